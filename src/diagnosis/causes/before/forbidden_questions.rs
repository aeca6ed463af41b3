//! Questions to the DNS servers that this computer itself forbids, for `client_firewall`.

use crate::diagnosis::Judgement;
use crate::diagnosis::seen::icmp::{self, Sender};
use crate::diagnosis::seen::stopped_questions::{self, Stopped};
use crate::diagnosis::seen::{self, names};
use crate::facts::Facts;
use crate::say;

/// The DNS query itself was forbidden. For UDP, unlike TCP, Linux tells the program that a rule dropped its packet.
pub(super) fn found(facts: &Facts) -> Option<Judgement> {
    if names::is_resolved(facts) {
        return None;
    }
    if let Some(judgement) = rejected(facts) {
        return Some(judgement);
    }
    let queries: Vec<_> = names::queries(facts)
        .filter(|(_, dns)| dns.server.system)
        .collect();
    let mut judgement = Judgement::confirmed().variant("dns");
    for (record, dns) in &queries {
        let forbidden =
            seen::words(record).any(|word| word.contains("EPERM") || word.contains("os error 1)"));
        if !forbidden || dns.rcode.is_some() {
            return None;
        }
        judgement = judgement.because(
            record.check,
            say!(
                "evidence-client_firewall-dns",
                server = dns.server.address.ip()
            ),
        );
    }
    judgement.evidence.dedup();
    (!queries.is_empty()).then(|| seen::once_complete(facts, judgement))
}

/// A rule here answered the DNS query with an error of its own.
fn rejected(facts: &Facts) -> Option<Judgement> {
    let stopped = stopped_questions::by(facts, Sender::Here, |_| true);
    let sure = stopped
        .iter()
        .all(|one| icmp::is_sure_rule(facts, one.icmp));
    let judgement = if sure {
        Judgement::confirmed()
    } else {
        Judgement::likely().settled_by(say!("next-client_firewall"))
    };
    let said = |judgement: Judgement, one: &Stopped<'_>| {
        let (record, dns) = one.asked;
        judgement.because(
            record.check,
            say!(
                "evidence-client_firewall-own",
                sender = one.icmp.sender,
                address = dns.server.address,
                time = one.icmp.after_ms
            ),
        )
    };
    let judgement = stopped.iter().fold(judgement.variant("dns"), said);
    (!stopped.is_empty()).then(|| seen::once_complete(facts, judgement))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{Fact, Failure, sample};
    use crate::target::Protocol;

    #[test]
    fn a_forbidden_dns_query_confirms() {
        let mut facts = sample::facts(Protocol::Tcp, "chat.example.com", 8282);
        facts.records.push(sample::unresolved(
            "chat.example.com",
            Failure::DnsUnreachable,
        ));
        for mut record in sample::dns_failure("chat.example.com", None) {
            if let Fact::DnsRecords(dns) = &mut record.fact {
                dns.note = Some("io error: Operation not permitted (os error 1)".to_owned());
            }
            facts.records.push(record);
        }
        let found = found(&facts).unwrap();
        assert_eq!(found.status, CauseStatus::Confirmed);
    }
}
