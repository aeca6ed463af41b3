//! The way to the asked port, hop by hop: SYNs with rising time to live (Linux 5.8 or newer, no rights needed).
//!
//! Starts only where the port has been silent for a moment, or where an ICMP error came back: who answers on the way
//! then tells how far the packets came. A port that answers needs no such picture, unless it is the control for a
//! silent one: where its packets come further, something on the way stops those to the asked port.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;

use super::nearest;
use crate::checks::net::attempt::{Dial, Dialled, dial, with_zone};
use crate::checks::net::measurement::Measurement;
use crate::checks::net::tcp::first_of_each_family;
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{
    CheckId, Fact, Facts, Failure, Hop, IcmpError, PathTrace, Status, TcpAttempt, TcpProbe,
};

/// The way to the port.
pub static CHECK: Check = Check {
    id: CheckId::PathTrace,
    plan,
    run,
    optional: true,
};

/// Marks the subject of [`nearest`].
const NEAREST: &str = " nearest";

/// How far to look.
const MOST_HOPS: u8 = 16;

/// After this time without an answer a port counts as silent, in milliseconds.
const SILENT_MS: f64 = 900.0;

/// How long to listen: the system sends each SYN again after one and two seconds, and routers limit their answers.
const PATIENCE: Duration = Duration::from_millis(2_300);

fn plan(progress: &Progress<'_>) -> Vec<String> {
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    let nearest = nearest::wanted(progress)
        .into_iter()
        .map(|address| format!("{address}{NEAREST}"));
    first_of_each_family(progress.facts, 1)
        .into_iter()
        .map(|address| progress.facts.socket(address))
        .filter(|address| wanted(progress, *address))
        .flat_map(|address| [Some(address), control(progress.facts, address)])
        .flatten()
        .map(|address| address.to_string())
        .chain(nearest)
        .collect()
}

/// A control port of the same host that answers, where the asked port is silent.
fn control(facts: &Facts, asked: SocketAddr) -> Option<SocketAddr> {
    let spoken = facts.asked_tcp().any(|(_, probe)| {
        probe.address == asked
            && probe
                .attempts
                .iter()
                .any(|attempt| attempt.failure != Some(Failure::TcpTimedOut))
    });
    facts
        .control_tcp()
        .map(|(_, probe)| probe)
        .find(|probe| !spoken && probe.address.ip() == asked.ip() && by_host(probe))
        .map(|probe| probe.address)
}

/// The host itself answered, with a handshake or a reset.
fn by_host(probe: &TcpProbe) -> bool {
    probe.attempts.iter().any(TcpAttempt::by_port)
}

/// Whether the port is silent, or an ICMP error of another machine answered.
fn wanted(progress: &Progress<'_>, address: SocketAddr) -> bool {
    let probe = progress
        .facts
        .asked_tcp()
        .find(|(_, probe)| probe.address == address);
    match probe {
        Some((_, probe)) => {
            !probe.connected()
                && probe.attempts.iter().any(|attempt| {
                    attempt.failure == Some(Failure::TcpTimedOut)
                        || attempt.icmp.as_ref().is_some_and(|icmp| !icmp.own)
                })
        }
        None => {
            progress
                .running
                .contains(&(CheckId::Tcp, address.to_string()))
                && progress.now_ms > known_since_ms(progress.facts) + SILENT_MS
        }
    }
}

/// When the addresses were known, in milliseconds from the start.
fn known_since_ms(facts: &Facts) -> f64 {
    facts
        .system_lookups()
        .map(|(record, _)| record.end_ms())
        .fold(0.0, f64::max)
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        if let Some(Ok(address)) = subject.strip_suffix(NEAREST).map(str::parse) {
            nearest::run(&context, subject, address).await;
            return;
        }
        let Ok(address) = subject.parse() else {
            return;
        };
        let connected = |facts: &Facts| {
            facts
                .asked_tcp()
                .any(|(_, probe)| probe.address == address && probe.connected())
        };
        tokio::select! {
            () = trace(&context, address) => {}
            () = context.until(connected) => {}
        }
    })
}

async fn trace(context: &Context, address: SocketAddr) {
    let measurement = Measurement::begin(context, CheckId::PathTrace, address.to_string());
    let to = with_zone(&context.target, address);
    let mut pending: FuturesUnordered<_> = (1..=MOST_HOPS)
        .map(|ttl| {
            let what = Dial {
                hops: Some(ttl),
                ..Dial::new(to, PATIENCE)
            };
            async move { (ttl, dial(context.clock, what).await) }
        })
        .collect();
    let mut answers: BTreeMap<u8, Dialled> = BTreeMap::new();
    while let Some((ttl, answer)) = pending.next().await {
        // A system that will not send says nothing of the way.
        if answer.attempt.syns == Some(0) {
            return;
        }
        answers.insert(ttl, answer);
        if is_whole(address, &answers) {
            break;
        }
    }
    let (hops, reached) = way(address, &answers);
    let status = if reached { Status::Ok } else { Status::Failed };
    let fact = Fact::PathTrace(PathTrace {
        address,
        hops,
        reached,
        farther: None,
    });
    measurement.send_as(context, status, None, fact).await;
}

/// Whether the way is known to its end, without a gap.
fn is_whole(address: SocketAddr, answers: &BTreeMap<u8, Dialled>) -> bool {
    (1..)
        .zip(answers)
        .take_while(|(expected, (ttl, _))| expected == *ttl)
        .any(|(_, (_, answer))| ends(address, answer))
}

