//! The server understood the request and broke down over it.
//!
//! # What it is
//! The program on the server answered with a status of 500 or above: a fault on its side.
//!
//! # Why it happens
//! An error in the program, a database that it cannot reach, a configuration that is not complete, too much load.
//!
//! # What confirms it
//! Status 500, 505 or another 5xx that only the program itself sends, also to a request that was made while no other
//! connection of ours was open.
//!
//! # What rules it out
//! An answer below 500, or a proxy's own page that says that the program did not answer at all.
//!
//! # What to do
//! Look into the log of the program at the time of the request.

use super::{Cause, Judgement};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::{again, signs};
use crate::diagnosis::{CauseStatus, Fixer, Stage};
use crate::facts::Facts;
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "server_error",
    stage: Stage::Http,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    answers::judged(facts, CAUSE.id, |answer, web_socket| {
        let judgement = fault(answer, web_socket)?;
        // A device with room for one request says so to those that we make beside each other.
        Some(if again::same_alone(facts, answer.address, answer.status) {
            judgement
        } else {
            judgement.at_most(CauseStatus::Likely)
        })
    })
}

fn fault(answer: &Answer<'_>, web_socket: bool) -> Option<Judgement> {
    let judgement = match answer.status {
        // The proxy's page says that the program did not answer: then it is not the program that answered.
        502..=504 if signs::backend_down_page(answer).is_some_and(|page| page.only) => return None,
        500 if signs::proxy_fault(answer) => Judgement::possible(),
        // Too much to do is no fault of the program: see server_overloaded.
        503 if signs::overloaded(answer) => Judgement::possible(),
        // A server that knows WebSockets and got no upgrade says so with 505, too: see upgrade_stripped.
        505 if signs::knows_web_sockets(answer) => return None,
        // A web server that knows no WebSockets may say so with 501 or 505.
        501 | 505 if web_socket => Judgement::possible(),
        // A captive portal asks to sign in with 511 (RFC 6585): not the server's fault.
        511 => return None,
        // A program that asks others says so, too, in an answer of its own.
        502 | 504 if signs::by_application(answer) || signs::by_itself(answer) => {
            Judgement::likely()
        }
        502 | 504 => Judgement::possible(),
        503 => Judgement::likely(),
        status if signs::is_cdn_status(status) => Judgement::possible(),
        500..=599 => Judgement::confirmed(),
        _ => return None,
    };
    Some(
        judgement
            .because(answer.check, answer.says())
            .settled_by(say!("next-server_error-log")),
    )
}

#[cfg(test)]
mod tests {
    use super::{CAUSE, judge};
    use crate::diagnosis::CauseStatus::{self, Confirmed, Likely, Possible, RuledOut};
    use crate::diagnosis::{Outcome, diagnose};
    use crate::facts::Record;
    use crate::facts::sample::{exchange, facts, of_http, of_web_socket, tcp, upgrade};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:80";

    fn answered(status: u16, body: &str) -> CauseStatus {
        let mut facts = facts(Protocol::Http, "192.0.2.7", 80);
        facts.records.push(tcp(AT, true, None, None));
        let page = || of_http(exchange(AT, status, &[], body));
        facts.records.extend([page(), alone(page())]);
        judge(&facts).status
    }

    /// The same when it was asked for alone.
    fn alone(record: Record) -> Record {
        Record {
            subject: format!("{AT} alone"),
            ..record
        }
    }

    /// A device with room for one request says 500 to the others.
    #[test]
    fn a_fault_beside_other_requests_of_ours_proves_nothing() {
        let mut facts = facts(Protocol::Http, "192.0.2.7", 80);
        facts.records = vec![
            tcp(AT, true, None, None),
            of_http(exchange(AT, 500, &[], "busy")),
        ];
        assert_eq!(judge(&facts).status, Likely);
        // One request too many is no fault of the program.
        let limited = alone(of_http(exchange(AT, 429, &[], "")));
        facts.records.push(limited);
        assert_eq!(judge(&facts).status, Likely);
        facts.records.pop();
        let page = alone(of_http(exchange(AT, 200, &[], "ok")));
        facts.records.push(page);
        assert_eq!(judge(&facts).status, Likely);
        let diagnosis = diagnose(&facts);
        assert_eq!(diagnosis.verdict.outcome, Outcome::Degraded);
        assert_eq!(diagnosis.verdict.top_causes, [CAUSE.id]);
    }

    #[test]
    fn the_programs_own_fault_is_certain() {
        assert_eq!(answered(500, "Traceback"), Confirmed);
        assert_eq!(answered(503, "busy"), Likely);
    }

    #[test]
    fn look_alikes_are_left_to_their_causes() {
        assert_eq!(answered(502, ""), Possible);
        assert_eq!(answered(522, "error code: 522"), Possible);
        assert_eq!(answered(503, "no healthy upstream"), RuledOut);
        assert_eq!(answered(503, "reset reason: overflow"), Possible);
        assert_eq!(answered(511, "sign in"), RuledOut);
        assert_eq!(answered(404, ""), RuledOut);
    }

    #[test]
    fn a_501_to_an_upgrade_is_not_a_crash() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
        facts.records.push(of_web_socket(upgrade(AT, 501, &[], "")));
        assert_eq!(judge(&facts).status, Possible);
    }
}
