//! What to do: steps with the person's real values, one file per place where a person acts.

use crate::diagnosis::{Diagnosis, Finding};
use crate::facts::Facts;
use crate::say::Say;

/// Where a step is done.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// On the server.
    Server,
    /// On this computer.
    Client,
    /// In the cloud's console.
    CloudConsole,
    /// In the hosting panel.
    Panel,
    /// Where the name's records are kept.
    Dns,
    /// In the program or its configuration.
    Application,
}

impl Place {
    /// The name in reports, and the text key `place-<id>`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Server => "server",
            Self::Client => "client",
            Self::CloudConsole => "cloud_console",
            Self::Panel => "panel",
            Self::Dns => "dns",
            Self::Application => "application",
        }
    }
}

/// Whether a command only looks.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It only looks.
    Reads,
    /// It changes something.
    Changes,
}

/// Where a command or a configuration line belongs: `linux`, `windows`, `macos`, `nginx`, `apache`, `caddy`, `php`, `hosts` …
pub type Shell = &'static str;

/// One command or configuration line, ready to copy, with the person's values safely quoted.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// Where it belongs.
    pub shell: Shell,
    /// Whether it only looks.
    pub effect: Effect,
    /// The text; may hold several lines.
    pub text: String,
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The text key `advice-<id>`.
    pub id: &'static str,
    /// Where it is done.
    pub place: Place,
    /// What to do.
    pub says: Say,
    /// What to copy.
    pub commands: Vec<Command>,
}

/// The steps against one cause, best first.
pub fn steps(_finding: &Finding, _diagnosis: &Diagnosis, _facts: &Facts) -> Vec<Step> {
    Vec::new()
}
