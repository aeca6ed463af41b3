//! Every cause that the program knows, one file each, in the order of the catalogue.
//!
//! Adding one: a file in the folder of its stage, its two lines in that folder's `mod.rs`, its message `cause-<id>` in
//! `i18n/en/causes.ftl`, and two scenarios (one that confirms or makes it likely, one that rules it out).

mod before;
mod names;
mod port;
mod speaking;

use super::{Cause, Judgement};

/// Every cause, in the order of the catalogue.
pub fn all() -> impl Iterator<Item = &'static Cause> {
    [
        before::CAUSES,
        names::CAUSES,
        port::CAUSES,
        speaking::CAUSES,
    ]
    .into_iter()
    .flatten()
    .copied()
}
