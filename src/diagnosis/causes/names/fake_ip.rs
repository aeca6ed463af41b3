//! A proxy program on this network makes up addresses for names.
//!
//! # What it is
//! Programs such as Clash or sing-box answer every name with an address out of a pool of their own (fake-IP), take the
//! connection themselves and pass it on. A connection that "works" then shows only that the program runs.
//!
//! # Why it happens
//! The program runs in TUN mode or serves DNS with fake-IP, on this computer or on the router, and has no good way to
//! this target.
//!
//! # What confirms it
//! An address out of such a pool, and a proxy program's tunnel, or a DNS server that makes it found, or, where somebody
//! accepts at it, a public DNS server that knows another address. A tunnel of whatever kind may lead to a company's network
//! that uses this range, and so may a way over several routers.
//!
//! # What rules it out
//! The answer is an ordinary address and no tunnel holds the route.
//!
//! # What to do
//! Add a direct rule for this host in the program, or test again without it.

use std::net::IpAddr;

use super::ruled_out_by_typed_address;
use crate::diagnosis::seen::{self, names, port, port::PortSeen, says, way};
use crate::diagnosis::{Cause, CauseStatus, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts, InterfaceKind};
use crate::knowledge::{proxy_programs, special_ranges as pools};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "fake_ip",
    stage: Stage::Dns,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = ruled_out_by_typed_address(facts) {
        return judgement;
    }
    let used = facts.addresses();
    if used.is_empty() {
        return Judgement::not_checked(say!("missing-fake_ip-lookup"));
    }
    let telling = used
        .iter()
        .copied()
        .find(|address| pools::is_fake_ip(*address));
    let doubtful = used
        .iter()
        .copied()
        .find(|address| pools::may_be_fake_ip(*address));
    match (telling, doubtful) {
        (Some(address), _) => fake(facts, address),
        (None, Some(address)) => may_be_fake(facts, address),
        (None, None) => ordinary(facts, &used),
    }
}

fn fake(facts: &Facts, address: IpAddr) -> Judgement {
    let signs = signs(facts, address);
    let vague = usize::from(any_tunnel(facts, address));
    // Another address outside shows a program only where somebody accepts: a company's own server of that range, which it
    // names inside only, is silent or refuses like any other.
    let accepted = port::find(facts, |port| port.seen == PortSeen::Connected).is_some();
    let outside = usize::from(!accepted && public(facts, address).is_some());
    let judgement = if way::answers_behind(facts, address) {
        // A machine behind the tunnel refused by itself: such programs accept.
        Judgement::possible()
    } else if signs.len() > vague + outside {
        // The program may still pass the connection on.
        Judgement::confirmed().provisional()
    } else if vague == 0 && way::is_on_link(facts, address) {
        // A test network may use this range as its own.
        Judgement::possible()
    } else {
        let next = names::public_test(facts).unwrap_or_else(|| say!("next-fake_ip"));
        Judgement::likely().settled_by(next)
    };
    told(facts, judgement, address, signs)
}

/// Whether a tunnel leads there that nothing shows to be a proxy program's: neither its name nor an address of its own out
/// of the pool.
fn any_tunnel(facts: &Facts, address: IpAddr) -> bool {
    way::route_to(facts, address)
        .filter(|(_, route)| way::is_tunnel(route))
        .is_some_and(|(_, route)| {
            let own = route.source.is_some_and(pools::is_fake_ip)
                || route
                    .interface
                    .as_deref()
                    .is_some_and(|name| holds_pool(facts, name));
            let named = route
                .interface
                .as_deref()
                .and_then(proxy_programs::product_of_interface);
            let product = route.product.as_deref().or(named);
            !own && !product.is_some_and(proxy_programs::makes_addresses)
        })
}

/// Whether an interface has an address of its own out of a pool, of whichever family.
fn holds_pool(facts: &Facts, name: &str) -> bool {
    facts
        .interfaces()
        .flat_map(|(_, all)| &all.interfaces)
        .filter(|one| one.name == name)
        .flat_map(|one| &one.addresses)
        .filter_map(|address| address.split('/').next()?.parse().ok())
        .any(pools::is_fake_ip)
}

/// Ranges that proxy programs use too, and that others use for real.
fn may_be_fake(facts: &Facts, address: IpAddr) -> Judgement {
    let signs = signs(facts, address);
    match signs.len() {
        0 => ordinary(facts, &[address]),
        1 => told(facts, Judgement::possible(), address, signs),
        _ => told(
            facts,
            Judgement::likely().settled_by(say!("next-fake_ip")),
            address,
            signs,
        ),
    }
}

fn told(
    facts: &Facts,
    mut judgement: Judgement,
    address: IpAddr,
    signs: Vec<(CheckId, Say)>,
) -> Judgement {
    let works = seen::ruled_out_by_working(facts);
    if works.is_some() {
        // The program passes the connection on well: it is there, and it is not in the way.
        judgement = judgement.at_most(CauseStatus::Possible);
    }
    let name = facts.target.host.plain();
    judgement = judgement.because(
        CheckId::SystemLookup,
        say!("evidence-fake_ip-answer", name = name, address = address),
    );
    for (check, says) in signs {
        judgement = judgement.because(check, says);
    }
    judgement
        .evidence
        .extend(works.into_iter().flat_map(|works| works.evidence));
    judgement
}

