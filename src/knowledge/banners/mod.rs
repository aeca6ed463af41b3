//! What speaks on a port, recognised from its first bytes.
//!
//! Pure: what we sent and what came go in, a name comes out. The names are those of reports (`ssh`, `http` …).

mod shapes;
mod table;
#[cfg(test)]
mod tests;

/// What was recognised.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Heard {
    /// The language, by the id of reports.
    pub language: &'static str,
    /// The product or the protocol that the bytes name, at most 80 characters. Hostile: escape it.
    pub product: Option<String>,
    /// Where it stands that this language looks so. Read on 2026-11-21.
    pub source: &'static str,
}

impl Heard {
    const fn new(language: &'static str, product: Option<String>, source: &'static str) -> Self {
        Self {
            language,
            product,
            source,
        }
    }
}

/// No document: bytes that fit nothing known.
const UNKNOWN: &str = "the bytes themselves";

/// Recognises what speaks, from what was sent (nothing: we only waited) and what came.
pub fn classify(sent: &[u8], received: &[u8]) -> Option<Heard> {
    if received.is_empty() {
        return None;
    }
    if shapes::is_echo(sent, received) {
        return Some(Heard::new("echo", None, "RFC 862"));
    }
    if shapes::is_tls(received) {
        return Some(Heard::new("tls", None, "RFC 8446, 5.1 and 6"));
    }
    table::find(received)
        .or_else(|| shapes::http(received))
        .or_else(|| shapes::mysql(received))
        .or_else(|| shapes::mail_or_file(received))
        .or_else(|| shapes::socks(sent, received))
        .or_else(|| shapes::frame(received))
        .or_else(|| Some(Heard::new(shapes::text_or_binary(received), None, UNKNOWN)))
}

/// Whether an answer in plain HTTP says that the port wants TLS.
pub fn wants_tls(text: &str) -> bool {
    shapes::wants_tls(text)
}

/// The first line of a text, or what stands before a byte that is not text, at most 80 characters.
fn line(bytes: &[u8]) -> Option<String> {
    let end = bytes
        .iter()
        .position(|byte| matches!(byte, b'\r' | b'\n' | 0))
        .unwrap_or(bytes.len());
    let text = String::from_utf8_lossy(bytes.get(..end).unwrap_or_default());
    let text: String = text.trim().chars().take(80).collect();
    (!text.is_empty()).then_some(text)
}
