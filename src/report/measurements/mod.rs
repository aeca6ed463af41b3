//! One line for each thing measured.

mod computer;

use super::label::{label, nothing};
use super::{Measurement, owner};
use crate::diagnosis::seen::wording;
use crate::facts::{
    DnsRecords, Ended, Fact, Facts, HttpExchange, PanelPort, PathTrace, Ping, ProxyTunnel, Record,
    Speaks, Tls, WebSocketHandshake,
};
use crate::facts::{Rcode, TcpProbe};
use crate::i18n::Texts;
use crate::say;
use crate::say::{Arg, Say};

/// How much of what a server sent one line shows, in characters.
const SHOWN: usize = 60;

/// All measurements in the order of their starts.
pub(super) fn measurements(facts: &Facts, texts: &Texts) -> Vec<Measurement> {
    let mut all: Vec<Measurement> = facts
        .records
        .iter()
        .enumerate()
        .map(|(index, record)| measurement(index, record, texts))
        .collect();
    all.sort_by(|a, b| a.start_ms.total_cmp(&b.start_ms));
    all
}

fn measurement(index: usize, record: &Record, texts: &Texts) -> Measurement {
    Measurement {
        record: index,
        check: record.check,
        label: label(record.check, &record.subject, texts),
        says: texts.say(&says(record)),
        status: record.status,
        start_ms: record.start_ms,
        duration_ms: record.duration_ms,
    }
}

/// What one record says.
fn says(record: &Record) -> Say {
    match &record.fact {
        Fact::Interfaces(fact) => computer::interfaces(fact),
        Fact::Route(fact) => computer::route(fact),
        Fact::AddressOwner(fact) => owner::says(fact),
        Fact::Proxies(fact) => computer::proxies(fact),
        Fact::EphemeralPorts(fact) => computer::ephemeral_ports(fact),
        Fact::Listeners(fact) => computer::listeners(fact),
        Fact::HostsFile(fact) => match fact.entries.first() {
            Some(entry) => say!(
                "result-hosts-entry",
                path = &fact.path,
                line = entry.line.to_string(),
                address = entry.address
            ),
            None => say!("result-hosts-none", path = &fact.path),
        },
        Fact::SystemLookup(fact) if fact.addresses.is_empty() => failure(record),
        Fact::SystemLookup(fact) => match &fact.at_first {
            Some(first) => say!(
                "result-addresses-again",
                addresses = list(&fact.addresses),
                failure = wording::failure(first.failure)
            ),
            None => say!("result-addresses", addresses = list(&fact.addresses)),
        },
        Fact::DnsRecords(fact) => dns(record, fact),
        Fact::Tcp(fact) => tcp(record, fact),
        Fact::PanelPort(fact) => panel_port(record, fact),
        Fact::Ping(fact) => ping(fact),
        Fact::PathTrace(fact) => path(fact),
        Fact::Tls(fact) => tls(record, fact),
        Fact::Http(fact) => http(record, fact),
        Fact::WebSocket(fact) => web_socket(record, fact),
        Fact::Speaks(fact) => speaks(fact),
        Fact::ProxyTunnel(fact) => proxy_tunnel(fact),
        Fact::Connectivity(fact) => match (fact.as_expected, fact.status) {
            (true, _) => say!("result-internet-open"),
            (false, Some(status)) => say!("result-internet-other", status = status),
            (false, None) => say!("result-internet-none"),
        },
        Fact::ServerClock(fact) => say!("result-clock", seconds = fact.offset_seconds.to_string()),
        Fact::Nothing { note } => nothing(record, &cut(note)),
    }
}

fn cut(text: &str) -> String {
    let mut short: String = text.chars().take(SHOWN * 2).collect();
    if text.chars().nth(SHOWN * 2).is_some() {
        short.push('\u{2026}');
    }
    short
}

fn list<T: ToString>(items: &[T]) -> Arg {
    let mut shown: Vec<String> = items.iter().take(4).map(ToString::to_string).collect();
    if items.len() > 4 {
        shown.push("\u{2026}".to_owned());
    }
    Arg::List(shown)
}

