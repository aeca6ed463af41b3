//! What was heard on the asked port, connection by connection, and whether it was what was asked for.

use std::net::SocketAddr;

use crate::diagnosis::Judgement;
use crate::facts::{
    Bytes, CheckId, Ended, Fact, Facts, Failure, HttpVariant, Language, Record, Status, TcpAttempt,
    TcpCounters, WsVariant,
};
use crate::say;
use crate::say::Say;
use crate::target::Protocol;

use super::{again, says, tries, wording, works};

/// A silence that no slow server explains, in milliseconds: slow servers exist, and timers end a little early.
pub(crate) const LONG_MS: f64 = 7_900.0;

/// How many characters of the first bytes a sentence quotes.
const QUOTED: usize = 60;

/// What we sent to make the port speak.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Sent {
    /// Nothing yet.
    Nothing,
    /// A plain HTTP request, an upgrade or a page.
    Http,
    /// A TLS ClientHello.
    ClientHello,
    /// A line of text.
    Line,
    /// An HTTP request inside a TLS connection that stood.
    HttpInTls,
}

impl Sent {
    /// The words for it inside a sentence, such as “after a web request”.
    pub(crate) fn says(self) -> Say {
        match self {
            Self::Nothing => say!("seen-sent-nothing"),
            Self::Http => say!("seen-sent-http"),
            Self::ClientHello => say!("seen-sent-client-hello"),
            Self::Line => say!("seen-sent-line"),
            Self::HttpInTls => say!("seen-sent-http-in-tls"),
        }
    }
}

/// One connection to the asked port that stood, and what came out of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Try<'a> {
    /// Which check made it.
    pub(crate) check: CheckId,
    /// Where to.
    pub(crate) address: SocketAddr,
    /// What we sent.
    pub(crate) sent: Sent,
    /// The first bytes that came, where they were kept: always where they were not what was asked for.
    pub(crate) bytes: Option<&'a Bytes>,
    /// Anything at all came, kept or not.
    pub(crate) answered: bool,
    /// What it was recognised as.
    pub(crate) language: Option<Language>,
    /// The product that the bytes name. Hostile.
    pub(crate) product: Option<&'a str>,
    /// How it ended.
    pub(crate) ended: Option<Ended>,
    /// How long it lasted, in milliseconds.
    pub(crate) lasted_ms: f64,
    /// The connection's counters at the end.
    pub(crate) counters: Option<TcpCounters>,
}

impl Try<'_> {
    /// It ended with a reset or a close before anything came.
    pub(crate) fn cut(&self) -> bool {
        !self.answered && matches!(self.ended, Some(Ended::Reset | Ended::Closed))
    }

    /// Nothing came until our time was over.
    pub(crate) fn silent(&self) -> bool {
        !self.answered && self.ended == Some(Ended::Silent)
    }

    /// The other side acknowledged all that we sent; none where the system does not tell.
    pub(crate) fn acknowledged(&self) -> Option<bool> {
        self.counters.map(|c| c.unacked == 0 && c.bytes_acked > 0)
    }

    /// The first bytes, cleaned and cut.
    pub(crate) fn quoted(&self) -> String {
        self.bytes.map(|b| b.shown(QUOTED)).unwrap_or_default()
    }

    /// The sentence of evidence.
    pub(crate) fn says(&self) -> Say {
        let (address, after) = (self.address, self.sent.says());
        match self.ended {
            _ if self.bytes.is_some() => say!(
                "seen-try-bytes",
                address = address,
                after = after,
                bytes = self.quoted()
            ),
            _ if self.answered => say!("seen-try-answered", address = address, after = after),
            Some(Ended::Reset) => say!(
                "seen-try-reset",
                address = address,
                after = after,
                time = self.lasted_ms
            ),
            Some(Ended::Closed) => say!(
                "seen-try-closed",
                address = address,
                after = after,
                time = self.lasted_ms
            ),
            Some(Ended::ByUs | Ended::Silent | Ended::Error) | None => say!(
                "seen-try-silent",
                address = address,
                after = after,
                time = self.lasted_ms
            ),
        }
    }
}

/// Every connection to the asked port that stood, in the order of the checks.
pub(crate) fn tries(facts: &Facts) -> Vec<Try<'_>> {
    let mut all = tries::greetings(facts);
    all.extend(tries::handshakes(facts));
    all.extend(tries::requests(facts));
    all.retain(|one| one.address.port() == facts.target.port);
    all
}

/// The connection that shows that a port waits for us to begin, and ends the connection at whatever we say, without a
/// word: so does a program with a protocol of its own. None where anything was ever said.
pub(crate) fn cut_at_our_words<'a>(tries: &[Try<'a>]) -> Option<Try<'a>> {
    let unasked = || tries.iter().filter(|one| one.sent == Sent::Nothing);
    // Cut before we said anything: a silence beside that is an end that was lost on the way.
    let waits = unasked().any(Try::silent) && !unasked().any(Try::cut);
    let said = || tries.iter().filter(|one| one.sent != Sent::Nothing);
    let all = waits && said().all(|one| one.cut());
    said().next().filter(|_| all).copied()
}

/// The addresses at which the asked protocol itself was tried.
pub(crate) fn asked_addresses(facts: &Facts) -> Vec<SocketAddr> {
    let mut found: Vec<SocketAddr> = asked_records(facts)
        .into_iter()
        .map(|(_, address)| address)
        .collect();
    found.sort();
    found.dedup();
    found
}

