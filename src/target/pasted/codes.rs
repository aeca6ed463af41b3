//! What HTTP status codes and WebSocket close codes in a message point to.

use super::PastedError;

/// What browsers report when the connection ended without a close frame (RFC 6455, 7.1.5).
pub(super) const NO_CLOSE_FRAME: u16 = 1006;

/// The group of a status that its explanation is written for.
pub(super) const fn status_family(status: u16) -> &'static str {
    match status {
        200..=299 => "plain",
        300..=399 => "redirect",
        400 | 426 => "upgrade",
        401 | 403 => "access",
        404 | 405 => "path",
        407 => "proxy",
        429 => "limit",
        502..=504 => "gateway",
        520..=530 => "cdn",
        500..=599 => "server",
        _ => "other",
    }
}

/// The causes that a status other than 101 points to, most frequent first.
pub(super) const fn causes_of_status(status: u16) -> &'static [&'static str] {
    match status {
        200..=299 => &["protocol_mismatch", "wrong_path", "upgrade_stripped"],
        300..=399 => &["redirected"],
        400 | 426 => &["upgrade_stripped", "protocol_mismatch", "wrong_path"],
        401 | 403 => &["access_rejected"],
        404 | 405 => &["wrong_path", "protocol_mismatch", "upgrade_stripped"],
        407 => &["proxy_software"],
        429 => &["client_banned"],
        502..=504 => &["proxy_backend_down"],
        520..=530 => &["cdn_or_accelerator"],
        500..=599 => &["server_error"],
        _ => &["request_rejected"],
    }
}

/// The close codes that have an explanation of their own (RFC 6455, 7.4.1, and IANA's registry).
const EXPLAINED: &[u16] = &[
    1000, 1001, 1002, 1003, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015, 3000,
    3003, 3008,
];

/// The end of the text key for a close code.
pub(super) fn close_family(code: Option<u16>) -> String {
    code.filter(|code| EXPLAINED.contains(code))
        .map_or_else(|| "other".to_owned(), |code| code.to_string())
}

/// Fills in what a close code says about the failure.
pub(super) fn by_close_code(error: &mut PastedError, code: u16) {
    let (failure, causes): (Option<&str>, &[&str]) = match code {
        // No close frame: anything from a refused connection to a cable that was pulled.
        1006 => (
            None,
            &[
                "closed_after_open",
                "idle_dropped",
                "server_not_listening",
                "proxy_backend_down",
            ],
        ),
        1015 => (
            Some("tls.protocol.error"),
            &["tls_certificate", "tls_not_expected", "tls_too_old"],
        ),
        1008 | 3000 | 3003 => (
            Some("ws.closed_after_open"),
            &["closed_after_open", "access_rejected"],
        ),
        1010 => (
            Some("ws.handshake.extension"),
            &["closed_after_open", "handshake_broken"],
        ),
        1011..=1013 => (
            Some("ws.closed_after_open"),
            &["closed_after_open", "server_error", "server_overloaded"],
        ),
        1014 => (
            Some("ws.closed_after_open"),
            &["proxy_backend_down", "closed_after_open"],
        ),
        3008 => (
            Some("ws.dropped.idle"),
            &["idle_dropped", "closed_after_open"],
        ),
        _ => (Some("ws.closed_after_open"), &["closed_after_open"]),
    };
    error.failure = failure.map(str::to_owned);
    error.causes = causes.iter().map(|cause| (*cause).to_owned()).collect();
}
