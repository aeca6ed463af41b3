use super::*;

const READ: &[(&str, &str)] = &[
    ("example.com", "example.com:443"),
    ("example.com:8282", "example.com:8282"),
    ("Example.COM:80", "example.com:80"),
    ("localhost:3000", "localhost:3000"),
    ("myserver", "myserver:443"),
    ("my_server.lan:80", "my_server.lan:80"),
    ("ws://example.com", "ws://example.com:80/"),
    (
        "wss://example.com/chat?room=1",
        "wss://example.com:443/chat?room=1",
    ),
    ("WSS://EXAMPLE.com:8443/Chat", "wss://example.com:8443/Chat"),
    ("http://example.com:8080#top", "http://example.com:8080/"),
    ("https://example.com?x=1", "https://example.com:443/?x=1"),
    ("tcp://example.com:9000/x", "tcp://example.com:9000"),
    ("tls://example.com", "tls://example.com:443"),
    ("ssl://example.com:465", "tls://example.com:465"),
    ("tcp4://192.0.2.7:81", "tcp://192.0.2.7:81"),
    ("websocket://0.0.0.0:8282", "ws://0.0.0.0:8282/"),
    ("ftp://files.example", "tcp://files.example:21"),
    ("ssh://git@example.com/x.git", "tcp://example.com:22"),
    ("redis://cache.example", "tcp://cache.example:6379"),
    ("rediss://cache.example", "tls://cache.example:6379"),
    (
        "jdbc:mysql://db.example:3307/shop?useSSL=false",
        "tcp://db.example:3307",
    ),
    ("mysql:3306", "mysql:3306"),
    ("ws:8080", "ws:8080"),
    ("http:80", "http:80"),
    ("example.com.", "example.com:443"),
    ("192.0.2.7", "192.0.2.7:443"),
    ("0.0.0.0:8080", "0.0.0.0:8080"),
    ("::1", "[::1]:443"),
    ("[::1]:8080", "[::1]:8080"),
    ("2001:db8::1", "[2001:db8::1]:443"),
    ("2001:db8::", "[2001:db8::]:443"),
    (
        "ws://[2001:db8::1]:8282/chat",
        "ws://[2001:db8::1]:8282/chat",
    ),
    ("fe80::1%eth0", "[fe80::1%eth0]:443"),
    ("[fe80::1%25eth0]:80", "[fe80::1%eth0]:80"),
    ("::ffff:192.0.2.7", "192.0.2.7:443"),
    ("//example.com/x", "example.com:443/x"),
    ("example.com/chat", "example.com:443/chat"),
    ("example.com?x=1", "example.com:443/?x=1"),
    ("ws://example.com/a b", "ws://example.com:80/a"),
    (
        "http://example.com/搜索",
        "http://example.com:80/%E6%90%9C%E7%B4%A2",
    ),
    ("http://example.com/a：b", "http://example.com:80/a:b"),
    ("http://example.com/。x", "http://example.com:80/%E3%80%82x"),
    (
        "https://medium.com/@someone",
        "https://medium.com:443/@someone",
    ),
];

#[test]
fn addresses_are_read() {
    all_equal(
        READ.iter()
            .map(|(typed, expected)| ((*typed).to_owned(), shown(typed), (*expected).to_owned())),
    );
}

#[test]
fn what_cannot_be_a_target_is_said() {
    let long_label = "a".repeat(64);
    let long_name = format!("{}com", "abc.".repeat(80));
    let table = [
        ("", "empty"),
        (" \u{200b}\n", "empty"),
        ("example.com:0", "port"),
        ("example.com:65536", "port"),
        ("example.com:99999999999999999999", "port"),
        ("example.com:http", "port"),
        ("example.com:-1", "port"),
        ("example.com:80:81", "port"),
        (":8080", "host_missing"),
        ("8080", "host_missing"),
        ("ws://", "host_missing"),
        ("ws://:8080/x", "host_missing"),
        ("256.1.1.1", "host"),
        ("1.2.3.4.5", "host"),
        ("exa mple", "no_address"),
        ("http://exa*mple.com", "host"),
        ("--help", "host"),
        ("-x.example.com:80", "host"),
        ("ws://-x/", "host"),
        ("user@-x:22", "host"),
        ("\u{ff0d}x.example.com", "host"),
        ("%2dx.example.com", "host"),
        (".-x.example.com", "host"),
        ("2001:db8:::1", "host"),
        ("1:2:3:4:5:6:7:8:9:10", "host"),
        ("[::1]:99999", "port"),
        ("udp://example.com:53", "scheme"),
        ("file:///etc/hosts", "scheme"),
        ("mailto://x", "scheme"),
        ("nonsense://example.com", "scheme"),
        ("please help me", "no_address"),
        (long_label.as_str(), "host_too_long"),
        (long_name.as_str(), "host_too_long"),
    ];
    all_equal(
        table
            .map(|(typed, expected)| (typed.to_owned(), shown(typed), format!("error {expected}"))),
    );
}

