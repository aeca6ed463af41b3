//! Reading the head of an HTTP/1 answer, as tolerantly as browsers do (RFC 9112).

use crate::facts::Header;

/// How many headers are kept.
const MOST_HEADERS: usize = 64;

/// How much of a header's name and of its value is kept, in bytes.
const LONGEST_VALUE: usize = 1_024;

/// How many bytes of empty lines may come before the status, in bytes: small devices send them, and browsers skip them
/// (Chromium: four bytes of whatever kind).
const MOST_BEFORE: usize = 4;

/// The head of an answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::checks::net) struct Head {
    /// `HTTP/1.1`.
    pub(in crate::checks::net) version: String,
    /// 100 to 999.
    pub(in crate::checks::net) status: u16,
    /// The reason phrase; may be empty.
    pub(in crate::checks::net) reason: String,
    /// The first 64 headers, names in lower case.
    pub(in crate::checks::net) headers: Vec<Header>,
}

impl Head {
    /// The values of a header, in order.
    pub(in crate::checks::net) fn values(&self, name: &str) -> impl Iterator<Item = &str> {
        self.headers
            .iter()
            .filter(move |header| header.name == name)
            .map(|header| header.value.as_str())
    }

    /// The first value of a header.
    pub(in crate::checks::net) fn value(&self, name: &str) -> Option<&str> {
        self.values(name).next()
    }
}

/// What the bytes that came so far are.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Parsed {
    /// The beginning of an answer.
    Partial,
    /// Nothing that could become an answer.
    NotHttp,
    /// A whole head, and how many bytes it took.
    Head(Head, usize),
}

/// Reads a head. Bytes that are not ASCII are replaced; lines that are no header are skipped.
pub(super) fn parse(bytes: &[u8]) -> Parsed {
    let empty = bytes
        .iter()
        .take(MOST_BEFORE)
        .take_while(|byte| matches!(byte, b'\r' | b'\n'))
        .count();
    match parse_from_status(bytes.get(empty..).unwrap_or_default()) {
        Parsed::Head(head, length) => Parsed::Head(head, empty + length),
        other => other,
    }
}

fn parse_from_status(bytes: &[u8]) -> Parsed {
    let start = b"HTTP/";
    if !start.iter().zip(bytes).all(|(a, b)| a == b) {
        return Parsed::NotHttp;
    }
    let Some(length) = head_length(bytes) else {
        return Parsed::Partial;
    };
    let mut lines = bytes
        .get(..length)
        .unwrap_or_default()
        .split(|byte| *byte == b'\n')
        .map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let Some(mut head) = lines.next().and_then(status_line) else {
        return Parsed::NotHttp;
    };
    for line in lines {
        match line.first() {
            // A folded header goes on (RFC 9112, 5.2).
            Some(b' ' | b'\t') => {
                if let Some(last) = head.headers.last_mut() {
                    let more = format!("{} {}", last.value, ascii(line.trim_ascii()));
                    last.value = cut(&more);
                }
            }
            Some(_) if head.headers.len() < MOST_HEADERS => head.headers.extend(header(line)),
            _ => {}
        }
    }
    Parsed::Head(head, length)
}

/// How many bytes there are up to and including the empty line.
fn head_length(bytes: &[u8]) -> Option<usize> {
    let mut line_start = 0;
    for (at, byte) in bytes.iter().enumerate() {
        if *byte == b'\n' {
            let line = bytes.get(line_start..at)?;
            if line.is_empty() || line == b"\r" {
                return Some(at + 1);
            }
            line_start = at + 1;
        }
    }
    None
}

fn status_line(line: &[u8]) -> Option<Head> {
    let text = ascii(line);
    let (version, rest) = text.split_once(' ')?;
    let rest = rest.trim_start();
    let (code, reason) = rest.split_once(' ').unwrap_or((rest, ""));
    let known = version
        .strip_prefix("HTTP/")?
        .chars()
        .all(|c| c.is_ascii_digit() || c == '.');
    if !known || code.len() != 3 || !code.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Some(Head {
        version: cut(version),
        status: code.parse().ok().filter(|code| *code >= 100)?,
        reason: cut(reason.trim()),
        headers: Vec::new(),
    })
}

fn header(line: &[u8]) -> Option<Header> {
    let colon = line.iter().position(|byte| *byte == b':')?;
    let (name, value) = (line.get(..colon)?, line.get(colon + 1..)?);
    let name = ascii(name.trim_ascii()).to_ascii_lowercase();
    (!name.is_empty()).then(|| Header {
        name: cut(&name),
        value: cut(&ascii(value.trim_ascii())),
    })
}

