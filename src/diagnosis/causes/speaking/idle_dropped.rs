//! The connection works, and is cut after a while in which nothing is said.
//!
//! # What it is
//! Proxies, load balancers, CDNs and home routers forget connections that are idle: nginx after 60 seconds, others after
//! 5 minutes or an hour. The WebSocket then ends without a close code (1006).
//!
//! # Why it happens
//! Neither side sends a heartbeat, or it sends one more rarely than the shortest limit on the way.
//!
//! # What confirms it
//! The connection is cut without a word after the same idle time each time, and with regular pings it stays. Most limits
//! are longer than this check; a shorter one is tried with pings.
//!
//! # What rules it out
//! The connection stays open over the whole idle test.
//!
//! # What to do
//! Send a heartbeat more often than once a minute, and raise the proxy's limit (`proxy_read_timeout`).

use super::{Cause, Judgement};
use crate::diagnosis::seen::hearing;
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts, Failure, Record, WebSocketHandshake, WsVariant};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "idle_dropped",
    stage: Stage::WebSocket,
    fixer: Fixer::Server,
    judge,
};

/// Limits end when they end: times this near to each other are the same, in milliseconds.
const SAME_MS: f64 = 2_000.0;

/// As long as an open WebSocket is watched at most, in milliseconds.
const LONGEST_WATCH_MS: f64 = 3_500.0;

fn judge(facts: &Facts) -> Judgement {
    if !facts.target.protocol.web_socket() {
        return hearing::not_part(facts);
    }
    let dropped: Vec<(&Record, &WebSocketHandshake, f64)> = facts
        .web_sockets()
        .filter(|(record, _)| record.failure == Some(Failure::WsDroppedIdle))
        .filter_map(|(record, ws)| Some((record, ws, ws.closed.as_ref()?.after_ms)))
        .collect();
    if let Some((record, ws, after_ms)) = dropped.first() {
        let again = dropped
            .iter()
            .skip(1)
            .filter(|(_, _, other)| (other - after_ms).abs() < SAME_MS)
            .count();
        let judgement = Judgement::likely().because(
            record.check,
            say!(
                "evidence-idle_dropped-after",
                address = ws.address,
                time = *after_ms
            ),
        );
        return if again > 0 {
            judgement.because(
                record.check,
                say!("evidence-idle_dropped-again", count = again),
            )
        } else {
            judgement.settled_by(say!("next-idle_dropped-pings"))
        };
    }
    if let Some(judgement) = cut_while_idle(facts) {
        return judgement;
    }
    pasted(facts).unwrap_or_else(|| {
        let missing = if facts.web_sockets().any(|(_, ws)| ws.opened) {
            say!("missing-idle_dropped")
        } else {
            say!("missing-idle_dropped-closed")
        };
        Judgement::not_checked(missing)
    })
}

/// What pings change for WebSockets that are cut after a while in which nothing is said.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Pinged {
    /// With pings it outlasts the others.
    Stays,
    /// With pings it is cut after the same time.
    CutToo,
    /// It was not tried, or shows neither.
    Unknown,
}

/// How much longer a WebSocket with pings must stay open than others to show anything, in milliseconds.
const LONGER_MS: f64 = 400.0;

/// The WebSockets that were cut so, and what pings change.
pub(super) fn idle_cuts(facts: &Facts) -> (Vec<(&Record, &WebSocketHandshake, f64)>, Pinged) {
    let cuts: Vec<_> = facts
        .web_sockets()
        .filter(|(_, ws)| ws.variant == WsVariant::Asked)
        .filter_map(|(record, ws)| Some((record, ws, ws.cut_while_idle_ms()?)))
        .collect();
    let longest = cuts.iter().map(|(_, _, ms)| *ms).fold(0.0, f64::max);
    let watched = f64::min(facts.asked.timeout_ms as f64, LONGEST_WATCH_MS);
    let with_pings = facts
        .web_sockets()
        .find(|(_, ws)| ws.variant == WsVariant::Pinged && ws.opened)
        .map(|(_, ws)| ws);
    let pinged = match with_pings.map(|ws| (ws.stayed_open, ws.closed.as_ref())) {
        Some((true, _)) if longest + LONGER_MS < watched => Pinged::Stays,
        Some((false, Some(closed))) if closed.after_ms < longest + LONGER_MS => Pinged::CutToo,
        _ => Pinged::Unknown,
    };
    (cuts, pinged)
}

/// Cut without a word within the time of this check: pings tell whether it was for being idle.
fn cut_while_idle(facts: &Facts) -> Option<Judgement> {
    let (cuts, pinged) = idle_cuts(facts);
    let (record, ws, after_ms) = *cuts.first()?;
    let opened = facts
        .web_sockets()
        .filter(|(_, ws)| ws.variant == WsVariant::Asked && ws.opened)
        .count();
    let same = cuts
        .iter()
        .all(|(_, _, other)| (other - after_ms).abs() < LONGER_MS);
    let judgement = match pinged {
        // One alone may be chance.
        Pinged::Stays if same && cuts.len() > 1 && opened == cuts.len() && facts.complete => {
            Judgement::confirmed()
        }
        Pinged::Stays => Judgement::likely(),
        Pinged::CutToo => return None,
        Pinged::Unknown => Judgement::likely().settled_by(say!("next-idle_dropped-pings")),
    };
    let after = say!(
        "evidence-idle_dropped-after",
        address = ws.address,
        time = after_ms
    );
    let mut judgement = judgement.because(record.check, after);
    if cuts.len() > 1 && same {
        let again = say!("evidence-idle_dropped-again", count = cuts.len() - 1);
        judgement = judgement.because(record.check, again);
    }
    if pinged == Pinged::Stays {
        judgement = judgement.because(record.check, say!("evidence-idle_dropped-kept"));
    }
    Some(judgement)
}

