//! Both families asked from one socket at once, as programs ask: some servers, and firewalls before them, answer only one of
//! two questions that come so.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use hickory_resolver::proto::op::Message;
use hickory_resolver::proto::rr::{Name, RecordType};
use tokio::net::UdpSocket;
use tokio::time::timeout;

use super::ask;
use super::question::Question;
use super::servers;

/// How long answers are waited for.
const PATIENCE: Duration = Duration::from_secs(1);

/// How often what did not come is asked for again, and how long it is waited for each time: packets get lost.
const AGAIN: usize = 3;
const AGAIN_PATIENCE: Duration = Duration::from_millis(500);

/// What came of the two.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Pair {
    /// Both answers, or none, or the socket failed.
    Plain,
    /// One, and the other when it was asked for once more alone.
    InTurn,
    /// One, whatever was asked afterwards.
    OneOnly,
}

/// Asks the first server of this computer for a name as programs do.
pub(super) async fn of(name: String) -> Pair {
    let system = servers::system();
    let full = system.candidates(&name).pop();
    match (system.servers.first(), full) {
        (Some(server), Some(full)) => ask(server.address, &full).await,
        _ => Pair::Plain,
    }
}

/// Asks for A and AAAA at once, and for the one that did not come again.
async fn ask(server: SocketAddr, name: &Name) -> Pair {
    asked(server, name).await.unwrap_or(Pair::Plain)
}

async fn asked(server: SocketAddr, name: &Name) -> io::Result<Pair> {
    let socket = ask::open(server)?;
    let questions = [RecordType::A, RecordType::AAAA].map(|kind| {
        let question = Question::new(name.clone(), kind);
        let message = question.message();
        (question, message)
    });
    for (_, message) in &questions {
        send(&socket, message).await?;
    }
    let mut open: Vec<_> = questions.iter().collect();
    drop(timeout(PATIENCE, listen(&socket, &mut open)).await);
    let [(_, message)] = open.as_slice() else {
        return Ok(Pair::Plain);
    };
    for _ in 0..AGAIN {
        send(&socket, message).await?;
        drop(timeout(AGAIN_PATIENCE, listen(&socket, &mut open)).await);
        if open.is_empty() {
            return Ok(Pair::InTurn);
        }
    }
    Ok(Pair::OneOnly)
}

async fn send(socket: &UdpSocket, message: &Message) -> io::Result<()> {
    let bytes = message.to_vec().map_err(io::Error::other)?;
    socket.send(&bytes).await.map(drop)
}

/// Takes the answered questions out, until there are none.
async fn listen(socket: &UdpSocket, open: &mut Vec<&(Question, Message)>) -> io::Result<()> {
    let mut buffer = vec![0_u8; ask::LONGEST_UDP];
    while !open.is_empty() {
        let length = socket.recv(&mut buffer).await?;
        let Ok(answer) = Message::from_vec(buffer.get(..length).unwrap_or_default()) else {
            continue;
        };
        open.retain(|(question, message)| !question.is_answered_by(message.metadata.id, &answer));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use hickory_resolver::proto::op::ResponseCode as Code;

    use super::super::fake_server::{self, Script};
    use super::*;

    async fn came(script: Script) -> Pair {
        let server = fake_server::start(script);
        let name = Name::from_ascii("www.lab.test.").unwrap();
        ask(server.address, &name).await
    }

    #[tokio::test]
    async fn how_many_of_two_questions_are_answered() {
        static SECOND: AtomicUsize = AtomicUsize::new(0);
        static REST: AtomicUsize = AtomicUsize::new(0);
        let both: Script = |_, _, _| Some((Code::NoError, Vec::new()));
        let not_the_second: Script = |_, _, _| {
            (SECOND.fetch_add(1, Ordering::Relaxed) != 1).then_some((Code::NoError, Vec::new()))
        };
        let first_only: Script = |_, _, _| {
            (REST.fetch_add(1, Ordering::Relaxed) == 0).then_some((Code::NoError, Vec::new()))
        };
        let came = tokio::join!(came(both), came(not_the_second), came(first_only));
        assert_eq!(came, (Pair::Plain, Pair::InTurn, Pair::OneOnly));
    }
}
