//! Menus of consoles and panels, as they are quoted.

use crate::say::Arg;

/// A way through menus, from the outside in.
pub(super) fn path(english: &[&str], chinese: &[&str]) -> Arg {
    const NEXT: &str = " \u{2192} ";
    Arg::Menu {
        english: english.join(NEXT),
        chinese: (!chinese.is_empty()).then(|| chinese.join(NEXT)),
    }
}

/// What is entered in a form.
pub(super) fn rule(rule: &str, port: u16) -> String {
    rule.replace("{port}", &port.to_string())
}
