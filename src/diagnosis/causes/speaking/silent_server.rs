//! The server accepts the connection and then says nothing.
//!
//! # What it is
//! The connection stands and what was sent arrived, but no answer comes.
//!
//! # Why it happens
//! The program waits for another protocol than the one that was spoken, it is busy or stuck (the system accepts
//! connections for it all the same), or it waits for something behind it.
//!
//! # What confirms it
//! Several connections, one of them for at least 8 seconds, on which everything sent was acknowledged and nothing came
//! back, from this computer or its own network. From further away it stays likely: something on the way may pass our
//! bytes on and drop the answers.
//!
//! # What rules it out
//! A whole answer, or any byte of one where it did not stop in the middle. Not where the same request met silence another time:
//! then some of several workers hang, or all are busy now and then.
//!
//! # What to do
//! Look on the server what the program does: its log, its load, and which protocol it expects.

use std::net::SocketAddr;

use super::half_silent::{self, SHORT_MS};
use super::{Cause, Judgement};
use crate::diagnosis::seen::hearing::{self, Sent, Try};
use crate::diagnosis::seen::{loss, midway, way};
use crate::diagnosis::{CauseStatus, Fixer, Stage};
use crate::facts::Facts;
use crate::say;
use crate::target::Protocol;

pub(super) static CAUSE: Cause = Cause {
    id: "silent_server",
    stage: Stage::Http,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if facts.target.protocol == Protocol::Tcp {
        return hearing::not_part(facts);
    }
    if let Some(seldom) = half_silent::seldom(facts) {
        return seldom;
    }
    if let Some(out) = hearing::ruled_out_by_hearing(facts) {
        return out;
    }
    if let Some(stalled) = midway::stalled(facts) {
        return stalled.variant("midway");
    }
    if let Some(unanswered) = midway::unanswered(facts) {
        return unanswered
            .settled_by(say!("next-silent_server-server", port = facts.target.port))
            .variant("unanswered");
    }
    let tries = hearing::tries(facts);
    let addresses = hearing::reached(facts);
    let surest = addresses
        .iter()
        .filter_map(|address| at(facts, &requests(&tries, *address)))
        .min_by_key(|judgement| judgement.status);
    let every = !addresses.is_empty()
        && addresses
            .iter()
            .all(|address| requests(&tries, *address).iter().any(|one| one.answered));
    let answered = tries.iter().find(|one| one.answered).filter(|_| every);
    match (surest, answered) {
        (Some(judgement), _) => judgement,
        (None, Some(one)) => Judgement::ruled_out().although(one.check, one.says()),
        (None, None) => hearing::unheard(facts, CAUSE.id),
    }
}

/// What was asked of one address: inside TLS, where that stood, else in the open. A server that only waits for us to
/// begin is not silent, so connections on which we said nothing do not count.
fn requests<'a>(tries: &[Try<'a>], address: SocketAddr) -> Vec<Try<'a>> {
    let here = || tries.iter().filter(|one| one.address == address).copied();
    let inside: Vec<Try<'a>> = here().filter(|one| one.sent == Sent::HttpInTls).collect();
    if inside.is_empty() {
        here()
            .filter(|one| one.sent != Sent::Nothing || one.answered)
            .collect()
    } else {
        inside
    }
}

