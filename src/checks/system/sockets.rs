//! The TCP sockets of this computer (on Linux: of this network namespace).

use std::net::SocketAddr;

/// What state a socket is in, as far as it matters here.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum SocketState {
    /// Waits for connections.
    Listen,
    /// Only waits for late packets.
    TimeWait,
    /// Anything else that holds a local port.
    Other,
}

/// One TCP socket.
#[derive(Clone, Debug)]
pub(super) struct TcpSocket {
    /// The local end.
    pub(super) local: SocketAddr,
    /// The other end; unspecified where there is none.
    pub(super) remote: SocketAddr,
    /// Its state.
    pub(super) state: SocketState,
    /// Its number in the kernel (Linux); 0 where no process holds it any more.
    #[cfg(target_os = "linux")]
    pub(super) inode: u64,
    /// Its processes, where the system names them.
    #[cfg(not(target_os = "linux"))]
    pub(super) pids: Vec<u32>,
}

/// `::ffff:192.0.2.1` of a socket for both families is the IPv4 address.
fn plain(address: SocketAddr) -> SocketAddr {
    SocketAddr::new(address.ip().to_canonical(), address.port())
}

/// All TCP sockets.
///
/// # Errors
/// When the system does not show them, in its words.
#[cfg(target_os = "linux")]
pub(super) fn tcp_sockets() -> Result<Vec<TcpSocket>, String> {
    use procfs::net::TcpState;
    let v4 = procfs::net::tcp().map_err(|error| error.to_string())?;
    // Without IPv6 in the kernel there is no such file.
    let v6 = procfs::net::tcp6().unwrap_or_default();
    Ok(v4
        .into_iter()
        .chain(v6)
        .map(|entry| TcpSocket {
            local: plain(entry.local_address),
            remote: plain(entry.remote_address),
            state: match entry.state {
                TcpState::Listen => SocketState::Listen,
                TcpState::TimeWait => SocketState::TimeWait,
                _ => SocketState::Other,
            },
            inode: entry.inode,
        })
        .collect())
}

/// All TCP sockets.
///
/// # Errors
/// When the system does not show them, in its words.
#[cfg(not(target_os = "linux"))]
pub(super) fn tcp_sockets() -> Result<Vec<TcpSocket>, String> {
    use netstat2::{AddressFamilyFlags, ProtocolFlags, ProtocolSocketInfo, TcpState};
    let families = AddressFamilyFlags::IPV4 | AddressFamilyFlags::IPV6;
    let sockets = netstat2::get_sockets_info(families, ProtocolFlags::TCP)
        .map_err(|error| error.to_string())?;
    Ok(sockets
        .into_iter()
        .filter_map(|socket| {
            let ProtocolSocketInfo::Tcp(tcp) = socket.protocol_socket_info else {
                return None;
            };
            Some(TcpSocket {
                local: plain(SocketAddr::new(tcp.local_addr, tcp.local_port)),
                remote: plain(SocketAddr::new(tcp.remote_addr, tcp.remote_port)),
                state: match tcp.state {
                    TcpState::Listen => SocketState::Listen,
                    TcpState::TimeWait => SocketState::TimeWait,
                    _ => SocketState::Other,
                },
                pids: socket.associated_pids,
            })
        })
        .collect())
}

/// The numbers of this program's own sockets, which must not count as used by others.
#[cfg(target_os = "linux")]
pub(super) fn own_inodes() -> std::collections::BTreeSet<u64> {
    use procfs::process::{FDTarget, Process};
    let Ok(descriptors) = Process::myself().and_then(|me| me.fd()) else {
        return Default::default();
    };
    descriptors
        .filter_map(|descriptor| match descriptor.ok()?.target {
            FDTarget::Socket(inode) => Some(inode),
            _ => None,
        })
        .collect()
}
