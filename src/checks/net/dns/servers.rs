//! Whom to ask: this computer's own servers, and public ones where the person allowed it.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use hickory_resolver::proto::rr::Name;
use hickory_resolver::system_conf::read_system_conf;

use crate::facts::{DnsServer, DnsTransport};

/// The port of DNS.
const PORT: u16 = 53;

/// How many of this computer's servers are asked: glibc uses three (resolv.conf(5)).
const MOST: usize = 3;

/// How many search domains are tried.
const MOST_SEARCH: usize = 3;

/// How this computer asks DNS.
#[derive(Debug)]
pub(super) struct SystemDns {
    pub(super) servers: Vec<DnsServer>,
    /// Domains that are appended to short names.
    pub(super) search: Vec<Name>,
    /// A name with fewer dots is short.
    pub(super) ndots: usize,
}

/// Reads the system's configuration. Without any server, Unix asks the one on this computer (resolv.conf(5)).
pub(super) fn system() -> SystemDns {
    let (addresses, search, ndots) = match read_system_conf() {
        Ok((config, options)) => {
            let servers: Vec<SocketAddr> = config
                .name_servers()
                .iter()
                .map(|server| {
                    let port = server.connections.first().map_or(PORT, |first| first.port);
                    SocketAddr::new(server.ip, port)
                })
                .collect();
            (servers, config.search().to_vec(), options.ndots)
        }
        Err(error) => {
            tracing::debug!(%error, "the system's DNS configuration cannot be read");
            (Vec::new(), Vec::new(), 1)
        }
    };
    let addresses = if addresses.is_empty() && cfg!(unix) {
        vec![SocketAddr::new(Ipv4Addr::LOCALHOST.into(), PORT)]
    } else {
        addresses
    };
    let mut seen = BTreeSet::new();
    SystemDns {
        servers: addresses
            .into_iter()
            .filter(|address| seen.insert(*address))
            .take(MOST)
            .map(|address| DnsServer {
                address,
                transport: DnsTransport::Udp,
                system: true,
                name: None,
            })
            .collect(),
        search: search.into_iter().take(MOST_SEARCH).collect(),
        ndots,
    }
}

impl SystemDns {
    /// The fully qualified names that stand for a typed one, in the order in which the system tries them.
    pub(super) fn candidates(&self, typed: &str) -> Vec<Name> {
        let Ok(name) = Name::from_ascii(format!("{}.", typed.trim_end_matches('.'))) else {
            return Vec::new();
        };
        let dots = typed.matches('.').count();
        let mut all: Vec<Name> = Vec::new();
        if dots < self.ndots {
            let mut relative = name.clone();
            relative.set_fqdn(false);
            all.extend(
                self.search
                    .iter()
                    .filter_map(|domain| relative.clone().append_domain(domain).ok()),
            );
        }
        all.push(name);
        for candidate in &mut all {
            candidate.set_fqdn(true);
        }
        all
    }
}

/// A public resolver that may be asked with consent.
#[derive(Debug)]
pub(super) struct PublicDns {
    pub(super) name: &'static str,
    pub(super) address: IpAddr,
    /// The host of its DNS over HTTPS, path `/dns-query` (RFC 8484).
    pub(super) https_host: &'static str,
}

/// Addresses and hosts from the operators' own pages (developers.cloudflare.com/1.1.1.1, developers.google.com/speed/
/// public-dns, quad9.net).
pub(super) static PUBLIC: [PublicDns; 3] = [
    PublicDns {
        name: "Cloudflare",
        address: IpAddr::V4(Ipv4Addr::new(1, 1, 1, 1)),
        https_host: "cloudflare-dns.com",
    },
    PublicDns {
        name: "Google",
        address: IpAddr::V4(Ipv4Addr::new(8, 8, 8, 8)),
        https_host: "dns.google",
    },
    PublicDns {
        name: "Quad9",
        address: IpAddr::V4(Ipv4Addr::new(9, 9, 9, 9)),
        https_host: "dns.quad9.net",
    },
];

impl PublicDns {
    pub(super) fn server(&self, transport: DnsTransport) -> DnsServer {
        let port = if transport == DnsTransport::Https {
            443
        } else {
            PORT
        };
        DnsServer {
            address: SocketAddr::new(self.address, port),
            transport,
            system: false,
            name: Some(self.name.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dns(search: &[&str], ndots: usize) -> SystemDns {
        SystemDns {
            servers: Vec::new(),
            search: search
                .iter()
                .map(|domain| Name::from_ascii(domain).unwrap())
                .collect(),
            ndots,
        }
    }

    fn names(dns: &SystemDns, typed: &str) -> Vec<String> {
        dns.candidates(typed).iter().map(Name::to_ascii).collect()
    }

    #[test]
    fn short_names_are_searched_for() {
        let dns = dns(&["corp.example", "example."], 1);
        assert_eq!(
            names(&dns, "wiki"),
            ["wiki.corp.example.", "wiki.example.", "wiki."]
        );
        assert_eq!(names(&dns, "www.example.com"), ["www.example.com."]);
        assert_eq!(names(&dns, "www.example.com."), ["www.example.com."]);
    }

    #[test]
    fn a_name_that_dns_cannot_carry_is_not_asked() {
        let long = "a".repeat(64);
        assert!(names(&dns(&[], 1), &long).is_empty());
    }
}
