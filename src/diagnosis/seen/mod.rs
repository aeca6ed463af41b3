//! What the facts show: readings that many causes share. Pure, and without a word about causes.
//!
//! - here: does the asked protocol work, what completed
//! - [`names`], [`made_up`]: what the name resolves to, who said so, and who gives an address for any name
//! - [`stopped_questions`]: who ended the questions to DNS servers
//! - [`port`], [`reach`]: how the asked port answered, address by address, and what a silence means
//! - [`icmp`], [`traces`]: what machines on the way say, and how far packets get
//! - [`loss`], [`cut_off`], [`uneven`]: what gets lost, what worked at first only, what is answered now and then
//! - [`listening`]: what listens on this computer, where it is the target
//! - [`other_ports`]: other ports of the same address that answer as was asked
//! - [`gateway`], [`neighbours`]: whether the router of this network is there, and who else is
//! - [`no_host`]: addresses that name no single machine
//! - [`way`], [`portal`]: which addresses are ours, whether something stands between us and the target that answers in its
//!   place
//! - [`replies`]: whether anybody beyond this computer answered anything at all
//! - [`owner`], [`cloud`], [`edge`]: whose address it is
//! - [`hearing`]: what came out of every connection to the asked port
//! - [`answers`], [`signs`]: the HTTP answers, and what they say between the lines
//! - [`again`]: whether the asked request is answered alike each time
//! - [`midway`]: pages that stop in the middle
//! - [`tls`], [`clocks`]: whether TLS is spoken, what certificates and clocks show
//! - [`says`]: the sentences of evidence for these readings
//! - [`wording`]: words for protocols, failures and what a check looked at

pub(crate) mod again;
pub(crate) mod answers;
pub(crate) mod clocks;
pub(crate) mod cloud;
pub(crate) mod cut_off;
pub(crate) mod edge;
pub(crate) mod gateway;
pub(crate) mod hearing;
pub(crate) mod icmp;
pub(crate) mod lines;
pub(crate) mod listening;
pub(crate) mod loss;
pub(crate) mod made_up;
pub(crate) mod midway;
pub(crate) mod names;
pub(crate) mod neighbours;
pub(crate) mod no_host;
pub(crate) mod other_ports;
pub(crate) mod owner;
pub(crate) mod port;
pub(crate) mod portal;
pub(crate) mod reach;
pub(crate) mod replies;
pub(crate) mod says;
pub(crate) mod signs;
pub(crate) mod stopped_questions;
pub(crate) mod tls;
pub(crate) mod traces;
mod tries;
pub(crate) mod uneven;
pub(crate) mod way;
pub(crate) mod wording;

use super::{CauseStatus, Judgement};
use crate::facts::{
    Fact, Facts, HttpVariant, Language, Record, Status, TlsVariant, WebSocketHandshake, WsVariant,
};
use crate::target::Protocol;

/// Whether the asked protocol was completed at some address. Another address may still fail: see
/// [`works_everywhere`].
///
/// A TCP connection that a fake-IP or a transparent proxy accepted proves nothing and does not count.
pub(crate) fn works(facts: &Facts) -> bool {
    completed(facts).is_some()
}

/// Whether the asked protocol was completed and no address that was tried failed at the port.
pub(crate) fn works_everywhere(facts: &Facts) -> bool {
    works(facts) && port::asked(facts).iter().all(|port| port.probe.connected())
}

/// The asked protocol, or with [`Protocol::Auto`] the one found, and the record that completed it, at an address that
/// programs take: the expected address or what DNS says beside the hosts file may work as well, and proves another point.
///
/// With [`Protocol::Auto`] a port that accepts and stays silent has completed nothing: any balancer accepts.
pub(crate) fn completed(facts: &Facts) -> Option<(Protocol, &Record)> {
    match facts.target.protocol {
        Protocol::Tcp => tcp_stands(facts).map(|record| (Protocol::Tcp, record)),
        Protocol::Tls => tls_stands(facts).map(|record| (Protocol::Tls, record)),
        Protocol::Http | Protocol::Https => {
            http_answers(facts).map(|record| (facts.target.protocol, record))
        }
        Protocol::Ws | Protocol::Wss => {
            web_socket_stands(facts).map(|record| (facts.target.protocol, record))
        }
        Protocol::Auto => found(facts),
    }
}

/// The target works: a judgement for the causes that this excludes, with the one sentence that says so.
pub(crate) fn ruled_out_by_working(facts: &Facts) -> Option<Judgement> {
    let (protocol, record) = completed(facts)?;
    Some(Judgement::ruled_out().although(record.check, says::completed(protocol, record)))
}

/// [`ruled_out_by_working`], and no address that was tried failed at the port.
pub(crate) fn ruled_out_by_working_everywhere(facts: &Facts) -> Option<Judgement> {
    works_everywhere(facts)
        .then(|| ruled_out_by_working(facts))
        .flatten()
}

/// A judgement that rests on something being absent: before every check has ended it is not yet a promise.
pub(crate) fn once_complete(facts: &Facts, judgement: Judgement) -> Judgement {
    if facts.complete {
        judgement
    } else {
        judgement.at_most(CauseStatus::Likely)
    }
}

