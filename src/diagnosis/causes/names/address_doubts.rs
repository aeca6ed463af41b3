//! What makes the address of a name doubtful, for `dns_wrong_address`.

use std::net::IpAddr;

use super::some_dead::stopped_before;
use crate::diagnosis::Judgement;
use crate::diagnosis::seen::{
    self, names, no_host, no_host::NoHost, owner, port, port::PortSeen, says, way,
};
use crate::facts::{CheckId, Facts, Record, Status};
use crate::knowledge::{cdn, parking, special_names, special_ranges};
use crate::say;
use crate::say::Say;
use crate::target::public_suffixes;

/// Where the address in use comes from.
pub(super) fn source(facts: &Facts) -> &'static str {
    if names::hosts(facts).next().is_some() {
        "hosts"
    } else if names::completed(facts).is_some() && names::as_typed(facts).is_some() {
        "search"
    } else {
        "dns"
    }
}

pub(super) fn with_source(facts: &Facts, judgement: Judgement, better: IpAddr) -> Judgement {
    let judgement = match (names::hosts(facts).next(), names::completed(facts)) {
        (Some((record, path, entry)), _) => {
            judgement.because(record.check, says::hosts(path, entry))
        }
        (None, Some((record, longer))) => {
            judgement.because(record.check, searched(facts, &longer.name))
        }
        (None, None) => facts
            .system_lookups()
            .fold(judgement, |judgement, (record, lookup)| {
                judgement.because(record.check, says::resolved(lookup))
            }),
    };
    if facts.target.details.expect_ip == Some(better) {
        judgement.because(
            CheckId::Input,
            say!("evidence-dns_wrong_address-expected", address = better),
        )
    } else {
        known_to_dns(facts, judgement, better)
    }
}

fn known_to_dns(facts: &Facts, judgement: Judgement, address: IpAddr) -> Judgement {
    let known = names::queries(facts).find(|(_, dns)| dns.addresses.contains(&address));
    let Some((record, dns)) = known else {
        return judgement;
    };
    judgement.because(record.check, says::dns_addresses(dns))
}

/// An address that programs do not take serves the port, while every one that they take fails.
pub(super) fn better_address(facts: &Facts) -> Option<Judgement> {
    let used = port::asked(facts);
    let fails_at_port =
        !used.is_empty() && used.iter().all(|port| port.seen != PortSeen::Connected);
    // A server that gives an address for a name that nobody can have says nothing by one.
    let given_to_all = |address: IpAddr| {
        facts
            .dns_records()
            .any(|(_, dns)| dns.control && dns.addresses.contains(&address))
    };
    let better = port::elsewhere(facts).into_iter().find(|port| {
        port.seen == PortSeen::Connected
            && !given_to_all(port.ip())
            && !way::is_hidden_to(facts, port.ip())
            && (fails_at_port || serves(facts, port.ip()))
    })?;
    let expected = facts.target.details.expect_ip == Some(better.ip());
    let judgement = if used.iter().any(|port| stopped_before(facts, port)) {
        // The packets never came as far as the address in use: nothing shows that it is wrong.
        Judgement::possible()
    } else if expected || source(facts) == "hosts" {
        Judgement::confirmed().provisional()
    } else if source(facts) == "search" {
        // The short name may be meant for the company, and be that of somebody else outside.
        Judgement::likely().hiding_the_server()
    } else if behind_cdn(facts, &[better.ip(), used.first()?.ip()]) {
        // Another edge of the same CDN: no address is wrong, one edge fails.
        return None;
    } else {
        // Names of large services lead to other machines from other places, and one of them may be down.
        Judgement::likely().hiding_the_server()
    };
    let judgement = judgement
        .variant(source(facts))
        .because(better.record.check, better.says());
    let judgement = with_source(facts, judgement, better.ip());
    let judgement = used
        .iter()
        .filter(|_| fails_at_port)
        .fold(judgement, |judgement, port| {
            judgement.because(port.record.check, port.says())
        });
    Some(judgement.suggesting(better.ip().to_string()))
}

