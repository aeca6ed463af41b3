//! What follows the first answer: do the other attempts fare alike, and does the connection stay open?

use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::time::timeout;

use super::super::attempt::Dialled;
use super::super::failure_from::tcp_failure;
use super::race::Race;
use crate::checks::Context;
use crate::facts::{CheckId, Fact, Failure, PortRole, Record, Status, TcpAttempt, TcpProbe};

/// How long a fresh connection is watched without sending anything. Docker's proxy without a service behind it, and
/// limits on connections, end it within this time.
const WATCH: Duration = Duration::from_millis(300);

/// Waits for the other attempts and watches the connection; sends a record only where that is news.
pub(super) async fn run(
    context: &Context,
    address: SocketAddr,
    start_ms: f64,
    mut race: Race,
    answer: Dialled,
) {
    let first = answer.attempt;
    // The system limits how many ICMP errors it sends, so a second attempt that meets silence would mean nothing; and
    // an error of this computer comes back unchanged.
    if !first.by_port() {
        return;
    }
    let watched = async {
        match answer.stream {
            Some(stream) => ended_early(&stream).await,
            None => first.ended_early,
        }
    };
    let (ended, ()) = tokio::join!(watched, race.rest());
    let mut attempts = race.attempts();
    if let Some(again) = attempts
        .iter_mut()
        .find(|attempt| attempt.start_ms.total_cmp(&first.start_ms).is_eq())
    {
        again.ended_early = ended;
    }
    let Some(news) = attempts.iter().find(|attempt| is_news(&first, attempt)) else {
        return;
    };
    let failure = news.ended_early.or(news.failure);
    let record = Record {
        check: CheckId::Tcp,
        subject: format!("{address}/repeat"),
        status: if failure.is_some() {
            Status::Failed
        } else {
            Status::Ok
        },
        failure,
        os_error: news.os_error.clone(),
        start_ms,
        duration_ms: context.clock.now_ms() - start_ms,
        fact: Fact::Tcp(TcpProbe {
            address,
            role: PortRole::Asked,
            attempts,
            local_send_failures: 0,
        }),
    };
    context.send(record).await;
}

/// Whether an attempt says something that the first answer did not.
fn is_news(first: &TcpAttempt, attempt: &TcpAttempt) -> bool {
    let other_outcome = attempt.connected != first.connected || attempt.failure != first.failure;
    let itself = attempt.start_ms.total_cmp(&first.start_ms).is_eq();
    let sent_again = !itself && attempt.syns.is_some_and(|syns| syns > 1);
    other_outcome || sent_again || attempt.ended_early.is_some()
}

/// How the other side ended a connection on which nothing was sent, within a moment; none while it stays open or speaks.
async fn ended_early(stream: &TcpStream) -> Option<Failure> {
    let watch = async {
        loop {
            if let Err(error) = stream.readable().await {
                return Some(tcp_failure(&error).0);
            }
            let mut byte = [0_u8; 1];
            match stream.try_read(&mut byte) {
                Ok(0) => return Some(Failure::TcpClosed),
                // A greeting: what comes after it is for the checks that listen.
                Ok(_) => return None,
                Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {}
                Err(error) => return Some(tcp_failure(&error).0),
            }
        }
    };
    timeout(WATCH, watch).await.ok().flatten()
}
