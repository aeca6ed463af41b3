//! Exchanges by the size of their packets, for `mtu_black_hole`.

use std::net::SocketAddr;

use crate::diagnosis::seen;
use crate::facts::{
    CheckId, Ended, Facts, Failure, Header, HttpVariant, Record, TcpCounters, TlsVariant, WsVariant,
};

/// The largest segment of an exchange with small ones.
const SMALL: usize = 536;

/// One exchange, by the size of its packets.
pub(super) struct Exchange {
    /// Which check made it.
    pub(super) check: CheckId,
    /// With whom.
    pub(super) address: SocketAddr,
    /// As a client would.
    pub(super) asked: bool,
    /// Segments of at most 536 bytes.
    pub(super) small_segments: bool,
    /// It got its whole answer.
    pub(super) whole: bool,
    /// It hung: no whole answer came, and nothing ended it.
    pub(super) hung: bool,
    /// The answer began before it hung.
    pub(super) begun: bool,
    /// What it sent was not acknowledged.
    pub(super) unacknowledged: bool,
    /// What it got fills more than one small packet.
    pub(super) large: bool,
}

/// Every exchange of TLS, pages and WebSockets.
pub(super) fn exchanges(facts: &Facts) -> Vec<Exchange> {
    let tls = facts.tls().map(|(record, tls)| Exchange {
        check: record.check,
        address: tls.address,
        asked: tls.variant == TlsVariant::Asked,
        small_segments: tls.variant == TlsVariant::SmallSegments,
        whole: seen::tls::flight_came(tls),
        hung: hung(record, None),
        begun: seen::tls::stopped(tls),
        unacknowledged: stuck(tls.counters),
        large: !tls.chain.is_empty(),
    });
    let http = facts.http().map(|(record, http)| Exchange {
        check: record.check,
        address: http.address,
        asked: http.variant == HttpVariant::Asked,
        small_segments: http.variant == HttpVariant::SmallSegments,
        whole: http.status.is_some() && http.ended != Some(Ended::Silent),
        hung: hung(record, http.ended),
        begun: http.status.is_some() || http.unanswered(),
        unacknowledged: stuck(http.counters),
        large: is_large(&http.headers, http.body.0.len()),
    });
    let upgrades = facts.web_sockets().map(|(record, ws)| Exchange {
        check: record.check,
        address: ws.address,
        asked: ws.variant == WsVariant::Asked,
        small_segments: ws.variant == WsVariant::SmallSegments,
        whole: ws.status.is_some(),
        hung: hung(record, ws.ended),
        begun: false,
        unacknowledged: stuck(ws.counters),
        large: is_large(&ws.headers, ws.body.0.len()),
    });
    tls.chain(http).chain(upgrades).collect()
}

/// Whether an answer is larger than what the small segments hold, and so than any packet that was left to pass.
fn is_large(headers: &[Header], body: usize) -> bool {
    let head: usize = headers
        .iter()
        .map(|header| header.name.len() + header.value.len())
        .sum();
    // Only the start of a body is kept.
    let promised = headers
        .iter()
        .find(|header| header.name == "content-length")
        .and_then(|header| header.value.parse().ok());
    // The server may promise anything.
    head.saturating_add(body.max(promised.unwrap_or_default())) > SMALL
}

/// Nothing ended the exchange but our patience.
pub(super) fn hung(record: &Record, ended: Option<Ended>) -> bool {
    ended == Some(Ended::Silent)
        || matches!(
            record.failure,
            Some(
                Failure::TlsSilent
                    | Failure::TcpSilent
                    | Failure::TcpDataLost
                    | Failure::HttpTimedOut
                    | Failure::WsTimedOut
            )
        )
}

/// What was sent last was sent again, and not acknowledged.
pub(super) fn stuck(counters: Option<TcpCounters>) -> bool {
    counters.is_some_and(|c| c.unacked > 0 && c.retransmits > 0)
}
