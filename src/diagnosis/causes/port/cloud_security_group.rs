//! The cloud's security group does not let this port in.
//!
//! # What it is
//! Clouds put a firewall of their own before each server (security group, network security group, VPC firewall). It drops
//! what is not allowed, before the server's own firewall sees it.
//!
//! # Why it happens
//! A new server's group allows SSH or remote desktop only; the rule was made for another port, protocol or server.
//!
//! # What confirms it
//! Nothing that can be measured from outside: a firewall on the server that drops looks the same.
//!
//! # What rules it out
//! The port accepts or refuses: then the packets came as far as the server.
//!
//! # What to do
//! Allow the port in the cloud's console, inbound, for the protocol TCP. The server's own firewall is a second gate.

use super::{Cause, Judgement};
use crate::diagnosis::seen::icmp::{self, Sender};
use crate::diagnosis::seen::port::{self, Port, PortSeen};
use crate::diagnosis::seen::reach::{self, Silence};
use crate::diagnosis::seen::{cloud, traces, way};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::Facts;
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "cloud_security_group",
    stage: Stage::Tcp,
    fixer: Fixer::Provider,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(settled) = reach::settled(facts).or_else(|| came_through(facts)) {
        return settled;
    }
    let port = facts.target.port;
    let found = reach::silent(facts)
        .filter(|(silent, _)| icmp::told(facts, silent).is_none())
        .and_then(|(silent, behind)| dropped(facts, &silent, behind));
    match found {
        Some(found) => reach::unless_further(facts, found)
            .settled_by(say!("next-cloud_security_group", port = port)),
        None => Judgement::not_checked(say!("missing-cloud_security_group", port = port)),
    }
}

/// At every address the packets came as far as the host, which spoke for itself; or the host is this computer.
fn came_through(facts: &Facts) -> Option<Judgement> {
    let through = |port: &Port<'_>| match port.seen {
        PortSeen::Connected | PortSeen::Reset => true,
        PortSeen::Icmp(_) | PortSeen::Silent => {
            way::is_own(facts, port.ip())
                || icmp::told(facts, port).is_some_and(|told| told.sender == Sender::Target)
        }
        PortSeen::Local(_) | PortSeen::Other(_) => false,
    };
    let first = port::find(facts, through)?;
    port::every(facts, through)
        .then(|| Judgement::ruled_out().although(first.record.check, first.says()))
}

/// A silent port. Groups drop; whether the address stands in a cloud decides how likely it is.
fn dropped(facts: &Facts, silent: &Port<'_>, behind: Silence) -> Option<Judgement> {
    let address = silent.ip();
    let cut = traces::cut_short(facts, silent.probe.address).is_some();
    let known = cloud::of(facts, address).filter(|_| !cut);
    let judgement = match (&known, &behind) {
        // What is asked of a neighbour does not pass a cloud's gate.
        _ if way::is_on_link(facts, address) => return None,
        (_, Silence::Unknown) => Judgement::possible(),
        (Some(known), Silence::ThisPort(..) | Silence::Total(_)) if !known.hint => {
            Judgement::likely()
        }
        (None, _) if way::is_private(address) => return None,
        (_, _) => Judgement::possible(),
    };
    let mut judgement = judgement.because(silent.record.check, silent.says());
    if let Some(known) = known {
        judgement = judgement
            .because(known.check, known.says)
            .suggesting(known.cloud.id);
    }
    Some(match behind {
        Silence::ThisPort(check, says) => judgement.because(check, says),
        Silence::Total(_) | Silence::Unknown => judgement,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{facts, icmp, owner, ping, resolved, route_on_link, tcp};
    use crate::facts::{AddressOwner, Failure, Record};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:8282";
    const CLOUD: &str = "ec2-192-0-2-7.compute.amazonaws.com";

    fn judged(host: &str, mut records: Vec<Record>) -> Judgement {
        let mut facts = facts(Protocol::Ws, host, 8282);
        facts.records.push(resolved(host, &["192.0.2.7"]));
        facts.records.append(&mut records);
        judge(&facts)
    }

    fn status(records: Vec<Record>) -> CauseStatus {
        judged("example.com", records).status
    }

    fn silent() -> Record {
        tcp(A, true, Some(Failure::TcpTimedOut), None)
    }

    #[test]
    fn a_silent_port_in_a_named_cloud() {
        let records = vec![silent(), ping("192.0.2.7", 3, 3)];
        let judgement = judged(CLOUD, records);
        assert_eq!(judgement.status, CauseStatus::Likely);
        assert_eq!(judgement.suggestion.as_deref(), Some("aws"));
    }

    fn owned(known: impl FnOnce(&mut AddressOwner)) -> Judgement {
        let records = vec![silent(), ping("192.0.2.7", 3, 3), owner("192.0.2.7", known)];
        judged("example.com", records)
    }

    #[test]
    fn a_silent_port_in_a_published_range() {
        let judgement = owned(|known| {
            known.cloud = Some("aws".to_owned());
            known.service = Some("EC2".to_owned());
        });
        assert_eq!(judgement.status, CauseStatus::Likely);
        assert_eq!(judgement.suggestion.as_deref(), Some("aws"));
    }

    #[test]
    fn who_announces_an_address_makes_nothing_likely() {
        let judgement = owned(|known| known.system = Some(24_940));
        assert_eq!(judgement.status, CauseStatus::Possible);
        assert_eq!(judgement.suggestion.as_deref(), Some("hetzner"));
    }

    #[test]
    fn nobody_opens_ports_at_a_service_of_the_cloud() {
        let judgement = owned(|known| {
            known.cloud = Some("aws".to_owned());
            known.service = Some("S3".to_owned());
        });
        assert_eq!(judgement.status, CauseStatus::Possible);
        assert_eq!(judgement.suggestion, None);
    }

    #[test]
    fn a_silent_port_of_a_public_address() {
        let records = vec![silent(), ping("192.0.2.7", 3, 3)];
        assert_eq!(status(records), CauseStatus::Possible);
    }

    #[test]
    fn what_came_through_rules_it_out() {
        let refused = tcp(A, true, Some(Failure::TcpRefused), None);
        assert_eq!(status(vec![refused]), CauseStatus::RuledOut);
        let failure = Some(Failure::TcpHostUnreachable);
        let rejected = tcp(A, true, failure, Some(icmp(13, "192.0.2.7")));
        assert_eq!(status(vec![rejected]), CauseStatus::RuledOut);
        let open = tcp(A, true, None, None);
        assert_eq!(status(vec![open]), CauseStatus::RuledOut);
    }

    #[test]
    fn a_neighbour_and_an_error_on_the_way_say_nothing() {
        let near = vec![route_on_link("192.0.2.7"), silent()];
        assert_eq!(status(near), CauseStatus::NotChecked);
        let failure = Some(Failure::TcpHostUnreachable);
        let on_the_way = tcp(A, true, failure, Some(icmp(13, "198.51.100.1")));
        assert_eq!(status(vec![on_the_way]), CauseStatus::NotChecked);
    }
}
