//! The interfaces as the kernel tells them: in well under a millisecond, and right in every network namespace, where
//! `/sys` may show another one.

use std::collections::BTreeMap;
use std::io;
use std::net::IpAddr;

use nix::ifaddrs::getifaddrs;
use nix::net::if_::InterfaceFlags;
use nix::sys::socket::SockaddrStorage;

use super::links::{LinkHints, classify};
use super::netlink::{self, Ask, RouteType};
use crate::checks::net::source_address::source_address;
use crate::facts::{Interface, Interfaces};

/// A default route covers at least this much of the address space: VPNs cut theirs into pieces such as `0.0.0.0/1`.
const COVERS_V4: u8 = 8;
/// All public IPv6 addresses lie in `2000::/3`.
const COVERS_V6: u8 = 3;

/// Far addresses in different parts of the internet. Only the kernel is asked about them.
const FAR_V4: [&str; 2] = ["8.8.8.8", "1.1.1.1"];
const FAR_V6: [&str; 2] = ["2001:4860:4860::8888", "2606:4700:4700::1111"];

/// All interfaces with gateways and default routes.
pub(super) fn read() -> Interfaces {
    asked().unwrap_or_else(|_| barred())
}

/// What the kernel answers; an error where this process may not ask it.
fn asked() -> io::Result<Interfaces> {
    let mut addresses: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for entry in netlink::addresses()? {
        let text = format!("{}/{}", entry.address, entry.bits);
        addresses.entry(entry.interface).or_default().push(text);
    }
    let links = netlink::links()?;
    let interfaces = links
        .iter()
        .map(|link| {
            let (kind, product) = classify(&link.name, &link.hints);
            Interface {
                inner: link.is_inner(&links),
                kind,
                product,
                up: link.up,
                running: Some(link.running),
                addresses: addresses.remove(&link.index).unwrap_or_default(),
                mtu: link.mtu,
                name: link.name.clone(),
            }
        })
        .collect();
    Ok(Interfaces {
        interfaces,
        gateways: netlink::default_gateways().unwrap_or_default(),
        default_v4: leads_far(&FAR_V4, COVERS_V4),
        default_v6: leads_far(&FAR_V6, COVERS_V6),
    })
}

/// Whether packets to a far address would leave by a route that is a default one in whatever table.
fn leads_far(far: &[&str], covers: u8) -> bool {
    far.iter().any(|address| {
        address
            .parse::<IpAddr>()
            .ok()
            .and_then(|address| netlink::route(address, None, Ask::Entry).ok())
            .is_some_and(|entry| entry.kind == RouteType::Unicast && entry.prefix <= covers)
    })
}

/// What the C library knows where the kernel's own answer is barred; whether there is a way into the internet then tells
/// the address from which one would be dialled. Nothing is sent.
fn barred() -> Interfaces {
    let mut interfaces: Vec<Interface> = Vec::new();
    for entry in getifaddrs().into_iter().flatten() {
        let place = interfaces
            .iter()
            .position(|interface| interface.name == entry.interface_name);
        let address = entry.address.zip(entry.netmask).and_then(with_bits);
        if let Some(interface) = place.and_then(|place| interfaces.get_mut(place)) {
            interface.addresses.extend(address);
            continue;
        }
        let hints = LinkHints {
            loopback: entry.flags.contains(InterfaceFlags::IFF_LOOPBACK),
            ..LinkHints::default()
        };
        let (kind, product) = classify(&entry.interface_name, &hints);
        interfaces.push(Interface {
            kind,
            product,
            up: entry.flags.contains(InterfaceFlags::IFF_UP),
            running: Some(entry.flags.contains(InterfaceFlags::IFF_RUNNING)),
            addresses: address.into_iter().collect(),
            mtu: None,
            inner: false,
            name: entry.interface_name,
        });
    }
    let leads = |far: &str| far.parse().is_ok_and(|far| source_address(far).is_ok());
    Interfaces {
        interfaces,
        gateways: Vec::new(),
        default_v4: leads("8.8.8.8:53"),
        default_v6: leads("[2001:4860:4860::8888]:53"),
    }
}

/// An address with the bits of its subnet; none for what is no IP address.
fn with_bits((address, mask): (SockaddrStorage, SockaddrStorage)) -> Option<String> {
    let (ip, bits): (IpAddr, u32) =
        if let (Some(v4), Some(mask)) = (address.as_sockaddr_in(), mask.as_sockaddr_in()) {
            (v4.ip().into(), mask.ip().to_bits().count_ones())
        } else {
            let (v6, mask) = (address.as_sockaddr_in6()?, mask.as_sockaddr_in6()?);
            (v6.ip().into(), mask.ip().to_bits().count_ones())
        };
    Some(format!("{ip}/{bits}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::InterfaceKind;

    #[test]
    fn the_c_library_tells_the_same_addresses() {
        assert!(
            barred()
                .interfaces
                .iter()
                .any(|i| i.kind == InterfaceKind::Loopback)
        );
        let all = |found: Interfaces| {
            let mut all: Vec<_> = found
                .interfaces
                .into_iter()
                .map(|mut interface| {
                    interface.addresses.sort();
                    (interface.name, interface.up, interface.addresses)
                })
                .collect();
            all.sort();
            all
        };
        assert_eq!(all(barred()), all(asked().unwrap()));
    }
}
