//! Second upgrade requests: after the asked one failed, which small change would have made it work?

use std::net::SocketAddr;

use super::{PINGED, QUIET, SAME, words};
use crate::checks::Progress;
use crate::checks::net::http::request::host_header;
use crate::checks::net::subject::{self, Subject};
use crate::facts::{
    CheckId, Facts, Failure, Language, Record, SpeakProbe, Status, WebSocketHandshake, WsVariant,
};
use crate::knowledge::banners;
use crate::target::{Host, Protocol};

/// Paths on which WebSocket services usually are.
const PATHS: &[&str] = &[
    "/",
    "/ws",
    "/websocket",
    "/socket.io/?EIO=4&transport=websocket",
    "/chat",
];

/// Paths of well-known systems: MQTT brokers, Phoenix, Rails, GraphQL servers. Asked only once none of the usual ones was let
/// in, and the server answers them all: whoever has one of those need not be asked for these.
const MORE_PATHS: &[&str] = &["/mqtt", "/socket", "/wss", "/api/ws", "/cable", "/graphql"];

/// Subprotocols that servers usually insist on, offered in one request: the server picks.
const SUBPROTOCOLS: &str = "mqtt, graphql-transport-ws, graphql-ws, ocpp1.6, ocpp2.0.1, wamp.2.json, v12.stomp, chat, soap";

/// The second requests that the facts call for.
pub(super) fn plan(progress: &Progress<'_>) -> Vec<(SocketAddr, WsVariant)> {
    let facts = progress.facts;
    if facts.asked_protocol_works() {
        return Vec::new();
    }
    let first = subject::addresses(facts).into_iter().find_map(|address| {
        let variants = at(progress, address);
        (!variants.is_empty()).then(|| variants.into_iter().map(move |v| (address, v)))
    });
    let ports = subject::answering_control_ports(facts)
        .into_iter()
        .map(|address| (address, WsVariant::Port(address.port())));
    first.into_iter().flatten().chain(ports).collect()
}

/// Where the asked request was refused and a changed one let in: the asked one again, twice, then the changed one, twice, one
/// after the other and beside nothing else. Several servers may take turns behind one address, and then the change was not
/// what mattered.
pub(super) fn same(progress: &Progress<'_>) -> Vec<String> {
    let facts = progress.facts;
    let at = |address: SocketAddr| {
        let asked = address.to_string();
        let repeated = |words: String| Subject::new(address, words).to_string();
        let refused = facts
            .web_sockets()
            .any(|(record, _)| record.subject == asked && record.status == Status::Failed);
        let (_, let_in) = facts
            .web_sockets()
            .find(|(_, ws)| ws.address == address && ws.opened && ws.variant.is_changed())?;
        let changed = words(&let_in.variant);
        let all = [
            repeated(format!("{SAME} 1")),
            repeated(format!("{SAME} 2")),
            repeated(format!("{SAME} 3 {changed}")),
            repeated(format!("{SAME} 4 {changed}")),
        ];
        let busy = progress.running.iter().any(|(check, subject)| {
            matches!(check, CheckId::WebSocket | CheckId::Http | CheckId::Speaks)
                && subject.starts_with(&asked)
                && !all.contains(subject)
        });
        let known = |subject: &String| facts.of(CheckId::WebSocket).any(|r| r.subject == *subject);
        let next = all
            .iter()
            .find(|subject| !known(subject))
            .or_else(|| all.last());
        next.filter(|_| refused && !busy).cloned()
    };
    subject::addresses(facts)
        .into_iter()
        .filter_map(at)
        .collect()
}

/// Where a WebSocket was closed that had not answered our ping: once more without one, which some servers do not know. And
/// where one was cut after a while without a word: does the next one last as long?
pub(super) fn quiet(facts: &Facts) -> Vec<String> {
    facts
        .web_sockets()
        .filter(|(record, ws)| {
            record.subject == ws.address.to_string()
                && record.failure == Some(Failure::WsClosedAfterOpen)
                && (ws.pong_ms.is_none() || ws.cut_while_idle_ms().is_some())
        })
        .map(|(_, ws)| Subject::new(ws.address, QUIET).to_string())
        .collect()
}

/// Where a WebSocket was cut without a word after a while in which nothing was said: once more with pings, which keep it from
/// being idle.
pub(super) fn pinged(facts: &Facts) -> Option<String> {
    facts
        .web_sockets()
        .find(|(record, ws)| {
            record.subject == ws.address.to_string() && ws.cut_while_idle_ms().is_some()
        })
        .map(|(_, ws)| Subject::new(ws.address, PINGED).to_string())
}

fn at(progress: &Progress<'_>, address: SocketAddr) -> Vec<WsVariant> {
    let facts = progress.facts;
    let subject = address.to_string();
    let other = || vec![WsVariant::OtherScheme(other_scheme(facts).id().to_owned())];
    if let Some((record, handshake)) = facts.web_sockets().find(|(r, _)| r.subject == subject) {
        return after(facts, record, handshake, other);
    }
    let tls = facts
        .of(CheckId::Tls)
        .find(|record| record.subject == subject);
    let slow = subject::is_slow(progress, address);
    match tls.map(|record| (record.status, record.failure)) {
        Some((
            Status::Failed,
            Some(
                Failure::TlsPlaintextHttp
                | Failure::TlsPlaintextOther
                | Failure::TlsClosed
                | Failure::TlsReset
                | Failure::TlsSilent,
            ),
        )) => other(),
        // The handshake hangs: it may not be TLS. Its own second handshakes are made elsewhere.
        None if slow && facts.target.protocol.tls() => other(),
        None if slow => silent(other(), by_address(facts, address)),
        Some((Status::Ok, _)) if slow => silent(Vec::new(), by_address(facts, address)),
        _ => Vec::new(),
    }
}

