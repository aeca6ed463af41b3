//! Linux: questions to the kernel about links, addresses and routes, as bytes (rtnetlink(7)). A library that knows every
//! kind of message would be a thirtieth of the program; what is read here are three headers and a dozen attributes.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use netlink_sys::protocols::NETLINK_ROUTE;

use super::messages::{self, Want, aligned, array};

/// Datagrams of one answer: a list of a thousand interfaces fits.
const MOST_DATAGRAMS: usize = 1_000;
/// The bits of an attribute's number that are flags (`NLA_F_NESTED`, `NLA_F_NET_BYTEORDER`).
const ATTRIBUTE_FLAGS: u16 = 0xc000;

/// A message of the kernel.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Answer {
    /// `RTM_NEWLINK`, `RTM_NEWADDR`, `RTM_NEWROUTE` …
    pub(super) kind: u16,
    /// What stands behind the header.
    pub(super) body: Vec<u8>,
}

/// Sends one question and gathers the answers.
///
/// # Errors
/// What the kernel answers instead, and what is no netlink message.
pub(super) fn ask(kind: u16, want: Want, body: &[u8]) -> io::Result<Vec<Answer>> {
    let datagrams = match want {
        Want::One => 1,
        Want::All => MOST_DATAGRAMS,
    };
    let mut answers = Vec::new();
    let question = messages::message(kind, want, body)?;
    messages::ask(NETLINK_ROUTE, &question, datagrams, |kind, body| {
        let body = body.to_vec();
        answers.push(Answer { kind, body });
        Ok(())
    })?;
    Ok(answers)
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

#[cfg(test)]
mod tests {
    use super::*;

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
