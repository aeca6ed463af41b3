//! Sentences of evidence that many causes use. Texts: `i18n/en/seen.ftl`.

use std::net::{IpAddr, SocketAddr};

use crate::facts::{
    DnsRecords, Failure, HostsEntry, IcmpError, OsError, Ping, Rcode, Record, Route, SystemLookup,
    TcpProbe,
};
use crate::knowledge::proxy_programs;
use crate::say;
use crate::say::{Arg, Say};
use crate::target::Protocol;

use super::icmp::{self, Word};
use super::port::{Port, PortSeen};
use super::wording;

/// How the port of one address answered.
pub(crate) fn port(port: &Port<'_>) -> Say {
    let probe = port.probe;
    let ms = fastest(probe);
    match port.seen {
        PortSeen::Connected => say!("seen-port-connected", address = probe.address, time = ms),
        PortSeen::Reset => say!("seen-port-reset", address = probe.address, time = ms),
        PortSeen::Icmp(icmp) if icmp.own => say!(
            "seen-port-icmp-own",
            address = probe.address,
            sender = icmp.sender,
            code = icmp_code(icmp),
            time = icmp.after_ms
        ),
        PortSeen::Icmp(error) => icmp(probe.address, error),
        PortSeen::Silent => say!(
            "seen-port-silent",
            address = probe.address,
            syns = probe.syns(),
            time = longest(probe)
        ),
        PortSeen::Local(failure) | PortSeen::Other(failure) => say!(
            "seen-port-local",
            address = probe.address,
            error = error(port, failure)
        ),
    }
}

/// An ICMP error of another machine that answered for an address.
pub(crate) fn icmp(address: SocketAddr, icmp: &IcmpError) -> Say {
    say!(
        "seen-port-icmp",
        address = address,
        sender = icmp.sender,
        meaning = icmp_meaning(icmp),
        code = icmp_code(icmp),
        time = icmp.after_ms
    )
}

/// The system's own word for how a probe failed, or ours.
pub(crate) fn error(port: &Port<'_>, failure: Failure) -> Arg {
    wording::error(os_error(port, failure), Some(failure))
}

/// The system's own word for how a probe failed; nothing where it has none.
pub(crate) fn os_word<'a>(port: &'a Port<'_>, failure: Failure) -> &'a str {
    os_error(port, failure).map_or("", |error| error.name.as_str())
}

fn os_error<'a>(port: &'a Port<'_>, failure: Failure) -> Option<&'a OsError> {
    port.probe
        .attempts
        .iter()
        .filter(|a| a.failure == Some(failure))
        .find_map(|a| a.os_error.as_ref())
        .or(port.record.os_error.as_ref())
}

/// The asked protocol was completed.
pub(crate) fn completed(protocol: Protocol, record: &Record) -> Say {
    say!(
        "seen-completed",
        protocol = wording::protocol(protocol),
        subject = wording::subject(&record.subject),
        time = record.duration_ms
    )
}

/// The answered pings of one address.
pub(crate) fn ping(ping: &Ping) -> Say {
    say!(
        "seen-ping",
        address = ping.address,
        received = ping.received,
        sent = ping.sent
    )
}

/// A DNS server answered at all.
pub(crate) fn dns_answered(dns: &DnsRecords) -> Say {
    // The root is a dot, which nobody reads as a name.
    if dns.name == "." {
        return say!(
            "seen-dns-root",
            server = dns.server.address.ip(),
            code = rcode(dns.rcode)
        );
    }
    say!(
        "seen-dns-answered",
        server = dns.server.address.ip(),
        name = &dns.name,
        code = rcode(dns.rcode)
    )
}

/// A DNS server says that the name does not exist.
pub(crate) fn nxdomain(dns: &DnsRecords) -> Say {
    say!(
        "seen-nxdomain",
        server = dns.server.address.ip(),
        name = &dns.name
    )
}

/// The system's own lookup failed, with its word.
pub(crate) fn lookup_failed(record: &Record) -> Say {
    say!(
        "seen-lookup-failed",
        name = &record.subject,
        error = wording::error(record.os_error.as_ref(), record.failure)
    )
}

/// A DNS server was asked and did not answer, with the word of the system where it has one.
pub(crate) fn dns_silent(record: &Record, dns: &DnsRecords) -> Say {
    if let Some(error) = &dns.icmp
        && !error.own
    {
        return icmp(dns.server.address, error);
    }
    let server = dns.server.address.ip();
    let word = record.os_error.as_ref().map(|error| error.name.as_str());
    match word {
        Some(word) => say!(
            "seen-dns-unreachable",
            server = server,
            name = &dns.name,
            error = word
        ),
        None => say!(
            "seen-dns-silent",
            server = server,
            name = &dns.name,
            time = record.duration_ms
        ),
    }
}

