//! Getting to the port.

use super::{Cause, Judgement};

/// In the order of the catalogue.
pub(super) static CAUSES: &[&Cause] = &[];
