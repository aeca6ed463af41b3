//! What may be copied into a shell or a configuration file holds the person's values so that nothing reads more into them.

use connection_doctor::advice;
use connection_doctor::diagnosis::{Judgement, causes};
use connection_doctor::facts::{CheckId, Fact, Facts, HostsEntry, HostsFile, Record, Status};
use connection_doctor::target::{Host, Target};

use crate::registry::steps_against;

/// Stands in every value, behind what would let it out of its quotes.
const MARK: &str = "evil";

/// What shells, PHP and configuration files take for more than a letter.
const VALUES: &[&str] = &[
    "$(evil)",
    "`evil`",
    "';evil;'",
    "\";evil;\"",
    "'\\'';evil",
    "\\';evil",
    "a\nevil",
    "a\r\nevil",
    "a\u{1b}[201~evil",
    "\u{2019};evil;\u{2018}",
    "\u{201a};evil\u{201b}",
    "\u{201d};evil;\u{201c}",
    "%PATH%&evil|evil>evil",
    "@(evil),(evil)",
    "{evil}",
    "a b evil; } evil { evil",
    "#evil",
    "*?[evil]~evil",
    "-oProxyCommand=evil",
    "--evil",
    "---",
    "- evil",
];

const VARIANTS: &[Option<&str>] = &[
    None,
    Some("expired"),
    Some("wrong-name"),
    Some("self-signed"),
    Some("chain-incomplete"),
    Some("loop"),
];

/// A run in which everything that a person, a file of this computer or a server can choose is this value.
fn run(value: &str, os: &str) -> Facts {
    let mut target = Target::parse("ws://example.com:8282/").unwrap();
    // No such name passes the reading of targets: the quotes must hold all the same.
    target.host = Host::Name {
        ascii: value.to_owned(),
        unicode: value.to_owned(),
    };
    target.path = format!("/{value}");
    target.path_shown = format!("/{value}");
    target.details.sni = Some(value.to_owned());
    target.details.origin = Some(value.to_owned());
    target.details.subprotocol = Some(value.to_owned());
    let mut facts = Facts::new(target);
    facts.complete = true;
    os.clone_into(&mut facts.os);
    facts.records.push(Record {
        check: CheckId::HostsFile,
        subject: String::new(),
        status: Status::Ok,
        failure: None,
        os_error: None,
        start_ms: 0.0,
        duration_ms: 1.0,
        fact: Fact::HostsFile(HostsFile {
            path: value.to_owned(),
            entries: vec![HostsEntry {
                line: 7,
                address: "192.0.2.7".parse().unwrap(),
                text: value.to_owned(),
            }],
        }),
    });
    facts
}

/// Every command of every cause, in each of its forms.
fn commands(value: &str, os: &str) -> Vec<advice::Command> {
    let facts = run(value, os);
    let mut found = Vec::new();
    for cause in causes::all() {
        for variant in VARIANTS {
            let mut judgement = Judgement::likely();
            judgement.variant = *variant;
            judgement.suggestion = Some(value.to_owned());
            let steps = steps_against(cause, judgement, &facts);
            found.extend(steps.into_iter().flat_map(|step| step.commands));
        }
    }
    found
}

/// The text outside of single quotes. In PowerShell a curved quote is one, too, and two stand for one
/// (`about_Quoting_Rules`; the tokenizer's `IsSingleQuote`).
fn bare(text: &str, is_quote: impl Fn(char) -> bool) -> String {
    let mut bare = String::new();
    let mut quoted = false;
    for c in text.chars() {
        if is_quote(c) {
            quoted = !quoted;
        } else if !quoted {
            bare.push(c);
        }
    }
    assert!(!quoted, "a quote stays open: {text}");
    bare
}

/// In `sh` a backslash takes the quote behind it its meaning, outside of quotes only.
fn bare_in_sh(text: &str) -> String {
    bare(&text.replace(r"'\''", ""), |c| c == '\'')
}

/// In PHP a backslash inside of quotes does.
fn bare_in_php(text: &str) -> String {
    let plain = text.replace(r"\\", "").replace(r"\'", "");
    bare(&plain, |c| c == '\'')
}

fn bare_in_powershell(text: &str) -> String {
    bare(text, |c| {
        matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}')
    })
}

/// The words that a program takes for options: quotes hide none of them.
fn options(text: &str) -> Vec<String> {
    let mut open = None;
    let mut words = vec![String::new()];
    for c in text.chars() {
        match open {
            None if c.is_whitespace() => words.push(String::new()),
            None if matches!(c, '\'' | '"') => open = Some(c),
            Some(quote) if c == quote => open = None,
            _ => words.last_mut().unwrap().push(c),
        }
    }
    words.retain(|word| word.starts_with('-'));
    words
}

/// What gives a configuration file its form.
fn structure(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_control() || "{};#\"'`\\$<>".contains(*c))
        .collect()
}

#[test]
fn no_value_leaves_its_place_in_a_command() {
    let mut seen = std::collections::BTreeSet::new();
    for os in ["linux", "windows", "macos"] {
        let harmless = commands("harmless", os);
        for value in VALUES {
            let hostile = commands(value, os);
            assert_eq!(hostile.len(), harmless.len(), "{value}");
            for (command, model) in hostile.iter().zip(&harmless) {
                let text = &command.text;
                let case = format!("{} for {value:?}: {text}", command.shell);
                let controls = |text: &str| text.chars().filter(|c| c.is_control()).count();
                assert_eq!(controls(text), controls(&model.text), "{case}");
                let bare = match command.shell {
                    "windows" => bare_in_powershell(text),
                    "workerman" | "gatewayworker" => bare_in_php(text),
                    "nginx" | "apache" | "caddy" | "clash"
                        if command.effect == advice::Effect::Changes =>
                    {
                        assert_eq!(structure(text), structure(&model.text), "{case}");
                        String::new()
                    }
                    _ => bare_in_sh(text),
                };
                if value.starts_with('-') {
                    // Letters need no quotes: no shell reads more into them, but a program may. A file's words are no options.
                    if ["linux", "macos", "windows"].contains(&command.shell) {
                        assert_eq!(options(text), options(&model.text), "{case}");
                    }
                } else {
                    assert!(!bare.contains(MARK), "{case}");
                }
                if text.contains(MARK) {
                    seen.insert(command.shell);
                }
            }
        }
    }
    // Else nothing was tried.
    for shell in ["linux", "macos", "windows", "nginx", "apache", "caddy"] {
        assert!(seen.contains(shell), "no value in a command for {shell}");
    }
}
