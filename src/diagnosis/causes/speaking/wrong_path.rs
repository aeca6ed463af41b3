//! The server is the right one, and nothing is served under the path that was asked for.
//!
//! # What it is
//! A WebSocket or a page lives under a path, such as `/ws` or `/socket.io/`. Under another path the server answers that
//! it knows nothing of the kind.
//!
//! # Why it happens
//! The path was left out or misspelt, or a proxy passes only one path to the program.
//!
//! # What confirms it
//! The asked path answers 404 or 405, time after time, and another usual path of the same server opens a WebSocket.
//!
//! # What rules it out
//! The asked path opens a WebSocket or gives the page.
//!
//! # What to do
//! Use the path that works, or ask whoever runs the server for it.

use super::{Cause, Judgement};
use crate::diagnosis::seen::again::{self, Again};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::{hearing, signs};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts, HttpVariant, Record, WebSocketHandshake, WsVariant};
use crate::say;
use crate::say::Arg;

pub(super) static CAUSE: Cause = Cause {
    id: "wrong_path",
    stage: Stage::Http,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if !facts.target.protocol.may_use_http() {
        return hearing::not_part(facts);
    }
    if let Some(out) = hearing::ruled_out_by_hearing(facts).or_else(|| switched(facts)) {
        return out;
    }
    let asked = answers::asked(facts);
    let answers: Vec<&Answer<'_>> = asked
        .iter()
        .filter(|answer| !signs::plain_to_tls(answer))
        .collect();
    if facts.target.protocol.web_socket() {
        return web_socket(facts, &answers).unwrap_or_else(|| hearing::unheard(facts, CAUSE.id));
    }
    if let Some(answer) = answers.iter().find(|answer| answer.status == 404) {
        return page(facts, answer);
    }
    answers::ruled_out_by_answers(facts).unwrap_or_else(|| hearing::unheard(facts, CAUSE.id))
}

/// The asked path answered with 101, whatever came after it.
fn switched(facts: &Facts) -> Option<Judgement> {
    let answer = answers::asked(facts)
        .into_iter()
        .find(|a| a.status == 101 && !again::now_and_then(facts, a.address))?;
    Some(Judgement::ruled_out().although(answer.check, answer.says()))
}

