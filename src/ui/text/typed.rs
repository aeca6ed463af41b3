//! A line that is being typed, with both directions. egui keeps what is typed, what is selected and all keys; but its own
//! picture of the line, and which letter it finds under the pointer, know no right-to-left order. So its picture stays
//! unseen and this one is painted over it.

use std::ops::Range;
use std::sync::Arc;

use eframe::egui;
use egui::text::{CCursor, CCursorRange, LayoutJob};
use egui::text_edit::TextEditState;
use egui::{Color32, Event, Galley, Key, Pos2, Rect, Response, TextBuffer, TextEdit, Ui};

use super::layout::{self, Fit, Laid, Wish};
use super::{Face, select};
use crate::i18n::{Direction, bidi};
use crate::ui::{flow, theme};

/// What belongs to a field between two frames.
#[derive(Clone, Copy, Debug, Default)]
struct Kept {
    /// How far the line is moved to keep the cursor in sight.
    moved: f32,
    /// Where the cursor stood, and since when: it blinks from then on.
    cursor: usize,
    since_s: f64,
    /// What the pointer is selecting: the letters where it went down and where it is.
    held: Option<[usize; 2]>,
}

/// Shows a field whose text holds letters of both directions; `edit` makes the field over the layout that it is given.
pub(in crate::ui) fn show(
    ui: &mut Ui,
    id: egui::Id,
    text: &mut String,
    dress: impl FnOnce(TextEdit<'_>) -> TextEdit<'_>,
) -> Response {
    let base = bidi::base(text, flow::direction(ui.ctx()));
    if base == Direction::RightToLeft && ui.memory(|memory| memory.has_focus(id)) {
        swap_arrows(ui);
    }
    let response = ui
        .scope(|ui| {
            // Only the fills: the ring around the field has the colour of the selection's line.
            ui.visuals_mut().selection.bg_fill = Color32::TRANSPARENT;
            ui.visuals_mut().text_cursor.stroke.color = Color32::TRANSPARENT;
            let mut unseen = |ui: &Ui, text: &dyn TextBuffer, _: f32| unseen(ui, text.as_str());
            let edit = TextEdit::singleline(text).id(id).layouter(&mut unseen);
            ui.add(dress(edit))
        })
        .inner;
    let laid = layout::laid(
        ui.ctx(),
        &Wish {
            face: Face::Body,
            color: theme::palette(ui).ink,
            text,
            fit: if response.has_focus() {
                Fit::Line
            } else {
                Fit::Cut(inside(ui, &response).width())
            },
            align: None,
        },
    );
    Line {
        response: &response,
        laid: &laid,
        text,
        base,
    }
    .show(ui);
    response
}

/// In a line that begins at the right, the left arrow goes on.
fn swap_arrows(ui: &Ui) {
    ui.input_mut(|input| {
        for event in &mut input.events {
            if let Event::Key { key, .. } = event {
                *key = match *key {
                    Key::ArrowLeft => Key::ArrowRight,
                    Key::ArrowRight => Key::ArrowLeft,
                    key => key,
                };
            }
        }
    });
}

/// As many letters as the text has, of which nothing is drawn. What a font makes of them may be more or fewer, and egui
/// would look for a letter that is not there.
fn unseen(ui: &Ui, text: &str) -> Arc<Galley> {
    let font = Face::Body.font();
    let job = LayoutJob::simple_singleline(text.to_owned(), font, Color32::TRANSPARENT);
    let mut galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    for placed in &mut Arc::make_mut(&mut galley).rows {
        let row = Arc::make_mut(&mut placed.row);
        if let Some(first) = row.glyphs.first().copied() {
            let letter = |(index, chr): (usize, char)| {
                let mut glyph = first;
                glyph.chr = chr;
                glyph.pos.x = first.advance_width * index as f32;
                glyph.first_vertex = 0;
                glyph
            };
            row.glyphs = text.chars().enumerate().map(letter).collect();
            row.size.x = first.advance_width * row.glyphs.len() as f32;
        }
        row.visuals = Default::default();
    }
    galley
}

/// The room for the line inside of the field.
fn inside(ui: &Ui, response: &Response) -> Rect {
    response.rect.shrink2(ui.spacing().button_padding)
}

struct Line<'a> {
    response: &'a Response,
    laid: &'a Laid,
    text: &'a str,
    base: Direction,
}

