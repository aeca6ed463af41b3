//! Whether the asked request is answered alike each time. Behind one address several servers may take turns, a server may be
//! starting, and a wall may let in only those who come again: then a request that was let in was not let in for what was
//! changed in it.

use std::net::SocketAddr;

use crate::facts::{Facts, Record, Status, WebSocketHandshake, WsVariant};
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
    } else if others.iter().all(|other| *other == first) {
        Again::Same
    } else {
        Again::Differs
    }
}

/// Whether the asked upgrade was answered at an address now with a refusal and now with an open WebSocket.
pub(crate) fn now_and_then(facts: &Facts, address: SocketAddr) -> bool {
    let refused = asked(facts, address)
        .any(|(record, ws)| record.status == Status::Failed && ws.status.is_some());
    let open = asked(facts, address).any(|(record, _)| record.status == Status::Ok);
    refused && open
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
    use crate::facts::sample::{of_web_socket, opened, upgrade as refused, web_socket_run};

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
    }
}
