//! One monotonic clock a run, and the time of day where certificates and servers are compared with it.

use std::time::{SystemTime, UNIX_EPOCH};

/// Milliseconds since the start of a diagnosis.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    start: tokio::time::Instant,
}

impl Clock {
    /// Starts now.
    pub fn start() -> Self {
        Self {
            start: tokio::time::Instant::now(),
        }
    }

    /// Milliseconds since the start.
    pub fn now_ms(self) -> f64 {
        self.start.elapsed().as_secs_f64() * 1_000.0
    }
}

/// The time of day by this computer's clock, in seconds since 1970; 0 before that.
#[expect(
    clippy::disallowed_methods,
    reason = "this is the one place that reads the time of day for a diagnosis"
)]
pub(super) fn wall_seconds() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}