/// The addresses that a DNS server gives.
pub(crate) fn dns_addresses(dns: &DnsRecords) -> Say {
    let (server, name, addresses) = (dns.server.address.ip(), &dns.name, listed(&dns.addresses));
    match dns.records.iter().map(|record| record.ttl).min() {
        Some(ttl) if ttl > 0 => say!(
            "seen-dns-addresses",
            server = server,
            name = name,
            addresses = addresses,
            time = f64::from(ttl) * 1_000.0
        ),
        // Nobody is to keep it, or no time was given.
        _ => say!(
            "seen-dns-addresses-now",
            server = server,
            name = name,
            addresses = addresses
        ),
    }
}

/// The addresses that programs get.
pub(crate) fn resolved(lookup: &SystemLookup) -> Say {
    say!(
        "seen-resolved",
        name = &lookup.name,
        addresses = listed(&lookup.addresses)
    )
}

/// A line of the hosts file.
pub(crate) fn hosts(path: &str, entry: &HostsEntry) -> Say {
    say!(
        "seen-hosts",
        path = path,
        line = entry.line.to_string(),
        text = &entry.text
    )
}

/// The route leads into a tunnel.
pub(crate) fn tunnel(route: &Route) -> Say {
    let interface = route.interface.as_deref().unwrap_or_default();
    let by_name = proxy_programs::tunnel(interface).and_then(|row| row.product);
    match route.product.as_deref().or(by_name) {
        Some(product) => say!(
            "seen-tunnel-product",
            address = route.to,
            interface = interface,
            product = product
        ),
        None => say!("seen-tunnel", address = route.to, interface = interface),
    }
}

/// Addresses as a list; a name with dozens shows the first ones.
fn listed(addresses: &[IpAddr]) -> Arg {
    let mut text: Vec<String> = addresses
        .iter()
        .take(MOST_LISTED)
        .map(ToString::to_string)
        .collect();
    if addresses.len() > MOST_LISTED {
        text.push("\u{2026}".to_owned());
    }
    Arg::List(text)
}

const MOST_LISTED: usize = 6;

/// A machine on the way answered.
pub(crate) fn hop(address: IpAddr) -> Say {
    say!("seen-hop", address = address)
}

/// The response code as DNS tools write it.
pub(crate) fn rcode(rcode: Option<Rcode>) -> Arg {
    Arg::from(match rcode {
        Some(Rcode::NoError) => "NOERROR",
        Some(Rcode::NxDomain) => "NXDOMAIN",
        Some(Rcode::ServFail) => "SERVFAIL",
        Some(Rcode::Refused) => "REFUSED",
        Some(Rcode::Other) => return say!("failure-dns-answer").into(),
        None => return say!("failure-silent").into(),
    })
}

/// What an ICMP error says, in plain words.
pub(crate) fn icmp_meaning(icmp: &IcmpError) -> Say {
    match icmp::word(icmp) {
        Word::NoWay => say!("seen-icmp-net-unreachable"),
        Word::HostUnreachable => say!("seen-icmp-host-unreachable"),
        Word::PortUnreachable => say!("seen-icmp-port-unreachable"),
        Word::Prohibited => say!("seen-icmp-prohibited"),
        Word::TimeExceeded => say!("seen-icmp-time-exceeded"),
        Word::Other => say!("seen-icmp-other"),
    }
}

fn icmp_code(icmp: &IcmpError) -> String {
    format!("{}/{}", icmp.icmp_type, icmp.code)
}

fn fastest(probe: &TcpProbe) -> f64 {
    probe
        .handshake_ms()
        .or_else(|| {
            probe
                .attempts
                .iter()
                .filter(|a| a.failure != Some(Failure::TcpTimedOut))
                .map(|a| a.duration_ms)
                .min_by(f64::total_cmp)
        })
        .unwrap_or_default()
}

fn longest(probe: &TcpProbe) -> f64 {
    probe
        .attempts
        .iter()
        .map(|a| a.duration_ms)
        .max_by(f64::total_cmp)
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Fact, sample};

    #[test]
    fn the_root_is_not_said_as_a_name() {
        let key = |name| {
            let Fact::DnsRecords(dns) = sample::dns(name, "NS", Some(Rcode::NoError), &[]).fact
            else {
                panic!("no word of DNS");
            };
            dns_answered(&dns).key
        };
        assert_eq!(key("."), "seen-dns-root");
        assert_eq!(key("srv.example.com"), "seen-dns-answered");
    }
}
