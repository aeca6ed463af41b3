//! A firewall on the server does not let this port through.
//!
//! # What it is
//! The server's own system (Windows Defender Firewall, firewalld, ufw, nftables, iptables) drops or rejects connections to
//! the port before the program sees them.
//!
//! # Why it happens
//! New servers allow few ports, often only SSH; a rule was made for another port, another protocol or another source.
//!
//! # What confirms it
//! Only the server itself can: the counter of the rule rises during an attempt from outside.
//!
//! # What rules it out
//! The port accepts a connection at every address.
//!
//! # What to do
//! Allow exactly this port in the server's firewall. Test from the server itself first: if that works, the program is well.

use super::{Cause, Judgement};
use crate::diagnosis::seen::icmp::{self, Sender, Told, Word};
use crate::diagnosis::seen::listening::{self, Listening};
use crate::diagnosis::seen::port::{self, PortSeen};
use crate::diagnosis::seen::reach::{self, Silence};
use crate::diagnosis::seen::traces;
use crate::diagnosis::{Fixer, Stage};
use crate::facts::Facts;
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "server_firewall",
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
    let found = rejected(facts)
        .or_else(|| dropped(facts))
        .or_else(|| reset(facts));
    match found {
        Some(found) => found.settled_by(say!("next-server_firewall", port = port)),
        None => Judgement::not_checked(say!("missing-server_firewall", port = port)),
    }
}

