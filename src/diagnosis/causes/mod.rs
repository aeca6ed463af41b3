//! Every cause that the program knows, one file each, in the order of the catalogue.
//!
//! Adding one: a file in the folder of its stage, its two lines in that folder's `mod.rs`, its id in `CATALOGUE` in
//! `tests/it/registry.rs`, its message `cause-<id>` in `causes_<stage>.ftl` of every language, and two scenarios (one that
//! confirms it or makes it likely, one that rules it out).

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
