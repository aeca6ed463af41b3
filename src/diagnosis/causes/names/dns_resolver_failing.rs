//! The DNS server of this computer or network does not answer as it should.
//!
//! # What it is
//! Names are looked up by a server that the network or the settings name. It is silent, refuses, or fails.
//!
//! # Why it happens
//! The router's DNS hangs, a VPN left its server behind in the settings, the server takes questions from its own network
//! only, its way to the internet is broken.
//!
//! # What confirms it
//! It refuses other names too; it is silent for other names too, while something else out there answers; or another server
//! answers the same name, which is not a matter of DNSSEC. Nothing on the way keeps the questions from it. SERVFAIL for
//! everything stays `likely`: the server's own way to the names may be at fault. So does a refusal of a name that only one
//! network has, and an empty answer for IPv4 without the zone's word, which the one for IPv6 has. A lookup of programs that
//! is late, fails at first and then works, or fails although the servers know the name, is `likely`; late behind a dead
//! server it is confirmed.
//!
//! # What rules it out
//! Every server of this computer answers, quickly, and so does the lookup of programs.
//!
//! # What to do
//! Set another DNS server, end the VPN, restart the router.

use super::{late, ruled_out_by_typed_address, silence};
use crate::diagnosis::seen::{self, names, names::ServerSays, names::ServerView};
use crate::diagnosis::seen::{says, way};
use crate::diagnosis::{Cause, CauseStatus, Fixer, Judgement, Stage};
use crate::facts::{Facts, Failure, Rcode};
use crate::knowledge::special_names;
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "dns_resolver_failing",
    stage: Stage::Dns,
    fixer: Fixer::Network,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = ruled_out_by_typed_address(facts) {
        return judgement;
    }
    if let Some(judgement) = late::once(facts) {
        return judgement;
    }
    let views = names::own_servers(facts);
    if views.is_empty() {
        return without_answers(facts);
    }
    if let Some(judgement) = kept_back(facts, &views) {
        return seen::once_complete(facts, judgement);
    }
    let failing: Vec<&ServerView<'_>> = views.iter().filter(|view| !view.says.knows()).collect();
    if failing.is_empty() {
        return late::all_answer(facts, &views).map_or_else(
            || without_answers(facts),
            |found| {
                // Another server would tell whether this one is the reason for a failure, not for a wait.
                match (found.status, found.variant) {
                    (CauseStatus::Likely, None) => found.settled_by(next(facts)),
                    _ => found,
                }
            },
        );
    }
    if failing.len() < views.len() || names::is_resolved(facts) {
        return late::some_fail(facts, &failing);
    }
    if dnssec(facts) {
        use super::dns_zone_broken::Others;
        return match super::dns_zone_broken::others(facts) {
            // It finds the signatures of every name bad, or of more than this one: its own clock or key may be wrong.
            Others::Failed | Others::Mixed => {
                with_answers(Judgement::likely(), &failing, true).settled_by(next(facts))
            }
            Others::Unknown => with_answers(Judgement::possible(), &failing, true),
            // Refusing a forged or broken answer is what a good resolver does.
            Others::Known => with_answers(Judgement::ruled_out(), &failing, false),
        };
    }
    let judgement = all_fail(facts, &failing);
    seen::once_complete(facts, with_answers(judgement, &failing, true))
}

/// No single server could be asked: only the system's word is there.
fn without_answers(facts: &Facts) -> Judgement {
    match names::system_failure(facts) {
        Some(record)
            if matches!(
                record.failure,
                Some(Failure::DnsUnreachable | Failure::DnsFailed)
            ) =>
        {
            Judgement::likely()
                .because(record.check, says::lookup_failed(record))
                .settled_by(next(facts))
        }
        _ if names::is_resolved(facts) => {
            super::ruled_out_by_addresses(facts).unwrap_or_else(Judgement::ruled_out)
        }
        _ => Judgement::not_checked(say!("missing-dns_resolver_failing")),
    }
}

