//! Certificates with a fault, made at the moment and never written to a disk.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::TlsAcceptor;

use super::PracticeError;

/// What is wrong with a certificate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Fault {
    /// It signed itself.
    SelfSigned,
    /// Its time is over.
    Expired,
    /// It is for another name.
    OtherName,
}

/// TLS with such a certificate.
pub(super) fn acceptor(fault: Fault) -> Result<TlsAcceptor, PracticeError> {
    let (chain, key) =
        make(fault).map_err(|error| PracticeError::Certificate(error.to_string()))?;
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, key))
        .map_err(|error| PracticeError::Certificate(error.to_string()))?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}

type Made = (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>);

fn make(fault: Fault) -> Result<Made, rcgen::Error> {
    let names = match fault {
        Fault::OtherName => vec!["other.example".to_owned()],
        Fault::SelfSigned | Fault::Expired => vec!["127.0.0.1".to_owned(), "localhost".to_owned()],
    };
    let mut params = CertificateParams::new(names)?;
    params
        .distinguished_name
        .push(DnType::CommonName, "Practice server");
    if fault == Fault::Expired {
        params.not_before = rcgen::date_time_ymd(2019, 1, 1);
        params.not_after = rcgen::date_time_ymd(2020, 1, 1);
    }
    let key = KeyPair::generate()?;
    let chain = if fault == Fault::SelfSigned {
        vec![params.self_signed(&key)?.der().clone()]
    } else {
        let authority = authority()?;
        vec![
            params.signed_by(&key, &authority)?.der().clone(),
            authority.der().clone(),
        ]
    };
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    Ok((chain, key))
}

/// An authority that nobody knows: only so has a certificate one fault without being self-signed, too.
fn authority() -> Result<CertifiedIssuer<'static, KeyPair>, rcgen::Error> {
    let mut params = CertificateParams::new(Vec::new())?;
    params
        .distinguished_name
        .push(DnType::CommonName, "Practice authority");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate()?)
}
