//! One address, step by step along the way that the protocol takes, up to the first fault.

use std::net::IpAddr;

use super::auto;
use crate::diagnosis::Stage;
use crate::diagnosis::seen::{
    self, again, icmp, loss, port, port::PortSeen, portal, reach, uneven, way,
};
use crate::facts::{
    CheckId, Facts, Failure, HttpExchange, HttpVariant, Record, Status, TcpAttempt, TcpProbe,
    TlsVariant, WebSocketHandshake, WsVariant,
};
use crate::target::Protocol;

/// Where the way breaks, and how.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Fault {
    /// At which step.
    pub stage: Stage,
    /// How.
    pub failure: Failure,
}

/// How far one address got.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Step {
    /// The protocol was completed.
    Works(Protocol),
    /// It was completed, but not smoothly.
    Weak(Protocol, Fault),
    /// A step failed.
    Fails(Fault),
    /// Something answered that need not be the target: a connection through a fake-IP proves nothing.
    Doubtful,
    /// Not measured, or not to its end.
    NotWalked,
}

impl Step {
    /// The protocol that was completed.
    pub(super) const fn completed(self) -> Option<Protocol> {
        match self {
            Self::Works(protocol) | Self::Weak(protocol, _) => Some(protocol),
            Self::Fails(_) | Self::Doubtful | Self::NotWalked => None,
        }
    }

    /// What is broken.
    pub(super) const fn fault(self) -> Option<Fault> {
        match self {
            Self::Fails(fault) | Self::Weak(_, fault) => Some(fault),
            Self::Works(_) | Self::Doubtful | Self::NotWalked => None,
        }
    }
}

/// Walks one address.
pub(super) fn walk(facts: &Facts, address: IpAddr) -> Step {
    let probes: Vec<(&Record, &TcpProbe)> = facts
        .asked_tcp()
        .filter(|(record, probe)| probe.address.ip() == address && record.status != Status::Skipped)
        .collect();
    if probes.is_empty() {
        return Step::NotWalked;
    }
    if !probes.iter().any(|(_, probe)| probe.connected()) {
        return tcp_fault(facts, &probes).map_or(Step::NotWalked, Step::Fails);
    }
    let step = match facts.target.protocol {
        Protocol::Tcp if way::is_hidden_to(facts, address) || is_another(facts, &probes) => {
            Step::Doubtful
        }
        Protocol::Tcp => tcp(&probes),
        Protocol::Tls => tls(facts, address),
        Protocol::Http | Protocol::Https => http(facts, address),
        Protocol::Ws | Protocol::Wss => web_socket(facts, address),
        Protocol::Auto => auto::walk(facts, address),
    };
    // The same request met silence once: whoever connects now may meet it again.
    if let (Step::Works(protocol), Some(record)) = (step, uneven::left(facts, address)) {
        let stage = if record.check == CheckId::WebSocket {
            Stage::WebSocket
        } else {
            Stage::Http
        };
        return Step::Weak(protocol, fault(record, stage, Failure::TcpSilent));
    }
    match (step, unsteady(facts, &probes)) {
        (Step::Works(protocol), Some(failure)) => Step::Weak(
            protocol,
            Fault {
                stage: Stage::Tcp,
                failure,
            },
        ),
        // The connection was cut before anything could be asked over it.
        (Step::NotWalked, cut_too) if facts.complete => attempts(&probes)
            .find_map(|attempt| attempt.ended_early)
            .or(cut_too)
            .map_or(Step::NotWalked, |failure| {
                Step::Fails(Fault {
                    stage: Stage::Tcp,
                    failure,
                })
            }),
        (step, _) => step,
    }
}

/// Whether a machine nearer than the host accepted in its name.
fn is_another(facts: &Facts, probes: &[(&Record, &TcpProbe)]) -> bool {
    probes
        .iter()
        .any(|(record, probe)| reach::nearer_answer(facts, &port::read(record, probe)).is_some())
}

/// How some attempts failed at an address where others connected. What only our own many attempts met does not count.
fn unsteady(facts: &Facts, probes: &[(&Record, &TcpProbe)]) -> Option<Failure> {
    let ours =
        |probe: &TcpProbe| loss::is_series(probe) && loss::begun_by_us(facts, probe.address.ip());
    probes
        .iter()
        .filter(|(_, probe)| !ours(probe))
        .flat_map(|(_, probe)| &probe.attempts)
        .filter(|attempt| !attempt.connected)
        .find_map(|attempt| {
            attempt.failure.filter(|failure| {
                matches!(
                    failure,
                    Failure::TcpTimedOut | Failure::TcpRefused | Failure::TcpReset
                ) || attempt.icmp.as_ref().is_some_and(|icmp| !icmp.own)
            })
        })
}

