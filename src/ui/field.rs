//! Fields for a line of text, with the menu of the right mouse button that egui's own lack.

use eframe::egui;
use egui::text::{CCursor, CCursorRange};
use egui::{Align2, Response, Vec2};

use crate::i18n::{Direction, Texts, bidi};
use crate::say;

use super::app::LONGEST_PASTE;
use super::flow;
use super::text::{self, Fit};
use super::theme::{self, Face};

/// A field for a line of text.
pub(super) struct Field<'a> {
    /// Its name, shown above it.
    pub(super) name: &'a str,
    /// What it shows while it is empty.
    pub(super) hint: String,
    /// Its width.
    pub(super) width: f32,
    /// Its height.
    pub(super) height: f32,
    /// By which it is known; focus can be given to it.
    pub(super) id: egui::Id,
}

/// What was done with a field.
#[derive(Debug, Default)]
pub(super) struct Edited {
    /// The new text, if it was changed.
    pub(super) text: Option<String>,
    /// Enter was pressed in it.
    pub(super) entered: bool,
}

impl Field<'_> {
    /// Shows it with its name above.
    pub(super) fn show(self, ui: &mut egui::Ui, texts: &Texts, value: &str) -> Edited {
        flow::vertical(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            let mute = theme::palette(ui).mute;
            let label = text::still(ui, Face::Tiny, mute, self.name);
            self.show_bare(ui, texts, value, label.id)
        })
    }

    /// Shows it without its name; the name stands elsewhere.
    pub(super) fn show_bare(
        self,
        ui: &mut egui::Ui,
        texts: &Texts,
        value: &str,
        label: egui::Id,
    ) -> Edited {
        let mut text = value.to_owned();
        let selected = selection(ui.ctx(), self.id);
        let response = if bidi::is_plain(value) {
            let edit = egui::TextEdit::singleline(&mut text).id(self.id);
            ui.add(self.dressed(edit))
        } else {
            text::typed::show(ui, self.id, &mut text, |edit| self.dressed(edit))
        };
        let response = response.labelled_by(label);
        if value.is_empty() && !self.hint.is_empty() {
            hint(ui, &response, &self.hint);
        }
        if response.contains_pointer() && secondary(ui) {
            select(ui.ctx(), self.id, selected);
            ui.data_mut(|data| data.insert_temp(kept(self.id), selected));
        }
        menu(&response, texts);
        let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
        Edited {
            entered: enter && response.lost_focus(),
            text: response.changed().then_some(text),
        }
    }

    fn dressed<'t>(&self, edit: egui::TextEdit<'t>) -> egui::TextEdit<'t> {
        // An address begins at the left in every language.
        edit.desired_width(self.width)
            .min_size(Vec2::new(self.width, self.height))
            .align(Align2::LEFT_CENTER)
            .char_limit(LONGEST_PASTE)
    }
}

/// What an empty field shows: egui's own hint has no order of both directions, and only one line.
fn hint(ui: &egui::Ui, response: &Response, words: &str) {
    let inside = response.rect.shrink2(ui.spacing().button_padding);
    let mute = theme::palette(ui).mute;
    let lay_out = |face: Face, fit: Fit| text::lay_out(ui, face, mute, words, fit, None);
    let mut galley = lay_out(Face::Body, Fit::Line);
    if galley.size().x > inside.width() {
        galley = lay_out(Face::Tiny, Fit::Wrap(inside.width()));
    }
    if galley.size().y > response.rect.height() {
        galley = lay_out(Face::Tiny, Fit::Cut(inside.width()));
    }
    // An example stands where what is typed will stand.
    let anchor = match bidi::base(words, flow::direction(ui.ctx())) {
        Direction::LeftToRight => Align2::LEFT_CENTER,
        Direction::RightToLeft => Align2::RIGHT_CENTER,
    };
    let place = anchor.align_size_within_rect(galley.size(), inside);
    text::put(ui, place.min, galley, mute);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_placeholder(text::spoken(words));
    });
}

/// The menu of the right mouse button, which fields of egui lack.
fn menu(response: &Response, texts: &Texts) {
    use egui::ViewportCommand as Wish;
    let align = flow::start_of(&response.ctx);
    let menu = egui::Popup::context_menu(response).layout(egui::Layout::top_down_justified(align));
    menu.show(|ui| {
        for (words, wish) in [
            (say!("ui-cut"), Wish::RequestCut),
            (say!("ui-copy"), Wish::RequestCopy),
            (say!("ui-paste"), Wish::RequestPaste),
        ] {
            let words = text::words(ui, Face::Body, None, &texts.say(&words));
            if ui.button(words).clicked() {
                // Whoever clicks elsewhere loses the selection, so it was kept when the menu was opened.
                let selected: Option<CCursorRange> =
                    ui.data(|data| data.get_temp(kept(response.id))).flatten();
                response.request_focus();
                select(ui.ctx(), response.id, selected);
                ui.ctx().send_viewport_cmd(wish);
                ui.close();
            }
        }
        let all = texts.say(&say!("ui-select-all"));
        if ui.button(text::words(ui, Face::Body, None, &all)).clicked() {
            select_all(ui.ctx(), response.id);
            ui.close();
        }
    });
}

/// Gives a field the keyboard and selects all that it holds.
pub(super) fn select_all(ctx: &egui::Context, field: egui::Id) {
    ctx.memory_mut(|memory| memory.request_focus(field));
    let (start, end) = (CCursor::new(0), CCursor::new(usize::MAX));
    select(ctx, field, Some(CCursorRange::two(start, end)));
}

/// Whether the right mouse button is used: egui would move the cursor, and the menu would find nothing selected.
fn secondary(ui: &egui::Ui) -> bool {
    let button = egui::PointerButton::Secondary;
    ui.input(|input| input.pointer.button_down(button) || input.pointer.button_released(button))
}

/// Where the selection of a field is kept while its menu is open.
fn kept(field: egui::Id) -> egui::Id {
    field.with("selected")
}

fn selection(ctx: &egui::Context, field: egui::Id) -> Option<CCursorRange> {
    egui::TextEdit::load_state(ctx, field)?.cursor.char_range()
}

fn select(ctx: &egui::Context, field: egui::Id, range: Option<CCursorRange>) {
    let mut state = egui::TextEdit::load_state(ctx, field).unwrap_or_default();
    state.cursor.set_char_range(range);
    egui::TextEdit::store_state(ctx, field, state);
}
