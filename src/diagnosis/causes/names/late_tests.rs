use super::*;
use crate::diagnosis::{CauseStatus, Outcome, diagnose};
use crate::facts::{Failure, FirstLookup, sample};
use crate::target::Protocol;

const NAME: &str = "srv.example.com";
const CAUSE: &str = "dns_resolver_failing";
const KNOWS: Option<Rcode> = Some(Rcode::NoError);

fn facts(records: Vec<Record>) -> Facts {
    let mut facts = sample::facts(Protocol::Tcp, NAME, 8282);
    facts.records = records;
    facts.complete = true;
    facts
}

fn serving() -> Record {
    sample::tcp("192.0.2.7:8282", true, None, None)
}

fn judged(facts: &Facts, id: &str) -> (CauseStatus, Option<&'static str>) {
    let diagnosis = diagnose(facts);
    let judgement = &diagnosis.finding(id).unwrap().judgement;
    (judgement.status, judgement.variant)
}

#[test]
fn what_failed_once_and_works_now_is_a_weakness() {
    let mut lookup = sample::resolved(NAME, &["192.0.2.7"]);
    if let Fact::SystemLookup(lookup) = &mut lookup.fact {
        lookup.at_first = Some(FirstLookup {
            failure: Failure::DnsUnreachable,
            os_error: None,
            duration_ms: 12.0,
        });
    }
    let known = sample::dns(NAME, "A", KNOWS, &["192.0.2.7"]);
    let works = facts(vec![lookup.clone(), known.clone(), serving()]);
    assert_eq!(judged(&works, CAUSE), (CauseStatus::Likely, Some("once")));
    let verdict = diagnose(&works).verdict;
    assert_eq!(verdict.outcome, Outcome::Degraded);
    assert_eq!(verdict.top_causes, [CAUSE]);
    // What fails now has another cause.
    let refused = sample::tcp("192.0.2.7:8282", true, Some(Failure::TcpRefused), None);
    let verdict = diagnose(&facts(vec![lookup, known, refused])).verdict;
    assert_eq!(verdict.outcome, Outcome::Unreachable);
    assert!(!verdict.top_causes.is_empty() && !verdict.top_causes.contains(&CAUSE));
}

#[test]
fn a_lookup_that_fails_although_dns_knows_the_name_has_a_cause() {
    for failure in [
        Failure::DnsUnreachable,
        Failure::DnsFailed,
        Failure::DnsNameNotResolved,
        Failure::DnsNoAddress,
    ] {
        let facts = facts(vec![
            sample::unresolved(NAME, failure),
            sample::dns(NAME, "A", KNOWS, &["192.0.2.7"]),
            serving(),
        ]);
        let left_out = (CauseStatus::Likely, Some("left_out"));
        assert_eq!(judged(&facts, CAUSE), left_out, "{failure:?}");
        assert_eq!(diagnose(&facts).verdict.top_causes, [CAUSE]);
    }
}

#[test]
fn one_family_that_is_never_answered() {
    let mut lookup = sample::resolved(NAME, &["192.0.2.7"]);
    lookup.duration_ms = 15_010.0;
    let mut facts = facts(vec![
        lookup,
        sample::dns(NAME, "A", KNOWS, &["192.0.2.7"]),
        sample::dns(NAME, "AAAA", None, &[]),
        serving(),
    ]);
    assert_eq!(diagnose(&facts).verdict.top_causes, [CAUSE]);
    let other = |rcode| {
        let record = sample::dns("other.example", "AAAA", rcode, &[]);
        sample::with_dns(record, |dns| dns.control = true)
    };
    facts.records.push(other(None));
    assert_eq!(diagnose(&facts).verdict.top_causes, [CAUSE]);
    facts.records.pop();
    facts.records.push(other(KNOWS));
    let verdict = diagnose(&facts).verdict;
    assert_eq!(verdict.outcome, Outcome::Degraded);
    // Who drops it, the server or those of the domain, does not show.
    assert_eq!(verdict.top_causes, [CAUSE, "dns_zone_broken"]);
}

