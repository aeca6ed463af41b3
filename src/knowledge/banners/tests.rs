use proptest::prelude::*;

use super::classify;

const GET: &[u8] = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";

fn language(sent: &[u8], received: &[u8]) -> &'static str {
    classify(sent, received).map_or("", |heard| heard.language)
}

fn product(received: &[u8]) -> Option<String> {
    classify(b"", received).and_then(|heard| heard.product)
}

/// A greeting of MySQL's protocol 10 with this version.
fn mysql(version: &str) -> Vec<u8> {
    let mut body = vec![10];
    body.extend(version.bytes());
    body.extend([0; 60]);
    let mut packet = vec![u8::try_from(body.len()).unwrap(), 0, 0, 0];
    packet.extend(body);
    packet
}

#[test]
fn greetings_are_known_without_a_word_of_ours() {
    let cases: &[(&[u8], &str)] = &[
        (b"SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n", "ssh"),
        (b"220 mail.example.com ESMTP Postfix (Debian)\r\n", "smtp"),
        (
            b"554 mail.example.com ESMTP not accepting messages\r\n",
            "smtp",
        ),
        (b"220 (vsFTPd 3.0.3)\r\n", "ftp"),
        (b"220---------- Welcome to Pure-FTPd ----------\r\n", "ftp"),
        (b"530 Please login with USER and PASS.\r\n", "ftp"),
        (b"+OK Dovecot ready.\r\n", "pop3"),
        (b"* OK [CAPABILITY IMAP4rev1] Dovecot ready.\r\n", "imap"),
        (b"RFB 003.008\n", "vnc"),
        (b"\xff\xfd\x18\xff\xfd\x20", "telnet"),
        (
            b":irc.example.com NOTICE * :*** Looking up your hostname\r\n",
            "irc",
        ),
        (
            b"E\0\0\0\x54SFATAL\0VFATAL\0C0A000\0Munsupported\0\0",
            "postgresql",
        ),
        (b"INFO {\"server_id\":\"A\"}\r\n", "text"),
        (b"welcome to my game\n", "text"),
        (b"\x00\x01\x02\x03", "binary"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(language(b"", bytes), *expected, "{bytes:?}");
    }
    assert_eq!(language(b"", &mysql("8.0.36")), "mysql");
    assert_eq!(language(b"", b""), "");
}

#[test]
fn answers_to_a_plain_request_are_known() {
    let cases: &[(&[u8], &str)] = &[
        (b"HTTP/1.1 200 OK\r\nServer: nginx/1.22.1\r\n\r\n", "http"),
        (b"HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Version: 13\r\n\r\n", "ws"),
        (b"HTTP/1.1 426 Upgrade Required\r\nUpgrade: websocket\r\n\r\n", "ws"),
        (b"HTTP/1.1 426 Upgrade Required\r\nUpgrade: h2c\r\n\r\n", "http"),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n<center>The plain HTTP request was sent to HTTPS port", "tls"),
        (b"HTTP/1.0 200 OK\r\n\r\nIt looks like you are trying to access MongoDB over HTTP", "mongodb"),
        (b"\x15\x03\x01\x00\x02\x02\x46", "tls"),
        (b"-ERR wrong number of arguments for 'get' command\r\n", "redis"),
        (b"-DENIED Redis is running in protected mode", "redis"),
        (b"ERROR\r\nERROR\r\n", "memcached"),
        (b"Bad request for Register service. Request info(IP:1.2.3.4)", "gateway_register"),
        (b"\x05\xff", "socks"),
        (b"\x00\x00\x00\x06hi", "frame"),
        (b"\x00\x00\x00\x02hi", "frame"),
        (GET, "echo"),
    ];
    for (bytes, expected) in cases {
        assert_eq!(language(GET, bytes), *expected, "{bytes:?}");
    }
    assert_eq!(
        language(b"\x16\x03\x01", b"\x16\x03\x03\x00\x7a\x02\x00"),
        "tls"
    );
}

#[test]
fn a_short_answer_is_no_echo_of_a_long_request() {
    assert_eq!(language(GET, b"GE"), "text");
    assert_eq!(language(b"HELP\r\n", b"HELP\r\nwhat?"), "echo");
}

#[test]
fn products_are_named_as_they_name_themselves() {
    assert_eq!(
        product(b"SSH-2.0-OpenSSH_9.2p1\r\n").as_deref(),
        Some("OpenSSH_9.2p1")
    );
    assert_eq!(
        product(&mysql("5.5.5-10.11.6-MariaDB")).as_deref(),
        Some("5.5.5-10.11.6-MariaDB")
    );
    let error = b"\x45\x00\x00\x00\xff\x6a\x04Host '10.0.0.1' is not allowed to connect to this MariaDB server";
    assert_eq!(product(error).as_deref(), Some("MariaDB"));
    let page = b"HTTP/1.1 200 OK\r\nserver: nginx\r\n\r\nServer: not me";
    assert_eq!(product(page).as_deref(), Some("nginx"));
    let workerman = b"HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Version: 13\r\n\r\n";
    assert_eq!(product(workerman).as_deref(), Some("Workerman"));
    assert!(
        product(&[b"SSH-2.0-".as_slice(), &[b'a'; 900]].concat())
            .unwrap()
            .len()
            <= 80
    );
}

proptest! {
    #[test]
    fn never_panics(
        sent in proptest::collection::vec(any::<u8>(), 0..40),
        received in proptest::collection::vec(any::<u8>(), 0..120),
        begin in proptest::sample::select(vec![
            "", "HTTP/1.1 ", "SSH-", "220 ", "\u{a}\0\0\0\u{a}", ":", "+OK", "E\0\0\0",
        ]),
    ) {
        let bytes = [begin.as_bytes(), &received].concat();
        prop_assert_eq!(classify(&sent, &bytes).is_some(), !bytes.is_empty());
    }
}
