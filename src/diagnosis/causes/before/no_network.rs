//! This computer is not connected to any network.
//!
//! # What it is
//! No cable, no Wi-Fi, no mobile line is up with an address, so that no packet can leave.
//!
//! # Why it happens
//! A cable is out, Wi-Fi or flight mode is off, the router gave no address, or the router is dead.
//!
//! # What confirms it
//! No interface besides loopback is up with an address that reaches beyond its link. An address that the computer gave
//! itself shows that the line is up and that no router answered there: `likely`, together with `no_route`.
//!
//! # What rules it out
//! Any reply from beyond this computer, whoever sent it; a target that is this computer itself.
//!
//! # What to do
//! Look at the cable, Wi-Fi and flight mode; restart the router.

use std::net::IpAddr;

use super::tunnel_alone;
use crate::diagnosis::seen::{
    self, gateway, names, names::ServerSays, port, port::Port, port::PortSeen, replies, way,
};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts, Failure, Interface, InterfaceKind, Interfaces, Record, Status};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "no_network",
    stage: Stage::Local,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    let own = facts
        .addresses()
        .into_iter()
        .find(|address| way::is_own(facts, *address));
    if let Some(address) = own {
        return Judgement::ruled_out().although(
            CheckId::Input,
            say!("evidence-no_network-this_computer", address = address),
        );
    }
    if let Some((check, says)) = replies::any_reply(facts) {
        // Neighbours answer, and the router does not: nothing leads out of this network.
        if facts.complete
            && !replies::replies_through_router(facts)
            && let Some(dead) = dead_gateway(facts)
        {
            return dead;
        }
        return Judgement::ruled_out().although(check, says);
    }
    if let Some(judgement) = seen::ruled_out_by_working(facts) {
        return judgement;
    }
    let found = facts
        .interfaces()
        .find(|(record, all)| record.status != Status::Skipped && !all.interfaces.is_empty());
    let Some((record, interfaces)) = found else {
        return Judgement::not_checked(say!("missing-no_network-interfaces"));
    };
    if !way::is_connected(facts) {
        return disconnected(facts, record, interfaces);
    }
    dead_gateway(facts)
        .or_else(|| network_down(facts))
        .or_else(|| tunnel_alone::found(facts))
        .or_else(|| all_silent(facts))
        .unwrap_or_else(|| Judgement::not_checked(say!("missing-no_network")))
}

fn disconnected(facts: &Facts, record: &Record, interfaces: &Interfaces) -> Judgement {
    let others: Vec<&Interface> = interfaces
        .interfaces
        .iter()
        .filter(|interface| interface.kind != InterfaceKind::Loopback)
        // Networks inside this computer.
        .filter(|interface| !interface.inner && !way::is_usable(facts, interface))
        .collect();
    if let Some((interface, address)) = way::self_assigned(facts) {
        let says = say!(
            "evidence-no_network-self_assigned",
            interface = interface,
            address = address
        );
        return Judgement::likely()
            .variant("self_assigned")
            .because(record.check, says)
            .settled_by(say!("next-no_network-silent"));
    }
    let mut judgement = Judgement::confirmed().provisional();
    if others.is_empty() {
        return judgement.because(record.check, say!("evidence-no_network-only_loopback"));
    }
    for interface in others.into_iter().take(MOST_SHOWN) {
        let name = &interface.name;
        judgement = judgement.because(
            record.check,
            if !interface.up {
                say!("evidence-no_network-off", interface = name)
            } else if interface.running == Some(false) {
                say!("evidence-no_network-no_carrier", interface = name)
            } else {
                say!("evidence-no_network-no_address", interface = name)
            },
        );
    }
    judgement
}

/// Nobody on this network answers for the router.
fn dead_gateway(facts: &Facts) -> Option<Judgement> {
    let dead = gateway::dead(facts)?;
    Some(
        Judgement::likely()
            .variant("gateway")
            .because(
                dead.check,
                say!(
                    "evidence-no_network-gateway",
                    gateway = dead.address,
                    time = dead.after_ms
                ),
            )
            .settled_by(say!("next-no_network-gateway", gateway = dead.address)),
    )
}

