//! One of the two kinds of addresses (IPv4 and IPv6) does not work.
//!
//! # What it is
//! The name has addresses of both families. One family fails at every address while the other works, so that some
//! programs connect at once, some late and some never.
//!
//! # Why it happens
//! The server listens on one family only, an AAAA record was made without a server behind it, a firewall knows only
//! IPv4, the line has no good IPv6.
//!
//! # What confirms it
//! One family fails at every address at which it was tried, and the other answers on the same port.
//!
//! # What rules it out
//! Both families answer, both fail, or there is only one.
//!
//! # What to do
//! Let the server listen on both, mend or remove the AAAA record.

use std::net::IpAddr;

use crate::diagnosis::seen::listening::{self, Listening};
use crate::diagnosis::seen::{self, port, port::Port, port::PortSeen, reach, way, wording};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts, Failure, HttpVariant, Record, Status, TlsVariant, WsVariant};
use crate::knowledge::special_ranges;
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "ipv6_broken",
    stage: Stage::Tcp,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    let addresses = facts.addresses();
    let Some(first) = addresses.first() else {
        return Judgement::not_checked(say!("missing-ipv6_broken"));
    };
    let v6 = addresses.iter().any(IpAddr::is_ipv6);
    let v4 = addresses.iter().any(IpAddr::is_ipv4);
    if !v4 || !v6 {
        return Judgement::ruled_out().although(
            CheckId::SystemLookup,
            say!("evidence-ipv6_broken-one_family", address = *first),
        );
    }
    let ports = port::of_every_family(facts);
    let of = |v6: bool| -> Vec<Port<'_>> {
        ports
            .iter()
            .filter(|port| port.ip().is_ipv6() == v6)
            .copied()
            .collect()
    };
    let (four, six) = (of(false), of(true));
    if four.is_empty() || six.is_empty() {
        return Judgement::not_checked(say!("missing-ipv6_broken"));
    }
    match (answers(&four), answers(&six)) {
        (true, false) => one_fails(facts, &six, &four),
        (false, true) => one_fails(facts, &four, &six).variant("ipv4"),
        (true, true) => later(facts, &four, &six),
        (false, false) => against(Judgement::ruled_out(), &ports),
    }
}

