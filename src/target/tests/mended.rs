use super::MendKind::*;
use super::*;

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
