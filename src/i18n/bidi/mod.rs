//! Text of both directions, by the Unicode Bidirectional Algorithm (UAX 9): isolates around values, visual order for a
//! window that has none.
//!
//! A sentence is kept as it is read and spoken: in *logical* order, with values between isolates. A document leaves the
//! order to its reader; the window asks a [`Paragraph`] for the pieces of each line from left to right.

mod islands;
mod order;

pub(super) use islands::with_islands;
pub use order::{Paragraph, Piece, paragraphs};

use std::borrow::Cow;

use unicode_bidi::{BidiClass, bidi_class};

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

/// A line for a document without a direction of its own (plain text, Markdown): where its reader would take the first
/// letter for the direction of the line and be wrong, a mark (UAX 9, RLM) goes first.
pub fn led(line: &str, language: Direction) -> Cow<'_, str> {
    let wrong = language == Direction::RightToLeft && has_rtl(line) && !begins_rtl(line);
    if wrong {
        Cow::Owned(format!("\u{200f}{line}"))
    } else {
        Cow::Borrowed(line)
    }
}

/// Whether the first letter outside of islands goes from right to left (UAX 9, P2).
fn begins_rtl(line: &str) -> bool {
    let mut depth = 0_usize;
    for c in line.chars() {
        match bidi_class(c) {
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => depth += 1,
            BidiClass::PDI => depth = depth.saturating_sub(1),
            BidiClass::L if depth == 0 => return false,
            BidiClass::R | BidiClass::AL if depth == 0 => return true,
            _ => {}
        }
    }
    false
}

/// Splits at spaces, but not inside of islands: a line that breaks there would lose its order.
pub fn split(text: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    text.split(move |c| {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            END => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ' ' && depth == 0
    })
    .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_an_island_only_where_it_must_be() {
        assert_eq!(island("192.0.2.1", Direction::LeftToRight), "192.0.2.1");
        assert_eq!(
            island("\u{634}", Direction::LeftToRight),
            "\u{2068}\u{634}\u{2069}"
        );
        assert_eq!(island("80", Direction::RightToLeft), "\u{2068}80\u{2069}");
        assert_eq!(island("", Direction::RightToLeft), "");
    }

    #[test]
    fn a_line_that_begins_with_latin_is_led() {
        let arabic = Direction::RightToLeft;
        assert_eq!(led("DNS \u{634}", arabic), "\u{200f}DNS \u{634}");
        assert_eq!(
            led("\u{2068}80\u{2069} \u{634}", arabic),
            "\u{2068}80\u{2069} \u{634}"
        );
        assert_eq!(led("ss -ltnp", arabic), "ss -ltnp");
        assert_eq!(led("DNS \u{634}", Direction::LeftToRight), "DNS \u{634}");
    }

    #[test]
    fn plain_texts_are_known_at_a_glance() {
        for (text, plain) in [
            ("Port 80", true),
            (
                "\u{41f}\u{43e}\u{440}\u{442} \u{2013} \u{7aef}\u{53e3}",
                true,
            ),
            ("\u{627}", false),
            ("\u{2068}x\u{2069}", false),
            ("\u{200f}1.", false),
        ] {
            assert_eq!(is_plain(text), plain, "{text:?}");
        }
    }

    #[test]
    fn words_of_an_island_stay_on_one_line() {
        let words: Vec<&str> = split("\u{634} \u{2066}ss -ltnp\u{2069}  \u{639}").collect();
        assert_eq!(words, ["\u{634}", "\u{2066}ss -ltnp\u{2069}", "\u{639}"]);
    }
}
