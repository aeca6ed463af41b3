//! One TCP connection attempt, with everything that the system tells about it.

mod connect;
#[cfg(target_os = "linux")]
mod error_queue;
mod zone;

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpStream;

use super::clock::Clock;
use super::failure_from::tcp_failure;
use crate::facts::{Failure, IcmpError, TcpAttempt};

pub use zone::with_zone;

/// What to dial, and how.
#[derive(Clone, Copy, Debug)]
pub struct Dial {
    /// Where to, with the zone of a link-local address (see [`with_zone`]).
    pub address: SocketAddr,
    /// The longest wait.
    pub timeout: Duration,
    /// Time to live of the packets, where it is not the system's own (for tracing the way).
    pub hops: Option<u8>,
}

impl Dial {
    /// An ordinary attempt.
    pub const fn new(address: SocketAddr, timeout: Duration) -> Self {
        Self {
            address,
            timeout,
            hops: None,
        }
    }
}

/// Lets ICMP errors queue on a socket, where the system can.
#[cfg_attr(not(target_os = "linux"), allow(unused_variables))]
pub fn queue_errors(socket: &socket2::Socket, to: SocketAddr) {
    #[cfg(target_os = "linux")]
    error_queue::enable(socket, to);
}

/// The next ICMP error that waits on a socket.
#[cfg_attr(not(target_os = "linux"), allow(unused_variables))]
pub fn icmp_error(socket: &tokio::net::UdpSocket, after_ms: f64) -> Option<IcmpError> {
    #[cfg(target_os = "linux")]
    return error_queue::read(socket, after_ms).and_then(|(_, icmp)| icmp);
    #[cfg(not(target_os = "linux"))]
    None
}

/// What came of an attempt.
#[derive(Debug)]
pub struct Dialled {
    /// What was learned.
    pub attempt: TcpAttempt,
    /// The connection, where it stands.
    pub stream: Option<TcpStream>,
}

impl Dialled {
    /// Something answered, or this computer could not send: more waiting would not tell more.
    pub fn settled(&self) -> bool {
        self.attempt.failure != Some(Failure::TcpTimedOut)
    }
}

/// Dials once. Dropping the future closes the socket.
pub async fn dial(clock: Clock, what: Dial) -> Dialled {
    let start_ms = clock.now_ms();
    let outcome = connect::connect(clock, &what).await;
    let duration_ms = clock.now_ms() - start_ms;
    let Outcome {
        result,
        icmp,
        syns,
        local,
    } = outcome;
    let (stream, failure, os_error) = match result {
        Ok(Some(stream)) => (Some(stream), None, None),
        Ok(None) => (None, Some(Failure::TcpTimedOut), None),
        Err(error) => {
            let (failure, os_error) = tcp_failure(&error);
            (None, Some(meant(failure, what.address)), os_error)
        }
    };
    // A reset that answers the SYN is a refusal. Any other end means that the connection stood before, however briefly.
    let ended_early =
        failure.filter(|failure| matches!(failure, Failure::TcpReset | Failure::TcpClosed));
    Dialled {
        attempt: TcpAttempt {
            start_ms,
            duration_ms,
            connected: stream.is_some() || ended_early.is_some(),
            failure: failure.filter(|_| ended_early.is_none()),
            os_error,
            icmp,
            syns,
            local,
            ended_early,
        },
        stream,
    }
}

/// `EINVAL` stands for a blackhole route, and also for a link-local address without a zone (ipv6(7)).
const fn meant(failure: Failure, address: SocketAddr) -> Failure {
    match address {
        SocketAddr::V6(v6)
            if matches!(failure, Failure::TcpRouteBlackhole)
                && v6.ip().is_unicast_link_local()
                && v6.scope_id() == 0 =>
        {
            Failure::TcpAddressInvalid
        }
        _ => failure,
    }
}

/// What the system says of one attempt.
struct Outcome {
    /// The connection; none when nothing answered in time.
    result: io::Result<Option<TcpStream>>,
    icmp: Option<IcmpError>,
    syns: Option<u32>,
    local: Option<SocketAddr>,
}

impl Outcome {
    /// The socket could not even be made or send.
    const fn local_error(error: io::Error) -> Self {
        Self {
            result: Err(error),
            icmp: None,
            syns: Some(0),
            local: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_listener_is_connected_to() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let dialled = dial(
            Clock::start(),
            Dial::new(address, Duration::from_millis(500)),
        )
        .await;
        assert!(dialled.attempt.connected);
        assert_eq!(dialled.attempt.failure, None);
        let stream = dialled.stream.unwrap();
        assert_eq!(dialled.attempt.local, stream.local_addr().ok());
        #[cfg(target_os = "linux")]
        assert_eq!(dialled.attempt.syns, Some(1));
    }

    #[tokio::test]
    async fn a_closed_port_refuses_at_once() {
        for ip in ["127.0.0.1:0", "[::1]:0"] {
            let Ok(listener) = std::net::TcpListener::bind(ip) else {
                continue;
            };
            let address = listener.local_addr().unwrap();
            drop(listener);
            let dialled = dial(
                Clock::start(),
                Dial::new(address, Duration::from_millis(500)),
            )
            .await;
            assert_eq!(dialled.attempt.failure, Some(Failure::TcpRefused));
            assert!(dialled.settled());
            assert_eq!(dialled.attempt.icmp, None);
            assert!(dialled.attempt.duration_ms < 100.0);
        }
    }

    #[tokio::test]
    async fn a_connection_that_is_reset_at_once_stood_nevertheless() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let server = std::thread::Builder::new()
            .name("resets".to_owned())
            .spawn(move || {
                for stream in listener.incoming().take(20) {
                    let stream = stream.unwrap();
                    socket2::SockRef::from(&stream)
                        .set_linger(Some(Duration::ZERO))
                        .unwrap();
                }
            })
            .unwrap();
        for _ in 0..20 {
            let what = Dial::new(address, Duration::from_millis(500));
            let attempt = dial(Clock::start(), what).await.attempt;
            assert!(attempt.connected);
            assert_eq!(attempt.failure, None);
        }
        server.join().unwrap();
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn a_link_local_address_needs_its_zone() {
        let address = "[fe80::1]:9".parse().unwrap();
        let what = Dial::new(address, Duration::from_millis(500));
        let attempt = dial(Clock::start(), what).await.attempt;
        assert_ne!(attempt.failure, Some(Failure::TcpRouteBlackhole));
        assert!(!attempt.connected);
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn a_full_accept_queue_is_silence_with_counted_syns() {
        // A queue of one: once two connections wait, Linux drops further SYNs.
        let socket =
            socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
        let any: SocketAddr = "127.0.0.1:0".parse().unwrap();
        socket.bind(&any.into()).unwrap();
        socket.listen(0).unwrap();
        let address = socket.local_addr().unwrap().as_socket().unwrap();
        let clock = Clock::start();
        let mut held = Vec::new();
        for _ in 0..4 {
            held.push(dial(clock, Dial::new(address, Duration::from_millis(50))).await);
        }
        let dialled = dial(clock, Dial::new(address, Duration::from_millis(1_300))).await;
        assert_eq!(dialled.attempt.failure, Some(Failure::TcpTimedOut));
        assert_eq!(
            dialled.attempt.syns,
            Some(2),
            "the system sends again after a second"
        );
        assert!(dialled.attempt.duration_ms >= 1_300.0);
    }
}
