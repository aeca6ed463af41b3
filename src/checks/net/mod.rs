//! The only code that dials, or reads the clock, for a diagnosis.

pub mod clock;
pub mod dial;
pub mod failure_from;
pub mod tcp_info;
