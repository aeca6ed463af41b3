//! The ICMP error behind a failed connection, from the socket's error queue (ip(7), `IP_RECVERR`).

use std::io::{self, IoSliceMut};
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::os::fd::AsRawFd;

use nix::sys::socket::{
    ControlMessageOwned, MsgFlags, SockaddrIn, SockaddrIn6, SockaddrStorage, recvmsg, setsockopt,
    sockopt,
};
use socket2::Socket;

use crate::facts::IcmpError;

/// Asks the system to queue ICMP errors. A system that cannot still tells the error number, so nothing is lost.
pub(super) fn enable(socket: &Socket, to: SocketAddr) {
    let v4 = matches!(to.ip().to_canonical(), IpAddr::V4(_));
    let enabled = if v4 {
        setsockopt(socket, sockopt::Ipv4RecvErr, &true)
    } else {
        setsockopt(socket, sockopt::Ipv6RecvErr, &true)
    };
    if let Err(error) = enabled {
        tracing::debug!(%error, "no error queue: the senders of ICMP errors stay unknown");
    }
}

/// The first entry of the queue: the error that it stands for, and who sent it where that was ICMP.
pub(super) fn read(stream: &impl AsRawFd, after_ms: f64) -> Option<(io::Error, Option<IcmpError>)> {
    let mut packet = [0_u8; 512];
    let mut parts = [IoSliceMut::new(&mut packet)];
    let mut control = nix::cmsg_space!([u8; 128], [u8; 128]);
    let message = recvmsg::<SockaddrStorage>(
        stream.as_raw_fd(),
        &mut parts,
        Some(&mut control),
        MsgFlags::MSG_ERRQUEUE | MsgFlags::MSG_DONTWAIT,
    )
    .ok()?;
    message.cmsgs().ok()?.find_map(|entry| {
        let (error, sender) = match entry {
            ControlMessageOwned::Ipv4RecvErr(error, sender) => (
                error,
                sender.map(|sender| IpAddr::V4(SockaddrIn::from(sender).ip())),
            ),
            ControlMessageOwned::Ipv6RecvErr(error, sender) => (
                error,
                sender.map(|sender| IpAddr::V6(SockaddrIn6::from(sender).ip())),
            ),
            _ => return None,
        };
        let errno = i32::try_from(error.ee_errno).ok()?;
        let from_icmp = matches!(
            error.ee_origin,
            libc::SO_EE_ORIGIN_ICMP | libc::SO_EE_ORIGIN_ICMP6
        );
        let icmp = sender.filter(|_| from_icmp).map(|sender| IcmpError {
            icmp_type: error.ee_type,
            code: error.ee_code,
            sender: sender.to_canonical(),
            own: is_own(sender.to_canonical()),
            after_ms,
        });
        Some((io::Error::from_raw_os_error(errno), icmp))
    })
}

/// Whether an address is one of this computer's own. Asks the interfaces: trying to bind it would be fooled by
/// `net.ipv4.ip_nonlocal_bind`.
fn is_own(address: IpAddr) -> bool {
    if address.is_loopback() {
        return true;
    }
    let Ok(interfaces) = nix::ifaddrs::getifaddrs() else {
        return false;
    };
    interfaces
        .filter_map(|interface| interface.address)
        .any(|own| match address {
            IpAddr::V4(v4) => own.as_sockaddr_in().is_some_and(|own| own.ip() == v4),
            IpAddr::V6(v6) => own
                .as_sockaddr_in6()
                .is_some_and(|own| own.ip() == v6 && v6 != Ipv6Addr::UNSPECIFIED),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_addresses_are_known() {
        assert!(is_own("127.0.0.1".parse().unwrap()));
        assert!(is_own("::1".parse().unwrap()));
        assert!(!is_own("192.0.2.77".parse().unwrap()));
        assert!(!is_own("2001:db8::77".parse().unwrap()));
    }
}
