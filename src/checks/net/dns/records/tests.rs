use std::net::IpAddr;

use hickory_resolver::proto::op::ResponseCode as Code;

use super::super::fake_server::{self, Script, a, cname};
use super::*;
use crate::facts::{DnsRecords, DnsServer, SystemLookup, sample};
use crate::target::Protocol;

pub(super) const NAME: &str = "www.lab.test.";

/// What one fake server is found to say of `www.lab.test`.
pub(super) async fn surveyed(script: Script) -> Vec<(Record, DnsRecords)> {
    told(fake_server::start(script), &[NAME]).await
}

/// What a server is found to say of the names that a typed one may stand for.
async fn told(server: DnsServer, names: &[&str]) -> Vec<(Record, DnsRecords)> {
    let (context, mut arrived) =
        Context::for_test(sample::facts(Protocol::Tcp, "www.lab.test", 80));
    let names: Vec<Name> = names.iter().map(|n| Name::from_ascii(n).unwrap()).collect();
    survey(&context, Server::new(context.clock, server), &names).await;
    let mut all = Vec::new();
    while let Ok(record) = arrived.try_recv() {
        if let Fact::DnsRecords(records) = &record.fact {
            let records = records.clone();
            all.push((record, records));
        }
    }
    all
}

/// What is told of IPv4 addresses where `corp.test` is searched first.
async fn searched(script: Script) -> Vec<(String, Option<Rcode>, Vec<IpAddr>)> {
    let names = ["www.lab.test.corp.test.", NAME];
    let mut found: Vec<_> = told(fake_server::start(script), &names)
        .await
        .into_iter()
        .filter(|(_, dns)| dns.record_type == "A")
        .inspect(|(_, dns)| assert!(!dns.control))
        .map(|(_, dns)| (dns.name, dns.rcode, dns.addresses))
        .collect();
    found.sort_by_key(|(name, ..)| name.clone());
    found
}

fn known(name: &str, address: &str) -> (String, Option<Rcode>, Vec<IpAddr>) {
    let address = address.parse().unwrap();
    (name.to_owned(), Some(Rcode::NoError), vec![address])
}

pub(super) fn of<'a>(all: &'a [(Record, DnsRecords)], end: &str) -> &'a (Record, DnsRecords) {
    all.iter()
        .find(|(record, _)| record.subject.ends_with(end))
        .unwrap_or_else(|| panic!("nothing of {end} in {all:?}"))
}

#[tokio::test]
async fn one_family_is_enough() {
    let all = surveyed(|name, kind, _| {
        let answers = if !name.contains("lab.test") {
            return Some((Code::NXDomain, Vec::new()));
        } else if kind == RecordType::A {
            vec![
                cname(name, "edge.lab.test."),
                a("edge.lab.test.", [192, 0, 2, 7]),
            ]
        } else {
            Vec::new()
        };
        Some((Code::NoError, answers))
    })
    .await;
    assert_eq!(all.len(), 2, "no controls for a server that answers");
    let (record, v4) = of(&all, " A");
    assert_eq!(record.status, Status::Ok);
    assert_eq!(v4.addresses, ["192.0.2.7".parse::<IpAddr>().unwrap()]);
    assert_eq!(v4.records[0].record_type, "CNAME");
    let (record, _) = of(&all, " AAAA");
    assert_eq!((record.status, record.failure), (Status::Ok, None));
}

#[tokio::test]
async fn a_server_that_has_an_address_for_any_name_is_asked_for_others() {
    let all = surveyed(|name, kind, _| {
        let answers = if kind == RecordType::A {
            vec![a(name, [192, 0, 2, 80])]
        } else {
            Vec::new()
        };
        Some((Code::NoError, answers))
    })
    .await;
    for end in [" A no-such-name.invalid", " A example.com"] {
        let (record, other) = of(&all, end);
        assert!(other.control && record.status == Status::Ok);
        assert_eq!(other.addresses.len(), 1);
    }
}

