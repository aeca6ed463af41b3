//! The order of a paragraph on the screen (UAX 9), and where its lines break.

use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::{bare, is_invisible};
use crate::i18n::Direction;

/// One piece of a line, as it is drawn.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Piece {
    /// The bytes of the paragraph that it shows.
    pub range: Range<usize>,
    /// What is drawn: brackets mirrored where the line goes from right to left.
    pub shown: String,
    /// Whether its first character stands at its right.
    pub rtl: bool,
}

/// A paragraph with its levels.
pub struct Paragraph<'a> {
    text: &'a str,
    info: BidiInfo<'a>,
}

/// Splits a text where a paragraph ends; with the place of each in bytes.
pub fn paragraphs(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(|c| bidi_class(c) == BidiClass::B)
        .chain(
            text.ends_with(|c| bidi_class(c) == BidiClass::B)
                .then_some(""),
        )
        .map(move |part| {
            let start = at;
            at += part.len();
            (
                start,
                part.trim_end_matches(|c| bidi_class(c) == BidiClass::B),
            )
        })
}

impl<'a> Paragraph<'a> {
    /// A paragraph without an end of paragraph inside.
    pub fn new(text: &'a str, base: Direction) -> Self {
        let level = match base {
            Direction::LeftToRight => Level::ltr(),
            Direction::RightToLeft => Level::rtl(),
        };
        Self {
            text,
            info: BidiInfo::new(text, Some(level)),
        }
    }

    /// The pieces of a line from left to right.
    pub fn pieces(&self, line: Range<usize>) -> Vec<Piece> {
        let mut out = Vec::new();
        let Some(paragraph) = self.info.paragraphs.first().filter(|_| !line.is_empty()) else {
            return out;
        };
        let (levels, runs) = self.info.visual_runs(paragraph, line);
        for run in runs {
            let rtl = levels.get(run.start).is_some_and(|level| level.is_rtl());
            if rtl {
                self.rtl_pieces(run, &mut out);
            } else {
                self.ltr_pieces(run, &mut out);
            }
        }
        out
    }

    /// A run from left to right, word by word.
    fn ltr_pieces(&self, run: Range<usize>, out: &mut Vec<Piece>) {
        let mut at = run.start;
        let text = self.text.get(run).unwrap_or_default();
        for word in text.split_inclusive(' ') {
            let range = at..at + word.len();
            at = range.end;
            let shown = bare(word).into_owned();
            if !shown.is_empty() {
                out.push(Piece {
                    range,
                    shown,
                    rtl: false,
                });
            }
        }
    }

    /// A run from right to left: letters that are joined stay together, everything else stands alone.
    fn rtl_pieces(&self, run: Range<usize>, out: &mut Vec<Piece>) {
        let first = out.len();
        let mut joined = false;
        let start = run.start;
        for (offset, c) in self.text.get(run).unwrap_or_default().char_indices() {
            let range = start + offset..start + offset + c.len_utf8();
            if is_invisible(c) {
                continue;
            }
            let joins = is_joined(c);
            match out.last_mut().filter(|_| joins && joined) {
                Some(last) => {
                    last.range.end = range.end;
                    last.shown.push(c);
                }
                None => out.push(Piece {
                    range,
                    shown: mirrored(c).to_string(),
                    rtl: true,
                }),
            }
            joined = joins;
        }
        if let Some(new) = out.get_mut(first..) {
            new.reverse();
        }
    }

    /// Breaks the paragraph into lines no wider than `most`; `measure` tells how wide a piece is drawn.
    ///
    /// Lines break after spaces and beside ideographs; a word that is wider than a line is cut between characters.
    pub fn lines(&self, most: f32, measure: &mut dyn FnMut(&str) -> f32) -> Vec<Range<usize>> {
        let mut width = |range: Range<usize>| -> f32 {
            let pieces = self.pieces(range);
            pieces.iter().map(|piece| measure(&piece.shown)).sum()
        };
        let mut lines = Vec::new();
        let (mut start, mut filled) = (0, 0.0);
        for word in self.breakable() {
            let whole = width(word.clone());
            let text = self.text.get(word.clone()).unwrap_or_default();
            let bare = word.start..word.start + text.trim_end_matches(' ').len();
            let needed = if bare == word {
                whole
            } else {
                width(bare.clone())
            };
            if filled > 0.0 && filled + needed > most {
                lines.push(start..word.start);
                (start, filled) = (word.start, 0.0);
            }
            if needed <= most {
                filled += whole;
                continue;
            }
            for (offset, c) in text.char_indices() {
                let (at, end) = (word.start + offset, word.start + offset + c.len_utf8());
                if at > start && c != ' ' && width(start..end) > most {
                    lines.push(start..at);
                    start = at;
                }
            }
            filled = width(start..word.end);
        }
        lines.push(start..self.text.len());
        lines
    }

    /// A line without the spaces at its end, which take no room.
    pub fn trimmed(&self, line: Range<usize>) -> Range<usize> {
        let text = self.text.get(line.clone()).unwrap_or_default();
        // An island may end behind the space.
        let kept = text.trim_end_matches(|c: char| c == ' ' || is_invisible(c));
        let cut = text.get(kept.len()..).unwrap_or_default();
        if cut.contains(' ') {
            line.start..line.start + kept.len()
        } else {
            line
        }
    }

    /// The parts between which a line may break.
    fn breakable(&self) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let (mut start, mut before) = (0, None);
        for (at, c) in self.text.char_indices() {
            let breaks = match before {
                None => false,
                Some(' ') => c != ' ',
                Some(before) => is_ideograph(before) && is_ideograph(c),
            };
            if breaks {
                parts.push(start..at);
                start = at;
            }
            // A control of direction neither makes nor hides a place to break.
            if !is_invisible(c) {
                before = Some(c);
            }
        }
        parts.push(start..self.text.len());
        parts
    }
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Letters that are shaped together: right-to-left letters, their marks, and the joiners between them.
fn is_joined(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::AL | BidiClass::R | BidiClass::NSM)
        || matches!(c, '\u{200c}' | '\u{200d}')
}

/// The sign that shows a character in a line from right to left (`Bidi_Mirrored`, UAX 9 L4).
fn mirrored(c: char) -> char {
    const PAIRS: [(char, char); 11] = [
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('<', '>'),
        ('\u{ab}', '\u{bb}'),
        ('\u{2039}', '\u{203a}'),
        ('\u{2264}', '\u{2265}'),
        ('\u{2045}', '\u{2046}'),
        ('\u{207d}', '\u{207e}'),
        ('\u{208d}', '\u{208e}'),
        ('\u{27e8}', '\u{27e9}'),
    ];
    PAIRS
        .iter()
        .find_map(|(a, b)| match c {
            _ if c == *a => Some(*b),
            _ if c == *b => Some(*a),
            _ => None,
        })
        .unwrap_or(c)
}
