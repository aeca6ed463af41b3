//! Islands around technical words of a sentence.

use super::{END, FIRST_STRONG, LEFT_TO_RIGHT, has_rtl};

/// Makes islands of technical words in a sentence of a right-to-left language: `443/tcp`, `ss -ltnp`, `[::]`.
///
/// Neighbouring Latin words and values belong to one island, so that a command keeps its order. Words with letters only
/// need none.
pub(in crate::i18n) fn with_islands(text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::bidi::bare;

    fn islands(text: &str) -> String {
        with_islands(text)
            .replace(LEFT_TO_RIGHT, "<")
            .replace(FIRST_STRONG, "{")
            .replace(END, ">")
    }

    #[test]
    fn technical_words_are_islands() {
        // Letters of this script stand for the sentence around.
        for (text, expected) in [
            ("\u{634} ss -ltnp \u{639}", "\u{634} <ss -ltnp> \u{639}"),
            (
                "\u{634} (443/tcp)\u{60c} \u{639}",
                "\u{634} (<443/tcp>)\u{60c} \u{639}",
            ),
            ("\u{634} [::] \u{639}", "\u{634} [::] \u{639}"),
            ("\u{634} DNS \u{639}.", "\u{634} DNS \u{639}."),
            (
                "TCP \u{2068}192.0.2.1:80\u{2069} \u{639}",
                "<TCP {192.0.2.1:80>> \u{639}",
            ),
            (
                "\u{634} \u{2068}8282\u{2069} TCP\u{60c}",
                "\u{634} {8282> TCP\u{60c}",
            ),
        ] {
            assert_eq!(islands(text), expected, "{text:?}");
        }
    }

    #[test]
    fn islands_of_islands_stay_what_they_are() {
        let once = with_islands("\u{634} ss -ltnp 'sport = :80' \u{639}");
        assert_eq!(bare(&with_islands(&once)), bare(&once));
        assert_eq!(
            once.matches(END).count(),
            once.matches(LEFT_TO_RIGHT).count()
        );
    }
}