/// The cause is out, because the asked protocol worked wherever the port could be reached.
pub(crate) fn ruled_out_by_hearing(facts: &Facts) -> Option<Judgement> {
    let (protocol, record) = super::completed(facts)?;
    let records = asked_records(facts);
    let everywhere = asked_addresses(facts).iter().all(|address| {
        records
            .iter()
            .any(|(record, at)| at == address && record.status == Status::Ok)
    });
    // What opens now and then is broken all the same.
    let steady = !asked_addresses(facts).iter().any(|address| {
        again::now_and_then(facts, *address) || again::page_now_and_then(facts, *address)
    });
    let certain = steady && (super::works_everywhere(facts) || facts.complete);
    (everywhere && certain)
        .then(|| Judgement::ruled_out().although(record.check, says::completed(protocol, record)))
}

/// The target's address with another scheme: what a person would type.
pub(crate) fn address_as(facts: &Facts, protocol: Protocol) -> String {
    let target = &facts.target;
    format!(
        "{protocol}://{}:{}{}",
        target.host, target.port, target.path_shown
    )
}

/// The cause is out, because what it breaks is no part of a connection of the asked kind.
pub(crate) fn not_part(facts: &Facts) -> Judgement {
    Judgement::ruled_out().although(
        CheckId::Tcp,
        say!(
            "seen-not-part",
            protocol = wording::protocol(facts.target.protocol)
        ),
    )
}

/// The cause is out: what it breaks is no part of the asked kind of connection, or that kind worked.
pub(crate) fn excluded(facts: &Facts, is_part: bool) -> Option<Judgement> {
    if is_part {
        ruled_out_by_hearing(facts)
    } else {
        Some(not_part(facts))
    }
}

/// Nothing that was heard speaks for or against a cause: what is missing, or what the pasted message says of it.
pub(crate) fn unheard(facts: &Facts, cause: &str) -> Judgement {
    if super::pasted_points_to(facts, cause)
        && let Some(pasted) = &facts.target.pasted
    {
        return Judgement::possible()
            .because(CheckId::Input, say!("seen-pasted", text = &pasted.text));
    }
    missing(facts)
}

fn missing(facts: &Facts) -> Judgement {
    if reached(facts).is_empty() {
        return Judgement::not_checked(say!(
            "missing-speaking-unreached",
            target = facts.target.shown()
        ));
    }
    if !facts.complete {
        return Judgement::not_checked(say!("missing-speaking-running"));
    }
    if works(facts) {
        return Judgement::not_checked(say!("missing-speaking-elsewhere"));
    }
    Judgement::not_checked(say!("missing-speaking-no-answer"))
}

/// The records of the protocol as it was asked.
fn asked_records(facts: &Facts) -> Vec<(&Record, SocketAddr)> {
    let http = || {
        facts
            .http()
            .filter(|(_, http)| http.variant == HttpVariant::Asked)
            .map(|(record, http)| (record, http.address))
    };
    let mut found: Vec<(&Record, SocketAddr)> = match facts.target.protocol {
        Protocol::Tcp => facts.asked_tcp().map(|(r, p)| (r, p.address)).collect(),
        Protocol::Tls => facts
            .asked_tls()
            .map(|(record, tls)| (record, tls.address))
            .collect(),
        Protocol::Ws | Protocol::Wss => facts
            .web_sockets()
            .filter(|(_, ws)| ws.variant == WsVariant::Asked)
            .map(|(record, ws)| (record, ws.address))
            .collect(),
        Protocol::Http | Protocol::Https => http().collect(),
        // Each way is tried; whichever completes answers the question.
        Protocol::Auto => Vec::new(),
    };
    found.extend(without_line(facts));
    found.retain(|(record, _)| record.status != Status::Skipped);
    found
}

/// Requests as they were asked, of which nothing came because no line to the server stood: the subject is the address.
fn without_line(facts: &Facts) -> impl Iterator<Item = (&Record, SocketAddr)> {
    let check = match facts.target.protocol {
        Protocol::Ws | Protocol::Wss => Some(CheckId::WebSocket),
        Protocol::Http | Protocol::Https => Some(CheckId::Http),
        Protocol::Tls => Some(CheckId::Tls),
        Protocol::Tcp | Protocol::Auto => None,
    };
    facts
        .records
        .iter()
        .filter(move |record| Some(record.check) == check)
        .filter(|record| matches!(record.fact, Fact::Nothing { .. }))
        .filter_map(|record| Some((record, record.subject.parse().ok()?)))
}

/// Whether an attempt stood, if only for a moment. A reset can overtake the system's word that the connection stands;
/// a port that refuses gives another error (ECONNREFUSED).
pub(crate) fn attempt_stood(attempt: &TcpAttempt) -> bool {
    attempt.connected || attempt.failure == Some(Failure::TcpReset)
}

/// The addresses at which the asked port took a connection.
pub(crate) fn reached(facts: &Facts) -> Vec<SocketAddr> {
    let mut found: Vec<SocketAddr> = facts
        .asked_tcp()
        .filter(|(_, probe)| probe.attempts.iter().any(attempt_stood))
        .map(|(_, probe)| probe.address)
        .collect();
    found.sort();
    found.dedup();
    found
}
