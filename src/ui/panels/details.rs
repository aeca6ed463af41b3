//! What a person may know beside the address: folded away until it is wanted.

use eframe::egui;

use crate::say;
use crate::ui::command::{Command, Commands};
use crate::ui::field::Field;
use crate::ui::form::Detail;
use crate::ui::state::State;
use crate::ui::theme::{Face, size};
use crate::ui::widgets;

/// The least width of a field: narrower windows show one a line.
const LEAST: f32 = 240.0;

/// Shows the fold, and the fields when it is open.
pub(super) fn show(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let open = state.form.details.open;
    let words = if open {
        say!("ui-details-less")
    } else {
        say!("ui-details")
    };
    if widgets::link(ui, Face::Small, &state.texts.say(&words)).clicked() {
        commands.send(Command::FoldDetails);
    }
    if !open {
        return;
    }
    let gap = ui.spacing().item_spacing.x;
    let room = ui.available_width();
    let columns = if room >= 2.0 * LEAST + gap { 2 } else { 1 };
    let width = if columns == 2 {
        (room - gap) / 2.0
    } else {
        room
    };
    for row in Detail::ALL.chunks(columns) {
        ui.horizontal(|ui| {
            for detail in row {
                field(ui, state, commands, *detail, width);
            }
        });
    }
}

fn field(ui: &mut egui::Ui, state: &State, commands: &mut Commands, detail: Detail, width: f32) {
    let (name, hint) = match detail {
        Detail::ExpectedAddress => (say!("ui-expected-address"), "192.0.2.7"),
        Detail::Origin => (say!("ui-origin"), "https://www.example.com"),
        Detail::Subprotocol => (say!("ui-subprotocol"), ""),
        Detail::ServerName => (say!("ui-server-name"), ""),
    };
    let field = Field {
        name: &state.texts.say(&name),
        hint: hint.to_owned(),
        width,
        height: size::CONTROL,
        id: egui::Id::unique(("detail", detail as u8)),
    };
    let edited = field.show(ui, &state.texts, state.form.details.get(detail));
    if let Some(text) = edited.text {
        commands.send(Command::EditDetail(detail, text));
    }
    if edited.entered {
        commands.send(Command::Check);
    }
}
