//! Path and query: what must be sent, and what may be shown.

use super::mask;

/// The longest path that is kept, in bytes. Servers refuse longer ones (8 KiB is the usual limit of nginx and Apache).
pub(super) const LONGEST: usize = 8_192;

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
