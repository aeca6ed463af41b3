//! Markdown: for issues and chats.

use super::status_sign;
use crate::diagnosis::CauseStatus;
use crate::i18n::{Direction, Texts, bidi};
use crate::report::{Report, ReportCause, ReportStep};
use crate::say;
use crate::say::Said;

/// The whole document.
pub(super) fn render(report: &Report, texts: &Texts) -> String {
    let mut out = String::new();
    let title = texts.say(&say!("report-title", address = report.facts.target.shown()));
    push(&mut out, &format!("# {}", escape(&title)));
    push(&mut out, &format!("**{}**", escape(&report.headline)));
    push(&mut out, &escape(&report.summary));
    for note in &report.notes {
        push(&mut out, &format!("> {}", escape(note)));
    }
    push(&mut out, &super::way_line(report, texts, escape));
    if !report.steps.is_empty() {
        push(
            &mut out,
            &format!("## {}", escape(&texts.key("report-first"))),
        );
        for (number, step) in report.steps.iter().enumerate() {
            push_step(&mut out, number + 1, step, texts);
        }
    }
    if let Some(test) = &report.next_test {
        push(
            &mut out,
            &format!("## {}", escape(&texts.key("report-next"))),
        );
        push(&mut out, &escape(test));
    }
    push(
        &mut out,
        &format!("## {}", escape(&texts.key("report-causes"))),
    );
    for cause in &report.causes {
        push_cause(&mut out, cause, texts);
    }
    out.push('\n');
    push(
        &mut out,
        &format!("## {}", escape(&texts.key("report-measurements"))),
    );
    let head = [
        "report-column-start",
        "report-column-check",
        "report-column-result",
    ]
    .map(|key| escape(&texts.key(key)));
    out.push_str(&format!("| {} |\n| ---: | --- | --- |\n", head.join(" | ")));
    for measured in &report.measurements {
        out.push_str(&format!(
            "| {} | {} | {} |\n",
            escape(&texts.milliseconds(measured.start_ms)),
            escape(&measured.label),
            escape(&measured.says)
        ));
    }
    out.push('\n');
    let made = say!(
        "report-made",
        version = env!("CARGO_PKG_VERSION"),
        time = report.started_at.as_str()
    );
    out.push_str(&escape(&texts.say(&made)));
    out.push('\n');
    led(&out, texts.language().direction)
}

/// The document with a mark of direction behind the signs of Markdown, where a line needs one.
fn led(document: &str, direction: Direction) -> String {
    if direction == Direction::LeftToRight {
        return document.to_owned();
    }
    let mut out = String::with_capacity(document.len() + 64);
    for line in document.lines() {
        let text = line.trim_start_matches(|c: char| " #>-*+.".contains(c) || c.is_ascii_digit());
        let (signs, _) = line.split_at(line.len() - text.len());
        out.push_str(signs);
        out.push_str(&bidi::led(text, direction));
        out.push('\n');
    }
    out
}

fn push(out: &mut String, paragraph: &str) {
    out.push_str(paragraph);
    out.push_str("\n\n");
}

fn push_step(out: &mut String, number: usize, step: &ReportStep, texts: &Texts) {
    push(out, &format!("{number}. {}", escape(&step.text)));
    for command in &step.commands {
        let effect = Said(super::effect(texts, command.effect));
        let effect = texts.say(&say!("report-effect", effect = effect));
        // A fence longer than any run of backticks inside cannot be closed from inside.
        let fence = "`".repeat(longest_run(&command.text, '`').max(2) + 1);
        out.push_str(&format!("   {fence}{}\n", command.shell));
        for line in command.text.lines() {
            out.push_str(&format!("   {line}\n"));
        }
        push(out, &format!("   {fence}\n   {}", escape(&effect)));
    }
}

fn push_cause(out: &mut String, cause: &ReportCause, texts: &Texts) {
    let status = escape(&texts.key(&format!("status-{}", cause.status.id())));
    let line = escape(&texts.say(&super::cause_line(texts, cause)));
    out.push_str(&format!(
        "- {} {}\n",
        status_sign(cause.status),
        line.replacen(&status, &format!("**{status}**"), 1)
    ));
    let shown = if cause.status == CauseStatus::RuledOut {
        1
    } else {
        usize::MAX
    };
    for (_, says, supports) in cause.evidence.iter().take(shown) {
        out.push_str(&format!(
            "  - {} {}\n",
            if *supports { "\\+" } else { "\\-" },
            escape(says)
        ));
    }
    if let Some(note) = cause
        .note
        .as_ref()
        .filter(|_| cause.status != CauseStatus::RuledOut)
    {
        out.push_str(&format!("  - ? {}\n", escape(note)));
    }
}

fn longest_run(text: &str, wanted: char) -> usize {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        run = if c == wanted { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

/// Text without any meaning in Markdown or HTML: no link, no tag, no table cell, no emphasis.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open = 0_usize;
    for c in text.chars() {
        match c {
            bidi::FIRST_STRONG | bidi::LEFT_TO_RIGHT => {
                open += 1;
                out.push(c);
                continue;
            }
            bidi::END => {
                if open > 0 {
                    open -= 1;
                    out.push(c);
                }
                continue;
            }
            _ => {}
        }
        match crate::facts::clean_char(c) {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '#' | '|' | '~' | '!' => {
                out.push('\\');
                out.push(c);
            }
            // Bare addresses would become links in many readers: the zero-width joiner is no option, a backslash is.
            ':' => out.push_str("\\:"),
            '@' => out.push_str("&#64;"),
            c => out.push(c),
        }
    }
    out.extend(std::iter::repeat_n(bidi::END, open));
    // GitHub links bare `www.` names too.
    out.replace("www.", "www&#46;")
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_from_outside_keeps_its_meaning() {
        let hostile = "[x](https://evil.example) <img src=x> `a` |b| **c** \u{202e}d\u{7}";
        let escaped = escape(hostile);
        assert!(
            !escaped.contains("](")
                && !escaped.contains('<')
                && !escaped.contains('\u{202e}')
                && !escaped.contains('\u{7}')
        );
        assert!(!escaped.contains("https://"), "{escaped}");
    }
}
