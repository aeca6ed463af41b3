//! The server agrees to a WebSocket, but its answer is not right, so clients give up.
//!
//! # What it is
//! Status 101 must come with the headers `Upgrade: websocket`, `Connection: Upgrade` and the right answer to the
//! client's key, `Sec-WebSocket-Accept` (RFC 6455 section 4.2.2). One of them is missing or wrong.
//!
//! # Why it happens
//! A home-made server computes the key wrongly, a proxy drops or rewrites headers, or a cache answers with an old copy.
//!
//! # What confirms it
//! Status 101 with such a header missing or wrong.
//!
//! # What rules it out
//! A right status 101, or an answer that is no 101.
//!
//! # What to do
//! Mend the header that is named, or the proxy that changes it.

use super::{Cause, Judgement};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::hearing;
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{Facts, HeaderFault, WsVariant};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "handshake_broken",
    stage: Stage::WebSocket,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(out) = hearing::excluded(facts, facts.target.protocol.web_socket()) {
        return out;
    }
    let asked = answers::asked(facts);
    for (record, ws) in facts.web_sockets() {
        if ws.variant != WsVariant::Asked || ws.status != Some(101) || ws.opened {
            continue;
        }
        let mut faults = ws
            .faults
            .iter()
            .filter(|fault| !fault.is_subprotocol())
            .peekable();
        if faults.peek().is_some() {
            let judgement = faults.fold(Judgement::confirmed(), |judgement, fault| {
                judgement.because(record.check, fault_says(ws.address, fault))
            });
            return match asked.iter().find_map(copy) {
                Some((answer, sign)) => judgement.because(
                    answer.check,
                    say!("evidence-handshake_broken-cache", header = sign),
                ),
                None => judgement,
            };
        }
    }
    if let Some(opened) = asked.iter().find(|answer| answer.status == 101) {
        return Judgement::ruled_out().although(opened.check, opened.says());
    }
    if let Some((answer, sign)) = asked.iter().find_map(copy) {
        return Judgement::likely()
            .because(answer.check, answer.says())
            .because(
                answer.check,
                say!("evidence-handshake_broken-cache", header = sign),
            );
    }
    answers::ruled_out_by_answers(facts).unwrap_or_else(|| hearing::unheard(facts, CAUSE.id))
}

fn fault_says(address: std::net::SocketAddr, fault: &HeaderFault) -> Say {
    let header = answers::clean(&fault.header, 60);
    let expected = answers::clean(&fault.expected, 80);
    match &fault.got {
        Some(got) => say!(
            "evidence-handshake_broken-wrong",
            address = address,
            header = header,
            got = answers::clean(got, 80),
            expected = expected
        ),
        None => say!(
            "evidence-handshake_broken-missing",
            address = address,
            header = header,
            expected = expected
        ),
    }
}

/// A cache answered with a copy (RFC 9111 section 5.1): an answer to a WebSocket request must never be one.
fn copy<'a, 'b>(answer: &'b Answer<'a>) -> Option<(&'b Answer<'a>, String)> {
    let sign = answer
        .header("age")
        .filter(|age| age.trim() != "0")
        .map(|age| format!("Age: {}", answers::clean(age, 20)))
        .or_else(|| {
            let cache = answer.header("x-cache")?;
            cache
                .to_lowercase()
                .starts_with("hit")
                .then(|| format!("X-Cache: {}", answers::clean(cache, 40)))
        })?;
    matches!(answer.status, 101 | 200..=299 | 304).then_some((answer, sign))
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, RuledOut};
    use crate::facts::sample::{of_web_socket, opened, upgrade, web_socket_run as run};
    use crate::facts::{HeaderFault, Record, WebSocketHandshake};

    const AT: &str = "192.0.2.7:80";

    fn faulty(header: &str) -> Record {
        of_web_socket(WebSocketHandshake {
            faults: vec![HeaderFault {
                header: header.to_owned(),
                got: None,
                expected: "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=".to_owned(),
            }],
            ..upgrade(AT, 101, &[], "")
        })
    }

    #[test]
    fn a_wrong_header_of_a_101_confirms_it() {
        assert_eq!(
            judge(&run(vec![faulty("Sec-WebSocket-Accept")])).status,
            Confirmed
        );
    }

    #[test]
    fn the_subprotocol_is_a_cause_of_its_own() {
        assert_eq!(
            judge(&run(vec![faulty("Sec-WebSocket-Protocol")])).status,
            RuledOut
        );
    }

    #[test]
    fn a_cached_copy_is_likely() {
        let copy = upgrade(AT, 200, &[("age", "120")], "");
        assert_eq!(judge(&run(vec![of_web_socket(copy)])).status, Likely);
    }

    #[test]
    fn a_right_101_or_none_rules_it_out() {
        assert_eq!(
            judge(&run(vec![of_web_socket(opened(AT))])).status,
            RuledOut
        );
        let refused = of_web_socket(upgrade(AT, 404, &[], ""));
        assert_eq!(judge(&run(vec![refused])).status, RuledOut);
    }
}
