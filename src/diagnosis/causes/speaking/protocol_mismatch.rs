//! The port is served by a program that speaks another protocol than the one that was asked for.
//!
//! # What it is
//! Client and server are connected and do not understand each other: a browser asks for a WebSocket, and a mail server,
//! a database, a plain web server or a program with its own protocol answers.
//!
//! # Why it happens
//! The wrong port was typed, or the server listens with another protocol than was meant: Workerman and GatewayWorker
//! take it from the listen address (`websocket://`, `http://`, `text://`, `frame://`, `tcp://`). The Register port of
//! GatewayWorker is often taken for the Gateway's.
//!
//! # What confirms it
//! The port was heard speaking something that is neither HTTP nor TLS, or a WebSocket server answered a plain request.
//!
//! # What rules it out
//! The asked protocol was completed, or a WebSocket server was recognised on the port.
//!
//! # What to do
//! Use the address of the right service, or make the server listen with the protocol that clients use.

use super::wordless::wordless;
use super::{Cause, Judgement, foreign_language};
use crate::diagnosis::seen::{again, answers, hearing, signs};
use crate::diagnosis::{CauseStatus, Fixer, Stage};
use crate::facts::{Facts, WebSocketHandshake, WsVariant};
use crate::say;
use crate::target::Protocol;

pub(super) static CAUSE: Cause = Cause {
    id: "protocol_mismatch",
    stage: Stage::Http,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    let protocol = facts.target.protocol;
    if matches!(protocol, Protocol::Auto | Protocol::Tcp) {
        return hearing::not_part(facts);
    }
    if let Some(out) = hearing::ruled_out_by_hearing(facts) {
        return out;
    }
    if let Some(heard) = foreign_language::find(facts) {
        return foreign_language::confirmed(facts, &heard);
    }
    let judged = if protocol.web_socket() {
        web_socket_asked(facts)
    } else if protocol.http() {
        page_asked(facts)
    } else {
        None
    };
    judged
        .or_else(|| other_inside_tls(facts))
        .or_else(|| wordless(facts))
        .unwrap_or_else(|| hearing::unheard(facts, CAUSE.id))
}

/// A web server answered the request for a WebSocket, and did not show that it knows them.
fn web_socket_asked(facts: &Facts) -> Option<Judgement> {
    let open = facts.web_sockets().find(|(_, ws)| {
        ws.opened
            && !matches!(ws.variant, WsVariant::Port(_))
            && ws.address.port() == facts.target.port
    });
    let turns = open.filter(|(_, ws)| again::now_and_then(facts, ws.address));
    if let Some((_, ws)) = turns {
        return one_of_several(facts, ws);
    }
    if let Some((record, ws)) = open {
        return Some(Judgement::ruled_out().although(
            record.check,
            say!(
                "evidence-protocol_mismatch-opened",
                address = ws.address,
                url = &ws.url
            ),
        ));
    }
    let all = answers::all(facts);
    let knows = all
        .iter()
        .find(|a| signs::knows_web_sockets(a) || (!a.upgrade && a.status == 426));
    if let Some(answer) = knows {
        return Some(Judgement::ruled_out().although(answer.check, answer.says()));
    }
    let asked = answers::asked(facts);
    let answer = asked.iter().find(|answer| {
        is_plain_web(answer.status)
            && !signs::plain_to_tls(answer)
            && !signs::client_certificate_wanted(answer)
    })?;
    let mut judgement = Judgement::likely()
        .because(answer.check, answer.says())
        .because(
            answer.check,
            say!("evidence-protocol_mismatch-no_sign", status = answer.status),
        );
    let paths = all
        .iter()
        .filter(|a| a.upgrade && a.url != answer.url)
        .count();
    if paths > 0 {
        judgement = judgement.because(
            answer.check,
            say!("evidence-protocol_mismatch-paths", count = paths),
        );
    }
    Some(
        judgement
            .settled_by(say!("next-protocol_mismatch-log"))
            .variant("web-page"),
    )
}

/// The same request now opens and now meets a plain web server: one of several machines behind the address is one.
fn one_of_several(facts: &Facts, open: &WebSocketHandshake) -> Option<Judgement> {
    let answer = answers::asked(facts).into_iter().find(|answer| {
        answer.address == open.address && matches!(answer.status, 200..=299 | 400..=499)
    })?;
    let judgement = Judgement::likely()
        .because(answer.check, answer.says())
        .because(answer.check, again::says(answer.address));
    let judgement = judgement.settled_by(say!("next-protocol_mismatch-log"));
    // Access is refused by servers of every kind.
    Some(if is_plain_web(answer.status) {
        judgement.variant("web-page")
    } else {
        judgement.at_most(CauseStatus::Possible)
    })
}

/// Statuses with which a server that knows no WebSockets answers an upgrade. Access, redirects, limits and faults are
/// said before the upgrade is looked at, so they tell nothing of what stands behind.
const fn is_plain_web(status: u16) -> bool {
    matches!(
        status,
        200..=299 | 400 | 404 | 405 | 406 | 410 | 411 | 415 | 426 | 501 | 505
    )
}

