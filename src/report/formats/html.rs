//! HTML: one file that needs nothing else, light and dark, fit to print.

use askama::Template as _;

use super::status_sign;
use crate::diagnosis::{CauseStatus, Outcome};
use crate::facts::Status;
use crate::i18n::{Direction, Texts};
use crate::report::{Measurement, Report, ReportCause, ReportStep, WayKind, WayPoint, WayState};
use crate::say;

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

    fn point_sign(point: &WayPoint) -> &'static str {
        match (point.state, point.kind) {
            (WayState::Broken, _) => "\u{2715}",
            (WayState::Unknown, _) => "?",
            (WayState::Doubtful, _) => "!",
            (WayState::Reached, WayKind::Computer | WayKind::Server) => "\u{25a3}",
            (WayState::Reached, _) => "\u{2713}",
        }
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
        self.text(&format!("effect-{}", super::effect_id(effect)))
    }

    fn effect_class(effect: crate::advice::Effect) -> &'static str {
        super::effect_id(effect)
    }

    fn place(&self, step: &ReportStep) -> String {
        self.text(&format!("place-{}", step.place.id()))
    }

    fn status(&self, cause: &ReportCause) -> String {
        self.text(&format!("status-{}", cause.status.id()))
    }

    fn sign(cause: &ReportCause) -> &'static str {
        status_sign(cause.status)
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

    fn milliseconds(ms: f64) -> String {
        format!("{ms:.1}")
    }
}
