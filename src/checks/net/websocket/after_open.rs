//! What happens in the first moment of an open WebSocket: does it stay open, does it answer a ping, does it say something?

use std::time::Duration;

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite};
use tokio::time::{Instant, sleep_until, timeout, timeout_at};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::error::ProtocolError;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Message};

use crate::checks::net::dial::ms_since;
use crate::checks::net::recorder::Recorder;
use crate::facts::CloseSeen;

/// A server that accepted us by mistake closes within this time: a connection that answered a ping is open after it.
const MOMENT_WITH_PONG: Duration = Duration::from_millis(150);

/// Without an answer to the ping it must stay open for longer.
const MOMENT: Duration = Duration::from_millis(250);

/// The asked connection is told of as soon as it is open, and watched on for as long as one attempt may take, at most this
/// long: servers that look at who came, or that miss what should follow, close a second or three after it.
const LONGEST_WATCH: Duration = Duration::from_millis(3_500);

/// How often it is pinged where it must not be idle.
const BEAT: Duration = Duration::from_millis(250);

/// After a message of ours the server gets more time to close.
const MOMENT_AFTER_MESSAGE: Duration = Duration::from_secs(1);

/// The message that is sent where the person allowed one.
const MESSAGE: &str = "hello";

/// The largest frame that is read, in bytes. Nothing that comes is kept but its kind and length.
const LARGEST_FRAME: usize = 1_024 * 1_024;

/// How much may wait to be sent, in bytes: a server that pings and reads no answer fills it.
const LONGEST_QUEUE: usize = 64 * 1_024;

/// What was seen.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Seen {
    /// Still open after the moment.
    pub(super) stayed_open: bool,
    /// Round trip of a ping frame in milliseconds.
    pub(super) pong_ms: Option<f64>,
    /// Kind and length of the first message of the server.
    pub(super) greeting: Option<String>,
    /// How the server closed it.
    pub(super) closed: Option<CloseSeen>,
    /// What is wrong with the server's frames.
    pub(super) note: Option<String>,
}

/// How an open WebSocket is watched.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct How {
    /// No ping is sent to it.
    pub(super) quiet: bool,
    /// It is pinged all the time.
    pub(super) beats: bool,
    /// A message is sent to it.
    pub(super) send: bool,
    /// It is watched on after it has shown that it lives, for about this long.
    pub(super) long: Option<Duration>,
}

/// Watches an open WebSocket for a moment, then closes it.
pub(super) async fn watch<S>(stream: S, rest: Vec<u8>, round_trip_ms: f64, how: How) -> Seen
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let opened = Instant::now();
    let first = rest.clone();
    let (stream, tapes) = Recorder::new(stream);
    let mut socket =
        WebSocketStream::from_partially_read(stream, rest, Role::Client, Some(limits())).await;
    let mut seen = Seen::default();
    // A close needs a round trip to arrive, too.
    let far = Duration::from_secs_f64((round_trip_ms * 1.5 / 1_000.0).clamp(0.0, 2.0));
    let How { send, long, .. } = how;
    let moment = long.map_or(MOMENT, |long| long.clamp(MOMENT, LONGEST_WATCH));
    let mut until = opened + moment.max(far);
    if send {
        until = until.max(opened + MOMENT_AFTER_MESSAGE.max(far));
    }
    if let Some(error) = greet(&mut socket, how).await {
        seen.ended(&error, ms_since(opened));
        return seen;
    }
    let mut beat = opened + BEAT;
    loop {
        tokio::select! {
            biased;
            message = socket.next() => {
                let after_ms = ms_since(opened);
                match message {
                    Some(Ok(Message::Pong(_))) if seen.pong_ms.is_none() => {
                        seen.pong_ms = Some(after_ms);
                        if !send && long.is_none() {
                            until = until.min(opened + MOMENT_WITH_PONG);
                        }
                    }
                    Some(Ok(Message::Close(frame))) => {
                        seen.close_frame(frame, after_ms);
                        return seen;
                    }
                    Some(Ok(message)) => seen.message(&message),
                    // More than is read or answered here is no end of the connection: it is only watched for one.
                    Some(Err(Error::Capacity(_) | Error::WriteBufferFull(_))) => {
                        let Some(error) = end_until(socket.get_mut(), until).await else {
                            break;
                        };
                        seen.ended(&error, ms_since(opened));
                        return seen;
                    }
                    Some(Err(error)) => {
                        seen.ended(&error, after_ms);
                        return seen;
                    }
                    None => {
                        seen.ended(&Error::ConnectionClosed, after_ms);
                        return seen;
                    }
                }
                // A server that sends without a pause would never let the moment end.
                if Instant::now() >= until {
                    break;
                }
            }
            () = sleep_until(beat), if how.beats && beat < until => {
                beat += BEAT;
                if let Err(error) = socket.send(ping()).await {
                    seen.ended(&error, ms_since(opened));
                    return seen;
                }
            }
            () = sleep_until(until) => break,
        }
    }
    if !is_frame(&[first, tapes.read().received].concat()) {
        // A browser fails the connection at such bytes; the library waits for the rest of the frame.
        seen.ended(&Error::ConnectionClosed, ms_since(opened));
        seen.note = Some("the first bytes after the handshake are no frame".to_owned());
        return seen;
    }
    seen.stayed_open = true;
    // Only politeness: the finding stands whether the close frame is still sent or not.
    drop(timeout(Duration::from_millis(50), socket.close(None)).await);
    seen
}

