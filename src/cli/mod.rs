//! The command line face: what scripts, support staff and tests call. Its contract is `docs/CLI.md`.
//!
//! Standard output holds the report and nothing else. Everything about the run goes to standard error.

mod arguments;
mod check;
mod environment;
mod exit;
mod output;
mod practice;
mod progress;

pub use environment::Environment;
pub use exit::Exit;

use std::ffi::OsString;

use arguments::{Call, Wrong};

use crate::i18n::{Language, Texts};
use crate::say;
use crate::say::Say;

/// Opens the window and returns when it is closed; the error says why there is none.
pub type OpenWindow<'a> = &'a dyn Fn() -> Result<(), String>;

/// Does what the arguments ask for. `arguments` begins with the name of the program.
///
/// Without arguments that is the window, where the program has one and there is a display, else the practice servers.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    environment: &Environment,
    window: Option<OpenWindow<'_>>,
) -> Exit {
    environment.start_log();
    let call = match arguments::read(arguments) {
        Ok(call) => call,
        Err(wrong) => return refuse(&wrong),
    };
    match call {
        Call::Window => open_window(environment, window),
        Call::Check(call) => check::run(&call, environment),
        Call::Practice(call) => practice::run(&call, environment),
    }
}

fn open_window(environment: &Environment, window: Option<OpenWindow<'_>>) -> Exit {
    let texts = Texts::new(Language::of_system());
    let Some(window) = window else {
        tell(&texts, &say!("cli-no-window-here"));
        return Exit::WrongCall;
    };
    if !environment.has_display {
        tell(&texts, &say!("cli-no-display"));
        return practice::run(&arguments::PracticeCall::default(), environment);
    }
    match window() {
        Ok(()) => Exit::Good,
        Err(reason) => {
            tell(&texts, &say!("cli-window-failed", reason = reason));
            Exit::Failed
        }
    }
}

fn refuse(wrong: &Wrong) -> Exit {
    match wrong {
        // Help and version are asked for: they go to standard output. All else goes to standard error.
        Wrong::Usage(error) => {
            drop(error.print());
            if error.use_stderr() {
                Exit::WrongCall
            } else {
                Exit::Good
            }
        }
        Wrong::Said { language, says } => {
            let texts = Texts::new(language);
            for say in says {
                tell(&texts, say);
            }
            Exit::WrongCall
        }
    }
}

/// A sentence on standard error.
fn tell(texts: &Texts, say: &Say) {
    output::to_stderr(&texts.say(say));
}
