//! The server is overloaded: it accepts new connections slowly or not at all.
//!
//! # What it is
//! The program is there but does not keep up: its queue of new connections is full, or all of its workers are busy.
//!
//! # Why it happens
//! Too many clients, too few worker processes, a small queue (backlog), no free file descriptors, a worker that waits for
//! a database, or an attack.
//!
//! # What confirms it
//! Only the server itself can: its accept queue is full and the counters of overflows rise.
//!
//! # What rules it out
//! Every attempt was accepted at once and the asked protocol answered.
//!
//! # What to do
//! Look at the accept queue and the number of connections on the server; raise backlog, workers and file limits.

use std::net::SocketAddr;

use super::{Cause, Judgement};
use crate::diagnosis::seen::hearing::{self, Sent, Try};
use crate::diagnosis::seen::port::{self, Port, PortSeen};
use crate::diagnosis::seen::reach::{self, Silence};
use crate::diagnosis::seen::{answers, cut_off, loss, midway, signs, tls, uneven};
use crate::diagnosis::{self, Fixer, Stage};
use crate::facts::{CheckId, Facts, HttpVariant};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "server_overloaded",
    stage: Stage::Tcp,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(untried) = reach::untried(facts) {
        return untried;
    }
    let found = says_so(facts)
        .or_else(|| now_and_then(facts))
        .or_else(|| took_some(facts))
        .or_else(|| serves_some(facts))
        .or_else(|| silent(facts));
    if let Some(found) = found {
        return found.settled_by(say!("next-server_overloaded", port = facts.target.port));
    }
    if port::every(facts, quick)
        && let Some(works) = diagnosis::seen::ruled_out_by_working(facts)
    {
        return works;
    }
    Judgement::not_checked(say!("missing-server_overloaded", port = facts.target.port))
}

/// Every attempt was accepted, and none needed a second request to connect.
fn quick(port: &Port<'_>) -> bool {
    port.probe
        .attempts
        .iter()
        .all(|attempt| attempt.connected && attempt.syns.unwrap_or(1) <= 1)
}

/// It says so itself: a proxy in front that too many requests wait already, a server that has no thread left before anything
/// was asked, and one that takes no more requests over HTTP/2 (`REFUSED_STREAM`).
fn says_so(facts: &Facts) -> Option<Judgement> {
    const REFUSED_STREAM: u32 = 7;
    let busy = answers::asked(facts)
        .into_iter()
        .find(signs::overloaded)
        .map(|answer| (answer.check, answer.says()));
    let unasked = || {
        hearing::tries(facts)
            .into_iter()
            .find(|one| {
                one.sent == Sent::Nothing && one.bytes.and_then(tls::raw_status) == Some(503)
            })
            .map(|one| (one.check, one.says()))
    };
    let refused = || {
        facts
            .http()
            .find(|(_, http)| {
                http.variant == HttpVariant::Asked
                    && http.frames.and_then(|frames| frames.error) == Some(REFUSED_STREAM)
            })
            .map(|(record, http)| (record.check, midway::page_says(record, http)))
    };
    let (check, says) = busy.or_else(unasked).or_else(refused)?;
    Some(Judgement::likely().because(check, says))
}

