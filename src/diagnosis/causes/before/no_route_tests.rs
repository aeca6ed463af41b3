use super::*;
use crate::diagnosis::CauseStatus;
use crate::facts::{Failure, Rcode, sample};
use crate::target::Protocol;

fn failing(address: &str, failure: Failure) -> Facts {
    let host = address.rsplit_once(':').unwrap().0.trim_matches(['[', ']']);
    let mut facts = sample::facts(Protocol::Tcp, host, 8282);
    facts
        .records
        .extend([sample::tcp(address, true, Some(failure), None)]);
    facts
}

#[test]
fn no_route_in_the_table_confirms() {
    let mut facts = failing("192.0.2.7:8282", Failure::TcpNetUnreachable);
    facts.records.extend([
        sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])]),
        sample::route_of_type("192.0.2.7", "none"),
    ]);
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}

#[test]
fn without_any_network_the_missing_route_is_only_a_sign() {
    let mut facts = failing("192.0.2.7:8282", Failure::TcpNetUnreachable);
    facts.records.extend([
        sample::interfaces(&[("eth0", false, &[])]),
        sample::route_of_type("192.0.2.7", "none"),
    ]);
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
}

#[test]
fn a_prohibit_route_confirms() {
    let mut facts = failing("192.0.2.7:8282", Failure::TcpPermission);
    facts
        .records
        .extend([sample::route_of_type("192.0.2.7", "prohibit")]);
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}

#[test]
fn the_same_word_from_a_router_is_never_confirmed() {
    let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
    facts.records.push(sample::tcp(
        "192.0.2.7:8282",
        true,
        Some(Failure::TcpNetUnreachable),
        Some(sample::icmp(0, "10.0.0.1")),
    ));
    let judgement = judge(&facts);
    assert_eq!(
        (judgement.status, judgement.variant),
        (CauseStatus::Likely, Some("router"))
    );
}

/// A rule of a router says the same of one port.
#[test]
fn the_same_word_of_a_host_that_answers_elsewhere_is_a_rule() {
    let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
    facts.records.extend([
        sample::tcp(
            "192.0.2.7:8282",
            true,
            Some(Failure::TcpNetUnreachable),
            Some(sample::icmp(0, "198.51.100.1")),
        ),
        sample::tcp("192.0.2.7:80", false, None, None),
    ]);
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
}

#[test]
fn outside_linux_a_router_may_hide_behind_the_word() {
    let mut facts = failing("192.0.2.7:8282", Failure::TcpNetUnreachable);
    facts.os = "windows".to_owned();
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

#[test]
fn a_silent_server_may_know_an_ipv4_address() {
    let name = "six.example.com";
    let mut facts = sample::facts(Protocol::Ws, name, 80);
    let no_way = Some(Failure::TcpNetUnreachable);
    facts.records.extend([
        sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])]),
        sample::resolved(name, &["2001:db8::7"]),
        sample::tcp("[2001:db8::7]:80", true, no_way, None),
    ]);
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    let silent = sample::dns_from("192.0.2.99", name, "A", None, &[]);
    facts.records.push(silent);
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
    // An answer for IPv6 alone says nothing of IPv4.
    let answers = sample::dns_from(
        "192.0.2.99",
        name,
        "AAAA",
        Some(Rcode::NoError),
        &["2001:db8::7"],
    );
    facts.records.push(answers);
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

#[test]
fn only_aaaa_without_ipv6_confirms_even_when_the_lookup_hides_it() {
    let mut facts = sample::facts(Protocol::Ws, "six.example.com", 80);
    facts.records.push(sample::interfaces(&[(
        "eth0",
        true,
        &["10.0.0.2/24", "fe80::1/64"],
    )]));
    facts
        .records
        .extend([sample::unresolved("six.example.com", Failure::DnsNoAddress)]);
    facts.records.push(sample::dns(
        "six.example.com",
        "AAAA",
        Some(Rcode::NoError),
        &["2001:db8::7"],
    ));
    // Without the word of the zone a router may have taken a private IPv4 address out.
    for (ttl, status) in [
        (None, CauseStatus::Likely),
        (Some(300), CauseStatus::Confirmed),
    ] {
        let mut facts = facts.clone();
        facts.records.push(sample::with_dns(
            sample::dns("six.example.com", "A", Some(Rcode::NoError), &[]),
            |dns| dns.negative_ttl = ttl,
        ));
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (status, Some("ipv6"))
        );
        // Neither does one server speak for another one that is silent.
        let unheard = sample::dns_from("192.0.2.99", "six.example.com", "A", None, &[]);
        facts.records.push(unheard);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }
}

