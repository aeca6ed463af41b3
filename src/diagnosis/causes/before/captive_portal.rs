//! A login page of the network stands in the way.
//!
//! # What it is
//! Hotels, trains and guest networks answer every request with a page of their own until somebody signs in.
//!
//! # Why it happens
//! Nobody has signed in on this computer, or the time that was granted is over.
//!
//! # What confirms it
//! A connectivity probe, asked with consent, is sent to another host's page that names itself a login, and the way to the
//! target leads over the router that does so. Filters send to pages about what is forbidden, and routers to one about a line
//! that is out. A target on this very network, and one that shows a certificate of its own, were reached.
//!
//! # What rules it out
//! The probe answers as it should, or the asked protocol works.
//!
//! # What to do
//! Open any page in a browser, sign in, check again.

use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::portal::{self, Away};
use crate::diagnosis::seen::{made_up, reach, tls};
use crate::diagnosis::{Cause, CauseStatus, Fixer, Judgement, Stage, seen};
use crate::facts::{CertificateProblem, Connectivity, Facts, Record};
use crate::knowledge::special_ranges;
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "captive_portal",
    stage: Stage::Local,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(judgement) = seen::ruled_out_by_working(facts) {
        return judgement;
    }
    let probes = || facts.connectivity();
    if let Some((record, probe)) = probes().find(|(_, probe)| probe.as_expected) {
        return Judgement::ruled_out().although(
            record.check,
            say!("evidence-captive_portal-open", url = &probe.url),
        );
    }
    if let Some(judgement) = probes().find_map(|(record, probe)| by_probe(record, probe)) {
        return if !portal::is_before(facts) || proved_itself(facts) {
            judgement.at_most(CauseStatus::Possible)
        } else {
            judgement
        };
    }
    by_made_up_name(facts)
        .or_else(|| {
            answers::asked(facts)
                .iter()
                .find_map(|answer| by_target(facts, answer))
        })
        .or_else(|| by_certificate(facts))
        .unwrap_or_else(|| Judgement::not_checked(say!("missing-captive_portal")))
}

fn by_probe(record: &Record, probe: &Connectivity) -> Option<Judgement> {
    let status = probe.status?;
    if let Some(location) = &probe.location {
        let elsewhere = portal::host_of(location)? != portal::host_of(&probe.url)?;
        let judgement = if elsewhere && portal::names_a_warning(location) {
            // Nobody can sign in there: a filter that forbids the probe says nothing about the target.
            Judgement::possible()
        } else if elsewhere && portal::names_a_login(location) {
            Judgement::confirmed().provisional()
        } else {
            // A probe that was moved by its owner looks like this, and so does a router's page about its line.
            Judgement::likely()
        };
        return Some(judgement.because(
            record.check,
            say!(
                "evidence-captive_portal-redirect",
                url = &probe.url,
                location = answers::clean(location, SHOWN)
            ),
        ));
    }
    Some(Judgement::likely().because(
        record.check,
        say!(
            "evidence-captive_portal-page",
            url = &probe.url,
            status = status
        ),
    ))
}

/// Every name leads to one address, which is how portals take whoever has not signed in.
fn by_made_up_name(facts: &Facts) -> Option<Judgement> {
    let made_up = made_up::address(facts).filter(|made_up| made_up.everything)?;
    // Proxy programs make up addresses for all names as well, out of a range where no page can stand.
    if facts
        .addresses()
        .into_iter()
        .all(special_ranges::is_fake_ip)
    {
        return None;
    }
    let judgement = Judgement::likely()
        .hiding_the_server()
        .because(made_up.check, made_up.says)
        .settled_by(say!("next-captive_portal"));
    let answers = answers::asked(facts);
    let told = answers.iter().find_map(|answer| by_target(facts, answer));
    Some(match told {
        Some(told) => judgement.because_of(told),
        None => judgement,
    })
}

/// A machine right before this computer answers in the server's place with its own certificate: a portal does so, and a
/// proxy without settings.
fn by_certificate(facts: &Facts) -> Option<Judgement> {
    let (check, nearer) = reach::nearer_taker(facts)?;
    let (_, shown_by, of_another) = tls::of_another(facts)?;
    Some(
        Judgement::likely()
            .because(check, nearer)
            .because(shown_by, of_another)
            .settled_by(say!("next-captive_portal")),
    )
}

/// Whether the target showed a certificate for its name that a trusted authority signed, if perhaps too long ago: no login
/// page has one.
fn proved_itself(facts: &Facts) -> bool {
    facts.asked_tls().any(|(_, tls)| {
        tls.completed
            && !tls.chain.is_empty()
            && tls.problems.iter().all(|problem| {
                matches!(
                    problem,
                    CertificateProblem::Expired | CertificateProblem::NotYetValid
                )
            })
    })
}