/// A WebSocket server answered a plain request for a page.
fn page_asked(facts: &Facts) -> Option<Judgement> {
    let asked = answers::asked(facts);
    let refused = || {
        asked
            .iter()
            .filter(|answer| matches!(answer.status, 400 | 426) && !signs::upgrade_to_tls(answer))
    };
    let sign = refused().find_map(|answer| Some((answer, signs::web_socket_header(answer)?)));
    if let Some((answer, header)) = sign {
        return Some(
            Judgement::confirmed()
                .because(answer.check, answer.says())
                .because(
                    answer.check,
                    say!(
                        "evidence-protocol_mismatch-ws_header",
                        header = answers::clean(&header, 60)
                    ),
                )
                .variant("web-socket")
                .suggesting(hearing::address_as(
                    facts,
                    web_socket(facts.target.protocol),
                )),
        );
    }
    // RFC 9110 section 15.5.22 wants an Upgrade header beside 426. Without one, TLS or HTTP/2 may be meant.
    if let Some(answer) = refused().find(|answer| answer.status == 426) {
        return Some(
            Judgement::likely()
                .because(answer.check, answer.says())
                .variant("web-socket")
                .suggesting(hearing::address_as(
                    facts,
                    web_socket(facts.target.protocol),
                )),
        );
    }
    answers::ruled_out_by_answers(facts)
}

/// The server ends the handshake because it speaks none of the protocols that we named (RFC 7301, 3.2): with HTTP asked, it
/// is another one, mostly HTTP/2 alone.
fn other_inside_tls(facts: &Facts) -> Option<Judgement> {
    let (record, tls) = facts
        .asked_tls()
        .find(|(_, tls)| tls.alert.as_deref() == Some("no_application_protocol"))?;
    Some(Judgement::likely().because(
        record.check,
        say!("evidence-protocol_mismatch-alpn", address = tls.address),
    ))
}

