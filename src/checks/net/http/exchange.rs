//! One request for a page, as a fact.

use std::net::SocketAddr;
use std::time::Duration;

use super::http1::{self, Heard, Manner, Then};
use super::http2;
use super::request::{USER_AGENT, host_header, request};
use crate::checks::Context;
use crate::checks::net::dial::Broken;
use crate::checks::net::line::{self, Line, NoLine, Over};
use crate::checks::net::patience::ANSWER;
use crate::checks::net::tls::{Alpn, silence};
use crate::facts::{Bytes, Ended, Failure, HttpExchange, HttpVariant, Phases, TcpCounters};

/// What is asked for.
#[derive(Clone, Debug)]
pub(in crate::checks::net) struct Page {
    /// Where to.
    pub(super) address: SocketAddr,
    /// Which request this is.
    pub(super) variant: HttpVariant,
    /// Over TLS.
    pub(super) tls: bool,
    /// The handshake is told as a fact of its own.
    pub(super) tell_tls: bool,
    /// Path and query.
    pub(in crate::checks::net) path: String,
    /// The same without secrets.
    pub(super) path_shown: String,
    /// The Host header.
    pub(super) host: String,
    /// How long an answer may take.
    pub(super) patience: Duration,
    /// Over small segments.
    pub(super) small_segments: bool,
    /// What the server gave us to bring along (RFC 6265, 4.2.1). Nothing of the person's.
    pub(super) cookies: String,
}

impl Page {
    /// The target itself.
    pub(in crate::checks::net) fn asked(context: &Context, address: SocketAddr, tls: bool) -> Self {
        let target = &context.target;
        Self {
            address,
            variant: HttpVariant::Asked,
            tls,
            tell_tls: false,
            path: target.path.clone(),
            path_shown: target.path_shown.clone(),
            host: host_header(target, address.port(), tls),
            patience: ANSWER,
            small_segments: false,
            cookies: String::new(),
        }
    }
}

/// The server takes this request over HTTP/1.1 alone (RFC 9113, 7).
const HTTP_1_1_REQUIRED: u32 = 13;

/// What came of it: the fact, and the failure where it is not a page.
pub(in crate::checks::net) type Outcome = (HttpExchange, Option<Broken>);

/// Asks for a page.
///
/// # Errors
/// When no line could be opened over which it may be asked.
pub(super) async fn fetch(context: &Context, page: &Page) -> Result<Outcome, NoLine> {
    let over = Over {
        tls: page.tls.then_some(Alpn::Http2),
        tell_tls: page.tell_tls,
        small_segments: page.small_segments,
        patience: page.patience,
    };
    match line::open(context, page.address, &over).await {
        Ok(line) => {
            let (fact, broken) = fetch_over(line, page).await;
            let error = fact.frames.and_then(|frames| frames.error);
            if error != Some(HTTP_1_1_REQUIRED) {
                return Ok((fact, broken));
            }
            // As browsers do: the same once more, over the older version.
            let over = Over {
                tls: Some(Alpn::Http1),
                tell_tls: false,
                ..over
            };
            let line = line::open(context, page.address, &over).await?;
            Ok(fetch_over(line, page).await)
        }
        Err(no_line) if no_line.cut_off() => {
            let heard = Heard::cut_off(no_line.broken);
            Ok(outcome(page, heard, Phases::default(), None))
        }
        Err(no_line) => Err(no_line),
    }
}

/// Asks for a page over an open line.
pub(in crate::checks::net) async fn fetch_over(line: Line, page: &Page) -> Outcome {
    let Line {
        mut stream,
        meter,
        started,
        mut phases,
        h2,
        patience,
    } = line;
    let manner = Manner {
        then: Then::Body,
        patience,
        started,
    };
    let heard = if h2 {
        let asks = http2::Asks {
            host: &page.host,
            path: &page.path,
            cookies: &page.cookies,
        };
        http2::ask(stream, asks, manner, &mut phases).await
    } else {
        let mut headers = vec![
            ("Host", page.host.as_str()),
            ("Connection", "close"),
            ("User-Agent", USER_AGENT),
            ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"),
        ];
        if !page.cookies.is_empty() {
            headers.push(("Cookie", page.cookies.as_str()));
        }
        let words = request("GET", &page.path, &headers);
        http1::ask(&mut stream, &words, manner, &mut phases).await
    };
    outcome(page, heard, phases, meter.counters())
}

/// What was heard, as a fact.
fn outcome(page: &Page, heard: Heard, phases: Phases, counters: Option<TcpCounters>) -> Outcome {
    let broken = judge(&heard).map(|broken| match broken.failure {
        Failure::HttpTimedOut => silence(counters, Failure::HttpTimedOut).into(),
        _ => broken,
    });
    let scheme = if page.tls { "https" } else { "http" };
    let status = heard.head.as_ref().map(|head| head.status);
    let (version, reason, headers) = heard.head.map_or((None, None, Vec::new()), |head| {
        (Some(head.version), Some(head.reason), head.headers)
    });
    let failed_below = status.is_none() || heard.ended.is_some();
    let fact = HttpExchange {
        address: page.address,
        url: format!("{scheme}://{}{}", page.host, page.path_shown),
        variant: page.variant.clone(),
        tls: page.tls,
        version,
        status,
        reason,
        headers,
        body: Bytes(heard.body),
        phases,
        ended: heard.ended,
        first_bytes: (!heard.raw.is_empty()).then_some(Bytes(heard.raw)),
        frames: heard.frames.filter(|_| status.is_none()),
        counters: counters.filter(|_| failed_below),
        redirects: Vec::new(),
        redirect_loop: false,
        note: heard.note,
    };
    (fact, broken)
}

/// Why an answer is no page; none for a 2xx.
fn judge(heard: &Heard) -> Option<Broken> {
    if let Some(head) = &heard.head {
        return match (head.status, heard.ended) {
            // The body was promised and never came.
            (200..300, Some(Ended::Silent)) => Some(Failure::HttpTimedOut.into()),
            (200..300, _) => None,
            (300..400, _) if head.status != 304 => Some(Failure::HttpRedirect.into()),
            (400.., _) => Some(Failure::HttpError.into()),
            _ => Some(Failure::HttpProtocol.into()),
        };
    }
    if heard.not_http() {
        return Some(Failure::HttpInvalid.into());
    }
    Some(match heard.ended {
        Some(Ended::Reset) => heard
            .broken
            .clone()
            .unwrap_or_else(|| Failure::TcpReset.into()),
        Some(Ended::Closed) if heard.raw.is_empty() => Failure::HttpEmpty.into(),
        Some(Ended::Closed) => Failure::HttpInvalid.into(),
        Some(Ended::Silent) => Failure::HttpTimedOut.into(),
        Some(Ended::ByUs | Ended::Error) | None => heard
            .broken
            .clone()
            .unwrap_or_else(|| Failure::HttpProtocol.into()),
    })
}