/// The failure in the system's own words.
fn failure(record: &Record) -> Say {
    match (&record.os_error, record.failure) {
        (Some(error), Some(failure)) => say!(
            "result-failure-os",
            failure = wording::failure(failure),
            error = error.name.as_str()
        ),
        (None, Some(failure)) => say!("result-failure", failure = wording::failure(failure)),
        (_, None) => say!("result-empty"),
    }
}

fn dns(record: &Record, fact: &DnsRecords) -> Say {
    let server = fact
        .server
        .name
        .clone()
        .unwrap_or_else(|| fact.server.address.to_string());
    match fact.rcode {
        Some(_) if !fact.addresses.is_empty() => {
            say!(
                "result-dns-addresses",
                server = server,
                kind = fact.record_type.as_str(),
                addresses = list(&fact.addresses)
            )
        }
        Some(Rcode::NoError) if fact.control => say!("result-dns-control", server = server),
        Some(Rcode::NoError) => say!(
            "result-dns-empty",
            server = server,
            kind = fact.record_type.as_str()
        ),
        Some(Rcode::NxDomain) => say!("result-dns-nxdomain", server = server),
        Some(Rcode::ServFail) => say!("result-dns-servfail", server = server),
        Some(Rcode::Refused) => say!("result-dns-refused", server = server),
        Some(Rcode::Other) => say!("result-dns-other", server = server),
        None if record.failure.is_some() => say!("result-dns-silent", server = server),
        None => say!(
            "result-dns-unknown",
            server = server,
            note = cut(fact.note.as_deref().unwrap_or("\u{2013}"))
        ),
    }
}

fn tcp(record: &Record, fact: &TcpProbe) -> Say {
    if let Some(ms) = fact.handshake_ms() {
        let connected = fact
            .attempts
            .iter()
            .filter(|attempt| attempt.connected)
            .count();
        return if connected == fact.attempts.len() {
            say!("result-connected", time = ms)
        } else {
            say!(
                "result-connected-some",
                time = ms,
                connected = connected.to_string(),
                attempts = fact.attempts.len().to_string()
            )
        };
    }
    let longest = fact
        .attempts
        .iter()
        .map(|attempt| attempt.duration_ms)
        .fold(0.0, f64::max);
    if let Some(icmp) = fact
        .attempts
        .iter()
        .find_map(|attempt| attempt.icmp.as_ref())
    {
        return say!(
            "result-icmp",
            code = format!("{}/{}", icmp.icmp_type, icmp.code),
            sender = icmp.sender,
            time = icmp.after_ms
        );
    }
    match record.failure {
        Some(crate::facts::Failure::TcpRefused) => say!("result-refused", time = longest),
        Some(crate::facts::Failure::TcpTimedOut) => {
            say!("result-silent", syns = fact.syns(), time = longest)
        }
        _ => failure(record),
    }
}

fn panel_port(record: &Record, fact: &PanelPort) -> Say {
    match (&fact.sign, fact.connected) {
        (Some(sign), _) => say!("result-panel", sign = sign.as_str()),
        (None, true) => say!("result-panel-unknown"),
        (None, false) => failure(record),
    }
}

fn ping(fact: &Ping) -> Say {
    match (fact.permitted, fact.best_ms) {
        (false, _) => say!("result-ping-denied"),
        (true, Some(ms)) => say!(
            "result-ping",
            received = fact.received.to_string(),
            sent = fact.sent.to_string(),
            time = ms
        ),
        (true, None) => say!("result-ping-silent", sent = fact.sent),
    }
}

fn path(fact: &PathTrace) -> Say {
    match fact
        .hops
        .iter()
        .rev()
        .find_map(|hop| hop.address.map(|address| (hop.ttl, address)))
    {
        Some((ttl, address)) => say!("result-path", address = address, hops = u32::from(ttl)),
        None => say!("result-path-none"),
    }
}

