use super::*;
use crate::diagnosis::{CauseStatus, Outcome, diagnose};
use crate::facts::{CheckId, Fact, Failure, Proxies, Proxy, ProxyKind, ProxySource, sample};
use crate::target::Protocol;

fn facts(works: bool, tunnel: Option<ProxyTunnel>) -> Facts {
    let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
    let failure = (!works).then_some(Failure::TcpTimedOut);
    facts
        .records
        .push(sample::tcp("192.0.2.7:8282", true, failure, None));
    let proxy = Proxy {
        source: ProxySource::Environment,
        setting: "http_proxy".to_owned(),
        kind: ProxyKind::Http,
        host: "10.0.0.9".to_owned(),
        port: 3128,
        has_credentials: false,
        bypassed: false,
        product: None,
    };
    let proxies = Proxies {
        proxies: vec![proxy],
        pac_url: None,
    };
    facts.records.push(sample::record(
        CheckId::Proxies,
        "",
        None,
        Fact::Proxies(proxies),
    ));
    if let Some(tunnel) = tunnel {
        let failure = is_broken(&tunnel).then_some(Failure::ProxyUnreachable);
        facts.records.push(sample::record(
            CheckId::ProxyTunnel,
            "10.0.0.9:3128",
            failure,
            Fact::ProxyTunnel(tunnel),
        ));
    }
    facts
}

/// Some proxies look every site up before they let through.
#[test]
fn a_proxy_that_says_nothing_may_still_think() {
    let tunnel = ProxyTunnel {
        proxy: "10.0.0.9:3128".to_owned(),
        proxy_connected: true,
        tunnel: false,
        status: None,
        socks_reply: None,
        inside: None,
        inside_ok: false,
    };
    let thinks = facts(true, Some(tunnel.clone()));
    assert_eq!(judge(&thinks).status, CauseStatus::Likely);
    let dead = ProxyTunnel {
        proxy_connected: false,
        ..tunnel
    };
    let dead = facts(true, Some(dead));
    assert_eq!(judge(&dead).status, CauseStatus::Confirmed);
}

/// Passwords are not kept, so they are not sent; programs that read the setting send them.
#[test]
fn a_proxy_that_wants_what_stands_in_its_setting_is_no_fault() {
    let tunnel = ProxyTunnel {
        proxy: "10.0.0.9:3128".to_owned(),
        proxy_connected: true,
        tunnel: false,
        status: Some(407),
        socks_reply: None,
        inside: None,
        inside_ok: false,
    };
    for (set, status, outcome) in [
        (true, CauseStatus::Possible, Outcome::Reachable),
        (false, CauseStatus::Confirmed, Outcome::Degraded),
    ] {
        let mut facts = facts(true, Some(tunnel.clone()));
        facts.complete = true;
        for record in &mut facts.records {
            if let Fact::Proxies(all) = &mut record.fact {
                all.proxies[0].has_credentials = set;
            } else if let Fact::ProxyTunnel(_) = &record.fact {
                record.failure = Some(Failure::ProxyAuth);
            }
        }
        assert_eq!(judge(&facts).status, status);
        assert_eq!(diagnose(&facts).verdict.outcome, outcome);
    }
}

#[test]
fn an_answer_sooner_than_the_distance_allows_makes_it_possible() {
    let with_pings = |best_ms: f64| {
        let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
        let mut ping = sample::ping("192.0.2.7", 3, 3);
        if let Fact::Ping(ping) = &mut ping.fact {
            ping.best_ms = Some(best_ms);
        }
        // The handshakes took 12 ms.
        facts.records = vec![sample::tcp("192.0.2.7:8282", true, None, None), ping];
        judge(&facts).status
    };
    assert_eq!(with_pings(140.0), CauseStatus::Possible);
    assert_ne!(with_pings(14.0), CauseStatus::Possible);
    assert_ne!(with_pings(30.0), CauseStatus::Possible);
}

/// The first router accepts. A UDP packet that lives as long tells whether the host is there, or that nothing is known.
#[test]
fn a_page_from_the_first_machine_on_the_way() {
    let at = "192.0.2.7:80";
    let status = |returned_by: Option<&str>| {
        let mut facts = sample::facts(Protocol::Http, "192.0.2.7", 80);
        let mut trace = sample::trace(at, &["192.0.2.7"], true);
        if let Fact::PathTrace(trace) = &mut trace.fact {
            trace.farther = returned_by.map(|address| crate::facts::Hop {
                ttl: 1,
                address: address.parse().ok(),
                ms: Some(1.0),
                icmp: Some((3, 3)),
            });
        }
        let signed = [("x-squid-error", "ERR_CONNECT_FAIL 111")];
        let page = sample::exchange(at, 503, &signed, "The requested URL could not be retrieved");
        facts.records = vec![
            sample::route("192.0.2.7", Some("10.0.0.1")),
            sample::tcp(at, true, None, None),
            trace,
            sample::of_http(page),
        ];
        let found = diagnose(&facts);
        let status = |cause| found.finding(cause).unwrap().judgement.status;
        (status("proxy_software"), status("proxy_backend_down"))
    };
    assert_eq!(status(None), (CauseStatus::Likely, CauseStatus::Likely));
    assert_eq!(status(Some("192.0.2.7")).1, CauseStatus::Confirmed);
    assert_eq!(
        status(Some("10.0.0.1")),
        (CauseStatus::Likely, CauseStatus::Possible)
    );
}

