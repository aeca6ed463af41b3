//! Which of this computer's addresses a packet would carry: a datagram socket that is connected and never used.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};

/// The source address towards `to`. Connecting a datagram socket sends nothing; the system only looks its route up.
///
/// # Errors
/// What `connect` says: `ENETUNREACH` without a route, `EACCES` for a route of type prohibit, and so on (ip(7),
/// ip-route(8)).
pub fn source_address(to: SocketAddr) -> io::Result<IpAddr> {
    let any: SocketAddr = if to.is_ipv4() {
        (Ipv4Addr::UNSPECIFIED, 0).into()
    } else {
        (Ipv6Addr::UNSPECIFIED, 0).into()
    };
    let socket = UdpSocket::bind(any)?;
    socket.connect(to)?;
    Ok(socket.local_addr()?.ip())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn towards_oneself_the_source_is_oneself() {
        let source = source_address("127.0.0.1:9".parse().unwrap()).unwrap();
        assert!(source.is_loopback());
    }
}
