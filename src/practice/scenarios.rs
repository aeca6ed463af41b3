//! The table of practice servers.

use super::answers::Answer;
use super::certificates::Fault;

/// A server with one fault.
#[derive(Debug)]
pub struct Scenario {
    /// Kebab-case; the text key is `practice-<name>`, with its hint in `practice-<name>.hint`.
    pub name: &'static str,
    /// The cause that a check should put in front; none where everything works.
    pub expected: Option<&'static str>,
    /// How the address begins.
    pub(super) scheme: &'static str,
    /// What serves it.
    pub(super) server: Server,
}

/// How a port is served.
#[derive(Clone, Copy, Debug)]
pub(super) enum Server {
    /// Not at all.
    Nobody,
    /// On `[::1]`, while the address says 127.0.0.1.
    OtherFamily,
    /// In plain.
    Plain(Answer),
    /// Over TLS, with a certificate that has a fault.
    Tls(Fault, Answer),
}

const fn plain(
    name: &'static str,
    scheme: &'static str,
    expected: &'static str,
    answer: Answer,
) -> Scenario {
    Scenario {
        name,
        expected: Some(expected),
        scheme,
        server: Server::Plain(answer),
    }
}

const fn tls(name: &'static str, fault: Fault) -> Scenario {
    Scenario {
        name,
        expected: Some("tls_certificate"),
        scheme: "https",
        server: Server::Tls(fault, Answer::Web(200)),
    }
}

const fn works(name: &'static str, scheme: &'static str, answer: Answer) -> Scenario {
    Scenario {
        name,
        expected: None,
        scheme,
        server: Server::Plain(answer),
    }
}

/// Every practice server: what works first, then along the way that a connection takes.
pub static SCENARIOS: &[Scenario] = &[
    works("web-socket-works", "ws", Answer::WebSocket),
    works("web-page-works", "http", Answer::Web(200)),
    Scenario {
        name: "nothing-listens",
        expected: Some("server_not_listening"),
        scheme: "ws",
        server: Server::Nobody,
    },
    Scenario {
        name: "other-address-listens",
        expected: Some("listen_address_mismatch"),
        scheme: "ws",
        server: Server::OtherFamily,
    },
    plain("closes-at-once", "ws", "connection_reset", Answer::Close),
    plain("resets-at-once", "ws", "connection_reset", Answer::Reset),
    plain("never-answers", "ws", "silent_server", Answer::Hang),
    plain(
        "reads-and-says-nothing",
        "ws",
        "silent_server",
        Answer::Silent,
    ),
    plain("ssh-banner", "ws", "protocol_mismatch", Answer::Ssh),
    plain("lines-of-text", "ws", "protocol_mismatch", Answer::Lines),
    plain(
        "frames-with-length",
        "ws",
        "protocol_mismatch",
        Answer::Frames,
    ),
    plain(
        "web-page-for-web-socket",
        "ws",
        "protocol_mismatch",
        Answer::Web(200),
    ),
    plain(
        "plain-where-tls-is-asked",
        "wss",
        "tls_not_expected",
        Answer::WebSocket,
    ),
    Scenario {
        name: "tls-where-plain-is-asked",
        expected: Some("tls_expected"),
        scheme: "ws",
        server: Server::Tls(Fault::SelfSigned, Answer::WebSocket),
    },
    tls("certificate-self-signed", Fault::SelfSigned),
    tls("certificate-expired", Fault::Expired),
    tls("certificate-for-another-name", Fault::OtherName),
    plain("moved-elsewhere", "ws", "redirected", Answer::Web(301)),
    plain(
        "upgrade-refused-by-proxy",
        "ws",
        "upgrade_stripped",
        Answer::Web(400),
    ),
    plain("password-wanted", "ws", "access_rejected", Answer::Web(401)),
    plain(
        "other-origin-wanted",
        "ws",
        "access_rejected",
        Answer::OwnOrigin,
    ),
    plain("other-path-works", "ws", "wrong_path", Answer::OtherPath),
    plain(
        "upgrade-lost-in-proxy",
        "ws",
        "upgrade_stripped",
        Answer::Web(426),
    ),
    plain("application-fails", "ws", "server_error", Answer::Web(500)),
    plain(
        "backend-is-down",
        "ws",
        "proxy_backend_down",
        Answer::Web(502),
    ),
    plain(
        "subprotocol-wanted",
        "ws",
        "subprotocol_mismatch",
        Answer::Subprotocol,
    ),
    plain(
        "wrong-accept-key",
        "ws",
        "handshake_broken",
        Answer::WrongKey,
    ),
    plain(
        "closes-after-open",
        "ws",
        "closed_after_open",
        Answer::Policy,
    ),
];
