//! What to do: steps with the person's real values, one file per place where a person acts.

mod application;
mod case;
mod certificate;
mod client;
mod client_name;
mod dns;
mod firewall;
mod listen_address;
mod menu;
mod network;
mod panel;
mod quote;
mod reverse_proxy;
mod security_group;

use case::Case;

use crate::diagnosis::{Diagnosis, Finding};
use crate::facts::Facts;
use crate::knowledge::cloud::CLOUDS;
use crate::knowledge::panels::PANELS;
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

impl Step {
    /// A step without anything to copy.
    fn new(id: &'static str, place: Place, says: Say) -> Self {
        Self {
            id,
            place,
            says,
            commands: Vec::new(),
        }
    }

    /// A command that only looks.
    #[must_use]
    fn reads(mut self, shell: Shell, text: impl Into<String>) -> Self {
        self.commands.push(Command {
            shell,
            effect: Effect::Reads,
            text: text.into(),
        });
        self
    }

    /// A command or a configuration line that changes something.
    #[must_use]
    fn changes(mut self, shell: Shell, text: impl Into<String>) -> Self {
        self.commands.push(Command {
            shell,
            effect: Effect::Changes,
            text: text.into(),
        });
        self
    }
}

/// The panels whose menus are known, as ids and names, in the order of their names.
pub fn panels() -> Vec<(&'static str, &'static str)> {
    sorted(PANELS.iter().map(|panel| (panel.id, panel.name)))
}

/// The clouds and hosters whose menus are known, as ids and names, in the order of their names.
pub fn clouds() -> Vec<(&'static str, &'static str)> {
    let with_menus = CLOUDS.iter().filter(|cloud| !cloud.firewalls.is_empty());
    sorted(with_menus.map(|cloud| (cloud.id, cloud.name)))
}

fn sorted(
    rows: impl Iterator<Item = (&'static str, &'static str)>,
) -> Vec<(&'static str, &'static str)> {
    let mut rows: Vec<_> = rows.collect();
    rows.sort_by_key(|(_, name)| name.to_lowercase());
    rows
}

/// The steps against one cause, best first.
pub fn steps(finding: &Finding, diagnosis: &Diagnosis, facts: &Facts) -> Vec<Step> {
    let case = Case::new(finding, diagnosis, facts);
    let groups: [fn(&Case<'_>) -> Vec<Step>; 10] = [
        application::steps,
        certificate::steps,
        client::steps,
        client_name::steps,
        dns::steps,
        firewall::steps,
        listen_address::steps,
        panel::steps,
        reverse_proxy::steps,
        security_group::steps,
    ];
    let mut steps: Vec<Step> = groups.iter().flat_map(|group| group(&case)).collect();
    steps.extend(network::steps(&case));
    for step in &mut steps {
        keep_for_this_system(step, &facts.os);
    }
    steps
}

/// Commands for this computer are only those of its own system.
fn keep_for_this_system(step: &mut Step, os: &str) {
    const SYSTEMS: [&str; 3] = ["linux", "macos", "windows"];
    if step.place == Place::Client && SYSTEMS.contains(&os) {
        step.commands
            .retain(|command| command.shell == os || !SYSTEMS.contains(&command.shell));
    }
}
