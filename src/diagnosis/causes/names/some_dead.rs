//! Some addresses of a name that are dead while others live, for `dns_wrong_address`.

use super::address_doubts::with_source;
use crate::diagnosis::seen::icmp::{self, Sender, Told, Word};
use crate::diagnosis::seen::{names, port, port::Port, port::PortSeen, reach, way};
use crate::diagnosis::{CauseStatus, Judgement};
use crate::facts::{CheckId, Facts};
use crate::knowledge::special_ranges;
use crate::say;

/// Whether this computer or a machine on the way stops the packets to an address.
pub(super) fn stopped_before(facts: &Facts, port: &Port<'_>) -> bool {
    let forbidden = |told: &Told| {
        told.sender == Sender::OnTheWay
            && matches!(told.word, Word::Prohibited | Word::PortUnreachable)
    };
    reach::kept_here(port) || icmp::told(facts, port).as_ref().is_some_and(forbidden)
}

/// Addresses at which the port fails although the same name works at another address of the same family.
fn dead_beside_live(facts: &Facts) -> Vec<Port<'_>> {
    let ports = port::asked(facts);
    let lives = |v6: bool| {
        ports
            .iter()
            .any(|port| port.ip().is_ipv6() == v6 && port.seen == PortSeen::Connected)
    };
    ports
        .iter()
        .filter(|port| port.seen != PortSeen::Connected && lives(port.ip().is_ipv6()))
        // What this computer keeps back says nothing about the address.
        .filter(|port| !reach::kept_here(port))
        .copied()
        .collect()
}

/// It works, but not at every address that the name has. A whole family that fails is `ipv6_broken`.
pub(super) fn while_it_works(facts: &Facts) -> Option<Judgement> {
    let dead = dead_beside_live(facts);
    if dead.is_empty() {
        return None;
    }
    let judgement = Judgement::likely().variant("one_dead");
    // A machine that says why it refuses is there, and so is one that keeps silent at this port alone: a rule of it may be
    // the reason. A dead one and a wrong one look alike.
    let mute = dead.iter().all(|port| {
        let no_sign = match port.seen {
            PortSeen::Silent => port::host_lives(facts, port.ip()).is_none(),
            PortSeen::Reset => true,
            PortSeen::Connected | PortSeen::Icmp(_) | PortSeen::Local(_) | PortSeen::Other(_) => {
                false
            }
        };
        no_sign && icmp::told(facts, port).is_none()
    });
    let judgement = if mute {
        judgement.hiding_the_server()
    } else {
        judgement
    };
    Some(named(facts, judgement, &dead))
}

/// It works over one family. Over the other every address that the hosts file gives fails, and one that it hides serves.
pub(super) fn family_elsewhere(facts: &Facts) -> Option<Judgement> {
    let used = port::asked(facts);
    let others = port::elsewhere(facts);
    let better = others.iter().find(|better| {
        let family: Vec<&Port<'_>> = used
            .iter()
            .filter(|port| port.ip().is_ipv6() == better.ip().is_ipv6())
            .collect();
        let dead =
            |port: &&Port<'_>| port.seen != PortSeen::Connected && !stopped_before(facts, port);
        better.seen == PortSeen::Connected
            && !way::is_hidden_to(facts, better.ip())
            && !family.is_empty()
            && family.iter().all(dead)
    })?;
    let listed = |port: &&Port<'_>| names::hosts(facts).any(|(_, _, one)| one.address == port.ip());
    let dead: Vec<Port<'_>> = used
        .iter()
        .filter(|port| port.ip().is_ipv6() == better.ip().is_ipv6())
        .copied()
        .collect();
    if !dead.iter().all(|port| listed(&port)) {
        return None;
    }
    let judgement = Judgement::confirmed()
        .variant("hosts")
        .because(better.record.check, better.says());
    let judgement = with_source(facts, judgement, better.ip());
    let judgement = dead.iter().fold(judgement, |judgement, port| {
        judgement.because(port.record.check, port.says())
    });
    Some(judgement.suggesting(better.ip().to_string()))
}

/// It works, and one of the addresses means something on a single wire only: from DNS nobody can use it, because it says
/// nothing of the wire (RFC 4291, 2.5.6).
pub(super) fn link_local(facts: &Facts) -> Option<Judgement> {
    let name = names::target(facts)?;
    let useless = port::asked(facts).into_iter().find(|port| {
        special_ranges::is_link_local(port.ip()) && matches!(port.seen, PortSeen::Local(_))
    })?;
    Some(
        Judgement::likely()
            .variant("nowhere")
            .because(
                CheckId::SystemLookup,
                say!(
                    "evidence-dns_wrong_address-nowhere",
                    name = name,
                    address = useless.ip()
                ),
            )
            .because(useless.record.check, useless.says()),
    )
}

/// It does not work anywhere, and at some addresses not even the port answers.
pub(super) fn while_it_fails(facts: &Facts) -> Option<Judgement> {
    let dead = dead_beside_live(facts);
    (!dead.is_empty()).then(|| named(facts, Judgement::possible().variant("one_dead"), &dead))
}

fn named(facts: &Facts, judgement: Judgement, dead: &[Port<'_>]) -> Judgement {
    let judgement = dead.iter().fold(judgement, |judgement, port| {
        judgement.because(port.record.check, port.says())
    });
    let judgement = if judgement.status == CauseStatus::Likely {
        // Whether that machine belongs to the service, its owner knows.
        judgement.settled_by(say!(
            "next-dns_wrong_address",
            name = facts.target.host.plain()
        ))
    } else {
        judgement
    };
    match port::find(facts, |port| port.seen == PortSeen::Connected) {
        Some(live) => judgement.because(live.record.check, live.says()),
        None => judgement,
    }
}
