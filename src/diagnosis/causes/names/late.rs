//! Names that were found late, for `dns_resolver_failing`.

use crate::diagnosis::Judgement;
use crate::diagnosis::seen::{names, names::ServerSays, names::ServerView, says};
use crate::facts::{Facts, Rcode, Record, SystemLookup};

/// A lookup of programs that came to its end late.
pub(super) fn lookup(facts: &Facts) -> Option<(&Record, &SystemLookup)> {
    facts
        .system_lookups()
        .find(|(record, _)| is_slow(facts, record.duration_ms))
}

/// Slower than people should wait, and not only because the line is long: a lookup takes one round trip, two where both
/// families are asked in turn.
pub(super) fn is_slow(facts: &Facts, time_ms: f64) -> bool {
    let round_trip = facts
        .asked_tcp()
        .filter_map(|(_, probe)| probe.handshake_ms())
        .min_by(f64::total_cmp)
        .unwrap_or_default();
    time_ms > SLOW_MS && time_ms > round_trip * 2.0 + SLOW_MS / 2.0
}

/// A server that failed at first and knew the name when it was asked again, while programs got no address: it was still
/// looking, and too slow for them.
pub(super) fn found(facts: &Facts, views: &[ServerView<'_>]) -> Option<Judgement> {
    if names::is_resolved(facts) {
        return None;
    }
    let (record, dns) = views
        .iter()
        .filter(|view| view.says == ServerSays::Addresses)
        .flat_map(|view| &view.answers)
        .find(|(_, dns)| dns.rcode == Some(Rcode::ServFail))?;
    Some(Judgement::likely().because(record.check, says::dns_answered(dns)))
}

/// Slower than this, people notice that every page waits.
const SLOW_MS: f64 = 1_000.0;
