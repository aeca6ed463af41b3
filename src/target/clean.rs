//! Characters: what cannot be seen goes, what only looks like ASCII becomes ASCII.

/// Removes characters that cannot be seen; says whether there were any. Line ends stay, other control characters do not.
pub(super) fn visible(text: &str) -> (String, bool) {
    let mut out = String::with_capacity(text.len());
    let mut removed = false;
    let mut characters = text.chars().peekable();
    let mut previous = ' ';
    while let Some(c) = characters.next() {
        // Joiners are letters to Persian and Indian names; between ASCII they are rubbish from a copy.
        let joiner = matches!(c, '\u{200c}' | '\u{200d}')
            && !previous.is_ascii()
            && characters.peek().is_some_and(|next| !next.is_ascii());
        match c {
            '\r' | '\u{2028}' | '\u{2029}' | '\u{85}' => out.push('\n'),
            '\t' | '\n' => out.push(c),
            _ if is_invisible(c) && !joiner => removed = true,
            _ => out.push(c),
        }
        previous = c;
    }
    (out, removed)
}

fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'
                ..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffc}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

/// The ASCII character that a full-width one stands for (Unicode block FF00, and the wide space).
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c)
            .checked_sub(0xfee0)
            .and_then(char::from_u32)
            .unwrap_or(c),
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// The ASCII punctuation that a character stands for when it is found where an address has punctuation.
///
/// Only for scheme, host and port: in a path these characters mean themselves.
pub(super) fn plain_punctuation(c: char) -> char {
    match c {
        '\u{3002}' | '\u{ff61}' | '\u{2024}' | '\u{6d4}' | '\u{2027}' | '\u{2219}' | '\u{22c5}'
        | '\u{fe52}' | '\u{a78f}' => '.',
        '\u{3001}' | '\u{60c}' | '\u{ff64}' | '\u{fe50}' | '\u{fe51}' | '\u{201a}' => ',',
        '\u{2236}' | '\u{a789}' | '\u{2d0}' | '\u{589}' | '\u{5c3}' | '\u{fe55}' | '\u{fe13}'
        | '\u{fe30}' => ':',
        '\u{61b}' | '\u{37e}' | '\u{fe54}' => ';',
        '\u{2044}' | '\u{2215}' | '\u{29f8}' | '\u{338}' => '/',
        '\u{29f5}' | '\u{2216}' | '\u{fe68}' => '\\',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{61f}' | '\u{fe56}' => '?',
        '\u{fe6b}' => '@',
        '\u{fe5f}' => '#',
        '\u{3010}' | '\u{3014}' => '[',
        '\u{3011}' | '\u{3015}' => ']',
        _ => c,
    }
}

/// Narrows a whole text.
pub(super) fn narrowed(text: &str) -> String {
    text.chars().map(narrow).collect()
}

/// The value of a decimal digit of any common script.
pub(super) fn digit(c: char) -> Option<char> {
    // The zeros of the scripts whose digits stand in a row (Unicode category Nd).
    const ZEROS: &[u32] = &[
        0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
        0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7e2,
        0x1d7ec, 0x1d7f6,
    ];
    let code = u32::from(c);
    let value = ZEROS
        .iter()
        .find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// Quotation marks of any language, which never belong to an address.
pub(super) const fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\'' | '`' | '\u{b4}' | '\u{ab}' | '\u{bb}' | '\u{2018}'..='\u{201f}' | '\u{2039}' | '\u{203a}'
            | '\u{300c}'..='\u{300f}' | '\u{3008}'..='\u{300b}' | '\u{301d}'..='\u{301f}' | '\u{ff02}' | '\u{ff07}'
            | '\u{ff40}' | '\u{ff62}' | '\u{ff63}'
    )
}

const fn opens(c: char) -> bool {
    is_quote(c) || matches!(c, '<' | '(' | '{' | '\u{ff08}' | '\u{ff1c}')
}

const fn closes(c: char) -> bool {
    is_quote(c) || matches!(c, '>' | ')' | '}' | '\u{ff09}' | '\u{ff1e}')
}

/// Takes quotation marks and brackets off both ends. Square brackets stay when they hold an IPv6 address.
pub(super) fn unquoted(text: &str) -> &str {
    let mut inner = text;
    loop {
        let before = inner;
        inner = inner.trim();
        if let Some(rest) = inner.strip_prefix(opens) {
            inner = rest;
        }
        // A closing bracket without its opening one may end a path: only quotes go alone.
        if let Some(rest) = inner.strip_suffix(closes) {
            let lone_bracket = inner.ends_with([')', '}'])
                && (before.len() == inner.len() || inner.contains(['(', '{']));
            if !lone_bracket {
                inner = rest;
            }
        }
        if let Some(rest) = inner
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
            && !is_ipv6_like(rest)
            && rest
                .find(']')
                .is_none_or(|end| rest.find('[').is_some_and(|start| start < end))
        {
            inner = rest;
        }
        if inner.len() == before.len() {
            return inner;
        }
    }
}

fn is_ipv6_like(text: &str) -> bool {
    text.split('%')
        .next()
        .unwrap_or_default()
        .chars()
        .all(|c| c.is_ascii_hexdigit() || matches!(c, ':' | '.'))
}

/// Takes the punctuation of a sentence off the end.
pub(super) fn without_sentence_end(text: &str) -> &str {
    text.trim_end_matches(|c: char| {
        c.is_whitespace()
            || is_quote(c)
            || matches!(
                c,
                '.' | ','
                    | ';'
                    | ':'
                    | '!'
                    | '\u{2026}'
                    | '\u{3002}'
                    | '\u{ff0c}'
                    | '\u{ff0e}'
                    | '\u{ff01}'
                    | '\u{ff1b}'
                    | '\u{ff1a}'
                    | '\u{3001}'
                    | '\u{60c}'
                    | '\u{61b}'
                    | '\u{6d4}'
                    | '>'
            )
    })
}
