//! The operating system's own word for a failure.

use std::io;

use serde::{Deserialize, Serialize};

/// A system error: its number here and the name that documentation uses for it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct OsError {
    /// `ECONNREFUSED`, `WSAETIMEDOUT`, `EAI_NONAME` …
    pub name: String,
    /// The number on the system that measured.
    pub number: i32,
}

impl OsError {
    /// Names a number of this system (`errno`, on Windows a Winsock code). Unknown numbers keep their digits.
    pub fn from_raw(number: i32) -> Self {
        let name = NAMES
            .iter()
            .find(|(known, _)| *known == number)
            .map_or_else(|| format!("error {number}"), |(_, name)| (*name).to_owned());
        Self { name, number }
    }

    /// The number inside an I/O error, where the system gave one.
    pub fn from_io(error: &io::Error) -> Option<Self> {
        error.raw_os_error().map(Self::from_raw)
    }
}

impl std::fmt::Display for OsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

#[cfg(unix)]
use unix::NAMES;
#[cfg(windows)]
use windows::NAMES;

#[cfg(unix)]
mod unix {
    /// Numbers differ between Unix systems, names do not (POSIX `errno.h`).
    pub(super) const NAMES: &[(i32, &str)] = &[
        (libc::EPERM, "EPERM"),
        (libc::ENOENT, "ENOENT"),
        (libc::EINTR, "EINTR"),
        (libc::EIO, "EIO"),
        (libc::EBADF, "EBADF"),
        (libc::EAGAIN, "EAGAIN"),
        (libc::ENOMEM, "ENOMEM"),
        (libc::EACCES, "EACCES"),
        (libc::EBUSY, "EBUSY"),
        (libc::ENODEV, "ENODEV"),
        (libc::EINVAL, "EINVAL"),
        (libc::ENFILE, "ENFILE"),
        (libc::EMFILE, "EMFILE"),
        (libc::EPIPE, "EPIPE"),
        (libc::EPROTO, "EPROTO"),
        (libc::EMSGSIZE, "EMSGSIZE"),
        (libc::EPROTOTYPE, "EPROTOTYPE"),
        (libc::ENOPROTOOPT, "ENOPROTOOPT"),
        (libc::EPROTONOSUPPORT, "EPROTONOSUPPORT"),
        (libc::EOPNOTSUPP, "EOPNOTSUPP"),
        (libc::EAFNOSUPPORT, "EAFNOSUPPORT"),
        (libc::EADDRINUSE, "EADDRINUSE"),
        (libc::EADDRNOTAVAIL, "EADDRNOTAVAIL"),
        (libc::ENETDOWN, "ENETDOWN"),
        (libc::ENETUNREACH, "ENETUNREACH"),
        (libc::ENETRESET, "ENETRESET"),
        (libc::ECONNABORTED, "ECONNABORTED"),
        (libc::ECONNRESET, "ECONNRESET"),
        (libc::ENOBUFS, "ENOBUFS"),
        (libc::EISCONN, "EISCONN"),
        (libc::ENOTCONN, "ENOTCONN"),
        (libc::ETIMEDOUT, "ETIMEDOUT"),
        (libc::ECONNREFUSED, "ECONNREFUSED"),
        (libc::EHOSTDOWN, "EHOSTDOWN"),
        (libc::EHOSTUNREACH, "EHOSTUNREACH"),
        #[cfg(target_os = "linux")]
        (libc::ENONET, "ENONET"),
    ];
}

#[cfg(any(windows, test))]
mod windows {
    /// Winsock codes (learn.microsoft.com, "Windows Sockets Error Codes") and the system codes that sockets give too.
    pub(super) const NAMES: &[(i32, &str)] = &[
        (5, "ERROR_ACCESS_DENIED"),
        (121, "ERROR_SEM_TIMEOUT"),
        (1_231, "ERROR_NETWORK_UNREACHABLE"),
        (1_232, "ERROR_HOST_UNREACHABLE"),
        (1_225, "ERROR_CONNECTION_REFUSED"),
        (1_236, "ERROR_CONNECTION_ABORTED"),
        (10_004, "WSAEINTR"),
        (10_013, "WSAEACCES"),
        (10_022, "WSAEINVAL"),
        (10_024, "WSAEMFILE"),
        (10_035, "WSAEWOULDBLOCK"),
        (10_040, "WSAEMSGSIZE"),
        (10_042, "WSAENOPROTOOPT"),
        (10_047, "WSAEAFNOSUPPORT"),
        (10_048, "WSAEADDRINUSE"),
        (10_049, "WSAEADDRNOTAVAIL"),
        (10_050, "WSAENETDOWN"),
        (10_051, "WSAENETUNREACH"),
        (10_052, "WSAENETRESET"),
        (10_053, "WSAECONNABORTED"),
        (10_054, "WSAECONNRESET"),
        (10_055, "WSAENOBUFS"),
        (10_057, "WSAENOTCONN"),
        (10_058, "WSAESHUTDOWN"),
        (10_060, "WSAETIMEDOUT"),
        (10_061, "WSAECONNREFUSED"),
        (10_064, "WSAEHOSTDOWN"),
        (10_065, "WSAEHOSTUNREACH"),
        (11_001, "WSAHOST_NOT_FOUND"),
        (11_002, "WSATRY_AGAIN"),
        (11_003, "WSANO_RECOVERY"),
        (11_004, "WSANO_DATA"),
    ];
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn numbers_get_the_names_of_the_manual_page() {
        assert_eq!(OsError::from_raw(111).name, "ECONNREFUSED");
        assert_eq!(OsError::from_raw(101).name, "ENETUNREACH");
        assert_eq!(OsError::from_raw(9_999).name, "error 9999");
        let error = io::Error::from_raw_os_error(113);
        assert_eq!(
            OsError::from_io(&error).map(|e| e.name).as_deref(),
            Some("EHOSTUNREACH")
        );
        assert_eq!(OsError::from_io(&io::Error::other("no number")), None);
    }

    #[test]
    fn every_number_stands_once() {
        for table in [NAMES, windows::NAMES] {
            let numbers: BTreeSet<i32> = table.iter().map(|(number, _)| *number).collect();
            let names: BTreeSet<&str> = table.iter().map(|(_, name)| *name).collect();
            assert_eq!(numbers.len(), table.len());
            assert_eq!(names.len(), table.len());
        }
    }
}
