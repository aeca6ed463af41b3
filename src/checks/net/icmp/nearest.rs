//! Who answers nearest in a port's name: SYNs that live too briefly to reach a host, and a UDP packet that lives just as
//! briefly for comparison.
//!
//! A machine on the way that answers in the host's name (a filter that sends resets, a proxy that accepts everything) does
//! so with a packet that could not have come as far as the host. Where a UDP packet with the same time to live expires
//! on the way (RFC 792, RFC 4443), the host is further off than whoever answered.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use futures_util::future::join_all;
use socket2::{Domain, Protocol, Socket, Type};
use tokio::net::UdpSocket;

use super::path_trace::expired;
use crate::checks::net::attempt::{Dial, Dialled, dial, icmp_error, queue_errors, with_zone};
use crate::checks::net::clock::Clock;
use crate::checks::net::measurement::Measurement;
use crate::checks::net::patience::asked_failures;
use crate::checks::{Context, Progress};
use crate::facts::{CheckId, Fact, Facts, Hop, IcmpError, PathTrace, TcpAttempt, TcpProbe};
use crate::knowledge::special_ranges;
use crate::target;

/// How far a refusal is looked for.
const MOST_HOPS: u8 = 16;

/// How far an answer is looked for that accepted: each further SYN would be a connection to the server.
const FEW_HOPS: u8 = 2;

/// How long to listen: three round trips, within these limits.
const SHORTEST: Duration = Duration::from_millis(150);
const LONGEST: Duration = Duration::from_millis(800);

/// Where traceroute sends its packets: nobody listens there.
const UDP_PORT: u16 = 33_434;

/// How often the error queue is looked at.
const LOOK: Duration = Duration::from_millis(10);

/// The addresses for which it matters who answered: those that reset, and those that accepted where nothing more is
/// said on the connection, or where what was said is not what was asked for.
pub(super) fn wanted(progress: &Progress<'_>) -> Vec<SocketAddr> {
    let facts = progress.facts;
    facts
        .asked_tcp()
        .map(|(_, probe)| probe)
        .filter(|probe| is_far(facts, probe.address.ip()))
        .filter(|probe| {
            let failed = || asked_failures(facts).next().is_some();
            let doubtful = facts.target.protocol == target::Protocol::Tcp || failed();
            refused(probe) || (doubtful && probe.connected())
        })
        .map(|probe| probe.address)
        .take(1)
        .collect()
}

fn refused(probe: &TcpProbe) -> bool {
    !probe.connected() && probe.attempts.iter().any(TcpAttempt::reset)
}

/// Whether a router stands between, as far as the route says.
fn is_far(facts: &Facts, address: IpAddr) -> bool {
    let gateway = facts
        .routes()
        .any(|(_, route)| route.to == address && route.gateway.is_some() && !route.own);
    gateway && !special_ranges::is_loopback(address)
}

/// Looks who answers nearest, and sends what was found.
pub(super) async fn run(context: &Context, subject: String, address: SocketAddr) {
    let measurement = Measurement::begin(context, CheckId::PathTrace, subject);
    let Some(probe) = context
        .facts
        .asked_tcp()
        .map(|(_, probe)| probe)
        .find(|probe| probe.address == address)
    else {
        return;
    };
    let hops = if probe.connected() {
        FEW_HOPS
    } else {
        MOST_HOPS
    };
    let fastest = probe
        .attempts
        .iter()
        .map(|attempt| attempt.duration_ms)
        .fold(f64::INFINITY, f64::min);
    let patience = Duration::try_from_secs_f64(fastest * 3.0 / 1_000.0)
        .unwrap_or(LONGEST)
        .clamp(SHORTEST, LONGEST);
    let to = with_zone(&context.target, address);
    let answers: Vec<(u8, Dialled)> = join_all((1..=hops).map(|ttl| async move {
        let what = Dial {
            hops: Some(ttl),
            ..Dial::new(to, patience)
        };
        (ttl, dial(context.clock, what).await)
    }))
    .await;
    let Some((ttl, nearest)) = answers.iter().find(|(_, answer)| answer.attempt.by_port()) else {
        return;
    };
    let farther = returned(context.clock, to, *ttl, patience).await;
    let passed = answers
        .iter()
        .take_while(|(hop, _)| hop < ttl)
        .map(|(hop, answer)| passing(*hop, answer.attempt.icmp.as_ref()));
    let end = Hop {
        ttl: *ttl,
        address: Some(address.ip()),
        ms: Some(nearest.attempt.duration_ms),
        icmp: None,
    };
    let fact = Fact::PathTrace(PathTrace {
        address,
        hops: passed.chain([end]).collect(),
        reached: true,
        farther: farther.map(|icmp| passing(*ttl, Some(&icmp))),
    });
    measurement.send(context, None, fact).await;
}

