//! TCP to the asked port, several attempts at each address.
//!
//! A subject is `192.0.2.7:443`. Its record is sent with the first answer, or when all attempts stayed silent. What the
//! other attempts add afterwards comes under `192.0.2.7:443/repeat`, and only where it is news: an attempt that fared
//! otherwise, a SYN that had to be sent again, a connection that was ended within a moment. Where SYNs were lost,
//! `192.0.2.7:443/loss` holds thirty more attempts, and the check `control_port` the same for another port.

mod addresses;
pub mod control_port;
mod local_sends;
mod loss;
mod race;
mod repeat;

use std::net::SocketAddr;
use std::time::Duration;

use super::attempt::{Dial, with_zone};
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, Fact, PortRole, Record, Status, TcpProbe};
pub(super) use addresses::first_of_each_family;
use local_sends::LocalSends;
use race::Race;

/// TCP to the asked port.
pub static CHECK: Check = Check {
    id: CheckId::Tcp,
    plan,
    run,
    optional: false,
};

/// When the attempts start, in milliseconds. One lost packet, or a firewall that drops at random, must not read as
/// silence; beside this the system sends every SYN again after a second.
const STARTS_MS: &[u64] = &[0, 120, 280];

/// The same where the name has many addresses.
const FEWER_STARTS_MS: &[u64] = &[0, 280];

/// From how many addresses on fewer attempts are made at each.
const MANY_ADDRESSES: usize = 16;

/// The shortest wait that still tells something.
const SHORTEST: Duration = Duration::from_millis(50);

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let facts = progress.facts;
    addresses::asked(facts)
        .into_iter()
        .map(|address| facts.socket(address).to_string())
        .chain(loss::due(facts))
        .collect()
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        if let Some(address) = loss::address(&subject) {
            loss::run(&context, address).await;
        } else if let Ok(address) = subject.parse() {
            probe(&context, address).await;
        }
    })
}

async fn probe(context: &Context, address: SocketAddr) {
    let sends = LocalSends::now();
    let start_ms = context.clock.now_ms();
    let mut race = Race::start(context.clock, &attempts(context, address));
    let answer = race.first_answer().await;
    let probe = TcpProbe {
        address,
        role: PortRole::Asked,
        attempts: race.attempts(),
        local_send_failures: sends.failed_since(),
    };
    context
        .send(record(context, CheckId::Tcp, start_ms, probe))
        .await;
    if let Some(answer) = answer {
        repeat::run(context, address, start_ms, race, answer).await;
    }
}

/// The attempts at one address: all of them end at the same moment, so that silence is known in one time-out.
fn attempts(context: &Context, address: SocketAddr) -> Vec<(Duration, Dial)> {
    let patience = Duration::from_millis(context.asked.timeout_ms).max(SHORTEST);
    let to = with_zone(&context.target, address);
    let starts = if local_sends::few_local_ports() {
        // Attempts of our own must not be what uses the last local ports up.
        STARTS_MS.get(..1).unwrap_or_default()
    } else if addresses::asked(&context.facts).len() > MANY_ADDRESSES {
        FEWER_STARTS_MS
    } else {
        STARTS_MS
    };
    starts
        .iter()
        .map(|ms| Duration::from_millis(*ms))
        .filter(|start| *start < patience)
        .map(|start| (start, Dial::new(to, patience.saturating_sub(start))))
        .collect()
}

/// The record of a probe: good when an attempt connected, else failed in the way of the attempt that was answered, or
/// of the first.
fn record(context: &Context, check: CheckId, start_ms: f64, probe: TcpProbe) -> Record {
    let connected = probe.connected();
    let telling = probe
        .attempts
        .iter()
        .find(|attempt| attempt.failure != Some(crate::facts::Failure::TcpTimedOut))
        .or_else(|| probe.attempts.first())
        .filter(|_| !connected);
    Record {
        check,
        subject: probe.address.to_string(),
        status: if connected {
            Status::Ok
        } else {
            Status::Failed
        },
        failure: telling.and_then(|attempt| attempt.failure),
        os_error: telling.and_then(|attempt| attempt.os_error.clone()),
        start_ms,
        duration_ms: context.clock.now_ms() - start_ms,
        fact: Fact::Tcp(probe),
    }
}

#[cfg(test)]
mod tests;
