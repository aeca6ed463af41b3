//! Client and server do not agree on the WebSocket's subprotocol.
//!
//! # What it is
//! A client may name the language that it wants to speak inside the WebSocket (`Sec-WebSocket-Protocol`, such as `mqtt`
//! or `graphql-ws`). The server must pick one of the named ones, or none at all (RFC 6455 section 4.2.2).
//!
//! # Why it happens
//! The client names none and the server insists, or the client names one that the server does not know.
//!
//! # What confirms it
//! The WebSocket opens with another subprotocol or without one and fails again as it was asked, or the server picked one that
//! was not asked for.
//!
//! # What rules it out
//! The WebSocket opened as it was asked.
//!
//! # What to do
//! Let the client name the subprotocol that the server offers.

use super::{Cause, Judgement};
use crate::diagnosis::seen::again::{self, Again};
use crate::diagnosis::seen::{answers, hearing, signs};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{Facts, HeaderFault, Record, WebSocketHandshake, WsVariant};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "subprotocol_mismatch",
    stage: Stage::WebSocket,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(out) = hearing::excluded(facts, facts.target.protocol.web_socket()) {
        return out;
    }
    let asked: Vec<_> = facts
        .web_sockets()
        .filter(|(_, ws)| ws.variant == WsVariant::Asked)
        .collect();
    if let Some(found) = asked.iter().find_map(|(record, ws)| picked(record, ws)) {
        return found;
    }
    if let Some(found) = asked.iter().find_map(|(_, ws)| changed(facts, ws)) {
        return found;
    }
    if let Some((record, ws)) = asked.iter().find(|(_, ws)| ws.opened) {
        return Judgement::ruled_out().although(
            record.check,
            say!(
                "evidence-subprotocol_mismatch-opened",
                address = ws.address,
                url = &ws.url
            ),
        );
    }
    let answers = answers::asked(facts);
    let named = answers.iter().find(|a| signs::names_subprotocol(a));
    if let Some(answer) = named {
        return Judgement::likely()
            .because(answer.check, answer.says())
            .settled_by(say!("next-subprotocol_mismatch-ask"));
    }
    // The usual ones were tried; only whoever runs the server knows whether it wants one of its own.
    if answers
        .iter()
        .any(|answer| matches!(answer.status, 400 | 403))
        && facts.complete
    {
        return Judgement::not_checked(say!("missing-subprotocol_mismatch"));
    }
    answers::ruled_out_by_answers(facts).unwrap_or_else(|| hearing::unheard(facts, CAUSE.id))
}

/// The 101 answer names another subprotocol, or none.
fn picked(record: &Record, ws: &WebSocketHandshake) -> Option<Judgement> {
    let fault = ws.faults.iter().find(|fault| fault.is_subprotocol())?;
    let judgement = if ws.faults.iter().all(HeaderFault::is_subprotocol) {
        Judgement::confirmed()
    } else {
        Judgement::likely()
    };
    let asked = ws.asked_subprotocol.as_deref();
    let says = match (asked, fault.got.as_deref().filter(|got| !got.is_empty())) {
        (Some(asked), Some(got)) => say!(
            "evidence-subprotocol_mismatch-other",
            address = ws.address,
            asked = asked,
            got = answers::clean(got, 60)
        ),
        (Some(asked), None) => say!(
            "evidence-subprotocol_mismatch-none",
            address = ws.address,
            asked = asked
        ),
        (None, got) => say!(
            "evidence-subprotocol_mismatch-unasked",
            address = ws.address,
            got = answers::clean(got.unwrap_or_default(), 60)
        ),
    };
    let judgement = judgement.because(record.check, says);
    Some(match (asked, &fault.got) {
        (_, Some(got)) if !got.is_empty() => judgement.suggesting(answers::clean(got, 60)),
        (Some(_), _) => judgement.variant("without"),
        (None, _) => judgement,
    })
}

