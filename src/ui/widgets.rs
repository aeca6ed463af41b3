//! Buttons and marks in the look of this program.

use eframe::egui;
use egui::{Pos2, Rect, Response, Stroke, Vec2, Widget as _};

use super::flow::{self, Mirror};
use super::symbol::Symbol;
use super::text::{self, Fit};
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
        egui::Button::new(text::words(ui, Face::Strong, None, label))
            .min_size(Vec2::new(0.0, size::CONTROL))
            .ui(ui)
    })
    .inner
}

/// An ordinary button.
pub(super) fn button(ui: &mut egui::Ui, label: &str) -> Response {
    egui::Button::new(text::words(ui, Face::Body, None, label))
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
        let words = text::spoken(words);
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), words)
    });
    text::tip(response, words)
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
        let words = text::spoken(words);
        egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), words)
    });
    text::tip(response, words)
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
    let response =
        ui.add(egui::Button::new(text::words(ui, face, Some(accent), label)).frame(false));
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
    let mirror = Mirror::new(ui, rect);
    let mark = Pos2::new(rect.left() + 13.0, rect.center().y);
    let mark = Rect::from_center_size(mirror.point(mark), Vec2::splat(10.0));
    symbol.paint(painter, mark, tone.ink);
    let room = Fit::Cut(width - 24.0 - 4.0);
    let galley = text::lay_out(ui, Face::Small, tone.ink, word, room, None);
    let place = Pos2::new(rect.left() + 24.0, rect.center().y - galley.size().y / 2.0);
    let place = mirror.rect(Rect::from_min_size(place, galley.size()));
    text::put(ui, place.min, galley, tone.ink);
    response.widget_info(|| {
        let word = text::spoken(word);
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

/// A text with a symbol before or behind it, for a button.
pub(super) fn with_symbol(
    ui: &egui::Ui,
    words: egui::WidgetText,
    symbol: egui::Atom<'static>,
    before: bool,
) -> egui::Atoms<'static> {
    let mut atoms = egui::Atoms::new(words);
    if before == flow::is_rtl(ui.ctx()) {
        atoms.push_right(symbol);
    } else {
        atoms.push_left(symbol);
    }
    atoms
}

/// What a menu of choices is called by, and what it shows.
pub(super) struct Choice<'a> {
    /// The text that names it.
    pub(super) label: egui::Id,
    /// Its width.
    pub(super) width: f32,
    /// What is chosen.
    pub(super) chosen: &'a str,
}

impl Choice<'_> {
    /// Shows it; `menu` draws the items, see [`item`].
    pub(super) fn show(self, ui: &mut egui::Ui, menu: impl FnOnce(&mut egui::Ui)) {
        const FOLD: f32 = 10.0;
        let mute = theme::palette(ui).mute;
        let room = self.width
            - FOLD
            - 2.0 * ui.spacing().button_padding.x
            - 3.0 * ui.spacing().item_spacing.x;
        let color = egui::Color32::PLACEHOLDER;
        let words = text::lay_out(
            ui,
            Face::Body,
            color,
            self.chosen,
            Fit::Cut(room),
            Some(egui::Align::Min),
        );
        let mut atoms = egui::Atoms::new(words);
        let fold = Symbol::Down.atom(FOLD, mute);
        if flow::is_rtl(ui.ctx()) {
            atoms.push_left(egui::Atom::grow());
            atoms.push_left(fold);
        } else {
            atoms.push_right(egui::Atom::grow());
            atoms.push_right(fold);
        }
        let height = ui.spacing().interact_size.y;
        let response = egui::Button::new(atoms)
            .min_size(Vec2::new(self.width, height))
            .ui(ui)
            .labelled_by(self.label);
        let chosen = text::spoken(self.chosen);
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::new(egui::accesskit::Role::ComboBox);
            info.enabled = ui.is_enabled();
            info.current_text_value = Some(chosen.clone());
            info
        });
        let height = ui.spacing().combo_height;
        flow::menu(&response)
            .width(response.rect.width())
            .show(|ui| {
                ui.set_min_width(ui.available_width());
                flow::bar_at_end(ui);
                egui::ScrollArea::vertical()
                    .max_height(height)
                    .show(ui, |ui| {
                        ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
                        menu(ui);
                    });
            });
    }
}

/// One item of a menu of choices.
pub(super) fn item(ui: &mut egui::Ui, chosen: bool, words: &str) -> Response {
    let words = text::words(ui, Face::Body, None, words);
    ui.selectable_label(chosen, words)
}

/// A box to tick, with its words.
pub(super) fn tick(ui: &mut egui::Ui, value: &mut bool, words: &str) -> Response {
    let (side, gap) = (ui.spacing().icon_width, ui.spacing().icon_spacing);
    let ink = theme::palette(ui).ink;
    let room = Fit::Wrap((ui.available_width() - side - gap).max(40.0));
    let galley = text::lay_out(ui, Face::Body, ink, words, room, None);
    let wish = Vec2::new(side + gap + galley.size().x, galley.size().y.max(side));
    let (rect, mut response) = ui.allocate_exact_size(wish, egui::Sense::click());
    if response.clicked() {
        *value = !*value;
        response.mark_changed();
    }
    let ticked = *value;
    response.widget_info(|| {
        let words = text::spoken(words);
        egui::WidgetInfo::selected(
            egui::accesskit::Role::CheckBox,
            ui.is_enabled(),
            ticked,
            words,
        )
    });
    if ui.is_rect_visible(rect) {
        let mirror = Mirror::new(ui, rect);
        let visuals = *ui.style().interact(&response);
        let square =
            Rect::from_min_size(rect.min, Vec2::splat(side)).translate(Vec2::new(0.0, 1.0));
        let square = mirror.rect(square);
        ui.painter().rect(
            square,
            theme::CHIP_ROUND,
            visuals.bg_fill,
            visuals.bg_stroke,
            egui::StrokeKind::Inside,
        );
        if ticked {
            Symbol::Check.paint(ui.painter(), square.shrink(3.5), visuals.fg_stroke.color);
        }
        let place = Pos2::new(rect.left() + side + gap, rect.top());
        let place = mirror.rect(Rect::from_min_size(place, galley.size()));
        text::put(ui, place.min, galley, ink);
        focus_ring(ui, &response);
    }
    response
}

/// A line that opens and closes what is under it; returns whether that is open.
pub(super) fn fold(ui: &mut egui::Ui, id: &str, words: &str) -> bool {
    let id = egui::Id::unique(("fold", id));
    let mut open: bool = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    let symbol = if open { Symbol::Down } else { Symbol::Right };
    let ink = theme::palette(ui).ink;
    let text = text::words(ui, Face::Small, Some(ink), words);
    let atoms = with_symbol(ui, text, symbol.atom(size::SYMBOL, ink), true);
    let response = ui.add(egui::Button::new(atoms).frame(false));
    focus_ring(ui, &response);
    if response.clicked() {
        open = !open;
        ui.data_mut(|data| data.insert_temp(id, open));
    }
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_expanded(open));
    open
}
