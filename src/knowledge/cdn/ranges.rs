//! Address ranges that CDNs publish and seldom change.

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

/// Fastly (api.fastly.com/public-ip-list).
pub(super) static FASTLY: &[Prefix] = &[
    Prefix::v4(23, 235, 32, 0, 20),
    Prefix::v4(43, 249, 72, 0, 22),
    Prefix::v4(103, 244, 50, 0, 24),
    Prefix::v4(103, 245, 222, 0, 23),
    Prefix::v4(103, 245, 224, 0, 24),
    Prefix::v4(104, 156, 80, 0, 20),
    Prefix::v4(140, 248, 64, 0, 18),
    Prefix::v4(140, 248, 128, 0, 17),
    Prefix::v4(146, 75, 0, 0, 17),
    Prefix::v4(151, 101, 0, 0, 16),
    Prefix::v4(157, 52, 64, 0, 18),
    Prefix::v4(167, 82, 0, 0, 17),
    Prefix::v4(167, 82, 128, 0, 20),
    Prefix::v4(172, 111, 64, 0, 18),
    Prefix::v4(185, 31, 16, 0, 22),
    Prefix::v4(199, 27, 72, 0, 21),
    Prefix::v4(199, 232, 0, 0, 16),
    Prefix::v6([0x2a04, 0x4e40, 0, 0], 32),
    Prefix::v6([0x2a04, 0x4e42, 0, 0], 32),
];

/// CloudFront: the large blocks only; its list has some hundred.
pub(super) static CLOUDFRONT: &[Prefix] = &[
    Prefix::v4(13, 32, 0, 0, 15),
    Prefix::v4(13, 35, 0, 0, 16),
    Prefix::v4(13, 224, 0, 0, 14),
    Prefix::v4(18, 64, 0, 0, 14),
    Prefix::v4(18, 154, 0, 0, 15),
    Prefix::v4(18, 160, 0, 0, 15),
    Prefix::v4(52, 84, 0, 0, 15),
    Prefix::v4(54, 192, 0, 0, 16),
    Prefix::v4(54, 230, 0, 0, 16),
    Prefix::v4(54, 239, 128, 0, 18),
    Prefix::v4(54, 240, 128, 0, 18),
    Prefix::v4(65, 8, 0, 0, 16),
    Prefix::v4(65, 9, 0, 0, 17),
    Prefix::v4(99, 84, 0, 0, 16),
    Prefix::v4(99, 86, 0, 0, 16),
    Prefix::v4(108, 138, 0, 0, 15),
    Prefix::v4(108, 156, 0, 0, 14),
    Prefix::v4(143, 204, 0, 0, 16),
    Prefix::v4(204, 246, 164, 0, 22),
    Prefix::v4(205, 251, 249, 0, 24),
    Prefix::v6([0x2600, 0x9000, 0x2000, 0], 36),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_sorted_and_do_not_overlap() {
        for table in [CLOUDFLARE, FASTLY, CLOUDFRONT] {
            assert!(table.is_sorted_by(|a, b| a.network < b.network));
            for (at, prefix) in table.iter().enumerate() {
                let others = table.iter().enumerate().filter(|(other, _)| *other != at);
                for (_, other) in others {
                    assert!(!other.contains(prefix.network), "{prefix} lies in {other}");
                }
            }
        }
    }
}
