//! Anything that a person may paste, turned into a [`Target`] that cannot be invalid.
//!
//! [`Target::parse`] is the only way in for one text, [`Target::from_parts`] for separate fields. Both keep what was
//! typed, say what they mended, and mask credentials before anything else may see them.
//!
//! ```text
//! typed ─► clean (invisible characters) ─► one address? ─► address (scheme, host, port, path)
//!                                      └─► a longer text ─► pasted (what the message says) + find (its address)
//! ```

mod address;
mod clean;
mod error;
mod find;
mod host;
mod mask;
mod mend;
mod pasted;
mod path;
mod protocol;
pub mod public_suffixes;
mod scheme;
#[cfg(test)]
mod tests;

pub use error::TargetError;
pub use host::Host;
pub use mend::{Mend, MendKind};
pub use pasted::PastedError;
pub use protocol::{PortSource, Protocol};

use std::net::{IpAddr, SocketAddr, SocketAddrV6};

use serde::{Deserialize, Serialize};

use address::Address;

/// The longest text that is read, in bytes.
const LONGEST_TEXT: usize = 65_536;

/// The longest text that [`Target::input`] keeps, in characters.
const LONGEST_INPUT: usize = 2_000;

/// The port that is taken when nothing says which.
const ASSUMED_PORT: u16 = 443;

/// Where to connect to, how, and what was mended on the way from the typed text.
#[derive(Clone, Deserialize, PartialEq, Serialize)]
pub struct Target {
    /// What was typed, cut to 2,000 characters, credentials masked.
    pub input: String,
    /// The host.
    pub host: Host,
    /// The port, 1 to 65535.
    pub port: u16,
    /// Where the port comes from.
    pub port_source: PortSource,
    /// How to connect.
    pub protocol: Protocol,
    /// Path and query as they are sent, beginning with `/`. May hold secrets: never show it, never write it down.
    /// Serialised with its secrets masked.
    #[serde(serialize_with = "masked_path")]
    pub path: String,
    /// The path without the values of secrets: the one for people and reports.
    pub path_shown: String,
    /// What was changed in the typed text, in order.
    #[serde(default)]
    pub mends: Vec<Mend>,
    /// What a pasted error message says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pasted: Option<PastedError>,
    /// A user name or a password was typed; neither is kept.
    #[serde(default)]
    pub had_credentials: bool,
    /// Extra wishes.
    #[serde(default)]
    pub details: Details,
}

/// Extra wishes for TLS, HTTP and WebSocket.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct Details {
    /// The Origin header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin: Option<String>,
    /// The WebSocket subprotocol.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subprotocol: Option<String>,
    /// The server name for TLS, where it is not the host.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sni: Option<String>,
    /// The address that the server really has, if the person knows it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expect_ip: Option<IpAddr>,
}

/// An address in separate fields. What stands in a field wins over what the host field says of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Parts<'a> {
    /// A host, an IPv6 address with or without brackets, or anything that [`Target::parse`] takes.
    pub host: &'a str,
    /// A number, or empty: then the one in `host`, the usual one of the protocol, or 443.
    pub port: &'a str,
    /// How to connect; `Auto` leaves it to the scheme in `host`.
    pub protocol: Protocol,
    /// Path and query, or empty.
    pub path: &'a str,
}

impl Target {
    /// Reads anything that a person may paste. Cheap enough to be called at every key: linear in the length of the
    /// text, which is refused above 64 KiB.
    ///
    /// # Errors
    /// When no target is in the text. An error message without an address is
    /// [`TargetError::MessageWithoutAddress`], which still says what it means.
    pub fn parse(typed: &str) -> Result<Self, TargetError> {
        if typed.len() > LONGEST_TEXT {
            return Err(TargetError::TooLong);
        }
        let (visible, invisible) = clean::visible(typed);
        let text = visible.trim();
        if text.is_empty() {
            return Err(TargetError::Empty);
        }
        let recognised = pasted::recognise(text).filter(|_| is_message(text));
        let mut problem = None;
        if recognised.is_none()
            && let Some(joined) = one_piece(&visible)
        {
            match address::read(joined) {
                Ok(address) => return Ok(Self::from_address(address, typed, text, invisible)),
                Err(error) => problem = Some(error),
            }
        }
        let hint = recognised
            .as_ref()
            .and_then(|recognised| recognised.host.as_deref());
        let several =
            text.contains(char::is_whitespace) || recognised.is_some() || !text.is_ascii();
        match (find::best(text, hint).filter(|_| several), recognised) {
            (Some(address), recognised) => {
                let mut target = Self::from_address(address, typed, text, false);
                target.input = cut(&mask::text(text));
                match recognised {
                    Some(recognised) => target.pasted = Some(recognised.error),
                    None => target.mends.push(Mend::new(
                        MendKind::Surroundings,
                        &mask::text(text),
                        &target.shown(),
                    )),
                }
                Ok(target)
            }
            (None, Some(recognised)) => Err(TargetError::MessageWithoutAddress(Box::new(
                recognised.error,
            ))),
            (None, None) => Err(problem.unwrap_or(TargetError::NoAddress)),
        }
    }

