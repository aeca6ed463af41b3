//! What listens on this computer, where it is the target.

use std::net::IpAddr;

use crate::facts::{CheckId, Facts, Interface, Listener, Record};
use crate::knowledge::proxy_programs;
use crate::say;
use crate::say::Say;

use super::port::{Port, PortSeen};
use super::way;

/// What listens for one address of this computer.
#[derive(Clone, Debug)]
pub(crate) enum Listening<'a> {
    /// Nothing listens on the port, at any address.
    Nobody,
    /// Something listens on the port, but not at this address.
    Elsewhere(&'a Listener),
    /// Something listens for this address.
    Here(&'a Listener),
}

/// What listens behind a port that was dialled; none where the address is not this computer's, or nobody looked.
pub(crate) fn behind<'a>(facts: &'a Facts, port: &Port<'_>) -> Option<Listening<'a>> {
    if !way::is_own(facts, port.ip()) {
        return None;
    }
    let (_, found) = facts.listeners().next()?;
    let Some(first) = found.on_port.first() else {
        return Some(Listening::Nobody);
    };
    let accepts = port.seen == PortSeen::Connected;
    let here = found
        .on_port
        .iter()
        .find(|listener| covers(listener.address.ip(), port.ip(), accepts));
    Some(here.map_or(Listening::Elsewhere(first), Listening::Here))
}

/// Why a port of this computer may lead on without a listener here: a network of containers is in use, or packets are
/// passed on between networks. Only an administrator may see where it leads.
pub(crate) fn leads_on(facts: &Facts) -> Option<(CheckId, Say)> {
    let passes_on = || {
        let (record, _) = facts.listeners().find(|(_, found)| found.forwards)?;
        Some((record.check, say!("seen-forwards")))
    };
    bridge(facts, is_of_containers)
        .map(|(record, name)| (record.check, say!("seen-containers", interface = name)))
        .or_else(passes_on)
}

/// Whether this computer is a node of Kubernetes: its own rules speak for services that nobody serves.
pub(crate) fn is_node(facts: &Facts) -> bool {
    let of_a_node = |name: &str| product(name) == Some("Kubernetes");
    bridge(facts, of_a_node).is_some()
}

/// The first interface in use with such a name.
fn bridge(facts: &Facts, wanted: impl Fn(&str) -> bool) -> Option<(&Record, &str)> {
    facts.interfaces().find_map(|(record, all)| {
        let in_use = |one: &&Interface| one.up && one.running != Some(false) && wanted(&one.name);
        let one = all.interfaces.iter().find(in_use)?;
        Some((record, one.name.as_str()))
    })
}

/// Programs that publish ports of this computer into networks of their own.
const CONTAINERS: &[&str] = &["Docker", "Podman", "Kubernetes", "LXC", "LXD", "Incus"];

fn is_of_containers(name: &str) -> bool {
    product(name).is_some_and(|product| CONTAINERS.contains(&product))
}

fn product(name: &str) -> Option<&'static str> {
    proxy_programs::virtual_interface(name).and_then(|row| row.product)
}

/// Whether a listener's address takes connections to another. `[::]` takes IPv4 only where it is not set to IPv6 alone
/// (RFC 3493, 5.3), which shows in whether IPv4 was accepted.
fn covers(listener: IpAddr, dialled: IpAddr, accepts: bool) -> bool {
    let (listener, dialled) = (listener.to_canonical(), dialled.to_canonical());
    listener == dialled
        || (listener.is_unspecified() && (listener.is_ipv4() == dialled.is_ipv4()))
        || (listener.is_unspecified() && listener.is_ipv6() && accepts)
}

/// A listener in words.
pub(crate) fn says(listener: &Listener) -> (CheckId, Say) {
    let says = match &listener.program {
        Some(program) => say!(
            "seen-listener-program",
            address = listener.address,
            program = program
        ),
        None => say!("seen-listener", address = listener.address),
    };
    (CheckId::Listeners, says)
}
