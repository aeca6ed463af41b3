//! The HTTP answers of the target: to plain requests and to upgrades alike.

use std::net::SocketAddr;

use crate::diagnosis::{CauseStatus, Judgement};
use crate::facts::{Bytes, CheckId, Facts, Header, HttpVariant, Record, WsVariant};
use crate::knowledge::cdn::{self, Cdn};
use crate::say;
use crate::say::Say;
use crate::target::Protocol;

use super::{hearing, signs};

/// How much of an answer a sentence quotes, in characters.
const QUOTED: usize = 120;

/// One answer with a status line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer<'a> {
    /// Which check got it.
    pub(crate) check: CheckId,
    /// From where.
    pub(crate) address: SocketAddr,
    /// The address that was asked.
    pub(crate) url: &'a str,
    /// Over TLS.
    pub(crate) tls: bool,
    /// To a request for a WebSocket.
    pub(crate) upgrade: bool,
    /// The status.
    pub(crate) status: u16,
    /// The reason phrase. Hostile.
    reason: &'a str,
    headers: &'a [Header],
    body: &'a Bytes,
}

impl<'a> Answer<'a> {
    /// A header by its lower-case name. Hostile.
    pub(crate) fn header(&self, name: &str) -> Option<&'a str> {
        self.headers
            .iter()
            .find(|header| header.name == name)
            .map(|header| header.value.as_str())
    }

    /// The words beside the status. Hostile.
    pub(crate) const fn reason(&self) -> &'a str {
        self.reason
    }

    /// The CDN whose edge wrote headers into the answer.
    pub(crate) fn cdn(&self) -> Option<&'static Cdn> {
        let headers: Vec<(&str, &str)> = self
            .headers
            .iter()
            .map(|header| (header.name.as_str(), header.value.as_str()))
            .collect();
        cdn::by_headers(&headers)
    }

    /// The start of the body, in lower case, for looking into.
    pub(crate) fn body(&self) -> String {
        self.body.text().to_lowercase()
    }

    /// The start of the body as it came, for looking into. Hostile.
    pub(crate) fn raw_body(&self) -> String {
        self.body.text()
    }

    /// Whether the body is empty.
    pub(crate) fn without_body(&self) -> bool {
        self.body.is_empty()
    }

    /// The answer as it came: status line, server, start of the body; cleaned and cut.
    pub(crate) fn quoted(&self) -> String {
        let mut text = format!("HTTP/1.1 {} {}", self.status, self.reason);
        if let Some(server) = self.header("server") {
            text.push_str("; Server: ");
            text.push_str(server);
        }
        let body = self.body.shown(QUOTED);
        if !body.trim().is_empty() {
            text.push_str("; ");
            text.push_str(body.trim());
        }
        clean(text.trim_end(), QUOTED)
    }

    /// The sentence of evidence.
    pub(crate) fn says(&self) -> Say {
        if self.upgrade {
            say!(
                "seen-answer-upgrade",
                address = self.address,
                url = self.url,
                answer = self.quoted()
            )
        } else {
            say!(
                "seen-answer-page",
                address = self.address,
                url = self.url,
                answer = self.quoted()
            )
        }
    }
}

/// A text of the server as it may be shown: control characters replaced, at most `max` characters.
pub(crate) fn clean(text: &str, max: usize) -> String {
    Bytes(text.as_bytes().to_vec()).shown(max)
}

/// The answers to the request as it was asked: upgrades for `ws` and `wss`, pages for `http` and `https`, and for `auto`
/// whichever the server serves.
pub(crate) fn asked(facts: &Facts) -> Vec<Answer<'_>> {
    match facts.target.protocol {
        Protocol::Ws | Protocol::Wss => upgrades(facts, |variant| *variant == WsVariant::Asked),
        Protocol::Http | Protocol::Https => pages(facts, |variant| *variant == HttpVariant::Asked),
        Protocol::Auto => found(facts),
        Protocol::Tcp | Protocol::Tls => Vec::new(),
    }
}

/// Where no protocol was named, both were tried: a server of WebSockets says to a page that it is one, and a port that speaks
/// TLS says something to a plain request too.
fn found(facts: &Facts) -> Vec<Answer<'_>> {
    let mut pages = pages(facts, |variant| *variant == HttpVariant::Asked);
    let upgrades = upgrades(facts, |variant| *variant == WsVariant::Asked);
    if !upgrades.is_empty() && pages.iter().any(signs::knows_web_sockets) {
        return upgrades;
    }
    if pages.iter().any(|page| page.tls) {
        pages.retain(|page| page.tls);
    }
    pages
}

/// Every answer of the asked port, whatever was asked of it.
pub(crate) fn all(facts: &Facts) -> Vec<Answer<'_>> {
    let mut all = upgrades(facts, |variant| !matches!(variant, WsVariant::Port(_)));
    all.extend(pages(facts, |_| true));
    all.retain(|answer| answer.address.port() == facts.target.port);
    all
}

/// Whether an answer was long in coming, as one is that a server gives to a request it did not hear.
pub(crate) fn waited(facts: &Facts, answer: &Answer<'_>) -> bool {
    const LONG_MS: f64 = 1_000.0;
    let same = |address: SocketAddr, status: Option<u16>| {
        address == answer.address && status == Some(answer.status)
    };
    let mut pages = facts
        .http()
        .filter(|(_, http)| same(http.address, http.status));
    let mut upgrades = facts
        .web_sockets()
        .filter(|(_, ws)| same(ws.address, ws.status));
    let long = |record: &Record| record.duration_ms >= LONG_MS;
    pages.any(|(record, _)| long(record)) || upgrades.any(|(record, _)| long(record))
}

