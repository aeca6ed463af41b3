//! All colours, sizes and fonts of the window. Nothing else names a colour.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place where colours are made"
)]

use std::sync::Arc;

use eframe::egui;
use egui::{Color32, CornerRadius, FontFamily, FontId, Stroke, TextStyle, Vec2};

use crate::diagnosis::CauseStatus;
use crate::report::WayState;

/// The colours of one theme.
#[derive(Debug)]
pub(super) struct Palette {
    /// Behind everything.
    pub(super) back: Color32,
    /// Cards and the header.
    pub(super) card: Color32,
    /// Text.
    pub(super) ink: Color32,
    /// Text of less weight.
    pub(super) mute: Color32,
    /// Borders and rules.
    pub(super) line: Color32,
    /// The main button, links, the focus.
    pub(super) accent: Color32,
    /// The main button under the pointer.
    pub(super) accent_over: Color32,
    /// Text on the main button.
    pub(super) accent_ink: Color32,
    /// Selected text.
    pub(super) selection: Color32,
    /// Broken.
    pub(super) bad: Tone,
    /// Likely, doubtful.
    pub(super) warn: Tone,
    /// Possible.
    pub(super) maybe: Tone,
    /// Reached, works.
    pub(super) good: Tone,
    /// Not measured, ruled out; its ground also lies behind commands.
    pub(super) none: Tone,
    /// Behind dialogs.
    pub(super) veil: Color32,
    /// Under dialogs and menus.
    pub(super) shadow: Color32,
}

/// A colour for text and symbols, with the ground that goes with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tone {
    /// Text and symbols.
    pub(super) ink: Color32,
    /// What lies behind them.
    pub(super) ground: Color32,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const fn tone(ink: u32, ground: u32) -> Tone {
    Tone {
        ink: rgb(ink),
        ground: rgb(ground),
    }
}

static LIGHT: Palette = Palette {
    back: rgb(0x00f6_f7f9),
    card: rgb(0x00ff_ffff),
    ink: rgb(0x001b_2330),
    mute: rgb(0x005b_6675),
    line: rgb(0x00df_e3e9),
    accent: rgb(0x001f_5fd0),
    accent_over: rgb(0x0018_4fb2),
    accent_ink: rgb(0x00ff_ffff),
    selection: rgb(0x00c5_d9fb),
    bad: tone(0x00b3_261e, 0x00fd_ecea),
    warn: tone(0x008a_5a00, 0x00ff_f4dc),
    maybe: tone(0x0041_546e, 0x00ea_f0f7),
    good: tone(0x001f_6f43, 0x00e6_f4ec),
    none: tone(0x0061_6c7b, 0x00f0_f2f5),
    veil: Color32::from_rgba_premultiplied(0, 0, 0, 90),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 36),
};

static DARK: Palette = Palette {
    back: rgb(0x0014_181f),
    card: rgb(0x001d_232c),
    ink: rgb(0x00e8_ecf2),
    mute: rgb(0x009a_a6b5),
    line: rgb(0x0032_3b47),
    accent: rgb(0x006e_a0ff),
    accent_over: rgb(0x008f_b6ff),
    accent_ink: rgb(0x000c_1526),
    selection: rgb(0x002c_4a80),
    bad: tone(0x00ff_8a80, 0x003a_1f1f),
    warn: tone(0x00f2_c36b, 0x0038_2c14),
    maybe: tone(0x00a9_bdd6, 0x0024_3040),
    good: tone(0x007f_d1a3, 0x001a_3325),
    none: tone(0x0095_a1b0, 0x0026_2d37),
    veil: Color32::from_rgba_premultiplied(0, 0, 0, 150),
    shadow: Color32::from_rgba_premultiplied(0, 0, 0, 110),
};

/// The colours of the theme in use.
pub(super) fn palette(ui: &egui::Ui) -> &'static Palette {
    of(ui.visuals().dark_mode)
}

const fn of(dark: bool) -> &'static Palette {
    if dark { &DARK } else { &LIGHT }
}

impl Palette {
    /// How sure a cause is.
    pub(super) const fn status(&self, status: CauseStatus) -> Tone {
        match status {
            CauseStatus::Confirmed => self.bad,
            CauseStatus::Likely => self.warn,
            CauseStatus::Possible => self.maybe,
            CauseStatus::NotChecked | CauseStatus::RuledOut => self.none,
        }
    }

