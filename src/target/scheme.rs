//! The word before `://`, with its spelling mistakes.

use super::{Protocol, TargetError};

/// What a scheme means here.
#[derive(Debug)]
pub(super) struct Scheme {
    /// In lower case.
    pub(super) name: &'static str,
    /// How it is checked.
    pub(super) protocol: Protocol,
    /// Its usual port, 0 where it has none.
    pub(super) port: u16,
}

macro_rules! schemes {
    ($($name:literal $protocol:ident $port:literal,)*) => {
        &[$(Scheme { name: $name, protocol: Protocol::$protocol, port: $port },)*]
    };
}

/// Schemes that people paste, with the usual ports of IANA's registry or of the product itself. Services without a
/// check of their own are checked as far as TCP or TLS.
static SCHEMES: &[Scheme] = schemes! {
    "amqp" Tcp 5672, "amqps" Tls 5671, "auto" Auto 443, "clickhouse" Tcp 9000, "docker" Tcp 2375, "frame" Tcp 0,
    "ftp" Tcp 21, "ftpes" Tcp 21, "ftps" Tls 990, "git" Tcp 9418, "grpc" Tcp 443, "grpcs" Tls 443, "http" Http 80,
    "https" Https 443, "hxxp" Http 80, "hxxps" Https 443, "imap" Tcp 143, "imaps" Tls 993, "irc" Tcp 6667,
    "ircs" Tls 6697, "kafka" Tcp 9092, "ldap" Tcp 389, "ldaps" Tls 636, "mariadb" Tcp 3306, "memcached" Tcp 11211,
    "mongodb" Tcp 27017, "mqtt" Tcp 1883, "mqtts" Tls 8883, "mssql" Tcp 1433, "mysql" Tcp 3306, "nats" Tcp 4222,
    "nfs" Tcp 2049, "oracle" Tcp 1521, "pgsql" Tcp 5432, "pop3" Tcp 110, "pop3s" Tls 995, "postgres" Tcp 5432,
    "postgresql" Tcp 5432, "rdp" Tcp 3389, "redis" Tcp 6379, "rediss" Tls 6379, "rsync" Tcp 873, "rtmp" Tcp 1935,
    "rtmps" Tls 443, "rtsp" Tcp 554, "rtsps" Tls 322, "sftp" Tcp 22, "sip" Tcp 5060, "sips" Tls 5061, "smb" Tcp 445,
    "smtp" Tcp 25, "smtps" Tls 465, "socks" Tcp 1080, "socks4" Tcp 1080, "socks5" Tcp 1080, "socks5h" Tcp 1080,
    "sqlserver" Tcp 1433, "ssh" Tcp 22, "ssl" Tls 443, "stomp" Tcp 61613, "svn" Tcp 3690, "tcp" Tcp 443,
    "tcp4" Tcp 443, "tcp6" Tcp 443, "telnet" Tcp 23, "text" Tcp 0, "tls" Tls 443, "vnc" Tcp 5900, "websocket" Ws 80,
    "ws" Ws 80, "wss" Wss 443, "xmpp" Tcp 5222, "zookeeper" Tcp 2181,
};

/// Schemes that are no TCP service, or of which the address says nothing about where to connect.
static REFUSED: &[&str] = &[
    "about",
    "app",
    "blob",
    "capacitor",
    "chrome",
    "coap",
    "data",
    "edge",
    "file",
    "gopher",
    "http+unix",
    "ionic",
    "javascript",
    "magnet",
    "mailto",
    "moz-extension",
    "mongodb+srv",
    "quic",
    "resource",
    "s3",
    "ss",
    "ssr",
    "stun",
    "tel",
    "trojan",
    "turn",
    "udp",
    "unix",
    "urn",
    "vless",
    "vmess",
    "webpack",
    "wg",
];

/// Prefixes that stand before another scheme and add nothing.
static PREFIXES: &[&str] = &["jdbc:", "view-source:", "url:", "feed:"];

/// The schemes of which a spelling mistake is guessed, the more frequent one first.
static GUESSED: &[&str] = &["https", "http", "wss", "ws", "tcp", "tls"];

/// A longer word is no misspelt scheme.
const LONGEST_GUESS: usize = 8;

/// A text without its scheme.
#[derive(Debug)]
pub(super) struct Taken<'a> {
    /// What the scheme means, where there was one.
    pub(super) scheme: Option<&'static Scheme>,
    /// What follows.
    pub(super) rest: &'a str,
    /// Two schemes stood there.
    pub(super) twice: bool,
    /// It was misspelt.
    pub(super) misspelt: bool,
}

