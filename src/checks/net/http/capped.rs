//! A stream of which no more than so many bytes are read.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::frames::Reader;
use crate::facts::Ended;

/// A stream that breaks with an error of its own once more has come than a limit. What is behind it may keep what comes
/// for as long as it likes: hyper keeps every interim answer (1xx) of HTTP/2.
pub(super) struct Capped<S> {
    inner: S,
    left: usize,
    reader: Arc<Mutex<Reader>>,
}

impl<S> Capped<S> {
    /// A stream that gives at most so many bytes, and shows them to a reader of frames.
    pub(super) const fn new(inner: S, most: usize, reader: Arc<Mutex<Reader>>) -> Self {
        Self {
            inner,
            left: most,
            reader,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Capped<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        let before = buffer.filled().len();
        let read = ready!(Pin::new(&mut self.inner).poll_read(cx, buffer));
        let new = buffer.filled().get(before..).unwrap_or_default();
        let came = new.len();
        {
            let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
            match &read {
                Ok(()) if came == 0 && buffer.capacity() > before => {
                    reader.ended = Some(Ended::Closed);
                }
                Ok(()) => reader.feed(new),
                Err(error) => reader.failed(error),
            }
        }
        read?;
        match self.left.checked_sub(came) {
            Some(left) => {
                self.left = left;
                Poll::Ready(Ok(()))
            }
            None => Poll::Ready(Err(std::io::Error::other("more than is read here"))),
        }
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Capped<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<std::io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}
