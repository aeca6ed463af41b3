//! What came over a connection of HTTP/2, frame by frame (RFC 9113, 4.1): enough to say that something came, and how the server
//! ended a request. The library tells neither.

use std::io::ErrorKind;

use crate::facts::{Ended, Http2Frames};

/// Frame types (RFC 9113, 6.4 and 6.8).
const RST_STREAM: u8 = 3;
const GOAWAY: u8 = 7;

/// The bytes of a frame's head.
const HEAD: usize = 9;

/// How much of a frame is looked at: its head and two numbers.
const MOST: usize = HEAD + 8;

/// Reads heads and skips what stands between them.
#[derive(Debug, Default)]
pub(super) struct Reader {
    /// The start of the frame under way.
    start: Vec<u8>,
    /// How many bytes of it are still to come; known once its head is there.
    left: Option<usize>,
    /// What was seen.
    pub(super) seen: Http2Frames,
    /// How the other side ended the connection.
    pub(super) ended: Option<Ended>,
}

impl Reader {
    /// Notes that nothing more can be read.
    pub(super) fn failed(&mut self, error: &std::io::Error) {
        self.ended = match error.kind() {
            ErrorKind::ConnectionReset => Some(Ended::Reset),
            // TLS that ends without saying so.
            ErrorKind::UnexpectedEof => Some(Ended::Closed),
            _ => self.ended,
        };
    }

    /// Takes the next bytes.
    pub(super) fn feed(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let wanted = self.left.unwrap_or_else(|| HEAD - self.start.len());
            let (now, rest) = bytes.split_at(wanted.min(bytes.len()));
            let room = MOST.saturating_sub(self.start.len());
            self.start.extend(now.iter().take(room));
            bytes = rest;
            self.left = match self.left {
                Some(left) => Some(left - now.len()),
                None if self.start.len() == HEAD => Some(length(&self.start)),
                None => None,
            };
            if self.left == Some(0) {
                self.end_of_frame();
            }
        }
    }

    fn end_of_frame(&mut self) {
        self.seen.count = self.seen.count.saturating_add(1);
        let number = |at: usize| {
            let four = self.start.get(at..at + 4)?;
            Some(u32::from_be_bytes(four.try_into().ok()?))
        };
        let error = match self.start.get(3) {
            Some(&RST_STREAM) => number(HEAD),
            // The last stream that it will answer: ours is the first one. Else it only wants no more of them.
            Some(&GOAWAY) => number(HEAD + 4).filter(|code| *code != 0 || number(HEAD) == Some(0)),
            _ => None,
        };
        self.seen.error = self.seen.error.or(error);
        self.start.clear();
        self.left = None;
    }
}

/// The length of what follows a head: three bytes.
fn length(head: &[u8]) -> usize {
    head.iter()
        .take(3)
        .fold(0, |length, byte| length << 8 | usize::from(*byte))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn frame(kind: u8, payload: &[u8]) -> Vec<u8> {
        let length = u8::try_from(payload.len()).unwrap();
        [&[0, 0, length, kind, 0, 0, 0, 0, 0][..], payload].concat()
    }

    fn read(bytes: &[u8], step: usize) -> Http2Frames {
        let mut reader = Reader::default();
        bytes.chunks(step).for_each(|part| reader.feed(part));
        reader.seen
    }

    #[test]
    fn frames_are_counted_in_whatever_pieces_they_come() {
        let calm = frame(GOAWAY, &[0, 0, 0, 0, 0, 0, 0, 11, 1, 2, 3]);
        let all = [frame(4, b""), frame(6, &[0; 8]), frame(0, &[7; 200]), calm].concat();
        for step in [1, 2, 9, 10, 500] {
            let seen = read(&all, step);
            assert_eq!((seen.count, seen.error), (4, Some(11)), "{step}");
        }
    }

    #[test]
    fn an_end_in_order_is_no_error() {
        let no_more = frame(GOAWAY, &[0, 0, 0, 1, 0, 0, 0, 0]);
        assert_eq!(read(&no_more, 5).error, None);
        let unanswered = frame(GOAWAY, &[0; 8]);
        assert_eq!(read(&unanswered, 5).error, Some(0));
        assert_eq!(read(&frame(RST_STREAM, &[0, 0, 0, 7]), 5).error, Some(7));
    }

    proptest! {
        #[test]
        fn never_panics_nor_grows(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let mut reader = Reader::default();
            reader.feed(&bytes);
            prop_assert!(reader.start.len() <= MOST);
        }
    }
}
