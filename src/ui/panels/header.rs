//! The line at the top: the name, the fields of the result, what can be done with it.

use eframe::egui;
use egui::Stroke;

use crate::say;
use crate::ui::command::{Command, Commands};
use crate::ui::state::{Dialog, Screen, State};
use crate::ui::symbol::Symbol;
use crate::ui::theme::{self, Face, size};
use crate::ui::{flow, text, widgets};

use super::{export, form};

/// The side of the mark beside the name, with the room between them.
const BRAND: f32 = 15.0 + 6.0;

/// Shows it.
pub(super) fn show(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let palette = theme::palette(ui);
    let frame = egui::Frame::new()
        .fill(palette.card)
        .inner_margin(egui::Margin::symmetric(16, 10));
    let panel = egui::Panel::top("header")
        .frame(frame)
        .show_separator_line(false)
        .resizable(false);
    let response = panel.show(ui, |ui| {
        ui.with_layout(flow::down(ui), |ui| match state.screen {
            Screen::Start => bar(ui, state, commands, false),
            Screen::Result if fits(ui, state) => {
                bar(ui, state, commands, true);
            }
            Screen::Result => {
                bar(ui, state, commands, false);
                ui.add_space(4.0);
                form::show(ui, state, commands);
            }
        });
    });
    let rect = response.response.rect;
    settle(ui, rect.height());
    ui.painter().hline(
        rect.x_range(),
        rect.bottom() - 0.5,
        Stroke::new(1.0, palette.line),
    );
}

/// A panel takes the height of the frame before: when that has changed, the frame is drawn again before it is shown.
fn settle(ui: &egui::Ui, height: f32) {
    let id = ui.scope_id().with("height");
    let before: Option<f32> = ui.data(|data| data.get_temp(id));
    if before != Some(height) {
        ui.data_mut(|data| data.insert_temp(id, height));
        ui.ctx().request_discard("the header has another height");
    }
}

/// Whether the name, the fields and the actions fit in one line.
fn fits(ui: &egui::Ui, state: &State) -> bool {
    let gap = ui.spacing().item_spacing.x;
    let brand = text::width(ui, Face::Strong, &state.texts.say(&say!("ui-name")))
        + BRAND
        + 2.0 * ui.spacing().button_padding.x;
    let rest = form::least_width(ui, state) + actions_width(ui, state);
    ui.available_width() >= brand + rest + 4.0 * gap
}

fn bar(ui: &mut egui::Ui, state: &State, commands: &mut Commands, fields: bool) {
    ui.horizontal(|ui| {
        ui.set_min_height(if fields {
            form::height(ui)
        } else {
            size::CONTROL
        });
        brand(ui, state, commands);
        if fields {
            ui.add_space(8.0);
            // The actions at the end keep their room.
            let room = ui.available_width() - actions_width(ui, state);
            let size = egui::vec2(room, form::height(ui));
            let layout = flow::down(ui);
            ui.allocate_ui_with_layout(size, layout, |ui| form::show(ui, state, commands));
        }
        ui.with_layout(flow::from_end(ui), |ui| {
            let settings = state.texts.say(&say!("ui-settings"));
            if widgets::symbol_button(ui, Symbol::Settings, &settings).clicked() {
                commands.send(Command::Open(Dialog::Settings));
            }
            if state.report().is_some() {
                export::show(ui, state, commands);
            }
        });
    });
}

fn actions_width(ui: &egui::Ui, state: &State) -> f32 {
    let export = state.report().map_or(0.0, |_| export::width(ui, state));
    export + size::CONTROL + 3.0 * ui.spacing().item_spacing.x
}

/// The mark and the name: on the result they lead back to the start.
fn brand(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let palette = theme::palette(ui);
    let name = state.texts.say(&say!("ui-name"));
    if state.screen == Screen::Start {
        Symbol::Brand.show(ui, 15.0, palette.accent);
        text::still(ui, Face::Strong, palette.ink, &name);
        return;
    }
    let home = state.texts.say(&say!("ui-home"));
    let words = text::words(ui, Face::Strong, Some(palette.ink), &name);
    let mark = Symbol::Brand.atom(15.0, palette.accent);
    let words = widgets::with_symbol(ui, words, mark, true);
    let response = ui.add(
        egui::Button::new(words)
            .frame(false)
            .min_size(egui::vec2(0.0, size::CONTROL)),
    );
    widgets::focus_ring(ui, &response);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    response.widget_info(|| {
        let home = text::spoken(&home);
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), home)
    });
    if text::tip(response, &home).clicked() {
        commands.send(Command::Home);
    }
}
