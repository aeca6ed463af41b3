//! The host name is not the one of the server.
//!
//! # What it is
//! The name does not exist, or it belongs to another machine than the one that is meant.
//!
//! # Why it happens
//! A letter is wrong, the domain has lapsed, the name is known only inside a company network or a VPN, the address in
//! the program's settings is an old one.
//!
//! # What confirms it
//! Nothing that can be measured: only the person knows which server is meant. A name that does not exist is `likely`
//! wrong; it may also be a record that nobody made.
//!
//! # What rules it out
//! The asked service answers, or the name is known as an alias.
//!
//! # What to do
//! Compare the name with its source, letter by letter; connect the VPN if the name belongs to a company.

use crate::diagnosis::seen::{
    self, made_up, names, names::ServerSays, owner, port, port::PortSeen, says, tls,
};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "wrong_host",
    stage: Stage::Dns,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = seen::ruled_out_by_working(facts) {
        return judgement;
    }
    unknown_name(facts)
        .or_else(|| made_up_address(facts))
        .or_else(|| name_of_little_use(facts))
        .or_else(|| certificate_of_another(facts))
        .or_else(|| no_such_service(facts))
        .unwrap_or_else(|| Judgement::not_checked(say!("missing-wrong_host")))
}

fn unknown_name(facts: &Facts) -> Option<Judgement> {
    let name = names::target(facts)?;
    let (check, says) = names::nxdomain(facts)?;
    let views = names::servers(facts);
    let elsewhere = views
        .iter()
        .find(|view| !view.server.system && view.says == ServerSays::Addresses);
    if let Some((record, dns)) = elsewhere.and_then(names::ServerView::decisive) {
        // Another resolver knows it: then our own servers are behind the times, or the name is split.
        return Some(
            Judgement::possible()
                .because(check, says)
                .although(record.check, says::dns_answered(dns)),
        );
    }
    // Multicast DNS owns this ending (RFC 6762): ordinary DNS servers deny all of it.
    let local = name.rsplit('.').next() == Some("local");
    let judgement = if local {
        Judgement::possible().variant("local")
    } else {
        Judgement::likely()
    };
    let mut judgement = judgement.because(check, says);
    for view in views.iter().filter(|view| !view.server.system) {
        if let (ServerSays::NxDomain, Some((record, dns))) = (view.says, view.decisive()) {
            judgement = judgement.because(record.check, says::nxdomain(dns));
        }
    }
    if !name.contains('.') {
        judgement = judgement.because(
            CheckId::Input,
            say!("evidence-wrong_host-short", name = name),
        );
    }
    // A server that knows the name shows that it is right.
    let next = names::public_test(facts);
    Some(judgement.settled_by(next.unwrap_or_else(|| say!("next-wrong_host", name = name))))
}

/// The DNS server gives an address for names that do not exist, and this name has that very address.
fn made_up_address(facts: &Facts) -> Option<Judgement> {
    let made_up = made_up::address(facts)?;
    let name = names::target(facts)?;
    let judgement = if made_up.everything {
        Judgement::possible()
    } else {
        Judgement::likely().hiding_the_server()
    };
    let next = names::public_test(facts);
    Some(
        judgement
            .because(made_up.check, made_up.says)
            .settled_by(next.unwrap_or_else(|| say!("next-wrong_host", name = name))),
    )
}

/// The name is known but leads to no address: it may be the neighbour of the right one.
fn name_of_little_use(facts: &Facts) -> Option<Judgement> {
    if names::is_resolved(facts) {
        return None;
    }
    let views = names::own_servers(facts);
    if let Some(link) = names::chain(facts).first() {
        return Some(Judgement::ruled_out().although(
            CheckId::DnsRecords,
            say!(
                "evidence-wrong_host-alias",
                name = &link.name,
                target = &link.data
            ),
        ));
    }
    let view = views.iter().find(|view| view.says == ServerSays::NoData)?;
    let (record, dns) = view.decisive()?;
    Some(
        Judgement::possible()
            .because(
                record.check,
                say!("evidence-wrong_host-no_address", name = &dns.name),
            )
            .settled_by(say!("next-wrong_host", name = &dns.name)),
    )
}

