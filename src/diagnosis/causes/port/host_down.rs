//! The server is off, or not on the network.
//!
//! # What it is
//! No machine answers at the address: it is switched off, unplugged, moved, crashed, or cut off from its network.
//!
//! # Why it happens
//! The machine was stopped or has crashed, its bill was not paid, its network cable or Wi-Fi is gone, or it got another
//! address.
//!
//! # What confirms it
//! It would stand on this very network, nobody answers for its IPv4 address, and other machines here do answer. Where
//! another address is known for the name, this one may be the mistake: `likely`. Over IPv6 a firewall that drops everything
//! keeps out the search for the address, too: `likely`.
//!
//! # What rules it out
//! Any reply from the host, on whichever port, at every address.
//!
//! # What to do
//! Look at the machine: power, cable, its address, or the provider's console. Then check that the address is still right.

use super::{Cause, Judgement};
use crate::diagnosis::seen::icmp::{self, Sender, Told, Word};
use crate::diagnosis::seen::port::{self, Port};
use crate::diagnosis::seen::reach::{self, Silence};
use crate::diagnosis::seen::{self, cut_off, neighbours, way};
use crate::diagnosis::{CauseStatus, Fixer, Stage};
use crate::facts::{CheckId, Facts};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "host_down",
    stage: Stage::Tcp,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    reach::unless_further(facts, look(facts))
}

fn look(facts: &Facts) -> Judgement {
    if let Some(alive) = alive(facts) {
        return alive;
    }
    if let Some(untried) = reach::untried(facts) {
        return untried;
    }
    if let Some((worked, failed)) = cut_off::first_attempts(facts) {
        // It answered at first: it may have died since.
        return Judgement::possible().because(
            CheckId::Tcp,
            say!(
                "evidence-client_banned-cut_off",
                worked = worked,
                failed = failed
            ),
        );
    }
    let found = told(facts).or_else(|| silent(facts));
    match found {
        // It works at another address: that the name still leads to a dead one comes first.
        Some(found) if seen::works(facts) && found.status < CauseStatus::Possible => {
            found.at_most(CauseStatus::Possible)
        }
        Some(found) => found.settled_by(say!("next-host_down", host = facts.target.host.plain())),
        None => Judgement::not_checked(say!("missing-host_down", host = facts.target.host.plain())),
    }
}

/// Every address that was tried gave a sign of life, and did not fall silent since.
fn alive(facts: &Facts) -> Option<Judgement> {
    if cut_off::first_attempts(facts).is_some() {
        return None;
    }
    let mut first = None;
    for port in port::asked(facts) {
        let sign = if way::is_own(facts, port.ip()) {
            (
                CheckId::Route,
                say!("evidence-host_down-own", address = port.ip()),
            )
        } else {
            // "Host unreachable" after a while, of an address that lives: a router speaks for a machine behind it, and each
            // port may have one of its own.
            let behind_router =
                icmp::told(facts, &port).is_some_and(|told| speaks_for_another(&told));
            port::host_lives(facts, port.ip())
                .filter(|(check, _)| !behind_router && !only_pings(facts, &port, *check))?
        };
        first.get_or_insert(sign);
    }
    first.map(|(check, says)| Judgement::ruled_out().although(check, says))
}

/// Whether nothing but pings is answered: a router may do that for a machine behind it.
fn only_pings(facts: &Facts, asked: &Port<'_>, life: CheckId) -> bool {
    let silent = |port: &Port<'_>| port.seen == port::PortSeen::Silent;
    let here = |port: &Port<'_>| port.ip() == asked.ip();
    let controls: Vec<Port<'_>> = port::control(facts).into_iter().filter(here).collect();
    life == CheckId::Ping && silent(asked) && controls.len() > 1 && controls.iter().all(silent)
}

fn speaks_for_another(told: &Told) -> bool {
    matches!(told.sender, Sender::Target | Sender::OnTheWay)
        && told.word == Word::HostUnreachable
        && told.slow
}

