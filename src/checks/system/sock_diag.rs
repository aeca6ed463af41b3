//! Linux: the TCP sockets, asked from the kernel in one pass for both families (`sock_diag(7)`). A large hash table makes
//! `/proc/net/tcp` cost milliseconds; and since Linux 6.8 sockets that are bound and nothing else are shown only here.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use super::messages::{self, Want, array};
use super::sockets::{SocketState, TcpSocket};

/// `NETLINK_SOCK_DIAG`.
const PROTOCOL: isize = 4;
/// `TCPDIAG_GETSOCK`: the question without a family, which gives both.
const GET_SOCKETS: u16 = 18;
/// Where the wanted states stand in the question (`struct inet_diag_req`), and what stands behind them.
const STATES_AT: usize = 52;
const BEHIND_STATES: usize = 4;
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
    let question = messages::message(GET_SOCKETS, Want::All, &wanted(states))?;
    let mut found = Vec::new();
    let all = messages::ask(PROTOCOL, &question, MOST_DATAGRAMS, |_, body| {
        found.push(socket_of(body).ok_or_else(messages::broken)?);
        Ok(())
    })?;
    if all {
        Ok(found)
    } else {
        Err(io::Error::other("more sockets than can be read"))
    }
}

/// The question: the family, which is passed over, and last the states and the database of the sockets.
fn wanted(states: u32) -> Vec<u8> {
    let mut bytes = vec![u8::try_from(libc::AF_INET).unwrap_or_default()];
    bytes.resize(STATES_AT, 0);
    bytes.extend(states.to_ne_bytes());
    bytes.extend([0; BEHIND_STATES]);
    bytes
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
        assert!(socket_of(&[]).is_none());
        assert!(socket_of(&[2; 60]).is_none());
    }
}