/// Each server keeps the address back: one family is refused, the answer is cut and none comes over TCP, or the addresses were
/// taken out of it.
fn kept_back(facts: &Facts, views: &[ServerView<'_>]) -> Option<Judgement> {
    let kept = |view| names::kept_back(view).or_else(|| names::taken_out(view));
    let kept: Option<Vec<_>> = views.iter().map(kept).collect();
    let kept = kept.filter(|_| !names::is_resolved(facts))?;
    let judgement = Judgement::likely().settled_by(next(facts));
    Some(
        kept.into_iter()
            .fold(judgement, |judgement, (record, dns)| {
                let says = if dns.cut {
                    say!(
                        "evidence-dns_resolver_failing-cut",
                        server = dns.server.address.ip(),
                        name = &dns.name
                    )
                } else if dns.rcode == Some(Rcode::NoError) {
                    say!(
                        "evidence-dns_resolver_failing-taken",
                        server = dns.server.address.ip(),
                        name = &dns.name,
                        kind = &dns.record_type
                    )
                } else {
                    says::dns_answered(dns)
                };
                judgement.because(record.check, says)
            }),
    )
}

/// The name comes through once the server is told not to check DNSSEC.
fn dnssec(facts: &Facts) -> bool {
    super::dns_zone_broken::unchecked(facts).is_some()
}

fn all_fail(facts: &Facts, failing: &[&ServerView<'_>]) -> Judgement {
    if silence::never_asked(facts, failing) {
        return Judgement::possible();
    }
    let public = names::servers(facts)
        .into_iter()
        .find(|view| !view.server.system && view.says == ServerSays::Addresses);
    if let Some((record, dns)) = public.as_ref().and_then(ServerView::decisive) {
        return Judgement::confirmed().because(record.check, says::dns_addresses(dns));
    }
    if !way::is_connected(facts) {
        // Nothing can leave this computer: the server was never asked.
        return Judgement::possible();
    }
    let others: Vec<Others> = failing.iter().map(|view| others(facts, view)).collect();
    let every = |wanted: Others| others.iter().all(|other| *other == wanted);
    let all = |says: ServerSays| failing.iter().all(|view| view.says == says);
    if others.contains(&Others::Answered) {
        // It serves other names: the zone of this one is the nearer explanation.
        return Judgement::possible();
    }
    if every(Others::Failed) && all(ServerSays::Refused) {
        return refused(facts, failing);
    }
    if every(Others::Failed) && all(ServerSays::Silent) {
        return silence::judge(facts, failing)
            .unwrap_or_else(|| Judgement::likely().settled_by(next(facts)));
    }
    Judgement::likely().settled_by(next(facts))
}

/// Every name was refused.
fn refused(facts: &Facts, failing: &[&ServerView<'_>]) -> Judgement {
    let mut answers = failing.iter().flat_map(|view| &view.answers);
    if answers.any(|(_, dns)| !dns.records.is_empty()) {
        // It gave the alias and refused only its end: a server of its own names knows this one.
        return Judgement::possible();
    }
    // What it says of public names is no word about names that only one network has.
    match names::target(facts) {
        Some(name) if special_names::is_special_use(name) => {
            Judgement::likely().settled_by(next(facts))
        }
        _ => Judgement::confirmed(),
    }
}

/// How a server fared with other names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Others {
    Answered,
    Failed,
    NotAsked,
}

pub(super) fn others(facts: &Facts, view: &ServerView<'_>) -> Others {
    let mut asked = false;
    for (_, dns) in names::controls(facts, view.server) {
        if matches!(dns.rcode, Some(Rcode::NoError | Rcode::NxDomain)) {
            return Others::Answered;
        }
        asked = true;
    }
    if asked {
        Others::Failed
    } else {
        Others::NotAsked
    }
}

pub(super) fn with_answers(
    mut judgement: Judgement,
    views: &[&ServerView<'_>],
    supports: bool,
) -> Judgement {
    for view in views {
        let Some((record, dns)) = view.decisive() else {
            continue;
        };
        let says = if view.says == ServerSays::Silent {
            says::dns_silent(record, dns)
        } else {
            says::dns_answered(dns)
        };
        judgement = if supports {
            judgement.because(record.check, says)
        } else {
            judgement.although(record.check, says)
        };
    }
    judgement
}

/// Another server tells whether this one is the reason.
fn next(facts: &Facts) -> Say {
    names::public_test(facts).unwrap_or_else(|| say!("next-dns_resolver_failing"))
}

#[cfg(test)]
#[path = "dns_resolver_failing_tests.rs"]
mod tests;
