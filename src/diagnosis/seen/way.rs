//! Which addresses are ours, and whether something stands in the way that answers in the target's place.

use std::net::IpAddr;

use crate::facts::{
    CheckId, Facts, Failure, Interface, InterfaceKind, Interfaces, Proxy, ProxyTunnel, Record,
    Route, Status,
};
use crate::knowledge::{proxy_programs, special_ranges};
use crate::say::Say;

use super::lines;
use super::port::{self, PortSeen};

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
    // A typed address of such a pool may be a real one of a test network: only a name was answered with it.
    let fake = special_ranges::is_fake_ip(address) && !answers_behind(facts, address);
    if facts.target.host.name().is_some() && fake {
        return Some(HiddenWay::FakeIp(address));
    }
    let (_, route) = route_to(facts, address)?;
    if !is_tunnel(route) || seen_through(facts, address) {
        return None;
    }
    Some(HiddenWay::Tunnel {
        interface: route.interface.clone().unwrap_or_default(),
        product: route.product.clone(),
    })
}

/// Whether something behind the first machine of the way refused in an address's name, and nothing accepted in it: a
/// program that answers in the target's place accepts, and does so at the first hop. Or a machine behind the first one
/// passed packets on towards it.
pub(crate) fn answers_behind(facts: &Facts, address: IpAddr) -> bool {
    let ports = port::asked(facts);
    let mut here = ports.iter().filter(|port| port.ip() == address).peekable();
    let refused = here.peek().is_some()
        && here.all(|port| matches!(port.seen, PortSeen::Reset | PortSeen::Icmp(_)))
        && seen_through(facts, address);
    refused || passed_on_behind(facts, address)
}

/// Whether a machine behind the first one passed packets on towards an address: the network knows it, and no program that
/// makes addresses up holds the way.
fn passed_on_behind(facts: &Facts, address: IpAddr) -> bool {
    facts
        .path_traces()
        .filter(|(_, trace)| trace.address.ip() == address)
        .flat_map(|(_, trace)| &trace.hops)
        .any(|hop| hop.ttl >= 2 && hop.address.is_some_and(|hop| hop != address))
}

/// The route to an address.
pub(crate) fn route_to(facts: &Facts, address: IpAddr) -> Option<(&Record, &Route)> {
    facts.routes().find(|(_, route)| route.to == address)
}

/// Whether a route leads into a tunnel, by the kind of its interface or by a name that only one program gives.
pub(crate) fn is_tunnel(route: &Route) -> bool {
    route.interface_kind == Some(InterfaceKind::Tunnel)
        || route
            .interface
            .as_deref()
            .and_then(proxy_programs::tunnel)
            .is_some_and(|row| row.product.is_some())
}

/// Whether this computer has a network at all: an interface that is up, with a carrier where the system says so, and
/// with an address that reaches beyond its link. Where nobody looked, or not even loopback was found, it is taken to
/// have one.
pub(crate) fn is_connected(facts: &Facts) -> bool {
    let mut known = facts
        .interfaces()
        .filter(|(record, all)| record.status != Status::Skipped && !all.interfaces.is_empty())
        .peekable();
    known.peek().is_none()
        || known.any(|(_, all)| {
            let own_only = line_is_out(facts, all);
            let inside = leads_nowhere(facts, all);
            let mut usable = all.interfaces.iter().filter(|one| is_usable(facts, one));
            usable.any(|one| {
                let own = own_only && one.kind == InterfaceKind::Virtual;
                !(own || (inside && one.inner))
            })
        })
        || leads_out(facts)
}

/// Whether a route leads over an interface that is up, whatever addresses stand on it: in data centres the computer's own
/// one often stands on loopback, and the lines have none.
fn leads_out(facts: &Facts) -> bool {
    let up = |name: &str| {
        facts
            .interfaces()
            .flat_map(|(_, all)| &all.interfaces)
            .any(|one| {
                one.name == name
                    && one.kind != InterfaceKind::Loopback
                    && one.up
                    && one.running != Some(false)
            })
    };
    facts.routes().any(|(_, route)| {
        let reaches =
            |source| !special_ranges::is_loopback(source) && !special_ranges::is_link_local(source);
        !route.own
            && route.source.is_some_and(reaches)
            && route.interface.as_deref().is_some_and(up)
    })
}

