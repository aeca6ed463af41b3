//! One monotonic clock a run.

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
