//! What may be typed after the name of the program.

mod help;
mod values;
mod wrong;

use std::ffi::{OsStr, OsString};
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use clap::error::ErrorKind;
use clap::{Args, CommandFactory as _, FromArgMatches as _, Parser, Subcommand};

use super::check::say_error;
use super::output::Output;
use crate::advice;
use crate::facts::Asked;
use crate::i18n::{LANGUAGES, Language, Texts};
use crate::report::formats::Format;
use crate::say;
use crate::say::{Arg, Say};
use crate::target::{Details, Parts, Target, TargetError};
use values::{address, formats, one_line, protocol_of, protocols, seconds};

/// The name of the program, where the system does not say it.
const NAME: &str = "connection-doctor";

/// What was asked for, complete and checked.
#[derive(Debug)]
pub(super) enum Call {
    /// The window, in this language where one was asked for.
    Window(Option<&'static Language>),
    /// One diagnosis.
    Check(Box<CheckCall>),
    /// The practice servers.
    Practice(PracticeCall, &'static Language),
}

/// One diagnosis.
#[derive(Debug)]
pub(super) struct CheckCall {
    pub(super) target: Target,
    pub(super) asked: Asked,
    pub(super) format: &'static Format,
    pub(super) output: Output,
    pub(super) language: &'static Language,
}

/// What to do with the practice servers.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) enum PracticeCall {
    /// Diagnose all, print a table.
    #[default]
    All,
    /// Diagnose one.
    One(String),
    /// Say which there are.
    List,
    /// Let them run until the program is ended.
    Serve,
}

/// Why there is nothing to do.
#[derive(Debug)]
pub(super) enum Wrong {
    /// Nothing: help or the version was asked for, and is this text.
    Asked(String),
    /// The arguments do not fit together, or ask for something that cannot be.
    Said {
        language: &'static Language,
        says: Vec<Say>,
    },
}

// What the arguments mean stands in `i18n/`, as `cli-command-<name>` and `cli-arg-<id>`: clap would show these comments as
// they are, in English.

#[derive(Debug, Parser)]
#[command(name = "connection-doctor", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[arg(long, value_name = "TAG", global = true)]
    lang: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Check(Box<CheckArguments>),
    Server {
        #[arg(hide = true, trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<OsString>,
    },
    Practice(PracticeArguments),
}

#[derive(Args, Debug)]
struct CheckArguments {
    #[arg(
        value_name = "TARGET",
        conflicts_with = "host",
        required_unless_present = "host"
    )]
    target: Vec<String>,
    #[arg(long)]
    host: Option<String>,
    #[arg(long, allow_hyphen_values = true)]
    port: Option<String>,
    #[arg(long, value_name = "PROTO", value_parser = protocols(), ignore_case = true)]
    protocol: Option<String>,
    #[arg(long, default_value = "text", value_parser = formats())]
    format: String,
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    #[arg(long, value_name = "SECONDS", default_value_t = 3.5, value_parser = seconds)]
    timeout: f64,
    #[arg(long, value_name = "IP", value_parser = address)]
    expect_ip: Option<IpAddr>,
    #[arg(long, value_parser = one_line)]
    path: Option<String>,
    #[arg(long, value_parser = one_line)]
    origin: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    subprotocol: Option<String>,
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    sni: Option<String>,
    #[arg(long, conflicts_with = "offline")]
    public_checks: bool,
    #[arg(long, value_name = "PANEL", value_parser = values::ids(advice::panels()))]
    panel: Option<String>,
    #[arg(long, value_name = "CLOUD", value_parser = values::ids(advice::clouds()))]
    cloud: Option<String>,
    #[arg(long)]
    panel_ports: bool,
    #[arg(long)]
    offline: bool,
    #[arg(long)]
    outside: bool,
    #[arg(long)]
    redact: bool,
}

#[derive(Args, Debug)]
struct PracticeArguments {
    #[arg(long, conflicts_with_all = ["serve", "name"])]
    list: bool,
    #[arg(long, conflicts_with = "name")]
    serve: bool,
    name: Option<String>,
}

/// Reads the arguments, which begin with the name of the program.
pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Call, Wrong> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let read = command()
        .try_get_matches_from(&arguments)
        .and_then(|matches| Arguments::from_arg_matches(&matches));
    let read = read.map_err(|error| answer(&error, &arguments))?;
    let asked = match &read.lang {
        None => None,
        Some(tag) => Some(Language::find(tag).ok_or_else(|| unknown_language(tag))?),
    };
    let language = asked.unwrap_or_else(Language::of_system);
    match read.command {
        None => Ok(Call::Window(asked)),
        Some(Command::Check(check)) => check.call(language).map(|call| Call::Check(Box::new(call))),
        Some(Command::Server { rest: _ }) => Err(not_yet(language, "server")),
        Some(Command::Practice(practice)) => Ok(Call::Practice(practice.call(), language)),
    }
}

