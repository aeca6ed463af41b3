//! Interfaces, addresses and default routes of this computer. Needs nothing; starts at once.

use std::collections::BTreeMap;
use std::net::IpAddr;

use netdev::interface::types::InterfaceType;

use super::links::{LinkHints, classify};
use super::{Reading, blocking};
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, Fact, Failure, Interface, InterfaceKind, Interfaces};
use crate::knowledge::special_ranges;

/// The card.
pub static CHECK: Check = Check {
    id: CheckId::Interfaces,
    plan,
    run,
    optional: false,
};

fn plan(_: &Progress<'_>) -> Vec<String> {
    vec!["this computer".to_owned()]
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        let link_local_target = context
            .target
            .host
            .address()
            .is_some_and(special_ranges::is_link_local);
        let reading = Reading::start(context, CheckId::Interfaces, subject);
        match blocking(read).await {
            Ok(interfaces) if usable(&interfaces, link_local_target) => {
                reading.learned(Fact::Interfaces(interfaces)).await;
            }
            Ok(interfaces) => {
                let fact = Fact::Interfaces(interfaces);
                reading.broken(fact, Failure::TcpNetworkDown, None).await;
            }
            Err(note) => reading.unknown(note).await,
        }
    })
}

/// Whether any interface besides loopback is up, connected, and has an address that leads anywhere.
fn usable(interfaces: &Interfaces, link_local_target: bool) -> bool {
    interfaces.interfaces.iter().any(|interface| {
        interface.kind != InterfaceKind::Loopback
            && interface.up
            && interface.running != Some(false)
            && interface
                .addresses
                .iter()
                .filter_map(|text| text.split('/').next()?.parse::<IpAddr>().ok())
                .any(|address| link_local_target || !special_ranges::is_link_local(address))
    })
}

fn read() -> Interfaces {
    let found = netdev::get_interfaces();
    let mut hints = system_hints();
    let gateways = gateways(&found);
    let (default_v4, default_v6) = default_routes(&gateways);
    let interfaces = found
        .iter()
        .map(|interface| {
            let known = hints.remove(&interface.name);
            interface_of(interface, known)
        })
        .collect();
    Interfaces {
        interfaces,
        gateways,
        default_v4,
        default_v6,
    }
}

fn interface_of(interface: &netdev::Interface, known: Option<LinkHints>) -> Interface {
    let hints = known.unwrap_or_else(|| LinkHints {
        loopback: interface.is_loopback(),
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
    });
    let hints = LinkHints {
        wifi: interface.if_type == InterfaceType::Wireless80211,
        ..hints
    };
    // On Windows the name is a GUID and people know the friendly one.
    let name = match (&interface.friendly_name, cfg!(windows)) {
        (Some(friendly), true) => friendly.clone(),
        _ => interface.name.clone(),
    };
    let (kind, product) = classify(&name, &hints);
    let v4 = interface.ipv4.iter().map(ToString::to_string);
    let v6 = interface.ipv6.iter().map(ToString::to_string);
    Interface {
        kind,
        product,
        up: interface.is_up(),
        running: Some(interface.is_running()),
        addresses: v4.chain(v6).collect(),
        mtu: interface.mtu,
        name,
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

/// What the kernel says of each interface, by name.
#[cfg(target_os = "linux")]
fn system_hints() -> BTreeMap<String, LinkHints> {
    super::netlink::links()
        .unwrap_or_default()
        .into_iter()
        .map(|link| (link.name, link.hints))
        .collect()
}

#[cfg(not(target_os = "linux"))]
fn system_hints() -> BTreeMap<String, LinkHints> {
    BTreeMap::new()
}

/// Whether default routes exist, for both families. A VPN's may have no gateway, be split into halves (`0.0.0.0/1`
/// and more), or stand in a table of its own, so the kernel is asked where a packet to a far address would go; none is
/// sent.
#[cfg(target_os = "linux")]
fn default_routes(_: &[IpAddr]) -> (bool, bool) {
    use super::netlink::{Ask, route};
    use netlink_packet_route::route::RouteType;
    /// Entries that cover at least this much of the address space: 1/256 of IPv4, `2000::/3` of IPv6.
    const COVERS: (u8, u8) = (8, 3);
    let leads = |far: &str, covers: u8| {
        far.parse()
            .ok()
            .and_then(|far| route(far, None, Ask::Entry).ok())
            .is_some_and(|found| found.kind == RouteType::Unicast && found.prefix <= covers)
    };
    let (v4, v6) = COVERS;
    (
        leads("8.8.8.8", v4) || leads("1.1.1.1", v4),
        leads("2001:4860:4860::8888", v6) || leads("2606:4700:4700::1111", v6),
    )
}

#[cfg(not(target_os = "linux"))]
fn default_routes(gateways: &[IpAddr]) -> (bool, bool) {
    use crate::checks::net::source_address::source_address;
    let leads = |far: &str| far.parse().is_ok_and(|far| source_address(far).is_ok());
    (
        gateways.iter().any(IpAddr::is_ipv4) || leads("8.8.8.8:53"),
        gateways.iter().any(IpAddr::is_ipv6) || leads("[2001:4860:4860::8888]:53"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn interface(kind: InterfaceKind, running: bool, address: &str) -> Interfaces {
        Interfaces {
            interfaces: vec![Interface {
                name: "x0".to_owned(),
                kind,
                up: true,
                running: Some(running),
                addresses: vec![address.to_owned()],
                mtu: None,
                product: None,
            }],
            ..Interfaces::default()
        }
    }

    #[test]
    fn what_counts_as_a_network() {
        use InterfaceKind::{Ethernet, Loopback};
        assert!(usable(&interface(Ethernet, true, "192.168.1.2/24"), false));
        assert!(!usable(
            &interface(Ethernet, false, "192.168.1.2/24"),
            false
        ));
        assert!(!usable(&interface(Ethernet, true, "fe80::1/64"), false));
        assert!(usable(&interface(Ethernet, true, "fe80::1/64"), true));
        assert!(!usable(&interface(Loopback, true, "127.0.0.1/8"), false));
        assert!(!usable(&Interfaces::default(), false));
    }

    #[test]
    fn this_computer_has_a_loopback() {
        let found = read();
        assert!(
            found
                .interfaces
                .iter()
                .any(|interface| interface.kind == InterfaceKind::Loopback)
        );
    }
}
