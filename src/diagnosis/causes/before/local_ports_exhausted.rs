//! This computer has no local port left for new connections.
//!
//! # What it is
//! Every outgoing connection takes a local port. The range is limited, and towards one address and port each can be
//! used once.
//!
//! # Why it happens
//! Many short connections to the same server, each of which keeps its port for a minute after it ended (TIME_WAIT), a
//! load test, a program that never closes, a very small range.
//!
//! # What confirms it
//! The system finds no address to connect from (EADDRNOTAVAIL, EADDRINUSE on bind, WSAENOBUFS) and the ports bound,
//! towards the target or for everything, are near the size of the range. The word alone has a second cause:
//! `local_address_missing`.
//!
//! # What rules it out
//! A connection attempt got a local port.
//!
//! # What to do
//! Keep connections open and share them, then widen the range.

use crate::diagnosis::seen::{self, port, port::Port, port::PortSeen, way};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, EphemeralPorts, Facts, Failure, Record};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "local_ports_exhausted",
    stage: Stage::Local,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    let ports = port::asked(facts);
    let failing: Vec<&Port<'_>> = ports
        .iter()
        .filter(|port| got_no_port(facts, port))
        .collect();
    let fullest = facts
        .ephemeral_ports()
        .max_by_key(|(_, counts)| share(counts));
    let Some(first) = failing.first() else {
        return without_failure(facts, &ports, fullest);
    };
    let every = failing.len() == ports.len();
    let Some((record, counts)) = fullest else {
        return Judgement::likely()
            .because(first.record.check, first.says())
            .settled_by(say!("next-local_ports_exhausted"));
    };
    let judgement = match share(counts) {
        FULL.. if every => Judgement::confirmed(),
        // Ports come and go between the attempt and the count.
        HALF.. => Judgement::likely(),
        _ => {
            return Judgement::ruled_out()
                .although(record.check, gauge(counts))
                .although(first.record.check, first.says());
        }
    };
    let judgement = judgement
        .because(record.check, gauge(counts))
        .because(first.record.check, first.says());
    seen::once_complete(facts, judgement)
}

/// The system found nothing to connect from. With IPv6 switched off it says the same word for every IPv6 address.
fn got_no_port(facts: &Facts, port: &Port<'_>) -> bool {
    let without_ipv6 = port.ip().is_ipv6() && way::is_without_ipv6(facts);
    let (PortSeen::Local(failure) | PortSeen::Other(failure)) = port.seen else {
        return false;
    };
    let word = seen::says::os_word(port, failure);
    failure == Failure::TcpLocalPortsExhausted
        || (failure == Failure::TcpAddressInvalid && !without_ipv6)
        || matches!(word, "EADDRINUSE" | "WSAENOBUFS" | "WSAEADDRINUSE")
}

