//! What single values may be, and how they are read.

use std::net::IpAddr;

use clap::builder::{PossibleValue, PossibleValuesParser};

use crate::report::formats::FORMATS;
use crate::target::Protocol;

/// The shortest and the longest wait of one attempt, in seconds.
const TIMEOUTS: std::ops::RangeInclusive<f64> = 0.1..=60.0;

pub(super) fn protocols() -> PossibleValuesParser {
    PossibleValuesParser::new(Protocol::ALL.iter().map(|protocol| protocol.id()))
}

pub(super) fn protocol_of(id: &str) -> Option<Protocol> {
    Protocol::ALL
        .iter()
        .copied()
        .find(|protocol| protocol.id().eq_ignore_ascii_case(id))
}

/// Ids, each explained by its name.
pub(super) fn ids(rows: Vec<(&'static str, &'static str)>) -> PossibleValuesParser {
    PossibleValuesParser::new(
        rows.into_iter()
            .map(|(id, name)| PossibleValue::new(id).help(name)),
    )
}

/// `pdf` is promised and not there yet: it has an answer of its own.
pub(super) fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(FORMATS.iter().map(|format| format.id).chain(["pdf"]))
}

pub(super) fn seconds(text: &str) -> Result<f64, String> {
    text.trim()
        .parse::<f64>()
        .ok()
        .filter(|seconds| TIMEOUTS.contains(seconds))
        .ok_or_else(|| {
            format!(
                "a number of seconds from {} to {}",
                TIMEOUTS.start(),
                TIMEOUTS.end()
            )
        })
}

pub(super) fn address(text: &str) -> Result<IpAddr, String> {
    text.trim()
        .trim_start_matches('[')
        .trim_end_matches(']')
        .parse()
        .map_err(|_invalid: std::net::AddrParseError| {
            "an address such as 192.0.2.7 or 2001:db8::7".to_owned()
        })
}

/// A value that stands in one line of a request: more lines would be headers of their own.
pub(super) fn one_line(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() || text.chars().any(char::is_control) {
        return Err("one line of text without control characters".to_owned());
    }
    Ok(text.to_owned())
}
