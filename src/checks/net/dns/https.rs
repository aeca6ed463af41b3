//! The same question over HTTPS (RFC 8484), to public servers that the person allowed to be asked.

use std::net::SocketAddr;
use std::sync::Arc;

use hickory_resolver::proto::op::Message;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::Bytes;
use hyper::{Request, StatusCode};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio_rustls::TlsConnector;

use super::ask::PATIENCE;
use super::question::Question;
use crate::checks::net::attempt::{Dial, dial};
use crate::checks::net::clock::Clock;

/// The longest answer that DNS knows.
const LONGEST: usize = 65_535;

/// Asks.
///
/// # Errors
/// What went wrong, in the words of the step that failed.
pub(super) async fn ask(
    clock: Clock,
    server: SocketAddr,
    host: &Host,
    question: &Question,
) -> Result<Message, String> {
    match tokio::time::timeout(PATIENCE, exchange(clock, server, host, question)).await {
        Ok(answer) => answer,
        Err(_elapsed) => Err("timed out".to_owned()),
    }
}

async fn exchange(
    clock: Clock,
    server: SocketAddr,
    Host { name: host, config }: &Host,
    question: &Question,
) -> Result<Message, String> {
    let dialled = dial(clock, Dial::new(server, PATIENCE)).await;
    let stream = dialled.stream.ok_or_else(|| {
        dialled
            .attempt
            .failure
            .map_or("no connection", |failure| failure.id())
            .to_owned()
    })?;
    let name = ServerName::try_from(*host).map_err(|error| error.to_string())?;
    let tls = TlsConnector::from(Arc::clone(config))
        .connect(name, stream)
        .await
        .map_err(|error| error.to_string())?;
    let (mut sender, connection) =
        hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(tls))
            .await
            .map_err(|error| error.to_string())?;
    let mut message = question.message();
    // So that caches on the way may help (RFC 8484, 4.1).
    message.metadata.id = 0;
    let bytes = message.to_vec().map_err(|error| error.to_string())?;
    let request = Request::post(format!("https://{host}/dns-query"))
        .header("accept", "application/dns-message")
        .header("content-type", "application/dns-message")
        .body(Full::new(Bytes::from(bytes)))
        .map_err(|error| error.to_string())?;
    let answer = async {
        let response = sender
            .send_request(request)
            .await
            .map_err(|error| error.to_string())?;
        if response.status() != StatusCode::OK {
            return Err(format!("HTTP {}", response.status().as_u16()));
        }
        let body = Limited::new(response.into_body(), LONGEST)
            .collect()
            .await
            .map_err(|error| error.to_string())?;
        Ok(body.to_bytes())
    };
    let body = tokio::select! {
        answer = answer => answer?,
        // The connection's own end comes first only where it broke.
        broken = connection => return Err(broken.err().map_or_else(|| "closed".to_owned(), |error| error.to_string())),
    };
    let answer = Message::from_vec(&body).map_err(|error| error.to_string())?;
    if question.is_answered_by(0, &answer) {
        Ok(answer)
    } else {
        Err("an answer to another question".to_owned())
    }
}

/// The host of a server that is asked over HTTPS, and how TLS is spoken to it.
#[derive(Clone, Debug)]
pub(super) struct Host {
    /// Its name, which the certificate must have.
    pub(super) name: &'static str,
    /// Whom to trust.
    pub(super) config: Arc<ClientConfig>,
}

/// TLS with the roots that this program brings along, since these servers have public certificates, and with those of this
/// computer, since a company may look into the traffic of its own network.
///
/// # Errors
/// What went wrong, in the words of the library.
pub(super) async fn config() -> Result<Arc<ClientConfig>, String> {
    let made = tokio::task::spawn_blocking(|| trusting(&own_roots())).await;
    made.map_err(|error| error.to_string())
        .flatten()
        .map(Arc::new)
}

/// The roots of this computer, where they are files: other systems have a verifier, which may ask servers of others.
#[cfg(target_os = "linux")]
fn own_roots() -> Vec<CertificateDer<'static>> {
    rustls_native_certs::load_native_certs().certs
}

#[cfg(not(target_os = "linux"))]
const fn own_roots() -> Vec<CertificateDer<'static>> {
    Vec::new()
}

fn trusting(own: &[CertificateDer<'static>]) -> Result<ClientConfig, String> {
    let mut roots: RootCertStore = webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect();
    roots.add_parsable_certificates(own.iter().cloned());
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec()];
    Ok(config)
}
