//! One file per format. Each escapes what a server sent in its own way.
//!
//! Adding one: a file here, its `mod` line and its line in [`FORMATS`], and its name `format-<id>` in
//! `i18n/en/reports.ftl`. The tests loop over the list.

mod html;
mod json;
mod markdown;
mod text;

pub use json::schema;

use super::{Report, ReportCause, WayPoint, WayState};
use crate::advice::Effect;
use crate::diagnosis::CauseStatus;
use crate::i18n::{Direction, Texts};
use crate::say;
use crate::say::{Said, Say};

/// A way to write a report down.
#[derive(Debug)]
pub struct Format {
    /// The name on the command line; its text is `format-<id>`.
    pub id: &'static str,
    /// The usual end of a file name, without the dot.
    pub extension: &'static str,
    /// Writes the whole document, UTF-8.
    pub render: fn(&Report, &Texts) -> String,
}

/// Every format, in the order of the menu.
pub static FORMATS: &[Format] = &[
    Format {
        id: "html",
        extension: "html",
        render: html::render,
    },
    Format {
        id: "markdown",
        extension: "md",
        render: markdown::render,
    },
    Format {
        id: "text",
        extension: "txt",
        render: text::render,
    },
    Format {
        id: "json",
        extension: "json",
        render: json::render,
    },
];

impl Format {
    /// The format with this name.
    pub fn find(id: &str) -> Option<&'static Self> {
        FORMATS.iter().find(|format| format.id == id)
    }
}

/// The name of what a command is for: the window's, or the id where that is a name already (`systemd`, `docker`).
fn shell(texts: &Texts, id: &str) -> String {
    let key = format!("ui-shell-{id}");
    if texts.has(&key) {
        texts.key(&key)
    } else {
        id.to_owned()
    }
}

/// The sign that goes with a status: a colour or a word never stands alone.
const fn status_sign(status: CauseStatus) -> &'static str {
    match status {
        CauseStatus::Confirmed => "[!]",
        CauseStatus::Likely => "[^]",
        CauseStatus::Possible => "[o]",
        CauseStatus::NotChecked => "[?]",
        CauseStatus::RuledOut => "[-]",
    }
}

/// What a command does, in a word.
fn effect(texts: &Texts, effect: Effect) -> String {
    texts.key(&format!("effect-{}", effect_id(effect)))
}

/// How sure a cause is, and its title.
fn cause_line(texts: &Texts, cause: &ReportCause) -> Say {
    say!(
        "report-cause",
        status = Said(texts.key(&format!("status-{}", cause.status.id()))),
        title = Said(cause.title.clone())
    )
}

/// Part of the text key `effect-<id>`.
const fn effect_id(effect: Effect) -> &'static str {
    match effect {
        Effect::Reads => "reads",
        Effect::Changes => "changes",
    }
}

/// The way in words: arrows point to where reading goes.
fn way_line(report: &Report, texts: &Texts, escape: fn(&str) -> String) -> String {
    let arrow = match texts.language().direction {
        Direction::LeftToRight => " \u{2192} ",
        Direction::RightToLeft => " \u{2190} ",
    };
    let points: Vec<String> = report
        .way
        .iter()
        .map(|point| escape(&way_word(point, texts)))
        .collect();
    points.join(arrow)
}

/// A point of the way in words: `Port 8282 refused [broken here]`.
fn way_word(point: &WayPoint, texts: &Texts) -> String {
    let state = texts.key(match point.state {
        WayState::Reached => "way-state-reached",
        WayState::Broken => "way-state-broken",
        WayState::Doubtful => "way-state-doubtful",
        WayState::Unknown => "way-state-unknown",
    });
    let (label, state) = (Said(point.label.clone()), Said(state));
    texts.say(&if point.detail.is_empty() {
        say!("report-way-point", label = label, state = state)
    } else {
        say!(
            "report-way-point-detail",
            label = label,
            detail = Said(point.detail.clone()),
            state = state
        )
    })
}
