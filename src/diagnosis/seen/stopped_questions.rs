//! Questions to this computer's DNS servers that an ICMP error ended: who sent it, and what it says.

use crate::facts::{Facts, IcmpError};

use super::icmp::{self, Sender, Word};
use super::names::{self, Asked, ServerSays};
use super::{port, way};

/// A question that was ended, and by whom.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stopped<'a> {
    /// The question.
    pub(crate) asked: Asked<'a>,
    /// The error.
    pub(crate) icmp: &'a IcmpError,
    /// What it says.
    pub(crate) word: Word,
    /// Who says it.
    pub(crate) sender: Sender,
}

/// The questions that an ICMP error ended, where no server of this computer answered anything and each had such an error.
/// Empty otherwise: what reached one server says nothing of the way. Routers ration their errors (RFC 1812, 4.3.2.8), so
/// that not every question has one.
pub(crate) fn all(facts: &Facts) -> Vec<Stopped<'_>> {
    let views = names::own_servers(facts);
    if names::is_resolved(facts) || views.iter().any(|view| view.says != ServerSays::Silent) {
        return Vec::new();
    }
    let mut all = Vec::new();
    for view in &views {
        let asked = view.answers.iter().copied();
        let stopped: Vec<Stopped<'_>> = asked
            .chain(names::controls(facts, view.server))
            .filter_map(|asked| read(facts, asked))
            .collect();
        if stopped.is_empty() {
            return Vec::new();
        }
        all.extend(stopped);
    }
    all
}

/// [`all`], where one kind of machine sent every error and said such a word.
pub(crate) fn by(facts: &Facts, sender: Sender, word: impl Fn(Word) -> bool) -> Vec<Stopped<'_>> {
    let stopped = all(facts);
    if stopped
        .iter()
        .all(|one| one.sender == sender && word(one.word))
    {
        stopped
    } else {
        Vec::new()
    }
}

fn read<'a>(facts: &Facts, asked: Asked<'a>) -> Option<Stopped<'a>> {
    let icmp = asked.1.icmp.as_ref()?;
    let server = asked.1.server.address.ip().to_canonical();
    let sender = if icmp.sender.to_canonical() == server || way::is_own(facts, server) {
        Sender::Target
    } else if icmp.own {
        // A neighbour that nobody answers for is no rule.
        if port::is_neighbour_failure(icmp) {
            return None;
        }
        Sender::Here
    } else {
        Sender::OnTheWay
    };
    Some(Stopped {
        asked,
        icmp,
        word: icmp::word(icmp),
        sender,
    })
}

#[cfg(test)]
mod tests {
    use crate::diagnosis::diagnose;
    use crate::facts::{Fact, Facts, IcmpError, sample};
    use crate::target::Protocol;

    const NAME: &str = "srv.example.com";

    /// The questions of a run that found nothing, each ended by such an error, or silent.
    fn ended_by(errors: [Option<IcmpError>; 2]) -> Facts {
        let mut facts = sample::facts(Protocol::Ws, NAME, 8282);
        let questions = ["A", "AAAA"].into_iter().zip(errors).map(|(kind, icmp)| {
            sample::with_dns(sample::dns(NAME, kind, None, &[]), |dns| dns.icmp = icmp)
        });
        facts.records = questions.collect();
        let mut interfaces = sample::interfaces(&[("eth0", true, &["192.0.2.20/24"])]);
        if let Fact::Interfaces(all) = &mut interfaces.fact {
            all.gateways = vec!["192.0.2.1".parse().unwrap()];
        }
        facts.records.push(interfaces);
        facts
    }

    fn top(errors: [Option<IcmpError>; 2]) -> Vec<&'static str> {
        diagnose(&ended_by(errors)).verdict.top_causes
    }

    fn first_status(errors: [Option<IcmpError>; 2]) -> crate::diagnosis::CauseStatus {
        diagnose(&ended_by(errors)).findings[0].judgement.status
    }

    fn error(code: u8, sender: &str) -> IcmpError {
        sample::icmp(code, sender)
    }

    #[test]
    fn the_router_forbids_the_questions() {
        use crate::diagnosis::CauseStatus::{Confirmed, Likely};
        let by_gateway = || [Some(error(13, "192.0.2.1")), Some(error(13, "192.0.2.1"))];
        assert_eq!(top(by_gateway()), ["network_filter"]);
        assert_eq!(first_status(by_gateway()), Confirmed);
        let by_stranger = || [Some(error(13, "198.51.100.1")), None];
        assert_eq!(top(by_stranger()), ["network_filter"]);
        assert_eq!(first_status(by_stranger()), Likely);
    }

    #[test]
    fn the_router_knows_no_way_to_the_dns_server() {
        assert_eq!(top([Some(error(0, "192.0.2.1")), None]), ["no_route"]);
    }

    #[test]
    fn this_computer_forbids_them() {
        let own = || {
            Some(IcmpError {
                own: true,
                ..error(13, "192.0.2.20")
            })
        };
        assert_eq!(top([own(), own()]), ["client_firewall"]);
    }

    #[test]
    fn the_servers_own_word_is_no_filter_on_the_way() {
        let facts = ended_by([None, None]);
        let server = facts.dns_records().next().unwrap().1.server.address.ip();
        let own = || Some(error(3, &server.to_string()));
        assert_eq!(top([own(), own()]), ["dns_resolver_failing"]);
    }

    #[test]
    fn two_machines_that_disagree_name_no_culprit() {
        let mixed = [Some(error(13, "192.0.2.1")), Some(error(0, "192.0.2.1"))];
        assert!(!top(mixed).contains(&"network_filter"));
    }

    #[test]
    fn one_answer_clears_the_way() {
        let mut facts = ended_by([Some(error(13, "192.0.2.1")), Some(error(13, "192.0.2.1"))]);
        let answer = sample::dns(NAME, "A", Some(crate::facts::Rcode::NxDomain), &[]);
        facts.records.push(answer);
        let diagnosis = diagnose(&facts);
        assert!(!diagnosis.verdict.top_causes.contains(&"network_filter"));
    }
}
