//! Whose address it is: packed tables of clouds, CDNs and autonomous systems, with the day of their data.
//!
//! Two files of different weight. [`owner`] reads what providers publish about themselves. [`system`] reads who announces
//! an address, gathered by others with known faults: a hint that is shown with its day and decides nothing.
//!
//! A special address ([`special_ranges`]) belongs to nobody in public, whatever a table says; a NAT64 address (RFC 6052)
//! belongs to whom the IPv4 address inside belongs. Sources and licences: `assets/ip/README.md`.

mod blocks;
mod ranges;
#[cfg(test)]
mod tests;

use std::net::IpAddr;

use self::blocks::{File, Part};
use self::ranges::{Range, Ranges};
use super::special_ranges::{self, RangeKind};

static CLOUDS: File = File(include_bytes!("../../../assets/ip/clouds.bin"));
static SYSTEMS: File = File(include_bytes!("../../../assets/ip/systems.bin"));

/// Labels in one block.
const LABELS: u32 = 4_096;

/// Before the id of a CDN.
const CDN: &str = "cdn:";

/// Who owns an address, as providers say themselves.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Owner {
    /// Id of a cloud or hoster, in [`super::cloud`] where its firewall is known.
    pub cloud: Option<String>,
    /// Id of a CDN in [`super::cdn`]: then no server of the person stands there.
    pub cdn: Option<String>,
    /// The provider's name of the region.
    pub region: Option<String>,
    /// The provider's name of the service; `managed` for one that is not a server of the person's own.
    pub service: Option<String>,
}

/// An autonomous system: who announces an address.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct System {
    /// Its number.
    pub number: u32,
    /// Its name; not kept for small ones.
    pub name: Option<String>,
}

/// Who owns an address, as providers say themselves.
pub fn owner(address: IpAddr) -> Option<Owner> {
    let label = label(CLOUDS, find(CLOUDS, address)?.label)?;
    let field = |at: usize| label.get(at).filter(|text| !text.is_empty()).cloned();
    let id = field(0)?;
    let cdn = id.strip_prefix(CDN).map(str::to_owned);
    Some(Owner {
        cloud: cdn.is_none().then_some(id),
        cdn,
        region: field(1),
        service: field(2),
    })
}

/// Who announces an address: a hint.
pub fn system(address: IpAddr) -> Option<System> {
    let wanted = find(SYSTEMS, address)?.label;
    let first = wanted - wanted % LABELS;
    let (_, block) = SYSTEMS.part(Part::Labels)?.at_or_before(u64::from(first))?;
    let text = std::str::from_utf8(&block).ok()?;
    let mut number = 0_u32;
    for (at, line) in (first..).zip(text.lines()) {
        let mut fields = line.split('\t');
        number = number.checked_add(fields.next()?.parse().ok()?)?;
        if at == wanted {
            let name = fields.next().map(str::to_owned);
            return Some(System { number, name });
        }
    }
    None
}

/// The day of the data of [`owner`], ISO 8601.
pub fn owners_day() -> &'static str {
    CLOUDS.day()
}

/// The day of the data of [`system`], ISO 8601.
pub fn systems_day() -> &'static str {
    SYSTEMS.day()
}

/// The range of an address.
fn find(file: File, address: IpAddr) -> Option<Range> {
    let address = public(address)?;
    let (part, key) = match address {
        IpAddr::V4(v4) => (Part::V4, u64::from(u32::from(v4))),
        IpAddr::V6(v6) => (Part::V6, u64::try_from(u128::from(v6) >> 64).ok()?),
    };
    let (first, block) = file.part(part)?.at_or_before(key)?;
    Ranges::of(first, &block)?
        .take_while(|range| range.start <= key)
        .find(|range| range.end >= key)
}

/// The address by which its owner is found; none for those that nobody owns in public.
fn public(address: IpAddr) -> Option<IpAddr> {
    let address = special_ranges::plain(address);
    match special_ranges::kind_of(address) {
        None => Some(address),
        Some(RangeKind::Nat64) => special_ranges::nat64_inside(address)
            .map(IpAddr::V4)
            .filter(|inside| !special_ranges::is_special(*inside)),
        Some(_) => None,
    }
}

/// The fields of a label.
fn label(file: File, at: u32) -> Option<Vec<String>> {
    let (first, block) = file.part(Part::Labels)?.at_or_before(u64::from(at))?;
    let skip = usize::try_from(u64::from(at).checked_sub(first)?).ok()?;
    let text = std::str::from_utf8(&block).ok()?;
    let line = text.split('\n').nth(skip)?;
    Some(line.split('\t').map(str::to_owned).collect())
}
