//! What a protocol check looks at: an address with its port, and which of several requests is made there.

use std::net::SocketAddr;

use super::patience::asked_failures;
use crate::checks::Progress;
use crate::facts::{CheckId, Fact, Facts, Failure, Status, SystemLookup};
use crate::knowledge::ports::{self, WorkermanRole};
use crate::target::Protocol;

/// How many addresses of each family are tried: programs try them in this order, and the first ones decide.
const ADDRESSES_PER_FAMILY: usize = 2;

/// After this time without an answer a check counts as slow, and the second requests need not wait for its end.
const SLOW_MS: f64 = 1_500.0;

/// How many other ports are asked for the service.
const MOST_OTHER_PORTS: usize = 6;

/// `192.0.2.7:443` or `192.0.2.7:443 path /ws`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Subject {
    /// Where to.
    pub(super) address: SocketAddr,
    /// Which request; empty means: as asked.
    pub(super) what: String,
}

impl Subject {
    /// A request of a kind.
    pub(super) fn new(address: SocketAddr, what: impl Into<String>) -> Self {
        Self {
            address,
            what: what.into(),
        }
    }

    /// Reads what `to_string` wrote.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (address, what) = text.split_once(' ').unwrap_or((text, ""));
        Some(Self::new(address.parse().ok()?, what))
    }
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.address)?;
        if self.what.is_empty() {
            Ok(())
        } else {
            write!(f, " {}", self.what)
        }
    }
}

/// The addresses at which protocols are tried: the first two of each family, in the order in which programs try them.
pub(super) fn addresses(facts: &Facts) -> Vec<SocketAddr> {
    let all = facts.addresses();
    let mut taken = Vec::new();
    for address in all {
        let family = taken
            .iter()
            .filter(|t: &&SocketAddr| t.is_ipv4() == address.is_ipv4())
            .count();
        let socket = facts.socket(address);
        if family < ADDRESSES_PER_FAMILY && !taken.contains(&socket) {
            taken.push(socket);
        }
    }
    taken
}

/// The check that carries out the asked protocol, where one does beyond TCP.
pub(super) const fn asked_check(protocol: Protocol) -> Option<CheckId> {
    match protocol {
        Protocol::Tls => Some(CheckId::Tls),
        Protocol::Http | Protocol::Https => Some(CheckId::Http),
        Protocol::Ws | Protocol::Wss => Some(CheckId::WebSocket),
        Protocol::Auto | Protocol::Tcp => None,
    }
}

/// Over small segments: how a subject says so.
pub(super) const SMALL_SEGMENTS: &str = "small segments";

/// Where a check got through over small segments only: the same again, twice, one after the other and beside nothing else. A
/// worker that is stuck now and then lets one request through and the next one hang, whatever their size.
pub(super) fn small_again(progress: &Progress<'_>, check: CheckId) -> Vec<String> {
    let facts = progress.facts;
    let passed = |subject: &str| {
        let mut records = facts.of(check);
        records.any(|record| record.subject == subject && whole(&record.fact))
    };
    let known = |subject: &str| facts.of(check).any(|record| record.subject == subject);
    let hung = |address: SocketAddr| {
        let mut records = facts.of(check);
        records.any(|record| {
            record.subject == address.to_string()
                && matches!(
                    record.failure,
                    Some(
                        Failure::HttpTimedOut
                            | Failure::WsTimedOut
                            | Failure::TlsSilent
                            | Failure::TcpDataLost
                    )
                )
        })
    };
    addresses(facts)
        .into_iter()
        .filter(|address| hung(*address))
        .filter_map(|address| {
            let name = |number| match number {
                1 => Subject::new(address, SMALL_SEGMENTS).to_string(),
                _ => Subject::new(address, format!("{SMALL_SEGMENTS} {number}")).to_string(),
            };
            let busy = progress.running.iter().any(|(id, subject)| {
                *id == check && Subject::parse(subject).is_some_and(|s| s.address == address)
            });
            let next = if known(&name(2)) { name(3) } else { name(2) };
            (passed(&name(1)) && (!busy || progress.running.contains(&(check, next.clone()))))
                .then_some(next)
        })
        .collect()
}

/// A whole answer came.
fn whole(fact: &Fact) -> bool {
    match fact {
        Fact::Http(http) => http.status.is_some() && http.ended.is_none(),
        Fact::WebSocket(ws) => ws.status.is_some(),
        Fact::Tls(tls) => tls.completed,
        _ => false,
    }
}

/// Whether the asked protocol has been under way at an address for so long that other requests need not wait for it.
pub(super) fn is_slow(progress: &Progress<'_>, address: SocketAddr) -> bool {
    asked_check(progress.facts.target.protocol)
        .is_some_and(|check| is_check_slow(progress, check, address))
}

