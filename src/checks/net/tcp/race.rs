//! Several attempts at one address and port, started one after the other without waiting for each other.

use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::future::BoxFuture;
use futures_util::stream::FuturesUnordered;

use super::super::attempt::{Dial, Dialled, dial};
use super::super::clock::Clock;
use crate::facts::{Failure, TcpAttempt};

/// How long to wait before another try where this program had no file descriptor left: our own checks may hold them.
const DESCRIPTOR_WAIT: Duration = Duration::from_millis(150);

/// How many such tries.
const DESCRIPTOR_TRIES: usize = 4;

/// Attempts under way. Dropping it ends them.
pub(super) struct Race {
    pending: FuturesUnordered<BoxFuture<'static, Dialled>>,
    attempts: Vec<TcpAttempt>,
}

impl Race {
    /// Starts attempts, each after its own delay.
    pub(super) fn start(clock: Clock, attempts: &[(Duration, Dial)]) -> Self {
        let pending: FuturesUnordered<BoxFuture<'static, Dialled>> = FuturesUnordered::new();
        for (delay, what) in attempts.iter().copied() {
            pending.push(Box::pin(async move {
                // Even a sleep of nothing takes until the next tick of the timer.
                if !delay.is_zero() {
                    tokio::time::sleep(delay).await;
                }
                dial_with_descriptor(clock, what).await
            }));
        }
        Self {
            pending,
            attempts: Vec::new(),
        }
    }

    /// The first attempt that tells more than silence; none when all stayed silent.
    pub(super) async fn first_answer(&mut self) -> Option<Dialled> {
        while let Some(dialled) = self.pending.next().await {
            self.attempts.push(dialled.attempt.clone());
            if dialled.settled() {
                return Some(dialled);
            }
        }
        None
    }

    /// Waits for the attempts that are left. Their connections are closed at once.
    pub(super) async fn rest(&mut self) {
        while let Some(dialled) = self.pending.next().await {
            self.attempts.push(dialled.attempt);
        }
    }

    /// The attempts that have ended, in the order of their starts.
    pub(super) fn attempts(&self) -> Vec<TcpAttempt> {
        let mut attempts = self.attempts.clone();
        attempts.sort_by(|a, b| a.start_ms.total_cmp(&b.start_ms));
        attempts
    }
}

async fn dial_with_descriptor(clock: Clock, what: Dial) -> Dialled {
    for _ in 1..DESCRIPTOR_TRIES {
        let dialled = dial(clock, what).await;
        if dialled.attempt.failure != Some(Failure::TcpTooManyFiles) {
            return dialled;
        }
        tokio::time::sleep(DESCRIPTOR_WAIT).await;
    }
    dial(clock, what).await
}
