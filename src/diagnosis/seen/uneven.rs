//! The very same request, answered one time and left without a word another time.

use std::net::IpAddr;

use crate::facts::{
    Ended, Facts, HttpVariant, Record, Status, TcpCounters, WebSocketHandshake, WsVariant,
};

/// The request to an address that was left without a word, where the same request was answered on another connection.
pub(crate) fn left(facts: &Facts, address: IpAddr) -> Option<&Record> {
    pages(facts, address).or_else(|| upgrades(facts, address))
}

fn pages(facts: &Facts, address: IpAddr) -> Option<&Record> {
    let asked = || {
        facts
            .http()
            .filter(|(_, http)| http.variant == HttpVariant::Asked && http.address.ip() == address)
    };
    let (record, left) = asked().find(|(record, http)| {
        http.status.is_none() && silent(record, http.ended, http.counters)
    })?;
    asked()
        .any(|(_, http)| http.tls == left.tls && http.status.is_some())
        .then_some(record)
}

fn upgrades(facts: &Facts, address: IpAddr) -> Option<&Record> {
    let asked = || {
        facts
            .web_sockets()
            .filter(|(_, ws)| ws.variant == WsVariant::Asked && ws.address.ip() == address)
    };
    let answered = |ws: &WebSocketHandshake| ws.status.is_some();
    let (record, left) =
        asked().find(|(record, ws)| !answered(ws) && silent(record, ws.ended, ws.counters))?;
    asked()
        .any(|(_, ws)| ws.tls == left.tls && answered(ws))
        .then_some(record)
}

/// What was sent arrived, and nothing came until our time was over.
fn silent(record: &Record, ended: Option<Ended>, counters: Option<TcpCounters>) -> bool {
    let arrived = counters.is_none_or(|c| c.unacked == 0 && c.bytes_acked > 0);
    record.status == Status::Failed && ended == Some(Ended::Silent) && arrived
}
