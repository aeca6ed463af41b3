//! Words for what the program names by ids and technical subjects: protocols, failures, what a check looked at. Texts:
//! `i18n/en/words.ftl`.

use crate::facts::{Failure, Language, OsError};
use crate::say;
use crate::say::{Arg, Say};
use crate::target::Protocol;

/// The name of a protocol. What was found without being asked is a TCP connection at least.
pub(crate) fn protocol(protocol: Protocol) -> Say {
    match protocol {
        Protocol::Auto | Protocol::Tcp => say!("protocol-tcp"),
        Protocol::Tls => say!("protocol-tls"),
        Protocol::Http => say!("protocol-http"),
        Protocol::Https => say!("protocol-https"),
        Protocol::Ws => say!("protocol-ws"),
        Protocol::Wss => say!("protocol-wss"),
    }
}

/// What speaks on a port.
pub(crate) fn language(language: Language) -> Say {
    Say::key(format!("language-{}", language.id()))
}

/// The system's own word for how something failed, or ours.
pub(crate) fn error(os_error: Option<&OsError>, failed: Option<Failure>) -> Arg {
    match (os_error, failed) {
        (Some(error), _) => Arg::from(&error.name),
        (None, Some(failed)) => failure(failed).into(),
        (None, None) => say!("result-empty").into(),
    }
}

/// How a step failed, as part of a sentence.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "two halves of one list; a test looks at every failure"
)]
pub(crate) fn failure(failure: Failure) -> Say {
    match failure {
        Failure::DnsNameNotResolved => say!("failure-no-name"),
        Failure::DnsNoAddress => say!("failure-no-address"),
        Failure::DnsUnreachable => say!("failure-dns-silent"),
        Failure::DnsFailed => say!("failure-dns-error"),
        Failure::DnsBrokenChain => say!("failure-dns-chain"),
        Failure::DnsBogon | Failure::DnsFakeIp => say!("failure-dns-strange"),
        Failure::TcpRefused => say!("failure-refused"),
        Failure::TcpTimedOut
        | Failure::TcpSilent
        | Failure::TlsSilent
        | Failure::HttpTimedOut
        | Failure::WsTimedOut => say!("failure-silent"),
        Failure::TcpReset | Failure::TlsReset => say!("failure-reset"),
        Failure::TcpClosed | Failure::TlsClosed | Failure::HttpEmpty | Failure::WsClosed => {
            say!("failure-closed")
        }
        Failure::TcpAborted => say!("failure-aborted"),
        Failure::TcpHostUnreachable | Failure::TcpHostDown => say!("failure-host-unreachable"),
        Failure::TcpNetUnreachable | Failure::TcpRouteBlackhole => say!("failure-no-way"),
        Failure::TcpNetworkDown => say!("failure-no-network"),
        Failure::TcpPermission => say!("failure-forbidden"),
        Failure::TcpAddressInvalid | Failure::TcpLocalPortsExhausted => {
            say!("failure-no-local-address")
        }
        Failure::TcpTooManyFiles => say!("failure-too-many-files"),
        Failure::TcpProtocolUnreachable | Failure::TcpMessageSize | Failure::TcpOther => {
            say!("failure-other")
        }
        Failure::TcpDataLost => say!("failure-data-lost"),
        Failure::ProxyUnreachable => say!("failure-proxy-silent"),
        Failure::ProxyAuth => say!("failure-proxy-credentials"),
        Failure::ProxyTunnelRefused => say!("failure-proxy-refused"),
        Failure::PolicyPortBlocked | Failure::PolicyMixedContent => say!("failure-policy"),
        Failure::InterceptCaptivePortal => say!("failure-captive"),
        Failure::CheckPanicked => say!("failure-check"),
        Failure::CheckTimedOut => say!("failure-check-late"),
        spoken => speaking(spoken),
    }
}

/// How TLS, HTTP or a WebSocket failed.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "two halves of one list; a test looks at every failure"
)]
fn speaking(failure: Failure) -> Say {
    match failure {
        Failure::TlsVersionOrCipher => say!("failure-tls-version"),
        Failure::TlsCertName => say!("failure-certificate-name"),
        Failure::TlsCertDate => say!("failure-certificate-date"),
        Failure::TlsCertAuthority => say!("failure-certificate-authority"),
        Failure::TlsCertInvalid => say!("failure-certificate"),
        Failure::TlsCertRevoked => say!("failure-certificate-revoked"),
        Failure::TlsUnrecognizedName => say!("failure-unrecognized-name"),
        Failure::TlsClientCert => say!("failure-client-certificate"),
        Failure::TlsPlaintextHttp | Failure::TlsPlaintextOther => say!("failure-not-tls"),
        Failure::TlsProtocol => say!("failure-tls"),
        Failure::HttpError => say!("failure-http-error"),
        Failure::HttpRedirect => say!("failure-redirect"),
        Failure::HttpRedirectLoop => say!("failure-redirect-loop"),
        Failure::HttpInvalid | Failure::WsNotHttp => say!("failure-not-http"),
        Failure::HttpIncomplete | Failure::HttpProtocol => say!("failure-http"),
        Failure::WsStatus => say!("failure-ws-status"),
        Failure::WsUpgrade
        | Failure::WsConnection
        | Failure::WsAccept
        | Failure::WsSubprotocol
        | Failure::WsExtension => say!("failure-ws-handshake"),
        Failure::WsClosedAfterOpen => say!("failure-ws-closed"),
        Failure::WsDroppedIdle => say!("failure-ws-idle"),
        _ => say!("failure-other"),
    }
}

