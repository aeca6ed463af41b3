//! The report: everything that a face or a format shows, already in words.

use crate::advice::{Command, Place};
use crate::diagnosis::{CauseStatus, Diagnosis, Outcome};
use crate::facts::{CheckId, Facts, Status};
use crate::i18n::Language;

/// One diagnosis in one language. Texts may hold what a server sent, cleaned of control characters: each format still
/// escapes them in its own way.
#[derive(Clone, Debug)]
pub struct Report {
    /// The language of the texts.
    pub language: &'static Language,
    /// What was measured.
    pub facts: Facts,
    /// What follows from it.
    pub diagnosis: Diagnosis,
    /// When the run began, RFC 3339, UTC.
    pub started_at: String,
    /// When the last check ended, in milliseconds from the start.
    pub duration_ms: f64,
    /// When the verdict last changed, in milliseconds from the start.
    pub verdict_ms: f64,
    /// The answer in one sentence.
    pub headline: String,
    /// One or two sentences under it.
    pub summary: String,
    /// That the run was stopped, where it was; then notes on the input: what was mended, what a pasted message says.
    pub notes: Vec<String>,
    /// The picture of the way.
    pub way: Vec<WayPoint>,
    /// Do this first.
    pub steps: Vec<ReportStep>,
    /// The one test that would settle an open question.
    pub next_test: Option<String>,
    /// The checklist, in the order of reading.
    pub causes: Vec<ReportCause>,
    /// What was measured, in the order of starts.
    pub measurements: Vec<Measurement>,
}

/// One point of the way, with the link that leads to it.
#[derive(Clone, Debug, PartialEq)]
pub struct WayPoint {
    /// What stands there.
    pub kind: WayKind,
    /// Its name: `This computer`, `Router`, `Port 8282` …
    pub label: String,
    /// An address, or a word on its state.
    pub detail: String,
    /// Whether it was reached.
    pub state: WayState,
}

/// What stands at a point of the way.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum WayKind {
    /// This computer.
    Computer,
    /// A proxy program, TUN or VPN on this computer.
    Tunnel,
    /// The router.
    Router,
    /// The internet.
    Internet,
    /// A CDN.
    Cdn,
    /// The server.
    Server,
    /// The port.
    Port,
    /// The program that speaks.
    Program,
}

/// Whether a point of the way was reached.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum WayState {
    /// Measured: it was reached.
    Reached,
    /// The way breaks here.
    Broken,
    /// Something here is open to doubt, or works in part.
    Doubtful,
    /// Not measured, or not reached.
    Unknown,
}

/// One step of advice in words.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportStep {
    /// The id of the advice.
    pub id: &'static str,
    /// The cause that it is for.
    pub cause: &'static str,
    /// Where it is done.
    pub place: Place,
    /// What to do.
    pub text: String,
    /// What to copy.
    pub commands: Vec<Command>,
}

/// One cause in words.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportCause {
    /// Its id.
    pub id: &'static str,
    /// How sure.
    pub status: CauseStatus,
    /// Its title: `The server program is not running`.
    pub title: String,
    /// What it is and why it happens, two sentences.
    pub why: String,
    /// What it rests on: the check, what it says, and whether it speaks for the cause.
    pub evidence: Vec<(CheckId, String, bool)>,
    /// The test that would settle it, or the fact that is missing.
    pub note: Option<String>,
    /// A better value for the person to take.
    pub suggestion: Option<String>,
    /// What to do.
    pub steps: Vec<ReportStep>,
}

/// One measurement in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Measurement {
    /// Which of [`Facts::records`].
    pub record: usize,
    /// Which check.
    pub check: CheckId,
    /// `TCP 203.0.113.7:8282`.
    pub label: String,
    /// One line on what was seen.
    pub says: String,
    /// How it ended.
    pub status: Status,
    /// Milliseconds from the start.
    pub start_ms: f64,
    /// Milliseconds.
    pub duration_ms: f64,
}

impl Report {
    /// Whether the target works, wholly or in part.
    pub fn works(&self) -> bool {
        matches!(
            self.diagnosis.verdict.outcome,
            Outcome::Reachable | Outcome::Degraded
        )
    }
}
