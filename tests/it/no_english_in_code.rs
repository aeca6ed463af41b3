//! All words that people read stand in `i18n/`. A language is made up from English by writing every letter of every text
//! in its full-width form; a plain letter in a report is then a value of the facts, or a text that was left in code.

use std::collections::BTreeSet;
use std::path::PathBuf;

use connection_doctor::facts::{Bytes, Fact, Facts};
use connection_doctor::i18n::{Direction, Language, Texts};
use connection_doctor::report::{self, formats::Format};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};
use serde_json::Value;

use crate::scenarios;

static MADE_UP: Language = Language {
    tag: "x-full",
    name: "Full",
    english_name: "Full",
    direction: Direction::LeftToRight,
};

/// Keys of the facts whose strings are ids of this program: a report shows none of them.
const IDS: &[&str] = &[
    "check", "ended", "failure", "kind", "language", "probe", "protocol", "status", "variant",
];

/// Technical words that reports show as they are: units, codes of DNS, what error messages are searched by.
const TECHNICAL: &[&str] = &[
    "ms",
    // Shorter than a tenth of it.
    "under",
    "NOERROR",
    "NXDOMAIN",
    "REFUSED",
    "SERVFAIL",
    // The header Sec-WebSocket-Version.
    "Sec",
    "Version",
    // The scheme that Workerman has for it.
    "websocket",
    // Before the number of an autonomous system.
    "AS",
];

fn full_width(text: &str) -> String {
    let full = |c: char| match c {
        'a'..='z' | 'A'..='Z' => char::from_u32(u32::from(c) - 0x20 + 0xff00).unwrap_or(c),
        c => c,
    };
    text.chars().map(full).collect()
}

fn change(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = full_width(value),
            PatternElement::Placeable { expression } => match expression {
                Expression::Select { variants, .. } => {
                    for variant in variants {
                        change(&mut variant.value);
                    }
                }
                Expression::Inline(InlineExpression::StringLiteral { value }) => {
                    *value = full_width(value);
                }
                Expression::Inline(_) => {}
            },
        }
    }
}

fn made_up() -> Texts {
    let mut sources = Vec::new();
    for entry in std::fs::read_dir("i18n/en").unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut resource = parser::parse(text).unwrap();
        for entry in &mut resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            message.value.iter_mut().for_each(change);
            for attribute in &mut message.attributes {
                change(&mut attribute.value);
            }
        }
        sources.push(serializer::serialize(&resource));
    }
    Texts::of_sources(&MADE_UP, sources)
}

/// Runs of plain letters; a single one may be a unit or a sign.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphabetic())
        .filter(|word| word.len() > 1)
}

/// The words of all values of a run, and of what a server sent.
fn values(facts: &Facts) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut open = vec![serde_json::to_value(&facts.target).unwrap()];
    for record in &facts.records {
        // A note of ours is a text; the system's own words are a value.
        match &record.fact {
            Fact::Nothing { note } if !note.contains("(os error ") => {}
            fact => open.push(serde_json::to_value(fact).unwrap()),
        }
        open.push(serde_json::to_value(&record.os_error).unwrap());
    }
    while let Some(value) = open.pop() {
        match value {
            Value::String(text) => {
                all.extend(words(&text).map(str::to_owned));
                if let Ok(bytes) = serde_json::from_value::<Bytes>(Value::String(text)) {
                    all.extend(words(&bytes.shown(usize::MAX)).map(str::to_owned));
                }
            }
            Value::Array(items) => open.extend(items),
            Value::Object(map) => open.extend(
                map.into_iter()
                    .filter(|(key, _)| !IDS.contains(&key.as_str()))
                    .map(|(_, value)| value),
            ),
            _ => {}
        }
    }
    all
}

/// The names of products and of their menus: the literals of the tables.
fn names() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut open = vec![PathBuf::from("src/knowledge")];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(
                std::fs::read_dir(path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
            continue;
        }
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let source = std::fs::read_to_string(path).unwrap();
        let code = source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            // Every second piece stands between quotation marks.
            for literal in line.split('"').skip(1).step_by(2) {
                all.extend(words(literal).map(str::to_owned));
            }
        }
    }
    all
}

/// A line without what stands in any language: the signs of Markdown and the schemes of addresses.
fn without_signs(line: &str) -> String {
    let mut line = line.replace("\\:", ":");
    for sign in [
        "&amp;", "&lt;", "&gt;", "https://", "http://", "wss://", "ws://",
    ] {
        line = line.replace(sign, " ");
    }
    line
}

#[test]
fn every_word_of_a_report_is_a_text_or_a_value() {
    let texts = made_up();
    let names = names();
    let mut left = BTreeSet::new();
    for scenario in scenarios::all() {
        let values = values(&scenario.facts);
        let known =
            |word: &str| TECHNICAL.contains(&word) || values.contains(word) || names.contains(word);
        let mut report = report::build(scenario.facts, "", &texts);
        // What is to be typed into a terminal is in no language.
        for step in &mut report.steps {
            step.commands.clear();
        }
        for format in ["text", "markdown"] {
            let written = (Format::find(format).unwrap().render)(&report, &texts);
            for line in written.lines().map(without_signs) {
                // A word before an ellipsis may be cut.
                let cut = line.split('\u{2026}').filter_map(|part| words(part).last());
                let cut: BTreeSet<&str> = cut.collect();
                let begins = |word: &str| values.iter().any(|value| value.starts_with(word));
                for word in words(&line) {
                    if !(known(word) || cut.contains(word) && begins(word)) {
                        left.insert(format!("{word}: {line}"));
                    }
                }
            }
        }
    }
    assert!(
        left.is_empty(),
        "words that stand in code:\n{}",
        left.into_iter().collect::<Vec<_>>().join("\n")
    );
}