fn without_failure(
    facts: &Facts,
    ports: &[Port<'_>],
    fullest: Option<(&Record, &EphemeralPorts)>,
) -> Judgement {
    let got = ports.iter().find_map(|port| {
        let local = port
            .probe
            .attempts
            .iter()
            .find_map(|attempt| attempt.local)?;
        Some((port, local))
    });
    let left = ports.iter().find(|port| {
        matches!(
            port.seen,
            PortSeen::Connected | PortSeen::Reset | PortSeen::Silent | PortSeen::Icmp(_)
        )
    });
    let excluded = match (got, left) {
        (Some((port, local)), _) => Judgement::ruled_out().although(
            port.record.check,
            say!(
                "evidence-local_ports_exhausted-got",
                port = local.port(),
                address = port.probe.address
            ),
        ),
        (None, Some(port)) => Judgement::ruled_out().although(port.record.check, port.says()),
        (None, None) => {
            return seen::ruled_out_by_working(facts)
                .unwrap_or_else(|| Judgement::not_checked(say!("missing-local_ports_exhausted")));
        }
    };
    if seen::pasted_points_to(facts, CAUSE.id) {
        return as_pasted(facts, fullest);
    }
    match fullest {
        // It still went well, but the next connections may not.
        Some((record, counts)) if share(counts) >= CROWDED => {
            let mut judgement = Judgement::possible().because(record.check, gauge(counts));
            judgement.evidence.extend(excluded.evidence);
            judgement
        }
        Some((record, counts)) => excluded.although(record.check, gauge(counts)),
        None => excluded,
    }
}

/// The program found no port when it wrote the message; now there are some. Where it fails in another way, that is the
/// fault of today.
fn as_pasted(facts: &Facts, fullest: Option<(&Record, &EphemeralPorts)>) -> Judgement {
    let judgement = if seen::works(facts) {
        Judgement::likely()
    } else {
        Judgement::possible()
    };
    let text = facts
        .target
        .pasted
        .as_ref()
        .map(|pasted| pasted.text.as_str());
    let judgement = judgement.variant("pasted").because(
        CheckId::Input,
        say!(
            "evidence-local_address_missing-pasted",
            text = text.unwrap_or_default()
        ),
    );
    match fullest {
        Some((record, counts)) if share(counts) >= CROWDED => {
            judgement.because(record.check, gauge(counts))
        }
        Some((record, counts)) => judgement.although(record.check, gauge(counts)),
        None => judgement,
    }
}

/// The fuller one of both counts, in percent. A range of very few ports is full when one is left: it may be the one
/// that the kernel's search order does not reach.
fn share(counts: &EphemeralPorts) -> u32 {
    let size = counts.size();
    let used = counts.used.max(counts.used_all);
    if size == 0 || used.saturating_add(1) >= size {
        return 100;
    }
    (u64::from(used) * 100 / u64::from(size))
        .try_into()
        .unwrap_or(100)
}

fn gauge(counts: &EphemeralPorts) -> Say {
    match counts.towards {
        Some(towards)
            if counts.used >= counts.used_all || share_of(counts.used, counts) >= HALF =>
        {
            say!(
                "evidence-local_ports_exhausted-towards",
                used = counts.used,
                size = counts.size(),
                address = towards,
                waiting = counts.time_wait,
                first = counts.first,
                last = counts.last
            )
        }
        _ => say!(
            "evidence-local_ports_exhausted-all",
            used = counts.used_all.max(counts.used),
            size = counts.size(),
            first = counts.first,
            last = counts.last
        ),
    }
}

fn share_of(used: u32, counts: &EphemeralPorts) -> u32 {
    used.saturating_mul(100)
        .checked_div(counts.size())
        .unwrap_or(100)
}

/// Percent at which the range counts as full.
const FULL: u32 = 95;

/// Percent at which people should know.
const CROWDED: u32 = 80;

/// Percent below which the range is plainly not the reason.
const HALF: u32 = 50;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample;
    use crate::target::Protocol;

    fn failing(used: u32) -> Facts {
        let mut facts = sample::tried(Some(Failure::TcpAddressInvalid));
        facts
            .records
            .push(sample::local_ports(32_768, 60_999, "192.0.2.7:8282", used));
        facts
    }

    #[test]
    fn a_full_range_and_no_address_confirm() {
        assert_eq!(judge(&failing(28_230)).status, CauseStatus::Confirmed);
    }

    #[test]
    fn plenty_of_free_ports_rule_it_out_in_spite_of_the_word() {
        assert_eq!(judge(&failing(12)).status, CauseStatus::RuledOut);
    }

    #[test]
    fn a_tiny_range_is_full_with_one_port_left() {
        let mut facts = failing(0);
        facts.records.pop();
        facts
            .records
            .push(sample::local_ports(40_000, 40_003, "192.0.2.7:8282", 3));
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn disabled_ipv6_says_the_same_word() {
        let mut facts = sample::facts(Protocol::Tcp, "2001:db8::7", 8282);
        facts
            .records
            .push(sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])]));
        facts.records.push(sample::tcp(
            "[2001:db8::7]:8282",
            true,
            Some(Failure::TcpAddressInvalid),
            None,
        ));
        facts.records.push(sample::local_ports(
            32_768,
            60_999,
            "[2001:db8::7]:8282",
            28_232,
        ));
        assert_ne!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn a_refusal_used_a_local_port() {
        let facts = sample::tried(Some(Failure::TcpRefused));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn a_crowded_range_is_told_although_it_worked() {
        let mut facts = sample::tried(None);
        facts.records.push(sample::local_ports(
            32_768,
            60_999,
            "192.0.2.7:8282",
            25_000,
        ));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }
}
