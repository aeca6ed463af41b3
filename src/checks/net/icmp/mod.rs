//! ICMP: echo, and the errors that machines on the way send.

#[cfg(unix)]
#[path = "echo_unix.rs"]
mod echo;
#[cfg(not(unix))]
#[path = "echo_other.rs"]
mod echo;
mod nearest;
pub mod path_trace;
pub mod ping;
