//! What the target's name resolves to, and who said so.

use std::net::IpAddr;

use crate::facts::{
    CheckId, DnsRecords, DnsServer, Facts, Failure, HostsEntry, Rcode, Record, ResourceRecord,
    Status,
};
use crate::knowledge::{public_servers, special_names, special_ranges};
use crate::say;
use crate::say::{Arg, Say};

use super::says;

/// One answer, or its absence, with its record.
pub(crate) type Asked<'a> = (&'a Record, &'a DnsRecords);

/// What one server says of the target's name, over both families.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum ServerSays {
    /// At least one address.
    Addresses,
    /// A chain of aliases that loops, or whose end does not exist.
    BrokenChain,
    /// The name does not exist.
    NxDomain,
    /// The name exists and has neither A nor AAAA.
    NoData,
    /// One family is missing, and the other was not answered.
    HalfData,
    /// SERVFAIL.
    ServFail,
    /// REFUSED.
    Refused,
    /// Another response code.
    Other,
    /// No answer came.
    Silent,
}

impl ServerSays {
    /// Whether the server knows something of the name, good or bad.
    pub(crate) const fn knows(self) -> bool {
        matches!(
            self,
            Self::Addresses | Self::BrokenChain | Self::NxDomain | Self::NoData | Self::HalfData
        )
    }
}

/// One server's view of a name.
#[derive(Clone, Debug)]
pub(crate) struct ServerView<'a> {
    /// Who was asked.
    pub(crate) server: &'a DnsServer,
    /// What it comes to.
    pub(crate) says: ServerSays,
    /// The answers that it rests on, never empty.
    pub(crate) answers: Vec<Asked<'a>>,
}

impl<'a> ServerView<'a> {
    /// The answer that decides: for the sentence of evidence.
    pub(crate) fn decisive(&self) -> Option<Asked<'a>> {
        let rank = |(_, dns): &Asked<'_>| match self.says {
            ServerSays::Addresses => dns.addresses.is_empty(),
            ServerSays::BrokenChain => !(dns.loops || dns.dangling.is_some()),
            ServerSays::NxDomain => dns.rcode != Some(Rcode::NxDomain),
            ServerSays::NoData | ServerSays::HalfData => dns.rcode != Some(Rcode::NoError),
            ServerSays::ServFail => dns.rcode != Some(Rcode::ServFail),
            ServerSays::Refused => dns.rcode != Some(Rcode::Refused),
            ServerSays::Other | ServerSays::Silent => false,
        };
        self.answers.iter().copied().min_by_key(rank)
    }

    /// The addresses that it gives.
    pub(crate) fn addresses(&self) -> Vec<IpAddr> {
        self.answers
            .iter()
            .flat_map(|(_, dns)| dns.addresses.iter().copied())
            .collect()
    }
}

/// Where one family has no address, the server's word that it could not find out about the other.
pub(crate) fn failed_half<'a>(view: &ServerView<'a>) -> Option<Asked<'a>> {
    if view.says != ServerSays::HalfData {
        return None;
    }
    let failed = |(_, dns): &Asked<'_>| dns.rcode == Some(Rcode::ServFail);
    view.answers.iter().copied().find(failed)
}

/// What the server keeps from us: an answer that was cut, or a refusal of one family where it answers for the other. The zone
/// has no part in that.
pub(crate) fn kept_back<'a>(view: &ServerView<'a>) -> Option<Asked<'a>> {
    let refused = |dns: &DnsRecords| {
        view.says == ServerSays::HalfData
            && matches!(dns.rcode, Some(Rcode::Refused | Rcode::Other))
    };
    let open = matches!(view.says, ServerSays::HalfData | ServerSays::Silent);
    let mut answers = view.answers.iter().copied();
    answers.find(|(_, dns)| open && (dns.cut || refused(dns)))
}

/// An empty answer for IPv4 without the zone's word for it (SOA, RFC 2308), which the one for IPv6 has: who passed it on
/// took the addresses out, as routers do with private ones.
pub(crate) fn taken_out<'a>(view: &ServerView<'a>) -> Option<Asked<'a>> {
    if view.says != ServerSays::NoData {
        return None;
    }
    let empty = |kind: &str, by_the_zone: bool| {
        let found = move |(_, dns): &Asked<'_>| {
            dns.record_type == kind
                && dns.rcode == Some(Rcode::NoError)
                && dns.record_count == 0
                && dns.negative_ttl.is_some() == by_the_zone
        };
        view.answers.iter().copied().find(found)
    };
    empty("AAAA", true).and_then(|_| empty("A", false))
}

/// The target's name, as DNS has it.
pub(crate) fn target(facts: &Facts) -> Option<&str> {
    facts.target.host.name()
}

