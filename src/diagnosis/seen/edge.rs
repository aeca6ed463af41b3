//! The edge of a CDN on the way: what answers is not the server.

use std::net::IpAddr;

use crate::facts::Facts;
use crate::knowledge::cdn::{self, Cdn};

use super::{answers, names, owner};

/// The CDN to which an address belongs: by its ranges, by the names that lead to it, or by what it writes into answers.
pub(crate) fn at(facts: &Facts, address: IpAddr) -> Option<&'static Cdn> {
    let published = || owner::of(facts, address)?.1.cdn.as_deref();
    let alias = || {
        names::chain(facts)
            .into_iter()
            .find_map(|link| cdn::by_cname(&link.data))
    };
    let headers = || {
        answers::all(facts)
            .into_iter()
            .filter(|answer| answer.address.ip() == address)
            .find_map(|answer| answer.cdn())
    };
    cdn::by_address(address)
        .or_else(|| published().and_then(cdn::by_id))
        .or_else(alias)
        .or_else(headers)
}
