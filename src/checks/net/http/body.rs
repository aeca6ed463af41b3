//! The start of an answer's body: as much as a diagnosis wants, and no longer than it is worth.

use std::io::ErrorKind;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _};
use tokio::time::{Instant, timeout_at};

use super::head::Head;
use crate::facts::Ended;

/// How much of a body is kept, in bytes.
pub(super) const MOST_BODY: usize = 2_048;

/// How much of a body is read to see whether it is cut off, in bytes. Once this much has come, we end it.
pub(super) const MOST_READ: usize = 64 * 1_024;

/// How long a body is read while it flows.
pub(super) const REST: Duration = Duration::from_millis(400);

/// How long a body is (RFC 9112, 6.3).
#[derive(Clone, Copy, Debug, PartialEq)]
enum Length {
    /// So many bytes.
    Known(u64),
    /// Pieces, each with its length before it.
    Chunked,
    /// Until the connection ends.
    UntilClose,
}

impl Length {
    /// What the head says.
    fn of(head: &Head) -> Self {
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

    /// Whether all of it is there.
    fn is_whole(self, raw: &[u8]) -> bool {
        match self {
            Self::Known(length) => u64::try_from(raw.len()).is_ok_and(|came| came >= length),
            Self::Chunked => unchunk(raw).1,
            Self::UntilClose => false,
        }
    }

    /// What the end of the connection says of a body that is not whole yet.
    fn closed(self) -> Option<Ended> {
        (self != Self::UntilClose).then_some(Ended::Closed)
    }
}

/// Reads the start of the body that a head promises, and keeps at most 2,048 bytes of it. Also says how it was cut off: by
/// the server's end or reset, or by silence until the deadline (full-size segments may be lost on the way although the
/// head came through). What we end ourselves, because it flows and is long, is not cut off.
pub(super) async fn start<S>(
    stream: &mut S,
    mut raw: Vec<u8>,
    head: &Head,
    deadline: Instant,
) -> (Vec<u8>, Option<Ended>)
where
    S: AsyncRead + Unpin + ?Sized,
{
    let length = Length::of(head);
    let promised = matches!(length, Length::Known(1..));
    let page = (200..300).contains(&head.status);
    let began = Instant::now();
    let mut first = (!raw.is_empty()).then_some(began);
    let cut = loop {
        let flowed = first.is_some_and(|first| first.elapsed() >= REST);
        if length.is_whole(&raw) || raw.len() >= MOST_READ || flowed {
            break None;
        }
        // The page is what was asked for; the text of a refusal is not worth the wait.
        let patient = promised && (page || raw.is_empty());
        let until = if patient {
            deadline
        } else {
            deadline.min(first.unwrap_or(began) + REST)
        };
        match timeout_at(until, stream.read_buf(&mut raw)).await {
            Ok(Ok(1..)) => {
                first.get_or_insert_with(Instant::now);
            }
            Ok(Err(error)) if error.kind() == ErrorKind::ConnectionReset => {
                break Some(Ended::Reset);
            }
            // An error: TLS that ends without saying so.
            Ok(Ok(0) | Err(_)) => break length.closed(),
            Err(_elapsed) => break patient.then_some(Ended::Silent),
        }
    };
    let mut body = if length == Length::Chunked {
        unchunk(&raw).0
    } else {
        raw
    };
    if let Length::Known(length) = length {
        body.truncate(usize::try_from(length).unwrap_or(usize::MAX));
    }
    body.truncate(MOST_BODY);
    (body, cut)
}

/// Joins the pieces of a chunked body, as far as they are there, and says whether that is all: the last piece has come, or
/// what follows are no pieces.
fn unchunk(mut raw: &[u8]) -> (Vec<u8>, bool) {
    let mut body = Vec::new();
    while let Some(end) = raw.iter().position(|byte| *byte == b'\n') {
        let line = String::from_utf8_lossy(raw.get(..end).unwrap_or_default());
        let size = line.split(';').next().unwrap_or_default().trim();
        let Some(size) = usize::from_str_radix(size, 16)
            .ok()
            .filter(|size| *size > 0)
        else {
            return (body, true);
        };
        let rest = raw.get(end + 1..).unwrap_or_default();
        let piece = rest.get(..size).unwrap_or(rest);
        body.extend_from_slice(piece);
        raw = rest.get(piece.len()..).unwrap_or_default();
        raw = raw.strip_prefix(b"\r\n").unwrap_or(raw);
    }
    (body, false)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pieces_are_joined() {
        let joined = |raw: &[u8]| {
            let (body, whole) = unchunk(raw);
            (String::from_utf8(body).unwrap(), whole)
        };
        let all = joined(b"3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
        assert_eq!(all, ("abcde".to_owned(), true));
        assert_eq!(joined(b"ff\r\nabc"), ("abc".to_owned(), false));
        assert_eq!(joined(b"3\r\nabc\r\n"), ("abc".to_owned(), false));
        assert_eq!(joined(b"zz\r\nabc"), (String::new(), true));
    }

    proptest! {
        #[test]
        fn never_panics_nor_grows(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            prop_assert!(unchunk(&bytes).0.len() <= bytes.len());
        }
    }
}
