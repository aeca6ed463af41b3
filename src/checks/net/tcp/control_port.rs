//! TCP to a few other ports of the same host: does the host answer at all?

use std::net::SocketAddr;
use std::time::Duration;

use super::super::attempt::{Dial, with_zone};
use super::race::Race;
use super::{addresses, record};
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, Facts, PortRole, TcpProbe};
use crate::knowledge::ports::control_ports;

/// TCP to the control ports.
pub static CHECK: Check = Check {
    id: CheckId::ControlPort,
    plan,
    run,
    optional: true,
};

/// When the two attempts start.
const STARTS_MS: &[u64] = &[0, 1_000];

/// How long the asked port goes ahead: machines limit how many ICMP errors they send (RFC 1812, 4.3.2.8), and the one
/// for the asked port counts most.
const PRECEDENCE: Duration = Duration::from_millis(10);

/// How long to wait on once the asked port has connected: then a control only matters where packets are lost, and the
/// system sends a lost SYN again after one second.
const ENOUGH: Duration = Duration::from_millis(1_200);

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let facts = progress.facts;
    if !facts.asked.control_ports {
        return Vec::new();
    }
    addresses::control(facts)
        .into_iter()
        .flat_map(|address| {
            control_ports(facts.target.protocol.id(), facts.target.port)
                .into_iter()
                .map(move |port| SocketAddr::new(address, port).to_string())
        })
        .collect()
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        let Ok(address) = subject.parse() else {
            return;
        };
        tokio::time::sleep(PRECEDENCE).await;
        tokio::select! {
            () = probe(&context, address) => {}
            () = no_longer_needed(&context, address) => {}
        }
    })
}

async fn probe(context: &Context, address: SocketAddr) {
    let start_ms = context.clock.now_ms();
    let patience = Duration::from_millis(context.asked.timeout_ms).max(super::SHORTEST);
    let to = with_zone(&context.target, address);
    let attempts: Vec<(Duration, Dial)> = STARTS_MS
        .iter()
        .map(|ms| Duration::from_millis(*ms))
        .filter(|start| *start < patience)
        .map(|start| (start, Dial::new(to, patience.saturating_sub(start))))
        .collect();
    let mut race = Race::start(context.clock, &attempts);
    race.first_answer().await;
    let probe = TcpProbe {
        address,
        role: PortRole::Control,
        attempts: race.attempts(),
        local_send_failures: 0,
    };
    context
        .send(record(context, CheckId::ControlPort, start_ms, probe))
        .await;
}

async fn no_longer_needed(context: &Context, control: SocketAddr) {
    let connected = |facts: &Facts| {
        facts
            .asked_tcp()
            .any(|(_, asked)| asked.address.ip() == control.ip() && asked.connected())
    };
    context.until(connected).await;
    tokio::time::sleep(ENOUGH).await;
}
