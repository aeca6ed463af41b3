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
/// lookup failed nevertheless, where a server of this computer knows only others, or where public servers were asked.
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
                let family = records.addresses.first().map(IpAddr::is_ipv6);
                let shared = records
                    .addresses
                    .iter()
                    .any(|address| all.contains(address))
                    || !all.iter().any(|address| Some(address.is_ipv6()) == family);
                !records.control && (overridden || failed || !shared || !records.server.system)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Rcode, sample};
    use crate::target::Protocol;

    #[test]
    fn what_another_server_of_this_computer_knows_is_dialled_too() {
        const NAME: &str = "srv.example.com";
        let mut facts = sample::facts(Protocol::Ws, NAME, 8282);
        let knows = Some(Rcode::NoError);
        facts.records = vec![
            sample::resolved(NAME, &["192.0.2.7", "192.0.2.8"]),
            sample::dns(NAME, "A", knows, &["192.0.2.8", "192.0.2.9"]),
            // The system left this family out on purpose.
            sample::dns(NAME, "AAAA", knows, &["2001:db8::7"]),
        ];
        assert_eq!(asked(&facts).len(), 2);
        facts.records.push(sample::dns_from(
            "10.0.0.54",
            NAME,
            "A",
            knows,
            &["192.0.2.99"],
        ));
        let other: IpAddr = "192.0.2.99".parse().unwrap();
        assert_eq!(asked(&facts).last(), Some(&other));
    }
}
