//! The connection opens, but the data that is sent never arrives.
//!
//! # What it is
//! The short handshake of TCP passes in both directions. Everything after it vanishes on the way to the server, or an answer
//! stops in the middle.
//!
//! # Why it happens
//! A firewall or load balancer sees only one direction of the connection (an asymmetric route), forgets it, or drops the
//! data by a rule; an attack filter waits for a proof that ordinary clients do not give.
//!
//! # What confirms it
//! On every one of several connections even a small request was sent again and again, and never acknowledged.
//!
//! # What rules it out
//! The server acknowledged what was sent, at every address.
//!
//! # What to do
//! Look at firewalls and load balancers between both ends: established connections must pass in both directions.

use std::net::SocketAddr;

use super::{Cause, Judgement};
use crate::diagnosis::seen::hearing::{self, Sent, Try};
use crate::diagnosis::seen::{answers, loss, midway, reach, wording};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts, Failure};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "data_lost",
    stage: Stage::Tcp,
    fixer: Fixer::Network,
    judge,
};

/// After this many repetitions without an acknowledgement it is no longer bad luck.
const REPEATED: u32 = 2;

fn judge(facts: &Facts) -> Judgement {
    if let Some(unconnected) = reach::untried(facts).or_else(|| reach::unconnected(facts)) {
        return unconnected;
    }
    if let Some(unheard) = unheard(facts) {
        return unheard.settled_by(say!("next-data_lost", port = facts.target.port));
    }
    let sent = sent(facts);
    let lost = sent.iter().find(|one| vanished(one));
    if let Some(first) = lost {
        return vanishing(facts, &sent, first)
            .settled_by(say!("next-data_lost", port = facts.target.port));
    }
    if let Some(found) = unmeasured(facts) {
        return found.settled_by(say!("next-data_lost", port = facts.target.port));
    }
    if let Some(stalled) = midway::stalled(facts) {
        return stalled.variant("answer");
    }
    let arrived = |one: &&Try<'_>| one.answered || one.counters.is_some_and(|c| c.bytes_acked > 0);
    let addresses = addresses(&sent);
    let first = sent.iter().find(arrived);
    match first {
        Some(one)
            if addresses.iter().all(|address| {
                sent.iter()
                    .filter(arrived)
                    .any(|one| one.address == *address)
            }) =>
        {
            Judgement::ruled_out().although(
                one.check,
                say!("evidence-data_lost-arrived", address = one.address),
            )
        }
        _ => Judgement::not_checked(say!("missing-data_lost", port = facts.target.port)),
    }
}

/// The server waited in vain for a request that was sent whole (status 408), each time.
fn unheard(facts: &Facts) -> Option<Judgement> {
    let asked = answers::asked(facts);
    let first = asked.first()?;
    // Said at once, it is the program's word about something else.
    let judgement = if answers::waited(facts, first) {
        Judgement::likely()
    } else {
        Judgement::possible()
    };
    asked
        .iter()
        .all(|answer| answer.status == 408)
        .then(|| judgement.because(first.check, first.says()))
}

/// The connections on which something was sent.
fn sent(facts: &Facts) -> Vec<Try<'_>> {
    let mut tries = hearing::tries(facts);
    tries.retain(|one| one.sent != Sent::Nothing);
    tries
}

