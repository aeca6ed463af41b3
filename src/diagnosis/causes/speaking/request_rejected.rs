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

use super::{Cause, Judgement, upgrade_stripped};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::{signs, tls};
use crate::diagnosis::{CauseStatus, Fixer, Stage};
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
    answers::judged(facts, CAUSE.id, |answer, web_socket| {
        let heard = web_socket
            && matches!(answer.status, 400 | 405 | 406 | 415 | 426)
            && !signs::names_subprotocol(answer)
            && upgrade_stripped::headers_arrive(facts, answer);
        if heard {
            // What it rejects is neither the switch to a WebSocket nor the want of one.
            let judgement = Judgement::likely().because(answer.check, answer.says());
            return Some(judgement.settled_by(say!("next-server_error-log")));
        }
        let judgement = rejected(answer, web_socket)?;
        // The port speaks TLS: what it rejects is that the request was plain, in words of its own (`tls_expected`). Hardly any
        // port serves both.
        let tls_too =
            answer.status == 400 && !answer.tls && tls::proof(facts, answer.address).is_some();
        // It waited in vain for our request, which was sent whole: that was lost on the way (`data_lost`).
        let waited = answer.status == 408 && answers::waited(facts, answer);
        Some(if tls_too || waited {
            judgement.at_most(CauseStatus::Possible)
        } else {
            judgement
        })
    })
}

fn rejected(answer: &Answer<'_>, web_socket: bool) -> Option<Judgement> {
    let explained = signs::plain_to_tls(answer)
        || signs::client_certificate_wanted(answer)
        || signs::web_socket_header(answer).is_some()
        || signs::upgrade_missing(answer).is_some();
    // Also how a gateway tells an app that it is too old.
    let too_old = web_socket
        && answer.status == 426
        && signs::upgrade_missing(answer) == Some("upgrade required")
        && !signs::says_nothing_more(answer);
    let judgement = match answer.status {
        _ if too_old => Judgement::likely(),
        _ if explained => return None,
        401 | 403 | 404 | 407 | 429 => return None,
        // To an upgrade these are what servers say that know no WebSockets, or got no upgrade.
        400 | 405 | 406 | 415 | 426 if web_socket => Judgement::possible(),
        // To a page 426 may mean a WebSocket server: see protocol_mismatch. 408 is said to whoever says nothing in time: our
        // request may have been lost on the way.
        408 | 426 => Judgement::likely(),
        400..=499 => Judgement::confirmed(),
        _ => return None,
    };
    let judgement = judgement
        .because(answer.check, answer.says())
        .settled_by(say!("next-server_error-log"));
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
    use crate::diagnosis::CauseStatus::{self, Confirmed, Likely, Possible, RuledOut};
    use crate::facts::sample::{
        exchange, facts, heard, of_http, of_web_socket, spoke, tcp, upgrade,
    };
    use crate::facts::{Ended, SpeakProbe};
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

    /// Filters choose their statuses freely.
    #[test]
    fn the_page_of_a_filter_is_not_the_servers_word() {
        let top = |body| {
            let mut facts = facts(Protocol::Http, "192.0.2.7", 80);
            facts.records = vec![
                tcp(AT, true, None, None),
                of_http(exchange(AT, 451, &[], body)),
            ];
            crate::diagnosis::diagnose(&facts).verdict.top_causes
        };
        assert_eq!(top("<h1>Not here</h1>"), ["request_rejected"]);
        assert_eq!(
            top("<h1>FortiGuard: Web Page Blocked</h1>"),
            ["network_filter"]
        );
    }

    /// A server may say in words of its own that the request should have been encrypted.
    #[test]
    fn a_bad_request_to_a_port_of_tls_is_only_possible() {
        let mut facts = facts(Protocol::Http, "192.0.2.7", 80);
        facts.records = vec![
            tcp(AT, true, None, None),
            of_http(exchange(AT, 400, &[], "sorry")),
        ];
        assert_eq!(judge(&facts).status, Confirmed);
        let alert = b"\x16\x03\x03\x00\x7a\x02\x00\x00\x76\x03\x03";
        let hello = spoke(AT, SpeakProbe::ClientHello, alert, Ended::ByUs);
        facts.records.push(heard(hello));
        assert_eq!(judge(&facts).status, Possible);
        let top = crate::diagnosis::diagnose(&facts).verdict.top_causes;
        assert_eq!(top, ["tls_expected"]);
    }

    /// Said to whoever says nothing: what we said may not have arrived.
    #[test]
    fn a_request_that_never_came_stays_likely() {
        assert_eq!(page(408, &[]), Likely);
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