/// The pasted message speaks of a connection that broke, and ours opens: then time is what differs.
fn pasted(facts: &Facts) -> Option<Judgement> {
    let pasted = facts.target.pasted.as_ref()?;
    let named = pasted.causes.iter().any(|id| id == CAUSE.id)
        || pasted.failure.as_deref() == Some(Failure::WsDroppedIdle.id());
    let broke =
        pasted.close_code == Some(1006) && facts.web_sockets().any(|(_, ws)| ws.stayed_open);
    (named || broke).then(|| {
        Judgement::possible()
            .because(CheckId::Input, say!("seen-pasted", text = &pasted.text))
            .settled_by(say!("next-idle_dropped-test"))
    })
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{self, Confirmed, Likely, NotChecked, Possible, RuledOut};
    use crate::facts::sample::{facts, of_web_socket, opened};
    use crate::facts::{CloseSeen, Facts, Failure, Record, WebSocketHandshake, WsVariant};
    use crate::target::{PastedError, Protocol};

    const AT: &str = "192.0.2.7:80";

    fn without_a_code(after_ms: f64) -> CloseSeen {
        CloseSeen {
            code: None,
            reason: String::new(),
            after_ms,
            reset: false,
        }
    }

    fn dropped(after_ms: f64) -> Record {
        let ws = WebSocketHandshake {
            closed: Some(without_a_code(after_ms)),
            ..opened(AT)
        };
        Record {
            failure: Some(Failure::WsDroppedIdle),
            ..of_web_socket(ws)
        }
    }

    #[test]
    fn a_drop_in_the_idle_test_is_likely() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
        facts.records.push(dropped(60_010.0));
        assert_eq!(judge(&facts).status, Likely);
        facts.records.push(dropped(60_200.0));
        assert_eq!(judge(&facts).evidence.len(), 2);
    }

    fn cut(after_ms: f64, variant: WsVariant) -> Record {
        of_web_socket(WebSocketHandshake {
            stayed_open: false,
            variant,
            closed: Some(without_a_code(after_ms)),
            ..opened(AT)
        })
    }

    /// A proxy with a short limit looks like a server that closes, until pings keep the connection.
    #[test]
    fn what_pings_keep_open_was_cut_for_being_idle() {
        let judged = |records: Vec<Record>| {
            let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
            facts.asked.timeout_ms = 3_500;
            facts.records.extend(records);
            (judge(&facts).status, closed_after_open(&facts))
        };
        let cut_at = |ms| cut(ms, WsVariant::Asked);
        let kept = || {
            of_web_socket(WebSocketHandshake {
                variant: WsVariant::Pinged,
                ..opened(AT)
            })
        };
        let twice = || vec![cut_at(2_000.0), cut_at(2_010.0)];
        assert_eq!(judged(twice()), (Likely, Likely));
        assert_eq!(
            judged([twice(), vec![kept()]].concat()),
            (Confirmed, Possible)
        );
        let too = cut(2_005.0, WsVariant::Pinged);
        assert_eq!(
            judged([twice(), vec![too]].concat()),
            // From this far somebody on the way may have cut it all the same.
            (NotChecked, Likely)
        );
        assert_eq!(judged(vec![cut_at(2_000.0), kept()]), (Likely, Possible));
        // Too late to see the difference.
        assert_eq!(judged(vec![cut_at(3_300.0), kept()]), (Likely, Likely));
        assert_eq!(judged(vec![cut_at(30.0)]), (NotChecked, Likely));
    }

    fn closed_after_open(facts: &Facts) -> CauseStatus {
        (super::super::closed_after_open::CAUSE.judge)(facts).status
    }

    #[test]
    fn without_the_test_it_is_not_checked() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
        facts.records.push(of_web_socket(opened(AT)));
        assert_eq!(judge(&facts).status, NotChecked);
    }

    #[test]
    fn a_pasted_1006_counts_once_ours_opens() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
        facts.target.pasted = Some(PastedError {
            client: "chrome".to_owned(),
            text: "closed with code 1006".to_owned(),
            failure: None,
            status: None,
            close_code: Some(1006),
            causes: Vec::new(),
            refused_by_client: false,
            says: String::new(),
        });
        assert_eq!(judge(&facts).status, NotChecked);
        facts.records.push(of_web_socket(opened(AT)));
        assert_eq!(judge(&facts).status, Possible);
    }

    #[test]
    fn it_is_no_part_of_a_page() {
        assert_eq!(
            judge(&facts(Protocol::Http, "192.0.2.7", 80)).status,
            RuledOut
        );
    }
}
