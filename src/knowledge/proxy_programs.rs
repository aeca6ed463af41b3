//! Programs that take connections over: VPNs, proxies, accelerators. Known by the names of their interfaces and by the
//! ports on which they listen.

use super::Origin;

/// How a name is compared. Case does not matter.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Pattern {
    /// The whole name.
    Is(&'static str),
    /// The name begins so and a number, a dash or a dot follows, or nothing.
    Numbered(&'static str),
    /// The name begins so.
    Begins(&'static str),
    /// The name holds it anywhere (descriptions of Windows adapters).
    Holds(&'static str),
}

impl Pattern {
    /// Whether a name fits.
    pub fn fits(self, name: &str) -> bool {
        let name = name.to_lowercase();
        match self {
            Self::Is(text) => name == text,
            Self::Begins(text) => name.starts_with(text),
            Self::Holds(text) => name.contains(text),
            Self::Numbered(text) => name.strip_prefix(text).is_some_and(|rest| {
                rest.chars()
                    .next()
                    .is_none_or(|c| c.is_ascii_digit() || c == '-' || c == '_' || c == '.')
            }),
        }
    }
}

/// A name pattern of an interface or an adapter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InterfaceName {
    /// Lower case.
    pub pattern: Pattern,
    /// The program; none means that many programs use the name.
    pub product: Option<&'static str>,
    /// Where the row comes from.
    pub origin: Origin,
}

const DAY: &str = "2026-11-21";

const fn named(pattern: Pattern, product: &'static str) -> InterfaceName {
    InterfaceName {
        pattern,
        product: Some(product),
        origin: Origin::general(DAY),
    }
}

const fn sourced(pattern: Pattern, product: &'static str, source: &'static str) -> InterfaceName {
    InterfaceName {
        pattern,
        product: Some(product),
        origin: Origin::sourced(source, DAY),
    }
}

const fn common(pattern: Pattern) -> InterfaceName {
    InterfaceName {
        pattern,
        product: None,
        origin: Origin::general(DAY),
    }
}

/// Names of tunnel interfaces, the most telling first: the first that fits counts.
pub static TUNNEL_NAMES: &[InterfaceName] = &[
    sourced(
        Pattern::Is("meta"),
        "Clash (mihomo)",
        "mihomo docs/config.yaml",
    ),
    named(Pattern::Begins("mihomo"), "Clash (mihomo)"),
    named(Pattern::Begins("clash"), "Clash"),
    named(Pattern::Begins("flclash"), "FlClash"),
    named(Pattern::Begins("sing"), "sing-box"),
    named(Pattern::Begins("hiddify"), "Hiddify"),
    named(Pattern::Begins("nekoray"), "NekoRay"),
    named(Pattern::Begins("v2ray"), "V2Ray"),
    named(Pattern::Begins("xray"), "Xray"),
    named(Pattern::Begins("outline"), "Outline"),
    named(Pattern::Begins("tailscale"), "Tailscale"),
    named(Pattern::Begins("cloudflarewarp"), "Cloudflare WARP"),
    named(Pattern::Numbered("warp"), "Cloudflare WARP"),
    named(Pattern::Begins("nordlynx"), "NordVPN"),
    named(Pattern::Begins("nordtun"), "NordVPN"),
    named(Pattern::Begins("proton"), "Proton VPN"),
    named(Pattern::Begins("pvpn"), "Proton VPN"),
    named(Pattern::Begins("wg-mullvad"), "Mullvad VPN"),
    named(Pattern::Begins("wg0-mullvad"), "Mullvad VPN"),
    named(Pattern::Begins("amn"), "AmneziaVPN"),
    named(Pattern::Begins("ivpn"), "IVPN"),
    named(Pattern::Begins("windscribe"), "Windscribe"),
    named(Pattern::Begins("surfshark"), "Surfshark"),
    named(Pattern::Begins("expressvpn"), "ExpressVPN"),
    named(Pattern::Numbered("as0t"), "OpenVPN Access Server"),
    named(Pattern::Numbered("cscotun"), "Cisco AnyConnect"),
    named(Pattern::Numbered("gpd"), "GlobalProtect"),
    named(Pattern::Numbered("jnprtun"), "Pulse Secure"),
    named(Pattern::Numbered("fctvpn"), "FortiClient"),
    named(Pattern::Numbered("snx"), "Check Point SNX"),
    named(Pattern::Begins("vpn_"), "SoftEther VPN"),
    named(Pattern::Numbered("wg"), "WireGuard"),
    named(Pattern::Begins("zt"), "ZeroTier"),
    named(Pattern::Numbered("nebula"), "Nebula"),
    common(Pattern::Numbered("tun")),
    common(Pattern::Numbered("tap")),
    common(Pattern::Numbered("utun")),
    common(Pattern::Numbered("ppp")),
    common(Pattern::Numbered("ipsec")),
    common(Pattern::Numbered("xfrm")),
    common(Pattern::Numbered("vti")),
    common(Pattern::Begins("wintun")),
];

/// Descriptions of Windows adapters, the most telling first.
pub static ADAPTER_DESCRIPTIONS: &[InterfaceName] = &[
    named(Pattern::Holds("tailscale"), "Tailscale"),
    named(Pattern::Holds("nordlynx"), "NordVPN"),
    named(Pattern::Holds("protonvpn"), "Proton VPN"),
    named(Pattern::Holds("cloudflare"), "Cloudflare WARP"),
    named(Pattern::Holds("wireguard"), "WireGuard"),
    named(Pattern::Holds("tap-windows"), "OpenVPN"),
    named(Pattern::Holds("openvpn"), "OpenVPN"),
    named(Pattern::Holds("cisco anyconnect"), "Cisco AnyConnect"),
    named(Pattern::Holds("fortinet"), "FortiClient"),
    named(Pattern::Holds("pangp"), "GlobalProtect"),
    named(Pattern::Holds("check point"), "Check Point VPN"),
    named(Pattern::Holds("juniper"), "Pulse Secure"),
    named(Pattern::Holds("softether"), "SoftEther VPN"),
    named(Pattern::Holds("zerotier"), "ZeroTier"),
    named(Pattern::Holds("meta tunnel"), "Clash (mihomo)"),
    named(Pattern::Holds("sing-tun"), "sing-box"),
    common(Pattern::Holds("wintun")),
    common(Pattern::Holds("wan miniport")),
];

/// Names of interfaces that containers and virtual machines make.
pub static VIRTUAL_NAMES: &[InterfaceName] = &[
    named(Pattern::Begins("docker"), "Docker"),
    named(Pattern::Begins("br-"), "Docker"),
    named(Pattern::Begins("podman"), "Podman"),
    named(Pattern::Begins("cni"), "Kubernetes"),
    named(Pattern::Begins("cali"), "Kubernetes"),
    named(Pattern::Begins("flannel"), "Kubernetes"),
    named(Pattern::Begins("cilium"), "Kubernetes"),
    named(Pattern::Begins("kube-"), "Kubernetes"),
    named(Pattern::Begins("weave"), "Kubernetes"),
    named(Pattern::Begins("antrea"), "Kubernetes"),
    named(Pattern::Begins("ovn-k8s"), "Kubernetes"),
    named(Pattern::Begins("vxlan.calico"), "Kubernetes"),
    named(Pattern::Begins("virbr"), "libvirt"),
    named(Pattern::Numbered("vnet"), "libvirt"),
    named(Pattern::Numbered("vmnet"), "VMware"),
    named(Pattern::Begins("vmware network adapter"), "VMware"),
    named(Pattern::Numbered("vboxnet"), "VirtualBox"),
    named(Pattern::Begins("virtualbox"), "VirtualBox"),
    named(Pattern::Begins("lxc"), "LXC"),
    named(Pattern::Begins("lxd"), "LXD"),
    named(Pattern::Begins("incus"), "Incus"),
    named(Pattern::Begins("vethernet"), "Hyper-V"),
    common(Pattern::Begins("veth")),
    common(Pattern::Numbered("br")),
    common(Pattern::Numbered("bridge")),
    common(Pattern::Numbered("dummy")),
];

fn first(table: &'static [InterfaceName], name: &str) -> Option<&'static InterfaceName> {
    table.iter().find(|row| row.pattern.fits(name))
}

/// The row of a tunnel's name; none when the name is not that of a tunnel.
pub fn tunnel(name: &str) -> Option<&'static InterfaceName> {
    first(TUNNEL_NAMES, name)
}

/// The row of a Windows adapter's description, where that is a tunnel.
pub fn adapter(description: &str) -> Option<&'static InterfaceName> {
    first(ADAPTER_DESCRIPTIONS, description)
}

/// The row of a container's or virtual machine's interface.
pub fn virtual_interface(name: &str) -> Option<&'static InterfaceName> {
    first(VIRTUAL_NAMES, name)
}

