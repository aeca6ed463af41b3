//! Samples of what this computer has.

use super::record;
use crate::facts::{
    AddressOwner, CheckId, EphemeralPorts, Fact, Interface, InterfaceKind, Interfaces, Record,
    Route, ServerClock,
};

/// One line that is up, with its own address and its router.
pub(crate) fn interfaces_behind(address: &str, router: &str) -> Record {
    let mut record = interfaces(&[("eth0", true, &[address])]);
    if let Fact::Interfaces(all) = &mut record.fact {
        all.gateways = vec![router.parse().unwrap()];
    }
    record
}

/// Interfaces as name, whether up, and addresses; default routes stand where an address of the family is global.
pub(crate) fn interfaces(rows: &[(&str, bool, &[&str])]) -> Record {
    let mut all = vec![interface(
        "lo",
        InterfaceKind::Loopback,
        true,
        &["127.0.0.1/8"],
    )];
    for (name, up, addresses) in rows {
        let kind = if name.starts_with("tun") {
            InterfaceKind::Tunnel
        } else {
            InterfaceKind::Ethernet
        };
        all.push(interface(name, kind, *up, addresses));
    }
    let has = |part: &str| {
        rows.iter()
            .any(|(_, up, addresses)| *up && addresses.iter().any(|a| a.contains(part)))
    };
    let found = Interfaces {
        interfaces: all,
        gateways: Vec::new(),
        default_v4: has("."),
        default_v6: has("2001:"),
    };
    record(CheckId::Interfaces, "", None, Fact::Interfaces(found))
}

fn interface(name: &str, kind: InterfaceKind, up: bool, addresses: &[&str]) -> Interface {
    Interface {
        name: name.to_owned(),
        kind,
        up,
        running: Some(up),
        addresses: addresses.iter().map(|a| (*a).to_owned()).collect(),
        mtu: Some(1_500),
        product: None,
        inner: false,
    }
}

/// A route over `eth0`, through a gateway or on the link.
pub(crate) fn route(to: &str, gateway: Option<&str>) -> Record {
    let route = Route {
        to: to.parse().unwrap(),
        source: "10.0.0.2".parse().ok(),
        interface: Some("eth0".to_owned()),
        interface_kind: Some(InterfaceKind::Ethernet),
        product: None,
        gateway: gateway.map(|gateway| gateway.parse().unwrap()),
        own: false,
        on_link: gateway.is_none(),
        route_type: Some("unicast".to_owned()),
    };
    record(CheckId::Route, to, None, Fact::Route(route))
}

/// A route that leads nowhere: `unreachable`, `prohibit`, `blackhole`, `none`.
pub(crate) fn route_of_type(to: &str, kind: &str) -> Record {
    let mut record = route(to, None);
    if let Fact::Route(route) = &mut record.fact {
        route.source = None;
        route.interface = None;
        route.interface_kind = None;
        route.on_link = false;
        route.route_type = Some(kind.to_owned());
    }
    record
}

/// A route into a tunnel.
pub(crate) fn tunnel_route(to: &str, interface: &str) -> Record {
    let mut record = route(to, None);
    if let Fact::Route(route) = &mut record.fact {
        route.interface = Some(interface.to_owned());
        route.interface_kind = Some(InterfaceKind::Tunnel);
        route.on_link = false;
    }
    record
}

/// Local ports, all of the used ones towards one address and port.
pub(crate) fn local_ports(first: u16, last: u16, towards: &str, used: u32) -> Record {
    let counts = EphemeralPorts {
        first,
        last,
        reserved: 0,
        towards: Some(towards.parse().unwrap()),
        used,
        time_wait: used / 2,
        used_all: used,
    };
    record(
        CheckId::EphemeralPorts,
        towards,
        None,
        Fact::EphemeralPorts(counts),
    )
}

/// A server's clock: local time minus the server's.
pub(crate) fn clock(server: &str, offset_seconds: i64, server_time: &str) -> Record {
    let clock = ServerClock {
        server: server.to_owned(),
        offset_seconds,
        server_time: server_time.to_owned(),
    };
    record(CheckId::ServerClock, server, None, Fact::ServerClock(clock))
}

/// Whose address it is; `known` fills in what is known.
pub(crate) fn owner(address: &str, known: impl FnOnce(&mut AddressOwner)) -> Record {
    let mut owner = AddressOwner {
        address: address.parse().unwrap(),
        special: None,
        cloud: None,
        cdn: None,
        region: None,
        service: None,
        published_on: "2026-10-26".to_owned(),
        system: None,
        organisation: None,
        announced_on: "2026-06-17".to_owned(),
    };
    known(&mut owner);
    record(
        CheckId::AddressOwner,
        address,
        None,
        Fact::AddressOwner(owner),
    )
}
