mod doubts;
mod samples;

use super::*;
use crate::diagnosis::diagnose;
use crate::facts::sample::{icmp, ping, record, resolved, series, tcp};
use crate::facts::{Fact, Interface, InterfaceKind, Interfaces, Language, Rcode, Record, sample};
use samples::{A, B, V6, heard, http, open, refused, run, silent, tls, ws};

/// Asserts the verdict on one address, in the words of the report.
fn expect(protocol: Protocol, records: Vec<Record>, expected: &str) {
    let facts = run(protocol, "203.0.113.7", records);
    assert_eq!(words(&line(&facts)), expected, "{facts:#?}");
}

#[test]
fn getting_to_the_port() {
    let no_route = tcp(A, true, Some(Failure::TcpNetUnreachable), None);
    let prohibited = tcp(
        A,
        true,
        Some(Failure::TcpHostUnreachable),
        Some(icmp(13, "203.0.113.7")),
    );
    let cases = [
        (vec![], "inconclusive"),
        (vec![refused(A)], "unreachable tcp tcp.refused"),
        (vec![silent(A)], "unreachable tcp tcp.timed_out"),
        (
            vec![no_route],
            "unreachable local tcp.address_unreachable.net",
        ),
        (
            vec![prohibited],
            "unreachable tcp tcp.address_unreachable.host",
        ),
        (vec![open(A)], "inconclusive"),
    ];
    for (records, expected) in cases {
        expect(Protocol::Ws, records, expected);
    }
    expect(Protocol::Tcp, vec![open(A)], "reachable by tcp");
}

#[test]
fn a_system_that_knows_no_name_is_less_exact_than_its_servers() {
    let denied = || sample::unresolved("srv.example.com", Failure::DnsNameNotResolved);
    let said = |rcode| {
        let mut facts = sample::facts(Protocol::Ws, "srv.example.com", 80);
        facts.records = vec![denied()];
        for kind in ["A", "AAAA"] {
            let answer = sample::dns("srv.example.com", kind, Some(rcode), &[]);
            facts.records.push(answer);
        }
        line(&facts).failure
    };
    assert_eq!(said(Rcode::ServFail), Some(Failure::DnsFailed));
    assert_eq!(said(Rcode::NoError), Some(Failure::DnsNoAddress));
    assert_eq!(said(Rcode::NxDomain), Some(Failure::DnsNameNotResolved));
    assert_eq!(said(Rcode::Refused), Some(Failure::DnsNameNotResolved));
}

#[test]
fn upgrades() {
    let cases = [
        (ws(A, Protocol::Ws, 101, None), "reachable by ws speaks ws"),
        (
            ws(A, Protocol::Ws, 404, Some(Failure::WsStatus)),
            "unreachable websocket ws.handshake.status speaks http",
        ),
        (
            ws(A, Protocol::Ws, 101, Some(Failure::WsClosedAfterOpen)),
            "unreachable websocket ws.closed_after_open speaks ws",
        ),
    ];
    for (record, expected) in cases {
        expect(Protocol::Ws, vec![open(A), record], expected);
    }
}

/// What an open WebSocket tells of the other causes is told at once, not when the watch is over.
#[test]
fn while_it_is_watched_the_verdict_stands() {
    let names = resolved("example.com", &["203.0.113.7", "2001:db8::7"]);
    let records = vec![names, refused(A), open(V6), ws(V6, Protocol::Ws, 101, None)];
    let mut facts = run(Protocol::Ws, "example.com", records);
    let over = diagnose(&facts).verdict;
    facts.complete = false;
    if let Some(Record {
        fact: Fact::WebSocket(ws),
        ..
    }) = facts.records.last_mut()
    {
        ws.stayed_open = false;
        assert!(ws.is_watched());
    }
    assert_eq!(over.top_causes, ["ipv6_broken"]);
    assert_eq!(diagnose(&facts).verdict, over);
}

#[test]
fn encryption() {
    let upgrade = || ws(A, Protocol::Wss, 101, None);
    expect(
        Protocol::Wss,
        vec![open(A), tls(A, true, Some(Failure::TlsCertDate)), upgrade()],
        "unreachable tls tls.cert.date_invalid speaks ws",
    );
    expect(
        Protocol::Wss,
        vec![open(A), tls(A, false, Some(Failure::TlsPlaintextHttp))],
        "unreachable tls tls.protocol.error.plaintext_http",
    );
    expect(
        Protocol::Wss,
        vec![open(A), tls(A, true, None), upgrade()],
        "reachable by wss speaks ws",
    );
    expect(
        Protocol::Tls,
        vec![open(A), tls(A, true, None)],
        "reachable by tls speaks tls",
    );
}

#[test]
fn pages() {
    expect(
        Protocol::Http,
        vec![open(A), http(A, false, 204, None)],
        "reachable by http speaks http",
    );
    expect(
        Protocol::Http,
        vec![open(A), http(A, false, 301, Some(Failure::HttpRedirect))],
        "unreachable http http.redirect speaks http",
    );
    expect(
        Protocol::Https,
        vec![
            open(A),
            tls(A, true, None),
            http(A, true, 502, Some(Failure::HttpError)),
        ],
        "unreachable http http.error speaks http",
    );
}

