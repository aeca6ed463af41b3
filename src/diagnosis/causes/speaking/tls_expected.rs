//! The port wants an encrypted connection (TLS), and a plain one was asked for.
//!
//! # What it is
//! `ws://` or `http://` was used for a port that serves `wss://` or `https://`.
//!
//! # Why it happens
//! TLS was switched on for the server, or a proxy with TLS was put in front, and the address in the client kept its old
//! scheme.
//!
//! # What confirms it
//! The plain request was answered with a TLS alert or with a page that says so, or a TLS hello on a second connection
//! was answered with TLS.
//!
//! # What rules it out
//! The plain request was answered in plain HTTP.
//!
//! # What to do
//! Use `wss://` or `https://` with the same host and port.

use std::net::SocketAddr;

use super::{Cause, Judgement};
use crate::diagnosis::seen::hearing::{self, Sent, Try};
use crate::diagnosis::seen::{answers, signs, tls};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::Facts;
use crate::say;
use crate::target::Protocol;

pub(super) static CAUSE: Cause = Cause {
    id: "tls_expected",
    stage: Stage::Tls,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    let encrypted = match facts.target.protocol {
        Protocol::Ws => Protocol::Wss,
        Protocol::Http => Protocol::Https,
        Protocol::Auto | Protocol::Tcp | Protocol::Tls | Protocol::Https | Protocol::Wss => {
            return hearing::not_part(facts);
        }
    };
    if let Some(out) = hearing::ruled_out_by_hearing(facts) {
        return out;
    }
    let tries = hearing::tries(facts);
    let address = hearing::address_as(facts, encrypted);
    let told = answers::asked(facts)
        .into_iter()
        .find(|a| signs::plain_to_tls(a));
    if let Some(answer) = told {
        // The port itself answers a hello in plain HTTP: it is the program behind it that wants TLS, of the proxy.
        if let Some(hello) = signs::answers_hello_plainly(&tries, answer.address) {
            return Judgement::ruled_out().although(hello.check, hello.says());
        }
        return Judgement::confirmed()
            .provisional()
            .because(answer.check, answer.says())
            .suggesting(address);
    }
    let plain = |one: &&Try<'_>| matches!(one.sent, Sent::Http | Sent::Nothing | Sent::Line);
    if let Some(one) = tries.iter().filter(plain).find(|one| tls::spoke_tls(one)) {
        return Judgement::confirmed()
            .because(
                one.check,
                say!(
                    "evidence-tls_expected-alert",
                    address = one.address,
                    after = one.sent.says(),
                    bytes = hex(one)
                ),
            )
            .suggesting(address);
    }
    // One port may serve both: where plain HTTP is answered, TLS on the side explains no failure.
    let proof = hearing::reached(facts)
        .into_iter()
        .filter(|at| !answers_plainly(facts, &tries, *at))
        .find_map(|at| tls::proof(facts, at));
    if let Some(evidence) = proof {
        return Judgement::confirmed()
            .because(evidence.check, evidence.says)
            .suggesting(address);
    }
    let header = answers::asked(facts)
        .into_iter()
        .find(signs::upgrade_to_tls);
    if let Some(answer) = header {
        return Judgement::likely()
            .because(answer.check, answer.says())
            .settled_by(say!("next-tls_expected-try"))
            .suggesting(address);
    }
    if let Some(own) = refuses_plainly(facts) {
        return own.suggesting(address);
    }
    if let Some(out) = answers::ruled_out_by_answers(facts) {
        return out;
    }
    // Asked in another way (by address, at another path) it answers plainly.
    let plain = answers::all(facts).into_iter().find(|answer| {
        !answer.tls
            && !signs::plain_to_tls(answer)
            && hearing::reached(facts).contains(&answer.address)
    });
    if let Some(answer) = plain {
        return Judgement::ruled_out().although(answer.check, answer.says());
    }
    wordless(facts, &tries).unwrap_or_else(|| hearing::unheard(facts, CAUSE.id))
}

/// A right request in plain HTTP is a bad one here, and TLS is spoken at the same port: so say servers in words of their own
/// that the request should have been encrypted, or one port serves both.
fn refuses_plainly(facts: &Facts) -> Option<Judgement> {
    let (answer, evidence) = answers::asked(facts)
        .into_iter()
        .filter(|answer| answer.status == 400 && !answer.tls)
        .find_map(|answer| Some((answer, tls::proof(facts, answer.address)?)))?;
    Some(
        Judgement::likely()
            .because(answer.check, answer.says())
            .because(evidence.check, evidence.says)
            .settled_by(say!("next-tls_expected-try")),
    )
}

