//! The server accepts the connection and ends it before it says a word, or in the middle of what it says.
//!
//! # What it is
//! The connection stands, and a reset or a close comes back at once, at the first bytes that were sent, or in the middle of
//! a page: then it works in part.
//!
//! # Why it happens
//! Docker publishes a port whose program listens on the container's loopback only, a limit of connections is reached, a
//! filter cuts the connection, a gateway has no worker (GatewayWorker without a BusinessWorker), or the program does not
//! understand what it was sent.
//!
//! # What confirms it
//! Every connection ended so, before a word was said, and no byte was ever heard; one of them was made while no other of
//! ours was open, since small servers take one at a time.
//!
//! # What rules it out
//! The server answered, and its answer was whole.
//!
//! # What to do
//! Look on the server which program listens there, what its log says, and whether something stands in front of it.

use std::net::SocketAddr;

use super::{Cause, Judgement, wrong_path};
use crate::diagnosis::seen::hearing::{self, Sent, Try};
use crate::diagnosis::seen::{again, answers, midway, portal, tls};
use crate::diagnosis::{CauseStatus, Fixer, Stage};
use crate::facts::{Ended, Facts};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "connection_reset",
    // The connection itself does not last: what is said on it is not the point.
    stage: Stage::Tcp,
    fixer: Fixer::Server,
    judge,
};

/// A close before this was not the end of a wait for us, in milliseconds.
const AT_ONCE_MS: f64 = 2_000.0;

fn judge(facts: &Facts) -> Judgement {
    // Never sure: a program that fails, a limit of a proxy and a filter on the way cut a page alike.
    if let Some((record, http)) = midway::cut(facts) {
        return Judgement::likely()
            .because(record.check, midway::says(record, http))
            .settled_by(on_the_server(facts))
            .variant("cut-short");
    }
    let tries = hearing::tries(facts);
    let addresses = hearing::reached(facts);
    let surest = addresses
        .iter()
        .filter_map(|address| at(facts, *address, &here(&tries, *address)))
        .min_by_key(|judgement| judgement.status);
    if let Some(judgement) = surest {
        let judgement = judgement.settled_by(on_the_server(facts));
        // Another path opens: the connection lasts where the server knows what is asked.
        return if wrong_path::open_path(facts).is_some() {
            judgement.at_most(CauseStatus::Possible)
        } else {
            judgement
        };
    }
    if let Some(out) = hearing::ruled_out_by_hearing(facts) {
        return out;
    }
    let every = addresses
        .iter()
        .all(|address| here(&tries, *address).iter().any(|one| one.answered));
    match tries.iter().find(|one| one.answered) {
        Some(one) if every && facts.complete => {
            Judgement::ruled_out().although(one.check, one.says())
        }
        _ => hearing::unheard(facts, CAUSE.id),
    }
}

fn here<'a>(tries: &[Try<'a>], address: SocketAddr) -> Vec<Try<'a>> {
    tries
        .iter()
        .filter(|one| one.address == address)
        .copied()
        .collect()
}