#[test]
fn a_lookup_that_is_made_again_is_no_verdict() {
    let mut lookup = sample::unresolved(NAME, Failure::DnsUnreachable);
    if let Fact::SystemLookup(lookup) = &mut lookup.fact {
        lookup.waiting = true;
    }
    let mut facts = facts(vec![lookup]);
    facts.complete = false;
    assert_eq!(diagnose(&facts).verdict.outcome, Outcome::Inconclusive);
    facts.learn(sample::resolved(NAME, &["192.0.2.7"]));
    assert_eq!(facts.records.len(), 1);
}

#[test]
fn a_wait_that_was_not_followed_to_its_end_is_told_as_one() {
    let mut lookup = sample::resolved(NAME, &["192.0.2.7"]);
    lookup.duration_ms = 5_400.0;
    if let Fact::SystemLookup(lookup) = &mut lookup.fact {
        lookup.unended = true;
    }
    assert!(format!("{:?}", waited(&lookup)).contains("failing-unended"));
    let facts = facts(vec![
        lookup,
        sample::dns(NAME, "A", KNOWS, &["192.0.2.7"]),
        sample::dns(NAME, "AAAA", None, &[]),
        serving(),
    ]);
    let verdict = diagnose(&facts).verdict;
    assert_eq!(verdict.outcome, Outcome::Degraded);
    assert_eq!(verdict.top_causes, [CAUSE]);
}

#[test]
fn slow_for_this_name_only_may_be_its_own_servers() {
    let late = |mut record: Record, ms: f64| {
        record.duration_ms = ms;
        record
    };
    let known = late(sample::dns(NAME, "A", KNOWS, &["192.0.2.7"]), 2_000.0);
    let lookup = late(sample::resolved(NAME, &["192.0.2.7"]), 2_010.0);
    let other = late(sample::dns_control(KNOWS), 3.0);
    let mut facts = facts(vec![lookup, known, other, serving()]);
    assert_eq!(
        diagnose(&facts).verdict.top_causes,
        [CAUSE, "dns_zone_broken"]
    );
    // Other names take their time as well.
    if let Some(other) = facts.records.get_mut(2) {
        other.duration_ms = 2_000.0;
    }
    assert_eq!(diagnose(&facts).verdict.top_causes, [CAUSE]);
}

#[test]
fn what_the_server_keeps_back_is_no_fault_of_the_zone() {
    let empty = sample::dns(NAME, "AAAA", KNOWS, &[]);
    let refused = sample::dns(NAME, "A", Some(Rcode::Refused), &[]);
    let cut = sample::with_dns(sample::dns(NAME, "A", None, &[]), |dns| dns.cut = true);
    for kept in [refused, cut] {
        let facts = facts(vec![
            sample::unresolved(NAME, Failure::DnsNoAddress),
            kept,
            empty.clone(),
            sample::dns_control(KNOWS),
        ]);
        assert_eq!(diagnose(&facts).verdict.top_causes, [CAUSE]);
    }
}

/// The zone says that there is no IPv6 address, and of IPv4 nobody says it.
#[test]
fn addresses_that_were_taken_out_are_no_fault_of_the_zone() {
    let empty = |kind: &str, ttl: Option<u32>| {
        let record = sample::dns(NAME, kind, KNOWS, &[]);
        sample::with_dns(record, |dns| dns.negative_ttl = ttl)
    };
    let top = |of_a: Option<u32>| {
        let facts = facts(vec![
            sample::unresolved(NAME, Failure::DnsNoAddress),
            empty("A", of_a),
            empty("AAAA", Some(300)),
        ]);
        diagnose(&facts).verdict.top_causes
    };
    assert_eq!(top(None), [CAUSE]);
    assert_eq!(top(Some(300)), ["dns_record_missing"]);
}

#[test]
fn refused_at_first_and_known_later_is_the_servers_weakness() {
    let facts = facts(vec![
        sample::unresolved(NAME, Failure::DnsUnreachable),
        sample::dns(NAME, "A", Some(Rcode::Refused), &[]),
        sample::dns(NAME, "A", KNOWS, &["192.0.2.7"]),
        sample::dns(NAME, "AAAA", KNOWS, &[]),
    ]);
    assert_eq!(judged(&facts, CAUSE), (CauseStatus::Likely, None));
}
