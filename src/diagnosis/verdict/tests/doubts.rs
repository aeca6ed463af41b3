//! Hidden ways, weaknesses, and the order of the findings.

use super::super::*;
use super::samples::{A, http, open, run};
use super::words;
use crate::diagnosis::{CauseStatus, diagnose};
use crate::facts::sample::{attempt, icmp, record, resolved, route_on_link, tcp};
use crate::facts::{Fact, InterfaceKind, ProxyTunnel, Route};

#[test]
fn a_fake_address_proves_nothing() {
    let address = "198.18.0.9";
    let lookup = resolved("example.com", &[address]);
    let facts = run(
        Protocol::Tcp,
        "example.com",
        vec![lookup.clone(), open("198.18.0.9:8282")],
    );
    assert_eq!(words(&line(&facts)), "inconclusive");
    let facts = run(
        Protocol::Http,
        "example.com",
        vec![
            lookup,
            open("198.18.0.9:8282"),
            http("198.18.0.9:8282", false, 0, Some(Failure::HttpEmpty)),
        ],
    );
    let diagnosis = diagnose(&facts);
    assert_eq!(diagnosis.verdict.outcome, Outcome::Unreachable);
    for finding in &diagnosis.findings {
        let further = finding.cause.stage >= Stage::Tcp;
        let status = finding.judgement.status;
        assert!(
            !further
                || !matches!(
                    status,
                    CauseStatus::Confirmed | CauseStatus::Likely | CauseStatus::RuledOut
                ),
            "{} is {} behind a fake address",
            finding.cause.id,
            status.id()
        );
    }
}

#[test]
fn weaknesses() {
    // Cut at once, every time.
    let mut cut = open(A);
    if let Fact::Tcp(probe) = &mut cut.fact {
        for attempt in &mut probe.attempts {
            attempt.ended_early = Some(Failure::TcpReset);
        }
    }
    let facts = run(Protocol::Tcp, "203.0.113.7", vec![cut]);
    assert_eq!(words(&line(&facts)), "degraded by tcp tcp tcp.reset");
    // Now and then.
    let mut unsteady = open(A);
    if let Fact::Tcp(probe) = &mut unsteady.fact {
        probe
            .attempts
            .push(attempt(Some(Failure::TcpTimedOut), None, 3_500.0));
    }
    let facts = run(Protocol::Tcp, "203.0.113.7", vec![unsteady]);
    assert_eq!(words(&line(&facts)), "degraded by tcp tcp tcp.timed_out");
    // The proxy is dead, the direct way works.
    let tunnel = ProxyTunnel {
        proxy: "127.0.0.1:7890".to_owned(),
        proxy_connected: false,
        tunnel: false,
        status: None,
        socks_reply: None,
        inside: None,
        inside_ok: false,
    };
    let dead = record(
        CheckId::ProxyTunnel,
        "127.0.0.1:7890",
        Some(Failure::ProxyUnreachable),
        Fact::ProxyTunnel(tunnel),
    );
    let facts = run(Protocol::Tcp, "203.0.113.7", vec![open(A), dead]);
    assert_eq!(
        words(&line(&facts)),
        "degraded by tcp local proxy.unreachable"
    );
}

/// An error of our own that takes its time is a neighbour that does not answer; one at once is a rule here.
#[test]
fn own_icmp() {
    let own = |code, after_ms| {
        let mut error = icmp(code, "192.168.1.20");
        error.own = true;
        error.after_ms = after_ms;
        let host = tcp(A, true, Some(Failure::TcpHostUnreachable), Some(error));
        let near = route_on_link("203.0.113.7");
        let stage = |records| line(&run(Protocol::Ws, "203.0.113.7", records)).stage;
        (stage(vec![near, host.clone()]), stage(vec![host]))
    };
    // A host of this network, and one behind a router that does not answer.
    let (near, far) = own(1, 3_060.0);
    assert_eq!((near, far), (Some(Stage::Tcp), Some(Stage::Local)));
    let (near, far) = own(13, 0.2);
    assert_eq!((near, far), (Some(Stage::Local), Some(Stage::Local)));
}

#[test]
fn a_tunnel_hides_the_way() {
    let route = Route {
        to: "203.0.113.7".parse().unwrap(),
        source: None,
        interface: Some("tun0".to_owned()),
        interface_kind: Some(InterfaceKind::Tunnel),
        product: None,
        gateway: None,
        own: false,
        on_link: false,
        route_type: Some("unicast".to_owned()),
    };
    let route = record(CheckId::Route, "203.0.113.7", None, Fact::Route(route));
    let facts = run(Protocol::Tcp, "203.0.113.7", vec![route, open(A)]);
    assert_eq!(words(&line(&facts)), "inconclusive");
}

/// The names at the front are the front of the list, and the list is in order.
#[test]
fn order_of_the_findings() {
    for failure in [None, Some(Failure::TcpRefused), Some(Failure::TcpTimedOut)] {
        let facts = run(
            Protocol::Tcp,
            "203.0.113.7",
            vec![tcp(A, true, failure, None)],
        );
        let diagnosis = diagnose(&facts);
        let statuses: Vec<_> = diagnosis
            .findings
            .iter()
            .map(|finding| finding.judgement.status)
            .collect();
        assert!(statuses.is_sorted());
        let ids: Vec<_> = diagnosis
            .findings
            .iter()
            .map(|finding| finding.cause.id)
            .collect();
        assert!(ids.starts_with(&diagnosis.verdict.top_causes));
        if !ids.is_empty() {
            assert_eq!(failure.is_none(), diagnosis.verdict.top_causes.is_empty());
        }
        assert_eq!(
            diagnosis,
            diagnose(&facts),
            "the same facts, another answer"
        );
    }
}
