//! Text of both directions, by the Unicode Bidirectional Algorithm (UAX 9): isolates around values, visual order for a
//! window that has none.
//!
//! A sentence is kept as it is read and spoken: in *logical* order, with values between isolates. A document leaves the
//! order to its reader; the window asks a [`Paragraph`] for the pieces of each line from left to right.

use std::borrow::Cow;
use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::Direction;

/// Begins an island that goes from left to right (UAX 9, LRI).
pub const LEFT_TO_RIGHT: char = '\u{2066}';
/// Begins an island whose own first letter says where it begins (UAX 9, FSI).
pub const FIRST_STRONG: char = '\u{2068}';
/// Ends an island (UAX 9, PDI).
pub const END: char = '\u{2069}';

/// Whether letters of this text go from right to left.
pub fn has_rtl(text: &str) -> bool {
    // No such letter comes before U+0590: Latin, Greek and Cyrillic texts are done here.
    text.chars().any(|c| c >= '\u{590}' && is_rtl_letter(c))
}

/// Whether the order of storage is the order on the screen: nothing goes from right to left, nothing is an isolate.
pub fn is_plain(text: &str) -> bool {
    text.is_ascii()
        || !text
            .chars()
            .any(|c| c >= '\u{590}' && (is_rtl_letter(c) || is_invisible(c)))
}

fn is_rtl_letter(c: char) -> bool {
    matches!(
        bidi_class(c),
        BidiClass::R | BidiClass::AL | BidiClass::AN | BidiClass::RLE | BidiClass::RLO
    )
}

/// The controls of direction: they take part in the order and are never drawn.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text without controls of direction: for screen readers, the clipboard, programs.
pub fn bare(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(is_invisible) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(|c| !is_invisible(*c)).collect())
    }
}

/// A value as an island, where its sentence needs one: in a right-to-left language always, elsewhere when the value
/// itself holds such letters.
pub(super) fn island(value: &str, language: Direction) -> Cow<'_, str> {
    let needed = match language {
        Direction::RightToLeft => !value.is_empty(),
        Direction::LeftToRight => has_rtl(value),
    };
    if needed {
        Cow::Owned(format!("{FIRST_STRONG}{value}{END}"))
    } else {
        Cow::Borrowed(value)
    }
}

/// Where a text begins that stands in a window or a document of this language. A text of Latin letters and digits alone
/// begins at the left in any language.
pub fn base(text: &str, language: Direction) -> Direction {
    match language {
        Direction::RightToLeft if has_rtl(text) => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}

/// Makes islands of technical words in a sentence of a right-to-left language: `443/tcp`, `ss -ltnp`, `[::]`.
///
/// Neighbouring Latin words and values belong to one island, so that a command keeps its order. Words with letters only
/// need none.
pub(super) fn with_islands(text: &str) -> String {
    let words: Vec<Word<'_>> = words(text);
    let mut out = String::with_capacity(text.len() + 16);
    let mut index = 0;
    while let Some(word) = words.get(index) {
        let group = group(words.get(index..).unwrap_or_default());
        let members = words.get(index..index + group).unwrap_or_default();
        if group > 0 && members.iter().any(Word::needs_island) {
            let last = members.len() - 1;
            for (at, member) in members.iter().enumerate() {
                // Punctuation around the island belongs to the sentence.
                if at == 0 {
                    out.push_str(member.before);
                    out.push(LEFT_TO_RIGHT);
                } else {
                    out.push_str(member.before);
                }
                out.push_str(member.core);
                if at == last {
                    out.push(END);
                }
                out.push_str(member.after);
                out.push_str(member.space);
            }
            index += group;
        } else {
            word.push(&mut out);
            index += 1;
        }
    }
    out
}

/// A word of a sentence with the punctuation and the white space around it. An island is one word.
#[derive(Debug)]
struct Word<'a> {
    before: &'a str,
    core: &'a str,
    after: &'a str,
    space: &'a str,
}

impl Word<'_> {
    fn push(&self, out: &mut String) {
        out.push_str(self.before);
        out.push_str(self.core);
        out.push_str(self.after);
        out.push_str(self.space);
    }

    /// Whether it can begin a group: Latin letters.
    fn is_latin(&self) -> bool {
        self.core.is_ascii() && self.core.contains(|c: char| c.is_ascii_alphabetic())
    }

    fn is_island(&self) -> bool {
        self.core.starts_with([FIRST_STRONG, LEFT_TO_RIGHT])
    }

    /// Whether it can go on a group.
    fn goes_on(&self) -> bool {
        (self.core.is_ascii() && !self.core.is_empty()) || (self.is_island() && !has_rtl(self.core))
    }

    /// Whether its order would be lost among letters that go from right to left.
    fn needs_island(&self) -> bool {
        self.is_island() || self.core.contains(|c: char| !c.is_ascii_alphanumeric())
    }
}

/// How many of these words are one technical term.
fn group(words: &[Word<'_>]) -> usize {
    let Some(first) = words.first() else { return 0 };
    let alone = first.core.is_ascii()
        && first.core.contains(|c: char| c.is_ascii_alphanumeric())
        && first.needs_island();
    if !first.is_latin() {
        return usize::from(alone);
    }
    let mut length = 1;
    while let (Some(last), Some(next)) = (words.get(length - 1), words.get(length)) {
        // Punctuation ends a term.
        if !last.after.is_empty() || last.space != " " || !next.before.is_empty() || !next.goes_on()
        {
            break;
        }
        length += 1;
    }
    length
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut depth = 0_usize;
        let end = rest
            .char_indices()
            .find(|(_, c)| {
                match *c {
                    '\u{2066}'..='\u{2068}' => depth += 1,
                    END => depth = depth.saturating_sub(1),
                    _ => {}
                }
                depth == 0 && c.is_whitespace()
            })
            .map_or(rest.len(), |(at, _)| at);
        let (word, after) = rest.split_at(end);
        let next = after
            .find(|c: char| !c.is_whitespace())
            .unwrap_or(after.len());
        let (space, after) = after.split_at(next);
        found.push(trimmed(word, space));
        rest = after;
    }
    found
}

fn trimmed<'a>(word: &'a str, space: &'a str) -> Word<'a> {
    let opens = |c: char| matches!(c, '(' | '"' | '\'' | '\u{ab}' | '\u{201c}' | '\u{2018}');
    let closes = |c: char| {
        matches!(
            c,
            '.' | ','
                | ';'
                | ':'
                | '!'
                | '?'
                | ')'
                | '"'
                | '\''
                | '\u{bb}'
                | '\u{201d}'
                | '\u{2019}'
                | '\u{2026}'
                | '\u{60c}'
                | '\u{61b}'
                | '\u{61f}'
        )
    };
    let core = word.trim_start_matches(opens);
    let (before, _) = word.split_at(word.len() - core.len());
    let inner = core.trim_end_matches(closes);
    let (core, after) = core.split_at(inner.len());
    Word {
        before,
        core,
        after,
        space,
    }
}

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

/// A text of one line as it stands on the screen, from left to right.
pub fn visual(text: &str, language: Direction) -> String {
    let paragraph = Paragraph::new(text, base(text, language));
    let pieces = paragraph.pieces(0..text.len());
    let mut out = String::with_capacity(text.len());
    for piece in pieces {
        if piece.rtl {
            out.extend(piece.shown.chars().rev());
        } else {
            out.push_str(&piece.shown);
        }
    }
    out
}
