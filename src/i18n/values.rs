//! Times and numbers as a language writes them.

use super::Language;

/// A duration: `0.4 ms`, `12 ms`, `3.5 s`, `2 min`.
pub(super) fn duration(ms: f64, _language: &Language) -> String {
    // A no-break space keeps number and unit on one line.
    if ms < 1.0 {
        format!("{ms:.1}\u{a0}ms")
    } else if ms < 1_000.0 {
        format!("{ms:.0}\u{a0}ms")
    } else if ms < 10_000.0 {
        format!("{:.1}\u{a0}s", ms / 1_000.0)
    } else if ms < 120_000.0 {
        format!("{:.0}\u{a0}s", ms / 1_000.0)
    } else {
        format!("{:.0}\u{a0}min", ms / 60_000.0)
    }
}
