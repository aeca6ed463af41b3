//! The pools out of which proxy programs make up addresses for names.

use std::net::IpAddr;

use super::{Origin, prefix::Prefix};

const DAY: &str = "2026-11-21";

/// A pool out of which a proxy program makes up addresses for names.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FakeIpPool {
    /// Which addresses.
    pub prefix: Prefix,
    /// Programs that take it by default.
    pub products: &'static str,
    /// No real server has such an address, so that it is telling by itself. Else it may be a real one.
    pub telling: bool,
    /// Where the row comes from.
    pub origin: Origin,
}

/// The pools.
pub static FAKE_IP_POOLS: &[FakeIpPool] = &[
    FakeIpPool {
        prefix: Prefix::v4(28, 0, 0, 0, 8),
        products: "Clash (mihomo)",
        telling: false,
        origin: Origin::general(DAY),
    },
    FakeIpPool {
        prefix: Prefix::v4(198, 18, 0, 0, 15),
        products: "Clash, sing-box, Surge, Shadowrocket, Xray",
        telling: true,
        origin: Origin::sourced(
            "sing-box docs/configuration/dns/fakeip.md; mihomo docs/config.yaml",
            DAY,
        ),
    },
    FakeIpPool {
        prefix: Prefix::v6([0xfc00, 0, 0, 0], 18),
        products: "sing-box, Xray",
        telling: true,
        origin: Origin::sourced("sing-box docs/configuration/dns/fakeip.md", DAY),
    },
    FakeIpPool {
        prefix: Prefix::v6([0xfdfe, 0xdcba, 0x9876, 0], 64),
        products: "Clash (mihomo), sing-box",
        telling: false,
        origin: Origin::general(DAY),
    },
];

/// The pool of an address.
pub fn fake_ip_pool(address: IpAddr) -> Option<&'static FakeIpPool> {
    let address = address.to_canonical();
    FAKE_IP_POOLS
        .iter()
        .find(|pool| pool.prefix.contains(address))
}

/// An address that only a proxy program makes up: 198.18/15, `fc00::/18`.
pub fn is_fake_ip(address: IpAddr) -> bool {
    fake_ip_pool(address).is_some_and(|pool| pool.telling)
}

/// An address that a proxy program may have made up, but a real server or a company network may have too.
pub fn may_be_fake_ip(address: IpAddr) -> bool {
    fake_ip_pool(address).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn pools_are_sorted() {
        assert!(FAKE_IP_POOLS.is_sorted_by(|a, b| a.prefix.network < b.prefix.network));
    }

    #[test]
    fn fake_addresses() {
        assert!(is_fake_ip(ip("198.18.0.7")));
        assert!(is_fake_ip(ip("::ffff:198.18.0.7")));
        assert!(is_fake_ip(ip("fc00::7")));
        assert!(!is_fake_ip(ip("fc00:8000::7")));
        assert!(!is_fake_ip(ip("28.0.0.7")) && may_be_fake_ip(ip("28.0.0.7")));
        assert!(!may_be_fake_ip(ip("100.64.0.1")));
    }
}
