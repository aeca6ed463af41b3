//! Addresses that name no single machine, so that no connection can be made to them.

use std::net::{IpAddr, Ipv4Addr};

use super::way;
use crate::facts::Facts;
use crate::target::Host;

/// Why an address names no single machine.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum NoHost {
    /// Multicast or broadcast: many machines. TCP connects to one (RFC 9293, section 3.9.2.3).
    Many,
    /// An IPv6 link-local address without its zone: on every line there may be such a machine (RFC 4007, section 6).
    WithoutZone,
}

/// Why an address names no single machine; none where it names one.
pub(crate) fn of(facts: &Facts, address: IpAddr) -> Option<NoHost> {
    let kind = way::route_to(facts, address).and_then(|(_, route)| route.route_type.as_deref());
    let many = address.is_multicast()
        || address == IpAddr::V4(Ipv4Addr::BROADCAST)
        || matches!(kind, Some("broadcast" | "multicast"));
    if many {
        return Some(NoHost::Many);
    }
    let without_zone = match (&facts.target.host, address) {
        (Host::Address { zone: None, .. }, IpAddr::V6(v6)) => v6.is_unicast_link_local(),
        _ => false,
    };
    (without_zone && !way::is_own(facts, address)).then_some(NoHost::WithoutZone)
}
