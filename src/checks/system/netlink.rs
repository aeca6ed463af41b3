//! Linux: which route the kernel would take, and what an interface is (rtnetlink(7)). Nothing leaves this computer.

use std::io;
use std::net::IpAddr;

use netlink_packet_core::{
    NLM_F_DUMP, NLM_F_REQUEST, NetlinkDeserializable, NetlinkMessage, NetlinkPayload,
};
use netlink_packet_route::address::{AddressAttribute, AddressMessage};
use netlink_packet_route::link::{LinkAttribute, LinkFlags, LinkInfo, LinkLayerType, LinkMessage};
use netlink_packet_route::route::{
    RouteAddress, RouteAttribute, RouteFlags, RouteMessage, RouteProtocol, RouteType, RouteVia,
};
use netlink_packet_route::{AddressFamily, RouteNetlinkMessage};
use netlink_sys::{Socket, SocketAddr, protocols::NETLINK_ROUTE};

use super::links::LinkHints;

/// Datagrams of one answer: a list of a thousand interfaces fits.
const MOST_DATAGRAMS: usize = 1_000;

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
pub(super) fn route(to: IpAddr, interface: Option<u32>, ask: Ask) -> io::Result<Found> {
    let mut message = RouteMessage::default();
    (
        message.header.address_family,
        message.header.destination_prefix_length,
    ) = match to {
        IpAddr::V4(_) => (AddressFamily::Inet, 32),
        IpAddr::V6(_) => (AddressFamily::Inet6, 128),
    };
    message.header.flags = match ask {
        Ask::Way => RouteFlags::LookupTable,
        Ask::Entry => RouteFlags::LookupTable | RouteFlags::FibMatch,
    };
    message
        .attributes
        .push(RouteAttribute::Destination(to.into()));
    if let Some(index) = interface {
        message.attributes.push(RouteAttribute::Oif(index));
    }
    request(RouteNetlinkMessage::GetRoute(message), 0)?
        .into_iter()
        .find_map(|answer| match answer {
            RouteNetlinkMessage::NewRoute(route) => Some(found(&route)),
            _ => None,
        })
        .ok_or_else(|| io::Error::other("the kernel answered without a route"))
}

fn found(route: &RouteMessage) -> Found {
    let mut found = Found {
        kind: route.header.kind,
        interface: None,
        gateway: None,
        source: None,
        prefix: route.header.destination_prefix_length,
        connected: route.header.protocol == RouteProtocol::Kernel,
    };
    for attribute in &route.attributes {
        match attribute {
            RouteAttribute::Oif(index) => found.interface = Some(*index),
            RouteAttribute::PrefSource(address) => found.source = ip(address),
            other => found.gateway = found.gateway.or_else(|| router(other)),
        }
    }
    found
}

const fn ip(address: &RouteAddress) -> Option<IpAddr> {
    match address {
        RouteAddress::Inet(v4) => Some(IpAddr::V4(*v4)),
        RouteAddress::Inet6(v6) => Some(IpAddr::V6(*v6)),
        _ => None,
    }
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
    let mut message = LinkMessage::default();
    message.header.index = index;
    let answers = request(RouteNetlinkMessage::GetLink(message), 0)?;
    links_of(answers)
        .into_iter()
        .next()
        .ok_or_else(|| io::Error::other("the kernel answered without an interface"))
}

/// All interfaces.
///
/// # Errors
/// When the kernel does not tell.
pub(super) fn links() -> io::Result<Vec<Link>> {
    request(
        RouteNetlinkMessage::GetLink(LinkMessage::default()),
        NLM_F_DUMP,
    )
    .map(links_of)
}

fn links_of(answers: Vec<RouteNetlinkMessage>) -> Vec<Link> {
    answers
        .into_iter()
        .filter_map(|answer| match answer {
            RouteNetlinkMessage::NewLink(message) => Some(link_of(message)),
            _ => None,
        })
        .collect()
}

fn link_of(message: LinkMessage) -> Link {
    let (mut name, mut mtu) = (String::new(), None);
    let mut hints = LinkHints {
        loopback: message.header.flags.contains(LinkFlags::Loopback),
        ethernet: message.header.link_layer_type == LinkLayerType::Ether,
        tunnel: matches!(
            message.header.link_layer_type,
            LinkLayerType::Ppp | LinkLayerType::Tunnel | LinkLayerType::Tunnel6
        ),
        ..LinkHints::default()
    };
    for attribute in message.attributes {
        match attribute {
            LinkAttribute::IfName(text) => name = text,
            LinkAttribute::Mtu(bytes) => mtu = Some(bytes),
            LinkAttribute::Controller(_) => hints.bridged = true,
            LinkAttribute::LinkInfo(infos) => {
                hints.driver = infos.iter().find_map(|info| match info {
                    LinkInfo::Kind(kind) => Some(kind.to_string()),
                    _ => None,
                });
            }
            _ => {}
        }
    }
    Link {
        index: message.header.index,
        name,
        up: message.header.flags.contains(LinkFlags::Up),
        running: message.header.flags.contains(LinkFlags::Running),
        mtu,
        hints,
    }
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
    let question = RouteNetlinkMessage::GetAddress(AddressMessage::default());
    let answers = request(question, NLM_F_DUMP)?;
    Ok(answers
        .into_iter()
        .filter_map(|answer| match answer {
            RouteNetlinkMessage::NewAddress(message) => address_of(&message),
            _ => None,
        })
        .collect())
}

