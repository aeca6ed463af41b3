//! This computer has no way to the address.
//!
//! # What it is
//! The routing table of this computer knows no way to the target, or a route forbids it: no packet leaves.
//!
//! # Why it happens
//! No default route (no gateway from DHCP), an IPv6-only name on a line without IPv6, a route of type unreachable,
//! prohibit or blackhole left behind by a VPN, a VPN that took the route and leads nowhere.
//!
//! # What confirms it
//! The system refuses at once (ENETUNREACH with an empty error queue, EACCES, EINVAL) and the routing table has no way,
//! or one of those types, for every address. A router's word ("network unreachable") is another machine's: `likely`.
//!
//! # What rules it out
//! A packet left towards every address: a handshake, a reset, an error of another machine, or silence after a SYN.
//!
//! # What to do
//! Look at the route, add or remove it; ask for IPv6 or for an IPv4 address of the server; end the VPN.

use super::no_way::{NoWay, no_way};
use super::{ways_of_names, wrong_way};
use crate::diagnosis::seen::icmp::{self, Sender, Word};
use crate::diagnosis::seen::{self, no_host, port, port::Port, port::PortSeen, way};
use crate::diagnosis::{Cause, CauseStatus, Fixer, Judgement, Stage};
use crate::facts::{Facts, InterfaceKind};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "no_route",
    stage: Stage::Local,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = seen::ruled_out_by_working_everywhere(facts) {
        return judgement;
    }
    if let Some(judgement) = ways_of_names::only_ipv6_in_dns(facts) {
        return judgement;
    }
    let ports = port::asked(facts);
    if ports.is_empty() {
        return ways_of_names::to_resolver(facts)
            .unwrap_or_else(|| Judgement::not_checked(say!("missing-no_route")));
    }
    if let Some(judgement) = loopback_off(facts, &ports) {
        return judgement;
    }
    let stopped: Vec<(&Port<'_>, NoWay)> = ports
        .iter()
        .filter_map(|port| Some((port, no_way(facts, port)?)))
        .collect();
    if !stopped.is_empty() {
        let every = stopped.len() == ports.len();
        return stopped_here(facts, &stopped, every);
    }
    wrong_way::useless_source(facts, &ports)
        .or_else(|| wrong_way::neighbour(facts, &ports))
        .or_else(|| stopped_by_router(facts, &ports))
        .or_else(|| stopped_by_tunnel(facts, &ports))
        .unwrap_or_else(|| {
            let mut judgement = Judgement::ruled_out();
            for port in &ports {
                judgement = judgement.although(port.record.check, port.says());
            }
            judgement
        })
}

/// The way to this computer itself leads over its loopback interface, and that is switched off.
fn loopback_off(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let (record, off) = facts.interfaces().find_map(|(record, all)| {
        let kind = InterfaceKind::Loopback;
        let off = all.interfaces.iter().find(|one| one.kind == kind)?;
        (!off.up).then_some((record, off))
    })?;
    let mut judgement = Judgement::confirmed().hiding_the_server().because(
        record.check,
        say!("evidence-no_network-off", interface = &off.name),
    );
    for port in ports {
        if !way::is_own(facts, port.ip()) || port.seen == PortSeen::Connected {
            return None;
        }
        judgement = judgement.because(port.record.check, port.says());
    }
    Some(seen::once_complete(facts, judgement))
}

