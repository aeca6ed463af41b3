//! What the servers of this computer have said of the name by now, and what programs will make of it.

use std::net::IpAddr;

use crate::facts::{DnsRecords, DnsServer, Facts, Failure, Rcode, Record, Status};

/// What the servers of this computer were asked for the name itself.
fn plain(facts: &Facts) -> impl Iterator<Item = (&Record, &DnsRecords)> {
    facts.dns_records().filter(|(record, dns)| {
        dns.server.system
            && !dns.control
            && !dns.checking_disabled
            && record.status != Status::Skipped
            && matches!(dns.record_type.as_str(), "A" | "AAAA")
    })
}

/// The addresses that programs will come to: those of the longest name that has any, since search domains go first.
pub(super) fn directly(facts: &Facts) -> Vec<IpAddr> {
    let found = || plain(facts).filter(|(_, dns)| !dns.addresses.is_empty());
    let longest = found().map(|(_, dns)| dns.name.len()).max();
    let mut addresses: Vec<IpAddr> = Vec::new();
    for (_, dns) in found().filter(|(_, dns)| Some(dns.name.len()) == longest) {
        for address in &dns.addresses {
            if !addresses.contains(address) && addresses.len() < super::MOST {
                addresses.push(*address);
            }
        }
    }
    addresses
}

/// Whether what the servers said is a firm word, and no failure that may be another word a moment later.
pub(super) fn is_firm(facts: &Facts) -> bool {
    let mut answers = plain(facts).filter_map(|(_, dns)| dns.rcode).peekable();
    answers.peek().is_some() && answers.all(|rcode| !is_failure(rcode))
}

const fn is_failure(rcode: Rcode) -> bool {
    matches!(rcode, Rcode::ServFail | Rcode::Refused | Rcode::Other)
}

/// Whether a server has said of both families what it has to say. Where it failed, it is asked again.
pub(super) fn has_said_all(facts: &Facts, server: &DnsServer) -> bool {
    ["A", "AAAA"].into_iter().all(|kind| {
        let said = || {
            plain(facts)
                .filter(|(_, dns)| dns.server.address == server.address && dns.record_type == kind)
        };
        let failed = |(_, dns): (&Record, &DnsRecords)| dns.rcode.is_some_and(is_failure);
        said().any(|one| !failed(one)) || said().count() > 1
    })
}

/// Whether a server leaves a question unanswered. No word of the system or of a machine on the way ended it: programs wait
/// for the answer as we did.
pub(super) fn keeps_silent(facts: &Facts) -> bool {
    plain(facts).any(|(record, dns)| {
        dns.rcode.is_none()
            && record.failure == Some(Failure::DnsUnreachable)
            && record.os_error.is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;
    use crate::target::Protocol;

    const NAME: &str = "srv.example.com";

    /// What failed is asked again half a second later: until then not all is said.
    #[test]
    fn a_server_that_failed_has_more_to_say() {
        let mut facts = sample::facts(Protocol::Tcp, NAME, 80);
        let failed = sample::dns(NAME, "A", Some(Rcode::ServFail), &[]);
        let empty = sample::dns(NAME, "AAAA", Some(Rcode::NoError), &[]);
        facts.records = vec![failed.clone(), empty];
        let server = facts.dns_records().next().unwrap().1.server.clone();
        assert!(!has_said_all(&facts, &server) && !is_firm(&facts));
        facts.records.push(failed);
        assert!(has_said_all(&facts, &server));
    }
}
