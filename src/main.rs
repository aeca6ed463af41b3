//! Decides between window and command line; the only place that exits, and the only one that reads the environment.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use connection_doctor::cli::{self, Environment};
use connection_doctor::ui;

fn main() -> ExitCode {
    let window = |language| ui::run(language).map_err(|error| error.say());
    cli::run(std::env::args_os(), &Environment::read(), Some(&window)).into()
}
