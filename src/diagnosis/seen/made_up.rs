//! DNS servers that give an address for any name: a provider's search page, or a network that wants a login first.

use crate::facts::{CheckId, Facts};
use crate::say;
use crate::say::Say;

use super::names::{self, Asked};

/// A server of this computer gives the address in use for a name that cannot exist, too.
#[derive(Clone, Debug)]
pub(crate) struct MadeUp {
    /// Even names that exist get it: then it says nothing about the name that was typed.
    pub(crate) everything: bool,
    /// Which check saw it.
    pub(crate) check: CheckId,
    /// The sentence of evidence.
    pub(crate) says: Say,
}

/// Whether the address of the target's name was made up.
pub(crate) fn address(facts: &Facts) -> Option<MadeUp> {
    names::target(facts)?;
    let used = facts.addresses();
    let same = |(_, dns): &Asked<'_>| {
        dns.control
            && dns.server.system
            && !used.is_empty()
            && used.iter().all(|address| dns.addresses.contains(address))
    };
    let (record, nobody) = facts
        .dns_records()
        .find(|asked| same(asked) && is_nobody(asked))?;
    let everything = facts
        .dns_records()
        .any(|asked| same(&asked) && !is_nobody(&asked));
    Some(MadeUp {
        everything,
        check: record.check,
        says: say!(
            "evidence-wrong_host-made_up",
            server = nobody.server.address.ip(),
            address = *used.first()?,
            name = &nobody.name
        ),
    })
}

fn is_nobody((_, dns): &Asked<'_>) -> bool {
    dns.name.ends_with(".invalid")
}

#[cfg(test)]
mod tests {
    use crate::diagnosis::{CauseStatus, diagnose};
    use crate::facts::{Facts, Failure, Rcode, Record, sample};
    use crate::target::Protocol;

    const SEARCH_PAGE: &str = "192.0.2.80";

    fn control(name: &str, address: &str) -> Record {
        let answer = sample::dns(name, "A", Some(Rcode::NoError), &[address]);
        sample::with_dns(answer, |dns| dns.control = true)
    }

    /// A proxy program makes up addresses for all names: no page stands at those.
    #[test]
    fn fake_addresses_for_all_names_are_no_portal() {
        let name = "srv.example.com";
        let fake = "198.18.3.4";
        let mut facts = sample::facts(Protocol::Tcp, name, 8282);
        facts.records.extend([
            sample::resolved(name, &[fake]),
            sample::dns(name, "A", Some(Rcode::NoError), &[fake]),
            sample::tcp("198.18.3.4:8282", true, Some(Failure::TcpTimedOut), None),
            control("no-such-name.invalid", fake),
            control("example.org", fake),
        ]);
        assert_eq!(diagnose(&facts).verdict.top_causes, ["fake_ip"]);
    }

    fn top(records: Vec<Record>) -> Vec<&'static str> {
        let name = "svr.example.com";
        let mut facts = sample::facts(Protocol::Tcp, name, 8282);
        facts.records.extend([
            sample::resolved(name, &[SEARCH_PAGE]),
            sample::dns(name, "A", Some(Rcode::NoError), &[SEARCH_PAGE]),
            sample::tcp(
                &format!("{SEARCH_PAGE}:8282"),
                true,
                Some(Failure::TcpRefused),
                None,
            ),
        ]);
        facts.records.extend(records);
        let diagnosis = diagnose(&facts);
        let sure = |cause: &str| diagnosis.finding(cause).unwrap().judgement.status;
        assert_ne!(sure("wrong_host"), CauseStatus::Confirmed);
        assert_ne!(sure("captive_portal"), CauseStatus::Confirmed);
        diagnosis.verdict.top_causes
    }

    #[test]
    fn an_address_for_a_name_that_cannot_exist_is_made_up() {
        let nobody = || control("no-such-name.invalid", SEARCH_PAGE);
        assert_eq!(
            top(vec![nobody(), control("example.org", "192.0.2.7")]),
            ["wrong_host"]
        );
        assert_eq!(
            top(vec![nobody(), control("example.org", SEARCH_PAGE)]),
            ["captive_portal"]
        );
        let other = control("no-such-name.invalid", "192.0.2.81");
        assert!(!top(vec![other]).contains(&"wrong_host"));
    }

    #[test]
    fn a_search_domain_that_leads_elsewhere_is_named() {
        let name = "srv.example.com";
        let longer = "srv.example.com.corp.example";
        let mut facts = sample::facts(Protocol::Tcp, name, 8282);
        let failed = |address: &str| {
            sample::tcp(
                &format!("{address}:8282"),
                true,
                Some(Failure::TcpRefused),
                None,
            )
        };
        facts.records.extend([
            sample::resolved(name, &["192.0.2.90"]),
            sample::dns(longer, "A", Some(Rcode::NoError), &["192.0.2.90"]),
            sample::dns(name, "A", Some(Rcode::NoError), &["192.0.2.7"]),
            failed("192.0.2.90"),
        ]);
        let judged = |facts: &Facts| {
            let diagnosis = diagnose(facts);
            let judgement = &diagnosis.finding("dns_wrong_address").unwrap().judgement;
            (judgement.status, judgement.variant)
        };
        let search = Some("search");
        assert_eq!(judged(&facts), (CauseStatus::Likely, search));
        let mut better = facts.clone();
        better
            .records
            .push(sample::tcp("192.0.2.7:8282", true, None, None));
        // The company's machine may be the one that is meant.
        assert_eq!(judged(&better), (CauseStatus::Likely, search));
        facts.records.push(failed("192.0.2.7"));
        assert_eq!(judged(&facts), (CauseStatus::Possible, search));
    }
}
