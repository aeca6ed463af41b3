//! The zone of a link-local IPv6 address, which the socket needs as a number.

use std::net::SocketAddr;

use crate::target::{Host, Target};

/// Adds the zone that was typed with a link-local target, so that the address can be dialled. Facts keep the address
/// without it, so that they compare.
pub fn with_zone(target: &Target, address: SocketAddr) -> SocketAddr {
    let Host::Address {
        ip,
        zone: Some(zone),
    } = &target.host
    else {
        return address;
    };
    match address {
        SocketAddr::V6(mut v6) if *ip == address.ip() => {
            v6.set_scope_id(index(zone));
            v6.into()
        }
        _ => address,
    }
}

/// The number of an interface; 0, which the system refuses, where there is none of that name.
fn index(zone: &str) -> u32 {
    zone.parse().unwrap_or_else(|_| of_name(zone))
}

#[cfg(target_os = "linux")]
fn of_name(zone: &str) -> u32 {
    nix::net::if_::if_nametoindex(zone).unwrap_or(0)
}

#[cfg(not(target_os = "linux"))]
fn of_name(zone: &str) -> u32 {
    netdev::get_interfaces()
        .iter()
        .find(|interface| interface.name == zone)
        .map_or(0, |interface| interface.index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;
    use crate::target::Protocol;

    fn zoned(zone: &str) -> SocketAddr {
        let mut target = sample::target(Protocol::Tcp, "fe80::1", 80);
        target.host = Host::Address {
            ip: "fe80::1".parse().unwrap(),
            zone: Some(zone.to_owned()),
        };
        with_zone(&target, target.socket("fe80::1".parse().unwrap()))
    }

    #[test]
    fn a_zone_becomes_a_number() {
        assert_eq!(zoned("7"), "[fe80::1%7]:80".parse().unwrap());
        #[cfg(target_os = "linux")]
        assert_eq!(zoned("lo"), "[fe80::1%1]:80".parse().unwrap());
        assert_eq!(zoned("none-such"), "[fe80::1]:80".parse().unwrap());
    }

    #[test]
    fn other_addresses_stay_as_they_are() {
        let target = sample::target(Protocol::Tcp, "192.0.2.1", 80);
        let address = target.socket("192.0.2.1".parse().unwrap());
        assert_eq!(with_zone(&target, address), address);
    }
}
