//! Whether the asked request is answered alike each time. Behind one address several servers may take turns, a server may be
//! starting, and a wall may let in only those who come again: then a request that was let in was not let in for what was
//! changed in it.

use std::net::SocketAddr;

use super::hearing::{self, Try};
use crate::facts::{
    CheckId, Facts, Failure, HttpVariant, Record, Status, WebSocketHandshake, WsVariant,
};
use crate::say;
use crate::say::Say;

/// How the asked upgrade fared when it was made again.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Again {
    /// It was not made again.
    Unknown,
    /// It ended in the same way.
    Same,
    /// It ended in another way.
    Differs,
}

/// How the asked upgrade fared at an address, time after time.
pub(crate) fn upgrade(facts: &Facts, address: SocketAddr) -> Again {
    let mut ends = asked(facts, address).map(|(record, ws)| (ws.status, record.status));
    let Some(first) = ends.next() else {
        return Again::Unknown;
    };
    let others: Vec<_> = ends.collect();
    if others.is_empty() {
        Again::Unknown
    } else if several_kinds(facts, address) || let_in_again(facts, address) == Some(false) {
        Again::Differs
    } else if let_in_again(facts, address).is_none() && !facts.complete {
        Again::Unknown
    } else if others.iter().all(|other| *other == first) {
        Again::Same
    } else {
        Again::Differs
    }
}

/// Whether changes of several kinds were let in at an address, one without the other: then neither is what mattered.
fn several_kinds(facts: &Facts, address: SocketAddr) -> bool {
    let kind = |variant: &WsVariant| match variant {
        WsVariant::Path(_) => Some(0),
        WsVariant::Subprotocol(_) => Some(1),
        WsVariant::Origin(_) => Some(2),
        WsVariant::Host(_) => Some(3),
        WsVariant::Asked
        | WsVariant::OtherScheme(_)
        | WsVariant::Port(_)
        | WsVariant::SmallSegments
        | WsVariant::Pinged => None,
    };
    let mut kinds: Vec<u8> = facts
        .web_sockets()
        .filter(|(_, ws)| ws.address == address && ws.opened)
        .filter_map(|(_, ws)| kind(&ws.variant))
        .collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds.len() > 1
}

/// Whether the changed requests that were let in at an address were let in each time; none where none was made again.
fn let_in_again(facts: &Facts, address: SocketAddr) -> Option<bool> {
    let all: Vec<&WebSocketHandshake> = facts
        .web_sockets()
        .filter(|(record, ws)| {
            ws.address == address && ws.variant.is_changed() && record.status != Status::Skipped
        })
        .map(|(_, ws)| ws)
        .collect();
    let of_kind = |one: &WebSocketHandshake| {
        let variant = one.variant.clone();
        all.iter().filter(move |other| other.variant == variant)
    };
    let opened = all.iter().filter(|one| one.opened);
    let mut repeated = opened.filter(|one| of_kind(one).count() > 1).peekable();
    repeated.peek()?;
    Some(repeated.all(|one| of_kind(one).all(|other| other.opened)))
}

/// Whether the same upgrade was answered at an address now with a refusal and now with an open WebSocket.
pub(crate) fn now_and_then(facts: &Facts, address: SocketAddr) -> bool {
    if let_in_again(facts, address) == Some(false) {
        return true;
    }
    let refused = asked(facts, address)
        .any(|(record, ws)| record.status == Status::Failed && ws.status.is_some());
    let open = asked(facts, address).any(|(record, _)| record.status == Status::Ok);
    refused && open
}

/// Whether the asked page was answered at an address now with a fault of the server, or as one request too many, and now with
/// the page.
pub(crate) fn page_now_and_then(facts: &Facts, address: SocketAddr) -> bool {
    let pages = || {
        facts
            .http()
            .filter(|(_, http)| http.address == address && http.variant == HttpVariant::Asked)
    };
    pages().any(|(_, http)| http.status.is_some_and(is_passing))
        && pages().any(|(record, _)| record.status == Status::Ok)
}

/// A status by which a server says that it failed, or is asked too much (RFC 9110 section 15.6, RFC 6585 section 4): whoever
/// comes again may fare better.
pub(crate) const fn is_passing(status: u16) -> bool {
    matches!(status, 429 | 500..=599)
}