/// Programs that make up addresses for names; the other ones only carry packets.
const MAKE_ADDRESSES: &[&str] = &[
    "Clash (mihomo)",
    "Clash",
    "FlClash",
    "sing-box",
    "Hiddify",
    "NekoRay",
    "V2Ray",
    "Xray",
];

/// Whether a program makes up addresses for names.
pub fn makes_addresses(product: &str) -> bool {
    MAKE_ADDRESSES.contains(&product)
}

/// The program behind an interface, by its name.
pub fn product_of_interface(name: &str) -> Option<&'static str> {
    tunnel(name)
        .or_else(|| virtual_interface(name))
        .and_then(|row| row.product)
}

/// A port on which a proxy program listens on this computer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LocalPort {
    /// The port.
    pub port: u16,
    /// The program that usually has it.
    pub product: &'static str,
    /// Where the row comes from.
    pub origin: Origin,
}

const fn port(port: u16, product: &'static str) -> LocalPort {
    LocalPort {
        port,
        product,
        origin: Origin::general(DAY),
    }
}

const fn clash(port: u16) -> LocalPort {
    LocalPort {
        port,
        product: "Clash",
        origin: Origin::sourced("mihomo docs/config.yaml", DAY),
    }
}

/// The ports, sorted.
pub static LOCAL_PORTS: &[LocalPort] = &[
    port(1080, "Shadowsocks"),
    port(1086, "ShadowsocksX-NG"),
    port(1087, "ShadowsocksX-NG"),
    port(2080, "NekoRay"),
    port(2081, "NekoRay"),
    port(2334, "Hiddify"),
    port(3128, "Squid"),
    port(6152, "Surge"),
    port(6153, "Surge"),
    clash(7890),
    clash(7891),
    clash(7892),
    clash(7893),
    port(7897, "Clash Verge"),
    port(8080, "Burp Suite or mitmproxy"),
    port(8118, "Privoxy"),
    port(8866, "Fiddler"),
    port(8888, "Charles or Fiddler"),
    port(9050, "Tor"),
    port(9090, "Clash"),
    port(9150, "Tor Browser"),
    port(10808, "v2rayN"),
    port(10809, "v2rayN"),
    port(12334, "Hiddify"),
    port(20170, "v2rayA"),
    port(20171, "v2rayA"),
    port(20172, "v2rayA"),
];

