//! Linux: questions to the kernel about links, addresses and routes, as bytes (rtnetlink(7)). A library that knows every
//! kind of message would be a thirtieth of the program; what is read here are three headers and a dozen attributes.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use netlink_sys::{Socket, SocketAddr, protocols::NETLINK_ROUTE};

/// Datagrams of one answer: a list of a thousand interfaces fits.
const MOST_DATAGRAMS: usize = 1_000;
/// Length of the header of a message (`struct nlmsghdr`): length, kind, flags, two numbers.
const HEADER: usize = 16;
/// `NLMSG_ERROR`.
const ERROR: u16 = 2;
/// `NLMSG_DONE`.
const DONE: u16 = 3;
/// `NLM_F_REQUEST`.
const REQUEST: u16 = 1;
/// `NLM_F_DUMP`: all there are, in as many messages as it takes.
const DUMP: u16 = 0x300;
/// The bits of an attribute's number that are flags (`NLA_F_NESTED`, `NLA_F_NET_BYTEORDER`).
const ATTRIBUTE_FLAGS: u16 = 0xc000;

/// How much is asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Want {
    /// One thing.
    One,
    /// All of the kind.
    All,
}

/// A message of the kernel.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Answer {
    /// `RTM_NEWLINK`, `RTM_NEWADDR`, `RTM_NEWROUTE` …
    pub(super) kind: u16,
    /// What stands behind the header.
    pub(super) body: Vec<u8>,
}

/// Sends one question and gathers the answers. The kernel answers inside the call, so nothing is waited for.
///
/// # Errors
/// What the kernel answers instead, and what is no netlink message.
pub(super) fn ask(kind: u16, want: Want, body: &[u8]) -> io::Result<Vec<Answer>> {
    let mut socket = Socket::new(NETLINK_ROUTE)?;
    socket.bind_auto()?;
    socket.connect(&SocketAddr::new(0, 0))?;
    socket.set_non_blocking(true)?;
    socket.send(&question(kind, want, body)?, 0)?;
    let mut answers = Vec::new();
    for _ in 0..MOST_DATAGRAMS {
        let (datagram, _) = socket.recv_from_full()?;
        let done = gather(&datagram, &mut answers)?;
        if done || want == Want::One {
            break;
        }
    }
    Ok(answers)
}

fn question(kind: u16, want: Want, body: &[u8]) -> io::Result<Vec<u8>> {
    let length = u32::try_from(HEADER + body.len()).map_err(io::Error::other)?;
    let flags = match want {
        Want::One => REQUEST,
        Want::All => REQUEST | DUMP,
    };
    let mut bytes = Vec::with_capacity(HEADER + body.len());
    bytes.extend(length.to_ne_bytes());
    bytes.extend(kind.to_ne_bytes());
    bytes.extend(flags.to_ne_bytes());
    bytes.extend([0; 8]);
    bytes.extend(body);
    Ok(bytes)
}

/// Reads the messages of one datagram; true when it was the last one.
fn gather(datagram: &[u8], answers: &mut Vec<Answer>) -> io::Result<bool> {
    let mut rest = datagram;
    while !rest.is_empty() {
        let broken = || io::Error::other("a broken answer about the network");
        let length = array(rest, 0).map(u32::from_ne_bytes);
        let message = length
            .and_then(|length| rest.get(..usize::try_from(length).ok()?))
            .ok_or_else(broken)?;
        let body = message.get(HEADER..).ok_or_else(broken)?;
        match array(message, 4).map(u16::from_ne_bytes) {
            Some(DONE) => return Ok(true),
            Some(ERROR) => {
                // A zero acknowledges.
                let number = array(body, 0).map(i32::from_ne_bytes).ok_or_else(broken)?;
                if number != 0 {
                    return Err(io::Error::from_raw_os_error(number.saturating_neg()));
                }
            }
            Some(kind) => answers.push(Answer {
                kind,
                body: body.to_vec(),
            }),
            None => return Err(broken()),
        }
        rest = rest.get(aligned(message.len())..).unwrap_or_default();
    }
    Ok(false)
}