/// Whether nothing lies behind this answer: it is the port's own, or a machine on the way will not go on.
fn ends(address: SocketAddr, answer: &Dialled) -> bool {
    let refused = answer
        .attempt
        .icmp
        .as_ref()
        .is_some_and(|icmp| !icmp.own && !expired(address, icmp));
    refused || answer.attempt.by_port()
}

/// The hops up to the one that ends the way, and whether that was the port itself. Of the silence at the end one hop is
/// kept.
fn way(address: SocketAddr, answers: &BTreeMap<u8, Dialled>) -> (Vec<Hop>, bool) {
    let mut hops: Vec<Hop> = Vec::new();
    let mut reached = false;
    for (ttl, answer) in answers {
        let attempt = &answer.attempt;
        let mut hop = Hop {
            ttl: *ttl,
            address: None,
            ms: None,
            icmp: None,
        };
        if answer.attempt.by_port() {
            hop.address = Some(address.ip());
            hop.ms = Some(attempt.duration_ms);
            reached = true;
        } else if let Some(icmp) = attempt.icmp.as_ref().filter(|icmp| !icmp.own) {
            hop.address = Some(icmp.sender);
            hop.ms = Some(icmp.after_ms);
            hop.icmp = Some((icmp.icmp_type, icmp.code));
        }
        hops.push(hop);
        if ends(address, answer) {
            break;
        }
    }
    let heard = hops
        .iter()
        .rposition(|hop| hop.address.is_some())
        .map_or(0, |last| last + 1);
    hops.truncate(heard + 1);
    (hops, reached)
}

/// Time exceeded (RFC 792, RFC 4443): a machine on the way, as opposed to one that refuses.
pub(super) const fn expired(address: SocketAddr, icmp: &IcmpError) -> bool {
    if address.is_ipv4() {
        icmp.icmp_type == 11
    } else {
        icmp.icmp_type == 3
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn hop(failure: Option<Failure>, icmp: Option<IcmpError>) -> Dialled {
        Dialled {
            attempt: sample::attempt(failure, icmp, 10.0),
            stream: None,
        }
    }

    fn exceeded(sender: &str) -> Dialled {
        let icmp = IcmpError {
            icmp_type: 11,
            code: 0,
            ..sample::icmp(0, sender)
        };
        hop(Some(Failure::TcpHostUnreachable), Some(icmp))
    }

    #[test]
    fn a_control_for_a_silent_port() {
        use crate::target::Protocol;
        let asked: SocketAddr = "203.0.113.7:8282".parse().unwrap();
        let silent = sample::tcp("203.0.113.7:8282", true, Some(Failure::TcpTimedOut), None);
        let refused = |asked| {
            let port = if asked { 8282 } else { 80 };
            let address = format!("203.0.113.7:{port}");
            sample::tcp(&address, asked, Some(Failure::TcpRefused), None)
        };
        let mut facts = sample::facts(Protocol::Ws, "203.0.113.7", 8282);
        facts.records = vec![silent, refused(false)];
        assert_eq!(control(&facts, asked), "203.0.113.7:80".parse().ok());
        facts.records = vec![refused(true), refused(false)];
        assert_eq!(control(&facts, asked), None);
    }

    fn silent() -> Dialled {
        hop(Some(Failure::TcpTimedOut), None)
    }

    fn numbered(answers: Vec<Dialled>) -> BTreeMap<u8, Dialled> {
        (1..).zip(answers).collect()
    }

    #[test]
    fn the_way_is_whole_once_its_end_has_no_gap_before_it() {
        let to: SocketAddr = "203.0.113.7:80".parse().unwrap();
        let mut answers = BTreeMap::from([(3, hop(Some(Failure::TcpRefused), None))]);
        assert!(!is_whole(to, &answers));
        answers.insert(1, exceeded("10.0.0.1"));
        assert!(!is_whole(to, &answers));
        answers.insert(2, exceeded("10.0.0.2"));
        assert!(is_whole(to, &answers));
    }

    #[test]
    fn the_way_ends_at_the_port() {
        let to: SocketAddr = "203.0.113.7:80".parse().unwrap();
        let (hops, reached) = way(
            to,
            &numbered(vec![
                exceeded("10.0.0.1"),
                silent(),
                hop(Some(Failure::TcpRefused), None),
                hop(Some(Failure::TcpRefused), None),
            ]),
        );
        assert!(reached);
        let addresses: Vec<_> = hops.iter().map(|hop| hop.address).collect();
        assert_eq!(
            addresses,
            [Some("10.0.0.1".parse().unwrap()), None, Some(to.ip())]
        );
    }

    #[test]
    fn the_way_ends_at_a_refusal_on_it() {
        let to: SocketAddr = "203.0.113.7:80".parse().unwrap();
        let prohibited = hop(
            Some(Failure::TcpHostUnreachable),
            Some(sample::icmp(13, "10.0.0.2")),
        );
        let (hops, reached) = way(
            to,
            &numbered(vec![exceeded("10.0.0.1"), prohibited, silent()]),
        );
        assert!(!reached);
        assert_eq!(hops.len(), 2);
        assert_eq!(hops[1].icmp, Some((3, 13)));
    }

    #[test]
    fn of_silence_at_the_end_one_hop_is_kept() {
        let to: SocketAddr = "203.0.113.7:80".parse().unwrap();
        let (hops, reached) = way(
            to,
            &numbered(vec![exceeded("10.0.0.1"), silent(), silent(), silent()]),
        );
        assert!(!reached);
        assert_eq!(hops.len(), 2);
        let (hops, _) = way(to, &numbered(vec![silent(), silent()]));
        assert_eq!(hops.len(), 1);
    }
}
