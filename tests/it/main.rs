//! One integration binary: one link step.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a failed helper should fail the test"
)]

mod answers;
mod bidi;
mod cli;
mod commands;
mod docs;
mod doctor;
mod few_files;
mod fit;
mod fit_states;
mod french;
mod hostile;
mod languages;
mod layering;
mod messages;
mod namespace;
mod no_english_in_code;
mod partial;
mod pastes;
mod pictures;
mod practice;
mod properties;
mod reached;
mod registry;
mod reports;
mod scenarios;
mod servers;
mod translations;
mod typing;
mod ui;
