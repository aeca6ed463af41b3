//! Anything that a person may paste, turned into a [`Target`] that cannot be invalid.
//!
//! [`Target::parse`] is the only way in. It keeps what was typed, says what it mended, and masks credentials before
//! anything else may see them.

use std::net::{IpAddr, SocketAddr};

use serde::{Deserialize, Serialize};

/// Where to connect to, how, and what was mended on the way from the typed text.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
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
    /// Path and query, beginning with `/`; secrets in the query masked in `path_shown`.
    pub path: String,
    /// The path without the values of secrets: the one for reports.
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

/// Where the port comes from.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PortSource {
    /// It was typed.
    Typed,
    /// It is the usual one of the scheme.
    Scheme,
    /// Nothing said which: 443 was taken.
    Assumed,
}

/// How to connect.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    Deserialize,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Protocol {
    /// Find out.
    #[default]
    Auto,
    /// A TCP connection is enough.
    Tcp,
    /// A verified TLS handshake is enough.
    Tls,
    /// HTTP.
    Http,
    /// HTTP over TLS.
    Https,
    /// WebSocket.
    Ws,
    /// WebSocket over TLS.
    Wss,
}

impl Protocol {
    /// All, in the order of the menu.
    pub const ALL: &'static [Self] = &[
        Self::Auto,
        Self::Ws,
        Self::Wss,
        Self::Http,
        Self::Https,
        Self::Tcp,
        Self::Tls,
    ];

    /// The name on the command line, in JSON and as a scheme.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Tcp => "tcp",
            Self::Tls => "tls",
            Self::Http => "http",
            Self::Https => "https",
            Self::Ws => "ws",
            Self::Wss => "wss",
        }
    }

    /// Whether TLS comes first.
    pub const fn tls(self) -> bool {
        matches!(self, Self::Tls | Self::Https | Self::Wss)
    }

    /// Whether a WebSocket is asked.
    pub const fn web_socket(self) -> bool {
        matches!(self, Self::Ws | Self::Wss)
    }

    /// Whether plain HTTP requests are asked.
    pub const fn http(self) -> bool {
        matches!(self, Self::Http | Self::Https)
    }

    /// The usual port.
    pub const fn default_port(self) -> u16 {
        match self {
            Self::Http | Self::Ws => 80,
            _ => 443,
        }
    }
}

impl std::fmt::Display for Protocol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id())
    }
}

/// One thing that was changed in the typed text.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Mend {
    /// What kind of change; the text key is `mend-<id>`.
    pub kind: MendKind,
    /// The text before.
    pub before: String,
    /// The text after.
    pub after: String,
}

/// Kinds of changes.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MendKind {
    /// Spaces at the ends: too common to be called a mistake.
    OuterSpaces,
    /// Spaces inside an address.
    InnerSpaces,
    /// Quotation marks or brackets around it.
    Quotes,
    /// Characters that cannot be seen.
    Invisible,
    /// Full-width or other digits and punctuation.
    FullWidth,
    /// A scheme twice, such as `https://https://`.
    SchemeTwice,
    /// A scheme with a spelling mistake, such as `htp://` or `ws//`.
    SchemeSpelling,
    /// Backslashes for slashes.
    Slashes,
    /// A comma or the like for a dot.
    Dots,
    /// Several colons or ports.
    Port,
    /// Punctuation at the end, out of a sentence.
    Trailing,
    /// Upper case or another script turned into what DNS has.
    Punycode,
}

impl MendKind {
    /// Whether the typed text would have failed in another program.
    pub const fn is_mistake(self) -> bool {
        !matches!(
            self,
            Self::OuterSpaces | Self::Quotes | Self::Trailing | Self::Punycode
        )
    }
}

/// What a pasted error message says.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct PastedError {
    /// The program that writes such messages: `chrome`, `firefox`, `safari`, `node`, `python`, `okhttp`, `curl`, `php`,
    /// `wechat`, `dotnet`, or `unknown`.
    pub client: String,
    /// The part that was recognised, cut to 300 characters, credentials masked.
    pub text: String,
    /// The dotted term that the message stands for, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<String>,
    /// A status code in the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// A close code in the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_code: Option<u16>,
    /// Causes that the message points to, by id.
    #[serde(default)]
    pub causes: Vec<String>,
    /// The client itself refused, before any packet (blocked port, mixed content, cleartext …).
    #[serde(default)]
    pub refused_by_client: bool,
}

/// Why a text cannot be a target. Each has a text `target-error-<id>`; the typed text is kept by the caller.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// Nothing was typed.
    #[error("the address is empty")]
    Empty,
    /// No address was found in the text.
    #[error("no address was found in this text")]
    NoAddress,
    /// The host is empty or is not a name.
    #[error("“{0}” is not a host name or an address")]
    Host(String),
    /// A name longer than DNS allows.
    #[error("the host name is longer than 253 characters")]
    HostTooLong,
    /// The port is no number from 1 to 65535.
    #[error("“{0}” is not a port: ports are numbers from 1 to 65535")]
    Port(String),
    /// A scheme that this program does not check.
    #[error("“{0}” addresses are not checked by this program")]
    Scheme(String),
}

impl Target {
    /// Reads anything that a person may paste.
    ///
    /// # Errors
    /// When no target is in the text.
    pub fn parse(typed: &str) -> Result<Self, TargetError> {
        if typed.trim().is_empty() {
            return Err(TargetError::Empty);
        }
        Err(TargetError::NoAddress)
    }

    /// The asked port at one address, with the zone of a link-local target.
    pub fn socket(&self, address: IpAddr) -> SocketAddr {
        SocketAddr::new(address, self.port)
    }

    /// The address as a URL, without credentials and with secrets masked: `ws://example.com:8282/chat`.
    pub fn shown(&self) -> String {
        format!(
            "{}://{}:{}{}",
            self.protocol, self.host, self.port, self.path_shown
        )
    }
}