/// An ICMP error that says that the host is not there.
fn told(facts: &Facts) -> Option<Judgement> {
    port::asked(facts)
        .iter()
        .filter(|port| reachable_part(facts, port))
        .find_map(|port| {
            let told = icmp::told(facts, port)?;
            let judgement = match (told.sender, told.word) {
                (Sender::Here, Word::HostUnreachable) if told.slow => {
                    // Beyond this network it is the router that does not answer, not the host.
                    return way::is_on_link(facts, port.ip())
                        .then(|| unanswered_neighbour(facts, port));
                }
                (Sender::OnTheWay, Word::HostUnreachable) => Judgement::likely(),
                (Sender::Target, Word::HostUnreachable) if told.slow => {
                    Judgement::likely().variant("behind")
                }
                // A router that knows no way has not looked for the host.
                (Sender::OnTheWay, Word::NoWay) => Judgement::possible().variant("no_way"),
                // Nobody on the way knows a private network of somewhere else: that says nothing about a host in it.
                (Sender::OnTheWay, Word::TimeExceeded) if way::is_private(port.ip()) => {
                    Judgement::possible().variant("no_way")
                }
                (Sender::OnTheWay, Word::TimeExceeded) => Judgement::likely().variant("no_way"),
                _ => return None,
            };
            Some(judgement.because(told.check, told.says))
        })
}

/// Whether the host at this address has shown no sign of life: then an error may speak of it.
fn reachable_part(facts: &Facts, port: &Port<'_>) -> bool {
    icmp::told(facts, port).is_some_and(|told| speaks_for_another(&told))
        || port::host_lives(facts, port.ip()).is_none()
}

/// Nobody on this network answers for the address.
fn unanswered_neighbour(facts: &Facts, port: &Port<'_>) -> Judgement {
    let judgement = match neighbours::answering(facts, port.ip()) {
        // The wire and this computer are well: nobody with this address is here.
        Some((check, says)) => {
            let judgement = match neighbours::doubt(facts, port.ip()) {
                // It may live elsewhere, and this computer looks for it on the wrong line.
                Some(_) => Judgement::likely(),
                // Over IPv6 the search is ICMP (RFC 4861), which a firewall that drops everything drops as well.
                None if port.ip().is_ipv6() => Judgement::likely(),
                // A server that could not start says itself that no machine here has its address.
                None if seen::pasted_points_to(facts, "local_address_missing") => {
                    Judgement::likely()
                }
                // Another address is known for the name, from DNS or from the person: this one may be a mistake.
                None if !port::elsewhere(facts).is_empty() => Judgement::likely(),
                None => Judgement::confirmed(),
            };
            judgement.because(check, says)
        }
        None => Judgement::likely(),
    };
    judgement.because(
        port.record.check,
        say!("evidence-host_down-neighbour", address = port.ip()),
    )
}

fn silent(facts: &Facts) -> Option<Judgement> {
    let (port, silence) = port::asked(facts).into_iter().find_map(|port| {
        let silent = port.seen == port::PortSeen::Silent;
        let silence = silent.then(|| reach::silence(facts, &port))?;
        let lives = port::host_lives(facts, port.ip()).is_some();
        (!lives).then_some((port, silence))
    })?;
    let own = (port.record.check, port.says());
    Some(match silence {
        Silence::Total(others) => others.into_iter().fold(
            Judgement::likely().because(own.0, own.1),
            |judgement, (check, says)| judgement.because(check, says),
        ),
        // The hardware address was found: a machine is, or lately was, there.
        Silence::ThisPort(check, says) => Judgement::possible()
            .because(own.0, own.1)
            .although(check, says),
        Silence::Unknown => Judgement::possible().because(own.0, own.1),
    })
}

#[cfg(test)]
#[path = "host_down_tests.rs"]
mod tests;
