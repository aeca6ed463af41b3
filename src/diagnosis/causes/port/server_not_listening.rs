//! The server program is not running, or does not listen on this port.
//!
//! # What it is
//! The machine is there and answers, but no program takes connections on the port, so its system refuses them.
//!
//! # Why it happens
//! The program was never started, stopped after an error or with the terminal that started it, or was told another port.
//!
//! # What confirms it
//! The target is this computer, nothing listens on the port, no containers run here and no packets are passed on, and the
//! port refuses. From outside nothing confirms it: a firewall can send the same reset, and a container's port can be served
//! without any listener.
//!
//! # What rules it out
//! The port accepts a connection at every address.
//!
//! # What to do
//! Start the program, read its log, and look on the server which program has the port.

use super::{Cause, Judgement};
use crate::diagnosis::seen::icmp::{self, Sender, Told, Word};
use crate::diagnosis::seen::listening::{self, Listening};
use crate::diagnosis::seen::names;
use crate::diagnosis::seen::port::{self, Port, PortSeen};
use crate::diagnosis::seen::{other_ports, reach};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts, Failure, TcpAttempt};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "server_not_listening",
    stage: Stage::Tcp,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    reach::unless_further(facts, look(facts))
}

fn look(facts: &Facts) -> Judgement {
    if let Some(sometimes) = now_and_then(facts) {
        return sometimes.settled_by(say!("next-server_not_listening", port = facts.target.port));
    }
    if let Some(settled) = reach::settled(facts) {
        return settled;
    }
    let port = facts.target.port;
    if let Some(refused) = port::find(facts, |port| port.seen == PortSeen::Reset) {
        return refusing(facts, &refused)
            .settled_by(say!("next-server_not_listening", port = port));
    }
    // No system says "port unreachable" to a TCP request by itself; a router that forwards the port nowhere may.
    let told = port::asked(facts)
        .iter()
        .find_map(|port| icmp::told(facts, port).filter(says_port_unreachable));
    if let Some(told) = told {
        return Judgement::possible()
            .because(told.check, told.says)
            .settled_by(say!("next-server_not_listening", port = port));
    }
    Judgement::not_checked(say!("missing-server_not_listening", port = port))
}

/// The port accepts one time and refuses another: some of several machines behind the address have no listener, or the
/// program comes and goes.
fn now_and_then(facts: &Facts) -> Option<Judgement> {
    let port = port::find(facts, |port| port.seen == PortSeen::Connected)?;
    let attempts: Vec<_> = facts
        .asked_tcp()
        .filter(|(_, probe)| probe.address == port.probe.address)
        .flat_map(|(_, probe)| &probe.attempts)
        .collect();
    let count = |how: fn(&TcpAttempt) -> bool| {
        u32::try_from(attempts.iter().filter(|one| how(one)).count()).unwrap_or(u32::MAX)
    };
    let refused = count(|one| one.failure == Some(Failure::TcpRefused));
    (refused > 0).then(|| {
        Judgement::likely().because(
            CheckId::Tcp,
            say!(
                "evidence-server_overloaded-series",
                port = facts.target.port,
                lost = refused,
                attempts = refused.saturating_add(count(|one| one.connected))
            ),
        )
    })
}

