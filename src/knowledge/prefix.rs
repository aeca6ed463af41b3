//! A network prefix: an address and how many of its bits count.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// A prefix such as `192.168.0.0/16`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Prefix {
    /// The network address.
    pub network: IpAddr,
    /// How many bits count: at most 32 or 128.
    pub bits: u8,
}

impl Prefix {
    /// An IPv4 prefix.
    pub const fn v4(a: u8, b: u8, c: u8, d: u8, bits: u8) -> Self {
        Self {
            network: IpAddr::V4(Ipv4Addr::new(a, b, c, d)),
            bits,
        }
    }

    /// An IPv6 prefix, by its first four groups.
    pub const fn v6(groups: [u16; 4], bits: u8) -> Self {
        let [a, b, c, d] = groups;
        Self {
            network: IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0)),
            bits,
        }
    }

    /// Reads `10.0.0.0/8`; none when it is no prefix.
    pub fn parse(text: &str) -> Option<Self> {
        let (address, bits) = text.split_once('/')?;
        let network: IpAddr = address.parse().ok()?;
        let bits: u8 = bits.parse().ok()?;
        let most = if network.is_ipv4() { 32 } else { 128 };
        (bits <= most).then_some(Self { network, bits })
    }

    /// Whether an address lies in it. The families never mix.
    pub const fn contains(&self, address: IpAddr) -> bool {
        match (self.network, address) {
            (IpAddr::V4(network), IpAddr::V4(address)) => {
                let shift = 32_u32.saturating_sub(self.bits as u32);
                shift >= 32 || (network.to_bits() >> shift) == (address.to_bits() >> shift)
            }
            (IpAddr::V6(network), IpAddr::V6(address)) => {
                let shift = 128_u32.saturating_sub(self.bits as u32);
                shift >= 128 || (network.to_bits() >> shift) == (address.to_bits() >> shift)
            }
            _ => false,
        }
    }
}

impl std::fmt::Display for Prefix {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.network, self.bits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn edges_of_a_prefix() {
        let prefix = Prefix::v4(172, 16, 0, 0, 12);
        assert!(prefix.contains(ip("172.16.0.0")));
        assert!(prefix.contains(ip("172.31.255.255")));
        assert!(!prefix.contains(ip("172.32.0.0")));
        assert!(!prefix.contains(ip("::ac10:1")));
        assert!(Prefix::v4(0, 0, 0, 0, 0).contains(ip("255.255.255.255")));
        assert!(Prefix::v6([0; 4], 0).contains(ip("2001:db8::1")));
        assert!(Prefix::v6([0xfc00, 0, 0, 0], 18).contains(ip("fc00::1:2")));
        assert!(!Prefix::v6([0xfc00, 0, 0, 0], 18).contains(ip("fc00:4000::1")));
    }

    #[test]
    fn reading_and_writing() {
        assert_eq!(
            Prefix::parse("10.0.0.0/8")
                .map(|p| p.to_string())
                .as_deref(),
            Some("10.0.0.0/8")
        );
        assert_eq!(Prefix::parse("10.0.0.0/33"), None);
        assert_eq!(Prefix::parse("10.0.0.0"), None);
        assert_eq!(Prefix::parse("x/8"), None);
    }
}