    /// Puts a target together from separate fields.
    ///
    /// # Errors
    /// As [`Target::parse`].
    pub fn from_parts(parts: &Parts<'_>) -> Result<Self, TargetError> {
        let port = parts.port.trim();
        if parts.host.trim().is_empty() {
            return Err(TargetError::HostMissing);
        }
        let mut target = match Self::parse(parts.host) {
            // A number alone is a missing host in one field, and an address in a field of its own.
            Err(TargetError::HostMissing) if !port.is_empty() => {
                Self::parse(&format!("{}:{port}", parts.host.trim()))?
            }
            other => other?,
        };
        if parts.protocol != Protocol::Auto && parts.protocol != target.protocol {
            target.protocol = parts.protocol;
            if target.port_source != PortSource::Typed {
                target.port = parts.protocol.default_port();
                target.port_source = source_of_default(parts.protocol);
            }
        }
        if !port.is_empty() {
            target.port = address::port_number(port, &mut target.mends)?;
            target.port_source = PortSource::Typed;
        }
        if !parts.path.trim().is_empty() {
            target.set_path(parts.path)?;
        }
        Ok(target)
    }

    /// Sets path and query, as they are typed.
    ///
    /// # Errors
    /// When it is longer than 8 KiB.
    pub fn set_path(&mut self, typed: &str) -> Result<(), TargetError> {
        if typed.len() > path::LONGEST {
            return Err(TargetError::TooLong);
        }
        self.path = path::sendable(typed);
        self.path_shown = path::shown(&self.path);
        Ok(())
    }

    /// The secrets that are sent with the path, in the forms in which a server may repeat them. Never show them.
    pub fn secrets(&self) -> Vec<String> {
        if self.path == self.path_shown {
            Vec::new()
        } else {
            path::secrets(&self.path)
        }
    }

    fn from_address(address: Address, typed: &str, text: &str, invisible: bool) -> Self {
        let (port, port_source) = match (address.port, address.scheme_port) {
            (Some(port), _) => (port, PortSource::Typed),
            (None, Some(port)) if address.protocol != Protocol::Auto => (port, PortSource::Scheme),
            (None, _) => (ASSUMED_PORT, PortSource::Assumed),
        };
        let mut target = Self {
            input: cut(typed),
            host: address.host,
            port,
            port_source,
            protocol: address.protocol,
            path_shown: path::shown(&address.path),
            path: address.path,
            mends: address.mends,
            pasted: None,
            had_credentials: address.had_credentials,
            details: Details::default(),
        };
        if invisible {
            target
                .mends
                .insert(0, Mend::new(MendKind::Invisible, typed, text));
        }
        if target.had_credentials || target.path_shown != target.path || mask::text(text) != text {
            target.forget_what_was_typed();
        }
        target
    }

    /// What was typed held a secret: only the address itself, masked, is kept of it.
    fn forget_what_was_typed(&mut self) {
        let shown = self.shown();
        self.input = if self.had_credentials {
            match shown.split_once("://") {
                Some((scheme, rest)) => format!("{scheme}://{}@{rest}", mask::MASK),
                None => format!("{}@{shown}", mask::MASK),
            }
        } else {
            shown.clone()
        };
        for mend in &mut self.mends {
            if !matches!(
                mend.kind,
                MendKind::Punycode | MendKind::AddressForm | MendKind::Dots
            ) {
                "\u{2026}".clone_into(&mut mend.before);
                mend.after.clone_from(&shown);
            }
        }
    }

