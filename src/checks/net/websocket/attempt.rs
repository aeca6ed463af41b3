//! One upgrade request: what is asked, and what came of it as a fact.

use std::net::SocketAddr;
use std::time::Duration;

use tokio_tungstenite::tungstenite::handshake::client::generate_key;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

use super::after_open::{self, Seen};
use super::judge::judge;
use crate::checks::Context;
use crate::checks::net::dial::Broken;
use crate::checks::net::http::http1::{self, Heard, Manner, Then};
use crate::checks::net::http::request::{USER_AGENT, host_header, request};
use crate::checks::net::line::{self, Line, NoLine, Over};
use crate::checks::net::measurement::Measurement;
use crate::checks::net::patience::ANSWER;
use crate::checks::net::subject;
use crate::checks::net::tls::{Alpn, silence};
use crate::facts::{Bytes, Ended, Fact, Failure, WebSocketHandshake, WsVariant};
use crate::target::Protocol;

/// What is asked.
#[derive(Clone, Debug)]
pub(in crate::checks::net) struct Attempt {
    /// Where to.
    pub(super) address: SocketAddr,
    /// Which request this is.
    pub(super) variant: WsVariant,
    /// Over TLS.
    pub(super) tls: bool,
    path: String,
    path_shown: String,
    host: String,
    origin: Option<String>,
    subprotocols: Vec<String>,
    /// How long each answer may take.
    patience: Duration,
    /// Nothing is sent once it is open.
    quiet: bool,
    /// Watched for as long as the asked one, where it is to be seen whether this one is ended, too.
    long: bool,
}

impl Attempt {
    /// A request of a kind. No Origin is sent unless the person named one: programs other than browsers send none, and a
    /// server that asks for one is found by the second request that has it.
    pub(in crate::checks::net) fn new(
        context: &Context,
        address: SocketAddr,
        variant: WsVariant,
    ) -> Self {
        let target = &context.target;
        let tls = match &variant {
            WsVariant::OtherScheme(scheme) => scheme == Protocol::Wss.id(),
            WsVariant::Port(port) => subject::usually_tls(*port),
            _ => target.protocol == Protocol::Wss,
        };
        let mut attempt = Self {
            address,
            tls,
            path: target.path.clone(),
            path_shown: target.path_shown.clone(),
            host: host_header(target, address.port(), tls),
            origin: target.details.origin.clone(),
            subprotocols: list(target.details.subprotocol.as_deref().unwrap_or_default()),
            variant,
            patience: ANSWER,
            quiet: false,
            long: false,
        };
        match &attempt.variant {
            WsVariant::Path(path) => {
                attempt.path.clone_from(path);
                attempt.path_shown.clone_from(path);
            }
            WsVariant::Subprotocol(asked) => attempt.subprotocols = list(asked),
            WsVariant::Origin(origin) => {
                attempt.origin = Some(origin.clone()).filter(|origin| !origin.is_empty());
            }
            WsVariant::Host(host) => attempt.host.clone_from(host),
            WsVariant::Asked
            | WsVariant::OtherScheme(_)
            | WsVariant::Port(_)
            | WsVariant::SmallSegments
            | WsVariant::Pinged => {}
        }
        attempt
    }

    /// The same over TLS.
    pub(super) fn over_tls(self, context: &Context) -> Self {
        Self {
            tls: true,
            host: host_header(&context.target, self.address.port(), true),
            ..self
        }
    }

