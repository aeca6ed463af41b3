//! How the asked port answered, address by address.

use std::net::IpAddr;

use crate::facts::{CheckId, Facts, Failure, IcmpError, Record, TcpProbe};
use crate::say::Say;

use super::{names, says, way};

/// How one address answered at one port, over all attempts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum PortSeen<'a> {
    /// At least one attempt connected.
    Connected,
    /// A reset came back. A rule on this computer can fake one.
    Reset,
    /// An ICMP error came back, of the address itself, of a machine on the way, or of this computer.
    Icmp(&'a IcmpError),
    /// Nothing came back.
    Silent,
    /// The attempt failed on this computer: no packet left, or the system ended it without word from outside.
    Local(Failure),
    /// Any other end.
    Other(Failure),
}

impl PortSeen<'_> {
    /// Whether the address itself showed that it lives.
    pub(crate) fn by_host(&self, address: IpAddr) -> bool {
        match self {
            Self::Connected | Self::Reset => true,
            Self::Icmp(icmp) => icmp.sender == address,
            Self::Silent | Self::Local(_) | Self::Other(_) => false,
        }
    }
}

/// One probed address and port with what was seen there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Port<'a> {
    /// The measurement.
    pub(crate) record: &'a Record,
    /// Its attempts.
    pub(crate) probe: &'a TcpProbe,
    /// What they come to.
    pub(crate) seen: PortSeen<'a>,
}

impl Port<'_> {
    /// The address.
    pub(crate) fn ip(&self) -> IpAddr {
        self.probe.address.ip()
    }

    /// The sentence of evidence.
    pub(crate) fn says(&self) -> Say {
        says::port(self)
    }
}

/// The asked port at every address that programs take and that was tried. An address can stand there more than once; where
/// it answered once, the silence of later attempts is left out: that is loss, for [`super::loss`] to count. So is an address
/// of a family that this computer lacks, where there are others.
pub(crate) fn asked(facts: &Facts) -> Vec<Port<'_>> {
    let all = of_every_family(facts);
    let skipped = |port: &Port<'_>| is_skipped(facts, port);
    let others = all.iter().any(|port| !skipped(port));
    all.into_iter()
        .filter(|port| !others || !skipped(port))
        .collect()
}

/// [`asked`], with the addresses of a family that this computer lacks.
pub(crate) fn of_every_family(facts: &Facts) -> Vec<Port<'_>> {
    dialled(facts, true)
}

/// The asked port at addresses that programs do not take: the expected one, or what DNS says where the hosts file
/// overrides it.
pub(crate) fn elsewhere(facts: &Facts) -> Vec<Port<'_>> {
    dialled(facts, false)
}

fn dialled(facts: &Facts, taken: bool) -> Vec<Port<'_>> {
    let all: Vec<Port<'_>> = facts
        .asked_tcp()
        .filter(|(_, probe)| names::is_taken(facts, probe.address.ip()) == taken)
        .map(|(record, probe)| read(record, probe))
        .collect();
    let answered = |ip: IpAddr| {
        all.iter()
            .any(|port| port.ip() == ip && port.seen != PortSeen::Silent)
    };
    all.iter()
        .filter(|port| port.seen != PortSeen::Silent || !answered(port.ip()))
        .copied()
        .collect()
}

/// Whether programs pass over an address without harm: this computer has no address of that family.
fn is_skipped(facts: &Facts, port: &Port<'_>) -> bool {
    let no_way = Failure::TcpNetUnreachable;
    let no_address = Failure::TcpAddressInvalid;
    matches!(port.seen, PortSeen::Local(failure) if failure == no_way || failure == no_address)
        && way::lacks_family(facts, port.ip())
}

/// The control ports that were tried.
pub(crate) fn control(facts: &Facts) -> Vec<Port<'_>> {
    facts.control_tcp().map(|(r, p)| read(r, p)).collect()
}

/// The DNS servers of this computer that were silent, as they answered over TCP.
pub(crate) fn name_servers(facts: &Facts) -> Vec<Port<'_>> {
    facts.name_server_tcp().map(|(r, p)| read(r, p)).collect()
}

/// Whether at least one address was tried and the asked port was seen so at every one.
pub(crate) fn every(facts: &Facts, seen: impl Fn(&Port<'_>) -> bool) -> bool {
    let ports = asked(facts);
    !ports.is_empty() && ports.iter().all(seen)
}

/// The first address at which the asked port was seen so.
pub(crate) fn find<'a>(facts: &'a Facts, seen: impl Fn(&Port<'a>) -> bool) -> Option<Port<'a>> {
    asked(facts).into_iter().find(seen)
}

/// Whether the host at an address showed any sign of life: a control port, a ping, an answer on the asked port.
/// The sentence says which.
pub(crate) fn host_lives(facts: &Facts, address: IpAddr) -> Option<(CheckId, Say)> {
    let answered = control(facts)
        .into_iter()
        .chain(asked(facts))
        .find(|port| port.ip() == address && port.seen.by_host(address));
    if let Some(port) = answered {
        return Some((port.record.check, port.says()));
    }
    facts
        .pings()
        .find(|(_, ping)| ping.address == address && ping.received > 0)
        .map(|(record, ping)| (record.check, says::ping(ping)))
}

/// Whether an error of our own means that a neighbour (the target, or the router on the way to it) did not answer.
/// Linux asks three times, a second apart, before it gives up; errors of our own that come sooner are rules.
pub(crate) fn is_neighbour_failure(icmp: &IcmpError) -> bool {
    let host_unreachable = matches!(
        (icmp.sender.is_ipv4(), icmp.icmp_type, icmp.code),
        (true, 3, 1) | (false, 1, 3)
    );
    icmp.own && host_unreachable && icmp.after_ms >= NEIGHBOUR_SEARCH_MS
}

/// Sooner than this, no neighbour discovery can have failed, save where another packet had begun it.
const NEIGHBOUR_SEARCH_MS: f64 = 800.0;

/// What the attempts of one probe come to.
pub(crate) fn read<'a>(record: &'a Record, probe: &'a TcpProbe) -> Port<'a> {
    Port {
        record,
        probe,
        seen: seen(probe),
    }
}

fn seen(probe: &TcpProbe) -> PortSeen<'_> {
    if probe.connected() {
        return PortSeen::Connected;
    }
    if let Some(icmp) = probe.attempts.iter().find_map(|a| a.icmp.as_ref()) {
        return PortSeen::Icmp(icmp);
    }
    let failures = || probe.attempts.iter().filter_map(|a| a.failure);
    if failures().any(|failure| failure == Failure::TcpRefused) {
        return PortSeen::Reset;
    }
    if let Some(failure) = failures().find(|failure| is_local(*failure)) {
        return PortSeen::Local(failure);
    }
    match failures().find(|failure| *failure != Failure::TcpTimedOut) {
        Some(other) => PortSeen::Other(other),
        None => PortSeen::Silent,
    }
}

/// Failures that the system reports without an answer of another machine, where no ICMP error stands beside them.
/// On Windows and macOS the error of another machine can hide behind the same word.
pub(crate) fn is_local(failure: Failure) -> bool {
    matches!(
        failure,
        Failure::TcpNetUnreachable
            | Failure::TcpHostUnreachable
            | Failure::TcpNetworkDown
            | Failure::TcpPermission
            | Failure::TcpAddressInvalid
            | Failure::TcpLocalPortsExhausted
            | Failure::TcpTooManyFiles
            | Failure::TcpRouteBlackhole
            | Failure::TcpAborted
    )
}
