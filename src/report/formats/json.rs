//! JSON: what scripts read. The schema is generated from these types; `docs/report.schema.json` is its copy.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use crate::advice::{Effect, Place};
use crate::diagnosis::{CauseStatus, Outcome, Stage};
use crate::facts::{Asked, CheckId, Failure, Status};
// Programs want values as they are, without marks of direction.
use crate::i18n::Texts;
use crate::i18n::bidi::bare;
use crate::report::{Report, ReportCause, ReportStep};
use crate::target::Protocol;

/// Grows in its second part when keys are added, in its first when a meaning changes.
const SCHEMA_VERSION: &str = "1.0";

/// One diagnosis.
#[derive(Serialize, JsonSchema)]
struct Document<'a> {
    schema_version: &'static str,
    tool: Tool,
    /// RFC 3339, UTC.
    started_at: &'a str,
    /// When the last check ended, in milliseconds from the start.
    duration_ms: f64,
    /// When the verdict last changed, in milliseconds from the start.
    verdict_ms: f64,
    target: TargetPart<'a>,
    verdict: Verdict<'a>,
    /// Every known cause: confirmed, likely, possible, not checked, ruled out.
    causes: Vec<CausePart<'a>>,
    checks: Vec<CheckPart<'a>>,
    /// What the person allowed and asked for.
    asked: &'a Asked,
    /// The language of the texts, BCP 47.
    language: &'a str,
}

#[derive(Serialize, JsonSchema)]
struct Tool {
    name: &'static str,
    version: &'static str,
    os: &'static str,
}

/// What was to be reached.
#[derive(Serialize, JsonSchema)]
struct TargetPart<'a> {
    /// What was typed, credentials masked.
    input: &'a str,
    host: String,
    port: u16,
    protocol: Protocol,
    path: &'a str,
    /// Everything that was read from the input, enough to judge the facts again.
    details: serde_json::Value,
}

/// The answer in its short form.
#[derive(Serialize, JsonSchema)]
struct Verdict<'a> {
    status: Outcome,
    /// What was heard speaking; null where nothing was.
    speaks: Option<&'static str>,
    /// Where the first thing fails on the way that this protocol takes.
    stage: Option<Stage>,
    /// How it fails.
    failure: Option<Failure>,
    /// The causes at the front that cannot be told apart; empty when the target is reachable.
    top_causes: &'a [&'static str],
    /// The protocol that was completed.
    completed: Option<Protocol>,
    /// The answer in one sentence.
    headline: Cow<'a, str>,
    /// The sentence under it.
    summary: Cow<'a, str>,
    /// The test that would settle an open question.
    next_test: Option<Cow<'a, str>>,
}

#[derive(Serialize, JsonSchema)]
struct CausePart<'a> {
    id: &'static str,
    status: CauseStatus,
    title: Cow<'a, str>,
    /// A named form of the cause.
    variant: Option<&'static str>,
    evidence: Vec<EvidencePart<'a>>,
    /// The test that would settle it, or the fact that is missing.
    note: Option<Cow<'a, str>>,
    /// A better value: a port, a name, an address.
    suggestion: Option<&'a str>,
    advice: Vec<AdvicePart<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct EvidencePart<'a> {
    check: CheckId,
    says: Cow<'a, str>,
    /// For the cause, or against it.
    #[serde(rename = "for")]
    supports: bool,
}

#[derive(Serialize, JsonSchema)]
struct AdvicePart<'a> {
    id: &'static str,
    #[serde(rename = "where")]
    place: Place,
    text: Cow<'a, str>,
    commands: Vec<CommandPart<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct CommandPart<'a> {
    shell: &'static str,
    effect: Effect,
    text: &'a str,
}

#[derive(Serialize, JsonSchema)]
struct CheckPart<'a> {
    id: CheckId,
    subject: &'a str,
    status: Status,
    failure: Option<Failure>,
    /// `ECONNREFUSED`, `WSAETIMEDOUT`, `EAI_NONAME` …
    os_error: Option<&'a str>,
    /// The number of that error on the system that measured.
    os_error_number: Option<i32>,
    start_ms: f64,
    duration_ms: f64,
    /// One line for people.
    says: Cow<'a, str>,
    /// What was learned; its `kind` says how to read it.
    facts: serde_json::Value,
}

