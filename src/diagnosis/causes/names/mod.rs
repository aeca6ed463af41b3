//! Names and addresses: what the name leads to, and whether that is the server.

mod address_doubts;
mod cdn_or_accelerator;
mod dns_alias_broken;
mod dns_record_missing;
mod dns_resolver_failing;
mod dns_wrong_address;
mod dns_zone_broken;
mod fake_ip;
mod ipv6_broken;
mod late;
mod port_forward_missing;
mod private_address_elsewhere;
mod proxy_configured;
mod proxy_software;
mod silence;
mod some_dead;
mod wrong_host;

use super::{Cause, Judgement};
use crate::diagnosis::seen::{names, says};
use crate::facts::{CheckId, Facts};
use crate::say;

/// In the order of the catalogue.
pub(super) static CAUSES: &[&Cause] = &[
    &wrong_host::CAUSE,
    &dns_record_missing::CAUSE,
    &dns_alias_broken::CAUSE,
    &dns_resolver_failing::CAUSE,
    &dns_zone_broken::CAUSE,
    &dns_wrong_address::CAUSE,
    &fake_ip::CAUSE,
    &proxy_software::CAUSE,
    &cdn_or_accelerator::CAUSE,
    &private_address_elsewhere::CAUSE,
    &port_forward_missing::CAUSE,
    &ipv6_broken::CAUSE,
];

/// An address was typed: no name is looked up, so that no fault of names can matter.
fn ruled_out_by_typed_address(facts: &Facts) -> Option<Judgement> {
    let address = facts.target.host.address()?;
    Some(Judgement::ruled_out().although(
        CheckId::Input,
        say!("seen-typed-address", address = address),
    ))
}

/// The lookup was not needed, or did what it should.
fn ruled_out_by_lookup(facts: &Facts) -> Option<Judgement> {
    ruled_out_by_typed_address(facts).or_else(|| ruled_out_by_addresses(facts))
}

/// The lookup ended in addresses.
fn ruled_out_by_addresses(facts: &Facts) -> Option<Judgement> {
    let (record, lookup) = facts
        .system_lookups()
        .find(|(_, lookup)| !lookup.addresses.is_empty())?;
    let mut judgement = Judgement::ruled_out().although(record.check, says::resolved(lookup));
    if let Some((record, path, entry)) = names::hosts(facts).next() {
        judgement = judgement.although(record.check, says::hosts(path, entry));
    }
    Some(judgement)
}
