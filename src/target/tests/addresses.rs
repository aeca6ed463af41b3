use super::MendKind::*;
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

const MENDED: &[(&str, &str, &[MendKind])] = &[
    ("  example.com \n", "example.com:443", &[OuterSpaces]),
    ("example . com : 8282", "example.com:8282", &[InnerSpaces]),
    ("example.com: 8282", "example.com:8282", &[InnerSpaces]),
    ("example.com 8282", "example.com:8282", &[InnerSpaces]),
    (
        "ws:// example.com:8282 /chat",
        "ws://example.com:8282/chat",
        &[InnerSpaces],
    ),
    ("\"ws://example.com\"", "ws://example.com:80/", &[Quotes]),
    ("“ws://example.com:81”", "ws://example.com:81/", &[Quotes]),
    (
        "<https://example.com>",
        "https://example.com:443/",
        &[Quotes],
    ),
    ("(example.com:80)", "example.com:80", &[Quotes]),
    ("「example.com」", "example.com:443", &[Quotes]),
    ("[example.com]", "example.com:443", &[Quotes]),
    ("example.com\u{200b}:80", "example.com:80", &[Invisible]),
    (
        "\u{202a}ws://example.com\u{202c}",
        "ws://example.com:80/",
        &[Invisible],
    ),
    ("\u{feff}example.com", "example.com:443", &[Invisible]),
    (
        "ws：／／example.com：8282／chat",
        "ws://example.com:8282/chat",
        &[FullWidth],
    ),
    ("１９２．０．２．７：８０", "192.0.2.7:80", &[FullWidth]),
    ("example。com", "example.com:443", &[FullWidth]),
    ("ｅｘａｍｐｌｅ．ｃｏｍ", "example.com:443", &[FullWidth]),
    ("192.0.2.7:٨٠٨٠", "192.0.2.7:8080", &[FullWidth]),
    ("١٩٢.٠.٢.٧", "192.0.2.7:443", &[FullWidth]),
    ("example․com", "example.com:443", &[FullWidth]),
    (
        "https://https://example.com",
        "https://example.com:443/",
        &[SchemeTwice],
    ),
    (
        "http://https://example.com",
        "https://example.com:443/",
        &[SchemeTwice],
    ),
    (
        "http://ws://example.com/x",
        "ws://example.com:80/x",
        &[SchemeTwice],
    ),
    (
        "https://http//example.com",
        "http://example.com:80/",
        &[SchemeTwice],
    ),
    (
        "htp://example.com",
        "http://example.com:80/",
        &[SchemeSpelling],
    ),
    (
        "htps://example.com",
        "https://example.com:443/",
        &[SchemeSpelling],
    ),
    (
        "htttps://example.com",
        "https://example.com:443/",
        &[SchemeSpelling],
    ),
    ("hxxps://example.com", "https://example.com:443/", &[]),
    (
        "wws://example.com",
        "ws://example.com:80/",
        &[SchemeSpelling],
    ),
    (
        "wsss://example.com",
        "wss://example.com:443/",
        &[SchemeSpelling],
    ),
    ("ws//example.com", "ws://example.com:80/", &[SchemeSpelling]),
    ("ws:/example.com", "ws://example.com:80/", &[SchemeSpelling]),
    (
        "ws:///example.com",
        "ws://example.com:80/",
        &[SchemeSpelling],
    ),
    (
        "ws:example.com:81",
        "ws://example.com:81/",
        &[SchemeSpelling],
    ),
    (
        "ws;//example.com",
        "ws://example.com:80/",
        &[SchemeSpelling],
    ),
    ("://example.com", "example.com:443", &[SchemeSpelling]),
    (
        "http:\\\\example.com\\x",
        "http://example.com:80/x",
        &[Slashes],
    ),
    ("example,com", "example.com:443", &[Dots]),
    ("192,0,2,7", "192.0.2.7:443", &[Dots]),
    ("192.0.2,7", "192.0.2.7:443", &[Dots]),
    ("example..com", "example.com:443", &[Dots]),
    ("example·com", "example.com:443", &[Dots]),
    ("192.0.2.7,8080", "192.0.2.7:8080", &[Port]),
    ("192.0.2.7.8080", "192.0.2.7:8080", &[Port]),
    ("example.com;8080", "example.com:8080", &[Port]),
    ("example.com::8080", "example.com:8080", &[Port]),
    ("example.com:80:80", "example.com:80", &[Port]),
    (
        "http://example.com/:8080/x",
        "http://example.com:8080/x",
        &[Port],
    ),
    ("example.com:08080", "example.com:8080", &[Port]),
    ("example.com:8282.", "example.com:8282", &[Trailing]),
    (
        "ws://example.com:8282/chat。",
        "ws://example.com:8282/chat",
        &[Trailing],
    ),
    ("example.com!", "example.com:443", &[Trailing]),
    ("例え.jp", "xn--r8jz45g.jp:443", &[Punycode]),
    ("bücher.example:80", "xn--bcher-kva.example:80", &[Punycode]),
    ("مثال.إختبار", "xn--mgbh0fb.xn--kgbechtv:443", &[Punycode]),
    (
        "http://2001:db8::1/",
        "http://[2001:db8::1]:80/",
        &[Brackets],
    ),
    (
        "2001:db8:0:0:0:0:0:1:8080",
        "[2001:db8::1]:8080",
        &[Brackets],
    ),
    ("[2001:db8::1", "[2001:db8::1]:443", &[Brackets]),
    ("2001:db8::1]:80", "[2001:db8::1]:80", &[Brackets]),
    ("[::1]8080", "[::1]:8080", &[Port]),
    ("3232235777:80", "192.168.1.1:80", &[AddressForm]),
    ("2O3.0.113.7:8282", "203.0.113.7:8282", &[Letters]),
    ("http://192.168.l.5/", "http://192.168.1.5:80/", &[Letters]),
    ("1O.0.0.I:80", "10.0.0.1:80", &[Letters]),
    ("0300.0250.1.1", "192.168.1.1:443", &[AddressForm]),
    ("0x7f.1", "127.0.0.1:443", &[AddressForm]),
    ("127.1:80", "127.0.0.1:80", &[AddressForm]),
];

#[test]
fn mistakes_are_mended_and_named() {
    all_equal(MENDED.iter().map(|(typed, expected, kinds)| {
        let found = (shown(typed), mends(typed));
        (
            (*typed).to_owned(),
            found,
            ((*expected).to_owned(), kinds.to_vec()),
        )
    }));
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

#[test]
fn every_mend_has_a_sentence() {
    let texts = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/en/target.ftl"));
    for kind in MendKind::ALL {
        let say = Mend::new(*kind, "a", "b").say();
        assert_eq!(say.key, format!("mend-{}", kind.id()));
        assert!(texts.contains(&format!("{} =", say.key)));
    }
}

#[test]
fn letters_that_look_like_digits_are_mended_in_addresses_only() {
    for typed in ["10.0.lol.oil", "l.o.0.com", "a.b.c.1o", "203.0.113.7"] {
        assert!(!mends(typed).contains(&Letters), "{typed}");
    }
}
