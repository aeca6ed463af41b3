//! No translated text equals English, unless it is listed here with its reason.

use std::collections::BTreeMap;
use std::path::Path;

use connection_doctor::i18n::LANGUAGES;

/// Names and abbreviations that are the same everywhere.
const NAMES: &[&str] = &[
    "check-dns_records",
    "check-http",
    "check-ping",
    "check-tcp",
    "check-tls",
    "check-web_socket",
    "format-markdown",
    "language-ws",
    "protocol-http",
    "protocol-https",
    "protocol-tcp",
    "protocol-tls",
    "protocol-ws",
    "report-title",
    "ui-name",
    "ui-protocol-http",
    "ui-protocol-https",
    "ui-protocol-ws",
    "ui-shell-apache",
    "ui-shell-caddy",
    "ui-shell-gatewayworker",
    "ui-shell-linux",
    "ui-shell-macos",
    "ui-shell-nginx",
    "ui-shell-windows",
    "ui-shell-workerman",
    "way-http",
    "way-tls",
    "way-websocket",
];

/// Words that one language shares with English.
const SHARED: &[(&str, &[&str])] = &[
    (
        "fr",
        &[
            "check-route",
            "cli-help-options",
            "report-causes",
            "status-possible",
            "ui-causes",
            "ui-port",
            "ui-version",
            "way-internet",
            "way-port",
        ],
    ),
    (
        "it",
        &[
            "ui-host",
            "ui-path",
            "way-internet",
            "way-router",
            "way-server",
        ],
    ),
    ("tr", &["ui-port", "way-port", "way-program"]),
];

#[test]
fn no_translated_text_equals_english_unless_listed() {
    let english = texts("en");
    assert!(english.len() > 1_000, "{} texts were read", english.len());
    let mut left = Vec::new();
    for language in LANGUAGES.iter().filter(|language| language.tag != "en") {
        let shared = SHARED
            .iter()
            .find(|(tag, _)| *tag == language.tag)
            .map_or(&[][..], |(_, keys)| keys);
        for (key, text) in texts(language.tag) {
            let same = english.get(&key).is_some_and(|english| *english == text);
            let listed = NAMES.contains(&key.as_str()) || shared.contains(&key.as_str());
            // A product or protocol with its kind in brackets: the kind may be one word everywhere.
            let product = key.starts_with("language-");
            if same && !listed && !product && has_words(&text) {
                left.push(format!("{}: {key} = {text}", language.tag));
            }
        }
    }
    assert!(left.is_empty(), "still English:\n{}", left.join("\n"));
}

/// Systems and browsers set Chinese and Latin apart; so do these texts (`docs/glossary.md`).
#[test]
fn chinese_and_latin_are_set_apart() {
    const VALUES: &[&str] = &[
        "address",
        "code",
        "count",
        "difference",
        "gateway",
        "interface",
        "name",
        "path",
        "place",
        "port",
        "server",
        "status",
        "url",
        "what",
    ];
    let ideograph = |c: char| matches!(c, '\u{3400}'..='\u{9fff}');
    let mut together = Vec::new();
    for (key, text) in texts("zh-CN") {
        let mut shown = text.clone();
        for value in VALUES {
            shown = shown.replace(&format!("{{ ${value} }}"), "x");
        }
        let mut before = ' ';
        for c in shown.chars() {
            if ideograph(before) && c.is_ascii_alphanumeric()
                || before.is_ascii_alphanumeric() && ideograph(c)
            {
                together.push(format!("{key} = {text}"));
                break;
            }
            before = c;
        }
    }
    assert!(
        together.is_empty(),
        "put a space between them:\n{}",
        together.join("\n")
    );
}

/// Whether anything but variables stands in it.
fn has_words(text: &str) -> bool {
    let mut depth = 0_usize;
    text.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && c.is_ascii_alphabetic()
    })
}

/// All texts of a language by their keys: `id` or `id.attribute`.
pub(crate) fn texts(tag: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n").join(tag);
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        read(&source, &mut all);
    }
    all
}

fn read(source: &str, all: &mut BTreeMap<String, String>) {
    let (mut message, mut key) = (String::new(), String::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let line = line.trim_end();
        let head = line.split_once(" =");
        match head {
            Some((id, text)) if id.starts_with(|c: char| c.is_ascii_lowercase()) => {
                id.clone_into(&mut message);
                key.clone_from(&message);
                all.insert(key.clone(), text.trim().to_owned());
            }
            Some((id, text)) if id.trim_start().starts_with('.') => {
                key = format!("{message}{}", id.trim_start());
                all.insert(key.clone(), text.trim().to_owned());
            }
            _ => {
                if let Some(text) = all.get_mut(&key) {
                    text.push_str(line.trim());
                }
            }
        }
    }
}
