//! The clocks of servers that may be right.

use crate::facts::{Facts, Record, ServerClock, when};

/// This program did not exist before: whose clock says so is wrong.
const OLDEST: &str = "2026-01-01T00:00:00Z";

/// The clocks of servers, without those that are surely wrong.
pub(crate) fn believable(facts: &Facts) -> impl Iterator<Item = (&Record, &ServerClock)> {
    facts
        .server_clocks()
        .filter(|(_, clock)| when::to_seconds(&clock.server_time) >= when::to_seconds(OLDEST))
}
