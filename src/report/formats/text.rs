//! Plain text: for terminals, mails and tickets.

use super::status_sign;
use crate::diagnosis::CauseStatus;
use crate::i18n::{Direction, Texts, bidi};
use crate::report::{Report, ReportStep};
use crate::say;

/// Characters a line, as terminals and mails like it.
const WIDTH: usize = 78;

/// The whole document.
pub(super) fn render(report: &Report, texts: &Texts) -> String {
    let mut out = Out::new(texts);
    let target = report.facts.target.shown();
    out.line(&texts.say(&say!("report-title", address = target)));
    out.blank();
    out.wrapped("", &report.headline);
    out.wrapped("", &report.summary);
    for note in &report.notes {
        out.wrapped("", note);
    }
    out.blank();
    out.wrapped("", &super::way_line(report, texts, str::to_owned));
    if !report.steps.is_empty() {
        out.heading(&texts.key("report-first"));
        for (number, step) in report.steps.iter().enumerate() {
            steps(&mut out, number + 1, step, texts);
        }
    }
    if let Some(test) = &report.next_test {
        out.heading(&texts.key("report-next"));
        out.wrapped("", test);
    }
    out.heading(&texts.key("report-causes"));
    for cause in &report.causes {
        if matches!(
            cause.status,
            CauseStatus::RuledOut | CauseStatus::NotChecked
        ) {
            continue;
        }
        out.cause(cause, texts);
        for (_, says, supports) in &cause.evidence {
            out.wrapped(if *supports { "    + " } else { "    - " }, says);
        }
        if let Some(note) = &cause.note {
            out.wrapped("    ? ", note);
        }
    }
    for status in [CauseStatus::NotChecked, CauseStatus::RuledOut] {
        for cause in report.causes.iter().filter(|cause| cause.status == status) {
            out.cause(cause, texts);
            let reason = cause
                .evidence
                .first()
                .map(|(_, says, _)| says)
                .or(cause.note.as_ref());
            if let Some(reason) = reason {
                out.wrapped("      ", reason);
            }
        }
    }
    out.heading(&texts.key("report-measurements"));
    let colon = texts.key("report-colon");
    for measured in &report.measurements {
        let time = texts.milliseconds(measured.start_ms);
        out.wrapped(
            &format!("{time:>11}  "),
            &format!("{}{colon} {}", measured.label, measured.says),
        );
    }
    out.blank();
    let made = say!(
        "report-made",
        version = env!("CARGO_PKG_VERSION"),
        time = report.started_at.as_str()
    );
    out.wrapped("", &texts.say(&made));
    out.text
}

fn steps(out: &mut Out, number: usize, step: &ReportStep, texts: &Texts) {
    out.wrapped(&format!("{number}. "), &step.text);
    for command in &step.commands {
        let effect = texts.key(&format!("effect-{}", super::effect_id(command.effect)));
        for line in command.text.lines() {
            out.line(&format!("       {line}"));
        }
        out.line(&format!(
            "       [{}, {effect}]",
            super::shell(texts, command.shell)
        ));
    }
}

/// How many columns a text takes in a terminal: marks of direction take none, an ideograph takes two.
fn columns(text: &str) -> usize {
    text.chars()
        .map(|c| match c {
            _ if bidi::is_invisible(c) => 0,
            '\u{1100}'..='\u{115f}'
            | '\u{2e80}'..='\u{a4cf}'
            | '\u{ac00}'..='\u{d7a3}'
            | '\u{f900}'..='\u{faff}'
            | '\u{fe30}'..='\u{fe6f}'
            | '\u{ff00}'..='\u{ff60}' => 2,
            _ => 1,
        })
        .sum()
}

struct Out {
    text: String,
    direction: Direction,
}

impl Out {
    fn new(texts: &Texts) -> Self {
        Self {
            text: String::new(),
            direction: texts.language().direction,
        }
    }

    fn line(&mut self, line: &str) {
        let line = line.trim_end();
        self.text.push_str(&bidi::led(line, self.direction));
        self.text.push('\n');
    }

    fn blank(&mut self) {
        self.text.push('\n');
    }

    fn heading(&mut self, text: &str) {
        self.blank();
        self.line(text);
        self.line(&"-".repeat(columns(text)));
    }

    fn cause(&mut self, cause: &crate::report::ReportCause, texts: &Texts) {
        let status = texts.key(&format!("status-{}", cause.status.id()));
        let colon = texts.key("report-colon");
        self.wrapped(
            &format!("{} {status}{colon} ", status_sign(cause.status)),
            &cause.title,
        );
    }

    /// Breaks on spaces; further lines begin under the first. Words longer than a line stay whole.
    fn wrapped(&mut self, start: &str, text: &str) {
        let indent = " ".repeat(columns(start).min(12));
        let mut line = start.to_owned();
        let mut length = columns(start);
        let mut fresh = true;
        for word in bidi::split(text) {
            let word_length = columns(word);
            if !fresh && length + 1 + word_length > WIDTH {
                self.line(&line);
                line.clone_from(&indent);
                length = indent.len();
                fresh = true;
            }
            if !fresh {
                line.push(' ');
                length += 1;
            }
            line.push_str(word);
            length += word_length;
            fresh = false;
        }
        self.line(&line);
    }
}
