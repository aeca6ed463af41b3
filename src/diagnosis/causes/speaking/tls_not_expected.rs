//! The port speaks plain HTTP, and an encrypted connection (TLS) was asked for.
//!
//! # What it is
//! `wss://` or `https://` was used for a port that serves `ws://` or `http://`.
//!
//! # Why it happens
//! The server listens without a certificate (Workerman without `transport = 'ssl'`), or the proxy that adds TLS listens
//! on another port.
//!
//! # What confirms it
//! The TLS hello, or a plain request on a second connection, was answered in plain HTTP.
//!
//! # What rules it out
//! The server answered the hello with TLS, or the port speaks another protocol altogether.
//!
//! # What to do
//! Use `ws://` or `http://` with the same host and port, or put TLS in front of the server.

use super::{Cause, Judgement};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::hearing::{self, Sent, Try};
use crate::diagnosis::seen::{portal, signs, tls};
use crate::diagnosis::{CauseStatus, Fixer, Stage};
use crate::facts::{Bytes, Facts};
use crate::say;
use crate::target::Protocol;

pub(super) static CAUSE: Cause = Cause {
    id: "tls_not_expected",
    stage: Stage::Tls,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    let plain = match facts.target.protocol {
        Protocol::Wss => Protocol::Ws,
        Protocol::Https | Protocol::Tls => Protocol::Http,
        Protocol::Auto | Protocol::Tcp | Protocol::Http | Protocol::Ws => {
            return hearing::not_part(facts);
        }
    };
    if let Some(out) = hearing::ruled_out_by_hearing(facts) {
        return out;
    }
    let tries = hearing::tries(facts);
    let bare: Vec<&Try<'_>> = tries
        .iter()
        .filter(|one| one.sent != Sent::HttpInTls && tls::proof(facts, one.address).is_none())
        .collect();
    let spoken = || {
        bare.iter()
            .filter(|one| one.bytes.is_some_and(is_plain_http))
    };
    if let Some(one) = spoken().find(|one| as_a_server(one)) {
        return Judgement::confirmed()
            .because(one.check, one.says())
            .suggesting(hearing::address_as(facts, plain));
    }
    // A page or an upgrade that was tried without TLS, beside the asked one.
    let answer = answers::all(facts)
        .into_iter()
        .filter(|answer| {
            !answer.tls
                && !signs::plain_to_tls(answer)
                && tls::proof(facts, answer.address).is_none()
        })
        .map(|answer| in_plain(&answer))
        .min_by_key(|judgement| judgement.status);
    if let Some(judgement) = answer {
        return judgement
            .settled_by(say!("next-tls_not_expected-try"))
            .suggesting(hearing::address_as(facts, plain));
    }
    // What it sends to itself over TLS stands in the answer above.
    if let Some(one) = spoken().next() {
        return Judgement::likely()
            .because(one.check, one.says())
            .settled_by(say!("next-tls_not_expected-try"));
    }
    let spoken: Vec<_> = hearing::reached(facts)
        .into_iter()
        .map(|address| tls::proof(facts, address))
        .collect();
    if let (true, Some(Some(first))) = (spoken.iter().all(Option::is_some), spoken.first()) {
        return Judgement::ruled_out().although(first.check, first.says.clone());
    }
    let judgement = wordless(facts, &bare).unwrap_or_else(|| hearing::unheard(facts, CAUSE.id));
    // The service speaks TLS at another of its addresses: that it should not at this one would be odd.
    if spoken.iter().any(Option::is_some) {
        judgement.at_most(CauseStatus::Possible)
    } else {
        judgement
    }
}

/// What a plain answer is worth.
fn in_plain(answer: &Answer<'_>) -> Judgement {
    let bare_refusal = answer.status == 400 && signs::web_socket_header(answer).is_none();
    let judgement = if portal::sends_to_tls(answer) {
        Judgement::possible()
    } else if bare_refusal || matches!(answer.status, 300..=399) {
        Judgement::likely()
    } else {
        Judgement::confirmed()
    };
    judgement.because(answer.check, answer.says())
}

/// A plain server's own word. One that sends on is often the plain side of a port that serves TLS as well, and cannot have
/// read where a TLS hello wants to go: who sends that on, or forbids it, answers whatever comes, as boxes on the way do.
fn as_a_server(one: &Try<'_>) -> bool {
    let status = one.bytes.and_then(tls::raw_status);
    // Whatever begins with a letter may be taken for plain HTTP where a TLS hello is not.
    let asked = matches!(one.sent, Sent::Http | Sent::ClientHello | Sent::HttpInTls);
    let forbids =
        one.sent == Sent::ClientHello && matches!(status, Some(401 | 403 | 407 | 451 | 511));
    asked && !forbids && !refuses_unread(one, status) && !matches!(status, Some(300..=399))
}

/// A right request is a bad one here, and nothing shows that plain ones are served: TLS ports say so too, some without a word
/// about TLS, and the hello may have been cut on the way.
fn refuses_unread(one: &Try<'_>, status: Option<u16>) -> bool {
    let names_web_sockets = one.bytes.is_some_and(|bytes| {
        let text = bytes.text().to_lowercase();
        text.contains("sec-websocket-version")
    });
    one.sent == Sent::Http && status == Some(400) && !names_web_sockets
}

/// Plain HTTP, and not the page with which a TLS port answers it.
fn is_plain_http(bytes: &Bytes) -> bool {
    tls::is_http(bytes) && !signs::text_says_plain_to_tls(&bytes.text())
}

