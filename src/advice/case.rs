//! The person's own values, gathered once for all places.

use std::collections::BTreeSet;
use std::net::IpAddr;

use crate::diagnosis::{CauseStatus, Diagnosis, Finding};
use crate::facts::{Facts, Route, TcpProbe};
use crate::target::Protocol;

/// One cause in one run, with the values that steps need.
pub(super) struct Case<'a> {
    pub(super) finding: &'a Finding,
    pub(super) diagnosis: &'a Diagnosis,
    pub(super) facts: &'a Facts,
    /// The asked port.
    pub(super) port: u16,
    /// The host as it stands in a URL.
    pub(super) host: String,
    /// The address that was tried first.
    pub(super) address: Option<IpAddr>,
    /// The route to that address.
    pub(super) route: Option<&'a Route>,
}

impl<'a> Case<'a> {
    pub(super) fn new(finding: &'a Finding, diagnosis: &'a Diagnosis, facts: &'a Facts) -> Self {
        let tried = facts
            .asked_tcp()
            .map(|(_, probe)| probe.address.ip())
            .next();
        let address = tried.or_else(|| facts.addresses().first().copied());
        let route = facts
            .routes()
            .map(|(_, route)| route)
            .find(|route| Some(route.to) == address);
        Self {
            finding,
            diagnosis,
            facts,
            port: facts.target.port,
            host: facts.target.host.to_string(),
            address,
            route,
        }
    }

    /// The id of the cause.
    pub(super) fn id(&self) -> &'static str {
        self.finding.cause.id
    }

    /// The named form of the cause.
    pub(super) fn variant(&self) -> Option<&'static str> {
        self.finding.judgement.variant
    }

    /// The better value that the cause found.
    pub(super) fn suggestion(&self) -> Option<&str> {
        self.finding.judgement.suggestion.as_deref()
    }

    /// The better value that another cause found, while it is open.
    pub(super) fn suggestion_of(&self, id: &str) -> Option<&str> {
        let finding = self.diagnosis.finding(id)?;
        (finding.judgement.status < CauseStatus::NotChecked)
            .then_some(finding.judgement.suggestion.as_deref())?
    }

    /// Whether another cause is open, too.
    pub(super) fn is_open(&self, id: &str) -> bool {
        self.diagnosis
            .finding(id)
            .is_some_and(|finding| finding.judgement.status < CauseStatus::NotChecked)
    }

    /// The DNS servers that this computer is configured to ask.
    pub(super) fn dns_servers(&self) -> Vec<String> {
        let servers: BTreeSet<IpAddr> = self
            .facts
            .dns_records()
            .filter(|(_, dns)| dns.server.system)
            .map(|(_, dns)| dns.server.address.ip())
            .collect();
        servers.iter().map(IpAddr::to_string).collect()
    }

    /// The address, or the host where no address is known.
    pub(super) fn place(&self) -> String {
        self.address.map_or_else(
            || self.facts.target.host.plain(),
            |address| address.to_string(),
        )
    }

    /// Whether the asked port was tried at an address and never opened.
    pub(super) fn is_dead(&self, address: IpAddr) -> bool {
        let probes = || {
            self.facts
                .asked_tcp()
                .map(|(_, probe)| probe)
                .filter(|probe| probe.address.ip() == address)
        };
        probes().next().is_some() && !probes().any(TcpProbe::connected)
    }

    /// The same address with another scheme.
    pub(super) fn with_scheme(&self, protocol: Protocol) -> String {
        let target = crate::target::Target {
            protocol,
            ..self.facts.target.clone()
        };
        target.shown()
    }

    /// The protocol by which a Workerman listener names itself.
    pub(super) fn workerman_scheme(&self) -> &'static str {
        match self.facts.target.protocol {
            Protocol::Ws | Protocol::Wss | Protocol::Auto => "websocket",
            Protocol::Http | Protocol::Https => "http",
            Protocol::Tcp | Protocol::Tls => "tcp",
        }
    }

    /// Whether the address is this computer's own.
    pub(super) fn is_local(&self) -> bool {
        self.route.is_some_and(|route| route.own)
    }

    /// This computer's address as the server sees it, where both are on private networks: the only source that a
    /// rule needs to let in.
    pub(super) fn private_source(&self) -> Option<IpAddr> {
        let source = self.route?.source?;
        let private = |address: IpAddr| match address {
            IpAddr::V4(v4) => v4.is_private(),
            IpAddr::V6(v6) => v6.is_unique_local(),
        };
        (private(source) && self.address.is_some_and(private)).then_some(source)
    }

    /// Whether the failing address is IPv6.
    pub(super) fn is_v6(&self) -> bool {
        self.address.is_some_and(|address| address.is_ipv6())
    }
}
