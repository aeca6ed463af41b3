//! The name exists but has no address.
//!
//! # What it is
//! DNS knows the name and holds neither an A nor an AAAA record for it.
//!
//! # Why it happens
//! Only the record of `www` or only a mail record was made, the record was deleted, or a new record has not spread yet.
//!
//! # What confirms it
//! Every server of this computer answers that the name exists (NOERROR) and gives no address of either family, with the
//! word of the zone for each that it is so (SOA, RFC 2308). Without that word the server may have taken addresses out of
//! the answer, as routers do with private ones.
//!
//! # What rules it out
//! An address of any family was found.
//!
//! # What to do
//! Add an A or AAAA record for this name where the domain's records are kept.

use super::ruled_out_by_lookup;
use crate::diagnosis::seen::{self, names, names::ServerSays, names::ServerView, says};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{DnsRecords, Facts, Failure, Rcode};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "dns_record_missing",
    stage: Stage::Dns,
    fixer: Fixer::Dns,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = ruled_out_by_lookup(facts) {
        return judgement;
    }
    let views = names::own_servers(facts);
    // One family may be there and still of no use to this computer: that is `no_route`.
    let found = views.iter().find(|view| view.says == ServerSays::Addresses);
    let empty: Vec<&ServerView<'_>> = views
        .iter()
        .filter(|view| view.says == ServerSays::NoData)
        .collect();
    match (empty.first(), found) {
        (None, Some(view)) => lacks(facts, &views, view).unwrap_or_else(|| ruled_out_by(view)),
        (Some(view), _) => no_data(facts, view, empty.len() == views.len()),
        (None, None) => less_certain(facts, &views),
    }
}

fn ruled_out_by(view: &ServerView<'_>) -> Judgement {
    let mut judgement = Judgement::ruled_out();
    if let Some((record, dns)) = view.decisive() {
        judgement = judgement.although(record.check, says::dns_addresses(dns));
    }
    judgement
}

