//! Path and query: what must be sent, and what may be shown.

use super::mask;

/// The longest path that is kept, in bytes. Servers refuse longer ones (8 KiB is the usual limit of nginx and Apache).
pub(super) const LONGEST: usize = 8_192;

/// A secret shorter than this is only looked for together with its name.
const SHORTEST_ALONE: usize = 6;

/// A path with its query, as it is sent: begins with `/`, ASCII only, without fragment.
pub(super) fn sendable(typed: &str) -> String {
    let typed = typed.split('#').next().unwrap_or_default().trim();
    let mut out = String::with_capacity(typed.len() + 1);
    if !typed.starts_with('/') {
        out.push('/');
    }
    for c in typed.chars() {
        if c.is_control() {
            continue;
        }
        if c.is_ascii()
            && !matches!(
                c,
                ' ' | '"' | '\'' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}'
            )
        {
            out.push(c);
            continue;
        }
        let mut bytes = [0_u8; 4];
        for byte in c.encode_utf8(&mut bytes).bytes() {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.extend(
                    char::from_digit(u32::from(half), 16).map(|digit| digit.to_ascii_uppercase()),
                );
            }
        }
    }
    out
}

/// A path whose secrets are masked: for the screen and for reports.
pub(super) fn shown(path: &str) -> String {
    let (way, query) = match path.split_once('?') {
        Some((way, query)) => (way, Some(query)),
        None => (path, None),
    };
    let mut out: String = way.split('/').map(segment).collect::<Vec<_>>().join("/");
    if let Some(query) = query {
        out.push('?');
        out.push_str(&mask::pairs(query));
    }
    out
}

/// A part of the way; `;jsessionid=` and tokens in it are masked.
fn segment(part: &str) -> String {
    if let Some((name, parameters)) = part.split_once(';') {
        return format!("{};{}", segment(name), mask::pairs(parameters));
    }
    // An address inside a path (`/proxy/user:pw@host`) may hold a password.
    if let Some(at) = part.rfind('@')
        && part.get(..at).is_some_and(|before| before.contains(':'))
    {
        return format!("{}{}", mask::MASK, part.get(at..).unwrap_or_default());
    }
    if mask::is_token(part) {
        mask::MASK.to_owned()
    } else {
        part.to_owned()
    }
}

/// The values that [`shown`] masks, as they stand in a path and as servers repeat them: decoded, too. Those of fewer
/// than six characters only together with their name, because a text may hold them by chance.
pub(super) fn secrets(path: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for piece in path.split(['/', '?', '&', ';']) {
        let (name, value) = piece.split_once('=').unwrap_or(("", piece));
        let masked = mask::pairs(piece);
        let secret = if piece.is_empty() || (masked == piece && segment(piece) == piece) {
            continue;
        } else if value.is_empty() {
            name
        } else if value.len() < SHORTEST_ALONE {
            piece
        } else {
            value
        };
        found.push(secret.to_owned());
        if value != secret && !name.is_empty() && mask::is_token(name) {
            found.push(name.to_owned());
        }
    }
    let decoded: Vec<String> = found
        .iter()
        .flat_map(|secret| [decoded(secret), decoded(&secret.replace('+', " "))])
        .collect();
    found.extend(decoded);
    // Longer ones first: one secret may hold another.
    found.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    found.dedup();
    found
}

/// Percent codes as the bytes that they stand for; what is none stays.
fn decoded(text: &str) -> String {
    let mut bytes: Vec<u8> = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|code| std::str::from_utf8(code).ok())
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(code.unwrap_or(*first));
        rest = after
            .get(if code.is_some() { 2 } else { 0 }..)
            .unwrap_or_default();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_known_as_they_are_sent_and_as_they_are_read() {
        assert!(secrets("/chat/room?lang=en").is_empty());
        assert_eq!(secrets("/chat?token=hunter2&x=1"), ["hunter2"]);
        assert_eq!(
            secrets("/chat?token=hunter%202"),
            ["hunter%202", "hunter 2"]
        );
        assert_eq!(secrets("/?pin=123"), ["pin=123"]);
        let token = "abcdefghij0123456789klmnop";
        assert_eq!(secrets(&format!("/hooks/{token}/x")), [token]);
        assert_eq!(secrets("/x;jsessionid=A1B2C3D4"), ["A1B2C3D4"]);
        assert_eq!(secrets("/?pw=a%zz%4"), ["a%zz%4"]);
    }
}
