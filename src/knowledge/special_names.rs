//! Names that are not for the public DNS.
//!
//! Source: IANA, "Special-Use Domain Names" registry (RFC 6761, 6762, 7686, 8375, 9476), verified 2026-11-21; `internal`
//! by ICANN's decision of 2024-07-29; the other names of home networks by general knowledge.

/// Names that no DNS server may be asked for: they stand for this computer or for Tor.
const NEVER: &[&str] = &["localhost", "onion"];

/// Ends of names that mean nothing outside one network, or nothing at all.
const SPECIAL: &[&str] = &[
    "alt",
    "corp",
    "domain",
    "example",
    "fritz.box",
    "home",
    "home.arpa",
    "internal",
    "intranet",
    "invalid",
    "lan",
    "local",
    "localdomain",
    "localhost",
    "onion",
    "private",
    "test",
];

/// Whether a name (ASCII, no final dot) must not be asked of any DNS server (RFC 6761, 6.3; RFC 7686, 2).
pub fn never_in_dns(name: &str) -> bool {
    NEVER.iter().any(|special| ends_with(name, special))
}

/// Whether a name (ASCII, no final dot) means nothing to public servers: a special-use one, or one without a dot.
pub fn is_special_use(name: &str) -> bool {
    !name.contains('.') || SPECIAL.iter().any(|special| ends_with(name, special))
}

/// Whether a name (ASCII, no final dot) leads to this computer on purpose: a loopback address is then no surprise.
pub fn stands_for_this_computer(name: &str) -> bool {
    DEVELOPERS.iter().any(|known| ends_with(name, known))
}

/// `localhost` (RFC 6761, 6.3) and public names that their owners point to loopback for developers; by general
/// knowledge.
const DEVELOPERS: &[&str] = &[
    "lacolhost.com",
    "local.gd",
    "localdomain",
    "localhost",
    "localtest.me",
    "lvh.me",
    "nip.io",
    "sslip.io",
    "traefik.me",
    "vcap.me",
];

fn ends_with(name: &str, end: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == end
        || name
            .strip_suffix(end)
            .is_some_and(|front| front.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_developers_stand_for_this_computer() {
        for name in [
            "localhost",
            "app.localhost",
            "shop.lvh.me",
            "127.0.0.1.nip.io",
        ] {
            assert!(stands_for_this_computer(name), "{name}");
        }
        for name in ["example.com", "mylocalhost.com"] {
            assert!(!stands_for_this_computer(name), "{name}");
        }
    }

    #[test]
    fn names_of_one_network_are_special() {
        for name in [
            "printer",
            "nas.local",
            "A.Lab.TEST",
            "router.home.arpa",
            "example",
        ] {
            assert!(is_special_use(name), "{name}");
        }
        for name in ["example.com", "notlocal.org", "test.de", "mylocal.net"] {
            assert!(!is_special_use(name), "{name}");
        }
        assert!(never_in_dns("app.localhost") && never_in_dns("localhost"));
        assert!(
            !never_in_dns("nas.local"),
            "some networks serve it over DNS"
        );
    }
}
