//! What a widget can ask for. Widgets send commands and change nothing; `act.rs` carries them out.

use crate::settings::Settings;
use crate::target::Protocol;

use super::form::Detail;
use super::state::Dialog;

/// One wish of the person.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// The field for pasting holds this text now.
    EditText(String),
    /// The host field holds this text now.
    EditHost(String),
    /// The port field holds this text now.
    EditPort(String),
    /// This protocol was chosen.
    EditProtocol(Protocol),
    /// The field of this detail holds this text now.
    EditDetail(Detail, String),
    /// Show or hide the details beside the address.
    FoldDetails,
    /// Put the clipboard into the field for pasting.
    Paste,
    /// Start a diagnosis of what the fields say.
    Check,
    /// End the run; what is known stays.
    Stop,
    /// Go back to the start screen.
    Home,
    /// Start the practice server of this name and diagnose it.
    Try(&'static str),
    /// Show all practice servers.
    AllExamples,
    /// Put a text into the clipboard.
    Copy(String),
    /// Put the report into the clipboard.
    CopyReport,
    /// Save the report as a file of this format (its id): asks where.
    Export(&'static str),
    /// The path that was typed for the file is this now.
    EditPath(String),
    /// Save the report at the typed path.
    SaveTyped,
    /// Open or close the details of a cause.
    Fold(&'static str),
    /// Show all causes, or the first ones.
    AllCauses(bool),
    /// Open a dialog.
    Open(Dialog),
    /// Close the dialog.
    Close,
    /// These are the settings now.
    Settings(Box<Settings>),
    /// Take a notice away.
    Dismiss(u64),
}

/// The wishes of one frame, in order.
#[derive(Debug, Default)]
pub struct Commands(Vec<Command>);

impl Commands {
    /// Adds a wish.
    pub fn send(&mut self, command: Command) {
        self.0.push(command);
    }

    /// Takes all wishes out.
    pub(super) fn take(&mut self) -> Vec<Command> {
        std::mem::take(&mut self.0)
    }
}