#[test]
fn a_flood_is_refused_at_once() {
    let megabytes = "ws://example.com/".repeat(700_000);
    assert_eq!(Target::parse(&megabytes), Err(TargetError::TooLong));
    for unit in [
        "a",
        "[",
        ":",
        "@",
        "//",
        ".",
        "“",
        "ws://",
        "host:80 ",
        "\u{200b}",
        "、",
        "%",
        "=&",
        "dial tcp ",
    ] {
        let text = unit.repeat(LONGEST_TEXT / unit.len());
        drop(Target::parse(&text));
    }
}

#[test]
fn the_source_of_the_port_is_kept() {
    let table = [
        ("example.com", 443, PortSource::Assumed, Protocol::Auto),
        ("example.com:80", 80, PortSource::Typed, Protocol::Auto),
        ("ws://example.com", 80, PortSource::Scheme, Protocol::Ws),
        ("ssh://example.com", 22, PortSource::Scheme, Protocol::Tcp),
        (
            "text://example.com:2347",
            2347,
            PortSource::Typed,
            Protocol::Tcp,
        ),
    ];
    for (typed, port, source, protocol) in table {
        let target = Target::parse(typed).unwrap();
        assert_eq!(
            (target.port, target.port_source, target.protocol),
            (port, source, protocol),
            "{typed}"
        );
    }
}

#[test]
fn fields_win_over_what_the_host_field_says() {
    let from = |host, port, protocol, path| {
        Target::from_parts(&Parts {
            host,
            port,
            protocol,
            path,
        })
        .map_or_else(|error| error.id().to_owned(), |target| target.shown())
    };
    assert_eq!(
        from("example.com", "8282", Protocol::Ws, "/chat"),
        "ws://example.com:8282/chat"
    );
    assert_eq!(
        from("2001:db8::1", "80", Protocol::Auto, ""),
        "[2001:db8::1]:80"
    );
    assert_eq!(
        from("[2001:db8::1]", " 80 ", Protocol::Tcp, ""),
        "tcp://[2001:db8::1]:80"
    );
    assert_eq!(
        from("example.com", "", Protocol::Auto, ""),
        "example.com:443"
    );
    assert_eq!(
        from("example.com", "", Protocol::Ws, ""),
        "ws://example.com:80/"
    );
    assert_eq!(
        from("ws://example.com:81/x", "", Protocol::Auto, ""),
        "ws://example.com:81/x"
    );
    assert_eq!(
        from("ws://example.com:81/x", "82", Protocol::Wss, "y"),
        "wss://example.com:82/y"
    );
    assert_eq!(
        from("wss://example.com", "", Protocol::Ws, ""),
        "ws://example.com:80/"
    );
    assert_eq!(
        from("3232235777", "80", Protocol::Auto, ""),
        "192.168.1.1:80"
    );
    assert_eq!(from("", "80", Protocol::Auto, ""), "host_missing");
    assert_eq!(from("example.com", "0", Protocol::Auto, ""), "port");
    assert_eq!(from("example.com", "65536", Protocol::Auto, ""), "port");
}

#[test]
fn the_name_is_kept_in_both_forms() {
    let target = Target::parse("例え.JP").unwrap();
    assert_eq!(
        target.host,
        Host::Name {
            ascii: "xn--r8jz45g.jp".to_owned(),
            unicode: "例え.jp".to_owned(),
        }
    );
}
