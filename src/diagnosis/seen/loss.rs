//! Lost requests to connect, counted over many attempts.

use std::net::IpAddr;

use crate::facts::{Facts, Failure, Ping, Record, TcpAttempt, TcpProbe};

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

    /// More than three standard deviations more is lost than in another series: two counts of the same line differ by so
    /// much once in several hundred runs, and by a third of all attempts every now and then.
    fn loses_more(self, other: Self) -> bool {
        const FAR: f64 = 3.0;
        let (mine, others) = (f64::from(self.attempts), f64::from(other.attempts));
        let both = f64::from(self.lost + other.lost) / (mine + others);
        let deviation = (both * (1.0 - both) * (1.0 / mine + 1.0 / others)).sqrt();
        f64::from(self.lost) / mine - f64::from(other.lost) / others > FAR * deviation
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
    beside(facts, address) || asked(facts, address).some_lost()
}

/// Whether packets to the same address were lost besides those to the asked port.
pub(crate) fn beside(facts: &Facts, address: IpAddr) -> bool {
    let pings =
        pings(facts, address).is_some_and(|ping| ping.sent >= PINGS && ping.received < ping.sent);
    pings || control(facts, address).some_lost()
}

/// Whether so much is lost that whole exchanges fail by it, or too little was counted to say. What is lost is sent again
/// five times and more while we wait: at less than this, one exchange may hang by chance, but not one after the other.
pub(crate) fn heavy(facts: &Facts, address: IpAddr) -> bool {
    let all = [
        asked(facts, address),
        control(facts, address),
        of_pings(facts, address),
    ];
    let counted = all.iter().any(|series| series.is_long());
    !counted || all.iter().any(|series| series.is_long() && series.most())
}

