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
use crate::checks::net::attempt::{Dial, dial};
use crate::checks::net::clock::Clock;
use crate::facts::DnsTransport;

/// How long one server may take.
pub(super) const PATIENCE: Duration = Duration::from_millis(2_500);

/// When the question is sent again: one lost packet must not read as a dead server.
const AGAIN: [Duration; 2] = [Duration::from_millis(700), Duration::from_millis(700)];

/// The longest UDP answer that is read.
const LONGEST_UDP: usize = 4_096;

/// What came of a question.
#[derive(Debug)]
pub(super) enum Reply {
    /// An answer, whatever it says.
    Answer(Box<Message>, DnsTransport),
    /// Nothing came in time.
    Silent,
    /// The server cannot be reached.
    Unreachable(io::Error),
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
    let mut nonsense = None;
    let asked = timeout(patience, over_udp(server, question, &mut nonsense)).await;
    match asked {
        Ok(Ok(answer)) if answer.metadata.truncation => {
            match over_tcp(clock, server, question).await {
                Some(whole) => Reply::Answer(Box::new(whole), DnsTransport::Tcp),
                None => Reply::Answer(Box::new(answer), DnsTransport::Udp),
            }
        }
        Ok(Ok(answer)) => Reply::Answer(Box::new(answer), DnsTransport::Udp),
        Ok(Err(error)) => Reply::Unreachable(error),
        Err(_elapsed) => nonsense.map_or(Reply::Silent, Reply::Nonsense),
    }
}

async fn over_udp(
    server: SocketAddr,
    question: &Question,
    nonsense: &mut Option<String>,
) -> io::Result<Message> {
    let socket = open(server)?;
    let message = question.message();
    let id = message.metadata.id;
    let bytes = message.to_vec().map_err(io::Error::other)?;
    socket.send(&bytes).await?;
    let send_again = async {
        for pause in AGAIN {
            sleep(pause).await;
            socket.send(&bytes).await?;
        }
        std::future::pending::<io::Result<Message>>().await
    };
    let listen = async {
        let mut buffer = vec![0_u8; LONGEST_UDP];
        loop {
            let length = socket.recv(&mut buffer).await?;
            match Message::from_vec(buffer.get(..length).unwrap_or_default()) {
                Ok(answer) if question.is_answered_by(id, &answer) => return Ok(answer),
                // Not an answer to this question: a forged or a late one. Go on listening.
                Ok(_) => {}
                Err(error) => *nonsense = Some(error.to_string()),
            }
        }
    };
    tokio::select! {
        failed = send_again => failed,
        answer = listen => answer,
    }
}

/// A UDP socket that only hears the server, and hears its refusals (ICMP) as errors.
fn open(server: SocketAddr) -> io::Result<UdpSocket> {
    let domain = Domain::for_address(server);
    let socket = Socket::new(domain, Type::DGRAM, Some(Protocol::UDP))?;
    socket.set_nonblocking(true)?;
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
