//! Runs the checks: each starts the moment its inputs exist, all at once, with a Stop that works at once.

mod runtime;

pub use runtime::{not_started, runtime};

use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, MissedTickBehavior};
use tokio_util::sync::CancellationToken;

use crate::checks::net::clock::Clock;
use crate::checks::net::tls::SystemVerifier;
use crate::checks::{CHECKS, Check, Context, Progress};
use crate::facts::{Asked, CheckId, Fact, Facts, Failure, Record, Status, Stopped};
use crate::target::Target;

/// Events and records that may wait to be read before their senders wait too.
const QUEUE: usize = 256;

/// How long checks that the verdict can do without may still run once the asked protocol has worked.
const GRACE: Duration = Duration::from_millis(400);

/// How often checks are asked for their plans while nothing is learned: some start because another takes long.
const TICK: Duration = Duration::from_millis(250);

/// How many subjects may be measured in one run: a name with a thousand addresses must not become a flood.
const MOST_SUBJECTS: usize = 600;

/// The longest run, whatever happens: every check has its own time-outs, this is the net below them.
const LONGEST_RUN: Duration = Duration::from_mins(1);

/// What a session tells while it runs.
#[derive(Clone, Debug)]
pub enum Event {
    /// A check began with a subject.
    Started {
        /// Which check.
        check: CheckId,
        /// What it looks at.
        subject: String,
        /// Milliseconds since the start.
        at_ms: f64,
    },
    /// Something was learned.
    Learned(Box<Record>),
    /// A check ended with a subject.
    Ended {
        /// Which check.
        check: CheckId,
        /// What it looked at.
        subject: String,
    },
    /// Every check has ended, or Stop was pressed: everything that is known.
    Finished(Box<Facts>),
}

/// A run under way. Dropping it stops it.
#[derive(Debug)]
pub struct Session {
    events: mpsc::Receiver<Event>,
    stop: CancellationToken,
}

impl Session {
    /// Starts a run on a runtime and returns at once.
    pub fn start(runtime: &tokio::runtime::Handle, target: Target, asked: Asked) -> Self {
        let (sender, events) = mpsc::channel(QUEUE);
        let stop = CancellationToken::new();
        let inner = stop.clone();
        runtime.spawn(async move { run(target, asked, CHECKS, sender, inner).await });
        Self { events, stop }
    }

    /// Stops every check at once; [`Event::Finished`] still comes, with what is known.
    pub fn stop(&self) {
        self.stop.cancel();
    }

    /// The next event; none after [`Event::Finished`].
    pub async fn next(&mut self) -> Option<Event> {
        self.events.recv().await
    }

    /// The next event, if one is there.
    pub fn try_next(&mut self) -> Option<Event> {
        self.events.try_recv().ok()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

/// A check with its subject.
type Job = (CheckId, String);

struct Run<'a> {
    /// Everything learned so far. Running checks watch it.
    facts: watch::Sender<Facts>,
    checks: &'static [&'static Check],
    clock: Clock,
    records: mpsc::Sender<Record>,
    verifier: SystemVerifier,
    events: &'a mpsc::Sender<Event>,
    started: BTreeSet<Job>,
    running: BTreeSet<Job>,
    tasks: JoinSet<Job>,
    /// When to end the checks that the verdict can do without.
    enough: Option<Instant>,
}

async fn run(
    target: Target,
    asked: Asked,
    checks: &'static [&'static Check],
    events: mpsc::Sender<Event>,
    stop: CancellationToken,
) {
    let (records, mut arriving) = mpsc::channel(QUEUE);
    let mut run = Run {
        facts: watch::Sender::new(Facts {
            asked,
            ..Facts::new(target)
        }),
        checks,
        clock: Clock::start(),
        records,
        verifier: SystemVerifier::default(),
        events: &events,
        started: BTreeSet::new(),
        running: BTreeSet::new(),
        tasks: JoinSet::new(),
        enough: None,
    };
    let complete = tokio::select! {
        biased;
        () = stop.cancelled() => false,
        () = tokio::time::sleep(LONGEST_RUN) => false,
        () = run.until_done(&mut arriving) => true,
    };
    let after_ms = run.clock.now_ms();
    run.tasks.abort_all();
    while let Ok(record) = arriving.try_recv() {
        run.learn(record).await;
    }
    let mut facts = run.facts.borrow().clone();
    facts.complete = complete;
    if !complete {
        let mut unfinished: Vec<CheckId> = run.running.iter().map(|(check, _)| *check).collect();
        unfinished.dedup();
        facts.stopped = Some(Stopped {
            after_ms,
            unfinished,
        });
    }
    // Whether it would have stayed open will not be known any more: that is no success.
    facts.records.retain(|record| !record.is_watched());
    drop(events.send(Event::Finished(Box::new(facts))).await);
}