/// The attributes that stand one after another (`struct rtattr`), each with its number. What is garbled ends them.
pub(super) fn attributes(bytes: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let length = usize::from(u16::from_ne_bytes(array(rest, 0)?));
        let number = u16::from_ne_bytes(array(rest, 2)?) & !ATTRIBUTE_FLAGS;
        let value = rest.get(4..length)?;
        rest = rest.get(aligned(length)..).unwrap_or_default();
        Some((number, value))
    })
}

/// Writes an attribute.
pub(super) fn put(bytes: &mut Vec<u8>, number: u16, value: &[u8]) {
    let length = u16::try_from(4 + value.len()).unwrap_or_default();
    bytes.extend(length.to_ne_bytes());
    bytes.extend(number.to_ne_bytes());
    bytes.extend(value);
    bytes.resize(aligned(bytes.len()), 0);
}

/// An address in an attribute: which family it is says its length.
pub(super) fn ip(value: &[u8]) -> Option<IpAddr> {
    if let Ok(v4) = <[u8; 4]>::try_from(value) {
        return Some(Ipv4Addr::from(v4).into());
    }
    <[u8; 16]>::try_from(value)
        .ok()
        .map(|v6| Ipv6Addr::from(v6).into())
}

/// A number in an attribute or a header.
pub(super) fn number(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(u32::from_ne_bytes)
}

/// A text in an attribute, which a zero ends.
pub(super) fn text(value: &[u8]) -> String {
    let end = value.iter().position(|byte| *byte == 0);
    let text = value.get(..end.unwrap_or(value.len())).unwrap_or_default();
    String::from_utf8_lossy(text).into_owned()
}

pub(super) fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

/// Messages and attributes begin at multiples of four bytes (`NLMSG_ALIGN`, `RTA_ALIGN`).
const fn aligned(length: usize) -> usize {
    length.saturating_add(3) & !3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(kind: u16, body: &[u8]) -> Vec<u8> {
        question(kind, Want::One, body).unwrap()
    }

    #[test]
    fn messages_are_taken_apart() {
        let mut datagram = message(16, &[1, 2, 3, 4, 5]);
        datagram.extend([0; 3]);
        datagram.extend(message(20, &[6]));
        let mut answers = Vec::new();
        assert!(!gather(&datagram, &mut answers).unwrap());
        let kinds: Vec<_> = answers.iter().map(|a| (a.kind, a.body.len())).collect();
        assert_eq!(kinds, [(16, 5), (20, 1)]);
        assert!(gather(&message(DONE, &[0; 4]), &mut answers).unwrap());
    }

    #[test]
    fn errors_are_those_of_the_system() {
        let mut answers = Vec::new();
        let refused = gather(
            &message(ERROR, &(-libc::ENETUNREACH).to_ne_bytes()),
            &mut answers,
        );
        assert_eq!(refused.unwrap_err().raw_os_error(), Some(libc::ENETUNREACH));
        assert!(!gather(&message(ERROR, &[0; 4]), &mut answers).unwrap());
    }

    #[test]
    fn broken_datagrams_are_errors() {
        let mut answers = Vec::new();
        assert!(gather(&[1, 2, 3], &mut answers).is_err());
        assert!(gather(&[0; 20], &mut answers).is_err());
        assert!(gather(&[255; 40], &mut answers).is_err());
        assert!(!gather(&[], &mut answers).unwrap());
        assert!(answers.is_empty());
    }

    #[test]
    fn attributes_are_taken_apart_and_garbled_ones_end() {
        let mut bytes = Vec::new();
        put(&mut bytes, 3, b"eth0\0");
        put(&mut bytes, 0x8000 | 0x12, &[7, 0, 0, 0]);
        bytes.extend([200, 0, 1, 0, 9]);
        let found: Vec<_> = attributes(&bytes).collect();
        assert_eq!(found, [(3, &b"eth0\0"[..]), (0x12, &[7, 0, 0, 0][..])]);
        assert_eq!(text(b"eth0\0"), "eth0");
        assert_eq!(attributes(&[0; 12]).count(), 0);
        assert_eq!(attributes(&[3, 0, 1, 0]).count(), 0);
    }

    #[test]
    fn addresses_are_known_by_their_length() {
        assert_eq!(ip(&[192, 0, 2, 7]), "192.0.2.7".parse().ok());
        assert_eq!(ip(&[0; 16]), "::".parse().ok());
        assert_eq!(ip(&[0; 5]), None);
    }
}
