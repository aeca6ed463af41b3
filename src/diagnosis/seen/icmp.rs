//! What an ICMP error says, and whether its sender stands on the way.

use std::net::{IpAddr, SocketAddr};

use crate::facts::{CheckId, Facts, IcmpError};
use crate::say::Say;

use super::port::{self, Port, PortSeen};
use super::{listening, says, way};

/// Sooner than this, no neighbour discovery can have failed: it takes three tries of a second each (Linux
/// `mcast_solicit`, `retrans_time_ms`). An error that comes sooner was sent at once.
pub(crate) const NEIGHBOUR_SEARCH_MS: f64 = 800.0;

/// What an ICMP error says of the way (RFC 792, RFC 1812 section 5.2.7.1, RFC 4443 section 3).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Word {
    /// No route to the network.
    NoWay,
    /// The last router could not find the host.
    HostUnreachable,
    /// Nobody takes the port; for TCP no system says so without a rule.
    PortUnreachable,
    /// A rule forbids it.
    Prohibited,
    /// The packet went round until its time was over.
    TimeExceeded,
    /// Anything else.
    Other,
}

/// What an error says.
pub(crate) fn word(icmp: &IcmpError) -> Word {
    match (icmp.sender.is_ipv4(), icmp.icmp_type, icmp.code) {
        (true, 3, 0 | 6 | 11) | (false, 1, 0) => Word::NoWay,
        (true, 3, 1 | 7 | 8 | 12) | (false, 1, 3) => Word::HostUnreachable,
        (true, 3, 3) | (false, 1, 4) => Word::PortUnreachable,
        (true, 3, 9 | 10 | 13) | (false, 1, 1 | 5 | 6) => Word::Prohibited,
        (true, 11, _) | (false, 3, _) => Word::TimeExceeded,
        _ => Word::Other,
    }
}

/// Whether an error of this computer's own can only come from a rule.
pub(crate) fn is_sure_rule(facts: &Facts, icmp: &IcmpError) -> bool {
    let port = matches!(
        (icmp.sender.is_ipv4(), icmp.icmp_type, icmp.code),
        (true, 3, 3) | (false, 1, 4)
    );
    if port && listening::is_node(facts) {
        // So a node of Kubernetes answers for a service that nobody serves.
        return false;
    }
    match (icmp.sender.is_ipv4(), icmp.icmp_type) {
        // A reject rule's answers (net, protocol, port, and the three kinds of "prohibited"). "Host unreachable" can
        // be a neighbour that is away, and 4 is about packet size.
        (true, 3) => matches!(icmp.code, 0 | 2 | 3 | 9 | 10 | 13),
        (false, 1) => matches!(icmp.code, 1 | 4 | 5 | 6),
        _ => false,
    }
}

/// Who sent an error.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Sender {
    /// This computer.
    Here,
    /// The address that was dialled.
    Target,
    /// Another machine.
    OnTheWay,
}

/// An ICMP error that stopped the packets to a port.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Told {
    /// The error.
    pub(crate) icmp: IcmpError,
    /// What it says.
    pub(crate) word: Word,
    /// Who says it.
    pub(crate) sender: Sender,
    /// It took as long as a neighbour discovery that fails.
    pub(crate) slow: bool,
    /// Which check saw it.
    pub(crate) check: CheckId,
    /// The sentence of evidence.
    pub(crate) says: Say,
}

/// The ICMP error that stopped the packets to a port, if one did.
///
/// Routers ration their errors (RFC 1812, 4.3.2.8), so the attempts at one port may all have missed it: then the trace
/// to the same port counts, and an error at a control port that speaks of the whole host.
pub(crate) fn told(facts: &Facts, port: &Port<'_>) -> Option<Told> {
    match port.seen {
        PortSeen::Icmp(icmp) => Some(Told {
            slow: slow(facts, port),
            check: port.record.check,
            says: port.says(),
            ..read(icmp, port.ip())
        }),
        PortSeen::Silent => traced(facts, port.probe.address).or_else(|| by_control(facts, port)),
        PortSeen::Connected | PortSeen::Reset | PortSeen::Local(_) | PortSeen::Other(_) => None,
    }
}

