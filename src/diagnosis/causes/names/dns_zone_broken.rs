//! The DNS servers of the domain itself are broken.
//!
//! # What it is
//! Resolvers cannot get a good answer from the servers that hold the domain's records, so that nobody can resolve it.
//!
//! # Why it happens
//! DNSSEC signatures have run out or do not match, the domain names servers that are gone, these servers fail.
//!
//! # What confirms it
//! The answer comes through once the resolver is told not to check DNSSEC, and the resolver answers all other names. Where it
//! finds the signatures of all names bad, its own clock or key is wrong. A failure for this name only, while the
//! resolver answers others, is `likely`: a loop of aliases and a filter of the resolver look the same. So is silence for
//! one family of this name, for which programs wait, and answers that are slow for this name only.
//!
//! # What rules it out
//! Any answer of a resolver: an address, or a firm "no".
//!
//! # What to do
//! Mend DNSSEC or the name servers where the domain is registered.

use super::{dns_alias_broken, late, ruled_out_by_lookup};
use crate::diagnosis::seen::says;
use crate::diagnosis::seen::{self, names, names::Asked, names::ServerSays, names::ServerView};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{DnsRecords, Facts, Rcode};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "dns_zone_broken",
    stage: Stage::Dns,
    fixer: Fixer::Dns,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = one_family_unanswered(facts) {
        return judgement;
    }
    if let Some(judgement) = late::this_name(facts) {
        return seen::once_complete(facts, judgement);
    }
    if let Some(judgement) = ruled_out_by_lookup(facts) {
        return judgement;
    }
    let views = names::own_servers(facts);
    if let Some(judgement) = views.iter().find_map(|view| half(facts, view, &views)) {
        return judgement;
    }
    let answered = views.iter().find(|view| view.says.knows());
    if let Some((record, dns)) = answered.and_then(ServerView::decisive) {
        return Judgement::ruled_out().although(record.check, says::dns_answered(dns));
    }
    if let Some(judgement) = broken_dnssec(facts) {
        return judgement;
    }
    views
        .iter()
        .find_map(|view| this_name_only(facts, view))
        .or_else(|| views.iter().find_map(|view| everything_fails(facts, view)))
        .unwrap_or_else(|| Judgement::not_checked(say!("missing-dns_zone_broken")))
}

/// The answer that comes only when the server does not check DNSSEC (RFC 4035 section 3.2.2), with the failure that
/// stands beside it.
pub(super) fn unchecked(facts: &Facts) -> Option<(Asked<'_>, Asked<'_>)> {
    let name = names::target(facts)?;
    names::own_servers(facts)
        .into_iter()
        .filter(|view| view.says == ServerSays::ServFail)
        .find_map(|view| {
            let failed = view.decisive()?;
            let through = facts.dns_records().find(|(_, dns)| {
                dns.checking_disabled
                    && dns.server.address == view.server.address
                    && names::same(&dns.name, name)
                    && resolves(dns)
            })?;
            Some((failed, through))
        })
}

/// An address, or a firm no: an alias alone leaves open whether what stands behind it fails as well.
fn resolves(dns: &DnsRecords) -> bool {
    let alias = dns.records.iter().any(|one| one.record_type == "CNAME");
    match dns.rcode {
        Some(Rcode::NoError) => !dns.addresses.is_empty() || !alias,
        Some(Rcode::NxDomain) => true,
        Some(Rcode::ServFail | Rcode::Refused | Rcode::Other) | None => false,
    }
}

/// How the server that finds the signatures of the name bad fares with other names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Others {
    /// It answers all that it was asked for.
    Known,
    /// It answers some. The root alone shows nothing: a server may hold a copy of it that needs no check (RFC 8806).
    Mixed,
    /// It answers none.
    Failed,
    /// It was not asked for any, or did not say.
    Unknown,
}

