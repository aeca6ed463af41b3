//! Ways that stand in the table and cannot be right, for `no_route`.

use std::net::IpAddr;

use crate::diagnosis::seen::icmp::{self, Sender, Word};
use crate::diagnosis::seen::neighbours::{self, Doubt};
use crate::diagnosis::seen::{port::Port, port::PortSeen, way};
use crate::diagnosis::{CauseStatus, Judgement, Stage};
use crate::facts::{CheckId, Facts, IcmpError};
use crate::knowledge::special_ranges;
use crate::say;

/// The system sends from an address that nobody beyond this line can answer: it has no better one of this family, or
/// lost it to another machine.
pub(super) fn useless_source(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let mut judgement = Judgement::confirmed();
    for port in ports {
        if matches!(port.seen, PortSeen::Connected | PortSeen::Reset) {
            return None;
        }
        let (record, route) = way::route_to(facts, port.ip())?;
        let source = route.source?;
        if way::is_tunnel(route) || route.own || stays_here(port.ip()) || !stays_here(source) {
            return None;
        }
        let told = icmp::told(facts, port);
        if !told.is_some_and(|told| beyond_scope(&told.icmp)) {
            judgement = judgement.at_most(CauseStatus::Likely);
        }
        judgement = judgement
            .because(
                record.check,
                say!(
                    "evidence-no_route-source",
                    address = port.ip(),
                    source = source
                ),
            )
            .because(port.record.check, port.says());
    }
    let v6 = ports.iter().all(|port| port.ip().is_ipv6());
    Some(if v6 && way::is_without_ipv6(facts) {
        judgement.variant("ipv6")
    } else {
        judgement
    })
}

/// Means something on this computer or on one line only.
fn stays_here(address: IpAddr) -> bool {
    special_ranges::is_loopback(address) || special_ranges::is_link_local(address)
}

/// A router's word that the source address must not leave its line (RFC 4443, 3.1).
const fn beyond_scope(icmp: &IcmpError) -> bool {
    icmp.sender.is_ipv6() && !icmp.own && icmp.icmp_type == 1 && icmp.code == 2
}

/// The address is taken for a neighbour, nobody answers for it, and there is reason to think that it lives elsewhere.
pub(super) fn neighbour(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let mut judgement = Judgement::likely().variant("neighbour");
    for port in ports {
        let told = icmp::told(facts, port)?;
        if told.sender != Sender::Here || told.word != Word::HostUnreachable || !told.slow {
            return None;
        }
        let (doubt, says) = neighbours::doubt(facts, port.ip())?;
        match doubt {
            // Next to certain: it stands where the way broke, before the host that may be off.
            Doubt::Foreign if way::is_on_link(facts, port.ip()) => {
                judgement = judgement.met_at(Stage::Tcp);
            }
            Doubt::Foreign | Doubt::Wide | Doubt::Bridge => {}
        }
        judgement = judgement.because(CheckId::Route, says).because(
            port.record.check,
            say!("evidence-host_down-neighbour", address = port.ip()),
        );
    }
    Some(judgement.settled_by(say!("next-no_route-table")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::diagnose;
    use crate::facts::{Fact, Failure, Record, Route, sample};
    use crate::target::Protocol;

    fn route(to: &str, change: impl FnOnce(&mut Route)) -> Record {
        let mut record = sample::route_on_link(to);
        if let Fact::Route(route) = &mut record.fact {
            change(route);
        }
        record
    }

    /// Nobody answers for the address on the line.
    fn unanswered(target: &str, own: &str, change: impl FnOnce(&mut Route)) -> Facts {
        let mut facts = sample::facts(Protocol::Tcp, target, 8282);
        let (source, _) = own.split_once('/').unwrap();
        let error = IcmpError {
            own: true,
            after_ms: 3_080.0,
            ..sample::icmp(1, source)
        };
        facts.records.extend([
            sample::tcp(
                &format!("{target}:8282"),
                true,
                Some(Failure::TcpHostUnreachable),
                Some(error),
            ),
            sample::interfaces(&[("eth0", true, &[own])]),
            // The router answers: the line is well.
            sample::trace(&format!("{target}:8282"), &["192.168.7.1"], false),
            route(target, |route| {
                route.source = source.parse().ok();
                change(route);
            }),
        ]);
        facts
    }

    fn statuses(facts: &Facts) -> (CauseStatus, CauseStatus) {
        let diagnosis = diagnose(facts);
        let status = |id| diagnosis.finding(id).unwrap().judgement.status;
        (status("no_route"), status("host_down"))
    }

    #[test]
    fn a_neighbour_that_cannot_be_one_is_a_wrong_way() {
        use CauseStatus::{Confirmed, Likely, NotChecked, RuledOut};
        let plain = unanswered("192.168.7.99", "192.168.7.20/24", |_| {});
        assert_eq!(statuses(&plain), (RuledOut, Confirmed));
        let mask = unanswered("203.0.113.7", "192.168.7.20/1", |_| {});
        assert_eq!(statuses(&mask), (Likely, Likely));
        let wide = unanswered("192.168.9.7", "192.168.7.20/16", |_| {});
        assert_eq!(statuses(&wide), (Likely, Likely));
        let entry = unanswered("10.3.0.7", "192.168.7.20/24", |_| {});
        assert_eq!(statuses(&entry), (Likely, Likely));
        let no_router = unanswered("203.0.113.7", "192.168.7.20/24", |route| {
            route.on_link = false;
        });
        assert_eq!(statuses(&no_router), (Likely, NotChecked));
        let bridge = unanswered("172.17.3.9", "172.17.0.1/16", |route| {
            route.interface = Some("docker0".to_owned());
            route.product = Some("Docker".to_owned());
        });
        assert_eq!(statuses(&bridge), (Likely, Likely));
    }

    #[test]
    fn a_source_that_nobody_can_answer_is_no_way() {
        let target = "2001:db8:113::7";
        let mut facts = sample::facts(Protocol::Tcp, target, 8282);
        let error = IcmpError {
            icmp_type: 1,
            ..sample::icmp(2, "fe80::1")
        };
        facts.records.extend([
            sample::tcp(
                "[2001:db8:113::7]:8282",
                true,
                Some(Failure::TcpHostUnreachable),
                Some(error),
            ),
            sample::interfaces(&[("eth0", true, &["192.168.7.20/24", "fe80::20/64"])]),
        ]);
        facts.records.push(route(target, |route| {
            route.on_link = false;
            route.gateway = "fe80::1".parse().ok();
            route.source = "fe80::20".parse().ok();
        }));
        let diagnosis = diagnose(&facts);
        let judgement = &diagnosis.finding("no_route").unwrap().judgement;
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Confirmed, Some("ipv6"))
        );
        assert_eq!(diagnosis.verdict.top_causes, ["no_route"]);
    }
}
