//! One address, with or without scheme, port, path and credentials, and with the mistakes that people make in it.

use super::host::{self, Host};
use super::scheme::{self, Taken};
use super::{Mend, MendKind, Protocol, TargetError, clean, mask, path};

/// What one address says.
#[derive(Debug)]
pub(super) struct Address {
    pub(super) protocol: Protocol,
    pub(super) host: Host,
    /// The port that was typed.
    pub(super) port: Option<u16>,
    /// The usual port of the scheme.
    pub(super) scheme_port: Option<u16>,
    /// Begins with `/`.
    pub(super) path: String,
    pub(super) had_credentials: bool,
    pub(super) mends: Vec<Mend>,
}

/// Reads one address. Whitespace inside is taken out, except one before a port.
///
/// # Errors
/// When host, port or scheme cannot be what they say.
pub(super) fn read(typed: &str) -> Result<Address, TargetError> {
    let mut mends = Vec::new();
    let text = edges(typed, &mut mends);
    let text = without_spaces(&text, &mut mends);
    let narrowed = clean::narrowed(&text);
    let folded: String = narrowed.chars().map(clean::plain_punctuation).collect();
    let slashed = slashes(&folded, &mut mends);
    let Taken {
        scheme,
        rest,
        twice,
        misspelt,
    } = scheme::take(&slashed)?;
    let head = slashed.strip_suffix(rest).unwrap_or_default();
    if let Some(scheme) = scheme {
        let good = format!("{}://", scheme.name);
        if twice {
            mends.push(Mend::new(MendKind::SchemeTwice, head, &good));
        } else if misspelt {
            mends.push(Mend::new(MendKind::SchemeSpelling, head, &good));
        }
    } else if misspelt {
        mends.push(Mend::new(MendKind::SchemeSpelling, head, ""));
    }
    let credentials = mask::credentials_end(rest);
    let rest = credentials.map_or(rest, |at| rest.get(at + 1..).unwrap_or_default());
    let authority_end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = rest.get(..authority_end).unwrap_or_default();
    let tail = rest.get(authority_end..).unwrap_or_default();
    if folded != text {
        full_width(&text, &slashed, tail, &mut mends);
    }
    // In the path, punctuation of other scripts means itself: it comes from the text before folding.
    let mut tail = original_tail(&narrowed, tail);
    if let Some((before, _)) = tail.split_once('#') {
        let end = clean::without_sentence_end(before).len();
        tail.truncate(end);
    }
    let (host_text, mut port_text) = split(authority, scheme.is_some(), &mut mends)?;
    if port_text.is_none() {
        (port_text, tail) = port_after_slash(tail, &mut mends);
    }
    let port = port_text
        .filter(|text| !text.is_empty())
        .map(|text| port_number(&text, &mut mends))
        .transpose()?;
    if scheme.is_none() && port.is_none() && is_port_alone(&host_text) {
        return Err(TargetError::HostMissing);
    }
    let host = host::read(&host_text, &mut mends)?;
    if tail.len() > path::LONGEST {
        return Err(TargetError::TooLong);
    }
    Ok(Address {
        protocol: scheme.map_or(Protocol::Auto, |scheme| scheme.protocol),
        host,
        port,
        scheme_port: scheme.map(|scheme| scheme.port).filter(|port| *port != 0),
        path: path::sendable(&tail),
        had_credentials: credentials.is_some(),
        mends,
    })
}

/// Reads a port.
///
/// # Errors
/// When it is no number from 1 to 65535.
pub(super) fn port_number(typed: &str, mends: &mut Vec<Mend>) -> Result<u16, TargetError> {
    let trimmed = typed.trim();
    let plain: Option<String> = trimmed.chars().map(clean::digit).collect();
    let number = plain
        .as_deref()
        .filter(|plain| plain.len() < 12)
        .and_then(|plain| plain.parse::<u64>().ok());
    let port = number
        .and_then(|number| u16::try_from(number).ok())
        .filter(|port| *port != 0);
    let Some(port) = port else {
        return Err(TargetError::port(trimmed));
    };
    let shown = port.to_string();
    if plain.as_deref() != Some(trimmed) {
        mends.push(Mend::new(MendKind::FullWidth, trimmed, &shown));
    } else if trimmed != shown {
        mends.push(Mend::new(MendKind::Port, trimmed, &shown));
    }
    Ok(port)
}

