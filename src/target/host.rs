//! A name or an address.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use serde::{Deserialize, Serialize};

use super::clean;
use super::{Mend, MendKind, TargetError};

/// A name or an address.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Host {
    /// A name.
    Name {
        /// As DNS has it: lower case, punycode, without a final dot.
        ascii: String,
        /// As people read it.
        unicode: String,
    },
    /// An address.
    Address {
        /// The address itself.
        ip: IpAddr,
        /// The zone of a link-local IPv6 address: an interface name or number.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        zone: Option<String>,
    },
}

impl Host {
    /// The address, where it is one.
    pub const fn address(&self) -> Option<IpAddr> {
        match self {
            Self::Address { ip, .. } => Some(*ip),
            Self::Name { .. } => None,
        }
    }

    /// The name as DNS has it, where it is one.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Name { ascii, .. } => Some(ascii),
            Self::Address { .. } => None,
        }
    }

    /// As DNS and `getaddrinfo` take it: no brackets.
    pub fn plain(&self) -> String {
        match self {
            Self::Name { ascii, .. } => ascii.clone(),
            Self::Address {
                ip,
                zone: Some(zone),
            } => format!("{ip}%{zone}"),
            Self::Address { ip, zone: None } => ip.to_string(),
        }
    }
}

impl std::fmt::Display for Host {
    /// As it stands in a URL: IPv6 in brackets.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Address {
                ip: IpAddr::V6(_), ..
            } => write!(f, "[{}]", self.plain()),
            _ => f.write_str(&self.plain()),
        }
    }
}

/// Reads a host without brackets and without port.
///
/// # Errors
/// When it is neither a name nor an address.
pub(super) fn read(typed: &str, mends: &mut Vec<Mend>) -> Result<Host, TargetError> {
    if typed.is_empty() {
        return Err(TargetError::HostMissing);
    }
    if let Some(host) = ipv6(typed) {
        return Ok(host);
    }
    let decoded = percent_decoded(typed);
    let plain = digits(&decoded, mends);
    let plain = dots(&plain, mends);
    if plain.is_empty() {
        return Err(TargetError::HostMissing);
    }
    let plain = letters(plain, mends);
    if is_number(plain.rsplit('.').next().unwrap_or_default()) {
        return ipv4(&plain, mends);
    }
    name(&plain, typed, mends)
}

/// An IPv6 address with an optional zone (RFC 4007, RFC 6874: `%25` in a URL).
pub(super) fn ipv6(text: &str) -> Option<Host> {
    let (address, zone) = match text.split_once('%') {
        Some((address, zone)) => (address, Some(zone)),
        None => (text, None),
    };
    let ip: Ipv6Addr = address.parse().ok()?;
    let zone = match zone {
        None => None,
        Some(zone) => {
            let zone = zone
                .strip_prefix("25")
                .filter(|rest| !rest.is_empty())
                .unwrap_or(zone);
            let good = !zone.is_empty()
                && zone.len() <= 64
                && zone
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '~'));
            if !good {
                return None;
            }
            Some(zone.to_owned())
        }
    };
    Some(Host::Address {
        // An IPv4 address in the clothes of IPv6 (RFC 4291, 2.5.5.2) is dialled over IPv4 by every system.
        ip: IpAddr::V6(ip).to_canonical(),
        zone,
    })
}

/// A dotted quad, without guessing.
pub(super) fn dotted_quad(text: &str) -> Option<Ipv4Addr> {
    text.parse().ok()
}

/// A whole name in percent encoding, as browsers copy names of other scripts.
fn percent_decoded(typed: &str) -> String {
    let mut bytes = Vec::with_capacity(typed.len());
    let mut rest = typed.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut ahead = rest.clone();
            let value = [ahead.next(), ahead.next()]
                .into_iter()
                .map(|digit| char::from(digit?).to_digit(16))
                .try_fold(0_u32, |sum, digit| digit.map(|digit| sum * 16 + digit));
            if let Some(value) = value.and_then(|value| u8::try_from(value).ok()) {
                bytes.push(value);
                rest = ahead;
                continue;
            }
        }
        bytes.push(byte);
    }
    String::from_utf8(bytes).unwrap_or_else(|_| typed.to_owned())
}

/// Digits of other scripts, where there is nothing but digits and dots: in a name they may be letters of it.
fn digits(typed: &str, mends: &mut Vec<Mend>) -> String {
    let converted: Option<String> = typed
        .chars()
        .map(|c| {
            if c == '.' || c == ',' {
                Some(c)
            } else {
                clean::digit(c)
            }
        })
        .collect();
    match converted {
        Some(plain) if plain != typed => {
            mends.push(Mend::new(MendKind::FullWidth, typed, &plain));
            plain
        }
        _ => typed.to_owned(),
    }
}