/// Whether the asked protocol was completed at one address.
fn serves(facts: &Facts, address: IpAddr) -> bool {
    let good = |record: &Record| record.status == Status::Ok;
    facts
        .http()
        .any(|(record, http)| http.address.ip() == address && good(record))
        || facts.web_sockets().any(|(record, ws)| {
            ws.address.ip() == address && seen::is_open(facts, ws) && good(record)
        })
        || facts.tls().any(|(record, tls)| {
            facts.target.protocol.id() == "tls" && tls.address.ip() == address && good(record)
        })
}

/// `0.0.0.0`, loopback, or the address that warns of a name collision.
pub(super) fn nowhere(facts: &Facts) -> Option<Judgement> {
    let used = facts.addresses();
    let name = names::target(facts)?;
    let first = *used.first()?;
    let every = |test: fn(IpAddr) -> bool| used.iter().all(|address| test(*address));
    let many = || {
        used.iter()
            .all(|address| no_host::of(facts, *address) == Some(NoHost::Many))
    };
    let (judgement, variant) = if every(special_ranges::is_unspecified) {
        (Judgement::confirmed().provisional(), "nowhere")
    } else if many() {
        (Judgement::likely(), "nowhere")
    } else if every(special_ranges::is_name_collision) {
        (Judgement::likely(), "collision")
    } else if every(special_ranges::is_loopback) && !special_names::stands_for_this_computer(name) {
        (Judgement::likely(), "loopback")
    } else {
        return None;
    };
    let judgement = judgement.variant(variant).because(
        CheckId::SystemLookup,
        say!(
            "evidence-dns_wrong_address-nowhere",
            name = name,
            address = first
        ),
    );
    let judgement = match names::hosts(facts).next() {
        Some((record, path, entry)) => judgement.because(record.check, says::hosts(path, entry)),
        None => known_to_dns(facts, judgement, first),
    };
    Some(judgement.settled_by(next(facts)))
}

/// What public DNS servers say of the name, where they may be asked and were not; else only its owner knows.
fn next(facts: &Facts) -> Say {
    names::public_test(facts)
        .unwrap_or_else(|| say!("next-dns_wrong_address", name = facts.target.host.plain()))
}

pub(super) fn other_than_expected(facts: &Facts) -> Option<Judgement> {
    let expected = facts.target.details.expect_ip?;
    let used = facts.addresses();
    if used.contains(&expected) {
        return None;
    }
    let judgement = with_source(facts, Judgement::likely().variant(source(facts)), expected);
    let there = port::elsewhere(facts)
        .into_iter()
        .find(|port| port.ip() == expected);
    Some(match there {
        Some(port) if port.seen != PortSeen::Connected => {
            judgement.although(port.record.check, port.says())
        }
        _ => judgement,
    })
}