/// What can be typed. Clap's own flag for help comes with its own words for it, in English.
fn command() -> clap::Command {
    Arguments::command().arg(
        clap::Arg::new("help")
            .short('h')
            .long("help")
            .global(true)
            .action(clap::ArgAction::Help),
    )
}

/// What clap has to say, in the language that the arguments ask for.
fn answer(error: &clap::Error, arguments: &[OsString]) -> Wrong {
    let language = wished(arguments).unwrap_or_else(Language::of_system);
    let program = arguments
        .first()
        .and_then(|path| Path::new(path).file_stem())
        .and_then(OsStr::to_str)
        .unwrap_or(NAME);
    let mut all = command();
    all.build();
    let command = command_of(&all, arguments);
    let path = match command {
        Some(command) => format!("{program} {}", command.get_name()),
        None => program.to_owned(),
    };
    match error.kind() {
        ErrorKind::DisplayHelp => {
            let texts = Texts::new(language);
            Wrong::Asked(help::render(command.unwrap_or(&all), &path, &texts))
        }
        ErrorKind::DisplayVersion => Wrong::Asked(error.to_string()),
        _ => Wrong::Said {
            language,
            says: wrong::say_wrong(error, &path),
        },
    }
}

/// The command among the arguments: the first one that is no option. Options with a value come behind it.
fn command_of<'a>(all: &'a clap::Command, arguments: &[OsString]) -> Option<&'a clap::Command> {
    let mut words = arguments.iter().skip(1);
    while let Some(word) = words.next() {
        if word == "--lang" {
            words.next();
        } else if word == "--help" || word == "-h" {
            return None;
        } else if !word.to_string_lossy().starts_with('-') {
            return all.find_subcommand(word);
        }
    }
    None
}

/// The language of `--lang`, read from arguments that clap has refused.
fn wished(arguments: &[OsString]) -> Option<&'static Language> {
    let mut words = arguments.iter().map(|word| word.to_string_lossy());
    let mut found = None;
    while let Some(word) = words.next() {
        if word == "--lang" {
            found = words.next().and_then(|tag| Language::find(&tag));
        } else if let Some(tag) = word.strip_prefix("--lang=") {
            found = Language::find(tag);
        }
    }
    found
}

impl PracticeArguments {
    fn call(self) -> PracticeCall {
        match (self.list, self.serve, self.name) {
            (true, _, _) => PracticeCall::List,
            (_, true, _) => PracticeCall::Serve,
            (_, _, Some(name)) => PracticeCall::One(name),
            _ => PracticeCall::All,
        }
    }
}

impl CheckArguments {
    fn call(self, language: &'static Language) -> Result<CheckCall, Wrong> {
        if self.outside {
            return Err(not_yet(language, "--outside"));
        }
        if self.redact {
            return Err(not_yet(language, "--redact"));
        }
        let Some(format) = Format::find(&self.format) else {
            return Err(not_yet(language, "--format pdf"));
        };
        let wrong = |error: TargetError| Wrong::Said {
            language,
            says: say_error(&error),
        };
        Ok(CheckCall {
            target: self.target().map_err(wrong)?,
            asked: Asked {
                timeout_ms: std::time::Duration::from_secs_f64(self.timeout)
                    .as_millis()
                    .try_into()
                    .unwrap_or(u64::MAX),
                public_checks: self.public_checks,
                offline: self.offline,
                panel_ports: self.panel_ports,
                panel: self.panel.clone(),
                cloud: self.cloud.clone(),
                ..Asked::default()
            },
            format,
            output: Output::read(&self.output),
            language,
        })
    }

    fn target(&self) -> Result<Target, TargetError> {
        // A message that was not quoted comes in many words.
        let whole = self.target.join(" ");
        let protocol = self
            .protocol
            .as_deref()
            .and_then(protocol_of)
            .unwrap_or_default();
        let mut target = Target::from_parts(&Parts {
            host: self.host.as_deref().unwrap_or(&whole),
            port: self.port.as_deref().unwrap_or_default(),
            protocol,
            path: self.path.as_deref().unwrap_or_default(),
        })?;
        target.details = Details {
            origin: self.origin.clone(),
            subprotocol: self.subprotocol.clone(),
            sni: self.sni.clone(),
            expect_ip: self.expect_ip,
        };
        Ok(target)
    }
}

fn not_yet(language: &'static Language, what: &str) -> Wrong {
    Wrong::Said {
        language,
        says: vec![say!("cli-not-yet", what = what)],
    }
}

fn unknown_language(tag: &str) -> Wrong {
    let tags = LANGUAGES
        .iter()
        .map(|language| language.tag.to_owned())
        .collect();
    Wrong::Said {
        language: Language::of_system(),
        says: vec![say!(
            "cli-no-such-language",
            tag = tag,
            tags = Arg::List(tags)
        )],
    }
}

#[cfg(test)]
mod tests;