/// A machine that returned a packet, or silence.
fn passing(ttl: u8, icmp: Option<&IcmpError>) -> Hop {
    let icmp = icmp.filter(|icmp| !icmp.own);
    Hop {
        ttl,
        address: icmp.map(|icmp| icmp.sender),
        ms: icmp.map(|icmp| icmp.after_ms),
        icmp: icmp.map(|icmp| (icmp.icmp_type, icmp.code)),
    }
}

/// The error with which a UDP packet of this time to live came back: as expired, or as unwanted by the host itself, which
/// then is as near as that. Two are sent: routers ration their errors, and packets are lost.
async fn returned(clock: Clock, to: SocketAddr, ttl: u8, patience: Duration) -> Option<IcmpError> {
    let address = SocketAddr::new(to.ip(), UDP_PORT);
    let socket = open(address, ttl).ok()?;
    let start_ms = clock.now_ms();
    let patience_ms = patience.as_secs_f64() * 1_000.0;
    let mut sent = 0;
    loop {
        let elapsed_ms = clock.now_ms() - start_ms;
        if elapsed_ms > patience_ms {
            return None;
        }
        if sent == 0 || (sent == 1 && elapsed_ms * 2.0 > patience_ms) {
            // An error that waits on the socket fails one send; the next one goes out.
            drop(socket.send(&[0]).await);
            sent += 1;
        }
        tokio::time::sleep(LOOK).await;
        let after_ms = clock.now_ms() - start_ms;
        if let Some(icmp) = icmp_error(&socket, after_ms) {
            let by_host = icmp.sender == to.ip();
            return (!icmp.own && expired(address, &icmp) != by_host).then_some(icmp);
        }
    }
}

fn open(to: SocketAddr, ttl: u8) -> std::io::Result<UdpSocket> {
    let socket = Socket::new(Domain::for_address(to), Type::DGRAM, Some(Protocol::UDP))?;
    socket.set_nonblocking(true)?;
    if to.is_ipv4() {
        socket.set_ttl_v4(ttl.into())?;
    } else {
        socket.set_unicast_hops_v6(ttl.into())?;
    }
    queue_errors(&socket, to);
    socket.connect(&to.into())?;
    UdpSocket::from_std(socket.into())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::facts::sample;

    /// Who accepted is asked only where it matters: what works needs no second look.
    #[test]
    fn a_port_that_accepts_is_looked_at_when_its_answer_is_not_what_was_asked() {
        let at = "203.0.113.7:80";
        let planned = |status: u16| {
            let mut facts = sample::facts(target::Protocol::Http, "203.0.113.7", 80);
            let mut page = sample::of_http(sample::exchange(at, status, &[], ""));
            page.subject = at.to_owned();
            facts.records = vec![
                sample::route("203.0.113.7", Some("10.0.0.1")),
                sample::tcp(at, true, None, None),
                page,
            ];
            let progress = Progress {
                facts: &facts,
                running: &BTreeSet::new(),
                now_ms: 0.0,
            };
            wanted(&progress).len()
        };
        assert_eq!(planned(503), 1);
        assert_eq!(planned(200), 0);
    }
}