fn limits() -> WebSocketConfig {
    WebSocketConfig::default()
        .max_message_size(Some(LARGEST_FRAME))
        .max_frame_size(Some(LARGEST_FRAME))
        .write_buffer_size(0)
        .max_write_buffer_size(LONGEST_QUEUE)
}

/// Sends the ping and the message that are wanted; the error where that fails.
async fn greet<S>(socket: &mut WebSocketStream<S>, how: How) -> Option<Error>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    if !how.quiet
        && let Err(error) = socket.send(ping()).await
    {
        return Some(error);
    }
    if how.send {
        return socket.send(Message::text(MESSAGE)).await.err();
    }
    None
}

fn ping() -> Message {
    Message::Ping(b"doctor"[..].into())
}

/// Reads on without looking at it, until a moment; how the connection ended before.
async fn end_until<S: AsyncRead + Unpin>(stream: &mut S, until: Instant) -> Option<Error> {
    let mut unread = vec![0; LONGEST_QUEUE];
    let end = async {
        loop {
            match stream.read(&mut unread).await {
                Ok(0) => return Error::ConnectionClosed,
                Ok(_) => {}
                Err(error) => return Error::Io(error),
            }
        }
    };
    timeout_at(until, end).await.ok()
}

/// Whether bytes begin as a server's frame does (RFC 6455, 5.2): no reserved bit, a known opcode, no mask.
fn is_frame(bytes: &[u8]) -> bool {
    match bytes {
        [first, second, ..] => {
            first & 0x70 == 0 && matches!(first & 0x0f, 0..=2 | 8..=10) && second & 0x80 == 0
        }
        _ => true,
    }
}

impl Seen {
    fn message(&mut self, message: &Message) {
        let kind = match message {
            Message::Text(_) => "text",
            Message::Binary(_) => "binary",
            _ => return,
        };
        self.greeting
            .get_or_insert_with(|| format!("{kind}, {} bytes", message.len()));
    }

    fn close_frame(&mut self, frame: Option<CloseFrame>, after_ms: f64) {
        self.closed = Some(CloseSeen {
            code: frame.as_ref().map(|frame| frame.code.into()),
            reason: frame
                .map(|frame| frame.reason.to_string())
                .unwrap_or_default(),
            after_ms,
            reset: false,
        });
    }

    fn ended(&mut self, error: &Error, after_ms: f64) {
        let reset =
            matches!(error, Error::Io(io) if io.kind() == std::io::ErrorKind::ConnectionReset);
        let ended = matches!(
            error,
            // A close without a close frame arrives as a protocol error of its own.
            Error::ConnectionClosed
                | Error::AlreadyClosed
                | Error::Io(_)
                | Error::Protocol(ProtocolError::ResetWithoutClosingHandshake)
        );
        self.note = (!ended).then(|| error.to_string());
        self.closed = Some(CloseSeen {
            code: None,
            reason: String::new(),
            after_ms,
            reset,
        });
    }
}
