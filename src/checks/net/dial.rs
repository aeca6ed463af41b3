//! Opening a TCP connection for a protocol check.
//!
//! Protocol checks dial for themselves, so that a healthy verdict costs no more than a client's own connection. How
//! often and how evenly the port answers is the `tcp` check's business.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::{TcpSocket, TcpStream};
use tokio::time::{Instant, timeout};

use super::attempt::with_zone;
use super::failure_from::tcp_failure;
use super::tcp_info::Meter;
use crate::checks::Context;
use crate::facts::{Ended, Failure, OsError};

/// The segment size that every IPv4 path carries (RFC 9293, 3.7.1: the default MSS).
const SMALL_SEGMENT: u32 = 536;

/// How a connection is opened.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dial {
    /// The longest wait for the handshake.
    pub(super) timeout: Duration,
    /// Both sides shall send segments of at most 536 bytes.
    pub(super) small_segments: bool,
}

/// An open connection.
#[derive(Debug)]
pub(super) struct Dialled<S = TcpStream> {
    /// Where to, as facts name it.
    pub(super) address: SocketAddr,
    /// The connection.
    pub(super) stream: S,
    /// Its counters.
    pub(super) meter: Meter,
    /// When it was begun.
    pub(super) started: Instant,
    /// When its handshake was done, in milliseconds after `started`.
    pub(super) connected_ms: f64,
}

/// A failure with the system's word for it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Broken {
    /// The term.
    pub(super) failure: Failure,
    /// The number.
    pub(super) os_error: Option<OsError>,
}

impl Broken {
    /// The connection stood for a moment before it broke: the system reports a reset that comes at once as a failed
    /// connection attempt.
    pub(super) const fn stood(&self) -> bool {
        matches!(self.failure, Failure::TcpReset | Failure::TcpClosed)
    }

    /// How such a connection ended.
    pub(super) const fn end(&self) -> Ended {
        match self.failure {
            Failure::TcpReset => Ended::Reset,
            Failure::TcpClosed => Ended::Closed,
            _ => Ended::Error,
        }
    }
}

impl From<Failure> for Broken {
    fn from(failure: Failure) -> Self {
        Self {
            failure,
            os_error: None,
        }
    }
}

impl From<&std::io::Error> for Broken {
    fn from(error: &std::io::Error) -> Self {
        let (failure, os_error) = tcp_failure(error);
        Self { failure, os_error }
    }
}

/// Opens a connection as the person asked: in their time, in the zone of a link-local target.
///
/// # Errors
/// When the handshake was not done in time, or the system says why not.
pub(super) async fn dial(
    context: &Context,
    address: SocketAddr,
    small_segments: bool,
) -> Result<Dialled, Broken> {
    let how = Dial {
        timeout: Duration::from_millis(context.asked.timeout_ms),
        small_segments,
    };
    let dialled = connect(with_zone(&context.target, address), how).await?;
    Ok(Dialled { address, ..dialled })
}

/// Opens a connection to exactly this address.
///
/// # Errors
/// As [`dial`].
pub(super) async fn connect(address: SocketAddr, how: Dial) -> Result<Dialled, Broken> {
    let started = Instant::now();
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()
    } else {
        TcpSocket::new_v6()
    }
    .map_err(|error| Broken::from(&error))?;
    if how.small_segments {
        shrink_segments(&socket);
    }
    match timeout(how.timeout, socket.connect(address)).await {
        Ok(Ok(stream)) => {
            // Only a delay of small requests is lost where this fails.
            drop(stream.set_nodelay(true));
            Ok(Dialled {
                address,
                meter: Meter::on(&stream),
                stream,
                started,
                connected_ms: ms_since(started),
            })
        }
        Ok(Err(error)) => Err(Broken::from(&error)),
        Err(_elapsed) => Err(Failure::TcpTimedOut.into()),
    }
}

/// Milliseconds since a moment.
pub(super) fn ms_since(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1_000.0
}

#[cfg(unix)]
fn shrink_segments(socket: &TcpSocket) {
    // Where the system refuses, the attempt is one more ordinary one.
    drop(socket2::SockRef::from(socket).set_tcp_mss(SMALL_SEGMENT));
}

#[cfg(not(unix))]
const fn shrink_segments(_socket: &TcpSocket) {
    let _ = SMALL_SEGMENT;
}
