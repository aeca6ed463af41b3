//! How long the system's lookup is waited for, what is told meanwhile, and when it is made again.

use std::net::IpAddr;
use std::pin::Pin;
use std::time::Duration;

use tokio::time::{sleep, timeout};

use super::super::pair::Pair;
use super::super::servers;
use super::Failed;
use super::said::{self, directly, has_said_all};
use crate::checks::Context;
use crate::facts::{
    CheckId, DnsServer, Fact, Facts, Failure, FirstLookup, Record, Status, SystemLookup,
};
use crate::knowledge::special_names::never_in_dns;

/// How long programs' own lookups are followed. The system goes on to its second server after 5 s (resolv.conf(5)),
/// whose answer should still be seen.
const PATIENCE: Duration = Duration::from_millis(if cfg!(test) { 300 } else { 5_400 });

/// When the addresses that a server of this computer gave us are tried, where programs still have none.
const LATE: Duration = Duration::from_millis(if cfg!(test) { 100 } else { 1_200 });

/// How long lookups are followed that will come to an end, since a server has answered us. Where one family is never
/// answered, glibc waits three times 5 s and gives programs the other one.
const LONGEST: Duration = Duration::from_secs(17);

/// How long after a failed lookup the servers' own answers are waited for.
const AFTER_FAILURE: Duration = Duration::from_millis(1_500);

/// The system's answer to come.
pub(super) type Lookup = Pin<Box<dyn Future<Output = Result<Vec<IpAddr>, Failed>> + Send>>;

/// What comes of two questions at once.
pub(super) type Asking = Pin<Box<dyn Future<Output = Pair> + Send>>;

/// A lookup under way.
pub(super) struct Asked {
    pub(super) context: Context,
    pub(super) name: String,
    pub(super) start_ms: f64,
    /// Asks the system.
    pub(super) lookup: fn(String) -> Lookup,
    /// Asks the first server as programs do.
    pub(super) pair: fn(String) -> Asking,
}

/// What became of it.
enum Answer {
    Addresses(Vec<IpAddr>),
    Failed(Failed),
    /// The addresses that programs will come to, and it was not waited for any longer.
    Unended(Vec<IpAddr>),
    /// It was waited for in vain.
    GivenUp,
}

impl From<Result<Vec<IpAddr>, Failed>> for Answer {
    fn from(answer: Result<Vec<IpAddr>, Failed>) -> Self {
        match answer {
            Ok(addresses) if addresses.is_empty() => Self::Failed(Failed {
                failure: Failure::DnsNoAddress,
                os_error: None,
            }),
            Ok(addresses) => Self::Addresses(addresses),
            Err(failed) => Self::Failed(failed),
        }
    }
}

impl Asked {
    /// Asks, and once more where the first failure is contradicted by a server of this computer.
    pub(super) async fn run(self) {
        let first = match self.answer().await {
            Answer::Failed(first) => first,
            other => return self.tell(self.record(other, None)).await,
        };
        let failed = self.record(Answer::Failed(first.clone()), None);
        self.tell(waiting(failed.clone())).await;
        // What took its time to fail takes it again.
        let soon = failed.duration_ms < LATE.as_secs_f64() * 1_000.0;
        if !soon || !self.is_known_after_all(first.failure).await {
            return self.tell(failed).await;
        }
        let first = FirstLookup {
            failure: first.failure,
            os_error: first.os_error,
            duration_ms: failed.duration_ms,
        };
        let again = Self {
            start_ms: self.context.clock.now_ms(),
            ..self
        };
        let answer = again.answer().await;
        again.tell(again.record(answer, Some(first))).await;
    }

    /// The system's answer, as long as it is worth waiting for.
    async fn answer(&self) -> Answer {
        let mut system = (self.lookup)(self.name.clone());
        let known = tokio::select! {
            biased;
            answer = &mut system => return answer.into(),
            () = all_servers_silent(&self.context) => false,
            () = self.late_and_known() => true,
            () = sleep(PATIENCE) => false,
        };
        if !known {
            return Answer::GivenUp;
        }
        // Programs will come to this answer. What they meet then is measured while they wait.
        let meanwhile = Answer::Addresses(directly(&self.context.learned.borrow()));
        self.tell(waiting(self.record(meanwhile, None))).await;
        tokio::select! {
            biased;
            answer = system => answer.into(),
            answer = self.explained() => answer,
            () = sleep(LONGEST.saturating_sub(LATE)) => Answer::GivenUp,
        }
    }

