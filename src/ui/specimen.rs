//! Paragraphs in a window of their own, drawn as every panel draws them: to be compared with other programs.

use eframe::egui;

use super::{flow, text, theme};
use crate::i18n::Direction;

/// Gives a context the fonts, the light theme and a direction.
pub fn prepare(ctx: &egui::Context, direction: Direction) {
    theme::install(ctx);
    ctx.set_theme(egui::Theme::Light);
    flow::set(ctx, direction);
}

/// Draws a paragraph with its beginning at the beginning of the line; returns the size of its font, in points.
pub fn paragraph(ui: &mut egui::Ui, words: &str) -> f32 {
    ui.with_layout(flow::down(ui), |ui| text::body(ui, words));
    theme::Face::Body.font().size
}
