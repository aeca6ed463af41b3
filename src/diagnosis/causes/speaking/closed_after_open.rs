//! The WebSocket opens, and the server closes it at once.
//!
//! # What it is
//! The handshake is right, and a moment later the server ends the connection: with a close code that says why, or with
//! none, which browsers show as 1006.
//!
//! # Why it happens
//! The program rejects the client after the handshake (no token, wrong path, wrong message), it fails while it greets
//! the client, or a gateway has no worker to hand the client to (GatewayWorker without a BusinessWorker).
//!
//! # What confirms it
//! A WebSocket that opened was closed within a moment, also when no other connection of ours was open, with a code, or without one from this computer or its own network:
//! from further away something on the way may have ended it. Where it was cut later and without a word, whatever cuts idle
//! connections looks the same, unless one with regular pings is cut too.
//!
//! # What rules it out
//! The WebSocket stayed open, or it never opened.
//!
//! # What to do
//! Look up the close code, and what the server's log says at that time.

use super::idle_dropped::{self, Pinged};
use super::{Cause, Judgement};
use crate::diagnosis::seen::{again, answers, hearing, way};
use crate::diagnosis::{CauseStatus, Fixer, Stage};
use crate::facts::{CheckId, CloseSeen, Facts, WebSocketHandshake, WsVariant};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "closed_after_open",
    stage: Stage::WebSocket,
    fixer: Fixer::Server,
    judge,
};

/// Later than this it was not at once, in milliseconds.
const AT_ONCE_MS: f64 = 5_000.0;

fn judge(facts: &Facts) -> Judgement {
    if !facts.target.protocol.web_socket() {
        return hearing::not_part(facts);
    }
    let asked = || {
        facts
            .web_sockets()
            .filter(|(_, ws)| ws.variant == WsVariant::Asked)
    };
    let gone = |ws: &WebSocketHandshake| {
        ws.opened && !ws.stayed_open && (facts.complete || !ws.is_watched())
    };
    if let Some((record, ws)) = asked().find(|(_, ws)| gone(ws)) {
        let open = asked().find(|(_, other)| other.address == ws.address && other.stayed_open);
        // One that stays open at another address may be why this one is closed: some servers keep one session of a person.
        let sometimes_open = asked().any(|(_, other)| other.stayed_open);
        let judgement = closed(facts, record.check, ws, sometimes_open);
        let judgement = unless_idle(facts, ws, judgement);
        // The one that stayed open was not pinged either.
        let unpinged = ws.pong_ms.is_none()
            && ws.closed.as_ref().is_some_and(dislikes_frames)
            && open.is_some_and(|(_, ws)| ws.pong_ms.is_none());
        return if unpinged {
            judgement.because(record.check, say!("evidence-closed_after_open-ping"))
        } else {
            judgement
        };
    }
    if let Some(out) = hearing::ruled_out_by_hearing(facts) {
        return match pasted(facts) {
            Some(judgement) => out
                .evidence
                .into_iter()
                .fold(judgement, |j, seen| j.although(seen.check, seen.says)),
            None => out,
        };
    }
    answers::ruled_out_by_answers(facts).unwrap_or_else(|| hearing::unheard(facts, CAUSE.id))
}

/// What cuts idle connections looks the same until one is pinged all the time.
fn unless_idle(facts: &Facts, ws: &WebSocketHandshake, judgement: Judgement) -> Judgement {
    if ws.cut_while_idle_ms().is_none() {
        return judgement;
    }
    match idle_dropped::idle_cuts(facts).1 {
        Pinged::Stays => judgement.at_most(CauseStatus::Possible),
        Pinged::CutToo => judgement,
        Pinged::Unknown => judgement
            .at_most(CauseStatus::Likely)
            .settled_by(say!("next-idle_dropped-pings")),
    }
}

/// Ended without a code, or with one that speaks of what came (RFC 6455 section 7.4.1).
const fn dislikes_frames(seen: &CloseSeen) -> bool {
    matches!(seen.code, None | Some(1002 | 1003 | 1007 | 1011))
}

/// A close code in the pasted message is word of a connection that did open, though ours stays open.
/// 1006 is none: browsers use it for every failure.
fn pasted(facts: &Facts) -> Option<Judgement> {
    let pasted = facts.target.pasted.as_ref()?;
    let code = pasted.close_code.filter(|code| *code != 1006)?;
    Some(Judgement::possible().because(
        CheckId::Input,
        say!(
            "evidence-closed_after_open-pasted",
            code = code,
            meaning = meaning(code)
        ),
    ))
}

fn closed(
    facts: &Facts,
    check: CheckId,
    ws: &WebSocketHandshake,
    sometimes_open: bool,
) -> Judgement {
    let Some(seen) = &ws.closed else {
        return Judgement::likely().because(
            check,
            say!("evidence-closed_after_open-gone", address = ws.address),
        );
    };
    // Beyond this network anybody on the way may end a connection; a code, and bytes that are no frames, are the server's.
    let at = ws.address.ip();
    let near = way::is_own(facts, at) || way::is_on_link(facts, at);
    let by_the_server = near || seen.code.is_some() || ws.note.is_some();
    let every_time = !sometimes_open && again::closed_alone(facts, ws.address);
    let judgement = if seen.after_ms < AT_ONCE_MS && every_time && by_the_server {
        Judgement::confirmed()
    } else {
        Judgement::likely()
    };
    let judgement = judgement.because(check, how(ws, seen));
    match seen.code {
        Some(code) => judgement
            .because(
                check,
                say!(
                    "evidence-closed_after_open-meaning",
                    code = code,
                    meaning = meaning(code)
                ),
            )
            .variant(if code == 1008 { "policy" } else { "code" }),
        None => judgement.variant("no-code"),
    }
}

