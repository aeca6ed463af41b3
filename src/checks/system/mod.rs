//! What this computer says: interfaces, routes, listeners, proxies, ports.
//!
//! Everything here reads the system and sends no packet. The system may be slow to answer (a desktop's settings, a long
//! socket table), so each reading runs on a thread of its own with a time limit.

pub mod address_owner;
#[cfg(not(target_os = "linux"))]
mod enumerate;
#[cfg(target_os = "linux")]
mod enumerate_linux;
pub mod ephemeral_ports;
pub mod hosts_file;
pub mod interfaces;
mod links;
pub mod listeners;
#[cfg(target_os = "linux")]
mod messages;
#[cfg(target_os = "linux")]
mod netlink;
#[cfg(any(test, not(any(target_os = "linux", windows))))]
mod netstat;
pub mod proxies;
mod proxy_settings;
pub mod route;
#[cfg(target_os = "linux")]
mod rtnetlink;
#[cfg(target_os = "linux")]
mod sock_diag;
mod sockets;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::time::Duration;

use super::{Context, Progress};
use crate::facts::{CheckId, Fact, Failure, OsError, Record, Status};

/// How long the system may take to answer one question.
const LIMIT: Duration = Duration::from_secs(3);

/// Runs a reading that may block. A panic in it goes on here, where the session turns it into a fact.
///
/// # Errors
/// When the system does not answer within [`LIMIT`]. The thread is left to end by itself.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, String> {
    match tokio::time::timeout(LIMIT, tokio::task::spawn_blocking(work)).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(join)) if join.is_panic() => std::panic::resume_unwind(join.into_panic()),
        Ok(Err(_)) => Err("stopped".to_owned()),
        Err(_) => Err(format!(
            "no answer from the system in {} s",
            LIMIT.as_secs()
        )),
    }
}

/// One reading under way: knows when it began and sends its record when it has ended.
struct Reading {
    context: Context,
    check: CheckId,
    subject: String,
    start_ms: f64,
}

impl Reading {
    fn start(context: Context, check: CheckId, subject: String) -> Self {
        let start_ms = context.clock.now_ms();
        Self {
            context,
            check,
            subject,
            start_ms,
        }
    }

    /// It is known and fine.
    async fn learned(self, fact: Fact) {
        self.ended(Status::Ok, fact, None, None).await;
    }

    /// It is known, and what is known is a failure.
    async fn broken(self, fact: Fact, failure: Failure, os_error: Option<OsError>) {
        self.ended(Status::Failed, fact, Some(failure), os_error)
            .await;
    }

    /// It cannot be known.
    async fn unknown(self, note: String) {
        self.ended(Status::Skipped, Fact::Nothing { note }, None, None)
            .await;
    }

    async fn ended(
        self,
        status: Status,
        fact: Fact,
        failure: Option<Failure>,
        os_error: Option<OsError>,
    ) {
        let Self {
            context,
            check,
            subject,
            start_ms,
        } = self;
        let record = Record {
            check,
            subject,
            status,
            failure,
            os_error,
            start_ms,
            duration_ms: context.clock.now_ms() - start_ms,
            fact,
        };
        context.send(record).await;
    }
}

/// How many addresses are looked at in one run.
const MOST_ADDRESSES: usize = 32;

/// A subject for each address that is known.
fn each_known_address(progress: &Progress<'_>) -> Vec<String> {
    known_addresses(progress)
        .iter()
        .take(MOST_ADDRESSES)
        .map(ToString::to_string)
        .collect()
}

/// Every address of the target that is known so far: typed, expected, resolved by the system, or named by a single DNS
/// server.
fn known_addresses(progress: &Progress<'_>) -> BTreeSet<IpAddr> {
    let facts = progress.facts;
    let from_servers = facts
        .dns_records()
        .filter(|(_, dns)| !dns.control)
        .flat_map(|(_, dns)| dns.addresses.iter().copied());
    facts
        .addresses()
        .into_iter()
        .chain(facts.target.details.expect_ip)
        .chain(from_servers)
        .collect()
}

/// The addresses that a program would dial, at most `most` of them.
fn dialled_addresses(progress: &Progress<'_>, most: usize) -> Vec<IpAddr> {
    let mut addresses = progress.facts.addresses();
    addresses.truncate(most);
    addresses
}
