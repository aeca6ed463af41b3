//! The start of an answer's body: as much as a diagnosis wants, and no longer than it is worth.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _};
use tokio::time::{Instant, timeout_at};

use super::head::Head;

/// How much of a body is kept, in bytes.
pub(super) const MOST_BODY: usize = 2_048;

/// Once a part of the body is there, the rest is waited for this long.
const REST: Duration = Duration::from_millis(400);

/// How long a body is (RFC 9112, 6.3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Length {
    /// So many bytes.
    Known(u64),
    /// Pieces, each with its length before it.
    Chunked,
    /// Until the connection ends.
    UntilClose,
}

impl Length {
    /// What the head says.
    pub(super) fn of(head: &Head) -> Self {
        if matches!(head.status, 204 | 304) {
            return Self::Known(0);
        }
        let chunked = head
            .values("transfer-encoding")
            .any(|value| value.to_ascii_lowercase().contains("chunked"));
        if chunked {
            return Self::Chunked;
        }
        head.value("content-length")
            .and_then(|value| value.parse().ok())
            .map_or(Self::UntilClose, Self::Known)
    }

    /// How many raw bytes are worth reading.
    fn wanted(self) -> usize {
        match self {
            Self::Known(length) => usize::try_from(length).unwrap_or(usize::MAX).min(MOST_BODY),
            // A little more, for the lengths between the pieces.
            Self::Chunked => MOST_BODY + 512,
            Self::UntilClose => MOST_BODY,
        }
    }
}

/// Reads the start of a body, at most 2,048 bytes. Also says whether a body that was promised did not come at all until
/// the deadline: full-size segments may be lost on the way although the head came through.
pub(super) async fn start<S>(
    stream: &mut S,
    mut raw: Vec<u8>,
    length: Length,
    deadline: Instant,
) -> (Vec<u8>, bool)
where
    S: AsyncRead + Unpin + ?Sized,
{
    let promised = matches!(length, Length::Known(1..));
    let mut until = if promised && raw.is_empty() {
        deadline
    } else {
        deadline.min(Instant::now() + REST)
    };
    let mut stalled = false;
    let whole = |raw: &[u8]| length == Length::Chunked && raw.ends_with(b"0\r\n\r\n");
    while raw.len() < length.wanted() && !whole(&raw) {
        match timeout_at(until, stream.read_buf(&mut raw)).await {
            Ok(Ok(1..)) => until = until.min(Instant::now() + REST),
            Ok(_) => break,
            Err(_elapsed) => {
                stalled = promised && raw.is_empty();
                break;
            }
        }
    }
    let mut body = if length == Length::Chunked {
        unchunk(&raw)
    } else {
        raw
    };
    body.truncate(length.wanted().min(MOST_BODY));
    (body, stalled)
}

/// Joins the pieces of a chunked body, as far as they are there.
fn unchunk(mut raw: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = raw.iter().position(|byte| *byte == b'\n') {
        let line = String::from_utf8_lossy(raw.get(..end).unwrap_or_default());
        let size = line.split(';').next().unwrap_or_default().trim();
        let Some(size) = usize::from_str_radix(size, 16)
            .ok()
            .filter(|size| *size > 0)
        else {
            break;
        };
        let rest = raw.get(end + 1..).unwrap_or_default();
        let piece = rest.get(..size).unwrap_or(rest);
        body.extend_from_slice(piece);
        raw = rest.get(piece.len()..).unwrap_or_default();
        raw = raw.strip_prefix(b"\r\n").unwrap_or(raw);
    }
    body
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pieces_are_joined() {
        assert_eq!(unchunk(b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n"), b"abcde");
        assert_eq!(unchunk(b"ff\r\nabc"), b"abc");
        assert_eq!(unchunk(b"zz\r\nabc"), b"");
    }

    proptest! {
        #[test]
        fn never_panics_nor_grows(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(unchunk(&bytes).len() <= bytes.len());
        }
    }
}