/// Whether the asked request was made once while no other connection of ours was open, and was ended before a byte came.
pub(crate) fn ended_alone(facts: &Facts, address: SocketAddr) -> bool {
    let subject = format!("{address} alone");
    facts
        .records
        .iter()
        .any(|record| record.subject == subject && record.failure.is_some_and(Failure::is_end))
}

/// Whether a WebSocket that was opened while no other connection of ours was open was closed, too.
pub(crate) fn closed_alone(facts: &Facts, address: SocketAddr) -> bool {
    let subject = format!("{address} alone");
    facts.of(CheckId::WebSocket).any(|record| {
        record.subject == subject && record.failure == Some(Failure::WsClosedAfterOpen)
    })
}

/// Whether the server answered with the same status when the asked request was made while no other connection of ours was open.
pub(crate) fn same_alone(facts: &Facts, address: SocketAddr, status: u16) -> bool {
    let subject = format!("{address} alone");
    let pages = facts
        .http()
        .filter(|(record, _)| record.subject == subject)
        .map(|(_, http)| http.status);
    let upgrades = facts
        .web_sockets()
        .filter(|(record, _)| record.subject == subject)
        .map(|(_, ws)| ws.status);
    pages.chain(upgrades).any(|alone| alone == Some(status))
}

/// The run was stopped when all connections of ours had been ended beside each other, and none was tried alone.
pub(crate) fn stopped_before_alone(facts: &Facts) -> bool {
    let tries = hearing::tries(facts);
    facts.stopped.is_some()
        && hearing::reached(facts).into_iter().any(|address| {
            let mut here = tries.iter().filter(|one| one.address == address).peekable();
            here.peek().is_some() && here.all(Try::cut) && !ended_alone(facts, address)
        })
}

/// The sentence of evidence.
pub(crate) fn says(address: SocketAddr) -> Say {
    say!("seen-answer-changes", address = address)
}

fn asked(
    facts: &Facts,
    address: SocketAddr,
) -> impl Iterator<Item = (&Record, &WebSocketHandshake)> {
    facts.web_sockets().filter(move |(record, ws)| {
        ws.variant == WsVariant::Asked && ws.address == address && record.status != Status::Skipped
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample::{
        of_web_socket, opened, upgrade as refused, upgrade_as, web_socket_run,
    };

    const AT: &str = "192.0.2.7:8282";

    fn run(records: Vec<Record>) -> (Again, bool) {
        let facts = web_socket_run(records);
        let address = AT.parse().unwrap();
        (upgrade(&facts, address), now_and_then(&facts, address))
    }

    #[test]
    fn the_same_request_time_after_time() {
        let no = |status| of_web_socket(refused(AT, status, &[], ""));
        let yes = || of_web_socket(opened(AT));
        assert_eq!(run(vec![]), (Again::Unknown, false));
        assert_eq!(run(vec![no(404)]), (Again::Unknown, false));
        assert_eq!(run(vec![no(404), no(404), no(404)]), (Again::Same, false));
        assert_eq!(run(vec![no(404), no(404), yes()]), (Again::Differs, true));
        assert_eq!(run(vec![no(404), no(403)]), (Again::Differs, false));
        // A path that opens once and then no more: one of several servers, too.
        let path = |ws| of_web_socket(upgrade_as(WsVariant::Path("/ws".to_owned()), ws));
        let asked = vec![no(404), no(404), no(404)];
        let once = [
            asked.clone(),
            vec![path(opened(AT)), path(refused(AT, 404, &[], ""))],
        ];
        assert_eq!(run(once.concat()), (Again::Differs, true));
        let twice = [asked, vec![path(opened(AT)), path(opened(AT))]];
        assert_eq!(run(twice.concat()), (Again::Same, false));
        // A path and a subprotocol that open, each without the other: one of several servers.
        let path = upgrade_as(WsVariant::Path("/ws".to_owned()), opened(AT));
        let chat = upgrade_as(WsVariant::Subprotocol("chat".to_owned()), opened(AT));
        let both = vec![no(404), of_web_socket(path), of_web_socket(chat), no(404)];
        assert_eq!(run(both), (Again::Differs, false));
    }
}