/// What a check looked at: the subject of its record. An address, a name or a question of DNS stands for itself; what
/// the checks add in words is said in the language.
pub(crate) fn subject(subject: &str) -> Say {
    match subject {
        "this computer" => return say!("subject-this-computer"),
        "system" => return say!("subject-system"),
        "public" => return say!("subject-public"),
        "environment" => return say!("subject-environment"),
        _ => {}
    }
    if let Some(address) = subject.strip_prefix("reverse ") {
        return say!("subject-reverse", address = address);
    }
    if let Some(question) = subject.strip_suffix(" unchecked") {
        return say!("subject-unchecked", question = question);
    }
    if let Some(address) = subject
        .strip_suffix("/repeat")
        .or_else(|| subject.strip_suffix("/loss"))
    {
        return say!("subject-several", address = address);
    }
    subject
        .split_once(' ')
        .filter(|(address, _)| address.parse::<std::net::SocketAddr>().is_ok())
        .and_then(|(address, what)| variant(address, what))
        .unwrap_or_else(|| say!("subject-value", value = subject))
}

/// A request of a kind at an address: the second requests that tell causes apart.
fn variant(address: &str, what: &str) -> Option<Say> {
    let (kind, value) = what.split_once(' ').unwrap_or((what, ""));
    Some(match (what, kind) {
        ("nearest", _) => say!("subject-nearest", address = address),
        ("over tls", _) => say!("subject-over-tls", address = address),
        ("again" | "alone" | "pinged" | "client_hello alone" | "http alone", _) | (_, "same") => {
            say!("subject-again", address = address)
        }
        ("followed", _) => say!("subject-followed", address = address),
        ("root path", _) => say!("subject-path", address = address, path = "/"),
        ("address as host", _) => say!("subject-address-as-host", address = address),
        ("small segments", _) => say!("subject-small-segments", address = address),
        (_, "small") if !value.is_empty() => say!("subject-small-segments", address = address),
        ("small", _) => say!("subject-short-hello", address = address),
        ("other port" | "http", _) | (_, "port") => {
            say!("subject-web-request", address = address)
        }
        ("without sni", _) => say!("subject-without-name", address = address),
        ("random sni", _) => say!("subject-random-name", address = address),
        ("wait" | "quiet", _) => say!("subject-listening", address = address),
        ("client_hello", _) => say!("subject-hello", address = address),
        ("line", _) => say!("subject-line", address = address),
        (_, "path") => say!("subject-path", address = address, path = value),
        (_, "subprotocol") => say!(
            "subject-subprotocol",
            address = address,
            names = Arg::List(value.split(", ").map(str::to_owned).collect())
        ),
        (_, "origin") => say!("subject-origin", address = address, origin = value),
        (_, "host") => say!("subject-host", address = address, host = value),
        (_, "scheme") if value == Protocol::Wss.id() => {
            say!("subject-with-tls", address = address)
        }
        (_, "scheme") => say!("subject-without-tls", address = address),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_has_words() {
        // `failure-other` is for errors of the system that have no words of their own.
        let strange = [
            Failure::TcpProtocolUnreachable,
            Failure::TcpMessageSize,
            Failure::TcpOther,
        ];
        for known in Failure::ALL {
            let other = failure(*known).key == "failure-other";
            assert_eq!(other, strange.contains(known), "{known}");
        }
    }

    #[test]
    fn what_checks_add_to_an_address_is_said_and_values_stay() {
        for (given, key) in [
            ("192.0.2.7:80", "subject-value"),
            ("[2001:db8::7]:80 small segments", "subject-small-segments"),
            ("192.0.2.7:80 small", "subject-short-hello"),
            ("192.0.2.7:80 scheme wss", "subject-with-tls"),
            ("192.0.2.7:80/loss", "subject-several"),
            ("192.0.2.53:53 A example.org", "subject-value"),
            ("192.0.2.53:53 A unchecked", "subject-unchecked"),
            ("environment", "subject-environment"),
        ] {
            assert_eq!(subject(given).key, key, "{given}");
        }
    }
}
