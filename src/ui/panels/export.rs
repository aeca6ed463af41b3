//! The menu with the formats.

use eframe::egui;

use crate::report::formats::{FORMATS, Format};
use crate::say;
use crate::ui::command::{Command, Commands};
use crate::ui::state::State;
use crate::ui::symbol::Symbol;
use crate::ui::theme::{self, Face, size};
use crate::ui::{flow, text, widgets};

/// Room for the symbol beside the word.
const FOLD: f32 = 18.0;

/// The format that was exported last, if there is a report.
pub(in crate::ui) fn usual(state: &State) -> Option<&'static str> {
    state.report()?;
    let usual = Format::find(&state.settings.format).or_else(|| FORMATS.first())?;
    Some(usual.id)
}

/// How wide the button is.
pub(super) fn width(ui: &egui::Ui, state: &State) -> f32 {
    let words = state.texts.say(&say!("ui-export"));
    text::width(ui, Face::Body, &words) + 2.0 * ui.spacing().button_padding.x + FOLD
}

/// Shows the button with its menu.
pub(super) fn show(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let words = state.texts.say(&say!("ui-export"));
    let wide = width(ui, state);
    let fold = Symbol::Down.atom(10.0, theme::palette(ui).mute);
    let words = text::words(ui, Face::Body, None, &words);
    let atoms = widgets::with_symbol(ui, words, fold, false);
    let button = egui::Button::new(atoms).min_size(egui::vec2(wide, size::CONTROL));
    let response = ui.add_enabled(!state.saving, button);
    flow::menu(&response).gap(4.0).show(|ui| {
        let usual = usual(state);
        for format in FORMATS {
            let words = state.texts.key(&format!("format-{}", format.id));
            let mut button = egui::Button::new(text::words(ui, Face::Body, None, &words));
            if usual == Some(format.id) {
                button = button.shortcut_text("Ctrl+S");
            }
            if ui.add(button).clicked() {
                commands.send(Command::Export(format.id));
            }
        }
        ui.separator();
        let copy = state.texts.say(&say!("ui-copy-report"));
        if ui
            .button(text::words(ui, Face::Body, None, &copy))
            .clicked()
        {
            commands.send(Command::CopyReport);
        }
    });
}
