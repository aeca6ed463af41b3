//! The picture of the way: green only where it was measured.

use std::net::IpAddr;

use super::tried::tried;
use super::{WayKind, WayPoint, WayState};
use crate::diagnosis::seen::{answers, edge, signs, way as readings};
use crate::diagnosis::{CauseStatus, Diagnosis, Outcome, Stage};
use crate::facts::{Facts, Route};
use crate::i18n::Texts;
use crate::say;
use crate::say::Say;
use crate::target::Protocol;

/// What the way shows, gathered once.
struct Seen<'a> {
    facts: &'a Facts,
    address: Option<IpAddr>,
    route: Option<&'a Route>,
    /// Something answered from beyond this computer.
    beyond: bool,
    /// The host itself answered.
    host: bool,
    /// The asked port accepted.
    connected: bool,
    /// A tunnel or a fake address stands before the rest.
    hidden: bool,
    outcome: Outcome,
    stage: Option<Stage>,
}

/// The points from this computer to the program, each with the state of the link that leads to it.
pub(super) fn way(facts: &Facts, diagnosis: &Diagnosis, texts: &Texts) -> Vec<WayPoint> {
    let seen = Seen::of(facts, diagnosis);
    let mut points = vec![seen.computer()];
    points.extend(seen.tunnel());
    points.extend(seen.router());
    points.extend(seen.internet());
    match seen.edge() {
        // The address and its port are the edge's; the server stands behind them.
        Some(edge) => points.extend([edge, seen.port(), seen.behind()]),
        None => points.extend([seen.server(), seen.port()]),
    }
    points.push(seen.program(diagnosis));
    points
        .into_iter()
        .map(|(kind, label, detail, state)| WayPoint {
            kind,
            label: texts.say(&label),
            detail: detail.map(|detail| texts.say(&detail)).unwrap_or_default(),
            state,
        })
        .collect()
}

type Point = (WayKind, Say, Option<Say>, WayState);

fn value(text: &impl ToString) -> Say {
    say!("way-value", value = text.to_string())
}

impl<'a> Seen<'a> {
    fn of(facts: &'a Facts, diagnosis: &Diagnosis) -> Self {
        let tried = tried(facts, diagnosis);
        let best = tried.first().map(|probe| probe.address.ip());
        let address = best.or_else(|| facts.addresses().first().copied());
        let route = facts
            .routes()
            .map(|(_, route)| route)
            .find(|route| Some(route.to) == address);
        let probes = || {
            facts
                .tcp()
                .map(|(_, probe)| probe)
                .filter(|probe| Some(probe.address.ip()) == address)
        };
        let host = probes().any(|probe| {
            probe.attempts.iter().any(|attempt| match &attempt.icmp {
                Some(icmp) => !icmp.own && Some(icmp.sender) == address,
                None => {
                    attempt.connected || attempt.failure == Some(crate::facts::Failure::TcpRefused)
                }
            })
        }) || facts
            .pings()
            .any(|(_, ping)| Some(ping.address) == address && ping.received > 0);
        let beyond =
            host || probes().any(|probe| {
                probe
                    .attempts
                    .iter()
                    .any(|a| a.icmp.as_ref().is_some_and(|icmp| !icmp.own))
            }) || facts
                .path_traces()
                .any(|(_, trace)| trace.hops.iter().any(|hop| hop.address.is_some()));
        let connected = tried.iter().any(|probe| probe.connected());
        let hidden = address.is_some_and(|address| readings::is_hidden_to(facts, address));
        Self {
            facts,
            address,
            route,
            beyond,
            host,
            connected,
            hidden,
            outcome: diagnosis.verdict.outcome,
            stage: of_this_computer(diagnosis).or(diagnosis.verdict.stage),
        }
    }

    fn works(&self) -> bool {
        matches!(self.outcome, Outcome::Reachable | Outcome::Degraded)
    }

    fn computer(&self) -> Point {
        let source = self
            .route
            .and_then(|route| route.source)
            .map(|source| value(&source));
        let state = match self.stage {
            Some(Stage::Input | Stage::Local) if !self.works() => WayState::Broken,
            _ if self.route.is_some_and(|route| route.source.is_some()) || self.beyond => {
                WayState::Reached
            }
            _ => WayState::Unknown,
        };
        (WayKind::Computer, say!("way-computer"), source, state)
    }

    fn tunnel(&self) -> Option<Point> {
        let name = self
            .route
            .and_then(|route| route.product.clone().or_else(|| route.interface.clone()));
        self.hidden.then(|| {
            (
                WayKind::Tunnel,
                say!("way-tunnel"),
                name.map(|name| value(&name)),
                WayState::Doubtful,
            )
        })
    }

    fn router(&self) -> Option<Point> {
        let route = self.route?;
        if route.own || route.on_link {
            return None;
        }
        let state = if self.beyond {
            WayState::Reached
        } else {
            WayState::Unknown
        };
        Some((
            WayKind::Router,
            say!("way-router"),
            route.gateway.map(|gateway| value(&gateway)),
            state,
        ))
    }

    fn internet(&self) -> Option<Point> {
        let address = self.address?;
        if readings::is_private(address)
            || self.route.is_some_and(|route| route.own || route.on_link)
        {
            return None;
        }
        let state = if self.host && !self.hidden {
            WayState::Reached
        } else {
            WayState::Unknown
        };
        Some((WayKind::Internet, say!("way-internet"), None, state))
    }

