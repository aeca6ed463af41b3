//! The encrypted connection fails because this computer does not accept the server's certificate.
//!
//! # What it is
//! A certificate proves that the server is the one it says it is. It has a time, is for certain names, and is signed by
//! an authority that computers trust. One of these is not right.
//!
//! # Why it happens
//! It was not renewed, it is for another name, the server signed it itself, it comes from an authority of its own, or
//! the server leaves out the certificate that links it to a trusted authority.
//!
//! # What confirms it
//! The fault was found in the certificate itself and this computer refuses it, or the server says in a TLS alert that
//! it has none for this name (`unrecognized_name`, RFC 6066 section 3).
//!
//! # What rules it out
//! This computer accepts the certificate.
//!
//! # What to do
//! Renew or replace the certificate, send the whole chain, or connect with a name that it is for.

use super::certificate_alone::{unnamed, unrecognized};
use super::certificate_doubts::{doubts, time_is_known};
use super::{Cause, Judgement, certificate_words};
use crate::diagnosis::seen::hearing;
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CertificateProblem, Facts, Failure, Record, Tls};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "tls_certificate",
    stage: Stage::Tls,
    fixer: Fixer::Server,
    judge,
};

/// The problems in the order of naming: the first one found gives the cause its title.
const ORDER: &[(CertificateProblem, &str)] = &[
    (CertificateProblem::Expired, "expired"),
    (CertificateProblem::NotYetValid, "not-yet-valid"),
    (CertificateProblem::Revoked, "revoked"),
    (CertificateProblem::SelfSigned, "self-signed"),
    (CertificateProblem::WrongName, "wrong-name"),
    (CertificateProblem::ChainIncomplete, "chain-incomplete"),
    (CertificateProblem::IssuerExpired, "issuer-expired"),
    (CertificateProblem::UnknownIssuer, "unknown-issuer"),
    (CertificateProblem::WeakAlgorithm, "weak"),
    (CertificateProblem::WrongUsage, "wrong-usage"),
];

fn judge(facts: &Facts) -> Judgement {
    if !facts.target.protocol.may_use_tls() {
        return hearing::not_part(facts);
    }
    let surest = facts
        .asked_tls()
        .filter_map(|(record, tls)| refused(facts, record, tls))
        .min_by_key(|judgement| judgement.status);
    if let Some(judgement) = surest {
        return judgement;
    }
    if let Some(out) = hearing::ruled_out_by_hearing(facts) {
        return out;
    }
    let accepted = facts
        .asked_tls()
        .find(|(_, tls)| trusted(tls) == Some(true));
    let every = facts.asked_tls().all(|(_, tls)| trusted(tls) == Some(true));
    match accepted {
        Some((record, tls)) if every && facts.complete => Judgement::ruled_out().although(
            record.check,
            say!("evidence-tls_certificate-accepted", address = tls.address),
        ),
        _ => hearing::unheard(facts, CAUSE.id),
    }
}

/// This computer's word, or that of the roots which this program brings along.
fn trusted(tls: &Tls) -> Option<bool> {
    tls.system_trust.trusted.or(tls.bundled_trust.trusted)
}

fn refused(facts: &Facts, record: &Record, tls: &Tls) -> Option<Judgement> {
    if record.failure == Some(Failure::TlsUnrecognizedName)
        || tls.alert.as_deref() == Some("unrecognized_name")
    {
        return Some(unrecognized(record, tls));
    }
    // Clients differ in how much they take: it is never sure that another one fails, too.
    if tls.problems.contains(&CertificateProblem::ChainTooLarge) {
        return Some(
            Judgement::likely()
                .because(record.check, certificate_words::too_large(tls))
                .variant("too-large"),
        );
    }
    // The chain may be trusted and the handshake's signature still be refused, as with a key that is too short.
    if trusted(tls) != Some(false) && record.failure != Some(Failure::TlsCertInvalid) {
        return None;
    }
    let certificate = tls.chain.first()?;
    let found: Vec<_> = ORDER
        .iter()
        .filter(|(problem, _)| tls.problems.contains(problem))
        .collect();
    let Some((first, variant)) = found.first() else {
        return Some(unnamed(record, tls));
    };
    let mut judgement = status(facts, tls, *first).variant(variant);
    for (problem, _) in &found {
        judgement = judgement.because(
            record.check,
            certificate_words::says(facts, tls, certificate, *problem),
        );
    }
    for (check, says) in doubts(facts, tls, *first) {
        judgement = judgement.although(check, says);
    }
    Some(judgement)
}