/// The hosts file decides, and DNS says otherwise. Where DNS gives no address the line overrides nothing: many a name stands in
/// the hosts file alone, and rightly.
pub(super) fn overridden(facts: &Facts) -> Option<Judgement> {
    let (record, path, entry) = names::hosts(facts).next()?;
    let dns = names::dns_addresses(facts, false);
    let used = facts.addresses();
    if used.iter().any(|address| dns.contains(address)) || !used.contains(&entry.address) {
        return None;
    }
    // Of no address at all this holds as well.
    let no_better = dns.iter().all(|address| {
        port::elsewhere(facts)
            .iter()
            .any(|port| port.ip() == *address && port.seen != PortSeen::Connected)
    });
    let judgement = if no_better {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    let judgement = judgement
        .variant("hosts")
        .because(record.check, says::hosts(path, entry));
    let judgement = match dns.first() {
        Some(address) => known_to_dns(facts, judgement, *address),
        None => judgement,
    };
    let judgement = port::elsewhere(facts)
        .iter()
        .filter(|port| dns.contains(&port.ip()))
        .fold(judgement, |judgement, port| {
            judgement.although(port.record.check, port.says())
        });
    Some(judgement.settled_by(next(facts)))
}

/// A search domain was put behind the name, and the name alone leads elsewhere.
pub(super) fn completed(facts: &Facts) -> Option<Judgement> {
    if names::hosts(facts).next().is_some() {
        return None;
    }
    let (record, longer) = names::completed(facts)?;
    let (alone_record, alone) = names::as_typed(facts)?;
    let used = facts.addresses();
    if alone.addresses.iter().any(|address| used.contains(address)) {
        return None;
    }
    let others = port::elsewhere(facts);
    let dead = |address: &IpAddr| {
        let there = others.iter().find(|port| port.ip() == *address);
        there.is_some_and(|port| port.seen != PortSeen::Connected)
    };
    let judgement = if alone.addresses.iter().all(dead) {
        Judgement::possible()
    } else {
        Judgement::likely().hiding_the_server()
    };
    Some(
        judgement
            .variant("search")
            .because(record.check, searched(facts, &longer.name))
            .because(record.check, says::dns_addresses(longer))
            .because(alone_record.check, says::dns_addresses(alone)),
    )
}

fn searched(facts: &Facts, longer: &str) -> Say {
    say!(
        "evidence-dns_wrong_address-search",
        longer = longer,
        name = facts.target.host.plain()
    )
}

/// Servers of this computer and public ones have no address in common. Large services answer so on purpose: behind a CDN it
/// says nothing at all.
pub(super) fn resolvers_disagree(facts: &Facts) -> Option<Judgement> {
    let views = names::servers(facts);
    let public = views
        .iter()
        .find(|view| !view.server.system && !view.addresses().is_empty())?;
    let used = facts.addresses();
    if public
        .addresses()
        .iter()
        .any(|address| used.contains(address))
    {
        return None;
    }
    if behind_cdn(facts, &used) || behind_cdn(facts, &public.addresses()) {
        return None;
    }
    let (record, dns) = public.decisive()?;
    let judgement = facts.system_lookups().fold(
        Judgement::possible().variant("dns"),
        |judgement, (record, lookup)| judgement.because(record.check, says::resolved(lookup)),
    );
    Some(
        judgement
            .because(record.check, says::dns_addresses(dns))
            .settled_by(say!("next-dns_wrong_address", name = &dns.name)),
    )
}

/// Whether the name leads through a CDN, or an address is one of its edge: there everybody gets other addresses.
pub(super) fn behind_cdn(facts: &Facts, addresses: &[IpAddr]) -> bool {
    let alias = || {
        names::queries(facts)
            .flat_map(|(_, dns)| &dns.records)
            .any(|record| record.record_type == "CNAME" && cdn::by_cname(&record.data).is_some())
    };
    let edge = |address: &IpAddr| {
        cdn::by_address(*address).is_some()
            || owner::of(facts, *address).is_some_and(|(_, known)| known.cdn.is_some())
    };
    addresses.iter().any(edge) || alias()
}

/// A name that the whole world can look up, with an address that only one network has.
pub(super) fn private_for_public(facts: &Facts) -> Option<Judgement> {
    let name = names::target(facts)?;
    let public_name = public_suffixes::suffix(name).is_some_and(|suffix| suffix.known);
    let used = facts.addresses();
    let private = used.iter().copied().find(|address| {
        special_ranges::is_private(*address) && !way::is_on_link(facts, *address)
    })?;
    if !public_name || !used.iter().all(|address| way::is_private(*address)) {
        return None;
    }
    Some(
        Judgement::possible()
            .variant("private")
            .because(
                CheckId::SystemLookup,
                say!(
                    "evidence-dns_wrong_address-private",
                    name = name,
                    address = private
                ),
            )
            .settled_by(say!("next-dns_wrong_address", name = name)),
    )
}

/// Every address belongs to a service that keeps pages for domains without a server: the name lapsed, or was never set up.
pub(super) fn parked(facts: &Facts) -> Option<Judgement> {
    let name = names::target(facts)?;
    let used = facts.addresses();
    let first = *used.first()?;
    used.iter()
        .all(|address| parking::is_parked(*address))
        .then(|| {
            Judgement::likely()
                .variant("parked")
                .because(
                    CheckId::SystemLookup,
                    say!(
                        "evidence-dns_wrong_address-parked",
                        name = name,
                        address = first
                    ),
                )
                .settled_by(say!("next-dns_wrong_address", name = name))
        })
}
