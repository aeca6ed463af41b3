//! The only code that dials, or reads the clock, for a diagnosis.

pub mod attempt;
pub mod clock;
pub mod dns;
pub mod failure_from;
pub mod icmp;
pub mod source_address;
pub mod tcp;
pub mod tcp_info;