/// Whether a cable or a radio is off, nothing leads out of this computer, and the target is none of the containers and
/// virtual machines in it: networks of its own making lead nowhere then.
fn line_is_out(facts: &Facts, all: &Interfaces) -> bool {
    let is_line =
        |one: &&Interface| matches!(one.kind, InterfaceKind::Ethernet | InterfaceKind::Wifi);
    let mut lines = all.interfaces.iter().filter(is_line).peekable();
    lines.peek().is_some()
        && lines.all(|one| !one.up || one.running == Some(false))
        && leads_nowhere(facts, all)
}

/// Whether nothing leads out of this computer, and the target is in none of the networks that are here. A route is of no
/// use where no interface has an address of its family.
fn leads_nowhere(facts: &Facts, all: &Interfaces) -> bool {
    let by_default =
        all.default_v4 && has_family(facts, false) || all.default_v6 && has_family(facts, true);
    let on_link = |address| is_on_link(facts, address);
    !by_default && !facts.addresses().into_iter().any(on_link)
}

/// Whether an interface is up, with a carrier and with an address that reaches beyond its link.
pub(crate) fn is_usable(facts: &Facts, interface: &Interface) -> bool {
    let link_local_target = facts
        .addresses()
        .into_iter()
        .any(special_ranges::is_link_local);
    interface.kind != InterfaceKind::Loopback
        && interface.up
        && interface.running != Some(false)
        && interface
            .addresses
            .iter()
            .filter_map(|text| split(text))
            .any(|(address, _)| {
                !special_ranges::is_loopback(address)
                    && (link_local_target || !special_ranges::is_link_local(address))
            })
}

/// An interface that works but was given no address, so that it took one itself (IPv4 link-local, RFC 3927).
pub(crate) fn self_assigned(facts: &Facts) -> Option<(&str, IpAddr)> {
    facts
        .interfaces()
        .flat_map(|(_, all)| &all.interfaces)
        .filter(|one| one.kind != InterfaceKind::Loopback && one.up && one.running != Some(false))
        .find_map(|one| {
            let address = one
                .addresses
                .iter()
                .filter_map(|text| split(text))
                .map(|(address, _)| address)
                .find(|address| address.is_ipv4() && special_ranges::is_link_local(*address))?;
            Some((one.name.as_str(), address))
        })
}

/// The interfaces that are up with an IPv6 link-local address, by name.
pub(crate) fn link_local_lines(facts: &Facts) -> impl Iterator<Item = &str> {
    facts
        .interfaces()
        .flat_map(|(_, all)| &all.interfaces)
        .filter(|one| one.up && one.kind != InterfaceKind::Loopback)
        .filter(|one| {
            one.addresses
                .iter()
                .filter_map(|text| split(text))
                .any(|(address, _)| address.is_ipv6() && special_ranges::is_link_local(address))
        })
        .map(|one| one.name.as_str())
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

/// Whether an address shares a subnet with this computer, so that no router stands between. The subnet of a tunnel is
/// none: the program behind it decides what is there.
pub(crate) fn is_on_link(facts: &Facts, address: IpAddr) -> bool {
    match route_to(facts, address) {
        Some((_, route)) => route.on_link && !is_tunnel(route),
        None => facts
            .interfaces()
            .flat_map(|(_, all)| &all.interfaces)
            .filter(|interface| interface.up && interface.kind != InterfaceKind::Tunnel)
            .flat_map(|interface| &interface.addresses)
            .filter_map(|text| split(text))
            .any(|(own, prefix)| shares_prefix(own, address, prefix)),
    }
}

/// Whether two addresses stand in one subnet of this computer.
pub(crate) fn share_subnet(facts: &Facts, one: IpAddr, other: IpAddr) -> bool {
    own_addresses(facts).any(|(own, prefix)| {
        shares_prefix(own, one.to_canonical(), prefix)
            && shares_prefix(own, other.to_canonical(), prefix)
    })
}

/// The addresses of all interfaces with their prefix lengths.
pub(crate) fn own_addresses(facts: &Facts) -> impl Iterator<Item = (IpAddr, u8)> + '_ {
    facts
        .interfaces()
        .flat_map(|(_, all)| &all.interfaces)
        .flat_map(|interface| &interface.addresses)
        .filter_map(|text| split(text))
}

