//! The server refuses access: it wants credentials, another origin or another name.
//!
//! # What it is
//! Status 401, 403 or 407: the request was understood, and this client may not have what it asks for.
//!
//! # Why it happens
//! A token or a password is missing, the page's address (Origin) is not on the server's list, the name in the address
//! is not one that it serves, or a filter blocks the client.
//!
//! # What confirms it
//! The refusal goes away with another Origin, another name in the Host header, or another subprotocol, and comes back
//! without it. A name in a plain request is read by filters on the way, too: `likely`.
//!
//! # What rules it out
//! Any answer other than 401, 403 and 407.
//!
//! # What to do
//! Supply what is missing, or add this client to the server's list.

use super::{Cause, Judgement};
use crate::diagnosis::seen::again::{self, Again};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::{hearing, signs};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts, HttpVariant, WebSocketHandshake, WsVariant};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "access_rejected",
    stage: Stage::Http,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(out) = hearing::excluded(facts, facts.target.protocol.may_use_http()) {
        return out;
    }
    let asked = answers::asked(facts);
    let refused = asked
        .iter()
        .find(|answer| matches!(answer.status, 401 | 403 | 407))
        .filter(|answer| !signs::client_certificate_wanted(answer));
    match refused {
        Some(answer)
            if signs::registration_block(answer).is_some()
                || signs::filter_page(answer).is_some() =>
        {
            Judgement::possible().because(answer.check, answer.says())
        }
        Some(answer) => rejected(facts, answer),
        None => answers::ruled_out_by_answers(facts)
            .unwrap_or_else(|| hearing::unheard(facts, CAUSE.id)),
    }
}

fn rejected(facts: &Facts, answer: &Answer<'_>) -> Judgement {
    if let Some((variant, says, better)) = changed(facts, answer) {
        let judgement = match again::upgrade(facts, answer.address) {
            // A filter on the way that knows the name reads it in plain requests, and answers with a page of its own.
            _ if variant == "host" && may_be_filtered(facts) => Judgement::likely(),
            Again::Unknown if answer.upgrade => Judgement::likely(),
            Again::Unknown | Again::Same => Judgement::confirmed(),
            Again::Differs => {
                Judgement::likely().although(answer.check, again::says(answer.address))
            }
        };
        let judgement = judgement
            .because(answer.check, answer.says())
            .because(answer.check, says)
            .variant(variant);
        return match better {
            Some(better) => judgement.suggesting(better),
            None => judgement,
        };
    }
    let judgement = Judgement::likely().because(answer.check, answer.says());
    let judgement = match (
        answer.header("www-authenticate"),
        facts.target.had_credentials,
    ) {
        (Some(scheme), _) => judgement
            .because(
                answer.check,
                say!(
                    "evidence-access_rejected-scheme",
                    scheme = answers::clean(scheme, 60)
                ),
            )
            .variant("credentials"),
        (None, true) => judgement
            .because(CheckId::Input, say!("evidence-access_rejected-not_sent"))
            .variant("credentials"),
        (None, false) if answer.status == 401 => judgement.variant("credentials"),
        (None, false) => judgement,
    };
    judgement.settled_by(say!("next-access_rejected-ask"))
}

/// Whether somebody on the way can read the name that was asked for and answer in the server's place.
fn may_be_filtered(facts: &Facts) -> bool {
    facts.target.host.name().is_some() && !facts.target.protocol.tls()
}

