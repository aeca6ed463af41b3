//! One HTTP/1.1 request and its answer, byte by byte.
//!
//! Written by hand for two reasons. Header names go out exactly as browsers write them (`Sec-WebSocket-Key`), because
//! small servers compare them letter by letter; and what is no HTTP at all comes back as the bytes that came.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::time::{Instant, timeout, timeout_at};

use super::body;
use super::head::{self, Head, Parsed};
use crate::checks::net::dial::{Broken, ms_since};
use crate::facts::{Ended, Failure, Http2Frames, Phases};

/// The longest head that browsers read (Chromium: 256 KiB).
const LONGEST_HEAD: usize = 256 * 1_024;

/// How many first bytes are kept of what is not HTTP.
const MOST_FIRST_BYTES: usize = 4_096;

/// How many interim answers (100, 103 …) may come before the real one. Some servers send one each second while they work.
const MOST_INTERIM: usize = 100;

/// When the first bytes are not HTTP, more of them are waited for this long.
const MORE: Duration = Duration::from_millis(150);

/// What an answer is followed by.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::checks::net) enum Then {
    /// A body; after a 101 another protocol.
    Body,
    /// After a 2xx another connection (RFC 9110, 9.3.6: CONNECT).
    Tunnel,
}

/// What came back.
#[derive(Debug, Default)]
pub(in crate::checks::net) struct Heard {
    /// The head of the answer, where a whole one came.
    pub(in crate::checks::net) head: Option<Head>,
    /// The start of the body, at most 2,048 bytes.
    pub(in crate::checks::net) body: Vec<u8>,
    /// After a 101: bytes that came after the head.
    pub(in crate::checks::net) rest: Vec<u8>,
    /// The first bytes, at most 4,096, where no head came.
    pub(in crate::checks::net) raw: Vec<u8>,
    /// What came over HTTP/2.
    pub(in crate::checks::net) frames: Option<Http2Frames>,
    /// How the connection ended, where no whole answer came.
    pub(in crate::checks::net) ended: Option<Ended>,
    /// Why, where the system says so.
    pub(in crate::checks::net) broken: Option<Broken>,
    /// A technical word on it.
    pub(in crate::checks::net) note: Option<String>,
}

impl Heard {
    fn ended(&mut self, ended: Ended, broken: Option<Broken>) {
        self.ended = Some(ended);
        self.broken = broken;
    }

    /// A read or write error: the other side reset, or something else broke.
    fn failed(&mut self, error: &std::io::Error) {
        let broken = Broken::from(error);
        let ended = broken.end();
        if error.raw_os_error().is_none() {
            self.note = Some(error.to_string());
        }
        self.ended(ended, Some(broken));
    }

    /// A connection that was cut off before anything could be sent.
    pub(in crate::checks::net) fn cut_off(broken: Broken) -> Self {
        Self {
            ended: Some(broken.end()),
            broken: Some(broken),
            ..Self::default()
        }
    }

    /// Nothing that is HTTP came.
    pub(in crate::checks::net) fn not_http(&self) -> bool {
        self.head.is_none() && matches!(head::parse(&self.raw), Parsed::NotHttp)
    }
}

/// How an exchange is carried out.
#[derive(Clone, Copy, Debug)]
pub(in crate::checks::net) struct Manner {
    /// What an answer is followed by.
    pub(in crate::checks::net) then: Then,
    /// How long the answer may take.
    pub(in crate::checks::net) patience: Duration,
    /// When the connection was begun.
    pub(in crate::checks::net) started: Instant,
}

/// Sends a request and reads the answer: the head, and the start of the body.
pub(in crate::checks::net) async fn ask<S>(
    stream: &mut S,
    request: &[u8],
    manner: Manner,
    phases: &mut Phases,
) -> Heard
where
    S: AsyncRead + AsyncWrite + Unpin + ?Sized,
{
    let mut heard = Heard::default();
    let deadline = Instant::now() + manner.patience;
    if send(stream, request, deadline, &mut heard).await {
        phases.sent_ms = Some(ms_since(manner.started));
    }
    let came = || {
        phases
            .first_byte_ms
            .get_or_insert_with(|| ms_since(manner.started));
    };
    let buffer = read_head(stream, deadline, &mut heard, came).await;
    finish(stream, buffer, manner.then, deadline, &mut heard).await;
    phases.done_ms = Some(ms_since(manner.started));
    heard
}