fn at(facts: &Facts, requests: &[Try<'_>]) -> Option<Judgement> {
    let silent: Vec<&Try<'_>> = requests.iter().filter(|one| one.silent()).collect();
    let longest = silent
        .iter()
        .max_by(|a, b| a.lasted_ms.total_cmp(&b.lasted_ms))?;
    // Whoever took the connection never let us send, as machines before a server do while they wait for it.
    let kept_waiting = silent.iter().all(|one| {
        one.counters
            .is_some_and(|c| c.unacked == 0 && c.bytes_acked == 0)
    });
    if kept_waiting && !requests.iter().any(|one| one.answered || one.cut()) {
        return Some(Judgement::possible().because(longest.check, longest.says()));
    }
    // Cut connections are a cause of their own; bytes that nobody acknowledged never reached the server. On a line that loses
    // packets those of a few connections may be under way still.
    let all_of = |which: fn(&&&Try<'_>) -> bool| silent.iter().filter(which).count();
    let arrived = all_of(|one| one.acknowledged() == Some(true));
    let under_way = all_of(|one| one.counters.is_some_and(|c| c.unacked > 0));
    let by_chance = loss::anywhere(facts, longest.address.ip()) && under_way < arrived;
    if (under_way > 0 && !by_chance) || requests.iter().any(|one| one.cut()) {
        return None;
    }
    if let Some(seldom) = half_silent::now_and_then(facts, longest) {
        return Some(seldom);
    }
    if let Some(alone) = half_silent::this_request(facts, requests, longest) {
        return Some(alone);
    }
    if requests.iter().any(|one| one.answered) {
        return half_silent::stuck_behind(facts, requests, longest);
    }
    // Beyond this network something on the way may pass our bytes on and drop the answers.
    let near =
        way::is_own(facts, longest.address.ip()) || way::is_on_link(facts, longest.address.ip());
    let long = silent.len() > 1 && longest.lasted_ms >= hearing::LONG_MS;
    let status = if arrived > 0 && under_way == 0 && facts.complete && long && near {
        CauseStatus::Confirmed
    } else if longest.lasted_ms >= SHORT_MS {
        CauseStatus::Likely
    } else {
        CauseStatus::Possible
    };
    let judgement = match status {
        CauseStatus::Confirmed => Judgement::confirmed(),
        CauseStatus::Likely => Judgement::likely(),
        CauseStatus::Possible | CauseStatus::NotChecked | CauseStatus::RuledOut => {
            Judgement::possible()
        }
    };
    let judgement = judgement.because(longest.check, longest.says());
    let judgement = if arrived > 0 {
        judgement.because(
            longest.check,
            say!(
                "evidence-silent_server-acknowledged",
                count = silent.len().saturating_sub(under_way)
            ),
        )
    } else {
        judgement
    };
    Some(judgement.settled_by(say!("next-silent_server-server", port = facts.target.port)))
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, NotChecked, Possible, RuledOut};
    use crate::diagnosis::Outcome;
    use crate::diagnosis::diagnose;
    use crate::facts::sample::{
        exchange, facts, heard, interfaces, of_http, of_tls, route_on_link, series, spoke, tcp, tls,
    };
    use crate::facts::{
        Ended, Facts, Failure, Http2Frames, HttpExchange, HttpVariant, Record, SpeakProbe, Speaks,
        TcpCounters, Tls, TlsVariant,
    };
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:8282";

    fn run(records: Vec<Record>) -> Facts {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.extend(records);
        facts
    }

    fn silent(probe: SpeakProbe, listened_ms: f64) -> Speaks {
        Speaks {
            listened_ms,
            ..spoke(AT, probe, b"", Ended::Silent)
        }
    }

    fn both(listened_ms: f64) -> Vec<Record> {
        vec![
            heard(silent(SpeakProbe::Http, listened_ms)),
            heard(silent(SpeakProbe::ClientHello, 4_000.0)),
        ]
    }

    fn near(protocol: Protocol, records: Vec<Record>) -> Facts {
        let mut near = run(records);
        near.target.protocol = protocol;
        near.records.push(route_on_link("192.0.2.7"));
        near.records
            .push(interfaces(&[("eth0", true, &["192.0.2.20/24"])]));
        near
    }

    /// A server that floods control frames or sends its settings alone is not silent, though it answers nothing.
    #[test]
    fn frames_that_are_no_answer_are_no_silence() {
        let page = |frames, ended| HttpExchange {
            tls: true,
            frames,
            ended: Some(ended),
            ..exchange(AT, 0, &[], "")
        };
        let judged = |page: HttpExchange| {
            let mut record = of_http(page);
            record.status = crate::facts::Status::Failed;
            record.failure = Some(Failure::HttpTimedOut);
            record.duration_ms = 8_100.0;
            let again = Record {
                subject: format!("{AT} again"),
                ..record.clone()
            };
            let judgement = judge(&near(Protocol::Https, vec![record, again]));
            (judgement.status, judgement.variant)
        };
        let frames = |count, error| Some(Http2Frames { count, error });
        assert_eq!(judged(page(None, Ended::Silent)).1, None);
        for page in [
            page(frames(2, None), Ended::Silent),
            page(frames(70_000, None), Ended::Error),
            page(frames(3, Some(2)), Ended::Error),
        ] {
            assert_eq!(judged(page), (Likely, Some("unanswered")));
        }
        // What it has too much of, or takes no more of, is a word.
        let sent_away = page(frames(3, Some(11)), Ended::Error);
        assert_eq!(judged(sent_away).0, Possible);
    }

    #[test]
    fn half_a_status_line_is_no_silence() {
        let page = HttpExchange {
            first_bytes: Some(crate::facts::Bytes(b"HTTP/1.1 20".to_vec())),
            ended: Some(Ended::Silent),
            ..exchange(AT, 0, &[], "")
        };
        let judgement = judge(&near(Protocol::Http, vec![of_http(page)]));
        assert_eq!(
            (judgement.status, judgement.variant),
            (Likely, Some("unanswered"))
        );
    }

    #[test]
    fn half_a_handshake_is_no_silence() {
        let half = Tls {
            completed: false,
            version: None,
            chain: Vec::new(),
            counters: Some(TcpCounters {
                bytes_acked: 500,
                bytes_received: 60,
                ..TcpCounters::default()
            }),
            ..tls(AT, TlsVariant::Asked)
        };
        let mut record = of_tls(half, Some(Failure::TlsSilent));
        record.duration_ms = 8_000.0;
        let again = record.clone();
        let judgement = judge(&near(Protocol::Https, vec![record, again]));
        assert_eq!(
            (judgement.status, judgement.variant),
            (Likely, Some("unanswered"))
        );
    }

    #[test]
    fn long_acknowledged_silence_of_a_neighbour_confirms_it() {
        let mut near = run(both(8_000.0));
        near.records.push(route_on_link("192.0.2.7"));
        near.records
            .push(interfaces(&[("eth0", true, &["192.0.2.20/24"])]));
        assert_eq!(judge(&near).status, Confirmed);
    }

    /// Answers that are dropped on the way back look the same.
    #[test]
    fn from_further_away_it_stays_likely() {
        assert_eq!(judge(&run(both(8_000.0))).status, Likely);
    }

    #[test]
    fn a_short_or_unfinished_silence_is_likely() {
        assert_eq!(judge(&run(both(3_500.0))).status, Likely);
        let mut early = run(both(8_000.0));
        early.complete = false;
        assert_eq!(judge(&early).status, Likely);
    }

    #[test]
    fn waiting_for_us_to_begin_is_not_silence() {
        let waits = vec![heard(silent(SpeakProbe::Wait, 9_000.0))];
        assert_eq!(judge(&run(waits)).status, NotChecked);
    }

    #[test]
    fn lost_bytes_are_another_cause() {
        let lost = Speaks {
            counters: Some(TcpCounters {
                unacked: 1,
                retransmits: 4,
                ..TcpCounters::default()
            }),
            ..silent(SpeakProbe::Http, 8_000.0)
        };
        assert_eq!(judge(&run(vec![heard(lost)])).status, NotChecked);
    }

    /// The line loses packets: what one connection still sends again at the end is not why the others are silent.
    #[test]
    fn bytes_under_way_on_a_lossy_line() {
        let late = || Speaks {
            counters: Some(TcpCounters {
                unacked: 1,
                retransmits: 4,
                ..TcpCounters::default()
            }),
            ..silent(SpeakProbe::Http, 6_500.0)
        };
        let judged = |lossy: bool, more: Vec<Record>| {
            let mut records = both(8_000.0);
            records.push(heard(late()));
            records.extend(more);
            if lossy {
                records.push(series(AT, true, &[1, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 1]));
            }
            judge(&near(Protocol::Ws, records)).status
        };
        assert_eq!(judged(true, vec![]), Likely);
        assert_eq!(judged(false, vec![]), NotChecked);
        assert_eq!(judged(true, vec![heard(late()), heard(late())]), NotChecked);
    }

    /// A machine before the server took the connection and waits for it.
    #[test]
    fn whoever_never_lets_us_send_may_not_be_the_server() {
        let waiting = || Speaks {
            counters: Some(TcpCounters::default()),
            ..silent(SpeakProbe::Http, 8_000.0)
        };
        let records = vec![heard(waiting()), heard(waiting())];
        assert_eq!(judge(&run(records)).status, Possible);
    }

    /// Whether the program hangs or its answer is lost on the way cannot be told apart, unless smaller packets mend it.
    #[test]
    fn a_page_that_stops_in_the_middle() {
        let mut page = exchange(AT, 200, &[("content-length", "5000")], "<html>");
        let mut small = page.clone();
        small.body = crate::facts::Bytes("<p>".repeat(600).into_bytes());
        small.variant = HttpVariant::SmallSegments;
        page.ended = Some(Ended::Silent);
        let facts = |records: Vec<Record>| {
            let mut facts = run(records);
            facts.target.protocol = Protocol::Http;
            facts
        };
        let stalled = facts(vec![of_http(page.clone())]);
        assert_eq!(judge(&stalled).variant, Some("midway"));
        let verdict = diagnose(&stalled).verdict;
        assert_eq!(verdict.outcome, Outcome::Degraded);
        assert_eq!(verdict.top_causes, ["silent_server", "data_lost"]);
        let head = HttpExchange {
            body: crate::facts::Bytes::default(),
            ..page.clone()
        };
        let nothing = facts(vec![of_http(head)]);
        assert_eq!(judge(&nothing).variant, Some("midway"));
        let mended = facts(vec![of_http(page), of_http(small)]);
        assert_eq!(diagnose(&mended).verdict.top_causes, ["mtu_black_hole"]);
    }

    #[test]
    fn any_byte_rules_it_out() {
        let mut records = both(8_000.0);
        records.push(heard(spoke(AT, SpeakProbe::Line, b"?", Ended::Silent)));
        assert_eq!(judge(&run(records)).status, RuledOut);
    }
}
