//! Names and addresses.

use super::{Cause, Judgement};

/// In the order of the catalogue.
pub(super) static CAUSES: &[&Cause] = &[];
