//! Dialling with a non-blocking socket of our own, so that its error queue and counters can be read afterwards.

use std::io;
use std::time::Duration;

use socket2::{Domain, Protocol, SockRef, Socket, Type};
use tokio::io::Interest;
use tokio::net::TcpStream;

use super::super::clock::Clock;
use super::super::tcp_info::Meter;
use super::{Dial, Outcome};
use crate::facts::IcmpError;

/// How long to wait before a look at the socket that no event announced.
const PAUSE: Duration = Duration::from_millis(5);

pub(super) async fn connect(clock: Clock, what: &Dial) -> Outcome {
    let start_ms = clock.now_ms();
    match start(what) {
        Ok(stream) => finish(clock, start_ms, what, stream).await,
        Err(error) => Outcome::local_error(error),
    }
}

/// Makes the socket and sends the first SYN.
fn start(what: &Dial) -> io::Result<TcpStream> {
    let domain = Domain::for_address(what.address);
    let socket = Socket::new(domain, Type::STREAM, Some(Protocol::TCP))?;
    socket.set_nonblocking(true)?;
    if let Some(hops) = what.hops {
        if what.address.is_ipv4() {
            socket.set_ttl_v4(u32::from(hops))?;
        } else {
            socket.set_unicast_hops_v6(u32::from(hops))?;
        }
    }
    #[cfg(target_os = "linux")]
    super::error_queue::enable(&socket, what.address);
    match socket.connect(&what.address.into()) {
        Err(error) if !under_way(&error) => Err(error),
        _ => TcpStream::from_std(socket.into()),
    }
}

/// A non-blocking `connect` that has begun: `EINPROGRESS`, on Windows `WSAEWOULDBLOCK`.
fn under_way(error: &io::Error) -> bool {
    #[cfg(unix)]
    if error.raw_os_error() == Some(libc::EINPROGRESS) {
        return true;
    }
    error.kind() == io::ErrorKind::WouldBlock
}

/// Waits for the handshake, an error, or the end of our patience.
async fn finish(clock: Clock, start_ms: f64, what: &Dial, stream: TcpStream) -> Outcome {
    let answer = tokio::time::timeout(what.timeout, answer(clock, start_ms, &stream)).await;
    // At the very end of the time an answer may lie there unseen.
    let answer = answer.ok().or_else(|| look(clock, start_ms, &stream));
    let syns = Meter::on(&stream)
        .counters()
        .map(|counters| counters.retransmits + 1);
    let local = stream.local_addr().ok();
    let (result, icmp) = match answer {
        None => (Ok(None), None),
        Some(Answer::Failed(error, icmp)) => (Err(error), icmp),
        Some(Answer::Connected) => (Ok(Some(stream)), None),
    };
    Outcome {
        result,
        icmp,
        syns,
        local,
    }
}

enum Answer {
    Connected,
    Failed(io::Error, Option<IcmpError>),
}

async fn answer(clock: Clock, start_ms: f64, stream: &TcpStream) -> Answer {
    loop {
        if let Some(answer) = look(clock, start_ms, stream) {
            return answer;
        }
        if let Err(error) = stream.writable().await {
            return Answer::Failed(error, None);
        }
        if let Some(answer) = look(clock, start_ms, stream) {
            return answer;
        }
        // Tell the runtime that the event was for nothing; a closed state stays set in its view, so never spin on it.
        drop(stream.try_io(Interest::WRITABLE, || {
            Err::<(), _>(io::ErrorKind::WouldBlock.into())
        }));
        tokio::time::sleep(PAUSE).await;
    }
}

/// What the socket says now; none while the handshake is under way.
fn look(clock: Clock, start_ms: f64, stream: &TcpStream) -> Option<Answer> {
    let error = SockRef::from(stream).take_error().ok().flatten();
    match (error, queued(stream, clock.now_ms() - start_ms)) {
        (Some(error), queued) => Some(Answer::Failed(error, queued.and_then(|(_, icmp)| icmp))),
        // An ICMP error that arrives while `connect` itself runs (a reject rule of this computer) only shows in the
        // queue: the system would send a second SYN and fail with the same error one second later
        // (net/ipv4/tcp_ipv4.c, tcp_v4_err, sk_err_soft).
        (None, Some((error, icmp))) => Some(Answer::Failed(error, icmp)),
        (None, None) => stream.peer_addr().ok().map(|_| Answer::Connected),
    }
}

/// The first entry of the error queue.
#[cfg(target_os = "linux")]
fn queued(stream: &TcpStream, after_ms: f64) -> Option<(io::Error, Option<IcmpError>)> {
    super::error_queue::read(stream, after_ms)
}

/// Other systems have no such queue for TCP.
#[cfg(not(target_os = "linux"))]
fn queued(_stream: &TcpStream, _after_ms: f64) -> Option<(io::Error, Option<IcmpError>)> {
    None
}