/// A network that asks to sign in takes the connection as a proxy does, and says what it is.
#[test]
fn a_login_is_the_better_name_for_whoever_takes_the_connection() {
    let at = "192.0.2.7:80";
    let top = |status: u16| {
        let mut facts = sample::facts(Protocol::Http, "192.0.2.7", 80);
        let mut trace = sample::trace(at, &["192.0.2.7"], true);
        if let Fact::PathTrace(trace) = &mut trace.fact {
            trace.farther = Some(crate::facts::Hop {
                ttl: 1,
                address: "10.0.0.1".parse().ok(),
                ms: Some(1.0),
                icmp: Some((11, 0)),
            });
        }
        facts.records = vec![
            sample::route("192.0.2.7", Some("10.0.0.1")),
            sample::tcp(at, true, None, None),
            trace,
            sample::of_http(sample::exchange(at, status, &[], "<form>")),
        ];
        diagnose(&facts).verdict.top_causes
    };
    assert_eq!(top(511), ["captive_portal"]);
    assert_eq!(top(403), [CAUSE.id]);
}

/// Squid in the way of clients, or in front of the server: over a long line the clock tells them apart.
#[test]
fn an_error_page_sooner_than_the_distance_allows() {
    let page = |best_ms: f64| {
        let at = "192.0.2.7:80";
        let mut facts = sample::facts(Protocol::Http, "192.0.2.7", 80);
        let mut ping = sample::ping("192.0.2.7", 3, 3);
        if let Fact::Ping(ping) = &mut ping.fact {
            ping.best_ms = Some(best_ms);
        }
        let signed = [("x-squid-error", "ERR_CONNECT_FAIL 111")];
        let body = "The requested URL could not be retrieved";
        let page = sample::exchange(at, 503, &signed, body);
        facts.records = vec![
            sample::tcp(at, true, None, None),
            ping,
            sample::of_http(page),
        ];
        diagnose(&facts)
    };
    let status = |best_ms: f64, cause| page(best_ms).finding(cause).unwrap().judgement.status;
    assert_eq!(status(140.0, "proxy_software"), CauseStatus::Likely);
    assert_eq!(status(140.0, "proxy_backend_down"), CauseStatus::Likely);
    assert_ne!(status(14.0, "proxy_software"), CauseStatus::Likely);
    // On a short line the clock tells nothing.
    assert_eq!(status(14.0, "proxy_backend_down"), CauseStatus::Likely);
}

fn tunnel(connected: bool, status: Option<u16>) -> ProxyTunnel {
    ProxyTunnel {
        proxy: "10.0.0.9:3128".to_owned(),
        proxy_connected: connected,
        tunnel: status == Some(200),
        status,
        socks_reply: None,
        inside: None,
        inside_ok: status == Some(200),
    }
}

#[test]
fn a_dead_proxy_beside_a_direct_way_that_works_confirms() {
    let facts = facts(true, Some(tunnel(false, None)));
    let judgement = judge(&facts);
    assert_eq!(
        (judgement.status, judgement.variant),
        (CauseStatus::Confirmed, Some("dead"))
    );
}

#[test]
fn a_proxy_that_refuses_while_the_direct_way_works_confirms() {
    let facts = facts(true, Some(tunnel(true, Some(403))));
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
}

#[test]
fn a_dead_proxy_does_not_explain_a_direct_way_that_fails() {
    let facts = facts(false, Some(tunnel(false, None)));
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}

#[test]
fn a_setting_alone_is_only_possible() {
    assert_eq!(judge(&facts(false, None)).status, CauseStatus::Possible);
}

#[test]
fn where_only_the_proxy_gets_out_it_is_likely_needed() {
    let facts = facts(false, Some(tunnel(true, Some(200))));
    let judgement = judge(&facts);
    assert_eq!(
        (judgement.status, judgement.variant),
        (CauseStatus::Likely, Some("needed"))
    );
}

#[test]
fn both_ways_work() {
    let facts = facts(true, Some(tunnel(true, Some(200))));
    assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
}

#[test]
fn a_tunnel_on_the_way_is_likely() {
    let mut facts = facts(false, None);
    facts.records.push(sample::tunnel_route("192.0.2.7", "wg0"));
    let judgement = judge(&facts);
    assert_eq!(
        (judgement.status, judgement.variant),
        (CauseStatus::Likely, Some("tunnel"))
    );
}

/// The proxy's own attempt may have been lost.
#[test]
fn a_proxy_that_came_to_nobody_on_a_lossy_line_is_no_proof() {
    let tunnel = ProxyTunnel {
        proxy: "10.0.0.9:3128".to_owned(),
        proxy_connected: true,
        tunnel: false,
        status: Some(502),
        socks_reply: None,
        inside: None,
        inside_ok: false,
    };
    let mut facts = facts(true, Some(tunnel));
    assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    let lossy = &[1, 2, 1, 1, 2, 1, 1, 1, 1, 1, 2, 1];
    let series = sample::series("192.0.2.7:8282", true, lossy);
    facts.records.push(series);
    assert_eq!(judge(&facts).status, CauseStatus::Likely);
}