/// Takes the scheme off a text whose backslashes are slashes already.
///
/// # Errors
/// When the scheme is none that can be checked.
pub(super) fn take(text: &str) -> Result<Taken<'_>, TargetError> {
    let mut taken = Taken {
        scheme: None,
        rest: without_prefix(text),
        twice: false,
        misspelt: false,
    };
    // The inner one of several is the one that stands at the host. Four are enough for any paste.
    for _ in 0..4 {
        let Some((scheme, rest, misspelt)) = one(taken.rest, taken.scheme.is_some())? else {
            break;
        };
        taken.twice |= taken.scheme.is_some();
        taken.misspelt |= misspelt;
        taken.scheme = Some(scheme);
        taken.rest = rest;
    }
    if taken.scheme.is_none()
        && let Some(rest) = taken.rest.strip_prefix("://")
    {
        taken.misspelt = true;
        taken.rest = rest;
    } else if taken.scheme.is_none()
        && let Some(rest) = taken.rest.strip_prefix("//")
    {
        taken.rest = rest;
    }
    Ok(taken)
}

/// The scheme of a name, where it is one that can be checked.
pub(super) fn find(name: &str) -> Option<&'static Scheme> {
    SCHEMES
        .iter()
        .find(|scheme| scheme.name.eq_ignore_ascii_case(name))
}

fn without_prefix(text: &str) -> &str {
    PREFIXES
        .iter()
        .find_map(|prefix| {
            let head = text.get(..prefix.len())?;
            head.eq_ignore_ascii_case(prefix)
                .then(|| text.get(prefix.len()..))
                .flatten()
        })
        .filter(|rest| {
            // A machine may be called `url`: what stands behind its colon is a port, and slashes belong to the path.
            rest.split_once("//").is_some_and(|(before, _)| {
                !before.contains(['/', '?', '#'])
                    && !before.starts_with(|c: char| c.is_ascii_digit())
            })
        })
        .unwrap_or(text)
}

type One<'a> = Option<(&'static Scheme, &'a str, bool)>;

fn one(text: &str, second: bool) -> Result<One<'_>, TargetError> {
    let end = text
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-')))
        .unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default().trim_end_matches('.');
    let dotted = word.len() != end;
    let after = text.get(end..).unwrap_or_default();
    let sign_end = after
        .find(|c: char| !matches!(c, ':' | ';' | '/'))
        .unwrap_or(after.len());
    let sign = after.get(..sign_end).unwrap_or_default();
    // A colon behind the slashes belongs to what follows: `ws://:8080`, `redis://:password@host`.
    let sign = if sign.contains('/') {
        sign.trim_end_matches([':', ';'])
    } else {
        sign
    };
    let rest = after.get(sign.len()..).unwrap_or_default();
    if word.is_empty() || !word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Ok(None);
    }
    let clean = sign == "://" && !dotted;
    let colon = sign.contains([':', ';']);
    let slashes = sign.matches('/').count();
    if let Some(scheme) = find(word) {
        let usual = GUESSED.contains(&scheme.name);
        let meant = match (colon, slashes) {
            (true, 2..) => true,
            (true, 1) | (false, 2..) => usual || scheme.name == "websocket",
            // `ws:example.com` but not `redis:6379` and not `https:443`.
            (true, 0) => usual && !second && !rest.is_empty() && !is_port_first(rest),
            _ => false,
        };
        return Ok(meant.then_some((scheme, rest, !clean)));
    }
    if !(slashes >= 2 || (colon && slashes == 1)) || word.contains('.') {
        return Ok(None);
    }
    if REFUSED.iter().any(|name| name.eq_ignore_ascii_case(word)) {
        return if colon {
            Err(TargetError::Scheme(word.to_lowercase()))
        } else {
            Ok(None)
        };
    }
    if let Some(scheme) = nearest(word) {
        return Ok(Some((scheme, rest, true)));
    }
    if colon && slashes >= 2 && !second {
        let shown: String = word.to_lowercase().chars().take(40).collect();
        return Err(TargetError::Scheme(shown));
    }
    Ok(None)
}

fn is_port_first(text: &str) -> bool {
    let digits = text.find(|c: char| !c.is_ascii_digit());
    match digits {
        None => true,
        Some(0) => false,
        Some(end) => text
            .get(end..)
            .is_some_and(|rest| rest.starts_with(['/', '?', '#'])),
    }
}

/// The scheme that a misspelt word most likely means.
fn nearest(word: &str) -> Option<&'static Scheme> {
    if word.len() > LONGEST_GUESS {
        return None;
    }
    let word = word.to_lowercase();
    // A key that was struck twice: `wws`, `htttp`.
    let letters: Vec<char> = word.chars().collect();
    for (index, pair) in letters.windows(2).enumerate() {
        if let [a, b] = pair
            && a == b
        {
            let shorter: String = letters
                .iter()
                .enumerate()
                .filter(|(at, _)| *at != index)
                .map(|(_, c)| *c)
                .collect();
            if let Some(name) = GUESSED.iter().find(|name| **name == shorter) {
                return find(name);
            }
        }
    }
    let secure = word.ends_with('s');
    let (_, name) = GUESSED
        .iter()
        .map(|name| (strsim::damerau_levenshtein(&word, name), *name))
        .filter(|(distance, name)| match name.len() {
            2 => *distance == 1 && word.len() <= 2,
            3 => *distance == 1,
            _ => *distance <= 1 || (*distance == 2 && word.len() >= 4 && word.starts_with('h')),
        })
        .min_by_key(|(distance, name)| (*distance, name.ends_with('s') != secure))?;
    find(name)
}
