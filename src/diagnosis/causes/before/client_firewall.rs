//! A rule on this computer blocks the connection.
//!
//! # What it is
//! A firewall, an antivirus program or a policy of this computer ends the connection before it leaves, or throws away
//! its packets.
//!
//! # Why it happens
//! A rule for outgoing connections, a security program that does not know this program, a company policy.
//!
//! # What confirms it
//! The error came from one of this computer's own addresses although the target is another machine (not "host
//! unreachable" after about three seconds: that is a neighbour that does not answer), or the system forbids the DNS
//! query itself (EPERM). "Port unreachable" is only `likely` on a node of Kubernetes, which says so for services that nobody
//! serves.
//!
//! # What rules it out
//! An answer from beyond this computer for every address: a handshake or an error of another machine. A reset is none:
//! a local rule can send one in the target's name. Nor is silence: a rule may throw away what comes back. It is the usual
//! look of a local rule on Linux, and of twenty other things: `possible`, and `likely` where the system counted sends that
//! failed here.
//!
//! # What to do
//! Allow this program and this port in the firewall or the antivirus program.

use super::forbidden_questions;
use crate::diagnosis::seen::{self, icmp, port, port::Port, port::PortSeen, reach, way};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts, Failure, IcmpError};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "client_firewall",
    stage: Stage::Local,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = seen::ruled_out_by_working_everywhere(facts) {
        return judgement;
    }
    let ports = port::asked(facts);
    if ports.is_empty() {
        return forbidden_questions::found(facts)
            .unwrap_or_else(|| Judgement::not_checked(say!("missing-client_firewall-address")));
    }
    own_rule(facts, &ports)
        .or_else(|| answered_from_outside(facts, &ports))
        .or_else(|| failed_sends(&ports))
        .or_else(|| forbidden(facts, &ports))
        .or_else(|| too_fast(facts, &ports))
        .or_else(|| silent(facts, &ports))
        .unwrap_or_else(|| Judgement::not_checked(say!("missing-client_firewall")))
}