impl Line<'_> {
    fn show(&self, ui: &Ui) {
        let id = self.response.id;
        let key = id.with("typed");
        let mut kept: Kept = ui.data(|data| data.get_temp(key)).unwrap_or_default();
        let inside = inside(ui, self.response);
        let size = self.laid.galley.size();
        let start = match self.base {
            Direction::LeftToRight => inside.left(),
            Direction::RightToLeft => inside.right() - size.x,
        };
        let top = inside.center().y - size.y / 2.0;
        if !self.response.has_focus() {
            kept.moved = 0.0;
        }
        self.point(ui, Pos2::new(start + kept.moved, top), &mut kept);
        let range = selected(ui, id).map(|[from, to]| [self.byte(from), self.byte(to)]);
        let cursor = range.filter(|_| self.response.has_focus());
        if let Some([_, cursor]) = cursor {
            kept.moved = self.in_sight(start, inside, kept.moved, cursor);
            if kept.cursor != cursor {
                kept.cursor = cursor;
                kept.since_s = ui.input(|input| input.time);
            }
        }
        let place = Pos2::new(start + kept.moved, top);
        let painter = ui
            .painter()
            .with_clip_rect(inside.expand(2.0).intersect(ui.clip_rect()));
        if let Some([from, to]) = cursor {
            self.mark(ui, &painter, place, from.min(to)..from.max(to));
        }
        let ink = theme::palette(ui).ink;
        painter.galley(place, Arc::clone(&self.laid.galley), ink);
        if let Some([_, cursor]) = cursor
            && ui.input(|input| input.focused)
        {
            let x = place.x + select::x_of(&self.laid.pieces, self.text, cursor);
            let stroke = Rect::from_x_y_ranges(x..=x, place.y..=place.y + size.y);
            let since = ui.input(|input| input.time) - kept.since_s;
            egui::text_selection::visuals::paint_text_cursor(ui, &painter, stroke, since);
        }
        ui.data_mut(|data| data.insert_temp(key, kept));
    }

    /// Selects what the pointer selects: egui looks for it in the picture that nobody sees.
    fn point(&self, ui: &Ui, place: Pos2, kept: &mut Kept) {
        let primary = egui::PointerButton::Primary;
        let (pressed, used, origin) = ui.input(|input| {
            let pointer = &input.pointer;
            let pressed = pointer.primary_pressed();
            let used = pressed || pointer.primary_down() || pointer.button_released(primary);
            (pressed, used, pointer.press_origin())
        });
        let Some(pointer) = self.response.interact_pointer_pos() else {
            kept.held = None;
            return;
        };
        if !used {
            return;
        }
        let hit = |pos: Pos2| select::hit(&self.laid.pieces, self.text, pos - place.to_vec2());
        let (at, word) = hit(pointer);
        let held = if self.response.triple_clicked() {
            [0, self.text.len()]
        } else if self.response.double_clicked() {
            [word.start, word.end]
        } else {
            match kept.held {
                // A quick hand is elsewhere already when the press is seen.
                _ if pressed => [origin.map_or(at, |pos| hit(pos).0), at],
                Some([from, _]) if self.response.dragged() => [from, at],
                Some(held) => held,
                None => [at, at],
            }
        };
        kept.held = Some(held);
        let [from, to] = held.map(|byte| CCursor::new(self.letter(byte)));
        let mut state = TextEditState::load(ui.ctx(), self.response.id).unwrap_or_default();
        state
            .cursor
            .set_char_range(Some(CCursorRange::two(from, to)));
        state.store(ui.ctx(), self.response.id);
    }

    /// How far the line is to be moved so that the cursor can be seen and no room is wasted.
    fn in_sight(&self, start: f32, inside: Rect, moved: f32, cursor: usize) -> f32 {
        let over = (self.laid.galley.size().x - inside.width()).max(0.0);
        let most = match self.base {
            Direction::LeftToRight => -over..=0.0,
            Direction::RightToLeft => 0.0..=over,
        };
        let x = start + select::x_of(&self.laid.pieces, self.text, cursor);
        let moved = moved.clamp(
            inside.left() - x,
            (inside.right() - x).max(inside.left() - x),
        );
        moved.clamp(*most.start(), *most.end())
    }

    fn mark(&self, ui: &Ui, painter: &egui::Painter, place: Pos2, range: Range<usize>) {
        let color = theme::palette(ui).selection;
        for piece in &self.laid.pieces {
            if let Some(marked) = select::marked(piece, self.text, &range) {
                painter.rect_filled(marked.translate(place.to_vec2()), 0.0, color);
            }
        }
    }

    /// egui counts letters, a layout counts bytes.
    fn byte(&self, letter: usize) -> usize {
        self.text
            .char_indices()
            .nth(letter)
            .map_or(self.text.len(), |(at, _)| at)
    }

    fn letter(&self, byte: usize) -> usize {
        self.text
            .get(..byte)
            .map_or(0, |before| before.chars().count())
    }
}

/// The letters between which a field is selected: where that began, and the cursor.
fn selected(ui: &Ui, field: egui::Id) -> Option<[usize; 2]> {
    let range = TextEditState::load(ui.ctx(), field)?.cursor.char_range()?;
    Some([range.secondary, range.primary].map(|cursor| cursor.index.0))
}