fn read(icmp: &IcmpError, to: IpAddr) -> Told {
    let sender = if icmp.own {
        Sender::Here
    } else if icmp.sender.to_canonical() == to.to_canonical() {
        Sender::Target
    } else {
        Sender::OnTheWay
    };
    Told {
        icmp: icmp.clone(),
        word: word(icmp),
        sender,
        slow: icmp.after_ms >= NEIGHBOUR_SEARCH_MS,
        check: CheckId::Tcp,
        says: says::icmp(SocketAddr::new(to, 0), icmp),
    }
}

/// Attempts that wait for one discovery fail together: only the first one waited its whole time. On a long line every error
/// takes its time: the round trip, where one was seen, does not count.
fn slow(facts: &Facts, port: &Port<'_>) -> bool {
    let pings = facts
        .pings()
        .filter(|(_, ping)| ping.address == port.ip())
        .filter_map(|(_, ping)| ping.best_ms);
    let handshakes = facts
        .tcp()
        .filter(|(_, probe)| probe.address.ip() == port.ip())
        .filter_map(|(_, probe)| probe.handshake_ms());
    let line = pings
        .chain(handshakes)
        .min_by(f64::total_cmp)
        .unwrap_or_default();
    port.probe
        .attempts
        .iter()
        .filter_map(|attempt| attempt.icmp.as_ref())
        .any(|icmp| icmp.after_ms - line >= NEIGHBOUR_SEARCH_MS)
}

/// An error that ended the trace to a port.
fn traced(facts: &Facts, to: SocketAddr) -> Option<Told> {
    facts
        .path_traces()
        .filter(|(_, trace)| trace.address == to)
        .find_map(|(record, trace)| {
            let last = trace.hops.iter().rfind(|hop| hop.address.is_some())?;
            let (icmp_type, code) = last.icmp?;
            let icmp = IcmpError {
                icmp_type,
                code,
                sender: last.address?,
                own: false,
                after_ms: last.ms.unwrap_or_default(),
            };
            let told = Told {
                check: record.check,
                says: says::icmp(to, &icmp),
                ..read(&icmp, to.ip())
            };
            // Time that ran out is how a trace works, not how it ends.
            (told.word != Word::TimeExceeded).then_some(told)
        })
}

/// An error at a control port that speaks of the host and not of that port.
fn by_control(facts: &Facts, silent: &Port<'_>) -> Option<Told> {
    port::control(facts)
        .iter()
        .filter(|control| control.ip() == silent.ip())
        .find_map(|control| {
            let PortSeen::Icmp(icmp) = control.seen else {
                return None;
            };
            let told = Told {
                slow: slow(facts, control),
                check: control.record.check,
                says: control.says(),
                ..read(icmp, silent.ip())
            };
            let of_host = matches!(
                told.word,
                Word::NoWay | Word::HostUnreachable | Word::TimeExceeded
            );
            (of_host && told.sender != Sender::Here).then_some(told)
        })
}

/// Whether a machine was seen forwarding on the way to an address: its first router, or a hop that let a packet of ours
/// run out. Any other sender of an error could be another address of the target itself.
pub(crate) fn forwards(facts: &Facts, machine: IpAddr, to: IpAddr) -> bool {
    let gateway = way::route_to(facts, to).and_then(|(_, route)| route.gateway);
    let hop = || {
        facts
            .path_traces()
            .filter(|(_, trace)| trace.address.ip() == to)
            .flat_map(|(_, trace)| &trace.hops)
            .any(|hop| hop.address == Some(machine) && matches!(hop.icmp, Some((11, _) | (3, 0))))
    };
    gateway == Some(machine) || hop()
}
