//! Lost requests to connect, counted over many attempts.

use std::net::IpAddr;

use crate::facts::{Facts, Failure, Ping, TcpProbe};

use super::port::{self, Port};

/// How many attempts make a series that a loss can be read from.
pub(crate) const SERIES: u32 = 10;

/// Attempts towards one address, and how many lost a packet.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Series {
    /// Attempts.
    pub(crate) attempts: u32,
    /// Attempts that were answered only after a repeated SYN, or not at all.
    pub(crate) lost: u32,
    /// Attempts that were not answered at all.
    pub(crate) unanswered: u32,
}

impl Series {
    /// At least one attempt was answered: silence throughout is no loss.
    pub(crate) const fn answered(self) -> bool {
        self.unanswered < self.attempts
    }

    /// Some were lost, and some were not.
    pub(crate) const fn some_lost(self) -> bool {
        self.lost > 0 && self.answered()
    }
}

/// The attempts at the asked port of an address.
pub(crate) fn asked(facts: &Facts, address: IpAddr) -> Series {
    count(&port::asked(facts), address)
}

/// The attempts at the control ports of an address that answered at all.
pub(crate) fn control(facts: &Facts, address: IpAddr) -> Series {
    count(&port::control(facts), address)
}

/// The pings of an address that answered at least one.
pub(crate) fn pings(facts: &Facts, address: IpAddr) -> Option<&Ping> {
    facts
        .pings()
        .map(|(_, ping)| ping)
        .find(|ping| ping.address == address && ping.received > 0)
}

fn count(ports: &[Port<'_>], address: IpAddr) -> Series {
    let mut series = Series::default();
    for port in ports.iter().filter(|port| port.ip() == address) {
        let one = of_probe(port.probe);
        if one.answered() {
            series.attempts += one.attempts;
            series.lost += one.lost;
            series.unanswered += one.unanswered;
        }
    }
    series
}

/// ICMP errors are rationed by their senders (RFC 1812, 4.3.2.8; Linux `icmp_ratelimit`): a missing one is no loss.
fn of_probe(probe: &TcpProbe) -> Series {
    let mut series = Series::default();
    if probe.attempts.iter().any(|attempt| attempt.icmp.is_some()) {
        return series;
    }
    for attempt in &probe.attempts {
        let unanswered = attempt.failure == Some(Failure::TcpTimedOut);
        let answered = attempt.connected || attempt.failure == Some(Failure::TcpRefused);
        if !unanswered && !answered {
            continue;
        }
        series.attempts += 1;
        series.unanswered += u32::from(unanswered);
        series.lost += u32::from(unanswered || attempt.syns.is_some_and(|syns| syns > 1));
    }
    series
}
