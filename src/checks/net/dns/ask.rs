//! Asking one server: over UDP, repeated where no answer comes, and over TCP where the answer is too long.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use hickory_resolver::proto::op::Message;
use socket2::{Domain, Protocol, Socket, Type};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UdpSocket;
use tokio::time::{sleep, timeout};

use super::question::Question;
use crate::checks::net::attempt::{Dial, dial, icmp_error, queue_errors};
use crate::checks::net::clock::Clock;
use crate::facts::{DnsTransport, IcmpError};

/// How long one server may take.
pub(super) const PATIENCE: Duration = Duration::from_millis(2_500);

/// When the question is sent again: one lost packet must not read as a dead server.
const AGAIN: [Duration; 2] = [Duration::from_millis(700), Duration::from_millis(700)];

/// The longest UDP answer that is read.
pub(super) const LONGEST_UDP: usize = 4_096;

/// What came of a question.
#[derive(Debug)]
pub(super) enum Reply {
    /// An answer, whatever it says.
    Answer(Box<Message>, DnsTransport),
    /// Nothing came in time, but perhaps a machine's word that the way does not lead there.
    Silent(Option<IcmpError>),
    /// The server cannot be reached, and who says so, where the system tells.
    Unreachable(io::Error, Option<IcmpError>),
    /// Bytes came that are no DNS answer.
    Nonsense(String),
}

/// Asks a server and waits for a limited time.
pub(super) async fn ask(
    clock: Clock,
    server: SocketAddr,
    question: &Question,
    patience: Duration,
) -> Reply {
    let mut heard = Heard::default();
    let asked = timeout(patience, over_udp(clock, server, question, &mut heard)).await;
    match asked {
        Ok(Ok(answer)) if answer.metadata.truncation => {
            match over_tcp(clock, server, question).await {
                Some(whole) => Reply::Answer(Box::new(whole), DnsTransport::Tcp),
                None => Reply::Answer(Box::new(answer), DnsTransport::Udp),
            }
        }
        Ok(Ok(answer)) => Reply::Answer(Box::new(answer), DnsTransport::Udp),
        Ok(Err(error)) => Reply::Unreachable(error, heard.icmp),
        Err(_elapsed) => match heard.nonsense {
            Some(note) => Reply::Nonsense(note),
            None => Reply::Silent(heard.icmp),
        },
    }
}

/// What was heard beside an answer.
#[derive(Debug, Default)]
struct Heard {
    /// Bytes that are no DNS answer, and why.
    nonsense: Option<String>,
    /// The last ICMP error.
    icmp: Option<IcmpError>,
}

async fn over_udp(
    clock: Clock,
    server: SocketAddr,
    question: &Question,
    heard: &mut Heard,
) -> io::Result<Message> {
    let socket = open(server)?;
    let start_ms = clock.now_ms();
    let message = question.message();
    let id = message.metadata.id;
    let bytes = message.to_vec().map_err(io::Error::other)?;
    socket.send(&bytes).await?;
    let send_again = async {
        for pause in AGAIN {
            sleep(pause).await;
            // An error that waits on the socket is read below, where its sender is asked for.
            drop(socket.send(&bytes).await);
        }
        std::future::pending::<io::Result<Message>>().await
    };
    let listen = async {
        let mut buffer = vec![0_u8; LONGEST_UDP];
        loop {
            let length = match socket.recv(&mut buffer).await {
                Ok(length) => length,
                Err(error) => {
                    heard.icmp = icmp_error(&socket, clock.now_ms() - start_ms);
                    if heard.icmp.as_ref().is_some_and(may_pass) {
                        continue;
                    }
                    return Err(error);
                }
            };
            match Message::from_vec(buffer.get(..length).unwrap_or_default()) {
                Ok(answer) if question.is_answered_by(id, &answer) => return Ok(answer),
                // Not an answer to this question: a forged or a late one. Go on listening.
                Ok(_) => {}
                Err(error) => heard.nonsense = Some(error.to_string()),
            }
        }
    };
    tokio::select! {
        failed = send_again => failed,
        answer = listen => answer,
    }
}

/// Errors that may be gone a moment later, which is why programs do not hear of them (RFC 1122, 4.1.3.3; RFC 4443, 3.1).
const fn may_pass(icmp: &IcmpError) -> bool {
    match (icmp.sender.is_ipv4(), icmp.icmp_type, icmp.code) {
        (true, 3, code) => matches!(code, 0 | 1 | 4 | 5 | 11 | 12),
        (false, 1, code) => matches!(code, 0 | 2 | 3),
        _ => true,
    }
}

/// A UDP socket that only hears the server, and hears its refusals (ICMP) as errors.
pub(super) fn open(server: SocketAddr) -> io::Result<UdpSocket> {
    let domain = Domain::for_address(server);
    let socket = Socket::new(domain, Type::DGRAM, Some(Protocol::UDP))?;
    socket.set_nonblocking(true)?;
    queue_errors(&socket, server);
    socket.connect(&server.into())?;
    UdpSocket::from_std(socket.into())
}

/// The same question over TCP (RFC 7766), with the length in front; none where that fails.
async fn over_tcp(clock: Clock, server: SocketAddr, question: &Question) -> Option<Message> {
    let exchange = async {
        let mut stream = dial(clock, Dial::new(server, PATIENCE)).await.stream?;
        let message = question.message();
        let id = message.metadata.id;
        let bytes = message.to_vec().ok()?;
        let length = u16::try_from(bytes.len()).ok()?;
        let mut framed = length.to_be_bytes().to_vec();
        framed.extend(bytes);
        stream.write_all(&framed).await.ok()?;
        let length = usize::from(stream.read_u16().await.ok()?);
        let mut answer = vec![0_u8; length];
        stream.read_exact(&mut answer).await.ok()?;
        let answer = Message::from_vec(&answer).ok()?;
        question.is_answered_by(id, &answer).then_some(answer)
    };
    timeout(PATIENCE, exchange).await.ok().flatten()
}
