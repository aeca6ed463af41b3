//! What HTTP, WebSocket and proxies say.

use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

use super::{Bytes, Ended, Failure, TcpCounters};

/// A header as the server sent it, cut to 1,024 bytes. Hostile: escape it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Header {
    /// Lower case.
    pub name: String,
    /// Bytes that are not ASCII are replaced.
    pub value: String,
}

/// When each phase of an exchange was over, in milliseconds from the start of its connection.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Phases {
    /// TCP handshake done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connected_ms: Option<f64>,
    /// TLS handshake done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tls_ms: Option<f64>,
    /// Request sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_ms: Option<f64>,
    /// First byte of the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_byte_ms: Option<f64>,
    /// All of the answer that we wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_ms: Option<f64>,
}

/// Which request was made.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "variant", content = "value", rename_all = "snake_case")]
pub enum HttpVariant {
    /// As asked.
    Asked,
    /// The root path instead of the asked one.
    RootPath,
    /// With the address in the Host header instead of the name.
    AddressAsHost,
    /// The Location that an answer named, followed up.
    Followed,
    /// As asked, over segments of at most 536 bytes: what a path MTU hole lets through.
    SmallSegments,
    /// Another port of the same address.
    Port(u16),
}

/// What a server said in frames of HTTP/2.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Http2Frames {
    /// How many came.
    pub count: u32,
    /// The error code with which it ended the request or the connection (RFC 9113, 7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<u32>,
}

/// One HTTP exchange.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct HttpExchange {
    /// Where to.
    pub address: SocketAddr,
    /// The address of the page, without credentials.
    pub url: String,
    /// Which request.
    #[serde(flatten)]
    pub variant: HttpVariant,
    /// Over TLS.
    pub tls: bool,
    /// `HTTP/1.1`, `HTTP/2` …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The status, where an answer came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The reason phrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// At most 64 headers.
    #[serde(default)]
    pub headers: Vec<Header>,
    /// The start of the body, at most 2,048 bytes.
    #[serde(default)]
    pub body: Bytes,
    /// When each phase was over.
    #[serde(default)]
    pub phases: Phases,
    /// How the connection ended, where no whole answer came: with a status, in the middle of the body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
    /// The first bytes that came, where they were not HTTP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_bytes: Option<Bytes>,
    /// What came over HTTP/2, where no answer did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frames: Option<Http2Frames>,
    /// What the connection's counters said at the end, where it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counters: Option<TcpCounters>,
    /// How many redirects were seen in a row, and whether they came back to where they were.
    #[serde(default)]
    pub redirects: Vec<String>,
    /// The redirects go round in a ring, or never end.
    #[serde(default)]
    pub redirect_loop: bool,
    /// The library's word for the failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl HttpExchange {
    /// Something of an answer came and no whole head of one: a part of it, or frames of HTTP/2 that are none. What the server
    /// ended in the middle of that is told by how it ended.
    pub fn unanswered(&self) -> bool {
        let frames = self.frames.is_some_and(|frames| frames.count > 0);
        let part = self.first_bytes.is_some();
        self.status.is_none()
            && (frames || part)
            && !matches!(self.ended, Some(Ended::Closed | Ended::Reset))
    }

    /// How a good answer was cut off in the middle; none where it is whole, or was ended by us. A body of which nothing
    /// came until our time was over is no answer at all.
    pub const fn cut_short(&self) -> Option<Failure> {
        match (self.status, self.ended) {
            (Some(200..=299), Some(Ended::Closed)) => Some(Failure::HttpIncomplete),
            (Some(200..=299), Some(Ended::Reset)) => Some(Failure::TcpReset),
            (Some(200..=299), Some(Ended::Silent)) if !self.body.0.is_empty() => {
                Some(Failure::HttpTimedOut)
            }
            _ => None,
        }
    }
}

/// Which upgrade was tried.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "variant", content = "value", rename_all = "snake_case")]
pub enum WsVariant {
    /// As asked.
    Asked,
    /// Another path.
    Path(String),
    /// Another subprotocol (empty: none).
    Subprotocol(String),
    /// Another Origin (empty: none).
    Origin(String),
    /// The address in the Host header instead of the name.
    Host(String),
    /// The other scheme: `ws` where `wss` was asked, or the reverse.
    OtherScheme(String),
    /// Another port of the same address.
    Port(u16),
    /// As asked, over segments of at most 536 bytes: what a path MTU hole lets through.
    SmallSegments,
    /// As asked, with pings all the time once it is open: it is never idle.
    Pinged,
}