#[test]
fn without_a_way_to_the_dns_server_no_name_can_be_looked_up() {
    let name = "srv.example.com";
    let mut facts = sample::facts(Protocol::Ws, name, 8282);
    for mut record in sample::dns_failure(name, None) {
        record.os_error = Some(crate::facts::OsError {
            name: "ENETUNREACH".to_owned(),
            number: 101,
        });
        facts.records.push(record);
    }
    // The sample server 10.0.0.53 is not on this network.
    facts
        .records
        .extend([sample::interfaces(&[("eth0", true, &["192.168.7.2/24"])])]);
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
    if let Some(crate::facts::Fact::Interfaces(all)) =
        facts.records.last_mut().map(|record| &mut record.fact)
    {
        all.default_v4 = false;
    }
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}

#[test]
fn an_entry_against_the_dns_server_is_likely_why_no_name_can_be_looked_up() {
    let status = |took_ms: f64| {
        let mut facts = sample::facts(Protocol::Ws, "srv.example.com", 8282);
        for mut record in sample::dns_failure("srv.example.com", None) {
            record.os_error = Some(crate::facts::OsError {
                name: "EHOSTUNREACH".to_owned(),
                number: 113,
            });
            record.duration_ms = took_ms;
            facts.records.push(record);
        }
        let lines = sample::interfaces(&[("eth0", true, &["192.168.7.2/24"])]);
        facts.records.push(lines);
        judge(&facts).status
    };
    assert_eq!(status(0.2), CauseStatus::Likely);
    // A search for a machine of this network that is not there.
    assert_eq!(status(3_060.0), CauseStatus::NotChecked);
}

#[test]
fn disabled_ipv6_looks_like_a_missing_address_and_is_no_route() {
    let mut facts = failing("[2001:db8::7]:8282", Failure::TcpAddressInvalid);
    facts
        .records
        .extend([sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])])]);
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}

#[test]
fn one_family_without_a_way_does_not_explain_the_other() {
    let mut facts = sample::facts(Protocol::Tcp, "chat.example.com", 8282);
    facts.records.push(sample::resolved(
        "chat.example.com",
        &["192.0.2.7", "2001:db8::7"],
    ));
    facts.records.push(sample::tcp(
        "192.0.2.7:8282",
        true,
        Some(Failure::TcpRefused),
        None,
    ));
    facts.records.push(sample::tcp(
        "[2001:db8::7]:8282",
        true,
        Some(Failure::TcpNetUnreachable),
        None,
    ));
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
}

#[test]
fn silence_means_that_packets_left() {
    let facts = failing("192.0.2.7:8282", Failure::TcpTimedOut);
    assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
}

#[test]
fn silence_in_a_tunnel_is_likely_a_route_that_leads_nowhere() {
    let mut facts = failing("192.0.2.7:8282", Failure::TcpTimedOut);
    facts
        .records
        .extend([sample::tunnel_route("192.0.2.7", "tun0")]);
    let judgement = judge(&facts);
    assert_eq!(
        (judgement.status, judgement.variant),
        (CauseStatus::Likely, Some("tunnel"))
    );
}

#[test]
fn with_an_address_of_its_own_making_it_may_be_either() {
    let mut facts = failing("192.0.2.7:8282", Failure::TcpNetUnreachable);
    facts.records.extend([
        sample::interfaces(&[("eth0", true, &["169.254.33.12/16"])]),
        sample::route_of_type("192.0.2.7", "none"),
    ]);
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

#[test]
fn an_address_of_the_tunnels_own_network_is_on_its_way() {
    let mut facts = failing("10.8.0.7:8282", Failure::TcpTimedOut);
    let mut route = sample::tunnel_route("10.8.0.7", "tun0");
    if let crate::facts::Fact::Route(route) = &mut route.fact {
        route.source = "10.8.0.2".parse().ok();
    }
    facts.records.push(route);
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
    facts
        .records
        .push(sample::interfaces(&[("tun0", true, &["10.8.0.2/24"])]));
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
}

#[test]
fn a_loopback_that_is_off_has_no_way_to_this_computer() {
    let mut facts = failing("127.0.0.1:8282", Failure::TcpTimedOut);
    let mut interfaces = sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])]);
    if let crate::facts::Fact::Interfaces(all) = &mut interfaces.fact {
        for one in &mut all.interfaces {
            if one.kind == InterfaceKind::Loopback {
                one.up = false;
            }
        }
    }
    facts.records.push(interfaces);
    let verdict = crate::diagnosis::diagnose(&facts).verdict;
    assert_eq!(verdict.top_causes, [CAUSE.id]);
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}
