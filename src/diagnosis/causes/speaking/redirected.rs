//! The server sends the client to another address.
//!
//! # What it is
//! An answer with a status of 301, 302, 303, 307 or 308 and a Location header. Browsers follow it for pages, but not for
//! WebSockets (WHATWG WebSockets Standard, section 2), and most other WebSocket clients do not either.
//!
//! # Why it happens
//! The server moves everything from `http` to `https`, from one name to another, or adds a slash to the path. A login
//! page may also do it.
//!
//! # What confirms it
//! Such an answer to the request as it was asked.
//!
//! # What rules it out
//! An answer that is no redirect.
//!
//! # What to do
//! Use the new address.

use super::{Cause, Judgement};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::{hearing, portal};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts, HttpVariant};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "redirected",
    stage: Stage::Http,
    fixer: Fixer::User,
    judge,
};

/// How much of a new address is shown, in characters.
const SHOWN: usize = 200;

fn judge(facts: &Facts) -> Judgement {
    if let Some(out) = hearing::excluded(facts, facts.target.protocol.may_use_http()) {
        return out;
    }
    let asked = answers::asked(facts);
    let Some(answer) = asked
        .iter()
        .find(|a| matches!(a.status, 301 | 302 | 303 | 307 | 308))
    else {
        return answers::ruled_out_by_answers(facts)
            .unwrap_or_else(|| hearing::unheard(facts, CAUSE.id));
    };
    let Some(location) = answer.header("location") else {
        return Judgement::likely().because(answer.check, answer.says());
    };
    moved(facts, answer, location)
}

fn moved(facts: &Facts, answer: &Answer<'_>, location: &str) -> Judgement {
    let portal = facts.connectivity().find(|(_, probe)| {
        !probe.as_expected && (probe.location.is_some() || probe.status.is_some())
    });
    // A login page of the network answers in the server's place: then the server never said this.
    let judgement = match portal {
        Some((record, probe)) => Judgement::possible().although(
            record.check,
            say!(
                "evidence-redirected-portal",
                url = answers::clean(&probe.url, SHOWN)
            ),
        ),
        None if portal::may_be_of_the_network(facts, answer) => {
            let target = facts.target.shown();
            Judgement::likely().settled_by(say!("next-network_filter", target = target))
        }
        None => Judgement::confirmed(),
    };
    let shown = answers::clean(location, SHOWN);
    let judgement = judgement.because(
        answer.check,
        say!(
            "evidence-redirected-location",
            address = answer.address,
            status = answer.status,
            location = &shown
        ),
    );
    let ring = facts
        .http()
        .find(|(_, http)| http.variant == HttpVariant::Asked && http.redirect_loop);
    if let Some((record, http)) = ring {
        return judgement
            .because(
                record.check,
                say!("evidence-redirected-loop", count = http.redirects.len()),
            )
            .variant("loop");
    }
    let judgement = if answer.upgrade {
        judgement.because(CheckId::WebSocket, say!("evidence-redirected-not_followed"))
    } else {
        judgement
    };
    judgement.suggesting(new_address(location, answer, facts))
}

/// The new address, with the scheme of a WebSocket where one was asked.
fn new_address(location: &str, answer: &Answer<'_>, facts: &Facts) -> String {
    let base = url::Url::parse(&hearing::address_as(facts, facts.target.protocol)).ok();
    let joined = base.and_then(|base| base.join(location).ok());
    let address = joined.map_or_else(|| location.to_owned(), String::from);
    let address = if answer.upgrade {
        match address.split_once("://") {
            Some(("http", rest)) => format!("ws://{rest}"),
            Some(("https", rest)) => format!("wss://{rest}"),
            _ => address,
        }
    } else {
        address
    };
    answers::clean(&address, SHOWN)
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, Possible, RuledOut};
    use crate::facts::sample::{exchange, facts, of_http, of_web_socket, record, tcp, upgrade};
    use crate::facts::{CheckId, Connectivity, Fact, Facts, Record};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:80";

    fn run(protocol: Protocol, records: Vec<Record>) -> Facts {
        let mut facts = facts(protocol, "192.0.2.7", 80);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.extend(records);
        facts
    }

    /// A provider's box may write it on any port, in the name of whatever was asked.
    #[test]
    fn a_passing_redirect_to_another_site_stays_likely() {
        let mut facts = facts(Protocol::Http, "www.example.com", 8080);
        let at = "192.0.2.7:8080";
        let to = [("location", "http://warning.provider.example/blocked")];
        facts.records = vec![
            tcp(at, true, None, None),
            of_http(exchange(at, 302, &to, "")),
        ];
        assert_eq!(judge(&facts).status, Likely);
        let top = crate::diagnosis::diagnose(&facts).verdict.top_causes;
        assert!(top.contains(&"network_filter"), "{top:?}");
    }

    #[test]
    fn the_new_address_is_a_web_socket_again() {
        let moved = upgrade(AT, 301, &[("location", "https://chat.example/ws")], "");
        let judgement = judge(&run(Protocol::Ws, vec![of_web_socket(moved)]));
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(
            judgement.suggestion.as_deref(),
            Some("wss://chat.example/ws")
        );
    }

    #[test]
    fn a_path_is_joined_to_the_old_address() {
        let moved = exchange(AT, 302, &[("location", "/login")], "");
        let judgement = judge(&run(Protocol::Http, vec![of_http(moved)]));
        assert_eq!(
            judgement.suggestion.as_deref(),
            Some("http://192.0.2.7/login")
        );
    }

    #[test]
    fn a_login_page_of_the_network_takes_the_certainty() {
        let moved = of_http(exchange(
            AT,
            302,
            &[("location", "http://portal.example/")],
            "",
        ));
        let probe = Connectivity {
            url: "http://probe.example/generate_204".to_owned(),
            status: Some(302),
            location: Some("http://portal.example/".to_owned()),
            as_expected: false,
        };
        let probe = record(
            CheckId::Connectivity,
            "probe",
            None,
            Fact::Connectivity(probe),
        );
        assert_eq!(
            judge(&run(Protocol::Http, vec![moved, probe])).status,
            Possible
        );
    }

    /// Nobody asked a probe, and the answer looks like one of the network's own.
    #[test]
    fn another_sites_login_may_be_the_networks() {
        let moved = of_http(exchange(
            AT,
            302,
            &[("location", "http://login.hotel.example/")],
            "",
        ));
        assert_eq!(judge(&run(Protocol::Http, vec![moved])).status, Likely);
    }

    #[test]
    fn without_a_location_it_is_only_likely() {
        let odd = of_http(exchange(AT, 301, &[], ""));
        assert_eq!(judge(&run(Protocol::Http, vec![odd])).status, Likely);
    }

    #[test]
    fn another_answer_rules_it_out() {
        let missing = of_http(exchange(AT, 404, &[], ""));
        assert_eq!(judge(&run(Protocol::Http, vec![missing])).status, RuledOut);
    }
}
