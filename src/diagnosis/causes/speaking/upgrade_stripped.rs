//! A proxy in front of the server does not pass on the request to switch to a WebSocket.
//!
//! # What it is
//! A WebSocket begins as an HTTP request with the headers `Upgrade` and `Connection`. A reverse proxy drops them unless
//! it is told to pass them on (RFC 9110 section 7.6.1), and the server behind it sees an ordinary request.
//!
//! # Why it happens
//! nginx and Apache need extra lines for it; load balancers and CDNs need a switch.
//!
//! # What confirms it
//! The answer says that the upgrade headers are missing, although they were sent, a proxy's header stands beside it, and
//! a request without them is answered in the same way.
//!
//! # What rules it out
//! The switch to a WebSocket arrived: status 101.
//!
//! # What to do
//! Add the lines for this path to the proxy's configuration.

use super::{Cause, Judgement};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::{hearing, signs};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{Facts, WsVariant};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "upgrade_stripped",
    stage: Stage::WebSocket,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if !facts.target.protocol.web_socket() {
        return hearing::not_part(facts);
    }
    if let Some(out) = hearing::ruled_out_by_hearing(facts).or_else(|| passed(facts)) {
        return out;
    }
    let asked = answers::asked(facts);
    let answers = || {
        asked
            .iter()
            .filter(|a| !signs::plain_to_tls(a) && !signs::client_certificate_wanted(a))
    };
    let said = answers().find_map(|answer| Some((answer, proof(answer)?)));
    if let Some((answer, proof)) = said {
        return said_so(facts, answer, &proof);
    }
    let direct = facts.web_sockets().find(|(_, ws)| {
        ws.opened && matches!(ws.variant, WsVariant::Port(_)) && !ws.address.ip().is_unspecified()
    });
    let front = answers().find_map(|answer| Some((answer, signs::front(answer)?)));
    if let (Some((record, ws)), Some((answer, header))) = (direct, &front) {
        // Not confirmed: the WebSocket on the other port may be a service of its own.
        return Judgement::likely()
            .because(
                record.check,
                say!(
                    "evidence-upgrade_stripped-direct",
                    address = ws.address,
                    url = &ws.url
                ),
            )
            .because(answer.check, answer.says())
            .because(
                answer.check,
                say!("evidence-upgrade_stripped-front", header = header),
            )
            .settled_by(say!("next-upgrade_stripped-server"))
            .suggesting(ws.url.clone());
    }
    let other_path = facts
        .web_sockets()
        .any(|(_, ws)| ws.opened && matches!(ws.variant, WsVariant::Path(_)));
    answers()
        .find_map(|answer| guessed(answer, other_path))
        .unwrap_or_else(|| hearing::unheard(facts, CAUSE.id))
}

/// A 101 came, or the same path opened with other headers: the switch is passed on.
fn passed(facts: &Facts) -> Option<Judgement> {
    let (record, ws) = facts.web_sockets().find(|(_, ws)| {
        ws.status == Some(101)
            && ws.address.port() == facts.target.port
            && matches!(
                ws.variant,
                WsVariant::Asked
                    | WsVariant::Subprotocol(_)
                    | WsVariant::Origin(_)
                    | WsVariant::Host(_)
            )
    })?;
    Some(Judgement::ruled_out().although(
        record.check,
        say!(
            "evidence-upgrade_stripped-passed",
            address = ws.address,
            url = &ws.url
        ),
    ))
}

/// What in an answer says that a server which knows WebSockets did not get our headers.
fn proof(answer: &Answer<'_>) -> Option<String> {
    if signs::names_subprotocol(answer) {
        return None;
    }
    if let Some(phrase) = signs::upgrade_missing(answer) {
        return Some(phrase.to_owned());
    }
    // Some libraries add the header to every refusal, so only statuses that speak of the request itself count.
    matches!(answer.status, 400 | 426)
        .then(|| signs::web_socket_header(answer))
        .flatten()
}

/// How the answer to the same request without the headers of an upgrade compares: where the headers make a difference, they
/// arrive. None where there is no such answer.
fn same_without(facts: &Facts, answer: &Answer<'_>) -> Option<bool> {
    let all = answers::all(facts);
    let plain = all.iter().find(|other| {
        !other.upgrade && other.address == answer.address && other.tls == answer.tls
    })?;
    let same = plain.status == answer.status
        && plain.reason() == answer.reason()
        && proof(plain) == proof(answer);
    Some(same && (says_it(answer) || plain.raw_body() == answer.raw_body()))
}