fn addresses(tries: &[Try<'_>]) -> Vec<SocketAddr> {
    let mut all: Vec<SocketAddr> = tries.iter().map(|one| one.address).collect();
    all.sort();
    all.dedup();
    all
}

/// Sent, sent again, and not one byte acknowledged.
fn vanished(one: &Try<'_>) -> bool {
    !one.answered
        && one
            .counters
            .is_some_and(|c| c.bytes_acked == 0 && c.unacked > 0 && c.retransmits >= REPEATED)
}

fn vanishing(facts: &Facts, sent: &[Try<'_>], first: &Try<'_>) -> Judgement {
    let here: Vec<&Try<'_>> = sent
        .iter()
        .filter(|one| one.address == first.address)
        .collect();
    let all = here.iter().all(|one| vanished(one));
    // A ClientHello can be larger than the path takes: only a small request shows that it is not the size.
    let small = here
        .iter()
        .any(|one| vanished(one) && matches!(one.sent, Sent::Http | Sent::Line));
    // Something came back on another connection: then it is the size, or chance.
    let answered = here.iter().any(|one| one.answered);
    let lossy = loss::anywhere(facts, first.address.ip());
    let arrived = here.iter().any(|one| one.acknowledged() == Some(true));
    let judgement = match (all, small) {
        // Where packets of every kind are lost now and then, these may have been among them.
        // Another connection may still come through.
        (true, true) if here.len() >= 2 && !lossy => Judgement::confirmed().provisional(),
        (true, _) => Judgement::likely(),
        (false, true) if !(answered || lossy && arrived) => Judgement::likely(),
        (false, _) => Judgement::possible(),
    };
    let repeated = first.counters.map_or(0, |c| c.retransmits);
    let judgement = judgement.because(
        first.check,
        say!(
            "evidence-data_lost-unacknowledged",
            address = first.address,
            repeated = repeated,
            time = first.lasted_ms
        ),
    );
    match here.iter().find(|one| !vanished(one)) {
        Some(other) => judgement.although(
            other.check,
            say!("evidence-data_lost-arrived", address = other.address),
        ),
        None => judgement,
    }
}

/// A check says that the data was lost, without the counters that show how.
fn unmeasured(facts: &Facts) -> Option<Judgement> {
    let record = facts
        .records
        .iter()
        .find(|record| record.failure == Some(Failure::TcpDataLost))?;
    let check: CheckId = record.check;
    Some(Judgement::likely().because(
        check,
        say!(
            "evidence-data_lost-reported",
            subject = wording::subject(&record.subject)
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{exchange, facts, heard, of_http, series, spoke, tcp};
    use crate::facts::{Ended, Record, SpeakProbe, TcpCounters};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:8282";

    fn status(mut records: Vec<Record>) -> CauseStatus {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts.records.push(tcp(A, true, None, None));
        facts.records.append(&mut records);
        judge(&facts).status
    }

    fn unacknowledged(probe: SpeakProbe) -> Record {
        let mut one = spoke(A, probe, b"", Ended::Silent);
        one.counters = Some(TcpCounters {
            unacked: 1,
            retransmits: 4,
            ..TcpCounters::default()
        });
        heard(one)
    }

    #[test]
    fn nothing_arrives() {
        let records = vec![
            unacknowledged(SpeakProbe::Http),
            unacknowledged(SpeakProbe::ClientHello),
        ];
        assert_eq!(status(records), CauseStatus::Confirmed);
        assert_eq!(
            status(vec![unacknowledged(SpeakProbe::Http)]),
            CauseStatus::Likely
        );
    }

    /// A line of six bytes gets through, a request does not.
    #[test]
    fn a_few_bytes_arrive() {
        let records = vec![
            unacknowledged(SpeakProbe::Http),
            heard(spoke(A, SpeakProbe::Line, b"", Ended::Silent)),
        ];
        assert_eq!(status(records), CauseStatus::Likely);
    }

    /// On a line that loses packets one of several connections may lose all that it sends, by chance.
    #[test]
    fn one_of_several_on_a_lossy_line() {
        let records = vec![
            unacknowledged(SpeakProbe::Http),
            heard(spoke(A, SpeakProbe::Line, b"", Ended::Silent)),
            series(A, true, &[1, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 1]),
        ];
        assert_eq!(status(records), CauseStatus::Possible);
    }

    /// Only what is large vanishes: that is another cause.
    #[test]
    fn small_requests_arrive() {
        let records = vec![
            unacknowledged(SpeakProbe::ClientHello),
            heard(spoke(A, SpeakProbe::Http, b"", Ended::Silent)),
        ];
        assert_eq!(status(records), CauseStatus::Possible);
        let records = vec![
            unacknowledged(SpeakProbe::ClientHello),
            unacknowledged(SpeakProbe::ClientHello),
        ];
        assert_eq!(status(records), CauseStatus::Likely);
    }

    /// Acknowledged and not answered is a silent server.
    #[test]
    fn a_silent_server() {
        let silent = heard(spoke(A, SpeakProbe::Http, b"", Ended::Silent));
        assert_eq!(status(vec![silent]), CauseStatus::RuledOut);
    }

    /// What a proxy says to whoever keeps it waiting. A program may say the same at once, of something else.
    #[test]
    fn a_request_that_was_sent_whole_and_waited_for() {
        let top = |after_ms: f64| {
            let mut facts = facts(Protocol::Http, "192.0.2.7", 8282);
            let mut answer = of_http(exchange(A, 408, &[], ""));
            answer.duration_ms = after_ms;
            answer.status = crate::facts::Status::Failed;
            answer.failure = Some(Failure::HttpError);
            facts.records = vec![tcp(A, true, None, None), answer];
            crate::diagnosis::diagnose(&facts).verdict.top_causes
        };
        assert_eq!(top(3_010.0), [CAUSE.id]);
        assert_eq!(top(12.0), ["request_rejected"]);
    }

    #[test]
    fn without_a_connection_nothing_is_known() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts
            .records
            .push(tcp(A, true, Some(Failure::TcpRefused), None));
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }
}
