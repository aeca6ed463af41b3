//! A stream that remembers the first bytes each way, for the layers that swallow what they do not understand.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// How many bytes are remembered each way.
const MOST: usize = 4_096;

/// What went over a stream.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Tape {
    /// The first bytes that were sent.
    pub(super) sent: Vec<u8>,
    /// The first bytes that came.
    pub(super) received: Vec<u8>,
}

/// Where the tape can be read while the stream is in use elsewhere.
#[derive(Clone, Debug, Default)]
pub(super) struct Tapes(Arc<Mutex<Tape>>);

impl Tapes {
    /// What went over the stream until now.
    pub(super) fn read(&self) -> Tape {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn change(&self, change: impl FnOnce(&mut Tape)) {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
}

/// A stream with a tape.
#[derive(Debug)]
pub(super) struct Recorder<S> {
    inner: S,
    tapes: Tapes,
}

impl<S> Recorder<S> {
    /// Records a stream.
    pub(super) fn new(inner: S) -> (Self, Tapes) {
        let tapes = Tapes::default();
        let recorder = Self {
            inner,
            tapes: tapes.clone(),
        };
        (recorder, tapes)
    }
}

fn keep(kept: &mut Vec<u8>, bytes: &[u8]) {
    let room = MOST.saturating_sub(kept.len());
    kept.extend(bytes.iter().take(room));
}

impl<S: AsyncRead + Unpin> AsyncRead for Recorder<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        let before = buffer.filled().len();
        let polled = Pin::new(&mut self.inner).poll_read(cx, buffer);
        let came = buffer.filled().get(before..).unwrap_or_default();
        if !came.is_empty() {
            self.tapes.change(|tape| keep(&mut tape.received, came));
        }
        polled
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Recorder<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<std::io::Result<usize>> {
        let polled = Pin::new(&mut self.inner).poll_write(cx, bytes);
        if let Poll::Ready(Ok(written)) = polled {
            let sent = bytes.get(..written).unwrap_or_default();
            self.tapes.change(|tape| keep(&mut tape.sent, sent));
        }
        polled
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    #[tokio::test]
    async fn the_first_bytes_each_way_are_kept_and_no_more() {
        let (near, mut far) = tokio::io::duplex(16 * 1_024);
        let (mut stream, tapes) = Recorder::new(near);
        stream.write_all(b"hello").await.unwrap();
        far.write_all(&[7; 6_000]).await.unwrap();
        let mut came = vec![0; 6_000];
        stream.read_exact(&mut came).await.unwrap();
        let tape = tapes.read();
        assert_eq!(tape.sent, b"hello");
        assert_eq!(tape.received, vec![7; MOST]);
    }
}
