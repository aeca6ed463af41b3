//! A program wants an address that this computer does not have.
//!
//! # What it is
//! A program binds to an address, or connects from one, that no interface of its computer has (EADDRNOTAVAIL).
//!
//! # Why it happens
//! A server is told to listen on the public address of a cloud machine, which stands on the provider's NAT and not on
//! the machine; an old address in a configuration file; a route with a source address that is gone.
//!
//! # What confirms it
//! The system has free ports, still finds no address to connect from, and the source address that the route names is on
//! no interface.
//!
//! # What rules it out
//! Connection attempts got a local address, or the wanted address is on an interface.
//!
//! # What to do
//! Bind `0.0.0.0`, `[::]` or the private address of the machine.

use crate::diagnosis::seen::{self, no_host, port, port::Port, port::PortSeen, way};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts, Failure};
use crate::knowledge::special_ranges;
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "local_address_missing",
    stage: Stage::Local,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = pasted(facts) {
        return judgement;
    }
    let ports = port::asked(facts);
    if ports
        .iter()
        .any(|port| no_host::of(facts, port.ip()).is_some())
    {
        // The target names no machine: no local address would help.
        return Judgement::not_checked(say!("missing-local_address_missing"));
    }
    let failing: Vec<&Port<'_>> = ports
        .iter()
        .filter(|port| port.seen == PortSeen::Local(Failure::TcpAddressInvalid))
        .collect();
    let Some(first) = failing.first() else {
        return match ports.first() {
            Some(port) => Judgement::ruled_out().although(port.record.check, port.says()),
            None => seen::ruled_out_by_working(facts)
                .unwrap_or_else(|| Judgement::not_checked(say!("missing-local_address_missing"))),
        };
    };
    lost_source(facts, first, failing.len() == ports.len())
        .or_else(|| unspecified_target(facts, first))
        .or_else(|| no_ipv6(facts, first))
        .unwrap_or_else(|| with_free_ports(facts, first))
}

/// The message of a server that could not start: the address stands in it.
fn pasted(facts: &Facts) -> Option<Judgement> {
    if !seen::pasted_points_to(facts, CAUSE.id) {
        return None;
    }
    let pasted = facts.target.pasted.as_ref()?;
    let address = facts.target.host.address();
    let here = address.is_some_and(|address| way::is_own(facts, address));
    let says = say!("evidence-local_address_missing-pasted", text = &pasted.text);
    Some(if here {
        // The message may come from another computer than this one.
        Judgement::possible().because(CheckId::Input, says)
    } else {
        // A server that could not start there: what answers from this address, or does not, is beside the point.
        Judgement::likely()
            .because(CheckId::Input, says)
            .hiding_the_server()
    })
}

fn lost_source(facts: &Facts, port: &Port<'_>, every: bool) -> Option<Judgement> {
    let (record, route) = way::route_to(facts, port.ip())?;
    let source = route.source?;
    if !facts.has(CheckId::Interfaces) || way::is_own(facts, source) {
        return None;
    }
    let free = facts
        .ephemeral_ports()
        .any(|(_, counts)| counts.used.max(counts.used_all).saturating_mul(2) < counts.size());
    let judgement = if free && every {
        Judgement::confirmed()
    } else {
        Judgement::likely()
    };
    let judgement = judgement
        .because(
            record.check,
            say!(
                "evidence-local_address_missing-source",
                source = source,
                address = port.ip()
            ),
        )
        .because(port.record.check, port.says());
    Some(seen::once_complete(facts, judgement))
}

/// Windows refuses to connect to `0.0.0.0`.
fn unspecified_target(facts: &Facts, port: &Port<'_>) -> Option<Judgement> {
    let says = say!(
        "evidence-local_address_missing-unspecified",
        address = port.ip()
    );
    (special_ranges::is_unspecified(port.ip()) && facts.os == "windows")
        .then(|| Judgement::likely().because(port.record.check, says))
}

/// With IPv6 switched off the system says the same word: that is `no_route`.
fn no_ipv6(facts: &Facts, port: &Port<'_>) -> Option<Judgement> {
    (port.ip().is_ipv6() && way::is_without_ipv6(facts)).then(|| {
        Judgement::possible()
            .because(port.record.check, port.says())
            .although(
                CheckId::Interfaces,
                say!("evidence-local_address_missing-no_ipv6"),
            )
    })
}

fn with_free_ports(facts: &Facts, port: &Port<'_>) -> Judgement {
    let counts = facts.ephemeral_ports().next();
    let full = counts.is_none_or(|(_, counts)| {
        counts.used.max(counts.used_all).saturating_mul(2) >= counts.size()
    });
    if full {
        // Then the range is the nearer explanation.
        Judgement::not_checked(say!("missing-local_address_missing"))
    } else {
        Judgement::possible()
            .because(port.record.check, port.says())
            .settled_by(say!("next-local_address_missing"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{Fact, sample};

    fn failing() -> Facts {
        let mut facts = sample::tried(Some(Failure::TcpAddressInvalid));
        facts
            .records
            .push(sample::interfaces(&[("eth0", true, &["10.0.0.2/24"])]));
        facts
            .records
            .push(sample::local_ports(32_768, 60_999, "192.0.2.7:8282", 10));
        facts
    }

    fn with_source(source: &str) -> Facts {
        let mut facts = failing();
        let mut record = sample::route("192.0.2.7", Some("10.0.0.1"));
        if let Fact::Route(route) = &mut record.fact {
            route.source = source.parse().ok();
        }
        facts.records.push(record);
        facts
    }

    #[test]
    fn a_source_address_that_is_gone_confirms() {
        assert_eq!(
            judge(&with_source("203.0.113.9")).status,
            CauseStatus::Confirmed
        );
    }

    #[test]
    fn a_source_address_on_an_interface_does_not() {
        assert_eq!(
            judge(&with_source("10.0.0.2")).status,
            CauseStatus::Possible
        );
    }

    #[test]
    fn full_ports_are_the_nearer_explanation() {
        let mut facts = failing();
        facts.records.pop();
        facts.records.push(sample::local_ports(
            32_768,
            60_999,
            "192.0.2.7:8282",
            28_232,
        ));
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }

    #[test]
    fn silence_had_a_local_address() {
        let facts = sample::tried(Some(Failure::TcpTimedOut));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn the_message_of_a_server_that_could_not_start_outweighs_what_is_silent_there() {
        let text = "stream_socket_server(): unable to connect to tcp://192.0.2.200:8282 (Cannot assign requested address)";
        let mut facts = sample::facts(crate::target::Protocol::Tcp, "192.0.2.200", 8282);
        facts.target = crate::target::Target::parse(text).unwrap();
        facts.records.push(sample::tcp(
            "192.0.2.200:8282",
            true,
            Some(Failure::TcpTimedOut),
            None,
        ));
        let verdict = crate::diagnosis::diagnose(&facts).verdict;
        assert_eq!(verdict.top_causes, [CAUSE.id]);
    }
}
