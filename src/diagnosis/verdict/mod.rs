//! The verdict: whether it works, the first broken step, and the causes at the front.
//!
//! [`line()`] walks each address along the way that the protocol takes ([`walk`]) and sums the walks up. [`settle()`] puts
//! the findings in order and names the causes at the front. Both are pure and cheap: the window asks after every fact.

mod auto;
mod nearest;
mod settle;
mod speaking;
mod walk;

#[cfg(test)]
mod tests;

pub(super) use settle::settle;

use super::seen::again;
use super::seen::names::{self, ServerSays};
use super::seen::way;
use super::{Outcome, Stage, VerdictLine};
use crate::facts::{CheckId, Fact, Facts, Failure, Record, Status};
use crate::target::Protocol;
use walk::{Fault, Step};

/// Whether it works, and where it first fails.
pub(super) fn line(facts: &Facts) -> VerdictLine {
    let (outcome, fault, completed) = outcome(facts);
    VerdictLine {
        outcome,
        speaks: speaking::heard(facts),
        stage: fault.map(|fault| fault.stage),
        failure: fault.map(|fault| fault.failure),
        top_causes: Vec::new(),
        completed,
    }
}

type Summary = (Outcome, Option<Fault>, Option<Protocol>);

fn outcome(facts: &Facts) -> Summary {
    let walks: Vec<Step> = facts
        .addresses()
        .into_iter()
        .map(|address| walk::walk(facts, address))
        .collect();
    let completed = walks.iter().copied().filter_map(Step::completed).max();
    if stopped_too_early(facts, completed) {
        return (Outcome::Inconclusive, None, None);
    }
    if completed.is_some() {
        return match weakness(facts, &walks) {
            Some(fault) => (Outcome::Degraded, Some(fault), completed),
            None => (Outcome::Reachable, None, completed),
        };
    }
    if walks.is_empty() {
        return match lookup_fault(facts).or_else(|| not_started(facts)) {
            Some(fault) => (Outcome::Unreachable, Some(fault), None),
            None => (Outcome::Inconclusive, None, None),
        };
    }
    // Where addresses fail at different steps, the one that got furthest is the one to talk about: an address without
    // a route here (IPv6 on most lines) says nothing about the server.
    let furthest = walks
        .iter()
        .copied()
        .filter_map(Step::fault)
        .fold(None, |best: Option<Fault>, fault| match best {
            Some(best) if best.stage >= fault.stage => Some(best),
            _ => Some(fault),
        })
        .or_else(|| not_started(facts));
    let open = walks.iter().any(|step| match step {
        Step::NotWalked => !facts.complete,
        Step::Doubtful => true,
        Step::Works(_) | Step::Weak(..) | Step::Fails(_) => false,
    });
    match furthest {
        Some(_) if again::stopped_before_alone(facts) => (Outcome::Inconclusive, None, None),
        Some(fault) if !open => (Outcome::Unreachable, Some(fault), None),
        _ => (Outcome::Inconclusive, None, None),
    }
}

/// A connection alone may be to something on the way that accepts everything; a run that was stopped may not have seen it.
/// Nor has it seen whether a WebSocket stays open that was open for less than a moment.
fn stopped_too_early(facts: &Facts, completed: Option<Protocol>) -> bool {
    let early = match completed {
        Some(Protocol::Auto | Protocol::Tcp) => true,
        Some(Protocol::Ws | Protocol::Wss) => !facts.web_sockets().any(|(_, ws)| ws.stayed_open),
        Some(Protocol::Tls | Protocol::Http | Protocol::Https) | None => false,
    };
    facts.stopped.is_some() && early
}

/// What is broken although it works: another address, a detail of the one that works, or the configured proxy.
fn weakness(facts: &Facts, walks: &[Step]) -> Option<Fault> {
    let other_address = walks
        .iter()
        .zip(facts.addresses())
        // Every program skips a family that is not there, and nothing is broken.
        .filter(|(_, address)| !way::lacks_family(facts, *address))
        .find_map(|(step, _)| step.fault());
    other_address.or_else(|| proxy_fault(facts))
}

fn proxy_fault(facts: &Facts) -> Option<Fault> {
    facts
        .proxy_tunnels()
        .filter(|(record, _)| record.status == Status::Failed)
        .find(|(record, tunnel)| !way::proxy_wants_what_is_set(facts, record, tunnel))
        .map(|(record, _)| Fault {
            stage: Stage::Local,
            failure: record.failure.unwrap_or(Failure::ProxyUnreachable),
        })
}

fn lookup_fault(facts: &Facts) -> Option<Fault> {
    let failure = facts
        .of(CheckId::SystemLookup)
        // One that is being made again is no verdict yet.
        .filter(|record| record.status == Status::Failed && !record.is_interim())
        .find_map(|record| record.failure)?;
    let stage = if offline(facts) {
        Stage::Local
    } else {
        Stage::Dns
    };
    Some(Fault {
        stage,
        failure: lookup_word(facts, failure),
    })
}

/// What the lookup came to. Systems say that the name is not known, too, where it is known and has no address, or where
/// a server could not find out: the servers' own word is better.
fn lookup_word(facts: &Facts, failure: Failure) -> Failure {
    let views = names::own_servers(facts);
    let says = |what: ServerSays| views.iter().any(|view| view.says == what);
    if failure != Failure::DnsNameNotResolved
        || says(ServerSays::NxDomain)
        || says(ServerSays::BrokenChain)
    {
        failure
    } else if says(ServerSays::NoData) {
        Failure::DnsNoAddress
    } else if says(ServerSays::ServFail) {
        Failure::DnsFailed
    } else {
        failure
    }
}

/// The system allows so few open files that no check could run.
fn not_started(facts: &Facts) -> Option<Fault> {
    let few_files = |record: &&Record| record.failure == Some(Failure::TcpTooManyFiles);
    let record = facts.of(CheckId::Tcp).find(few_files)?;
    matches!(record.fact, Fact::Nothing { .. }).then_some(Fault {
        stage: Stage::Local,
        failure: Failure::TcpTooManyFiles,
    })
}

/// Whether no interface besides loopback is up with an address: then names fail for want of a network.
fn offline(facts: &Facts) -> bool {
    facts.has(CheckId::Interfaces)
        && !way::has_family(facts, false)
        && !way::has_family(facts, true)
}