fn own_rule(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let rules: Vec<(&Port<'_>, &IcmpError)> = ports
        .iter()
        .filter_map(|port| {
            let PortSeen::Icmp(icmp) = port.seen else {
                return None;
            };
            (icmp.own && !port::is_neighbour_failure(icmp)).then_some((port, icmp))
        })
        .collect();
    if rules.is_empty() {
        return None;
    }
    let every = rules.len() == ports.len();
    let sure = rules.iter().all(|(port, icmp)| {
        icmp::is_sure_rule(facts, icmp)
            // On the way to an address of our own, a rule for incoming connections answers as well.
            && !way::is_own(facts, port.ip())
    });
    // It works at another address: then nothing but this rule stands between this computer and the forbidden one.
    let explains = every || (sure && seen::works(facts));
    let mut judgement = match (explains, sure) {
        (true, true) => Judgement::confirmed(),
        (true, false) => Judgement::likely(),
        (false, _) => Judgement::possible(),
    };
    for (port, icmp) in rules {
        judgement = judgement.because(
            port.record.check,
            say!(
                "evidence-client_firewall-own",
                sender = icmp.sender,
                address = port.probe.address,
                time = icmp.after_ms
            ),
        );
    }
    Some(seen::once_complete(facts, judgement))
}

fn answered_from_outside(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let mut judgement = Judgement::ruled_out();
    for port in ports {
        let from_outside = !way::is_own(facts, port.ip())
            && !way::is_hidden_to(facts, port.ip())
            && match port.seen {
                PortSeen::Connected => true,
                PortSeen::Icmp(icmp) => !icmp.own && !way::is_own(facts, icmp.sender),
                // Our SYN was seen to pass other machines, so that the reset is not made up here.
                PortSeen::Reset => passed_on(facts, port),
                // A rule here may throw away the answers.
                PortSeen::Silent | PortSeen::Local(_) | PortSeen::Other(_) => false,
            };
        if !from_outside {
            return None;
        }
        judgement = judgement.although(port.record.check, port.says());
    }
    Some(judgement)
}

/// Whether a machine on the way returned one of our SYNs to this very port.
fn passed_on(facts: &Facts, port: &Port<'_>) -> bool {
    facts
        .path_traces()
        .filter(|(_, trace)| trace.address == port.probe.address)
        .flat_map(|(_, trace)| &trace.hops)
        .filter_map(|hop| hop.address)
        .any(|hop| !way::is_own(facts, hop) && hop != port.ip())
}

/// Sends that failed on this computer while nothing came back (Linux counts them as `TCPRetransFail`).
fn failed_sends(ports: &[Port<'_>]) -> Option<Judgement> {
    let port = ports
        .iter()
        .find(|port| port.seen == PortSeen::Silent && port.probe.local_send_failures > 0)?;
    Some(
        Judgement::likely()
            .because(
                port.record.check,
                say!(
                    "evidence-client_firewall-sends",
                    address = port.probe.address,
                    count = usize::try_from(port.probe.local_send_failures).unwrap_or(usize::MAX)
                ),
            )
            .because(port.record.check, port.says())
            .settled_by(say!("next-client_firewall")),
    )
}

/// The system forbids the connection by a policy that is not a route.
fn forbidden(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let port = ports.iter().find(|port| {
        let route = way::route_to(facts, port.ip()).and_then(|(_, r)| r.route_type.as_deref());
        (port.seen == PortSeen::Local(Failure::TcpPermission) && route != Some("prohibit"))
            || (port.seen == PortSeen::Local(Failure::TcpAborted) && facts.os == "windows")
    })?;
    Some(
        Judgement::likely()
            .because(port.record.check, port.says())
            .settled_by(say!("next-client_firewall")),
    )
}

/// A refusal that came back much sooner than the host can answer.
fn too_fast(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    ports.iter().find_map(|port| {
        if port.seen != PortSeen::Reset || way::is_own(facts, port.ip()) {
            return None;
        }
        if let Some((check, says)) = first_answers(facts, port) {
            return Some(
                Judgement::likely()
                    .because(check, says)
                    .because(port.record.check, port.says())
                    .settled_by(say!("next-client_firewall")),
            );
        }
        let slowest_refusal = port
            .probe
            .attempts
            .iter()
            .map(|attempt| attempt.duration_ms)
            .max_by(f64::total_cmp)?;
        let (_, host) = reach::fastest_answer(facts, port.ip())?;
        (host > FAR_MS && slowest_refusal * MUCH_SOONER < host).then(|| {
            Judgement::likely()
                .because(
                    port.record.check,
                    say!(
                        "evidence-client_firewall-fast",
                        address = port.probe.address,
                        refusal = slowest_refusal,
                        host = host
                    ),
                )
                .settled_by(say!("next-client_firewall"))
        })
    })
}

/// The answer came to a packet that could not get beyond the first router: that router or this computer made it up.
fn first_answers(facts: &Facts, port: &Port<'_>) -> Option<(CheckId, Say)> {
    let first = facts.path_traces().any(|(_, trace)| {
        trace.address == port.probe.address
            && trace.farther.as_ref().is_some_and(|hop| hop.ttl == 1)
    });
    first.then(|| reach::nearer_answer(facts, port)).flatten()
}

fn silent(facts: &Facts, ports: &[Port<'_>]) -> Option<Judgement> {
    let mut silent = ports.iter().filter(|port| port.seen == PortSeen::Silent);
    let port = silent.clone().next()?;
    if silent.all(|port| passed_on(facts, port)) {
        // What may be left of it is a rule for what comes in, of which nothing is to be seen.
        return Some(Judgement::not_checked(say!(
            "missing-client_firewall-answers"
        )));
    }
    let mut judgement = Judgement::possible().because(port.record.check, port.says());
    if facts.os == "linux" && port.probe.syns() > 1 {
        judgement =
            judgement.although(port.record.check, say!("evidence-client_firewall-no_sends"));
    }
    if let Some((check, says)) = port::host_lives(facts, port.ip()) {
        judgement = judgement.because(check, says);
    }
    Some(judgement.settled_by(say!("next-client_firewall")))
}

/// Below this round trip a refusal cannot be told to be too fast.
const FAR_MS: f64 = 5.0;

/// A refusal that takes less than the round trip by this factor was not the host's.
const MUCH_SOONER: f64 = 4.0;

#[cfg(test)]
#[path = "client_firewall_tests.rs"]
mod tests;
