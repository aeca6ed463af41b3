//! Short messages at the foot of the window.

use eframe::egui;

use crate::say;
use crate::ui::command::{Command, Commands};
use crate::ui::state::{Notice, State};
use crate::ui::symbol::Symbol;
use crate::ui::theme::{self, Face, size};
use crate::ui::{flow, text, widgets};

/// No message is wider.
const WIDTH: f32 = 420.0;

/// Shows them.
pub(super) fn show(ui: &egui::Ui, state: &State, commands: &mut Commands) {
    if state.notices.list().is_empty() {
        return;
    }
    let width = WIDTH.min(ui.ctx().content_rect().width() - 4.0 * size::PAGE);
    let (corner, side) = if flow::is_rtl(ui.ctx()) {
        (egui::Align2::LEFT_BOTTOM, size::PAGE)
    } else {
        (egui::Align2::RIGHT_BOTTOM, -size::PAGE)
    };
    egui::Area::new(egui::Id::unique("notices"))
        .order(egui::Order::Tooltip)
        .anchor(corner, [side, -size::PAGE])
        .layout(flow::down(ui))
        .show(ui.ctx(), |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            for notice in state.notices.list() {
                show_one(ui, state, notice, width, commands);
            }
        });
}

fn show_one(
    ui: &mut egui::Ui,
    state: &State,
    notice: &Notice,
    width: f32,
    commands: &mut Commands,
) {
    let palette = theme::palette(ui);
    let (symbol, tone) = if notice.bad {
        (Symbol::Alert, palette.bad)
    } else {
        (Symbol::Check, palette.good)
    };
    let frame = theme::card(ui)
        .stroke(egui::Stroke::new(1.0, tone.ink))
        .shadow(ui.visuals().popup_shadow);
    frame.show(ui, |ui| {
        ui.set_width(width);
        ui.horizontal_top(|ui| {
            flow::vertical(ui, |ui| {
                ui.add_space(3.0);
                symbol.show(ui, 14.0, tone.ink);
            });
            flow::vertical(ui, |ui| {
                ui.set_width(ui.available_width() - 28.0);
                let words = state.texts.say(&notice.says);
                let response = text::show(ui, Face::Body, palette.ink, &words);
                text::live(&response);
                if let Some(retry) = &notice.retry {
                    let again = state.texts.say(&say!("ui-retry"));
                    if widgets::link(ui, Face::Body, &again).clicked() {
                        commands.send(Command::Dismiss(notice.id));
                        commands.send(retry.clone());
                    }
                }
            });
            let close = state.texts.say(&say!("ui-dismiss"));
            if widgets::small_symbol(ui, Symbol::Cross, &close).clicked() {
                commands.send(Command::Dismiss(notice.id));
            }
        });
    });
}
