//! The name leads to the wrong address.
//!
//! # What it is
//! Programs get an address for the name at which the server is not, from DNS, from a cache or from the hosts file.
//!
//! # Why it happens
//! The server has moved and a record, a cache or a line in the hosts file still names the old place; a filter answers
//! with `0.0.0.0`; a test entry was forgotten; one of several addresses belongs to a machine that is gone.
//!
//! # What confirms it
//! The expected address, or the one in DNS that the hosts file overrides, serves this port while the one in use fails, and
//! neither this computer nor a machine on the way keeps the packets from that; or the answer is `0.0.0.0`. A loopback
//! answer is `likely`: developers have such names on purpose. So is a better address that only a public server gives: large
//! services lead elsewhere from other places. Behind a CDN such a difference says nothing.
//!
//! # What rules it out
//! Every address that programs take answers, or it is the expected one and answers.
//!
//! # What to do
//! Change the record or the line that is named, then clear the cache.

use super::{address_doubts, ruled_out_by_typed_address, some_dead};
use crate::diagnosis::seen::{self, names, port};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "dns_wrong_address",
    stage: Stage::Dns,
    fixer: Fixer::Dns,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = ruled_out_by_typed_address(facts) {
        return judgement;
    }
    if !names::is_resolved(facts) {
        return Judgement::not_checked(say!("missing-dns_wrong_address-lookup"));
    }
    if let Some(judgement) = seen::ruled_out_by_working_everywhere(facts) {
        return judgement;
    }
    if seen::works(facts) {
        return some_dead::family_elsewhere(facts)
            .or_else(|| some_dead::link_local(facts))
            .or_else(|| some_dead::while_it_works(facts))
            .or_else(|| seen::ruled_out_by_working(facts))
            .unwrap_or_else(Judgement::ruled_out);
    }
    address_doubts::better_address(facts)
        .or_else(|| address_doubts::nowhere(facts))
        .or_else(|| address_doubts::other_than_expected(facts))
        .or_else(|| address_doubts::overridden(facts))
        .or_else(|| address_doubts::completed(facts))
        .or_else(|| address_doubts::resolvers_disagree(facts))
        .or_else(|| address_doubts::private_for_public(facts))
        .or_else(|| address_doubts::parked(facts))
        .or_else(|| some_dead::while_it_fails(facts))
        .or_else(|| as_expected(facts))
        .unwrap_or_else(|| Judgement::not_checked(say!("missing-dns_wrong_address")))
}

