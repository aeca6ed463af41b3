//! Which probes are wanted, and when.

use std::net::SocketAddr;

use super::{ALONE_HELLO, ALONE_HTTP, subject as named};
use crate::checks::Progress;
use crate::checks::net::alone::asked;
use crate::checks::net::patience::asked_failures;
use crate::checks::net::subject::{self, Subject};
use crate::facts::{CheckId, Ended, Fact, Facts, Failure, Record, SpeakProbe, Speaks};
use crate::knowledge::ports;
use crate::target::Protocol;

/// All probes.
const ALL: &[SpeakProbe] = &[
    SpeakProbe::Wait,
    SpeakProbe::Http,
    SpeakProbe::ClientHello,
    SpeakProbe::Line,
];

/// The probes that the facts call for.
pub(super) fn plan(progress: &Progress<'_>) -> Vec<String> {
    let facts = progress.facts;
    let addresses = subject::addresses(facts);
    let quiet = ports::never_greet(facts.target.port).is_some();
    let at = |address: SocketAddr| {
        allowed(progress, address)
            .map(|probe| named(address, probe))
            .chain(alone(facts, address).filter(|_| !quiet))
            .collect::<Vec<_>>()
    };
    match facts.target.protocol {
        Protocol::Tcp | Protocol::Auto => addresses
            .into_iter()
            .flat_map(at)
            .chain(asked(progress, CheckId::Speaks))
            .collect(),
        _ if facts.asked_protocol_works() => Vec::new(),
        // One address is enough to learn what speaks.
        _ => addresses
            .into_iter()
            .map(at)
            .find(|probes| !probes.is_empty())
            .unwrap_or_default(),
    }
}

/// The probes that are called for at an address and do no harm there.
fn allowed(progress: &Progress<'_>, address: SocketAddr) -> impl Iterator<Item = SpeakProbe> {
    let quiet = ports::never_greet(progress.facts.target.port).is_some();
    wanted(progress, address)
        .into_iter()
        .filter(move |probe| !quiet || *probe == SpeakProbe::Wait)
}

/// Whether every probe that is called for at an address has been made.
pub(in crate::checks::net) fn all_probed(progress: &Progress<'_>, address: SocketAddr) -> bool {
    allowed(progress, address).all(|probe| {
        let subject = named(address, probe);
        progress
            .facts
            .of(CheckId::Speaks)
            .any(|record| record.subject == subject)
    })
}

fn wanted(progress: &Progress<'_>, address: SocketAddr) -> Vec<SpeakProbe> {
    let facts = progress.facts;
    let protocol = facts.target.protocol;
    if subject::connected(facts, address) == Some(false) {
        return Vec::new();
    }
    let subject = address.to_string();
    match protocol {
        Protocol::Tcp => vec![SpeakProbe::Wait],
        Protocol::Auto => {
            let unheard = facts
                .of(CheckId::Http)
                .find(|record| record.subject == subject)
                .is_some_and(unheard);
            let line = unheard.then_some(SpeakProbe::Line);
            std::iter::once(SpeakProbe::Wait).chain(line).collect()
        }
        _ => asked_failures(facts)
            .find(|record| record.subject == subject)
            .map_or_else(
                || {
                    let slow = subject::is_slow(progress, address);
                    if slow { others(protocol) } else { Vec::new() }
                },
                |record| after(protocol, record),
            ),
    }
}

/// The other kind of first word once more, with no second connection beside it. A small server that serves one connection at
/// a time leaves all others unheard while it waits for the one on which we only listen: it ended the asked request at once
/// and then seems silent to everything.
fn alone(facts: &Facts, address: SocketAddr) -> Option<String> {
    let subject = address.to_string();
    let ended = asked_failures(facts).any(|record| {
        let at_once = |failure: Failure| failure.is_end() || failure == Failure::TlsProtocol;
        record.subject == subject && record.failure.is_some_and(at_once)
    });
    let probes: Vec<&Speaks> = facts
        .speaks()
        .map(|(_, speaks)| speaks)
        .filter(|speaks| speaks.address == address)
        .collect();
    let (probe, what) = if facts.target.protocol.tls() {
        (SpeakProbe::Http, ALONE_HTTP)
    } else {
        (SpeakProbe::ClientHello, ALONE_HELLO)
    };
    let silent = |probe| {
        probes
            .iter()
            .any(|one| one.probe == probe && one.ended == Ended::Silent)
    };
    let starved = probes.len() + 1 >= ALL.len() && silent(SpeakProbe::Wait) && silent(probe);
    (ended && starved).then(|| Subject::new(address, what).to_string())
}

/// Nothing at all came to a request.
fn unheard(record: &Record) -> bool {
    matches!(
        &record.fact,
        Fact::Http(exchange) if exchange.status.is_none() && exchange.first_bytes.is_none()
    )
}

/// What to try after the asked protocol failed in this way.
fn after(protocol: Protocol, record: &Record) -> Vec<SpeakProbe> {
    match record.failure {
        // Bytes came that are another language: once more, to hear all of it.
        Some(
            Failure::WsNotHttp
            | Failure::HttpInvalid
            | Failure::TlsPlaintextHttp
            | Failure::TlsPlaintextOther,
        ) => vec![SpeakProbe::Http],
        Some(
            Failure::WsClosed
            | Failure::WsTimedOut
            | Failure::HttpEmpty
            | Failure::HttpTimedOut
            | Failure::HttpProtocol
            | Failure::TcpReset
            | Failure::TcpClosed
            | Failure::TcpDataLost
            | Failure::TlsSilent
            | Failure::TlsClosed
            | Failure::TlsReset
            | Failure::TlsProtocol,
        ) => others(protocol),
        // A refusal in plain HTTP may come from a port that wants TLS.
        Some(Failure::WsStatus | Failure::HttpError) if !protocol.tls() && bad_request(record) => {
            vec![SpeakProbe::ClientHello]
        }
        _ => Vec::new(),
    }
}

/// Every probe but the one that the asked protocol began with.
fn others(protocol: Protocol) -> Vec<SpeakProbe> {
    let same = match protocol {
        Protocol::Http => SpeakProbe::Http,
        Protocol::Https | Protocol::Tls | Protocol::Wss => SpeakProbe::ClientHello,
        Protocol::Auto | Protocol::Tcp | Protocol::Ws => return ALL.to_vec(),
    };
    ALL.iter().copied().filter(|probe| *probe != same).collect()
}

fn bad_request(record: &Record) -> bool {
    match &record.fact {
        Fact::Http(exchange) => exchange.status == Some(400),
        Fact::WebSocket(handshake) => handshake.status == Some(400),
        _ => false,
    }
}