/// The words are about the upgrade, and cannot be about anything else: a gateway tells an app that is too old to be upgraded
/// with the same status, and some libraries name WebSocket's version whatever they miss.
fn says_it(answer: &Answer<'_>) -> bool {
    signs::upgrade_missing(answer).is_some_and(|phrase| phrase != "upgrade required")
}

/// The headers of our upgrade arrive at whoever answers: without them the same request is answered in another way.
pub(super) fn headers_arrive(facts: &Facts, answer: &Answer<'_>) -> bool {
    answer.upgrade && same_without(facts, answer) == Some(false)
}

fn said_so(facts: &Facts, answer: &Answer<'_>, proof: &str) -> Judgement {
    let same = same_without(facts, answer);
    if headers_arrive(facts, answer) {
        return Judgement::possible()
            .because(answer.check, answer.says())
            .although(answer.check, say!("evidence-upgrade_stripped-differs"));
    }
    let bare = signs::web_socket_header(answer).is_some() && signs::says_nothing_more(answer);
    let sure = same == Some(true) && (says_it(answer) || bare);
    let says = say!(
        "evidence-upgrade_stripped-missing",
        address = answer.address,
        sign = answers::clean(proof, 60)
    );
    match signs::front(answer) {
        Some(header) if sure => Judgement::confirmed()
            .because(answer.check, answer.says())
            .because(answer.check, says)
            .because(
                answer.check,
                say!("evidence-upgrade_stripped-front", header = header),
            ),
        Some(_) | None => Judgement::likely()
            .because(answer.check, answer.says())
            .because(answer.check, says)
            .settled_by(say!("next-upgrade_stripped-server")),
    }
}