    /// With another limit of time.
    pub(super) fn within(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Without a ping once it is open, or with one.
    pub(super) fn quiet(self, quiet: bool) -> Self {
        Self { quiet, ..self }
    }

    /// Watched for as long as the asked one, or for a moment.
    pub(super) fn long(self, long: bool) -> Self {
        Self { long, ..self }
    }

    /// Opens a line, asks for the upgrade, and watches what an open WebSocket does. Where `so_far` is given, it tells that
    /// the WebSocket opened as soon as it has.
    ///
    /// # Errors
    /// When no line could be opened over which it may be asked.
    pub(super) async fn make(
        self,
        context: &Context,
        tell_tls: bool,
        so_far: Option<&Measurement>,
    ) -> Result<(WebSocketHandshake, Option<Broken>), NoLine> {
        let over = Over {
            tls: self.tls.then_some(Alpn::Http1),
            tell_tls,
            small_segments: self.variant == WsVariant::SmallSegments,
            patience: self.patience,
        };
        let line = match line::open(context, self.address, &over).await {
            Ok(line) => line,
            Err(no_line) if no_line.cut_off() => {
                let heard = Heard::cut_off(no_line.broken);
                let broken = refused(&heard, None);
                let mut fact = self.fact(None);
                told(&mut fact, heard);
                return Ok((fact, Some(broken)));
            }
            Err(no_line) => return Err(no_line),
        };
        Ok(self.make_over(line, context, so_far).await)
    }

    /// Asks for the upgrade over an open line.
    pub(in crate::checks::net) async fn make_over(
        self,
        line: Line,
        context: &Context,
        so_far: Option<&Measurement>,
    ) -> (WebSocketHandshake, Option<Broken>) {
        let Line {
            mut stream,
            meter,
            started,
            mut phases,
            h2: _,
            patience,
        } = line;
        let key = generate_key();
        let manner = Manner {
            then: Then::Body,
            patience,
            started,
        };
        let mut heard = http1::ask(&mut stream, &self.words(&key), manner, &mut phases).await;
        let rest = std::mem::take(&mut heard.rest);
        let mut fact = self.fact(heard.head.as_ref().map(|head| head.status));
        let broken = match &heard.head {
            Some(head) if head.status == 101 => {
                let asked: Vec<&str> = self.subprotocols.iter().map(String::as_str).collect();
                let judgement = judge(head, &derive_accept_key(key.as_bytes()), &asked);
                fact.faults = judgement.faults;
                fact.subprotocol = judgement.subprotocol;
                fact.opened = judgement.failure.is_none();
                judgement.failure.map(Broken::from)
            }
            _ => Some(refused(&heard, meter.counters())),
        };
        let failed_below = heard.head.is_none();
        fact.counters = meter.counters().filter(|_| failed_below);
        fact.phases = phases;
        told(&mut fact, heard);
        if !fact.opened {
            return (fact, broken);
        }
        if let Some(so_far) = so_far {
            let opened = Fact::WebSocket(fact.clone());
            so_far.send_so_far(context, opened).await;
        }
        let round_trip = phases.connected_ms.unwrap_or_default();
        let how = after_open::How {
            quiet: self.quiet,
            send: context.asked.send_message && self.variant == WsVariant::Asked && !self.quiet,
            beats: self.variant == WsVariant::Pinged,
            long: (so_far.is_some() || self.long)
                .then(|| Duration::from_millis(context.asked.timeout_ms)),
        };
        let seen = after_open::watch(stream, rest, round_trip, how).await;
        let broken = watched(&mut fact, seen);
        (fact, broken)
    }

    fn words(&self, key: &str) -> Vec<u8> {
        let subprotocols = self.subprotocols.join(", ");
        let mut headers = vec![
            ("Host", self.host.as_str()),
            ("Connection", "Upgrade"),
            ("Pragma", "no-cache"),
            ("Cache-Control", "no-cache"),
            ("User-Agent", USER_AGENT),
            ("Upgrade", "websocket"),
        ];
        headers.extend(self.origin.as_deref().map(|origin| ("Origin", origin)));
        headers.push(("Sec-WebSocket-Version", "13"));
        headers.push(("Sec-WebSocket-Key", key));
        if !subprotocols.is_empty() {
            headers.push(("Sec-WebSocket-Protocol", &subprotocols));
        }
        request("GET", &self.path, &headers)
    }

    fn fact(&self, status: Option<u16>) -> WebSocketHandshake {
        let scheme = if self.tls { "wss" } else { "ws" };
        WebSocketHandshake {
            address: self.address,
            url: format!("{scheme}://{}{}", self.host, self.path_shown),
            variant: self.variant.clone(),
            tls: self.tls,
            status,
            reason: None,
            headers: Vec::new(),
            body: Bytes::default(),
            faults: Vec::new(),
            opened: false,
            asked_subprotocol: Some(self.subprotocols.join(", ")).filter(|list| !list.is_empty()),
            subprotocol: None,
            stayed_open: false,
            pong_ms: None,
            greeting: None,
            closed: None,
            phases: crate::facts::Phases::default(),
            ended: None,
            first_bytes: None,
            counters: None,
            note: None,
        }
    }
}

fn list(text: &str) -> Vec<String> {
    text.split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

/// Puts what was heard into the fact.
fn told(fact: &mut WebSocketHandshake, heard: Heard) {
    if let Some(head) = heard.head {
        fact.reason = Some(head.reason);
        fact.headers = head.headers;
    }
    fact.body = Bytes(heard.body);
    fact.first_bytes = (!heard.raw.is_empty()).then_some(Bytes(heard.raw));
    fact.ended = heard.ended;
    fact.note = heard.note;
}

/// Puts what an open WebSocket did into the fact.
fn watched(fact: &mut WebSocketHandshake, seen: Seen) -> Option<Broken> {
    fact.stayed_open = seen.stayed_open;
    fact.pong_ms = seen.pong_ms;
    fact.greeting = seen.greeting;
    fact.closed = seen.closed;
    fact.note = seen.note.or_else(|| fact.note.take());
    (!seen.stayed_open).then(|| Failure::WsClosedAfterOpen.into())
}

/// Why there was no 101.
fn refused(heard: &Heard, counters: Option<crate::facts::TcpCounters>) -> Broken {
    if heard.head.is_some() {
        return Failure::WsStatus.into();
    }
    if heard.not_http() {
        return Failure::WsNotHttp.into();
    }
    match heard.ended {
        Some(Ended::Silent) => silence(counters, Failure::WsTimedOut).into(),
        Some(Ended::Closed) => Failure::WsClosed.into(),
        _ => heard
            .broken
            .clone()
            .unwrap_or_else(|| Failure::WsNotHttp.into()),
    }
}
