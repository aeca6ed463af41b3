//! What kind of link an interface is, and whose.

use crate::facts::InterfaceKind;
use crate::knowledge::proxy_programs;

/// What is known of an interface besides its name.
#[derive(Clone, Debug, Default)]
pub(super) struct LinkHints {
    /// The computer itself.
    pub(super) loopback: bool,
    /// Wireless, as the system says.
    pub(super) wifi: bool,
    /// A tunnel, as the system says.
    pub(super) tunnel: bool,
    /// Ethernet, as the system says.
    pub(super) ethernet: bool,
    /// Part of a bridge.
    pub(super) bridged: bool,
    /// The driver's name for software interfaces on Linux (`IFLA_INFO_KIND`): `tun`, `veth`, `wireguard` …
    pub(super) driver: Option<String>,
    /// The adapter's description on Windows.
    pub(super) description: Option<String>,
}

/// Software interfaces that carry packets into another network.
const TUNNEL_DRIVERS: &[&str] = &[
    "amneziawg",
    "gre",
    "gretap",
    "gtp",
    "ip6gre",
    "ip6gretap",
    "ip6tnl",
    "ipip",
    "ovpn",
    "ovpn-dco",
    "ppp",
    "sit",
    "tun",
    "vti",
    "vti6",
    "wireguard",
    "xfrm",
];

/// Software interfaces of containers, virtual machines and switches.
const VIRTUAL_DRIVERS: &[&str] = &[
    "bridge",
    "dummy",
    "geneve",
    "ifb",
    "ipvlan",
    "ipvtap",
    "macvlan",
    "macvtap",
    "netkit",
    "openvswitch",
    "veth",
    "vrf",
    "vxlan",
];

/// The kind of an interface and the program behind it. What the system says counts before what the name suggests.
pub(super) fn classify(name: &str, hints: &LinkHints) -> (InterfaceKind, Option<String>) {
    let adapter = hints
        .description
        .as_deref()
        .and_then(proxy_programs::adapter);
    let kind = by_system(hints)
        .or_else(|| adapter.map(|_| InterfaceKind::Tunnel))
        .or_else(|| by_name(name))
        .unwrap_or(if hints.ethernet {
            InterfaceKind::Ethernet
        } else {
            InterfaceKind::Other
        });
    let product = match kind {
        InterfaceKind::Tunnel => adapter
            .or_else(|| proxy_programs::tunnel(name))
            .and_then(|row| row.product)
            .or_else(|| (hints.driver.as_deref() == Some("wireguard")).then_some("WireGuard")),
        InterfaceKind::Virtual => {
            proxy_programs::virtual_interface(name).and_then(|row| row.product)
        }
        _ => None,
    };
    (kind, product.map(str::to_owned))
}

fn by_system(hints: &LinkHints) -> Option<InterfaceKind> {
    if hints.loopback {
        return Some(InterfaceKind::Loopback);
    }
    if let Some(driver) = hints.driver.as_deref() {
        // A TAP that is plugged into a bridge belongs to a virtual machine.
        if TUNNEL_DRIVERS.contains(&driver) && !hints.bridged {
            return Some(InterfaceKind::Tunnel);
        }
        if VIRTUAL_DRIVERS.contains(&driver) || hints.bridged {
            return Some(InterfaceKind::Virtual);
        }
    }
    if hints.tunnel {
        return Some(InterfaceKind::Tunnel);
    }
    hints.wifi.then_some(InterfaceKind::Wifi)
}

fn by_name(name: &str) -> Option<InterfaceKind> {
    let lower = name.to_lowercase();
    if lower.starts_with("wl") || lower.starts_with("wi-fi") {
        return Some(InterfaceKind::Wifi);
    }
    if proxy_programs::tunnel(name).is_some() {
        return Some(InterfaceKind::Tunnel);
    }
    if proxy_programs::virtual_interface(name).is_some() {
        return Some(InterfaceKind::Virtual);
    }
    (lower.starts_with("eth") || lower.starts_with("en")).then_some(InterfaceKind::Ethernet)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn driver(driver: &str) -> LinkHints {
        LinkHints {
            driver: Some(driver.to_owned()),
            ..LinkHints::default()
        }
    }

    #[test]
    fn the_system_counts_before_the_name() {
        assert_eq!(
            classify("eth0", &driver("tun")),
            (InterfaceKind::Tunnel, None)
        );
        assert_eq!(classify("tun0", &driver("veth")).0, InterfaceKind::Virtual);
        let bridged = LinkHints {
            bridged: true,
            ..driver("tun")
        };
        assert_eq!(classify("tap0", &bridged).0, InterfaceKind::Virtual);
        assert_eq!(
            classify("eth0", &LinkHints::default()).0,
            InterfaceKind::Ethernet
        );
        assert_eq!(
            classify("x9", &LinkHints::default()).0,
            InterfaceKind::Other
        );
    }

    #[test]
    fn products() {
        let product = |name: &str, hints: &LinkHints| classify(name, hints).1;
        assert_eq!(
            product("Meta", &driver("tun")).as_deref(),
            Some("Clash (mihomo)")
        );
        assert_eq!(
            product("office", &driver("wireguard")).as_deref(),
            Some("WireGuard")
        );
        assert_eq!(
            product("docker0", &driver("bridge")).as_deref(),
            Some("Docker")
        );
        let windows = LinkHints {
            description: Some("TAP-Windows Adapter V9".to_owned()),
            ethernet: true,
            ..LinkHints::default()
        };
        assert_eq!(
            classify("Ethernet 3", &windows),
            (InterfaceKind::Tunnel, Some("OpenVPN".to_owned()))
        );
    }

    #[test]
    fn driver_lists_are_sorted() {
        assert!(TUNNEL_DRIVERS.is_sorted() && VIRTUAL_DRIVERS.is_sorted());
    }
}
