//! Whom to ask: this computer's own servers, and public ones where the person allowed it.

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, SocketAddr};

use hickory_resolver::proto::rr::Name;
use hickory_resolver::system_conf::read_system_conf;

use crate::facts::{DnsServer, DnsTransport};
use crate::knowledge::public_servers::PublicDns;

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

/// A public resolver, asked in one way.
pub(super) fn public(resolver: &PublicDns, transport: DnsTransport) -> DnsServer {
    let port = if transport == DnsTransport::Https {
        443
    } else {
        PORT
    };
    DnsServer {
        address: SocketAddr::new(resolver.address, port),
        transport,
        system: false,
        name: Some(resolver.name.to_owned()),
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