/// On point-to-point links `Address` is the other end and `Local` is ours (rtnetlink(7)).
fn address_of(message: &AddressMessage) -> Option<InterfaceAddress> {
    let mut found = None;
    for attribute in &message.attributes {
        match attribute {
            AddressAttribute::Local(address) => found = Some(*address),
            AddressAttribute::Address(address) => found = found.or(Some(*address)),
            _ => {}
        }
    }
    Some(InterfaceAddress {
        interface: message.header.index,
        address: found?,
        bits: message.header.prefix_len,
    })
}

/// The routers of default routes, in all tables.
///
/// # Errors
/// When the kernel does not tell.
pub(super) fn default_gateways() -> io::Result<Vec<IpAddr>> {
    let mut gateways = Vec::new();
    for family in [AddressFamily::Inet, AddressFamily::Inet6] {
        let mut message = RouteMessage::default();
        message.header.address_family = family;
        for answer in request(RouteNetlinkMessage::GetRoute(message), NLM_F_DUMP)? {
            let RouteNetlinkMessage::NewRoute(route) = answer else {
                continue;
            };
            if route.header.destination_prefix_length > 0 || route.header.kind != RouteType::Unicast
            {
                continue;
            }
            for gateway in routers(&route.attributes) {
                if !gateways.contains(&gateway) {
                    gateways.push(gateway);
                }
            }
        }
    }
    Ok(gateways)
}

/// The next routers of a route, of which a multipath route has several.
fn routers(attributes: &[RouteAttribute]) -> Vec<IpAddr> {
    attributes
        .iter()
        .flat_map(|attribute| match attribute {
            RouteAttribute::MultiPath(hops) => hops
                .iter()
                .flat_map(|hop| hop.attributes.iter().filter_map(router))
                .collect(),
            other => router(other).into_iter().collect::<Vec<_>>(),
        })
        .collect()
}

fn router(attribute: &RouteAttribute) -> Option<IpAddr> {
    match attribute {
        RouteAttribute::Gateway(address) => ip(address),
        RouteAttribute::Via(RouteVia::Inet(v4)) => Some((*v4).into()),
        RouteAttribute::Via(RouteVia::Inet6(v6)) => Some((*v6).into()),
        _ => None,
    }
}

/// Sends one question and gathers the answers. The kernel answers inside the call, so nothing is waited for.
fn request(message: RouteNetlinkMessage, flags: u16) -> io::Result<Vec<RouteNetlinkMessage>> {
    let mut packet = NetlinkMessage::from(message);
    packet.header.flags = NLM_F_REQUEST | flags;
    packet.finalize();
    let mut bytes = vec![0; packet.buffer_len()];
    packet.serialize(&mut bytes);
    let mut socket = Socket::new(NETLINK_ROUTE)?;
    socket.bind_auto()?;
    socket.connect(&SocketAddr::new(0, 0))?;
    socket.set_non_blocking(true)?;
    socket.send(&bytes, 0)?;
    let mut answers = Vec::new();
    for _ in 0..MOST_DATAGRAMS {
        let (datagram, _) = socket.recv_from_full()?;
        let done = gather(&datagram, &mut answers)?;
        if done || flags & NLM_F_DUMP == 0 {
            break;
        }
    }
    Ok(answers)
}

/// Reads the messages of one datagram; true when it was the last one.
fn gather<T: NetlinkDeserializable>(datagram: &[u8], answers: &mut Vec<T>) -> io::Result<bool> {
    let mut rest = datagram;
    while !rest.is_empty() {
        let message = NetlinkMessage::<T>::deserialize(rest).map_err(io::Error::other)?;
        let length = usize::try_from(message.header.length).unwrap_or(usize::MAX);
        match message.payload {
            NetlinkPayload::Done(_) => return Ok(true),
            NetlinkPayload::Error(error) if error.raw_code() != 0 => return Err(error.to_io()),
            NetlinkPayload::InnerMessage(inner) => answers.push(inner),
            _ => {}
        }
        // Messages are aligned to four bytes (NLMSG_ALIGN).
        let next = length
            .max(1)
            .checked_next_multiple_of(4)
            .unwrap_or(usize::MAX);
        rest = rest.get(next..).unwrap_or_default();
    }
    Ok(false)
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
    fn broken_datagrams_are_errors() {
        let mut answers: Vec<RouteNetlinkMessage> = Vec::new();
        assert!(gather(&[1, 2, 3], &mut answers).is_err());
        assert!(gather(&[255; 40], &mut answers).is_err());
        assert!(!gather(&[], &mut answers).unwrap());
    }
}
