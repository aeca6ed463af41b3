//! Connection Doctor says why a connection fails, how sure that is, and what to do next.
//!
//! ```text
//! what was typed ─► Target ─► Session runs the checks ─► Facts ─► Diagnosis ─► Report ─► window, files
//! ```
//!
//! One direction, no way back. A check learns facts and writes no sentences. The diagnosis reads facts and opens no
//! socket and no clock. A report renders a diagnosis and decides nothing. The window draws state and sends commands.

pub mod advice;
pub mod checks;
pub mod cli;
pub mod diagnosis;
pub mod facts;
mod file;
pub mod i18n;
pub mod knowledge;
mod packed;
pub mod practice;
#[doc(hidden)]
pub mod proof;
pub mod report;
pub mod say;
pub mod session;
pub mod settings;
pub mod target;
pub mod ui;
