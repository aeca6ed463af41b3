//! Tables of what people paste, and what must come out.
#![expect(clippy::non_ascii_literal, reason = "people paste every script")]

mod addresses;
mod mended;
mod messages;
mod properties;
mod secrets;

use super::*;

/// The address as it is shown.
fn shown(typed: &str) -> String {
    match Target::parse(typed) {
        Ok(target) => target.shown(),
        Err(error) => format!("error {}", error.id()),
    }
}

/// The kinds of the mends.
fn mends(typed: &str) -> Vec<MendKind> {
    Target::parse(typed)
        .map(|target| target.mends.iter().map(|mend| mend.kind).collect())
        .unwrap_or_default()
}

/// Fails with every line of a table that came out otherwise.
fn all_equal<T: PartialEq + std::fmt::Debug>(found: impl IntoIterator<Item = (String, T, T)>) {
    let wrong: Vec<String> = found
        .into_iter()
        .filter(|(_, found, expected)| found != expected)
        .map(|(typed, found, expected)| {
            format!("typed    {typed}\nfound    {found:?}\nexpected {expected:?}\n")
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
