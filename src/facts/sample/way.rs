//! Samples of the way: routes, listeners, pings, traces, series of attempts.

use super::{attempt, record, tcp};
use crate::facts::{
    CheckId, Fact, Failure, Hop, Interface, InterfaceKind, Interfaces, Listener, Listeners,
    PathTrace, Ping, Record, Route,
};

fn route(to: &str) -> Route {
    Route {
        to: to.parse().unwrap(),
        source: None,
        interface: Some("eth0".to_owned()),
        interface_kind: Some(InterfaceKind::Ethernet),
        product: None,
        gateway: None,
        own: false,
        on_link: false,
        route_type: Some("unicast".to_owned()),
    }
}

fn of_route(route: Route) -> Record {
    let subject = route.to.to_string();
    record(CheckId::Route, &subject, None, Fact::Route(route))
}

/// The address is this computer's own.
pub(crate) fn route_own(to: &str) -> Record {
    of_route(Route {
        own: true,
        interface_kind: Some(InterfaceKind::Loopback),
        ..route(to)
    })
}

/// The address shares a subnet with this computer.
pub(crate) fn route_on_link(to: &str) -> Record {
    of_route(Route {
        on_link: true,
        ..route(to)
    })
}

/// A router stands before the address.
pub(crate) fn route_via(to: &str, gateway: &str) -> Record {
    of_route(Route {
        gateway: Some(gateway.parse().unwrap()),
        ..route(to)
    })
}

/// One cable, with these addresses and prefix lengths.
pub(crate) fn ethernet(addresses: &[&str]) -> Record {
    let addresses: Vec<String> = addresses.iter().map(|a| (*a).to_owned()).collect();
    let default_v6 = addresses.iter().any(|address| address.contains(':'));
    let found = Interfaces {
        interfaces: vec![Interface {
            inner: false,
            name: "eth0".to_owned(),
            kind: InterfaceKind::Ethernet,
            up: true,
            running: Some(true),
            addresses,
            mtu: Some(1500),
            product: None,
        }],
        gateways: Vec::new(),
        default_v4: true,
        default_v6,
    };
    record(
        CheckId::Interfaces,
        "this computer",
        None,
        Fact::Interfaces(found),
    )
}

/// What listens on the asked port of this computer.
pub(crate) fn listeners(on_port: &[&str]) -> Record {
    let on_port = on_port
        .iter()
        .map(|address| Listener {
            address: address.parse().unwrap(),
            program: Some("php".to_owned()),
            pid: Some(4_711),
        })
        .collect();
    record(
        CheckId::Listeners,
        "this computer",
        None,
        Fact::Listeners(Listeners {
            on_port,
            others: Vec::new(),
            forwards: false,
        }),
    )
}

/// Pings of an address.
pub(crate) fn ping(address: &str, sent: u32, received: u32) -> Record {
    let ping = Ping {
        address: address.parse().unwrap(),
        sent,
        received,
        best_ms: (received > 0).then_some(8.0),
        permitted: true,
    };
    let failure = (received == 0).then_some(Failure::TcpTimedOut);
    record(CheckId::Ping, address, failure, Fact::Ping(ping))
}

/// A trace towards an address and port. The hops stand in order from 1; empty means silence; a hop that is not the
/// target let the packet run out.
pub(crate) fn trace(address: &str, hops: &[&str], reached: bool) -> Record {
    let address: std::net::SocketAddr = address.parse().unwrap();
    let hops = hops
        .iter()
        .zip(1_u8..)
        .map(|(hop, ttl)| {
            let hop: Option<std::net::IpAddr> = hop.parse().ok();
            Hop {
                ttl,
                address: hop,
                ms: hop.map(|_| 4.0),
                icmp: hop
                    .filter(|hop| *hop != address.ip())
                    .map(|hop| if hop.is_ipv4() { (11, 0) } else { (3, 0) }),
            }
        })
        .collect();
    let trace = PathTrace {
        address,
        hops,
        reached,
        farther: None,
    };
    record(
        CheckId::PathTrace,
        &address.to_string(),
        None,
        Fact::PathTrace(trace),
    )
}

/// A series of connections: how many SYNs each one took; 0 means that it was never answered.
pub(crate) fn series(address: &str, asked: bool, syns: &[u32]) -> Record {
    let mut of = tcp(address, asked, None, None);
    of.subject.push_str("/loss");
    if let Fact::Tcp(probe) = &mut of.fact {
        probe.attempts = syns
            .iter()
            .zip(0_u32..)
            .map(|(syns, number)| {
                let mut one = match syns {
                    0 => attempt(Some(Failure::TcpTimedOut), None, 3_500.0),
                    _ => attempt(None, None, 12.0),
                };
                one.syns = Some((*syns).max(1));
                one.start_ms = f64::from(number) * 40.0;
                one
            })
            .collect();
    }
    of
}
