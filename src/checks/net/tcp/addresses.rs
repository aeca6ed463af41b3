//! Which addresses are dialled.

use std::net::IpAddr;

use crate::facts::Facts;

/// How many addresses are dialled; a name with a thousand must not become a flood.
const MOST: usize = 64;

/// How many addresses are dialled that programs on this computer would not take.
const MOST_OTHERS: usize = 4;

/// How many addresses of each family the other checks of a host look at: programs try the first ones first.
const FIRST: usize = 2;

/// The addresses at which the asked port is dialled: those that programs take, then those that would tell whether the
/// former are wrong: the expected one, and what DNS servers say where the hosts file overrides them, where the system's
/// lookup failed nevertheless, or where public servers were asked as well.
pub(super) fn asked(facts: &Facts) -> Vec<IpAddr> {
    let mut all = facts.addresses();
    dedup(&mut all);
    all.truncate(MOST);
    let mut others: Vec<IpAddr> = facts.target.details.expect_ip.into_iter().collect();
    let overridden = facts
        .hosts_files()
        .any(|(_, hosts)| !hosts.entries.is_empty());
    let failed = facts
        .system_lookups()
        .any(|(record, _)| record.failure.is_some());
    others.extend(
        facts
            .dns_records()
            .filter(|(_, records)| {
                !records.control && (overridden || failed || !records.server.system)
            })
            .flat_map(|(_, records)| records.addresses.iter().copied()),
    );
    others.retain(|address| !all.contains(address));
    dedup(&mut others);
    others.truncate(MOST_OTHERS);
    all.extend(others);
    all
}

/// The first addresses of each family among those that programs take.
pub(in crate::checks::net) fn first_of_each_family(facts: &Facts, most: usize) -> Vec<IpAddr> {
    let mut all = facts.addresses();
    dedup(&mut all);
    let of = |v4: bool| {
        all.iter()
            .copied()
            .filter(move |address| address.is_ipv4() == v4)
            .take(most)
    };
    of(true).chain(of(false)).collect()
}

/// The addresses at which control ports are dialled.
pub(super) fn control(facts: &Facts) -> Vec<IpAddr> {
    first_of_each_family(facts, FIRST)
}

fn dedup(addresses: &mut Vec<IpAddr>) {
    let mut seen = std::collections::BTreeSet::new();
    addresses.retain(|address| seen.insert(*address));
}
