//! Why a text cannot be a target.

use super::PastedError;
use crate::say;
use crate::say::Say;

/// The longest piece of typed text that an error repeats, in characters.
const LONGEST: usize = 80;

/// Why a text cannot be a target. Each has a text `target-error-<id>`; the typed text is kept by the caller.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// Nothing was typed.
    #[error("the address is empty")]
    Empty,
    /// More text than any address or message has.
    #[error("the text is too long: paste the address or one error message")]
    TooLong,
    /// No address was found in the text.
    #[error("no address was found in this text")]
    NoAddress,
    /// An error message was recognised, and it names no address.
    #[error("this error message names no address: type the address that it is about")]
    MessageWithoutAddress(Box<PastedError>),
    /// There is a port or a path but no host.
    #[error("the host is missing")]
    HostMissing,
    /// The host is not a name and not an address.
    #[error("\u{201c}{0}\u{201d} is not a host name or an address")]
    Host(String),
    /// A name longer than DNS allows (RFC 1035: 253 characters, 63 for each part).
    #[error(
        "the host name is longer than 253 characters, or has more than 63 between two of its dots"
    )]
    HostTooLong,
    /// The port is no number from 1 to 65535.
    #[error("\u{201c}{0}\u{201d} is not a port: ports are numbers from 1 to 65535")]
    Port(String),
    /// The address that the server is said to have is none.
    #[error("\u{201c}{0}\u{201d} is not an IP address")]
    ExpectedAddress(String),
    /// A scheme that this program does not check.
    #[error("\u{201c}{0}\u{201d} addresses are not checked by this program")]
    Scheme(String),
}

impl TargetError {
    /// The name of the kind, in `target-error-<id>`.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong => "too_long",
            Self::NoAddress => "no_address",
            Self::MessageWithoutAddress(_) => "message_without_address",
            Self::HostMissing => "host_missing",
            Self::Host(_) => "host",
            Self::HostTooLong => "host_too_long",
            Self::Port(_) => "port",
            Self::ExpectedAddress(_) => "expected_address",
            Self::Scheme(_) => "scheme",
        }
    }

    /// The sentence for people: what is wrong and what to type.
    pub fn say(&self) -> Say {
        match self {
            Self::Empty => say!("target-error-empty"),
            Self::TooLong => say!("target-error-too_long"),
            Self::NoAddress => say!("target-error-no_address"),
            Self::MessageWithoutAddress(_) => say!("target-error-message_without_address"),
            Self::HostMissing => say!("target-error-host_missing"),
            Self::Host(typed) => say!("target-error-host", typed = typed),
            Self::HostTooLong => say!("target-error-host_too_long"),
            Self::Port(typed) => say!("target-error-port", typed = typed),
            Self::ExpectedAddress(typed) => {
                say!("target-error-expected_address", typed = typed)
            }
            Self::Scheme(typed) => say!("target-error-scheme", typed = typed),
        }
    }

    pub(super) fn host(typed: &str) -> Self {
        Self::Host(typed.chars().take(LONGEST).collect())
    }

    /// A text that may hold the end of a password is not repeated.
    pub(super) fn port(typed: &str) -> Self {
        if typed.contains(['@', '%']) {
            return Self::Port("\u{2026}".to_owned());
        }
        Self::Port(typed.chars().take(LONGEST).collect())
    }
}