    /// What programs will come to, once it is known what they wait for and a second server had its time. That is how glibc
    /// goes on: where a question is never answered, it gives programs the rest of the answers, and where one of two that
    /// come at once is not, it asks one after the other.
    async fn explained(&self) -> Answer {
        if !cfg!(all(target_os = "linux", target_env = "gnu")) {
            return std::future::pending().await;
        }
        let waited_ms = (self.context.clock.now_ms() - self.start_ms).max(0.0);
        let waited = Duration::try_from_secs_f64(waited_ms / 1_000.0).unwrap_or_default();
        let (pair, ()) = tokio::join!(
            (self.pair)(self.name.clone()),
            sleep(PATIENCE.saturating_sub(waited))
        );
        // What is not answered on a socket of its own either says nothing of two at once.
        let silent = said::keeps_silent(&self.context.learned.borrow());
        match pair {
            Pair::OneOnly if !silent => return Answer::GivenUp,
            Pair::Plain => self.context.until(said::keeps_silent).await,
            Pair::OneOnly | Pair::InTurn => {}
        }
        Answer::Unended(directly(&self.context.learned.borrow()))
    }

    async fn late_and_known(&self) {
        sleep(LATE).await;
        let known = |facts: &Facts| !directly(facts).is_empty();
        self.context.until(known).await;
    }

    /// Whether a server of this computer gives an address although the lookup has failed.
    async fn is_known_after_all(&self, failure: Failure) -> bool {
        if never_in_dns(&self.name) {
            return false;
        }
        let servers = servers::system().servers;
        let firm = matches!(failure, Failure::DnsNameNotResolved | Failure::DnsNoAddress);
        let over = |facts: &Facts| {
            !directly(facts).is_empty()
                || servers.iter().all(|server| has_said_all(facts, server))
                || (firm && said::is_firm(facts))
        };
        drop(timeout(AFTER_FAILURE, self.context.until(over)).await);
        !directly(&self.context.learned.borrow()).is_empty()
    }

    fn record(&self, answer: Answer, at_first: Option<FirstLookup>) -> Record {
        let unended = matches!(answer, Answer::Unended(_));
        let (addresses, failed) = match answer {
            Answer::Addresses(addresses) | Answer::Unended(addresses) => (addresses, None),
            Answer::Failed(failed) => (Vec::new(), Some(failed)),
            Answer::GivenUp => {
                let failed = Failed {
                    failure: Failure::DnsUnreachable,
                    os_error: None,
                };
                (Vec::new(), Some(failed))
            }
        };
        let status = if failed.is_some() {
            Status::Failed
        } else {
            Status::Ok
        };
        Record {
            check: CheckId::SystemLookup,
            subject: self.name.clone(),
            status,
            failure: failed.as_ref().map(|failed| failed.failure),
            os_error: failed.and_then(|failed| failed.os_error),
            start_ms: self.start_ms,
            duration_ms: self.context.clock.now_ms() - self.start_ms,
            fact: Fact::SystemLookup(SystemLookup {
                name: self.name.clone(),
                addresses,
                waiting: false,
                unended,
                at_first,
            }),
        }
    }

    async fn tell(&self, record: Record) {
        self.context.send(record).await;
    }
}

/// The same, while the last word is still to come.
fn waiting(mut record: Record) -> Record {
    if let Fact::SystemLookup(lookup) = &mut record.fact {
        lookup.waiting = true;
    }
    record
}

