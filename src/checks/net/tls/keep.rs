//! Keeping what a server shows during the handshake: its chain, and whether it wants a certificate of ours.
//!
//! The chain is accepted here and judged after the handshake: the system's verifier may ask a revocation server for
//! seconds (rustls-platform-verifier, issue 237), and a refused chain must be kept to be explained. Nothing is ever
//! sent over a connection whose chain was then found wanting.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rustls::client::ResolvesClientCert;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{DigitallySignedStruct, Error, SignatureScheme};

/// How many names of acceptable authorities are kept.
const MOST_ISSUERS: usize = 10;

/// What the server showed.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    /// The server's certificate first.
    pub(super) chain: Vec<CertificateDer<'static>>,
    /// A stapled revocation answer.
    pub(super) ocsp: Vec<u8>,
    /// The server's signature over the handshake does not fit its certificate, or cannot be checked.
    pub(super) bad_signature: Option<Error>,
    /// A certificate of ours was asked for, signed by one of these authorities (DER names; none: by any).
    pub(super) client_certificate: Option<Vec<Vec<u8>>>,
}

/// Keeps what the server shows.
#[derive(Debug)]
pub(super) struct Keeper {
    provider: Arc<CryptoProvider>,
    shown: Mutex<Shown>,
}

impl Keeper {
    /// A keeper that has seen nothing.
    pub(super) fn new(provider: Arc<CryptoProvider>) -> Arc<Self> {
        Arc::new(Self {
            provider,
            shown: Mutex::default(),
        })
    }

    /// What was shown until now.
    pub(super) fn shown(&self) -> Shown {
        self.lock().clone()
    }

    fn lock(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A signature that cannot be checked ends no handshake: the connection will count as not verified.
    fn note_signature(
        &self,
        checked: Result<HandshakeSignatureValid, Error>,
    ) -> HandshakeSignatureValid {
        checked.unwrap_or_else(|error| {
            self.lock().bad_signature = Some(error);
            HandshakeSignatureValid::assertion()
        })
    }
}

impl ServerCertVerifier for Keeper {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let mut shown = self.lock();
        shown.chain = std::iter::once(end_entity)
            .chain(intermediates)
            .map(|certificate| certificate.clone().into_owned())
            .collect();
        shown.ocsp = ocsp.to_vec();
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        Ok(self.note_signature(verify_tls12_signature(message, cert, dss, algorithms)))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        Ok(self.note_signature(verify_tls13_signature(message, cert, dss, algorithms)))
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

/// Notes that a certificate was asked for, and has none to give.
#[derive(Debug)]
pub(super) struct NoCertificate(pub(super) Arc<Keeper>);

impl ResolvesClientCert for NoCertificate {
    fn resolve(
        &self,
        root_hint_subjects: &[&[u8]],
        _sigschemes: &[SignatureScheme],
    ) -> Option<Arc<rustls::sign::CertifiedKey>> {
        let names = root_hint_subjects.iter().take(MOST_ISSUERS);
        self.0.lock().client_certificate = Some(names.map(|name| name.to_vec()).collect());
        None
    }

    fn has_certs(&self) -> bool {
        // Else rustls does not ask, and we would not learn that the server does.
        true
    }
}
