//! Which route the kernel would take, and by which routers.

use std::io;
use std::net::IpAddr;

use super::super::messages::{Want, array};
use super::super::rtnetlink::{Answer, ask, attributes, ip, number, put};
use super::{behind, family, kind};

/// Attributes of a route (`RTA_DST` and so on).
mod of_route {
    pub(super) const TO: u16 = 1;
    pub(super) const INTERFACE: u16 = 4;
    pub(super) const GATEWAY: u16 = 5;
    pub(super) const SOURCE: u16 = 7;
    pub(super) const SEVERAL: u16 = 9;
    pub(super) const VIA: u16 = 18;
}

/// Length of the header of a route (`struct rtmsg`): family, bits of destination and of source, TOS, table, protocol,
/// scope, type, flags.
const ROUTE: usize = 12;
/// Length of the header of a hop (`struct rtnexthop`): length, flags, weight, interface.
const HOP: usize = 8;
/// `RTM_F_LOOKUP_TABLE`: by all tables.
const LOOKUP_TABLE: u32 = 0x1000;
/// `RTM_F_FIB_MATCH`: the entry instead of the way.
const FIB_MATCH: u32 = 0x2000;
/// `RTPROT_KERNEL`.
const BY_KERNEL: u8 = 2;

/// What the kernel does with packets of a route (`RTN_UNICAST` and so on).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::checks::system) enum RouteType {
    /// On to the gateway or the interface.
    Unicast,
    /// To this computer.
    Local,
    /// To all on the link.
    Broadcast,
    /// To one of several.
    Anycast,
    /// To a group.
    Multicast,
    /// Drops them.
    BlackHole,
    /// Answers that there is no way.
    Unreachable,
    /// Answers that it is forbidden.
    Prohibit,
    /// Something else.
    Other,
}

impl RouteType {
    const fn of(number: u8) -> Self {
        match number {
            1 => Self::Unicast,
            2 => Self::Local,
            3 => Self::Broadcast,
            4 => Self::Anycast,
            5 => Self::Multicast,
            6 => Self::BlackHole,
            7 => Self::Unreachable,
            8 => Self::Prohibit,
            _ => Self::Other,
        }
    }
}

/// What the kernel would do with a packet.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::checks::system) struct Found {
    /// What kind of route.
    pub(in crate::checks::system) kind: RouteType,
    /// Index of the interface.
    pub(in crate::checks::system) interface: Option<u32>,
    /// The next router.
    pub(in crate::checks::system) gateway: Option<IpAddr>,
    /// The source address.
    pub(in crate::checks::system) source: Option<IpAddr>,
    /// How many bits of the address the route covers (only with [`Ask::Entry`]).
    pub(in crate::checks::system) prefix: u8,
    /// The kernel made it out of an interface's own address.
    pub(in crate::checks::system) connected: bool,
}

/// What is asked about a route.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::checks::system) enum Ask {
    /// The way of one packet.
    Way,
    /// The entry of the table that decides it (`ip route get ADDRESS fibmatch`).
    Entry,
}

/// The route to an address, by all rules and tables, as the kernel decides it for this user.
///
/// # Errors
/// `ENETUNREACH` without a route; `EHOSTUNREACH`, `EACCES` and `EINVAL` for routes of type unreachable, prohibit and
/// blackhole (ip-route(8)).
pub(in crate::checks::system) fn route(
    to: IpAddr,
    interface: Option<u32>,
    ask_for: Ask,
) -> io::Result<Found> {
    let address = match to {
        IpAddr::V4(v4) => v4.octets().to_vec(),
        IpAddr::V6(v6) => v6.octets().to_vec(),
    };
    let bits = if to.is_ipv4() { 32 } else { 128 };
    let flags = match ask_for {
        Ask::Way => LOOKUP_TABLE,
        Ask::Entry => LOOKUP_TABLE | FIB_MATCH,
    };
    let mut question = vec![family(to.is_ipv4()), bits];
    question.resize(ROUTE - 4, 0);
    question.extend(flags.to_ne_bytes());
    put(&mut question, of_route::TO, &address);
    if let Some(index) = interface {
        put(&mut question, of_route::INTERFACE, &index.to_ne_bytes());
    }
    ask(kind::GET_ROUTE, Want::One, &question)?
        .iter()
        .find_map(found)
        .ok_or_else(|| io::Error::other("the kernel answered without a route"))
}