fn split(text: &str) -> Option<(IpAddr, u8)> {
    let (ip, prefix) = text.split_once('/').unwrap_or((text, "128"));
    Some((ip.parse().ok()?, prefix.parse().ok()?))
}

pub(crate) fn shares_prefix(own: IpAddr, address: IpAddr, prefix: u8) -> bool {
    let prefix = u32::from(prefix);
    match (own, address.to_canonical()) {
        (IpAddr::V4(own), IpAddr::V4(address)) => {
            let differing = u32::from(own) ^ u32::from(address);
            differing.leading_zeros() >= prefix.min(32)
        }
        (IpAddr::V6(own), IpAddr::V6(address)) => {
            let differing = u128::from(own) ^ u128::from(address);
            differing.leading_zeros() >= prefix.min(128)
        }
        (IpAddr::V4(_), IpAddr::V6(_)) | (IpAddr::V6(_), IpAddr::V4(_)) => false,
    }
}

/// Whether the system has an address of a family that reaches beyond the link: no loopback, no link-local.
pub(crate) fn has_family(facts: &Facts, v6: bool) -> bool {
    own_addresses(facts).any(|(ip, _)| {
        ip.is_ipv6() == v6 && !special_ranges::is_loopback(ip) && !special_ranges::is_link_local(ip)
    })
}

/// Whether this computer is known to have no IPv6.
pub(crate) fn is_without_ipv6(facts: &Facts) -> bool {
    facts.has(CheckId::Interfaces) && !has_family(facts, true)
}

/// What an entry of this computer's own table does against an address, as `ip route` calls it; none where no entry is against
/// it.
pub(crate) fn forbidden(route: &Route) -> Option<&str> {
    route
        .route_type
        .as_deref()
        .filter(|kind| matches!(*kind, "unreachable" | "prohibit" | "blackhole"))
}

/// Whether this computer is known to have no address of the family of another computer's address, or only such as mean
/// something inside one network, and no way for them to it: programs skip both without harm.
pub(crate) fn lacks_family(facts: &Facts, address: IpAddr) -> bool {
    facts.has(CheckId::Interfaces)
        && !is_own(facts, address)
        && (!has_family(facts, address.is_ipv6()) || lines::inside_only(facts, address))
}

/// Addresses that have no place on the public internet and that an ordinary network uses: private, shared
/// (carrier-grade NAT), link-local, unique local, loopback, unspecified. Not the ranges of examples and tests.
pub(crate) fn is_private(address: IpAddr) -> bool {
    special_ranges::is_private(address)
        || special_ranges::is_cgnat(address)
        || special_ranges::is_link_local(address)
        || special_ranges::is_loopback(address)
        || special_ranges::is_unspecified(address)
}

/// A configured proxy reaches the service, with the sentence that says so. It may know the name by another address.
pub(crate) fn proxied(facts: &Facts) -> Option<(CheckId, Say)> {
    let (record, tunnel) = facts.proxy_tunnels().find(|(_, tunnel)| tunnel.inside_ok)?;
    let says = crate::say!("evidence-proxy_software-good", proxy = &tunnel.proxy);
    Some((record.check, says))
}

/// Whether a proxy asked for the password that stands in its setting. It is not kept, so it could not be sent; programs send
/// it.
pub(crate) fn proxy_wants_what_is_set(
    facts: &Facts,
    record: &Record,
    tunnel: &ProxyTunnel,
) -> bool {
    let place = |proxy: &Proxy| {
        if proxy.host.contains(':') {
            format!("[{}]:{}", proxy.host, proxy.port)
        } else {
            format!("{}:{}", proxy.host, proxy.port)
        }
    };
    record.failure == Some(Failure::ProxyAuth)
        && facts
            .proxies()
            .flat_map(|(_, all)| &all.proxies)
            .any(|proxy| proxy.has_credentials && place(proxy) == tunnel.proxy)
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
