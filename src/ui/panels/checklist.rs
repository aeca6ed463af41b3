//! The checklist: every cause with its status, in the order of reading; a click opens what it rests on.

use eframe::egui;
use egui::Stroke;

use crate::diagnosis::CauseStatus;
use crate::report::ReportCause;
use crate::say;
use crate::say::Said;
use crate::ui::command::{Command, Commands};
use crate::ui::run::Snapshot;
use crate::ui::state::State;
use crate::ui::symbol::Symbol;
use crate::ui::theme::{self, Face, size};
use crate::ui::{flow, text, widgets};

use super::steps;

/// So many causes are shown at first, and at least so many.
const MOST: usize = 8;
const LEAST: usize = 5;

/// Room for the fold at the end of a line.
const FOLD: f32 = 12.0;

/// Shows the card, at least so high; returns how high its content is.
pub(super) fn show(
    ui: &mut egui::Ui,
    state: &State,
    snapshot: &Snapshot,
    least: f32,
    commands: &mut Commands,
) -> f32 {
    let causes = &snapshot.report.causes;
    super::column(ui, least, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 2.0);
        text::section(ui, &state.texts.say(&say!("ui-causes")));
        if causes.is_empty() {
            text::small(ui, &state.texts.say(&say!("ui-causes-wait")));
            return;
        }
        let open = causes
            .iter()
            .filter(|cause| cause.status < CauseStatus::NotChecked)
            .count();
        // While checks run, what is still open says nothing.
        let least = if snapshot.finished { LEAST } else { 0 };
        let few = open.clamp(least, MOST).min(causes.len());
        let shown = if state.all_causes { causes.len() } else { few };
        for cause in causes.iter().take(shown) {
            line(ui, cause.id, |ui| row(ui, state, cause, commands));
        }
        if causes.len() > few {
            ui.add_space(4.0);
            let says = if state.all_causes {
                say!("ui-causes-few")
            } else {
                say!("ui-causes-all", count = causes.len())
            };
            if widgets::link(ui, Face::Body, &state.texts.say(&says)).clicked() {
                commands.send(Command::AllCauses(!state.all_causes));
            }
        }
    })
}

/// Draws a line of a long list only while it can be seen; else keeps the room that it took last time.
fn line(ui: &mut egui::Ui, cause: &str, draw: impl FnOnce(&mut egui::Ui)) {
    let id = ui.scope_id().with(("line", cause));
    let room = ui.available_width();
    let known: Option<(f32, f32)> = ui.data(|data| data.get_temp(id));
    if let Some((width, height)) = known
        && (width - room).abs() < 0.5
    {
        let corner = egui::pos2(ui.max_rect().left(), ui.cursor().top());
        let rect = egui::Rect::from_min_size(corner, egui::vec2(room, height));
        if !ui.is_rect_visible(rect.expand(height)) {
            ui.allocate_rect(rect, egui::Sense::hover());
            return;
        }
    }
    let height = ui.scope(draw).response.rect.height();
    ui.data_mut(|data| data.insert_temp(id, (room, height)));
}

fn row(ui: &mut egui::Ui, state: &State, cause: &ReportCause, commands: &mut Commands) {
    let palette = theme::palette(ui);
    let unfolded = state.unfolded.contains(cause.id);
    let status = state.texts.key(&format!("status-{}", cause.status.id()));
    ui.painter().hline(
        ui.max_rect().x_range(),
        ui.cursor().top(),
        Stroke::new(1.0, palette.line),
    );
    ui.add_space(7.0);
    let head = egui::UiBuilder::new()
        .id_salt(cause.id)
        .sense(egui::Sense::click());
    let response = ui
        .scope_builder(head, |ui| {
            let over = ui.response().hovered();
            ui.horizontal_top(|ui| {
                let tone = palette.status(cause.status);
                widgets::chip(ui, Symbol::from(cause.status), &status, tone, size::STATUS);
                let room = ui.available_width() - FOLD - 8.0;
                flow::vertical(ui, |ui| {
                    ui.set_width(room);
                    let quiet = cause.status == CauseStatus::RuledOut;
                    let ink = if quiet && !over {
                        palette.mute
                    } else {
                        palette.ink
                    };
                    text::still(ui, Face::Body, ink, &cause.title);
                    if !unfolded && let Some(first) = first_line(cause) {
                        text::still(ui, Face::Tiny, palette.mute, first);
                    }
                });
                let fold = if unfolded {
                    Symbol::Down
                } else {
                    Symbol::Right
                };
                let color = if over { palette.accent } else { palette.mute };
                fold.show(ui, FOLD, color);
            });
        })
        .response;
    let words = say!(
        "report-measured",
        label = Said(cause.title.clone()),
        says = Said(status)
    );
    announce(&response, &state.texts.say(&words), unfolded);
    widgets::focus_ring(ui, &response);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.clicked() {
        commands.send(Command::Fold(cause.id));
    }
    if unfolded {
        details(ui, state, cause, commands);
    }
    ui.add_space(5.0);
}

/// Tells screen readers that this line is a button that folds.
fn announce(response: &egui::Response, words: &str, unfolded: bool) {
    response.widget_info(|| {
        let words = text::spoken(words);
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, response.enabled(), words)
    });
    response
        .ctx
        .accesskit_node_builder(response.id, |node| node.set_expanded(unfolded));
}

/// The most important observation, or what is missing.
fn first_line(cause: &ReportCause) -> Option<&str> {
    cause
        .evidence
        .first()
        .map(|(_, says, _)| says.as_str())
        .or(cause.note.as_deref())
}

fn details(ui: &mut egui::Ui, state: &State, cause: &ReportCause, commands: &mut Commands) {
    let palette = theme::palette(ui);
    egui::Frame::new()
        .inner_margin(flow::margin(
            ui,
            10,
            egui::Margin {
                top: 4,
                ..egui::Margin::ZERO
            },
        ))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 5.0;
            text::body(ui, &cause.why);
            for (check, says, supports) in &cause.evidence {
                ui.horizontal_top(|ui| {
                    let (symbol, word) = if *supports {
                        (Symbol::Plus, say!("ui-for"))
                    } else {
                        (Symbol::Dash, say!("ui-against"))
                    };
                    let check = state.texts.key(&format!("check-{}", check.id()));
                    let (rect, mark) =
                        ui.allocate_exact_size(egui::Vec2::splat(16.0), egui::Sense::hover());
                    symbol.paint(ui.painter(), rect.shrink(3.0), palette.mute);
                    let word = state.texts.say(&word);
                    mark.widget_info(|| {
                        let word = text::spoken(&word);
                        egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, word)
                    });
                    text::tip(mark, &word);
                    let says = say!(
                        "report-measured",
                        label = Said(check),
                        says = Said(says.clone())
                    );
                    text::show(ui, Face::Small, palette.ink, &state.texts.say(&says));
                });
            }
            if let Some(note) = &cause.note {
                text::small(ui, note);
            }
            if !cause.steps.is_empty() {
                ui.add_space(2.0);
                steps::list(ui, state, &cause.steps, commands);
            }
        });
}
