//! The way that a packet to one address takes out of this computer. Starts as soon as an address is known.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV6};

use super::{Reading, blocking, each_known_address};
use crate::checks::net::failure_from::tcp_failure;
use crate::checks::net::source_address::source_address;
use crate::checks::{Check, Context, Running};
use crate::facts::{CheckId, Fact, Failure, OsError, Route};
use crate::target::Host;

/// The card.
pub static CHECK: Check = Check {
    id: CheckId::Route,
    plan: each_known_address,
    run,
    optional: false,
};

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        let port = context.target.port;
        let zone = match &context.target.host {
            Host::Address { zone, .. } => zone.clone(),
            Host::Name { .. } => None,
        };
        let address = subject.parse::<IpAddr>();
        let reading = Reading::start(context, CheckId::Route, subject);
        let Ok(to) = address else {
            return reading.unknown("not an address".to_owned()).await;
        };
        match blocking(move || read(to, zone.as_deref(), port)).await {
            Ok((route, None)) => reading.learned(Fact::Route(route)).await,
            Ok((route, Some((failure, os_error)))) => {
                reading.broken(Fact::Route(route), failure, os_error).await;
            }
            Err(note) => reading.unknown(note).await,
        }
    })
}

/// A route without anything known but its end.
const fn unknown_route(to: IpAddr) -> Route {
    Route {
        to,
        source: None,
        interface: None,
        interface_kind: None,
        product: None,
        gateway: None,
        own: false,
        on_link: false,
        route_type: None,
    }
}

type Broken = Option<(Failure, Option<OsError>)>;

fn read(to: IpAddr, zone: Option<&str>, port: u16) -> (Route, Broken) {
    let index = zone.and_then(zone_index);
    let dialled = dialled(to);
    let socket = match dialled {
        IpAddr::V6(v6) => SocketAddr::V6(SocketAddrV6::new(v6, port, 0, index.unwrap_or(0))),
        IpAddr::V4(_) => SocketAddr::new(dialled, port),
    };
    let mut route = unknown_route(to);
    let source = source_address(socket);
    route.source = source.as_ref().ok().copied();
    let mut broken = source.err().and_then(|error| broken_way(&error));
    if let Some((number, kind)) = broken.as_ref().and_then(|(_, os)| {
        let os = os.as_ref()?;
        Some((os.number, route_type_of_error(os.number)?))
    }) {
        if needs_zone(to, index) && number == INVALID {
            // EINVAL here means that the address lacks its zone; there is no route to speak of.
            broken = broken.map(|(_, os)| (Failure::TcpAddressInvalid, os));
        } else {
            route.route_type = Some(kind.to_owned());
        }
    }
    describe(&mut route, dialled, index, &mut broken);
    (route, broken)
}

/// What `connect` makes of an address: the IPv4 address inside an IPv6 one, and this computer for the unspecified one
/// (Windows refuses that).
fn dialled(to: IpAddr) -> IpAddr {
    match to.to_canonical() {
        IpAddr::V4(v4) if v4.is_unspecified() && cfg!(unix) => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(v6) if v6.is_unspecified() && cfg!(unix) => Ipv6Addr::LOCALHOST.into(),
        other => other,
    }
}

/// A link-local address means nothing without the interface on which it lives.
const fn needs_zone(to: IpAddr, index: Option<u32>) -> bool {
    matches!(to, IpAddr::V6(v6) if v6.is_unicast_link_local()) && index.is_none()
}

/// Errors of `connect` that speak of the way; others (no free local port for this very question) do not.
fn broken_way(error: &io::Error) -> Broken {
    let (failure, os_error) = tcp_failure(error);
    matches!(
        failure,
        Failure::TcpNetUnreachable
            | Failure::TcpHostUnreachable
            | Failure::TcpPermission
            | Failure::TcpRouteBlackhole
            | Failure::TcpNetworkDown
            | Failure::TcpHostDown
            | Failure::TcpAddressInvalid
    )
    .then_some((failure, os_error))
}

/// Which type of route gives an error (ip-route(8)).
#[cfg(unix)]
const fn route_type_of_error(number: i32) -> Option<&'static str> {
    match number {
        libc::ENETUNREACH | libc::EAFNOSUPPORT => Some("none"),
        libc::EHOSTUNREACH => Some("unreachable"),
        libc::EACCES => Some("prohibit"),
        libc::EINVAL => Some("blackhole"),
        _ => None,
    }
}

#[cfg(windows)]
const fn route_type_of_error(number: i32) -> Option<&'static str> {
    match number {
        // WSAENETUNREACH and WSAEHOSTUNREACH: Windows has no routes of other types.
        10_051 | 10_065 | 1_231 | 1_232 => Some("none"),
        _ => None,
    }
}

/// `EINVAL`, `WSAEINVAL`.
#[cfg(unix)]
const INVALID: i32 = libc::EINVAL;
#[cfg(windows)]
const INVALID: i32 = 10_022;

#[cfg(target_os = "linux")]
fn zone_index(zone: &str) -> Option<u32> {
    zone.parse()
        .ok()
        .or_else(|| nix::net::if_::if_nametoindex(zone).ok())
}

#[cfg(not(target_os = "linux"))]
fn zone_index(zone: &str) -> Option<u32> {
    zone.parse().ok().or_else(|| {
        netdev::get_interfaces()
            .into_iter()
            .find(|interface| {
                interface.name == zone || interface.friendly_name.as_deref() == Some(zone)
            })
            .map(|interface| interface.index)
    })
}

