//! The way to a protocol: a TCP connection, and TLS over it where that was asked.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::Instant;

use super::dial::{Broken, Dialled, dial};
use super::measurement::Measurement;
use super::tcp_info::Meter;
use super::tls::{Alpn, Hello, cut_off, dial_for, shake};
use crate::checks::Context;
use crate::facts::{CheckId, Fact, Failure, Phases, Tls, TlsVariant};

/// Anything that bytes go over.
pub(super) trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// How a line is opened.
#[derive(Clone, Debug)]
pub(super) struct Over {
    /// TLS, with these protocols.
    pub(super) tls: Option<Alpn>,
    /// The handshake is a fact of its own (the asked one is; those of second requests are not).
    pub(super) tell_tls: bool,
    /// Over segments of at most 536 bytes.
    pub(super) small_segments: bool,
    /// How long each answer may take.
    pub(super) patience: Duration,
}

/// An open line. Over TLS, the certificate has been verified.
pub(super) struct Line {
    /// Where bytes go.
    pub(super) stream: Box<dyn Stream>,
    /// The counters of the connection.
    pub(super) meter: Meter,
    /// When it was begun.
    pub(super) started: Instant,
    /// What is over by now.
    pub(super) phases: Phases,
    /// HTTP/2 was agreed.
    pub(super) h2: bool,
    /// How long an answer may take.
    pub(super) patience: Duration,
}

/// Why there is no line.
#[derive(Debug)]
pub(super) struct NoLine {
    /// The failure of the step.
    pub(super) broken: Broken,
    /// `TCP` or `TLS`.
    pub(super) step: &'static str,
}

impl NoLine {
    /// The connection stood, and was cut off before anything could be sent.
    pub(super) fn cut_off(&self) -> bool {
        self.step == "TCP" && self.broken.stood()
    }
}

/// Opens a line.
///
/// # Errors
/// When there is no connection, or TLS failed or is not to be trusted: nothing of the person is ever sent over
/// such a line (`server_clock` asks it for the date alone).
pub(super) async fn open(
    context: &Context,
    address: SocketAddr,
    over: &Over,
) -> Result<Line, NoLine> {
    let measurement = Measurement::begin(context, CheckId::Tls, address.to_string());
    let tell = over.tell_tls && over.tls.is_some();
    let hello = over
        .tls
        .map(|alpn| Hello::of(context, address, alpn, TlsVariant::Asked).within(over.patience));
    let small = over.small_segments;
    let dialled = match &hello {
        Some(hello) => dial_for(hello, context, address, small).await,
        None => dial(context, address, small).await,
    };
    let dialled = match dialled {
        Ok(dialled) => dialled,
        Err(broken) => {
            if let Some(hello) = hello.as_ref().filter(|_| broken.stood()) {
                let (tls, broken) = cut_off(address, hello, broken);
                if tell {
                    let told = Some(broken.clone());
                    measurement.send(context, told, Fact::Tls(tls)).await;
                }
                return Err(NoLine {
                    broken,
                    step: "TLS",
                });
            }
            if tell {
                measurement
                    .not_reached(context, broken.clone(), "TCP failed")
                    .await;
            }
            return Err(NoLine {
                broken,
                step: "TCP",
            });
        }
    };
    let Some(hello) = hello else {
        return Ok(Line::plain(dialled, over.patience));
    };
    let (tls, secured) = secure(dialled, &hello).await;
    if tell {
        let broken = secured.as_ref().err().map(|no_line| no_line.broken.clone());
        measurement.send(context, broken, Fact::Tls(tls)).await;
    }
    secured
}

/// Speaks TLS over an open connection. A line comes out only where the server's certificate is to be trusted.
pub(super) async fn secure<S: Stream + 'static>(
    dialled: Dialled<S>,
    hello: &Hello,
) -> (Tls, Result<Line, NoLine>) {
    let (started, connected_ms) = (dialled.started, dialled.connected_ms);
    let shaken = shake(dialled, hello).await;
    let line = match (shaken.stream, shaken.broken) {
        (Some(stream), None) => Ok(Line {
            stream: Box::new(stream),
            meter: shaken.meter,
            started,
            phases: Phases {
                connected_ms: Some(connected_ms),
                tls_ms: shaken.done_ms,
                ..Phases::default()
            },
            h2: shaken.tls.alpn.as_deref() == Some("h2"),
            patience: hello.patience,
        }),
        (_, broken) => Err(NoLine {
            broken: broken.unwrap_or_else(|| Failure::TlsProtocol.into()),
            step: "TLS",
        }),
    };
    (shaken.tls, line)
}

impl Line {
    /// A line without TLS.
    pub(super) fn plain<S: Stream + 'static>(dialled: Dialled<S>, patience: Duration) -> Self {
        Self {
            stream: Box::new(dialled.stream),
            meter: dialled.meter,
            started: dialled.started,
            phases: Phases {
                connected_ms: Some(dialled.connected_ms),
                ..Phases::default()
            },
            h2: false,
            patience,
        }
    }
}
