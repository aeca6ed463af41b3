//! How far packets get, port by port.

use std::net::{IpAddr, SocketAddr};

use super::port::Port;
use super::{says, way};
use crate::facts::{CheckId, Facts, PathTrace};
use crate::say;
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

/// The silence begins at the first router or right behind it, and the host is silent at every port: what drops the packets
/// may be that router or the next as well as the host.
pub(crate) fn near_silence(facts: &Facts, port: &Port<'_>) -> Option<Say> {
    let (_, trace) = facts
        .path_traces()
        .find(|(_, trace)| trace.address == port.probe.address)?;
    let mut heard = trace
        .hops
        .iter()
        .filter_map(|hop| Some((hop.ttl, hop.address?)));
    let Some((ttl, first)) = heard.next() else {
        let gateway = way::route_to(facts, port.ip())?.1.gateway?;
        return Some(say!("evidence-network_filter-no_hop", gateway = gateway));
    };
    (ttl == 1 && heard.next().is_none())
        .then(|| say!("evidence-network_filter-gateway", gateway = first))
}

fn last_hop(trace: &PathTrace) -> Option<(u8, IpAddr)> {
    trace
        .hops
        .iter()
        .filter_map(|hop| Some((hop.ttl, hop.address?)))
        .max_by_key(|(ttl, _)| *ttl)
}
