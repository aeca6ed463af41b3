//! TCP to a few other ports of the same host: does the host answer at all?
//!
//! While this computer's DNS servers are silent, TCP to their own port as well: unlike a question over UDP it learns where
//! the packets end.

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::future::join_all;

use super::super::attempt::{Dial, with_zone};
use super::super::dns;
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

/// Marks the DNS servers of this computer as subject.
const NAME_SERVERS: &str = "DNS servers";

/// After this time without any answer of a DNS server it counts as silent, in milliseconds.
const SILENT_MS: f64 = 900.0;

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let facts = progress.facts;
    if !facts.asked.control_ports {
        return Vec::new();
    }
    if name_servers_are_silent(progress) {
        return vec![NAME_SERVERS.to_owned()];
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

/// Whether the name still waits for its address, and no DNS server has said anything at all.
fn name_servers_are_silent(progress: &Progress<'_>) -> bool {
    let facts = progress.facts;
    let heard = facts
        .dns_records()
        .any(|(record, dns)| dns.rcode.is_some() || record.os_error.is_some());
    progress.now_ms > SILENT_MS
        && progress.is_running(CheckId::DnsRecords)
        && facts.addresses().is_empty()
        && !heard
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        if subject == NAME_SERVERS {
            let servers = dns::own_servers()
                .into_iter()
                .filter(|server| !server.ip().is_loopback());
            let resolved = |facts: &Facts| !facts.addresses().is_empty();
            tokio::select! {
                _ = join_all(servers.map(|server| probe(&context, server, PortRole::NameServer))) => {}
                () = context.until(resolved) => {}
            }
            return;
        }
        let Ok(address) = subject.parse() else {
            return;
        };
        tokio::time::sleep(PRECEDENCE).await;
        tokio::select! {
            () = probe(&context, address, PortRole::Control) => {}
            () = no_longer_needed(&context, address) => {}
        }
    })
}

async fn probe(context: &Context, address: SocketAddr, role: PortRole) {
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
        role,
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::facts::{Rcode, sample};
    use crate::target::Protocol;

    fn planned(facts: &Facts, now_ms: f64) -> Vec<String> {
        let running = BTreeSet::from([(CheckId::DnsRecords, "system".to_owned())]);
        plan(&Progress {
            facts,
            running: &running,
            now_ms,
        })
    }

    #[test]
    fn silent_dns_servers_are_looked_at_before_any_host() {
        let mut facts = sample::facts(Protocol::Ws, "srv.example.com", 8282);
        facts.asked.control_ports = true;
        assert!(planned(&facts, 100.0).is_empty());
        assert_eq!(planned(&facts, 1_000.0), [NAME_SERVERS]);
        let mut answered = facts.clone();
        answered.records.push(sample::dns(
            "srv.example.com",
            "A",
            Some(Rcode::ServFail),
            &[],
        ));
        assert!(planned(&answered, 1_000.0).is_empty());
        facts
            .records
            .push(sample::resolved("srv.example.com", &["192.0.2.7"]));
        assert!(!planned(&facts, 1_000.0).contains(&NAME_SERVERS.to_owned()));
    }
}
