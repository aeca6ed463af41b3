//! Decides between window and command line; the only place that exits, and the only one that reads the environment.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

use connection_doctor::cli::{self, Environment};

fn main() -> ExitCode {
    cli::run(std::env::args_os(), &Environment::read(), None).into()
}
