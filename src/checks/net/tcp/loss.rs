//! Thirty attempts each at the asked port and at one control port, where packets were seen to be lost: a lossy line loses
//! on both, a busy server or a limit only on one.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use super::super::attempt::{Dial, with_zone};
use super::super::measurement::Measurement;
use super::local_sends::few_local_ports;
use super::race::Race;
use crate::checks::Context;
use crate::facts::{CheckId, Fact, Facts, Failure, PortRole, TcpAttempt, TcpProbe};

/// What the subject ends with.
const SUFFIX: &str = "/loss";

/// How many attempts.
const ATTEMPTS: u32 = 30;

/// How far apart they start.
const SPACING: Duration = Duration::from_millis(20);

/// How long each waits: long enough to see the answer to the second SYN, which follows after a second.
const PATIENCE: Duration = Duration::from_millis(1_400);

/// A SYN that was answered sooner than this was not answered because it was sent again.
const SECOND_SYN_MS: f64 = 900.0;

/// How many addresses are looked at.
const MOST: usize = 2;

/// The subjects to measure now: addresses whose asked port answers, but not every time.
pub(super) fn due(facts: &Facts) -> Vec<String> {
    if few_local_ports() {
        return Vec::new();
    }
    let mut addresses: Vec<SocketAddr> = facts
        .asked_tcp()
        .filter(|(_, probe)| {
            probe.attempts.iter().any(TcpAttempt::by_port)
                && (lossy(facts, probe.address.ip()) || lookup_waited(facts))
        })
        .map(|(_, probe)| probe.address)
        .collect();
    addresses.dedup();
    addresses
        .into_iter()
        .take(MOST)
        .map(|address| format!("{address}{SUFFIX}"))
        .collect()
}

/// The address of such a subject.
pub(super) fn address(subject: &str) -> Option<SocketAddr> {
    subject.strip_suffix(SUFFIX)?.parse().ok()
}

pub(super) async fn run(context: &Context, address: SocketAddr) {
    let control = context
        .facts
        .control_tcp()
        .filter(|(_, probe)| probe.address.ip() == address.ip())
        .find(|(_, probe)| probe.attempts.iter().any(TcpAttempt::by_port))
        .map(|(_, probe)| probe.address);
    tokio::join!(
        series(context, CheckId::Tcp, PortRole::Asked, address),
        async {
            if let Some(control) = control {
                series(context, CheckId::ControlPort, PortRole::Control, control).await;
            }
        }
    );
}

/// Thirty attempts. That some found no answer is no failure of the port, so the record is never a failed one.
async fn series(context: &Context, check: CheckId, role: PortRole, address: SocketAddr) {
    let measurement = Measurement::begin(context, check, format!("{address}{SUFFIX}"));
    let to = with_zone(&context.target, address);
    let attempts: Vec<(Duration, Dial)> = (0..ATTEMPTS)
        .map(|number| (SPACING * number, Dial::new(to, PATIENCE)))
        .collect();
    let mut race = Race::start(context.clock, &attempts);
    race.rest().await;
    let fact = Fact::Tcp(TcpProbe {
        address,
        role,
        attempts: race.attempts(),
        local_send_failures: 0,
    });
    measurement.send(context, None, fact).await;
}

/// How long a lookup takes at least in which a question was repeated, in milliseconds.
const REPEATED_MS: f64 = 1_000.0;

/// Whether programs had to wait for the name, though a name server answers quickly when it is asked by itself: a question may
/// have been lost on the way, and so may more.
fn lookup_waited(facts: &Facts) -> bool {
    let waited = facts
        .of(CheckId::SystemLookup)
        .any(|record| record.duration_ms >= REPEATED_MS);
    let quick = facts.of(CheckId::DnsRecords).any(|record| {
        matches!(&record.fact, Fact::DnsRecords(dns) if dns.server.system && dns.rcode.is_some())
            && record.duration_ms < REPEATED_MS
    });
    waited && quick
}

/// Whether some packets to an address or back were lost, while others came through quickly.
fn lossy(facts: &Facts, ip: IpAddr) -> bool {
    let attempts = || {
        facts
            .tcp()
            .filter(|(_, probe)| probe.address.ip() == ip)
            .flat_map(|(_, probe)| &probe.attempts)
    };
    let quick = attempts().any(|attempt| attempt.by_port() && attempt.duration_ms < SECOND_SYN_MS);
    let sent_again =
        attempts().any(|attempt| attempt.by_port() && attempt.syns.is_some_and(|syns| syns > 1));
    let now_and_then = facts
        .asked_tcp()
        .filter(|(_, probe)| probe.address.ip() == ip)
        .any(|(_, probe)| {
            let silent = |a: &TcpAttempt| a.failure == Some(Failure::TcpTimedOut);
            probe.attempts.iter().any(TcpAttempt::by_port) && probe.attempts.iter().any(silent)
        });
    let ping_lost = facts
        .pings()
        .any(|(_, ping)| ping.address == ip && ping.received > 0 && ping.received < ping.sent);
    (quick && sent_again) || now_and_then || ping_lost
}
