use super::*;
use crate::diagnosis::CauseStatus;
use crate::facts::{Fact, sample};
use crate::target::Protocol;

fn ended_by(icmp: IcmpError, failure: Failure) -> Facts {
    let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
    facts.records.push(sample::tcp(
        "192.0.2.7:8282",
        true,
        Some(failure),
        Some(icmp),
    ));
    facts
}

#[test]
fn an_error_of_our_own_confirms() {
    let icmp = IcmpError {
        own: true,
        after_ms: 0.1,
        ..sample::icmp(3, "10.0.0.2")
    };
    let facts = ended_by(icmp, Failure::TcpRefused);
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}

/// A node of Kubernetes answers so for a service that nobody serves.
#[test]
fn port_unreachable_of_a_node_is_only_likely() {
    let icmp = IcmpError {
        own: true,
        after_ms: 0.1,
        ..sample::icmp(3, "10.0.0.2")
    };
    let mut facts = ended_by(icmp, Failure::TcpRefused);
    let rows: &[(&str, bool, &[&str])] = &[("cni0", true, &["10.244.0.1/24"])];
    facts.records.push(sample::interfaces(rows));
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

#[test]
fn a_neighbour_that_does_not_answer_is_no_rule() {
    let icmp = IcmpError {
        own: true,
        after_ms: 3_070.0,
        ..sample::icmp(1, "10.0.0.2")
    };
    let facts = ended_by(icmp, Failure::TcpHostUnreachable);
    assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
}

#[test]
fn host_unreachable_of_our_own_is_never_confirmed_however_fast() {
    let icmp = IcmpError {
        own: true,
        after_ms: 0.2,
        ..sample::icmp(1, "10.0.0.2")
    };
    let facts = ended_by(icmp, Failure::TcpHostUnreachable);
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

#[test]
fn the_servers_own_prohibition_rules_it_out() {
    let facts = ended_by(sample::icmp(10, "192.0.2.7"), Failure::TcpHostUnreachable);
    assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
}

#[test]
fn a_reset_alone_rules_nothing_out() {
    let facts = sample::tried(Some(Failure::TcpRefused));
    assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
}

#[test]
fn a_reset_much_sooner_than_those_of_other_ports_was_made_up_nearby() {
    let mut facts = sample::tried(Some(Failure::TcpRefused));
    let refused_slowly = |port: u16| {
        let address = format!("192.0.2.7:{port}");
        let mut record = sample::tcp(&address, false, Some(Failure::TcpRefused), None);
        if let Fact::Tcp(probe) = &mut record.fact {
            probe.attempts = vec![sample::attempt(Some(Failure::TcpRefused), None, 82.0)];
        }
        record
    };
    facts.records.push(refused_slowly(22));
    // One alone may as well be the one that was made up.
    assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    facts.records.push(refused_slowly(80));
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

#[test]
fn silence_is_possible_and_failed_sends_make_it_likely() {
    let mut record = sample::tcp("192.0.2.7:8282", true, Some(Failure::TcpTimedOut), None);
    let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
    facts.records.push(record.clone());
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
    if let Fact::Tcp(probe) = &mut record.fact {
        probe.local_send_failures = 9;
    }
    facts.records = vec![record];
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

/// The name has an IPv6 address, and this computer has none: that one says nothing of the rule.
#[test]
fn a_rule_of_a_computer_without_ipv6() {
    let rule = IcmpError {
        own: true,
        after_ms: 0.1,
        ..sample::icmp(3, "10.0.0.2")
    };
    let no_way = Some(Failure::TcpNetUnreachable);
    let mut facts = sample::facts(Protocol::Tcp, "srv.example.com", 8282);
    facts.records = vec![
        sample::resolved("srv.example.com", &["2001:db8::7", "192.0.2.7"]),
        sample::tcp("[2001:db8::7]:8282", true, no_way, None),
        sample::tcp(
            "192.0.2.7:8282",
            true,
            Some(Failure::TcpRefused),
            Some(rule),
        ),
    ];
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
    let line = ("eth0", true, &["10.0.0.2/24", "fe80::1/64"][..]);
    facts.records.push(sample::interfaces(&[line]));
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}

#[test]
fn a_rule_against_one_address_is_named_although_the_other_works() {
    let mut facts = sample::facts(Protocol::Tcp, "srv.example.com", 8282);
    let rule = IcmpError {
        own: true,
        after_ms: 0.1,
        icmp_type: 1,
        ..sample::icmp(1, "2001:db8:1::2")
    };
    facts.records = vec![
        sample::resolved("srv.example.com", &["192.0.2.7", "2001:db8::7"]),
        sample::tcp(
            "[2001:db8::7]:8282",
            true,
            Some(Failure::TcpPermission),
            Some(rule),
        ),
        sample::tcp("192.0.2.7:8282", true, Some(Failure::TcpTimedOut), None),
    ];
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
    facts.records.pop();
    facts
        .records
        .push(sample::tcp("192.0.2.7:8282", true, None, None));
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}

/// The request left, so that no rule ended it on its way out; one for what comes in may throw the answer away.
#[test]
fn answers_that_never_arrive_rule_nothing_out() {
    let at = "192.0.2.7:8282";
    let passed = |failure| {
        let mut facts = sample::tried(Some(failure));
        let trace = sample::trace(at, &["10.0.0.1", "198.51.100.1"], false);
        facts.records.push(trace);
        judge(&facts)
    };
    let silent = passed(Failure::TcpTimedOut);
    assert_eq!(silent.status, CauseStatus::NotChecked);
    assert!(format!("{silent:?}").contains("missing-client_firewall-answers"));
    assert_eq!(passed(Failure::TcpRefused).status, CauseStatus::RuledOut);
}
