//! All colours, sizes and fonts of the window. Nothing else names a colour.

mod dress;
mod fonts;
mod palette;

use std::sync::LazyLock;

use eframe::egui;
use egui::{CornerRadius, Stroke};

pub(super) use fonts::Face;
pub(super) use palette::{Palette, Tone, palette};

/// Sizes, in points.
pub(super) mod size {
    /// Below this width there is one column.
    pub(in crate::ui) const ONE_COLUMN: f32 = 720.0;
    /// The start screen is no wider.
    pub(in crate::ui) const START: f32 = 720.0;
    /// Around the content of the window.
    pub(in crate::ui) const PAGE: f32 = 16.0;
    /// Between cards.
    pub(in crate::ui) const GAP: f32 = 12.0;
    /// The height of buttons and fields.
    pub(in crate::ui) const CONTROL: f32 = 36.0;
    /// The height of the field for pasting.
    pub(in crate::ui) const PASTE: f32 = 50.0;
    /// The circle of a point of the way.
    pub(in crate::ui) const CIRCLE: f32 = 40.0;
    /// The mark at a circle.
    pub(in crate::ui) const MARK: f32 = 15.0;
    /// A point of the way takes this width; where that does not fit, the way runs downwards.
    pub(in crate::ui) const WAY_POINT: f32 = 112.0;
    /// The width of a status.
    pub(in crate::ui) const STATUS: f32 = 122.0;
    /// The height of a status.
    pub(in crate::ui) const CHIP: f32 = 22.0;
    /// The height of a bar of the timeline.
    pub(in crate::ui) const BAR: f32 = 10.0;
    /// Symbols in a line of text.
    pub(in crate::ui) const SYMBOL: f32 = 12.0;
    /// Dialogs are no wider.
    pub(in crate::ui) const DIALOG: f32 = 460.0;
    /// The window at its first start.
    pub(in crate::ui) const WINDOW: [f32; 2] = [1120.0, 780.0];
    /// The smallest window.
    pub(in crate::ui) const SMALLEST: [f32; 2] = [340.0, 400.0];
}

/// Corners of buttons and fields.
pub(super) const ROUND: CornerRadius = CornerRadius::same(7);
/// Corners of cards.
pub(super) const CARD_ROUND: CornerRadius = CornerRadius::same(10);
/// Corners of chips and commands.
pub(super) const CHIP_ROUND: CornerRadius = CornerRadius::same(5);

/// The frame of a card.
pub(super) fn card(ui: &egui::Ui) -> egui::Frame {
    let palette = palette(ui);
    egui::Frame::new()
        .fill(palette.card)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CARD_ROUND)
        .inner_margin(egui::Margin::symmetric(16, 14))
}

/// Whether a font, ours or one of the system, has all letters of a text. May ask the system for its fonts.
pub(super) fn has_letters(ctx: &egui::Context, text: &str) -> bool {
    let font = Face::Body.font();
    ctx.fonts_mut(|fonts| text.chars().all(|c| fonts.has_glyph(&font, c)))
}

/// Does ahead, on whatever thread, what [`install`] would have to wait for.
pub(super) fn prepare() {
    LazyLock::force(&fonts::FONTS);
}

/// Gives a context its fonts and both themes.
pub(super) fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts::FONTS.clone());
    // Where the system does not say which one it likes.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        ctx.style_mut_of(theme, |style| {
            dress::dress(style, palette::of(theme == egui::Theme::Dark));
        });
    }
}
