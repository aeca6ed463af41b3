//! The report: the only caller of the diagnosis. It renders and decides nothing.

pub mod formats;
mod model;

pub use model::{Measurement, Report, ReportCause, ReportStep, WayKind, WayPoint, WayState};

use crate::facts::Facts;
use crate::i18n::Texts;

/// Judges the facts and puts the answer into words.
///
/// `started_at` is the time at which the run began, RFC 3339. May be called while checks still run
/// ([`Facts::complete`] is then false).
pub fn build(facts: Facts, started_at: &str, texts: &Texts) -> Report {
    let diagnosis = crate::diagnosis::diagnose(&facts);
    Report {
        language: texts.language(),
        facts,
        diagnosis,
        started_at: started_at.to_owned(),
        duration_ms: 0.0,
        verdict_ms: 0.0,
        headline: String::new(),
        summary: String::new(),
        notes: Vec::new(),
        way: Vec::new(),
        steps: Vec::new(),
        next_test: None,
        causes: Vec::new(),
        measurements: Vec::new(),
    }
}
