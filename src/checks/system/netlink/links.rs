//! What an interface is, and the addresses of all.

use std::io;
use std::net::IpAddr;

use super::super::links::LinkHints;
use super::super::messages::{Want, array};
use super::super::rtnetlink::{Answer, ask, attributes, ip, number, text};
use super::{behind, kind};

/// Attributes of a link (`IFLA_IFNAME` and so on), and inside the last one the name of the driver (`IFLA_INFO_KIND`).
mod of_link {
    pub(super) const NAME: u16 = 3;
    pub(super) const MTU: u16 = 4;
    pub(super) const PEER: u16 = 5;
    pub(super) const CONTROLLER: u16 = 10;
    pub(super) const INFO: u16 = 18;
    pub(super) const PEER_NAMESPACE: u16 = 37;
    pub(super) const INFO_KIND: u16 = 1;
}

/// Attributes of an address (`IFA_ADDRESS`, `IFA_LOCAL`).
mod of_address {
    pub(super) const ADDRESS: u16 = 1;
    pub(super) const LOCAL: u16 = 2;
}

/// Length of the header of a link (`struct ifinfomsg`): family, hardware, index, flags, changes.
const LINK: usize = 16;
/// Length of the header of an address (`struct ifaddrmsg`): family, bits, flags, scope, index.
const ADDRESS: usize = 8;

/// Name and nature of an interface.
#[derive(Clone, Debug)]
pub(in crate::checks::system) struct Link {
    /// Its number.
    pub(in crate::checks::system) index: u32,
    /// As the system calls it.
    pub(in crate::checks::system) name: String,
    /// Switched on.
    pub(in crate::checks::system) up: bool,
    /// Has a carrier.
    pub(in crate::checks::system) running: bool,
    /// Bytes.
    pub(in crate::checks::system) mtu: Option<u32>,
    /// What it is.
    pub(in crate::checks::system) hints: LinkHints,
    /// The number of the bridge that it is plugged into.
    pub(in crate::checks::system) controller: Option<u32>,
    /// The number of its other end, where that is in this network namespace.
    pub(in crate::checks::system) peer: Option<u32>,
}

/// One interface by its index.
///
/// # Errors
/// When there is none.
pub(in crate::checks::system) fn link(index: u32) -> io::Result<Link> {
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
pub(in crate::checks::system) fn links() -> io::Result<Vec<Link>> {
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
    let (mut controller, mut peer, mut far) = (None, None, false);
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
            of_link::PEER => peer = number(value, 0),
            of_link::PEER_NAMESPACE => far = true,
            of_link::CONTROLLER => {
                hints.bridged = true;
                controller = number(value, 0);
            }
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
        controller,
        peer: peer.filter(|_| !far),
    })
}

impl Link {
    fn is_driven_by(&self, driver: &str) -> bool {
        self.hints.driver.as_deref() == Some(driver)
    }

    /// Whether both ends are in this network namespace.
    fn is_whole_pair(&self) -> bool {
        self.is_driven_by("veth") && self.peer.is_some()
    }

    /// Whether it may lead out of this computer: anything that is no bridge, plugged into none, and no pair of its own.
    fn is_line(&self) -> bool {
        let bridge = self.is_driven_by("bridge");
        !(self.hints.loopback || self.hints.bridged || bridge || self.is_whole_pair())
    }

    /// Whether it is a network inside this computer. Where no other interface may be the line, a bridge may be it.
    pub(in crate::checks::system) fn is_inner(&self, all: &[Self]) -> bool {
        let virtual_end = |link: &Self| link.is_driven_by("veth") || link.is_driven_by("tun");
        let mut plugged = all
            .iter()
            .filter(|link| link.controller == Some(self.index));
        self.is_whole_pair()
            || (self.is_driven_by("bridge")
                && plugged.all(virtual_end)
                && all.iter().any(Self::is_line))
    }
}

/// An address of an interface.
#[derive(Clone, Copy, Debug)]
pub(in crate::checks::system) struct InterfaceAddress {
    /// The interface's number.
    pub(in crate::checks::system) interface: u32,
    /// The address.
    pub(in crate::checks::system) address: IpAddr,
    /// Bits of its subnet.
    pub(in crate::checks::system) bits: u8,
}

/// All addresses of this computer.
///
/// # Errors
/// When the kernel does not tell.
pub(in crate::checks::system) fn addresses() -> io::Result<Vec<InterfaceAddress>> {
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

#[cfg(test)]
mod tests {
    use super::super::super::rtnetlink::put;
    use super::*;

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
        assert_eq!((link.controller, link.peer), (Some(3), None));
        assert!(link.up && !link.running && link.hints.bridged && link.hints.ethernet);
        assert_eq!(link.hints.driver.as_deref(), Some("veth"));
    }

    fn made(index: u32, driver: Option<&str>, controller: Option<u32>, peer: Option<u32>) -> Link {
        Link {
            index,
            name: format!("x{index}"),
            up: true,
            running: true,
            mtu: None,
            hints: LinkHints {
                bridged: controller.is_some(),
                driver: driver.map(str::to_owned),
                ..LinkHints::default()
            },
            controller,
            peer,
        }
    }

    #[test]
    fn networks_inside_this_computer() {
        let inner = |all: &[Link]| -> Vec<u32> {
            let inner = all.iter().filter(|link| link.is_inner(all));
            inner.map(|link| link.index).collect()
        };
        // A line, a bridge with a container in it, one without any, and a pair.
        let (bridge, veth) = (Some("bridge"), Some("veth"));
        let mut all = vec![
            made(2, None, None, None),
            made(3, bridge, None, None),
            made(4, veth, Some(3), None),
            made(5, bridge, None, None),
            made(6, veth, None, Some(7)),
            made(7, veth, None, Some(6)),
        ];
        assert_eq!(inner(&all), [3, 5, 6, 7]);
        // The line is plugged into the first bridge.
        all[0].controller = Some(3);
        all[0].hints.bridged = true;
        assert!(!inner(&all).contains(&3));
        // A container: its only line is one end of a pair, whose other one is elsewhere.
        assert!(inner(&[made(2, veth, None, None)]).is_empty());
        assert!(inner(&[made(3, bridge, None, None), made(4, veth, Some(3), None)]).is_empty());
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
