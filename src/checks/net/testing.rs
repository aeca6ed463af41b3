//! Small scripted servers on loopback for the tests of protocol checks.

use std::net::SocketAddr;
use std::sync::Arc;

use rcgen::KeyPair;
use rustls::ServerConfig;
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use crate::checks::{Check, Context};
use crate::facts::{Fact, Facts, HttpExchange, Record, WebSocketHandshake, sample};
use crate::target::Protocol;

/// A server that serves until it is dropped.
pub(in crate::checks::net) struct Server {
    /// Where it listens.
    pub(in crate::checks::net) address: SocketAddr,
    _tasks: JoinSet<()>,
}

/// Serves every connection with a script.
pub(in crate::checks::net) async fn serve<F, R>(script: F) -> Server
where
    F: Fn(TcpStream) -> R + Send + Sync + 'static,
    R: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let script = Arc::new(script);
    let mut tasks = JoinSet::new();
    tasks.spawn(async move {
        let mut running = JoinSet::new();
        while let Ok((stream, _)) = listener.accept().await {
            running.spawn(script(stream));
        }
    });
    Server {
        address,
        _tasks: tasks,
    }
}

/// What TLS servers of tests compute with.
pub(in crate::checks::net) fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::aws_lc_rs::default_provider())
}

/// A key as rustls takes it.
pub(in crate::checks::net) fn private_key(key: &KeyPair) -> PrivateKeyDer<'static> {
    PrivateKeyDer::try_from(key.serialize_der()).unwrap()
}

/// A TLS server that shows these certificates and then waits for the other side to leave.
pub(in crate::checks::net) async fn serve_chain(
    chain: Vec<CertificateDer<'static>>,
    key: &KeyPair,
) -> Server {
    let config = ServerConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, private_key(key))
        .unwrap();
    serve_tls(config).await
}

/// A TLS server that waits for the other side to leave.
pub(in crate::checks::net) async fn serve_tls(config: ServerConfig) -> Server {
    let acceptor = TlsAcceptor::from(Arc::new(config));
    serve(move |stream| {
        let acceptor = acceptor.clone();
        async move {
            if let Ok(mut stream) = acceptor.accept(stream).await {
                let mut rest = Vec::new();
                drop(stream.read_to_end(&mut rest).await);
            }
        }
    })
    .await
}

/// Reads a request head and answers it with fixed bytes, then waits for the other side to leave.
pub(in crate::checks::net) async fn answer(mut stream: TcpStream, bytes: &[u8]) {
    read_head(&mut stream).await;
    stream.write_all(bytes).await.unwrap();
    let mut rest = Vec::new();
    drop(stream.read_to_end(&mut rest).await);
}

/// Reads until an empty line, and gives what came.
pub(in crate::checks::net) async fn read_head(
    stream: &mut (impl tokio::io::AsyncRead + Unpin),
) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => break,
        }
    }
    String::from_utf8(head).unwrap()
}

/// Facts of a run towards a server.
pub(in crate::checks::net) fn facts(protocol: Protocol, address: SocketAddr) -> Facts {
    let mut facts = sample::facts(protocol, &address.ip().to_string(), address.port());
    facts.asked.timeout_ms = 1_000;
    facts
}

/// Runs a check with one subject and gives its records.
pub(in crate::checks::net) async fn run(
    check: &Check,
    facts: Facts,
    subject: impl ToString,
) -> Vec<Record> {
    let (context, mut arrived) = Context::for_test(facts);
    (check.run)(context, subject.to_string()).await;
    let mut records = Vec::new();
    while let Ok(record) = arrived.try_recv() {
        records.push(record);
    }
    records
}

/// The upgrade that a run ended with.
pub(in crate::checks::net) fn web_socket(records: &[Record]) -> (&Record, &WebSocketHandshake) {
    match records.last() {
        Some(record) => match &record.fact {
            Fact::WebSocket(fact) => (record, fact),
            other => panic!("no upgrade: {other:?}"),
        },
        None => panic!("no record"),
    }
}

/// The page that a run ended with.
pub(in crate::checks::net) fn page(records: &[Record]) -> (&Record, &HttpExchange) {
    match records.last() {
        Some(record) => match &record.fact {
            Fact::Http(fact) => (record, fact),
            other => panic!("no page: {other:?}"),
        },
        None => panic!("no record"),
    }
}
