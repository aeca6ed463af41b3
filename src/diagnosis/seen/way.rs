//! Which addresses are ours, and whether something stands in the way that answers in the target's place.

use std::net::{IpAddr, Ipv6Addr};

use crate::facts::{CheckId, Facts, InterfaceKind};
use crate::say::Say;

use super::port::{self, PortSeen};
use super::says;

/// What hides the way: behind it, causes further along are at most possible.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum HiddenWay {
    /// The name was answered with an address out of a proxy program's pool.
    FakeIp(IpAddr),
    /// The route leads into a tunnel: a VPN or a proxy program.
    Tunnel {
        /// The interface.
        interface: String,
        /// The program, where known.
        product: Option<String>,
    },
}

/// Whether causes further along the way are at most possible.
pub(crate) fn is_hidden(facts: &Facts) -> bool {
    hidden(facts).is_some()
}

/// What hides the way to the first hidden address.
pub(crate) fn hidden(facts: &Facts) -> Option<HiddenWay> {
    facts
        .addresses()
        .into_iter()
        .find_map(|address| hidden_to(facts, address))
}

/// Whether the way to one address is hidden.
pub(crate) fn is_hidden_to(facts: &Facts, address: IpAddr) -> bool {
    hidden_to(facts, address).is_some()
}

/// What hides the way to one address, unless hops behind it were seen.
pub(crate) fn hidden_to(facts: &Facts, address: IpAddr) -> Option<HiddenWay> {
    if is_own(facts, address) || is_on_link(facts, address) {
        return None;
    }
    if facts.target.host.name().is_some() && is_fake_ip(address) {
        return Some(HiddenWay::FakeIp(address));
    }
    let route = facts
        .routes()
        .map(|(_, route)| route)
        .find(|route| route.to == address)?;
    if route.interface_kind != Some(InterfaceKind::Tunnel) || seen_through(facts, address) {
        return None;
    }
    Some(HiddenWay::Tunnel {
        interface: route.interface.clone().unwrap_or_default(),
        product: route.product.clone(),
    })
}

/// Whether an address stands in a pool that proxy programs hand out in place of real addresses: 198.18.0.0/15
/// (RFC 2544, the default of Clash, sing-box, Surge) and fc00::/18 (sing-box).
pub(crate) fn is_fake_ip(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => matches!(v4.octets(), [198, 18 | 19, ..]),
        IpAddr::V6(v6) => v6.segments()[0] == 0xfc00 && v6.segments()[1] < 0x4000,
    }
}

/// Whether an address is this computer's own.
pub(crate) fn is_own(facts: &Facts, address: IpAddr) -> bool {
    let address = address.to_canonical();
    address.is_loopback()
        || address.is_unspecified()
        || facts
            .routes()
            .any(|(_, route)| route.to.to_canonical() == address && route.own)
        || own_addresses(facts).any(|(own, _)| own == address)
}

/// Whether an address shares a subnet with this computer, so that no router stands between.
pub(crate) fn is_on_link(facts: &Facts, address: IpAddr) -> bool {
    facts
        .routes()
        .any(|(_, route)| route.to == address && route.on_link)
}

/// The addresses of all interfaces with their prefix lengths.
pub(crate) fn own_addresses(facts: &Facts) -> impl Iterator<Item = (IpAddr, u8)> + '_ {
    facts
        .interfaces()
        .flat_map(|(_, all)| &all.interfaces)
        .flat_map(|interface| &interface.addresses)
        .filter_map(|text| {
            let (ip, prefix) = text.split_once('/').unwrap_or((text, "128"));
            Some((ip.parse().ok()?, prefix.parse().ok()?))
        })
}

/// Whether the system has an address of a family that reaches beyond the link: no loopback, no link-local.
pub(crate) fn has_family(facts: &Facts, v6: bool) -> bool {
    own_addresses(facts).any(|(ip, _)| match ip {
        IpAddr::V4(ip) => !v6 && !ip.is_loopback() && !ip.is_link_local(),
        IpAddr::V6(ip) => v6 && !ip.is_loopback() && !is_link_local(ip),
    })
}

/// fe80::/10.
pub(crate) fn is_link_local(ip: Ipv6Addr) -> bool {
    ip.segments()[0] & 0xffc0 == 0xfe80
}

/// Addresses that have no place on the public internet: private, shared (carrier-grade NAT), link-local, unique local,
/// loopback, unspecified.
pub(crate) fn is_private(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(ip) => {
            ip.is_private()
                || ip.is_loopback()
                || ip.is_link_local()
                || ip.is_unspecified()
                || matches!(ip.octets(), [100, 64..=127, ..])
        }
        IpAddr::V6(ip) => {
            ip.is_loopback()
                || ip.is_unspecified()
                || is_link_local(ip)
                || ip.segments()[0] & 0xfe00 == 0xfc00
        }
    }
}

/// A reply that came from beyond this computer, whoever sent it, with the sentence that says so.
///
/// A reset does not count: a rule on this computer can send one in the target's name. Neither does an answer through a
/// tunnel or to a fake address: the program behind it may run here.
pub(crate) fn reply_from_beyond(facts: &Facts) -> Option<(CheckId, Say)> {
    let tcp = port::asked(facts)
        .into_iter()
        .chain(port::control(facts))
        .find(|port| match port.seen {
            PortSeen::Connected => !is_own(facts, port.ip()) && !is_hidden_to(facts, port.ip()),
            PortSeen::Icmp(icmp) => !icmp.own && !is_own(facts, icmp.sender),
            PortSeen::Reset | PortSeen::Silent | PortSeen::Local(_) | PortSeen::Other(_) => false,
        })
        .map(|port| (port.record.check, port.says()));
    let ping = || {
        facts
            .pings()
            .find(|(_, ping)| {
                ping.received > 0
                    && !is_own(facts, ping.address)
                    && !is_hidden_to(facts, ping.address)
            })
            .map(|(record, ping)| (record.check, says::ping(ping)))
    };
    let dns = || {
        facts
            .dns_records()
            .find(|(_, dns)| dns.rcode.is_some() && !is_own(facts, dns.server.address.ip()))
            .map(|(record, dns)| (record.check, says::dns_answered(dns)))
    };
    let hop = || {
        facts.path_traces().find_map(|(record, trace)| {
            let hop = trace
                .hops
                .iter()
                .filter_map(|hop| hop.address)
                .find(|address| !is_own(facts, *address))?;
            Some((record.check, says::hop(hop)))
        })
    };
    tcp.or_else(ping).or_else(dns).or_else(hop)
}

/// Whether a machine behind the tunnel was seen: a program that answers in the target's place does so at the first hop.
fn seen_through(facts: &Facts, address: IpAddr) -> bool {
    facts
        .path_traces()
        .filter(|(_, trace)| trace.address.ip() == address)
        .flat_map(|(_, trace)| &trace.hops)
        .filter(|hop| hop.address.is_some())
        .any(|hop| hop.ttl >= 2)
}
