//! Records of one address, as short as they can be.

use crate::facts::sample::{facts, record, tcp};
use crate::facts::{
    Bytes, CheckId, Ended, Fact, Facts, Failure, HttpExchange, HttpVariant, Language, Phases,
    Record, SpeakProbe, Speaks, Tls, TlsVariant, Trust, WebSocketHandshake, WsVariant,
};
use crate::target::Protocol;

pub(super) const A: &str = "203.0.113.7:8282";
pub(super) const B: &str = "203.0.113.8:8282";
pub(super) const V6: &str = "[2001:db8::7]:8282";

pub(super) fn http(address: &str, tls: bool, status: u16, failure: Option<Failure>) -> Record {
    let exchange = HttpExchange {
        address: address.parse().unwrap(),
        url: "http://example.com/".to_owned(),
        variant: HttpVariant::Asked,
        tls,
        version: Some("HTTP/1.1".to_owned()),
        status: (status > 0).then_some(status),
        reason: None,
        headers: Vec::new(),
        body: Bytes::default(),
        phases: Phases::default(),
        ended: None,
        first_bytes: None,
        counters: None,
        redirects: Vec::new(),
        redirect_loop: false,
        note: None,
    };
    record(CheckId::Http, address, failure, Fact::Http(exchange))
}

/// A handshake over TLS where the protocol is `wss`.
pub(super) fn ws(
    address: &str,
    protocol: Protocol,
    status: u16,
    failure: Option<Failure>,
) -> Record {
    let opened = status == 101;
    let handshake = WebSocketHandshake {
        address: address.parse().unwrap(),
        url: "ws://example.com/".to_owned(),
        variant: WsVariant::Asked,
        tls: protocol == Protocol::Wss,
        status: Some(status),
        reason: None,
        headers: Vec::new(),
        body: Bytes::default(),
        faults: Vec::new(),
        opened,
        asked_subprotocol: None,
        subprotocol: None,
        stayed_open: opened && failure.is_none(),
        pong_ms: None,
        greeting: None,
        closed: None,
        phases: Phases::default(),
        ended: None,
        first_bytes: None,
        counters: None,
        note: None,
    };
    record(
        CheckId::WebSocket,
        address,
        failure,
        Fact::WebSocket(handshake),
    )
}

pub(super) fn tls(address: &str, completed: bool, failure: Option<Failure>) -> Record {
    let handshake = Tls {
        address: address.parse().unwrap(),
        variant: TlsVariant::Asked,
        sni: None,
        completed,
        version: None,
        cipher: None,
        alpn: None,
        chain: Vec::new(),
        chain_length: 0,
        problems: Vec::new(),
        system_trust: Trust::default(),
        bundled_trust: Trust::default(),
        alert: None,
        client_certificate_asked: false,
        acceptable_issuers: Vec::new(),
        first_bytes: None,
        counters: None,
        old_version: None,
        note: None,
    };
    record(CheckId::Tls, address, failure, Fact::Tls(handshake))
}

pub(super) fn heard(address: &str, language: Option<Language>) -> Record {
    let speaks = Speaks {
        address: address.parse().unwrap(),
        probe: SpeakProbe::Wait,
        sent: 0,
        received: Bytes::default(),
        first_byte_ms: None,
        language,
        product: None,
        ended: Ended::ByUs,
        listened_ms: 100.0,
        counters: None,
    };
    record(CheckId::Speaks, address, None, Fact::Speaks(speaks))
}

pub(super) fn run(protocol: Protocol, host: &str, records: Vec<Record>) -> Facts {
    let mut facts = facts(protocol, host, 8282);
    facts.records = records;
    facts
}

pub(super) fn refused(address: &str) -> Record {
    tcp(address, true, Some(Failure::TcpRefused), None)
}

pub(super) fn silent(address: &str) -> Record {
    tcp(address, true, Some(Failure::TcpTimedOut), None)
}

pub(super) fn open(address: &str) -> Record {
    tcp(address, true, None, None)
}
