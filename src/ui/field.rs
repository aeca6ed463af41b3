//! Fields for a line of text, with the menu of the right mouse button that egui's own lack.

use eframe::egui;
use egui::text::{CCursor, CCursorRange};
use egui::{Response, RichText, Vec2};

use crate::i18n::Texts;
use crate::say;

use super::app::LONGEST_PASTE;
use super::text;
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
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            let mute = theme::palette(ui).mute;
            let label = text::still(ui, Face::Tiny, mute, self.name);
            self.show_bare(ui, texts, value, label.id)
        })
        .inner
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
        let mute = theme::palette(ui).mute;
        let edit = egui::TextEdit::singleline(&mut text)
            .id(self.id)
            .hint_text(RichText::new(self.hint).color(mute))
            .desired_width(self.width)
            .min_size(Vec2::new(self.width, self.height))
            .align(egui::Align2::LEFT_CENTER)
            .char_limit(LONGEST_PASTE);
        let selected = selection(ui.ctx(), self.id);
        let response = ui.add(edit).labelled_by(label);
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
}

/// The menu of the right mouse button, which fields of egui lack.
fn menu(response: &Response, texts: &Texts) {
    use egui::ViewportCommand as Wish;
    response.context_menu(|ui| {
        for (words, wish) in [
            (say!("ui-cut"), Wish::RequestCut),
            (say!("ui-copy"), Wish::RequestCopy),
            (say!("ui-paste"), Wish::RequestPaste),
        ] {
            if ui.button(texts.say(&words)).clicked() {
                // Whoever clicks elsewhere loses the selection, so it was kept when the menu was opened.
                let selected: Option<CCursorRange> =
                    ui.data(|data| data.get_temp(kept(response.id))).flatten();
                response.request_focus();
                select(ui.ctx(), response.id, selected);
                ui.ctx().send_viewport_cmd(wish);
                ui.close();
            }
        }
        if ui.button(texts.say(&say!("ui-select-all"))).clicked() {
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
