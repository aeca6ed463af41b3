//! The tries at the asked port that the answer speaks of.

use crate::diagnosis::{Diagnosis, Outcome};
use crate::facts::{Facts, TcpProbe};

/// Tries at the addresses that programs get, those that opened first. Another address, which only some DNS server gives or the
/// person expects, is spoken of where it works: beside a name that leads elsewhere it would say the contrary of the headline.
pub(super) fn tried<'a>(facts: &'a Facts, diagnosis: &Diagnosis) -> Vec<&'a TcpProbe> {
    let mut all: Vec<&TcpProbe> = facts.asked_tcp().map(|(_, probe)| probe).collect();
    all.sort_by_key(|probe| (!probe.connected(), !probe.answered()));
    let works = matches!(
        diagnosis.verdict.outcome,
        Outcome::Reachable | Outcome::Degraded
    );
    let looked_up =
        facts.target.host.address().is_none() && facts.system_lookups().next().is_some();
    if works || !looked_up {
        return all;
    }
    let taken = facts.addresses();
    let of_programs: Vec<&TcpProbe> = all
        .iter()
        .copied()
        .filter(|probe| taken.contains(&probe.address.ip()))
        .collect();
    // An address may be written in two ways.
    if of_programs.is_empty() && !taken.is_empty() {
        all
    } else {
        of_programs
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::diagnose;
    use crate::facts::Failure;
    use crate::facts::sample::{facts, resolved, tcp};
    use crate::target::Protocol;

    fn of(facts: &Facts) -> Vec<String> {
        tried(facts, &diagnose(facts))
            .iter()
            .map(|probe| probe.address.ip().to_string())
            .collect()
    }

    #[test]
    fn an_address_that_programs_do_not_get_is_not_spoken_of() {
        let mut facts = facts(Protocol::Tcp, "srv.example.com", 8282);
        facts.records = vec![
            resolved("srv.example.com", &["192.0.2.99"]),
            tcp("192.0.2.7:8282", true, None, None),
            tcp("192.0.2.99:8282", true, Some(Failure::TcpTimedOut), None),
        ];
        assert_eq!(of(&facts), ["192.0.2.99"]);
    }

    #[test]
    fn of_two_addresses_the_open_one_is_first() {
        let mut facts = facts(Protocol::Tcp, "srv.example.com", 8282);
        facts.records = vec![
            resolved("srv.example.com", &["2001:db8::7", "192.0.2.7"]),
            tcp("[2001:db8::7]:8282", true, Some(Failure::TcpRefused), None),
            tcp("192.0.2.7:8282", true, None, None),
        ];
        assert_eq!(of(&facts), ["192.0.2.7", "2001:db8::7"]);
    }
}
