//! The asked request once more with no other connection of ours open, where every one was ended without a word, where a
//! WebSocket opened and was closed, or where the server says that it failed or was asked too much.
//!
//! Small servers serve one connection at a time and end all others: beside our own probes the asked request then looks as if
//! it were ended every time. Only an attempt made alone can tell.

use std::net::SocketAddr;
use std::time::Duration;

use super::speaks;
use super::subject::{self, Subject};
use crate::checks::Progress;
use crate::facts::{CheckId, Fact, Facts, Failure, Record, WsVariant};
use crate::target::Protocol;

/// How the subject of such a request ends.
pub(super) const ALONE: &str = "alone";

/// How long a server is given to notice that our other connections are over.
const PAUSE: Duration = Duration::from_millis(300);

/// What connects to the asked port.
const CONNECTING: &[CheckId] = &[
    CheckId::Tcp,
    CheckId::Tls,
    CheckId::Http,
    CheckId::WebSocket,
    CheckId::Speaks,
];

/// The requests that are to be made alone by a check.
pub(super) fn asked(progress: &Progress<'_>, check: CheckId) -> Vec<String> {
    let facts = progress.facts;
    let addresses = subject::addresses(facts);
    let busy = progress.running.iter().any(|(check, subject)| {
        CONNECTING.contains(check) && addresses.iter().any(|address| is_at(subject, *address))
    });
    if busy {
        return Vec::new();
    }
    let is_wanted = |address: SocketAddr| {
        let carries_out = carried_out_by(facts.target.protocol) == check;
        turned_away(facts, check, address)
            || (carries_out && closed_after_open(facts, address))
            || (carries_out
                && speaks::all_probed(progress, address)
                && ended_every_time(facts, address))
    };
    // One after the other: two addresses may be one machine.
    addresses
        .into_iter()
        .filter(|address| is_wanted(*address))
        .map(|address| Subject::new(address, ALONE).to_string())
        .find(|subject| !facts.of(check).any(|record| record.subject == *subject))
        .into_iter()
        .collect()
}

fn carried_out_by(protocol: Protocol) -> CheckId {
    subject::asked_check(protocol).unwrap_or(CheckId::Speaks)
}

/// The asked request was answered with a fault of the server's own, or that it is one too many: devices with room for one
/// say so to all others.
fn turned_away(facts: &Facts, check: CheckId, address: SocketAddr) -> bool {
    let asked = address.to_string();
    facts
        .of(check)
        .filter(|record| record.subject == asked)
        .any(|record| {
            let status = match &record.fact {
                Fact::Http(http) => http.status,
                Fact::WebSocket(ws) => ws.status,
                _ => None,
            };
            status.is_some_and(|status| matches!(status, 429 | 500 | 501 | 505..=599))
        })
}

/// The asked WebSocket was closed after it had opened, and none that was asked for later stayed open.
fn closed_after_open(facts: &Facts, address: SocketAddr) -> bool {
    let asked = address.to_string();
    let closed = |record: &Record| {
        record.subject == asked && record.failure == Some(Failure::WsClosedAfterOpen)
    };
    let here = || facts.web_sockets().filter(|(_, ws)| ws.address == address);
    here().any(|(record, _)| closed(record))
        && !here().any(|(_, ws)| ws.variant == WsVariant::Asked && ws.stayed_open)
}

/// Every connection that stood there, and there were several, was ended before a byte came.
fn ended_every_time(facts: &Facts, address: SocketAddr) -> bool {
    let there = || {
        facts
            .records
            .iter()
            .filter(|record| CONNECTING.contains(&record.check) && is_at(&record.subject, address))
            // That the port takes connections is no word of the server.
            .filter(|record| record.check != CheckId::Tcp || record.failure.is_some())
    };
    there().count() > 1 && there().all(ended)
}

/// Gives the server that time, where a subject says that its request is made alone.
pub(super) async fn pause(what: &str) {
    if what == ALONE {
        tokio::time::sleep(PAUSE).await;
    }
}

fn ended(record: &Record) -> bool {
    is_mute(&record.fact) && record.failure.is_some_and(Failure::is_end)
}

/// Nothing came from the server.
fn is_mute(fact: &Fact) -> bool {
    match fact {
        Fact::Tls(tls) => {
            tls.version.is_none() && tls.chain.is_empty() && tls.first_bytes.is_none()
        }
        Fact::Http(http) => http.status.is_none() && http.first_bytes.is_none(),
        Fact::WebSocket(ws) => ws.status.is_none() && ws.first_bytes.is_none(),
        Fact::Speaks(speaks) => speaks.received.is_empty(),
        _ => true,
    }
}