/// How the server that finds the signatures of the name bad fares with other names.
pub(super) fn others(facts: &Facts) -> Others {
    let Some(((_, checked), _)) = unchecked(facts) else {
        return Others::Unknown;
    };
    let others = || names::controls(facts, &checked.server).map(|(_, dns)| dns.rcode);
    let good = others().any(|rcode| matches!(rcode, Some(Rcode::NoError | Rcode::NxDomain)));
    let failed = others().any(|rcode| rcode == Some(Rcode::ServFail));
    match (good, failed) {
        (true, false) => Others::Known,
        (true, true) => Others::Mixed,
        (false, true) => Others::Failed,
        (false, false) => Others::Unknown,
    }
}

fn broken_dnssec(facts: &Facts) -> Option<Judgement> {
    let ((failed, checked), (through, _)) = unchecked(facts)?;
    let judgement = match others(facts) {
        Others::Known => Judgement::confirmed(),
        // Until it was asked for other names and answered all, the clock of the server may be what is wrong.
        Others::Unknown | Others::Mixed => Judgement::likely(),
        Others::Failed => Judgement::possible(),
    };
    Some(
        judgement
            .variant("dnssec")
            .because(failed.check, says::dns_answered(checked))
            .because(
                through.check,
                say!(
                    "evidence-dns_zone_broken-unchecked",
                    server = checked.server.address.ip()
                ),
            ),
    )
}

/// Programs wait for the addresses of one family, which nobody gives for this name, while the server gives them for others.
fn one_family_unanswered(facts: &Facts) -> Option<Judgement> {
    let (lookup, _) = late::lookup(facts)?;
    let half = late::half(facts).filter(|half| half.others == Some(true))?;
    let ((silent, asked), (record, answered)) = (half.asked, half.answered);
    let judgement = Judgement::likely()
        .variant("half")
        .because(silent.check, late::unanswered(asked))
        .because(record.check, says::dns_addresses(answered))
        .because(lookup.check, late::waited(lookup))
        .settled_by(say!("next-dns_zone_broken"));
    Some(seen::once_complete(facts, judgement))
}

/// For one family the server says that there is nothing, and for the other that it could not find out. It works, then, and
/// what failed may be the very address.
fn half(facts: &Facts, view: &ServerView<'_>, all: &[ServerView<'_>]) -> Option<Judgement> {
    let agreed = all.iter().all(|view| view.says == ServerSays::HalfData);
    let (failed, dns) = names::failed_half(view).filter(|_| agreed)?;
    let (record, empty) = view.decisive()?;
    let judgement = Judgement::likely()
        .because(failed.check, says::dns_answered(dns))
        .because(record.check, says::dns_answered(empty))
        .settled_by(say!("next-dns_zone_broken"));
    Some(seen::once_complete(facts, judgement))
}

fn this_name_only(facts: &Facts, view: &ServerView<'_>) -> Option<Judgement> {
    // An answer that was cut stands at the server: the zone gave it.
    if names::kept_back(view).is_some() {
        return None;
    }
    let (record, dns) = view.decisive()?;
    let (control, other) = names::controls(facts, view.server)
        .find(|(_, dns)| matches!(dns.rcode, Some(Rcode::NoError | Rcode::NxDomain)))?;
    let judgement = match view.says {
        ServerSays::ServFail => {
            let judgement = Judgement::likely().because(record.check, says::dns_answered(dns));
            // Behind an alias it is the zone of its end that fails.
            let chain = names::chain(facts);
            if chain.is_empty() {
                judgement
            } else {
                judgement.because(record.check, dns_alias_broken::shown(&chain))
            }
        }
        ServerSays::Silent => {
            Judgement::likely().because(record.check, says::dns_silent(record, dns))
        }
        ServerSays::Refused | ServerSays::Other => {
            Judgement::possible().because(record.check, says::dns_answered(dns))
        }
        ServerSays::Addresses
        | ServerSays::BrokenChain
        | ServerSays::NxDomain
        | ServerSays::NoData
        | ServerSays::HalfData => return None,
    };
    let judgement = judgement
        .because(control.check, says::dns_answered(other))
        .settled_by(say!("next-dns_zone_broken"));
    Some(seen::once_complete(facts, judgement))
}

