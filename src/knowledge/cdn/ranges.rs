//! Address ranges that seldom change: so well known that a report of any age can be judged by them. Those of other CDNs
//! stand in the packed tables ([`crate::knowledge::owners`]).

use crate::knowledge::prefix::Prefix;

/// Cloudflare (cloudflare.com/ips-v4, cloudflare.com/ips-v6).
pub(super) static CLOUDFLARE: &[Prefix] = &[
    Prefix::v4(103, 21, 244, 0, 22),
    Prefix::v4(103, 22, 200, 0, 22),
    Prefix::v4(103, 31, 4, 0, 22),
    Prefix::v4(104, 16, 0, 0, 13),
    Prefix::v4(104, 24, 0, 0, 14),
    Prefix::v4(108, 162, 192, 0, 18),
    Prefix::v4(131, 0, 72, 0, 22),
    Prefix::v4(141, 101, 64, 0, 18),
    Prefix::v4(162, 158, 0, 0, 15),
    Prefix::v4(172, 64, 0, 0, 13),
    Prefix::v4(173, 245, 48, 0, 20),
    Prefix::v4(188, 114, 96, 0, 20),
    Prefix::v4(190, 93, 240, 0, 20),
    Prefix::v4(197, 234, 240, 0, 22),
    Prefix::v4(198, 41, 128, 0, 17),
    Prefix::v6([0x2400, 0xcb00, 0, 0], 32),
    Prefix::v6([0x2405, 0x8100, 0, 0], 32),
    Prefix::v6([0x2405, 0xb500, 0, 0], 32),
    Prefix::v6([0x2606, 0x4700, 0, 0], 32),
    Prefix::v6([0x2803, 0xf800, 0, 0], 32),
    Prefix::v6([0x2a06, 0x98c0, 0, 0], 29),
    Prefix::v6([0x2c0f, 0xf248, 0, 0], 32),
];

/// Services of Cloudflare itself that stand in these ranges and have ports of their own: DNS for programs, WARP, the ends
/// of its tunnels (developers.cloudflare.com: 1.1.1.1, WARP and Tunnel with firewalls).
pub(super) static CLOUDFLARES_OWN: &[Prefix] = &[
    Prefix::v4(162, 159, 36, 0, 24),
    Prefix::v4(162, 159, 46, 0, 24),
    Prefix::v4(162, 159, 61, 0, 24),
    Prefix::v4(162, 159, 192, 0, 21),
    Prefix::v4(172, 64, 36, 0, 23),
    Prefix::v4(198, 41, 192, 0, 24),
    Prefix::v4(198, 41, 200, 0, 24),
    Prefix::v6([0x2606, 0x4700, 0xa0, 0], 48),
    Prefix::v6([0x2606, 0x4700, 0xa8, 0], 48),
    Prefix::v6([0x2606, 0x4700, 0xd0, 0], 47),
    Prefix::v6([0x2606, 0x4700, 0x4700, 0], 48),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_sorted_and_do_not_overlap() {
        assert!(CLOUDFLARE.is_sorted_by(|a, b| a.network < b.network));
        for (at, prefix) in CLOUDFLARE.iter().enumerate() {
            let others = CLOUDFLARE.iter().enumerate();
            for (_, other) in others.filter(|(other, _)| *other != at) {
                assert!(!other.contains(prefix.network), "{prefix} lies in {other}");
            }
        }
    }
}
