//! What must hold whatever comes from outside: the bodies of the fuzz targets (`fuzz/`), which ordinary tests run over
//! the kept seeds as well.
//!
//! Each takes bytes and panics where a promise is broken.

use std::collections::BTreeSet;

use crate::checks::net;
use crate::diagnosis::{CauseStatus, Diagnosis, Outcome, causes, diagnose};
use crate::facts::{Facts, Language, clean_char};
use crate::i18n::Texts;
use crate::knowledge::banners;
use crate::report::{self, formats};
use crate::settings::Settings;
use crate::target::{Target, TargetError};

/// A name, and what must hold for any bytes.
pub type Proof = (&'static str, fn(&[u8]));

/// All of them, by the names of `fuzz/fuzz_targets` and `fuzz/seeds`.
pub const PROOFS: &[Proof] = &[
    ("banner", banner),
    ("dns_answer", net::dns::prove_answer),
    ("facts", facts),
    ("http_head", net::http::prove_head),
    ("pasted", pasted),
    ("settings", settings),
    ("target", target),
];

thread_local! {
    /// Reading the sentences takes longer than a proof.
    static TEXTS: Texts = Texts::english();
}

/// Any text is a target or an error; what is shown of a target is the same target again.
pub fn target(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    match Target::parse(&typed) {
        Ok(target) => is_stable(&target),
        Err(error) => TEXTS.with(|texts| is_clean_line(&texts.say(&error.say()))),
    }
}

/// The same inside the messages that programs write around an address.
pub fn pasted(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for message in [
        text.to_string(),
        format!("WebSocket connection to '{text}' failed: Error in connection establishment"),
        format!("Error: connect ECONNREFUSED {text}"),
        format!("dial tcp {text}: i/o timeout"),
        format!("curl: (7) Failed to connect to {text} port 80: Connection refused"),
    ] {
        match Target::parse(&message) {
            Ok(target) => is_stable(&target),
            Err(TargetError::MessageWithoutAddress(pasted)) => {
                assert!(!pasted.explain().key.is_empty());
            }
            Err(_) => {}
        }
    }
}

fn is_stable(target: &Target) {
    assert!(target.port > 0, "port 0");
    let shown = target.shown();
    is_clean_line(&shown);
    let again = Target::parse(&shown);
    assert!(
        again
            .as_ref()
            .is_ok_and(|again| again.shown() == shown && again.host == target.host),
        "“{shown}” is read as {again:?}"
    );
    for secret in target.secrets() {
        assert!(!secret.is_empty(), "an empty secret is everywhere");
    }
}

/// Nothing hidden, but for the isolates that we put around a value of another direction: those close in pairs.
fn is_clean_line(text: &str) {
    let mut open = 0_usize;
    for c in text.chars() {
        match c {
            '\u{2068}' => open += 1,
            '\u{2069}' => {
                assert!(open > 0, "an isolate is closed from outside in “{text}”");
                open -= 1;
            }
            _ => assert!(clean_char(c) == c, "{c:?} in “{text}”"),
        }
    }
    assert!(open == 0, "an isolate stays open in “{text}”");
}

/// Whatever a port says is some language. The first byte says how many of the others we sent.
pub fn banner(bytes: &[u8]) {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let (sent, received) = rest.split_at(usize::from(*first).min(rest.len()));
    let heard = banners::classify(sent, received);
    assert_eq!(heard.is_none(), received.is_empty());
    if let Some(heard) = heard {
        assert!(Language::from_id(heard.language).is_some(), "{heard:?}");
        let length = heard.product.map_or(0, |product| product.chars().count());
        assert!(length <= 80, "a product of {length} characters");
    }
}

/// A settings file is read or refused; what was read stays the same when it is written and read again.
pub fn settings(bytes: &[u8]) {
    if let Ok(read) = Settings::read(bytes) {
        let written = serde_json::to_vec(&read).unwrap_or_default();
        let again = Settings::read(&written);
        assert!(again.as_ref().is_ok_and(|again| *again == read), "{read:?}");
    }
}

/// Any facts, as JSON, are judged without a panic, and no format lets anything through.
pub fn facts(bytes: &[u8]) {
    if let Ok(facts) = serde_json::from_slice::<Facts>(bytes) {
        judged(&facts);
        written(facts);
    }
}

/// What holds for the diagnosis of any facts.
pub fn judged(facts: &Facts) {
    let diagnosis = diagnose(facts);
    assert!(
        diagnosis == diagnose(facts),
        "two diagnoses of the same facts"
    );
    lists_every_cause_once(&diagnosis);
    top_causes_hold(&diagnosis);
    names_a_cause(facts, &diagnosis);
    for finding in &diagnosis.findings {
        let (id, judgement) = (finding.cause.id, &finding.judgement);
        let supported = judgement.evidence.iter().any(|evidence| evidence.supports);
        let reasons = match judgement.status {
            CauseStatus::Confirmed | CauseStatus::Likely | CauseStatus::Possible => supported,
            CauseStatus::NotChecked => judgement.missing.is_some(),
            CauseStatus::RuledOut => !judgement.evidence.is_empty(),
        };
        assert!(reasons, "{id} is {} for no reason", judgement.status.id());
    }
}

/// What failed has a cause, or causes that look alike.
fn names_a_cause(facts: &Facts, diagnosis: &Diagnosis) {
    let verdict = &diagnosis.verdict;
    let broken = matches!(verdict.outcome, Outcome::Degraded | Outcome::Unreachable);
    assert!(
        !broken || !facts.complete || !verdict.top_causes.is_empty(),
        "{verdict:?}: no cause is named"
    );
}

fn lists_every_cause_once(diagnosis: &Diagnosis) {
    let known: BTreeSet<&str> = causes::all().map(|cause| cause.id).collect();
    let listed: Vec<&str> = diagnosis
        .findings
        .iter()
        .map(|finding| finding.cause.id)
        .collect();
    assert_eq!(listed.len(), known.len());
    assert_eq!(listed.iter().copied().collect::<BTreeSet<_>>(), known);
    let sorted = diagnosis
        .findings
        .is_sorted_by_key(|finding| finding.judgement.status);
    assert!(sorted, "sure ones come first");
}

/// Causes at the top stand at the front, share one status, and blame nothing where all is well.
fn top_causes_hold(diagnosis: &Diagnosis) {
    let verdict = &diagnosis.verdict;
    let statuses: BTreeSet<CauseStatus> = verdict
        .top_causes
        .iter()
        .filter_map(|id| diagnosis.finding(id))
        .map(|finding| finding.judgement.status)
        .collect();
    assert!(statuses.len() <= 1, "{verdict:?}: {statuses:?}");
    assert!(
        statuses
            .iter()
            .all(|status| *status <= CauseStatus::Possible),
        "{verdict:?}: {statuses:?}"
    );
    let unique: BTreeSet<&&str> = verdict.top_causes.iter().collect();
    assert_eq!(unique.len(), verdict.top_causes.len(), "{verdict:?}");
    match verdict.outcome {
        Outcome::Reachable => assert!(verdict.top_causes.is_empty(), "{verdict:?}"),
        Outcome::Degraded => {}
        Outcome::Unreachable | Outcome::Inconclusive => {
            let best = diagnosis
                .findings
                .first()
                .map(|finding| finding.judgement.status);
            assert!(
                statuses.iter().all(|status| Some(*status) == best),
                "{verdict:?}: the best is {best:?}"
            );
        }
    }
}

/// What holds for a report on any facts, in every format.
pub fn written(facts: Facts) {
    let texts = Texts::english();
    let report = report::build(facts, "2026-01-02T03:04:05Z", &texts);
    for format in formats::FORMATS {
        let text = (format.render)(&report, &texts);
        for line in text.lines() {
            is_clean_line(line);
        }
        match format.id {
            "html" => only_our_tags(&text),
            "markdown" => no_markup(&text),
            "json" => {
                let value: Result<serde_json::Value, _> = serde_json::from_str(&text);
                assert!(value.is_ok_and(|value| {
                    value
                        .get("schema_version")
                        .is_some_and(|version| version == "1.0")
                }));
            }
            _ => {}
        }
    }
}

/// HTML: no tag and no attribute but those of the template.
fn only_our_tags(text: &str) {
    let ours = tags(include_str!("report/formats/report.html"));
    let foreign: Vec<&str> = tags(text).difference(&ours).copied().collect();
    assert!(foreign.is_empty(), "foreign tags: {foreign:?}");
    let ours = attributes(include_str!("report/formats/report.html"));
    let foreign: Vec<&str> = attributes(text).difference(&ours).copied().collect();
    assert!(foreign.is_empty(), "foreign attributes: {foreign:?}");
}

/// The names before `="` inside of tags: a value that left its quotes would begin another one.
fn attributes(text: &str) -> BTreeSet<&str> {
    let mut names = BTreeSet::new();
    for tag in text.split('<').skip(1) {
        let mut rest = tag;
        // Up to the end of the tag: whatever stands in quotes is a value.
        while let Some((before, after)) = rest.split_once('"') {
            if before.contains('>') {
                break;
            }
            let assigned = before.strip_suffix('=').unwrap_or(before);
            names.insert(
                assigned
                    .rsplit(char::is_whitespace)
                    .next()
                    .unwrap_or(assigned),
            );
            rest = after.split_once('"').map_or("", |(_, rest)| rest);
        }
    }
    names
}

/// What follows a `<`, up to where the name of a tag ends.
fn tags(text: &str) -> BTreeSet<&str> {
    text.split('<')
        .skip(1)
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '/' | '!'));
            rest.get(..end.unwrap_or(rest.len())).unwrap_or_default()
        })
        .collect()
}

/// Markdown: outside of fences no tag, no link, no address that readers turn into one; every fence is closed.
fn no_markup(text: &str) {
    let mut fence: Option<&str> = None;
    for line in text.lines() {
        let inside = line.trim_start();
        let ticks = inside.len() - inside.trim_start_matches('`').len();
        match fence {
            None if ticks >= 3 => fence = inside.get(..ticks),
            Some(open) if open == inside => fence = None,
            Some(_) => {}
            None => {
                // A colon after a backslash is only a colon.
                let meant = line.replace("\\:", "");
                for bad in ["<", "](", "://", "www."] {
                    assert!(!meant.contains(bad), "{bad} in {line}");
                }
            }
        }
    }
    assert!(fence.is_none(), "a fence stays open");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_leaves_its_quotes_is_found() {
        let found =
            attributes("<a href=\"x\" onload=\"y\">a=\"b\"</a><b class=\"c > d\" id=\"e\">");
        assert_eq!(found, BTreeSet::from(["class", "href", "id", "onload"]));
    }
}
