//! The address is a private one of another network.
//!
//! # What it is
//! Addresses such as `192.168.1.10` mean something only inside one network. From another network they lead nowhere, or
//! to somebody else.
//!
//! # Why it happens
//! The address that a server shows for itself was passed on to somebody outside; a company address is used without the
//! VPN; a mobile phone on the mobile network tries a home address.
//!
//! # What confirms it
//! A machine with a public address on the way says that it knows no way to it ("network unreachable"). Silence never does:
//! company networks route private addresses.
//!
//! # What rules it out
//! The host answers, it shares a subnet with this computer, or the address is a public one.
//!
//! # What to do
//! Use the public address, forward the port on the router, or connect the VPN.

use std::net::IpAddr;

use crate::diagnosis::seen::icmp::{self, Sender, Told, Word};
use crate::diagnosis::seen::{self, port, port::Port, port::PortSeen, way};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts, PathTrace, Record};
use crate::knowledge::special_ranges;
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "private_address_elsewhere",
    stage: Stage::Tcp,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = seen::ruled_out_by_working(facts) {
        return judgement;
    }
    let addresses = facts.addresses();
    let Some(first) = addresses.first().copied() else {
        return Judgement::not_checked(say!("missing-private_address_elsewhere"));
    };
    let far: Vec<IpAddr> = addresses
        .iter()
        .copied()
        .filter(|address| is_candidate(facts, *address))
        .collect();
    if far.is_empty() {
        return not_far(facts, first);
    }
    if let Some((check, says)) = far
        .iter()
        .find_map(|address| port::host_lives(facts, *address))
    {
        return Judgement::ruled_out().although(check, says);
    }
    let ports: Vec<Port<'_>> = port::asked(facts)
        .into_iter()
        .filter(|port| far.contains(&port.ip()))
        .collect();
    if ports.is_empty() {
        return Judgement::not_checked(say!("missing-private_address_elsewhere-try"));
    }
    let only = far.len() == addresses.len();
    told_by_router(facts, &ports, only)
        .or_else(|| public_hop(facts, &ports))
        .or_else(|| silent(facts, &ports))
        .unwrap_or_else(|| Judgement::not_checked(say!("missing-private_address_elsewhere-try")))
}

/// Private, and neither ours nor on our own link.
fn is_candidate(facts: &Facts, address: IpAddr) -> bool {
    let private = special_ranges::is_private(address)
        || special_ranges::is_cgnat(address)
        || special_ranges::is_link_local(address);
    private && !way::is_own(facts, address) && !way::is_on_link(facts, address)
}

fn not_far(facts: &Facts, address: IpAddr) -> Judgement {
    let says = if way::is_own(facts, address) {
        say!("evidence-private_address_elsewhere-own", address = address)
    } else if way::is_on_link(facts, address) {
        say!(
            "evidence-private_address_elsewhere-on_link",
            address = address
        )
    } else {
        say!(
            "evidence-private_address_elsewhere-public",
            address = address
        )
    };
    Judgement::ruled_out().although(CheckId::Route, says)
}

/// A router says that it knows no way: network unreachable, or host unreachable at once; or routers that know none hand the
/// packet to each other until its time is over. "Host unreachable" after seconds comes from a router that is on the host's
/// own link and did look for it.
fn knows_no_way(told: &Told) -> bool {
    told.sender == Sender::OnTheWay
        && (matches!(told.word, Word::NoWay | Word::TimeExceeded)
            || (told.word == Word::HostUnreachable && !told.slow))
}