/// Waits until every server of this computer has let our own questions go unanswered, those for other names too: then
/// the system's lookup, which asks the same servers, waits for nothing.
async fn all_servers_silent(context: &Context) {
    let servers = servers::system().servers;
    let silent = |facts: &Facts, server: &DnsServer, control: bool| {
        let mut answers = facts
            .dns_records()
            .map(|(_, records)| records)
            .filter(|records| {
                records.control == control && records.server.address == server.address
            })
            .peekable();
        answers.peek().is_some() && answers.all(|records| records.rcode.is_none())
    };
    let hopeless = |facts: &Facts| {
        !servers.is_empty()
            && servers
                .iter()
                .all(|server| silent(facts, server, false) && silent(facts, server, true))
    };
    context.until(hopeless).await;
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use tokio::sync::{mpsc, watch};

    use super::*;
    use crate::facts::{Rcode, sample};
    use crate::target::Protocol;

    const NAME: &str = "srv.example.com";

    fn found() -> Vec<IpAddr> {
        vec!["192.0.2.7".parse().unwrap()]
    }

    fn failed() -> Failed {
        Failed {
            failure: Failure::DnsUnreachable,
            os_error: None,
        }
    }

    /// What is told of a lookup, while a server of this computer is known to have said this.
    async fn told(lookup: fn(String) -> Lookup, said: Record) -> Vec<(Record, SystemLookup)> {
        let mut facts = sample::facts(Protocol::Tcp, NAME, 80);
        facts.records.push(said);
        told_with(lookup, Pair::Plain, facts).await
    }

    async fn told_with(
        lookup: fn(String) -> Lookup,
        pair: Pair,
        facts: Facts,
    ) -> Vec<(Record, SystemLookup)> {
        let pair: fn(String) -> Asking = match pair {
            Pair::Plain => |_| Box::pin(async { Pair::Plain }),
            Pair::InTurn => |_| Box::pin(async { Pair::InTurn }),
            Pair::OneOnly => |_| Box::pin(async { Pair::OneOnly }),
        };
        let (mut context, mut arrived) = Context::for_test(facts.clone());
        let (keep, learned): (watch::Sender<Facts>, _) = watch::channel(facts);
        context.learned = learned;
        let asked = Asked {
            start_ms: 0.0,
            context,
            name: NAME.to_owned(),
            lookup,
            pair,
        };
        asked.run().await;
        drop(keep);
        all(&mut arrived)
    }

    fn all(arrived: &mut mpsc::Receiver<Record>) -> Vec<(Record, SystemLookup)> {
        let mut all = Vec::new();
        while let Ok(record) = arrived.try_recv() {
            let Fact::SystemLookup(lookup) = record.fact.clone() else {
                panic!("not a lookup: {record:?}");
            };
            all.push((record, lookup));
        }
        all
    }

    fn knows() -> Record {
        sample::dns(NAME, "A", Some(Rcode::NoError), &["192.0.2.7"])
    }

    #[tokio::test]
    async fn what_failed_is_asked_once_more_where_a_server_knows_the_name() {
        static ASKED: AtomicUsize = AtomicUsize::new(0);
        let fails_once: fn(String) -> Lookup = |_| {
            let first = ASKED.fetch_add(1, Ordering::Relaxed) == 0;
            Box::pin(async move { if first { Err(failed()) } else { Ok(found()) } })
        };
        let told = told(fails_once, knows()).await;
        assert_eq!(ASKED.load(Ordering::Relaxed), 2);
        let [(first, waiting), (last, lookup)] = told.as_slice() else {
            panic!("{told:?}");
        };
        assert!(waiting.waiting && first.status == Status::Failed);
        assert!(!lookup.waiting && last.status == Status::Ok);
        assert_eq!(lookup.addresses, found());
        let before = lookup.at_first.as_ref().unwrap();
        assert_eq!(before.failure, Failure::DnsUnreachable);
    }

    #[tokio::test]
    async fn a_firm_no_is_not_asked_again() {
        let denied: fn(String) -> Lookup = |_| {
            let failure = Failure::DnsNameNotResolved;
            Box::pin(async move {
                Err(Failed {
                    failure,
                    os_error: None,
                })
            })
        };
        let said = sample::dns(NAME, "A", Some(Rcode::NxDomain), &[]);
        let told = told(denied, said).await;
        let (last, lookup) = told.last().unwrap();
        assert_eq!(last.failure, Some(Failure::DnsNameNotResolved));
        assert!(!lookup.waiting && lookup.at_first.is_none());
    }

    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    #[tokio::test]
    async fn what_programs_wait_for_is_not_waited_out() {
        let never: fn(String) -> Lookup = |_| Box::pin(std::future::pending());
        let mut facts = sample::facts(Protocol::Tcp, NAME, 80);
        facts.records = vec![knows()];
        let mut silent = facts.clone();
        silent.records.push(sample::dns(NAME, "AAAA", None, &[]));
        for (pair, facts) in [
            (Pair::Plain, silent.clone()),
            (Pair::OneOnly, silent),
            (Pair::InTurn, facts.clone()),
        ] {
            let told = told_with(never, pair, facts).await;
            let (last, lookup) = told.last().unwrap();
            assert_eq!((last.status, &lookup.addresses), (Status::Ok, &found()));
            assert!(lookup.unended && !lookup.waiting);
        }
        let told = told_with(never, Pair::OneOnly, facts).await;
        let (last, lookup) = told.last().unwrap();
        assert_eq!(last.failure, Some(Failure::DnsUnreachable));
        assert!(!lookup.unended && lookup.addresses.is_empty());
    }

    #[tokio::test]
    async fn while_programs_wait_the_servers_own_answer_is_tried() {
        let late: fn(String) -> Lookup = |_| {
            Box::pin(async {
                sleep(LATE * 4).await;
                Ok(found())
            })
        };
        let told = told(late, knows()).await;
        let waiting: Vec<bool> = told.iter().map(|(_, lookup)| lookup.waiting).collect();
        assert_eq!(waiting, [true, false]);
        assert!(told.iter().all(|(_, lookup)| lookup.addresses == found()));
    }
}
