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
use output::Output;

use crate::i18n::{Language, Texts};
use crate::say;
use crate::say::Say;

/// Opens the window and returns when it is closed; the error says why there is none. The language is that of the call,
/// where it names one.
pub type OpenWindow<'a> = &'a dyn Fn(Option<&'static Language>) -> Result<(), Say>;

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
        Err(wrong) => return without_call(&wrong),
    };
    match call {
        Call::Window(language) => open_window(environment, window, language),
        Call::Check(call) => check::run(&call, environment),
        Call::Practice(call, language) => practice::run(&call, language, environment),
    }
}

fn open_window(
    environment: &Environment,
    window: Option<OpenWindow<'_>>,
    wished: Option<&'static Language>,
) -> Exit {
    let language = wished.unwrap_or_else(Language::of_system);
    // Made only where something is said: the window waits for this function.
    let texts = || Texts::new(language);
    let Some(window) = window else {
        tell(&texts(), &say!("cli-no-window-here"));
        return Exit::WrongCall;
    };
    if !environment.has_display {
        tell(&texts(), &say!("cli-no-display"));
        return practice::run(&arguments::PracticeCall::default(), language, environment);
    }
    match window(wished) {
        Ok(()) => Exit::Good,
        Err(reason) => {
            tell(&texts(), &say!("cli-window-failed", reason = reason));
            Exit::Failed
        }
    }
}

fn without_call(wrong: &Wrong) -> Exit {
    match wrong {
        // Help and version are asked for: they go to standard output. All else goes to standard error.
        Wrong::Asked(text) => match Output::Standard.write(text) {
            Ok(()) => Exit::Good,
            Err(_) => Exit::NotWritten,
        },
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
