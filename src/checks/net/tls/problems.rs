//! What is wrong with a chain, found by ourselves: the verifiers of some systems only say "no".

use rustls::client::verify_server_name;
use rustls::pki_types::ServerName;
use rustls::server::ParsedCertificate;
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::ParsedExtension;

use super::chain;
use super::keep::Shown;
use super::trust::Issuer;
use crate::facts::CertificateProblem;

/// Words in the names of authorities that sign servers' certificates and are themselves signed by a root.
const INTERMEDIATE_WORDS: &[&str] = &["intermediate", "issuing", "sub ca", "subca", "sub-ca"];

/// Finds what is wrong with a chain that is not trusted. `issuer` says whether it leads to a trusted root at a given time
/// (seconds since 1970), so that an expired certificate is not also called one of an unknown authority.
pub(super) fn find(
    shown: &Shown,
    name: &ServerName<'_>,
    now: u64,
    issuer: &dyn Fn(u64) -> Issuer,
) -> Vec<CertificateProblem> {
    let certificates: Vec<_> = shown.chain.iter().filter_map(chain::read).collect();
    let Some((leaf, above)) = certificates.split_first() else {
        return Vec::new();
    };
    let mut problems = Vec::new();
    problems.extend(date_problem(leaf, now));
    if !is_for(shown, name) {
        problems.push(CertificateProblem::WrongName);
    }
    let issuer_expired = above.iter().any(|certificate| {
        !chain::self_signed(certificate) && date_problem(certificate, now).is_some()
    });
    if chain::self_signed(leaf) {
        problems.push(CertificateProblem::SelfSigned);
    } else if issuer_expired
        && common_time(&certificates).is_some_and(|at| issuer(at) == Issuer::Known)
    {
        problems.push(CertificateProblem::IssuerExpired);
    } else if issuer(time_within(leaf, now)) == Issuer::Unknown {
        problems.push(if incomplete(leaf, &certificates) {
            CertificateProblem::ChainIncomplete
        } else {
            CertificateProblem::UnknownIssuer
        });
    }
    // A root's own signature is never checked, so its algorithm does not matter.
    if shown.bad_signature.is_some() && chain::weak_key(leaf)
        || certificates
            .iter()
            .any(|certificate| !chain::self_signed(certificate) && chain::weak(certificate))
    {
        problems.push(CertificateProblem::WeakAlgorithm);
    }
    if wrong_usage(leaf) {
        problems.push(CertificateProblem::WrongUsage);
    }
    problems
}

/// Whether dates and name are right, whoever signed it.
pub(super) fn fits(shown: &Shown, name: &ServerName<'_>, now: u64) -> bool {
    let leaf = shown.chain.first().and_then(chain::read);
    leaf.is_some_and(|leaf| date_problem(&leaf, now).is_none()) && is_for(shown, name)
}

fn is_for(shown: &Shown, name: &ServerName<'_>) -> bool {
    shown
        .chain
        .first()
        .and_then(|leaf| ParsedCertificate::try_from(leaf).ok())
        .is_some_and(|leaf| verify_server_name(&leaf, name).is_ok())
}

fn date_problem(certificate: &X509Certificate<'_>, now: u64) -> Option<CertificateProblem> {
    let (first, last) = validity(certificate);
    if now < first {
        Some(CertificateProblem::NotYetValid)
    } else if now > last {
        Some(CertificateProblem::Expired)
    } else {
        None
    }
}

/// First and last second of a certificate's time.
fn validity(certificate: &X509Certificate<'_>) -> (u64, u64) {
    let seconds = |time: i64| u64::try_from(time).unwrap_or_default();
    let validity = certificate.validity();
    (
        seconds(validity.not_before.timestamp()),
        seconds(validity.not_after.timestamp()),
    )
}

/// Now, or the nearest moment at which the certificate is valid.
fn time_within(certificate: &X509Certificate<'_>, now: u64) -> u64 {
    let (first, last) = validity(certificate);
    now.max(first).min(last)
}

/// A moment at which all certificates are valid.
fn common_time(certificates: &[X509Certificate<'_>]) -> Option<u64> {
    let first = certificates.iter().map(|c| validity(c).0).max()?;
    let last = certificates.iter().map(|c| validity(c).1).min()?;
    (first <= last).then_some(first)
}

/// Whether an intermediate certificate seems to be left out: the issuer of the last link was not sent, and it is no root.
/// A private root that signs servers' certificates by itself looks much the same, so this asks for a sign: a place where
/// the issuer's certificate can be had (RFC 5280, 4.2.2.1), or a name of that kind.
fn incomplete(leaf: &X509Certificate<'_>, certificates: &[X509Certificate<'_>]) -> bool {
    let mut top = leaf;
    for _ in certificates {
        let above = certificates.iter().find(|candidate| {
            candidate.subject().as_raw() == top.issuer().as_raw()
                && candidate.tbs_certificate.raw_serial() != top.tbs_certificate.raw_serial()
        });
        let Some(above) = above else { break };
        if chain::self_signed(above) {
            return false;
        }
        top = above;
    }
    let issuer = top.issuer().to_string().to_lowercase();
    names_issuer_place(top) || INTERMEDIATE_WORDS.iter().any(|word| issuer.contains(word))
}

/// Whether the certificate says where its issuer's certificate is (`caIssuers`, 1.3.6.1.5.5.7.48.2).
fn names_issuer_place(certificate: &X509Certificate<'_>) -> bool {
    certificate
        .extensions()
        .iter()
        .any(|extension| match extension.parsed_extension() {
            ParsedExtension::AuthorityInfoAccess(access) => access
                .iter()
                .any(|place| place.access_method.to_id_string() == "1.3.6.1.5.5.7.48.2"),
            _ => false,
        })
}

/// Whether the certificate names usages, and being a server is none of them.
fn wrong_usage(certificate: &X509Certificate<'_>) -> bool {
    certificate
        .extended_key_usage()
        .ok()
        .flatten()
        .is_some_and(|usage| !usage.value.server_auth && !usage.value.any)
}