/// Takes spaces, quotation marks and the end of a sentence off.
fn edges(typed: &str, mends: &mut Vec<Mend>) -> String {
    let trimmed = typed.trim();
    if trimmed.len() != typed.len() {
        mends.push(Mend::new(MendKind::OuterSpaces, typed, trimmed));
    }
    let mut inner = trimmed;
    for _ in 0..3 {
        let unquoted = clean::unquoted(inner);
        if unquoted.len() != inner.len() {
            mends.push(Mend::new(MendKind::Quotes, inner, unquoted));
        }
        let ended = if host::ipv6(unquoted).is_some() {
            unquoted
        } else {
            clean::without_sentence_end(unquoted)
        };
        if ended.len() != unquoted.len() {
            mends.push(Mend::new(MendKind::Trailing, unquoted, ended));
        }
        if ended.len() == inner.len() {
            break;
        }
        inner = ended;
    }
    inner.to_owned()
}

fn without_spaces(text: &str, mends: &mut Vec<Mend>) -> String {
    if !text.contains(char::is_whitespace) {
        return text.to_owned();
    }
    let pieces: Vec<&str> = text.split_whitespace().collect();
    let joined = match pieces.as_slice() {
        [host, port]
            if is_host_before_port(host) && port.chars().all(|c| clean::digit(c).is_some()) =>
        {
            format!("{host}:{port}")
        }
        _ => pieces.concat(),
    };
    mends.push(Mend::new(MendKind::InnerSpaces, text, &joined));
    joined
}

/// Whether a number after this text and a space is a port.
pub(super) fn is_host_before_port(text: &str) -> bool {
    let complete = !text.ends_with([
        ':', '.', '/', '\u{ff1a}', '\u{ff0e}', '\u{3002}', '\u{ff0f}',
    ]);
    complete
        && (text.contains(['.', ']', '\u{3002}', '\u{ff0e}'])
            || text.eq_ignore_ascii_case("localhost"))
}

fn slashes(text: &str, mends: &mut Vec<Mend>) -> String {
    if !text.contains('\\') {
        return text.to_owned();
    }
    let slashed = text.replace('\\', "/");
    mends.push(Mend::new(MendKind::Slashes, text, &slashed));
    slashed
}

/// Notes the change of punctuation, without the path: nothing was changed there.
fn full_width(text: &str, folded: &str, tail: &str, mends: &mut Vec<Mend>) {
    let count = folded.chars().count().saturating_sub(tail.chars().count());
    let before: String = text.chars().take(count).collect();
    let after: String = folded.chars().take(count).collect();
    if before != after.replace('/', "\\") && before.replace('\\', "/") != after {
        mends.push(Mend::new(MendKind::FullWidth, &before, &after));
    }
}

/// The path as it was typed; `folded_tail` is as long and tells where it begins.
fn original_tail(narrowed: &str, folded_tail: &str) -> String {
    let length = folded_tail.chars().count();
    let skip = narrowed.chars().count().saturating_sub(length);
    let mut first = folded_tail.chars();
    first
        .next()
        .into_iter()
        .chain(narrowed.chars().skip(skip + 1))
        .map(|c| if c == '\\' { '/' } else { c })
        .collect()
}

/// `example.com/:8282/chat`.
fn port_after_slash(tail: String, mends: &mut Vec<Mend>) -> (Option<String>, String) {
    let Some(rest) = tail.strip_prefix("/:") else {
        return (None, tail);
    };
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    let port = rest.get(..end).unwrap_or_default();
    let after = rest.get(end..).unwrap_or_default();
    if port.is_empty() || !(after.is_empty() || after.starts_with(['/', '?', '#'])) {
        return (None, tail);
    }
    mends.push(Mend::new(
        MendKind::Port,
        &format!("/:{port}"),
        &format!(":{port}"),
    ));
    (Some(port.to_owned()), after.to_owned())
}

fn is_port_alone(host: &str) -> bool {
    host.chars().all(|c| c.is_ascii_digit()) && host.parse::<u16>().is_ok()
}

type HostAndPort = (String, Option<String>);

