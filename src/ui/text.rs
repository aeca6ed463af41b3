//! The one place that draws translated text.

use eframe::egui;
use egui::{Color32, Response, RichText};

use super::theme::{self, Face};

/// Draws a text that wraps and can be selected.
pub(super) fn show(ui: &mut egui::Ui, face: Face, color: Color32, text: &str) -> Response {
    ui.add(egui::Label::new(rich(face, color, text)).wrap())
}

/// Draws a text in the usual colour.
pub(super) fn body(ui: &mut egui::Ui, text: &str) -> Response {
    let ink = theme::palette(ui).ink;
    show(ui, Face::Body, ink, text)
}

/// Draws a text of less weight and size.
pub(super) fn small(ui: &mut egui::Ui, text: &str) -> Response {
    let mute = theme::palette(ui).mute;
    show(ui, Face::Small, mute, text)
}

/// Draws the heading of a card.
pub(super) fn section(ui: &mut egui::Ui, text: &str) -> Response {
    let mute = theme::palette(ui).mute;
    let response = show(ui, Face::Section, mute, text);
    heading(&response);
    ui.add_space(4.0);
    response
}

/// Draws a text that takes no pointer, so that what lies under it can be clicked.
pub(super) fn still(ui: &mut egui::Ui, face: Face, color: Color32, text: &str) -> Response {
    ui.add(
        egui::Label::new(rich(face, color, text))
            .wrap()
            .selectable(false),
    )
}

/// Tells screen readers that a text is a heading, so that they can jump to it.
pub(super) fn heading(response: &Response) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_role(egui::accesskit::Role::Heading);
        if let Some(text) = node.value().map(str::to_owned) {
            node.set_label(text);
        }
    });
}

/// A text for buttons and menus.
pub(super) fn rich(face: Face, color: Color32, text: &str) -> RichText {
    RichText::new(text).font(face.font()).color(color)
}

/// Tells screen readers to read a text aloud whenever it changes.
pub(super) fn live(response: &Response) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}

/// How wide a text is in one line.
pub(super) fn width(ui: &egui::Ui, face: Face, text: &str) -> f32 {
    let color = Color32::PLACEHOLDER;
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), face.font(), color);
    galley.size().x
}
