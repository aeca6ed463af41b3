//! Where lines begin: left in most languages, right in Arabic. Panels ask here and name no side themselves.

use eframe::egui;
use egui::{Align, Layout, Pos2, Rect, RectAlign, Ui};

use crate::i18n::Direction;

fn key() -> egui::Id {
    egui::Id::unique("direction")
}

/// Sets where lines begin in the window.
pub(super) fn set(ctx: &egui::Context, direction: Direction) {
    let rtl = direction == Direction::RightToLeft;
    ctx.data_mut(|data| data.insert_temp(key(), rtl));
}

/// Whether lines begin at the right.
pub(super) fn is_rtl(ctx: &egui::Context) -> bool {
    ctx.data(|data| data.get_temp(key())).unwrap_or(false)
}

/// Where lines begin.
pub(super) fn direction(ctx: &egui::Context) -> Direction {
    if is_rtl(ctx) {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

/// The side at which lines begin.
pub(super) fn start(ui: &Ui) -> Align {
    start_of(ui.ctx())
}

/// The side at which lines begin.
pub(super) fn start_of(ctx: &egui::Context) -> Align {
    if is_rtl(ctx) { Align::Max } else { Align::Min }
}

/// One below another, each at the beginning of its line. Rows inside follow by themselves.
pub(super) fn down(ui: &Ui) -> Layout {
    Layout::top_down(start(ui))
}

/// In a row from the end of the line.
pub(super) fn from_end(ui: &Ui) -> Layout {
    if is_rtl(ui.ctx()) {
        Layout::left_to_right(Align::Center)
    } else {
        Layout::right_to_left(Align::Center)
    }
}

/// One below another; what `Ui::vertical` is where lines begin at the left.
pub(super) fn vertical<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = down(ui);
    ui.scope_builder(egui::UiBuilder::new().layout(layout), content)
        .inner
}

/// A menu below its button, under the beginning of the button.
pub(super) fn menu(response: &egui::Response) -> egui::Popup<'_> {
    let rtl = is_rtl(&response.ctx);
    let (align, side) = if rtl {
        (Align::Max, RectAlign::BOTTOM_END)
    } else {
        (Align::Min, RectAlign::BOTTOM_START)
    };
    egui::Popup::menu(response)
        .align(side)
        .layout(Layout::top_down_justified(align))
}

/// Puts the bar of the next area that scrolls at the end of the lines: egui has it at the right, and room beside it.
pub(super) fn bar_at_end(ui: &mut Ui) {
    if is_rtl(ui.ctx()) {
        let width = ui.available_width();
        let scroll = &mut ui.spacing_mut().scroll;
        scroll.floating_width = scroll.bar_width;
        scroll.bar_outer_margin = (width - scroll.bar_width).max(0.0);
    }
}

/// Margins with a beginning and an end instead of left and right.
pub(super) fn margin(ui: &Ui, start: i8, rest: egui::Margin) -> egui::Margin {
    if is_rtl(ui.ctx()) {
        egui::Margin {
            right: start,
            ..rest
        }
    } else {
        egui::Margin {
            left: start,
            ..rest
        }
    }
}

/// A picture that is laid out from the left and mirrored where lines begin at the right.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mirror {
    rtl: bool,
    /// The sum of the left and the right edge.
    edges: f32,
}

impl Mirror {
    /// Mirrors inside this rectangle.
    pub(super) fn new(ui: &Ui, inside: Rect) -> Self {
        Self {
            rtl: is_rtl(ui.ctx()),
            edges: inside.left() + inside.right(),
        }
    }

    /// Whether it is mirrored at all.
    pub(super) const fn is_mirrored(self) -> bool {
        self.rtl
    }

    /// A place.
    pub(super) fn x(self, x: f32) -> f32 {
        if self.rtl { self.edges - x } else { x }
    }

    /// A point.
    pub(super) fn point(self, point: Pos2) -> Pos2 {
        Pos2::new(self.x(point.x), point.y)
    }

    /// A rectangle.
    pub(super) fn rect(self, rect: Rect) -> Rect {
        Rect::from_two_pos(self.point(rect.min), self.point(rect.max))
    }
}
