//! What listens on this computer, where it is the target.

use std::net::IpAddr;

use crate::facts::{CheckId, Facts, Listener};
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

/// A network of containers that is in use on this computer: a port can be published into one without a listener here, and
/// only an administrator may see where it leads.
pub(crate) fn containers(facts: &Facts) -> Option<(CheckId, Say)> {
    facts.interfaces().find_map(|(record, all)| {
        let bridge = all
            .interfaces
            .iter()
            .find(|one| one.up && one.running != Some(false) && is_of_containers(&one.name))?;
        let says = say!("seen-containers", interface = &bridge.name);
        Some((record.check, says))
    })
}

/// Programs that publish ports of this computer into networks of their own.
const CONTAINERS: &[&str] = &["Docker", "Podman", "Kubernetes", "LXC", "LXD", "Incus"];

fn is_of_containers(name: &str) -> bool {
    proxy_programs::virtual_interface(name)
        .and_then(|row| row.product)
        .is_some_and(|product| CONTAINERS.contains(&product))
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
