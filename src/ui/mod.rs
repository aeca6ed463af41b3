//! The window face.
//!
//! ```text
//! session ─► run ─► state ─► panels ─► commands ─► act ─► state
//! ```
//!
//! [`state`] holds what is shown. A panel is one function that draws a part of it and sends [`command`]s; `act` is the
//! one place that carries them out. `run` reads the session and makes reports off the window's thread, so that nothing
//! in a frame waits. `theme` holds all colours, sizes and fonts, `text` draws all texts, `symbol` all symbols,
//! `flow` knows where lines begin.

mod act;
mod app;
pub mod command;
mod export;
mod field;
mod flow;
pub mod form;
mod open;
mod panels;
pub mod run;
pub mod specimen;
pub mod state;
mod symbol;
mod text;
mod theme;
mod widgets;

pub use app::{LONGEST_PASTE, Options, Window};
pub use open::{Error, run};
