//! Who made this, and under which licences.

use eframe::egui;

use crate::say;
use crate::ui::command::{Command, Commands};
use crate::ui::state::State;
use crate::ui::symbol::Symbol;
use crate::ui::theme::{self, Face};
use crate::ui::{text, widgets};

/// The licence of the embedded fonts, which must go with them.
static FONT_LICENCE: &str = include_str!("../../../assets/fonts/OFL.txt");

/// Shows it.
pub(super) fn show(ui: &mut egui::Ui, state: &State) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let palette = theme::palette(ui);
    ui.horizontal(|ui| {
        Symbol::Brand.show(ui, 20.0, palette.accent);
        let name = state.texts.say(&say!("ui-name"));
        let title = text::show(ui, Face::Headline, palette.ink, &name);
        text::heading(&title);
    });
    let version = say!("ui-version", version = env!("CARGO_PKG_VERSION"));
    text::small(ui, &state.texts.say(&version));
    text::body(ui, &state.texts.say(&say!("ui-about-what")));
    text::body(ui, &state.texts.say(&say!("ui-licence")));
    ui.add_space(8.0);
    text::section(ui, &state.texts.say(&say!("ui-credits")));
    for credit in [
        say!("ui-credit-window"),
        say!("ui-credit-network"),
        say!("ui-credit-fonts"),
    ] {
        text::small(ui, &state.texts.say(&credit));
    }
    let licence = state.texts.say(&say!("ui-font-licence"));
    if widgets::fold(ui, "font-licence", &licence) {
        // The licence is English in every language.
        let layout = egui::Layout::top_down(egui::Align::Min);
        ui.with_layout(layout, |ui| text::small(ui, FONT_LICENCE));
    }
}

/// What stands below it, always in sight.
pub(super) fn foot(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let close = state.texts.say(&say!("ui-close"));
    if widgets::primary(ui, &close).clicked() {
        commands.send(Command::Close);
    }
}
