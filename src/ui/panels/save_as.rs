//! A path for the report, typed, where the system has no dialog for it.

use eframe::egui;

use crate::say;
use crate::ui::command::{Command, Commands};
use crate::ui::field::Field;
use crate::ui::state::{SaveAs, State};
use crate::ui::theme::{self, Face, size};
use crate::ui::widgets;
use crate::ui::{symbol::Symbol, text};

/// The field for the path, by which focus finds it.
pub(in crate::ui) fn path_field() -> egui::Id {
    egui::Id::unique("save-path")
}

/// Shows it.
pub(super) fn show(ui: &mut egui::Ui, state: &State, save: &SaveAs, commands: &mut Commands) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let palette = theme::palette(ui);
    let title = state.texts.say(&say!("ui-save-title"));
    let title = text::show(ui, Face::Headline, palette.ink, &title);
    text::heading(&title);
    text::body(ui, &state.texts.say(&say!("ui-save-typed")));
    let field = Field {
        name: &state.texts.say(&say!("ui-path")),
        hint: String::new(),
        width: ui.available_width(),
        height: size::CONTROL,
        id: path_field(),
    };
    let edited = field.show(ui, &state.texts, &save.path);
    if let Some(path) = edited.text {
        commands.send(Command::EditPath(path));
    }
    if save.replace {
        ui.horizontal(|ui| {
            Symbol::Alert.show(ui, size::SYMBOL, palette.warn.ink);
            let words = state.texts.say(&say!("ui-save-exists"));
            let response = text::show(ui, Face::Small, palette.warn.ink, &words);
            text::live(&response);
        });
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let words = if save.replace {
            say!("ui-replace")
        } else {
            say!("ui-save")
        };
        let save = widgets::primary(ui, &state.texts.say(&words));
        if save.clicked() || edited.entered {
            commands.send(Command::SaveTyped);
        }
        if widgets::button(ui, &state.texts.say(&say!("ui-cancel"))).clicked() {
            commands.send(Command::Close);
        }
    });
}
