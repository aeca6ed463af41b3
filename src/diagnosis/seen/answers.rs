//! The HTTP answers of the target: to plain requests and to upgrades alike.

use std::net::SocketAddr;

use crate::diagnosis::Judgement;
use crate::facts::{Bytes, CheckId, Facts, Header, HttpVariant, WsVariant};
use crate::knowledge::cdn::{self, Cdn};
use crate::say;
use crate::say::Say;
use crate::target::Protocol;

use super::hearing;

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

/// The answers to the request as it was asked: upgrades for `ws` and `wss`, pages for `http`, `https` and `auto`.
pub(crate) fn asked(facts: &Facts) -> Vec<Answer<'_>> {
    match facts.target.protocol {
        Protocol::Ws | Protocol::Wss => upgrades(facts, |variant| *variant == WsVariant::Asked),
        Protocol::Http | Protocol::Https | Protocol::Auto => {
            pages(facts, |variant| *variant == HttpVariant::Asked)
        }
        Protocol::Tcp | Protocol::Tls => Vec::new(),
    }
}

/// Every answer of the asked port, whatever was asked of it.
pub(crate) fn all(facts: &Facts) -> Vec<Answer<'_>> {
    let mut all = upgrades(facts, |variant| !matches!(variant, WsVariant::Port(_)));
    all.extend(pages(facts, |_| true));
    all.retain(|answer| answer.address.port() == facts.target.port);
    all
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
        .filter_map(|answer| judge(answer, web_socket))
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
