//! Lost requests to connect, counted over many attempts.

use std::net::IpAddr;

use crate::facts::{Facts, Failure, Ping, TcpAttempt, TcpProbe};

/// How many attempts make a series that a loss can be read from.
const SERIES: u32 = 10;

/// Attempts towards one address, and how many lost a packet.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Series {
    /// Attempts.
    pub(crate) attempts: u32,
    /// Attempts that were answered only after a repeated SYN, or not at all.
    pub(crate) lost: u32,
}

impl Series {
    /// Some were lost, and some were answered at once: a way that is slow throughout, or that had to be found first
    /// (neighbour discovery), loses nothing.
    pub(crate) const fn some_lost(self) -> bool {
        self.lost > 0 && self.lost < self.attempts
    }

    /// Three of five were lost, or more.
    const fn most(self) -> bool {
        self.lost * 5 >= self.attempts * 3
    }

    /// There are enough attempts to read a loss from.
    pub(crate) const fn is_long(self) -> bool {
        self.attempts >= SERIES
    }
}

/// The attempts at the asked port of an address: the long series where one was made.
pub(crate) fn asked(facts: &Facts, address: IpAddr) -> Series {
    let probes: Vec<&TcpProbe> = facts.asked_tcp().map(|(_, probe)| probe).collect();
    let long = count(&probes, address, true);
    let all = count(&probes, address, false);
    // A queue that the first attempts filled answers none of the series at once: they show that it did before.
    if long.is_long() && !(long.lost == long.attempts && all.some_lost()) {
        long
    } else {
        all
    }
}

/// The long series at a control port of an address; no attempts where none was made.
pub(crate) fn control(facts: &Facts, address: IpAddr) -> Series {
    let probes: Vec<&TcpProbe> = facts.control_tcp().map(|(_, probe)| probe).collect();
    count(&probes, address, true)
}

/// The pings of an address that answered at least one.
pub(crate) fn pings(facts: &Facts, address: IpAddr) -> Option<&Ping> {
    facts
        .pings()
        .map(|(_, ping)| ping)
        .find(|ping| ping.address == address && ping.received > 0)
}

/// Whether packets to an address were seen to be lost: requests to connect, at whatever port, or some of its pings.
pub(crate) fn anywhere(facts: &Facts, address: IpAddr) -> bool {
    let pings =
        pings(facts, address).is_some_and(|ping| ping.sent >= PINGS && ping.received < ping.sent);
    pings || asked(facts, address).some_lost() || control(facts, address).some_lost()
}

/// Whether so much is lost that whole exchanges fail by it, or too little was counted to say. What is lost is sent again five
/// times and more while we wait: at less than this, one exchange may hang by chance, but not one after the other.
pub(crate) fn heavy(facts: &Facts, address: IpAddr) -> bool {
    let all = [
        asked(facts, address),
        control(facts, address),
        of_pings(facts, address),
    ];
    let counted = all.iter().any(|series| series.is_long());
    !counted || all.iter().any(|series| series.is_long() && series.most())
}

/// Whether the asked port loses most attempts where the rest of the host loses few: then it is the port, not the line.
pub(crate) fn of_this_port(facts: &Facts, address: IpAddr) -> bool {
    let port = asked(facts, address);
    let rest = [control(facts, address), of_pings(facts, address)];
    port.is_long()
        && port.most()
        && rest.iter().any(|series| series.is_long())
        && rest.iter().all(|series| series.lost * 3 <= series.attempts)
}

fn of_pings(facts: &Facts, address: IpAddr) -> Series {
    pings(facts, address).map_or_else(Series::default, |ping| Series {
        attempts: ping.sent,
        lost: ping.sent.saturating_sub(ping.received),
    })
}

/// How many pings make a series of their own. Fewer lost ones may be the first, for which the way was not yet known.
pub(crate) const PINGS: u32 = 5;

/// Whether a lost packet was made good by the next one at least once. Where none ever was, it is no chance: all packets of a
/// connection go one way, and behind one of several ways or machines nobody is there.
pub(crate) fn mended(facts: &Facts, address: IpAddr) -> bool {
    attempts(facts, address)
        .any(|attempt| answered(attempt) && attempt.syns.is_some_and(|syns| syns > 1))
}

/// Whether a probe is one of the long series.
pub(crate) const fn is_series(probe: &TcpProbe) -> bool {
    probe.attempts.len() >= SERIES as usize
}

/// Whether the loss began only with our own many attempts, as where somebody counts them: so few were lost before that a line
/// that loses as much as later would hardly have let all of them pass.
pub(crate) fn begun_by_us(facts: &Facts, address: IpAddr) -> bool {
    const HARDLY: f64 = 0.02;
    const FIRST: usize = 3;
    let lost = |attempt: &&TcpAttempt| {
        attempt.failure == Some(Failure::TcpTimedOut)
            || (answered(attempt) && attempt.syns.is_some_and(|syns| syns > 1))
    };
    let (mut early, mut late) = (Vec::new(), Vec::new());
    for (_, probe) in facts
        .tcp()
        .filter(|(_, probe)| probe.address.ip() == address)
    {
        if !probe.attempts.iter().any(answered) {
            continue;
        }
        let first = if is_series(probe) { FIRST } else { usize::MAX };
        early.extend(probe.attempts.iter().take(first));
        late.extend(probe.attempts.iter().skip(first));
    }
    let lost_late = u32::try_from(late.iter().copied().filter(lost).count()).unwrap_or(u32::MAX);
    let all_late = u32::try_from(late.len()).unwrap_or(u32::MAX);
    if early.iter().any(lost) || all_late == 0 {
        return false;
    }
    let passed = 1.0 - f64::from(lost_late) / f64::from(all_late);
    passed.powi(i32::try_from(early.len()).unwrap_or(i32::MAX)) < HARDLY
}

fn attempts(facts: &Facts, address: IpAddr) -> impl Iterator<Item = &TcpAttempt> {
    facts
        .tcp()
        .filter(move |(_, probe)| probe.address.ip() == address)
        .flat_map(|(_, probe)| &probe.attempts)
}

fn count(probes: &[&TcpProbe], address: IpAddr, long: bool) -> Series {
    // The record of the first answer and those that follow it share attempts: each counts once.
    let mut seen: Vec<(u16, f64)> = Vec::new();
    let mut series = Series::default();
    let here = || probes.iter().filter(|probe| probe.address.ip() == address);
    let answered_once = |port: u16| {
        here().any(|probe| probe.address.port() == port && probe.attempts.iter().any(answered))
    };
    for probe in here() {
        let port = probe.address.port();
        let short = probe.attempts.len() < SERIES as usize;
        // A port that is silent throughout loses nothing that was to come.
        if (long && short) || told(probe) || !answered_once(port) {
            continue;
        }
        for attempt in &probe.attempts {
            let key = (port, attempt.start_ms);
            let known = seen.contains(&key);
            let unanswered = attempt.failure == Some(Failure::TcpTimedOut);
            if known || !(unanswered || answered(attempt)) {
                continue;
            }
            seen.push(key);
            series.attempts += 1;
            series.lost += u32::from(unanswered || attempt.syns.is_some_and(|syns| syns > 1));
        }
    }
    series
}

/// ICMP errors are rationed by their senders (RFC 1812, 4.3.2.8; Linux `icmp_ratelimit`): a missing one is no loss.
fn told(probe: &TcpProbe) -> bool {
    probe.attempts.iter().any(|attempt| attempt.icmp.is_some())
}

fn answered(attempt: &TcpAttempt) -> bool {
    attempt.connected || attempt.failure == Some(Failure::TcpRefused)
}
