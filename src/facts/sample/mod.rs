//! Facts for unit tests: short to write, shaped like those of real runs.

mod local;
mod names;
mod speaking;
mod way;

pub(crate) use local::{
    clock, interfaces, interfaces_behind, local_ports, owner, route, route_of_type, tunnel_route,
};
pub(crate) use names::{
    aliases, dns, dns_control, dns_failure, dns_from, hosts, nxdomain, unresolved, with_dns,
};
pub(crate) use speaking::{
    certificate, exchange, heard, of_http, of_tls, of_web_socket, opened, spoke, tls, upgrade,
    upgrade_as,
};

pub(crate) use way::{
    ethernet, listeners, ping, route_on_link, route_own, route_via, series, trace,
};

use std::net::SocketAddr;

use super::{
    CheckId, Fact, Facts, Failure, IcmpError, PortRole, Record, Status, SystemLookup, TcpAttempt,
    TcpProbe,
};
use crate::target::{Details, Host, PortSource, Protocol, Target};

/// A target as `Target::parse` makes it.
pub(crate) fn target(protocol: Protocol, host: &str, port: u16) -> Target {
    let host = match host.parse() {
        Ok(ip) => Host::Address { ip, zone: None },
        Err(_) => Host::Name {
            ascii: host.to_owned(),
            unicode: host.to_owned(),
        },
    };
    Target {
        input: format!("{protocol}://{host}:{port}"),
        host,
        port,
        port_source: PortSource::Typed,
        protocol,
        path: "/".to_owned(),
        path_shown: "/".to_owned(),
        mends: Vec::new(),
        pasted: None,
        had_credentials: false,
        details: Details::default(),
    }
}

/// A complete run without any record.
pub(crate) fn facts(protocol: Protocol, host: &str, port: u16) -> Facts {
    Facts {
        complete: true,
        os: "linux".to_owned(),
        ..Facts::new(target(protocol, host, port))
    }
}

/// A complete run for a WebSocket on port 80 of 192.0.2.7, which accepts.
pub(crate) fn web_socket_run(records: Vec<Record>) -> Facts {
    let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
    facts.records.push(tcp("192.0.2.7:80", true, None, None));
    facts.records.extend(records);
    facts
}

/// A complete run for TCP to port 8282 of 192.0.2.7: one attempt; none means connected.
pub(crate) fn tried(failure: Option<Failure>) -> Facts {
    let mut facts = facts(Protocol::Tcp, "192.0.2.7", 8282);
    facts
        .records
        .push(tcp("192.0.2.7:8282", true, failure, None));
    facts
}

/// A record that took 10 ms.
pub(crate) fn record(
    check: CheckId,
    subject: &str,
    failure: Option<Failure>,
    fact: Fact,
) -> Record {
    Record {
        check,
        subject: subject.to_owned(),
        status: if failure.is_some() {
            Status::Failed
        } else {
            Status::Ok
        },
        failure,
        os_error: None,
        start_ms: 1.0,
        duration_ms: 10.0,
        fact,
    }
}

/// The system's answer for the target's name.
pub(crate) fn resolved(name: &str, addresses: &[&str]) -> Record {
    let addresses = addresses
        .iter()
        .map(|address| address.parse().unwrap())
        .collect();
    record(
        CheckId::SystemLookup,
        name,
        None,
        Fact::SystemLookup(SystemLookup {
            name: name.to_owned(),
            addresses,
            ..SystemLookup::default()
        }),
    )
}

/// One attempt; `failure` none means connected.
pub(crate) fn attempt(
    failure: Option<Failure>,
    icmp: Option<IcmpError>,
    duration_ms: f64,
) -> TcpAttempt {
    TcpAttempt {
        start_ms: 1.0,
        duration_ms,
        connected: failure.is_none(),
        failure,
        os_error: None,
        icmp,
        syns: Some(1),
        local: None,
        ended_early: None,
    }
}

/// A silent DNS server of this computer, over TCP.
pub(crate) fn name_server(
    address: &str,
    failure: Option<Failure>,
    icmp: Option<IcmpError>,
) -> Record {
    let mut record = tcp(address, false, failure, icmp);
    if let Fact::Tcp(probe) = &mut record.fact {
        probe.role = PortRole::NameServer;
    }
    record
}

/// A line whose router nobody answers for, met on the way to a DNS server.
pub(crate) fn dead_router() -> [Record; 2] {
    let own = IcmpError {
        own: true,
        after_ms: 3_080.0,
        ..icmp(1, "192.168.7.2")
    };
    let failure = Some(Failure::TcpHostUnreachable);
    [
        interfaces_behind("192.168.7.2/24", "192.168.7.1"),
        name_server("192.0.2.53:53", failure, Some(own)),
    ]
}

/// Three equal attempts at one address and port.
pub(crate) fn tcp(
    address: &str,
    asked: bool,
    failure: Option<Failure>,
    icmp: Option<IcmpError>,
) -> Record {
    let address: SocketAddr = address.parse().unwrap();
    let ms = if failure == Some(Failure::TcpTimedOut) {
        3_500.0
    } else {
        12.0
    };
    let attempts = vec![attempt(failure, icmp, ms); 3];
    let (check, role) = if asked {
        (CheckId::Tcp, PortRole::Asked)
    } else {
        (CheckId::ControlPort, PortRole::Control)
    };
    let probe = TcpProbe {
        address,
        role,
        attempts,
        local_send_failures: 0,
    };
    record(check, &address.to_string(), failure, Fact::Tcp(probe))
}

/// An ICMP destination unreachable (type 3) from a sender.
pub(crate) fn icmp(code: u8, sender: &str) -> IcmpError {
    IcmpError {
        icmp_type: 3,
        code,
        sender: sender.parse().unwrap(),
        own: false,
        after_ms: 12.0,
    }
}