/// The test that public DNS servers would make, where they were not asked and may be: never for names of one network, nor
/// where private addresses are in use.
pub(crate) fn public_test(facts: &Facts) -> Option<Say> {
    let name = target(facts)?;
    let asked = facts.asked.public_checks || facts.asked.offline;
    let private = special_names::is_special_use(name)
        || !name.contains('.')
        || facts
            .addresses()
            .into_iter()
            .any(special_ranges::is_private);
    (!asked && !private).then(|| {
        say!(
            "next-public_checks",
            servers = Arg::List(public_servers::dns_shown()),
            name = name
        )
    })
}

/// Whether programs get an address, from whatever source.
pub(crate) fn is_resolved(facts: &Facts) -> bool {
    !facts.addresses().is_empty()
}

/// Whether programs take an address for the target. Before the lookup has ended nothing else is known.
pub(crate) fn is_taken(facts: &Facts, address: IpAddr) -> bool {
    let addresses = facts.addresses();
    addresses.contains(&address) || (addresses.is_empty() && system_failure(facts).is_none())
}

/// Whether what should be another computer leads to this one: every address of the name is loopback or none at all. Then
/// what this computer serves says nothing about the server that is meant.
pub(crate) fn leads_here_unexpectedly(facts: &Facts) -> bool {
    let here = |address: &IpAddr| {
        special_ranges::is_loopback(*address) || special_ranges::is_unspecified(*address)
    };
    let addresses = facts.addresses();
    match target(facts) {
        Some(name) => {
            !special_names::stands_for_this_computer(name)
                && !addresses.is_empty()
                && addresses.iter().all(here)
        }
        // An address for servers to listen on was typed: nobody means to connect there.
        None => addresses
            .iter()
            .copied()
            .all(special_ranges::is_unspecified),
    }
}

/// [`leads_here_unexpectedly`], or so it is with this one address of several.
pub(crate) fn is_here_unexpectedly(facts: &Facts, address: IpAddr) -> bool {
    let here = special_ranges::is_loopback(address) || special_ranges::is_unspecified(address);
    let meant = target(facts).is_none_or(special_names::stands_for_this_computer);
    leads_here_unexpectedly(facts) || (here && !meant)
}

/// The system's own lookup of the target's name, where it failed.
pub(crate) fn system_failure(facts: &Facts) -> Option<&Record> {
    facts
        .of(CheckId::SystemLookup)
        .find(|record| record.status == Status::Failed)
}

/// Whether the name does not exist, and who says so: a server of this computer where no other knows better, or the
/// system's own lookup where no server could be asked.
pub(crate) fn nxdomain(facts: &Facts) -> Option<(CheckId, Say)> {
    if is_resolved(facts) {
        return None;
    }
    let views = own_servers(facts);
    let better = |view: &ServerView<'_>| view.says.knows() && view.says != ServerSays::NxDomain;
    if views.iter().any(better) {
        return None;
    }
    let denied = views.iter().find(|view| view.says == ServerSays::NxDomain);
    if let Some((record, dns)) = denied.and_then(ServerView::decisive) {
        return Some((record.check, says::nxdomain(dns)));
    }
    let record = system_failure(facts)?;
    let unasked = views.iter().all(|view| view.says == ServerSays::Silent);
    (unasked && record.failure == Some(Failure::DnsNameNotResolved))
        .then(|| (record.check, says::lookup_failed(record)))
}

/// The lines of the hosts file that speak of the target's name.
pub(crate) fn hosts(facts: &Facts) -> impl Iterator<Item = (&Record, &str, &HostsEntry)> {
    facts.hosts_files().flat_map(|(record, file)| {
        file.entries
            .iter()
            .map(move |entry| (record, file.path.as_str(), entry))
    })
}

/// The plain address queries for the target's name.
pub(crate) fn queries(facts: &Facts) -> impl Iterator<Item = Asked<'_>> {
    facts.dns_records().filter(move |(record, dns)| {
        !dns.control
            && !dns.checking_disabled
            && record.status != Status::Skipped
            && matches!(dns.record_type.as_str(), "A" | "AAAA")
            && target(facts).is_some_and(|name| stands_for(&dns.name, name))
    })
}

/// The queries for other names, made to learn whether a server answers at all.
pub(crate) fn controls<'a>(
    facts: &'a Facts,
    server: &'a DnsServer,
) -> impl Iterator<Item = Asked<'a>> {
    facts.dns_records().filter(move |(record, dns)| {
        dns.control && record.status != Status::Skipped && dns.server.address == server.address
    })
}

/// The target's name as each server sees it, this computer's own servers first.
pub(crate) fn servers(facts: &Facts) -> Vec<ServerView<'_>> {
    let mut views: Vec<ServerView<'_>> = Vec::new();
    for (record, dns) in queries(facts) {
        let known = views.iter_mut().find(|view| *view.server == dns.server);
        match known {
            Some(view) => view.answers.push((record, dns)),
            None => views.push(ServerView {
                server: &dns.server,
                says: ServerSays::Silent,
                answers: vec![(record, dns)],
            }),
        }
    }
    for view in &mut views {
        view.says = sum(&view.answers);
    }
    views.sort_by_key(|view| !view.server.system);
    views
}