fn attempts<'a>(probes: &[(&Record, &'a TcpProbe)]) -> impl Iterator<Item = &'a TcpAttempt> {
    probes.iter().flat_map(|(_, probe)| &probe.attempts)
}

fn tcp_fault(facts: &Facts, probes: &[(&Record, &TcpProbe)]) -> Option<Fault> {
    let failure = attempts(probes)
        .find_map(|attempt| attempt.failure)
        .or_else(|| probes.iter().find_map(|(record, _)| record.failure))?;
    let here = probes
        .iter()
        .any(|(record, probe)| failed_here(facts, &port::read(record, probe)));
    let stage = if here { Stage::Local } else { Stage::Tcp };
    Some(Fault { stage, failure })
}

/// Whether no packet got out of this computer.
fn failed_here(facts: &Facts, port: &port::Port<'_>) -> bool {
    match port.seen {
        // An error of our own that comes soon is a rule of this computer. One that takes about 3 s is a neighbour that
        // was looked for in vain: the host, or, where it is not on this network, the router.
        PortSeen::Icmp(icmp) => {
            icmp.own
                && (icmp.after_ms < icmp::NEIGHBOUR_SEARCH_MS || !way::is_on_link(facts, port.ip()))
        }
        // Only Linux keeps the sender of an error: elsewhere the same word may have come from a router.
        PortSeen::Local(Failure::TcpHostUnreachable | Failure::TcpNetUnreachable) => {
            facts.os == "linux"
                || port
                    .probe
                    .attempts
                    .iter()
                    .all(|a| a.duration_ms < AT_ONCE_MS)
        }
        PortSeen::Local(_) => true,
        PortSeen::Connected | PortSeen::Reset | PortSeen::Silent | PortSeen::Other(_) => false,
    }
}

/// An error that comes sooner than any router could send it over a line of some length.
const AT_ONCE_MS: f64 = 5.0;

fn tcp(probes: &[(&Record, &TcpProbe)]) -> Step {
    // Connected is all that was asked; but a connection that is cut at once serves nobody.
    let cut = attempts(probes).find_map(|attempt| attempt.ended_early);
    cut.map_or(Step::Works(Protocol::Tcp), |failure| {
        Step::Weak(
            Protocol::Tcp,
            Fault {
                stage: Stage::Tcp,
                failure,
            },
        )
    })
}

/// The handshake as it was asked.
pub(super) fn tls(facts: &Facts, address: IpAddr) -> Step {
    let asked = facts.tls().find(|(record, tls)| {
        tls.address.ip() == address
            && tls.variant == TlsVariant::Asked
            && record.status != Status::Skipped
    });
    match asked {
        None => Step::NotWalked,
        Some((record, tls)) if record.status == Status::Ok && tls.completed => {
            Step::Works(Protocol::Tls)
        }
        Some((record, _)) => Step::Fails(fault(record, Stage::Tls, Failure::TlsProtocol)),
    }
}

/// The exchange as it was asked, at one address: the one that succeeded where it was made more than once.
pub(super) fn asked_http(
    facts: &Facts,
    address: IpAddr,
    tls: bool,
) -> Option<(&Record, &HttpExchange)> {
    let asked = || {
        facts.http().filter(|(record, http)| {
            http.address.ip() == address
                && http.variant == HttpVariant::Asked
                && http.tls == tls
                && record.status != Status::Skipped
        })
    };
    let good = asked().find(|(record, _)| record.status == Status::Ok);
    good.or_else(|| asked().next())
}

/// The exchange as it was asked, at one address, to which the server said that it failed or is asked too much.
fn failed_page(facts: &Facts, address: IpAddr, tls: bool) -> Option<&Record> {
    let failed = |http: &HttpExchange| http.status.is_some_and(again::is_passing);
    facts
        .http()
        .find(|(_, http)| {
            http.address.ip() == address
                && http.variant == HttpVariant::Asked
                && http.tls == tls
                && failed(http)
        })
        .map(|(record, _)| record)
}

/// The upgrade as it was asked, at one address: the one that succeeded where it was made more than once.
pub(super) fn asked_upgrade(
    facts: &Facts,
    address: IpAddr,
    tls: bool,
) -> Option<(&Record, &WebSocketHandshake)> {
    let asked = || asked_upgrades(facts, address, tls);
    let good = asked().find(|(record, _)| record.status == Status::Ok);
    good.or_else(|| asked().next())
}

