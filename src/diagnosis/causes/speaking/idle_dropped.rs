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
//! Only a longer test shows it: the connection is cut after the same idle time each time, and with regular pings it
//! stays.
//!
//! # What rules it out
//! The connection stays open over the whole idle test.
//!
//! # What to do
//! Send a heartbeat more often than once a minute, and raise the proxy's limit (`proxy_read_timeout`).

use super::{Cause, Judgement};
use crate::diagnosis::seen::hearing;
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts, Failure, Record, WebSocketHandshake};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "idle_dropped",
    stage: Stage::WebSocket,
    fixer: Fixer::Server,
    judge,
};

/// Limits end when they end: times this near to each other are the same, in milliseconds.
const SAME_MS: f64 = 2_000.0;

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
    pasted(facts).unwrap_or_else(|| {
        let missing = if facts.web_sockets().any(|(_, ws)| ws.opened) {
            say!("missing-idle_dropped")
        } else {
            say!("missing-idle_dropped-closed")
        };
        Judgement::not_checked(missing)
    })
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
    use crate::diagnosis::CauseStatus::{Likely, NotChecked, Possible, RuledOut};
    use crate::facts::sample::{facts, of_web_socket, opened};
    use crate::facts::{CloseSeen, Failure, Record, WebSocketHandshake};
    use crate::target::{PastedError, Protocol};

    const AT: &str = "192.0.2.7:80";

    fn dropped(after_ms: f64) -> Record {
        let ws = WebSocketHandshake {
            closed: Some(CloseSeen {
                code: None,
                reason: String::new(),
                after_ms,
                reset: false,
            }),
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
