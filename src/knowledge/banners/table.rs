//! Languages that are known by how they begin.

use super::{Heard, line};

/// What a product is called.
#[derive(Clone, Copy, Debug)]
enum Product {
    /// Not named.
    None,
    /// The rest of the first line.
    Rest,
    /// Always this.
    Always(&'static str),
}

/// One row: bytes begin so, and hold one of these words (upper and lower case alike) where there are any.
struct Row {
    language: &'static str,
    begins: &'static [u8],
    holds: &'static [&'static str],
    product: Product,
    source: &'static str,
}

/// The row that fits.
pub(super) fn find(received: &[u8]) -> Option<Heard> {
    let text = String::from_utf8_lossy(received).to_lowercase();
    let row = ROWS.iter().find(|row| {
        received.starts_with(row.begins)
            && (row.holds.is_empty() || row.holds.iter().any(|word| text.contains(word)))
    })?;
    let product = match row.product {
        Product::None => None,
        Product::Rest => received.get(row.begins.len()..).and_then(line),
        Product::Always(name) => Some(name.to_owned()),
    };
    Some(Heard::new(row.language, product, row.source))
}

const fn row(
    language: &'static str,
    begins: &'static [u8],
    product: Product,
    source: &'static str,
) -> Row {
    Row {
        language,
        begins,
        holds: &[],
        product,
        source,
    }
}

const fn holding(
    language: &'static str,
    begins: &'static [u8],
    holds: &'static [&'static str],
    source: &'static str,
) -> Row {
    Row {
        language,
        begins,
        holds,
        product: Product::None,
        source,
    }
}

const REDIS: &str = "redis/redis src/networking.c, src/server.c: error replies";
const MEMCACHED: &str = "memcached/memcached doc/protocol.txt, Error strings";
const IRC: &str = "RFC 2812, 2.4 and 5; RFC 1459, 4.6.4";
const MONGODB: &str = "mongodb/mongo src/mongo/transport: reply to HTTP on the native port";

/// The first row that fits counts, so the special ones stand above the general ones.
const ROWS: &[Row] = &[
    row("ssh", b"SSH-2.0-", Product::Rest, "RFC 4253, 4.2"),
    row("ssh", b"SSH-1.99-", Product::Rest, "RFC 4253, 5.1"),
    row("ssh", b"SSH-", Product::Rest, "RFC 4253, 4.2"),
    row("vnc", b"RFB ", Product::Rest, "RFC 6143, 7.1.1"),
    row("imap", b"* OK", Product::Rest, "RFC 9051, 7.1"),
    row("imap", b"* PREAUTH", Product::Rest, "RFC 9051, 7.1"),
    row("imap", b"* BYE", Product::Rest, "RFC 9051, 7.1"),
    row("redis", b"-ERR ", Product::None, REDIS),
    row("redis", b"-NOAUTH ", Product::None, REDIS),
    row("redis", b"-DENIED Redis", Product::None, REDIS),
    row("redis", b"-LOADING ", Product::None, REDIS),
    row("redis", b"-MASTERDOWN ", Product::None, REDIS),
    row("redis", b"-MISCONF ", Product::None, REDIS),
    row("redis", b"+PONG", Product::None, REDIS),
    row("pop3", b"+OK", Product::Rest, "RFC 1939, 4"),
    row("memcached", b"ERROR\r\n", Product::None, MEMCACHED),
    row("memcached", b"CLIENT_ERROR ", Product::None, MEMCACHED),
    row("memcached", b"SERVER_ERROR ", Product::None, MEMCACHED),
    holding(
        "mongodb",
        b"HTTP/1.0 200",
        &["access mongodb over http"],
        MONGODB,
    ),
    holding(
        "mongodb",
        b"It looks like",
        &["access mongodb over http"],
        MONGODB,
    ),
    // The Register service answers what is not its JSON with this, then closes.
    row(
        "gateway_register",
        b"Bad request for Register service",
        Product::Always("GatewayWorker Register"),
        "walkor/GatewayWorker src/Register.php, onMessage",
    ),
    holding("irc", b":", &[" notice ", " 020 ", " 001 ", " 451 "], IRC),
    row("irc", b"NOTICE AUTH", Product::None, IRC),
    row("irc", b"NOTICE * ", Product::None, IRC),
    row("irc", b"ERROR :", Product::None, IRC),
    row(
        "rdp",
        b"\x03\x00\x00\x13\x0e\xd0",
        Product::None,
        "MS-RDPBCGR, 2.2.1.2",
    ),
    row(
        "rdp",
        b"\x03\x00\x00\x0b\x06\xd0",
        Product::None,
        "MS-RDPBCGR, 2.2.1.2",
    ),
    // Options of the protocol come as IAC with WILL, WON'T, DO or DON'T.
    row("telnet", b"\xff\xfb", Product::None, "RFC 854"),
    row("telnet", b"\xff\xfc", Product::None, "RFC 854"),
    row("telnet", b"\xff\xfd", Product::None, "RFC 854"),
    row("telnet", b"\xff\xfe", Product::None, "RFC 854"),
    holding(
        "postgresql",
        b"E\x00\x00",
        &["sfatal", "serror"],
        "PostgreSQL manual, 54.7: ErrorResponse",
    ),
    row(
        "mysql",
        b"\x05\x00\x00\x00\x0b\x08\x05\x1a\x00",
        Product::Always("MySQL X Protocol"),
        "MySQL X Protocol: notice after connect",
    ),
    row("text", b"RTSP/1.0", Product::Always("RTSP"), "RFC 2326, 7"),
    row("text", b"SIP/2.0", Product::Always("SIP"), "RFC 3261, 7.2"),
    row(
        "text",
        b"ICY ",
        Product::Always("SHOUTcast"),
        "SHOUTcast ICY protocol",
    ),
    row(
        "text",
        b"@RSYNCD:",
        Product::Always("rsync"),
        "RsyncProject/rsync clientserver.c",
    ),
    row(
        "text",
        b"INFO {",
        Product::Always("NATS"),
        "docs.nats.io, client protocol",
    ),
    row(
        "text",
        b"Asterisk Call Manager",
        Product::Always("Asterisk"),
        "asterisk/asterisk main/manager.c",
    ),
    row(
        "text",
        b"( success (",
        Product::Always("Subversion"),
        "apache/subversion ra_svn protocol",
    ),
    row(
        "text",
        b"UNKNOWN_COMMAND\r\n",
        Product::Always("beanstalkd"),
        "beanstalkd doc/protocol.txt",
    ),
    row(
        "binary",
        b"AMQP",
        Product::Always("AMQP"),
        "AMQP 0-9-1, 4.2.2",
    ),
    row(
        "binary",
        b"ZBXD",
        Product::Always("Zabbix"),
        "Zabbix manual, header and data length",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_can_be_reached() {
        for (at, row) in ROWS.iter().enumerate() {
            let mut bytes = row.begins.to_vec();
            bytes.extend(row.holds.first().unwrap_or(&"").bytes());
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            let first = ROWS.iter().position(|other| {
                bytes.starts_with(other.begins)
                    && (other.holds.is_empty() || other.holds.iter().any(|w| text.contains(w)))
            });
            assert_eq!(first, Some(at), "{:?}", String::from_utf8_lossy(row.begins));
            assert!(!row.source.is_empty());
        }
    }
}
