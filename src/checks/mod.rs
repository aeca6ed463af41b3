//! One file per check. A check learns facts and writes no sentences.
//!
//! Each has a card: its id, `plan` (which subjects can be measured with the facts that there are; asked again after
//! every record, so that a check starts the moment its inputs exist) and `run`.

pub mod net;
pub mod system;

use std::collections::BTreeSet;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use crate::facts::{Asked, CheckId, Facts, Record};
use crate::target::Target;
use net::clock::Clock;
use net::tls::SystemVerifier;

/// A check under way.
pub type Running = Pin<Box<dyn Future<Output = ()> + Send>>;

/// A check: its identity, what it can start on, and how it runs.
pub struct Check {
    /// Its name.
    pub id: CheckId,
    /// The subjects that can be measured now. Pure; called after every record and a few
    /// times a second; subjects that were started are skipped.
    pub plan: fn(&Progress<'_>) -> Vec<String>,
    /// Measures one subject and sends every record as soon as it is known.
    pub run: fn(Context, String) -> Running,
    /// Whether the verdict can do without it once the asked protocol has worked: then it is stopped.
    pub optional: bool,
}

/// How far a run has come.
pub struct Progress<'a> {
    /// What is known.
    pub facts: &'a Facts,
    /// What still runs, as check and subject.
    pub running: &'a BTreeSet<(CheckId, String)>,
    /// Milliseconds since the start.
    pub now_ms: f64,
}

impl Progress<'_> {
    /// Whether any subject of a check still runs.
    pub fn is_running(&self, check: CheckId) -> bool {
        self.running.iter().any(|(id, _)| *id == check)
    }
}

/// What a running check has: the target, the wishes, the clock, and where records go.
#[derive(Clone)]
pub struct Context {
    /// What is to be reached.
    pub target: Arc<Target>,
    /// What the person allowed.
    pub asked: Arc<Asked>,
    /// What was known when the check started.
    pub facts: Arc<Facts>,
    /// Milliseconds since the start, monotonic.
    pub clock: Clock,
    /// Where records go. Bounded: a check that floods waits.
    pub records: tokio::sync::mpsc::Sender<Record>,
    /// Who judges certificates, loaded at the first use.
    pub verifier: SystemVerifier,
    /// What is known by now, for checks that wait for something to be learned while they run.
    pub learned: tokio::sync::watch::Receiver<Facts>,
}

impl Context {
    /// Hands a record to the session, without the secrets that a server may have repeated. A session that is gone has
    /// been stopped, so nobody misses the record.
    pub async fn send(&self, mut record: Record) {
        record.mask(&self.target.secrets());
        drop(self.records.send(record).await);
    }

    /// Waits until what is known by now is enough. Returns at once where it is already.
    pub async fn until(&self, enough: impl Fn(&Facts) -> bool + Send + Sync) {
        if self
            .learned
            .clone()
            .wait_for(|facts| enough(facts))
            .await
            .is_err()
        {
            // A session that is gone drops this check as well, and will learn nothing more.
            std::future::pending::<()>().await;
        }
    }

    /// A context outside a session, and where its records arrive.
    #[cfg(test)]
    pub(crate) fn for_test(facts: Facts) -> (Self, tokio::sync::mpsc::Receiver<Record>) {
        let (records, arrived) = tokio::sync::mpsc::channel(1_024);
        let (_, learned) = tokio::sync::watch::channel(facts.clone());
        let context = Self {
            target: Arc::new(facts.target.clone()),
            asked: Arc::new(facts.asked.clone()),
            facts: Arc::new(facts),
            clock: Clock::start(),
            records,
            verifier: SystemVerifier::default(),
            learned,
        };
        (context, arrived)
    }
}

/// All checks, each with what it waits for.
pub static CHECKS: &[&Check] = &[
    &system::interfaces::CHECK,      // nothing
    &system::proxies::CHECK,         // nothing
    &system::hosts_file::CHECK,      // nothing
    &system::route::CHECK,           // an address
    &system::address_owner::CHECK,   // an address
    &system::ephemeral_ports::CHECK, // an address
    &system::listeners::CHECK,       // an address that is this computer's own
    &net::dns::system_lookup::CHECK, // a name
    &net::dns::records::CHECK,       // a name
    &net::tcp::CHECK,                // an address
    &net::tcp::control_port::CHECK,  // an address
    &net::panel::CHECK,              // consent, and an address whose port does not answer
    &net::icmp::ping::CHECK,         // an address
    &net::icmp::path_trace::CHECK,   // an address whose port is silent or refused on the way
    &net::tls::CHECK,                // an address; second handshakes: a failed or slow one
    &net::http::CHECK,               // an address; second requests: a failed or slow one
    &net::connectivity::CHECK,       // consent
    &net::server_clock::CHECK,       // an answer with a date
    &net::websocket::CHECK,          // an address; second requests: a failed or slow one
    &net::proxy_tunnel::CHECK,       // the configured proxies
    &net::speaks::CHECK,             // the asked protocol failed or is slow
];
