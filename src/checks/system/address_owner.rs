//! Whose address it is, as the tables that this program carries along say. Asks nobody. Starts as soon as an address is
//! known.

use std::net::IpAddr;

use super::{Reading, blocking, each_known_address};
use crate::checks::{Check, Context, Running};
use crate::facts::{AddressOwner, CheckId, Fact};
use crate::knowledge::{owners, special_ranges};

/// The card.
pub static CHECK: Check = Check {
    id: CheckId::AddressOwner,
    plan: each_known_address,
    run,
    optional: true,
};

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        let address = subject.parse::<IpAddr>();
        let reading = Reading::start(context, CheckId::AddressOwner, subject);
        let Ok(address) = address else {
            return reading.unknown("not an address".to_owned()).await;
        };
        match blocking(move || read(address)).await {
            Ok(owner) => reading.learned(Fact::AddressOwner(owner)).await,
            Err(note) => reading.unknown(note).await,
        }
    })
}

fn read(address: IpAddr) -> AddressOwner {
    let owner = owners::owner(address).unwrap_or_default();
    let system = owners::system(address);
    AddressOwner {
        address,
        special: special_ranges::kind_of(address).map(|kind| kind.id().to_owned()),
        cloud: owner.cloud,
        cdn: owner.cdn,
        region: owner.region,
        service: owner.service,
        published_on: owners::owners_day().to_owned(),
        system: system.as_ref().map(|system| system.number),
        organisation: system.and_then(|system| system.name),
        announced_on: owners::systems_day().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cloud_a_cdn_and_a_special_address() {
        let read = |address: &str| read(address.parse().unwrap());
        let cloud = read("3.120.0.1");
        assert_eq!(
            (cloud.cloud.as_deref(), cloud.system),
            (Some("aws"), Some(16_509))
        );
        assert_eq!(cloud.organisation.as_deref(), Some("Amazon.com, Inc."));
        assert_eq!(read("104.16.1.1").cdn.as_deref(), Some("cloudflare"));
        let special = read("192.0.2.7");
        assert_eq!(special.special.as_deref(), Some("documentation"));
        assert_eq!((special.cloud, special.system), (None, None));
    }
}
