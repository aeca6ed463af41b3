//! The name is an alias that leads nowhere.
//!
//! # What it is
//! The name points to another name (CNAME), and that chain goes round in a circle or ends at a name that does not exist.
//!
//! # Why it happens
//! The service behind the alias was deleted, the alias has a spelling mistake or lacks its final dot, two aliases point
//! to each other.
//!
//! # What confirms it
//! The chain comes back to a name that it has passed, or the server says NXDOMAIN for its end, and no server of this
//! computer is silent: it may be the one of a company that serves the rest of the chain. SERVFAIL for its end says only
//! that nobody could ask there: the alias may be right, and the servers of its end broken (`dns_zone_broken`).
//!
//! # What rules it out
//! The chain ends in an address, or the name is no alias.
//!
//! # What to do
//! Correct the record of the chain that is named.

use super::ruled_out_by_lookup;
use crate::diagnosis::seen::{self, names, names::ServerSays, says};
use crate::diagnosis::{Cause, CauseStatus, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts, Rcode, ResourceRecord};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "dns_alias_broken",
    stage: Stage::Dns,
    fixer: Fixer::Dns,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = ruled_out_by_lookup(facts) {
        return judgement;
    }
    let chain = names::chain(facts);
    if names::chain_loops(&chain) || names::queries(facts).any(|(_, dns)| dns.loops) {
        return settled(facts, Judgement::confirmed().variant("loop"), &chain);
    }
    if let Some(judgement) = dangling(facts, &chain) {
        return judgement;
    }
    if chain.len() > LONG_CHAIN {
        return Judgement::possible().because(CheckId::DnsRecords, shown(&chain));
    }
    without_alias(facts, &chain)
}

/// Another server that gives an address shows that the chain can end well, and one that was not heard may know such an end.
fn settled(facts: &Facts, judgement: Judgement, chain: &[&ResourceRecord]) -> Judgement {
    let elsewhere = names::servers(facts)
        .into_iter()
        .find(|view| view.says == ServerSays::Addresses);
    let mut judgement = judgement.because(CheckId::DnsRecords, shown(chain));
    if !names::all_own_servers_know(facts) {
        judgement.status = CauseStatus::Likely;
    }
    if let Some((record, dns)) = elsewhere.as_ref().and_then(names::ServerView::decisive) {
        judgement = judgement
            .at_most(CauseStatus::Likely)
            .although(record.check, says::dns_addresses(dns));
    }
    judgement
}

fn dangling(facts: &Facts, chain: &[&ResourceRecord]) -> Option<Judgement> {
    let (record, end, rcode) = names::queries(facts)
        .filter(|(_, dns)| dns.server.system)
        .find_map(|(record, dns)| Some((record, dns.dangling.as_ref()?, dns.rcode)))?;
    let denied = rcode == Some(Rcode::NxDomain)
        || facts
            .dns_records()
            .filter(|(_, dns)| dns.server.system)
            .any(|(_, dns)| names::same(&dns.name, end) && dns.rcode == Some(Rcode::NxDomain));
    if !denied {
        // A name without an address, or a server that does not follow the chain: `dns_record_missing` shares this.
        // Nobody has said that the end does not exist.
        return Some(
            Judgement::likely()
                .because(record.check, shown(chain))
                .because(
                    record.check,
                    say!("evidence-dns_alias_broken-empty", target = end),
                ),
        );
    }
    let judgement = Judgement::confirmed().variant("dangling").because(
        record.check,
        say!("evidence-dns_alias_broken-gone", target = end),
    );
    Some(seen::once_complete(facts, settled(facts, judgement, chain)))
}

fn without_alias(facts: &Facts, chain: &[&ResourceRecord]) -> Judgement {
    let answer = names::own_servers(facts)
        .into_iter()
        .find(|view| view.says.knows())
        .and_then(|view| view.decisive());
    match answer {
        Some((record, dns)) if chain.is_empty() => {
            Judgement::ruled_out().although(record.check, says::dns_answered(dns))
        }
        Some((record, _)) => Judgement::ruled_out().although(record.check, shown(chain)),
        None => end_fails(facts, chain).unwrap_or_else(|| hidden_by_servfail(facts)),
    }
}

/// The chain is known up to a name that the server could not look up, or that it refuses: then it leads out of all that the
/// server serves.
fn end_fails(facts: &Facts, chain: &[&ResourceRecord]) -> Option<Judgement> {
    let end = &chain.last()?.data;
    let views = names::own_servers(facts);
    let (judgement, view) = views.iter().find_map(|view| match view.says {
        ServerSays::ServFail => Some((Judgement::possible(), view)),
        ServerSays::Refused => Some((Judgement::likely(), view)),
        ServerSays::Addresses
        | ServerSays::BrokenChain
        | ServerSays::NxDomain
        | ServerSays::NoData
        | ServerSays::HalfData
        | ServerSays::Other
        | ServerSays::Silent => None,
    })?;
    let (record, dns) = view.decisive()?;
    Some(judgement.because(record.check, shown(chain)).because(
        record.check,
        say!(
            "evidence-dns_alias_broken-failed",
            server = dns.server.address.ip(),
            target = end,
            code = says::rcode(dns.rcode)
        ),
    ))
}

