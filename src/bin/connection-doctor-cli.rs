//! The command line as a program with a console, for Windows: the window's program has none there.

use std::process::ExitCode;

use connection_doctor::cli::{self, Environment};

fn main() -> ExitCode {
    cli::run(std::env::args_os(), &Environment::read(), None).into()
}