fn tls(record: &Record, fact: &Tls) -> Say {
    if let Some(bytes) = &fact.first_bytes {
        return say!("result-tls-plain", bytes = bytes.shown(SHOWN));
    }
    if let Some(alert) = &fact.alert {
        return say!("result-tls-alert", alert = alert.as_str());
    }
    match (fact.completed, fact.problems.first(), fact.chain.first()) {
        (true, Some(problem), Some(leaf)) => {
            let name = serde_json::to_value(problem)
                .ok()
                .and_then(|value| value.as_str().map(str::to_owned));
            let key = format!("certificate-{}", name.unwrap_or_default());
            say!(
                "result-tls-problem",
                problem = Say::key(key),
                subject = cut(&leaf.subject)
            )
        }
        (true, _, leaf) if record.failure.is_none() => say!(
            "result-tls",
            version = fact.version.as_deref().unwrap_or("TLS"),
            issuer = cut(leaf.map_or("\u{2013}", |leaf| leaf.issuer.as_str()))
        ),
        _ => failure(record),
    }
}

fn ended(ended: Option<Ended>, record: &Record) -> Say {
    match ended {
        Some(Ended::Silent) => say!("result-ended-silent", time = record.duration_ms),
        Some(Ended::Closed) => say!("result-ended-closed"),
        Some(Ended::Reset) => say!("result-ended-reset"),
        Some(Ended::ByUs | Ended::Error) | None => failure(record),
    }
}

fn http(record: &Record, fact: &HttpExchange) -> Say {
    if let Some(bytes) = &fact.first_bytes {
        return say!("result-not-http", bytes = bytes.shown(SHOWN));
    }
    match fact.status {
        Some(status) => {
            let reason = fact.reason.as_deref().map(cut).unwrap_or_default();
            say!("result-http", status = status, reason = reason)
        }
        None => ended(fact.ended, record),
    }
}

fn web_socket(record: &Record, fact: &WebSocketHandshake) -> Say {
    if let Some(bytes) = &fact.first_bytes {
        return say!("result-not-http", bytes = bytes.shown(SHOWN));
    }
    match (fact.status, &fact.closed, fact.pong_ms) {
        (Some(101), Some(closed), _) => {
            let code = closed
                .code
                .map_or_else(|| "1006".to_owned(), |code| code.to_string());
            say!("result-ws-closed", code = code, time = closed.after_ms)
        }
        (Some(101), None, Some(pong)) => say!("result-ws-pong", time = pong),
        (Some(101), None, None) if fact.opened => say!("result-ws-open"),
        (Some(101), None, None) => {
            let header = fact
                .faults
                .first()
                .map_or("\u{2013}", |fault| fault.header.as_str());
            say!("result-ws-fault", header = header)
        }
        (Some(status), ..) => say!(
            "result-http",
            status = status,
            reason = fact.reason.as_deref().map(cut).unwrap_or_default()
        ),
        (None, ..) => ended(fact.ended, record),
    }
}

fn speaks(fact: &Speaks) -> Say {
    if fact.received.is_empty() {
        return match fact.ended {
            Ended::Closed => say!("result-ended-closed"),
            Ended::Reset => say!("result-ended-reset"),
            Ended::Silent | Ended::ByUs | Ended::Error => {
                say!("result-ended-silent", time = fact.listened_ms)
            }
        };
    }
    let bytes = fact.received.shown(SHOWN);
    match fact.language {
        Some(language) => say!(
            "result-speaks",
            language = wording::language(language),
            bytes = bytes
        ),
        None => say!("result-bytes", bytes = bytes),
    }
}

fn proxy_tunnel(fact: &ProxyTunnel) -> Say {
    let proxy = fact.proxy.as_str();
    match (
        fact.proxy_connected,
        fact.tunnel,
        fact.inside_ok,
        fact.status,
    ) {
        (false, ..) => say!("result-proxy-dead", proxy = proxy),
        (true, true, true, _) => say!("result-proxy-works", proxy = proxy),
        (true, true, false, _) => say!("result-proxy-inside", proxy = proxy),
        (true, false, _, Some(status)) => {
            say!("result-proxy-refused", proxy = proxy, status = status)
        }
        (true, false, _, None) => say!("result-proxy-no-tunnel", proxy = proxy),
    }
}
