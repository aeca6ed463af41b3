//! The fonts, and the kinds of text that are set in them.

use std::sync::{Arc, LazyLock};

use eframe::egui;
use egui::{FontFamily, FontId};

use crate::packed::{packed, unpack};

/// The kinds of text.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub(in crate::ui) enum Face {
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
    pub(in crate::ui) fn font(self) -> FontId {
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

/// Brings the baseline of Noto Sans Arabic (ascent 1.374, height 2.112 of its size) down to the one of Noto Sans
/// (1.069, 1.362): egui puts the middles of fonts on one line, `1.069 - (1.374 - (2.112 - 1.362) / 2)`.
const ARABIC_SHIFT: f32 = 0.07;

/// Unpacked once, for all windows.
pub(super) static FONTS: LazyLock<egui::FontDefinitions> = LazyLock::new(fonts);

/// All our fonts, and which stand in for which.
fn fonts() -> egui::FontDefinitions {
    let mut fonts = egui::FontDefinitions::empty();
    let files: [(&str, &[u8]); 5] = [
        ("NotoSans-Regular", packed!("NotoSans-Regular.ttf")),
        ("NotoSans-Bold", packed!("NotoSans-Bold.ttf")),
        ("NotoSansMono-Regular", packed!("NotoSansMono-Regular.ttf")),
        (
            "NotoSansArabic-Regular",
            packed!("NotoSansArabic-Regular.ttf"),
        ),
        ("NotoSansArabic-Bold", packed!("NotoSansArabic-Bold.ttf")),
    ];
    for (name, packed) in files {
        let mut data = egui::FontData::from_owned(unpack(packed));
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

#[cfg(test)]
mod tests {
    use egui::{Color32, Vec2};

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