/// A name in the request may be what ends it, or is swallowed: the address in its place.
fn by_address(facts: &Facts, address: SocketAddr) -> Option<WsVariant> {
    matches!(facts.target.host, Host::Name { .. }).then(|| WsVariant::Host(address.to_string()))
}

/// Silence may be chance, or swallow only large packets, or only requests with this name in them.
fn silent(mut variants: Vec<WsVariant>, by_address: Option<WsVariant>) -> Vec<WsVariant> {
    variants.extend(by_address);
    // The asked request once more.
    variants.push(WsVariant::Asked);
    variants.push(WsVariant::SmallSegments);
    variants
}

/// What to try after the asked request ended in this way.
fn after(
    facts: &Facts,
    record: &Record,
    handshake: &WebSocketHandshake,
    other: impl Fn() -> Vec<WsVariant>,
) -> Vec<WsVariant> {
    match record.failure {
        Some(Failure::WsStatus) if wants_tls(handshake) => other(),
        Some(Failure::WsStatus) => after_status(facts, handshake),
        Some(Failure::WsSubprotocol) if handshake.asked_subprotocol.is_some() => {
            vec![WsVariant::Subprotocol(String::new())]
        }
        Some(Failure::WsNotHttp) => other(),
        Some(Failure::WsClosed | Failure::TcpReset | Failure::TcpClosed) => {
            let mut variants = other();
            variants.extend(by_address(facts, handshake.address));
            // Some servers end the connection where they do not know the subprotocol.
            if handshake.asked_subprotocol.is_some() {
                variants.push(WsVariant::Subprotocol(String::new()));
            }
            // A web server that ends upgrades at a path of which it knows nothing, as Socket.IO does.
            if serves_pages(facts, handshake.address) {
                variants.extend(paths(facts));
            }
            variants
        }
        Some(Failure::WsTimedOut | Failure::TcpDataLost) => {
            silent(other(), by_address(facts, handshake.address))
        }
        _ => Vec::new(),
    }
}

fn after_status(facts: &Facts, handshake: &WebSocketHandshake) -> Vec<WsVariant> {
    let mut variants = Vec::new();
    match handshake.status {
        Some(200 | 400 | 404 | 405 | 410 | 426 | 501) => {
            variants.extend(paths(facts));
            variants.extend(more_paths(facts, handshake.address));
        }
        Some(401 | 403) => variants.extend(identities(facts, handshake)),
        _ => {}
    }
    if handshake.status.is_some_and(|s| (400..500).contains(&s)) {
        let list = if handshake.asked_subprotocol.is_some() {
            ""
        } else {
            SUBPROTOCOLS
        };
        variants.push(WsVariant::Subprotocol(list.to_owned()));
    }
    variants
}

/// The paths of well-known systems, where the server answered with a status to each of the usual ones, and let none in. One that
/// counts requests is asked no more.
fn more_paths(facts: &Facts, address: SocketAddr) -> Vec<WsVariant> {
    let answered: Vec<&WebSocketHandshake> = facts
        .web_sockets()
        .map(|(_, ws)| ws)
        .filter(|ws| ws.address == address && matches!(ws.variant, WsVariant::Path(_)))
        .collect();
    let usual = |variant: &WsVariant| answered.iter().any(|ws| ws.variant == *variant);
    let unknown = |ws: &&&WebSocketHandshake| {
        matches!(ws.status, Some(400 | 404 | 405 | 410 | 426 | 501)) && !ws.opened
    };
    let refused = answered.iter().filter(unknown).count() == answered.len();
    if !refused || !paths(facts).all(|path| usual(&path)) {
        return Vec::new();
    }
    others(facts, MORE_PATHS).collect()
}

/// Whether an ordinary request was answered in plain HTTP.
fn serves_pages(facts: &Facts, address: SocketAddr) -> bool {
    facts.speaks().any(|(_, speaks)| {
        speaks.address == address
            && speaks.probe == SpeakProbe::Http
            && speaks.language == Some(Language::Http)
    })
}

fn paths(facts: &Facts) -> impl Iterator<Item = WsVariant> {
    others(facts, PATHS)
}

/// All of these paths but the asked one.
fn others(facts: &Facts, paths: &'static [&'static str]) -> impl Iterator<Item = WsVariant> {
    paths
        .iter()
        .filter(|path| **path != facts.target.path)
        .map(|path| WsVariant::Path((*path).to_owned()))
}

/// Without the Origin or with that of the server itself, and with the address in the Host header.
fn identities(facts: &Facts, handshake: &WebSocketHandshake) -> Vec<WsVariant> {
    let target = &facts.target;
    let mut variants = Vec::new();
    if target.details.origin.is_some() {
        variants.push(WsVariant::Origin(String::new()));
    }
    let scheme = if handshake.tls { "https" } else { "http" };
    let host = host_header(target, target.port, handshake.tls);
    let own = format!("{scheme}://{host}");
    if target.details.origin.as_ref() != Some(&own) {
        variants.push(WsVariant::Origin(own));
    }
    variants.extend(by_address(facts, handshake.address));
    variants
}

fn wants_tls(handshake: &WebSocketHandshake) -> bool {
    !handshake.tls && banners::wants_tls(&handshake.body.text())
}

const fn other_scheme(facts: &Facts) -> Protocol {
    if facts.target.protocol.tls() {
        Protocol::Ws
    } else {
        Protocol::Wss
    }
}