/// Whether a subject is an address, or something asked there.
fn is_at(subject: &str, address: SocketAddr) -> bool {
    subject
        .strip_prefix(&address.to_string())
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '/']))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::facts::sample::{self, of_web_socket, opened, resolved, spoke, tcp, upgrade};
    use crate::facts::{Ended, SpeakProbe, Status, WebSocketHandshake};

    const AT: &str = "192.0.2.7:8282";

    fn planned(facts: &Facts, running: &[(CheckId, &str)]) -> Vec<String> {
        let running: BTreeSet<(CheckId, String)> = running
            .iter()
            .map(|(check, subject)| (*check, (*subject).to_owned()))
            .collect();
        let progress = Progress {
            facts,
            running: &running,
            now_ms: 0.0,
        };
        asked(&progress, CheckId::WebSocket)
    }

    fn probe(probe: SpeakProbe, word: &str, bytes: &[u8]) -> Record {
        let record = sample::heard(spoke(AT, probe, bytes, Ended::Reset));
        Record {
            subject: format!("{AT} {word}"),
            status: Status::Failed,
            failure: bytes.is_empty().then_some(Failure::TcpReset),
            ..record
        }
    }

    fn cut_off() -> Facts {
        let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", 8282);
        let mut refused = upgrade(AT, 0, &[], "");
        refused.ended = Some(Ended::Reset);
        facts.records = vec![
            tcp(AT, true, None, None),
            Record {
                subject: AT.to_owned(),
                ..of_web_socket(refused)
            },
            probe(SpeakProbe::Wait, "wait", b""),
            probe(SpeakProbe::Http, "http", b""),
            probe(SpeakProbe::ClientHello, "client_hello", b""),
            probe(SpeakProbe::Line, "line", b""),
        ];
        facts
    }

    #[test]
    fn what_was_ended_every_time_is_asked_alone_once_all_is_quiet() {
        let facts = cut_off();
        assert_eq!(planned(&facts, &[]), [format!("{AT} alone")]);
        let second = format!("{AT} scheme wss");
        assert!(planned(&facts, &[(CheckId::WebSocket, &second)]).is_empty());
        let elsewhere = [(CheckId::Tcp, "192.0.2.7:80")];
        assert_eq!(planned(&facts, &elsewhere).len(), 1);
    }

    /// Two addresses may be one machine: each is asked alone, one after the other.
    #[test]
    fn what_was_closed_after_it_opened_is_asked_alone_at_one_address_after_the_other() {
        let mut facts = sample::facts(Protocol::Ws, "srv.example.com", 8282);
        let closed = |at: &str| Record {
            subject: at.to_owned(),
            ..of_web_socket(WebSocketHandshake {
                stayed_open: false,
                ..opened(at)
            })
        };
        facts.records = vec![
            resolved("srv.example.com", &["192.0.2.7", "192.0.2.8"]),
            closed(AT),
            closed("192.0.2.8:8282"),
        ];
        let first = format!("{AT} alone");
        assert_eq!(planned(&facts, &[]), std::slice::from_ref(&first));
        assert!(planned(&facts, &[(CheckId::WebSocket, &first)]).is_empty());
        facts.records.push(Record {
            subject: first,
            ..closed(AT)
        });
        assert_eq!(planned(&facts, &[]), ["192.0.2.8:8282 alone"]);
    }

    #[test]
    fn what_the_server_failed_at_is_asked_alone() {
        for (status, wanted) in [(500, true), (429, true), (404, false), (502, false)] {
            let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", 8282);
            facts.records = vec![Record {
                subject: AT.to_owned(),
                ..of_web_socket(upgrade(AT, status, &[], ""))
            }];
            assert_eq!(!planned(&facts, &[]).is_empty(), wanted, "{status}");
        }
    }

    #[test]
    fn what_was_heard_or_not_all_tried_is_not_asked_again() {
        let mut part = cut_off();
        part.records.pop();
        assert!(planned(&part, &[]).is_empty());
        part.records
            .push(probe(SpeakProbe::Line, "line", b"500 what?\r\n"));
        assert!(planned(&part, &[]).is_empty());
    }
}
