//! Times of day as facts hold them: RFC 3339, UTC, whole seconds.

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The time of day, by this computer's clock.
pub fn now() -> String {
    of_seconds(OffsetDateTime::now_utc().unix_timestamp()).unwrap_or_default()
}

/// Seconds since 1970 as a time of day; none for a year that has no four digits.
pub fn of_seconds(seconds: i64) -> Option<String> {
    let time = OffsetDateTime::from_unix_timestamp(seconds).ok()?;
    time.format(&Rfc3339).ok()
}

/// A time of day as seconds since 1970; none where the text is no such time.
pub fn to_seconds(text: &str) -> Option<i64> {
    let time = OffsetDateTime::parse(text, &Rfc3339).ok()?;
    Some(time.unix_timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_go_there_and_back() {
        for (seconds, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (784_111_777, "1994-11-06T08:49:37Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"),
        ] {
            assert_eq!(of_seconds(seconds).as_deref(), Some(text));
            assert_eq!(to_seconds(text), Some(seconds));
        }
        assert_eq!(of_seconds(253_402_300_800), None);
        assert_eq!(to_seconds("yesterday"), None);
        assert_eq!(
            to_seconds(&now()).map(|seconds| seconds > 1_700_000_000),
            Some(true)
        );
    }
}
