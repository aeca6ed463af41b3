//! From a socket's error to the fixed vocabulary.
//!
//! The same number can have several causes (`EHOSTUNREACH`: a firewall's answer, a failed ARP, a local route); which one
//! it was is for the diagnosis to say, with the error queue and the route beside it.

use std::io;

use crate::facts::{Failure, OsError};

/// How a connection attempt or an exchange over TCP failed, with the system's own number where it gave one.
pub fn tcp_failure(error: &io::Error) -> (Failure, Option<OsError>) {
    let failure = error
        .raw_os_error()
        .map_or_else(|| failure_from_kind(error.kind()), failure_from_os);
    (failure, OsError::from_io(error))
}

/// The failure that a number of this system stands for while a TCP connection is made or used.
pub fn failure_from_os(number: i32) -> Failure {
    FAILURES
        .iter()
        .find(|(known, _)| *known == number)
        .map_or(Failure::TcpOther, |(_, failure)| *failure)
}

/// Errors that a library made up itself carry a kind and no number.
fn failure_from_kind(kind: io::ErrorKind) -> Failure {
    use io::ErrorKind as Kind;
    match kind {
        Kind::ConnectionRefused => Failure::TcpRefused,
        Kind::TimedOut => Failure::TcpTimedOut,
        Kind::ConnectionReset => Failure::TcpReset,
        Kind::UnexpectedEof | Kind::BrokenPipe | Kind::NotConnected => Failure::TcpClosed,
        Kind::ConnectionAborted => Failure::TcpAborted,
        Kind::HostUnreachable => Failure::TcpHostUnreachable,
        Kind::NetworkUnreachable => Failure::TcpNetUnreachable,
        Kind::NetworkDown => Failure::TcpNetworkDown,
        Kind::PermissionDenied => Failure::TcpPermission,
        Kind::AddrNotAvailable => Failure::TcpAddressInvalid,
        Kind::AddrInUse => Failure::TcpLocalPortsExhausted,
        _ => Failure::TcpOther,
    }
}

#[cfg(unix)]
use unix::FAILURES;
#[cfg(windows)]
use windows::FAILURES;

#[cfg(unix)]
mod unix {
    use crate::facts::Failure;

    pub(super) const FAILURES: &[(i32, Failure)] = &[
        (libc::ECONNREFUSED, Failure::TcpRefused),
        (libc::ETIMEDOUT, Failure::TcpTimedOut),
        (libc::ECONNRESET, Failure::TcpReset),
        // Linux: the other side had closed in order and then reset (net/ipv4/tcp_input.c, tcp_reset).
        (libc::EPIPE, Failure::TcpClosed),
        (libc::ENOTCONN, Failure::TcpClosed),
        (libc::ECONNABORTED, Failure::TcpAborted),
        (libc::EHOSTUNREACH, Failure::TcpHostUnreachable),
        (libc::ENETUNREACH, Failure::TcpNetUnreachable),
        (libc::ENETDOWN, Failure::TcpNetworkDown),
        (libc::EHOSTDOWN, Failure::TcpHostDown),
        (libc::EACCES, Failure::TcpPermission),
        (libc::EPERM, Failure::TcpPermission),
        // One number, two causes: no free port, or a source address that is not here.
        (libc::EADDRNOTAVAIL, Failure::TcpAddressInvalid),
        // Only `bind` to port 0 gives this here, when every port of the range is taken.
        (libc::EADDRINUSE, Failure::TcpLocalPortsExhausted),
        (libc::ENOPROTOOPT, Failure::TcpProtocolUnreachable),
        (libc::EMSGSIZE, Failure::TcpMessageSize),
        (libc::EMFILE, Failure::TcpTooManyFiles),
        (libc::ENFILE, Failure::TcpTooManyFiles),
        // No IPv6 in this kernel: there is no way to that family.
        (libc::EAFNOSUPPORT, Failure::TcpNetUnreachable),
        // ICMP "source host isolated" (net/ipv4/icmp.c, icmp_err_convert).
        #[cfg(target_os = "linux")]
        (libc::ENONET, Failure::TcpHostUnreachable),
        // `ip route add blackhole`: connect gives EINVAL.
        #[cfg(target_os = "linux")]
        (libc::EINVAL, Failure::TcpRouteBlackhole),
    ];
}