fn refusing(facts: &Facts, refused: &Port<'_>) -> Judgement {
    match listening::behind(facts, refused) {
        Some(Listening::Nobody) => {
            // A public name that leads to loopback: the server that is meant is hardly this computer.
            let here = match names::is_here_unexpectedly(facts, refused.ip()) {
                // What was asked for answers at another port of this computer: the number may be wrong instead.
                false if runs_elsewhere(facts) || page_elsewhere(facts) => Judgement::likely(),
                false if listening::leads_on(facts).is_some() => Judgement::likely(),
                false => Judgement::confirmed().provisional(),
                true if names::hosts(facts).next().is_some() => Judgement::likely(),
                true => Judgement::possible(),
            };
            let judgement = here
                .because(
                    CheckId::Listeners,
                    say!(
                        "evidence-server_not_listening-nobody",
                        port = facts.target.port
                    ),
                )
                .because(refused.record.check, refused.says());
            return match listening::leads_on(facts) {
                Some((check, says)) => judgement.although(check, says),
                None => judgement,
            };
        }
        Some(Listening::Elsewhere(listener)) => {
            let (check, says) = listening::says(listener);
            let Some((sign, leads_on)) = listening::leads_on(facts) else {
                return Judgement::ruled_out().although(check, says);
            };
            // The asked address may be published for another program than the one that listens.
            return Judgement::likely()
                .because(refused.record.check, refused.says())
                .because(sign, leads_on)
                .although(check, says);
        }
        Some(Listening::Here(listener)) => {
            let (check, says) = listening::says(listener);
            return Judgement::ruled_out().although(check, says);
        }
        None => {}
    }
    // Another address of the name accepts: the program runs somewhere, perhaps not on every machine.
    if let Some(open) = port::find(facts, |port| port.seen == PortSeen::Connected) {
        return Judgement::possible()
            .because(refused.record.check, refused.says())
            .although(open.record.check, open.says());
    }
    if let Some((check, nearer)) = reach::nearer_reset(facts, refused) {
        return Judgement::possible()
            .because(refused.record.check, refused.says())
            .although(check, nearer);
    }
    let refusing = if runs_elsewhere(facts) {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    refusing.because(refused.record.check, refused.says())
}

/// The WebSocket that was asked for opens at another port: the program runs.
fn runs_elsewhere(facts: &Facts) -> bool {
    facts.target.protocol.web_socket() && other_ports::web_socket(facts).is_some()
}

/// The page that was asked for may be the one at another port.
fn page_elsewhere(facts: &Facts) -> bool {
    !facts.target.protocol.web_socket() && other_ports::page(facts).is_some()
}

fn says_port_unreachable(told: &Told) -> bool {
    told.word == Word::PortUnreachable && told.sender != Sender::Here
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{
        exchange, facts, icmp, listeners, of_http, of_web_socket, opened, resolved, tcp, upgrade_as,
    };
    use crate::facts::{Fact, HttpVariant, WsVariant};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:8282";

    #[test]
    fn a_reset_from_outside_is_likely_never_more() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts
            .records
            .push(tcp(A, true, Some(Failure::TcpRefused), None));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_port_that_accepts_rules_it_out() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts.records.push(tcp(A, true, None, None));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn a_port_that_refuses_now_and_then() {
        let mut facts = facts(Protocol::Tcp, "192.0.2.7", 8282);
        let mut mixed = tcp(A, true, None, None);
        let refused = tcp(A, true, Some(Failure::TcpRefused), None);
        let (Fact::Tcp(both), Fact::Tcp(one)) = (&mut mixed.fact, &refused.fact) else {
            panic!("a probe");
        };
        both.attempts.extend(one.attempts.clone());
        facts.records.push(mixed);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn nobody_listens_on_this_computer() {
        let mut facts = facts(Protocol::Ws, "127.0.0.1", 8282);
        let refused = tcp("127.0.0.1:8282", true, Some(Failure::TcpRefused), None);
        facts.records.extend([refused, listeners(&[])]);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
        facts.records.pop();
        facts.records.push(listeners(&["192.168.1.5:8282"]));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn the_web_socket_runs_at_another_port_of_this_computer() {
        let mut facts = facts(Protocol::Ws, "127.0.0.1", 8282);
        let other = upgrade_as(WsVariant::Port(8080), opened("127.0.0.1:8080"));
        facts.records.extend([
            tcp("127.0.0.1:8282", true, Some(Failure::TcpRefused), None),
            listeners(&[]),
            of_web_socket(other),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        let top = crate::diagnosis::diagnose(&facts).verdict.top_causes;
        assert_eq!(top.first(), Some(&"wrong_port"));
    }

    #[test]
    fn a_page_is_served_at_another_port_of_this_computer() {
        let mut facts = facts(Protocol::Http, "127.0.0.1", 9501);
        let mut other = exchange("127.0.0.1:80", 200, &[], "<h1>It works</h1>");
        other.variant = HttpVariant::Port(80);
        facts.records.extend([
            tcp("127.0.0.1:9501", true, Some(Failure::TcpRefused), None),
            listeners(&[]),
            of_http(other),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        let top = crate::diagnosis::diagnose(&facts).verdict.top_causes;
        assert_eq!(top.first(), Some(&"wrong_port"));
    }

    #[test]
    fn a_name_that_leads_to_loopback_by_mistake_does_not_confirm() {
        let mut facts = facts(Protocol::Ws, "srv.example.com", 8282);
        facts.records.extend([
            resolved("srv.example.com", &["127.0.0.1"]),
            tcp("127.0.0.1:8282", true, Some(Failure::TcpRefused), None),
            listeners(&[]),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn silence_and_firewalls_say_nothing_about_the_program() {
        for (failure, error, expected) in [
            (Failure::TcpTimedOut, None, CauseStatus::NotChecked),
            (
                Failure::TcpHostUnreachable,
                Some(icmp(13, "192.0.2.7")),
                CauseStatus::NotChecked,
            ),
            (
                Failure::TcpRefused,
                Some(icmp(3, "192.0.2.7")),
                CauseStatus::Possible,
            ),
        ] {
            let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
            facts.records.push(tcp(A, true, Some(failure), error));
            assert_eq!(judge(&facts).status, expected);
        }
    }

    #[test]
    fn one_of_two_addresses_refuses() {
        let mut facts = facts(Protocol::Ws, "example.com", 8282);
        facts.records.extend([
            resolved("example.com", &["192.0.2.7", "192.0.2.8"]),
            tcp(A, true, Some(Failure::TcpRefused), None),
            tcp("192.0.2.8:8282", true, None, None),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn loopback_beside_a_right_address_is_not_the_server_that_is_meant() {
        let mut facts = facts(Protocol::Tcp, "srv.example.com", 8282);
        facts.records.extend([
            resolved("srv.example.com", &["192.0.2.7", "127.0.0.1"]),
            tcp("192.0.2.7:8282", true, None, None),
            tcp("127.0.0.1:8282", true, Some(Failure::TcpRefused), None),
            listeners(&[]),
        ]);
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
        let verdict = crate::diagnosis::diagnose(&facts).verdict;
        assert_eq!(verdict.top_causes, ["dns_wrong_address"]);
    }
}
