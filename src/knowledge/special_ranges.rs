//! Addresses that are not ordinary public ones: private, shared, reserved, and the pools of proxy programs.
//!
//! The ranges are those of the IANA special-purpose registries (RFC 6890 and its updates).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{Origin, prefix::Prefix};

pub use super::fake_ip::{FAKE_IP_POOLS, FakeIpPool, fake_ip_pool, is_fake_ip, may_be_fake_ip};

/// What a special range is for.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum RangeKind {
    /// `0.0.0.0`, `::` and the rest of "this network".
    Unspecified,
    /// The computer itself.
    Loopback,
    /// Home and company networks.
    Private,
    /// Shared between a provider and its customers (CGNAT); Tailscale uses it too.
    Shared,
    /// Only on one link; an address that no DHCP server gave.
    LinkLocal,
    /// For examples in documents.
    Documentation,
    /// For measurements between networks; proxy programs take their fake addresses here.
    Benchmarking,
    /// Kept by the IETF for protocols.
    Protocol,
    /// To many at once.
    Multicast,
    /// To everybody on the link.
    Broadcast,
    /// Kept for the future.
    Reserved,
    /// IPv4 inside IPv6, by a translator of the network.
    Nat64,
    /// IPv4 inside IPv6, by old tunnels.
    Transition,
    /// Thrown away by routers.
    Discard,
}

impl RangeKind {
    /// The name in reports and text keys.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unspecified => "unspecified",
            Self::Loopback => "loopback",
            Self::Private => "private",
            Self::Shared => "shared",
            Self::LinkLocal => "link-local",
            Self::Documentation => "documentation",
            Self::Benchmarking => "benchmarking",
            Self::Protocol => "protocol",
            Self::Multicast => "multicast",
            Self::Broadcast => "broadcast",
            Self::Reserved => "reserved",
            Self::Nat64 => "nat64",
            Self::Transition => "transition",
            Self::Discard => "discard",
        }
    }
}

/// One special range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SpecialRange {
    /// Which addresses.
    pub prefix: Prefix,
    /// What for.
    pub kind: RangeKind,
    /// Whether packets to it may cross the public internet.
    pub global: bool,
    /// Where the row comes from.
    pub origin: Origin,
}

const DAY: &str = "2026-11-21";

const fn row(prefix: Prefix, kind: RangeKind, source: &'static str) -> SpecialRange {
    SpecialRange {
        prefix,
        kind,
        global: matches!(kind, RangeKind::Nat64),
        origin: Origin::sourced(source, DAY),
    }
}

/// The ranges, IPv4 first, sorted by address; a longer prefix inside a shorter one stands after it.
pub static SPECIAL_RANGES: &[SpecialRange] = &[
    row(Prefix::v4(0, 0, 0, 0, 8), RangeKind::Unspecified, "RFC 791"),
    row(Prefix::v4(10, 0, 0, 0, 8), RangeKind::Private, "RFC 1918"),
    row(Prefix::v4(100, 64, 0, 0, 10), RangeKind::Shared, "RFC 6598"),
    row(Prefix::v4(127, 0, 0, 0, 8), RangeKind::Loopback, "RFC 1122"),
    row(
        Prefix::v4(169, 254, 0, 0, 16),
        RangeKind::LinkLocal,
        "RFC 3927",
    ),
    row(
        Prefix::v4(172, 16, 0, 0, 12),
        RangeKind::Private,
        "RFC 1918",
    ),
    row(
        Prefix::v4(192, 0, 0, 0, 24),
        RangeKind::Protocol,
        "RFC 6890",
    ),
    row(
        Prefix::v4(192, 0, 2, 0, 24),
        RangeKind::Documentation,
        "RFC 5737",
    ),
    row(
        Prefix::v4(192, 88, 99, 0, 24),
        RangeKind::Transition,
        "RFC 7526",
    ),
    row(
        Prefix::v4(192, 168, 0, 0, 16),
        RangeKind::Private,
        "RFC 1918",
    ),
    row(
        Prefix::v4(198, 18, 0, 0, 15),
        RangeKind::Benchmarking,
        "RFC 2544",
    ),
    row(
        Prefix::v4(198, 51, 100, 0, 24),
        RangeKind::Documentation,
        "RFC 5737",
    ),
    row(
        Prefix::v4(203, 0, 113, 0, 24),
        RangeKind::Documentation,
        "RFC 5737",
    ),
    row(
        Prefix::v4(224, 0, 0, 0, 4),
        RangeKind::Multicast,
        "RFC 5771",
    ),
    row(Prefix::v4(240, 0, 0, 0, 4), RangeKind::Reserved, "RFC 1112"),
    row(
        Prefix::v4(255, 255, 255, 255, 32),
        RangeKind::Broadcast,
        "RFC 8190",
    ),
    row(
        Prefix {
            network: IpAddr::V6(Ipv6Addr::UNSPECIFIED),
            bits: 128,
        },
        RangeKind::Unspecified,
        "RFC 4291",
    ),
    row(
        Prefix {
            network: IpAddr::V6(Ipv6Addr::LOCALHOST),
            bits: 128,
        },
        RangeKind::Loopback,
        "RFC 4291",
    ),
    row(
        Prefix::v6([0x64, 0xff9b, 0, 0], 96),
        RangeKind::Nat64,
        "RFC 6052",
    ),
    row(
        Prefix::v6([0x64, 0xff9b, 1, 0], 48),
        RangeKind::Protocol,
        "RFC 8215",
    ),
    row(
        Prefix::v6([0x100, 0, 0, 0], 64),
        RangeKind::Discard,
        "RFC 6666",
    ),
    row(
        Prefix::v6([0x2001, 0, 0, 0], 32),
        RangeKind::Transition,
        "RFC 4380",
    ),
    row(
        Prefix::v6([0x2001, 2, 0, 0], 48),
        RangeKind::Benchmarking,
        "RFC 5180",
    ),
    row(
        Prefix::v6([0x2001, 0xdb8, 0, 0], 32),
        RangeKind::Documentation,
        "RFC 3849",
    ),
    row(
        Prefix::v6([0x2002, 0, 0, 0], 16),
        RangeKind::Transition,
        "RFC 3056",
    ),
    row(
        Prefix::v6([0x3fff, 0, 0, 0], 20),
        RangeKind::Documentation,
        "RFC 9637",
    ),
    row(
        Prefix::v6([0xfc00, 0, 0, 0], 7),
        RangeKind::Private,
        "RFC 4193",
    ),
    row(
        Prefix::v6([0xfe80, 0, 0, 0], 10),
        RangeKind::LinkLocal,
        "RFC 4291",
    ),
    row(
        Prefix::v6([0xfec0, 0, 0, 0], 10),
        RangeKind::Private,
        "RFC 3879",
    ),
    row(
        Prefix::v6([0xff00, 0, 0, 0], 8),
        RangeKind::Multicast,
        "RFC 4291",
    ),
];

