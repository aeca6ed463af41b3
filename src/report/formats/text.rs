//! Plain text: for terminals, mails and tickets.

use super::status_sign;
use crate::diagnosis::CauseStatus;
use crate::i18n::Texts;
use crate::report::{Report, ReportStep};
use crate::say;

/// Characters a line, as terminals and mails like it.
const WIDTH: usize = 78;

/// The whole document.
pub(super) fn render(report: &Report, texts: &Texts) -> String {
    let mut out = Out::default();
    let target = report.facts.target.shown();
    out.line(&texts.say(&say!("report-title", address = target)));
    out.blank();
    out.wrapped("", &report.headline);
    out.wrapped("", &report.summary);
    for note in &report.notes {
        out.wrapped("", note);
    }
    out.blank();
    let way: Vec<String> = report
        .way
        .iter()
        .map(|point| super::way_word(point, texts))
        .collect();
    out.wrapped("", &way.join(" \u{2192} "));
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
    for measured in &report.measurements {
        let time = format!("{:>8.1}", measured.start_ms);
        out.wrapped(
            &format!("{time} ms  "),
            &format!("{}: {}", measured.label, measured.says),
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

#[derive(Default)]
struct Out {
    text: String,
}

impl Out {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn blank(&mut self) {
        self.text.push('\n');
    }

    fn heading(&mut self, text: &str) {
        self.blank();
        self.line(text);
        self.line(&"-".repeat(text.chars().count()));
    }

    fn cause(&mut self, cause: &crate::report::ReportCause, texts: &Texts) {
        let status = texts.key(&format!("status-{}", cause.status.id()));
        self.wrapped(
            &format!("{} {status}: ", status_sign(cause.status)),
            &cause.title,
        );
    }

    /// Breaks on spaces; further lines begin under the first. Words longer than a line stay whole.
    fn wrapped(&mut self, start: &str, text: &str) {
        let indent = " ".repeat(start.chars().count().min(12));
        let mut line = start.to_owned();
        let mut length = start.chars().count();
        let mut fresh = true;
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            let word_length = word.chars().count();
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
