//! The router in front of the server does not pass this port on.
//!
//! # What it is
//! A server behind a home or office router is reached through the router's public address, and only at ports that the
//! router forwards.
//!
//! # Why it happens
//! No rule was made, it names another port or an old inner address, the provider shares one public address among many
//! customers (CGNAT), or the router does not let its own network use the public address (hairpin).
//!
//! # What confirms it
//! Only both ends together: the server listens on a private address, and an attempt from outside finds no mapping. From
//! here it stays `possible` or `likely`.
//!
//! # What rules it out
//! The port answers, or the address is not reached through a router's public side.
//!
//! # What to do
//! Add a port forwarding for this port to the server's inner address.

use std::net::IpAddr;

use crate::diagnosis::seen::{self, port, port::PortSeen, reach, way};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts};
use crate::knowledge::special_ranges;
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "port_forward_missing",
    stage: Stage::Tcp,
    fixer: Fixer::Network,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = seen::ruled_out_by_working(facts) {
        return judgement;
    }
    let ports = port::asked(facts);
    let Some(first) = ports.first() else {
        return Judgement::not_checked(say!("missing-port_forward_missing"));
    };
    if port::every(facts, |port| port.seen == PortSeen::Connected) {
        return Judgement::ruled_out().although(first.record.check, first.says());
    }
    if let Some(address) = without_router(facts) {
        return Judgement::ruled_out().although(
            CheckId::Route,
            say!("evidence-port_forward_missing-inside", address = address),
        );
    }
    own_router(facts)
        .or_else(|| shared_address(facts))
        .unwrap_or_else(|| Judgement::not_checked(say!("missing-port_forward_missing")))
}

/// Every address is our own, on our link, or private: no router's public side stands before it.
fn without_router(facts: &Facts) -> Option<IpAddr> {
    let addresses = facts.addresses();
    let inside = |address: &IpAddr| {
        way::is_own(facts, *address)
            || way::is_on_link(facts, *address)
            || special_ranges::is_private(*address)
            || special_ranges::is_link_local(*address)
    };
    addresses
        .iter()
        .all(inside)
        .then(|| addresses.first().copied())
        .flatten()
}

/// The public address belongs to the very router of this network: seen when the first machine on the way is the target.
fn own_router(facts: &Facts) -> Option<Judgement> {
    facts.addresses().into_iter().find_map(|address| {
        let (record, route) = way::route_to(facts, address)?;
        let gateway = route.gateway?;
        let first_hop = facts
            .path_traces()
            .filter(|(_, trace)| trace.address.ip() == address && !trace.passes_on())
            .find_map(|(_, trace)| trace.hops.iter().find(|hop| hop.ttl == 1)?.address);
        let here =
            !way::is_private(address) && way::is_private(gateway) && first_hop == Some(address);
        (here && !failed_locally(facts, address) && !answered_nearer(facts, address)).then(|| {
            Judgement::likely()
                .variant("hairpin")
                .because(
                    record.check,
                    say!(
                        "evidence-port_forward_missing-own_router",
                        address = address,
                        gateway = gateway
                    ),
                )
                .settled_by(say!("next-port_forward_missing"))
        })
    })
}

fn failed_locally(facts: &Facts, address: IpAddr) -> bool {
    port::asked(facts)
        .iter()
        .any(|port| port.ip() == address && matches!(port.seen, PortSeen::Local(_)))
}

/// 100.64.0.0/10 is the inner side of a provider's NAT (RFC 6598): nobody outside can reach it.
fn shared_address(facts: &Facts) -> Option<Judgement> {
    let address = facts
        .addresses()
        .into_iter()
        .find(|address| special_ranges::is_cgnat(*address))?;
    Some(Judgement::possible().variant("cgnat").because(
        CheckId::Input,
        say!("evidence-port_forward_missing-cgnat", address = address),
    ))
}

/// Whether a machine nearer than the host answered in its name: then the first machine on the way is not the host.
fn answered_nearer(facts: &Facts, address: IpAddr) -> bool {
    port::asked(facts)
        .iter()
        .any(|port| port.ip() == address && reach::nearer_reset(facts, port).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{Fact, Failure, Hop, PathTrace, sample};
    use crate::target::Protocol;

    fn facts(address: &str, failure: Failure) -> Facts {
        let mut facts = sample::facts(Protocol::Ws, address, 8282);
        facts
            .records
            .push(sample::route(address, Some("192.168.1.1")));
        facts.records.push(sample::tcp(
            &format!("{address}:8282"),
            true,
            Some(failure),
            None,
        ));
        facts
    }

    #[test]
    fn the_address_of_our_own_router_is_likely_a_hairpin() {
        let mut facts = facts("203.0.113.7", Failure::TcpRefused);
        let trace = PathTrace {
            address: "203.0.113.7:8282".parse().unwrap(),
            hops: vec![Hop {
                ttl: 1,
                address: "203.0.113.7".parse().ok(),
                ms: Some(0.4),
                icmp: None,
            }],
            reached: true,
            farther: None,
        };
        facts.records.push(sample::record(
            CheckId::PathTrace,
            "203.0.113.7:8282",
            None,
            Fact::PathTrace(trace),
        ));
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Likely, Some("hairpin"))
        );
        // The host itself takes much longer: somebody before it answered.
        let mut ping = sample::ping("203.0.113.7", 10, 10);
        if let Fact::Ping(ping) = &mut ping.fact {
            ping.best_ms = Some(80.0);
        }
        facts.records.push(ping);
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }

    #[test]
    fn silence_of_a_far_address_says_nothing_about_a_router() {
        let facts = facts("203.0.113.7", Failure::TcpTimedOut);
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }

    #[test]
    fn a_shared_address_is_possible() {
        let facts = facts("100.70.0.7", Failure::TcpTimedOut);
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn inside_one_network_nothing_is_forwarded() {
        let facts = facts("192.168.1.20", Failure::TcpTimedOut);
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }
}
