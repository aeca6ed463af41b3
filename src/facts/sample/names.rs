//! Samples of name lookups.

use std::net::IpAddr;

use super::record;
use crate::facts::{
    CheckId, DnsRecords, DnsServer, DnsTransport, Fact, Failure, HostsEntry, HostsFile, Rcode,
    Record, ResourceRecord, SystemLookup,
};

/// The server that [`dns`] asks.
const SERVER: &str = "10.0.0.53";

/// The system's own lookup, failed.
pub(crate) fn unresolved(name: &str, failure: Failure) -> Record {
    let lookup = SystemLookup {
        name: name.to_owned(),
        ..SystemLookup::default()
    };
    record(
        CheckId::SystemLookup,
        name,
        Some(failure),
        Fact::SystemLookup(lookup),
    )
}

/// What one server says of one name and type; no response code means silence.
pub(crate) fn dns_from(
    server: &str,
    name: &str,
    record_type: &str,
    rcode: Option<Rcode>,
    addresses: &[&str],
) -> Record {
    let records: Vec<ResourceRecord> = addresses
        .iter()
        .map(|address| ResourceRecord {
            name: name.to_owned(),
            record_type: record_type.to_owned(),
            ttl: 300,
            data: (*address).to_owned(),
        })
        .collect();
    let addresses: Vec<IpAddr> = addresses.iter().map(|a| a.parse().unwrap()).collect();
    let failure = match rcode {
        Some(Rcode::NoError) if addresses.is_empty() => Some(Failure::DnsNoAddress),
        Some(Rcode::NoError) => None,
        Some(Rcode::NxDomain) => Some(Failure::DnsNameNotResolved),
        Some(_) => Some(Failure::DnsFailed),
        None => Some(Failure::DnsUnreachable),
    };
    let answer = DnsRecords {
        server: DnsServer {
            address: format!("{server}:53").parse().unwrap(),
            transport: DnsTransport::Udp,
            system: true,
            name: None,
        },
        name: name.to_owned(),
        record_type: record_type.to_owned(),
        control: false,
        checking_disabled: false,
        rcode,
        record_count: records.len(),
        records,
        addresses,
        cut: false,
        loops: false,
        dangling: None,
        negative_ttl: None,
        note: None,
        icmp: None,
    };
    record(
        CheckId::DnsRecords,
        &format!("{server} {name} {record_type}"),
        failure,
        Fact::DnsRecords(answer),
    )
}

/// [`dns_from`] this computer's server.
pub(crate) fn dns(
    name: &str,
    record_type: &str,
    rcode: Option<Rcode>,
    addresses: &[&str],
) -> Record {
    dns_from(SERVER, name, record_type, rcode, addresses)
}

/// Changes what a DNS record holds.
pub(crate) fn with_dns(mut record: Record, change: impl FnOnce(&mut DnsRecords)) -> Record {
    if let Fact::DnsRecords(dns) = &mut record.fact {
        change(dns);
        if dns.control {
            record.subject.push_str(" control");
        }
    }
    record
}

/// Both families answered alike, without an address, and the system's lookup that follows from it.
pub(crate) fn dns_failure(name: &str, rcode: Option<Rcode>) -> Vec<Record> {
    let failure = match rcode {
        Some(Rcode::NxDomain) => Failure::DnsNameNotResolved,
        Some(Rcode::NoError) => Failure::DnsNoAddress,
        Some(_) => Failure::DnsFailed,
        None => Failure::DnsUnreachable,
    };
    vec![
        unresolved(name, failure),
        dns(name, "A", rcode, &[]),
        dns(name, "AAAA", rcode, &[]),
    ]
}

/// The name does not exist.
pub(crate) fn nxdomain(name: &str) -> Vec<Record> {
    dns_failure(name, Some(Rcode::NxDomain))
}

/// Another name, asked to learn whether the server answers at all.
pub(crate) fn dns_control(rcode: Option<Rcode>) -> Record {
    let addresses: &[&str] = if rcode == Some(Rcode::NoError) {
        &["203.0.113.80"]
    } else {
        &[]
    };
    with_dns(dns("control.example", "A", rcode, addresses), |dns| {
        dns.control = true;
    })
}

/// A chain of aliases in an answer.
pub(crate) fn aliases(dns: &mut DnsRecords, links: &[(&str, &str)]) {
    dns.records = links
        .iter()
        .map(|(name, data)| ResourceRecord {
            name: (*name).to_owned(),
            record_type: "CNAME".to_owned(),
            ttl: 60,
            data: (*data).to_owned(),
        })
        .collect();
    dns.record_count = dns.records.len();
}

/// A line of the hosts file.
pub(crate) fn hosts(line: usize, address: &str, name: &str) -> Record {
    let file = HostsFile {
        path: "/etc/hosts".to_owned(),
        entries: vec![HostsEntry {
            line,
            address: address.parse().unwrap(),
            text: format!("{address} {name}"),
        }],
    };
    record(
        CheckId::HostsFile,
        "/etc/hosts",
        None,
        Fact::HostsFile(file),
    )
}
