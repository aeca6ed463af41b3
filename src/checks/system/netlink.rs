//! Linux: which route the kernel would take, and what an interface is (rtnetlink(7)). Nothing leaves this computer.

use std::io;
use std::net::IpAddr;

use super::links::LinkHints;
use super::rtnetlink::{Answer, Want, array, ask, attributes, ip, number, put, text};

/// What is asked and answered (`RTM_NEWLINK` and so on, `linux/rtnetlink.h`).
mod kind {
    pub(super) const NEW_LINK: u16 = 16;
    pub(super) const GET_LINK: u16 = 18;
    pub(super) const NEW_ADDRESS: u16 = 20;
    pub(super) const GET_ADDRESS: u16 = 22;
    pub(super) const NEW_ROUTE: u16 = 24;
    pub(super) const GET_ROUTE: u16 = 26;
}

/// Attributes of a route (`RTA_DST` and so on).
mod of_route {
    pub(super) const TO: u16 = 1;
    pub(super) const INTERFACE: u16 = 4;
    pub(super) const GATEWAY: u16 = 5;
    pub(super) const SOURCE: u16 = 7;
    pub(super) const SEVERAL: u16 = 9;
    pub(super) const VIA: u16 = 18;
}

/// Attributes of a link (`IFLA_IFNAME` and so on), and inside the last one the name of the driver (`IFLA_INFO_KIND`).
mod of_link {
    pub(super) const NAME: u16 = 3;
    pub(super) const MTU: u16 = 4;
    pub(super) const CONTROLLER: u16 = 10;
    pub(super) const INFO: u16 = 18;
    pub(super) const INFO_KIND: u16 = 1;
}

/// Attributes of an address (`IFA_ADDRESS`, `IFA_LOCAL`).
mod of_address {
    pub(super) const ADDRESS: u16 = 1;
    pub(super) const LOCAL: u16 = 2;
}

