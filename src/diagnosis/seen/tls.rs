//! Whether TLS is spoken on the asked port.

use std::net::SocketAddr;

use crate::diagnosis::Evidence;
use crate::facts::{Bytes, CertificateFacts, CertificateProblem, CheckId, Facts, Language, Tls};
use crate::say;
use crate::say::{Arg, Say};

use super::answers;
use super::hearing::{self, Try};

/// Whether the server showed in this handshake that it speaks TLS, whether it was completed or not.
pub(crate) fn answered_as_tls(tls: &Tls) -> bool {
    flight_came(tls) || tls.client_certificate_asked || tls.old_version.is_some()
}

/// Whether what a server says first came whole, as far as its certificate; or an alert in its place.
pub(crate) fn flight_came(tls: &Tls) -> bool {
    tls.completed || tls.alert.is_some() || !tls.chain.is_empty()
}

/// Alerts by which a server speaks of the certificate that a client shows (RFC 8446 section 6.2).
pub(crate) fn about_our_certificate(alert: &str) -> bool {
    matches!(
        alert,
        "no_certificate"
            | "bad_certificate"
            | "unsupported_certificate"
            | "certificate_revoked"
            | "certificate_expired"
            | "certificate_unknown"
            | "unknown_ca"
            | "access_denied"
    )
}

/// The head of a record (RFC 8446, 5.1). Less is the end of the connection, which some systems count as a byte.
const RECORD_HEAD: u64 = 5;

/// Whether a handshake stopped in the middle of what the server said: bytes of TLS came, and no whole message.
pub(crate) fn stopped(tls: &Tls) -> bool {
    !answered_as_tls(tls)
        && tls.first_bytes.is_none()
        && tls
            .counters
            .is_some_and(|c| c.bytes_received >= RECORD_HEAD)
}

/// Whether bytes begin like a TLS server: an alert, or a handshake message that is not our own ClientHello sent back
/// by an echo (RFC 8446 sections 4 and 5.1).
pub(crate) fn is_tls(bytes: &Bytes) -> bool {
    match bytes.0.as_slice() {
        [0x15, 3, 0..=4, 0, 2, 1 | 2, ..] => true,
        [0x16, 3, 0..=4, _, _, message, ..] => *message != 1,
        _ => false,
    }
}

/// Whether bytes begin like an answer of HTTP/1. A few first letters of one count, and so does one after empty lines.
pub(crate) fn is_http(bytes: &Bytes) -> bool {
    let start = bytes.0.trim_ascii_start();
    start.starts_with(b"HTTP/") || (!start.is_empty() && b"HTTP/".starts_with(start))
}

/// The status of an answer of HTTP/1 that was kept as bytes.
pub(crate) fn raw_status(bytes: &Bytes) -> Option<u16> {
    let start = bytes.0.trim_ascii_start();
    let line = start.strip_prefix(b"HTTP/")?;
    let code = line.split(|byte| *byte == b' ').nth(1)?.get(..3)?;
    std::str::from_utf8(code).ok()?.parse().ok()
}

/// How many names of a certificate are shown.
const MOST_NAMES: usize = 4;

/// The first names that a certificate is for.
pub(crate) fn names(certificate: &CertificateFacts) -> Arg {
    let mut names: Vec<String> = certificate
        .names
        .iter()
        .take(MOST_NAMES)
        .map(|name| answers::clean(name, 60))
        .collect();
    if names.is_empty() {
        names.push(answers::clean(&certificate.subject, 80));
    }
    if certificate.names.len() > MOST_NAMES {
        names.push("\u{2026}".to_owned());
    }
    Arg::List(names)
}

/// A certificate for other names than the target's, with the sentence that says so.
pub(crate) fn of_another(facts: &Facts) -> Option<(&CertificateFacts, CheckId, Say)> {
    let (record, certificate) = facts
        .tls()
        .filter(|(_, tls)| tls.problems.contains(&CertificateProblem::WrongName))
        .find_map(|(record, tls)| Some((record, tls.chain.first()?)))?;
    let says = say!(
        "evidence-wrong_host-certificate",
        names = names(certificate),
        name = facts.target.host.plain()
    );
    Some((certificate, record.check, says))
}

/// What shows that TLS is spoken at an address, best first.
pub(crate) fn proof(facts: &Facts, address: SocketAddr) -> Option<Evidence> {
    let handshake = facts
        .tls()
        .find(|(_, tls)| tls.address == address && answered_as_tls(tls))
        .map(|(record, tls)| {
            let version = tls.version.as_ref().or(tls.old_version.as_ref());
            let says = match (version, &tls.alert) {
                (Some(version), _) => {
                    say!("seen-tls-spoken", address = address, version = version)
                }
                (None, Some(alert)) => {
                    say!("seen-tls-alert", address = address, alert = alert)
                }
                (None, None) => say!("seen-tls-hello", address = address),
            };
            (record.check, says)
        });
    // A request over TLS, whatever came of it: its handshake was done.
    let request = || {
        let upgrades = facts
            .web_sockets()
            .map(|(record, ws)| (record.check, ws.address, ws.tls, ws.phases));
        let pages = facts
            .http()
            .map(|(record, http)| (record.check, http.address, http.tls, http.phases));
        upgrades
            .chain(pages)
            .find(|(_, at, tls, phases)| *at == address && *tls && phases.tls_ms.is_some())
            .map(|(check, ..)| (check, say!("seen-tls-hello", address = address)))
    };
    let bytes = || {
        hearing::tries(facts)
            .into_iter()
            .find(|one| one.address == address && spoke_tls(one))
            .map(|one| (one.check, say!("seen-tls-hello", address = address)))
    };
    let (check, says) = handshake.or_else(request).or_else(bytes)?;
    Some(Evidence {
        check,
        says,
        supports: true,
    })
}

/// Whether TLS came out of a connection.
pub(crate) fn spoke_tls(one: &Try<'_>) -> bool {
    match one.bytes {
        Some(bytes) => is_tls(bytes),
        // Bytes that were not kept: the word of the check.
        None => one.answered && one.language == Some(Language::Tls),
    }
}