/// SERVFAIL for this name, and no good answer for others. A server that refuses the others made a difference between
/// them: then it may serve this zone and find it broken.
fn everything_fails(facts: &Facts, view: &ServerView<'_>) -> Option<Judgement> {
    let (record, dns) = view.decisive()?;
    if view.says != ServerSays::ServFail {
        return None;
    }
    let mut controls = names::controls(facts, view.server).peekable();
    let told_apart =
        controls.peek().is_some() && controls.all(|(_, dns)| dns.rcode == Some(Rcode::Refused));
    let judgement = if told_apart {
        Judgement::likely()
    } else {
        Judgement::possible()
    };
    Some(
        judgement
            .because(record.check, says::dns_answered(dns))
            .settled_by(say!("next-dns_zone_broken")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample;
    use crate::target::Protocol;

    const NAME: &str = "srv.example.com";

    fn failing(rcode: Option<Rcode>, control: Option<Rcode>) -> Facts {
        let mut facts = sample::facts(Protocol::Ws, NAME, 8282);
        facts.records = sample::dns_failure(NAME, rcode);
        facts.records.push(sample::dns_control(control));
        facts
    }

    #[test]
    fn an_answer_without_dnssec_confirms() {
        let mut facts = failing(Some(Rcode::ServFail), Some(Rcode::NoError));
        facts.records.push(sample::with_dns(
            sample::dns(NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]),
            |dns| dns.checking_disabled = true,
        ));
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Confirmed, Some("dnssec"))
        );
    }

    /// A balancer that serves names knows nothing of IPv6, and fails at what it should know.
    #[test]
    fn one_family_that_fails_beside_an_empty_one_is_the_zones_fault() {
        let top = |four: Option<Rcode>| {
            let mut facts = sample::facts(Protocol::Ws, NAME, 8282);
            facts.records = vec![
                sample::unresolved(NAME, crate::facts::Failure::DnsNoAddress),
                sample::dns(NAME, "A", four, &[]),
                sample::dns(NAME, "AAAA", Some(Rcode::NoError), &[]),
            ];
            crate::diagnosis::diagnose(&facts).verdict.top_causes
        };
        assert_eq!(top(Some(Rcode::ServFail)), [CAUSE.id]);
        assert_eq!(top(None), ["dns_record_missing"]);
    }

    #[test]
    fn a_server_that_finds_all_signatures_bad_is_not_the_zones_fault() {
        let mut facts = failing(Some(Rcode::ServFail), Some(Rcode::ServFail));
        facts.records.push(sample::with_dns(
            sample::dns(NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]),
            |dns| dns.checking_disabled = true,
        ));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
        facts.complete = true;
        let resolver = &super::super::dns_resolver_failing::CAUSE;
        assert_eq!((resolver.judge)(&facts).status, CauseStatus::Likely);
    }

    /// A copy of the root needs no check (RFC 8806): that it answers for it says nothing of the server's clock.
    #[test]
    fn a_server_that_knows_the_root_alone_may_have_a_wrong_clock() {
        let mut facts = failing(Some(Rcode::ServFail), Some(Rcode::NoError));
        let other = sample::dns("example.org", "A", Some(Rcode::ServFail), &[]);
        facts.records.extend([
            sample::with_dns(other, |dns| dns.control = true),
            sample::with_dns(
                sample::dns(NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]),
                |dns| dns.checking_disabled = true,
            ),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        facts.complete = true;
        let resolver = &super::super::dns_resolver_failing::CAUSE;
        assert_eq!((resolver.judge)(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_failure_for_this_name_only_is_likely_and_not_confirmed() {
        let facts = failing(Some(Rcode::ServFail), Some(Rcode::NoError));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        let facts = failing(None, Some(Rcode::NoError));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_resolver_that_fails_at_everything_is_not_the_zones_fault() {
        let facts = failing(Some(Rcode::ServFail), Some(Rcode::ServFail));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
        let facts = failing(Some(Rcode::Refused), Some(Rcode::Refused));
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }

    #[test]
    fn a_server_that_refuses_others_and_fails_here_makes_a_difference() {
        let facts = failing(Some(Rcode::ServFail), Some(Rcode::Refused));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_firm_no_rules_it_out() {
        let facts = failing(Some(Rcode::NxDomain), Some(Rcode::NoError));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }
}