fn network_down(facts: &Facts) -> Option<Judgement> {
    let port = port::find(facts, |port| {
        port.seen == PortSeen::Local(Failure::TcpNetworkDown)
    })?;
    Some(Judgement::likely().because(port.record.check, port.says()))
}

/// Nothing at all answers, neither the DNS servers nor the target. A single silent server would say nothing.
fn all_silent(facts: &Facts) -> Option<Judgement> {
    if !facts.complete {
        return None;
    }
    let views = names::own_servers(facts);
    // A question that this computer forbade was never sent: nobody was silent.
    let sent = |record: &Record| record.os_error.as_ref().is_none_or(|e| e.name != "EPERM");
    let mut outside: Vec<IpAddr> = views
        .iter()
        .filter(|view| view.answers.iter().any(|(record, _)| sent(record)))
        .map(|view| view.server.address.ip())
        .collect();
    if views.is_empty() {
        // An address was typed: the servers were asked for its name, and only their silence makes a record.
        outside = unanswered(facts);
    }
    outside.retain(|server| !way::is_own(facts, *server));
    let ports = port::asked(facts);
    let silent = !outside.is_empty()
        && views.iter().all(|view| view.says == ServerSays::Silent)
        && ports.iter().all(|port| port.seen == PortSeen::Silent);
    if !silent {
        return None;
    }
    let tunnel = |port: &Port<'_>| {
        way::route_to(facts, port.ip()).is_some_and(|(_, route)| way::is_tunnel(route))
    };
    let mut judgement = if ports.is_empty() || ports.iter().any(tunnel) {
        Judgement::possible()
    } else {
        // Neither the server nor anything else was heard of: of the server that says nothing.
        Judgement::likely().hiding_the_server()
    };
    judgement = judgement.variant("silent");
    for server in outside {
        judgement = judgement.because(
            CheckId::DnsRecords,
            say!("evidence-no_network-dns_silent", server = server),
        );
    }
    for port in ports {
        judgement = judgement.because(port.record.check, port.says());
    }
    Some(judgement.settled_by(say!("next-no_network-silent")))
}

/// The DNS servers of this computer that said nothing at all.
fn unanswered(facts: &Facts) -> Vec<IpAddr> {
    let mut found: Vec<IpAddr> = facts
        .dns_records()
        .filter(|(record, dns)| {
            dns.server.system && dns.rcode.is_none() && record.os_error.is_none()
        })
        .map(|(_, dns)| dns.server.address.ip())
        .collect();
    found.sort();
    found.dedup();
    found
}

