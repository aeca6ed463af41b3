//! Who trusts a chain: this computer's own verifier, and the roots that this program brings along.
//!
//! Two answers say more than one: a chain that only this computer trusts belongs to a company or to a program that
//! intercepts; one that only the bundled roots trust meets an old system.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, Shared};
use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::pki_types::{ServerName, UnixTime};
use rustls::{CertificateError, Error, RootCertStore};
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use super::keep::Shown;
use super::problems;
use crate::checks::net::clock;
use crate::facts::{CertificateProblem, Trust};

/// How long the system's verifier may take. It may ask a revocation server, which may be out of reach.
const LONGEST: Duration = Duration::from_secs(4);

/// A way to judge chains.
pub(super) type Verifier = Arc<dyn ServerCertVerifier>;

/// What a chain is worth.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Judged {
    /// By this computer.
    pub(super) system: Trust,
    /// By the bundled roots.
    pub(super) bundled: Trust,
    /// What we found ourselves.
    pub(super) problems: Vec<CertificateProblem>,
}

impl Judged {
    /// The answer that counts: this computer's, or that of the bundled roots where this computer has none.
    pub(super) fn trusted(&self) -> bool {
        self.system
            .trusted
            .or(self.bundled.trusted)
            .unwrap_or(false)
    }
}

/// Whether the system's verifier may ask servers that the certificate names: Windows and macOS fetch what is missing of a
/// chain, and whether a certificate was revoked. The one of Linux reads files.
pub(super) const ASKS_OTHERS: bool = cfg!(not(target_os = "linux"));

/// The system's verifier, loaded once a run.
///
/// Reading the roots takes some milliseconds of a processor, which pass while the first connection is opened. Never kept
/// for the next run: the person may have installed a root meanwhile.
#[derive(Clone, Default)]
pub struct SystemVerifier(Arc<OnceLock<Loading>>);

/// The system's verifier being loaded.
pub(super) type Loading = Shared<BoxFuture<'static, Result<Verifier, String>>>;

impl SystemVerifier {
    /// Begins to load it, unless that was begun before or it is to be left out.
    pub(super) fn load(&self, left_out: bool) -> Loading {
        self.0.get_or_init(|| begin(left_out)).clone()
    }

    /// Whether it is being loaded, or has been.
    #[cfg(test)]
    pub(super) fn begun(&self) -> bool {
        self.0.get().is_some()
    }
}

impl fmt::Debug for SystemVerifier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("SystemVerifier")
            .field(&self.0.get().is_some())
            .finish()
    }
}

fn begin(left_out: bool) -> Loading {
    if left_out {
        let left_out = Err("left out: it may ask others".to_owned());
        return futures_util::future::ready(left_out).boxed().shared();
    }
    let loading = spawn_blocking(|| {
        rustls_platform_verifier::Verifier::new(Arc::new(aws_lc_rs::default_provider()))
            .map(|verifier| Arc::new(verifier) as Verifier)
            .map_err(|error| error.to_string())
    });
    async { loading.await.map_err(|error| error.to_string()).flatten() }
        .boxed()
        .shared()
}

/// Judges what a server showed, for one name. Bounded in time, and apart from the threads of the sockets where files are
/// read or others asked: a chain that is trusted by what was loaded is so at once.
pub(super) async fn judge(
    loading: Loading,
    provider: Arc<CryptoProvider>,
    shown: Shown,
    name: ServerName<'static>,
) -> Judged {
    let judged = timeout(LONGEST, async {
        let system = loading.await;
        if !ASKS_OTHERS {
            let judged = ask_both(&system, &provider, &shown, &name, clock::wall_seconds());
            if judged.system.trusted == Some(true) && shown.bad_signature.is_none() {
                return Ok(judged);
            }
        }
        spawn_blocking(move || judge_now(&system, &provider, &shown, &name)).await
    });
    match judged.await {
        Ok(Ok(judged)) => judged,
        Ok(Err(error)) => not_asked(&error.to_string()),
        Err(_elapsed) => not_asked("the verifier did not answer in time"),
    }
}

fn not_asked(note: &str) -> Judged {
    Judged {
        system: Trust {
            trusted: None,
            note: Some(note.to_owned()),
        },
        ..Judged::default()
    }
}