/// The servers of this computer disagree, and programs took the word of the one that does not know the name: it has not
/// spread to it, or only the other serves it (the DNS server of a VPN).
fn lacks(facts: &Facts, views: &[ServerView<'_>], knows: &ServerView<'_>) -> Option<Judgement> {
    names::system_failure(facts)?;
    let (record, dns) = views
        .iter()
        .find(|view| view.says == ServerSays::NxDomain)
        .and_then(ServerView::decisive)?;
    let (known, addresses) = knows.decisive()?;
    let judgement = Judgement::likely()
        .because(record.check, says::nxdomain(dns))
        .because(known.check, says::dns_addresses(addresses));
    Some(seen::once_complete(facts, judgement))
}

fn no_data(facts: &Facts, view: &ServerView<'_>, agreed: bool) -> Judgement {
    let elsewhere = names::servers(facts)
        .into_iter()
        .find(|other| other.says == ServerSays::Addresses);
    // Behind an alias the empty answer may stand for an end that does not exist: servers that do not follow it say so.
    let end = view
        .answers
        .iter()
        .find_map(|(_, dns)| dns.dangling.clone());
    let end_exists = end.as_ref().is_none_or(|end| exists(facts, end));
    // For each family: a router takes the private address out of the one answer and leaves the other as the zone gave it.
    let by_the_zone = view
        .answers
        .iter()
        .filter(|(_, dns)| dns.rcode == Some(Rcode::NoError))
        .all(|(_, dns)| dns.negative_ttl.is_some());
    let mut judgement = if agreed && by_the_zone && elsewhere.is_none() && end_exists {
        Judgement::confirmed()
    } else if names::taken_out(view).is_some() {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    for (record, dns) in &view.answers {
        judgement = judgement.because(record.check, no_record(dns));
    }
    if let Some((record, dns)) = elsewhere.as_ref().and_then(ServerView::decisive) {
        judgement = judgement.although(record.check, says::dns_addresses(dns));
    }
    let kept = |ttl: &u32| *ttl > 0;
    if let Some(ttl) = view
        .answers
        .iter()
        .find_map(|(_, dns)| dns.negative_ttl.filter(kept))
        && let Some((record, _)) = view.decisive()
    {
        judgement = judgement.because(
            record.check,
            say!(
                "evidence-dns_record_missing-ttl",
                time = f64::from(ttl) * 1_000.0
            ),
        );
    }
    seen::once_complete(facts, judgement)
}

/// Whether a server was asked for the end of the chain itself and knows it.
fn exists(facts: &Facts, end: &str) -> bool {
    facts
        .dns_records()
        .any(|(_, dns)| names::same(&dns.name, end) && dns.rcode == Some(Rcode::NoError))
}

fn no_record(dns: &DnsRecords) -> Say {
    say!(
        "evidence-dns_record_missing-none",
        server = dns.server.address.ip(),
        name = &dns.name,
        kind = &dns.record_type
    )
}

fn less_certain(facts: &Facts, views: &[ServerView<'_>]) -> Judgement {
    if let Some(view) = views.iter().find(|view| view.says == ServerSays::HalfData)
        && let Some((record, dns)) = view.decisive()
    {
        // Of the other family the server could not say anything: what is broken may hold the address.
        let open = names::failed_half(view).or_else(|| names::kept_back(view));
        let judgement = match open {
            Some(_) => Judgement::possible(),
            None => Judgement::likely(),
        };
        return judgement.because(record.check, no_record(dns));
    }
    if let Some((check, says)) = names::nxdomain(facts) {
        let public = names::servers(facts)
            .into_iter()
            .find(|view| !view.server.system && view.says == ServerSays::Addresses);
        if let Some((known, dns)) = public.as_ref().and_then(ServerView::decisive) {
            // The name is right and its record is there: it has not come to this computer's server yet, or is kept from it.
            return Judgement::likely()
                .because(check, says)
                .because(known.check, says::dns_addresses(dns));
        }
        // Nobody made a record of this name: to DNS that is the same as a name that is wrong.
        return Judgement::possible().because(check, says);
    }
    if !views.is_empty() {
        return Judgement::not_checked(say!("missing-dns_record_missing"));
    }
    match names::system_failure(facts) {
        Some(record) if record.failure == Some(Failure::DnsNoAddress) => {
            Judgement::likely().because(record.check, says::lookup_failed(record))
        }
        _ => Judgement::not_checked(say!("missing-dns_record_missing")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample;
    use crate::target::Protocol;

    const NAME: &str = "bare.example.com";

    fn facts(records: Vec<crate::facts::Record>) -> Facts {
        let mut facts = sample::facts(Protocol::Ws, NAME, 8282);
        facts.records = records;
        facts
    }

    #[test]
    fn no_address_of_either_family_confirms() {
        assert_eq!(judge(&facts(by_the_zone())).status, CauseStatus::Confirmed);
    }

    /// The answer of a zone, with its word that there is nothing.
    fn by_the_zone() -> Vec<crate::facts::Record> {
        sample::dns_failure(NAME, Some(Rcode::NoError))
            .into_iter()
            .map(|record| sample::with_dns(record, |dns| dns.negative_ttl = Some(300)))
            .collect()
    }

    #[test]
    fn a_server_may_take_addresses_out_of_answers() {
        let facts = facts(sample::dns_failure(NAME, Some(Rcode::NoError)));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    /// It takes the one out and leaves the other as the zone gave it.
    #[test]
    fn the_zone_speaks_for_each_family() {
        let mut records = by_the_zone();
        records.pop();
        records.push(sample::dns(NAME, "AAAA", Some(Rcode::NoError), &[]));
        assert_eq!(judge(&facts(records)).status, CauseStatus::Likely);
    }

    #[test]
    fn a_silent_server_may_know_the_name() {
        let mut records = by_the_zone();
        let silent = sample::dns_from("192.0.2.99", NAME, "A", None, &[]);
        records.push(silent);
        assert_eq!(judge(&facts(records)).status, CauseStatus::Likely);
    }

    #[test]
    fn before_the_end_nothing_is_promised() {
        let mut facts = facts(sample::dns_failure(NAME, Some(Rcode::NoError)));
        facts.complete = false;
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn one_family_alone_is_not_enough() {
        let mut records = sample::dns_failure(NAME, Some(Rcode::NoError));
        records.pop();
        records.push(sample::dns(NAME, "AAAA", None, &[]));
        assert_eq!(judge(&facts(records)).status, CauseStatus::Likely);
    }

    #[test]
    fn an_ipv6_address_is_an_address() {
        let mut records = sample::dns_failure(NAME, Some(Rcode::NoError));
        records.pop();
        records.push(sample::dns(
            NAME,
            "AAAA",
            Some(Rcode::NoError),
            &["2001:db8::7"],
        ));
        assert_eq!(judge(&facts(records)).status, CauseStatus::RuledOut);
    }

    #[test]
    fn another_server_that_has_the_record_leaves_it_likely() {
        let mut records = sample::dns_failure(NAME, Some(Rcode::NoError));
        records.push(sample::with_dns(
            sample::dns_from("9.9.9.9", NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]),
            |dns| dns.server.system = false,
        ));
        assert_eq!(judge(&facts(records)).status, CauseStatus::Likely);
    }

    #[test]
    fn an_alias_whose_end_was_not_asked_for_does_not_confirm() {
        let records = sample::dns_failure(NAME, Some(Rcode::NoError))
            .into_iter()
            .map(|record| {
                sample::with_dns(record, |dns| {
                    dns.dangling = Some("end.example.net".to_owned());
                })
            })
            .collect();
        assert_eq!(judge(&facts(records)).status, CauseStatus::Likely);
    }

    #[test]
    fn nxdomain_is_only_possible() {
        assert_eq!(
            judge(&facts(sample::nxdomain(NAME))).status,
            CauseStatus::Possible
        );
    }

    #[test]
    fn a_name_that_only_a_public_server_knows_has_not_spread() {
        let mut records = sample::nxdomain(NAME);
        records.push(sample::with_dns(
            sample::dns_from("9.9.9.9", NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]),
            |dns| dns.server.system = false,
        ));
        assert_eq!(judge(&facts(records)).status, CauseStatus::Likely);
    }
}
