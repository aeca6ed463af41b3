//! Other ports of the same address that answer in the asked protocol.

use std::net::IpAddr;

use crate::facts::{CheckId, Facts, HttpVariant, WsVariant};

/// Another port that answers.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct OtherPort {
    /// Which check saw it.
    pub(crate) check: CheckId,
    /// The address.
    pub(crate) address: IpAddr,
    /// The port.
    pub(crate) port: u16,
}

/// A port where a WebSocket opened.
pub(crate) fn web_socket(facts: &Facts) -> Option<OtherPort> {
    facts.web_sockets().find_map(|(record, ws)| {
        let WsVariant::Port(port) = ws.variant else {
            return None;
        };
        ws.opened.then_some(OtherPort {
            check: record.check,
            address: ws.address.ip(),
            port,
        })
    })
}

/// A port that answered with a page, whatever its status.
pub(crate) fn page(facts: &Facts) -> Option<OtherPort> {
    facts.http().find_map(|(record, http)| {
        let HttpVariant::Port(port) = http.variant else {
            return None;
        };
        http.status?;
        Some(OtherPort {
            check: record.check,
            address: http.address.ip(),
            port,
        })
    })
}
