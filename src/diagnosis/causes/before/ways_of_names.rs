//! Names that cannot be used because a way is missing, for `no_route`.

use crate::diagnosis::Judgement;
use crate::diagnosis::seen::icmp::{Sender, Word};
use crate::diagnosis::seen::stopped_questions::{self, Stopped};
use crate::diagnosis::seen::{self, names, names::ServerView, says, way};
use crate::facts::{CheckId, DnsRecords, Facts, Rcode, Record};
use crate::say;

/// A search for a neighbour that is not there ends after three requests, a second each; what fails sooner, in milliseconds, was
/// no search.
const SEARCH_MS: f64 = 900.0;

/// A name with AAAA records only: on a computer without IPv6 the system hides them, and the lookup itself fails.
pub(super) fn only_ipv6_in_dns(facts: &Facts) -> Option<Judgement> {
    let known = facts.has(CheckId::Interfaces) && way::is_connected(facts);
    if names::is_resolved(facts) || !known || way::has_family(facts, true) {
        return None;
    }
    let addresses = names::dns_addresses(facts, true);
    let without_a = names::queries(facts)
        .find(|(_, dns)| dns.record_type == "A" && dns.rcode == Some(Rcode::NoError));
    let (record, dns) = without_a?;
    let first = addresses.first()?;
    if addresses.iter().any(|address| address.is_ipv4()) {
        return None;
    }
    names::system_failure(facts)?;
    // Without the word of the zone (SOA, RFC 2308) a router may have taken a private IPv4 address out of the answer.
    let by_the_zone = dns.negative_ttl.is_some();
    let says_empty = |view: &ServerView<'_>| says_of_ipv4(view, &[Rcode::NoError]);
    let judgement = if by_the_zone && names::own_servers(facts).iter().all(says_empty) {
        Judgement::confirmed()
    } else {
        Judgement::likely()
    };
    let judgement = judgement
        .variant("ipv6")
        .because(
            record.check,
            say!(
                "evidence-no_route-only_aaaa",
                name = &dns.name,
                address = *first,
                server = dns.server.address.ip()
            ),
        )
        .because(CheckId::Interfaces, say!("evidence-no_route-no_ipv6_here"));
    Some(seen::once_complete(facts, judgement))
}

/// Whether a DNS server of this computer answered the question for A records with one of these codes.
fn says_of_ipv4(view: &ServerView<'_>, codes: &[Rcode]) -> bool {
    view.answers.iter().any(|(_, dns)| {
        dns.record_type == "A" && dns.rcode.is_some_and(|code| codes.contains(&code))
    })
}

/// Whether a DNS server of this computer did not answer for A records of the name, of which programs got IPv6 addresses only:
/// it may know one.
pub(super) fn may_have_ipv4(facts: &Facts) -> bool {
    names::target(facts).is_some()
        && facts.addresses().iter().all(std::net::IpAddr::is_ipv6)
        && !names::own_servers(facts)
            .iter()
            .all(|view| says_of_ipv4(view, &[Rcode::NoError, Rcode::NxDomain]))
}

/// The name could not be looked up because the way to every DNS server is missing.
pub(super) fn to_resolver(facts: &Facts) -> Option<Judgement> {
    if let Some(judgement) = by_router(facts) {
        return Some(judgement);
    }
    let views = names::own_servers(facts);
    let no_entry = |record: &Record| seen::words(record).any(|word| word == "ENETUNREACH");
    // An entry of the type unreachable says so at once and without a message from anywhere (ip-route(8)); a search for a
    // neighbour takes seconds (arp(7)).
    let entry_against = |record: &Record, dns: &DnsRecords| {
        let here = facts.os == "linux" && dns.icmp.is_none();
        let at_once = record.duration_ms < SEARCH_MS;
        here && at_once && seen::words(record).any(|word| word == "EHOSTUNREACH")
    };
    let unreached = |view: &ServerView<'_>| {
        let mut answers = view.answers.iter();
        answers.all(|(record, dns)| {
            dns.rcode.is_none() && (no_entry(record) || entry_against(record, dns))
        })
    };
    let connected = way::is_connected(facts);
    // An address of its own making: no network, or one without a router.
    let self_assigned = !connected && way::self_assigned(facts).is_some();
    if views.is_empty() || !views.iter().all(unreached) || !(connected || self_assigned) {
        return None;
    }
    // A router's word would end the query in the same way: only the table itself is sure.
    let without_default = |v6: bool| {
        facts
            .interfaces()
            .any(|(_, all)| !(if v6 { all.default_v6 } else { all.default_v4 }))
    };
    let sure = facts.os == "linux"
        && connected
        && views.iter().all(|view| {
            let server = view.server.address.ip();
            let entry = view.answers.iter().all(|(record, _)| no_entry(record));
            entry && without_default(server.is_ipv6()) && !way::is_on_link(facts, server)
        });
    let judgement = if sure {
        Judgement::confirmed()
    } else {
        Judgement::likely().settled_by(say!("next-no_route-table"))
    };
    let judgement = views
        .iter()
        .filter_map(ServerView::decisive)
        .fold(judgement.variant("resolver"), |judgement, (record, dns)| {
            judgement.because(record.check, says::dns_silent(record, dns))
        });
    Some(seen::once_complete(facts, judgement))
}

/// A router says that it knows no way to the DNS servers.
fn by_router(facts: &Facts) -> Option<Judgement> {
    let stopped = stopped_questions::by(facts, Sender::OnTheWay, |word| word == Word::NoWay);
    let said = |judgement: Judgement, one: &Stopped<'_>| {
        let (record, dns) = one.asked;
        judgement.because(record.check, says::icmp(dns.server.address, one.icmp))
    };
    let judgement = Judgement::likely().variant("router");
    let judgement = stopped.iter().fold(judgement, said);
    (!stopped.is_empty()).then(|| judgement.settled_by(say!("next-no_route-router")))
}