/// It failed as asked, and it opens with another subprotocol, everything else being equal.
fn changed(facts: &Facts, asked: &WebSocketHandshake) -> Option<Judgement> {
    let failed = !asked.opened || asked.closed.is_some();
    let answered = asked
        .status
        .is_none_or(|status| matches!(status, 101 | 400..=499));
    if !failed || !answered {
        return None;
    }
    facts.web_sockets().find_map(|(record, other)| {
        let WsVariant::Subprotocol(name) = &other.variant else {
            return None;
        };
        if other.address != asked.address || !other.stayed_open {
            return None;
        }
        let judgement = match again::upgrade(facts, asked.address) {
            Again::Same => Judgement::confirmed(),
            Again::Unknown => Judgement::likely(),
            Again::Differs => {
                Judgement::possible().although(record.check, again::says(asked.address))
            }
        };
        // Several may have been offered in one request: the server's choice is the one that matters.
        let name = other.subprotocol.as_ref().unwrap_or(name);
        Some(if name.is_empty() {
            judgement
                .because(
                    record.check,
                    say!(
                        "evidence-subprotocol_mismatch-opens_without",
                        address = other.address
                    ),
                )
                .variant("without")
        } else {
            judgement
                .because(
                    record.check,
                    say!(
                        "evidence-subprotocol_mismatch-opens_with",
                        address = other.address,
                        name = answers::clean(name, 60)
                    ),
                )
                .variant("with")
                .suggesting(answers::clean(name, 60))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, NotChecked, RuledOut};
    use crate::facts::sample::{of_web_socket, opened, upgrade, upgrade_as, web_socket_run as run};
    use crate::facts::{HeaderFault, Record, WebSocketHandshake, WsVariant};

    const AT: &str = "192.0.2.7:80";

    fn with(name: &str) -> Record {
        of_web_socket(upgrade_as(
            WsVariant::Subprotocol(name.to_owned()),
            opened(AT),
        ))
    }

    #[test]
    fn a_usual_one_that_connects_confirms_it() {
        let refused = || of_web_socket(upgrade(AT, 400, &[], ""));
        let judgement = judge(&run(vec![refused(), with("mqtt"), refused(), refused()]));
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(judgement.suggestion.as_deref(), Some("mqtt"));
        assert_eq!(judge(&run(vec![refused(), with("mqtt")])).status, Likely);
    }

    /// A wall that lets in whoever comes again, or one of several servers.
    #[test]
    fn what_opens_the_next_time_is_not_the_subprotocol() {
        let refused = of_web_socket(upgrade(AT, 403, &[], ""));
        let opens = of_web_socket(opened(AT));
        let facts = run(vec![refused, with("mqtt"), opens]);
        assert_ne!(judge(&facts).status, Confirmed);
        assert_ne!(judge(&facts).status, Likely);
    }

    #[test]
    fn connecting_without_confirms_it() {
        let refused = || {
            of_web_socket(WebSocketHandshake {
                asked_subprotocol: Some("chat".to_owned()),
                ..upgrade(AT, 400, &[], "")
            })
        };
        let judgement = judge(&run(vec![refused(), with(""), refused()]));
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(judgement.variant, Some("without"));
    }

    #[test]
    fn a_server_that_picks_another_one_confirms_it() {
        let other = WebSocketHandshake {
            asked_subprotocol: Some("chat".to_owned()),
            faults: vec![HeaderFault {
                header: "Sec-WebSocket-Protocol".to_owned(),
                got: Some("mqtt".to_owned()),
                expected: "chat".to_owned(),
            }],
            ..upgrade(AT, 101, &[], "")
        };
        assert_eq!(judge(&run(vec![of_web_socket(other)])).status, Confirmed);
    }

    #[test]
    fn a_refusal_alone_is_not_judged() {
        let refused = of_web_socket(upgrade(AT, 400, &[], ""));
        assert_eq!(judge(&run(vec![refused])).status, NotChecked);
        let named = of_web_socket(upgrade(AT, 400, &[], "missing subprotocol"));
        assert_eq!(judge(&run(vec![named])).status, Likely);
    }

    #[test]
    fn what_opens_or_breaks_down_rules_it_out() {
        assert_eq!(
            judge(&run(vec![of_web_socket(opened(AT))])).status,
            RuledOut
        );
        let broken = of_web_socket(upgrade(AT, 502, &[], ""));
        assert_eq!(judge(&run(vec![broken])).status, RuledOut);
    }
}