/// Whether the asked port loses most attempts, and far more than the rest of the host: then it is the port, not the line.
pub(crate) fn of_this_port(facts: &Facts, address: IpAddr) -> bool {
    let port = asked(facts, address);
    let rest = [control(facts, address), of_pings(facts, address)];
    let mut counted = rest.iter().filter(|series| series.is_long()).peekable();
    port.is_long()
        && port.most()
        && counted.peek().is_some()
        && counted.all(|series| port.loses_more(*series))
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

/// Whether the loss began only after many attempts of our own, as where somebody counts them: so many passed before the first
/// was lost that a line which loses as much as later would hardly ever have let all of them pass.
pub(crate) fn begun_by_us(facts: &Facts, address: IpAddr) -> bool {
    const HARDLY: f64 = 0.002;
    let all = in_turn(facts, address);
    let early = all.iter().take_while(|one| !one.lost).count();
    // The first lost one marks the place, the others tell how much is lost from there on.
    let late = all.get(early + 1..).unwrap_or_default();
    if late.is_empty() {
        return false;
    }
    let lost = late.iter().filter(|one| one.lost).count();
    // One more that passed: a few lost ones alone do not show that everything is lost.
    let passed = 1.0 - lost as f64 / (late.len() + 1) as f64;
    passed.powi(i32::try_from(early).unwrap_or(i32::MAX)) < HARDLY
}

/// Whether the attempts that began beside each other, at the asked port and at others, lost far more than those of the long
/// series, which follow each other: somebody may let so many connections of ours stand at a time, or the line had to wake up.
pub(crate) fn at_once(facts: &Facts, address: IpAddr) -> bool {
    let all = in_turn(facts, address);
    let of = |series: bool| {
        let mut found = Series::default();
        for one in all.iter().filter(|one| one.series == series) {
            found.attempts += 1;
            found.lost += u32::from(one.lost);
        }
        found
    };
    let (beside, series) = (of(false), of(true));
    beside.attempts > 1 && series.is_long() && beside.loses_more(series)
}

/// Whether every ping came back although so many connections lost a packet that a line which loses as much would hardly ever
/// have let all of them pass: then somebody treats connections in another way.
pub(crate) fn spares_pings(facts: &Facts, address: IpAddr) -> bool {
    const HARDLY: f64 = 0.01;
    let pings = of_pings(facts, address);
    let (port, rest) = (asked(facts, address), control(facts, address));
    let attempts = f64::from(port.attempts + rest.attempts);
    let passed = 1.0 - f64::from(port.lost + rest.lost) / attempts.max(1.0);
    let all = i32::try_from(pings.attempts).unwrap_or(i32::MAX);
    pings.is_long() && pings.lost == 0 && passed.powi(all) < HARDLY
}

/// Whether something was lost of the few attempts at the asked port that any program makes, too.
pub(crate) fn in_ordinary_use(facts: &Facts, address: IpAddr) -> bool {
    facts
        .asked_tcp()
        .filter(|(_, probe)| probe.address.ip() == address && !is_series(probe))
        .flat_map(|(_, probe)| &probe.attempts)
        .any(lost)
}

/// A packet of it was lost: it was sent again, or nothing ever came.
fn lost(attempt: &TcpAttempt) -> bool {
    attempt.failure == Some(Failure::TcpTimedOut)
        || (answered(attempt) && attempt.syns.is_some_and(|syns| syns > 1))
}

/// An attempt at some port.
struct Turn {
    start_ms: f64,
    /// A packet of it was lost.
    lost: bool,
    /// It is one of a long series.
    series: bool,
}

/// All attempts at the ports of an address that answer, in the order of their starts.
fn in_turn(facts: &Facts, address: IpAddr) -> Vec<Turn> {
    let mut seen: Vec<(u16, f64)> = Vec::new();
    let mut all = Vec::new();
    for (record, probe) in facts
        .tcp()
        .filter(|(_, probe)| probe.address.ip() == address)
        .filter(|(_, probe)| probe.attempts.iter().any(answered))
    {
        if !is_series(probe) && waited(record, probe) {
            all.push(Turn {
                start_ms: record.start_ms,
                lost: true,
                series: false,
            });
        }
        for attempt in &probe.attempts {
            // The record of the first answer and those that follow it share attempts.
            let key = (probe.address.port(), attempt.start_ms);
            if !seen.contains(&key) {
                seen.push(key);
                all.push(Turn {
                    start_ms: attempt.start_ms,
                    lost: lost(attempt),
                    series: is_series(probe),
                });
            }
        }
    }
    all.sort_by(|a, b| a.start_ms.total_cmp(&b.start_ms));
    all
}

/// Whether an attempt was made in vain before those that stand in a record of the first answer: it ends with that answer, and
/// what was still waiting then is left out.
fn waited(record: &Record, probe: &TcpProbe) -> bool {
    const NEXT_MS: f64 = 500.0;
    let first = probe
        .attempts
        .iter()
        .map(|attempt| attempt.start_ms)
        .min_by(f64::total_cmp);
    first.is_some_and(|start_ms| start_ms - record.start_ms > NEXT_MS)
}

/// Whether two attempts of a long series that followed each other were answered at once, after the first few. Chance lets
/// that happen; whoever lets so many a second pass does not, once what it gives in advance is used up.
pub(crate) fn side_by_side(facts: &Facts, address: IpAddr) -> bool {
    const IN_ADVANCE: usize = 6;
    let at_once = |attempt: &TcpAttempt| answered(attempt) && attempt.syns.unwrap_or(1) <= 1;
    // Another port may not be counted at all.
    facts
        .asked_tcp()
        .filter(|(_, probe)| probe.address.ip() == address && is_series(probe))
        .any(|(_, probe)| {
            let late = probe.attempts.get(IN_ADVANCE..).unwrap_or_default();
            late.windows(2).any(|pair| pair.iter().all(at_once))
        })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample::{facts, ping, series, tcp};
    use crate::facts::{Fact, Record};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:8282";
    const CONTROL: &str = "192.0.2.7:22";

    fn run(records: Vec<Record>) -> Facts {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts.records = records;
        facts
    }

    fn syns(lost: usize) -> Vec<u32> {
        (0..30).map(|number| 1 + u32::from(number < lost)).collect()
    }

    /// One line of which a third is lost: now and then a series loses far more than that, and another one less.
    #[test]
    fn two_counts_of_one_line_differ_by_chance() {
        let of_port = |port: usize, control: usize, pings: u32| {
            let facts = run(vec![
                series(A, true, &syns(port)),
                series(CONTROL, false, &syns(control)),
                ping("192.0.2.7", 24, 24 - pings),
            ]);
            of_this_port(&facts, "192.0.2.7".parse().unwrap())
        };
        assert!(!of_port(18, 10, 8));
        assert!(!of_port(18, 5, 8));
        assert!(of_port(24, 6, 4));
    }

    fn begun(records: Vec<Record>) -> bool {
        begun_by_us(&run(records), "192.0.2.7".parse().unwrap())
    }

    /// A record of the first answer leaves out what still waited then: where that came late, something was lost before.
    #[test]
    fn an_early_loss_that_no_record_lists() {
        let at = |mut record: Record, after_ms: f64| {
            record.start_ms = 0.0;
            if let Fact::Tcp(probe) = &mut record.fact {
                for attempt in &mut probe.attempts {
                    attempt.start_ms += after_ms;
                }
            }
            record
        };
        let mut late = vec![1; 8];
        late.extend([2, 1, 2, 2, 1, 2, 1, 1, 2, 2, 1, 2, 2, 1, 2, 2, 1, 2]);
        let both = || {
            [
                at(series(A, true, &late), 2_000.0),
                at(series(CONTROL, false, &late), 2_000.0),
            ]
        };
        let with = |control: Record| {
            let mut records = vec![at(tcp(A, true, None, None), 0.0), control];
            records.extend(both());
            begun(records)
        };
        assert!(with(at(tcp(CONTROL, false, None, None), 0.0)));
        assert!(!with(at(tcp(CONTROL, false, None, None), 1_001.0)));
    }

    /// Whoever counts lets the first ones pass, however many: the place of the first loss tells it, not a fixed number.
    #[test]
    fn a_limit_that_is_met_late() {
        let limited = |allowed: usize| {
            let mut syns = vec![1; allowed];
            syns.extend([0, 2, 0, 1, 2, 0, 0, 1, 2, 0, 1, 0]);
            begun(vec![series(A, true, &syns), series(CONTROL, false, &syns)])
        };
        assert!(limited(12));
        assert!(!limited(1));
    }
}
