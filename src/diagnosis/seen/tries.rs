//! Every connection to the asked port as one kind of thing, for [`super::hearing`].

use super::hearing::{Sent, Try};
use crate::facts::{
    Ended, Facts, Failure, HttpVariant, Record, SpeakProbe, Status, TcpAttempt, WsVariant,
};

fn early_reset(attempt: &TcpAttempt) -> Option<Failure> {
    attempt
        .failure
        .filter(|failure| *failure == Failure::TcpReset)
}

/// What came unasked, or after a greeting of ours.
pub(super) fn greetings(facts: &Facts) -> Vec<Try<'_>> {
    let cut_at_once = facts.asked_tcp().flat_map(|(record, probe)| {
        probe.attempts.iter().filter_map(move |attempt| {
            Some(Try {
                check: record.check,
                address: probe.address,
                sent: Sent::Nothing,
                bytes: None,
                answered: false,
                language: None,
                product: None,
                ended: Some(end(attempt
                    .ended_early
                    .or_else(|| early_reset(attempt))?)?),
                lasted_ms: attempt.duration_ms,
                counters: None,
            })
        })
    });
    let heard = facts.speaks().map(|(record, speaks)| Try {
        check: record.check,
        address: speaks.address,
        sent: match speaks.probe {
            SpeakProbe::Wait => Sent::Nothing,
            SpeakProbe::Http => Sent::Http,
            SpeakProbe::ClientHello => Sent::ClientHello,
            SpeakProbe::Line => Sent::Line,
        },
        bytes: (!speaks.received.is_empty()).then_some(&speaks.received),
        answered: !speaks.received.is_empty(),
        language: speaks.language,
        product: speaks.product.as_deref(),
        ended: Some(speaks.ended),
        lasted_ms: speaks.listened_ms,
        counters: speaks.counters,
    });
    cut_at_once.chain(heard).collect()
}

/// The handshakes of TLS.
pub(super) fn handshakes(facts: &Facts) -> Vec<Try<'_>> {
    facts
        .tls()
        .filter(|(record, _)| stood(record))
        .map(|(record, tls)| Try {
            check: record.check,
            address: tls.address,
            sent: Sent::ClientHello,
            bytes: tls.first_bytes.as_ref(),
            answered: super::tls::answered_as_tls(tls)
                || tls.first_bytes.is_some()
                || super::tls::stopped(tls),
            language: None,
            product: None,
            ended: record.failure.and_then(end),
            lasted_ms: record.duration_ms,
            counters: tls.counters,
        })
        .collect()
}

/// The requests for pages and for WebSockets.
pub(super) fn requests(facts: &Facts) -> Vec<Try<'_>> {
    let pages = facts
        .http()
        .filter(|(record, http)| stood(record) && http.variant != HttpVariant::Followed)
        .map(|(record, http)| Try {
            check: record.check,
            address: http.address,
            sent: inside(http.tls),
            bytes: http.first_bytes.as_ref(),
            answered: http.status.is_some() || http.first_bytes.is_some() || http.unanswered(),
            language: None,
            product: None,
            ended: http.ended.or_else(|| record.failure.and_then(end)),
            lasted_ms: record.duration_ms,
            counters: http.counters,
        });
    let upgrades = facts
        .web_sockets()
        .filter(|(record, ws)| stood(record) && !matches!(ws.variant, WsVariant::Port(_)))
        .map(|(record, ws)| Try {
            check: record.check,
            address: ws.address,
            sent: inside(ws.tls),
            bytes: ws.first_bytes.as_ref(),
            answered: ws.status.is_some() || ws.first_bytes.is_some(),
            language: None,
            product: None,
            ended: ws.ended.or_else(|| record.failure.and_then(end)),
            lasted_ms: record.duration_ms,
            counters: ws.counters,
        });
    // A handshake that failed before the request could be sent stands in the records of TLS.
    pages
        .chain(upgrades)
        .filter(|one| one.sent == Sent::Http || one.answered || one.ended.is_some())
        .collect()
}

const fn inside(tls: bool) -> Sent {
    if tls { Sent::HttpInTls } else { Sent::Http }
}

/// Whether the connection stood: a request cannot tell what speaks when its own SYN was lost.
fn stood(record: &Record) -> bool {
    record.status != Status::Skipped
        && !matches!(
            record.failure,
            Some(
                Failure::TcpRefused
                    | Failure::TcpTimedOut
                    | Failure::TcpHostUnreachable
                    | Failure::TcpNetUnreachable
                    | Failure::TcpLocalPortsExhausted
                    | Failure::TcpAddressInvalid
                    | Failure::TcpTooManyFiles
                    | Failure::TcpPermission
                    | Failure::CheckPanicked
            )
        )
}

/// How a connection ended, in the words of its failure.
fn end(failure: Failure) -> Option<Ended> {
    ENDS.iter()
        .find(|(_, failures)| failures.contains(&failure))
        .map(|(ended, _)| *ended)
}

const ENDS: &[(Ended, &[Failure])] = &[
    (Ended::Reset, &[Failure::TcpReset, Failure::TlsReset]),
    (
        Ended::Closed,
        &[
            Failure::TcpClosed,
            Failure::TlsClosed,
            Failure::HttpEmpty,
            Failure::WsClosed,
        ],
    ),
    (
        Ended::Silent,
        &[
            Failure::TcpSilent,
            Failure::TcpDataLost,
            Failure::TlsSilent,
            Failure::HttpTimedOut,
            Failure::WsTimedOut,
        ],
    ),
];