/// A server may have dozens of virtual interfaces.
pub(super) const MOST_SHOWN: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{Fact, IcmpError, sample};
    use crate::target::Protocol;

    #[test]
    fn only_loopback_confirms() {
        let mut facts = sample::tried(Some(Failure::TcpNetUnreachable));
        facts
            .records
            .push(sample::interfaces(&[("eth0", false, &["fe80::1/64"])]));
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    /// Containers have a network of their own, and the cable is out.
    #[test]
    fn a_network_inside_this_computer_is_none() {
        let status = |route: bool, to: &str| {
            let mut facts = sample::facts(Protocol::Tcp, to, 8282);
            let rows: [(&str, bool, &[&str]); 2] =
                [("eth0", false, &[]), ("docker0", true, &["172.17.0.1/16"])];
            let mut record = sample::interfaces(&rows);
            if let Fact::Interfaces(all) = &mut record.fact {
                all.default_v4 = route;
                all.interfaces[2].kind = InterfaceKind::Virtual;
            }
            let no_way = Some(Failure::TcpNetUnreachable);
            facts.records = vec![
                record,
                sample::tcp(&format!("{to}:8282"), true, no_way, None),
            ];
            judge(&facts).status
        };
        assert_eq!(status(false, "192.0.2.7"), CauseStatus::Confirmed);
        assert_eq!(status(true, "192.0.2.7"), CauseStatus::NotChecked);
        assert_eq!(status(false, "172.17.0.2"), CauseStatus::NotChecked);
    }

    /// The line lost its address, and a network of virtual machines has one.
    #[test]
    fn what_the_system_calls_a_network_inside_is_no_line() {
        let status = |inner: bool| {
            let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
            let rows: [(&str, bool, &[&str]); 2] =
                [("eth0", true, &[]), ("virbr0", true, &["192.168.122.1/24"])];
            let mut record = sample::interfaces(&rows);
            if let Fact::Interfaces(all) = &mut record.fact {
                // The other family lost its addresses and kept its route.
                (all.default_v4, all.default_v6) = (false, true);
                all.interfaces[2].kind = InterfaceKind::Virtual;
                all.interfaces[2].inner = inner;
            }
            let no_way = Some(Failure::TcpNetUnreachable);
            facts.records = vec![record, sample::tcp("192.0.2.7:8282", true, no_way, None)];
            facts.complete = true;
            let verdict = crate::diagnosis::diagnose(&facts).verdict;
            (judge(&facts).status, verdict.top_causes)
        };
        assert_eq!(status(true), (CauseStatus::Confirmed, vec!["no_network"]));
        assert_ne!(status(false).0, CauseStatus::Confirmed);
    }

    #[test]
    fn a_loopback_target_needs_no_network() {
        let mut facts = sample::facts(Protocol::Tcp, "127.0.0.1", 8282);
        facts.records.push(sample::interfaces(&[]));
        facts.records.push(sample::tcp(
            "127.0.0.1:8282",
            true,
            Some(Failure::TcpRefused),
            None,
        ));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn a_router_that_answers_rules_it_out() {
        let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
        facts
            .records
            .push(sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])]));
        facts.records.push(sample::tcp(
            "192.0.2.7:8282",
            true,
            Some(Failure::TcpHostUnreachable),
            Some(sample::icmp(1, "10.0.0.1")),
        ));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn a_silent_server_alone_says_nothing_about_the_network() {
        let mut facts = sample::tried(Some(Failure::TcpTimedOut));
        facts
            .records
            .push(sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])]));
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }

    #[test]
    fn a_router_without_neighbour_answer_is_likely_dead() {
        let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
        facts
            .records
            .push(sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])]));
        facts
            .records
            .push(sample::route("192.0.2.7", Some("10.0.0.1")));
        let icmp = IcmpError {
            own: true,
            after_ms: 3_080.0,
            ..sample::icmp(1, "10.0.0.2")
        };
        facts.records.push(sample::tcp(
            "192.0.2.7:8282",
            true,
            Some(Failure::TcpHostUnreachable),
            Some(icmp),
        ));
        let found = |facts: &Facts| {
            let judgement = judge(facts);
            (judgement.status, judgement.variant)
        };
        assert_eq!(found(&facts), (CauseStatus::Likely, Some("gateway")));
        // A machine beside the router answers, which is none of its business; then one behind it.
        facts.records.push(sample::ping("10.0.0.53", 3, 3));
        assert_eq!(found(&facts), (CauseStatus::Likely, Some("gateway")));
        facts.records.push(sample::ping("192.0.2.53", 3, 3));
        assert_eq!(found(&facts).0, CauseStatus::RuledOut);
    }

    /// A line that is up, and an address that the computer gave itself.
    fn self_assigned() -> Facts {
        let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
        facts.records.push(sample::interfaces(&[(
            "eth0",
            true,
            &["169.254.33.12/16", "fe80::1/64"],
        )]));
        facts
    }

    #[test]
    fn an_address_of_its_own_making_is_a_line_without_a_router() {
        let judgement = judge(&self_assigned());
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Likely, Some("self_assigned"))
        );
    }

    #[test]
    fn a_dead_router_shows_on_the_way_to_a_dns_server() {
        let mut facts = sample::facts(Protocol::Https, "www.example.com", 443);
        facts
            .records
            .extend(sample::dns_failure("www.example.com", None));
        assert_ne!(judge(&facts).status, CauseStatus::Likely);
        facts.records.extend(sample::dead_router());
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Likely, Some("gateway"))
        );
        // A server that accepts is a reply.
        facts
            .records
            .push(sample::name_server("192.0.2.54:53", None, None));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }
}