/// Without consent to a probe, the target's own answer may show the portal.
fn by_target(facts: &Facts, answer: &Answer<'_>) -> Option<Judgement> {
    if answer.status == NETWORK_AUTHENTICATION_REQUIRED {
        let says = say!("evidence-captive_portal-511", address = answer.address);
        let judgement = Judgement::likely().because(answer.check, says);
        return Some(judgement.settled_by(say!("next-captive_portal")));
    }
    let judgement = match portal::sent_away(facts, answer)? {
        Away::Inside => Judgement::likely(),
        Away::Login if portal::may_be_portal(facts, answer) => Judgement::likely(),
        Away::Login => Judgement::possible(),
        Away::Elsewhere => return None,
    };
    let location = answers::clean(answer.header("location")?, SHOWN);
    let evidence = say!(
        "evidence-captive_portal-target",
        target = facts.target.shown(),
        location = location
    );
    Some(
        judgement
            .because(answer.check, evidence)
            .settled_by(say!("next-captive_portal")),
    )
}

/// How much of a new address is shown, in characters.
const SHOWN: usize = 200;

/// RFC 6585 section 6: made for portals.
const NETWORK_AUTHENTICATION_REQUIRED: u16 = 511;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{CheckId, Fact, Failure, sample};
    use crate::target::Protocol;

    fn probed(status: u16, location: Option<&str>, as_expected: bool) -> Facts {
        let mut facts = sample::facts(Protocol::Https, "example.com", 443);
        let probe = Connectivity {
            url: "http://probe.example.net/generate_204".to_owned(),
            status: Some(status),
            location: location.map(str::to_owned),
            as_expected,
        };
        facts.records.push(sample::record(
            CheckId::Connectivity,
            "probe",
            None,
            Fact::Connectivity(probe),
        ));
        facts.records.push(sample::tcp(
            "192.0.2.7:443",
            true,
            Some(Failure::TcpTimedOut),
            None,
        ));
        facts
    }

    fn redirect(location: &str) -> Record {
        sample::of_http(sample::exchange(
            "192.0.2.7:80",
            302,
            &[("location", location)],
            "",
        ))
    }

    #[test]
    fn a_probe_sent_elsewhere_confirms() {
        let facts = probed(302, Some("http://login.hotel.example/"), false);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn only_a_page_that_names_itself_a_login_confirms() {
        let status = |to: &str| judge(&probed(302, Some(to), false)).status;
        let blocked = "http://filter.school.example/login/blocked?category=other";
        assert_eq!(status(blocked), CauseStatus::Possible);
        for other in ["router.example/no-internet.html", "wifi.example/rules"] {
            assert_eq!(status(&format!("http://{other}")), CauseStatus::Likely);
        }
    }

    #[test]
    fn what_stays_on_this_network_is_not_behind_the_login_page() {
        let mut facts = probed(302, Some("http://login.hotel.example/"), false);
        facts
            .records
            .push(sample::resolved("example.com", &["192.0.2.7"]));
        facts.records.push(sample::route_on_link("192.0.2.7"));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    /// A page that anybody on the way can write, on a network where somebody does.
    #[test]
    fn a_plain_page_behind_a_login_page_shows_nothing() {
        let mut facts = probed(200, None, false);
        facts.target = sample::target(Protocol::Http, "example.com", 80);
        facts
            .records
            .push(sample::resolved("example.com", &["192.0.2.7"]));
        facts
            .records
            .push(sample::tcp("192.0.2.7:80", true, None, None));
        facts.records.push(sample::of_http(sample::exchange(
            "192.0.2.7:80",
            200,
            &[],
            "Welcome",
        )));
        let diagnosis = crate::diagnosis::diagnose(&facts);
        assert_eq!(
            diagnosis.verdict.outcome,
            crate::diagnosis::Outcome::Inconclusive
        );
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_certificate_that_is_only_too_old_was_not_shown_by_a_login_page() {
        let mut facts = probed(302, Some("http://login.hotel.example/"), false);
        let mut tls = sample::tls("192.0.2.7:443", crate::facts::TlsVariant::Asked);
        tls.completed = true;
        tls.chain = vec![sample::certificate("srv.example.com", "Test CA")];
        tls.problems = vec![CertificateProblem::Expired];
        facts
            .records
            .push(sample::of_tls(tls.clone(), Some(Failure::TlsCertDate)));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
        facts.records.pop();
        tls.problems = vec![CertificateProblem::Expired, CertificateProblem::WrongName];
        facts
            .records
            .push(sample::of_tls(tls, Some(Failure::TlsCertName)));
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn a_page_instead_of_204_is_likely() {
        assert_eq!(judge(&probed(200, None, false)).status, CauseStatus::Likely);
    }

    #[test]
    fn an_expected_answer_rules_it_out() {
        assert_eq!(
            judge(&probed(204, None, true)).status,
            CauseStatus::RuledOut
        );
    }

    #[test]
    fn another_sites_login_is_likely_and_leaves_the_redirect_possible() {
        let mut facts = sample::facts(Protocol::Http, "shop.example.org", 80);
        facts
            .records
            .push(sample::tcp("192.0.2.7:80", true, None, None));
        facts.records.push(redirect("http://login.hotel.example/"));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn the_sites_own_login_is_no_portal() {
        let mut facts = sample::facts(Protocol::Http, "app.example.com", 80);
        facts
            .records
            .push(redirect("http://login.example.com/portal"));
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }

    #[test]
    fn a_public_site_that_points_into_the_local_network_is_likely_a_portal() {
        let mut facts = sample::facts(Protocol::Http, "example.com", 80);
        facts
            .records
            .push(sample::resolved("example.com", &["192.0.2.7"]));
        facts.records.push(redirect("http://10.0.0.1/login"));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }
}
