//! What may be typed after the name of the program.

mod values;

use std::ffi::OsString;
use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::check::say_error;
use super::output::Output;
use crate::advice;
use crate::facts::Asked;
use crate::i18n::{LANGUAGES, Language};
use crate::report::formats::Format;
use crate::say;
use crate::say::{Arg, Say};
use crate::target::{Details, Parts, Target, TargetError};
use values::{address, formats, one_line, protocol_of, protocols, seconds};

/// What was asked for, complete and checked.
#[derive(Debug)]
pub(super) enum Call {
    /// The window.
    Window,
    /// One diagnosis.
    Check(Box<CheckCall>),
    /// The practice servers.
    Practice(PracticeCall),
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
    /// The arguments do not fit together, or help was asked for.
    Usage(Box<clap::Error>),
    /// They fit together, but ask for something that cannot be.
    Said {
        language: &'static Language,
        says: Vec<Say>,
    },
}

/// Says in plain words why a connection fails, how sure that is, and what to do next.
///
/// Without arguments the window opens.
#[derive(Debug, Parser)]
#[command(name = "connection-doctor", version, disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Diagnose one address and print the report
    Check(Box<CheckArguments>),
    /// Look at this computer as the server (not yet)
    Server {
        #[arg(hide = true, trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<OsString>,
    },
    /// Diagnose built-in faulty servers on this computer
    Practice(PracticeArguments),
}

#[derive(Args, Debug)]
struct CheckArguments {
    /// Address, or an error message with an address in it
    #[arg(
        value_name = "TARGET",
        conflicts_with = "host",
        required_unless_present = "host"
    )]
    target: Vec<String>,
    /// Host name or address; IPv6 with or without brackets
    #[arg(long)]
    host: Option<String>,
    /// Port, 1 to 65535
    #[arg(long, allow_hyphen_values = true)]
    port: Option<String>,
    /// How to connect
    #[arg(long, value_name = "PROTO", value_parser = protocols(), ignore_case = true)]
    protocol: Option<String>,
    /// What is written
    #[arg(long, default_value = "text", value_parser = formats())]
    format: String,
    /// Where it is written; - is standard output
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    output: PathBuf,
    /// Language of the text, such as en
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Longest wait of one attempt
    #[arg(long, value_name = "SECONDS", default_value_t = 3.5, value_parser = seconds)]
    timeout: f64,
    /// The address that the server really has
    #[arg(long, value_name = "IP", value_parser = address)]
    expect_ip: Option<IpAddr>,
    /// Path and query
    #[arg(long, value_parser = one_line)]
    path: Option<String>,
    /// Origin header
    #[arg(long, value_parser = one_line)]
    origin: Option<String>,
    /// WebSocket subprotocol
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    subprotocol: Option<String>,
    /// Server name for TLS
    #[arg(long, value_name = "NAME", value_parser = one_line)]
    sni: Option<String>,
    /// Also ask public DNS servers and a connectivity probe
    #[arg(long, conflicts_with = "offline")]
    public_checks: bool,
    /// The hosting panel that the server runs, for its menus
    #[arg(long, value_name = "PANEL", value_parser = values::ids(advice::panels()))]
    panel: Option<String>,
    /// The cloud or hoster in which the server stands, for its menus
    #[arg(long, value_name = "CLOUD", value_parser = values::ids(advice::clouds()))]
    cloud: Option<String>,
    /// Also look at the usual ports of hosting panels on the target
    #[arg(long)]
    panel_ports: bool,
    /// Contact nothing but the target and the system's resolver
    #[arg(long)]
    offline: bool,
    /// Also ask an outside measurement network (not yet)
    #[arg(long)]
    outside: bool,
    /// Replace addresses and names in what is written (not yet)
    #[arg(long)]
    redact: bool,
}

#[derive(Args, Debug)]
struct PracticeArguments {
    /// Say which practice servers there are
    #[arg(long, conflicts_with_all = ["serve", "name"])]
    list: bool,
    /// Let them run until the program is ended
    #[arg(long, conflicts_with = "name")]
    serve: bool,
    /// Diagnose only this one
    name: Option<String>,
}

/// Reads the arguments, which begin with the name of the program.
pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Call, Wrong> {
    let arguments =
        Arguments::try_parse_from(arguments).map_err(|error| Wrong::Usage(Box::new(error)))?;
    match arguments.command {
        None => Ok(Call::Window),
        Some(Command::Check(check)) => check.call().map(|call| Call::Check(Box::new(call))),
        Some(Command::Server { rest: _ }) => Err(not_yet(Language::of_system(), "server")),
        Some(Command::Practice(practice)) => Ok(Call::Practice(practice.call())),
    }
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
    fn call(self) -> Result<CheckCall, Wrong> {
        let language = match &self.lang {
            None => Language::of_system(),
            Some(tag) => Language::find(tag).ok_or_else(|| unknown_language(tag))?,
        };
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
