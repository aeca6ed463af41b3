//! The server only lets in clients that show a certificate of their own.
//!
//! # What it is
//! In most connections only the server shows a certificate. Here the server wants one from the client, too, and ends the
//! connection when none comes.
//!
//! # Why it happens
//! It serves a company's own devices or an interface between programs, and each client was given a certificate. A
//! setting that is on by mistake does the same.
//!
//! # What confirms it
//! The server asked for a certificate and ended the connection with an alert, or its answer says so.
//!
//! # What rules it out
//! The server never asked, or it answers without one.
//!
//! # What to do
//! Install the certificate that whoever runs the server hands out.

use super::{Cause, Judgement};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::hearing::{self, Sent};
use crate::diagnosis::seen::{signs, tls};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts, Failure, Record, Tls};
use crate::say;
use crate::say::Arg;

pub(super) static CAUSE: Cause = Cause {
    id: "client_certificate_required",
    stage: Stage::Tls,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if !facts.target.protocol.may_use_tls() {
        return hearing::not_part(facts);
    }
    if let Some((record, tls)) = facts
        .asked_tls()
        .find(|(record, tls)| ended_without(record, tls))
        .or_else(|| told_another_time(facts))
    {
        // Without a word about it, what it serves inside may as well be gone: many ask for one and do not insist.
        let judgement = if tls.alert.is_some() {
            Judgement::confirmed()
        } else {
            Judgement::likely()
        };
        let judgement = judgement.because(
            record.check,
            match &tls.alert {
                Some(alert) => say!(
                    "evidence-client_certificate_required-alert",
                    address = tls.address,
                    alert = alert
                ),
                None => say!(
                    "evidence-client_certificate_required-ended",
                    address = tls.address
                ),
            },
        );
        return with_issuers(judgement, record.check, tls);
    }
    let answers = answers::asked(facts);
    if let Some(answer) = answers.iter().find(|a| signs::client_certificate_wanted(a)) {
        return Judgement::confirmed().because(answer.check, answer.says());
    }
    if let Some(out) = hearing::ruled_out_by_hearing(facts) {
        return out;
    }
    if let Some((record, tls)) = facts
        .asked_tls()
        .find(|(_, tls)| tls.client_certificate_asked)
    {
        return wants(facts, record, tls, &answers);
    }
    // Without having asked, a server has no certificate of ours to complain of: some ask only whom they know.
    let complains = facts.asked_tls().find_map(|(record, tls)| {
        let alert = tls
            .alert
            .as_deref()
            .filter(|a| tls::about_our_certificate(a))?;
        Some((record, tls.address, alert))
    });
    if let Some((record, address, alert)) = complains {
        return Judgement::possible().because(
            record.check,
            say!("seen-tls-alert", address = address, alert = alert),
        );
    }
    let mut spoken = facts.asked_tls().peekable();
    match spoken.peek().copied() {
        Some((record, first)) if facts.complete && spoken.all(|(_, tls)| tls.completed) => {
            Judgement::ruled_out().although(
                record.check,
                say!(
                    "evidence-client_certificate_required-never",
                    address = first.address
                ),
            )
        }
        _ => hearing::unheard(facts, CAUSE.id),
    }
}

/// The server ended the handshake for want of a certificate of ours, at once (TLS 1.2) or right after it (TLS 1.3).
fn ended_without(record: &Record, tls: &Tls) -> bool {
    let says_so = tls.alert.as_deref() == Some("certificate_required");
    says_so || (record.failure == Some(Failure::TlsClientCert) && tls.client_certificate_asked)
}

/// The asked handshake was cut before the server's reason arrived, as a close can overtake it: another one for the same
/// name heard it.
fn told_another_time(facts: &Facts) -> Option<(&Record, &Tls)> {
    let cut = |other: &Tls| {
        facts.asked_tls().any(|(_, asked)| {
            let same = asked.address == other.address && asked.sni == other.sni;
            same && asked.client_certificate_asked && !asked.completed
        })
    };
    facts
        .tls()
        .find(|(record, tls)| ended_without(record, tls) && cut(tls))
}