/// `::ffff:192.0.2.1` is the IPv4 address that it holds.
pub const fn plain(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

/// The special range of an address; none for an ordinary public one.
pub fn range_of(address: IpAddr) -> Option<&'static SpecialRange> {
    let address = plain(address);
    SPECIAL_RANGES
        .iter()
        .filter(|range| range.prefix.contains(address))
        .max_by_key(|range| range.prefix.bits)
}

/// What kind of special address it is; none for an ordinary public one.
pub fn kind_of(address: IpAddr) -> Option<RangeKind> {
    range_of(address).map(|range| range.kind)
}

/// Home and company networks: 10/8, 172.16/12, 192.168/16, `fc00::/7`.
pub fn is_private(address: IpAddr) -> bool {
    kind_of(address) == Some(RangeKind::Private)
}

/// Shared between a provider and its customers: 100.64/10.
pub fn is_cgnat(address: IpAddr) -> bool {
    kind_of(address) == Some(RangeKind::Shared)
}

/// 169.254/16 and `fe80::/10`.
pub fn is_link_local(address: IpAddr) -> bool {
    kind_of(address) == Some(RangeKind::LinkLocal)
}

/// 127/8 and `::1`.
pub fn is_loopback(address: IpAddr) -> bool {
    kind_of(address) == Some(RangeKind::Loopback)
}

/// 0/8 and ::, which programs take for "this computer" or refuse.
pub fn is_unspecified(address: IpAddr) -> bool {
    kind_of(address) == Some(RangeKind::Unspecified)
}

/// No server on the public internet can have it.
pub fn is_special(address: IpAddr) -> bool {
    range_of(address).is_some_and(|range| !range.global)
}

/// `127.0.53.53`: the name collides with a new top-level domain (ICANN name collision).
pub fn is_name_collision(address: IpAddr) -> bool {
    plain(address) == IpAddr::V4(Ipv4Addr::new(127, 0, 53, 53))
}

/// The IPv4 address inside a NAT64 address of the well-known prefix (RFC 6052).
pub fn nat64_inside(address: IpAddr) -> Option<Ipv4Addr> {
    let IpAddr::V6(v6) = address else { return None };
    let [.., a, b, c, d] = v6.octets();
    (kind_of(address) == Some(RangeKind::Nat64)).then(|| Ipv4Addr::new(a, b, c, d))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn rows_are_sorted_and_unique() {
        let keys: Vec<_> = SPECIAL_RANGES
            .iter()
            .map(|r| (r.prefix.network, r.prefix.bits))
            .collect();
        let mut sorted = keys.clone();
        sorted.sort();
        sorted.dedup();
        assert_eq!(keys, sorted);
    }

    #[test]
    fn a_network_address_lies_in_its_own_range() {
        for range in SPECIAL_RANGES {
            assert_eq!(
                kind_of(range.prefix.network),
                Some(range.kind),
                "{}",
                range.prefix
            );
        }
    }

    #[test]
    fn examples() {
        let expected = [
            ("10.1.2.3", Some(RangeKind::Private)),
            ("172.32.0.1", None),
            ("100.100.100.100", Some(RangeKind::Shared)),
            ("169.254.1.1", Some(RangeKind::LinkLocal)),
            ("198.19.255.255", Some(RangeKind::Benchmarking)),
            ("255.255.255.255", Some(RangeKind::Broadcast)),
            ("0.0.0.0", Some(RangeKind::Unspecified)),
            ("8.8.8.8", None),
            ("::ffff:192.168.0.1", Some(RangeKind::Private)),
            ("2606:4700::1111", None),
            ("fe80::1", Some(RangeKind::LinkLocal)),
            ("fd12::1", Some(RangeKind::Private)),
            ("64:ff9b::8.8.8.8", Some(RangeKind::Nat64)),
        ];
        for (text, kind) in expected {
            assert_eq!(kind_of(ip(text)), kind, "{text}");
        }
    }

    #[test]
    fn collisions_and_translated_addresses() {
        assert!(is_name_collision(ip("127.0.53.53")));
        assert!(!is_name_collision(ip("127.0.0.1")));
        assert_eq!(
            nat64_inside(ip("64:ff9b::203.0.113.7")),
            Some(Ipv4Addr::new(203, 0, 113, 7))
        );
        assert_eq!(nat64_inside(ip("2001:db8::1")), None);
        assert!(!is_special(ip("64:ff9b::203.0.113.7")) && is_special(ip("203.0.113.7")));
    }
}