fn status(facts: &Facts, tls: &Tls, problem: CertificateProblem) -> Judgement {
    // The roots of this computer could not be read, so it may well know who signed.
    if tls.system_trust.trusted.is_none() && is_about_trust(problem) {
        let no_files = |record: &Record| record.failure == Some(Failure::TcpTooManyFiles);
        return if facts.records.iter().any(no_files) {
            Judgement::possible()
        } else {
            Judgement::likely()
        };
    }
    // Intercepted, portal, wrong clock, old roots: there the server's own certificate may be right.
    if doubts(facts, tls, problem).is_empty() {
        if time_is_known(facts, tls, problem) {
            Judgement::confirmed()
        } else {
            Judgement::likely()
        }
    } else if tls.bundled_trust.trusted == Some(true) {
        Judgement::likely()
    } else {
        Judgement::possible()
    }
}

/// Whether a problem is gone where the right roots are known.
const fn is_about_trust(problem: CertificateProblem) -> bool {
    matches!(
        problem,
        CertificateProblem::SelfSigned
            | CertificateProblem::UnknownIssuer
            | CertificateProblem::ChainIncomplete
    )
}

#[cfg(test)]
mod tests {
    use super::super::certificate_doubts::is_dated;
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, NotChecked, Possible, RuledOut};
    use crate::facts::sample::{certificate, facts, of_tls, record, tcp, tls};
    use crate::facts::{
        CertificateProblem as Problem, CheckId, Fact, Facts, Failure, ServerClock, Tls, TlsVariant,
        Trust,
    };
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:443";

    fn run(tls: Tls, failure: Option<Failure>) -> Facts {
        let mut facts = facts(Protocol::Wss, "example.com", 443);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.push(of_tls(tls, failure));
        facts
    }

    fn faulty(problems: &[Problem], issuer: &str) -> Tls {
        let refused = Trust {
            trusted: Some(false),
            note: Some("refused".to_owned()),
        };
        Tls {
            problems: problems.to_vec(),
            chain: vec![certificate("example.com", issuer)],
            system_trust: refused.clone(),
            bundled_trust: refused,
            ..tls(AT, TlsVariant::Asked)
        }
    }

    #[test]
    fn a_chain_that_nobody_reads() {
        let huge = Tls {
            problems: vec![Problem::ChainTooLarge],
            chain: Vec::new(),
            completed: false,
            old_version: Some("TLS 1.2".to_owned()),
            cipher: Some("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384".to_owned()),
            ..tls(AT, TlsVariant::Asked)
        };
        let facts = run(huge, Some(Failure::TlsCertInvalid));
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (Likely, Some("too-large"))
        );
        let too_old = crate::diagnosis::diagnose(&facts);
        let too_old = too_old.finding("tls_too_old").unwrap();
        assert_eq!(too_old.judgement.status, NotChecked);
    }

    #[test]
    fn each_problem_is_named_apart() {
        for (problem, variant) in super::ORDER {
            let facts = run(
                faulty(&[*problem], "Example CA"),
                Some(Failure::TlsCertInvalid),
            );
            let judgement = judge(&facts);
            let sure = !is_dated(*problem);
            assert_eq!(judgement.status == Confirmed, sure, "{variant}");
            assert_eq!(judgement.variant, Some(*variant));
        }
    }

    /// Our clock alone may be what is wrong.
    #[test]
    fn dates_need_a_second_clock() {
        let future = || {
            run(
                faulty(&[Problem::NotYetValid], "x"),
                Some(Failure::TlsCertDate),
            )
        };
        assert_eq!(judge(&future()).status, Likely);
        let mut agreed = future();
        agreed.records.push(clock(3));
        assert_eq!(judge(&agreed).status, Confirmed);
        let mut old = faulty(&[Problem::Expired], "x");
        for leaf in &mut old.chain {
            leaf.not_after = "2021-01-01T00:00:00Z".to_owned();
        }
        assert_eq!(
            judge(&run(old, Some(Failure::TlsCertDate))).status,
            Confirmed
        );
    }

    fn clock(offset_seconds: i64) -> crate::facts::Record {
        record(
            CheckId::ServerClock,
            "time.example",
            None,
            Fact::ServerClock(ServerClock {
                server: "time.example".to_owned(),
                offset_seconds,
                server_time: "2026-06-01T00:00:00Z".to_owned(),
            }),
        )
    }

    #[test]
    fn all_problems_stand_in_the_evidence() {
        let problems = [Problem::SelfSigned, Problem::WrongName];
        let judgement = judge(&run(
            faulty(&problems, "x"),
            Some(Failure::TlsCertAuthority),
        ));
        assert_eq!(judgement.evidence.len(), 2);
        assert_eq!(judgement.variant, Some("self-signed"));
    }

    #[test]
    fn a_wrong_clock_takes_the_certainty_of_dates_only() {
        let clock = clock(86_400 * 400);
        let mut expired = run(faulty(&[Problem::Expired], "x"), Some(Failure::TlsCertDate));
        expired.records.push(clock.clone());
        assert_eq!(judge(&expired).status, Possible);
        let mut named = run(
            faulty(&[Problem::WrongName], "x"),
            Some(Failure::TlsCertName),
        );
        named.records.push(clock);
        assert_eq!(judge(&named).status, Confirmed);
    }

    #[test]
    fn an_interception_product_is_another_cause() {
        let facts = run(
            faulty(&[Problem::UnknownIssuer], "mitmproxy"),
            Some(Failure::TlsCertAuthority),
        );
        assert_eq!(judge(&facts).status, Possible);
    }

    #[test]
    fn roots_that_are_only_old_here_make_it_likely() {
        let mut old = faulty(&[Problem::UnknownIssuer], "New CA");
        old.bundled_trust.trusted = Some(true);
        assert_eq!(
            judge(&run(old, Some(Failure::TlsCertAuthority))).status,
            Likely
        );
    }

    #[test]
    fn an_unrecognized_name_is_the_servers_own_word() {
        let alert = Tls {
            completed: false,
            chain: Vec::new(),
            system_trust: Trust::default(),
            bundled_trust: Trust::default(),
            alert: Some("unrecognized_name".to_owned()),
            ..tls(AT, TlsVariant::Asked)
        };
        let judgement = judge(&run(alert, Some(Failure::TlsUnrecognizedName)));
        assert_eq!(judgement.status, Confirmed);
        assert_eq!(judgement.variant, Some("unrecognized-name"));
    }

    /// Programs that may open no more files cannot read the system's roots, and know no authority but our own list.
    #[test]
    fn roots_that_could_not_be_read_confirm_nothing() {
        for (problem, expected) in [
            (Problem::UnknownIssuer, Likely),
            (Problem::ChainIncomplete, Likely),
            (Problem::SelfSigned, Likely),
            (Problem::WrongName, Confirmed),
        ] {
            let mut unread = faulty(&[problem], "Example CA");
            unread.system_trust = Trust::default();
            let mut facts = run(unread, Some(Failure::TlsCertAuthority));
            assert_eq!(judge(&facts).status, expected, "{problem:?}");
            let few = Some(Failure::TcpTooManyFiles);
            facts.records.push(tcp("192.0.2.8:443", true, few, None));
            if expected == Likely {
                assert_eq!(judge(&facts).status, Possible, "{problem:?}");
            }
        }
    }

    /// "For srv.example.com, and not for srv.example.com" would help nobody.
    #[test]
    fn a_name_in_the_subject_alone_is_said_to_be_there() {
        let mut old = faulty(&[Problem::WrongName], "Example CA");
        for certificate in &mut old.chain {
            certificate.names.clear();
        }
        let judgement = judge(&run(old, Some(Failure::TlsCertName)));
        assert_eq!(judgement.variant, Some("wrong-name"));
        let says = &judgement.evidence.first().unwrap().says;
        assert_eq!(says.key, "evidence-tls_certificate-no_names");
    }

    /// The chain is trusted, and the signature of the handshake is not accepted.
    #[test]
    fn a_key_that_is_too_short() {
        let weak = Tls {
            problems: vec![Problem::WeakAlgorithm],
            note: Some("BadSignature".to_owned()),
            ..tls(AT, TlsVariant::Asked)
        };
        let judgement = judge(&run(weak.clone(), Some(Failure::TlsCertInvalid)));
        assert_eq!(
            (judgement.status, judgement.variant),
            (Confirmed, Some("weak"))
        );
        let unnamed = Tls {
            problems: Vec::new(),
            ..weak
        };
        let judgement = judge(&run(unnamed, Some(Failure::TlsCertInvalid)));
        assert_eq!(judgement.status, Likely);
    }

    #[test]
    fn an_accepted_certificate_rules_it_out_and_none_says_nothing() {
        assert_eq!(
            judge(&run(tls(AT, TlsVariant::Asked), None)).status,
            RuledOut
        );
        let none = Tls {
            completed: false,
            chain: Vec::new(),
            system_trust: Trust::default(),
            bundled_trust: Trust::default(),
            ..tls(AT, TlsVariant::Asked)
        };
        assert_eq!(
            judge(&run(none, Some(Failure::TlsReset))).status,
            NotChecked
        );
    }
}