/// It asked; whether it insists shows in what came after.
fn wants(facts: &Facts, record: &Record, tls: &Tls, answers: &[Answer<'_>]) -> Judgement {
    let asks = say!(
        "evidence-client_certificate_required-asks",
        address = tls.address
    );
    let refused = answers.iter().find(|a| matches!(a.status, 400 | 401 | 403));
    if let Some(answer) = refused {
        let judgement = Judgement::likely()
            .because(record.check, asks)
            .because(answer.check, answer.says());
        return with_issuers(judgement, record.check, tls);
    }
    let cut = hearing::tries(facts)
        .into_iter()
        .find(|one| one.sent == Sent::HttpInTls && one.cut() && one.address == tls.address);
    if let Some(one) = cut {
        let judgement = Judgement::likely()
            .because(record.check, asks)
            .because(one.check, one.says());
        return with_issuers(judgement, record.check, tls);
    }
    // It asks everybody and answers all the same.
    answers::ruled_out_by_answers(facts)
        .unwrap_or_else(|| Judgement::possible().because(record.check, asks))
}

fn with_issuers(judgement: Judgement, check: CheckId, tls: &Tls) -> Judgement {
    let judgement = judgement.settled_by(say!("next-client_certificate_required-ask"));
    if tls.acceptable_issuers.is_empty() {
        return judgement;
    }
    let issuers: Vec<String> = tls
        .acceptable_issuers
        .iter()
        .map(|issuer| answers::clean(issuer, 50))
        .take(4)
        .collect();
    judgement.because(
        check,
        say!(
            "evidence-client_certificate_required-issuers",
            issuers = Arg::List(issuers)
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, NotChecked, Possible, RuledOut};
    use crate::facts::sample::{exchange, facts, of_http, of_tls, tcp, tls};
    use crate::facts::{Facts, Failure, HttpExchange, Record, Tls, TlsVariant};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:443";

    fn run(records: Vec<Record>) -> Facts {
        let mut facts = facts(Protocol::Https, "example.com", 443);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.extend(records);
        facts
    }

    fn asks() -> Tls {
        Tls {
            client_certificate_asked: true,
            acceptable_issuers: vec!["Example devices".to_owned()],
            ..tls(AT, TlsVariant::Asked)
        }
    }

    fn page(status: u16, body: &str) -> Record {
        of_http(HttpExchange {
            tls: true,
            ..exchange(AT, status, &[("server", "nginx")], body)
        })
    }

    #[test]
    fn a_close_that_overtook_the_alert() {
        let cut = Tls {
            completed: false,
            ..asks()
        };
        let told = Tls {
            alert: Some("handshake_failure".to_owned()),
            variant: TlsVariant::Small,
            ..cut.clone()
        };
        let cut = of_tls(cut, Some(Failure::TlsClosed));
        assert_eq!(judge(&run(vec![cut.clone()])).status, Possible);
        let told = of_tls(told, Some(Failure::TlsClientCert));
        assert_eq!(judge(&run(vec![cut, told])).status, Confirmed);
    }

    #[test]
    fn an_alert_after_the_question_confirms_it() {
        let alert = Tls {
            completed: false,
            alert: Some("handshake_failure".to_owned()),
            ..asks()
        };
        let judgement = judge(&run(vec![of_tls(alert, Some(Failure::TlsClientCert))]));
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(judgement.evidence.len(), 2, "the issuers are named");
    }

    #[test]
    fn a_late_alert_confirms_it() {
        let late = Tls {
            alert: Some("certificate_required".to_owned()),
            ..asks()
        };
        assert_eq!(
            judge(&run(vec![of_tls(late, Some(Failure::TlsClientCert))])).status,
            Confirmed
        );
    }

    #[test]
    fn the_page_of_nginx_confirms_it() {
        let records = vec![
            of_tls(asks(), None),
            page(400, "No required SSL certificate was sent"),
        ];
        assert_eq!(judge(&run(records)).status, Confirmed);
    }

    #[test]
    fn a_refusal_after_the_question_is_likely() {
        let records = vec![of_tls(asks(), None), page(403, "no")];
        assert_eq!(judge(&run(records)).status, Likely);
    }

    #[test]
    fn a_server_that_asks_everybody_and_answers_is_not_it() {
        let records = vec![of_tls(asks(), None), page(500, "")];
        assert_eq!(judge(&run(records)).status, RuledOut);
        let never = vec![of_tls(tls(AT, TlsVariant::Asked), None)];
        assert_eq!(judge(&run(never)).status, RuledOut);
    }

    #[test]
    fn an_alert_without_the_question_is_another_cause() {
        let alert = Tls {
            completed: false,
            alert: Some("handshake_failure".to_owned()),
            ..tls(AT, TlsVariant::Asked)
        };
        let facts = run(vec![of_tls(alert, Some(Failure::TlsVersionOrCipher))]);
        assert_eq!(judge(&facts).status, NotChecked);
    }

    /// Something must be said of every alert.
    #[test]
    fn a_complaint_of_our_certificate_without_the_question_is_possible() {
        let alert = Tls {
            completed: false,
            chain: Vec::new(),
            alert: Some("access_denied".to_owned()),
            ..tls(AT, TlsVariant::Asked)
        };
        let facts = run(vec![of_tls(alert, Some(Failure::TlsProtocol))]);
        assert_eq!(judge(&facts).status, Possible);
        let top = crate::diagnosis::diagnose(&facts).verdict.top_causes;
        assert_eq!(top, ["client_certificate_required"]);
    }
}