/// The answer to the request as it was asked, but for the address in place of the name.
pub(crate) fn by_address(facts: &Facts) -> Option<Answer<'_>> {
    let page = pages(facts, |variant| *variant == HttpVariant::AddressAsHost);
    let upgrade = upgrades(facts, |variant| matches!(variant, WsVariant::Host(_)));
    page.into_iter().chain(upgrade).next()
}

/// The cause is out, because every address that was asked answered in another way: with the first of these answers.
pub(crate) fn ruled_out_by_answers(facts: &Facts) -> Option<Judgement> {
    let answers = asked(facts);
    let first = *answers.first()?;
    let every = hearing::asked_addresses(facts)
        .iter()
        .all(|address| answers.iter().any(|answer| answer.address == *address));
    (every && facts.complete).then(|| Judgement::ruled_out().although(first.check, first.says()))
}

/// The surest judgement of any answer to the request as it was asked; `judge` gets each, and whether a WebSocket was
/// asked for. For causes that a status tells.
pub(crate) fn judged(
    facts: &Facts,
    cause: &str,
    judge: impl Fn(&Answer<'_>, bool) -> Option<Judgement>,
) -> Judgement {
    if matches!(facts.target.protocol, Protocol::Tcp | Protocol::Tls) {
        return hearing::not_part(facts);
    }
    if let Some(out) = hearing::ruled_out_by_hearing(facts) {
        return out;
    }
    let web_socket = facts.target.protocol.web_socket();
    asked(facts)
        .iter()
        .filter_map(|answer| {
            let judgement = judge(answer, web_socket || answer.upgrade)?;
            // What a filter says is not the server's word: `network_filter` judges it.
            Some(if signs::filter_page(answer).is_some() {
                judgement.at_most(CauseStatus::Possible)
            } else {
                judgement
            })
        })
        .min_by_key(|judgement| judgement.status)
        .or_else(|| ruled_out_by_answers(facts))
        .unwrap_or_else(|| hearing::unheard(facts, cause))
}

fn upgrades(facts: &Facts, wanted: impl Fn(&WsVariant) -> bool) -> Vec<Answer<'_>> {
    facts
        .web_sockets()
        .filter(|(_, ws)| wanted(&ws.variant))
        .filter_map(|(record, ws)| {
            Some(Answer {
                check: record.check,
                address: ws.address,
                url: &ws.url,
                tls: ws.tls,
                upgrade: true,
                status: ws.status?,
                reason: ws.reason.as_deref().unwrap_or_default(),
                headers: &ws.headers,
                body: &ws.body,
            })
        })
        .collect()
}

fn pages(facts: &Facts, wanted: impl Fn(&HttpVariant) -> bool) -> Vec<Answer<'_>> {
    facts
        .http()
        .filter(|(_, http)| wanted(&http.variant))
        .filter_map(|(record, http)| {
            Some(Answer {
                check: record.check,
                address: http.address,
                url: &http.url,
                tls: http.tls,
                upgrade: false,
                status: http.status?,
                reason: http.reason.as_deref().unwrap_or_default(),
                headers: &http.headers,
                body: &http.body,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::diagnosis::{CauseStatus, Outcome, diagnose};
    use crate::facts::sample::{
        exchange, facts, of_http, of_tls, of_web_socket, tcp, tls, upgrade,
    };
    use crate::facts::{Facts, Failure, Record, Status, TlsVariant};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:443";

    fn failed(mut record: Record, failure: Failure) -> Record {
        record.status = Status::Failed;
        record.failure = Some(failure);
        record
    }

    fn auto(records: Vec<Record>) -> Facts {
        let mut facts = facts(Protocol::Auto, "192.0.2.7", 443);
        facts.records.push(tcp(A, true, None, None));
        facts.records.extend(records);
        facts
    }

    /// Without a named protocol an error of the web server is still what fails, whatever TLS says.
    #[test]
    fn an_error_inside_tls_where_no_protocol_was_named() {
        let mut page = exchange(A, 502, &[("server", "nginx")], "<h1>502 Bad Gateway</h1>");
        page.tls = true;
        let page = failed(of_http(page), Failure::HttpError);
        let hello = of_tls(tls(A, TlsVariant::Asked), None);
        let verdict = diagnose(&auto(vec![hello, page])).verdict;
        assert_eq!(verdict.outcome, Outcome::Unreachable);
        assert_eq!(verdict.top_causes, ["proxy_backend_down"]);
    }

    /// A page is not what a WebSocket server is there for: its answer to the upgrade counts.
    #[test]
    fn a_refused_upgrade_where_no_protocol_was_named() {
        let hint = [("sec-websocket-version", "13")];
        let page = failed(of_http(exchange(A, 400, &hint, "")), Failure::HttpError);
        let refused = of_web_socket(upgrade(A, 403, &[], "origin not allowed"));
        let refused = failed(refused, Failure::WsStatus);
        let diagnosis = diagnose(&auto(vec![page, refused]));
        assert_eq!(diagnosis.verdict.top_causes, ["access_rejected"]);
        let other = diagnosis.finding("request_rejected").unwrap();
        assert_ne!(other.judgement.status, CauseStatus::Confirmed);
    }
}
