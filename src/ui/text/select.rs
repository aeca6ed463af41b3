//! Selecting in a text with both directions: what is selected is a part of the logical text.

use std::ops::Range;

use eframe::egui;
use egui::{Pos2, Rect, Response, Vec2};

use super::layout::{Laid, Placed};
use crate::i18n::bidi;
use crate::ui::theme;

/// What is selected, in one label at a time. Bytes of the logical text.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Selection {
    label: egui::Id,
    from: usize,
    to: usize,
}

fn key() -> egui::Id {
    egui::Id::unique("bidi-selection")
}

/// Takes in what the pointer and the keyboard do with a label, and marks what is selected under its text.
pub(super) fn follow(ui: &egui::Ui, response: &Response, laid: &Laid, text: &str) {
    let mut selection: Option<Selection> = ui.data(|data| data.get_temp(key()));
    let pointer = response.interact_pointer_pos();
    let at = pointer.map(|pointer| hit(&laid.pieces, text, pointer - response.rect.min.to_vec2()));
    let (pressed, elsewhere, copy) = ui.input(|input| {
        let copy = input
            .events
            .iter()
            .any(|event| matches!(event, egui::Event::Copy));
        let pressed = input.pointer.primary_pressed();
        (pressed, pressed && !response.contains_pointer(), copy)
    });
    if elsewhere && selection.is_some_and(|selection| selection.label == response.id) {
        selection = None;
        ui.data_mut(|data| data.remove::<Selection>(key()));
    }
    if let Some((index, piece)) = at {
        let (from, to) = if response.triple_clicked() {
            (0, text.len())
        } else if response.double_clicked() {
            (piece.start, piece.end)
        } else {
            match selection.filter(|old| old.label == response.id && !pressed) {
                Some(old) if response.dragged() => (old.from, index),
                Some(old) => (old.from, old.to),
                None => (index, index),
            }
        };
        selection = Some(Selection {
            label: response.id,
            from,
            to,
        });
        ui.data_mut(|data| {
            data.insert_temp(
                key(),
                Selection {
                    label: response.id,
                    from,
                    to,
                },
            )
        });
    }
    let Some(selection) = selection.filter(|selection| selection.label == response.id) else {
        return;
    };
    let range = selection.from.min(selection.to)..selection.from.max(selection.to);
    if range.is_empty() {
        return;
    }
    let color = theme::palette(ui).selection;
    for piece in &laid.pieces {
        if let Some(marked) = marked(piece, text, &range) {
            let place = marked.translate(response.rect.min.to_vec2());
            ui.painter().rect_filled(place, 0.0, color);
        }
    }
    if copy && let Some(selected) = text.get(range) {
        ui.copy_text(bidi::bare(selected).into_owned());
    }
}