/// Many resolvers answer SERVFAIL where a chain goes round in a circle, and say no more.
fn hidden_by_servfail(facts: &Facts) -> Judgement {
    let views = names::own_servers(facts);
    let only_this_name = views.iter().find(|view| {
        view.says == ServerSays::ServFail
            && names::controls(facts, view.server).any(|(_, dns)| dns.rcode == Some(Rcode::NoError))
    });
    match only_this_name.and_then(names::ServerView::decisive) {
        Some((record, dns)) => Judgement::possible().because(record.check, says::dns_answered(dns)),
        None => Judgement::not_checked(say!("missing-dns_alias_broken")),
    }
}

/// The chain link by link.
pub(super) fn shown(chain: &[&ResourceRecord]) -> Say {
    let mut text = chain
        .first()
        .map(|link| link.name.clone())
        .unwrap_or_default();
    for link in chain.iter().take(MOST_SHOWN) {
        text.push_str(" \u{2192} ");
        text.push_str(&link.data);
    }
    say!("evidence-dns_alias_broken-chain", chain = text)
}

/// Longer chains are legal and a sign of trouble: resolvers give up between 8 and 16 links.
const LONG_CHAIN: usize = 8;

/// Links that are shown.
const MOST_SHOWN: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{Failure, sample};
    use crate::target::Protocol;

    const NAME: &str = "www.example.com";

    fn facts(rcode: Rcode, links: &[(&str, &str)], dangling: Option<&str>, loops: bool) -> Facts {
        let mut facts = sample::facts(Protocol::Wss, NAME, 443);
        facts
            .records
            .push(sample::unresolved(NAME, Failure::DnsNameNotResolved));
        for kind in ["A", "AAAA"] {
            facts.records.push(sample::with_dns(
                sample::dns(NAME, kind, Some(rcode), &[]),
                |dns| {
                    sample::aliases(dns, links);
                    dns.dangling = dangling.map(str::to_owned);
                    dns.loops = loops;
                },
            ));
        }
        facts
    }

    #[test]
    fn a_chain_to_a_name_that_does_not_exist_confirms() {
        let facts = facts(
            Rcode::NxDomain,
            &[
                (NAME, "edge.example.net"),
                ("edge.example.net", "gone.example.net"),
            ],
            Some("gone.example.net"),
            false,
        );
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn a_loop_confirms_even_when_it_is_put_together_from_single_answers() {
        let links = [(NAME, "a.example.com"), ("a.example.com", NAME)];
        assert_eq!(
            judge(&facts(Rcode::NoError, &links, None, false)).status,
            CauseStatus::Confirmed
        );
        assert_eq!(
            judge(&facts(Rcode::NoError, &links, None, true)).status,
            CauseStatus::Confirmed
        );
    }

    /// The server of a company's VPN often serves what looks broken from outside.
    #[test]
    fn a_silent_server_may_know_the_rest_of_the_chain() {
        let links = [(NAME, "git.corp.example.com")];
        let gone = facts(Rcode::NxDomain, &links, Some("git.corp.example.com"), false);
        let ring = [(NAME, "a.example.com"), ("a.example.com", NAME)];
        let ring = facts(Rcode::NoError, &ring, None, true);
        for mut facts in [gone, ring] {
            assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
            let silent = sample::dns_from("192.0.2.99", NAME, "A", None, &[]);
            facts.records.push(silent);
            assert_eq!(judge(&facts).status, CauseStatus::Likely);
        }
    }

    #[test]
    fn an_end_without_an_answer_of_its_own_is_likely() {
        let facts = facts(
            Rcode::NoError,
            &[(NAME, "edge.example.net")],
            Some("edge.example.net"),
            false,
        );
        let judgement = judge(&facts);
        assert_eq!(judgement.status, CauseStatus::Likely);
        assert_eq!(judgement.variant, None, "nobody said NXDOMAIN");
    }

    #[test]
    fn an_end_whose_servers_fail_is_possible_and_said_to_fail() {
        for dangling in [None, Some("edge.example.net")] {
            let facts = facts(
                Rcode::ServFail,
                &[(NAME, "edge.example.net")],
                dangling,
                false,
            );
            let judgement = judge(&facts);
            assert!(judgement.status >= CauseStatus::Likely, "{judgement:?}");
            assert_eq!(judgement.variant, None, "nobody said NXDOMAIN");
            let gone = |key: &str| key == "evidence-dns_alias_broken-gone";
            assert!(!judgement.evidence.iter().any(|one| gone(&one.says.key)));
        }
    }

    #[test]
    fn an_end_that_the_server_refuses_is_likely() {
        let links = [(NAME, "gone.example.net")];
        let judgement = judge(&facts(Rcode::Refused, &links, None, false));
        assert_eq!(judgement.status, CauseStatus::Likely);
    }

    #[test]
    fn a_name_without_alias_rules_it_out() {
        assert_eq!(
            judge(&facts(Rcode::NxDomain, &[], None, false)).status,
            CauseStatus::RuledOut
        );
    }

    #[test]
    fn servfail_for_this_name_alone_may_hide_a_loop() {
        let mut facts = sample::facts(Protocol::Wss, NAME, 443);
        facts.records = sample::dns_failure(NAME, Some(Rcode::ServFail));
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
        let control = sample::dns_control(Some(Rcode::NoError));
        facts.records.push(control);
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn a_chain_that_ends_in_an_address_rules_it_out() {
        let mut facts = facts(Rcode::NoError, &[(NAME, "a.example.com")], None, false);
        facts.records = vec![sample::resolved(NAME, &["192.0.2.7"])];
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }
}