#[test]
fn any_protocol() {
    let cases = [
        (
            vec![
                heard(A, Some(Language::Ssh)),
                http(A, false, 0, Some(Failure::HttpInvalid)),
            ],
            "reachable by tcp speaks ssh",
        ),
        (
            vec![
                http(A, false, 400, Some(Failure::HttpError)),
                ws(A, Protocol::Ws, 101, None),
            ],
            "reachable by ws speaks ws",
        ),
        (
            vec![tls(A, true, None), http(A, true, 200, None)],
            "reachable by https speaks http",
        ),
        (
            vec![tls(A, true, None), heard(A, None)],
            "reachable by tls speaks tls",
        ),
        (
            vec![
                tls(A, true, Some(Failure::TlsCertName)),
                http(A, true, 200, None),
            ],
            "unreachable tls tls.cert.name_invalid speaks http",
        ),
        (
            vec![http(A, false, 0, Some(Failure::TcpSilent))],
            "unreachable http tcp.silent",
        ),
    ];
    for (mut records, expected) in cases {
        records.insert(0, open(A));
        expect(Protocol::Auto, records, expected);
    }
}

fn words(line: &VerdictLine) -> String {
    let mut words = vec![line.outcome.id().to_owned()];
    words.extend(line.completed.map(|protocol| format!("by {protocol}")));
    words.extend(line.stage.map(|stage| stage.id().to_owned()));
    words.extend(line.failure.map(|failure| failure.id().to_owned()));
    words.extend(
        line.speaks
            .map(|language| format!("speaks {}", language.id())),
    );
    words.join(" ")
}

/// A name with several addresses.
#[test]
fn several_addresses() {
    let both = &["203.0.113.7", "203.0.113.8"];
    let families = &["2001:db8::7", "203.0.113.7"];
    let no_v6 = || tcp(V6, true, Some(Failure::TcpNetUnreachable), None);
    let cases: Vec<(&[&str], Vec<Record>, &str)> = vec![
        (both, vec![open(A), open(B)], "reachable by tcp"),
        (
            both,
            vec![refused(A), open(B)],
            "degraded by tcp tcp tcp.refused",
        ),
        (
            both,
            vec![silent(A), refused(B)],
            "unreachable tcp tcp.timed_out",
        ),
        (
            families,
            vec![refused(V6), open(A)],
            "degraded by tcp tcp tcp.refused",
        ),
        // No route for one family says nothing about the server behind the other.
        (
            families,
            vec![no_v6(), silent(A)],
            "unreachable tcp tcp.timed_out",
        ),
        (
            families,
            vec![no_v6(), open(A)],
            "degraded by tcp local tcp.address_unreachable.net",
        ),
        // A computer without any IPv6 is not broken.
        (
            families,
            vec![v4_only(), no_v6(), open(A)],
            "reachable by tcp",
        ),
    ];
    for (addresses, mut records, expected) in cases {
        records.insert(0, resolved("example.com", addresses));
        let facts = run(Protocol::Tcp, "example.com", records);
        assert_eq!(words(&line(&facts)), expected);
    }
}

fn v4_only() -> Record {
    let ethernet = Interface {
        inner: false,
        name: "eth0".to_owned(),
        kind: InterfaceKind::Ethernet,
        up: true,
        running: Some(true),
        addresses: vec!["192.168.1.20/24".to_owned(), "fe80::1/64".to_owned()],
        mtu: Some(1500),
        product: None,
    };
    record(
        CheckId::Interfaces,
        "this computer",
        None,
        Fact::Interfaces(Interfaces {
            interfaces: vec![ethernet],
            gateways: Vec::new(),
            default_v4: true,
            default_v6: false,
        }),
    )
}

#[test]
fn names_that_fail() {
    let nothing = |failure| {
        record(
            CheckId::SystemLookup,
            "example.com",
            Some(failure),
            Fact::Nothing {
                note: String::new(),
            },
        )
    };
    let facts = run(
        Protocol::Ws,
        "example.com",
        vec![nothing(Failure::DnsNameNotResolved)],
    );
    assert_eq!(
        words(&line(&facts)),
        "unreachable dns dns.name_not_resolved"
    );
    let mut unplugged = v4_only();
    unplugged.fact = Fact::Interfaces(Interfaces::default());
    let facts = run(
        Protocol::Ws,
        "example.com",
        vec![unplugged, nothing(Failure::DnsUnreachable)],
    );
    assert_eq!(words(&line(&facts)), "unreachable local dns.unreachable");
}

/// While checks run, only what can no longer change is said.
#[test]
fn a_run_under_way() {
    let both = resolved("example.com", &["203.0.113.7", "203.0.113.8"]);
    let mut facts = run(Protocol::Tcp, "example.com", vec![both, refused(A)]);
    facts.complete = false;
    assert_eq!(line(&facts).outcome, Outcome::Inconclusive);
    facts.records.push(refused(B));
    assert_eq!(line(&facts).outcome, Outcome::Unreachable);
    facts.records.pop();
    facts.complete = true;
    // The rest was never dialled, and what was dialled fails.
    assert_eq!(line(&facts).outcome, Outcome::Unreachable);
}

/// It works this time, but not every time: the loss is measured, even if nobody here can confirm its cause.
#[test]
fn attempts_lost_while_it_works() {
    let tried = |syns: &[u32]| {
        let records = vec![open(A), series(A, true, syns), ping("203.0.113.7", 20, 20)];
        diagnose(&run(Protocol::Tcp, "203.0.113.7", records)).verdict
    };
    let uneven = tried(&[1, 2, 3, 1, 1, 2, 1, 1, 2, 1]);
    assert_eq!(uneven.outcome, Outcome::Degraded);
    assert_eq!(uneven.stage, Some(Stage::Tcp));
    assert_eq!(uneven.top_causes, ["server_overloaded"]);
    assert_eq!(tried(&[1; 10]).outcome, Outcome::Reachable);
}