/// [`servers`], only those that this computer is configured to ask.
pub(crate) fn own_servers(facts: &Facts) -> Vec<ServerView<'_>> {
    let mut views = servers(facts);
    views.retain(|view| view.server.system);
    views
}

/// Whether each server of this computer said what it knows of the name. One that is silent may know it otherwise: the
/// server of a company's VPN often serves names that look empty or broken from outside.
pub(crate) fn all_own_servers_know(facts: &Facts) -> bool {
    let views = own_servers(facts);
    !views.is_empty() && views.iter().all(|view| view.says.knows())
}

/// The addresses that DNS gives, by this computer's own servers or by all.
pub(crate) fn dns_addresses(facts: &Facts, system_only: bool) -> Vec<IpAddr> {
    let mut found = Vec::new();
    for (_, dns) in queries(facts).filter(|(_, dns)| dns.server.system || !system_only) {
        for address in &dns.addresses {
            if !found.contains(address) {
                found.push(*address);
            }
        }
    }
    found
}

/// The answer that programs take although it is for a longer name: this computer put a search domain behind the typed one
/// (resolv.conf(5)).
pub(crate) fn completed(facts: &Facts) -> Option<Asked<'_>> {
    let typed = target(facts)?;
    let used = facts.addresses();
    queries(facts).find(|(_, dns)| {
        dns.server.system
            && !same(&dns.name, typed)
            && dns.addresses.iter().any(|address| used.contains(address))
    })
}

/// What DNS says of the typed name alone, where it has an address.
pub(crate) fn as_typed(facts: &Facts) -> Option<Asked<'_>> {
    let typed = target(facts)?;
    queries(facts).find(|(_, dns)| same(&dns.name, typed) && !dns.addresses.is_empty())
}

/// The chain of aliases that begins at the target's name, put together from everything that was answered. It ends where
/// a name comes again.
pub(crate) fn chain(facts: &Facts) -> Vec<&ResourceRecord> {
    let mut links: Vec<&ResourceRecord> = Vec::new();
    let Some(mut at) = target(facts) else {
        return links;
    };
    let all = || {
        facts
            .dns_records()
            .filter(|(_, dns)| !dns.control)
            .flat_map(|(_, dns)| &dns.records)
            .filter(|record| record.record_type == "CNAME")
    };
    while let Some(link) = all().find(|record| same(&record.name, at)) {
        let seen = links.iter().any(|known| same(&known.name, &link.name));
        if seen || links.len() > LONGEST_CHAIN {
            break;
        }
        links.push(link);
        at = &link.data;
    }
    links
}

/// Whether a chain of aliases comes back to a name that it has passed.
pub(crate) fn chain_loops(links: &[&ResourceRecord]) -> bool {
    links
        .last()
        .is_some_and(|last| links.iter().any(|link| same(&link.name, &last.data)))
}

/// Whether a name that was asked is the typed one, or the typed one with a search domain (resolv.conf(5)).
fn stands_for(asked: &str, typed: &str) -> bool {
    let searched = asked
        .get(..typed.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(typed))
        && asked
            .get(typed.len()..)
            .is_some_and(|rest| rest.starts_with('.'));
    same(asked, typed) || searched
}

/// Names are equal without regard to case and the final dot (RFC 1035 section 2.3.3, RFC 4343).
pub(crate) fn same(a: &str, b: &str) -> bool {
    a.trim_end_matches('.')
        .eq_ignore_ascii_case(b.trim_end_matches('.'))
}

/// A hostile zone must not keep us busy: nobody follows a chain that far.
const LONGEST_CHAIN: usize = 32;

fn sum(answers: &[Asked<'_>]) -> ServerSays {
    let has = |rcode: Rcode| answers.iter().any(|(_, dns)| dns.rcode == Some(rcode));
    if answers.iter().any(|(_, dns)| !dns.addresses.is_empty()) {
        return ServerSays::Addresses;
    }
    let broken = answers.iter().any(|(_, dns)| {
        dns.loops || (dns.dangling.is_some() && dns.rcode == Some(Rcode::NxDomain))
    });
    if broken {
        return ServerSays::BrokenChain;
    }
    if has(Rcode::NxDomain) {
        return ServerSays::NxDomain;
    }
    let family = |record_type: &str| {
        answers
            .iter()
            .any(|(_, dns)| dns.record_type == record_type && dns.rcode == Some(Rcode::NoError))
    };
    match (family("A"), family("AAAA")) {
        (true, true) => return ServerSays::NoData,
        (true, false) | (false, true) => return ServerSays::HalfData,
        (false, false) => {}
    }
    if has(Rcode::ServFail) {
        ServerSays::ServFail
    } else if has(Rcode::Refused) {
        ServerSays::Refused
    } else if has(Rcode::Other) {
        ServerSays::Other
    } else {
        ServerSays::Silent
    }
}
