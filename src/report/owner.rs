//! One line on whose address it is.

use crate::diagnosis::seen::owner as readings;
use crate::facts::AddressOwner;
use crate::say;
use crate::say::Say;

/// Whose address it is: what is published, else the hint.
pub(super) fn says(fact: &AddressOwner) -> Say {
    if let Some(kind) = &fact.special {
        return say!(
            "result-owner-special",
            kind = Say::key(format!("range-{kind}"))
        );
    }
    if let Some(name) = readings::published(fact) {
        return say!("result-owner", owner = name, day = &fact.published_on);
    }
    match readings::announced(fact) {
        Some(name) => say!("result-owner-hint", owner = name, day = &fact.announced_on),
        None => say!("result-owner-unknown", day = &fact.announced_on),
    }
}
