//! One file per format. Each escapes what a server sent in its own way.
//!
//! Adding one: a file here, its `mod` line and its line in [`FORMATS`], and its name `format-<id>` in
//! `i18n/en/reports.ftl`. The tests loop over the list.

mod html;
mod json;
mod markdown;
mod text;

pub use json::schema;

use super::Report;
use crate::i18n::Texts;

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
