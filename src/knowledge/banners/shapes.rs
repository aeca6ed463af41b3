//! Languages that are known by the shape of their bytes.

use super::{Heard, line};

/// Fewer bytes than this that come back are no echo: a short answer may happen to be the same.
const SHORTEST_ECHO: usize = 4;

const WORKERMAN: &str = "walkor/workerman src/Protocols/Websocket.php";
const MYSQL: &str = "MySQL internals, Initial Handshake Packet and ERR_Packet";

/// Words of HTTPS servers that got a plain request (nginx, Apache, Go net/http).
const WANTS_TLS: &[&str] = &[
    "plain http request was sent to https port",
    "speaking plain http to an ssl-enabled server port",
    "sent an http request to an https server",
];

/// Whether what came is what was sent, or the beginning of it, or it again with something behind.
pub(super) fn is_echo(sent: &[u8], received: &[u8]) -> bool {
    received.len() >= SHORTEST_ECHO.min(sent.len())
        && !sent.is_empty()
        && (sent.starts_with(received) || received.starts_with(sent))
}

/// A TLS record that holds an alert or a handshake message (RFC 8446, 5.1 and 6).
pub(super) fn is_tls(received: &[u8]) -> bool {
    matches!(
        received,
        [21, 3, 0..=4, 0, 2, 1 | 2, ..] | [22, 3, 0..=4, _, _, 2, ..]
    )
}

/// Whether an answer in plain HTTP says that the port wants TLS.
pub(super) fn wants_tls(text: &str) -> bool {
    let lower = text.to_lowercase();
    WANTS_TLS.iter().any(|words| lower.contains(words))
}

/// HTTP, and servers that say in HTTP that they are something else.
pub(super) fn http(received: &[u8]) -> Option<Heard> {
    if !received.starts_with(b"HTTP/") {
        return None;
    }
    let text = String::from_utf8_lossy(received);
    let lower = text.to_lowercase();
    let header = |name: &str| {
        let mut lines = text.lines().skip(1).take_while(|line| !line.is_empty());
        lines.find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    };
    let server = header("server").and_then(|value| line(value.as_bytes()));
    let status = text.split(' ').nth(1).unwrap_or_default();
    if wants_tls(&lower) {
        return Some(Heard::new(
            "tls",
            server,
            "nginx, Apache httpd, Go net/http: error pages",
        ));
    }
    // Only a WebSocket server names the version that it speaks, or asks to upgrade to it (RFC 6455, 4.2.2 and 4.4).
    let upgrade = header("upgrade").is_some_and(|value| value.eq_ignore_ascii_case("websocket"));
    if header("sec-websocket-version").is_some() || (upgrade && matches!(status, "101" | "426")) {
        // Workerman sends no Server header there (walkor/workerman src/Protocols/Websocket.php).
        let workerman = status == "400" && server.is_none();
        let product = server.or_else(|| workerman.then(|| "Workerman".to_owned()));
        return Some(Heard::new("ws", product, "RFC 6455, 4.2.2 and 4.4"));
    }
    if lower.contains("<hr>workerman") {
        return Some(Heard::new("ws", Some("Workerman".to_owned()), WORKERMAN));
    }
    Some(Heard::new("http", server, "RFC 9112, 4"))
}

/// The first packet of a MySQL server: its greeting, or why it refuses (MySQL internals, "Initial Handshake Packet").
pub(super) fn mysql(received: &[u8]) -> Option<Heard> {
    let [low, middle, high, 0, kind, rest @ ..] = received else {
        return None;
    };
    let length = usize::from(*low) | usize::from(*middle) << 8 | usize::from(*high) << 16;
    match kind {
        // Protocol 10: then the version, ended by a zero.
        10 if (30..1_024).contains(&length) => {
            let version = line(rest)?;
            let digit = version.starts_with(|c: char| c.is_ascii_digit());
            digit.then(|| Heard::new("mysql", Some(version), MYSQL))
        }
        // An error: a number above 1000, then words.
        0xff if (5..1_024).contains(&length) => match rest {
            [low, high, words @ ..] if u16::from_le_bytes([*low, *high]) >= 1_000 => {
                let maria = String::from_utf8_lossy(words).contains("MariaDB");
                Some(Heard::new(
                    "mysql",
                    maria.then(|| "MariaDB".to_owned()),
                    MYSQL,
                ))
            }
            _ => None,
        },
        _ => None,
    }
}

/// Mail and file transfer greet with the same numbers; the words tell which (RFC 5321, 4.3.1; RFC 959, 5.4).
pub(super) fn mail_or_file(received: &[u8]) -> Option<Heard> {
    const MAIL: &[&str] = &["smtp", "postfix", "exim", "sendmail", "mail"];
    const FILES: &[&str] = &["ftp", "filezilla", "use user and pass", "user and pass"];
    let [a, b, c, b' ' | b'-', rest @ ..] = received else {
        return None;
    };
    let number = [a, b, c].iter().all(|byte| byte.is_ascii_digit());
    if !number {
        return None;
    }
    let text = String::from_utf8_lossy(received).to_lowercase();
    let holds = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let language = if holds(FILES) {
        "ftp"
    } else if holds(MAIL) {
        "smtp"
    } else {
        "text"
    };
    Some(Heard::new(
        language,
        line(rest),
        "RFC 5321, 4.3.1; RFC 959, 5.4",
    ))
}

/// A SOCKS server that refuses what was no SOCKS request (RFC 1928, 3; SOCKS 4 protocol).
pub(super) fn socks(sent: &[u8], received: &[u8]) -> Option<Heard> {
    let refuses = !sent.is_empty()
        && (received == [5, 0xff] || matches!(received, [0, 91..=93, ..] if received.len() == 8));
    refuses.then(|| Heard::new("socks", None, "RFC 1928, 3"))
}

/// A frame that begins with its own length in four bytes, highest first, the four included or not (Workerman's `frame`
/// counts them, src/Protocols/Frame.php).
pub(super) fn frame(received: &[u8]) -> Option<Heard> {
    let (head, payload) = received.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*head)).ok()?;
    let fits = !payload.is_empty() && (length == received.len() || length == payload.len());
    fits.then(|| Heard::new("frame", None, "walkor/workerman src/Protocols/Frame.php"))
}

/// `text` where everything can be read, else `binary`.
pub(super) fn text_or_binary(received: &[u8]) -> &'static str {
    let readable = |text: &str| {
        text.chars()
            .all(|c| !c.is_control() || matches!(c, '\r' | '\n' | '\t' | '\u{b}' | '\u{c}'))
    };
    let whole = match std::str::from_utf8(received) {
        Ok(text) => readable(text),
        // A character that is cut at the end does not make the rest unreadable.
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => received
            .get(..error.valid_up_to())
            .and_then(|start| std::str::from_utf8(start).ok())
            .is_some_and(readable),
        Err(_) => false,
    };
    if whole { "text" } else { "binary" }
}
