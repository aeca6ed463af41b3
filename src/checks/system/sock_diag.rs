//! Linux: the TCP sockets, asked from the kernel in one pass for both families (`sock_diag(7)`). A large hash table makes
//! `/proc/net/tcp` cost milliseconds; and since Linux 6.8 sockets that are bound and nothing else are shown only here.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use netlink_sys::{Socket, SocketAddr as NetlinkAddress};

use super::sockets::{SocketState, TcpSocket};

/// `NETLINK_SOCK_DIAG`.
const PROTOCOL: isize = 4;
/// `TCPDIAG_GETSOCK`: the question without a family, which gives both.
const GET_SOCKETS: u16 = 18;
/// `NLM_F_REQUEST | NLM_F_DUMP`.
const FLAGS: u16 = 0x301;
/// `NLMSG_ERROR`.
const ERROR: u16 = 2;
/// `NLMSG_DONE`.
const DONE: u16 = 3;
/// Length of the header of a message (`struct nlmsghdr`).
const HEADER: usize = 16;
/// Where the wanted states stand in the question (`struct inet_diag_req`), which is 60 bytes long.
const STATES_AT: usize = HEADER + 52;
const QUESTION: usize = HEADER + 60;
/// Datagrams of one answer: each holds some hundred sockets.
const MOST_DATAGRAMS: usize = 10_000;
/// States by number (`include/net/tcp_states.h`).
const TIME_WAIT: u8 = 6;
const LISTEN: u8 = 10;

/// The sockets of this network namespace, both families; only listening ones if asked.
///
/// # Errors
/// When the kernel does not answer such questions.
pub(super) fn sockets(only_listening: bool) -> io::Result<Vec<TcpSocket>> {
    let states = if only_listening {
        1 << LISTEN
    } else {
        u32::MAX
    };
    let mut socket = Socket::new(PROTOCOL)?;
    socket.bind_auto()?;
    socket.connect(&NetlinkAddress::new(0, 0))?;
    socket.set_non_blocking(true)?;
    socket.send(&question(states), 0)?;
    let mut found = Vec::new();
    for _ in 0..MOST_DATAGRAMS {
        let (datagram, _) = socket.recv_from_full()?;
        if gather(&datagram, &mut found)? {
            return Ok(found);
        }
    }
    Err(io::Error::other("more sockets than can be read"))
}

fn question(states: u32) -> [u8; QUESTION] {
    let mut bytes = [0; QUESTION];
    let length = u32::try_from(QUESTION).unwrap_or_default().to_ne_bytes();
    let family = [u8::try_from(libc::AF_INET).unwrap_or_default()];
    let parts: [(usize, &[u8]); 5] = [
        (0, &length),
        (4, &GET_SOCKETS.to_ne_bytes()),
        (6, &FLAGS.to_ne_bytes()),
        (HEADER, &family),
        (STATES_AT, &states.to_ne_bytes()),
    ];
    for (at, part) in parts {
        for (to, from) in bytes.iter_mut().skip(at).zip(part) {
            *to = *from;
        }
    }
    bytes
}

/// Reads the sockets of one datagram; true when it was the last one.
fn gather(datagram: &[u8], found: &mut Vec<TcpSocket>) -> io::Result<bool> {
    let mut rest = datagram;
    while !rest.is_empty() {
        let broken = || io::Error::other("a broken answer about sockets");
        let length = array::<4>(rest, 0).map(u32::from_ne_bytes);
        let length = length
            .and_then(|length| usize::try_from(length).ok())
            .filter(|length| *length >= HEADER)
            .ok_or_else(broken)?;
        match array::<2>(rest, 4).map(u16::from_ne_bytes) {
            Some(DONE) => return Ok(true),
            Some(ERROR) => {
                let number = array::<4>(rest, HEADER).map_or(0, i32::from_ne_bytes);
                return Err(io::Error::from_raw_os_error(number.saturating_neg()));
            }
            _ => {}
        }
        let body = rest.get(HEADER..length);
        found.push(body.and_then(socket_of).ok_or_else(broken)?);
        let next = length.checked_next_multiple_of(4).unwrap_or(usize::MAX);
        rest = rest.get(next..).unwrap_or_default();
    }
    Ok(false)
}

/// Reads a `struct inet_diag_msg` (`include/uapi/linux/inet_diag.h`): family, state, two bytes; ports in network order;
/// both addresses in 16 bytes each; and last, at 68, the inode.
fn socket_of(body: &[u8]) -> Option<TcpSocket> {
    let [family, state] = array::<2>(body, 0)?;
    let end = |port_at, address_at| {
        let port = u16::from_be_bytes(array::<2>(body, port_at)?);
        let address = if i32::from(family) == libc::AF_INET {
            IpAddr::V4(Ipv4Addr::from(array::<4>(body, address_at)?))
        } else {
            IpAddr::V6(Ipv6Addr::from(array::<16>(body, address_at)?))
        };
        Some(SocketAddr::new(address.to_canonical(), port))
    };
    Some(TcpSocket {
        local: end(4, 8)?,
        remote: end(6, 24)?,
        state: match state {
            LISTEN => SocketState::Listen,
            TIME_WAIT => SocketState::TimeWait,
            _ => SocketState::Other,
        },
        inode: u64::from(u32::from_ne_bytes(array::<4>(body, 68)?)),
    })
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    #[test]
    fn sockets_of_this_process_are_seen() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let here = listener.local_addr().unwrap();
        let kind = socket2::Type::STREAM;
        let client = socket2::Socket::new(socket2::Domain::IPV4, kind, None).unwrap();
        client.connect(&here.into()).unwrap();
        let local = client.local_addr().unwrap().as_socket().unwrap();
        let all = sockets(false).unwrap();
        let seen = all.iter().find(|s| (s.local, s.remote) == (local, here));
        assert!(seen.is_some_and(|socket| socket.inode > 0));
        let listening = sockets(true).unwrap();
        assert!(listening.iter().any(|s| s.local == here));
        assert!(listening.iter().all(|s| s.state == SocketState::Listen));
    }

    #[test]
    fn a_socket_that_is_only_bound_is_seen() {
        let kind = socket2::Type::STREAM;
        let socket = socket2::Socket::new(socket2::Domain::IPV6, kind, None).unwrap();
        let any: SocketAddr = "[::1]:0".parse().unwrap();
        socket.bind(&any.into()).unwrap();
        let local = socket.local_addr().unwrap().as_socket().unwrap();
        let seen = sockets(false).unwrap().iter().any(|s| s.local == local);
        let version = std::fs::read_to_string("/proc/sys/kernel/osrelease").unwrap();
        let mut numbers = version
            .split('.')
            .map_while(|part| part.parse::<u32>().ok());
        // Older kernels do not show such sockets anywhere.
        let shows = (numbers.next(), numbers.next()) >= (Some(6), Some(8));
        assert!(seen || !shows, "{version}");
    }

    #[test]
    fn broken_answers_are_errors() {
        let mut found = Vec::new();
        assert!(!gather(&[], &mut found).unwrap());
        assert!(gather(&[0; 20], &mut found).is_err());
        assert!(gather(&[1, 2, 3], &mut found).is_err());
        assert!(gather(&[255; 200], &mut found).is_err());
        assert!(found.is_empty());
    }
}
