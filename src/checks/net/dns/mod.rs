//! Names: what programs get from the system, and what single DNS servers say.

mod ask;
mod chain;
mod control;
mod https;
mod pair;
mod question;
pub mod records;
mod resolve;
mod servers;
pub mod system_lookup;

pub(crate) use chain::prove as prove_answer;

/// The DNS servers that this computer is configured to ask.
pub(super) fn own_servers() -> Vec<std::net::SocketAddr> {
    let servers = servers::system().servers;
    servers.into_iter().map(|server| server.address).collect()
}

#[cfg(test)]
mod fake_server;
