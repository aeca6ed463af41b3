use super::*;
use crate::facts::sample::{
    ethernet, facts, hosts, icmp, ping, record, resolved, route_on_link, tcp,
};
use crate::facts::{DnsRecords, DnsServer, DnsTransport, Fact, Failure, IcmpError, Rcode, Record};
use crate::target::Protocol;

const A: &str = "192.168.1.7:8282";

fn status(records: Vec<Record>) -> CauseStatus {
    let mut facts = facts(Protocol::Ws, "192.168.1.7", 8282);
    facts.records = records;
    judge(&facts).status
}

fn unreachable(icmp: IcmpError) -> Record {
    tcp(A, true, Some(Failure::TcpHostUnreachable), Some(icmp))
}

fn own_error() -> Record {
    unreachable(IcmpError {
        own: true,
        after_ms: 3_060.0,
        ..icmp(1, "192.168.1.20")
    })
}

fn lan() -> Vec<Record> {
    vec![
        ethernet(&["192.168.1.20/24"]),
        route_on_link("192.168.1.7"),
        own_error(),
    ]
}

fn answer_of(server: &str) -> Record {
    let dns = DnsRecords {
        server: DnsServer {
            address: server.parse().unwrap(),
            transport: DnsTransport::Udp,
            system: true,
            name: None,
        },
        name: "example.com".to_owned(),
        record_type: "A".to_owned(),
        control: true,
        checking_disabled: false,
        rcode: Some(Rcode::NxDomain),
        records: Vec::new(),
        record_count: 0,
        addresses: Vec::new(),
        cut: false,
        loops: false,
        dangling: None,
        negative_ttl: None,
        note: None,
        icmp: None,
    };
    record(CheckId::DnsRecords, server, None, Fact::DnsRecords(dns))
}