fn found(answer: &Answer) -> Option<Found> {
    let rest = behind(answer, kind::NEW_ROUTE, ROUTE)?;
    let [_, prefix, _, _, _, protocol, _, kind] = array(&answer.body, 0)?;
    let mut found = Found {
        kind: RouteType::of(kind),
        interface: None,
        gateway: None,
        source: None,
        prefix,
        connected: protocol == BY_KERNEL,
    };
    for (attribute, value) in attributes(rest) {
        match attribute {
            of_route::INTERFACE => found.interface = number(value, 0),
            of_route::SOURCE => found.source = ip(value),
            _ => found.gateway = found.gateway.or_else(|| router(attribute, value)),
        }
    }
    Some(found)
}

/// The routers of default routes, in all tables.
///
/// # Errors
/// When the kernel does not tell.
pub(in crate::checks::system) fn default_gateways() -> io::Result<Vec<IpAddr>> {
    let mut gateways = Vec::new();
    for v4 in [true, false] {
        let mut question = vec![family(v4)];
        question.resize(ROUTE, 0);
        for answer in ask(kind::GET_ROUTE, Want::All, &question)? {
            let default = found(&answer)
                .is_some_and(|found| found.prefix == 0 && found.kind == RouteType::Unicast);
            if !default {
                continue;
            }
            let routers = behind(&answer, kind::NEW_ROUTE, ROUTE).map(routers);
            for gateway in routers.unwrap_or_default() {
                if !gateways.contains(&gateway) {
                    gateways.push(gateway);
                }
            }
        }
    }
    Ok(gateways)
}

/// The next routers of a route, of which a multipath route has several.
fn routers(bytes: &[u8]) -> Vec<IpAddr> {
    attributes(bytes)
        .flat_map(|(attribute, value)| match attribute {
            of_route::SEVERAL => hops(value),
            _ => router(attribute, value).into_iter().collect(),
        })
        .collect()
}

/// The routers of the hops that stand one after another, each with its own attributes.
fn hops(bytes: &[u8]) -> Vec<IpAddr> {
    let mut rest = bytes;
    let mut routers = Vec::new();
    while let Some(length) = array(rest, 0).map(u16::from_ne_bytes) {
        let Some(inside) = rest.get(HOP..usize::from(length)) else {
            break;
        };
        routers.extend(attributes(inside).filter_map(|(number, value)| router(number, value)));
        let next = usize::from(length).next_multiple_of(4);
        rest = rest.get(next..).unwrap_or_default();
    }
    routers
}

/// The next router, which may be of the other family (`struct rtvia`: two bytes of family, the address).
fn router(attribute: u16, value: &[u8]) -> Option<IpAddr> {
    match attribute {
        of_route::GATEWAY => ip(value),
        of_route::VIA => ip(value.get(2..)?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{link, links};
    use super::*;

    #[test]
    fn loopback_is_a_local_route_on_the_loopback_link() {
        let found = route("127.0.0.1".parse().unwrap(), None, Ask::Way).unwrap();
        assert_eq!(found.kind, RouteType::Local);
        let link = link(found.interface.unwrap()).unwrap();
        assert!(link.hints.loopback, "{link:?}");
        assert!(links().unwrap().iter().any(|other| other.name == link.name));
    }

    #[test]
    fn all_routers_of_a_route_are_found() {
        let mut hop = vec![0; HOP];
        put(&mut hop, of_route::GATEWAY, &[192, 0, 2, 2]);
        let length = u16::try_from(hop.len()).unwrap().to_ne_bytes();
        hop.splice(..2, length);
        let mut bytes = Vec::new();
        let mut via = family(false).to_ne_bytes().to_vec();
        via.push(0);
        via.extend([0; 15]);
        via.push(1);
        put(&mut bytes, of_route::VIA, &via);
        put(&mut bytes, of_route::SEVERAL, &[hop.clone(), hop].concat());
        let expected: [IpAddr; 3] =
            ["::1", "192.0.2.2", "192.0.2.2"].map(|text| text.parse().unwrap());
        assert_eq!(routers(&bytes), expected);
    }
}
