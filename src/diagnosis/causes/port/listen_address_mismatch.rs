//! The server program listens only on another address, often only on 127.0.0.1.
//!
//! # What it is
//! The program runs and has the port, but only for connections to another address of the server: its loopback address,
//! one network card, or one address family.
//!
//! # Why it happens
//! Examples and development servers listen on 127.0.0.1 by default; a container's program listens only inside; a server
//! listens on 0.0.0.0 while its name also has an IPv6 address.
//!
//! # What confirms it
//! The target is this computer: a program listens on the port at another address only, and the asked address refuses.
//!
//! # What rules it out
//! The asked address accepts, or nothing listens on the port at all.
//!
//! # What to do
//! Let the program listen on 0.0.0.0 (and on `[::]` for IPv6), or put a reverse proxy in front; never expose a database.

use super::{Cause, Judgement};
use crate::diagnosis::seen::listening::{self, Listening};
use crate::diagnosis::seen::names;
use crate::diagnosis::seen::port::{self, Port, PortSeen};
use crate::diagnosis::seen::{other_ports, reach};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "listen_address_mismatch",
    stage: Stage::Tcp,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    reach::unless_further(facts, look(facts))
}

fn look(facts: &Facts) -> Judgement {
    if let Some(settled) = reach::settled(facts) {
        return settled;
    }
    let port = facts.target.port;
    let Some(refused) = port::find(facts, |port| port.seen == PortSeen::Reset) else {
        return Judgement::not_checked(say!("missing-listen_address_mismatch", port = port));
    };
    match listening::behind(facts, &refused) {
        Some(Listening::Elsewhere(listener)) => {
            let (check, says) = listening::says(listener);
            // A public name that leads to loopback: the server that is meant is hardly this computer.
            let leads_on = listening::leads_on(facts);
            let here = if names::is_here_unexpectedly(facts, refused.ip()) {
                Judgement::possible()
            } else if leads_on.is_some() {
                // The asked address may be published for another program than the one that listens.
                Judgement::likely()
            } else {
                Judgement::confirmed()
            };
            let here = here
                .because(check, says)
                .because(refused.record.check, refused.says())
                .suggesting(listener.address.to_string());
            return match leads_on {
                Some((check, says)) => here.although(check, says),
                None => here,
            };
        }
        Some(Listening::Nobody) => {
            return match listening::leads_on(facts) {
                // The program in a container may listen there on its own loopback only.
                Some((check, says)) => Judgement::likely()
                    .because(refused.record.check, refused.says())
                    .because(check, says)
                    .settled_by(say!("next-listen_address_mismatch", port = port)),
                None => Judgement::ruled_out().although(
                    CheckId::Listeners,
                    say!("evidence-listen_address_mismatch-nobody", port = port),
                ),
            };
        }
        Some(Listening::Here(listener)) => {
            let (check, says) = listening::says(listener);
            return Judgement::ruled_out().although(check, says);
        }
        None => {}
    }
    // The WebSocket that was asked for opens at another port: the program has that one, at this very address.
    let other_port = facts.target.protocol.web_socket() && other_ports::web_socket(facts).is_some();
    let refusing = match reach::nearer_reset(facts, &refused) {
        Some((check, nearer)) => Judgement::possible().although(check, nearer),
        None if other_port => Judgement::possible(),
        None => Judgement::likely(),
    };
    let refusing = refusing.because(refused.record.check, refused.says());
    let refusing = match other_family(facts, &refused) {
        Some(open) => refusing.because(open.record.check, open.says()),
        None => refusing,
    };
    refusing.settled_by(say!("next-listen_address_mismatch", port = port))
}

/// An address of the other family that accepts: the program listens for one family only.
fn other_family<'a>(facts: &'a Facts, refused: &Port<'_>) -> Option<Port<'a>> {
    port::find(facts, |port| {
        port.seen == PortSeen::Connected && port.ip().is_ipv4() != refused.ip().is_ipv4()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::Failure;
    use crate::facts::sample::{facts, listeners, of_web_socket, opened, resolved, route_own, tcp};
    use crate::target::Protocol;

    fn refused(address: &str) -> crate::facts::Record {
        tcp(address, true, Some(Failure::TcpRefused), None)
    }

    #[test]
    fn a_listener_on_loopback_only() {
        let mut facts = facts(Protocol::Ws, "192.168.1.20", 8282);
        facts.records.extend([
            route_own("192.168.1.20"),
            refused("192.168.1.20:8282"),
            listeners(&["127.0.0.1:8282"]),
        ]);
        let judgement = judge(&facts);
        assert_eq!(judgement.status, CauseStatus::Confirmed);
        assert_eq!(judgement.suggestion.as_deref(), Some("127.0.0.1:8282"));
    }

    /// The asked address may be published for another program, in a container or at a neighbour.
    #[test]
    fn a_computer_that_passes_packets_on() {
        let mut facts = facts(Protocol::Ws, "192.168.1.20", 8282);
        let mut listeners = listeners(&["127.0.0.1:8282"]);
        if let crate::facts::Fact::Listeners(found) = &mut listeners.fact {
            found.forwards = true;
        }
        let own = route_own("192.168.1.20");
        facts
            .records
            .extend([own, refused("192.168.1.20:8282"), listeners]);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        if let Some(crate::facts::Fact::Listeners(found)) =
            facts.records.last_mut().map(|record| &mut record.fact)
        {
            found.on_port.clear();
        }
        let nobody = &super::super::server_not_listening::CAUSE;
        assert_eq!((nobody.judge)(&facts).status, CauseStatus::Likely);
    }

    /// `[::]` may be set to IPv6 alone: then IPv4 refuses although a listener seems to cover everything.
    #[test]
    fn a_listener_for_ipv6_alone() {
        let mut facts = facts(Protocol::Ws, "127.0.0.1", 8282);
        facts
            .records
            .extend([refused("127.0.0.1:8282"), listeners(&["[::]:8282"])]);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn nobody_listens_or_the_rule_refuses() {
        for listener in [&[][..], &["0.0.0.0:8282"][..]] {
            let mut facts = facts(Protocol::Ws, "127.0.0.1", 8282);
            facts
                .records
                .extend([refused("127.0.0.1:8282"), listeners(listener)]);
            assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
        }
    }

    #[test]
    fn from_outside_a_refusal_is_likely() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts.records.push(refused("192.0.2.7:8282"));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn only_one_family_answers() {
        let mut facts = facts(Protocol::Ws, "example.com", 8282);
        facts.records.extend([
            resolved("example.com", &["2001:db8::7", "192.0.2.7"]),
            refused("[2001:db8::7]:8282"),
            tcp("192.0.2.7:8282", true, None, None),
        ]);
        // The WebSocket has not opened at the other address: what is wrong there comes first.
        let judgement = judge(&facts);
        assert_eq!(judgement.status, CauseStatus::Possible);
        assert_eq!(judgement.evidence.len(), 2);
        facts.records.push(of_web_socket(opened("192.0.2.7:8282")));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }
}