/// A firewall that drops everything drops neighbour discovery over IPv6, too.
#[test]
fn a_search_over_ipv6_can_be_kept_out() {
    let mut facts = facts(Protocol::Ws, "fd07::30", 8282);
    let error = IcmpError {
        own: true,
        after_ms: 3_060.0,
        icmp_type: 1,
        ..icmp(3, "fd07::20")
    };
    let failure = Some(Failure::TcpHostUnreachable);
    facts.records = vec![
        ethernet(&["fd07::20/64"]),
        route_on_link("fd07::30"),
        tcp("[fd07::30]:8282", true, failure, Some(error)),
        answer_of("[fd07::1]:53"),
    ];
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

#[test]
fn nobody_here_has_the_address() {
    assert_eq!(status(lan()), CauseStatus::Likely);
    let mut with_neighbour = lan();
    with_neighbour.push(answer_of("192.168.1.1:53"));
    assert_eq!(status(with_neighbour), CauseStatus::Confirmed);
    // A server that could not start there says itself that it has no such address.
    let mut pasted = facts(Protocol::Ws, "192.168.1.7", 8282);
    pasted.records = lan();
    pasted.records.push(answer_of("192.168.1.1:53"));
    pasted.target.pasted = Some(crate::target::PastedError {
        client: "php".to_owned(),
        text: "Cannot assign requested address".to_owned(),
        failure: None,
        status: None,
        close_code: None,
        causes: vec!["local_address_missing".to_owned()],
        refused_by_client: false,
        says: String::new(),
    });
    assert_eq!(judge(&pasted).status, CauseStatus::Likely);
    // An answer from beyond the router does not prove that this part of the network is whole.
    let mut with_stranger = lan();
    with_stranger.push(answer_of("192.0.2.53:53"));
    assert_eq!(status(with_stranger), CauseStatus::Likely);
}

/// The hosts file may name a place where the machine never stood.
#[test]
fn nobody_has_the_address_of_the_hosts_file_and_dns_knows_another() {
    let judged = |in_dns: &str| {
        let mut facts = facts(Protocol::Ws, "example.com", 8282);
        facts.records = lan();
        facts.records.extend([
            resolved("example.com", &["192.168.1.7"]),
            hosts(3, "192.168.1.7", "example.com"),
            answer_of("192.168.1.1:53"),
            tcp(&format!("{in_dns}:8282"), true, None, None),
        ]);
        judge(&facts).status
    };
    assert_eq!(judged("192.168.1.8"), CauseStatus::Likely);
    assert_eq!(judged("192.168.1.7"), CauseStatus::RuledOut);
}

/// A router may answer pings for a machine behind it, and nothing else of that machine is heard.
#[test]
fn pings_alone_do_not_show_that_it_lives() {
    let silent = |port: u16, asked| {
        let at = format!("192.168.1.7:{port}");
        tcp(&at, asked, Some(Failure::TcpTimedOut), None)
    };
    let pinged = ping("192.168.1.7", 3, 3);
    let mut records = vec![silent(8282, true), silent(80, false), pinged];
    assert_eq!(status(records.clone()), CauseStatus::RuledOut);
    records.push(silent(22, false));
    assert_eq!(status(records), CauseStatus::NotChecked);
}

/// It answered at first, and then never again.
#[test]
fn it_may_have_died_since() {
    let mut records = vec![tcp(A, true, None, None), tcp(A, true, None, None)];
    for _ in 0..3 {
        records.push(tcp(A, true, Some(Failure::TcpTimedOut), None));
    }
    for (record, number) in records.iter_mut().zip(0_u32..) {
        if let Fact::Tcp(probe) = &mut record.fact {
            for attempt in &mut probe.attempts {
                attempt.start_ms = f64::from(number) * 100.0;
            }
        }
    }
    assert_eq!(status(records), CauseStatus::Possible);
}

#[test]
fn a_router_does_not_find_the_host() {
    let slow = unreachable(IcmpError {
        after_ms: 3_080.0,
        ..icmp(1, "198.51.100.1")
    });
    assert_eq!(status(vec![slow]), CauseStatus::Likely);
    let at_once = unreachable(icmp(1, "198.51.100.1"));
    assert_eq!(status(vec![at_once]), CauseStatus::Likely);
    let no_network = unreachable(icmp(0, "198.51.100.1"));
    assert_eq!(status(vec![no_network]), CauseStatus::Possible);
}

#[test]
fn any_reply_of_the_host_rules_it_out() {
    let silent = || tcp(A, true, Some(Failure::TcpTimedOut), None);
    let refused = tcp("192.168.1.7:80", false, Some(Failure::TcpRefused), None);
    assert_eq!(status(vec![silent(), refused]), CauseStatus::RuledOut);
    let pinged = ping("192.168.1.7", 3, 1);
    assert_eq!(status(vec![silent(), pinged]), CauseStatus::RuledOut);
    // A rule can say "host unreachable" of a host that lives.
    let faked = unreachable(icmp(1, "198.51.100.1"));
    let open = tcp("192.168.1.7:22", false, None, None);
    assert_eq!(status(vec![faked, open]), CauseStatus::RuledOut);
}

#[test]
fn silence_everywhere() {
    let silent = |port: u16, asked| {
        tcp(
            &format!("192.0.2.7:{port}"),
            asked,
            Some(Failure::TcpTimedOut),
            None,
        )
    };
    let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
    facts.records.extend([
        silent(8282, true),
        silent(22, false),
        ping("192.0.2.7", 3, 0),
    ]);
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

#[test]
fn one_of_two_addresses_is_dead() {
    let mut facts = facts(Protocol::Tcp, "example.com", 8282);
    facts.records.extend([
        resolved("example.com", &["192.0.2.7", "192.0.2.8"]),
        tcp("192.0.2.7:8282", true, Some(Failure::TcpTimedOut), None),
        tcp("192.0.2.8:8282", true, None, None),
    ]);
    // The name works: that it still leads to a dead address is `dns_wrong_address`.
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
}

#[test]
fn a_rule_on_the_way_says_nothing_about_the_host() {
    let prohibited = unreachable(icmp(13, "198.51.100.1"));
    assert_eq!(status(vec![prohibited]), CauseStatus::NotChecked);
}

#[test]
fn packets_that_circle_say_nothing_of_a_host_in_a_private_network() {
    let circles = |address: &str| {
        let mut facts = facts(Protocol::Ws, address, 8282);
        let error = IcmpError {
            icmp_type: 11,
            ..icmp(0, "198.51.100.1")
        };
        facts.records = vec![tcp(
            &format!("{address}:8282"),
            true,
            Some(Failure::TcpHostUnreachable),
            Some(error),
        )];
        judge(&facts).status
    };
    assert_eq!(circles("203.0.113.7"), CauseStatus::Likely);
    assert_eq!(circles("172.20.10.4"), CauseStatus::Possible);
}
