//! Built-in faulty servers on loopback: the demo, the tutorial and the fixture.
//!
//! Each [`Scenario`] is a server with one fault, the address to check, and the cause that the check should find.
//! [`serve`] starts one on a port that the system chooses; it stops when the [`Served`] is dropped.
//!
//! - [`scenarios`](SCENARIOS): the table
//! - `listen`: sockets, and the connections that they take
//! - `answers`: what is said on a connection
//! - `web`: HTTP and WebSocket
//! - `certificates`: TLS with certificates made at the moment

mod answers;
mod certificates;
mod listen;
mod scenarios;
#[cfg(test)]
mod tests;
mod web;

pub use listen::{Served, serve, serve_all};
pub use scenarios::{SCENARIOS, Scenario};

/// Why a practice server could not be started.
#[derive(Debug, thiserror::Error)]
pub enum PracticeError {
    /// The caller named a scenario that does not exist.
    #[error("there is no practice server named “{0}”")]
    Unknown(String),
    /// This computer would not give a socket, for example because it has no IPv6.
    #[error("the practice server could not listen: {0}")]
    Listen(#[from] std::io::Error),
    /// A certificate could not be made: a fault of this program.
    #[error("the certificate could not be made: {0}")]
    Certificate(String),
}
