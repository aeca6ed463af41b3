//! Whose cloud an address belongs to: by published ranges, by names, and as a hint by who announces it.

use std::net::IpAddr;

use super::owner;
use crate::facts::{AddressOwner, CheckId, Facts};
use crate::knowledge::cloud::{self, Cloud};
use crate::say;
use crate::say::Say;

/// A cloud, and what shows it.
#[derive(Clone, Debug)]
pub(crate) struct InCloud {
    /// Which.
    pub(crate) cloud: &'static Cloud,
    /// Which check showed it.
    pub(crate) check: CheckId,
    /// The sentence of evidence.
    pub(crate) says: Say,
    /// Only a hint: it names a place to look at, and makes nothing likely.
    pub(crate) hint: bool,
}

/// The cloud in which a person's own server has an address: as the person says, by its range, by its own name (PTR), by
/// the names that lead to it; and last, as a hint, by who announces it.
///
/// None for an address of a CDN or of a service on which nobody opens ports.
pub(crate) fn of(facts: &Facts, address: IpAddr) -> Option<InCloud> {
    if let Some(cloud) = facts.asked.cloud.as_deref().and_then(cloud::by_id) {
        return Some(InCloud {
            cloud,
            check: CheckId::Input,
            says: say!("seen-cloud-named", cloud = cloud.name),
            hint: false,
        });
    }
    let known = owner::of(facts, address);
    if known.is_some_and(|(_, known)| !owner::may_be_a_server(known)) {
        return None;
    }
    known
        .and_then(|(check, known)| published(check, known))
        .or_else(|| by_name(facts, address))
        .or_else(|| known.and_then(|(check, known)| announced(check, known)))
}

fn published(check: CheckId, known: &AddressOwner) -> Option<InCloud> {
    Some(InCloud {
        cloud: cloud::by_id(known.cloud.as_deref()?)?,
        check,
        says: owner::says(known)?,
        hint: false,
    })
}

fn announced(check: CheckId, known: &AddressOwner) -> Option<InCloud> {
    Some(InCloud {
        cloud: cloud::by_system(known.system?)?,
        check,
        says: owner::says(known)?,
        hint: true,
    })
}

fn by_name(facts: &Facts, address: IpAddr) -> Option<InCloud> {
    named(facts, address).find_map(|(check, name)| {
        let cloud = cloud::by_reverse_name(&name)?;
        Some(InCloud {
            cloud,
            check,
            says: say!(
                "seen-cloud-name",
                address = address,
                name = name.trim_end_matches('.'),
                cloud = cloud.name
            ),
            hint: false,
        })
    })
}

/// Every name by which an address is known here.
fn named(facts: &Facts, address: IpAddr) -> impl Iterator<Item = (CheckId, String)> + '_ {
    let reverse = reverse_name(address);
    let records = facts
        .dns_records()
        .filter(move |(_, dns)| dns.record_type != "PTR" || dns.name.eq_ignore_ascii_case(&reverse))
        .flat_map(|(_, dns)| &dns.records)
        .filter(|record| matches!(record.record_type.as_str(), "PTR" | "CNAME"))
        .map(|record| (CheckId::DnsRecords, record.data.clone()));
    let typed = facts
        .target
        .host
        .name()
        .map(|name| (CheckId::Input, name.to_owned()));
    typed.into_iter().chain(records)
}

/// The name that DNS keeps for an address (RFC 1035 section 3.5, RFC 3596 section 2.5).
fn reverse_name(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let [a, b, c, d] = v4.octets();
            format!("{d}.{c}.{b}.{a}.in-addr.arpa")
        }
        IpAddr::V6(v6) => {
            let digits = format!("{:032x}", u128::from(v6));
            let reversed: Vec<String> = digits.chars().rev().map(String::from).collect();
            format!("{}.ip6.arpa", reversed.join("."))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Rcode, sample};
    use crate::target::Protocol;

    /// DNS ends names with a dot, and a sentence would end there.
    #[test]
    fn a_name_is_said_without_its_last_dot() {
        let address = "203.0.113.7".parse().unwrap();
        let links = [(
            "srv.example.com",
            "ec2-203-0-113-7.compute-1.amazonaws.com.",
        )];
        let mut facts = sample::facts(Protocol::Tcp, "srv.example.com", 8282);
        facts.records = vec![sample::with_dns(
            sample::dns(
                "srv.example.com",
                "A",
                Some(Rcode::NoError),
                &["203.0.113.7"],
            ),
            |dns| sample::aliases(dns, &links),
        )];
        let says = by_name(&facts, address).unwrap().says;
        let name = say::Arg::from("ec2-203-0-113-7.compute-1.amazonaws.com");
        assert!(says.args.contains(&("name", name)), "{:?}", says.args);
    }

    #[test]
    fn names_of_addresses() {
        let of = |address: &str| reverse_name(address.parse().unwrap());
        assert_eq!(of("203.0.113.7"), "7.113.0.203.in-addr.arpa");
        let v6 = of("2001:db8::7");
        assert!(v6.starts_with("7.0.0.0."));
        assert!(v6.ends_with("8.b.d.0.1.0.0.2.ip6.arpa"));
    }
}