/// An ordinary web answer to an upgrade: from a proxy it points here, from a bare server it may.
/// Where another path opens, the proxy passes upgrades on, though perhaps not for this one.
fn guessed(answer: &Answer<'_>, other_path: bool) -> Option<Judgement> {
    let front = signs::front(answer);
    let judgement = match (answer.status, &front) {
        // It read our headers well enough to miss a subprotocol.
        _ if signs::names_subprotocol(answer) => Judgement::possible(),
        (200..=299 | 400 | 404 | 405 | 426 | 501 | 505, _) if other_path => Judgement::possible(),
        (426, _) | (400 | 505, Some(_)) => Judgement::likely(),
        // Envoy's own answer to an upgrade that it was not told to pass on.
        (403, Some(front)) if answer.without_body() && front.to_lowercase().contains("envoy") => {
            Judgement::likely()
        }
        // A page of the proxy's own: nothing was passed on, so nothing was stripped on the way.
        (200..=299 | 404 | 405 | 501, Some(_)) if !signs::own_page(answer) => Judgement::likely(),
        (200..=299 | 400 | 404 | 405 | 501, _) => Judgement::possible(),
        _ => return None,
    };
    let judgement = judgement.because(answer.check, answer.says());
    let judgement = match front {
        Some(header) => judgement.because(
            answer.check,
            say!("evidence-upgrade_stripped-front", header = header),
        ),
        None => judgement.although(answer.check, say!("evidence-upgrade_stripped-no_front")),
    };
    Some(judgement.settled_by(say!("next-upgrade_stripped-server")))
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{self, Confirmed, Likely, Possible, RuledOut};
    use crate::facts::WsVariant;
    use crate::facts::sample::{
        exchange, facts, of_http, of_web_socket, opened, tcp, upgrade, upgrade_as,
    };
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:80";

    /// The same answer with and without the headers of an upgrade.
    fn answered(status: u16, headers: &[(&str, &str)], body: &str) -> CauseStatus {
        with_page(status, headers, body, body)
    }

    fn with_page(status: u16, headers: &[(&str, &str)], body: &str, page: &str) -> CauseStatus {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
        facts.records = vec![
            tcp(AT, true, None, None),
            of_web_socket(upgrade(AT, status, headers, body)),
            of_http(exchange(AT, status, headers, page)),
        ];
        judge(&facts).status
    }

    const NGINX: &[(&str, &str)] = &[("server", "nginx/1.22.1")];

    #[test]
    fn the_servers_own_words_behind_a_proxy_confirm_it() {
        let body = "Failed to open a WebSocket connection: missing Connection header.";
        assert_eq!(answered(426, NGINX, body), Confirmed);
        assert_eq!(
            answered(400, NGINX, "Can \"Upgrade\" only to \"WebSocket\"."),
            Confirmed
        );
        assert_eq!(answered(426, &[("server", "Python")], body), Likely);
    }

    #[test]
    fn the_version_header_of_a_refusal_behind_a_proxy_confirms_it() {
        let headers = [("server", "nginx"), ("sec-websocket-version", "13")];
        assert_eq!(answered(400, &headers, "Bad Request"), Confirmed);
        // gorilla/websocket sends it with every refusal, also of a foreign Origin.
        assert_ne!(answered(403, &headers, "Forbidden"), Confirmed);
    }

    /// The headers make a difference, so they arrive.
    #[test]
    fn another_answer_to_a_plain_request_speaks_against_it() {
        let headers = [("server", "nginx"), ("sec-websocket-version", "13")];
        let token = "{\"error\":\"token is missing\"}";
        assert_eq!(with_page(400, &headers, token, "Bad Request"), Possible);
        assert_eq!(answered(400, &headers, token), Likely);
    }

    #[test]
    fn without_a_plain_request_it_stays_likely() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
        facts.records = vec![
            tcp(AT, true, None, None),
            of_web_socket(upgrade(AT, 426, NGINX, "missing Connection header")),
        ];
        assert_eq!(judge(&facts).status, Likely);
    }

    /// Status 426 also tells an app that is too old; a library that misses a subprotocol names its version as well.
    #[test]
    fn other_reasons_for_the_same_status() {
        let old = "{\"message\":\"Upgrade Required: version 3.1 is no longer supported\"}";
        assert_eq!(answered(426, NGINX, old), Likely);
        assert_eq!(answered(426, NGINX, "Upgrade Required"), Likely);
        let headers = [("server", "nginx"), ("sec-websocket-version", "13")];
        let missed = "expected websocket subprotocol acme.v2";
        assert_ne!(answered(400, &headers, missed), Confirmed);
    }

    #[test]
    fn a_proxys_answer_alone_is_likely() {
        assert_eq!(answered(400, NGINX, ""), Likely);
        assert_eq!(answered(200, NGINX, "<html>welcome"), Likely);
    }

    /// A refusal of the program behind it has a body, or comes from another proxy.
    #[test]
    fn envoy_refuses_upgrades_that_it_does_not_know() {
        assert_eq!(answered(403, &[("server", "envoy")], ""), Likely);
        assert_eq!(
            answered(403, &[("server", "envoy")], "no"),
            CauseStatus::NotChecked
        );
        assert_eq!(answered(403, NGINX, ""), CauseStatus::NotChecked);
    }

    #[test]
    fn the_proxys_own_404_page_speaks_for_a_path() {
        let page = "<center><h1>404 Not Found</h1></center>\n<hr><center>nginx</center>";
        assert_eq!(answered(404, NGINX, page), Possible);
        let iis = "<h2>404 - File or directory not found.</h2>";
        assert_eq!(
            answered(404, &[("server", "Microsoft-IIS/10.0")], iis),
            Possible
        );
        assert_eq!(answered(404, &[("server", "SimpleHTTP/0.6")], ""), Possible);
    }

    #[test]
    fn a_tls_port_is_another_cause() {
        let page = "The plain HTTP request was sent to HTTPS port";
        assert_eq!(answered(400, NGINX, page), CauseStatus::NotChecked);
    }

    #[test]
    fn a_path_that_opens_with_another_subprotocol_rules_it_out() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
        let chat = upgrade_as(WsVariant::Subprotocol("chat".to_owned()), opened(AT));
        facts
            .records
            .push(of_web_socket(upgrade(AT, 400, NGINX, "")));
        facts.records.push(of_web_socket(chat));
        assert_eq!(judge(&facts).status, RuledOut);
    }

    #[test]
    fn another_port_that_opens_is_never_proof() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
        let direct = upgrade_as(WsVariant::Port(8282), opened("192.0.2.7:8282"));
        facts
            .records
            .push(of_web_socket(upgrade(AT, 404, NGINX, "")));
        facts.records.push(of_web_socket(direct));
        let judgement = judge(&facts);
        assert_eq!(judgement.status, Likely);
        assert!(judgement.suggestion.is_some());
    }
}
