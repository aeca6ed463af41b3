//! HTML: one file that needs nothing else, light and dark, fit to print.

use std::borrow::Cow;

use askama::Template as _;

use crate::diagnosis::{CauseStatus, Outcome};
use crate::facts::Status;
use crate::i18n::{Direction, Texts, bidi};
use crate::report::{Measurement, Report, ReportCause, ReportStep, WayKind, WayPoint, WayState};
use crate::say;
use crate::say::Said;

#[derive(askama::Template)]
#[template(path = "report.html")]
struct Page<'a> {
    report: &'a Report,
    texts: &'a Texts,
    title: String,
    made: String,
    /// The longest time of the picture, in milliseconds.
    span_ms: f64,
}

/// The whole document.
pub(super) fn render(report: &Report, texts: &Texts) -> String {
    let page = Page {
        report,
        texts,
        title: texts.say(&say!("report-title", address = report.facts.target.shown())),
        made: texts.say(&say!(
            "report-made",
            version = env!("CARGO_PKG_VERSION"),
            time = report.started_at.as_str()
        )),
        span_ms: report.duration_ms.max(1.0),
    };
    // The template writes only into memory.
    page.render()
        .unwrap_or_else(|error| format!("<!doctype html><p>{error}</p>"))
}

impl Page<'_> {
    fn direction(&self) -> &'static str {
        match self.report.language.direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }

    fn text(&self, key: &str) -> String {
        self.texts.key(key)
    }

    fn outcome_class(&self) -> &'static str {
        match self.report.diagnosis.verdict.outcome {
            Outcome::Reachable => "ok",
            Outcome::Degraded | Outcome::Inconclusive => "warn",
            Outcome::Unreachable => "bad",
        }
    }

    fn point_class(point: &WayPoint) -> &'static str {
        match point.state {
            WayState::Reached => "ok",
            WayState::Broken => "bad",
            WayState::Doubtful => "warn",
            WayState::Unknown => "none",
        }
    }

    /// The drawing of a point, as the `d` of a path in a square of 16 by 16.
    fn point_drawing(point: &WayPoint) -> &'static str {
        match point.kind {
            WayKind::Computer => "M2 3h12v8H2zM6 14h4M8 11v3",
            WayKind::Tunnel => "M8 1.5l5.5 2-.5 6-5 5-5-5-.5-6z",
            WayKind::Router => "M2 5.5h11M10 2.5l3 3-3 3M14 10.5H3M6 7.5l-3 3 3 3",
            WayKind::Internet => "M5 12.5a3 3 0 0 1-.3-6 3.8 3.8 0 0 1 7.2 1 2.6 2.6 0 0 1-.4 5z",
            WayKind::Cdn => {
                "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12"
            }
            WayKind::Server => "M2.5 3h11v4h-11zM2.5 9h11v4h-11zM5 5h.1M5 11h.1",
            WayKind::Port => "M5.5 2v3M10.5 2v3M4 5h8v3a4 4 0 0 1-8 0zM8 12v2.5",
            WayKind::Program => "M5 4.5L1.5 8 5 11.5M11 4.5L14.5 8 11 11.5M9.3 3.5l-2.6 9",
        }
    }

    fn point_sign(point: &WayPoint) -> &'static str {
        match point.state {
            WayState::Reached => "\u{2713}",
            WayState::Broken => "\u{2715}",
            WayState::Doubtful => "!",
            WayState::Unknown => "?",
        }
    }

    /// What an item of evidence is: its class, its sign, and the words for those who do not see it.
    fn weight(&self, supports: bool) -> (&'static str, &'static str, String) {
        let (kind, sign, word) = if supports {
            ("for", "+", self.text("ui-for"))
        } else {
            ("against", "\u{2212}", self.text("ui-against"))
        };
        let word = self.texts.say(&say!("report-lead", word = Said(word)));
        (kind, sign, word)
    }

    fn shell(&self, id: &str) -> String {
        super::shell(self.texts, id)
    }

    fn state_word(&self, point: &WayPoint) -> String {
        self.text(match point.state {
            WayState::Reached => "way-state-reached",
            WayState::Broken => "way-state-broken",
            WayState::Doubtful => "way-state-doubtful",
            WayState::Unknown => "way-state-unknown",
        })
    }

    fn effect(&self, effect: crate::advice::Effect) -> String {
        super::effect(self.texts, effect)
    }

    fn effect_class(effect: crate::advice::Effect) -> &'static str {
        super::effect_id(effect)
    }

    fn place(&self, step: &ReportStep) -> String {
        let place = Said(self.text(&format!("place-{}", step.place.id())));
        self.texts.say(&say!("report-place", place = place))
    }

    fn status(&self, cause: &ReportCause) -> String {
        self.text(&format!("status-{}", cause.status.id()))
    }

    fn sign(cause: &ReportCause) -> &'static str {
        match cause.status {
            CauseStatus::Confirmed => "!",
            CauseStatus::Likely => "\u{25b2}",
            CauseStatus::Possible => "\u{25cf}",
            CauseStatus::NotChecked => "?",
            CauseStatus::RuledOut => "\u{2013}",
        }
    }

    fn open_causes(&self) -> impl Iterator<Item = &ReportCause> {
        self.report
            .causes
            .iter()
            .filter(|cause| cause.status < CauseStatus::NotChecked)
    }

    fn other_causes(&self) -> impl Iterator<Item = &ReportCause> {
        self.report
            .causes
            .iter()
            .filter(|cause| cause.status >= CauseStatus::NotChecked)
    }

    /// Start and length of a bar in percent of the picture.
    fn bar(&self, measured: &Measurement) -> (String, String) {
        let start = (measured.start_ms / self.span_ms * 100.0).clamp(0.0, 99.6);
        let length = (measured.duration_ms / self.span_ms * 100.0).clamp(0.4, 100.0 - start);
        (format!("{start:.2}"), format!("{length:.2}"))
    }

    fn bar_class(measured: &Measurement) -> &'static str {
        match measured.status {
            Status::Ok => "ok",
            Status::Failed => "bad",
            Status::Skipped => "none",
        }
    }

    fn milliseconds(&self, ms: f64) -> String {
        self.texts.milliseconds(ms)
    }

    fn bare(text: &str) -> Cow<'_, str> {
        bidi::bare(text)
    }

    /// A text with its islands as elements, everything else escaped. Every element that is opened is closed.
    fn words(text: &str) -> String {
        let mut out = String::with_capacity(text.len() + 16);
        let mut open = 0_usize;
        for c in text.chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                '\'' => out.push_str("&#39;"),
                bidi::FIRST_STRONG | bidi::LEFT_TO_RIGHT => {
                    open += 1;
                    out.push_str(if c == bidi::FIRST_STRONG {
                        "<bdi>"
                    } else {
                        "<bdi dir=\"ltr\">"
                    });
                }
                bidi::END if open > 0 => {
                    open -= 1;
                    out.push_str("</bdi>");
                }
                // Nothing else that turns text around is let through.
                _ if bidi::is_invisible(c) => {}
                _ => out.push(c),
            }
        }
        out.push_str(&"</bdi>".repeat(open));
        out
    }
}