fn at(facts: &Facts, address: SocketAddr, tries: &[Try<'_>]) -> Option<Judgement> {
    let cut: Vec<&Try<'_>> = tries.iter().filter(|one| one.cut()).collect();
    let first = cut.first()?;
    if tries.iter().any(|one| one.answered) {
        return where_it_matters(facts, address, tries).or_else(|| sometimes(tries));
    }
    let every = tries
        .iter()
        .filter(|one| one.sent != Sent::Nothing)
        .all(|one| one.cut());
    let at_once = at_once(facts, address, tries);
    // Cut only after our bytes, it may be a strict program that dislikes what we said: see protocol_mismatch.
    let judgement = if every && at_once && again::ended_alone(facts, address) && facts.complete {
        Judgement::confirmed()
    } else {
        Judgement::likely()
    };
    // One sentence for each kind of end: before a word, after a request, after a hello.
    let mut told = vec![first.sent];
    let mut judgement = judgement.because(first.check, first.says());
    for one in &cut {
        if !told.contains(&one.sent) {
            told.push(one.sent);
            judgement = judgement.because(one.check, one.says());
        }
    }
    if at_once {
        judgement = judgement.variant("at-once");
    }
    Some(judgement)
}

fn on_the_server(facts: &Facts) -> Say {
    say!("next-connection_reset-server", port = facts.target.port)
}

/// Every connection ended before we said a word: then it is not our protocol that it dislikes.
fn at_once(facts: &Facts, address: SocketAddr, tries: &[Try<'_>]) -> bool {
    // The longest series at this address: a later record repeats the attempts of an earlier one, better known.
    let attempts = facts
        .asked_tcp()
        .filter(|(_, probe)| probe.address == address)
        .map(|(_, probe)| &probe.attempts)
        .max_by_key(|attempts| attempts.len());
    let stood = || {
        attempts
            .into_iter()
            .flatten()
            .filter(|attempt| hearing::attempt_stood(attempt))
    };
    let early = stood()
        .filter(|attempt| attempt.ended_early.is_some() || !attempt.connected)
        .count();
    let waited = tries
        .iter()
        .any(|t| t.sent == Sent::Nothing && t.ended == Some(Ended::Silent));
    let quick = tries
        .iter()
        .any(|t| t.sent == Sent::Nothing && t.cut() && t.lasted_ms < AT_ONCE_MS);
    let others = tries.iter().filter(|t| t.cut()).count();
    !waited && ((early > 1 && early == stood().count()) || (quick && others > 1))
}

/// One port serves several programs, told apart by the first word, and the one for what was asked ends every connection: whoever
/// says nothing hears another one, or the plain side sends to TLS, which is cut.
fn where_it_matters(facts: &Facts, address: SocketAddr, tries: &[Try<'_>]) -> Option<Judgement> {
    let hellos = || tries.iter().filter(|one| one.sent == Sent::ClientHello);
    let cut = hellos().find(|one| one.cut())?;
    let every = facts.target.protocol.tls() && hellos().all(|one| one.cut());
    let meant_for_tls = answers::all(facts)
        .iter()
        .any(|answer| answer.address == address && portal::sends_to_tls(answer));
    let mut others = tries.iter().filter(|one| one.answered);
    let only_silence = others.all(|one| one.sent == Sent::Nothing);
    (every && (meant_for_tls || only_silence))
        .then(|| Judgement::likely().because(cut.check, cut.says()))
}

/// The server does answer, but not always. An answer to one kind of request explains nothing for another: a TLS port
/// cuts plain requests, and a filter may cut one server name.
fn sometimes(tries: &[Try<'_>]) -> Option<Judgement> {
    let answered = |sent| tries.iter().any(|one| one.sent == sent && one.answered);
    // It answers rubbish in HTTP, and ends the connection at a right request.
    let speaks_http = tries.iter().any(|one| one.bytes.is_some_and(tls::is_http));
    let one = tries.iter().find(|one| {
        one.cut()
            && match one.sent {
                Sent::Http => speaks_http || answered(Sent::Http),
                Sent::Line => answered(Sent::Line),
                Sent::HttpInTls => true,
                Sent::ClientHello | Sent::Nothing => false,
            }
    });
    if let Some(one) = one {
        return Some(Judgement::likely().because(one.check, one.says()));
    }
    let hello = tries
        .iter()
        .find(|one| one.cut() && one.sent == Sent::ClientHello && answered(Sent::ClientHello))?;
    Some(Judgement::possible().because(hello.check, hello.says()))
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, RuledOut};
    use crate::diagnosis::Outcome;
    use crate::diagnosis::diagnose;
    use crate::facts::sample::{
        exchange, facts, heard, of_http, of_tls, of_web_socket, opened, spoke, tcp, tls, upgrade,
    };
    use crate::facts::{Ended, Fact, Facts, Failure, Record, SpeakProbe, Speaks, TlsVariant};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:8282";

    fn run(protocol: Protocol, records: Vec<Record>) -> Facts {
        let mut facts = facts(protocol, "192.0.2.7", 8282);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.extend(records);
        facts
    }

    fn ended_early(facts: &mut Facts, how_many: usize) {
        for record in &mut facts.records {
            if let Fact::Tcp(probe) = &mut record.fact {
                for attempt in probe.attempts.iter_mut().take(how_many) {
                    attempt.ended_early = Some(Failure::TcpReset);
                }
            }
        }
    }

    /// One port for SSH and TLS: who waits hears SSH, and the program for TLS is down.
    #[test]
    fn a_port_of_several_programs_whose_one_is_down() {
        let banner = Speaks {
            first_byte_ms: Some(2_010.0),
            language: Some(crate::facts::Language::Ssh),
            ..spoke(
                AT,
                SpeakProbe::Wait,
                b"SSH-2.0-OpenSSH_9.2p1\r\n",
                Ended::ByUs,
            )
        };
        let hello = tls(AT, TlsVariant::Small);
        let hello = crate::facts::Tls {
            completed: false,
            version: None,
            chain: Vec::new(),
            ..hello
        };
        let records = vec![of_tls(hello, Some(Failure::TlsClosed)), heard(banner)];
        let diagnosis = diagnose(&run(Protocol::Wss, records));
        let mut top = diagnosis.verdict.top_causes;
        top.sort_unstable();
        assert_eq!(top, ["connection_reset", "protocol_mismatch"]);
        let confirmed = |f: &crate::diagnosis::Finding| f.judgement.status == Confirmed;
        assert!(!diagnosis.findings.iter().any(confirmed));
    }

    fn cut(probe: SpeakProbe, ended: Ended) -> Record {
        heard(spoke(AT, probe, b"", ended))
    }

    /// The asked upgrade made alone: ended like all others, or answered.
    fn alone(open: bool) -> Record {
        let record = if open {
            of_web_socket(opened(AT))
        } else {
            let mut refused = upgrade(AT, 0, &[], "");
            refused.ended = Some(Ended::Reset);
            of_web_socket(refused)
        };
        Record {
            subject: format!("{AT} alone"),
            ..record
        }
    }

    #[test]
    fn resets_before_a_word_confirm_it() {
        let cut = cut(SpeakProbe::Http, Ended::Reset);
        let mut facts = run(Protocol::Ws, vec![cut, alone(false)]);
        ended_early(&mut facts, 3);
        assert_eq!(judge(&facts).status, Confirmed);
        facts.complete = false;
        assert_eq!(judge(&facts).status, Likely);
    }

    /// A device that takes one connection at a time ends those that we make beside each other.
    #[test]
    fn an_end_beside_other_connections_of_ours_proves_nothing() {
        let cut = cut(SpeakProbe::Http, Ended::Reset);
        let mut beside = run(Protocol::Ws, vec![cut.clone()]);
        ended_early(&mut beside, 3);
        assert_eq!(judge(&beside).status, Likely);
        let mut open = run(Protocol::Ws, vec![cut, alone(true)]);
        ended_early(&mut open, 3);
        assert_eq!(judge(&open).status, Likely);
    }

    #[test]
    fn the_longest_series_of_attempts_counts() {
        let cut = cut(SpeakProbe::Http, Ended::Reset);
        let mut facts = run(Protocol::Ws, vec![cut, alone(false)]);
        ended_early(&mut facts, 3);
        let mut first = tcp(AT, true, None, None);
        if let Fact::Tcp(probe) = &mut first.fact {
            probe.attempts.truncate(1);
        }
        facts.records.insert(0, first);
        assert_eq!(judge(&facts).status, Confirmed);
    }

    #[test]
    fn a_reset_that_overtakes_connect_counts() {
        let mut facts = facts(Protocol::Tcp, "192.0.2.7", 8282);
        facts
            .records
            .push(tcp(AT, true, Some(Failure::TcpReset), None));
        facts.records.push(cut(SpeakProbe::Wait, Ended::Reset));
        facts.records.push(Record {
            subject: format!("{AT} alone"),
            ..cut(SpeakProbe::Wait, Ended::Reset)
        });
        assert_eq!(judge(&facts).status, Confirmed);
    }

    #[test]
    fn an_end_after_our_bytes_may_be_a_strict_program() {
        for ended in [Ended::Closed, Ended::Reset] {
            let records = vec![
                cut(SpeakProbe::Wait, Ended::Silent),
                cut(SpeakProbe::Http, ended),
                cut(SpeakProbe::ClientHello, ended),
                cut(SpeakProbe::Line, ended),
            ];
            assert_eq!(judge(&run(Protocol::Ws, records)).status, Likely);
        }
    }

    #[test]
    fn a_web_server_that_hangs_up_on_a_right_request_is_likely() {
        let hangs_up = cut(SpeakProbe::Http, Ended::Closed);
        let rubbish = b"HTTP/1.1 400 Bad Request\r\n";
        let rubbish = heard(spoke(AT, SpeakProbe::ClientHello, rubbish, Ended::Closed));
        let facts = run(Protocol::Ws, vec![hangs_up, rubbish]);
        assert_eq!(judge(&facts).status, Likely);
    }

    #[test]
    fn a_tls_port_that_cuts_plain_requests_is_another_cause() {
        let mut refused = upgrade(AT, 0, &[], "");
        refused.ended = Some(Ended::Reset);
        let records = vec![
            of_web_socket(refused),
            of_tls(tls(AT, TlsVariant::Asked), None),
        ];
        assert_eq!(judge(&run(Protocol::Ws, records)).status, RuledOut);
    }

    #[test]
    fn now_and_then_is_likely() {
        let mut refused = upgrade(AT, 0, &[], "");
        refused.ended = Some(Ended::Reset);
        let page = heard(spoke(
            AT,
            SpeakProbe::Http,
            b"HTTP/1.1 200 OK\r\n",
            Ended::ByUs,
        ));
        let facts = run(Protocol::Ws, vec![of_web_socket(refused), page]);
        assert_eq!(judge(&facts).status, Likely);
    }

    #[test]
    fn a_page_that_is_cut_short_is_a_weakness() {
        for ended in [Ended::Closed, Ended::Reset] {
            let mut page = exchange(AT, 200, &[("content-length", "5000")], "<html>");
            page.ended = Some(ended);
            let facts = run(Protocol::Http, vec![of_http(page)]);
            let judgement = judge(&facts);
            assert_eq!(judgement.status, Likely);
            assert_eq!(judgement.variant, Some("cut-short"));
            let verdict = diagnose(&facts).verdict;
            assert_eq!(verdict.outcome, Outcome::Degraded);
            assert_eq!(verdict.top_causes, ["connection_reset"]);
        }
    }

    #[test]
    fn an_answer_rules_it_out() {
        let facts = run(Protocol::Ws, vec![of_web_socket(upgrade(AT, 404, &[], ""))]);
        assert_eq!(judge(&facts).status, RuledOut);
    }
}
