//! How to connect, and where a port comes from.

use serde::{Deserialize, Serialize};

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

    /// Whether TLS is asked, or looked for.
    pub const fn may_use_tls(self) -> bool {
        self.tls() || matches!(self, Self::Auto)
    }

    /// Whether an HTTP request is part of it, or looked for.
    pub const fn may_use_http(self) -> bool {
        !matches!(self, Self::Tcp | Self::Tls)
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