fn judge_now(
    system: &Result<Verifier, String>,
    provider: &Arc<CryptoProvider>,
    shown: &Shown,
    name: &ServerName<'static>,
) -> Judged {
    let now = clock::wall_seconds();
    let mut judged = ask_both(system, provider, shown, name, now);
    if judged.system.trusted == Some(false) && is_system_root(shown) {
        // OpenSSL and browsers trust a certificate that is itself among the roots; webpki asks for an issuer.
        if problems::fits(shown, name, now) {
            judged.system = Trust {
                trusted: Some(true),
                note: Some("the certificate itself is among the trusted ones".to_owned()),
            };
        }
    }
    // A signature that was not accepted under a trusted chain has its reason in the key.
    if !judged.trusted() || shown.bad_signature.is_some() {
        let bundled = bundled(provider);
        let verifier = system.as_ref().ok().or(bundled.as_ref());
        let revoked = judged
            .system
            .note
            .as_deref()
            .is_some_and(|note| note.contains("Revoked"));
        let issuer = |at| verifier.map_or(Issuer::Unknown, |v| issuer(v, shown, name, at));
        judged.problems = problems::find(shown, name, now, &issuer);
        if revoked {
            judged.problems.push(CertificateProblem::Revoked);
        }
    }
    judged
}

fn ask_both(
    system: &Result<Verifier, String>,
    provider: &Arc<CryptoProvider>,
    shown: &Shown,
    name: &ServerName<'static>,
    now: u64,
) -> Judged {
    Judged {
        system: match system {
            Ok(verifier) => trust(verifier, shown, name, now),
            Err(note) => Trust {
                trusted: None,
                note: Some(note.clone()),
            },
        },
        bundled: bundled(provider)
            .map(|verifier| trust(&verifier, shown, name, now))
            .unwrap_or_default(),
        problems: Vec::new(),
    }
}

/// What a verifier says of a chain's issuer, name apart.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Issuer {
    /// It leads to a trusted root.
    Known,
    /// It does not.
    Unknown,
    /// Something else is wrong.
    Other,
}

fn issuer(verifier: &Verifier, shown: &Shown, name: &ServerName<'_>, at: u64) -> Issuer {
    match verify(verifier, shown, name, at) {
        // The name is looked at last: a chain that only has a wrong name leads to a trusted root.
        Ok(())
        | Err(Error::InvalidCertificate(
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
        )) => Issuer::Known,
        Err(Error::InvalidCertificate(CertificateError::UnknownIssuer)) => Issuer::Unknown,
        Err(_) => Issuer::Other,
    }
}

fn trust(verifier: &Verifier, shown: &Shown, name: &ServerName<'_>, now: u64) -> Trust {
    match verify(verifier, shown, name, now) {
        Ok(()) => Trust {
            trusted: Some(true),
            note: None,
        },
        Err(error) => Trust {
            trusted: Some(false),
            note: Some(error.to_string()),
        },
    }
}

fn verify(verifier: &Verifier, shown: &Shown, name: &ServerName<'_>, at: u64) -> Result<(), Error> {
    let (leaf, intermediates) = shown
        .chain
        .split_first()
        .ok_or(Error::NoCertificatesPresented)?;
    let at = UnixTime::since_unix_epoch(Duration::from_secs(at));
    verifier
        .verify_server_cert(leaf, intermediates, name, &shown.ocsp, at)
        .map(|_| ())
}

/// The verifier with the roots of Mozilla that were built in.
fn bundled(provider: &Arc<CryptoProvider>) -> Option<Verifier> {
    static ROOTS: OnceLock<Arc<RootCertStore>> = OnceLock::new();
    let roots = ROOTS.get_or_init(|| {
        Arc::new(RootCertStore {
            roots: webpki_roots::TLS_SERVER_ROOTS.to_vec(),
        })
    });
    let verifier =
        WebPkiServerVerifier::builder_with_provider(Arc::clone(roots), Arc::clone(provider))
            .build()
            .ok()?;
    Some(verifier)
}

/// Whether the server's own certificate stands among this computer's roots.
#[cfg(target_os = "linux")]
fn is_system_root(shown: &Shown) -> bool {
    let roots = rustls_native_certs::load_native_certs().certs;
    shown.chain.first().is_some_and(|leaf| roots.contains(leaf))
}

/// The verifiers of other systems know such certificates themselves.
#[cfg(not(target_os = "linux"))]
const fn is_system_root(_shown: &Shown) -> bool {
    false
}
