//! Facts in, verdict out: pure, deterministic, without socket, clock or language.

#![warn(clippy::wildcard_enum_match_arm)]

pub mod causes;
pub(crate) mod seen;
mod types;
mod verdict;

pub use types::{
    Cause, CauseStatus, Evidence, Finding, Fixer, Judgement, Outcome, Stage, VerdictLine,
};

use crate::facts::Facts;
use crate::say;

/// What the facts say, for every cause that the program knows.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnosis {
    /// The verdict in its short form.
    pub verdict: VerdictLine,
    /// Every cause, in the order in which a person should read them.
    pub findings: Vec<Finding>,
}

impl Diagnosis {
    /// What was found about one cause.
    pub fn finding(&self, id: &str) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.cause.id == id)
    }
}

/// Judges every cause by the facts.
pub fn diagnose(facts: &Facts) -> Diagnosis {
    let verdict = verdict::line(facts);
    let mut findings: Vec<Finding> = causes::all()
        .map(|cause| Finding {
            cause,
            judgement: (cause.judge)(facts),
        })
        .collect();
    if facts.stopped.is_some() {
        findings.iter_mut().for_each(leave_open);
    }
    verdict::settle(facts, verdict, &mut findings)
}

/// A run that was stopped rules nothing out: what would have spoken for a cause may not have been measured yet. Nor does it
/// confirm by an answer: a machine on the way that answers in the server's name shows only by the measurements of the way.
fn leave_open(finding: &mut Finding) {
    let by_an_answer = finding.cause.stage >= Stage::Http;
    let judgement = &mut finding.judgement;
    match judgement.status {
        CauseStatus::RuledOut => {
            judgement.status = CauseStatus::NotChecked;
            judgement.missing = Some(say!("missing-stopped"));
        }
        CauseStatus::Confirmed if by_an_answer => judgement.status = CauseStatus::Likely,
        CauseStatus::Confirmed
        | CauseStatus::Likely
        | CauseStatus::Possible
        | CauseStatus::NotChecked => {}
    }
}
