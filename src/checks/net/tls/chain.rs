//! What certificates say, read from their DER (RFC 5280).

use rustls::crypto::aws_lc_rs;
use rustls::pki_types::CertificateDer;
use x509_parser::objects::{oid_registry, oid2sn};
use x509_parser::prelude::{FromDer as _, GeneralName, ParsedExtension, X509Certificate, X509Name};
use x509_parser::public_key::PublicKey;
use x509_parser::time::ASN1Time;

use crate::facts::{CertificateFacts, when};

/// How many certificates of a chain are kept.
pub(super) const MOST_CERTIFICATES: usize = 10;

/// How many names of a certificate are kept.
const MOST_NAMES: usize = 20;

/// The smallest RSA key that clients take, in bits (CA/Browser Forum, Baseline Requirements 6.1.5).
const SMALLEST_RSA: usize = 2_048;

/// MD5 and SHA-1 with RSA, and SHA-1 with ECDSA (RFC 8017, RFC 5758): refused since 2017.
const WEAK_SIGNATURES: &[&str] = &[
    "1.2.840.113549.1.1.4",
    "1.2.840.113549.1.1.5",
    "1.2.840.10045.4.1",
];

/// The longest text that is kept, in characters.
const LONGEST: usize = 256;

/// The certificates that can be read, as facts; the server's own first.
pub(super) fn facts(chain: &[CertificateDer<'_>]) -> Vec<CertificateFacts> {
    chain
        .iter()
        .take(MOST_CERTIFICATES)
        .map(|der| read(der).map_or_else(unreadable, |certificate| fact(&certificate)))
        .collect()
}

/// Reads one certificate.
pub(super) fn read<'a>(der: &'a CertificateDer<'_>) -> Option<X509Certificate<'a>> {
    X509Certificate::from_der(der).ok().map(|(_, read)| read)
}

/// The shown form of a DER name: its common name, else all of it.
pub(super) fn name_from_der(der: &[u8]) -> Option<String> {
    X509Name::from_der(der)
        .ok()
        .map(|(_, name)| short_name(&name))
}

/// Whether a certificate is signed with its own key. A signature too weak to be checked counts where the names agree.
pub(super) fn self_signed(certificate: &X509Certificate<'_>) -> bool {
    certificate.subject().as_raw() == certificate.issuer().as_raw()
        && (own_signature(certificate) || weak(certificate))
}

fn own_signature(certificate: &X509Certificate<'_>) -> bool {
    let key = &certificate.public_key().subject_public_key.data;
    let message = certificate.tbs_certificate.as_ref();
    let signature = &certificate.signature_value.data;
    aws_lc_rs::default_provider()
        .signature_verification_algorithms
        .all
        .iter()
        .any(|algorithm| algorithm.verify_signature(key, message, signature).is_ok())
}

/// Whether clients no longer take the signature or the key.
pub(super) fn weak(certificate: &X509Certificate<'_>) -> bool {
    let algorithm = &certificate.signature_algorithm.algorithm;
    weak_key(certificate) || WEAK_SIGNATURES.contains(&algorithm.to_id_string().as_str())
}

/// Whether clients no longer take the key.
pub(super) fn weak_key(certificate: &X509Certificate<'_>) -> bool {
    matches!(
        certificate.public_key().parsed(),
        Ok(PublicKey::RSA(key)) if key.key_size() < SMALLEST_RSA
    )
}

fn unreadable() -> CertificateFacts {
    CertificateFacts {
        subject: "unreadable".to_owned(),
        ..CertificateFacts::default()
    }
}

fn fact(certificate: &X509Certificate<'_>) -> CertificateFacts {
    let organization = certificate
        .issuer()
        .iter_organization()
        .find_map(|part| part.as_str().ok())
        .map(cut);
    CertificateFacts {
        subject: short_name(certificate.subject()),
        issuer: short_name(certificate.issuer()),
        issuer_organization: organization,
        names: names(certificate),
        not_before: rfc3339(certificate.validity().not_before),
        not_after: rfc3339(certificate.validity().not_after),
        self_signed: self_signed(certificate),
        authority: certificate.is_ca(),
        key: key(certificate),
        signature: oid2sn(&certificate.signature_algorithm.algorithm, oid_registry()).map_or_else(
            |_| certificate.signature_algorithm.algorithm.to_id_string(),
            ToOwned::to_owned,
        ),
    }
}

fn short_name(name: &X509Name<'_>) -> String {
    let common = name.iter_common_name().find_map(|part| part.as_str().ok());
    common.map_or_else(|| cut(&name.to_string()), cut)
}

/// DNS names and addresses that a certificate is for.
fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    certificate
        .extensions()
        .iter()
        .filter_map(|extension| match extension.parsed_extension() {
            ParsedExtension::SubjectAlternativeName(names) => Some(&names.general_names),
            _ => None,
        })
        .flatten()
        .filter_map(|name| match name {
            GeneralName::DNSName(name) => Some(cut(name)),
            GeneralName::IPAddress(bytes) => address(bytes),
            _ => None,
        })
        .take(MOST_NAMES)
        .collect()
}

fn address(bytes: &[u8]) -> Option<String> {
    if let Ok(v4) = <[u8; 4]>::try_from(bytes) {
        return Some(std::net::Ipv4Addr::from(v4).to_string());
    }
    let v6 = <[u8; 16]>::try_from(bytes).ok()?;
    Some(std::net::Ipv6Addr::from(v6).to_string())
}

fn key(certificate: &X509Certificate<'_>) -> String {
    match certificate.public_key().parsed() {
        Ok(PublicKey::RSA(key)) => format!("RSA {}", key.key_size()),
        Ok(PublicKey::EC(point)) => format!("EC {}", point.key_size()),
        Ok(PublicKey::DSA(_)) => "DSA".to_owned(),
        _ => {
            let algorithm = &certificate.public_key().algorithm.algorithm;
            oid2sn(algorithm, oid_registry())
                .map_or_else(|_| algorithm.to_id_string(), ToOwned::to_owned)
        }
    }
}

fn rfc3339(time: ASN1Time) -> String {
    when::of_seconds(time.timestamp()).unwrap_or_default()
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}
