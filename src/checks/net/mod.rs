//! The only code that dials, or reads the clock, for a diagnosis.

mod alone;
pub mod attempt;
pub mod clock;
pub mod connectivity;
mod dial;
pub mod dns;
pub mod failure_from;
pub mod http;
pub mod icmp;
mod line;
mod measurement;
pub mod panel;
mod patience;
pub mod proxy_tunnel;
mod recorder;
pub mod server_clock;
pub mod source_address;
pub mod speaks;
mod subject;
pub mod tcp;
pub mod tcp_info;
#[cfg(test)]
mod testing;
pub mod tls;
pub mod websocket;