#[cfg(any(windows, test))]
mod windows {
    use crate::facts::Failure;

    /// learn.microsoft.com, "Windows Sockets Error Codes".
    pub(super) const FAILURES: &[(i32, Failure)] = &[
        (5, Failure::TcpPermission),
        (121, Failure::TcpTimedOut),
        (1_225, Failure::TcpRefused),
        (1_231, Failure::TcpNetUnreachable),
        (1_232, Failure::TcpHostUnreachable),
        (1_236, Failure::TcpAborted),
        (10_013, Failure::TcpPermission),
        (10_024, Failure::TcpTooManyFiles),
        (10_040, Failure::TcpMessageSize),
        (10_042, Failure::TcpProtocolUnreachable),
        (10_047, Failure::TcpNetUnreachable),
        (10_048, Failure::TcpLocalPortsExhausted),
        (10_049, Failure::TcpAddressInvalid),
        (10_050, Failure::TcpNetworkDown),
        (10_051, Failure::TcpNetUnreachable),
        (10_053, Failure::TcpAborted),
        (10_054, Failure::TcpReset),
        // "No buffer space": what Windows says when the dynamic ports are used up.
        (10_055, Failure::TcpLocalPortsExhausted),
        (10_057, Failure::TcpClosed),
        (10_060, Failure::TcpTimedOut),
        (10_061, Failure::TcpRefused),
        (10_064, Failure::TcpHostDown),
        (10_065, Failure::TcpHostUnreachable),
    ];
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn linux_numbers_map_as_measured() {
        let expected = [
            (1, Failure::TcpPermission),
            (13, Failure::TcpPermission),
            (22, Failure::TcpRouteBlackhole),
            (24, Failure::TcpTooManyFiles),
            (32, Failure::TcpClosed),
            (90, Failure::TcpMessageSize),
            (92, Failure::TcpProtocolUnreachable),
            (98, Failure::TcpLocalPortsExhausted),
            (99, Failure::TcpAddressInvalid),
            (100, Failure::TcpNetworkDown),
            (101, Failure::TcpNetUnreachable),
            (103, Failure::TcpAborted),
            (104, Failure::TcpReset),
            (110, Failure::TcpTimedOut),
            (111, Failure::TcpRefused),
            (112, Failure::TcpHostDown),
            (113, Failure::TcpHostUnreachable),
            (4_095, Failure::TcpOther),
        ];
        for (number, failure) in expected {
            let (found, os_error) = tcp_failure(&io::Error::from_raw_os_error(number));
            assert_eq!(found, failure, "errno {number}");
            assert_eq!(os_error.map(|e| e.number), Some(number));
        }
    }

    #[test]
    fn windows_numbers_map_as_documented() {
        let of = |number| {
            windows::FAILURES
                .iter()
                .find(|(known, _)| *known == number)
                .map(|(_, failure)| *failure)
        };
        assert_eq!(of(10_061), Some(Failure::TcpRefused));
        assert_eq!(of(10_060), Some(Failure::TcpTimedOut));
        assert_eq!(of(10_055), Some(Failure::TcpLocalPortsExhausted));
        assert_eq!(of(10_013), Some(Failure::TcpPermission));
    }

    #[test]
    fn every_number_stands_once() {
        for table in [FAILURES, windows::FAILURES] {
            let numbers: BTreeSet<i32> = table.iter().map(|(number, _)| *number).collect();
            assert_eq!(numbers.len(), table.len());
        }
    }

    #[test]
    fn errors_without_a_number_go_by_their_kind() {
        let (failure, os_error) = tcp_failure(&io::ErrorKind::UnexpectedEof.into());
        assert_eq!((failure, os_error), (Failure::TcpClosed, None));
        let (failure, _) = tcp_failure(&io::ErrorKind::TimedOut.into());
        assert_eq!(failure, Failure::TcpTimedOut);
    }
}
