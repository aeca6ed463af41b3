//! Buttons and marks in the look of this program.

use eframe::egui;
use egui::{Response, RichText, Stroke, Vec2, Widget as _};

use super::symbol::Symbol;
use super::text;
use super::theme::{self, Face, Tone, size};

/// The main button.
pub(super) fn primary(ui: &mut egui::Ui, label: &str) -> Response {
    let palette = theme::palette(ui);
    ui.scope(|ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for (state, ground) in [
            (&mut widgets.inactive, palette.accent),
            (&mut widgets.hovered, palette.accent_over),
            (&mut widgets.active, palette.accent_over),
        ] {
            state.weak_bg_fill = ground;
            state.bg_stroke = Stroke::new(1.0, ground);
            state.fg_stroke.color = palette.accent_ink;
        }
        ui.visuals_mut().widgets.active.bg_stroke = Stroke::new(2.0, palette.ink);
        ui.spacing_mut().button_padding.x = 16.0;
        egui::Button::new(RichText::new(label).font(Face::Strong.font()))
            .min_size(Vec2::new(0.0, size::CONTROL))
            .ui(ui)
    })
    .inner
}

/// An ordinary button.
pub(super) fn button(ui: &mut egui::Ui, label: &str) -> Response {
    egui::Button::new(label)
        .min_size(Vec2::new(0.0, size::CONTROL))
        .ui(ui)
}

/// A button with a symbol, whose words are for screen readers and the tip.
pub(super) fn symbol_button(ui: &mut egui::Ui, symbol: Symbol, words: &str) -> Response {
    let ink = theme::palette(ui).ink;
    let response = egui::Button::new(symbol.atom(16.0, ink))
        .min_size(Vec2::splat(size::CONTROL))
        .ui(ui);
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), words)
    });
    response.on_hover_text(words)
}

/// A small symbol to press, without a frame.
pub(super) fn small_symbol(ui: &mut egui::Ui, symbol: Symbol, words: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(20.0), egui::Sense::click());
    let palette = theme::palette(ui);
    let color = if response.hovered() {
        palette.ink
    } else {
        palette.mute
    };
    symbol.paint(ui.painter(), rect.shrink(5.0), color);
    focus_ring(ui, &response);
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), words)
    });
    response.on_hover_text(words)
}

/// Shows where the keyboard is.
pub(super) fn focus_ring(ui: &egui::Ui, response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(
            response.rect.expand(3.0),
            theme::CHIP_ROUND,
            Stroke::new(2.0, theme::palette(ui).accent),
            egui::StrokeKind::Middle,
        );
    }
}

/// A button that looks like a link.
pub(super) fn link(ui: &mut egui::Ui, face: Face, label: &str) -> Response {
    let accent = theme::palette(ui).accent;
    let response = ui.add(egui::Button::new(text::rich(face, accent, label)).frame(false));
    focus_ring(ui, &response);
    if response.hovered() {
        let (rect, line) = (response.rect, Stroke::new(1.0, accent));
        ui.painter().hline(rect.x_range(), rect.bottom(), line);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A symbol and a word on a ground of their colour: a colour never stands alone.
pub(super) fn chip(ui: &mut egui::Ui, symbol: Symbol, word: &str, tone: Tone, width: f32) {
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(width, size::CHIP), egui::Sense::hover());
    let painter = ui.painter();
    painter.rect_filled(rect, theme::CHIP_ROUND, tone.ground);
    let mark = egui::Rect::from_center_size(
        egui::pos2(rect.left() + 13.0, rect.center().y),
        Vec2::splat(10.0),
    );
    symbol.paint(painter, mark, tone.ink);
    painter.text(
        egui::pos2(rect.left() + 24.0, rect.center().y),
        egui::Align2::LEFT_CENTER,
        word,
        Face::Small.font(),
        tone.ink,
    );
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Label, ui.is_enabled(), word)
    });
}

/// A word on a ground, as wide as the word.
pub(super) fn tag(ui: &mut egui::Ui, word: &str, tone: Tone) {
    egui::Frame::new()
        .fill(tone.ground)
        .corner_radius(theme::CHIP_ROUND)
        .inner_margin(egui::Margin::symmetric(6, 1))
        .show(ui, |ui| text::still(ui, Face::Tiny, tone.ink, word));
}
