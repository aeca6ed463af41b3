//! The one place that draws translated text.
//!
//! egui shapes letters and knows no bidirectional order (UAX 9): texts that go from left to right alone are left to it,
//! all others are put in order by [`layout`]. The day egui does it, this folder and `i18n/bidi` can go.

mod layout;
mod select;
pub(super) mod typed;

use std::sync::Arc;

use eframe::egui;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Align, Align2, Color32, Galley, Pos2, Response, RichText, Sense, Vec2, WidgetText};

pub(super) use layout::Fit;
use layout::Wish;

use super::flow;
use super::theme::{self, Face};
use crate::i18n::bidi;

/// Draws a text that wraps and can be selected.
pub(super) fn show(ui: &mut egui::Ui, face: Face, color: Color32, text: &str) -> Response {
    label(ui, face, color, text, true)
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
    label(ui, face, color, text, false)
}

fn label(ui: &mut egui::Ui, face: Face, color: Color32, text: &str, selectable: bool) -> Response {
    if bidi::is_plain(text) {
        return ui.add(
            egui::Label::new(rich(face, color, text))
                .wrap()
                .selectable(selectable),
        );
    }
    let wish = Wish {
        face,
        color,
        text,
        fit: Fit::Wrap(ui.available_width()),
        align: None,
    };
    let laid = layout::laid(ui.ctx(), &wish);
    let sense = if selectable {
        // The keyboard goes past labels.
        Sense::click_and_drag() - Sense::FOCUSABLE
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(laid.galley.size(), sense);
    response.widget_info(|| {
        let words = laid.galley.text();
        egui::WidgetInfo::labeled(egui::accesskit::Role::Label, ui.is_enabled(), words)
    });
    if ui.is_rect_visible(rect) {
        if selectable {
            select::follow(ui, &response, &laid, text);
        }
        ui.painter()
            .galley(rect.min, Arc::clone(&laid.galley), color);
    }
    if selectable {
        response.on_hover_cursor(egui::CursorIcon::Text)
    } else {
        response
    }
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

fn rich(face: Face, color: Color32, text: &str) -> RichText {
    RichText::new(text).font(face.font()).color(color)
}

/// A text for buttons and menus; without a colour it takes the one of its button.
pub(super) fn words(ui: &egui::Ui, face: Face, color: Option<Color32>, text: &str) -> WidgetText {
    if bidi::is_plain(text) {
        let plain = RichText::new(text).font(face.font());
        return match color {
            Some(color) => plain.color(color),
            None => plain,
        }
        .into();
    }
    let fit = match ui.wrap_mode() {
        egui::TextWrapMode::Wrap => {
            let padding = 2.0 * ui.spacing().button_padding.x;
            Fit::Wrap((ui.available_width() - padding).max(40.0))
        }
        _ => Fit::Line,
    };
    let color = color.unwrap_or(Color32::PLACEHOLDER);
    lay_out(ui, face, color, text, fit, None).into()
}

/// Shows a text while the pointer is over something.
pub(super) fn tip(response: Response, text: &str) -> Response {
    if bidi::is_plain(text) {
        return response.on_hover_text(text);
    }
    response.on_hover_ui(|ui| {
        let ink = theme::palette(ui).ink;
        let text = lay_out(ui, Face::Body, ink, text, Fit::Wrap(320.0), None);
        ui.add(egui::Label::new(text).selectable(false));
    })
}

/// Tells screen readers to read a text aloud whenever it changes.
pub(super) fn live(response: &Response) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}

/// How wide a text is in one line.
pub(super) fn width(ui: &egui::Ui, face: Face, text: &str) -> f32 {
    lay_out(ui, face, Color32::PLACEHOLDER, text, Fit::Line, None)
        .size()
        .x
}

/// A text laid out for painting, see [`put`]. Without `align`, lines begin where those of the language do.
pub(super) fn lay_out(
    ui: &egui::Ui,
    face: Face,
    color: Color32,
    text: &str,
    fit: Fit,
    align: Option<Align>,
) -> Arc<Galley> {
    if !bidi::is_plain(text) {
        let wish = Wish {
            face,
            color,
            text,
            fit,
            align,
        };
        return Arc::clone(&layout::laid(ui.ctx(), &wish).galley);
    }
    let mut job = match fit {
        Fit::Line => LayoutJob::simple(text.to_owned(), face.font(), color, f32::INFINITY),
        Fit::Wrap(width) => LayoutJob::simple(text.to_owned(), face.font(), color, width),
        Fit::Cut(width) => {
            let mut job = LayoutJob::simple_singleline(text.to_owned(), face.font(), color);
            job.wrap = TextWrapping::truncate_at_width(width.max(0.0));
            job
        }
    };
    if fit != Fit::Line {
        job.halign = align.unwrap_or_else(|| flow::start(ui));
    }
    ui.painter().layout_job(job)
}

/// Paints a text with its upper left corner at a place.
pub(super) fn put(ui: &egui::Ui, left_top: Pos2, galley: Arc<Galley>, color: Color32) {
    // Lines that are not left-aligned hang to the left of the origin.
    let origin = left_top - Vec2::new(galley.rect.left(), 0.0);
    ui.painter().galley(origin, galley, color);
}

/// Paints a text of one line at a place.
pub(super) fn at(
    ui: &egui::Ui,
    place: Pos2,
    anchor: Align2,
    face: Face,
    color: Color32,
    text: &str,
) {
    let galley = lay_out(ui, face, color, text, Fit::Line, None);
    let rect = anchor.anchor_size(place, galley.size());
    put(ui, rect.min, galley, color);
}

/// The words of a text for screen readers and the clipboard: in the order of reading, without marks of direction.
pub(super) fn spoken(text: &str) -> String {
    bidi::bare(text).into_owned()
}
