//! When the verdict last changed: found by judging again what was known at each moment.

use crate::diagnosis::{Diagnosis, diagnose};
use crate::facts::Facts;

/// When the verdict last changed, in milliseconds from the start.
///
/// The records are judged in the order in which they ended, from the last one backwards, until the verdict differs.
pub(super) fn verdict_ms(facts: &Facts, last: &Diagnosis) -> f64 {
    let mut earlier = facts.clone();
    earlier.complete = false;
    earlier
        .records
        .sort_by(|a, b| a.end_ms().total_cmp(&b.end_ms()));
    let end = earlier
        .records
        .last()
        .map_or(0.0, crate::facts::Record::end_ms);
    if diagnose(&earlier).verdict != last.verdict {
        return end;
    }
    while let Some(removed) = earlier.records.pop() {
        if diagnose(&earlier).verdict != last.verdict {
            return removed.end_ms();
        }
    }
    0.0
}
