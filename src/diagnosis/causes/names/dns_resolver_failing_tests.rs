use super::*;
use crate::facts::{Record, sample};
use crate::target::Protocol;

const NAME: &str = "srv.example.com";

fn facts(records: Vec<Record>) -> Facts {
    let mut facts = sample::facts(Protocol::Ws, NAME, 8282);
    facts.records = records;
    facts
}

fn failing(rcode: Option<Rcode>, control: Option<Rcode>) -> Facts {
    let mut records = sample::dns_failure(NAME, rcode);
    records.push(sample::dns_control(control));
    facts(records)
}

#[test]
fn refusing_everything_confirms() {
    let facts = failing(Some(Rcode::Refused), Some(Rcode::Refused));
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}

#[test]
fn refusing_the_end_of_an_alias_is_no_refusal_of_the_name() {
    let mut facts = failing(Some(Rcode::Refused), Some(Rcode::Refused));
    facts.records.push(sample::with_dns(
        sample::dns(NAME, "A", Some(Rcode::Refused), &[]),
        |dns| sample::aliases(dns, &[(NAME, "gone.example.net")]),
    ));
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
    let top = crate::diagnosis::diagnose(&facts).verdict.top_causes;
    assert_eq!(top.first(), Some(&"dns_alias_broken"));
}

/// The server of a company's own names refuses all others.
#[test]
fn refusing_public_names_says_little_of_a_private_one() {
    let mut facts = sample::facts(Protocol::Ws, "srv.internal", 8282);
    facts.records = sample::dns_failure("srv.internal", Some(Rcode::Refused));
    facts
        .records
        .push(sample::dns_control(Some(Rcode::Refused)));
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

#[test]
fn failing_at_everything_is_likely_because_the_names_may_be_out_of_its_reach() {
    let facts = failing(Some(Rcode::ServFail), Some(Rcode::ServFail));
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

#[test]
fn silence_is_confirmed_only_when_something_else_out_there_answers() {
    let mut facts = failing(None, None);
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
    facts.records.push(sample::with_dns(
        sample::dns_from(
            "10.0.0.1",
            "control.example",
            "A",
            Some(Rcode::Refused),
            &[],
        ),
        |dns| dns.control = true,
    ));
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}

/// Another server knows the name, and the questions to this computer's own one never left it.
#[test]
fn a_server_that_was_never_asked_does_not_fail() {
    let mut facts = failing(None, None);
    let public = sample::dns_from("9.9.9.9", NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]);
    let public = sample::with_dns(public, |dns| dns.server.system = false);
    facts.records.push(public);
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    for (name, number) in [("EPERM", 1), ("EHOSTUNREACH", 113)] {
        for record in facts.records.iter_mut().take(2) {
            record.os_error = Some(crate::facts::OsError {
                name: name.to_owned(),
                number,
            });
        }
        assert_eq!(judge(&facts).status, CauseStatus::Possible, "{name}");
    }
}

#[test]
fn an_answer_for_another_name_clears_the_server() {
    let facts = failing(Some(Rcode::ServFail), Some(Rcode::NoError));
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
}

#[test]
fn a_server_that_refuses_broken_dnssec_does_its_work() {
    let mut facts = failing(Some(Rcode::ServFail), Some(Rcode::NoError));
    facts.records.push(sample::with_dns(
        sample::dns(NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]),
        |dns| dns.checking_disabled = true,
    ));
    assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
}

#[test]
fn nxdomain_is_an_answer() {
    assert_eq!(
        judge(&facts(sample::nxdomain(NAME))).status,
        CauseStatus::RuledOut
    );
}

#[test]
fn a_dead_first_server_makes_every_lookup_slow() {
    let mut slow = sample::resolved(NAME, &["192.0.2.7"]);
    slow.duration_ms = 5_010.0;
    let records = vec![
        slow,
        sample::dns(NAME, "A", None, &[]),
        sample::dns_from("10.0.0.54", NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]),
    ];
    assert_eq!(
        judge(&facts(records.clone())).status,
        CauseStatus::Confirmed
    );
    // Questions get lost: those to the silent server may all have been.
    let mut lossy = records.clone();
    let mut again = sample::dns_from("10.0.0.54", NAME, "AAAA", Some(Rcode::NoError), &[]);
    again.duration_ms = 705.0;
    lossy.push(again);
    assert_eq!(judge(&facts(lossy)).status, CauseStatus::Likely);
    // Only slow, and no server was seen to be dead.
    let mut quick = records;
    quick.remove(1);
    assert_eq!(judge(&facts(quick)).status, CauseStatus::Likely);
}

#[test]
fn nobody_serves_dns_on_this_computer() {
    let mut facts = facts(vec![sample::unresolved(NAME, Failure::DnsUnreachable)]);
    let refused = |mut record: Record| {
        record.os_error = Some(crate::facts::OsError {
            name: "ECONNREFUSED".to_owned(),
            number: 111,
        });
        record
    };
    for kind in ["A", "AAAA"] {
        let record = sample::dns_from("127.0.0.1", NAME, kind, None, &[]);
        facts.records.push(refused(record));
    }
    facts.records.push(refused(sample::with_dns(
        sample::dns_from("127.0.0.1", ".", "NS", None, &[]),
        |dns| dns.control = true,
    )));
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    // Without any network that server has nothing to serve.
    facts
        .records
        .push(sample::interfaces(&[("eth0", false, &[])]));
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
}

#[test]
fn a_public_server_that_answers_confirms() {
    let mut facts = failing(Some(Rcode::ServFail), Some(Rcode::ServFail));
    facts.records.push(sample::with_dns(
        sample::dns_from("9.9.9.9", NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]),
        |dns| dns.server.system = false,
    ));
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}

#[test]
fn behind_a_dead_router_nothing_is_known_of_the_server() {
    let mut facts = failing(None, None);
    facts.records.extend(sample::dead_router());
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
    let verdict = crate::diagnosis::diagnose(&facts).verdict;
    assert_eq!(verdict.top_causes, ["no_network"]);
}

/// The name was found after five seconds, and then the port did not answer: what is broken is the port.
#[test]
fn a_slow_lookup_explains_no_silent_port() {
    let mut lookup = sample::resolved(NAME, &["192.0.2.7"]);
    lookup.duration_ms = 5_010.0;
    let answer = sample::dns(NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]);
    let open = sample::tcp("192.0.2.7:8282", true, None, None);
    let works = facts(vec![lookup.clone(), answer.clone(), open]);
    assert_eq!(judge(&works).status, CauseStatus::Likely);
    let silent = Some(Failure::TcpTimedOut);
    let silent = sample::tcp("192.0.2.7:8282", true, silent, None);
    let lives = sample::tcp("192.0.2.7:22", false, None, None);
    let broken = facts(vec![lookup, answer, silent, lives]);
    let top = crate::diagnosis::diagnose(&broken).verdict.top_causes;
    assert_eq!(top, ["server_firewall"]);
}
