//! The server understood the request and does not take it, for a reason that its status names.
//!
//! # What it is
//! A status between 400 and 499 that has no cause of its own here, such as 405 (wrong method), 406, 413, 421 or 451.
//!
//! # Why it happens
//! The server expects another kind of request, or it is not the server that the request was meant for.
//!
//! # What confirms it
//! Such a status to the request as it was asked.
//!
//! # What rules it out
//! A status below 400, or one that another cause explains (401, 403, 404, 407, 429).
//!
//! # What to do
//! Look up what the status means for this server, and what its log says.

use super::{Cause, Judgement};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::signs;
use crate::diagnosis::{Fixer, Stage};
use crate::facts::Facts;
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "request_rejected",
    stage: Stage::Http,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    answers::judged(facts, CAUSE.id, rejected)
}

fn rejected(answer: &Answer<'_>, web_socket: bool) -> Option<Judgement> {
    let explained = signs::plain_to_tls(answer)
        || signs::client_certificate_wanted(answer)
        || signs::web_socket_header(answer).is_some()
        || signs::upgrade_missing(answer).is_some();
    let judgement = match answer.status {
        _ if explained => return None,
        401 | 403 | 404 | 407 | 429 => return None,
        // To an upgrade these are what servers say that know no WebSockets, or got no upgrade.
        400 | 405 | 406 | 415 | 426 if web_socket => Judgement::possible(),
        // To a page it may mean a WebSocket server: see protocol_mismatch.
        426 => Judgement::likely(),
        400..=499 => Judgement::confirmed(),
        _ => return None,
    };
    let judgement = judgement.because(answer.check, answer.says());
    Some(match meaning(answer.status) {
        Some(meaning) => judgement.because(
            answer.check,
            say!(
                "evidence-request_rejected-meaning",
                status = answer.status,
                meaning = meaning
            ),
        ),
        None => judgement,
    })
}

/// What a status means (RFC 9110 section 15.5, RFC 6585, RFC 7725).
fn meaning(status: u16) -> Option<Say> {
    Some(match status {
        400 => say!("status-meaning-bad_request"),
        402 => say!("status-meaning-payment"),
        405 => say!("status-meaning-method"),
        406 | 415 => say!("status-meaning-format"),
        408 => say!("status-meaning-timeout"),
        410 => say!("status-meaning-gone"),
        411 | 413 | 414 | 431 => say!("status-meaning-size"),
        421 => say!("status-meaning-misdirected"),
        426 => say!("status-meaning-upgrade"),
        451 => say!("status-meaning-legal"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{self, Confirmed, Possible, RuledOut};
    use crate::facts::sample::{exchange, facts, of_http, of_web_socket, tcp, upgrade};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:80";

    fn page(status: u16, headers: &[(&str, &str)]) -> CauseStatus {
        let mut facts = facts(Protocol::Http, "192.0.2.7", 80);
        facts.records.push(tcp(AT, true, None, None));
        facts
            .records
            .push(of_http(exchange(AT, status, headers, "")));
        judge(&facts).status
    }

    fn upgraded(status: u16) -> CauseStatus {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
        facts
            .records
            .push(of_web_socket(upgrade(AT, status, &[], "")));
        judge(&facts).status
    }

    #[test]
    fn a_status_without_a_cause_of_its_own_confirms_it() {
        assert_eq!(page(405, &[]), Confirmed);
        assert_eq!(page(451, &[]), Confirmed);
        assert_eq!(upgraded(421), Confirmed);
    }

    #[test]
    fn statuses_of_other_causes_do_not() {
        assert_eq!(page(404, &[]), RuledOut);
        assert_eq!(page(429, &[]), RuledOut);
        assert_eq!(page(400, &[("sec-websocket-version", "13")]), RuledOut);
        assert_eq!(upgraded(400), Possible);
    }
}