    /// Whether a point of the way was reached.
    pub(super) const fn way(&self, state: WayState) -> Tone {
        match state {
            WayState::Reached => self.good,
            WayState::Broken => self.bad,
            WayState::Doubtful => self.warn,
            WayState::Unknown => self.none,
        }
    }
}

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

/// The kinds of text.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(super) enum Face {
    /// The question of the start screen.
    Title,
    /// The answer.
    Headline,
    /// The heading of a card.
    Section,
    /// Text.
    Body,
    /// Text of more weight.
    Strong,
    /// Lines under a title.
    Small,
    /// Labels of fields and tags.
    Tiny,
    /// Commands.
    Code,
}

/// The bold face of the same font.
fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

impl Face {
    /// Its font.
    pub(super) fn font(self) -> FontId {
        match self {
            Self::Title => FontId::new(26.0, bold()),
            Self::Headline => FontId::new(20.0, bold()),
            Self::Section => FontId::new(13.0, bold()),
            Self::Body => FontId::new(14.0, FontFamily::Proportional),
            Self::Strong => FontId::new(14.0, bold()),
            Self::Small => FontId::new(12.5, FontFamily::Proportional),
            Self::Tiny => FontId::new(11.5, FontFamily::Proportional),
            Self::Code => FontId::new(13.0, FontFamily::Monospace),
        }
    }
}

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

/// Gives a context its fonts and both themes.
pub(super) fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    // Where the system does not say which one it likes.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    for theme in [egui::Theme::Light, egui::Theme::Dark] {
        ctx.style_mut_of(theme, |style| dress(style, of(theme == egui::Theme::Dark)));
    }
}

/// Brings the baseline of Noto Sans Arabic (ascent 1.374, height 2.112 of its size) down to the one of Noto Sans
/// (1.069, 1.362): egui puts the middles of fonts on one line, `1.069 - (1.374 - (2.112 - 1.362) / 2)`.
const ARABIC_SHIFT: f32 = 0.07;

fn fonts() -> egui::FontDefinitions {
    let mut fonts = egui::FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 5] = [
        (
            "NotoSans-Regular",
            include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
        ),
        (
            "NotoSans-Bold",
            include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"),
        ),
        (
            "NotoSansMono-Regular",
            include_bytes!("../../assets/fonts/NotoSansMono-Regular.ttf"),
        ),
        (
            "NotoSansArabic-Regular",
            include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf"),
        ),
        (
            "NotoSansArabic-Bold",
            include_bytes!("../../assets/fonts/NotoSansArabic-Bold.ttf"),
        ),
    ];
    for (name, bytes) in files {
        let mut data = egui::FontData::from_static(bytes);
        if name.starts_with("NotoSansArabic") {
            data.tweak.y_offset_factor = ARABIC_SHIFT;
        }
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let [regular, heavy, mono, arabic, arabic_heavy] = files.map(|(name, _)| name.to_owned());
    // The Latin font always comes first: it sets the height of lines, and an Arabic one would turn digits around.
    for (family, names) in [
        (FontFamily::Proportional, [&regular, &mono, &arabic]),
        (bold(), [&heavy, &mono, &arabic_heavy]),
        (FontFamily::Monospace, [&mono, &regular, &arabic]),
    ] {
        fonts
            .families
            .insert(family, names.into_iter().cloned().collect());
    }
    fonts
}

fn dress(style: &mut egui::Style, palette: &Palette) {
    style.text_styles = [
        (TextStyle::Small, Face::Small),
        (TextStyle::Body, Face::Body),
        (TextStyle::Button, Face::Body),
        (TextStyle::Heading, Face::Headline),
        (TextStyle::Monospace, Face::Code),
    ]
    .map(|(name, face)| (name, face.font()))
    .into();
    style.spacing.item_spacing = Vec2::new(8.0, 4.0);
    style.spacing.button_padding = Vec2::new(11.0, 7.0);
    style.spacing.interact_size.y = 28.0;
    style.spacing.menu_margin = egui::Margin::same(5);
    style.spacing.combo_height = 320.0;
    style.spacing.icon_width = 18.0;
    style.spacing.icon_width_inner = 12.0;
    style.spacing.scroll = egui::style::ScrollStyle {
        bar_width: 10.0,
        floating_width: 6.0,
        ..egui::style::ScrollStyle::floating()
    };
    style.animation_time = 0.0;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    dress_visuals(&mut style.visuals, palette);
}

