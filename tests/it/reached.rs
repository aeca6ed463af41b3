//! Every text is reached: its key stands in the code, or belongs to a family whose members are known from a list.

use std::collections::BTreeSet;
use std::path::Path;

use connection_doctor::diagnosis::{CauseStatus, causes};
use connection_doctor::facts::{CertificateProblem, CheckId, Language};
use connection_doctor::knowledge::special_ranges::SPECIAL_RANGES;
use connection_doctor::practice::SCENARIOS;
use connection_doctor::report::formats::FORMATS;
use connection_doctor::settings::ThemeChoice;
use connection_doctor::target::{PastedError, Protocol};

use crate::layering::rust_files;
use crate::translations;

/// Texts that no code names yet.
const EXPECTED: &[&str] = &["ui-stopped"];

/// The code of a folder without comments and tests.
fn code(folder: &str) -> String {
    let mut all = String::new();
    for file in rust_files(Path::new(folder)) {
        let source = std::fs::read_to_string(&file).unwrap();
        let source = source.split("#[cfg(test)]\nmod tests").next().unwrap();
        for line in source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            all.push_str(line);
            all.push('\n');
        }
    }
    all
}

/// The keys that the code makes from a beginning and an id.
fn families() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut add = |key: String| {
        keys.insert(key);
    };
    for cause in causes::all() {
        add(format!("cause-{}.title", cause.id));
        add(format!("cause-{}.why", cause.id));
    }
    // What was typed is evidence, too, and no check.
    for check in CheckId::ALL.iter().chain([&CheckId::Input]) {
        add(format!("check-{}", check.id()));
    }
    for language in Language::ALL {
        add(format!("language-{}", language.id()));
    }
    for range in SPECIAL_RANGES {
        add(format!("range-{}", range.kind.id()));
    }
    for scenario in SCENARIOS {
        add(format!("practice-{}", scenario.name));
        add(format!("practice-{}.hint", scenario.name));
    }
    for format in FORMATS {
        add(format!("format-{}", format.id));
    }
    for protocol in Protocol::ALL {
        add(format!("ui-protocol-{}", protocol.id()));
    }
    for theme in ThemeChoice::ALL {
        add(format!("ui-theme-{}", theme.id()));
    }
    for status in [
        CauseStatus::Confirmed,
        CauseStatus::Likely,
        CauseStatus::Possible,
        CauseStatus::NotChecked,
        CauseStatus::RuledOut,
    ] {
        add(format!("status-{}", status.id()));
    }
    keys.extend(pasted());
    keys
}

/// What every message of the table, every status and every close code means.
fn pasted() -> BTreeSet<String> {
    let meaning = |says: &str, number: Option<u16>| {
        let error = PastedError {
            says: says.to_owned(),
            status: number.filter(|_| says == "http-status"),
            close_code: number.filter(|_| says == "close"),
            ..PastedError::default()
        };
        error.explain().key.into_owned()
    };
    let table = std::fs::read_to_string("assets/data/error-messages.tsv").unwrap();
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let mut keys: BTreeSet<String> = rows
        .filter_map(|row| row.split('\t').nth(4))
        .map(|says| meaning(says, None))
        .collect();
    keys.extend((100..600).map(|status| meaning("http-status", Some(status))));
    keys.extend((1000..5000).map(|code| meaning("close", Some(code))));
    keys
}

/// Whether the code names a key, or makes it from a word that stands there: there is no list of these families.
fn member(key: &str, all: &str, advice: &str) -> bool {
    let quoted = |code: &str, word: &str| code.contains(&format!("\"{word}\""));
    if let Some(problem) = key.strip_prefix("certificate-") {
        return serde_json::from_value::<CertificateProblem>(problem.into()).is_ok();
    }
    if let Some(shell) = key.strip_prefix("ui-shell-") {
        return quoted(advice, shell);
    }
    if let Some(place) = key.strip_prefix("place-") {
        return quoted(advice, place);
    }
    // clap names an argument as its field, and a command as its variant.
    if let Some(argument) = key.strip_prefix("cli-arg-") {
        let call = code("src/cli/arguments");
        return call.contains(&format!(" {argument}: ")) || ["help", "version"].contains(&argument);
    }
    if let Some(command) = key.strip_prefix("cli-command-") {
        let call = code("src/cli/arguments");
        let variant = format!(" {}{}", command[..1].to_uppercase(), &command[1..]);
        return quoted(&call, command) || call.contains(&variant);
    }
    // A named form of a cause: its name stands in the cause's file or in one beside it.
    let Some((cause, form)) = key
        .strip_prefix("cause-")
        .and_then(|key| key.split_once(".title-"))
    else {
        return quoted(all, key);
    };
    rust_files(Path::new("src/diagnosis/causes"))
        .iter()
        .filter(|file| file.file_stem().is_some_and(|stem| stem == cause))
        .any(|file| {
            let folder = file.parent().unwrap().to_string_lossy();
            quoted(&code(&folder), form)
        })
}

#[test]
fn every_text_is_reached() {
    let (all, advice) = (code("src"), code("src/advice"));
    let families = families();
    let page = std::fs::read_to_string("src/report/formats/report.html").unwrap();
    let texts = translations::texts("en");
    assert!(texts.len() > 1_000, "{} texts were read", texts.len());
    let dead: Vec<&String> = texts
        .iter()
        // A message that has attributes only.
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, _)| key)
        .filter(|key| {
            !families.contains(*key)
                && !member(key, &all, &advice)
                && !page.contains(&format!("\"{key}\""))
                && !EXPECTED.contains(&key.as_str())
        })
        .collect();
    assert!(
        dead.is_empty(),
        "no code names these texts, remove them from every language: {dead:#?}"
    );
}