/// Reset, closed or silent after a hello: so is many a plain server, and many others.
fn wordless(facts: &Facts, bare: &[&Try<'_>]) -> Option<Judgement> {
    if let Some(one) = bare.iter().find(|one| one.bytes.is_some()) {
        return facts
            .complete
            .then(|| Judgement::ruled_out().although(one.check, one.says()));
    }
    let hello = bare
        .iter()
        .find(|one| one.sent == Sent::ClientHello && (one.cut() || one.silent()))?;
    let plain = bare.iter().find(|one| one.sent == Sent::Http);
    Some(match plain {
        None => Judgement::likely()
            .because(hello.check, hello.says())
            .settled_by(say!("next-tls_not_expected-try")),
        Some(plain) => Judgement::possible()
            .because(hello.check, hello.says())
            .although(plain.check, plain.says()),
    })
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, Possible, RuledOut};
    use crate::facts::sample::{
        facts, heard, of_tls, of_web_socket, spoke, tcp, tls, upgrade, upgrade_as,
    };
    use crate::facts::{
        Bytes, Ended, Facts, Failure, Record, SpeakProbe, Tls, TlsVariant, WsVariant,
    };
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:8282";

    fn run(records: Vec<Record>) -> Facts {
        let mut facts = facts(Protocol::Wss, "192.0.2.7", 8282);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.extend(records);
        facts
    }

    fn broken(first_bytes: Option<&[u8]>, failure: Failure) -> Record {
        let broken = Tls {
            completed: false,
            version: None,
            chain: Vec::new(),
            first_bytes: first_bytes.map(|bytes| Bytes(bytes.to_vec())),
            ..tls(AT, TlsVariant::Asked)
        };
        of_tls(broken, Some(failure))
    }

    #[test]
    fn plain_http_to_the_hello_confirms_it() {
        let reply = b"HTTP/1.1 400 Bad Request\r\n\r\n";
        let facts = run(vec![broken(Some(reply), Failure::TlsPlaintextHttp)]);
        let judgement = judge(&facts);
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(
            judgement.suggestion.as_deref(),
            Some("ws://192.0.2.7:8282/")
        );
    }

    /// A provider's box answers whatever comes; the plain side of a TLS port sends everybody to https.
    #[test]
    fn a_redirect_is_no_proof() {
        let away = b"HTTP/1.1 302 Found\r\nLocation: http://warning.example/\r\n\r\n";
        let facts = run(vec![broken(Some(away), Failure::TlsPlaintextHttp)]);
        assert_eq!(judge(&facts).status, Likely);
        let page = heard(spoke(AT, SpeakProbe::Http, away, Ended::ByUs));
        let facts = run(vec![broken(None, Failure::TlsClosed), page]);
        assert_eq!(judge(&facts).status, Likely);
        let forbidden = b"HTTP/1.1 403 Forbidden\r\n\r\n";
        let facts = run(vec![broken(Some(forbidden), Failure::TlsPlaintextHttp)]);
        assert_eq!(judge(&facts).status, Likely);
    }

    #[test]
    fn plain_http_on_a_second_connection_confirms_it() {
        let page = heard(spoke(
            AT,
            SpeakProbe::Http,
            b"HTTP/1.0 404 Not Found\r\n",
            Ended::ByUs,
        ));
        let facts = run(vec![broken(None, Failure::TlsClosed), page]);
        assert_eq!(judge(&facts).status, Confirmed);
    }

    /// A TLS port may refuse a plain request without a word about TLS, and its hellos be cut on the way.
    #[test]
    fn a_bare_400_is_no_proof() {
        for (page, expected) in [
            (&b"HTTP/1.1 400 Bad Request\r\n\r\n"[..], Likely),
            (
                b"HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Version: 13\r\n\r\n",
                Confirmed,
            ),
        ] {
            let page = heard(spoke(AT, SpeakProbe::Http, page, Ended::ByUs));
            let facts = run(vec![broken(None, Failure::TlsReset), page]);
            assert_eq!(judge(&facts).status, expected);
        }
        let refused = upgrade_as(
            WsVariant::OtherScheme("ws".to_owned()),
            upgrade(AT, 400, &[], ""),
        );
        let facts = run(vec![
            broken(None, Failure::TlsReset),
            of_web_socket(refused),
        ]);
        assert_eq!(judge(&facts).status, Likely);
    }

    #[test]
    fn the_page_of_a_tls_port_is_no_plain_http() {
        let page = b"HTTP/1.1 400 Bad Request\r\n\r\nThe plain HTTP request was sent to HTTPS port";
        let page = heard(spoke(AT, SpeakProbe::Http, page, Ended::ByUs));
        let facts = run(vec![broken(None, Failure::TlsReset), page]);
        assert_ne!(judge(&facts).status, Confirmed);
    }

    #[test]
    fn an_alert_rules_it_out() {
        let alert = Tls {
            completed: false,
            version: None,
            chain: Vec::new(),
            alert: Some("protocol_version".to_owned()),
            ..tls(AT, TlsVariant::Asked)
        };
        let facts = run(vec![of_tls(alert, Some(Failure::TlsVersionOrCipher))]);
        assert_eq!(judge(&facts).status, RuledOut);
    }

    #[test]
    fn a_banner_is_another_cause() {
        let facts = run(vec![broken(
            Some(b"SSH-2.0-x\r\n"),
            Failure::TlsPlaintextOther,
        )]);
        assert_eq!(judge(&facts).status, RuledOut);
    }

    #[test]
    fn silence_is_likely_and_less_once_plain_http_was_tried() {
        let silent = broken(None, Failure::TlsSilent);
        assert_eq!(judge(&run(vec![silent.clone()])).status, Likely);
        let page = heard(spoke(AT, SpeakProbe::Http, b"", Ended::Silent));
        assert_eq!(judge(&run(vec![silent, page])).status, Possible);
    }
}
