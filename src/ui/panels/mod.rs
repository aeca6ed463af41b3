//! One file per part of the window. Each is a function that draws and sends commands.

mod about;
mod checklist;
mod details;
mod examples;
pub(super) mod export;
pub(super) mod form;
mod header;
mod measurements;
mod notices;
pub(super) mod save_as;
mod settings;
mod start;
mod steps;
mod verdict;
mod way;

use eframe::egui;

use super::command::{Command, Commands};
use super::flow;
use super::run::Snapshot;
use super::state::{Dialog, Screen, State};
use super::theme::{self, size};

/// Two cards side by side are made equally high up to this difference.
const LONGEST_VOID: f32 = 220.0;

/// Between the content of a dialog and the buttons below it.
const DIALOG_FOOT: f32 = 12.0;

/// Room for the bar that scrolls a dialog.
const DIALOG_BAR: i8 = 12;

/// Draws the whole window.
pub(super) fn show(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    header::show(ui, state, commands);
    // What lies behind has been cleared to the same colour: without a graphics card every pixel costs time.
    let ground = egui::Frame::NONE;
    egui::CentralPanel::default().frame(ground).show(ui, |ui| {
        flow::bar_at_end(ui);
        egui::ScrollArea::vertical()
            .id_salt(state.screen as u8)
            .auto_shrink(false)
            .show(ui, |ui| {
                egui::Frame::new().inner_margin(size::PAGE).show(ui, |ui| {
                    ui.with_layout(flow::down(ui), |ui| match state.screen {
                        Screen::Start => start::show(ui, state, commands),
                        Screen::Result => result(ui, state, commands),
                    });
                });
            });
    });
    dialog(ui, state, commands);
    notices::show(ui, state, commands);
}

fn result(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    ui.spacing_mut().item_spacing.y = size::GAP;
    verdict::show(ui, state, commands);
    let Some(snapshot) = state.snapshot() else {
        return;
    };
    way::show(ui, state, &snapshot.report);
    if ui.available_width() < size::ONE_COLUMN {
        steps::show(ui, state, snapshot, 0.0, commands);
        checklist::show(ui, state, snapshot, 0.0, commands);
    } else {
        side_by_side(ui, state, snapshot, commands);
    }
    measurements::show(ui, state, snapshot);
}

/// Steps and causes in two columns, as high as each other.
fn side_by_side(ui: &mut egui::Ui, state: &State, snapshot: &Snapshot, commands: &mut Commands) {
    let id = ui.scope_id().with("columns");
    let [steps, causes]: [f32; 2] = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    // A card with a long void would look as if something were missing.
    let least = if (steps - causes).abs() < LONGEST_VOID {
        steps.max(causes)
    } else {
        0.0
    };
    ui.spacing_mut().item_spacing.x = size::GAP;
    let rtl = flow::is_rtl(ui.ctx());
    let heights = ui.columns_const(|[left, right]| {
        let (first, second) = if rtl { (right, left) } else { (left, right) };
        [
            steps::show(first, state, snapshot, least, commands),
            checklist::show(second, state, snapshot, least, commands),
        ]
    });
    let moved = heights
        .iter()
        .zip([steps, causes])
        .any(|(new, old)| (new - old).abs() > 0.1);
    if moved {
        ui.data_mut(|data| data.insert_temp(id, heights));
        ui.ctx().request_repaint();
    }
}

/// A card, at least so high; returns how high its content is.
fn column(ui: &mut egui::Ui, least: f32, content: impl FnOnce(&mut egui::Ui)) -> f32 {
    theme::card(ui)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            // Columns of egui stretch the words of a line to its width.
            let plain = flow::down(ui);
            let height = ui.with_layout(plain, content).response.rect.height();
            ui.add_space((least - height).max(0.0));
            height
        })
        .inner
}

fn dialog(ui: &egui::Ui, state: &State, commands: &mut Commands) {
    let Some(dialog) = &state.dialog else { return };
    let palette = theme::palette(ui);
    let frame = theme::card(ui)
        .inner_margin(flow::margin(ui, 20, egui::Margin::symmetric(8, 20)))
        .shadow(ui.visuals().window_shadow);
    let width = size::DIALOG.min(ui.ctx().content_rect().width() - 2.0 * size::PAGE - 40.0);
    let modal = egui::Modal::new(egui::Id::unique("dialog"))
        .backdrop_color(palette.veil)
        .frame(frame);
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(width + f32::from(DIALOG_BAR));
        // The bar that scrolls stands in the margin, beside the content.
        let room = flow::margin(ui, 0, egui::Margin::symmetric(DIALOG_BAR, 0));
        let inside = egui::Frame::new().inner_margin(room);
        let foot = match dialog {
            Dialog::Settings | Dialog::About => size::CONTROL + DIALOG_FOOT,
            Dialog::SaveAs(_) => 0.0,
        };
        let height = ui.ctx().content_rect().height() - 2.0 * size::PAGE - 60.0 - foot;
        flow::bar_at_end(ui);
        egui::ScrollArea::vertical()
            .id_salt(std::mem::discriminant(dialog))
            .max_height(height)
            .min_scrolled_height(height)
            .show(ui, |ui| {
                inside.show(ui, |ui| {
                    ui.with_layout(flow::down(ui), |ui| match dialog {
                        Dialog::Settings => settings::show(ui, state, commands),
                        Dialog::About => about::show(ui, state),
                        Dialog::SaveAs(save) => save_as::show(ui, state, save, commands),
                    });
                });
            });
        ui.add_space(if foot > 0.0 { DIALOG_FOOT } else { 0.0 });
        inside.show(ui, |ui| {
            ui.with_layout(flow::down(ui), |ui| match dialog {
                Dialog::Settings => settings::foot(ui, state, commands),
                Dialog::About => about::foot(ui, state, commands),
                Dialog::SaveAs(_) => {}
            });
        });
    });
    if response.backdrop_response.clicked() && !response.any_popup_open {
        commands.send(Command::Close);
    }
}