/// The program that usually listens on a port of this computer: a guess by the port alone.
pub fn product_of_local_port(port: u16) -> Option<&'static str> {
    LOCAL_PORTS
        .binary_search_by_key(&port, |row| row.port)
        .ok()
        .and_then(|at| LOCAL_PORTS.get(at))
        .map(|row| row.product)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_are_sorted_and_unique() {
        assert!(LOCAL_PORTS.is_sorted_by(|a, b| a.port < b.port));
        assert_eq!(product_of_local_port(7890), Some("Clash"));
        assert_eq!(product_of_local_port(7894), None);
    }

    #[test]
    fn interface_names() {
        let expected = [
            ("Meta", Some("Clash (mihomo)")),
            ("singbox_tun", Some("sing-box")),
            ("wg0", Some("WireGuard")),
            ("wg0-mullvad", Some("Mullvad VPN")),
            ("tailscale0", Some("Tailscale")),
            ("CloudflareWARP", Some("Cloudflare WARP")),
            ("docker0", Some("Docker")),
            ("br-1f2e3d4c5b6a", Some("Docker")),
            ("tun0", None),
            ("eth0", None),
            ("enp3s0", None),
            ("wlan0", None),
        ];
        for (name, product) in expected {
            assert_eq!(product_of_interface(name), product, "{name}");
        }
        assert!(tunnel("tun0").is_some() && tunnel("utun3").is_some());
        assert!(tunnel("eth0").is_none() && tunnel("tunnelbear").is_none());
        assert!(tunnel("wlan0").is_none() && virtual_interface("veth1a").is_some());
    }

    #[test]
    fn no_pattern_hides_a_later_one() {
        for table in [TUNNEL_NAMES, ADAPTER_DESCRIPTIONS, VIRTUAL_NAMES] {
            for row in table {
                let (Pattern::Is(text)
                | Pattern::Begins(text)
                | Pattern::Numbered(text)
                | Pattern::Holds(text)) = row.pattern;
                assert_eq!(text, text.to_lowercase());
                assert_eq!(
                    first(table, text),
                    Some(row),
                    "{text} is hidden by an earlier row"
                );
            }
        }
    }
}
