//! Other machines on the network of the target.

use std::net::IpAddr;

use crate::facts::{CheckId, Facts};
use crate::knowledge::special_ranges;
use crate::say;
use crate::say::Say;

use super::{port, port::PortSeen, says, traces, way};

/// Why an address that the system takes for a neighbour may be somewhere else.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Doubt {
    /// It lies in the network that a program made on this computer for its containers or machines.
    Bridge,
    /// Its network can hardly be this one: a public address beside private ones, or an entry of the table that no address
    /// of this computer goes with.
    Foreign,
    /// The network is large, and a mask that is too short would make it so.
    Wide,
}

/// The reason to doubt that an address is a neighbour, with the sentence that says so.
pub(crate) fn doubt(facts: &Facts, address: IpAddr) -> Option<(Doubt, Say)> {
    let (_, route) = way::route_to(facts, address)?;
    // An entry that names an interface and no router makes neighbours of everybody, too.
    let direct = route.on_link || (route.gateway.is_none() && !route.own);
    if !direct || way::is_tunnel(route) || special_ranges::is_link_local(address) {
        return None;
    }
    let interface = route.interface.as_deref().unwrap_or_default();
    if let Some(product) = &route.product {
        let says = say!(
            "evidence-no_route-bridge",
            address = address,
            product = product,
            interface = interface
        );
        return Some((Doubt::Bridge, says));
    }
    let source = route.source?;
    let own = way::own_addresses(facts).find(|(own, _)| *own == source);
    let (doubt, prefix) = match own {
        Some((_, prefix)) if !way::share_subnet(facts, source, address) => (Doubt::Foreign, prefix),
        Some((_, prefix)) if is_inner(source) && !is_inner(address) => (Doubt::Foreign, prefix),
        Some((_, prefix)) if prefix < SMALL_NETWORK && third_differs(source, address) => {
            (Doubt::Wide, prefix)
        }
        _ => return None,
    };
    let says = say!(
        "evidence-no_route-neighbour",
        address = address,
        own = format!("{source}/{prefix}")
    );
    Some((doubt, says))
}

fn is_inner(address: IpAddr) -> bool {
    special_ranges::is_private(address)
}

/// Whether two IPv4 addresses differ before their last number.
fn third_differs(one: IpAddr, other: IpAddr) -> bool {
    match (one, other) {
        (IpAddr::V4(one), IpAddr::V4(other)) => {
            one.octets().first_chunk::<3>() != other.octets().first_chunk::<3>()
        }
        _ => false,
    }
}

/// The prefix length of an ordinary small network.
const SMALL_NETWORK: u8 = 24;

/// A machine that shares a subnet with this computer and with an address, and that answered while that address did not,
/// with the sentence that says so.
///
/// Where a wide network was configured, only a machine of the same part of it counts: the mask may be too wide, and a router
/// may stand before the other parts.
pub(crate) fn answering(facts: &Facts, beside: IpAddr) -> Option<(CheckId, Say)> {
    let near = |machine: IpAddr| {
        machine != beside
            && !way::is_own(facts, machine)
            && way::share_subnet(facts, machine, beside)
            && in_sight(facts, machine, beside)
    };
    let dns = facts
        .dns_records()
        .find(|(_, dns)| dns.rcode.is_some() && near(dns.server.address.ip()))
        .map(|(record, dns)| (record.check, says::dns_answered(dns)));
    let ping = || {
        facts
            .pings()
            .find(|(_, ping)| ping.received > 0 && near(ping.address))
            .map(|(record, ping)| (record.check, says::ping(ping)))
    };
    let hop = || traces::hop(facts, near);
    let tcp = || {
        port::asked(facts)
            .into_iter()
            .chain(port::control(facts))
            .find(|port| match port.seen {
                PortSeen::Connected | PortSeen::Reset => near(port.ip()),
                PortSeen::Icmp(icmp) => !icmp.own && near(icmp.sender),
                PortSeen::Silent | PortSeen::Local(_) | PortSeen::Other(_) => false,
            })
            .map(|port| (port.record.check, port.says()))
    };
    dns.or_else(ping).or_else(hop).or_else(tcp)
}

/// Whether two addresses are so near that no mistaken mask parts them: the same 256 addresses, or a network that is no
/// larger. IPv6 networks have one size (RFC 4291, section 2.5.4).
fn in_sight(facts: &Facts, machine: IpAddr, beside: IpAddr) -> bool {
    let (IpAddr::V4(one), IpAddr::V4(other)) = (machine.to_canonical(), beside.to_canonical())
    else {
        return true;
    };
    let same_part = one.octets().first_chunk::<3>() == other.octets().first_chunk::<3>();
    same_part
        || way::own_addresses(facts)
            .any(|(own, prefix)| prefix >= SMALL_NETWORK && way::shares_prefix(own, beside, prefix))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;
    use crate::target::Protocol;

    fn answers(own: &str, target: &str) -> bool {
        let mut facts = sample::facts(Protocol::Http, target, 80);
        facts.records.push(sample::ethernet(&[own]));
        facts.records.push(sample::ping("10.1.0.1", 3, 3));
        answering(&facts, target.parse().unwrap()).is_some()
    }

    #[test]
    fn a_neighbour_of_the_same_part_shows_that_the_wire_is_well() {
        assert!(answers("10.1.0.20/24", "10.1.0.9"));
        assert!(answers("10.1.0.20/16", "10.1.0.9"));
    }

    #[test]
    fn a_mask_that_may_be_too_wide_shows_nothing_of_other_parts() {
        assert!(!answers("10.1.0.20/16", "10.1.9.9"));
    }
}