fn how(ws: &WebSocketHandshake, seen: &CloseSeen) -> Say {
    let reason = answers::clean(&seen.reason, 120);
    match seen.code {
        Some(code) if reason.is_empty() => say!(
            "evidence-closed_after_open-code",
            address = ws.address,
            time = seen.after_ms,
            code = code
        ),
        Some(code) => say!(
            "evidence-closed_after_open-reason",
            address = ws.address,
            time = seen.after_ms,
            code = code,
            reason = reason
        ),
        None if ws.note.is_some() => {
            say!("evidence-closed_after_open-no_frames", address = ws.address)
        }
        None if seen.reset => say!(
            "evidence-closed_after_open-reset",
            address = ws.address,
            time = seen.after_ms
        ),
        None => say!(
            "evidence-closed_after_open-no_code",
            address = ws.address,
            time = seen.after_ms
        ),
    }
}

/// What a close code means (RFC 6455 section 7.4.1, IANA WebSocket Close Code Number Registry).
fn meaning(code: u16) -> Say {
    match code {
        1000 => say!("close-meaning-normal"),
        1001 => say!("close-meaning-going_away"),
        1002 => say!("close-meaning-protocol"),
        1003 => say!("close-meaning-data_kind"),
        1007 => say!("close-meaning-data_broken"),
        1008 => say!("close-meaning-policy"),
        1009 => say!("close-meaning-too_big"),
        1010 => say!("close-meaning-extension"),
        1011 => say!("close-meaning-server_fault"),
        1012 => say!("close-meaning-restart"),
        1013 => say!("close-meaning-try_later"),
        1014 => say!("close-meaning-gateway"),
        3000 => say!("close-meaning-unauthorized"),
        3003 => say!("close-meaning-forbidden"),
        3008 => say!("close-meaning-timeout"),
        _ => say!("close-meaning-own"),
    }
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, NotChecked, RuledOut};
    use crate::facts::sample::{of_web_socket, opened, route, upgrade, web_socket_run as run};
    use crate::facts::{CloseSeen, Fact, Record, WebSocketHandshake};

    const AT: &str = "192.0.2.7:80";

    fn closed(code: Option<u16>, after_ms: f64) -> Record {
        of_web_socket(WebSocketHandshake {
            stayed_open: false,
            closed: Some(CloseSeen {
                code,
                reason: "no \u{202e}token".to_owned(),
                after_ms,
                reset: code.is_none(),
            }),
            ..opened(AT)
        })
    }

    /// The same when it was made alone.
    fn alone(record: Record) -> Record {
        Record {
            subject: format!("{AT} alone"),
            ..record
        }
    }

    #[test]
    fn a_close_at_once_confirms_it() {
        let close = || closed(Some(1008), 3.0);
        let judgement = judge(&run(vec![close(), alone(close())]));
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(judgement.variant, Some("policy"));
        let said = format!("{:?}", judgement.evidence);
        assert!(!said.contains('\u{202e}'), "{said}");
    }

    /// A server that takes one connection at a time closes those that we make beside each other.
    #[test]
    fn a_close_beside_other_connections_of_ours_proves_nothing() {
        let close = || closed(Some(1013), 3.0);
        assert_eq!(judge(&run(vec![close()])).status, Likely);
        let stays = alone(of_web_socket(opened(AT)));
        assert_eq!(judge(&run(vec![close(), stays])).status, Likely);
    }

    /// From further away a filter may have cut it.
    #[test]
    fn a_reset_at_once_confirms_it_on_this_network() {
        let cut = || closed(None, 2.0);
        let far = run(vec![cut(), alone(cut())]);
        assert_eq!(judge(&far).status, Likely);
        let near = run(vec![route("192.0.2.7", None), cut(), alone(cut())]);
        assert_eq!(judge(&near).status, Confirmed);
    }

    /// Then it is not the server that ended it.
    #[test]
    fn bytes_that_are_no_frames_are_said_to_be_so() {
        let mut garbled = closed(None, 3_500.0);
        if let Fact::WebSocket(ws) = &mut garbled.fact {
            ws.note = Some("no frame".to_owned());
        }
        let judgement = judge(&run(vec![garbled]));
        let said = |key: &str| judgement.evidence.iter().any(|seen| seen.says.key == key);
        assert!(said("evidence-closed_after_open-no_frames"));
        assert!(!said("evidence-closed_after_open-reset"));
    }

    #[test]
    fn while_it_is_watched_nothing_is_said() {
        let watched = of_web_socket(WebSocketHandshake {
            stayed_open: false,
            ..opened(AT)
        });
        let mut facts = run(vec![watched]);
        facts.complete = false;
        assert_eq!(judge(&facts).status, NotChecked);
    }

    #[test]
    fn late_or_now_and_then_is_only_likely() {
        assert_eq!(
            judge(&run(vec![closed(Some(1000), 9_000.0)])).status,
            Likely
        );
        let both = vec![closed(Some(1011), 2.0), of_web_socket(opened(AT))];
        assert_eq!(judge(&run(both)).status, Likely);
    }

    #[test]
    fn one_session_of_a_person_may_close_the_other() {
        let other = of_web_socket(opened("[2001:db8::7]:80"));
        let judgement = judge(&run(vec![closed(Some(4002), 3.0), other]));
        assert_eq!(judgement.status, Likely);
    }

    #[test]
    fn what_stays_open_or_never_opens_rules_it_out() {
        assert_eq!(
            judge(&run(vec![of_web_socket(opened(AT))])).status,
            RuledOut
        );
        let refused = of_web_socket(upgrade(AT, 403, &[], ""));
        assert_eq!(judge(&run(vec![refused])).status, RuledOut);
    }
}
