//! What the kernel knows of one TCP connection (Linux `TCP_INFO`, tcp(7)); other systems tell nothing here.

#![cfg_attr(
    target_os = "linux",
    expect(
        unsafe_code,
        reason = "no safe crate reads TCP_INFO: one getsockopt into a plain struct"
    )
)]

use crate::facts::TcpCounters;

/// What `TCP_INFO` says at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TcpInfo {
    /// The state of the connection, as the kernel numbers it: 1 is established, 2 is SYN sent.
    pub state: u8,
    /// Retransmissions in a row without an answer; while a SYN waits: SYNs sent beyond the first.
    pub retransmits_in_a_row: u8,
    /// The counters that are kept as a fact.
    pub counters: TcpCounters,
}

/// A second handle on a socket, through which its counters can be read while another task uses the socket.
///
/// The connection stays open until this is dropped too.
#[derive(Debug)]
pub struct Meter {
    #[cfg(target_os = "linux")]
    socket: Option<std::os::fd::OwnedFd>,
}

#[cfg(target_os = "linux")]
mod linux {
    use std::mem::{MaybeUninit, size_of};
    use std::os::fd::{AsFd, AsRawFd as _, BorrowedFd};

    use super::{Meter, TcpInfo};
    use crate::facts::TcpCounters;

    impl Meter {
        /// A meter on a socket. Without a free file descriptor it tells nothing.
        pub fn on(socket: &impl AsFd) -> Self {
            Self {
                socket: socket.as_fd().try_clone_to_owned().ok(),
            }
        }

        /// What the kernel says now.
        pub fn read(&self) -> Option<TcpInfo> {
            self.socket.as_ref().and_then(|s| tcp_info(s.as_fd()))
        }
    }

    /// Reads `TCP_INFO` of a TCP socket; none where the socket is no TCP socket.
    pub fn tcp_info(socket: BorrowedFd<'_>) -> Option<TcpInfo> {
        let mut info = MaybeUninit::<libc::tcp_info>::zeroed();
        let mut length = libc::socklen_t::try_from(size_of::<libc::tcp_info>()).ok()?;
        // SAFETY: the pointer and the length describe `info`, which outlives the call; the kernel writes at most that
        // many bytes.
        let result = unsafe {
            libc::getsockopt(
                socket.as_raw_fd(),
                libc::IPPROTO_TCP,
                libc::TCP_INFO,
                info.as_mut_ptr().cast(),
                &raw mut length,
            )
        };
        if result != 0 {
            return None;
        }
        // SAFETY: all fields are plain integers, so the zeroes that an older kernel leaves are valid too.
        let info = unsafe { info.assume_init() };
        Some(TcpInfo {
            state: info.tcpi_state,
            retransmits_in_a_row: info.tcpi_retransmits,
            counters: TcpCounters {
                unacked: info.tcpi_unacked,
                retransmits: info.tcpi_total_retrans,
                // The kernel counts the SYN as one byte (RFC 4898, tcpEStatsAppHCThruOctetsAcked).
                bytes_acked: info.tcpi_bytes_acked.saturating_sub(1),
                bytes_received: info.tcpi_bytes_received,
                rtt_ms: f64::from(info.tcpi_rtt) / 1_000.0,
                pmtu: info.tcpi_pmtu,
                send_mss: info.tcpi_snd_mss,
            },
        })
    }
}

#[cfg(target_os = "linux")]
pub use linux::tcp_info;

#[cfg(not(target_os = "linux"))]
impl Meter {
    /// A meter that tells nothing: this system has no counters.
    pub fn on<T>(_socket: &T) -> Self {
        Self {}
    }

    /// Nothing.
    pub fn read(&self) -> Option<TcpInfo> {
        None
    }
}

impl Meter {
    /// The counters that are kept as a fact, now.
    pub fn counters(&self) -> Option<TcpCounters> {
        self.read().map(|info| info.counters)
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::{TcpListener, TcpSocket};

    use super::*;

    #[tokio::test]
    async fn acknowledged_bytes_are_those_of_the_program() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let socket = TcpSocket::new_v4().unwrap();
        let (client, accepted) = tokio::join!(
            socket.connect(listener.local_addr().unwrap()),
            listener.accept()
        );
        let (mut client, (mut server, _)) = (client.unwrap(), accepted.unwrap());
        let meter = Meter::on(&client);
        client.write_all(b"hello").await.unwrap();
        let mut got = [0; 5];
        server.read_exact(&mut got).await.unwrap();
        server.write_all(b"you").await.unwrap();
        client.read_exact(&mut got[..3]).await.unwrap();
        let info = meter.read().unwrap();
        assert_eq!(info.state, 1);
        assert_eq!(info.counters.bytes_acked, 5);
        assert_eq!(info.counters.bytes_received, 3);
        assert_eq!(info.counters.unacked, 0);
        assert!(info.counters.pmtu >= 1_280);
    }
}
