//! `practice`: the built-in faulty servers, diagnosed one after the other.

use super::arguments::PracticeCall;
use super::{Environment, Exit, tell};
use crate::i18n::{Language, Texts};
use crate::say;

/// Diagnoses, lists or serves the practice servers.
pub(super) fn run(_call: &PracticeCall, _environment: &Environment) -> Exit {
    let texts = Texts::new(Language::of_system());
    tell(&texts, &say!("cli-not-yet", what = "practice"));
    Exit::WrongCall
}
