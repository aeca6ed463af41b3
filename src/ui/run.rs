//! A diagnosis under way: reads the session's events, makes reports off the window's thread, at most ten a second.

use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use crate::facts::{Asked, CheckId, Facts, when};
use crate::i18n::Texts;
use crate::report::{self, Report};
use crate::session::{Event, Session};
use crate::target::Target;

/// The shortest time between two pictures of a run.
const PAUSE: Duration = Duration::from_millis(100);

/// A run, as the window holds it. Dropping it stops it.
#[derive(Debug)]
pub struct Run {
    /// What is diagnosed.
    pub target: Target,
    /// The newest picture; the one before stays until a new one is there.
    pub shown: Option<Arc<Snapshot>>,
    /// The newest picture as it came; what is shown may have been told again in another language.
    taken: Option<Arc<Snapshot>>,
    pictures: watch::Receiver<Option<Arc<Snapshot>>>,
    stop: CancellationToken,
    texts: watch::Sender<Texts>,
    began: Instant,
    lost: bool,
}

/// How far a run has come.
#[derive(Debug)]
pub struct Snapshot {
    /// What is known, in words.
    pub report: Report,
    /// What still runs.
    pub running: Vec<Job>,
    /// How many checks have ended.
    pub ended: usize,
    /// Whether all is over.
    pub finished: bool,
}

/// A check under way.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// Which check.
    pub check: CheckId,
    /// What it looks at.
    pub subject: String,
    /// Milliseconds from the start of the run.
    pub start_ms: f64,
    /// What it looks at works, and is watched on for a while.
    pub watching: bool,
}

/// Wakes the window.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

impl Run {
    /// Starts a run and returns at once.
    pub fn start(runtime: &Handle, target: Target, asked: Asked, texts: Texts, wake: Wake) -> Self {
        let (sender, pictures) = watch::channel(None);
        let stop = CancellationToken::new();
        let (speaks, texts) = watch::channel(texts);
        let session = Session::start(runtime, target.clone(), asked.clone());
        let mut facts = Facts::new(target.clone());
        facts.asked = asked;
        let driver = Driver {
            facts,
            running: Vec::new(),
            ended: 0,
            started_at: when::now(),
            texts,
            pictures: sender,
            wake,
        };
        runtime.spawn(driver.drive(session, stop.clone()));
        Self {
            target,
            shown: None,
            taken: None,
            pictures,
            stop,
            texts: speaks,
            began: Instant::now(),
            lost: false,
        }
    }

    /// Takes the newest picture, if there is a new one. Never waits.
    pub fn look(&mut self) -> bool {
        // Looked at before the picture is taken: whoever leaves has hung up the last one.
        let gone = self.pictures.has_changed().is_err();
        let newest = self.pictures.borrow_and_update().clone();
        let new = newest.is_some()
            && newest.as_ref().map(Arc::as_ptr) != self.taken.as_ref().map(Arc::as_ptr);
        if new {
            self.taken.clone_from(&newest);
            self.shown = newest;
        }
        self.lost = gone && !self.is_finished();
        new
    }

    /// Speaks another language from now on; what is known is told again.
    pub fn speak(&self, texts: &Texts) {
        self.texts.send_replace(texts.clone());
    }

    /// Ends every check at once; what is known stays.
    pub fn stop(&self) {
        self.stop.cancel();
    }

    /// Whether checks still run.
    pub fn is_running(&self) -> bool {
        !self.is_finished() && !self.lost
    }

    /// Whether the run ended without its last picture: a fault in this program.
    pub fn is_lost(&self) -> bool {
        self.lost
    }

    fn is_finished(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.finished)
    }

    /// Milliseconds since the start.
    pub fn elapsed_ms(&self) -> f64 {
        self.began.elapsed().as_secs_f64() * 1_000.0
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

struct Driver {
    facts: Facts,
    running: Vec<Job>,
    ended: usize,
    started_at: String,
    texts: watch::Receiver<Texts>,
    pictures: watch::Sender<Option<Arc<Snapshot>>>,
    wake: Wake,
}

impl Driver {
    async fn drive(mut self, mut session: Session, stop: CancellationToken) {
        let mut due = Some(Instant::now());
        let mut texts = self.texts.clone();
        let mut stopped = false;
        loop {
            let at = due.unwrap_or_else(Instant::now);
            tokio::select! {
                event = session.next() => match event {
                    Some(Event::Finished(facts)) => {
                        self.facts = *facts;
                        self.running.clear();
                        self.publish(true).await;
                        break;
                    }
                    Some(event) => {
                        self.take(event);
                        due = due.or_else(|| Some(Instant::now() + PAUSE));
                    }
                    None => break,
                },
                () = stop.cancelled(), if !stopped => {
                    session.stop();
                    stopped = true;
                }
                // Where the window is gone, nobody speaks any more.
                Ok(()) = texts.changed() => due = Some(Instant::now()),
                () = tokio::time::sleep_until(at), if due.is_some() => {
                    self.publish(false).await;
                    due = None;
                }
            }
        }
        // Without a last picture the window sees that the run is lost.
        drop(self.pictures);
        (self.wake)();
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Started {
                check,
                subject,
                at_ms,
            } => self.running.push(Job {
                check,
                subject,
                start_ms: at_ms,
                watching: false,
            }),
            Event::Learned(record) => {
                if record.is_watched() {
                    let same =
                        |job: &&mut Job| job.check == record.check && job.subject == record.subject;
                    self.running
                        .iter_mut()
                        .filter(same)
                        .for_each(|job| job.watching = true);
                }
                self.facts.learn(*record);
            }
            Event::Ended { check, subject } => {
                self.running
                    .retain(|job| job.check != check || job.subject != subject);
                self.ended += 1;
            }
            Event::Finished(_) => {}
        }
    }

    async fn publish(&self, finished: bool) {
        let (facts, started_at, texts) = (
            self.facts.clone(),
            self.started_at.clone(),
            self.texts.borrow().clone(),
        );
        let built =
            tokio::task::spawn_blocking(move || report::build(facts, &started_at, &texts)).await;
        match built {
            Ok(report) => {
                self.pictures.send_replace(Some(Arc::new(Snapshot {
                    report,
                    running: self.running.clone(),
                    ended: self.ended,
                    finished,
                })));
                (self.wake)();
            }
            Err(error) => tracing::error!(%error, "a report could not be made"),
        }
    }
}