/// The whole document.
pub(super) fn render(report: &Report, _texts: &Texts) -> String {
    // These types hold nothing that JSON lacks, so an error here would be a fault of the program: say it in the file.
    let written = serde_json::to_string_pretty(&document(report))
        .unwrap_or_else(|error| format!("{{\"error\": \"{error}\"}}"));
    escape_hidden(&written)
}

/// Writes characters that cannot be seen or that reorder text as `\uXXXX`: the value stays, a terminal is safe.
fn escape_hidden(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if c == '\n' || crate::facts::clean_char(c) == c {
            out.push(c);
        } else {
            let mut units = [0_u16; 2];
            for unit in c.encode_utf16(&mut units) {
                out.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    out
}

/// The JSON schema of the report.
pub fn schema() -> serde_json::Value {
    schemars::schema_for!(Document<'_>).to_value()
}

fn document(report: &Report) -> Document<'_> {
    let facts = &report.facts;
    Document {
        schema_version: SCHEMA_VERSION,
        tool: Tool {
            name: "connection-doctor",
            version: env!("CARGO_PKG_VERSION"),
            os: std::env::consts::OS,
        },
        started_at: &report.started_at,
        duration_ms: round(report.duration_ms),
        verdict_ms: round(report.verdict_ms),
        target: target(report),
        verdict: verdict(report),
        causes: report
            .diagnosis
            .findings
            .iter()
            .filter_map(|finding| {
                let cause = report
                    .causes
                    .iter()
                    .find(|cause| cause.id == finding.cause.id)?;
                Some(cause_part(cause, finding.judgement.variant))
            })
            .collect(),
        checks: checks(report),
        asked: &facts.asked,
        language: report.language.tag,
    }
}

fn round(ms: f64) -> f64 {
    (ms * 1_000.0).round() / 1_000.0
}

fn target(report: &Report) -> TargetPart<'_> {
    let target = &report.facts.target;
    // The path that was sent may hold secrets: reports have the masked one.
    let shown = crate::target::Target {
        path: target.path_shown.clone(),
        ..target.clone()
    };
    TargetPart {
        input: &target.input,
        host: target.host.plain(),
        port: target.port,
        protocol: target.protocol,
        path: &target.path_shown,
        details: serde_json::to_value(shown).unwrap_or_default(),
    }
}

fn verdict(report: &Report) -> Verdict<'_> {
    let line = &report.diagnosis.verdict;
    Verdict {
        status: line.outcome,
        speaks: line.speaks.map(crate::facts::Language::id),
        stage: line.stage,
        failure: line.failure,
        top_causes: &line.top_causes,
        completed: line.completed,
        headline: bare(&report.headline),
        summary: bare(&report.summary),
        next_test: report.next_test.as_deref().map(bare),
    }
}

fn cause_part<'a>(cause: &'a ReportCause, variant: Option<&'static str>) -> CausePart<'a> {
    CausePart {
        id: cause.id,
        status: cause.status,
        title: bare(&cause.title),
        variant,
        evidence: cause
            .evidence
            .iter()
            .map(|(check, says, supports)| EvidencePart {
                check: *check,
                says: bare(says),
                supports: *supports,
            })
            .collect(),
        note: cause.note.as_deref().map(bare),
        suggestion: cause.suggestion.as_deref(),
        advice: cause.steps.iter().map(advice_part).collect(),
    }
}

fn advice_part(step: &ReportStep) -> AdvicePart<'_> {
    let commands = step
        .commands
        .iter()
        .map(|command| CommandPart {
            shell: command.shell,
            effect: command.effect,
            text: &command.text,
        })
        .collect();
    AdvicePart {
        id: step.id,
        place: step.place,
        text: bare(&step.text),
        commands,
    }
}

fn checks(report: &Report) -> Vec<CheckPart<'_>> {
    report
        .measurements
        .iter()
        .filter_map(|measured| {
            let record = report.facts.records.get(measured.record)?;
            Some(CheckPart {
                id: record.check,
                subject: &record.subject,
                status: record.status,
                failure: record.failure,
                os_error: record.os_error.as_ref().map(|error| error.name.as_str()),
                os_error_number: record.os_error.as_ref().map(|error| error.number),
                start_ms: round(record.start_ms),
                duration_ms: round(record.duration_ms),
                says: bare(&measured.says),
                facts: serde_json::to_value(&record.fact).unwrap_or_default(),
            })
        })
        .collect()
}