/// What the kernel says of the way.
#[cfg(target_os = "linux")]
fn describe(route: &mut Route, to: IpAddr, index: Option<u32>, broken: &mut Broken) {
    use super::netlink::{self, Ask, RouteType};
    if needs_zone(to, index) {
        return;
    }
    let found = match netlink::route(to, index, Ask::Way) {
        Ok(found) => found,
        Err(error) => {
            // Where `connect` found a way there is one; a sandbox may bar this question with an error of the same name.
            if route.source.is_none() && route.route_type.is_none() {
                let kind = error.raw_os_error().and_then(route_type_of_error);
                route.route_type = kind.map(str::to_owned);
                *broken = broken.take().or_else(|| broken_way(&error));
            }
            return;
        }
    };
    let kind = match found.kind {
        RouteType::Unicast | RouteType::Anycast => "unicast",
        RouteType::Local => "local",
        RouteType::Broadcast => "broadcast",
        RouteType::Multicast => "multicast",
        RouteType::Unreachable => "unreachable",
        RouteType::Prohibit => "prohibit",
        RouteType::BlackHole => "blackhole",
        RouteType::Other => "other",
    };
    // A broadcast address refuses datagrams without a permission that nobody gave; that says nothing of the way.
    if found.kind == RouteType::Broadcast {
        *broken = None;
    }
    route.own = found.kind == RouteType::Local;
    route.source = route.source.or(found.source);
    route.route_type = Some(kind.to_owned());
    if broken.is_some() && found.kind != RouteType::Unicast {
        return;
    }
    route.gateway = found.gateway;
    if let Some(link) = found.interface.and_then(|index| netlink::link(index).ok()) {
        let (kind, product) = super::links::classify(&link.name, &link.hints);
        route.interface = Some(link.name);
        route.interface_kind = Some(kind);
        route.product = product;
    }
    if found.kind == RouteType::Unicast && found.gateway.is_none() {
        let tunnel = route.interface_kind == Some(crate::facts::InterfaceKind::Tunnel);
        route.on_link = netlink::route(to, index, Ask::Entry)
            .is_ok_and(|entry| entry.prefix > 0 && (entry.connected || !tunnel));
    }
}

/// What can be concluded from the source address and the interfaces.
#[cfg(not(target_os = "linux"))]
fn describe(route: &mut Route, to: IpAddr, _: Option<u32>, broken: &mut Broken) {
    use super::enumerate::{hints, shown_name};
    use super::links::classify;
    let interfaces = netdev::get_interfaces();
    route.own = to.is_loopback()
        || interfaces
            .iter()
            .any(|interface| interface.ip_addrs().contains(&to));
    if broken.is_some() {
        return;
    }
    route.route_type = Some(if route.own { "local" } else { "unicast" }.to_owned());
    let Some(interface) = route.source.and_then(|source| {
        interfaces
            .iter()
            .find(|interface| interface.ip_addrs().contains(&source))
    }) else {
        return;
    };
    let name = shown_name(interface);
    let (kind, product) = classify(&name, &hints(interface));
    route.interface_kind = Some(kind);
    route.product = product;
    route.interface = Some(name);
    route.on_link = !route.own
        && match to {
            IpAddr::V4(v4) => interface.ipv4.iter().any(|net| net.contains(&v4)),
            IpAddr::V6(v6) => interface.ipv6.iter().any(|net| net.contains(&v6)),
        };
    if !route.own && !route.on_link {
        route.gateway = interface.gateway.as_ref().and_then(|device| match to {
            IpAddr::V4(_) => device.ipv4.first().copied().map(IpAddr::V4),
            IpAddr::V6(_) => device.ipv6.first().copied().map(IpAddr::V6),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_to_oneself() {
        let (route, broken) = read("127.0.0.1".parse().unwrap(), None, 80);
        assert!(route.own && broken.is_none(), "{route:?}");
        assert_eq!(route.route_type.as_deref(), Some("local"));
        assert_eq!(
            route.interface.as_deref(),
            cfg!(target_os = "linux").then_some("lo")
        );
        for also in ["::", "0.0.0.0", "::ffff:127.0.0.1"] {
            let (route, _) = read(also.parse().unwrap(), None, 80);
            assert!(route.own || cfg!(not(target_os = "linux")), "{route:?}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_link_local_address_without_zone_is_no_blackhole() {
        let (route, broken) = read("fe80::1".parse().unwrap(), None, 80);
        assert_ne!(route.route_type.as_deref(), Some("blackhole"));
        assert!(!matches!(broken, Some((Failure::TcpRouteBlackhole, _))));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn errors_name_the_type_of_route() {
        let of = |number| broken_way(&io::Error::from_raw_os_error(number)).map(|(f, _)| f);
        assert_eq!(route_type_of_error(libc::EACCES), Some("prohibit"));
        assert_eq!(of(libc::EACCES), Some(Failure::TcpPermission));
        assert_eq!(of(libc::EINVAL), Some(Failure::TcpRouteBlackhole));
        assert_eq!(of(libc::EHOSTUNREACH), Some(Failure::TcpHostUnreachable));
        assert_eq!(of(libc::ENETUNREACH), Some(Failure::TcpNetUnreachable));
        // No free port for this very question says nothing of the way.
        assert_eq!(of(libc::EADDRINUSE), None);
    }
}