/// Sends a request; false where that failed.
async fn send<S>(stream: &mut S, request: &[u8], deadline: Instant, heard: &mut Heard) -> bool
where
    S: AsyncWrite + Unpin + ?Sized,
{
    let written = timeout_at(deadline, async {
        stream.write_all(request).await?;
        stream.flush().await
    })
    .await;
    match written {
        Ok(Ok(())) => return true,
        // The answer may stand in our buffer although the other side no longer listens.
        Ok(Err(error)) => heard.failed(&error),
        Err(_elapsed) => heard.ended(Ended::Silent, None),
    }
    false
}

/// Reads up to the end of the head, past interim answers; what came behind it. `came` is called whenever something came.
async fn read_head<S>(
    stream: &mut S,
    deadline: Instant,
    heard: &mut Heard,
    mut came: impl FnMut(),
) -> Vec<u8>
where
    S: AsyncRead + Unpin + ?Sized,
{
    let mut buffer = Vec::with_capacity(8 * 1_024);
    let mut interim = 0;
    let mut informed = Vec::new();
    loop {
        match head::parse(&buffer) {
            Parsed::Head(head, length) => {
                let informs = (100..200).contains(&head.status) && head.status != 101;
                if informs && interim >= MOST_INTERIM {
                    heard.note = Some("interim answers without end".to_owned());
                    heard.ended(Ended::ByUs, Some(Failure::HttpProtocol.into()));
                    break;
                }
                let head_bytes = buffer.drain(..length);
                if informs {
                    // Where nothing follows, this is all that came.
                    informed = head_bytes.collect();
                    interim += 1;
                    continue;
                }
                drop(head_bytes);
                heard.ended = None;
                heard.broken = None;
                heard.head = Some(head);
                break;
            }
            Parsed::NotHttp => {
                more(stream, &mut buffer).await;
                break;
            }
            Parsed::Partial if buffer.len() > LONGEST_HEAD => {
                heard.note = Some("the head is longer than 256 KiB".to_owned());
                heard.ended(Ended::ByUs, Some(Failure::HttpInvalid.into()));
                break;
            }
            Parsed::Partial => {}
        }
        match timeout_at(deadline, stream.read_buf(&mut buffer)).await {
            Ok(Ok(0)) => {
                if heard.ended.is_none() {
                    heard.ended(Ended::Closed, None);
                }
                break;
            }
            Ok(Ok(_)) => came(),
            Ok(Err(error)) => {
                heard.failed(&error);
                break;
            }
            Err(_elapsed) => {
                heard.ended(Ended::Silent, None);
                break;
            }
        }
    }
    if heard.head.is_none() && buffer.is_empty() {
        buffer = informed;
    }
    buffer
}

async fn finish<S>(
    stream: &mut S,
    buffer: Vec<u8>,
    then: Then,
    deadline: Instant,
    heard: &mut Heard,
) where
    S: AsyncRead + Unpin + ?Sized,
{
    match &heard.head {
        None => {
            heard.raw = buffer;
            heard.raw.truncate(MOST_FIRST_BYTES);
            heard.ended.get_or_insert(Ended::ByUs);
        }
        Some(head)
            if head.status == 101
                || (then == Then::Tunnel && (200..300).contains(&head.status)) =>
        {
            heard.rest = buffer;
        }
        Some(head) => {
            let (body, cut) = body::start(stream, buffer, head, deadline).await;
            heard.body = body;
            if let Some(ended) = cut {
                heard.ended(ended, None);
            }
        }
    }
}

/// Reads a little on, so that a greeting is kept whole.
async fn more<S: AsyncRead + Unpin + ?Sized>(stream: &mut S, buffer: &mut Vec<u8>) {
    while buffer.len() < MOST_FIRST_BYTES {
        match timeout(MORE, stream.read_buf(buffer)).await {
            Ok(Ok(1..)) => {}
            _ => break,
        }
    }
}
