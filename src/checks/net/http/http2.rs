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
use super::frames::Reader;
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

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asks<'a> {
    /// The Host header.
    pub(super) host: &'a str,
    /// Path and query.
    pub(super) path: &'a str,
    /// What the server gave us to bring along; may be empty.
    pub(super) cookies: &'a str,
}

/// Asks for a page and reads the head and the start of the body.
pub(super) async fn ask(
    stream: Box<dyn Stream>,
    asks: Asks<'_>,
    manner: Manner,
    phases: &mut Phases,
) -> Heard {
    let tasks: Tasks = Arc::default();
    let reader: Arc<Mutex<Reader>> = Arc::default();
    let mut heard = Heard::default();
    let started = manner.started;
    let deadline = Instant::now() + manner.patience;
    let answered = timeout_at(deadline, send(&tasks, &reader, stream, asks));
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
                body(response.into_body(), promised && page, deadline, &reader).await;
        }
        Ok(Err(error)) => {
            heard.note = Some(error.to_string());
            // An error that it named, or rules that it broke, are more than an end without a word.
            let seen = reader.lock().unwrap_or_else(PoisonError::into_inner);
            heard.ended = match seen.seen.error {
                Some(_) => Some(Ended::Error),
                None => seen.ended.or(Some(Ended::Error)),
            };
            heard.broken = Some(Failure::HttpProtocol.into());
        }
        Err(_elapsed) => heard.ended = Some(Ended::Silent),
    }
    let frames = reader.lock().unwrap_or_else(PoisonError::into_inner).seen;
    heard.frames = Some(frames).filter(|frames| frames.count > 0);
    phases.done_ms = Some(ms_since(started));
    heard
}

async fn send(
    tasks: &Tasks,
    reader: &Arc<Mutex<Reader>>,
    stream: Box<dyn Stream>,
    asks: Asks<'_>,
) -> Result<hyper::Response<hyper::body::Incoming>, hyper::Error> {
    let executor = Executor(Arc::downgrade(tasks));
    let (mut sender, connection) = http2::Builder::new(executor)
        .initial_stream_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .handshake::<_, Empty<Bytes>>(TokioIo::new(Capped::new(stream, MOST, Arc::clone(reader))))
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
    *request.uri_mut() = format!("https://{}{}", asks.host, safe(asks.path))
        .parse()
        .unwrap_or_default();
    let headers = request.headers_mut();
    let text = hyper::header::HeaderValue::from_static;
    headers.insert(hyper::header::USER_AGENT, text(USER_AGENT));
    headers.insert(hyper::header::ACCEPT, text("*/*"));
    if !asks.cookies.is_empty()
        && let Ok(cookies) = hyper::header::HeaderValue::from_str(asks.cookies)
    {
        headers.insert(hyper::header::COOKIE, cookies);
    }
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

/// How the server ended the request: by an error that it named, or with the connection. None where it did neither.
fn end(reader: &Mutex<Reader>) -> Option<Ended> {
    let reader = reader.lock().unwrap_or_else(PoisonError::into_inner);
    if reader.seen.error.is_some() {
        return Some(Ended::Reset);
    }
    reader.ended
}

/// As [`super::body::start`] for HTTP/1.1.
async fn body(
    mut incoming: hyper::body::Incoming,
    promised: bool,
    deadline: Instant,
    reader: &Mutex<Reader>,
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
            // Neither side ended it but the library: what came was no page.
            Ok(Some(Err(_error))) => {
                let of_library = if came > 0 {
                    Ended::Closed
                } else {
                    Ended::Silent
                };
                break Some(end(reader).unwrap_or(of_library));
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

    /// What a server does after its answer.
    #[derive(Clone, Copy, PartialEq)]
    enum Next {
        Again,
        Stay,
        Leave,
    }

    /// What a server sends once it has the request, after its settings.
    const ROOT: Asks<'static> = Asks {
        host: "example.com",
        path: "/",
        cookies: "",
    };

    async fn asked(answer: Vec<u8>, then: Next) -> Heard {
        let (near, mut far) = tokio::io::duplex(64 * 1_024);
        let server = async move {
            far.write_all(&frame(4, 0, 0, b"")).await.unwrap();
            let request = [1, 5, 0, 0, 0, 1];
            let mut heard = Vec::new();
            while !heard.windows(request.len()).any(|part| part == request) {
                assert_ne!(far.read_buf(&mut heard).await.unwrap(), 0);
            }
            // The client may have had enough.
            while far.write_all(&answer).await.is_ok() && then == Next::Again {
                tokio::task::yield_now().await;
            }
            if then == Next::Stay {
                drop(far.read_to_end(&mut heard).await);
            }
            drop(far);
            std::future::pending().await
        };
        let manner = Manner {
            then: Then::Body,
            patience: Duration::from_millis(300),
            started: Instant::now(),
        };
        let mut phases = Phases::default();
        tokio::select! {
            heard = ask(Box::new(near), ROOT, manner, &mut phases) => heard,
            never = server => never,
        }
    }

    /// A head with status 200 and a length of 50,000, and a part of that.
    fn begun() -> Vec<u8> {
        let head = frame(1, 4, 1, b"\x88\x0f\x0d\x0550000");
        [head, frame(0, 0, 1, &[b'x'; 200])].concat()
    }

    #[tokio::test]
    async fn frames_that_are_no_answer_are_counted() {
        for flood in [frame(4, 0, 0, b""), frame(6, 0, 0, &[0; 8])] {
            let heard = asked(flood, Next::Again).await;
            assert!(heard.head.is_none());
            assert!(heard.frames.unwrap().count > 10, "{:?}", heard.frames);
        }
        let mute = asked(frame(4, 1, 0, b""), Next::Stay).await;
        assert_eq!(mute.ended, Some(Ended::Silent));
        assert_eq!(mute.frames.unwrap().count, 2);
    }

    #[tokio::test]
    async fn an_end_before_an_answer_has_its_code() {
        let calm = frame(7, 0, 0, &[0, 0, 0, 0, 0, 0, 0, 11]);
        let heard = asked(calm, Next::Stay).await;
        assert_eq!(heard.frames.unwrap().error, Some(11));
        assert_eq!(heard.ended, Some(Ended::Error));
        let gone = asked(Vec::new(), Next::Leave).await;
        assert_eq!(gone.ended, Some(Ended::Closed));
    }

    #[tokio::test]
    async fn a_page_that_is_cut_in_the_middle() {
        let reset = [begun(), frame(3, 0, 1, &[0, 0, 0, 2])].concat();
        let heard = asked(reset, Next::Stay).await;
        assert_eq!(
            (heard.head.unwrap().status, heard.ended),
            (200, Some(Ended::Reset))
        );
        let away = [begun(), frame(7, 0, 0, &[0, 0, 0, 1, 0, 0, 0, 2])].concat();
        assert_eq!(asked(away, Next::Leave).await.ended, Some(Ended::Reset));
        assert_eq!(asked(begun(), Next::Leave).await.ended, Some(Ended::Closed));
        let short = [begun(), frame(0, 1, 1, b"end")].concat();
        assert_eq!(asked(short, Next::Stay).await.ended, Some(Ended::Closed));
        assert_eq!(asked(begun(), Next::Stay).await.ended, Some(Ended::Silent));
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
        let asked = ask(Box::new(near), ROOT, manner, &mut phases);
        let (sent, heard) = tokio::join!(flood, asked);
        assert!(sent < 2 * MOST, "{sent} bytes were taken");
        assert_eq!(heard.ended, Some(Ended::Error), "{:?}", heard.note);
        assert!(heard.head.is_none());
    }
}
