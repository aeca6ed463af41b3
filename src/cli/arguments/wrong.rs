//! What is wrong with a call, in words of the person's language: clap knows the fault and says it in English only.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::say;
use crate::say::{Arg, Say};

/// What a value must be. Readers of values give it back, so that it can be said in any language.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.key)]
pub(super) struct Expected(pub(super) Say);

/// The sentences for a fault; `program` is what is typed to call the program.
pub(super) fn say_wrong(error: &clap::Error, program: &str) -> Vec<Say> {
    let mut says = vec![fault(error)];
    for kind in [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ] {
        let similar = names(error, kind);
        if !similar.is_empty() {
            says.push(say!("cli-wrong-similar", names = Arg::List(similar)));
        }
    }
    says.push(say!(
        "cli-wrong-help",
        command = format!("{program} --help")
    ));
    says
}

fn fault(error: &clap::Error) -> Say {
    let argument = names(error, ContextKind::InvalidArg);
    let first = argument.first().cloned().unwrap_or_default();
    let value = names(error, ContextKind::InvalidValue).join(" ");
    match error.kind() {
        ErrorKind::UnknownArgument => say!("cli-wrong-unknown", argument = first),
        ErrorKind::InvalidSubcommand => {
            let command = names(error, ContextKind::InvalidSubcommand).join(" ");
            say!("cli-wrong-command", command = command)
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            say!("cli-wrong-no-value", argument = first)
        }
        ErrorKind::InvalidValue => {
            let values = names(error, ContextKind::ValidValue);
            say!(
                "cli-wrong-choice",
                argument = first,
                value = value,
                values = Arg::List(values)
            )
        }
        ErrorKind::ValueValidation => {
            let expected = error
                .source()
                .and_then(|source| source.downcast_ref::<Expected>());
            match expected {
                Some(Expected(expected)) => say!(
                    "cli-wrong-value",
                    argument = first,
                    value = value,
                    expected = expected.clone()
                ),
                None => say!("cli-wrong-value-only", argument = first, value = value),
            }
        }
        ErrorKind::ArgumentConflict => {
            let others = names(error, ContextKind::PriorArg);
            if others.is_empty() || others == argument {
                say!("cli-wrong-twice", argument = first)
            } else {
                say!(
                    "cli-wrong-together",
                    argument = first,
                    others = Arg::List(others)
                )
            }
        }
        ErrorKind::MissingRequiredArgument => {
            say!("cli-wrong-missing", arguments = Arg::List(argument))
        }
        ErrorKind::InvalidUtf8 => say!("cli-wrong-letters"),
        _ => say!("cli-wrong-call"),
    }
}

/// Arguments, commands or values that the error names, as a person types them: `--port PORT`.
fn names(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    // Clap puts signs around the names of arguments; a value stands as it was typed.
    let plain = |name: &String| match kind {
        ContextKind::InvalidArg | ContextKind::PriorArg => {
            name.replace(['<', '>', '[', ']'], "").replace("...", "")
        }
        _ => name.clone(),
    };
    match error.get(kind) {
        Some(ContextValue::String(name)) => vec![plain(name)],
        Some(ContextValue::Strings(names)) => names.iter().map(plain).collect(),
        _ => Vec::new(),
    }
}
