//! One HTTP/2 request over TLS, for servers that choose it.

use std::sync::{Arc, Mutex, PoisonError, Weak};

use http_body_util::{BodyExt as _, Empty};
use hyper::body::Bytes;
use hyper::client::conn::http2;
use hyper_util::rt::TokioIo;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout_at};

use super::body::{MOST_BODY, MOST_READ, REST};
use super::capped::Capped;
use super::head::Head;
use super::http1::{Heard, Manner};
use super::request::{USER_AGENT, safe};
use crate::checks::net::dial::ms_since;
use crate::checks::net::line::Stream;
use crate::facts::{Ended, Failure, Header, Phases};

/// How much of a page a server may send before we take it, in bytes: more than is ever read of one.
const WINDOW: u32 = 128 * 1_024;

/// How much is read of one connection, in bytes. hyper keeps about 500 bytes for each interim answer of 17.
const MOST: usize = 1_024 * 1_024;

/// Tasks of a connection, which end with it: dropping the set stops them.
type Tasks = Arc<Mutex<JoinSet<()>>>;

/// Starts the tasks of a connection in its set.
#[derive(Clone)]
struct Executor(Weak<Mutex<JoinSet<()>>>);

impl<F> hyper::rt::Executor<F> for Executor
where
    F: Future<Output: Send> + Send + 'static,
{
    fn execute(&self, task: F) {
        if let Some(tasks) = self.0.upgrade() {
            let mut tasks = tasks.lock().unwrap_or_else(PoisonError::into_inner);
            tasks.spawn(async move { drop(task.await) });
        }
    }
}

/// Asks for a page and reads the head and the start of the body.
pub(super) async fn ask(
    stream: Box<dyn Stream>,
    host: &str,
    path: &str,
    manner: Manner,
    phases: &mut Phases,
) -> Heard {
    let tasks: Tasks = Arc::default();
    let mut heard = Heard::default();
    let started = manner.started;
    let deadline = Instant::now() + manner.patience;
    let answered = timeout_at(deadline, send(&tasks, stream, host, path));
    match answered.await {
        Ok(Ok(response)) => {
            phases.first_byte_ms = Some(ms_since(started));
            let head = head(&response);
            let promised = head
                .value("content-length")
                .is_some_and(|length| length != "0");
            let page = (200..300).contains(&head.status) && head.status != 204;
            heard.head = Some(head);
            (heard.body, heard.ended) =
                body(response.into_body(), promised && page, deadline).await;
        }
        Ok(Err(error)) => {
            heard.note = Some(error.to_string());
            let closed = error.is_canceled() || error.is_closed() || error.is_incomplete_message();
            heard.ended = Some(if closed { Ended::Closed } else { Ended::Error });
            heard.broken = Some(Failure::HttpProtocol.into());
        }
        Err(_elapsed) => heard.ended = Some(Ended::Silent),
    }
    phases.done_ms = Some(ms_since(started));
    heard
}

async fn send(
    tasks: &Tasks,
    stream: Box<dyn Stream>,
    host: &str,
    path: &str,
) -> Result<hyper::Response<hyper::body::Incoming>, hyper::Error> {
    let executor = Executor(Arc::downgrade(tasks));
    let (mut sender, connection) = http2::Builder::new(executor)
        .initial_stream_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .handshake::<_, Empty<Bytes>>(TokioIo::new(Capped::new(stream, MOST)))
        .await?;
    tasks
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .spawn(async move {
            // What it would say here, the request says too.
            drop(connection.await);
        });
    let mut request = hyper::Request::new(Empty::new());
    // A target's host and path always make an address; the root stands in for what a library does not take.
    *request.uri_mut() = format!("https://{host}{}", safe(path))
        .parse()
        .unwrap_or_default();
    let headers = request.headers_mut();
    let text = hyper::header::HeaderValue::from_static;
    headers.insert(hyper::header::USER_AGENT, text(USER_AGENT));
    headers.insert(hyper::header::ACCEPT, text("*/*"));
    sender.send_request(request).await
}

fn head(response: &hyper::Response<hyper::body::Incoming>) -> Head {
    let lossy = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes);
        text.chars().take(1_024).collect::<String>()
    };
    Head {
        version: "HTTP/2".to_owned(),
        status: response.status().as_u16(),
        reason: String::new(),
        headers: response
            .headers()
            .iter()
            .take(64)
            .map(|(name, value)| Header {
                name: lossy(name.as_str().as_bytes()),
                value: lossy(value.as_bytes()),
            })
            .collect(),
    }
}

/// As [`super::body::start`] for HTTP/1.1.
async fn body(
    mut incoming: hyper::body::Incoming,
    promised: bool,
    deadline: Instant,
) -> (Vec<u8>, Option<Ended>) {
    let mut body = Vec::new();
    let mut came = 0;
    let began = Instant::now();
    let mut first = None;
    let cut = loop {
        let flowed = first.is_some_and(|first: Instant| first.elapsed() >= REST);
        if came >= MOST_READ || flowed {
            break None;
        }
        let until = if promised {
            deadline
        } else {
            deadline.min(first.unwrap_or(began) + REST)
        };
        match timeout_at(until, incoming.frame()).await {
            Ok(Some(Ok(frame))) => {
                if let Some(data) = frame.data_ref() {
                    first.get_or_insert_with(Instant::now);
                    came += data.len();
                    let room = MOST_BODY.saturating_sub(body.len());
                    body.extend(data.iter().take(room));
                }
            }
            Ok(None) => break None,
            Ok(Some(Err(error))) => {
                let closed =
                    error.is_canceled() || error.is_closed() || error.is_incomplete_message();
                break Some(if closed { Ended::Closed } else { Ended::Reset });
            }
            Err(_elapsed) => break promised.then_some(Ended::Silent),
        }
    };
    (body, cut)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::super::http1::Then;
    use super::*;

    /// The head of a frame (RFC 9113, 4.1) and what stands in it.
    fn frame(kind: u8, flags: u8, stream: u8, text: &[u8]) -> Vec<u8> {
        let length = u8::try_from(text.len()).unwrap();
        let head = [0, 0, length, kind, flags, 0, 0, 0, stream];
        [&head[..], text].concat()
    }

    #[tokio::test]
    async fn interim_answers_without_end_are_cut() {
        let (near, mut far) = tokio::io::duplex(64 * 1_024);
        let flood = async move {
            // SETTINGS, then answers of status 103 (RFC 8297), spelt out in HPACK.
            let hints = frame(1, 4, 1, b"\x08\x03103").repeat(1_000);
            let mut sent = 0;
            far.write_all(&frame(4, 0, 0, b"")).await.unwrap();
            // Not before the request: whole in one frame of stream 1.
            let request = [1, 5, 0, 0, 0, 1];
            let mut heard = Vec::new();
            while !heard.windows(request.len()).any(|part| part == request) {
                assert_ne!(far.read_buf(&mut heard).await.unwrap(), 0);
            }
            while far.write_all(&hints).await.is_ok() {
                sent += hints.len();
            }
            sent
        };
        let manner = Manner {
            then: Then::Body,
            patience: Duration::from_mins(1),
            started: Instant::now(),
        };
        let mut phases = Phases::default();
        let asked = ask(Box::new(near), "example.com", "/", manner, &mut phases);
        let (sent, heard) = tokio::join!(flood, asked);
        assert!(sent < 2 * MOST, "{sent} bytes were taken");
        assert_eq!(heard.ended, Some(Ended::Error), "{:?}", heard.note);
        assert!(heard.head.is_none());
    }
}