/// Whether the first request of a check has been under way at an address for so long. What was told already is an open
/// WebSocket that is watched on.
pub(super) fn is_check_slow(progress: &Progress<'_>, check: CheckId, address: SocketAddr) -> bool {
    let asked = (check, Subject::new(address, "").to_string());
    let told = || {
        let (check, subject) = &asked;
        let mut records = progress.facts.of(*check);
        records.any(|record| record.subject == *subject)
    };
    progress.running.contains(&asked)
        && !told()
        && progress.now_ms > known_since_ms(progress.facts) + SLOW_MS
        && !is_tcp_silent(progress, address)
}

/// Whether the port has not even let a connection in so far: then other requests would only wait beside the first.
fn is_tcp_silent(progress: &Progress<'_>, address: SocketAddr) -> bool {
    connected(progress.facts, address).map_or_else(
        || {
            progress
                .running
                .contains(&(CheckId::Tcp, address.to_string()))
        },
        |connected| !connected,
    )
}

/// Whether the request itself is slow there, and not the TLS handshake before it.
pub(super) fn is_request_slow(progress: &Progress<'_>, address: SocketAddr) -> bool {
    let facts = progress.facts;
    let subject = address.to_string();
    let sent = !facts.target.protocol.tls()
        || facts
            .of(CheckId::Tls)
            .any(|record| record.subject == subject && record.status == Status::Ok);
    sent && is_slow(progress, address)
}

/// Whether the `tcp` check could connect there; none before it has ended.
pub(super) fn connected(facts: &Facts, address: SocketAddr) -> Option<bool> {
    facts
        .asked_tcp()
        .find(|(_, probe)| probe.address == address)
        .map(|(_, probe)| probe.connected())
}

/// Where control ports answered although the asked port refused at every address: the service may be there. Where the
/// asked port is usually a part of GatewayWorker that is not for clients, and ends the talk, the ports for clients.
pub(super) fn answering_control_ports(facts: &Facts) -> Vec<SocketAddr> {
    // To some of the addresses there may be no way from here.
    let no_way = |failure| {
        matches!(
            failure,
            Some(Failure::TcpNetUnreachable | Failure::TcpAddressInvalid)
        )
    };
    let failures = || facts.asked_tcp().map(|(record, _)| record.failure);
    let refused = failures().any(|failure| failure == Some(Failure::TcpRefused))
        && failures().all(|failure| failure == Some(Failure::TcpRefused) || no_way(failure));
    let role = ports::workerman_role(facts.target.port);
    let for_clients = |port| ports::workerman_role(port) == Some(WorkermanRole::Clients);
    let beside = !refused
        && matches!(
            role,
            Some(WorkermanRole::Register | WorkermanRole::Internal)
        )
        && asked_failures(facts).next().is_some();
    if !refused && !beside {
        return Vec::new();
    }
    facts
        .control_tcp()
        .filter(|(_, probe)| probe.connected())
        .map(|(_, probe)| probe.address)
        .filter(|address| refused || for_clients(address.port()))
        .filter(|address| ports::never_greet(address.port()).is_none())
        .take(MOST_OTHER_PORTS)
        .collect()
}

/// Whether TLS is the habit on a port.
pub(super) const fn usually_tls(port: u16) -> bool {
    matches!(
        port,
        443 | 2053 | 2083 | 2087 | 2096 | 4433 | 6443 | 8443 | 9443
    )
}

/// When the first address was known, in milliseconds from the start.
fn known_since_ms(facts: &Facts) -> f64 {
    if facts.target.host.address().is_some() {
        return 0.0;
    }
    facts
        .system_lookups()
        .filter(|(_, lookup): &(_, &SystemLookup)| !lookup.addresses.is_empty())
        .map(|(record, _)| record.end_ms())
        .fold(f64::INFINITY, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    #[test]
    fn subjects_are_read_back() {
        for text in [
            "192.0.2.7:443",
            "[2001:db8::1]:80 path /ws?a=b c",
            "[fe80::1%3]:80 origin ",
        ] {
            let subject = Subject::parse(text).unwrap();
            assert_eq!(subject.to_string(), text);
        }
        assert_eq!(Subject::parse("example.com:80"), None);
    }

    #[test]
    fn two_addresses_of_each_family() {
        let mut facts = sample::facts(Protocol::Ws, "example.com", 80);
        facts.records.push(sample::record(
            CheckId::SystemLookup,
            "example.com",
            None,
            Fact::SystemLookup(SystemLookup {
                name: "example.com".to_owned(),
                addresses: [
                    "2001:db8::1",
                    "192.0.2.1",
                    "192.0.2.2",
                    "192.0.2.3",
                    "2001:db8::2",
                ]
                .map(|a| a.parse().unwrap())
                .to_vec(),
                ..SystemLookup::default()
            }),
        ));
        let taken: Vec<String> = addresses(&facts)
            .iter()
            .map(|a| a.ip().to_string())
            .collect();
        assert_eq!(
            taken,
            ["2001:db8::1", "192.0.2.1", "192.0.2.2", "2001:db8::2"]
        );
    }
}
