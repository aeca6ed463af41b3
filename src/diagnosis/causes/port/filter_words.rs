//! What machines on the way say of a rule themselves, for `network_filter`.

use std::net::IpAddr;

use super::Judgement;
use crate::diagnosis::seen::icmp::{self, Sender, Word};
use crate::diagnosis::seen::stopped_questions::{self, Stopped};
use crate::diagnosis::seen::{self, port, says};
use crate::facts::Facts;

/// An ICMP error of a machine that is not the target.
pub(super) fn told(facts: &Facts) -> Option<Judgement> {
    port::asked(facts).iter().find_map(|port| {
        let told = icmp::told(facts, port)?;
        if told.sender == Sender::Target && is_rule(told.word) {
            return Some(Judgement::possible().because(told.check, told.says));
        }
        let told = Some(told).filter(|told| told.sender == Sender::OnTheWay)?;
        let forwards = icmp::forwards(facts, told.icmp.sender, port.ip());
        let lives = port::host_lives(facts, port.ip());
        let judgement = match (is_rule(told.word), forwards) {
            (true, true) if told.word == Word::Prohibited => Judgement::confirmed(),
            // "Port unreachable" is also what the node of a cluster says for a service that nobody serves.
            (true, _) => Judgement::likely(),
            (false, true) if lives.is_some() && told.word != Word::HostUnreachable => {
                Judgement::likely()
            }
            (false, _) if told.word == Word::HostUnreachable && told.slow => return None,
            // At once it is a rule or a router that looked for the machine before: each port of the address may have a
            // machine of its own behind it.
            (false, _) if told.word == Word::HostUnreachable => Judgement::likely(),
            (false, _) => Judgement::possible(),
        };
        let judgement = judgement.because(told.check, told.says);
        Some(match lives {
            Some((check, says)) => judgement.because(check, says),
            None => judgement,
        })
    })
}

/// A machine on the way forbids the questions to every DNS server of this computer.
pub(super) fn questions(facts: &Facts) -> Option<Judgement> {
    let told = stopped_questions::by(facts, Sender::OnTheWay, is_rule);
    let gateway = |sender: IpAddr| {
        facts
            .interfaces()
            .any(|(_, all)| all.gateways.contains(&sender))
    };
    // Another sender may be one more address of the DNS server itself. "Port unreachable" is also what the node of a cluster
    // says for a DNS service that nobody serves.
    let sure = |one: &Stopped<'_>| gateway(one.icmp.sender) && one.word == Word::Prohibited;
    let judgement = if told.iter().all(sure) {
        Judgement::confirmed()
    } else {
        Judgement::likely()
    };
    let said = |judgement: Judgement, one: &Stopped<'_>| {
        let (record, dns) = one.asked;
        judgement.because(record.check, says::icmp(dns.server.address, one.icmp))
    };
    let judgement = told.iter().fold(judgement, said);
    (!told.is_empty()).then(|| seen::once_complete(facts, judgement))
}

/// The error speaks of a rule. Routers have no ports to be unreachable: that is a rule, too.
const fn is_rule(word: Word) -> bool {
    matches!(word, Word::Prohibited | Word::PortUnreachable)
}