#[tokio::test]
async fn behind_a_search_domain_the_name_alone_is_asked_too() {
    let found = searched(|name, kind, _| {
        Some(match (name, kind) {
            ("www.lab.test.corp.test.", RecordType::A) => {
                (Code::NoError, vec![a(name, [192, 0, 2, 90])])
            }
            (NAME, RecordType::A) => (Code::NoError, vec![a(name, [192, 0, 2, 7])]),
            _ => (Code::NXDomain, Vec::new()),
        })
    })
    .await;
    let alone = known("www.lab.test", "192.0.2.7");
    let completed = known("www.lab.test.corp.test", "192.0.2.90");
    assert_eq!(found, [alone, completed]);
}

#[tokio::test]
async fn behind_a_search_domain_that_fails_the_name_alone_is_found() {
    let found = searched(|name, kind, _| {
        Some(match (name, kind) {
            ("www.lab.test.corp.test.", _) => (Code::ServFail, Vec::new()),
            (NAME, RecordType::A) => (Code::NoError, vec![a(name, [192, 0, 2, 7])]),
            _ => (Code::NoError, Vec::new()),
        })
    })
    .await;
    let failed = (
        "www.lab.test.corp.test".to_owned(),
        Some(Rcode::ServFail),
        Vec::new(),
    );
    assert_eq!(found, [known("www.lab.test", "192.0.2.7"), failed]);
}

#[tokio::test]
async fn a_name_without_any_address_is_a_fault() {
    let all = surveyed(|_, _, _| Some((Code::NoError, Vec::new()))).await;
    for (record, _) in &all {
        assert_eq!(record.failure, Some(Failure::DnsNoAddress));
    }
    assert_eq!(all.len(), 2);
}

#[tokio::test]
async fn a_name_that_does_not_exist() {
    let all = surveyed(|_, _, _| Some((Code::NXDomain, Vec::new()))).await;
    assert_eq!(all.len(), 2);
    assert_eq!(all[0].0.failure, Some(Failure::DnsNameNotResolved));
    assert_eq!(all[0].1.rcode, Some(Rcode::NxDomain));
    assert_eq!(all[0].1.dangling, None);
}

#[tokio::test]
async fn signatures_that_do_not_fit_are_told_by_the_unchecked_answer() {
    let all = surveyed(|name, kind, unchecked| match (name, unchecked) {
        ("www.lab.test.", false) => Some((Code::ServFail, Vec::new())),
        ("www.lab.test.", true) if kind == RecordType::A => {
            Some((Code::NoError, vec![a(name, [192, 0, 2, 7])]))
        }
        _ => Some((Code::NXDomain, Vec::new())),
    })
    .await;
    assert_eq!(of(&all, " A").0.failure, Some(Failure::DnsFailed));
    let (record, unchecked) = of(&all, " A unchecked");
    assert!(unchecked.checking_disabled);
    assert_eq!(record.status, Status::Ok);
    let (record, root) = of(&all, " NS .");
    assert!(root.control);
    assert_eq!(record.status, Status::Ok, "a no is an answer");
}

#[tokio::test]
async fn a_server_that_refuses_everything() {
    let all = surveyed(|_, _, _| Some((Code::Refused, Vec::new()))).await;
    assert_eq!(
        all.len(),
        6,
        "two families, each asked twice, and two controls"
    );
    for (record, records) in &all {
        assert_eq!(record.failure, Some(Failure::DnsFailed));
        assert_eq!(records.rcode, Some(Rcode::Refused));
    }
}

#[tokio::test]
async fn silence_for_one_name_only() {
    let all =
        surveyed(|name, _, _| (!name.contains("lab.test")).then(|| (Code::NXDomain, Vec::new())))
            .await;
    let (record, _) = of(&all, " A");
    assert_eq!(record.failure, Some(Failure::DnsUnreachable));
    assert!(record.duration_ms < 2_700.0);
    let (record, control) = of(&all, " A example.com");
    assert!(control.control && record.status == Status::Ok);
    assert!(
        record.end_ms() < 1_300.0,
        "controls do not wait for the end"
    );
}

