//! A login page of the network stands in the way.
//!
//! # What it is
//! Hotels, trains and guest networks answer every request with a page of their own until somebody signs in.
//!
//! # Why it happens
//! Nobody has signed in on this computer, or the time that was granted is over.
//!
//! # What confirms it
//! A connectivity probe, asked with consent, is sent to another host's page.
//!
//! # What rules it out
//! The probe answers as it should, or the asked protocol works.
//!
//! # What to do
//! Open any page in a browser, sign in, check again.

use crate::diagnosis::seen;
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{Connectivity, Facts, HttpExchange, Record};
use crate::knowledge::special_ranges;
use crate::say;
use crate::target::public_suffixes::registered;

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
        return judgement;
    }
    facts
        .http()
        .find_map(|(record, http)| by_target(facts, record, http))
        .unwrap_or_else(|| Judgement::not_checked(say!("missing-captive_portal")))
}

fn by_probe(record: &Record, probe: &Connectivity) -> Option<Judgement> {
    let status = probe.status?;
    if let Some(location) = &probe.location {
        let elsewhere = host_of(location)? != host_of(&probe.url)?;
        let judgement = if elsewhere {
            Judgement::confirmed()
        } else {
            // A probe that was moved by its owner looks like this.
            Judgement::likely()
        };
        return Some(judgement.because(
            record.check,
            say!(
                "evidence-captive_portal-redirect",
                url = &probe.url,
                location = location
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

/// Without consent to a probe, the target's own answer may show the portal.
fn by_target(facts: &Facts, record: &Record, http: &HttpExchange) -> Option<Judgement> {
    let status = http.status?;
    if status == NETWORK_AUTHENTICATION_REQUIRED {
        return Some(Judgement::likely().because(
            record.check,
            say!("evidence-captive_portal-511", address = http.address),
        ));
    }
    let location = &http
        .headers
        .iter()
        .find(|header| header.name == "location")?
        .value;
    if http.tls || !(300..400).contains(&status) {
        return None;
    }
    let host = host_of(location)?;
    let asked = facts.target.host.plain();
    if host == asked || same_site(&host, &asked) {
        return None;
    }
    // A public site that sends people to an address of the local network, or to a page that names itself a portal.
    let inside = host.parse().is_ok_and(special_ranges::is_private)
        && !facts
            .addresses()
            .into_iter()
            .any(special_ranges::is_private);
    let lower = location.to_ascii_lowercase();
    let named = PORTAL_WORDS.iter().any(|word| lower.contains(word));
    let evidence = say!(
        "evidence-captive_portal-target",
        target = facts.target.shown(),
        location = location
    );
    let judgement = match (inside, named) {
        (true, _) => Judgement::likely(),
        (false, true) => Judgement::possible(),
        (false, false) => return None,
    };
    Some(
        judgement
            .because(record.check, evidence)
            .settled_by(say!("next-captive_portal")),
    )
}

fn host_of(text: &str) -> Option<String> {
    let url = url::Url::parse(text).ok()?;
    Some(url.host_str()?.to_ascii_lowercase())
}

fn same_site(a: &str, b: &str) -> bool {
    registered(a).is_some_and(|site| registered(b) == Some(site))
}

/// RFC 6585 section 6: made for portals.
const NETWORK_AUTHENTICATION_REQUIRED: u16 = 511;

/// Words in the addresses of portals. A login of the site itself may hold `login`, so that word is not among them.
const PORTAL_WORDS: &[&str] = &[
    "captive",
    "portal",
    "hotspot",
    "wifidog",
    "guest",
    "cgi-bin/luci",
    "fgtauth",
    "userauth",
    "cmd=authenticate",
];

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
