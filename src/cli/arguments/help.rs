//! `--help`: what can be typed, in words of the person's language. What clap itself would write is in English only.

use clap::{Arg, ArgAction, Command};
use unicode_width::UnicodeWidthStr as _;

use crate::i18n::{Direction, Texts, bidi};
use crate::say;
use crate::say::Arg as Values;

/// Columns of a line, as terminals have them.
const WIDTH: usize = 80;

/// The widest column of names; what is wider has its explanation below it.
const NAMES: usize = 26;

/// Begins an island that goes from right to left (UAX 9, RLI).
const RIGHT_TO_LEFT: char = '\u{2067}';

/// Help for a command; `path` is what is typed to call it.
pub(super) fn render(command: &Command, path: &str, texts: &Texts) -> String {
    let id = key_of(command);
    let mut out = Out {
        text: String::new(),
        texts,
    };
    for line in lines(&texts.key(&format!("cli-command-{id}")), WIDTH) {
        out.line(&line);
    }
    let usage: Vec<String> = usage(command)
        .iter()
        .map(|form| form.replace("OPTIONS", &texts.key("cli-help-options")))
        .collect();
    out.heading("cli-help-usage");
    for form in usage {
        out.line(format!("  {path} {form}").trim_end());
    }
    let commands: Vec<Row> = command
        .get_subcommands()
        .filter(|command| !command.is_hide_set())
        .map(|command| Row {
            name: command.get_name().to_owned(),
            says: vec![texts.key(&format!("cli-command-{}", command.get_name()))],
        })
        .collect();
    out.section("cli-help-commands", &commands);
    let (places, options): (Vec<&Arg>, Vec<&Arg>) = command
        .get_arguments()
        .filter(|argument| !argument.is_hide_set())
        .partition(|argument| argument.is_positional());
    for (heading, arguments) in [
        ("cli-help-arguments", places),
        ("cli-help-options-heading", options),
    ] {
        let rows: Vec<Row> = arguments
            .into_iter()
            .map(|argument| row(argument, texts))
            .collect();
        out.section(heading, &rows);
    }
    out.text
}

/// The text key of a command: the program itself has one too.
fn key_of(command: &Command) -> &str {
    if command.has_subcommands() {
        "program"
    } else {
        command.get_name()
    }
}

/// The forms of a call, as `docs/CLI.md` has them.
fn usage(command: &Command) -> &'static [&'static str] {
    match key_of(command) {
        "program" => &[
            "[OPTIONS]",
            "check TARGET [OPTIONS]",
            "check --host HOST [--port PORT] [--protocol PROTO] [OPTIONS]",
            "practice [--list | --serve | NAME] [OPTIONS]",
        ],
        "check" => &[
            "TARGET [OPTIONS]",
            "--host HOST [--port PORT] [--protocol PROTO] [OPTIONS]",
        ],
        "practice" => &["[--list | --serve | NAME] [OPTIONS]"],
        _ => &["[OPTIONS]"],
    }
}

/// A name and what it means, in paragraphs.
struct Row {
    name: String,
    says: Vec<String>,
}

fn row(argument: &Arg, texts: &Texts) -> Row {
    let mut says = vec![texts.key(&format!("cli-arg-{}", argument.get_id()))];
    let values: Vec<String> = argument
        .get_possible_values()
        .iter()
        .filter(|value| !value.is_hide_set())
        .map(|value| value.get_name().to_owned())
        .collect();
    let takes_value = matches!(argument.get_action(), ArgAction::Set | ArgAction::Append);
    if takes_value && !values.is_empty() {
        says.push(texts.say(&say!("cli-help-one-of", values = Values::List(values))));
    }
    let usual = argument
        .get_default_values()
        .first()
        .map(|value| value.to_string_lossy().into_owned());
    if let Some(usual) = usual.filter(|_| takes_value) {
        says.push(texts.say(&say!("cli-help-default", value = usual)));
    }
    Row {
        name: name(argument),
        says,
    }
}

/// `-o, --output FILE`, `TARGET`.
fn name(argument: &Arg) -> String {
    let value = argument
        .get_value_names()
        .filter(|_| argument.get_action().takes_values())
        .and_then(|names| names.first())
        .map(|name| name.to_string());
    if argument.is_positional() {
        return value.unwrap_or_default();
    }
    let short = match argument.get_short() {
        Some(short) => format!("-{short}, "),
        None => "    ".to_owned(),
    };
    let long = argument.get_long().unwrap_or_default();
    match value {
        Some(value) => format!("{short}--{long} {value}"),
        None => format!("{short}--{long}"),
    }
}

struct Out<'a> {
    text: String,
    texts: &'a Texts,
}

impl Out<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// A line of an explanation: the name before it must not decide its order.
    fn in_order(&self, line: &str) -> String {
        match self.texts.language().direction {
            Direction::LeftToRight => line.to_owned(),
            Direction::RightToLeft => format!("{RIGHT_TO_LEFT}{line}{}", bidi::END),
        }
    }

    fn heading(&mut self, key: &str) {
        let words = self.texts.key(key);
        self.line("");
        self.line(&words);
    }

    fn section(&mut self, heading: &str, rows: &[Row]) {
        if rows.is_empty() {
            return;
        }
        self.heading(heading);
        let widest = rows.iter().map(|row| row.name.len()).max();
        let column = widest.unwrap_or_default().min(NAMES) + 4;
        for row in rows {
            let mut start = format!("  {}", row.name);
            for paragraph in &row.says {
                for line in lines(paragraph, WIDTH.saturating_sub(column)) {
                    if start.len() + 2 > column {
                        self.line(&start);
                        start.clear();
                    }
                    let line = self.in_order(&line);
                    self.line(&format!("{start:column$}{line}"));
                    start.clear();
                }
            }
        }
    }
}

/// Broken at spaces and behind the signs of lists.
fn lines(text: &str, width: usize) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in text.split_inclusive([' ', '\u{3001}', '\u{ff0c}']) {
        match all.last_mut() {
            Some(line) if line.width() + word.trim_end().width() <= width => line.push_str(word),
            _ => all.push(word.to_owned()),
        }
    }
    for line in &mut all {
        line.truncate(line.trim_end().len());
    }
    all
}