/// What mattered, the sentence that says so, and the value with which it works.
type Mattered = (&'static str, Say, Option<String>);

/// What mattered: the same request with one thing changed is let in.
fn changed(facts: &Facts, refused: &Answer<'_>) -> Option<Mattered> {
    let upgrade = facts
        .web_sockets()
        .filter(|(_, ws)| ws.address == refused.address && ws.opened)
        .find_map(|(_, ws)| mattered(ws));
    let page = || {
        let (_, http) = facts.http().find(|(_, http)| {
            http.address == refused.address
                && http.variant == HttpVariant::AddressAsHost
                && matches!(http.status, Some(200..=299))
        })?;
        Some((
            "host",
            say!("evidence-access_rejected-host", url = &http.url),
            None,
        ))
    };
    upgrade.or_else(page)
}

fn mattered(ws: &WebSocketHandshake) -> Option<Mattered> {
    match &ws.variant {
        WsVariant::Origin(origin) if origin.is_empty() => {
            Some(("origin", say!("evidence-access_rejected-no_origin"), None))
        }
        WsVariant::Origin(origin) => Some((
            "origin",
            say!("evidence-access_rejected-origin", origin = origin),
            Some(origin.clone()),
        )),
        WsVariant::Host(_) => Some((
            "host",
            say!("evidence-access_rejected-host", url = &ws.url),
            None,
        )),
        // The name that was asked for kept it out: that is `subprotocol_mismatch`, and no question of who is let in.
        WsVariant::Subprotocol(offered) if offered.is_empty() => None,
        WsVariant::Subprotocol(offered) => {
            let name = answers::clean(ws.subprotocol.as_ref().unwrap_or(offered), 60);
            Some((
                "subprotocol",
                say!("evidence-access_rejected-subprotocol", name = name.clone()),
                Some(name),
            ))
        }
        WsVariant::Asked
        | WsVariant::Path(_)
        | WsVariant::OtherScheme(_)
        | WsVariant::Port(_)
        | WsVariant::SmallSegments
        | WsVariant::Pinged => None,
    }
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, Possible, RuledOut};
    use crate::facts::sample::{
        exchange, facts, of_http, of_web_socket, opened, resolved, tcp, upgrade, upgrade_as,
        web_socket_run as run,
    };
    use crate::facts::{HttpExchange, HttpVariant, WsVariant};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:80";

    #[test]
    fn another_origin_that_is_let_in_confirms_it() {
        let refused = || of_web_socket(upgrade(AT, 403, &[], ""));
        let other = upgrade_as(WsVariant::Origin("http://192.0.2.7".to_owned()), opened(AT));
        let other = of_web_socket(other);
        let judgement = judge(&run(vec![refused(), other.clone(), refused()]));
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(judge(&run(vec![refused(), other.clone()])).status, Likely);
        // Whoever comes again is let in, whatever the Origin.
        let again = of_web_socket(opened(AT));
        assert_eq!(judge(&run(vec![refused(), other, again])).status, Likely);
        assert_eq!(judgement.variant, Some("origin"));
        assert_eq!(judgement.suggestion.as_deref(), Some("http://192.0.2.7"));
    }

    /// A filter on the way that knows the name answers in the server's place just so; not within TLS.
    #[test]
    fn a_name_that_is_refused_in_clear_may_meet_a_filter() {
        let status = |protocol: Protocol, host: &str| {
            let page = |variant: HttpVariant, status: u16| {
                of_http(HttpExchange {
                    variant,
                    ..exchange(AT, status, &[], "")
                })
            };
            let mut facts = facts(protocol, host, 80);
            facts.records = vec![
                resolved(host, &["192.0.2.7"]),
                tcp(AT, true, None, None),
                page(HttpVariant::Asked, 403),
                page(HttpVariant::AddressAsHost, 200),
            ];
            judge(&facts).status
        };
        assert_eq!(status(Protocol::Http, "game.example.com"), Likely);
        assert_eq!(status(Protocol::Https, "game.example.com"), Confirmed);
    }

    #[test]
    fn without_the_subprotocol_it_opens_is_another_cause() {
        let refused = of_web_socket(upgrade(AT, 403, &[], ""));
        let without = upgrade_as(WsVariant::Subprotocol(String::new()), opened(AT));
        let judgement = judge(&run(vec![refused, of_web_socket(without)]));
        assert_eq!((judgement.status, judgement.variant), (Likely, None));
    }

    #[test]
    fn a_subprotocol_that_is_let_in_is_suggested() {
        let refused = of_web_socket(upgrade(AT, 403, &[], ""));
        let with = upgrade_as(WsVariant::Subprotocol("mqtt".to_owned()), opened(AT));
        let judgement = judge(&run(vec![refused, of_web_socket(with)]));
        assert_eq!(judgement.variant, Some("subprotocol"));
        assert_eq!(judgement.suggestion.as_deref(), Some("mqtt"));
    }

    #[test]
    fn another_path_that_opens_says_nothing_of_access() {
        let refused = of_web_socket(upgrade(AT, 403, &[], ""));
        let other = upgrade_as(WsVariant::Path("/public".to_owned()), opened(AT));
        let judgement = judge(&run(vec![refused, of_web_socket(other)]));
        assert_eq!(judgement.status, Likely);
    }

    #[test]
    fn credentials_are_named_when_the_server_asks_for_them() {
        let asks = upgrade(AT, 401, &[("www-authenticate", "Basic realm=\"chat\"")], "");
        let judgement = judge(&run(vec![of_web_socket(asks)]));
        assert_eq!(judgement.status, Likely);
        assert_eq!(judgement.variant, Some("credentials"));
    }

    #[test]
    fn a_registration_block_is_another_cause() {
        let block = upgrade(
            AT,
            403,
            &[("server", "Beaver")],
            "Non-compliance ICP Filing",
        );
        assert_eq!(judge(&run(vec![of_web_socket(block)])).status, Possible);
    }

    #[test]
    fn another_status_rules_it_out() {
        let missing = of_web_socket(upgrade(AT, 404, &[], ""));
        assert_eq!(judge(&run(vec![missing])).status, RuledOut);
    }
}
