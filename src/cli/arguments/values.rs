//! What single values may be, and how they are read.

use std::net::IpAddr;

use clap::builder::{PossibleValue, PossibleValuesParser};

use super::wrong::Expected;
use crate::report::formats::FORMATS;
use crate::say;
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

/// The ids of rows of ids and names.
pub(super) fn ids(rows: Vec<(&'static str, &'static str)>) -> PossibleValuesParser {
    PossibleValuesParser::new(rows.into_iter().map(|(id, _)| id))
}

/// `pdf` is promised and not there yet: it has an answer of its own.
pub(super) fn formats() -> PossibleValuesParser {
    PossibleValuesParser::new(
        FORMATS
            .iter()
            .map(|format| PossibleValue::new(format.id))
            .chain([PossibleValue::new("pdf").hide(true)]),
    )
}

pub(super) fn seconds(text: &str) -> Result<f64, Expected> {
    text.trim()
        .parse::<f64>()
        .ok()
        .filter(|seconds| TIMEOUTS.contains(seconds))
        .ok_or_else(|| {
            let [least, most] = [TIMEOUTS.start(), TIMEOUTS.end()].map(f64::to_string);
            Expected(say!("cli-expected-seconds", least = least, most = most))
        })
}

pub(super) fn address(text: &str) -> Result<IpAddr, Expected> {
    text.trim()
        .trim_start_matches('[')
        .trim_end_matches(']')
        .parse()
        .map_err(|_invalid: std::net::AddrParseError| {
            Expected(say!(
                "cli-expected-address",
                ipv4 = "192.0.2.7",
                ipv6 = "2001:db8::7"
            ))
        })
}

/// A value that stands in one line of a request: more lines would be headers of their own.
pub(super) fn one_line(text: &str) -> Result<String, Expected> {
    let text = text.trim();
    if text.is_empty() || text.chars().any(char::is_control) {
        return Err(Expected(say!("cli-expected-line")));
    }
    Ok(text.to_owned())
}
