//! The interfaces as netdev sees them: everywhere but on Linux.

use std::net::IpAddr;

use netdev::interface::types::InterfaceType;

use super::links::{LinkHints, classify};
use crate::checks::net::source_address::source_address;
use crate::facts::{Interface, Interfaces};

/// All interfaces with gateways and default routes.
pub(super) fn read() -> Interfaces {
    let found = netdev::get_interfaces();
    let gateways = gateways(&found);
    // A VPN's default route may have no gateway: then a way to a far address tells. Nothing is sent.
    let leads = |far: &str| far.parse().is_ok_and(|far| source_address(far).is_ok());
    Interfaces {
        interfaces: found.iter().map(interface_of).collect(),
        default_v4: gateways.iter().any(IpAddr::is_ipv4) || leads("8.8.8.8:53"),
        default_v6: gateways.iter().any(IpAddr::is_ipv6) || leads("[2001:4860:4860::8888]:53"),
        gateways,
    }
}

fn interface_of(interface: &netdev::Interface) -> Interface {
    let name = shown_name(interface);
    let (kind, product) = classify(&name, &hints(interface));
    let v4 = interface.ipv4.iter().map(ToString::to_string);
    let v6 = interface.ipv6.iter().map(ToString::to_string);
    Interface {
        inner: false,
        kind,
        product,
        up: interface.is_up(),
        running: Some(interface.is_running()),
        addresses: v4.chain(v6).collect(),
        mtu: interface.mtu,
        name,
    }
}

/// The name that people know: on Windows the plain name is a GUID.
pub(super) fn shown_name(interface: &netdev::Interface) -> String {
    match (&interface.friendly_name, cfg!(windows)) {
        (Some(friendly), true) => friendly.clone(),
        _ => interface.name.clone(),
    }
}

/// What netdev says of an interface.
pub(super) fn hints(interface: &netdev::Interface) -> LinkHints {
    LinkHints {
        loopback: interface.is_loopback(),
        wifi: interface.if_type == InterfaceType::Wireless80211,
        tunnel: matches!(
            interface.if_type,
            InterfaceType::Ppp | InterfaceType::Slip | InterfaceType::Tunnel
        ),
        ethernet: matches!(
            interface.if_type,
            InterfaceType::Ethernet | InterfaceType::GigabitEthernet
        ),
        description: interface.description.clone(),
        ..LinkHints::default()
    }
}

fn gateways(interfaces: &[netdev::Interface]) -> Vec<IpAddr> {
    let mut gateways: Vec<IpAddr> = Vec::new();
    for device in interfaces.iter().filter_map(|i| i.gateway.as_ref()) {
        let v4 = device.ipv4.iter().copied().map(IpAddr::V4);
        let v6 = device.ipv6.iter().copied().map(IpAddr::V6);
        for gateway in v4.chain(v6) {
            if !gateways.contains(&gateway) {
                gateways.push(gateway);
            }
        }
    }
    gateways
}
