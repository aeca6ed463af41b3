//! How egui's own buttons, fields, menus and scroll bars look.

use eframe::egui;
use egui::{Stroke, TextStyle, Vec2};

use super::{CARD_ROUND, Face, Palette, ROUND};

/// Gives the style of one theme our fonts, sizes and colours.
pub(super) fn dress(style: &mut egui::Style, palette: &Palette) {
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
        // Always seen: nobody looks for more below a page that seems to end.
        dormant_handle_opacity: 0.35,
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
