//! The sentences on faults of certificates, for `tls_certificate`.

use crate::diagnosis::seen::{self, answers};
use crate::facts::{CertificateFacts, CertificateProblem, Facts, Tls};
use crate::say;
use crate::say::Say;

/// What is wrong with a certificate.
pub(super) fn says(
    facts: &Facts,
    tls: &Tls,
    certificate: &CertificateFacts,
    problem: CertificateProblem,
) -> Say {
    let address = tls.address;
    let subject = answers::clean(&certificate.subject, 80);
    let issuer = answers::clean(&certificate.issuer, 80);
    let host = tls.sni.clone().unwrap_or_else(|| facts.target.host.plain());
    match problem {
        CertificateProblem::Expired => say!(
            "evidence-tls_certificate-expired",
            address = address,
            subject = subject,
            date = date(&certificate.not_after)
        ),
        CertificateProblem::NotYetValid => say!(
            "evidence-tls_certificate-not_yet_valid",
            address = address,
            subject = subject,
            date = date(&certificate.not_before)
        ),
        // Names belong into the alternative names alone (RFC 9110, 4.3.4).
        CertificateProblem::WrongName if certificate.names.is_empty() => say!(
            "evidence-tls_certificate-no_names",
            address = address,
            subject = subject
        ),
        CertificateProblem::WrongName => say!(
            "evidence-tls_certificate-wrong_name",
            address = address,
            names = seen::tls::names(certificate),
            host = host
        ),
        CertificateProblem::SelfSigned => say!(
            "evidence-tls_certificate-self_signed",
            address = address,
            subject = subject
        ),
        CertificateProblem::UnknownIssuer => say!(
            "evidence-tls_certificate-unknown_issuer",
            address = address,
            issuer = issuer
        ),
        CertificateProblem::ChainIncomplete => say!(
            "evidence-tls_certificate-chain_incomplete",
            address = address,
            count = tls.chain_length,
            issuer = tls
                .chain
                .last()
                .map_or(issuer, |last| answers::clean(&last.issuer, 80))
        ),
        CertificateProblem::IssuerExpired => {
            say!("evidence-tls_certificate-issuer_expired", address = address)
        }
        CertificateProblem::Revoked => {
            say!(
                "evidence-tls_certificate-revoked",
                address = address,
                issuer = issuer
            )
        }
        CertificateProblem::WeakAlgorithm => say!(
            "evidence-tls_certificate-weak",
            address = address,
            key = answers::clean(&certificate.key, 40),
            signature = answers::clean(&certificate.signature, 60)
        ),
        CertificateProblem::WrongUsage => {
            say!("evidence-tls_certificate-wrong_usage", address = address)
        }
        CertificateProblem::ChainTooLarge => too_large(tls),
    }
}

/// Nothing of the chain could be read.
pub(super) fn too_large(tls: &Tls) -> Say {
    say!("evidence-tls_certificate-too_large", address = tls.address)
}

/// The day of an RFC 3339 time.
fn date(time: &str) -> String {
    answers::clean(time.split('T').next().unwrap_or(time), 10)
}
