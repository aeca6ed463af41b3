//! Pages that began well and stopped in the middle.

use std::net::SocketAddr;

use crate::diagnosis::Judgement;
use crate::facts::{
    Bytes, Ended, Fact, Facts, Failure, Http2Frames, HttpExchange, HttpVariant, Record, WsVariant,
};
use crate::say;
use crate::say::Say;

use super::{names, tls};

/// A page as it was asked that the server ended, or something in its name, before it was whole.
pub(crate) fn cut(facts: &Facts) -> Option<(&Record, &HttpExchange)> {
    pages(facts).find(|(_, http)| http.ended != Some(Ended::Silent))
}

/// A page as it was asked of which nothing more came in the middle, and no smaller packets mended that: whether the server
/// hangs or its answer is lost on the way, nobody can tell from here.
pub(crate) fn stalled(facts: &Facts) -> Option<Judgement> {
    let (record, http) = pages(facts)
        .chain(heads(facts))
        .find(|(_, http)| http.ended == Some(Ended::Silent))?;
    let mended = facts.http().any(|(_, other)| {
        other.variant == HttpVariant::SmallSegments
            && other.address == http.address
            && other.status.is_some()
            && other.ended.is_none()
    });
    let judgement = if mended {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    Some(
        judgement
            .because(record.check, says(record, http))
            .settled_by(say!("next-page-stalled", port = facts.target.port)),
    )
}

/// What was asked began to be answered, or met signs of life that are no answer, and none came: never a silence, and never
/// sure, as the answer may be lost on the way.
pub(crate) fn unanswered(facts: &Facts) -> Option<Judgement> {
    let page = facts
        .http()
        .filter(|(_, http)| http.variant == HttpVariant::Asked)
        .find(|(_, http)| http.unanswered() && of_http(http.first_bytes.as_ref()))
        .map(|(record, http)| (record, page_says(record, http)));
    let upgrade = || {
        let (record, ws) = facts.web_sockets().find(|(_, ws)| {
            let begun = ws.status.is_none() && ws.first_bytes.is_some();
            let ended = matches!(ws.ended, Some(Ended::Silent | Ended::ByUs));
            ws.variant == WsVariant::Asked && begun && ended && of_http(ws.first_bytes.as_ref())
        })?;
        Some((record, part_says(record, ws.address)))
    };
    let handshake = || {
        let (record, tls) = facts.asked_tls().find(|(record, tls)| {
            record.failure == Some(Failure::TlsSilent) && tls::stopped(tls)
        })?;
        Some((record, part_says(record, tls.address)))
    };
    let (record, says) = page.or_else(upgrade).or_else(handshake)?;
    let judgement = if sends_away(record) {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    Some(judgement.because(record.check, says))
}

/// A stream of HTTP/2 that the server refused before it looked at it, or that it ended because of too many: that is a word, and
/// `server_overloaded` and `client_banned` know it.
fn sends_away(record: &Record) -> bool {
    let Fact::Http(http) = &record.fact else {
        return false;
    };
    let error = http.frames.and_then(|frames| frames.error);
    matches!(error, Some(REFUSED_STREAM | ENHANCE_YOUR_CALM))
}

/// RFC 9113, section 7.
const REFUSED_STREAM: u32 = 7;
const ENHANCE_YOUR_CALM: u32 = 11;

/// A part of an answer of HTTP, or nothing of the kind was kept.
fn of_http(bytes: Option<&Bytes>) -> bool {
    bytes.is_none_or(tls::is_http)
}

/// The sentence of evidence for a page that was begun, or met signs of life alone.
pub(crate) fn page_says(record: &Record, http: &HttpExchange) -> Say {
    match http.frames {
        Some(Http2Frames {
            error: Some(code), ..
        }) => say!(
            "seen-h2-ended",
            address = http.address,
            code = code.to_string()
        ),
        Some(frames) => say!(
            "seen-unanswered-frames",
            address = http.address,
            time = record.duration_ms,
            count = frames.count.to_string()
        ),
        None => part_says(record, http.address),
    }
}

fn part_says(record: &Record, address: SocketAddr) -> Say {
    say!(
        "seen-unanswered",
        address = address,
        time = record.duration_ms
    )
}

/// The sentence of evidence.
pub(crate) fn says(record: &Record, http: &HttpExchange) -> Say {
    let (address, status) = (http.address, http.status.unwrap_or_default());
    match http.ended {
        Some(Ended::Silent) => say!(
            "seen-page-stalled",
            address = address,
            status = status,
            time = record.duration_ms
        ),
        Some(Ended::Reset) => say!("seen-page-reset", address = address, status = status),
        _ => say!("seen-page-closed", address = address, status = status),
    }
}

/// Good heads of pages of which nothing followed until our time was over.
fn heads(facts: &Facts) -> impl Iterator<Item = (&Record, &HttpExchange)> {
    facts.http().filter(|(_, http)| {
        http.variant == HttpVariant::Asked
            && matches!(http.status, Some(200..=299))
            && http.body.is_empty()
            && names::is_taken(facts, http.address.ip())
    })
}

fn pages(facts: &Facts) -> impl Iterator<Item = (&Record, &HttpExchange)> {
    facts.http().filter(|(_, http)| {
        http.variant == HttpVariant::Asked
            && http.cut_short().is_some()
            && names::is_taken(facts, http.address.ip())
    })
}
