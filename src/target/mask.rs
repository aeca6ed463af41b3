//! Secrets are masked as soon as they are read.

use std::borrow::Cow;

/// What stands in the place of a secret.
pub(super) const MASK: &str = "***";

/// Parts of parameter names that carry secrets.
const SECRET_NAMES: &[&str] = &[
    "token",
    "secret",
    "passw",
    "passphrase",
    "pwd",
    "apikey",
    "api_key",
    "api-key",
    "auth",
    "sign",
    "session",
    "jwt",
    "credential",
    "cookie",
    "bearer",
    "ticket",
    "private",
    "nonce",
    "otp",
];

/// Names that carry secrets only when they stand alone or as a word of the name: `key`, `access_key`, `pass`.
const SECRET_WORDS: &[&str] = &[
    "key", "pass", "sig", "sid", "pin", "code", "pw", "user", "username", "login", "email",
];

/// Names that would be taken for secrets and are none.
const HARMLESS: &[&str] = &["sec-websocket-key", "author", "designer"];

/// Whether a parameter of this name may hold a secret.
pub(super) fn is_secret_name(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    if HARMLESS.contains(&name.as_str()) {
        return false;
    }
    SECRET_NAMES.iter().any(|part| name.contains(part))
        || name
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| SECRET_WORDS.contains(&word))
        || name.ends_with("key")
}

/// Whether a text is a token by its looks: a JSON web token, or 24 and more letters and digits without a word in them.
pub(super) fn is_token(text: &str) -> bool {
    let jwt = text.starts_with("eyJ") && text.len() > 20;
    let long = text.len() >= 24
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+' | '='))
        && text.chars().filter(char::is_ascii_digit).count() >= 4
        && text.chars().any(|c| c.is_ascii_alphabetic());
    jwt || long
}

/// Masks the values of secrets in `name=value&name=value`.
pub(super) fn pairs(query: &str) -> String {
    let mut out = String::with_capacity(query.len());
    for piece in query.split_inclusive(['&', ';']) {
        let pair = piece.trim_end_matches(['&', ';']);
        out.push_str(&pair_shown(pair));
        out.push_str(piece.get(pair.len()..).unwrap_or_default());
    }
    out
}

fn pair_shown(pair: &str) -> Cow<'_, str> {
    match pair.split_once('=') {
        Some((name, value)) if !value.is_empty() && is_secret(name, value) => {
            Cow::Owned(format!("{}={MASK}", masked_name(name)))
        }
        Some((name, _)) if is_token(name) => Cow::Borrowed(MASK),
        None if is_token(pair) || holds_credentials(pair) => Cow::Borrowed(MASK),
        _ => Cow::Borrowed(pair),
    }
}

/// A name may itself be a secret: `?eyJ…=`.
fn masked_name(name: &str) -> &str {
    if is_token(name) || holds_credentials(name) {
        MASK
    } else {
        name
    }
}

fn is_secret(name: &str, value: &str) -> bool {
    is_secret_name(&decoded(name))
        || is_token(value)
        || holds_credentials(value)
        || holds_credentials(name)
}

/// Whether a value is an address with a user in it, however often it was encoded.
fn holds_credentials(value: &str) -> bool {
    let plain = decoded(&decoded(value));
    plain.contains('@') || plain.contains("password=") || plain.contains("token=")
}

fn decoded(text: &str) -> String {
    // The two signs that matter here are `@`, `:` and `=`; anything else may stay encoded.
    let mut out = text.to_owned();
    for (code, plain) in [
        ("%25", "%"),
        ("%40", "@"),
        ("%3A", ":"),
        ("%3a", ":"),
        ("%3D", "="),
        ("%3d", "="),
        ("%5F", "_"),
        ("%5f", "_"),
    ] {
        if out.contains('%') {
            out = out.replace(code, plain);
        }
    }
    out
}

/// Where the credentials of an authority and what follows it end: the index of their `@`, or nothing.
///
/// `text` is what follows `://`. Credentials end at the last `@` before the path. A password that was not encoded may
/// hold a slash; then what stands before it is no host with a port, and the `@` comes later.
pub(super) fn credentials_end(text: &str) -> Option<usize> {
    let authority_end = text.find(['/', '?', '#']).unwrap_or(text.len());
    let authority = text.get(..authority_end).unwrap_or_default();
    if let Some(at) = authority.rfind('@') {
        return Some(at);
    }
    let later = text.get(authority_end..)?.rfind('@')? + authority_end;
    let (name, port) = authority.split_once(':')?;
    let after = text.get(later + 1..).unwrap_or_default();
    let host_follows = after.starts_with(|c: char| c.is_alphanumeric() || c == '[');
    let plain_port = port.parse::<u16>().is_ok();
    let plain_host =
        name.contains('.') || name.eq_ignore_ascii_case("localhost") || name.starts_with('[');
    (!plain_port || (host_follows && !plain_host)).then_some(later)
}

/// Masks credentials and secrets anywhere in a text.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let lower = line.to_lowercase();
        // Header lines hold several words, all of them secret.
        let header = ["authorization:", "cookie:", "x-api-key:"]
            .iter()
            .find_map(|name| lower.find(name).map(|at| at + name.len()));
        if let Some(head) = header.and_then(|end| line.get(..end)) {
            out.push_str(&words(head));
            out.push(' ');
            out.push_str(MASK);
            if line.ends_with('\n') {
                out.push('\n');
            }
        } else {
            out.push_str(&words(line));
        }
    }
    out
}

/// Characters that separate words of a text.
fn splits(c: char) -> bool {
    c.is_whitespace() || super::clean::is_quote(c) || matches!(c, '(' | ')' | '{' | '}' | '<' | '>')
}

fn words(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut secret_follows = false;
    for piece in line.split_inclusive(splits) {
        let word = piece.trim_end_matches(splits);
        let end = piece.get(word.len()..).unwrap_or_default();
        if word.is_empty() {
            out.push_str(end);
            continue;
        }
        if secret_follows {
            out.push_str(MASK);
            secret_follows = false;
        } else {
            out.push_str(&one_word(word));
            let name = word.trim_end_matches([':', '=']);
            // `password: hunter2`, `Bearer abc`, `"token": "abc"`; but `response code: 404` is what a message is about.
            secret_follows = (name.len() < word.len()
                && is_secret_name(name)
                && !name.eq_ignore_ascii_case("code")
                && name.len() < 30
                && !name.contains('/'))
                || word.eq_ignore_ascii_case("bearer");
        }
        out.push_str(end);
    }
    out
}

fn one_word(word: &str) -> String {
    if let Some(at) = word.find("://") {
        let start = at + 3;
        let rest = word.get(start..).unwrap_or_default();
        let head = word.get(..start).unwrap_or_default();
        let (user, rest) = match credentials_end(rest) {
            Some(at) => (MASK, rest.get(at..).unwrap_or_default()),
            None => ("", rest),
        };
        let path_at = rest.find(['/', '?']).unwrap_or(rest.len());
        let host = rest.get(..path_at).unwrap_or_default();
        let path = rest.get(path_at..).unwrap_or_default();
        return format!("{head}{user}{host}{}", super::path::shown(path));
    }
    if let Some(at) = word.rfind('@') {
        return format!("{MASK}{}", word.get(at..).unwrap_or_default());
    }
    if word.contains('=') {
        let (way, query) = word.split_once('?').unwrap_or(("", word));
        let sign = if word.contains('?') { "?" } else { "" };
        return format!("{way}{sign}{}", pairs(query));
    }
    if is_token(word) {
        MASK.to_owned()
    } else {
        word.to_owned()
    }
}