impl Run<'_> {
    /// Runs until every check has ended, or only those are left that nobody waits for.
    async fn until_done(&mut self, arriving: &mut mpsc::Receiver<Record>) {
        let mut tick = tokio::time::interval(TICK);
        tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
        self.start_ready().await;
        while self.more_to_come(arriving) {
            let wake = self.enough;
            tokio::select! {
                biased;
                Some(record) = arriving.recv() => self.learn(record).await,
                Some(ended) = self.tasks.join_next() => self.ended(ended).await,
                _ = tick.tick() => {}
                () = sleep_until(wake), if wake.is_some_and(|at| at > Instant::now()) => {}
            }
            // Records that wait already are one step of knowledge: plan once for all of them.
            while let Ok(record) = arriving.try_recv() {
                self.learn(record).await;
            }
            if self.enough.is_none() && self.facts.borrow().asked_protocol_works() {
                self.enough = Some(Instant::now() + GRACE);
            }
            self.start_ready().await;
        }
    }

    fn more_to_come(&self, arriving: &mpsc::Receiver<Record>) -> bool {
        let all_ended = self.tasks.is_empty() && arriving.is_empty();
        !all_ended && !self.only_details_left()
    }

    async fn tell(&self, event: Event) {
        // Nobody listens any more only when the session was dropped, which also stops this run.
        drop(self.events.send(event).await);
    }

    async fn learn(&self, record: Record) {
        self.facts.send_modify(|facts| facts.learn(record.clone()));
        self.tell(Event::Learned(Box::new(record))).await;
    }

    async fn ended(&mut self, ended: Result<Job, tokio::task::JoinError>) {
        if let Ok((check, subject)) = ended {
            self.running.remove(&(check, subject.clone()));
            self.tell(Event::Ended { check, subject }).await;
        }
    }

    /// The asked protocol has worked, its grace is over, and no check runs that the verdict needs.
    fn only_details_left(&self) -> bool {
        let is_detail = |id: CheckId| {
            self.checks
                .iter()
                .any(|check| check.id == id && check.optional)
        };
        self.enough.is_some_and(|at| at <= Instant::now())
            && self.running.iter().all(|(id, _)| is_detail(*id))
    }

    /// What can be measured now and was not started yet.
    fn ready(&self) -> Vec<(&'static Check, String)> {
        let facts = self.facts.borrow();
        let progress = Progress {
            facts: &facts,
            running: &self.running,
            now_ms: self.clock.now_ms(),
        };
        let details = !self.only_details_left();
        let room = MOST_SUBJECTS.saturating_sub(self.started.len());
        self.checks
            .iter()
            .filter(|check| details || !check.optional)
            .flat_map(|check| {
                (check.plan)(&progress)
                    .into_iter()
                    .map(move |subject| (*check, subject))
            })
            .filter(|(check, subject)| !self.started.contains(&(check.id, subject.clone())))
            .take(room)
            .collect()
    }

    async fn start_ready(&mut self) {
        let ready = self.ready();
        if ready.is_empty() {
            return;
        }
        let facts = Arc::new(self.facts.borrow().clone());
        let target = Arc::new(facts.target.clone());
        let asked = Arc::new(facts.asked.clone());
        for (check, subject) in ready {
            let job = (check.id, subject.clone());
            if !self.started.insert(job.clone()) {
                continue;
            }
            self.running.insert(job);
            let context = Context {
                target: Arc::clone(&target),
                asked: Arc::clone(&asked),
                facts: Arc::clone(&facts),
                clock: self.clock,
                records: self.records.clone(),
                verifier: self.verifier.clone(),
                learned: self.facts.subscribe(),
            };
            self.tell(Event::Started {
                check: check.id,
                subject: subject.clone(),
                at_ms: self.clock.now_ms(),
            })
            .await;
            self.tasks.spawn(guarded(check, context, subject));
        }
    }
}

/// Sleeps until a moment; for ever without one.
async fn sleep_until(moment: Option<Instant>) {
    match moment {
        Some(moment) => tokio::time::sleep_until(moment).await,
        None => std::future::pending().await,
    }
}

/// Runs one check; a panic in it becomes a fact.
async fn guarded(check: &'static Check, context: Context, subject: String) -> Job {
    let job = (check.id, subject.clone());
    let start_ms = context.clock.now_ms();
    let outcome = AssertUnwindSafe((check.run)(context.clone(), subject.clone()))
        .catch_unwind()
        .await;
    if let Err(panic) = outcome {
        let note = panic
            .downcast_ref::<&str>()
            .map(|text| (*text).to_owned())
            .or_else(|| panic.downcast_ref::<String>().cloned())
            .unwrap_or_else(|| "panic without a message".to_owned());
        let record = Record {
            check: check.id,
            subject,
            status: Status::Skipped,
            failure: Some(Failure::CheckPanicked),
            os_error: None,
            start_ms,
            duration_ms: context.clock.now_ms() - start_ms,
            fact: Fact::Nothing { note },
        };
        context.send(record).await;
    }
    job
}

#[cfg(test)]
mod tests;