impl WsVariant {
    /// Whether it differs from the asked request in what clients may choose.
    pub const fn is_changed(&self) -> bool {
        matches!(
            self,
            Self::Path(_) | Self::Subprotocol(_) | Self::Origin(_) | Self::Host(_)
        )
    }
}

/// A header of a 101 answer that is not as RFC 6455 wants it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct HeaderFault {
    /// Which header.
    pub header: String,
    /// What came; none means that it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub got: Option<String>,
    /// What RFC 6455 wants.
    pub expected: String,
}

impl HeaderFault {
    /// Whether it is about the subprotocol, on which both sides have a say.
    pub fn is_subprotocol(&self) -> bool {
        self.header.eq_ignore_ascii_case("sec-websocket-protocol")
    }
}

/// How an open WebSocket was closed by the server.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct CloseSeen {
    /// The close code; none means that no close frame came (1006 in browsers).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<u16>,
    /// The server's reason. Hostile: escape it.
    #[serde(default)]
    pub reason: String,
    /// Milliseconds after the 101.
    pub after_ms: f64,
    /// Reset rather than closed.
    #[serde(default)]
    pub reset: bool,
}

/// One upgrade and what came after it.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct WebSocketHandshake {
    /// Where to.
    pub address: SocketAddr,
    /// The address of the WebSocket, without credentials.
    pub url: String,
    /// Which request.
    #[serde(flatten)]
    pub variant: WsVariant,
    /// Over TLS.
    pub tls: bool,
    /// The status, where an answer came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The reason phrase.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// At most 64 headers.
    #[serde(default)]
    pub headers: Vec<Header>,
    /// The start of the body of a refusal, at most 2,048 bytes.
    #[serde(default)]
    pub body: Bytes,
    /// Faults of a 101 answer, in the order in which browsers look.
    #[serde(default)]
    pub faults: Vec<HeaderFault>,
    /// A 101 came and every header is right.
    pub opened: bool,
    /// The subprotocol that was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_subprotocol: Option<String>,
    /// The subprotocol that the server chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subprotocol: Option<String>,
    /// Still open a moment after the 101.
    #[serde(default)]
    pub stayed_open: bool,
    /// Round trip of a ping frame, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pong_ms: Option<f64>,
    /// A message that the server sent by itself: its kind and its length.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub greeting: Option<String>,
    /// How the server closed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<CloseSeen>,
    /// When each phase was over.
    #[serde(default)]
    pub phases: Phases,
    /// How the connection ended, where no whole answer came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
    /// The first bytes that came, where they were not HTTP.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_bytes: Option<Bytes>,
    /// What the connection's counters said at the end, where it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counters: Option<TcpCounters>,
    /// The library's word for the failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What is cut sooner after it opened was not idle, in milliseconds.
const AT_ONCE_MS: f64 = 500.0;

impl WebSocketHandshake {
    /// Whether it opened and its first moment is not over: it neither stayed open nor was it closed so far.
    pub const fn is_watched(&self) -> bool {
        self.opened && !self.stayed_open && self.closed.is_none()
    }

    /// When it was cut without a word, and not at once: whoever cuts what is idle does it so.
    pub fn cut_while_idle_ms(&self) -> Option<f64> {
        let closed = self
            .closed
            .as_ref()
            .filter(|_| self.opened && self.note.is_none())?;
        (closed.code.is_none() && closed.after_ms >= AT_ONCE_MS).then_some(closed.after_ms)
    }
}

/// What a configured proxy did with the target.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct ProxyTunnel {
    /// The proxy as `host:port`.
    pub proxy: String,
    /// The proxy accepted a TCP connection.
    pub proxy_connected: bool,
    /// The tunnel to the target was opened.
    pub tunnel: bool,
    /// The status of the answer to CONNECT.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The SOCKS reply code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub socks_reply: Option<u8>,
    /// What the asked protocol did inside the tunnel, where that was tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inside: Option<Failure>,
    /// The asked protocol was completed inside the tunnel.
    #[serde(default)]
    pub inside_ok: bool,
}