/// Dots that are missing, doubled, or commas. One final dot is good DNS.
fn dots(typed: &str, mends: &mut Vec<Mend>) -> String {
    let letters: Vec<char> = typed.chars().collect();
    let mut out = String::with_capacity(typed.len());
    for (index, c) in letters.iter().enumerate() {
        let beside = |other: Option<&char>| other.is_some_and(char::is_ascii_alphanumeric);
        let before = index.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(index + 1);
        match c {
            ',' | ';' => out.push('.'),
            // A middle dot belongs to Catalan and Japanese names; between Latin letters it is a dot, but not in `l·l`.
            '\u{b7}' | '\u{30fb}' | '\u{2022}'
                if beside(before)
                    && beside(after)
                    && !(before == Some(&'l') && after == Some(&'l')) =>
            {
                out.push('.');
            }
            _ => out.push(*c),
        }
    }
    let joined: Vec<&str> = out.split('.').filter(|part| !part.is_empty()).collect();
    let joined = joined.join(".");
    if joined != out.strip_suffix('.').unwrap_or(&out)
        || out.trim_end_matches('.') != typed.trim_end_matches('.')
    {
        mends.push(Mend::new(MendKind::Dots, typed, &joined));
    }
    joined
}

/// The letters O, I and l where an IPv4 address has 0 and 1: four parts, of which at least two have digits only.
fn letters(typed: String, mends: &mut Vec<Mend>) -> String {
    let digits_only = |part: &&str| part.chars().all(|c| c.is_ascii_digit());
    let parts: Vec<&str> = typed.split('.').collect();
    let numbers = parts.iter().filter(|part| digits_only(part)).count();
    if parts.len() != 4 || numbers == 4 || numbers < 2 {
        return typed;
    }
    let plain = typed.replace(['O', 'o'], "0").replace(['I', 'l'], "1");
    if dotted_quad(&plain).is_none() {
        return typed;
    }
    mends.push(Mend::new(MendKind::Letters, &typed, &plain));
    plain
}

fn is_number(label: &str) -> bool {
    let hex = label
        .strip_prefix("0x")
        .or_else(|| label.strip_prefix("0X"))
        .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_hexdigit()));
    hex || (!label.is_empty() && label.chars().all(|c| c.is_ascii_digit()))
}

/// An IPv4 address as `inet_aton` and the URL standard read it: 1 to 4 numbers, decimal, octal or hexadecimal.
fn ipv4(text: &str, mends: &mut Vec<Mend>) -> Result<Host, TargetError> {
    let found = dotted_quad(text).or_else(|| {
        let parts: Vec<&str> = text.split('.').collect();
        let numbers: Option<Vec<u64>> = parts.iter().map(|part| number(part)).collect();
        let (last, first) = numbers.as_deref()?.split_last()?;
        if first.len() > 3 || first.iter().any(|number| *number > 255) {
            return None;
        }
        let room = 4 - u32::try_from(first.len()).ok()?;
        if *last >= 256_u64.pow(room) {
            return None;
        }
        let sum = first
            .iter()
            .zip([24_u32, 16, 8])
            .fold(*last, |sum, (number, shift)| sum + (number << shift));
        let ip = Ipv4Addr::from(u32::try_from(sum).ok()?);
        mends.push(Mend::new(MendKind::AddressForm, text, &ip.to_string()));
        Some(ip)
    });
    match found {
        Some(ip) => Ok(Host::Address {
            ip: IpAddr::V4(ip),
            zone: None,
        }),
        None => Err(TargetError::host(text)),
    }
}

fn number(part: &str) -> Option<u64> {
    if let Some(hex) = part.strip_prefix("0x").or_else(|| part.strip_prefix("0X")) {
        return if hex.is_empty() {
            Some(0)
        } else {
            u64::from_str_radix(hex, 16).ok()
        };
    }
    match part.strip_prefix('0') {
        Some(octal) if !octal.is_empty() => u64::from_str_radix(octal, 8).ok(),
        _ => part.parse().ok(),
    }
}

/// A name, in the form that DNS has (UTS #46) and in the form that people read.
fn name(plain: &str, typed: &str, mends: &mut Vec<Mend>) -> Result<Host, TargetError> {
    // Longer than any name can be, in any script: not worth the work.
    if plain.chars().count() > 253 {
        return Err(TargetError::HostTooLong);
    }
    let Ok(ascii) =
        idna::domain_to_ascii_from_cow(plain.as_bytes().into(), idna::AsciiDenyList::URL)
    else {
        return Err(TargetError::host(typed));
    };
    let ascii = ascii.strip_suffix('.').unwrap_or(&ascii).to_owned();
    let good =
        |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
    // No host has a name that begins with a hyphen (RFC 1123, 2.1), and a program would take it for an option: `--help`.
    if ascii.is_empty()
        || ascii.starts_with('-')
        || !ascii.chars().all(good)
        || ascii.split('.').any(str::is_empty)
    {
        return Err(TargetError::host(typed));
    }
    if ascii.len() > 253 || ascii.split('.').any(|label| label.len() > 63) {
        return Err(TargetError::HostTooLong);
    }
    // Letters of other forms may have become digits: `①.①.①.①`.
    if is_number(ascii.rsplit('.').next().unwrap_or_default()) {
        let host = ipv4(&ascii, mends)?;
        mends.push(Mend::new(MendKind::FullWidth, typed, &host.plain()));
        return Ok(host);
    }
    let (unicode, _) = idna::domain_to_unicode(&ascii);
    if !plain.is_ascii() {
        mends.push(Mend::new(MendKind::Punycode, plain, &ascii));
    }
    Ok(Host::Name { ascii, unicode })
}
