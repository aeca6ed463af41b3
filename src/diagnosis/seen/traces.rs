//! How far packets get, port by port.

use std::net::{IpAddr, SocketAddr};

use super::says;
use crate::facts::{CheckId, Facts, PathTrace};
use crate::say::Say;

/// A way that ends earlier for one port than for another port of the same host.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct CutShort {
    /// The last machine that passed the packets on.
    pub(crate) last: IpAddr,
    /// The port that is reached.
    pub(crate) control: u16,
    /// The machine behind it that passes on the packets to the other port only.
    pub(crate) further: IpAddr,
}

/// Whether packets to a port vanish before a machine that passes on packets to another port of the same host.
///
/// Where they get as far as the last machine before the host, the host itself may drop them: that is no cut.
pub(crate) fn cut_short(facts: &Facts, asked: SocketAddr) -> Option<CutShort> {
    let traces = || facts.path_traces().map(|(_, trace)| trace);
    let short = traces().find(|trace| trace.address == asked && !trace.reached)?;
    let (depth, last) = last_hop(short)?;
    traces()
        .filter(|trace| {
            trace.address.ip() == asked.ip()
                && trace.address.port() != asked.port()
                && trace.reached
        })
        .find_map(|whole| {
            let further = whole
                .hops
                .iter()
                .filter(|hop| hop.ttl > depth)
                .filter_map(|hop| hop.address)
                .find(|address| *address != asked.ip())?;
            Some(CutShort {
                last,
                control: whole.address.port(),
                further,
            })
        })
}

/// The first machine on the way that passed a packet on and is one of those that are wanted.
pub(crate) fn hop(facts: &Facts, wanted: impl Fn(IpAddr) -> bool) -> Option<(CheckId, Say)> {
    facts.path_traces().find_map(|(record, trace)| {
        let mut addresses = trace.hops.iter().filter_map(|hop| hop.address);
        let hop = addresses.find(|address| wanted(*address))?;
        Some((record.check, says::hop(hop)))
    })
}

fn last_hop(trace: &PathTrace) -> Option<(u8, IpAddr)> {
    trace
        .hops
        .iter()
        .filter_map(|hop| Some((hop.ttl, hop.address?)))
        .max_by_key(|(ttl, _)| *ttl)
}
