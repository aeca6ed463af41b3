//! Plain text: for terminals, mails and tickets.

use unicode_width::UnicodeWidthChar as _;

use super::status_sign;
use crate::diagnosis::CauseStatus;
use crate::i18n::{Direction, Texts, bidi};
use crate::report::{Report, ReportCause, ReportStep};
use crate::say;
use crate::say::Said;

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
        let mut causes = report
            .causes
            .iter()
            .filter(|cause| cause.status == status)
            .peekable();
        while let Some(cause) = causes.next() {
            out.cause(cause, texts);
            // One reason for many stands under the last of them.
            if let Some(reason) = reason(cause)
                && causes.peek().and_then(|next| self::reason(next)) != Some(reason)
            {
                out.wrapped("      ", reason);
            }
        }
    }
    out.heading(&texts.key("report-measurements"));
    for measured in &report.measurements {
        let time = texts.milliseconds(measured.start_ms);
        out.wrapped(
            &format!("{time:>11}  "),
            &texts.say(&say!(
                "report-measured",
                label = Said(measured.label.clone()),
                says = Said(measured.says.clone())
            )),
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

/// Why a cause is ruled out or was not checked.
fn reason(cause: &ReportCause) -> Option<&String> {
    let evidence = cause.evidence.first().map(|(_, says, _)| says);
    evidence.or(cause.note.as_ref())
}

fn steps(out: &mut Out, number: usize, step: &ReportStep, texts: &Texts) {
    out.wrapped(&format!("{number}. "), &step.text);
    for command in &step.commands {
        for line in command.text.lines() {
            out.line(&format!("       {line}"));
        }
        let what = say!(
            "report-command",
            shell = Said(super::shell(texts, command.shell)),
            effect = Said(super::effect(texts, command.effect))
        );
        out.line(&format!("       {}", texts.say(&what)));
    }
}

/// How many columns a text takes in a terminal (UAX 11): marks of direction take none, an ideograph takes two.
fn columns(text: &str) -> usize {
    text.chars()
        .filter(|c| !bidi::is_invisible(*c))
        .map(width)
        .sum()
}

fn width(c: char) -> usize {
    c.width().unwrap_or_default()
}

/// Signs that no line begins with (UAX 14, CL, EX and IS), as far as our languages that write without spaces have them.
const CLOSING: &str = "\u{ff0c}\u{3002}\u{3001}\u{ff1a}\u{ff1b}\u{ff01}\u{ff1f}\u{ff09}\u{ff3d}\u{201d}\u{2019}\u{2026},.:;!?)]%";

/// Signs that no line ends with (UAX 14, OP).
const OPENING: &str = "\u{ff08}\u{ff3b}\u{201c}\u{2018}([";

/// The pieces of a word between which a line may break: around each ideograph, as languages without spaces do (UAX 14,
/// ID). A value between isolates stays whole.
fn pieces(word: &str) -> Vec<&str> {
    let mut all = Vec::new();
    let (mut start, mut depth, mut before) = (0, 0_usize, None);
    for (at, c) in word.char_indices() {
        let may_break = before.is_some_and(|before| {
            (width(before) == 2 || width(c) == 2)
                && !CLOSING.contains(c)
                && !OPENING.contains(before)
        });
        if depth == 0 && may_break {
            all.extend(word.get(start..at));
            start = at;
        }
        match c {
            bidi::LEFT_TO_RIGHT | bidi::FIRST_STRONG => depth += 1,
            bidi::END => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = Some(c);
    }
    all.extend(word.get(start..));
    all
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

    fn cause(&mut self, cause: &ReportCause, texts: &Texts) {
        let sign = format!("{} ", status_sign(cause.status));
        self.wrapped(&sign, &texts.say(&super::cause_line(texts, cause)));
    }

    /// Breaks on spaces and around ideographs; further lines begin under the first. Words longer than a line stay
    /// whole.
    fn wrapped(&mut self, start: &str, text: &str) {
        let indent = " ".repeat(columns(start).min(12));
        let mut line = start.to_owned();
        let mut length = columns(start);
        let mut fresh = true;
        for word in bidi::split(text) {
            for (index, piece) in pieces(word).into_iter().enumerate() {
                let piece_length = columns(piece);
                let gap = usize::from(!fresh && index == 0);
                if !fresh && length + gap + piece_length > WIDTH {
                    self.line(&line);
                    line.clone_from(&indent);
                    length = indent.len();
                } else if gap == 1 {
                    line.push(' ');
                    length += 1;
                }
                line.push_str(piece);
                length += piece_length;
                fresh = false;
            }
        }
        self.line(&line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_text_without_spaces_is_broken_at_the_width_of_its_letters() {
        let chinese = Texts::new(Language::find("zh-CN").unwrap());
        let mut out = Out::new(&chinese);
        let sentence = "\u{670d}\u{52a1}\u{5668}\u{6ca1}\u{6709}\u{56de}\u{5e94}\u{ff0c}192.0.2.7:8282\u{3002}";
        out.wrapped("  ", &sentence.repeat(9));
        assert!(out.text.lines().count() > 3);
        for line in out.text.lines() {
            let full = columns(line);
            assert!(full <= WIDTH, "{full}: {line}");
            assert!(line.starts_with("  ") && !line.trim_start().starts_with('\u{3002}'));
            assert!(line.matches(".7:8282").count() == line.matches("192.0.2").count());
        }
        let joined: String = out.text.lines().map(str::trim).collect();
        assert_eq!(joined, sentence.repeat(9));
    }

    #[test]
    fn a_heading_is_underlined_as_wide_as_it_is() {
        let mut out = Out::new(&Texts::english());
        out.heading("\u{6d4b}\u{91cf} 1");
        assert!(out.text.ends_with("\n------\n"), "{}", out.text);
    }
}
