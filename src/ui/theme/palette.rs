//! The colours. Nothing else names one.
#![expect(
    clippy::disallowed_methods,
    reason = "this is the one place where colours are made"
)]

use eframe::egui;
use egui::Color32;

use crate::diagnosis::CauseStatus;
use crate::report::WayState;

/// The colours of one theme.
#[derive(Debug)]
pub(in crate::ui) struct Palette {
    /// Behind everything.
    pub(in crate::ui) back: Color32,
    /// Cards and the header.
    pub(in crate::ui) card: Color32,
    /// Text.
    pub(in crate::ui) ink: Color32,
    /// Text of less weight.
    pub(in crate::ui) mute: Color32,
    /// Borders and rules.
    pub(in crate::ui) line: Color32,
    /// The main button, links, the focus.
    pub(in crate::ui) accent: Color32,
    /// The main button under the pointer.
    pub(in crate::ui) accent_over: Color32,
    /// Text on the main button.
    pub(in crate::ui) accent_ink: Color32,
    /// Selected text.
    pub(in crate::ui) selection: Color32,
    /// Broken.
    pub(in crate::ui) bad: Tone,
    /// Likely, doubtful.
    pub(in crate::ui) warn: Tone,
    /// Possible.
    pub(in crate::ui) maybe: Tone,
    /// Reached, works.
    pub(in crate::ui) good: Tone,
    /// Not measured, ruled out; its ground also lies behind commands.
    pub(in crate::ui) none: Tone,
    /// Behind dialogs.
    pub(in crate::ui) veil: Color32,
    /// Under dialogs and menus.
    pub(in crate::ui) shadow: Color32,
}

/// A colour for text and symbols, with the ground that goes with it.
#[derive(Clone, Copy, Debug)]
pub(in crate::ui) struct Tone {
    /// Text and symbols.
    pub(in crate::ui) ink: Color32,
    /// What lies behind them.
    pub(in crate::ui) ground: Color32,
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
pub(in crate::ui) fn palette(ui: &egui::Ui) -> &'static Palette {
    of(ui.visuals().dark_mode)
}

pub(super) const fn of(dark: bool) -> &'static Palette {
    if dark { &DARK } else { &LIGHT }
}

impl Palette {
    /// How sure a cause is.
    pub(in crate::ui) const fn status(&self, status: CauseStatus) -> Tone {
        match status {
            CauseStatus::Confirmed => self.bad,
            CauseStatus::Likely => self.warn,
            CauseStatus::Possible => self.maybe,
            CauseStatus::NotChecked | CauseStatus::RuledOut => self.none,
        }
    }

    /// Whether a point of the way was reached.
    pub(in crate::ui) const fn way(&self, state: WayState) -> Tone {
        match state {
            WayState::Reached => self.good,
            WayState::Broken => self.bad,
            WayState::Doubtful => self.warn,
            WayState::Unknown => self.none,
        }
    }
}
