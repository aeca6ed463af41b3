//! Addresses of services that keep pages for domains which are for sale or have lapsed ("parked").

use std::net::IpAddr;

use super::{Origin, prefix::Prefix};

/// Where the rows come from. Such services seldom move, but they may: the list never confirms.
pub const PARKING_ORIGIN: Origin = Origin::sourced(
    "MISP/misp-warninglists lists/parking-domain, version 20221024: its ranges, not its single addresses",
    "2026-11-21",
);

/// The ranges, sorted. Single addresses at clouds are left out: they change hands.
pub static PARKING: &[Prefix] = &[
    Prefix::v4(64, 190, 62, 0, 23),
    Prefix::v4(91, 195, 240, 0, 23),
    Prefix::v4(103, 224, 182, 0, 23),
    Prefix::v4(103, 224, 212, 0, 23),
    Prefix::v4(185, 53, 176, 0, 22),
    Prefix::v4(199, 59, 240, 0, 22),
    Prefix::v4(204, 11, 56, 0, 23),
    Prefix::v4(208, 91, 196, 0, 23),
];

/// Whether an address belongs to such a service.
pub fn is_parked(address: IpAddr) -> bool {
    let address = address.to_canonical();
    PARKING.iter().any(|prefix| prefix.contains(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_sorted_and_searched() {
        assert!(PARKING.is_sorted_by(|a, b| a.network < b.network));
        let parked = |text: &str| is_parked(text.parse().unwrap());
        assert!(parked("199.59.243.7") && parked("::ffff:64.190.63.1"));
        assert!(!parked("199.59.244.1") && !parked("192.0.2.7"));
    }
}