fn against(judgement: Judgement, ports: &[Port<'_>]) -> Judgement {
    ports.iter().fold(judgement, |judgement, port| {
        judgement.although(port.record.check, port.says())
    })
}

fn answers(ports: &[Port<'_>]) -> bool {
    ports.iter().any(|port| port.seen == PortSeen::Connected)
}

fn one_fails(facts: &Facts, broken: &[Port<'_>], good: &[Port<'_>]) -> Judgement {
    let v6 = broken.first().is_some_and(|port| port.ip().is_ipv6());
    let no_route = broken
        .iter()
        .all(|port| matches!(port.seen, PortSeen::Local(_)));
    let known = facts.has(CheckId::Interfaces);
    let absent = known && !way::has_family(facts, v6);
    let skipped = broken
        .iter()
        .all(|port| way::lacks_family(facts, port.ip()));
    let judgement = if absent || skipped {
        // Most lines have one family only: programs skip the other without harm.
        Judgement::possible()
    } else if !seen::works(facts) {
        // The other family answers at the port and fails later: this one is not the reason.
        Judgement::possible()
    } else if broken.iter().any(|port| {
        matches!(
            listening::behind(facts, port),
            Some(Listening::Elsewhere(_))
        )
    }) {
        // This computer itself: the family works, but the program here does not listen for it.
        Judgement::possible()
    } else if lives_elsewhere(facts, v6) {
        // The family works at the address that DNS gives: what programs take is the wrong one.
        Judgement::possible()
    } else if broken
        .iter()
        .all(|port| special_ranges::is_link_local(port.ip()))
    {
        // Nobody can use such an address from DNS: the record is what is wrong, not the family.
        Judgement::possible()
    } else if broken.iter().any(|port| forbidden_here(facts, port)) {
        // This computer's own table says that nothing may leave: `no_route`.
        Judgement::possible()
    } else if broken.iter().all(swallowed_here) {
        // A rule of this computer keeps it in: `client_firewall`.
        Judgement::possible()
    } else if no_route || broken.iter().any(never_left) || few_files(facts) {
        Judgement::likely()
    } else {
        // What the other family opened may still be closed.
        Judgement::confirmed().provisional()
    };
    let judgement = broken.iter().fold(judgement, |judgement, port| {
        judgement.because(port.record.check, port.says())
    });
    let judgement = good
        .iter()
        .filter(|port| port.seen == PortSeen::Connected)
        .fold(judgement, |judgement, port| {
            judgement.because(port.record.check, port.says())
        });
    let judgement = judgement.settled_by(say!("next-ipv6_broken"));
    let judgement = if absent {
        judgement.because(CheckId::Interfaces, say!("evidence-ipv6_broken-no_family"))
    } else {
        judgement
    };
    // Every address of the failing family must have been tried.
    let tried = facts
        .addresses()
        .into_iter()
        .filter(|address| address.is_ipv6() == v6)
        .all(|address| broken.iter().any(|port| port.ip() == address));
    if tried {
        judgement
    } else {
        seen::once_complete(facts, judgement)
    }
}

/// Whether the port opens at an address of the family that programs do not take.
fn lives_elsewhere(facts: &Facts, v6: bool) -> bool {
    port::elsewhere(facts)
        .iter()
        .any(|port| port.ip().is_ipv6() == v6 && port.seen == PortSeen::Connected)
}

/// Whether this computer's own table has an entry against the address, which names the reason.
fn forbidden_here(facts: &Facts, port: &Port<'_>) -> bool {
    let route = way::route_to(facts, port.ip());
    matches!(port.seen, PortSeen::Local(_))
        && route.and_then(|(_, route)| way::forbidden(route)).is_some()
}

/// Whether the packets were sent, and failed on this computer each time.
fn swallowed_here(port: &Port<'_>) -> bool {
    port.seen == PortSeen::Silent && reach::kept_here(port)
}

/// Whether something on this computer kept the packets back, or answered in the network's place: then the family may
/// be whole.
fn never_left(port: &Port<'_>) -> bool {
    port.probe.local_send_failures > 0 || matches!(port.seen, PortSeen::Icmp(icmp) if icmp.own)
}

/// Whether this program ran out of open files: then no attempt could be repeated, and a single one is no proof.
fn few_files(facts: &Facts) -> bool {
    let few = |record: &Record| record.failure == Some(Failure::TcpTooManyFiles);
    facts.records.iter().any(few)
}

/// The port opens for both: does the asked protocol fail at one family only?
fn later(facts: &Facts, four: &[Port<'_>], six: &[Port<'_>]) -> Judgement {
    let (fails_four, works_four) = protocol(facts, false);
    let (fails_six, works_six) = protocol(facts, true);
    let (variant, ports) = match (works_four, works_six) {
        (true, false) if fails_six => (None, six),
        (false, true) if fails_four => (Some("ipv4"), four),
        _ => return against(against(Judgement::ruled_out(), four), six),
    };
    let family = if variant.is_some() { "IPv4" } else { "IPv6" };
    let judgement = ports.iter().fold(Judgement::likely(), |judgement, port| {
        judgement.because(port.record.check, port.says())
    });
    let judgement = judgement.because(
        CheckId::Tcp,
        say!(
            "evidence-ipv6_broken-protocol",
            family = family,
            protocol = wording::protocol(facts.target.protocol)
        ),
    );
    let judgement = judgement.settled_by(say!("next-ipv6_broken"));
    match variant {
        Some(variant) => judgement.variant(variant),
        None => judgement,
    }
}

/// Whether the asked protocol failed, and whether it was completed, at addresses of a family.
fn protocol(facts: &Facts, v6: bool) -> (bool, bool) {
    let mut fails = false;
    let mut works = false;
    let mut note = |address: IpAddr, status: Status| {
        if address.is_ipv6() == v6 {
            fails |= status == Status::Failed;
            works |= status == Status::Ok;
        }
    };
    let asked = facts.target.protocol;
    if asked.web_socket() {
        for (record, ws) in facts.web_sockets() {
            if ws.variant == WsVariant::Asked {
                note(ws.address.ip(), record.status);
            }
        }
    } else if asked.http() {
        for (record, http) in facts.http() {
            if http.variant == HttpVariant::Asked {
                note(http.address.ip(), record.status);
            }
        }
    } else if asked.tls() {
        for (record, tls) in facts.tls() {
            if tls.variant == TlsVariant::Asked {
                note(tls.address.ip(), record.status);
            }
        }
    }
    // Nothing is asked over a line whose TLS has failed.
    if asked.tls() && !works {
        fails |= facts.tls().any(|(record, tls)| {
            tls.variant == TlsVariant::Asked
                && tls.address.is_ipv6() == v6
                && record.status == Status::Failed
        });
    }
    (fails, works)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample;
    use crate::target::Protocol;

    const NAME: &str = "srv.example.com";

    fn facts(four: Option<Failure>, six: Option<Failure>) -> Facts {
        let mut facts = sample::facts(Protocol::Tcp, NAME, 8282);
        facts
            .records
            .push(sample::resolved(NAME, &["2001:db8::7", "192.0.2.7"]));
        facts
            .records
            .push(sample::tcp("192.0.2.7:8282", true, four, None));
        facts
            .records
            .push(sample::tcp("[2001:db8::7]:8282", true, six, None));
        facts
    }

    #[test]
    fn without_files_for_a_second_attempt_it_is_only_likely() {
        let mut facts = facts(None, Some(Failure::TcpRefused));
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
        let note = String::new();
        facts.records.push(sample::record(
            CheckId::WebSocket,
            "[2001:db8::7]:8282",
            Some(Failure::TcpTooManyFiles),
            crate::facts::Fact::Nothing { note },
        ));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_silent_family_beside_one_that_works_confirms() {
        let judgement = judge(&facts(None, Some(Failure::TcpTimedOut)));
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Confirmed, None)
        );
        let judgement = judge(&facts(Some(Failure::TcpRefused), None));
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Confirmed, Some("ipv4"))
        );
    }

    #[test]
    fn a_line_without_ipv6_is_the_rule_and_no_fault() {
        let mut facts = facts(None, Some(Failure::TcpNetUnreachable));
        facts.records.push(sample::interfaces(&[(
            "eth0",
            true,
            &["10.0.0.2/24", "fe80::1/64"],
        )]));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    /// Home routers give addresses of their own network to lines without IPv6.
    #[test]
    fn addresses_of_this_network_alone_are_no_ipv6() {
        let judged = |own: &'static str, to: &str| {
            let mut facts = facts(None, Some(Failure::TcpNetUnreachable));
            facts
                .records
                .push(sample::interfaces(&[("eth0", true, &["10.0.0.2/24", own])]));
            facts.records.push(sample::route_of_type(to, "none"));
            (
                judge(&facts).status,
                crate::diagnosis::diagnose(&facts).verdict.outcome,
            )
        };
        let fine = crate::diagnosis::Outcome::Reachable;
        assert_eq!(
            judged("fd00::2/64", "2001:db8::7"),
            (CauseStatus::Possible, fine)
        );
        assert_eq!(
            judged("2001:db8:1::2/64", "2001:db8::7").0,
            CauseStatus::Likely
        );
        // What the table says of another address says nothing of this one.
        assert_eq!(judged("fd00::2/64", "2001:db8::9").0, CauseStatus::Likely);
    }

    #[test]
    fn an_address_without_a_route_is_likely() {
        let mut facts = facts(None, Some(Failure::TcpNetUnreachable));
        facts.records.push(sample::interfaces(&[(
            "eth0",
            true,
            &["10.0.0.2/24", "2001:db8:1::2/64"],
        )]));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_dead_family_does_not_explain_a_fault_of_the_other() {
        let mut facts = facts(None, Some(Failure::TcpTimedOut));
        facts.target = sample::target(Protocol::Http, NAME, 8282);
        facts.records.push(sample::of_http(sample::exchange(
            "192.0.2.7:8282",
            500,
            &[],
            "",
        )));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn where_both_fail_the_family_is_not_the_reason() {
        let facts = facts(Some(Failure::TcpTimedOut), Some(Failure::TcpTimedOut));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn one_family_only_cannot_be_broken_against_the_other() {
        let mut facts = sample::facts(Protocol::Tcp, "2001:db8::7", 8282);
        facts.records.push(sample::tcp(
            "[2001:db8::7]:8282",
            true,
            Some(Failure::TcpTimedOut),
            None,
        ));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }
}
