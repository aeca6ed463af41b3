//! What an ICMP error says, and whether its sender stands on the way.

use std::net::IpAddr;

use crate::facts::{Facts, IcmpError};

use super::port::{Port, PortSeen};
use super::way;

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

/// An ICMP error that answered at a port.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told<'a> {
    /// The error.
    pub(crate) icmp: &'a IcmpError,
    /// What it says.
    pub(crate) word: Word,
    /// Who says it.
    pub(crate) sender: Sender,
    /// It took as long as a neighbour discovery that fails.
    pub(crate) slow: bool,
}

/// The ICMP error that answered at a port, if one did.
pub(crate) fn told<'a>(port: &Port<'a>) -> Option<Told<'a>> {
    let PortSeen::Icmp(icmp) = port.seen else {
        return None;
    };
    let sender = if icmp.own {
        Sender::Here
    } else if icmp.sender.to_canonical() == port.ip().to_canonical() {
        Sender::Target
    } else {
        Sender::OnTheWay
    };
    // Attempts that wait for one discovery fail together: only the first one waited its whole time.
    let slow = port
        .probe
        .attempts
        .iter()
        .filter_map(|attempt| attempt.icmp.as_ref())
        .any(|icmp| icmp.after_ms >= NEIGHBOUR_SEARCH_MS);
    Some(Told {
        icmp,
        word: word(icmp),
        sender,
        slow,
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
