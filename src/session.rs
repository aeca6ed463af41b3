//! Runs the checks: each starts the moment its inputs exist, all at once, with a Stop that works at once.

use std::collections::BTreeSet;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::checks::net::clock::Clock;
use crate::checks::{CHECKS, Check, Context, Progress};
use crate::facts::{Asked, CheckId, Fact, Facts, Failure, Record, Status};
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
    facts: Facts,
    clock: Clock,
    records: mpsc::Sender<Record>,
    events: &'a mpsc::Sender<Event>,
    started: BTreeSet<Job>,
    running: BTreeSet<Job>,
    tasks: JoinSet<Job>,
}

async fn run(
    target: Target,
    asked: Asked,
    checks: &'static [&'static Check],
    events: mpsc::Sender<Event>,
    stop: CancellationToken,
) {
    let (records, mut learned) = mpsc::channel(QUEUE);
    let mut facts = Facts::new(target);
    facts.asked = asked;
    let mut run = Run {
        facts,
        clock: Clock::start(),
        records,
        events: &events,
        started: BTreeSet::new(),
        running: BTreeSet::new(),
        tasks: JoinSet::new(),
    };
    let deadline = tokio::time::sleep(LONGEST_RUN);
    tokio::pin!(deadline);
    let mut tick = tokio::time::interval(TICK);
    tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    run.start_ready(checks).await;
    let mut enough: Option<tokio::time::Instant> = None;
    loop {
        if run.tasks.is_empty() && learned.is_empty() {
            break;
        }
        if enough.is_none() && run.facts.asked_protocol_works() {
            enough = Some(tokio::time::Instant::now() + GRACE);
        }
        if enough.is_some_and(|at| at <= tokio::time::Instant::now())
            && run.only_optional_left(checks)
        {
            break;
        }
        let wake = enough.unwrap_or_else(|| tokio::time::Instant::now() + LONGEST_RUN);
        tokio::select! {
            biased;
            () = stop.cancelled() => break,
            () = &mut deadline => break,
            Some(record) = learned.recv() => run.learn(record).await,
            Some(ended) = run.tasks.join_next(), if !run.tasks.is_empty() => run.ended(ended).await,
            _ = tick.tick() => {}
            () = tokio::time::sleep_until(wake), if enough.is_some() && wake > tokio::time::Instant::now() => {}
        }
        // Records that wait already are one step of knowledge: plan once for all of them.
        while let Ok(record) = learned.try_recv() {
            run.learn(record).await;
        }
        run.start_ready(checks).await;
    }
    run.tasks.abort_all();
    while let Ok(record) = learned.try_recv() {
        run.learn(record).await;
    }
    let mut facts = run.facts;
    facts.complete = true;
    drop(events.send(Event::Finished(Box::new(facts))).await);
}

impl Run<'_> {
    async fn tell(&self, event: Event) {
        // Nobody listens any more only when the session was dropped, which also stops this run.
        drop(self.events.send(event).await);
    }

    async fn learn(&mut self, record: Record) {
        self.facts.records.push(record.clone());
        self.tell(Event::Learned(Box::new(record))).await;
    }

    async fn ended(&mut self, ended: Result<Job, tokio::task::JoinError>) {
        if let Ok((check, subject)) = ended {
            self.running.remove(&(check, subject.clone()));
            self.tell(Event::Ended { check, subject }).await;
        }
    }

    fn only_optional_left(&self, checks: &[&Check]) -> bool {
        self.running
            .iter()
            .all(|(id, _)| checks.iter().any(|check| check.id == *id && check.optional))
    }

    async fn start_ready(&mut self, checks: &'static [&'static Check]) {
        let now_ms = self.clock.now_ms();
        let progress = Progress {
            facts: &self.facts,
            running: &self.running,
            now_ms,
        };
        let ready: Vec<(&'static Check, String)> = checks
            .iter()
            .flat_map(|check| {
                (check.plan)(&progress)
                    .into_iter()
                    .map(move |subject| (*check, subject))
            })
            .filter(|(check, subject)| !self.started.contains(&(check.id, subject.clone())))
            .take(MOST_SUBJECTS.saturating_sub(self.started.len()))
            .collect();
        if ready.is_empty() {
            return;
        }
        let facts = Arc::new(self.facts.clone());
        let target = Arc::new(self.facts.target.clone());
        let asked = Arc::new(self.facts.asked.clone());
        for (check, subject) in ready {
            let job = (check.id, subject.clone());
            if !self.started.insert(job.clone()) {
                continue;
            }
            self.running.insert(job.clone());
            let context = Context {
                target: Arc::clone(&target),
                asked: Arc::clone(&asked),
                facts: Arc::clone(&facts),
                clock: self.clock,
                records: self.records.clone(),
            };
            self.tell(Event::Started {
                check: check.id,
                subject: subject.clone(),
                at_ms: now_ms,
            })
            .await;
            self.tasks.spawn(guarded(check, context, subject));
        }
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
