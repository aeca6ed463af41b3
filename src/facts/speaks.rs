//! What really speaks on a port, seen from the first bytes.

use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

use super::TcpCounters;

/// Bytes that a server sent: kept raw, shown cleaned. Serialised as base64.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Bytes(pub Vec<u8>);

impl Bytes {
    /// Text for people: control characters, bidi controls and bytes that are not text become `·`, at most `max` characters.
    pub fn shown(&self, max: usize) -> String {
        let text = String::from_utf8_lossy(&self.0);
        let mut out: String = text.chars().take(max).map(clean_char).collect();
        if text.chars().nth(max).is_some() {
            out.push('\u{2026}');
        }
        out
    }

    /// The bytes as lossy text, for looking into.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.0).into_owned()
    }

    /// No byte.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A character that is safe to show, or a middle dot in its place.
pub fn clean_char(c: char) -> char {
    let hidden = c.is_control()
        || matches!(c, '\u{fffd}' | '\u{feff}' | '\u{00ad}' | '\u{061c}' | '\u{2028}' | '\u{2029}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e007f}');
    if hidden { '\u{b7}' } else { c }
}

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use base64::Engine as _;
        serializer.serialize_str(&base64::engine::general_purpose::STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use base64::Engine as _;
        let text = String::deserialize(deserializer)?;
        base64::engine::general_purpose::STANDARD
            .decode(text)
            .map(Self)
            .map_err(serde::de::Error::custom)
    }
}

/// How a connection ended.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// We ended it: we had what we wanted.
    ByUs,
    /// Nothing more came until our time was over.
    Silent,
    /// The other side closed in order.
    Closed,
    /// The other side reset.
    Reset,
    /// Our own system failed.
    Error,
}

/// What was sent to make the port speak.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeakProbe {
    /// Nothing: wait for a greeting.
    Wait,
    /// A plain HTTP request.
    Http,
    /// A TLS ClientHello.
    ClientHello,
    /// A line of text.
    Line,
}

/// A language that was recognised.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// HTTP, not known to be more.
    Http,
    /// A WebSocket server that answered as one.
    Ws,
    /// TLS.
    Tls,
    /// Secure Shell.
    Ssh,
    /// Mail.
    Smtp,
    /// File transfer.
    Ftp,
    /// Mail.
    Pop3,
    /// Mail.
    Imap,
    /// MySQL or MariaDB.
    Mysql,
    /// PostgreSQL.
    Postgresql,
    /// Redis.
    Redis,
    /// Memcached.
    Memcached,
    /// MongoDB.
    Mongodb,
    /// Remote framebuffer.
    Vnc,
    /// Remote desktop.
    Rdp,
    /// Telnet options.
    Telnet,
    /// Internet Relay Chat.
    Irc,
    /// A SOCKS proxy.
    Socks,
    /// It sends back what we send.
    Echo,
    /// The Register service of GatewayWorker.
    GatewayRegister,
    /// Lines of text of a protocol that is not known.
    Text,
    /// Frames that begin with a 4-byte length (Workerman `frame`).
    Frame,
    /// Bytes that fit nothing known.
    Binary,
}

impl Language {
    /// Every language.
    pub const ALL: &'static [Self] = &[
        Self::Http,
        Self::Ws,
        Self::Tls,
        Self::Ssh,
        Self::Smtp,
        Self::Ftp,
        Self::Pop3,
        Self::Imap,
        Self::Mysql,
        Self::Postgresql,
        Self::Redis,
        Self::Memcached,
        Self::Mongodb,
        Self::Vnc,
        Self::Rdp,
        Self::Telnet,
        Self::Irc,
        Self::Socks,
        Self::Echo,
        Self::GatewayRegister,
        Self::Text,
        Self::Frame,
        Self::Binary,
    ];

    /// The language that reports call so.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|language| language.id() == id)
    }

    /// The name in reports.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Ws => "ws",
            Self::Tls => "tls",
            Self::Ssh => "ssh",
            Self::Smtp => "smtp",
            Self::Ftp => "ftp",
            Self::Pop3 => "pop3",
            Self::Imap => "imap",
            Self::Mysql => "mysql",
            Self::Postgresql => "postgresql",
            Self::Redis => "redis",
            Self::Memcached => "memcached",
            Self::Mongodb => "mongodb",
            Self::Vnc => "vnc",
            Self::Rdp => "rdp",
            Self::Telnet => "telnet",
            Self::Irc => "irc",
            Self::Socks => "socks",
            Self::Echo => "echo",
            Self::GatewayRegister => "gateway_register",
            Self::Text => "text",
            Self::Frame => "frame",
            Self::Binary => "binary",
        }
    }
}

/// One try to hear what speaks.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Speaks {
    /// Where to.
    pub address: SocketAddr,
    /// What was sent.
    pub probe: SpeakProbe,
    /// How many bytes were sent.
    pub sent: usize,
    /// The first bytes that came, at most 4,096.
    pub received: Bytes,
    /// When the first byte came, in milliseconds after the connection stood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_byte_ms: Option<f64>,
    /// What that is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The product that the bytes name, such as `OpenSSH_9.2`. Hostile: escape it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// How it ended.
    pub ended: Ended,
    /// How long we listened after the connection stood, in milliseconds.
    pub listened_ms: f64,
    /// The connection's counters at the end, where the system tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counters: Option<TcpCounters>,
}
