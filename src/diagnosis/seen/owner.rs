//! Whose address it is, as the check for it found: what providers publish, and the hint of who announces it.

use std::net::IpAddr;

use crate::facts::{AddressOwner, CheckId, Facts};
use crate::knowledge::{Origin, cdn, cloud};
use crate::say;
use crate::say::Say;

/// What providers publish about their own ranges, gathered with a day.
pub(crate) const PUBLISHED: Origin = Origin::sourced(
    "ranges that providers publish: assets/ip/README.md",
    "2026-11-21",
);

/// Who announces an address: a hint that decides nothing.
pub(crate) const ANNOUNCED: Origin = Origin::general("2026-11-21");

/// Services on which a server of the person's own may run, behind a security group.
const SERVERS: &[&str] = &["EC2", "GOOGLE_CLOUD"];

/// What is known of an address, and which check knows it.
pub(crate) fn of(facts: &Facts, address: IpAddr) -> Option<(CheckId, &AddressOwner)> {
    facts
        .address_owners()
        .find(|(_, owner)| owner.address == address)
        .map(|(record, owner)| (record.check, owner))
}

/// Whether a server of the person's own may stand at the address: on a cloud's other services nobody opens a port.
pub(crate) fn may_be_a_server(owner: &AddressOwner) -> bool {
    owner.cdn.is_none()
        && owner
            .service
            .as_deref()
            .is_none_or(|service| SERVERS.contains(&service))
}

/// The name of the provider with region and service, as it says itself: `Amazon Web Services, eu-central-1, EC2`.
pub(crate) fn published(owner: &AddressOwner) -> Option<String> {
    let known = owner.cdn.as_deref().and_then(cdn::by_id);
    let name = match known {
        Some(cdn) => cdn.name,
        None => cloud::by_id(owner.cloud.as_deref()?)?.name,
    };
    let parts = [
        Some(name),
        owner.region.as_deref(),
        owner.service.as_deref(),
    ];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// The system that announces the address: `Amazon.com, Inc. (AS16509)`.
pub(crate) fn announced(owner: &AddressOwner) -> Option<String> {
    let number = owner.system?;
    Some(match &owner.organisation {
        Some(name) => format!("{name} (AS{number})"),
        None => format!("AS{number}"),
    })
}

/// The sentence of evidence on whose address it is: what is published, else the hint.
pub(crate) fn says(owner: &AddressOwner) -> Option<Say> {
    if let Some(name) = published(owner) {
        return Some(say!(
            "seen-owner-published",
            address = owner.address,
            owner = name,
            day = &owner.published_on
        ));
    }
    Some(say!(
        "seen-owner-announced",
        address = owner.address,
        owner = announced(owner)?,
        day = &owner.announced_on
    ))
}