    /// The asked port at one address, with the zone of a link-local target where it is a number.
    pub fn socket(&self, address: IpAddr) -> SocketAddr {
        match (address, &self.host) {
            (
                IpAddr::V6(ip),
                Host::Address {
                    zone: Some(zone), ..
                },
            ) => SocketAddr::V6(SocketAddrV6::new(
                ip,
                self.port,
                0,
                zone.parse().unwrap_or(0),
            )),
            _ => SocketAddr::new(address, self.port),
        }
    }

    /// The address as people write it, without credentials and with secrets masked: `ws://example.com:8282/chat`,
    /// `example.com:8282` where the protocol is to be found out. [`Target::parse`] takes it back.
    pub fn shown(&self) -> String {
        let place = format!("{}:{}", self.host, self.port);
        // After `name:80/` an `@` could end a password with a slash in it.
        let ambiguous = self.host.name().is_some_and(|name| !name.contains('.'));
        let whole = if ambiguous {
            self.path_shown.replace('@', "%40")
        } else {
            self.path_shown.clone()
        };
        let path = if whole == "/" { "" } else { whole.as_str() };
        match self.protocol {
            Protocol::Auto => format!("{place}{path}"),
            Protocol::Tcp | Protocol::Tls => format!("{}://{place}", self.protocol),
            Protocol::Http | Protocol::Https | Protocol::Ws | Protocol::Wss => {
                format!("{}://{place}{whole}", self.protocol)
            }
        }
    }
}

/// An address of a server's making, whole or relative, without credentials and with the values of secrets masked.
pub fn masked_address(address: &str) -> String {
    if address.contains("://") {
        mask::text(address)
    } else {
        path::shown(address)
    }
}

/// What stands in the place of a secret.
pub const MASK: &str = mask::MASK;

/// Everything but the path, which may hold secrets.
impl std::fmt::Debug for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Target")
            .field("input", &self.input)
            .field("host", &self.host)
            .field("port", &self.port)
            .field("port_source", &self.port_source)
            .field("protocol", &self.protocol)
            .field("path_shown", &self.path_shown)
            .field("mends", &self.mends)
            .field("pasted", &self.pasted)
            .field("had_credentials", &self.had_credentials)
            .field("details", &self.details)
            .finish_non_exhaustive()
    }
}

fn masked_path<S: serde::Serializer>(path: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&path::shown(path))
}

fn source_of_default(protocol: Protocol) -> PortSource {
    match protocol {
        Protocol::Auto | Protocol::Tcp => PortSource::Assumed,
        _ => PortSource::Scheme,
    }
}

fn cut(text: &str) -> String {
    text.chars().take(LONGEST_INPUT).collect()
}

/// Whether a text with words of an error message is one: a single word with a dot in it is rather a name.
fn is_message(text: &str) -> bool {
    text.contains(char::is_whitespace) || !text.contains('.') || !text.is_ascii()
}

/// The text, if spaces in it can be left out: those beside punctuation, and one between a host and its port.
fn one_piece(text: &str) -> Option<&str> {
    let pieces: Vec<&str> = text.split_whitespace().take(12).collect();
    if pieces.len() > 11 {
        return None;
    }
    for pair in pieces.windows(2) {
        let [before, after] = pair else { continue };
        let joins = |c: char| {
            matches!(
                clean::plain_punctuation(clean::narrow(c)),
                ':' | '/' | '@' | '\\' | '[' | ']' | '?'
            )
        };
        let beside = before.ends_with(joins) || after.starts_with(joins);
        let dot = |c: char| clean::plain_punctuation(clean::narrow(c)) == '.';
        // `example. com`, but not the end of a sentence.
        let dotted = after.starts_with(dot)
            || before.chars().all(dot)
            || (before.ends_with(dot)
                && !before.trim_end_matches(dot).contains(dot)
                && pieces.len() <= 4);
        let port = pieces.len() == 2
            && address::is_host_before_port(before)
            && after.chars().all(|c| clean::digit(c).is_some());
        let quote = before.chars().all(clean::is_quote) || after.chars().all(clean::is_quote);
        if !(beside || dotted || port || quote) {
            return None;
        }
    }
    Some(text)
}
