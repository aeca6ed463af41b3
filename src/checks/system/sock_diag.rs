//! Linux 6.8 and later: sockets that were bound to a port and then neither listen nor connect (`sock_diag(7)`). They hold
//! their port, but `/proc/net/tcp` does not show them.

use std::io;

use netlink_sys::{Socket, SocketAddr};

/// `NETLINK_SOCK_DIAG`.
const PROTOCOL: isize = 4;
/// `SOCK_DIAG_BY_FAMILY`.
const BY_FAMILY: u16 = 20;
/// `NLM_F_REQUEST | NLM_F_DUMP`.
const FLAGS: u16 = 0x301;
/// `NLMSG_ERROR` and `NLMSG_DONE`.
const ENDS: [u16; 2] = [2, 3];
/// `TCP_BOUND_INACTIVE` as a bit of the wanted states (`include/net/tcp_states.h`). Older kernels know no such state and
/// answer with nothing.
const BOUND_ONLY: u32 = 1 << 13;
/// The header of a message (`struct nlmsghdr`).
const HEADER: usize = 16;
/// The header and the question (`struct inet_diag_req_v2`).
const QUESTION: usize = HEADER + 56;
/// Datagrams of one answer.
const MOST_DATAGRAMS: usize = 4_000;

/// A socket that only holds a port.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct BoundOnly {
    /// The port that it holds.
    pub(super) port: u16,
    /// Its number in the kernel.
    pub(super) inode: u64,
}

/// All such sockets of this network namespace, both families.
///
/// # Errors
/// When the kernel does not answer such questions.
pub(super) fn bound_only() -> io::Result<Vec<BoundOnly>> {
    let mut found = Vec::new();
    for family in [libc::AF_INET, libc::AF_INET6] {
        let mut socket = Socket::new(PROTOCOL)?;
        socket.bind_auto()?;
        socket.connect(&SocketAddr::new(0, 0))?;
        socket.set_non_blocking(true)?;
        socket.send(&question(u8::try_from(family).unwrap_or_default()), 0)?;
        for _ in 0..MOST_DATAGRAMS {
            let (datagram, _) = socket.recv_from_full()?;
            if gather(&datagram, &mut found) {
                break;
            }
        }
    }
    Ok(found)
}

fn question(family: u8) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(QUESTION);
    bytes.extend(u32::try_from(QUESTION).unwrap_or_default().to_ne_bytes());
    bytes.extend(BY_FAMILY.to_ne_bytes());
    bytes.extend(FLAGS.to_ne_bytes());
    // Sequence number and port are not needed on a socket of its own.
    bytes.extend([0; 8]);
    bytes.extend([
        family,
        u8::try_from(libc::IPPROTO_TCP).unwrap_or_default(),
        0,
        0,
    ]);
    bytes.extend(BOUND_ONLY.to_ne_bytes());
    bytes.resize(QUESTION, 0);
    bytes
}

/// Reads the sockets of one datagram; true when it was the last one.
fn gather(datagram: &[u8], found: &mut Vec<BoundOnly>) -> bool {
    let mut rest = datagram;
    while let Some(length) = number::<4>(rest, 0).map(u32::from_ne_bytes) {
        let kind = number::<2>(rest, 4).map(u16::from_ne_bytes);
        if kind.is_none_or(|kind| ENDS.contains(&kind)) {
            return true;
        }
        // struct inet_diag_msg: four bytes, then the source port in network order; the inode stands last, at 68.
        let port = number::<2>(rest, HEADER + 4).map(u16::from_be_bytes);
        let inode = number::<4>(rest, HEADER + 68).map(u32::from_ne_bytes);
        if let (Some(port), Some(inode)) = (port, inode) {
            found.push(BoundOnly {
                port,
                inode: u64::from(inode),
            });
        }
        let next = usize::try_from(length)
            .ok()
            .filter(|length| *length >= HEADER)
            .and_then(|length| length.checked_next_multiple_of(4));
        let Some(next) = next else { return true };
        rest = rest.get(next..).unwrap_or_default();
    }
    datagram.is_empty()
}

fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_socket_is_seen() {
        let socket =
            socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
        let any: std::net::SocketAddr = "127.0.0.1:0".parse().unwrap();
        socket.bind(&any.into()).unwrap();
        let port = socket.local_addr().unwrap().as_socket().unwrap().port();
        // Kernels before 6.8 answer with nothing; that they answer is all that can be asked of them.
        let found = bound_only().unwrap();
        let version = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap();
        let mut numbers = version
            .split('.')
            .map_while(|part| part.parse::<u32>().ok());
        if (numbers.next(), numbers.next()) >= (Some(6), Some(8)) {
            assert!(
                found.iter().any(|bound| bound.port == port),
                "{port}: {found:?}"
            );
        }
    }

    #[test]
    fn broken_datagrams_end_the_reading() {
        let mut found = Vec::new();
        assert!(gather(&[], &mut found));
        assert!(gather(&[0; 20], &mut found));
        assert!(!gather(&[1, 2, 3], &mut found));
        assert!(found.iter().all(|bound| bound.port == 0));
    }
}