fn stopped_here(facts: &Facts, stopped: &[(&Port<'_>, NoWay)], every: bool) -> Judgement {
    let sure = stopped.iter().all(|(_, no_way)| no_way.sure)
        && !(ways_of_names::may_have_ipv4(facts)
            && stopped.iter().all(|(_, no_way)| no_way.without_ipv6));
    // An entry of the table against an address was made by somebody, whatever becomes of the others.
    let forbidden = stopped.iter().all(|(port, no_way)| {
        let route = way::route_to(facts, port.ip());
        no_way.sure && route.and_then(|(_, route)| way::forbidden(route)).is_some()
    });
    let explains = every || (forbidden && seen::works(facts));
    let connected = way::is_connected(facts);
    // No table has a way for a connection to many machines at once.
    let names_a_host = stopped
        .iter()
        .all(|(port, _)| no_host::of(facts, port.ip()).is_none());
    // Another address has a way, so that this one explains only itself; or there is no network at all, of which
    // missing routes are only a sign.
    let mut judgement = match (explains && connected && names_a_host, sure) {
        (true, true) => Judgement::confirmed(),
        // The line is up, and only an address of its own making stands on it: no network, or one without a router.
        (false, _) if explains && way::self_assigned(facts).is_some() => Judgement::likely(),
        (true, false) => Judgement::likely(),
        (false, _) => Judgement::possible(),
    };
    for (port, no_way) in stopped {
        judgement = judgement.because(port.record.check, no_way.says.clone());
    }
    if stopped.iter().all(|(_, no_way)| no_way.without_ipv6) {
        judgement = judgement.variant("ipv6");
    }
    if !sure {
        judgement = judgement.settled_by(say!("next-no_route-table"));
    }
    seen::once_complete(facts, judgement)
}

/// A router said that it knows no way to that network.
fn stopped_by_router(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let mut judgement = Judgement::likely().variant("router");
    for port in ports {
        let told = icmp::told(facts, port)?;
        if told.word != Word::NoWay || told.sender != Sender::OnTheWay {
            return None;
        }
        judgement = judgement.because(told.check, told.says);
        // Its other ports are reached by the same way: a rule speaks as if there were none.
        if port::host_lives(facts, port.ip()).is_some() {
            judgement = judgement.at_most(CauseStatus::Possible);
        }
    }
    let first = ports.first()?;
    if let Some((record, route)) = way::route_to(facts, first.ip())
        && let Some(gateway) = route.gateway
    {
        judgement = judgement.because(
            record.check,
            say!(
                "evidence-no_route-gateway",
                address = first.ip(),
                gateway = gateway
            ),
        );
    }
    Some(judgement.settled_by(say!("next-no_route-router")))
}

/// The route leads into a tunnel, and nothing comes back.
fn stopped_by_tunnel(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let mut judgement = Judgement::likely().variant("tunnel");
    for port in ports {
        let (record, route) = way::route_to(facts, port.ip())?;
        if port.seen != PortSeen::Silent || !way::is_tunnel(route) {
            return None;
        }
        // An address of the tunnel's own network: the way into it is the right one, whatever is silent there.
        if route
            .source
            .is_some_and(|source| way::share_subnet(facts, source, port.ip()))
        {
            judgement = judgement.at_most(CauseStatus::Possible);
        }
        let interface = route.interface.as_deref().unwrap_or_default();
        judgement = judgement
            .because(
                record.check,
                say!(
                    "evidence-no_route-tunnel",
                    address = port.ip(),
                    interface = interface
                ),
            )
            .because(port.record.check, port.says());
    }
    Some(judgement.settled_by(say!("next-no_route-tunnel")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{Failure, Rcode, sample};
    use crate::target::Protocol;

    fn failing(address: &str, failure: Failure) -> Facts {
        let host = address.rsplit_once(':').unwrap().0.trim_matches(['[', ']']);
        let mut facts = sample::facts(Protocol::Tcp, host, 8282);
        facts
            .records
            .extend([sample::tcp(address, true, Some(failure), None)]);
        facts
    }

    #[test]
    fn no_route_in_the_table_confirms() {
        let mut facts = failing("192.0.2.7:8282", Failure::TcpNetUnreachable);
        facts.records.extend([
            sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])]),
            sample::route_of_type("192.0.2.7", "none"),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn without_any_network_the_missing_route_is_only_a_sign() {
        let mut facts = failing("192.0.2.7:8282", Failure::TcpNetUnreachable);
        facts.records.extend([
            sample::interfaces(&[("eth0", false, &[])]),
            sample::route_of_type("192.0.2.7", "none"),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn a_prohibit_route_confirms() {
        let mut facts = failing("192.0.2.7:8282", Failure::TcpPermission);
        facts
            .records
            .extend([sample::route_of_type("192.0.2.7", "prohibit")]);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn the_same_word_from_a_router_is_never_confirmed() {
        let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
        facts.records.push(sample::tcp(
            "192.0.2.7:8282",
            true,
            Some(Failure::TcpNetUnreachable),
            Some(sample::icmp(0, "10.0.0.1")),
        ));
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Likely, Some("router"))
        );
    }

    /// A rule of a router says the same of one port.
    #[test]
    fn the_same_word_of_a_host_that_answers_elsewhere_is_a_rule() {
        let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
        facts.records.extend([
            sample::tcp(
                "192.0.2.7:8282",
                true,
                Some(Failure::TcpNetUnreachable),
                Some(sample::icmp(0, "198.51.100.1")),
            ),
            sample::tcp("192.0.2.7:80", false, None, None),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn outside_linux_a_router_may_hide_behind_the_word() {
        let mut facts = failing("192.0.2.7:8282", Failure::TcpNetUnreachable);
        facts.os = "windows".to_owned();
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_silent_server_may_know_an_ipv4_address() {
        let name = "six.example.com";
        let mut facts = sample::facts(Protocol::Ws, name, 80);
        let no_way = Some(Failure::TcpNetUnreachable);
        facts.records.extend([
            sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])]),
            sample::resolved(name, &["2001:db8::7"]),
            sample::tcp("[2001:db8::7]:80", true, no_way, None),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
        let silent = sample::dns_from("192.0.2.99", name, "A", None, &[]);
        facts.records.push(silent);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn only_aaaa_without_ipv6_confirms_even_when_the_lookup_hides_it() {
        let mut facts = sample::facts(Protocol::Ws, "six.example.com", 80);
        facts.records.push(sample::interfaces(&[(
            "eth0",
            true,
            &["10.0.0.2/24", "fe80::1/64"],
        )]));
        facts
            .records
            .extend([sample::unresolved("six.example.com", Failure::DnsNoAddress)]);
        facts.records.push(sample::dns(
            "six.example.com",
            "AAAA",
            Some(Rcode::NoError),
            &["2001:db8::7"],
        ));
        // Without the word of the zone a router may have taken a private IPv4 address out.
        for (ttl, status) in [
            (None, CauseStatus::Likely),
            (Some(300), CauseStatus::Confirmed),
        ] {
            let mut facts = facts.clone();
            facts.records.push(sample::with_dns(
                sample::dns("six.example.com", "A", Some(Rcode::NoError), &[]),
                |dns| dns.negative_ttl = ttl,
            ));
            let judgement = judge(&facts);
            assert_eq!(
                (judgement.status, judgement.variant),
                (status, Some("ipv6"))
            );
            // Neither does one server speak for another one that is silent.
            let unheard = sample::dns_from("192.0.2.99", "six.example.com", "A", None, &[]);
            facts.records.push(unheard);
            assert_eq!(judge(&facts).status, CauseStatus::Likely);
        }
    }

    #[test]
    fn without_a_way_to_the_dns_server_no_name_can_be_looked_up() {
        let name = "srv.example.com";
        let mut facts = sample::facts(Protocol::Ws, name, 8282);
        for mut record in sample::dns_failure(name, None) {
            record.os_error = Some(crate::facts::OsError {
                name: "ENETUNREACH".to_owned(),
                number: 101,
            });
            facts.records.push(record);
        }
        // The sample server 10.0.0.53 is not on this network.
        facts
            .records
            .extend([sample::interfaces(&[("eth0", true, &["192.168.7.2/24"])])]);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        if let Some(crate::facts::Fact::Interfaces(all)) =
            facts.records.last_mut().map(|record| &mut record.fact)
        {
            all.default_v4 = false;
        }
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn disabled_ipv6_looks_like_a_missing_address_and_is_no_route() {
        let mut facts = failing("[2001:db8::7]:8282", Failure::TcpAddressInvalid);
        facts
            .records
            .extend([sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])])]);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn one_family_without_a_way_does_not_explain_the_other() {
        let mut facts = sample::facts(Protocol::Tcp, "chat.example.com", 8282);
        facts.records.push(sample::resolved(
            "chat.example.com",
            &["192.0.2.7", "2001:db8::7"],
        ));
        facts.records.push(sample::tcp(
            "192.0.2.7:8282",
            true,
            Some(Failure::TcpRefused),
            None,
        ));
        facts.records.push(sample::tcp(
            "[2001:db8::7]:8282",
            true,
            Some(Failure::TcpNetUnreachable),
            None,
        ));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn silence_means_that_packets_left() {
        let facts = failing("192.0.2.7:8282", Failure::TcpTimedOut);
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn silence_in_a_tunnel_is_likely_a_route_that_leads_nowhere() {
        let mut facts = failing("192.0.2.7:8282", Failure::TcpTimedOut);
        facts
            .records
            .extend([sample::tunnel_route("192.0.2.7", "tun0")]);
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Likely, Some("tunnel"))
        );
    }

    #[test]
    fn with_an_address_of_its_own_making_it_may_be_either() {
        let mut facts = failing("192.0.2.7:8282", Failure::TcpNetUnreachable);
        facts.records.extend([
            sample::interfaces(&[("eth0", true, &["169.254.33.12/16"])]),
            sample::route_of_type("192.0.2.7", "none"),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn an_address_of_the_tunnels_own_network_is_on_its_way() {
        let mut facts = failing("10.8.0.7:8282", Failure::TcpTimedOut);
        let mut route = sample::tunnel_route("10.8.0.7", "tun0");
        if let crate::facts::Fact::Route(route) = &mut route.fact {
            route.source = "10.8.0.2".parse().ok();
        }
        facts.records.push(route);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        facts
            .records
            .push(sample::interfaces(&[("tun0", true, &["10.8.0.2/24"])]));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn a_loopback_that_is_off_has_no_way_to_this_computer() {
        let mut facts = failing("127.0.0.1:8282", Failure::TcpTimedOut);
        let mut interfaces = sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])]);
        if let crate::facts::Fact::Interfaces(all) = &mut interfaces.fact {
            for one in &mut all.interfaces {
                if one.kind == InterfaceKind::Loopback {
                    one.up = false;
                }
            }
        }
        facts.records.push(interfaces);
        let verdict = crate::diagnosis::diagnose(&facts).verdict;
        assert_eq!(verdict.top_causes, [CAUSE.id]);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }
}