/// What makes the address found as one of a proxy program.
fn signs(facts: &Facts, address: IpAddr) -> Vec<(CheckId, Say)> {
    let tunnel = way::route_to(facts, address)
        .filter(|(_, route)| way::is_tunnel(route))
        .map(|(record, route)| (record.check, says::tunnel(route)));
    let program = facts
        .interfaces()
        .flat_map(|(record, all)| all.interfaces.iter().map(move |one| (record, one)))
        .filter(|(_, one)| one.up && one.kind == InterfaceKind::Tunnel)
        .find_map(|(record, one)| {
            let product = one
                .product
                .as_deref()
                .filter(|product| proxy_programs::makes_addresses(product))?;
            let says = say!(
                "evidence-fake_ip-program",
                interface = &one.name,
                product = product
            );
            Some((record.check, says))
        });
    let server = names::own_servers(facts)
        .into_iter()
        .find(|view| pools::is_fake_ip(view.server.address.ip()))
        .and_then(|view| view.decisive())
        .map(|(record, dns)| (record.check, says::dns_addresses(dns)));
    [tunnel, program, server, public(facts, address)]
        .into_iter()
        .flatten()
        .collect()
}

/// A public server that gives other addresses only.
fn public(facts: &Facts, address: IpAddr) -> Option<(CheckId, Say)> {
    names::servers(facts)
        .into_iter()
        .find(|view| !view.server.system && !view.addresses().is_empty())
        .filter(|view| !view.addresses().contains(&address))
        .and_then(|view| view.decisive())
        .map(|(record, dns)| (record.check, says::dns_addresses(dns)))
}

fn ordinary(facts: &Facts, used: &[IpAddr]) -> Judgement {
    let tunnel = used
        .iter()
        .filter_map(|address| way::route_to(facts, *address))
        .find(|(_, route)| way::is_tunnel(route));
    match tunnel {
        Some(_) if !seen::works(facts) => Judgement::not_checked(say!("missing-fake_ip")),
        _ => super::ruled_out_by_addresses(facts).unwrap_or_else(Judgement::ruled_out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Rcode, sample};
    use crate::target::Protocol;

    const NAME: &str = "srv.example.com";

    fn answered(address: &str) -> Facts {
        let mut facts = sample::facts(Protocol::Tcp, NAME, 8282);
        facts.records.push(sample::resolved(NAME, &[address]));
        facts
            .records
            .push(sample::tcp(&format!("{address}:8282"), true, None, None));
        facts
    }

    #[test]
    fn a_pool_address_behind_a_tunnel_confirms_although_tcp_connects() {
        let mut facts = answered("198.18.0.9");
        facts
            .records
            .push(sample::tunnel_route("198.18.0.9", "Meta"));
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn a_tunnel_of_any_kind_may_lead_to_a_company_of_that_range() {
        let mut facts = answered("198.18.0.9");
        facts
            .records
            .push(sample::tunnel_route("198.18.0.9", "tun0"));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    /// Its address of the other family tells whose tunnel it is.
    #[test]
    fn a_tunnel_that_holds_a_pool_of_the_other_family() {
        let status = |own: &[&str]| {
            let mut facts = answered("192.0.2.7");
            facts.records = vec![
                sample::resolved(NAME, &["fc00::9"]),
                sample::tcp("[fc00::9]:8282", true, None, None),
                sample::tunnel_route("fc00::9", "tun0"),
                sample::interfaces(&[("tun0", true, own)]),
            ];
            judge(&facts).status
        };
        assert_eq!(status(&["198.18.0.1/16"]), CauseStatus::Confirmed);
        assert_eq!(status(&["10.8.0.2/24"]), CauseStatus::Likely);
    }

    #[test]
    fn a_pool_address_alone_is_likely() {
        let mut facts = answered("198.18.0.9");
        facts
            .records
            .push(sample::route("198.18.0.9", Some("10.0.0.1")));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_test_network_of_that_range_is_only_possible() {
        let mut facts = answered("198.18.0.9");
        facts.records.push(sample::route("198.18.0.9", None));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn a_public_server_with_another_address_confirms() {
        let mut facts = answered("198.18.0.9");
        facts.records.push(sample::with_dns(
            sample::dns_from("9.9.9.9", NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]),
            |dns| dns.server.system = false,
        ));
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    /// A company may number its servers out of that range, and name them inside only.
    #[test]
    fn a_way_that_leads_over_more_than_one_router_is_a_real_one() {
        let mut facts = answered("198.18.0.9");
        facts.records.pop();
        let silent = Some(crate::facts::Failure::TcpTimedOut);
        facts.records.extend([
            sample::tcp("198.18.0.9:8282", true, silent, None),
            sample::with_dns(
                sample::dns_from("9.9.9.9", NAME, "A", Some(Rcode::NoError), &["192.0.2.7"]),
                |dns| dns.server.system = false,
            ),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        let hops = &["10.0.0.1", "10.77.1.2"];
        facts
            .records
            .push(sample::trace("198.18.0.9:8282", hops, false));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn an_ordinary_address_rules_it_out() {
        let mut facts = answered("192.0.2.7");
        facts
            .records
            .push(sample::route("192.0.2.7", Some("10.0.0.1")));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn an_open_web_socket_through_the_program_is_not_its_fault() {
        let mut facts = answered("198.18.0.9");
        facts.target = sample::target(Protocol::Ws, NAME, 8282);
        facts
            .records
            .push(sample::tunnel_route("198.18.0.9", "Meta"));
        facts
            .records
            .push(sample::of_web_socket(sample::opened("198.18.0.9:8282")));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }
}
