//! What a practice server says on a connection.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::time::sleep;

use super::web;

/// A way to answer.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Answer {
    /// A WebSocket that sends back what it gets.
    WebSocket,
    /// A web server that answers everything with one status.
    Web(u16),
    /// A WebSocket under `/ws`, and 404 elsewhere.
    OtherPath,
    /// A WebSocket for pages of its own address, and 403 for others.
    OwnOrigin,
    /// A WebSocket that insists on the subprotocol `mqtt`.
    Subprotocol,
    /// A 101 with the answer to another key.
    WrongKey,
    /// A WebSocket that is closed at once with code 1008.
    Policy,
    /// A greeting of Secure Shell.
    Ssh,
    /// A line in answer to each line.
    Lines,
    /// Frames that begin with their length in four bytes, and a close for anything else.
    Frames,
    /// Reads, and says nothing.
    Silent,
    /// Does not even read.
    Hang,
    /// Closes at once.
    Close,
    /// Resets at once.
    Reset,
}

/// The longest frame that is taken for one: what text begins with is far longer (`GET ` reads as 1.2 GB).
const LONGEST_FRAME: u32 = 1 << 20;

/// Answers on one connection until it ends. An error is the other side's leaving, so nobody needs it.
pub(super) async fn say<S>(answer: Answer, stream: &mut S) -> std::io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin + Send,
{
    match answer {
        Answer::Ssh => {
            stream.write_all(b"SSH-2.0-Practice_1.0\r\n").await?;
            read_to_the_end(stream).await
        }
        Answer::Lines => lines(stream).await,
        Answer::Frames => frames(stream).await,
        Answer::Silent => read_to_the_end(stream).await,
        Answer::Hang => {
            // Until the scenario is dropped, or the limit of a connection is reached.
            sleep(Duration::from_hours(1)).await;
            Ok(())
        }
        Answer::Close | Answer::Reset => Ok(()),
        Answer::WebSocket
        | Answer::Web(_)
        | Answer::OtherPath
        | Answer::OwnOrigin
        | Answer::Subprotocol
        | Answer::WrongKey
        | Answer::Policy => web::say(answer, stream).await,
    }
}

/// Reads until the other side leaves, so that a close is a close and no reset.
pub(super) async fn read_to_the_end<S: AsyncRead + Unpin>(stream: &mut S) -> std::io::Result<()> {
    let mut heard = [0; 1_024];
    while stream.read(&mut heard).await? > 0 {}
    Ok(())
}

async fn lines<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut S) -> std::io::Result<()> {
    let mut heard = [0; 1_024];
    loop {
        let length = stream.read(&mut heard).await?;
        let Some(heard) = heard.get(..length).filter(|heard| !heard.is_empty()) else {
            return Ok(());
        };
        for _ in heard.iter().filter(|byte| **byte == b'\n') {
            stream.write_all(b"-1 unknown command\n").await?;
        }
    }
}

async fn frames<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut S) -> std::io::Result<()> {
    loop {
        let length = stream.read_u32().await?;
        if !(4..LONGEST_FRAME).contains(&length) {
            break;
        }
        let mut frame = stream.take(u64::from(length) - 4);
        tokio::io::copy(&mut frame, &mut tokio::io::sink()).await?;
        stream.write_all(&[0, 0, 0, 6, b'o', b'k']).await?;
    }
    // What came with the length is read, too: unread bytes would turn the close into a reset.
    let mut rest = [0; 4_096];
    drop(tokio::time::timeout(Duration::from_millis(20), stream.read(&mut rest)).await);
    stream.shutdown().await
}