/// The other protocol, where an address was typed with two that differ: nobody knows which one is meant.
pub(crate) fn other_scheme(facts: &Facts) -> Option<Protocol> {
    let twice = |mend: &&crate::target::Mend| mend.kind == crate::target::MendKind::SchemeTwice;
    let mend = facts.target.mends.iter().find(twice)?;
    let (first, _) = mend.before.split_once("://")?;
    let typed = |one: &&Protocol| one.id().eq_ignore_ascii_case(first.trim());
    let other = Protocol::ALL.iter().find(typed).copied()?;
    (other != facts.target.protocol).then_some(other)
}

/// Whether what was pasted points to a cause.
pub(crate) fn pasted_points_to(facts: &Facts, cause: &str) -> bool {
    facts
        .target
        .pasted
        .as_ref()
        .is_some_and(|pasted| pasted.causes.iter().any(|id| id == cause))
}

/// The system's and the libraries' own words for what went wrong, wherever a record keeps them.
pub(crate) fn words(record: &Record) -> impl Iterator<Item = &str> {
    let attempts = if let Fact::Tcp(probe) = &record.fact {
        probe.attempts.as_slice()
    } else {
        &[]
    };
    let note = match &record.fact {
        Fact::DnsRecords(dns) => dns.note.as_deref(),
        Fact::Tls(tls) => tls.note.as_deref(),
        Fact::Http(http) => http.note.as_deref(),
        Fact::WebSocket(ws) => ws.note.as_deref(),
        Fact::Nothing { note } => Some(note.as_str()),
        Fact::Interfaces(_)
        | Fact::Route(_)
        | Fact::AddressOwner(_)
        | Fact::Proxies(_)
        | Fact::EphemeralPorts(_)
        | Fact::Listeners(_)
        | Fact::HostsFile(_)
        | Fact::SystemLookup(_)
        | Fact::Tcp(_)
        | Fact::PanelPort(_)
        | Fact::Ping(_)
        | Fact::PathTrace(_)
        | Fact::Speaks(_)
        | Fact::ProxyTunnel(_)
        | Fact::Connectivity(_)
        | Fact::ServerClock(_) => None,
    };
    attempts
        .iter()
        .filter_map(|attempt| attempt.os_error.as_ref())
        .chain(record.os_error.as_ref())
        .map(|error| error.name.as_str())
        .chain(note)
}

fn found(facts: &Facts) -> Option<(Protocol, &Record)> {
    let tls = facts
        .web_sockets()
        .any(|(record, ws)| ws.tls && record.status == Status::Ok);
    let https = facts
        .http()
        .any(|(record, http)| http.tls && record.status == Status::Ok);
    let ws = if tls { Protocol::Wss } else { Protocol::Ws };
    let http = if https {
        Protocol::Https
    } else {
        Protocol::Http
    };
    web_socket_stands(facts)
        .map(|record| (ws, record))
        .or_else(|| http_answers(facts).map(|record| (http, record)))
        // A web server that answers with an error is a web server, and its encryption or its language is not what was meant.
        .or_else(|| {
            (!http_refuses(facts)).then(|| {
                tls_stands(facts)
                    .map(|record| (Protocol::Tls, record))
                    .or_else(|| greeting(facts).map(|record| (Protocol::Tcp, record)))
            })?
        })
}

fn http_refuses(facts: &Facts) -> bool {
    facts
        .http()
        .filter(|(_, http)| names::is_taken(facts, http.address.ip()))
        .any(|(_, http)| http.variant == HttpVariant::Asked && http.status.is_some())
}

fn tcp_stands(facts: &Facts) -> Option<&Record> {
    facts
        .asked_tcp()
        .filter(|(_, probe)| names::is_taken(facts, probe.address.ip()))
        .find(|(_, probe)| probe.connected() && !way::is_hidden_to(facts, probe.address.ip()))
        .map(|(record, _)| record)
}

fn tls_stands(facts: &Facts) -> Option<&Record> {
    facts
        .tls()
        .filter(|(_, tls)| names::is_taken(facts, tls.address.ip()))
        .find(|(record, tls)| {
            tls.completed && tls.variant == TlsVariant::Asked && record.status == Status::Ok
        })
        .map(|(record, _)| record)
}

fn http_answers(facts: &Facts) -> Option<&Record> {
    facts
        .http()
        .filter(|(_, http)| names::is_taken(facts, http.address.ip()))
        .filter(|(_, http)| http.tls || !portal::intercepts(facts))
        .find(|(record, http)| http.variant == HttpVariant::Asked && record.status == Status::Ok)
        .map(|(record, _)| record)
}

fn web_socket_stands(facts: &Facts) -> Option<&Record> {
    facts
        .web_sockets()
        .filter(|(_, ws)| names::is_taken(facts, ws.address.ip()))
        .find(|(record, ws)| {
            is_open(facts, ws) && ws.variant == WsVariant::Asked && record.status == Status::Ok
        })
        .map(|(record, _)| record)
}

/// Whether a WebSocket is open: it stayed so, or it is watched on and has stayed so up to now.
pub(crate) const fn is_open(facts: &Facts, ws: &WebSocketHandshake) -> bool {
    ws.stayed_open || (ws.is_watched() && !facts.complete)
}

/// A server that speaks something of its own, which neither HTTP nor TLS explains.
fn greeting(facts: &Facts) -> Option<&Record> {
    facts
        .speaks()
        .filter(|(_, speaks)| names::is_taken(facts, speaks.address.ip()))
        .find(|(_, speaks)| {
            speaks
                .language
                .is_some_and(|language| !matches!(language, Language::Http | Language::Tls))
        })
        .map(|(record, _)| record)
}