/// Some attempts were accepted and others were not, while nothing else of the host lost anything.
fn now_and_then(facts: &Facts) -> Option<Judgement> {
    let port = port::find(facts, |port| {
        port.seen == PortSeen::Connected && loss::asked(facts, port.ip()).some_lost()
    })?;
    let series = loss::asked(facts, port.ip());
    let evidence = say!(
        "evidence-server_overloaded-series",
        port = facts.target.port,
        lost = series.lost,
        attempts = series.attempts
    );
    let control = loss::control(facts, port.ip());
    let pings_lost = loss::pings(facts, port.ip()).is_some_and(|ping| ping.received < ping.sent);
    // Where everything is lossy, the line explains it.
    let lossy = control.some_lost() || pings_lost;
    let judgement = if !series.is_long() || (lossy && !loss::of_this_port(facts, port.ip())) {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    Some(judgement.because(CheckId::Tcp, evidence))
}

/// The first connections were taken and none since: a queue that is full now, or somebody who counts (`client_banned`).
fn took_some(facts: &Facts) -> Option<Judgement> {
    let (worked, failed) = cut_off::first_attempts(facts)?;
    Some(Judgement::likely().because(
        CheckId::Tcp,
        say!(
            "evidence-client_banned-cut_off",
            worked = worked,
            failed = failed
        ),
    ))
}

/// The same request is answered one time and left without a word another time: some workers are stuck, or there are too few.
fn serves_some(facts: &Facts) -> Option<Judgement> {
    same_request(facts).or_else(|| other_request(facts))
}

fn same_request(facts: &Facts) -> Option<Judgement> {
    let (ip, record) = facts
        .addresses()
        .into_iter()
        .find_map(|ip| Some((ip, uneven::left(facts, ip)?)))?;
    // Where most packets are lost, so may a whole answer be.
    let judgement = if loss::anywhere(facts, ip) && loss::heavy(facts, ip) {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    let address = SocketAddr::new(ip, facts.target.port);
    let stage = if record.check == CheckId::WebSocket {
        Stage::WebSocket
    } else {
        Stage::Http
    };
    Some(judgement.met_at(stage).because(
        record.check,
        say!(
            "evidence-server_overloaded-some",
            address = address,
            time = record.duration_ms
        ),
    ))
}

/// One request is answered and another left without a word. It may be that single page that hangs, so this is a hint.
fn other_request(facts: &Facts) -> Option<Judgement> {
    let tries: Vec<Try<'_>> = hearing::tries(facts)
        .into_iter()
        .filter(|one| one.sent == Sent::Http && one.check == asked_check(facts))
        .collect();
    let silent = tries
        .iter()
        .find(|one| one.silent() && one.acknowledged() != Some(false))?;
    let served = tries
        .iter()
        .any(|one| one.answered && one.address == silent.address);
    served.then(|| {
        Judgement::possible().because(
            silent.check,
            say!(
                "evidence-server_overloaded-some",
                address = silent.address,
                time = silent.lasted_ms
            ),
        )
    })
}

const fn asked_check(facts: &Facts) -> CheckId {
    if facts.target.protocol.web_socket() {
        CheckId::WebSocket
    } else {
        CheckId::Http
    }
}

/// A full queue drops requests to connect: the port looks as if a firewall dropped them.
fn silent(facts: &Facts) -> Option<Judgement> {
    match reach::silent(facts)? {
        (port, Silence::ThisPort(check, says)) => Some(
            Judgement::possible()
                .because(port.record.check, port.says())
                .because(check, says),
        ),
        (_, Silence::Total(_) | Silence::Unknown) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{exchange, facts, heard, of_http, ping, series, spoke, tcp};
    use crate::facts::{
        Ended, Failure, Http2Frames, HttpExchange, HttpVariant, Record, SpeakProbe,
    };
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:8282";

    fn status(records: Vec<Record>) -> CauseStatus {
        let mut facts = facts(Protocol::Http, "192.0.2.7", 8282);
        facts.records = records;
        judge(&facts).status
    }

    fn uneven() -> Record {
        series(A, true, &[1, 0, 3, 0, 1, 0, 0, 1, 2, 0])
    }

    /// Before anything was asked, over HTTP/2, or as a proxy says it.
    #[test]
    fn the_server_says_so() {
        let unasked = b"HTTP/1.1 503 Service Unavailable\r\n";
        let unasked = heard(spoke(A, SpeakProbe::Wait, unasked, Ended::Closed));
        let refused = HttpExchange {
            frames: Some(Http2Frames {
                count: 2,
                error: Some(7),
            }),
            ended: Some(Ended::Error),
            ..exchange(A, 0, &[], "")
        };
        let full = [("x-envoy-overloaded", "true")];
        let open = || tcp(A, true, None, None);
        for record in [
            unasked,
            of_http(refused),
            of_http(exchange(A, 503, &full, "")),
        ] {
            assert_eq!(status(vec![open(), record]), CauseStatus::Likely);
        }
    }

    /// A stream that is refused is a word: the server is not silent.
    #[test]
    fn a_refused_stream_is_no_silence() {
        let mut facts = facts(Protocol::Https, "192.0.2.7", 8282);
        let mut refused = of_http(HttpExchange {
            tls: true,
            status: None,
            frames: Some(Http2Frames {
                count: 2,
                error: Some(7),
            }),
            ended: Some(Ended::Error),
            ..exchange(A, 0, &[], "")
        });
        refused.status = crate::facts::Status::Failed;
        refused.failure = Some(Failure::HttpProtocol);
        facts.records = vec![tcp(A, true, None, None), refused];
        facts.complete = true;
        let diagnosis = diagnosis::diagnose(&facts);
        assert_eq!(diagnosis.verdict.top_causes, [CAUSE.id]);
    }

    #[test]
    fn accepted_now_and_then() {
        assert_eq!(status(vec![uneven()]), CauseStatus::Likely);
        let whole = ping("192.0.2.7", 10, 10);
        assert_eq!(status(vec![uneven(), whole]), CauseStatus::Likely);
        let lossy = ping("192.0.2.7", 10, 6);
        assert_eq!(status(vec![uneven(), lossy]), CauseStatus::Possible);
    }

    #[test]
    fn answers_some_and_leaves_others() {
        let served = exchange(A, 200, &[], "hello");
        let mut left = exchange(A, 0, &[], "");
        left.variant = HttpVariant::RootPath;
        left.ended = Some(Ended::Silent);
        let records = vec![tcp(A, true, None, None), of_http(left), of_http(served)];
        assert_eq!(status(records), CauseStatus::Possible);
    }

    /// Half of the workers are stuck: it works, and the next client may wait in vain.
    #[test]
    fn answers_the_same_request_only_now_and_then() {
        let mut left = exchange(A, 0, &[], "");
        left.status = None;
        left.ended = Some(Ended::Silent);
        let mut left = of_http(left);
        left.status = crate::facts::Status::Failed;
        left.failure = Some(Failure::HttpTimedOut);
        let served = of_http(exchange(A, 200, &[], "hello"));
        let records = vec![tcp(A, true, None, None), left, served];
        assert_eq!(status(records.clone()), CauseStatus::Likely);
        let mut facts = facts(Protocol::Http, "192.0.2.7", 8282);
        facts.records = records;
        let verdict = diagnosis::diagnose(&facts).verdict;
        assert_eq!(verdict.outcome, diagnosis::Outcome::Degraded);
        assert_eq!(verdict.top_causes, ["server_overloaded", "silent_server"]);
    }

    /// A line that loses one packet in ten does not keep most attempts from being accepted.
    #[test]
    fn a_slow_acceptor_on_a_lossy_line() {
        let slow = series(A, true, &[2, 1, 3, 0, 2, 0, 0, 2, 2, 0]);
        let other = series("192.0.2.7:22", false, &[1, 1, 2, 1, 1, 1, 1, 1, 1, 1]);
        assert_eq!(status(vec![slow, other.clone()]), CauseStatus::Likely);
        let alike = series(A, true, &[1, 1, 2, 1, 1, 1, 1, 2, 1, 1]);
        assert_eq!(status(vec![alike, other]), CauseStatus::Possible);
    }

    /// The first attempts filled its queue, and each of the series waits.
    #[test]
    fn a_queue_that_is_full_after_the_first() {
        let first = tcp(A, true, None, None);
        let mut rest = series(A, true, &[2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        if let crate::facts::Fact::Tcp(probe) = &mut rest.fact {
            for attempt in &mut probe.attempts {
                attempt.start_ms += 300.0;
            }
        }
        let whole = ping("192.0.2.7", 10, 10);
        assert_eq!(status(vec![first, rest, whole]), CauseStatus::Likely);
    }

    #[test]
    fn quick_answers() {
        let open = tcp(A, true, None, None);
        let page = of_http(exchange(A, 200, &[], "hello"));
        assert_eq!(status(vec![open, page]), CauseStatus::RuledOut);
    }

    #[test]
    fn a_silent_port_of_a_living_host_is_possible() {
        let silent = tcp(A, true, Some(Failure::TcpTimedOut), None);
        let lives = tcp("192.0.2.7:22", false, None, None);
        assert_eq!(status(vec![silent.clone(), lives]), CauseStatus::Possible);
        assert_eq!(status(vec![silent]), CauseStatus::NotChecked);
    }
}
