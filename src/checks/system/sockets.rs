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

/// Which sockets are wanted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Wanted {
    /// All.
    All,
    /// Those that wait for connections.
    Listening,
}

/// The TCP sockets.
///
/// # Errors
/// When the system does not show them, in its words.
pub(super) fn tcp_sockets(wanted: Wanted) -> Result<Vec<TcpSocket>, String> {
    let mut sockets = read(wanted)?;
    if wanted == Wanted::Listening {
        sockets.retain(|socket| socket.state == SocketState::Listen);
    }
    Ok(sockets)
}

#[cfg(target_os = "linux")]
fn read(wanted: Wanted) -> Result<Vec<TcpSocket>, String> {
    super::sock_diag::sockets(wanted == Wanted::Listening).or_else(|_| read_proc())
}

/// Where the kernel may not be asked (sandboxes), its files may still be read.
#[cfg(target_os = "linux")]
fn read_proc() -> Result<Vec<TcpSocket>, String> {
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

#[cfg(windows)]
fn read(_: Wanted) -> Result<Vec<TcpSocket>, String> {
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

/// macOS shows sockets of other users, and those that only wait, to `netstat` and not to ordinary programs.
#[cfg(not(any(target_os = "linux", windows)))]
fn read(_: Wanted) -> Result<Vec<TcpSocket>, String> {
    let output = std::process::Command::new("/usr/sbin/netstat")
        .args(["-anW", "-p", "tcp"])
        .output()
        .map_err(|error| format!("netstat: {error}"))?;
    let lines = super::netstat::read(&String::from_utf8_lossy(&output.stdout));
    Ok(lines
        .into_iter()
        .map(|line| TcpSocket {
            local: plain(line.local),
            remote: plain(line.remote),
            state: line.state,
            pids: Vec::new(),
        })
        .collect())
}

/// The numbers of the sockets that a process holds, as far as this user may see them (proc(5), `/proc/PID/fd`).
#[cfg(target_os = "linux")]
pub(super) fn inodes_of(process: &str) -> Vec<u64> {
    let Ok(descriptors) = std::fs::read_dir(format!("/proc/{process}/fd")) else {
        return Vec::new();
    };
    descriptors
        .filter_map(|descriptor| {
            let target = std::fs::read_link(descriptor.ok()?.path()).ok()?;
            let inside = target.to_str()?.strip_prefix("socket:[")?;
            inside.strip_suffix(']')?.parse().ok()
        })
        .collect()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn both_sources_agree_about_a_listener() {
        let listener = std::net::TcpListener::bind("[::1]:0").unwrap();
        let here = listener.local_addr().unwrap();
        let of = |sockets: Vec<TcpSocket>| {
            let found = sockets.into_iter().find(|socket| socket.local == here);
            found.map(|socket| (socket.remote, socket.state, socket.inode))
        };
        let asked = of(tcp_sockets(Wanted::Listening).unwrap());
        assert_eq!(asked, of(read_proc().unwrap()));
        let (_, state, inode) = asked.unwrap();
        assert_eq!(state, SocketState::Listen);
        assert!(inodes_of("self").contains(&inode));
    }
}
