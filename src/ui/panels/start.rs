//! The first screen: one field for anything, or host, port and protocol; one button; examples to try.

use eframe::egui;

use crate::say;
use crate::ui::command::{Command, Commands};
use crate::ui::field::Field;
use crate::ui::flow;
use crate::ui::state::{Dialog, State};
use crate::ui::text;
use crate::ui::theme::{self, Face, size};
use crate::ui::widgets;

use super::{details, examples, form};

/// Shows it.
pub(super) fn show(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let room = ui.available_width();
    let width = room.min(size::START);
    let side = (room - width) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(side);
        ui.spacing_mut().item_spacing.x = 10.0;
        flow::vertical(ui, |ui| {
            ui.set_width(width);
            content(ui, state, commands);
        });
    });
}

fn content(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let ink = theme::palette(ui).ink;
    ui.add_space(24.0);
    let question = state.texts.say(&say!("ui-question"));
    let title = text::show(ui, Face::Title, ink, &question);
    text::heading(&title);
    ui.add_space(8.0);
    paste(ui, state, commands, title.id);
    ui.add_space(8.0);
    form::show(ui, state, commands);
    form::fault(ui, state);
    ui.add_space(6.0);
    contacts(ui, state, commands);
    details::show(ui, state, commands);
    ui.add_space(22.0);
    examples::show(ui, state, commands);
}

fn paste(ui: &mut egui::Ui, state: &State, commands: &mut Commands, label: egui::Id) {
    let words = state.texts.say(&say!("ui-paste"));
    let gap = ui.spacing().item_spacing.x;
    let button = text::width(ui, Face::Body, &words) + 2.0 * ui.spacing().button_padding.x;
    ui.horizontal(|ui| {
        let field = Field {
            name: "",
            hint: state.texts.say(&say!("ui-paste-hint")),
            width: ui.available_width() - button - gap,
            height: size::PASTE,
            id: form::paste_field(),
        };
        let edited = field.show_bare(ui, &state.texts, &state.form.text, label);
        if let Some(text) = edited.text {
            commands.send(Command::EditText(text));
        }
        if edited.entered {
            commands.send(Command::Check);
        }
        let words = text::words(ui, Face::Body, None, &words);
        let paste = egui::Button::new(words).min_size(egui::vec2(button, size::PASTE));
        if ui.add(paste).clicked() {
            commands.send(Command::Paste);
        }
    });
}

fn contacts(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let says = if state.settings.public_checks {
        say!("ui-contacts-public")
    } else {
        say!("ui-contacts")
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        text::small(ui, &state.texts.say(&says));
        let change = state.texts.say(&say!("ui-change"));
        if widgets::link(ui, Face::Small, &change).clicked() {
            commands.send(Command::Open(Dialog::Settings));
        }
    });
}
