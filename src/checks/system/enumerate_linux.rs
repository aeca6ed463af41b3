//! The interfaces as the kernel tells them: in well under a millisecond, and right in every network namespace, where
//! `/sys` may show another one.

use std::collections::BTreeMap;
use std::io;
use std::net::IpAddr;

use netlink_packet_route::route::RouteType;

use super::links::classify;
use super::netlink::{self, Ask};
use crate::facts::{Interface, Interfaces};

/// A default route covers at least this much of the address space: VPNs cut theirs into pieces such as `0.0.0.0/1`.
const COVERS_V4: u8 = 8;
/// All public IPv6 addresses lie in `2000::/3`.
const COVERS_V6: u8 = 3;

/// Far addresses in different parts of the internet. Only the kernel is asked about them.
const FAR_V4: [&str; 2] = ["8.8.8.8", "1.1.1.1"];
const FAR_V6: [&str; 2] = ["2001:4860:4860::8888", "2606:4700:4700::1111"];

/// All interfaces with gateways and default routes.
///
/// # Errors
/// When this process may not ask the kernel.
pub(super) fn read() -> io::Result<Interfaces> {
    let mut addresses: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for entry in netlink::addresses()? {
        let text = format!("{}/{}", entry.address, entry.bits);
        addresses.entry(entry.interface).or_default().push(text);
    }
    let interfaces = netlink::links()?
        .into_iter()
        .map(|link| {
            let (kind, product) = classify(&link.name, &link.hints);
            Interface {
                kind,
                product,
                up: link.up,
                running: Some(link.running),
                addresses: addresses.remove(&link.index).unwrap_or_default(),
                mtu: link.mtu,
                name: link.name,
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
