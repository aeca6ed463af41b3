//! A phrase with places: `{n}` a number, `{host}` a name or an address, `{*}` anything.

/// The longest text that `{*}` may stand for, in characters.
const LONGEST_GAP: usize = 300;

/// A piece of a phrase.
#[derive(Debug)]
enum Piece {
    Literal(String),
    Number,
    Host,
    Anything,
}

/// A phrase of the table.
#[derive(Debug)]
pub(super) struct Phrase {
    pieces: Vec<Piece>,
}

/// Where a phrase was found, and what stood in its places.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Match {
    /// Index of the first byte.
    pub(super) start: usize,
    /// Index behind the last byte.
    pub(super) end: usize,
    pub(super) number: Option<u16>,
    pub(super) host: Option<String>,
}

impl Phrase {
    pub(super) fn read(text: &str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((literal, after)) = rest.split_once('{') {
            // A brace that is no place is a letter like others.
            let Some((name, behind)) = after.split_once('}') else {
                break;
            };
            if !literal.is_empty() {
                pieces.push(Piece::Literal(literal.to_owned()));
            }
            pieces.push(match name {
                "n" => Piece::Number,
                "host" => Piece::Host,
                _ => Piece::Anything,
            });
            rest = behind;
        }
        if !rest.is_empty() {
            pieces.push(Piece::Literal(rest.to_owned()));
        }
        Self { pieces }
    }

    /// Finds the phrase in a text of lower-case letters.
    pub(super) fn find(&self, text: &str) -> Option<Match> {
        let Some(Piece::Literal(first)) = self.pieces.first() else {
            return None;
        };
        let mut from = 0;
        // A phrase that begins often and never goes on must not cost the square of the text.
        for _ in 0..64 {
            let start = from + text.get(from..)?.find(first.as_str())?;
            if let Some(found) = self.at(text, start) {
                return Some(found);
            }
            from = start + first.chars().next().map_or(1, char::len_utf8);
        }
        None
    }

    fn at(&self, text: &str, start: usize) -> Option<Match> {
        let mut found = Match {
            start,
            end: start,
            ..Match::default()
        };
        let mut gap = false;
        for (index, piece) in self.pieces.iter().enumerate() {
            let rest = text.get(found.end..)?;
            match piece {
                Piece::Literal(literal) => {
                    let offset = if gap {
                        let reach = rest
                            .char_indices()
                            .nth(LONGEST_GAP)
                            .map_or(rest.len(), |(at, _)| at);
                        rest.get(..reach)?.find(literal.as_str())?
                    } else {
                        rest.starts_with(literal.as_str()).then_some(0)?
                    };
                    found.end += offset + literal.len();
                    gap = false;
                }
                Piece::Number => {
                    let skip = if gap {
                        rest.find(|c: char| c.is_ascii_digit())?
                    } else {
                        0
                    };
                    let digits = rest.get(skip..)?;
                    let end = digits
                        .find(|c: char| !c.is_ascii_digit())
                        .unwrap_or(digits.len());
                    found.number = Some(digits.get(..end)?.parse().ok()?);
                    found.end += skip + end;
                    gap = false;
                }
                Piece::Host => {
                    let stop = |c: char| {
                        c.is_whitespace()
                            || matches!(c, '"' | '\'' | ',' | ';' | '(' | ')' | '<' | '>')
                    };
                    // The sign behind the place ends it too: `lookup example.com: no such host`.
                    let next = match self.pieces.get(index + 1) {
                        Some(Piece::Literal(literal)) => rest.find(literal.as_str()),
                        _ => None,
                    };
                    let end = rest
                        .find(stop)
                        .unwrap_or(rest.len())
                        .min(next.unwrap_or(usize::MAX));
                    let host = rest.get(..end)?.trim_end_matches([':', '.', '!']);
                    if host.is_empty() {
                        return None;
                    }
                    found.host = Some(host.to_owned());
                    found.end += if next.is_some_and(|next| next == end) {
                        end
                    } else {
                        host.len()
                    };
                }
                Piece::Anything => gap = true,
            }
        }
        self.stands_alone(text, &found).then_some(found)
    }

    /// Whether no letter stands directly before or behind it: `emfile` is not in `systemfiles`.
    fn stands_alone(&self, text: &str, found: &Match) -> bool {
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let before = text
            .get(..found.start)
            .and_then(|text| text.chars().next_back());
        let first = text.get(found.start..).and_then(|text| text.chars().next());
        let last = text
            .get(..found.end)
            .and_then(|text| text.chars().next_back());
        let after = text.get(found.end..).and_then(|text| text.chars().next());
        let open_end =
            matches!(self.pieces.last(), Some(Piece::Literal(literal)) if literal.ends_with('_'));
        let joined = |a: Option<char>, b: Option<char>| a.is_some_and(word) && b.is_some_and(word);
        !joined(before, first) && (open_end || !joined(last, after))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(phrase: &str, text: &str) -> Option<u16> {
        Phrase::read(phrase).find(text)?.number
    }

    fn host(phrase: &str, text: &str) -> Option<String> {
        Phrase::read(phrase).find(text)?.host
    }

    #[test]
    fn places_are_filled() {
        assert_eq!(
            number("response code: {n}", "unexpected response code: 404."),
            Some(404)
        );
        assert_eq!(number("a {*} code {n}", "a b c code 12 d"), Some(12));
        assert_eq!(number("response code: {n}", "response code: xxx"), None);
        assert_eq!(number("code {n}", "code 99999999"), None);
        assert_eq!(
            host("lookup {host}: no", "lookup a.example: no such").as_deref(),
            Some("a.example")
        );
        assert_eq!(
            host("lookup {host} on {*}: no", "lookup db on 127.0.0.53:53: no").as_deref(),
            Some("db")
        );
        assert_eq!(
            host("enotfound {host}", "enotfound api.example").as_deref(),
            Some("api.example")
        );
    }

    #[test]
    fn a_phrase_stands_alone() {
        assert!(Phrase::read("emfile").find("systemfiles").is_none());
        assert!(Phrase::read("emfile").find("emfile: too many").is_some());
        assert!(
            Phrase::read("err_cert_")
                .find("net::err_cert_date_invalid")
                .is_some()
        );
        assert!(
            Phrase::read("connection refuse")
                .find("connection refused")
                .is_none()
        );
    }
}
