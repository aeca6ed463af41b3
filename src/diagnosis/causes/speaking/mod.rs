//! Speaking: the port was reached, and what is said there goes wrong.

mod access_rejected;
mod certificate_alone;
mod certificate_doubts;
mod certificate_words;
mod client_certificate_required;
mod closed_after_open;
mod connection_reset;
mod foreign_language;
mod half_silent;
mod handshake_broken;
mod idle_dropped;
mod protocol_mismatch;
mod proxy_backend_down;
mod redirected;
mod request_rejected;
mod server_error;
mod silent_server;
mod subprotocol_mismatch;
mod tls_certificate;
mod tls_expected;
mod tls_intercepted;
mod tls_not_expected;
mod tls_too_old;
mod upgrade_stripped;
mod wordless;
mod wrong_path;

use super::{Cause, Judgement};

/// In the order of the catalogue.
pub(super) static CAUSES: &[&Cause] = &[
    &protocol_mismatch::CAUSE,
    &tls_expected::CAUSE,
    &tls_not_expected::CAUSE,
    &upgrade_stripped::CAUSE,
    &proxy_backend_down::CAUSE,
    &server_error::CAUSE,
    &request_rejected::CAUSE,
    &wrong_path::CAUSE,
    &access_rejected::CAUSE,
    &redirected::CAUSE,
    &subprotocol_mismatch::CAUSE,
    &handshake_broken::CAUSE,
    &closed_after_open::CAUSE,
    &silent_server::CAUSE,
    &connection_reset::CAUSE,
    &tls_certificate::CAUSE,
    &tls_too_old::CAUSE,
    &client_certificate_required::CAUSE,
    &tls_intercepted::CAUSE,
    &idle_dropped::CAUSE,
];
