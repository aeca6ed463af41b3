//! From a handshake that failed to the fixed vocabulary.

use rustls::{AlertDescription, Error, InvalidMessage, PeerIncompatible};

use crate::checks::net::dial::Broken;
use crate::facts::{CertificateProblem, Failure};

use super::alert;

/// What is known of a failed handshake.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Failed {
    /// The alert that the server sent.
    pub(super) alert: Option<String>,
    /// The failure.
    pub(super) broken: Option<Broken>,
    /// The library's word.
    pub(super) note: Option<String>,
    /// What is wrong with a chain that could not be read.
    pub(super) problem: Option<CertificateProblem>,
}

/// Why a handshake failed, from the library's error, from the first bytes that came, and from whether the server had asked
/// for a certificate of ours.
pub(super) fn failed(error: &std::io::Error, received: &[u8], asked_certificate: bool) -> Failed {
    let inner = error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<Error>());
    match inner {
        Some(Error::AlertReceived(description)) => Failed {
            alert: Some(alert::name(u8::from(*description))),
            broken: Some(of_alert(*description, asked_certificate).into()),
            ..Failed::default()
        },
        // Only certificates are ever so large.
        Some(
            error @ Error::InvalidMessage(
                InvalidMessage::HandshakePayloadTooLarge
                | InvalidMessage::CertificatePayloadTooLarge,
            ),
        ) => Failed {
            broken: Some(Failure::TlsCertInvalid.into()),
            note: Some(error.to_string()),
            problem: Some(CertificateProblem::ChainTooLarge),
            ..Failed::default()
        },
        Some(error) => {
            let failure = match error {
                Error::PeerIncompatible(reason) => of_incompatible(reason),
                _ => of_bytes(received).unwrap_or(Failure::TlsProtocol),
            };
            Failed {
                broken: Some(failure.into()),
                note: Some(error.to_string()),
                ..Failed::default()
            }
        }
        None => Failed {
            broken: Some(of_socket(error, received)),
            ..Failed::default()
        },
    }
}

/// The failure that an alert stands for.
pub(super) fn of_alert(alert: AlertDescription, asked_certificate: bool) -> Failure {
    use AlertDescription as Alert;
    match alert {
        Alert::CertificateRequired => Failure::TlsClientCert,
        // TLS 1.2 servers have no alert of its own for a missing certificate (RFC 5246, 7.4.6).
        Alert::HandshakeFailure
        | Alert::BadCertificate
        | Alert::CertificateUnknown
        | Alert::UnknownCA
        | Alert::AccessDenied
        | Alert::NoCertificate
            if asked_certificate =>
        {
            Failure::TlsClientCert
        }
        Alert::UnrecognisedName => Failure::TlsUnrecognizedName,
        Alert::HandshakeFailure | Alert::ProtocolVersion | Alert::InsufficientSecurity => {
            Failure::TlsVersionOrCipher
        }
        _ => Failure::TlsProtocol,
    }
}

const fn of_incompatible(reason: &PeerIncompatible) -> Failure {
    match reason {
        PeerIncompatible::ExtendedMasterSecretExtensionRequired
        | PeerIncompatible::NoCertificateRequestSignatureSchemesInCommon => Failure::TlsProtocol,
        _ => Failure::TlsVersionOrCipher,
    }
}

/// Plain bytes where TLS was asked.
pub(super) fn of_bytes(received: &[u8]) -> Option<Failure> {
    if received.is_empty() || is_tls(received) {
        return None;
    }
    Some(if received.starts_with(b"HTTP/") {
        Failure::TlsPlaintextHttp
    } else {
        Failure::TlsPlaintextOther
    })
}

/// Whether bytes begin as TLS records do: a content type and a version (RFC 8446, 5.1).
pub(super) fn is_tls(received: &[u8]) -> bool {
    match received {
        [kind, major, ..] => (20..=23).contains(kind) && *major == 3,
        [kind] => (20..=23).contains(kind),
        [] => false,
    }
}

fn of_socket(error: &std::io::Error, received: &[u8]) -> Broken {
    let broken = Broken::from(error);
    let failure = match broken.failure {
        Failure::TcpReset => of_bytes(received).unwrap_or(Failure::TlsReset),
        Failure::TcpClosed => of_bytes(received).unwrap_or(Failure::TlsClosed),
        other => other,
    };
    Broken { failure, ..broken }
}

/// The failure that a certificate's problems stand for, the worst first, as in browsers.
pub(super) fn of_problems(problems: &[CertificateProblem]) -> Failure {
    use CertificateProblem as Problem;
    let has = |wanted: &[Problem]| problems.iter().any(|problem| wanted.contains(problem));
    if has(&[Problem::Revoked]) {
        Failure::TlsCertRevoked
    } else if has(&[
        Problem::SelfSigned,
        Problem::UnknownIssuer,
        Problem::ChainIncomplete,
    ]) {
        Failure::TlsCertAuthority
    } else if has(&[Problem::WrongName]) {
        Failure::TlsCertName
    } else if has(&[
        Problem::Expired,
        Problem::NotYetValid,
        Problem::IssuerExpired,
    ]) {
        Failure::TlsCertDate
    } else {
        Failure::TlsCertInvalid
    }
}
