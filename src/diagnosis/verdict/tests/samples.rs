//! Records of one address, as short as they can be.

use crate::facts::sample::{self, facts, record, tcp};
use crate::facts::{
    Bytes, CheckId, Ended, Fact, Facts, Failure, HttpExchange, Language, Record, SpeakProbe,
    Speaks, Tls, TlsVariant, Trust, WebSocketHandshake,
};
use crate::target::Protocol;

pub(super) const A: &str = "203.0.113.7:8282";
pub(super) const B: &str = "203.0.113.8:8282";
pub(super) const V6: &str = "[2001:db8::7]:8282";

pub(super) fn http(address: &str, tls: bool, status: u16, failure: Option<Failure>) -> Record {
    let exchange = HttpExchange {
        tls,
        ..sample::exchange(address, status, &[], "")
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
        tls: protocol == Protocol::Wss,
        opened,
        stayed_open: opened && failure.is_none(),
        ..sample::upgrade(address, status, &[], "")
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
        completed,
        chain: Vec::new(),
        chain_length: 0,
        system_trust: Trust::default(),
        bundled_trust: Trust::default(),
        ..sample::tls(address, TlsVariant::Asked)
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