    /// The CDN to which the address belongs. Behind a fake address nobody knows.
    fn edge(&self) -> Option<Point> {
        let address = self.address.filter(|_| !self.hidden)?;
        let cdn = edge::at(self.facts, address)?;
        Some((
            WayKind::Cdn,
            value(&cdn.name),
            Some(value(&address)),
            self.host_state(),
        ))
    }

    /// The server behind a CDN: of it is known what the edge says.
    fn behind(&self) -> Point {
        let edge_fails = || {
            answers::asked(self.facts)
                .iter()
                .any(|answer| signs::is_cdn_status(answer.status))
        };
        let state = if self.works() {
            WayState::Reached
        } else if edge_fails() {
            WayState::Broken
        } else {
            WayState::Unknown
        };
        let detail = Some(say!("way-server-behind"));
        (WayKind::Server, say!("way-server"), detail, state)
    }

    fn host_state(&self) -> WayState {
        match self.stage {
            Some(Stage::Dns) if !self.works() => WayState::Broken,
            _ if self.hidden && !self.works() => WayState::Doubtful,
            _ if self.host => WayState::Reached,
            _ => WayState::Unknown,
        }
    }

    fn server(&self) -> Point {
        let detail = self
            .address
            .map_or_else(|| value(&self.facts.target.host), |address| value(&address));
        let state = self.host_state();
        let label = if self.route.is_some_and(|route| route.own) {
            say!("way-server-here")
        } else {
            say!("way-server")
        };
        (WayKind::Server, label, Some(detail), state)
    }

    fn port(&self) -> Point {
        let label = say!("way-port", port = self.facts.target.port);
        let failure = self
            .facts
            .asked_tcp()
            .filter(|(_, probe)| Some(probe.address.ip()) == self.address)
            .find_map(|(record, _)| record.failure);
        let (state, detail) = if self.connected && self.hidden && !self.works() {
            (WayState::Doubtful, Some(say!("way-port-hidden")))
        } else if self.connected {
            (WayState::Reached, Some(say!("way-port-open")))
        } else {
            match failure {
                Some(crate::facts::Failure::TcpRefused) => {
                    (WayState::Broken, Some(say!("way-port-refused")))
                }
                Some(crate::facts::Failure::TcpTimedOut) => {
                    (WayState::Broken, Some(say!("way-port-silent")))
                }
                Some(_) => (WayState::Broken, Some(say!("way-port-unreachable"))),
                None => (WayState::Unknown, Some(say!("way-not-reached"))),
            }
        };
        (WayKind::Port, label, detail, state)
    }

    fn program(&self, diagnosis: &Diagnosis) -> Point {
        let protocol = diagnosis
            .verdict
            .completed
            .unwrap_or(self.facts.target.protocol);
        let label = match protocol {
            Protocol::Ws | Protocol::Wss => say!("way-websocket"),
            Protocol::Http | Protocol::Https => say!("way-http"),
            Protocol::Tls => say!("way-tls"),
            Protocol::Auto | Protocol::Tcp => say!("way-program"),
        };
        let (state, detail) = match self.outcome {
            Outcome::Reachable => (WayState::Reached, say!("way-answers")),
            Outcome::Degraded => (WayState::Reached, say!("way-answers-degraded")),
            _ if self.connected && self.stage.is_some_and(|stage| stage >= Stage::Tls) => {
                (WayState::Broken, say!("way-fails"))
            }
            _ => (WayState::Unknown, say!("way-not-reached")),
        };
        (WayKind::Program, label, Some(detail), state)
    }
}

/// The name is not found, and this computer itself is sure to be the cause: the way ends here, not at the server.
fn of_this_computer(diagnosis: &Diagnosis) -> Option<Stage> {
    let first = diagnosis.findings.first()?;
    let here = first.cause.stage <= Stage::Local
        && first.judgement.status == CauseStatus::Confirmed
        && diagnosis.verdict.stage == Some(Stage::Dns);
    here.then_some(first.cause.stage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::diagnose;
    use crate::facts::sample::{exchange, facts, of_http, resolved, tcp};

    fn points(address: &str, status: u16) -> Vec<(WayKind, WayState)> {
        let mut facts = facts(Protocol::Http, "example.com", 80);
        let at = format!("{address}:80");
        facts.records = vec![
            resolved("example.com", &[address]),
            tcp(&at, true, None, None),
            of_http(exchange(&at, status, &[], "")),
        ];
        let texts = Texts::english();
        way(&facts, &diagnose(&facts), &texts)
            .into_iter()
            .skip_while(|point| point.kind != WayKind::Internet)
            .skip(1)
            .map(|point| (point.kind, point.state))
            .collect()
    }

    #[test]
    fn the_edge_of_a_cdn_stands_before_the_server() {
        let edge = [
            (WayKind::Cdn, WayState::Reached),
            (WayKind::Port, WayState::Reached),
        ];
        let works = points("104.16.1.1", 200);
        assert_eq!(works[..2], edge);
        assert_eq!(works[2], (WayKind::Server, WayState::Reached));
        let down = points("104.16.1.1", 522);
        assert_eq!(down[..2], edge);
        assert_eq!(down[2], (WayKind::Server, WayState::Broken));
        let plain = points("93.184.216.34", 200);
        assert_eq!(plain[0].0, WayKind::Server);
    }
}