fn as_expected(facts: &Facts) -> Option<Judgement> {
    let expected = facts.target.details.expect_ip?;
    let port = port::find(facts, |port| {
        port.ip() == expected && port.seen.by_host(expected)
    })?;
    Some(
        Judgement::ruled_out()
            .although(
                CheckId::Input,
                say!("evidence-dns_wrong_address-expected", address = expected),
            )
            .although(port.record.check, port.says()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{Failure, Rcode, sample};
    use crate::target::Protocol;

    const NAME: &str = "srv.example.com";

    fn facts(used: &[&str]) -> Facts {
        let mut facts = sample::facts(Protocol::Tcp, NAME, 8282);
        facts.records.push(sample::resolved(NAME, used));
        facts
    }

    fn tried(facts: &mut Facts, address: &str, failure: Option<Failure>) {
        let address = format!("{address}:8282");
        facts
            .records
            .push(sample::tcp(&address, true, failure, None));
    }

    #[test]
    fn a_service_for_domains_without_a_server() {
        let judged = |addresses: &[&str]| {
            let mut facts = facts(addresses);
            for address in addresses {
                tried(&mut facts, address, Some(Failure::TcpTimedOut));
            }
            judge(&facts)
        };
        let parked = judged(&["199.59.243.7", "64.190.63.1"]);
        assert_eq!(parked.status, CauseStatus::Likely);
        assert_eq!(parked.variant, Some("parked"));
        let one = judged(&["199.59.243.7", "192.0.2.7"]);
        assert_ne!(one.variant, Some("parked"));
    }

    #[test]
    fn a_hosts_line_to_a_dead_address_beside_a_live_one_in_dns_confirms() {
        let mut facts = facts(&["192.0.2.99"]);
        facts.records.push(sample::hosts(3, "192.0.2.99", NAME));
        facts
            .records
            .push(sample::dns(NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]));
        tried(&mut facts, "192.0.2.99", Some(Failure::TcpTimedOut));
        tried(&mut facts, "192.0.2.7", None);
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Confirmed, Some("hosts"))
        );
        assert_eq!(judgement.suggestion.as_deref(), Some("192.0.2.7"));
    }

    /// Labs and companies without DNS of their own write their names there.
    #[test]
    fn a_name_that_only_the_hosts_file_knows_is_no_mistake() {
        for rcode in [None, Some(Rcode::NxDomain), Some(Rcode::Refused)] {
            let mut facts = facts(&["192.0.2.7"]);
            facts.records.push(sample::hosts(3, "192.0.2.7", NAME));
            facts.records.push(sample::dns(NAME, "A", rcode, &[]));
            tried(&mut facts, "192.0.2.7", Some(Failure::TcpRefused));
            assert_eq!(judge(&facts).status, CauseStatus::Possible);
            let top = crate::diagnosis::diagnose(&facts).verdict.top_causes;
            assert_eq!(top.first(), Some(&"server_not_listening"));
        }
    }

    /// A new server in the hosts file, and a rule here or on the way that keeps this computer from it.
    #[test]
    fn an_address_that_was_never_reached_is_not_shown_to_be_wrong() {
        let error = |own, sender| crate::facts::IcmpError {
            own,
            after_ms: 0.1,
            ..sample::icmp(13, sender)
        };
        for error in [error(true, "10.0.0.2"), error(false, "198.51.100.1")] {
            let mut facts = facts(&["192.0.2.99"]);
            let failure = Some(Failure::TcpHostUnreachable);
            facts.records.extend([
                sample::hosts(3, "192.0.2.99", NAME),
                sample::dns(NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]),
                sample::tcp("192.0.2.99:8282", true, failure, Some(error)),
            ]);
            tried(&mut facts, "192.0.2.7", None);
            assert_eq!(judge(&facts).status, CauseStatus::Possible);
        }
    }

    #[test]
    fn a_link_local_address_beside_one_that_works_is_a_wrong_record() {
        let mut facts = facts(&["192.0.2.7", "fe80::7"]);
        tried(&mut facts, "192.0.2.7", None);
        tried(&mut facts, "[fe80::7]", Some(Failure::TcpAddressInvalid));
        let diagnosis = crate::diagnosis::diagnose(&facts);
        assert!(diagnosis.verdict.top_causes.contains(&CAUSE.id));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        let family = &diagnosis.finding("ipv6_broken").unwrap().judgement;
        assert_eq!(family.status, CauseStatus::Possible);
    }

    #[test]
    fn a_hosts_line_of_one_family_is_no_broken_family() {
        let mut facts = facts(&["192.0.2.7", "2001:db8::99"]);
        facts.records.extend([
            sample::hosts(3, "192.0.2.7", NAME),
            sample::hosts(4, "2001:db8::99", NAME),
            sample::dns(NAME, "AAAA", Some(Rcode::NoError), &["2001:db8::7"]),
        ]);
        tried(&mut facts, "192.0.2.7", None);
        tried(&mut facts, "[2001:db8::99]", Some(Failure::TcpTimedOut));
        let before = crate::diagnosis::diagnose(&facts).verdict.top_causes;
        assert!(!before.contains(&CAUSE.id), "{before:?}");
        tried(&mut facts, "[2001:db8::7]", None);
        let verdict = crate::diagnosis::diagnose(&facts).verdict;
        assert_eq!(verdict.top_causes, [CAUSE.id]);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn where_the_address_of_dns_fails_too_the_hosts_line_is_only_possible() {
        let mut facts = facts(&["192.0.2.99"]);
        facts.records.push(sample::hosts(3, "192.0.2.99", NAME));
        facts
            .records
            .push(sample::dns(NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]));
        tried(&mut facts, "192.0.2.99", Some(Failure::TcpTimedOut));
        tried(&mut facts, "192.0.2.7", Some(Failure::TcpTimedOut));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn the_expected_address_that_answers_confirms() {
        let mut facts = facts(&["192.0.2.99"]);
        facts.target.details.expect_ip = "192.0.2.7".parse().ok();
        tried(&mut facts, "192.0.2.99", Some(Failure::TcpRefused));
        tried(&mut facts, "192.0.2.7", None);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    /// The system's answer fails, that of a public server works.
    fn public_is_better(used: &str, better: &str) -> Facts {
        let mut facts = facts(&[used]);
        facts.asked.public_checks = true;
        let answer = sample::dns(NAME, "A", Some(Rcode::NoError), &[better]);
        facts.records.push(sample::with_dns(answer, |dns| {
            dns.server.system = false;
        }));
        tried(&mut facts, used, Some(Failure::TcpTimedOut));
        tried(&mut facts, better, None);
        facts
    }

    #[test]
    fn a_better_address_that_only_a_public_server_knows_is_likely() {
        let judgement = judge(&public_is_better("192.0.2.99", "192.0.2.7"));
        assert_eq!(judgement.status, CauseStatus::Likely);
        assert_eq!(judgement.suggestion.as_deref(), Some("192.0.2.7"));
    }

    #[test]
    fn another_edge_of_a_cdn_is_no_wrong_address() {
        let facts = public_is_better("104.16.1.7", "104.16.2.7");
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
        let mut fastly = public_is_better("192.0.2.99", "192.0.2.7");
        fastly.records.push(sample::owner("192.0.2.7", |known| {
            known.cdn = Some("fastly".to_owned());
        }));
        assert_eq!(judge(&fastly).status, CauseStatus::NotChecked);
    }

    #[test]
    fn public_servers_are_offered_where_they_would_settle_it() {
        let mut facts = facts(&["127.0.0.1"]);
        tried(&mut facts, "127.0.0.1", Some(Failure::TcpRefused));
        let next = |facts: &Facts| judge(facts).next_test.map(|next| next.key.to_string());
        assert_eq!(next(&facts).as_deref(), Some("next-public_checks"));
        facts.asked.public_checks = true;
        assert_eq!(next(&facts).as_deref(), Some("next-dns_wrong_address"));
        facts.asked.public_checks = false;
        facts.asked.offline = true;
        assert_eq!(next(&facts).as_deref(), Some("next-dns_wrong_address"));
    }

    #[test]
    fn an_expected_address_that_fails_too_leaves_it_likely() {
        let mut facts = facts(&["192.0.2.99"]);
        facts.target.details.expect_ip = "192.0.2.7".parse().ok();
        tried(&mut facts, "192.0.2.99", Some(Failure::TcpRefused));
        tried(&mut facts, "192.0.2.7", Some(Failure::TcpRefused));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn nowhere_is_confirmed_and_loopback_is_likely() {
        let mut nowhere = facts(&["0.0.0.0"]);
        tried(&mut nowhere, "0.0.0.0", Some(Failure::TcpRefused));
        assert_eq!(judge(&nowhere).status, CauseStatus::Confirmed);
        let mut loopback = facts(&["127.0.0.1"]);
        tried(&mut loopback, "127.0.0.1", Some(Failure::TcpRefused));
        assert_eq!(judge(&loopback).status, CauseStatus::Likely);
    }

    #[test]
    fn a_developers_name_leads_to_loopback_on_purpose() {
        let mut facts = sample::facts(Protocol::Tcp, "app.localhost", 8282);
        facts
            .records
            .push(sample::resolved("app.localhost", &["127.0.0.1"]));
        tried(&mut facts, "127.0.0.1", Some(Failure::TcpRefused));
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }

    #[test]
    fn one_dead_address_beside_live_ones_is_likely_and_named() {
        let mut facts = facts(&["192.0.2.7", "192.0.2.8"]);
        tried(&mut facts, "192.0.2.7", None);
        tried(&mut facts, "192.0.2.8", Some(Failure::TcpTimedOut));
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Likely, Some("one_dead"))
        );
    }

    #[test]
    fn a_whole_family_that_fails_is_another_cause() {
        let mut facts = facts(&["192.0.2.7", "2001:db8::7"]);
        tried(&mut facts, "192.0.2.7", None);
        tried(&mut facts, "[2001:db8::7]", Some(Failure::TcpTimedOut));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn silence_alone_does_not_speak_against_the_address() {
        let mut facts = facts(&["192.0.2.7"]);
        tried(&mut facts, "192.0.2.7", Some(Failure::TcpTimedOut));
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }

    #[test]
    fn one_dead_address_of_several_is_named_alone_unless_its_machine_speaks() {
        let mut facts = facts(&["192.0.2.7", "192.0.2.8"]);
        tried(&mut facts, "192.0.2.7", None);
        tried(&mut facts, "192.0.2.8", Some(Failure::TcpTimedOut));
        let top = |facts: &Facts| crate::diagnosis::diagnose(facts).verdict.top_causes;
        assert_eq!(top(&facts), [CAUSE.id]);
        let lives = sample::tcp("192.0.2.8:22", false, None, None);
        facts.records.push(lives);
        assert_eq!(top(&facts), ["server_firewall", CAUSE.id]);
        facts.records.truncate(2);
        facts.records.push(sample::tcp(
            "192.0.2.8:8282",
            true,
            Some(Failure::TcpHostUnreachable),
            Some(sample::icmp(10, "192.0.2.8")),
        ));
        assert!(
            top(&facts).contains(&"server_firewall"),
            "{:?}",
            top(&facts)
        );
    }

    #[test]
    fn where_every_address_is_silent_nothing_is_hidden() {
        let mut facts = facts(&["192.0.2.7", "192.0.2.8"]);
        for address in ["192.0.2.7", "192.0.2.8"] {
            tried(&mut facts, address, Some(Failure::TcpTimedOut));
            let lives = sample::tcp(&format!("{address}:22"), false, None, None);
            facts.records.push(lives);
        }
        facts.complete = true;
        let diagnosis = crate::diagnosis::diagnose(&facts);
        assert_eq!(diagnosis.verdict.top_causes, ["server_firewall"]);
        let own = diagnosis.finding(CAUSE.id).unwrap();
        assert_eq!(own.judgement.status, CauseStatus::NotChecked);
    }

    #[test]
    fn what_this_computer_keeps_back_says_nothing_of_the_address() {
        let mut facts = facts(&["192.0.2.7", "192.0.2.8"]);
        tried(&mut facts, "192.0.2.7", None);
        tried(&mut facts, "192.0.2.8", Some(Failure::TcpAddressInvalid));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn another_dns_server_of_this_computer_may_know_better() {
        let mut facts = facts(&["192.0.2.99"]);
        let knows = Some(Rcode::NoError);
        facts.records.extend([
            sample::dns(NAME, "A", knows, &["192.0.2.99"]),
            sample::dns_from("10.0.0.54", NAME, "A", knows, &["192.0.2.7"]),
        ]);
        tried(&mut facts, "192.0.2.99", Some(Failure::TcpTimedOut));
        tried(&mut facts, "192.0.2.7", None);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        let verdict = crate::diagnosis::diagnose(&facts).verdict;
        assert_eq!(verdict.top_causes, [CAUSE.id]);
    }

    #[test]
    fn a_name_that_leads_to_many_machines_is_wrong() {
        for address in ["239.1.2.3", "255.255.255.255"] {
            let mut facts = facts(&[address]);
            tried(&mut facts, address, Some(Failure::TcpNetUnreachable));
            let judgement = judge(&facts);
            assert_eq!(
                (judgement.status, judgement.variant),
                (CauseStatus::Likely, Some("nowhere"))
            );
            let verdict = crate::diagnosis::diagnose(&facts).verdict;
            assert_eq!(verdict.top_causes, [CAUSE.id]);
        }
    }
}
