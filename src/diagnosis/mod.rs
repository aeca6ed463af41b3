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
use crate::say::Say;

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
        for finding in &mut findings {
            leave_open(finding, &say!("missing-stopped"));
        }
    }
    let mut diagnosis = verdict::settle(facts, verdict, &mut findings);
    if !facts.complete && facts.stopped.is_none() {
        await_the_end(&mut diagnosis);
    }
    diagnosis
}

/// What is not whole rules nothing out: what would have spoken for a cause may not have been measured yet. Nor does it
/// confirm by an answer: a machine on the way that answers in the server's name shows only by the measurements of the way.
fn leave_open(finding: &mut Finding, missing: &Say) {
    let by_an_answer = finding.cause.stage >= Stage::Http;
    let judgement = &mut finding.judgement;
    let open = by_an_answer || judgement.provisional;
    match judgement.status {
        CauseStatus::RuledOut => {
            judgement.status = CauseStatus::NotChecked;
            judgement.missing = Some(missing.clone());
        }
        CauseStatus::Confirmed if open => judgement.status = CauseStatus::Likely,
        CauseStatus::Confirmed
        | CauseStatus::Likely
        | CauseStatus::Possible
        | CauseStatus::NotChecked => {}
    }
}

/// While a run is under way, only what no later fact takes back is called sure. Which causes stand at the front does not
/// hang on that: the verdict is as early as before.
fn await_the_end(diagnosis: &mut Diagnosis) {
    for finding in &mut diagnosis.findings {
        leave_open(finding, &say!("missing-running"));
    }
    let (findings, top) = (&mut diagnosis.findings, &mut diagnosis.verdict.top_causes);
    // The front stays in front of what is as likely now.
    findings.sort_by_key(|finding| (finding.judgement.status, !top.contains(&finding.cause.id)));
    let best = findings.first().map(|finding| finding.judgement.status);
    top.retain(|id| {
        let named = findings.iter().find(|finding| finding.cause.id == *id);
        named.map(|finding| finding.judgement.status) == best
    });
}