fn certificate_of_another(facts: &Facts) -> Option<Judgement> {
    let (certificate, check, says) = tls::of_another(facts)?;
    let asked = facts.target.host.plain();
    let near = certificate
        .names
        .iter()
        .find(|name| !name.contains('*') && strsim::osa_distance(name, &asked) <= NEAR);
    let judgement = Judgement::possible().because(check, says);
    Some(match near {
        Some(near) => judgement.suggesting(near),
        None => judgement,
    })
}

/// The host lives, and nothing of this kind is there: it may be another machine.
fn no_such_service(facts: &Facts) -> Option<Judgement> {
    if !port::every(facts, |port| port.seen == PortSeen::Reset) {
        return None;
    }
    let port = port::find(facts, |_| true)?;
    let judgement = Judgement::possible().because(port.record.check, port.says());
    // Whose machine it is tells the person whether it is the one that is meant. It makes nothing more likely.
    let whose =
        owner::of(facts, port.ip()).and_then(|(check, known)| Some((check, owner::says(known)?)));
    Some(match whose {
        Some((check, says)) => judgement.because(check, says),
        None => judgement,
    })
}

/// Letters by which a slip differs from the right name.
const NEAR: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{CertificateProblem, Failure, Rcode, TlsVariant, sample};
    use crate::target::Protocol;

    const NAME: &str = "chat.example.com";

    fn facts() -> Facts {
        sample::facts(Protocol::Ws, NAME, 8282)
    }

    #[test]
    fn a_name_that_does_not_exist_is_likely_wrong_and_never_confirmed() {
        let mut facts = facts();
        facts.records.extend(sample::nxdomain(NAME));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn one_server_that_knows_the_name_outweighs_one_that_does_not() {
        let mut facts = facts();
        facts.records.extend(sample::nxdomain(NAME));
        for kind in ["A", "AAAA"] {
            facts.records.push(sample::dns_from(
                "10.0.0.54",
                NAME,
                kind,
                Some(Rcode::NoError),
                &[],
            ));
        }
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn servfail_says_nothing_about_the_name() {
        let mut facts = facts();
        facts
            .records
            .extend(sample::dns_failure(NAME, Some(Rcode::ServFail)));
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }

    #[test]
    fn a_dangling_alias_is_a_name_that_exists() {
        let mut facts = facts();
        facts
            .records
            .push(sample::unresolved(NAME, Failure::DnsNameNotResolved));
        facts.records.push(sample::with_dns(
            sample::dns(NAME, "A", Some(Rcode::NxDomain), &[]),
            |dns| {
                sample::aliases(dns, &[(NAME, "gone.example.com")]);
                dns.dangling = Some("gone.example.com".to_owned());
            },
        ));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn names_of_multicast_dns_are_denied_by_every_server() {
        let mut facts = sample::facts(Protocol::Ws, "printer.local", 80);
        facts.records.extend(sample::nxdomain("printer.local"));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn the_name_in_the_certificate_is_suggested_when_it_is_near() {
        let mut facts = sample::facts(Protocol::Wss, "caht.example.com", 443);
        let mut tls = sample::tls("192.0.2.7:443", TlsVariant::Asked);
        tls.chain = vec![sample::certificate(NAME, "Test CA")];
        tls.problems = vec![CertificateProblem::WrongName];
        facts
            .records
            .push(sample::of_tls(tls, Some(Failure::TlsCertName)));
        let judgement = judge(&facts);
        assert_eq!(judgement.status, CauseStatus::Possible);
        assert_eq!(judgement.suggestion.as_deref(), Some(NAME));
    }
}
