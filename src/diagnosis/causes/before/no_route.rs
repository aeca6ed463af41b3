//! This computer has no way to the address.
//!
//! # What it is
//! The routing table of this computer knows no way to the target, or a route forbids it: no packet leaves.
//!
//! # Why it happens
//! No default route (no gateway from DHCP), an IPv6-only name on a line without IPv6, a route of type unreachable,
//! prohibit or blackhole left behind by a VPN, a VPN that took the route and leads nowhere.
//!
//! # What confirms it
//! The system refuses at once (ENETUNREACH with an empty error queue, EACCES, EINVAL) and the routing table has no way,
//! or one of those types, for every address. A router's word ("network unreachable") is another machine's: `likely`.
//!
//! # What rules it out
//! A packet left towards every address: a handshake, a reset, an error of another machine, or silence after a SYN.
//!
//! # What to do
//! Look at the route, add or remove it; ask for IPv6 or for an IPv4 address of the server; end the VPN.

use super::no_way::{NoWay, no_way};
use super::{ways_of_names, wrong_way};
use crate::diagnosis::seen::icmp::{self, Sender, Word};
use crate::diagnosis::seen::{self, no_host, port, port::Port, port::PortSeen, way};
use crate::diagnosis::{Cause, CauseStatus, Fixer, Judgement, Stage};
use crate::facts::{Facts, InterfaceKind};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "no_route",
    stage: Stage::Local,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = seen::ruled_out_by_working_everywhere(facts) {
        return judgement;
    }
    if let Some(judgement) = ways_of_names::only_ipv6_in_dns(facts) {
        return judgement;
    }
    let ports = port::asked(facts);
    if ports.is_empty() {
        return ways_of_names::to_resolver(facts)
            .unwrap_or_else(|| Judgement::not_checked(say!("missing-no_route")));
    }
    if let Some(judgement) = loopback_off(facts, &ports) {
        return judgement;
    }
    let stopped: Vec<(&Port<'_>, NoWay)> = ports
        .iter()
        .filter_map(|port| Some((port, no_way(facts, port)?)))
        .collect();
    if !stopped.is_empty() {
        let every = stopped.len() == ports.len();
        return stopped_here(facts, &stopped, every);
    }
    wrong_way::useless_source(facts, &ports)
        .or_else(|| wrong_way::neighbour(facts, &ports))
        .or_else(|| stopped_by_router(facts, &ports))
        .or_else(|| stopped_by_tunnel(facts, &ports))
        .unwrap_or_else(|| {
            let mut judgement = Judgement::ruled_out();
            for port in &ports {
                judgement = judgement.although(port.record.check, port.says());
            }
            judgement
        })
}

/// The way to this computer itself leads over its loopback interface, and that is switched off.
fn loopback_off(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let (record, off) = facts.interfaces().find_map(|(record, all)| {
        let kind = InterfaceKind::Loopback;
        let off = all.interfaces.iter().find(|one| one.kind == kind)?;
        (!off.up).then_some((record, off))
    })?;
    let mut judgement = Judgement::confirmed().hiding_the_server().because(
        record.check,
        say!("evidence-no_network-off", interface = &off.name),
    );
    for port in ports {
        if !way::is_own(facts, port.ip()) || port.seen == PortSeen::Connected {
            return None;
        }
        judgement = judgement.because(port.record.check, port.says());
    }
    Some(seen::once_complete(facts, judgement))
}

fn stopped_here(facts: &Facts, stopped: &[(&Port<'_>, NoWay)], every: bool) -> Judgement {
    let sure = stopped.iter().all(|(_, no_way)| no_way.sure)
        && !(ways_of_names::may_have_ipv4(facts)
            && stopped.iter().all(|(_, no_way)| no_way.without_ipv6));
    // An entry of the table against an address was made by somebody, whatever becomes of the others.
    let forbidden = stopped.iter().all(|(port, no_way)| {
        let route = way::route_to(facts, port.ip());
        no_way.sure && route.and_then(|(_, route)| way::forbidden(route)).is_some()
    });
    let explains = every || (forbidden && seen::works(facts));
    let connected = way::is_connected(facts);
    // No table has a way for a connection to many machines at once.
    let names_a_host = stopped
        .iter()
        .all(|(port, _)| no_host::of(facts, port.ip()).is_none());
    // Another address has a way, so that this one explains only itself; or there is no network at all, of which
    // missing routes are only a sign.
    let mut judgement = match (explains && connected && names_a_host, sure) {
        (true, true) => Judgement::confirmed(),
        // The line is up, and only an address of its own making stands on it: no network, or one without a router.
        (false, _) if explains && way::self_assigned(facts).is_some() => Judgement::likely(),
        (true, false) => Judgement::likely(),
        (false, _) => Judgement::possible(),
    };
    for (port, no_way) in stopped {
        judgement = judgement.because(port.record.check, no_way.says.clone());
    }
    if stopped.iter().all(|(_, no_way)| no_way.without_ipv6) {
        judgement = judgement.variant("ipv6");
    }
    if !sure || judgement.status == CauseStatus::Likely {
        judgement = judgement.settled_by(say!("next-no_route-table"));
    }
    seen::once_complete(facts, judgement)
}

/// A router said that it knows no way to that network.
fn stopped_by_router(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let mut judgement = Judgement::likely().variant("router");
    for port in ports {
        let told = icmp::told(facts, port)?;
        if told.word != Word::NoWay || told.sender != Sender::OnTheWay {
            return None;
        }
        judgement = judgement.because(told.check, told.says);
        // Its other ports are reached by the same way: a rule speaks as if there were none.
        if port::host_lives(facts, port.ip()).is_some() {
            judgement = judgement.at_most(CauseStatus::Possible);
        }
    }
    let first = ports.first()?;
    if let Some((record, route)) = way::route_to(facts, first.ip())
        && let Some(gateway) = route.gateway
    {
        judgement = judgement.because(
            record.check,
            say!(
                "evidence-no_route-gateway",
                address = first.ip(),
                gateway = gateway
            ),
        );
    }
    Some(judgement.settled_by(say!("next-no_route-router")))
}

/// The route leads into a tunnel, and nothing comes back.
fn stopped_by_tunnel(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let mut judgement = Judgement::likely().variant("tunnel");
    for port in ports {
        let (record, route) = way::route_to(facts, port.ip())?;
        if port.seen != PortSeen::Silent || !way::is_tunnel(route) {
            return None;
        }
        // An address of the tunnel's own network: the way into it is the right one, whatever is silent there.
        if route
            .source
            .is_some_and(|source| way::share_subnet(facts, source, port.ip()))
        {
            judgement = judgement.at_most(CauseStatus::Possible);
        }
        let interface = route.interface.as_deref().unwrap_or_default();
        judgement = judgement
            .because(
                record.check,
                say!(
                    "evidence-no_route-tunnel",
                    address = port.ip(),
                    interface = interface
                ),
            )
            .because(port.record.check, port.says());
    }
    Some(judgement.settled_by(say!("next-no_route-tunnel")))
}

#[cfg(test)]
#[path = "no_route_tests.rs"]
mod tests;
