//! The cables and radios of this computer, and whether they are out.

use std::net::IpAddr;

use crate::facts::{Facts, Interface, InterfaceKind, Interfaces, Record};

use super::way;

/// The cables and radios. A virtual machine or a container has none: there it is what belongs to no program.
fn lines(all: &Interfaces) -> Vec<&Interface> {
    let of = |test: fn(&Interface) -> bool| -> Vec<&Interface> {
        all.interfaces.iter().filter(|one| test(one)).collect()
    };
    let real = of(|one| matches!(one.kind, InterfaceKind::Ethernet | InterfaceKind::Wifi));
    if real.is_empty() {
        return of(|one| one.kind == InterfaceKind::Virtual && !one.inner && one.product.is_none());
    }
    real
}

fn is_off(one: &Interface) -> bool {
    !one.up || one.running == Some(false)
}

/// The cables and radios, where there are any, all of them are off, and what is left besides is tunnels: those have
/// nothing to lead through.
pub(crate) fn under_tunnels(facts: &Facts) -> Option<(&Record, Vec<&Interface>)> {
    let (record, all) = facts.interfaces().next()?;
    let off = lines(all);
    let mut left = all
        .interfaces
        .iter()
        .filter(|one| way::is_usable(facts, one))
        .peekable();
    (!off.is_empty()
        && off.iter().all(|one| is_off(one))
        && left.peek().is_some()
        && left.all(|one| one.kind == InterfaceKind::Tunnel))
    .then_some((record, off))
}

/// Whether a public IPv6 address meets a computer that has unique local ones alone, and no route to it.
pub(super) fn inside_only(facts: &Facts, address: IpAddr) -> bool {
    let no_way = || {
        way::route_to(facts, address)
            .is_some_and(|(_, route)| route.route_type.as_deref() == Some("none"))
    };
    address.is_ipv6()
        && !way::is_private(address)
        && way::own_addresses(facts).all(|(ip, _)| ip.is_ipv4() || way::is_private(ip))
        && no_way()
}
