//! Linux: questions to the kernel and its answers (netlink(7)), whatever they are about.

use std::io;

use netlink_sys::{Socket, SocketAddr};

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

/// How much is asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Want {
    /// One thing.
    One,
    /// All of the kind.
    All,
}

/// A message with its header.
pub(super) fn message(kind: u16, want: Want, body: &[u8]) -> io::Result<Vec<u8>> {
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

/// Sends one question of a protocol (`NETLINK_ROUTE` and so on) and hands over the answers, each by its kind and what stands
/// behind its header, out of so many datagrams at most. The kernel answers inside the call, so nothing is waited for.
/// Whether it said that this was all.
///
/// # Errors
/// What the kernel answers instead, what is no such message, and what `each` makes of one.
pub(super) fn ask(
    protocol: isize,
    question: &[u8],
    datagrams: usize,
    mut each: impl FnMut(u16, &[u8]) -> io::Result<()>,
) -> io::Result<bool> {
    let mut socket = Socket::new(protocol)?;
    socket.bind_auto()?;
    socket.connect(&SocketAddr::new(0, 0))?;
    socket.set_non_blocking(true)?;
    socket.send(question, 0)?;
    for _ in 0..datagrams {
        let (datagram, _) = socket.recv_from_full()?;
        if gather(&datagram, &mut each)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Reads the messages of one datagram; true when it was the last one.
fn gather(
    datagram: &[u8],
    each: &mut impl FnMut(u16, &[u8]) -> io::Result<()>,
) -> io::Result<bool> {
    let mut rest = datagram;
    while !rest.is_empty() {
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
            Some(kind) => each(kind, body)?,
            None => return Err(broken()),
        }
        rest = rest.get(aligned(message.len())..).unwrap_or_default();
    }
    Ok(false)
}

/// What cannot be read.
pub(super) fn broken() -> io::Error {
    io::Error::other("a broken answer of the kernel")
}

/// The bytes of a number or of an address.
pub(super) fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

/// Messages and attributes begin at multiples of four bytes (`NLMSG_ALIGN`, `RTA_ALIGN`).
pub(super) const fn aligned(length: usize) -> usize {
    length.saturating_add(3) & !3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(kind: u16, body: &[u8]) -> Vec<u8> {
        message(kind, Want::One, body).unwrap()
    }

    /// Kind and length of each message, or the error; and whether it was the end.
    fn read(datagram: &[u8]) -> io::Result<(Vec<(u16, usize)>, bool)> {
        let mut found = Vec::new();
        let end = gather(datagram, &mut |kind, body| {
            found.push((kind, body.len()));
            Ok(())
        })?;
        Ok((found, end))
    }

    #[test]
    fn messages_are_taken_apart() {
        let mut datagram = one(16, &[1, 2, 3, 4, 5]);
        datagram.extend([0; 3]);
        datagram.extend(one(20, &[6]));
        assert_eq!(read(&datagram).unwrap(), (vec![(16, 5), (20, 1)], false));
        assert_eq!(read(&one(DONE, &[0; 4])).unwrap(), (vec![], true));
    }

    #[test]
    fn errors_are_those_of_the_system() {
        let refused = read(&one(ERROR, &(-libc::ENETUNREACH).to_ne_bytes()));
        assert_eq!(refused.unwrap_err().raw_os_error(), Some(libc::ENETUNREACH));
        assert_eq!(read(&one(ERROR, &[0; 4])).unwrap(), (vec![], false));
    }

    #[test]
    fn broken_datagrams_are_errors() {
        assert!(read(&[1, 2, 3]).is_err());
        assert!(read(&[0; 20]).is_err());
        assert!(read(&[255; 40]).is_err());
        assert_eq!(read(&[]).unwrap(), (vec![], false));
    }
}
