//! Names: what programs get from the system, and what single DNS servers say.

mod ask;
mod chain;
mod control;
mod https;
mod question;
pub mod records;
mod resolve;
mod servers;
pub mod system_lookup;

pub(crate) use chain::prove as prove_answer;

#[cfg(test)]
mod fake_server;