#[tokio::test]
async fn a_closed_port_is_known_at_once() {
    let free = std::net::UdpSocket::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap();
    drop(free);
    let (context, mut arrived) =
        Context::for_test(sample::facts(Protocol::Tcp, "www.lab.test", 80));
    let server = DnsServer {
        address,
        transport: DnsTransport::Udp,
        system: true,
        name: None,
    };
    let names = [Name::from_ascii("www.lab.test.").unwrap()];
    survey(&context, Server::new(context.clock, server), &names).await;
    let record = arrived.try_recv().unwrap();
    assert_eq!(record.failure, Some(Failure::DnsUnreachable));
    assert_eq!(record.os_error.unwrap().name, "ECONNREFUSED");
    // Silence would be waited out for longer.
    assert!(context.clock.now_ms() < 2_000.0);
}

#[tokio::test]
async fn a_chain_that_ends_in_nothing() {
    let all = surveyed(|name, _, _| {
        if name == "www.lab.test." {
            // As authoritative servers answer whose alias leads into another zone.
            Some((Code::NoError, vec![cname(name, "gone.lab.test.")]))
        } else {
            Some((Code::NXDomain, Vec::new()))
        }
    })
    .await;
    for (record, records) in &all {
        assert_eq!(record.failure, Some(Failure::DnsBrokenChain));
        assert_eq!(records.dangling.as_deref(), Some("gone.lab.test"));
    }
}

#[tokio::test]
async fn an_alias_of_a_name_with_one_family_is_whole() {
    let all = surveyed(|name, kind, _| {
        let answers = match (name, kind) {
            ("www.lab.test.", RecordType::A | RecordType::AAAA) => {
                vec![cname(name, "edge.lab.test.")]
            }
            ("edge.lab.test.", RecordType::A) => vec![a(name, [192, 0, 2, 7])],
            _ => Vec::new(),
        };
        Some((Code::NoError, answers))
    })
    .await;
    assert_eq!(of(&all, " A").1.addresses.len(), 1);
    let (record, v6) = of(&all, " AAAA");
    assert_eq!(v6.dangling, None);
    assert_eq!(record.status, Status::Ok);
}

#[tokio::test]
async fn circles_behind_a_server_failure_are_found() {
    let all = surveyed(|name, kind, _| match (name, kind) {
        ("www.lab.test.", RecordType::CNAME) => {
            Some((Code::NoError, vec![cname(name, "b.lab.test.")]))
        }
        ("b.lab.test.", RecordType::CNAME) => {
            Some((Code::NoError, vec![cname(name, "www.lab.test.")]))
        }
        _ => Some((Code::ServFail, Vec::new())),
    })
    .await;
    let (record, records) = of(&all, " A");
    assert!(records.loops);
    assert_eq!(record.failure, Some(Failure::DnsBrokenChain));
}

#[test]
fn public_servers_are_asked_only_with_consent_and_for_public_names() {
    let planned = |host: &str, address: &str, public: bool, offline: bool| {
        let mut facts = sample::facts(Protocol::Tcp, host, 80);
        facts.asked.public_checks = public;
        facts.asked.offline = offline;
        facts.records.push(sample::record(
            CheckId::SystemLookup,
            host,
            None,
            Fact::SystemLookup(SystemLookup {
                name: host.to_owned(),
                addresses: vec![address.parse().unwrap()],
                ..SystemLookup::default()
            }),
        ));
        plan(&Progress {
            facts: &facts,
            running: &std::collections::BTreeSet::new(),
            now_ms: 0.0,
        })
    };
    assert_eq!(
        planned("example.com", "192.0.2.1", false, false),
        ["system"]
    );
    assert_eq!(planned("example.com", "192.0.2.1", true, true), ["system"]);
    assert_eq!(planned("nas.local", "192.0.2.1", true, false), ["system"]);
    assert_eq!(planned("www.corp.org", "10.0.0.1", true, false), ["system"]);
    assert_eq!(
        planned("example.com", "192.0.2.1", true, false),
        ["system", "public"]
    );
    assert!(planned("localhost", "127.0.0.1", true, false).is_empty());
}
