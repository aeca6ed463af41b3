//! One TLS handshake, with everything that can be learned from it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use rustls::ProtocolVersion;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::ServerName;
use tokio::io::AsyncBufReadExt as _;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::failure::{self, Failed};
use super::hello::{Hello, config, named, provider};
use super::keep::Keeper;
use super::{chain, old_hello, trust};
use crate::checks::net::dial::{Broken, Dialled, ms_since};
use crate::checks::net::line::Stream;
use crate::checks::net::recorder::{Recorder, Tapes};
use crate::checks::net::tcp_info::Meter;
use crate::facts::{Bytes, Failure, TcpCounters, Tls};

/// A TLS 1.3 server refuses a missing client certificate only after the handshake: this long it is waited for.
const LATE_ALERT: Duration = Duration::from_millis(300);

/// How much of what is not TLS is kept, in bytes.
const MOST_FIRST_BYTES: usize = 4_096;

/// A stream over TLS.
pub(in crate::checks::net) type Secure<S> = TlsStream<Recorder<S>>;

/// What came of a handshake.
pub(in crate::checks::net) struct Shaken<S> {
    /// The fact.
    pub(in crate::checks::net) tls: Tls,
    /// Why it must not be used; none means verified.
    pub(in crate::checks::net) broken: Option<Broken>,
    /// The stream, where the handshake was completed.
    pub(in crate::checks::net) stream: Option<Secure<S>>,
    /// The counters of the connection.
    pub(in crate::checks::net) meter: Meter,
    /// When the handshake was over, in milliseconds from the start of the connection.
    pub(in crate::checks::net) done_ms: Option<f64>,
}

/// Shakes hands over an open connection, then judges the chain.
pub(in crate::checks::net) async fn shake<S: Stream>(
    dialled: Dialled<S>,
    hello: &Hello,
) -> Shaken<S> {
    let Dialled {
        address,
        stream,
        meter,
        started,
        connected_ms,
    } = dialled;
    let mut shaken = Shaken {
        tls: empty(address, hello),
        broken: None,
        stream: None,
        meter,
        done_ms: None,
    };
    let provider = provider(hello.variant);
    let keeper = Keeper::new(Arc::clone(&provider));
    let prepared = hello
        .name
        .clone()
        .and_then(|name| Ok((config(&provider, &keeper, hello)?, name)));
    let (config, name) = match prepared {
        Ok(prepared) => prepared,
        Err(note) => {
            shaken.tls.note = Some(note);
            shaken.broken = Some(Failure::TlsProtocol.into());
            return shaken;
        }
    };
    let loading = hello.load();
    let (recorder, tapes) = Recorder::new(stream);
    let sent_name = hello
        .sni()
        .and_then(|sni| named(&sni).ok())
        .unwrap_or_else(|| name.clone());
    let connecting = TlsConnector::from(Arc::new(config)).connect(sent_name, recorder);
    match timeout(hello.patience, connecting).await {
        Ok(Ok(mut stream)) => {
            shaken.done_ms = Some(ms_since(started));
            completed(&mut shaken.tls, &stream);
            let wait = LATE_ALERT.max(Duration::from_secs_f64(connected_ms / 500.0));
            if keeper.shown().client_certificate.is_some() {
                shaken.refused_late(&mut stream, wait).await;
            }
            shaken.stream = Some(stream);
        }
        Ok(Err(error)) => {
            let asked = keeper.shown().client_certificate.is_some();
            let failed = failure::failed(&error, &tapes.read().received, asked);
            shaken.fail(failed, &tapes);
        }
        Err(_elapsed) => {
            let received = tapes.read().received;
            let failure = failure::of_bytes(&received).unwrap_or(Failure::TlsSilent);
            let failed = Failed {
                broken: Some(silence(shaken.meter.counters(), failure).into()),
                ..Failed::default()
            };
            shaken.fail(failed, &tapes);
        }
    }
    shaken.judge(&keeper, loading, provider, name).await;
    shaken.ask_old(hello).await;
    shaken
}

/// What silence means: bytes that were never acknowledged were lost on the way, whatever they were.
pub(in crate::checks::net) fn silence(
    counters: Option<TcpCounters>,
    otherwise: Failure,
) -> Failure {
    let lost =
        counters.is_some_and(|c| c.unacked > 0 && c.retransmits > 0 && c.bytes_received == 0);
    if lost {
        Failure::TcpDataLost
    } else {
        otherwise
    }
}

