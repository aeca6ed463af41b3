//! Pages that began well and stopped in the middle.

use crate::diagnosis::Judgement;
use crate::facts::{Ended, Facts, HttpExchange, HttpVariant, Record};
use crate::say;
use crate::say::Say;

use super::names;

/// A page as it was asked that the server ended, or something in its name, before it was whole.
pub(crate) fn cut(facts: &Facts) -> Option<(&Record, &HttpExchange)> {
    pages(facts).find(|(_, http)| http.ended != Some(Ended::Silent))
}

/// A page as it was asked of which nothing more came in the middle, and no smaller packets mended that: whether the server
/// hangs or its answer is lost on the way, nobody can tell from here.
pub(crate) fn stalled(facts: &Facts) -> Option<Judgement> {
    let (record, http) = pages(facts).find(|(_, http)| http.ended == Some(Ended::Silent))?;
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

fn pages(facts: &Facts) -> impl Iterator<Item = (&Record, &HttpExchange)> {
    facts.http().filter(|(_, http)| {
        http.variant == HttpVariant::Asked
            && http.cut_short().is_some()
            && names::is_taken(facts, http.address.ip())
    })
}