/// Length of the header of a route (`struct rtmsg`): family, bits of destination and of source, TOS, table, protocol,
/// scope, type, flags.
const ROUTE: usize = 12;
/// Length of the header of a link (`struct ifinfomsg`): family, hardware, index, flags, changes.
const LINK: usize = 16;
/// Length of the header of an address (`struct ifaddrmsg`): family, bits, flags, scope, index.
const ADDRESS: usize = 8;
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
pub(super) enum RouteType {
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
pub(super) struct Found {
    /// What kind of route.
    pub(super) kind: RouteType,
    /// Index of the interface.
    pub(super) interface: Option<u32>,
    /// The next router.
    pub(super) gateway: Option<IpAddr>,
    /// The source address.
    pub(super) source: Option<IpAddr>,
    /// How many bits of the address the route covers (only with [`Ask::Entry`]).
    pub(super) prefix: u8,
    /// The kernel made it out of an interface's own address.
    pub(super) connected: bool,
}

/// What is asked about a route.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Ask {
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
pub(super) fn route(to: IpAddr, interface: Option<u32>, ask_for: Ask) -> io::Result<Found> {
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

/// `AF_INET`, `AF_INET6`.
fn family(v4: bool) -> u8 {
    let family = if v4 { libc::AF_INET } else { libc::AF_INET6 };
    u8::try_from(family).unwrap_or_default()
}

/// What stands behind the header of an answer of a kind.
fn behind(answer: &Answer, kind: u16, header: usize) -> Option<&[u8]> {
    (answer.kind == kind).then(|| answer.body.get(header..))?
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

/// Name and nature of an interface.
#[derive(Clone, Debug)]
pub(super) struct Link {
    /// Its number.
    pub(super) index: u32,
    /// As the system calls it.
    pub(super) name: String,
    /// Switched on.
    pub(super) up: bool,
    /// Has a carrier.
    pub(super) running: bool,
    /// Bytes.
    pub(super) mtu: Option<u32>,
    /// What it is.
    pub(super) hints: LinkHints,
}

/// One interface by its index.
///
/// # Errors
/// When there is none.
pub(super) fn link(index: u32) -> io::Result<Link> {
    let mut question = vec![0; 4];
    question.extend(index.to_ne_bytes());
    question.resize(LINK, 0);
    ask(kind::GET_LINK, Want::One, &question)?
        .iter()
        .find_map(link_of)
        .ok_or_else(|| io::Error::other("the kernel answered without an interface"))
}

/// All interfaces.
///
/// # Errors
/// When the kernel does not tell.
pub(super) fn links() -> io::Result<Vec<Link>> {
    let answers = ask(kind::GET_LINK, Want::All, &[0; LINK])?;
    Ok(answers.iter().filter_map(link_of).collect())
}

fn link_of(answer: &Answer) -> Option<Link> {
    let rest = behind(answer, kind::NEW_LINK, LINK)?;
    let hardware = u16::from_ne_bytes(array(&answer.body, 2)?);
    let index = number(&answer.body, 4)?;
    let flags = number(&answer.body, 8)?;
    let is = |flag: libc::c_int| flags & flag.unsigned_abs() != 0;
    let (mut name, mut mtu) = (String::new(), None);
    let mut hints = LinkHints {
        loopback: is(libc::IFF_LOOPBACK),
        ethernet: hardware == libc::ARPHRD_ETHER,
        tunnel: [libc::ARPHRD_PPP, libc::ARPHRD_TUNNEL, libc::ARPHRD_TUNNEL6].contains(&hardware),
        ..LinkHints::default()
    };
    for (attribute, value) in attributes(rest) {
        match attribute {
            of_link::NAME => name = text(value),
            of_link::MTU => mtu = number(value, 0),
            of_link::CONTROLLER => hints.bridged = true,
            of_link::INFO => {
                hints.driver = attributes(value)
                    .find(|(inside, _)| *inside == of_link::INFO_KIND)
                    .map(|(_, driver)| text(driver));
            }
            _ => {}
        }
    }
    Some(Link {
        index,
        name,
        up: is(libc::IFF_UP),
        running: is(libc::IFF_RUNNING),
        mtu,
        hints,
    })
}

/// An address of an interface.
#[derive(Clone, Copy, Debug)]
pub(super) struct InterfaceAddress {
    /// The interface's number.
    pub(super) interface: u32,
    /// The address.
    pub(super) address: IpAddr,
    /// Bits of its subnet.
    pub(super) bits: u8,
}

/// All addresses of this computer.
///
/// # Errors
/// When the kernel does not tell.
pub(super) fn addresses() -> io::Result<Vec<InterfaceAddress>> {
    let answers = ask(kind::GET_ADDRESS, Want::All, &[0; ADDRESS])?;
    Ok(answers.iter().filter_map(address_of).collect())
}

/// On point-to-point links `ADDRESS` is the other end and `LOCAL` is ours (rtnetlink(7)).
fn address_of(answer: &Answer) -> Option<InterfaceAddress> {
    let rest = behind(answer, kind::NEW_ADDRESS, ADDRESS)?;
    let [_, bits] = array(&answer.body, 0)?;
    let interface = number(&answer.body, 4)?;
    let mut found = None;
    for (attribute, value) in attributes(rest) {
        match attribute {
            of_address::LOCAL => found = ip(value),
            of_address::ADDRESS => found = found.or_else(|| ip(value)),
            _ => {}
        }
    }
    Some(InterfaceAddress {
        interface,
        address: found?,
        bits,
    })
}

/// The routers of default routes, in all tables.
///
/// # Errors
/// When the kernel does not tell.
pub(super) fn default_gateways() -> io::Result<Vec<IpAddr>> {
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

    #[test]
    fn a_link_of_a_driver_in_a_bridge() {
        let mut body = vec![0; LINK];
        body.splice(2..4, libc::ARPHRD_ETHER.to_ne_bytes());
        body.splice(4..8, 7_u32.to_ne_bytes());
        body.splice(8..12, libc::IFF_UP.to_ne_bytes());
        put(&mut body, of_link::NAME, b"veth7\0");
        put(&mut body, of_link::MTU, &1_400_u32.to_ne_bytes());
        put(&mut body, of_link::CONTROLLER, &3_u32.to_ne_bytes());
        let mut info = Vec::new();
        put(&mut info, of_link::INFO_KIND, b"veth\0");
        put(&mut body, of_link::INFO, &info);
        let kind = kind::NEW_LINK;
        let link = link_of(&Answer { kind, body }).unwrap();
        assert_eq!(
            (link.index, link.name.as_str(), link.mtu),
            (7, "veth7", Some(1_400))
        );
        assert!(link.up && !link.running && link.hints.bridged && link.hints.ethernet);
        assert_eq!(link.hints.driver.as_deref(), Some("veth"));
    }

    #[test]
    fn the_addresses_of_loopback_are_told() {
        let loopback = links()
            .unwrap()
            .into_iter()
            .find(|link| link.hints.loopback);
        let index = loopback.unwrap().index;
        let here = addresses().unwrap().into_iter().any(|entry| {
            (entry.interface, entry.bits) == (index, 8) && entry.address.is_loopback()
        });
        assert!(here);
    }
}