/// The same, each time that it was made.
fn asked_upgrades(
    facts: &Facts,
    address: IpAddr,
    tls: bool,
) -> impl Iterator<Item = (&Record, &WebSocketHandshake)> {
    facts.web_sockets().filter(move |(record, upgrade)| {
        upgrade.address.ip() == address
            && upgrade.variant == WsVariant::Asked
            && upgrade.tls == tls
            && record.status != Status::Skipped
    })
}

/// Goes on with the next step, unless TLS was asked and is what fails.
fn behind_tls(facts: &Facts, address: IpAddr, next: Step) -> Step {
    if !facts.target.protocol.tls() {
        return next;
    }
    match (tls(facts, address), next) {
        // A whole exchange over TLS outweighs a handshake that failed once, but never an untrusted certificate.
        (Step::Fails(fault), next)
            if is_certificate(fault.failure) || next.completed().is_none() =>
        {
            Step::Fails(fault)
        }
        (_, next) => next,
    }
}

/// The handshake itself is well, and this computer does not accept the certificate.
pub(super) const fn is_certificate(failure: Failure) -> bool {
    matches!(
        failure,
        Failure::TlsCertName
            | Failure::TlsCertDate
            | Failure::TlsCertAuthority
            | Failure::TlsCertInvalid
            | Failure::TlsCertRevoked
    )
}

fn http(facts: &Facts, address: IpAddr) -> Step {
    let protocol = facts.target.protocol;
    let next = asked_http(facts, address, protocol.tls())
        .map_or(Step::NotWalked, |(record, http)| {
            page(record, http, protocol)
        });
    // Now the page comes, now the server fails: that is a weakness, whichever came first.
    let next = match (next, failed_page(facts, address, protocol.tls())) {
        (Step::Works(protocol), Some(record)) => {
            Step::Weak(protocol, fault(record, Stage::Http, Failure::HttpError))
        }
        (next, _) => next,
    };
    if next.completed().is_some() && !protocol.tls() && portal::intercepts(facts) {
        return Step::Doubtful;
    }
    behind_tls(facts, address, next)
}

/// A page that came, good or bad.
pub(super) fn page(record: &Record, http: &HttpExchange, protocol: Protocol) -> Step {
    if let Some(failure) = http.cut_short() {
        let stage = Stage::Http;
        return Step::Weak(protocol, Fault { stage, failure });
    }
    match http.status {
        Some(200..=299) if record.status == Status::Ok => Step::Works(protocol),
        _ => Step::Fails(fault(record, Stage::Http, Failure::HttpError)),
    }
}

fn web_socket(facts: &Facts, address: IpAddr) -> Step {
    let protocol = facts.target.protocol;
    let steps = asked_upgrades(facts, address, protocol.tls())
        .map(|(record, upgrade)| (socket(facts, record, upgrade, protocol), upgrade.status));
    let steps: Vec<(Step, Option<u16>)> = steps.collect();
    let first = steps.first().map_or(Step::NotWalked, |(step, _)| *step);
    let open = steps
        .iter()
        .map(|(step, _)| *step)
        .find(|step| step.completed().is_some());
    // Now it opens, now it is refused: that is a weakness, whichever came first.
    let refused = steps
        .iter()
        .filter(|(_, status)| status.is_some())
        .find_map(|(step, _)| step.fault());
    let next = match refused {
        Some(fault) if open.is_some() => Step::Weak(protocol, fault),
        // Cut beside other connections of ours, and open when it was made alone.
        _ => open.unwrap_or(first),
    };
    behind_tls(facts, address, next)
}

/// Open means: still open a while later. As long as that is not over it counts as open.
pub(super) fn socket(
    facts: &Facts,
    record: &Record,
    upgrade: &WebSocketHandshake,
    protocol: Protocol,
) -> Step {
    if record.status == Status::Ok && upgrade.opened && seen::is_open(facts, upgrade) {
        Step::Works(protocol)
    } else {
        Step::Fails(fault(record, Stage::WebSocket, Failure::WsStatus))
    }
}

/// The fault of a record. A later connection may fail earlier than the step that was meant.
pub(super) fn fault(record: &Record, meant: Stage, unnamed: Failure) -> Fault {
    let failure = record.failure.unwrap_or(unnamed);
    let stage = if failure.id().starts_with("tls.") {
        Stage::Tls
    } else if port::is_local(failure) && failure != Failure::TcpAborted {
        Stage::Local
    } else if matches!(failure, Failure::TcpRefused | Failure::TcpTimedOut) {
        Stage::Tcp
    } else {
        meant
    };
    Fault { stage, failure }
}
