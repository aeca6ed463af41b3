//! What this computer has: interfaces, routes, proxies, ports, listeners.

use std::net::{IpAddr, SocketAddr};

use serde::{Deserialize, Serialize};

/// What kind of link an interface is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum InterfaceKind {
    /// The computer itself.
    Loopback,
    /// A cable or anything that looks like one.
    Ethernet,
    /// Wireless.
    Wifi,
    /// TUN, TAP, WireGuard, PPP: a VPN or a proxy program.
    Tunnel,
    /// A bridge or a virtual interface of containers and virtual machines.
    Virtual,
    /// Not known.
    Other,
}

/// One interface.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Interface {
    /// As the system calls it.
    pub name: String,
    /// What it is.
    pub kind: InterfaceKind,
    /// Whether it is up.
    pub up: bool,
    /// Whether it has a carrier, where the system says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub running: Option<bool>,
    /// Addresses with prefix lengths, such as `192.168.1.20/24`.
    pub addresses: Vec<String>,
    /// Bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mtu: Option<u32>,
    /// The program that this name belongs to (`Clash`, `WireGuard` …), where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// A network inside this computer, as far as the system tells: a bridge that no line is plugged into, or a pair of
    /// virtual ends that are both here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub inner: bool,
}

/// The interfaces of this computer.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Interfaces {
    /// All of them, in the system's order.
    pub interfaces: Vec<Interface>,
    /// The default gateways.
    #[serde(default)]
    pub gateways: Vec<IpAddr>,
    /// A default route for IPv4 exists.
    pub default_v4: bool,
    /// A default route for IPv6 exists.
    pub default_v6: bool,
}

/// The way that a packet to one address takes out of this computer.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Route {
    /// Where to.
    pub to: IpAddr,
    /// The source address that the system would use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<IpAddr>,
    /// The interface.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interface: Option<String>,
    /// The kind of that interface.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interface_kind: Option<InterfaceKind>,
    /// The program behind the interface, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// The next router; none means that the address is on the link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gateway: Option<IpAddr>,
    /// The address is one of this computer's own.
    #[serde(default)]
    pub own: bool,
    /// The address shares a subnet with this computer.
    #[serde(default)]
    pub on_link: bool,
    /// What kind of route the system has: `unicast`, `local`, `unreachable`, `prohibit`, `blackhole`, `none`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route_type: Option<String>,
}

/// Where a proxy setting was found.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProxySource {
    /// `http_proxy`, `https_proxy`, `all_proxy`.
    Environment,
    /// The desktop's or the system's settings.
    System,
    /// An automatic configuration script.
    Pac,
}

/// What a proxy speaks.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProxyKind {
    /// HTTP, with CONNECT for everything else.
    Http,
    /// HTTPS to the proxy.
    Https,
    /// SOCKS 4 or 5.
    Socks,
}

/// One configured proxy. Credentials are masked before it is made.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Proxy {
    /// Where the setting was found.
    pub source: ProxySource,
    /// The variable or the store that holds it.
    pub setting: String,
    /// What it speaks.
    pub kind: ProxyKind,
    /// Its host.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The setting holds a user name or a password, which are not kept.
    #[serde(default)]
    pub has_credentials: bool,
    /// The target is on the list of exceptions.
    #[serde(default)]
    pub bypassed: bool,
    /// The program that usually has this port (`Clash` …), where the address is this computer's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
}

/// The proxies that programs on this computer would use for the target.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Proxies {
    /// Found settings, environment first.
    pub proxies: Vec<Proxy>,
    /// The automatic configuration script, where one is set; it is not evaluated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pac_url: Option<String>,
}

/// Local ports that outgoing connections take.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct EphemeralPorts {
    /// First of the range.
    pub first: u16,
    /// Last of the range.
    pub last: u16,
    /// Ports of the range that the system keeps back.
    #[serde(default)]
    pub reserved: u32,
    /// Towards which address and port `used` counts; none counts all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub towards: Option<SocketAddr>,
    /// Local ports of the range in use towards that address and port, in any state.
    pub used: u32,
    /// Those of `used` that only wait (`TIME_WAIT`).
    pub time_wait: u32,
    /// Local ports of the range in use towards anything.
    pub used_all: u32,
}

impl EphemeralPorts {
    /// How many ports there are to take.
    pub fn size(&self) -> u32 {
        (u32::from(self.last) + 1)
            .saturating_sub(u32::from(self.first))
            .saturating_sub(self.reserved)
    }
}

/// Something that listens on this computer.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Listener {
    /// Where it listens.
    pub address: SocketAddr,
    /// The program, where this user may see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub program: Option<String>,
    /// Its process, where this user may see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pid: Option<u32>,
}

/// What listens on this computer, asked only when the target is this computer.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Listeners {
    /// Listeners on the asked port, at any address.
    pub on_port: Vec<Listener>,
    /// Listeners on other ports, at most 64.
    #[serde(default)]
    pub others: Vec<Listener>,
    /// Whether this computer passes packets on between networks, as far as the system says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub forwards: bool,
}

/// What a connectivity probe on the internet answered.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Connectivity {
    /// What was asked.
    pub url: String,
    /// The status, where an answer came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Where it sent us.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<String>,
    /// The answer is the one that the probe gives on an open network.
    pub as_expected: bool,
}

/// A server's Date header against the local clock.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct ServerClock {
    /// Which server.
    pub server: String,
    /// Local time minus the server's, in seconds.
    pub offset_seconds: i64,
    /// The server's time, RFC 3339.
    pub server_time: String,
}
