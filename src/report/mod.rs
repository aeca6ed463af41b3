//! The report: the only caller of the diagnosis. It renders and decides nothing.

pub mod formats;
mod headline;
mod label;
mod measurements;
mod model;
mod owner;
mod replay;
mod tried;
mod way;

pub use label::label;
pub use model::{Measurement, Report, ReportCause, ReportStep, WayKind, WayPoint, WayState};

use crate::advice;
use crate::diagnosis::{self, CauseStatus, Diagnosis, Finding};
use crate::facts::{Facts, Record, Stopped};
use crate::i18n::Texts;
use crate::knowledge::public_servers;
use crate::say;
use crate::say::Said;
use crate::target::{Mend, MendKind};

/// Everybody who is asked beside the target and the system's resolver, once the person has allowed it.
pub fn third_parties() -> Vec<String> {
    public_servers::all_shown()
}

/// How many steps stand under *Do this first*.
const FIRST_STEPS: usize = 6;

/// Judges the facts and puts the answer into words.
///
/// `started_at` is the time at which the run began, RFC 3339. May be called while checks still run
/// ([`Facts::complete`] is then false); `verdict_ms` is only searched for once they have ended.
pub fn build(facts: Facts, started_at: &str, texts: &Texts) -> Report {
    let diagnosis = diagnosis::diagnose(&facts);
    let duration_ms = facts.records.iter().map(Record::end_ms).fold(0.0, f64::max);
    let verdict_ms = if facts.complete {
        replay::verdict_ms(&facts, &diagnosis)
    } else {
        duration_ms
    };
    let causes: Vec<ReportCause> = diagnosis
        .findings
        .iter()
        .map(|finding| cause(finding, &diagnosis, &facts, texts))
        .collect();
    Report {
        language: texts.language(),
        started_at: started_at.to_owned(),
        duration_ms,
        verdict_ms,
        headline: texts.say(&headline::headline(&facts, &diagnosis)),
        summary: headline::summary(&facts, &diagnosis, texts, duration_ms),
        notes: notes(&facts, texts),
        way: way::way(&facts, &diagnosis, texts),
        steps: first_steps(&diagnosis, &causes),
        next_test: next_test(&diagnosis, texts),
        measurements: measurements::measurements(&facts, texts),
        causes,
        facts,
        diagnosis,
    }
}

fn cause(finding: &Finding, diagnosis: &Diagnosis, facts: &Facts, texts: &Texts) -> ReportCause {
    let (cause, judgement) = (finding.cause, &finding.judgement);
    let title = texts.say(&headline::title(cause.id, judgement.variant, Some(texts)));
    let steps = if judgement.status < CauseStatus::NotChecked {
        advice::steps(finding, diagnosis, facts)
            .into_iter()
            .map(|step| ReportStep {
                id: step.id,
                cause: cause.id,
                place: step.place,
                text: texts.say(&step.says),
                commands: step.commands,
            })
            .collect()
    } else {
        Vec::new()
    };
    ReportCause {
        id: cause.id,
        status: judgement.status,
        title,
        why: texts.key(&format!("cause-{}.why", cause.id)),
        evidence: judgement
            .evidence
            .iter()
            .map(|e| (e.check, texts.say(&e.says), e.supports))
            .collect(),
        note: judgement
            .next_test
            .as_ref()
            .or(judgement.missing.as_ref())
            .map(|say| texts.say(say)),
        suggestion: judgement.suggestion.clone(),
        steps,
    }
}

/// The steps of the causes at the top, best first, each once.
fn first_steps(diagnosis: &Diagnosis, causes: &[ReportCause]) -> Vec<ReportStep> {
    let mut steps: Vec<ReportStep> = Vec::new();
    let top = &diagnosis.verdict.top_causes;
    for step in top
        .iter()
        .filter_map(|id| causes.iter().find(|cause| cause.id == *id))
        .flat_map(|cause| &cause.steps)
    {
        if steps.len() < FIRST_STEPS && steps.iter().all(|known| known.id != step.id) {
            steps.push(step.clone());
        }
    }
    steps
}

/// The test that settles what the causes at the top leave open.
fn next_test(diagnosis: &Diagnosis, texts: &Texts) -> Option<String> {
    let open = |status| matches!(status, CauseStatus::Likely | CauseStatus::Possible);
    diagnosis
        .verdict
        .top_causes
        .iter()
        .filter_map(|id| diagnosis.finding(id))
        .filter(|finding| open(finding.judgement.status))
        .find_map(|finding| finding.judgement.next_test.as_ref())
        .map(|test| texts.say(test))
}

/// That the run was ended early, and what nobody knows for that reason.
fn stopped_note(stopped: &Stopped, texts: &Texts) -> String {
    let after = texts.say(&say!("note-stopped", time = stopped.after_ms));
    if stopped.unfinished.is_empty() {
        return after;
    }
    let names: Vec<String> = stopped
        .unfinished
        .iter()
        .map(|check| texts.key(&format!("check-{}", check.id())))
        .collect();
    let open = say!("note-stopped-open", checks = Said(texts.list(&names)));
    texts.sentences(&[after, texts.say(&open)])
}

/// That the run was stopped, first of all; what was mended in the input, and what a pasted message means.
fn notes(facts: &Facts, texts: &Texts) -> Vec<String> {
    let target = &facts.target;
    // What other programs do silently as well is not worth a sentence.
    let worth_saying = |mend: &&Mend| {
        mend.kind.is_mistake() || matches!(mend.kind, MendKind::Punycode | MendKind::Surroundings)
    };
    let mut notes: Vec<String> = target
        .mends
        .iter()
        .filter(worth_saying)
        .map(|mend| texts.say(&mend.say()))
        .collect();
    if let Some(pasted) = &target.pasted {
        notes.insert(0, texts.say(&pasted.explain()));
    }
    if target.had_credentials {
        notes.push(texts.say(&say!("note-credentials")));
    }
    if let Some(stopped) = &facts.stopped {
        notes.insert(0, stopped_note(stopped, texts));
    }
    notes
}