/// The character beside a point, and the piece in which it is.
pub(super) fn hit(pieces: &[Placed], text: &str, point: Pos2) -> (usize, Range<usize>) {
    let away = |from: f32, to: f32, at: f32| (from - at).max(at - to).max(0.0);
    // The line first: a short line may end far from the pointer.
    let nearest = pieces.iter().min_by(|a, b| {
        let [a, b] = [a.rect, b.rect].map(|rect| {
            let below = away(rect.top(), rect.bottom(), point.y);
            (below, away(rect.left(), rect.right(), point.x))
        });
        a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    let Some(piece) = nearest else {
        return (0, 0..0);
    };
    let part = ((point.x - piece.rect.left()) / piece.rect.width().max(0.1)).clamp(0.0, 1.0);
    let part = if piece.rtl { 1.0 - part } else { part };
    let stops = stops(piece, text);
    let index = stops
        .iter()
        .min_by(|a, b| (a.1 - part).abs().total_cmp(&(b.1 - part).abs()))
        .map_or(piece.range.start, |(at, _)| *at);
    (index, piece.range.clone())
}

/// How far from the left a cursor stands before a byte: at the side from which the letter there is read.
pub(super) fn x_of(pieces: &[Placed], text: &str, byte: usize) -> f32 {
    let edge = |piece: &Placed, part: f32| {
        let part = if piece.rtl { 1.0 - part } else { part };
        piece.rect.left() + piece.rect.width() * part
    };
    let within = pieces.iter().find(|piece| piece.range.contains(&byte));
    // Between pieces are marks of direction, which take no room.
    let next = || {
        let behind = pieces.iter().filter(|piece| piece.range.start >= byte);
        behind.min_by_key(|piece| piece.range.start)
    };
    if let Some(piece) = within.or_else(next) {
        let part = stops(piece, text)
            .iter()
            .rfind(|(at, _)| *at <= byte)
            .map_or(0.0, |(_, part)| *part);
        return edge(piece, part);
    }
    let last = pieces.iter().max_by_key(|piece| piece.range.end);
    last.map_or(0.0, |piece| edge(piece, 1.0))
}

/// Between which bytes of a piece the selection may end, and how far from its beginning that is. The letters of a joined
/// word share its width; marks belong to their letter.
fn stops(piece: &Placed, text: &str) -> Vec<(usize, f32)> {
    let mut stops: Vec<usize> = text
        .get(piece.range.clone())
        .unwrap_or_default()
        .char_indices()
        .filter(|(_, c)| !is_mark(*c) && !bidi::is_invisible(*c))
        .map(|(at, _)| piece.range.start + at)
        .collect();
    stops.push(piece.range.end);
    let last = (stops.len() - 1).max(1) as f32;
    stops
        .into_iter()
        .enumerate()
        .map(|(index, at)| (at, index as f32 / last))
        .collect()
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}

/// The part of a piece that is selected.
pub(super) fn marked(piece: &Placed, text: &str, range: &Range<usize>) -> Option<Rect> {
    let (from, to) = (
        range.start.max(piece.range.start),
        range.end.min(piece.range.end),
    );
    if from >= to {
        return None;
    }
    let stops = stops(piece, text);
    let part = |byte: usize| {
        stops
            .iter()
            .rfind(|(at, _)| *at <= byte)
            .map_or(0.0, |(_, part)| *part)
    };
    let (mut first, mut last) = (part(from), part(to));
    if piece.rtl {
        (first, last) = (1.0 - last, 1.0 - first);
    }
    let width = piece.rect.width();
    Some(Rect::from_min_size(
        piece.rect.min + Vec2::new(width * first, 0.0),
        Vec2::new(width * (last - first), piece.rect.height()),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(range: Range<usize>, left: f32, rtl: bool) -> Placed {
        let rect = Rect::from_min_size(Pos2::new(left, 0.0), Vec2::new(30.0, 20.0));
        Placed { range, rect, rtl }
    }

    #[test]
    fn the_right_half_of_an_arabic_word_is_its_beginning() {
        // Three letters of two bytes each.
        let text = "\u{627}\u{628}\u{62c}";
        let piece = piece(0..6, 0.0, true);
        let marked = marked(&piece, text, &(0..2)).unwrap();
        assert!((marked.left() - 20.0).abs() < 0.1 && (marked.right() - 30.0).abs() < 0.1);
    }

    #[test]
    fn the_cursor_stands_where_the_letter_is_read_from() {
        // Two Arabic letters at the right, then two Latin ones at the left of them.
        let text = "\u{627}\u{628}ab";
        let pieces = [piece(4..6, 0.0, false), piece(0..4, 30.0, true)];
        for (byte, x) in [(0, 60.0), (2, 45.0), (4, 0.0), (5, 15.0), (6, 30.0)] {
            let found = x_of(&pieces, text, byte);
            assert!((found - x).abs() < 0.1, "{byte}: {found}");
        }
        for (x, byte) in [(59.0, 0), (46.0, 2), (1.0, 4), (16.0, 5), (29.0, 6)] {
            assert_eq!(hit(&pieces, text, Pos2::new(x, 5.0)).0, byte, "{x}");
        }
    }

    #[test]
    fn a_mark_is_never_selected_without_its_letter() {
        let text = "\u{628}\u{64f}\u{62c}";
        let stops = stops(&piece(0..6, 0.0, true), text);
        assert_eq!(
            stops.iter().map(|stop| stop.0).collect::<Vec<_>>(),
            [0, 4, 6]
        );
    }
}