/// Text in which every byte that is not ASCII is replaced.
fn ascii(bytes: &[u8]) -> String {
    bytes
        .iter()
        .map(|byte| {
            if byte.is_ascii() {
                char::from(*byte)
            } else {
                char::REPLACEMENT_CHARACTER
            }
        })
        .collect()
}

fn cut(text: &str) -> String {
    let end = text.floor_char_boundary(LONGEST_VALUE);
    text.get(..end).unwrap_or_default().to_owned()
}

/// What must hold for any bytes: all is capped, and what is called no HTTP stays none, whatever follows.
pub(crate) fn prove(bytes: &[u8]) {
    let half = parse(bytes.get(..bytes.len() / 2).unwrap_or_default());
    let whole = parse(bytes);
    match &whole {
        Parsed::Head(head, length) => {
            assert!(*length <= bytes.len() && (100..=999).contains(&head.status));
            assert!(head.headers.len() <= MOST_HEADERS);
            let texts = head.headers.iter().flat_map(|h| [&h.name, &h.value]);
            for text in texts.chain([&head.version, &head.reason]) {
                assert!(text.len() <= LONGEST_VALUE, "{} bytes", text.len());
            }
        }
        Parsed::Partial | Parsed::NotHttp => {}
    }
    match half {
        Parsed::Partial => {}
        Parsed::NotHttp | Parsed::Head(..) => assert_eq!(half, whole),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn head(text: &str) -> Head {
        match parse(text.as_bytes()) {
            Parsed::Head(head, _) => head,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn reads_an_ordinary_head_and_says_where_it_ends() {
        let text = "HTTP/1.1 404 Not Found\r\nServer: nginx\r\nX-A : b \r\n\r\nbody";
        let Parsed::Head(head, length) = parse(text.as_bytes()) else {
            panic!()
        };
        assert_eq!((head.status, head.reason.as_str()), (404, "Not Found"));
        assert_eq!(head.value("server"), Some("nginx"));
        assert_eq!(head.value("x-a"), Some("b"));
        assert_eq!(text.get(length..), Some("body"));
    }

    #[test]
    fn bare_line_feeds_and_a_missing_reason_are_taken() {
        let head = head("HTTP/1.0 200\nA: b\n c\nno header\n\n");
        assert_eq!((head.status, head.reason.as_str()), (200, ""));
        assert_eq!(head.value("a"), Some("b c"));
        assert_eq!(head.headers.len(), 1);
    }

    #[test]
    fn empty_lines_before_the_status_are_skipped() {
        let text = "\r\nHTTP/1.1 200 OK\r\nA: b\r\n\r\nbody";
        let Parsed::Head(head, length) = parse(text.as_bytes()) else {
            panic!()
        };
        assert_eq!((head.status, head.value("a")), (200, Some("b")));
        assert_eq!(text.get(length..), Some("body"));
        assert_eq!(parse(b"\r\n"), Parsed::Partial);
        assert_eq!(
            parse(b"\n\n\n\n\n\nHTTP/1.1 200 OK\r\n\r\n"),
            Parsed::NotHttp
        );
    }

    #[test]
    fn what_is_not_http_is_known_from_the_first_wrong_byte() {
        assert_eq!(parse(b"SSH-2.0-OpenSSH_9.2\r\n"), Parsed::NotHttp);
        assert_eq!(parse(b"HTTP/1.1 abc\r\n\r\n"), Parsed::NotHttp);
        assert_eq!(parse(b"HTT"), Parsed::Partial);
        assert_eq!(parse(b""), Parsed::Partial);
        assert_eq!(parse(b"HTTP/1.1 200 OK\r\nA: b\r\n"), Parsed::Partial);
    }

    #[test]
    fn a_flood_of_headers_is_cut() {
        let text = format!(
            "HTTP/1.1 200 OK\r\nlong: {}\r\n{}\r\n",
            "\u{e9}".repeat(5_000),
            "a: b\r\n".repeat(10_000)
        );
        let head = head(&text);
        assert_eq!(head.headers.len(), MOST_HEADERS);
        assert!(head.value("long").unwrap().len() <= LONGEST_VALUE);
    }

    proptest! {
        #[test]
        fn never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let mut answer = b"HTTP/1.1 200 OK\r\n".to_vec();
            answer.extend(&bytes);
            parse(&bytes);
            parse(&answer);
        }
    }
}
