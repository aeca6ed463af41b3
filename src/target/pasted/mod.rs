//! Error messages that people paste instead of an address.

mod codes;
mod phrase;
mod table;

use serde::{Deserialize, Serialize};

use super::mask;
use crate::say::Say;
use table::{Number, ROWS, Row};

/// The longest excerpt of a message that is kept, in characters.
const LONGEST: usize = 300;

/// What a pasted error message says.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct PastedError {
    /// The program that writes such messages: `chrome`, `firefox`, `safari`, `node`, `python`, `okhttp`, `curl`, `php`,
    /// `wechat`, `dotnet`, or `unknown`.
    pub client: String,
    /// The part that was recognised, cut to 300 characters, credentials masked.
    pub text: String,
    /// The dotted term that the message stands for, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
    /// A status code in the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// A close code in the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_code: Option<u16>,
    /// Causes that the message points to, by id.
    #[serde(default)]
    pub causes: Vec<String>,
    /// The client itself refused, before any packet (blocked port, mixed content, cleartext …).
    #[serde(default)]
    pub refused_by_client: bool,
    /// What it means: the text `pasted-<says>`.
    #[serde(default)]
    pub says: String,
}

impl PastedError {
    /// The sentence that explains what the message means. It speaks of the message, not of what was measured.
    pub fn explain(&self) -> Say {
        let key = match (self.says.as_str(), self.status, self.close_code) {
            ("http-status", Some(status), _) => {
                format!("pasted-http-status-{}", codes::status_family(status))
            }
            ("close", _, code) => format!("pasted-close-{}", codes::close_family(code)),
            (says, _, _) => format!("pasted-{says}"),
        };
        let number = self.status.or(self.close_code);
        Say::key(key).with(
            "code",
            number.map(|number| number.to_string()).unwrap_or_default(),
        )
    }
}

/// A recognised message, with the host that it names where its own words say which that is.
#[derive(Debug)]
pub(super) struct Recognised {
    pub(super) error: PastedError,
    pub(super) host: Option<String>,
}

/// Recognises an error message anywhere in a text.
pub(super) fn recognise(text: &str) -> Option<Recognised> {
    let (shown, lower) = plain(text);
    let (row, found) = ROWS
        .iter()
        .find_map(|row| row.phrase.find(&lower).map(|found| (row, found)))?;
    let excerpt = excerpt(
        &shown,
        lower.get(..found.start).unwrap_or_default().chars().count(),
    );
    let mut error = PastedError {
        client: client(row, &lower).to_owned(),
        text: excerpt,
        failure: row.failure.map(str::to_owned),
        causes: row.causes.iter().map(|cause| (*cause).to_owned()).collect(),
        refused_by_client: row.refused_by_client,
        says: row.says.to_owned(),
        ..PastedError::default()
    };
    match row.number {
        Number::Status => error.status = found.number.filter(|number| (100..=999).contains(number)),
        Number::Close => {
            error.close_code = found.number.filter(|number| (1000..5000).contains(number));
        }
        Number::None => {}
    }
    if row.says == "close" && error.close_code.is_none() {
        error.close_code = Some(codes::NO_CLOSE_FRAME);
    }
    if let Some(code) = error.close_code {
        codes::by_close_code(&mut error, code);
    }
    if let Some(status) = error.status
        && error.causes.is_empty()
    {
        error.causes = codes::causes_of_status(status)
            .iter()
            .map(|cause| (*cause).to_owned())
            .collect();
    }
    Some(Recognised {
        error,
        host: found.host,
    })
}

/// The program that wrote the message: by its phrase, else by the marks that each leaves beside it.
fn client(row: &Row, lower: &str) -> &'static str {
    const MARKS: &[(&str, &str)] = &[
        ("net::err_", "chrome"),
        ("curl: (", "curl"),
        ("firefox", "firefox"),
        ("nsurlerror", "safari"),
        ("nsposixerror", "safari"),
        ("java.net.", "java"),
        ("javax.net.", "java"),
        ("okhttp", "okhttp"),
        ("traceback (most recent", "python"),
        ("websockets.exceptions", "python"),
        ("[errno ", "python"),
        ("connectionrefusederror", "python"),
        ("urllib3", "python"),
        ("aiohttp", "python"),
        ("system.net.", "dotnet"),
        ("dial tcp", "go"),
        ("stream_socket_", "php"),
        ("fsockopen", "php"),
        ("php warning", "php"),
        ("swoole", "php"),
        ("tcpconnectwrap", "node"),
        ("error: connect e", "node"),
        ("node:", "node"),
        ("uni-app", "wechat"),
        ("wx.", "wechat"),
    ];
    if row.client != "unknown" {
        return row.client;
    }
    MARKS
        .iter()
        .find(|(mark, _)| lower.contains(mark))
        .map_or("unknown", |(_, client)| client)
}

/// The text for people and the text for looking: one space for each run of whitespace, ASCII quotes, narrow forms, and
/// in the second one lower case. Both have the same number of characters.
fn plain(text: &str) -> (String, String) {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{b4}' | '`' => '\'',
            '\u{201c}' | '\u{201d}' | '\u{201e}' => '"',
            c if c.is_whitespace() => ' ',
            c => super::clean::narrow(c),
        };
        if c != ' ' || !shown.ends_with(' ') {
            shown.push(c);
        }
    }
    let lower = shown
        .chars()
        .map(|c| c.to_lowercase().next().unwrap_or(c))
        .collect();
    (shown, lower)
}

/// The part of a message around the place where it was recognised, masked.
fn excerpt(shown: &str, at: usize) -> String {
    let masked = mask::text(shown);
    let length = masked.chars().count();
    // Masking moves the place by little: half of the room before it is enough.
    let from = if length <= LONGEST {
        0
    } else {
        at.saturating_sub(LONGEST / 2).min(length - LONGEST)
    };
    let mut out: String = masked.chars().skip(from).take(LONGEST).collect();
    if from > 0 {
        out.insert(0, '\u{2026}');
    }
    out
}
