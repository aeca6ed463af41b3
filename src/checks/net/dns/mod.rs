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

#[cfg(test)]
mod fake_server;