/// Splits host and port.
fn split(authority: &str, in_url: bool, mends: &mut Vec<Mend>) -> Result<HostAndPort, TargetError> {
    if let Some(inside) = authority.strip_prefix('[') {
        return bracketed(authority, inside, mends);
    }
    if let Some((host, after)) = authority.split_once(']') {
        let good = format!("[{host}]{after}");
        mends.push(Mend::new(MendKind::Brackets, authority, &good));
        return Ok((host.to_owned(), after.strip_prefix(':').map(str::to_owned)));
    }
    // `::1:8080` is an address in form, but no computer has one of those (RFC 4291, 2.5.5.1): a port was meant.
    if let Some(port) = authority
        .strip_prefix("::1:")
        .filter(|port| port.len() > 1 && port.parse::<u16>().is_ok())
    {
        mends.push(Mend::new(
            MendKind::Brackets,
            authority,
            &format!("[::1]:{port}"),
        ));
        return Ok(("::1".to_owned(), Some(port.to_owned())));
    }
    if host::ipv6(authority).is_some() {
        if in_url {
            mends.push(Mend::new(
                MendKind::Brackets,
                authority,
                &format!("[{authority}]"),
            ));
        }
        return Ok((authority.to_owned(), None));
    }
    match authority.rsplit_once(':') {
        None => Ok(without_colon(authority, mends)),
        Some((host, port)) if !host.contains(':') => Ok((host.to_owned(), Some(port.to_owned()))),
        Some((host, port)) if host::ipv6(host).is_some() && port.len() > 1 => {
            mends.push(Mend::new(
                MendKind::Brackets,
                authority,
                &format!("[{host}]:{port}"),
            ));
            Ok((host.to_owned(), Some(port.to_owned())))
        }
        Some(_) => many_colons(authority, mends),
    }
}

fn bracketed(
    authority: &str,
    inside: &str,
    mends: &mut Vec<Mend>,
) -> Result<HostAndPort, TargetError> {
    let Some((host, after)) = inside.split_once(']') else {
        // `[2001:db8::1:8080` or `[::1`: the closing bracket is lost.
        let (host, port) = split(inside.trim_start_matches('['), false, mends)?;
        let good = port
            .as_ref()
            .map_or_else(|| format!("[{host}]"), |port| format!("[{host}]:{port}"));
        mends.push(Mend::new(MendKind::Brackets, authority, &good));
        return Ok((host, port));
    };
    if host::ipv6(host).is_none() && !host.contains(':') {
        mends.push(Mend::new(
            MendKind::Quotes,
            authority,
            &format!("{host}{after}"),
        ));
    }
    if after.is_empty() {
        return Ok((host.to_owned(), None));
    }
    let port = after.trim_start_matches(':');
    if !after.starts_with(':') || after.starts_with("::") {
        mends.push(Mend::new(MendKind::Port, after, &format!(":{port}")));
    }
    Ok((host.to_owned(), Some(port.to_owned())))
}

/// `host::8080`, `host:80:80`: the parts are clear when all ports are the same.
fn many_colons(authority: &str, mends: &mut Vec<Mend>) -> Result<HostAndPort, TargetError> {
    let mut parts = authority.split(':').filter(|part| !part.is_empty());
    let host = parts.next().unwrap_or_default().to_owned();
    let ports: Vec<&str> = parts.collect();
    let hex = authority
        .chars()
        .all(|c| c.is_ascii_hexdigit() || matches!(c, ':' | '.' | '%'));
    let Some(port) = ports.first() else {
        return Ok((host, None));
    };
    if authority.starts_with(':') {
        return Err(if hex {
            TargetError::host(authority)
        } else {
            TargetError::HostMissing
        });
    }
    if ports.iter().any(|other| other != port) {
        // Hexadecimal groups were meant as an IPv6 address.
        return Err(if hex && ports.len() > 1 && !host.contains('.') {
            TargetError::host(authority)
        } else {
            TargetError::port(&ports.join(":"))
        });
    }
    mends.push(Mend::new(
        MendKind::Port,
        authority,
        &format!("{host}:{port}"),
    ));
    Ok((host, Some((*port).to_owned())))
}

/// Other signs between host and port: `192.0.2.1,8080`, `example.com;8080`, `192.0.2.1.8080`.
fn without_colon(authority: &str, mends: &mut Vec<Mend>) -> HostAndPort {
    let whole = (authority.to_owned(), None);
    let Some((host, port)) = authority.rsplit_once([',', ';', '.']) else {
        return whole;
    };
    let is_number = !port.is_empty() && port.chars().all(|c| c.is_ascii_digit());
    let quad = host::dotted_quad(&host.replace([',', ';'], ".")).is_some();
    let name = host.contains('.') && host.contains(char::is_alphabetic)
        || host.eq_ignore_ascii_case("localhost");
    let by_dot = authority.ends_with(&format!(".{port}"));
    let is_port = is_number
        && if by_dot {
            quad && port.len() > 2
        } else {
            quad || name
        };
    if !is_port {
        return whole;
    }
    mends.push(Mend::new(
        MendKind::Port,
        authority,
        &format!("{host}:{port}"),
    ));
    (host.to_owned(), Some(port.to_owned()))
}