/// The target's own address says that the port is closed: only a rule makes a system say so.
fn rejected(facts: &Facts) -> Option<Judgement> {
    let told = port::asked(facts)
        .iter()
        .find_map(|port| icmp::told(facts, port).filter(by_target))?;
    // A forwarding router speaks in the same name when the machine behind it is gone; that takes seconds.
    let gone = told.word == Word::HostUnreachable && told.slow;
    let judgement = if gone {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    Some(judgement.because(told.check, told.says))
}

fn by_target(told: &Told) -> bool {
    told.sender == Sender::Target && told.word != Word::TimeExceeded
}

fn dropped(facts: &Facts) -> Option<Judgement> {
    let (port, silence) = reach::silent(facts)?;
    // A machine on the way spoke for the host: nothing is known about what stands behind it.
    if icmp::told(facts, &port).is_some() {
        return None;
    }
    let cut = traces::cut_short(facts, port.probe.address).is_some();
    let judgement = match silence {
        // They did not even leave this computer.
        _ if reach::kept_here(&port) => {
            Judgement::possible().because(port.record.check, port.says())
        }
        // The packets do not even come as far as the host.
        Silence::ThisPort(check, says) if cut => Judgement::possible()
            .because(port.record.check, port.says())
            .because(check, says),
        Silence::ThisPort(check, says) => Judgement::likely()
            .because(port.record.check, port.says())
            .because(check, says),
        // A router said of another address of the same name that the machine is gone: that explains the silence here, too.
        Silence::Total(_) if gone(facts) => {
            Judgement::possible().because(port.record.check, port.says())
        }
        // Nothing at all answers: a firewall that drops everything and a machine that is off look the same.
        Silence::Total(others) => others.into_iter().fold(
            Judgement::likely().because(port.record.check, port.says()),
            |judgement, (check, says)| judgement.because(check, says),
        ),
        Silence::Unknown => Judgement::possible().because(port.record.check, port.says()),
    };
    Some(judgement)
}

/// Whether a router looked for the machine at one of the addresses and did not find it.
fn gone(facts: &Facts) -> bool {
    port::asked(facts).iter().any(|port| {
        port::host_lives(facts, port.ip()).is_none()
            && icmp::told(facts, port).is_some_and(|told| {
                told.sender == Sender::OnTheWay && told.word == Word::HostUnreachable && told.slow
            })
    })
}

/// A reset: mostly the system's word that nothing listens, but a rule can send the same.
fn reset(facts: &Facts) -> Option<Judgement> {
    let refused = port::find(facts, |port| port.seen == PortSeen::Reset)?;
    if let Some(Listening::Here(listener)) = listening::behind(facts, &refused) {
        let (check, says) = listening::says(listener);
        return Some(
            Judgement::likely()
                .because(check, says)
                .because(refused.record.check, refused.says()),
        );
    }
    if let Some(Listening::Nobody | Listening::Elsewhere(_)) = listening::behind(facts, &refused) {
        return None;
    }
    Some(Judgement::possible().because(refused.record.check, refused.says()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{facts, icmp, listeners, ping, resolved, tcp};
    use crate::facts::{Failure, Record};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:8282";

    fn status(records: Vec<Record>) -> CauseStatus {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts.records = records;
        judge(&facts).status
    }

    fn unreachable(code: u8, sender: &str, after_ms: f64) -> Record {
        let mut error = icmp(code, sender);
        error.after_ms = after_ms;
        let failure = if code == 3 {
            Failure::TcpRefused
        } else {
            Failure::TcpHostUnreachable
        };
        tcp(A, true, Some(failure), Some(error))
    }

    fn silent() -> Record {
        tcp(A, true, Some(Failure::TcpTimedOut), None)
    }

    #[test]
    fn the_target_says_that_the_port_is_closed() {
        for code in [3, 9, 10, 13] {
            let rejected = unreachable(code, "192.0.2.7", 5.0);
            assert_eq!(status(vec![rejected]), CauseStatus::Likely, "code {code}");
        }
    }

    #[test]
    fn another_machine_says_nothing_about_the_server() {
        let rejected = unreachable(13, "198.51.100.1", 5.0);
        assert_eq!(status(vec![rejected]), CauseStatus::NotChecked);
    }

    /// A rule of this computer swallows what is for IPv6, and IPv4 works: nothing points to the server.
    #[test]
    fn what_did_not_leave_this_computer_says_nothing_about_the_server() {
        let swallowed = |failed_sends: u64| {
            let mut six = tcp("[2001:db8::7]:8282", true, Some(Failure::TcpTimedOut), None);
            if let crate::facts::Fact::Tcp(probe) = &mut six.fact {
                probe.local_send_failures = failed_sends;
                for attempt in &mut probe.attempts {
                    attempt.syns = Some(4);
                }
            }
            let mut facts = facts(Protocol::Tcp, "srv.example.com", 8282);
            facts.records = vec![
                resolved("srv.example.com", &["192.0.2.7", "2001:db8::7"]),
                tcp(A, true, None, None),
                ping("2001:db8::7", 3, 3),
                six,
            ];
            facts.complete = true;
            crate::diagnosis::diagnose(&facts).verdict.top_causes
        };
        assert_eq!(swallowed(9), ["client_firewall"]);
        assert!(!swallowed(0).contains(&"client_firewall"));
    }

    /// A router that forwards the port to a machine that is off.
    #[test]
    fn a_slow_unreachable_in_the_name_of_the_target() {
        let slow = unreachable(1, "192.0.2.7", 3_060.0);
        assert_eq!(status(vec![slow]), CauseStatus::Possible);
    }

    #[test]
    fn silence() {
        let lives = tcp("192.0.2.7:22", false, None, None);
        assert_eq!(status(vec![silent(), lives]), CauseStatus::Likely);
        let pinged = ping("192.0.2.7", 3, 3);
        assert_eq!(status(vec![silent(), pinged]), CauseStatus::Likely);
        let dead = tcp("192.0.2.7:22", false, Some(Failure::TcpTimedOut), None);
        assert_eq!(status(vec![silent(), dead]), CauseStatus::Likely);
    }

    /// A name with two addresses: a router says of one that nobody is there.
    #[test]
    fn a_machine_that_is_gone_explains_the_silence_of_its_other_address() {
        let mut facts = facts(Protocol::Ws, "srv.example.com", 8282);
        let error = |after_ms| crate::facts::IcmpError {
            after_ms,
            ..icmp(1, "198.51.100.1")
        };
        let told = |after_ms| {
            let failure = Some(Failure::TcpHostUnreachable);
            tcp("192.0.2.8:8282", true, failure, Some(error(after_ms)))
        };
        facts.records = vec![
            resolved("srv.example.com", &["192.0.2.7", "192.0.2.8"]),
            silent(),
            told(3_070.0),
        ];
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
        facts.records.pop();
        facts.records.push(told(5.0));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn silence_while_checks_run_is_only_possible() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts.records = vec![silent()];
        facts.complete = false;
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn a_reset_is_possible_and_an_open_port_rules_it_out() {
        let refused = tcp(A, true, Some(Failure::TcpRefused), None);
        assert_eq!(status(vec![refused]), CauseStatus::Possible);
        let open = tcp(A, true, None, None);
        assert_eq!(status(vec![open]), CauseStatus::RuledOut);
    }

    #[test]
    fn a_rule_of_this_computer_refuses_what_listens() {
        let mut facts = facts(Protocol::Ws, "127.0.0.1", 8282);
        let refused = tcp("127.0.0.1:8282", true, Some(Failure::TcpRefused), None);
        facts
            .records
            .extend([refused, listeners(&["127.0.0.1:8282"])]);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }
}