const fn web_socket(http: Protocol) -> Protocol {
    if http.tls() {
        Protocol::Wss
    } else {
        Protocol::Ws
    }
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, Possible, RuledOut};
    use crate::diagnosis::diagnose;
    use crate::facts::sample::{
        exchange, facts, heard, of_http, of_tls, of_web_socket, opened, spoke, tcp, tls, upgrade,
        upgrade_as,
    };
    use crate::facts::{Bytes, Ended, Facts, Language, SpeakProbe, Speaks, TlsVariant, WsVariant};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:8282";

    fn run(protocol: Protocol, records: Vec<crate::facts::Record>) -> Facts {
        let mut facts = facts(protocol, "192.0.2.7", 8282);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.extend(records);
        facts
    }

    fn ssh() -> Speaks {
        Speaks {
            language: Some(Language::Ssh),
            product: Some("OpenSSH_9.2".to_owned()),
            ..spoke(
                AT,
                SpeakProbe::Wait,
                b"SSH-2.0-OpenSSH_9.2\r\n",
                Ended::ByUs,
            )
        }
    }

    #[test]
    fn a_banner_confirms_it() {
        let mut refused = upgrade(AT, 0, &[], "");
        refused.first_bytes = Some(Bytes(b"SSH-2.0-OpenSSH_9.2\r\n".to_vec()));
        let facts = run(Protocol::Ws, vec![of_web_socket(refused), heard(ssh())]);
        let judgement = judge(&facts);
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(judgement.variant, Some("ssh"));
    }

    #[test]
    fn a_port_that_also_speaks_http_is_no_proof() {
        let page = upgrade(AT, 404, &[("server", "demo")], "");
        let facts = run(Protocol::Ws, vec![of_web_socket(page), heard(ssh())]);
        assert_eq!(judge(&facts).status, Likely);
    }

    #[test]
    fn a_tls_alert_is_not_a_foreign_protocol() {
        let mut refused = upgrade(AT, 0, &[], "");
        refused.first_bytes = Some(Bytes(vec![0x15, 3, 1, 0, 2, 2, 70]));
        let judgement = judge(&run(Protocol::Ws, vec![of_web_socket(refused)]));
        assert_ne!(judgement.status, Confirmed);
    }

    #[test]
    fn an_echo_of_our_hello_is_foreign_and_not_tls() {
        let hello = [0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3];
        let echo = Speaks {
            language: Some(Language::Echo),
            ..spoke(AT, SpeakProbe::ClientHello, &hello, Ended::Silent)
        };
        assert_eq!(
            judge(&run(Protocol::Wss, vec![heard(echo)])).status,
            Confirmed
        );
    }

    #[test]
    fn a_plain_web_server_makes_it_likely_until_a_path_opens() {
        let page = of_web_socket(upgrade(AT, 200, &[], "<html>hello"));
        let facts = run(Protocol::Ws, vec![page.clone()]);
        assert_eq!(judge(&facts).status, Likely);
        let path = upgrade_as(WsVariant::Path("/ws".to_owned()), opened(AT));
        let facts = run(Protocol::Ws, vec![page, of_web_socket(path)]);
        assert_eq!(judge(&facts).status, RuledOut);
    }

    #[test]
    fn a_login_wall_tells_nothing() {
        let wall = of_web_socket(upgrade(AT, 401, &[], ""));
        let judgement = judge(&run(Protocol::Ws, vec![wall]));
        assert!(judgement.missing.is_some(), "{judgement:?}");
    }

    #[test]
    fn a_web_socket_server_answers_a_page_request() {
        let page = exchange(
            AT,
            400,
            &[("sec-websocket-version", "13")],
            "<h1>400 Bad Request</h1>",
        );
        let judgement = judge(&run(Protocol::Http, vec![of_http(page)]));
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(
            judgement.suggestion.as_deref(),
            Some("ws://192.0.2.7:8282/")
        );
    }

    #[test]
    fn http_was_spoken_so_it_is_out() {
        let page = exchange(AT, 500, &[], "");
        assert_eq!(
            judge(&run(Protocol::Http, vec![of_http(page)])).status,
            RuledOut
        );
    }

    #[test]
    fn a_raw_listener_that_stays_silent_is_likely() {
        let records = vec![
            heard(spoke(AT, SpeakProbe::Http, b"", Ended::Silent)),
            heard(spoke(AT, SpeakProbe::Line, b"", Ended::Silent)),
        ];
        assert_eq!(judge(&run(Protocol::Ws, records.clone())).status, Likely);
        let mut early = run(Protocol::Ws, records);
        early.complete = false;
        assert_eq!(judge(&early).status, Possible);
    }

    /// What is not read to its end makes the system's close a reset.
    #[test]
    fn resetting_at_our_first_bytes_is_likely_where_all_of_them_fare_so() {
        let wait = heard(spoke(AT, SpeakProbe::Wait, b"", Ended::Silent));
        let said = |probe, ended| heard(spoke(AT, probe, b"", ended));
        let reset = said(SpeakProbe::Http, Ended::Reset);
        let line = |ended| said(SpeakProbe::Line, ended);
        let hello = said(SpeakProbe::ClientHello, Ended::Reset);
        let all = vec![wait.clone(), reset.clone(), hello, line(Ended::Reset)];
        let facts = run(Protocol::Ws, all);
        assert_eq!(judge(&facts).status, Likely);
        let top = diagnose(&facts).verdict.top_causes;
        assert_eq!(top, ["protocol_mismatch", "connection_reset"]);
        let some = vec![wait, reset, line(Ended::Silent)];
        assert_eq!(judge(&run(Protocol::Ws, some)).status, Possible);
    }

    #[test]
    fn closing_at_our_first_bytes_is_likely_only_when_it_waited_before() {
        let wait = heard(spoke(AT, SpeakProbe::Wait, b"", Ended::Silent));
        let closed = heard(spoke(AT, SpeakProbe::Http, b"", Ended::Closed));
        let facts = run(Protocol::Ws, vec![wait, closed.clone()]);
        assert_eq!(judge(&facts).status, Likely);
        assert!(judge(&run(Protocol::Ws, vec![closed])).missing.is_some());
    }

    #[test]
    fn a_server_that_speaks_another_protocol_inside_tls() {
        let refused = |alert: &str| {
            let refused = crate::facts::Tls {
                completed: false,
                chain: Vec::new(),
                alert: Some(alert.to_owned()),
                ..tls(AT, TlsVariant::Asked)
            };
            let record = of_tls(refused, Some(crate::facts::Failure::TlsProtocol));
            run(Protocol::Wss, vec![record])
        };
        let facts = refused("no_application_protocol");
        assert_eq!(judge(&facts).status, Likely);
        let top = diagnose(&facts).verdict.top_causes;
        assert_eq!(top, ["protocol_mismatch"]);
        assert_ne!(judge(&refused("decode_error")).status, Likely);
        // Every other alert leaves the server's TLS as what is wrong.
        let top = diagnose(&refused("decode_error")).verdict.top_causes;
        assert_eq!(top, ["tls_too_old"]);
    }

    /// A program that waits for its own protocol: a name server, or anything.
    #[test]
    fn a_port_that_belongs_to_another_service() {
        let at = |port: u16| {
            let address = format!("192.0.2.7:{port}");
            let mut facts = facts(Protocol::Https, "192.0.2.7", port);
            facts.records.push(tcp(&address, true, None, None));
            for probe in [SpeakProbe::Wait, SpeakProbe::Http, SpeakProbe::Line] {
                let mut silent = spoke(&address, probe, b"", Ended::Silent);
                silent.listened_ms = 8_000.0;
                facts.records.push(heard(silent));
            }
            judge(&facts).status
        };
        assert_eq!(at(53), Likely);
        assert_eq!(at(8443), Possible);
    }
}