fn dress_visuals(visuals: &mut egui::Visuals, palette: &Palette) {
    visuals.panel_fill = palette.back;
    visuals.window_fill = palette.card;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CARD_ROUND;
    visuals.menu_corner_radius = ROUND;
    visuals.extreme_bg_color = palette.back;
    visuals.text_edit_bg_color = Some(palette.back);
    visuals.faint_bg_color = palette.none.ground;
    visuals.code_bg_color = palette.none.ground;
    visuals.hyperlink_color = palette.accent;
    visuals.warn_fg_color = palette.warn.ink;
    visuals.error_fg_color = palette.bad.ink;
    visuals.weak_text_color = Some(palette.mute);
    visuals.selection.bg_fill = palette.selection;
    visuals.selection.stroke = Stroke::new(2.0, palette.accent);
    // A blinking cursor would draw the window twice a second for nothing.
    visuals.text_cursor.blink = false;
    visuals.text_cursor.stroke = Stroke::new(1.5, palette.ink);
    for shadow in [&mut visuals.window_shadow, &mut visuals.popup_shadow] {
        shadow.color = palette.shadow;
        shadow.offset = [0, 4];
        shadow.blur = 16;
        shadow.spread = 0;
    }
    let widgets = &mut visuals.widgets;
    widgets.noninteractive.fg_stroke = Stroke::new(1.0, palette.ink);
    widgets.noninteractive.bg_stroke = Stroke::new(1.0, palette.line);
    widgets.noninteractive.corner_radius = ROUND;
    for (state, ground, border) in [
        (
            &mut widgets.inactive,
            palette.card,
            Stroke::new(1.0, palette.line),
        ),
        (
            &mut widgets.hovered,
            palette.none.ground,
            Stroke::new(1.0, palette.none.ink),
        ),
        (
            &mut widgets.active,
            palette.none.ground,
            Stroke::new(2.0, palette.accent),
        ),
        (
            &mut widgets.open,
            palette.none.ground,
            Stroke::new(1.0, palette.accent),
        ),
    ] {
        state.weak_bg_fill = ground;
        state.bg_fill = ground;
        state.bg_stroke = border;
        state.fg_stroke = Stroke::new(1.5, palette.ink);
        state.corner_radius = ROUND;
        state.expansion = 0.0;
    }
    // The knob and the box must stand out from the card.
    widgets.inactive.bg_fill = palette.back;
}

#[cfg(test)]
mod tests {
    use super::*;

    const FACES: [Face; 8] = [
        Face::Title,
        Face::Headline,
        Face::Section,
        Face::Body,
        Face::Strong,
        Face::Small,
        Face::Tiny,
        Face::Code,
    ];

    /// Where each letter stands, and how high the line is.
    fn places(fonts: egui::FontDefinitions) -> Vec<(Vec<egui::Pos2>, Vec2)> {
        const LATIN: &str = "Port 8282 refuses: ws://chat.example.com/ (127.0.0.1) \u{2013} d\u{e9}lai 3,5\u{a0}s, \u{41f}\u{43e}\u{440}\u{442}";
        let ctx = egui::Context::default();
        ctx.set_fonts(fonts);
        let mut found = Vec::new();
        let mut output = ctx.run_ui(Default::default(), |ui| {
            found = FACES
                .iter()
                .map(|face| {
                    let color = Color32::WHITE;
                    let galley = ui
                        .painter()
                        .layout_no_wrap(LATIN.to_owned(), face.font(), color);
                    let letters = galley.rows.iter().flat_map(|row| &row.glyphs);
                    (letters.map(|glyph| glyph.pos).collect(), galley.size())
                })
                .collect();
        });
        output.textures_delta.clear();
        found
    }

    #[test]
    fn arabic_changes_no_latin_letter() {
        let with = fonts();
        let mut without = fonts();
        for names in without.families.values_mut() {
            names.retain(|name| !name.contains("Arabic"));
        }
        assert_ne!(with.families, without.families);
        assert_eq!(places(with), places(without));
    }
}
