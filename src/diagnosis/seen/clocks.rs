//! The clocks of servers, and which of them may be right.

use crate::facts::{Facts, Record, ServerClock, when};

/// This program was made after this moment (RFC 3339, UTC), so that no clock is right that shows an earlier one.
pub(crate) const MADE: &str = "2026-11-01T00:00:00Z";

/// A server whose clock shows an earlier moment surely has a wrong one: some months before [`MADE`], as a server that is a
/// little late still tells that ours is far ahead.
const OLDEST: &str = "2026-01-01T00:00:00Z";

/// Five minutes: clocks of honest servers and computers differ by less.
const FAR_SECONDS: u64 = 300;

/// The clocks of servers, without those that are surely wrong.
pub(crate) fn believable(facts: &Facts) -> impl Iterator<Item = (&Record, &ServerClock)> {
    facts
        .server_clocks()
        .filter(|(_, clock)| when::to_seconds(&clock.server_time) >= when::to_seconds(OLDEST))
}

/// Whether a server's clock and ours differ by more than honest ones do.
pub(crate) const fn is_off(clock: &ServerClock) -> bool {
    clock.offset_seconds.unsigned_abs() > FAR_SECONDS
}
