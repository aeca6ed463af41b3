//! Certificates of an authority that only the test trusts, made at the moment.

use std::path::{Path, PathBuf};

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair,
};

/// What a certificate is like.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Kind {
    /// As it should be.
    Good,
    /// For `other.example.net`.
    OtherName,
    /// Its time ended in 2020.
    Expired,
    /// Signed by itself, not by the authority.
    SelfSigned,
}

/// Files in PEM.
pub(super) struct Files {
    /// The authority; what `SSL_CERT_FILE` is set to.
    pub(super) authority: PathBuf,
    pub(super) certificate: PathBuf,
    pub(super) key: PathBuf,
}

/// Writes the authority, a certificate and its key into a folder.
pub(super) fn write(folder: &Path, kind: Kind) -> Files {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params
        .distinguished_name
        .push(DnType::CommonName, "Root of the tests");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let names: &[&str] = if kind == Kind::OtherName {
        &["other.example.net"]
    } else {
        &["localhost", "127.0.0.1"]
    };
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).unwrap();
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    if kind == Kind::Expired {
        params.not_before = rcgen::date_time_ymd(2019, 1, 1);
        params.not_after = rcgen::date_time_ymd(2020, 1, 1);
    }
    let key = KeyPair::generate().unwrap();
    let certificate = if kind == Kind::SelfSigned {
        params.self_signed(&key).unwrap()
    } else {
        params.signed_by(&key, &authority).unwrap()
    };
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    Files {
        authority: file("authority.pem", &authority.pem()),
        certificate: file("certificate.pem", &certificate.pem()),
        key: file("key.pem", &key.serialize_pem()),
    }
}