fn answers_plainly(facts: &Facts, tries: &[Try<'_>], address: SocketAddr) -> bool {
    let page = answers::all(facts)
        .iter()
        .any(|a| a.address == address && !a.tls && !signs::plain_to_tls(a));
    let foreign = tries
        .iter()
        .filter(|one| one.address == address && one.sent != Sent::HttpInTls)
        .filter_map(|one| one.bytes)
        .any(|bytes| !tls::is_tls(bytes) && !signs::text_says_plain_to_tls(&bytes.text()));
    page || foreign
}

/// Closed or reset after a plain request: so do TLS servers, and many others.
fn wordless(facts: &Facts, tries: &[Try<'_>]) -> Option<Judgement> {
    if let Some(one) = tries.iter().find(|one| one.bytes.is_some()) {
        return facts
            .complete
            .then(|| Judgement::ruled_out().although(one.check, one.says()));
    }
    let hello = tries.iter().find(|one| one.sent == Sent::ClientHello);
    let cut = tries.iter().find(|one| one.sent == Sent::Http && one.cut());
    match (cut, hello) {
        (Some(cut), None) => Some(
            Judgement::likely()
                .because(cut.check, cut.says())
                .settled_by(say!("next-tls_expected-try")),
        ),
        (Some(cut), Some(hello)) if hello.cut() => Some(
            Judgement::possible()
                .because(cut.check, cut.says())
                .although(hello.check, hello.says()),
        ),
        (_, Some(hello)) if facts.complete => {
            Some(Judgement::ruled_out().although(hello.check, hello.says()))
        }
        (_, _) => None,
    }
}

/// The first bytes as people compare them: an alert is not text.
fn hex(one: &Try<'_>) -> String {
    let bytes = one.bytes.map(|b| b.0.as_slice()).unwrap_or_default();
    let shown: Vec<String> = bytes.iter().take(7).map(|b| format!("{b:02x}")).collect();
    shown.join(" ")
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, Possible, RuledOut};
    use crate::facts::sample::{facts, heard, of_tls, of_web_socket, spoke, tcp, tls, upgrade};
    use crate::facts::{Bytes, Ended, Facts, Record, SpeakProbe, TlsVariant};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:8443";

    fn run(records: Vec<Record>) -> Facts {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8443);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.extend(records);
        facts
    }

    fn closed() -> Record {
        let mut refused = upgrade(AT, 0, &[], "");
        refused.ended = Some(Ended::Closed);
        of_web_socket(refused)
    }

    #[test]
    fn the_header_that_asks_for_tls_points_to_it() {
        let answer = upgrade(AT, 426, &[("upgrade", "TLS/1.2,HTTP/1.1")], "");
        let facts = run(vec![of_web_socket(answer)]);
        assert_eq!(judge(&facts).status, Likely);
    }

    #[test]
    fn the_page_of_nginx_confirms_it() {
        let page = "<center>The plain HTTP request was sent to HTTPS port</center>";
        let facts = run(vec![of_web_socket(upgrade(
            AT,
            400,
            &[("server", "nginx")],
            page,
        ))]);
        let judgement = judge(&facts);
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(
            judgement.suggestion.as_deref(),
            Some("wss://192.0.2.7:8443/")
        );
    }

    #[test]
    fn an_alert_confirms_it() {
        let mut refused = upgrade(AT, 0, &[], "");
        refused.first_bytes = Some(Bytes(vec![0x15, 3, 1, 0, 2, 2, 70]));
        assert_eq!(judge(&run(vec![of_web_socket(refused)])).status, Confirmed);
    }

    #[test]
    fn a_hello_that_is_answered_confirms_it() {
        let facts = run(vec![closed(), of_tls(tls(AT, TlsVariant::Asked), None)]);
        assert_eq!(judge(&facts).status, Confirmed);
    }

    #[test]
    fn a_port_that_serves_both_is_ruled_out() {
        let page = of_web_socket(upgrade(AT, 404, &[], ""));
        let facts = run(vec![page, of_tls(tls(AT, TlsVariant::Asked), None)]);
        assert_eq!(judge(&facts).status, RuledOut);
    }

    #[test]
    fn a_close_alone_is_only_likely_and_less_once_tls_was_tried() {
        assert_eq!(judge(&run(vec![closed()])).status, Likely);
        let hello = heard(spoke(AT, SpeakProbe::ClientHello, b"", Ended::Closed));
        assert_eq!(judge(&run(vec![closed(), hello])).status, Possible);
        let hello = heard(spoke(AT, SpeakProbe::ClientHello, b"", Ended::Silent));
        assert_eq!(judge(&run(vec![closed(), hello])).status, RuledOut);
    }

    #[test]
    fn a_banner_rules_it_out() {
        let banner = heard(spoke(AT, SpeakProbe::Wait, b"SSH-2.0-x\r\n", Ended::ByUs));
        assert_eq!(judge(&run(vec![closed(), banner])).status, RuledOut);
    }
}