fn web_socket(facts: &Facts, answers: &[&Answer<'_>]) -> Option<Judgement> {
    let missing = answers
        .iter()
        .find(|answer| matches!(answer.status, 404 | 405));
    let other = answers.iter().find(|answer| {
        matches!(answer.status, 200..=299 | 400 | 410 | 426 | 501)
            && !signs::knows_web_sockets(answer)
            && !signs::client_certificate_wanted(answer)
    });
    if let Some((record, ws)) = open_path(facts) {
        let Some(answer) = missing.or(other) else {
            return cut_here(facts, record, ws);
        };
        let again = again::upgrade(facts, answer.address);
        let judgement = match again {
            Again::Same if missing.is_some() => Judgement::confirmed(),
            // The path has a page: its WebSocket may be meant and lost in a proxy.
            Again::Same | Again::Unknown => Judgement::likely(),
            Again::Differs => {
                Judgement::likely().although(answer.check, again::says(answer.address))
            }
        };
        let judgement = opens(judgement, record, ws).because(answer.check, answer.says());
        return Some(judgement.settled_by(say!("next-wrong_path-ask")));
    }
    let judgement = match (missing, other) {
        (Some(answer), _) => Judgement::likely().because(answer.check, answer.says()),
        // Some servers (Node `ws`) answer an unknown path so; a proxy has other reasons for it.
        (None, Some(answer)) if answer.status == 400 && signs::front(answer).is_none() => {
            Judgement::likely().because(answer.check, answer.says())
        }
        (None, Some(answer)) => Judgement::possible().because(answer.check, answer.says()),
        (None, None) => return None,
    };
    let tried = paths(facts);
    let judgement = if tried.is_empty() {
        judgement
    } else {
        judgement.although(
            CheckId::WebSocket,
            say!("evidence-wrong_path-tried", paths = Arg::List(tried)),
        )
    };
    Some(judgement.settled_by(say!("next-wrong_path-ask")))
}

/// The asked path ended without a word, and another one opened: some servers refuse so what they do not know. One end may be
/// chance.
fn cut_here(facts: &Facts, record: &Record, ws: &WebSocketHandshake) -> Option<Judgement> {
    let tries = hearing::tries(facts);
    let cut = tries
        .iter()
        .find(|one| one.check == CheckId::WebSocket && one.address == ws.address && one.cut())?;
    Some(opens(Judgement::likely(), record, ws).because(cut.check, cut.says()))
}

/// The path that opened, to be taken.
fn opens(judgement: Judgement, record: &Record, ws: &WebSocketHandshake) -> Judgement {
    judgement
        .because(
            record.check,
            say!(
                "evidence-wrong_path-opens",
                address = ws.address,
                url = &ws.url
            ),
        )
        .suggesting(ws.url.clone())
}

/// Another path of the asked port that opened a WebSocket.
pub(super) fn open_path(facts: &Facts) -> Option<(&Record, &WebSocketHandshake)> {
    facts.web_sockets().find(|(_, ws)| {
        ws.opened
            && matches!(ws.variant, WsVariant::Path(_))
            && ws.address.port() == facts.target.port
    })
}

/// The other paths that were tried, at most six.
fn paths(facts: &Facts) -> Vec<String> {
    let mut paths: Vec<String> = facts
        .web_sockets()
        .filter_map(|(_, ws)| {
            if let WsVariant::Path(path) = &ws.variant {
                return Some(path.clone());
            }
            None
        })
        .collect();
    paths.sort_unstable();
    paths.dedup();
    paths.truncate(6);
    paths
}

/// A page that is not there. Which path is right, nobody outside can know.
fn page(facts: &Facts, answer: &Answer<'_>) -> Judgement {
    let root = facts.http().find(|(_, http)| {
        http.variant == HttpVariant::RootPath && matches!(http.status, Some(200..=299))
    });
    // The same path is there at another address of the name: the machines differ, not the paths.
    let elsewhere = facts.http().any(|(_, http)| {
        http.variant == HttpVariant::Asked
            && http.address != answer.address
            && matches!(http.status, Some(200..=299))
    });
    let judgement = if elsewhere {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    let judgement = judgement.because(answer.check, answer.says());
    let judgement = match root {
        Some((record, http)) => judgement.because(
            record.check,
            say!(
                "evidence-wrong_path-root",
                address = http.address,
                url = &http.url
            ),
        ),
        None => judgement,
    };
    judgement.settled_by(say!("next-wrong_path-ask"))
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, NotChecked, Possible, RuledOut};
    use crate::diagnosis::diagnose;
    use crate::facts::sample::{
        exchange, facts, of_http, of_web_socket, opened, resolved, tcp, upgrade, upgrade_as,
    };
    use crate::facts::{Ended, Facts, Record, WsVariant};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:8282";

    fn run(protocol: Protocol, records: Vec<Record>) -> Facts {
        let mut facts = facts(protocol, "192.0.2.7", 8282);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.extend(records);
        facts
    }

    fn answered(status: u16) -> Record {
        of_web_socket(upgrade(AT, status, &[], ""))
    }

    fn path(path: &str, open: bool) -> Record {
        let other = if open {
            opened(AT)
        } else {
            upgrade(AT, 404, &[], "")
        };
        of_web_socket(upgrade_as(WsVariant::Path(path.to_owned()), other))
    }

    #[test]
    fn another_path_that_opens_confirms_it() {
        let records = |last: Record| vec![answered(404), path("/ws", true), answered(404), last];
        let judgement = judge(&run(Protocol::Ws, records(answered(404))));
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(
            judgement.suggestion.as_deref(),
            Some("ws://192.0.2.7:8282/ws")
        );
    }

    /// Two machines take turns behind the address, or the program is being started: the path was not what mattered.
    #[test]
    fn a_path_that_opens_the_next_time_is_not_the_wrong_one() {
        let once = run(Protocol::Ws, vec![answered(404), path("/ws", true)]);
        assert_eq!(judge(&once).status, Likely);
        let opens = of_web_socket(opened(AT));
        let turns = vec![answered(404), path("/ws", true), answered(404), opens];
        let facts = run(Protocol::Ws, turns);
        assert_eq!(judge(&facts).status, Likely);
        let diagnosis = diagnose(&facts);
        assert_eq!(
            diagnosis.verdict.outcome,
            crate::diagnosis::Outcome::Degraded
        );
        let top = diagnosis.verdict.top_causes;
        assert_eq!(top, ["protocol_mismatch", "wrong_path"]);
    }

    /// The AAAA record leads to an old machine.
    #[test]
    fn a_path_that_is_there_at_another_address_is_not_the_wrong_one() {
        let name = "srv.example.com";
        let old = "[2001:db8::7]:8282";
        let mut facts = facts(Protocol::Http, name, 8282);
        facts.records = vec![
            resolved(name, &["192.0.2.7", "2001:db8::7"]),
            tcp(AT, true, None, None),
            tcp(old, true, None, None),
            of_http(exchange(AT, 200, &[], "")),
            of_http(exchange(old, 404, &[], "")),
        ];
        assert_eq!(diagnose(&facts).verdict.top_causes, ["ipv6_broken"]);
        let judgement = judge(&facts);
        assert_eq!(judgement.status, Possible);
    }

    #[test]
    fn a_page_under_the_asked_path_keeps_it_likely() {
        let facts = run(Protocol::Ws, vec![answered(200), path("/ws", true)]);
        assert_eq!(judge(&facts).status, Likely);
    }

    #[test]
    fn not_found_alone_is_likely_and_other_refusals_less() {
        let facts = run(Protocol::Ws, vec![answered(404), path("/ws", false)]);
        assert_eq!(judge(&facts).status, Likely);
        // A page is there that takes no upgrade: no sign of a WebSocket at this path either.
        assert_eq!(
            judge(&run(Protocol::Ws, vec![answered(405)])).status,
            Likely
        );
        assert_eq!(
            judge(&run(Protocol::Ws, vec![answered(200)])).status,
            Possible
        );
        assert_eq!(
            judge(&run(Protocol::Ws, vec![answered(403)])).status,
            NotChecked
        );
    }

    #[test]
    fn a_switch_rules_it_out_even_when_it_is_broken() {
        assert_eq!(
            judge(&run(Protocol::Ws, vec![answered(101)])).status,
            RuledOut
        );
    }

    #[test]
    fn pages_too() {
        let missing = of_http(exchange(AT, 404, &[], ""));
        assert_eq!(judge(&run(Protocol::Http, vec![missing])).status, Likely);
        let broken = of_http(exchange(AT, 500, &[], ""));
        assert_eq!(judge(&run(Protocol::Http, vec![broken])).status, RuledOut);
    }

    /// Socket.IO ends an upgrade at another path than its own, after a second and without a word.
    #[test]
    fn a_path_that_is_cut_while_another_one_opens() {
        let mut cut = upgrade(AT, 0, &[], "");
        cut.ended = Some(Ended::Closed);
        let other = upgrade_as(WsVariant::Path("/socket.io/".to_owned()), opened(AT));
        let facts = run(
            Protocol::Ws,
            vec![of_web_socket(cut.clone()), of_web_socket(other)],
        );
        assert_eq!(judge(&facts).status, Likely);
        assert!(judge(&facts).suggestion.is_some());
        let top = diagnose(&facts).verdict.top_causes;
        assert_eq!(top, ["wrong_path"]);
        let alone = run(Protocol::Ws, vec![of_web_socket(cut)]);
        assert_ne!(judge(&alone).status, Likely);
    }
}