fn told_by_router(facts: &Facts, ports: &[Port<'_>], only: bool) -> Option<Judgement> {
    let all: Vec<(&Port<'_>, Told)> = ports
        .iter()
        .filter_map(|port| Some((port, icmp::told(facts, port)?)))
        .filter(|(_, told)| knows_no_way(told))
        .collect();
    let (port, told) = all.first()?;
    let public = !way::is_private(told.icmp.sender);
    // Packets that circle show a mistake in the routers, which may concern the right network too; "host unreachable" is what
    // many a rule says, and a router on the host's own link that looked for it before.
    let no_way = all.iter().all(|(_, told)| told.word == Word::NoWay);
    let judgement = if public && only && no_way && all.len() == ports.len() {
        Judgement::confirmed()
    } else {
        // A router of the same company network may lack the route.
        Judgement::likely()
    };
    let judgement = judgement.because(told.check, told.says.clone()).because(
        CheckId::Route,
        say!(
            "evidence-private_address_elsewhere-private",
            address = port.ip()
        ),
    );
    let judgement = if public {
        judgement.because(
            told.check,
            say!(
                "evidence-private_address_elsewhere-public_router",
                router = told.icmp.sender
            ),
        )
    } else {
        judgement
    };
    let judgement = judgement.settled_by(say!("next-private_address_elsewhere"));
    Some(seen::once_complete(facts, judgement))
}

/// The way leads over a public machine, and then nothing comes back. Some companies number their routers publicly.
fn public_hop(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    ports.iter().find_map(|port| {
        let (record, hop) = hops(facts, port.ip()).find_map(|(record, trace)| {
            let hop = trace
                .hops
                .iter()
                .filter_map(|hop| hop.address)
                .find(|hop| !way::is_private(*hop))?;
            Some((record, hop))
        })?;
        (port.seen == PortSeen::Silent).then(|| {
            Judgement::likely()
                .because(
                    record.check,
                    say!(
                        "evidence-private_address_elsewhere-hop",
                        address = port.ip(),
                        hop = hop
                    ),
                )
                .because(port.record.check, port.says())
                .settled_by(say!("next-private_address_elsewhere"))
        })
    })
}

fn hops(facts: &Facts, address: IpAddr) -> impl Iterator<Item = (&Record, &PathTrace)> {
    facts
        .path_traces()
        .filter(move |(_, trace)| trace.address.ip() == address)
}

fn silent(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let port = ports.iter().find(|port| port.seen == PortSeen::Silent)?;
    // While other measurements run, the host may still answer one of them.
    let judgement = if facts.complete {
        Judgement::likely()
    } else {
        Judgement::possible()
    };
    let judgement = judgement.because(
        port.record.check,
        say!(
            "evidence-private_address_elsewhere-private",
            address = port.ip()
        ),
    );
    let judgement = match way::route_to(facts, port.ip()) {
        Some((record, route)) if route.gateway.is_some() => judgement.because(
            record.check,
            say!(
                "evidence-private_address_elsewhere-far",
                address = port.ip()
            ),
        ),
        _ => judgement,
    };
    // No router passes link-local packets on (RFC 3927 section 7, RFC 4291 section 2.5.6): nobody there was asked.
    let judgement = if ports
        .iter()
        .all(|port| special_ranges::is_link_local(port.ip()))
    {
        judgement.hiding_the_server()
    } else {
        judgement
    };
    Some(
        judgement
            .because(port.record.check, port.says())
            .settled_by(say!("next-private_address_elsewhere")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{Failure, IcmpError, sample};
    use crate::target::Protocol;

    fn facts(failure: Failure, icmp: Option<IcmpError>) -> Facts {
        let mut facts = sample::facts(Protocol::Ws, "10.9.5.5", 8282);
        facts
            .records
            .push(sample::route("10.9.5.5", Some("192.168.7.1")));
        facts
            .records
            .push(sample::tcp("10.9.5.5:8282", true, Some(failure), icmp));
        facts
    }

    #[test]
    fn a_public_router_without_a_way_confirms() {
        let facts = facts(
            Failure::TcpNetUnreachable,
            Some(sample::icmp(0, "198.51.100.1")),
        );
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn a_public_router_that_rejects_may_stand_before_the_right_network() {
        let facts = facts(
            Failure::TcpHostUnreachable,
            Some(sample::icmp(1, "198.51.100.1")),
        );
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_private_router_without_a_way_may_be_the_companys_own() {
        let facts = facts(
            Failure::TcpNetUnreachable,
            Some(sample::icmp(0, "10.0.0.1")),
        );
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_router_that_looked_for_the_host_is_on_its_link() {
        let icmp = IcmpError {
            after_ms: 3_060.0,
            ..sample::icmp(1, "198.51.100.1")
        };
        let facts = facts(Failure::TcpHostUnreachable, Some(icmp));
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }

    #[test]
    fn a_public_router_on_the_hosts_link_may_have_looked_for_it_before() {
        let icmp = sample::icmp(1, "198.51.100.1");
        let facts = facts(Failure::TcpHostUnreachable, Some(icmp));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn silence_is_never_more_than_likely() {
        let mut facts = facts(Failure::TcpTimedOut, None);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        facts.complete = false;
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn a_neighbour_rules_it_out() {
        let mut facts = facts(Failure::TcpTimedOut, None);
        facts.records.remove(0);
        facts.records.push(sample::route("10.9.5.5", None));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn a_host_that_refuses_is_here() {
        let facts = facts(Failure::TcpRefused, None);
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn packets_that_circle_reach_no_such_network() {
        let circles = IcmpError {
            icmp_type: 11,
            ..sample::icmp(0, "198.51.100.1")
        };
        let facts = facts(Failure::TcpHostUnreachable, Some(circles));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn behind_a_router_a_link_local_address_is_nobody() {
        let mut facts = sample::facts(Protocol::Ws, "169.254.10.10", 8282);
        facts
            .records
            .push(sample::route("169.254.10.10", Some("192.168.7.1")));
        facts.records.push(sample::tcp(
            "169.254.10.10:8282",
            true,
            Some(Failure::TcpTimedOut),
            None,
        ));
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.hides),
            (CauseStatus::Likely, true)
        );
        let verdict = crate::diagnosis::diagnose(&facts).verdict;
        assert_eq!(verdict.top_causes, [CAUSE.id]);
    }
}
