//! The hosting panel's own firewall page.

use super::{Case, Place, Step};
use crate::say;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "panel_firewall" => vec![Step::new(
            "open_in_panel",
            Place::Panel,
            say!("advice-open_in_panel", port = case.port),
        )],
        _ => Vec::new(),
    }
}
