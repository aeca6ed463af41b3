//! What names resolve to, and who said so.

use std::net::{IpAddr, SocketAddr};

use serde::{Deserialize, Serialize};

use super::failure::Failure;
use super::os_error::OsError;
use super::tcp::IcmpError;

/// The answer of the system's own resolver, exactly as programs get it.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct SystemLookup {
    /// The name that was asked.
    pub name: String,
    /// The addresses in the order in which programs try them, without repeats.
    pub addresses: Vec<IpAddr>,
    /// The last word is still to come: the addresses are those that a DNS server of this computer gave meanwhile, none where
    /// the lookup failed and is made again.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waiting: bool,
    /// It was not over yet, and no longer followed: programs come to the addresses, which a DNS server of this computer
    /// gave, once they have waited for another one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unended: bool,
    /// How it ended at first, where it was made a second time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_first: Option<FirstLookup>,
}

/// How a lookup ended that was made again.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct FirstLookup {
    /// How it failed.
    pub failure: Failure,
    /// The system's own word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os_error: Option<OsError>,
    /// How long it took, in milliseconds.
    pub duration_ms: f64,
}

/// A line of the hosts file that speaks of the name.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct HostsEntry {
    /// Counted from 1.
    pub line: usize,
    /// The address that the line gives.
    pub address: IpAddr,
    /// The line itself, cut to 200 characters.
    pub text: String,
}

/// What the hosts file says of the name.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct HostsFile {
    /// Where the file is.
    pub path: String,
    /// Lines that name the host.
    pub entries: Vec<HostsEntry>,
}

/// How a DNS server was asked.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DnsTransport {
    /// Plain, port 53.
    Udp,
    /// Plain, port 53.
    Tcp,
    /// DNS over HTTPS.
    Https,
    /// DNS over TLS.
    Tls,
}

/// One DNS server.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct DnsServer {
    /// Its address.
    pub address: SocketAddr,
    /// How it is asked.
    pub transport: DnsTransport,
    /// One of this computer's own servers, as opposed to a public one asked with consent.
    pub system: bool,
    /// The name of a public one: `Quad9`, `Cloudflare` …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// The response code (RFC 1035, RFC 6895), where an answer came.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rcode {
    /// An answer, possibly empty.
    NoError,
    /// The name does not exist.
    NxDomain,
    /// The server could not find out.
    ServFail,
    /// The server does not want to answer.
    Refused,
    /// Any other code.
    Other,
}

/// One record of an answer.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct ResourceRecord {
    /// The owner name.
    pub name: String,
    /// `A`, `AAAA`, `CNAME` …
    pub record_type: String,
    /// Seconds left.
    pub ttl: u32,
    /// The address or the name that it points to.
    pub data: String,
}

/// What one server says of one name: address records of one family, with the whole chain.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct DnsRecords {
    /// Who was asked.
    pub server: DnsServer,
    /// The name that was asked: the target, or a control name.
    pub name: String,
    /// `A` or `AAAA`, or another type.
    pub record_type: String,
    /// A control: another name, asked to learn whether the server answers at all.
    #[serde(default)]
    pub control: bool,
    /// Asked with the checking-disabled bit (RFC 4035), to tell DNSSEC faults apart.
    #[serde(default)]
    pub checking_disabled: bool,
    /// The code, where an answer came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rcode: Option<Rcode>,
    /// The records of the answer section, in order; at most 64 are kept.
    #[serde(default)]
    pub records: Vec<ResourceRecord>,
    /// How many records there were in all.
    #[serde(default)]
    pub record_count: usize,
    /// The addresses at the end of the chain.
    #[serde(default)]
    pub addresses: Vec<IpAddr>,
    /// The answer was too long for a packet, and over TCP none came: what was cut off may be the addresses.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cut: bool,
    /// The chain of CNAMEs loops.
    #[serde(default)]
    pub loops: bool,
    /// The last CNAME of the chain, where nothing stands behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dangling: Option<String>,
    /// Seconds for which a negative answer may be kept (SOA minimum).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub negative_ttl: Option<u32>,
    /// What went wrong, in the words of the resolver, where no answer came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The ICMP error that came instead of an answer, where the system tells who sent it (Linux).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icmp: Option<IcmpError>,
}