impl<S: Stream> Shaken<S> {
    /// Waits for the alert of a server that wants a certificate of ours after all.
    async fn refused_late(&mut self, stream: &mut Secure<S>, wait: Duration) {
        let Ok(read) = timeout(wait, stream.fill_buf()).await else {
            return;
        };
        let mut ended = match read {
            Ok([]) => Failed::default(),
            Ok(_) => return,
            Err(error) => failure::failed(&error, &[], true),
        };
        // Some servers end the connection without a word.
        if ended.alert.is_none() {
            ended.broken = Some(Failure::TlsClientCert.into());
        }
        self.tls.alert = ended.alert;
        self.tls.note = ended.note;
        self.broken = ended.broken;
    }

    fn fail(&mut self, failed: Failed, tapes: &Tapes) {
        self.tls.alert = failed.alert;
        self.tls.note = failed.note;
        self.tls.problems.extend(failed.problem);
        self.broken = failed.broken;
        self.tls.counters = self.meter.counters();
        let mut received = tapes.read().received;
        if failure::of_bytes(&received).is_some() {
            received.truncate(MOST_FIRST_BYTES);
            self.tls.first_bytes = Some(Bytes(received));
        }
    }

    async fn judge(
        &mut self,
        keeper: &Keeper,
        loading: trust::Loading,
        provider: Arc<CryptoProvider>,
        name: ServerName<'static>,
    ) {
        let shown = keeper.shown();
        if let Some(issuers) = &shown.client_certificate {
            self.tls.client_certificate_asked = true;
            self.tls.acceptable_issuers = issuers
                .iter()
                .filter_map(|der| chain::name_from_der(der))
                .collect();
        }
        if shown.chain.is_empty() {
            return;
        }
        self.tls.chain = chain::facts(&shown.chain);
        self.tls.chain_length = shown.chain.len();
        let bad_signature = shown.bad_signature.clone();
        let judged = trust::judge(loading, provider, shown, name).await;
        if self.broken.is_none() && !judged.trusted() {
            self.broken = Some(failure::of_problems(&judged.problems).into());
        }
        if self.broken.is_none()
            && let Some(error) = bad_signature
        {
            self.broken = Some(Failure::TlsCertInvalid.into());
            self.tls.note = Some(error.to_string());
        }
        self.tls.system_trust = judged.system;
        self.tls.bundled_trust = judged.bundled;
        self.tls.problems = judged.problems;
    }

    /// Where the server would not speak TLS as we know it: does it speak an older one?
    async fn ask_old(&mut self, hello: &Hello) {
        let refused = self.broken.as_ref().is_some_and(|broken| {
            matches!(
                broken.failure,
                Failure::TlsVersionOrCipher
                    | Failure::TlsProtocol
                    | Failure::TlsClosed
                    | Failure::TlsReset
            )
        });
        if refused
            && !self.tls.client_certificate_asked
            && let Some(address) = hello.redial
            && let Some(old) = old_hello::ask(address, hello.sni().as_deref()).await
        {
            self.tls.old_version = Some(old.version);
            self.tls.cipher = Some(old.cipher);
        }
    }
}

/// The fact of a connection that was cut off before the hello could be sent.
pub(in crate::checks::net) fn cut_off(
    address: SocketAddr,
    hello: &Hello,
    broken: Broken,
) -> (Tls, Broken) {
    let failure = match broken.failure {
        Failure::TcpClosed => Failure::TlsClosed,
        _ => Failure::TlsReset,
    };
    (empty(address, hello), Broken { failure, ..broken })
}

fn empty(address: SocketAddr, hello: &Hello) -> Tls {
    Tls {
        address,
        variant: hello.variant,
        sni: hello.sni(),
        completed: false,
        version: None,
        cipher: None,
        alpn: None,
        chain: Vec::new(),
        chain_length: 0,
        problems: Vec::new(),
        system_trust: crate::facts::Trust::default(),
        bundled_trust: crate::facts::Trust::default(),
        alert: None,
        client_certificate_asked: false,
        acceptable_issuers: Vec::new(),
        first_bytes: None,
        counters: None,
        old_version: None,
        note: None,
    }
}

fn completed<S>(tls: &mut Tls, stream: &Secure<S>) {
    let connection = stream.get_ref().1;
    tls.completed = true;
    tls.version = connection.protocol_version().map(|version| match version {
        ProtocolVersion::TLSv1_3 => "TLS 1.3".to_owned(),
        ProtocolVersion::TLSv1_2 => "TLS 1.2".to_owned(),
        other => format!("{other:?}"),
    });
    tls.cipher = connection
        .negotiated_cipher_suite()
        .and_then(|suite| suite.suite().as_str())
        .map(|name| name.replace("TLS13_", "TLS_"));
    tls.alpn = connection
        .alpn_protocol()
        .map(|protocol| String::from_utf8_lossy(protocol).into_owned());
}
