//! The server only speaks encryption that is too old for today's programs.
//!
//! # What it is
//! TLS 1.0 and 1.1 (RFC 8996) and some ciphers are no longer safe, and browsers and other clients refuse them.
//!
//! # Why it happens
//! An old operating system, an old device, or a configuration that nobody has touched for years.
//!
//! # What confirms it
//! The server refuses today's hello, and answers an old one with an old version or with an old cipher.
//!
//! # What rules it out
//! A handshake with TLS 1.2 or newer was completed.
//!
//! # What to do
//! Let the server offer TLS 1.2 and 1.3.

use super::{Cause, Judgement};
use crate::diagnosis::seen::{hearing, tls};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{Facts, Failure, Record, Tls};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "tls_too_old",
    stage: Stage::Tls,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if !facts.target.protocol.may_use_tls() {
        return hearing::not_part(facts);
    }
    let surest = facts
        .asked_tls()
        .filter(|(_, tls)| !tls.completed)
        .filter_map(|(record, tls)| old(facts, record, tls))
        .min_by_key(|judgement| judgement.status);
    if let Some(judgement) = surest {
        return judgement;
    }
    if let Some(out) = hearing::ruled_out_by_hearing(facts) {
        return out;
    }
    let mut asked = facts.asked_tls().peekable();
    let first = asked.peek().copied();
    let every = asked.all(|(_, tls)| tls.completed);
    match first {
        Some((record, first)) if every && facts.complete => Judgement::ruled_out().although(
            record.check,
            say!(
                "seen-tls-spoken",
                address = first.address,
                version = first.version.as_deref().unwrap_or("TLS")
            ),
        ),
        _ => hearing::unheard(facts, CAUSE.id),
    }
}

fn old(facts: &Facts, record: &Record, asked: &Tls) -> Option<Judgement> {
    if asked.client_certificate_asked || asked.alert.as_deref() == Some("unrecognized_name") {
        return None;
    }
    // Something else was wrong with the hello: its size, or the name in it.
    let other_hello_works = facts
        .tls()
        .any(|(_, tls)| tls.address == asked.address && tls.completed);
    if let Some(version) = &asked.old_version {
        if asked.alert.as_deref() == Some("no_application_protocol") {
            return None;
        }
        // Which of many ciphers a server prefers tells little where it refused today's hello for another reason.
        let refused = record.failure == Some(Failure::TlsVersionOrCipher);
        let dead = version != "TLS 1.2" || (refused && asked.cipher.as_deref().is_none_or(is_gone));
        // It took today's hello as well, and what failed came later.
        let taken = record.failure == Some(Failure::TlsCertInvalid);
        let judgement = if dead && !other_hello_works {
            Judgement::confirmed()
        } else if taken {
            return None;
        } else if refused && !other_hello_works && asked.cipher.as_deref().is_some_and(is_dead) {
            // Browsers still take some of these, as the last choice.
            Judgement::likely()
        } else {
            Judgement::possible()
        };
        let says = match (&asked.cipher, version.as_str()) {
            (Some(cipher), "TLS 1.2") => say!(
                "evidence-tls_too_old-cipher",
                address = asked.address,
                version = version,
                cipher = cipher
            ),
            _ => say!(
                "evidence-tls_too_old-version",
                address = asked.address,
                version = version
            ),
        };
        let judgement = judgement.because(record.check, says);
        return Some(if version == "TLS 1.2" {
            judgement.variant("cipher")
        } else {
            judgement
        });
    }
    let alert = asked.alert.as_deref()?;
    let judgement = match (alert, record.failure) {
        _ if other_hello_works => return None,
        // Servers send a handshake failure for a name that they do not know, too.
        // One that can start no handshake at all has no certificate for this name, or nothing in common with us.
        ("handshake_failure", Some(Failure::TlsVersionOrCipher)) => Judgement::likely(),
        // The protocol inside is not ours, or a certificate of ours is wanted: other causes.
        ("handshake_failure" | "no_application_protocol" | "certificate_required", _) => {
            return None;
        }
        (alert, _) if tls::about_our_certificate(alert) => return None,
        // Whatever it is that the server does not like: it does not like any hello of today.
        _ => Judgement::likely(),
    };
    tls::proof(facts, asked.address).map(|evidence| {
        judgement
            .because(evidence.check, evidence.says)
            .settled_by(say!("next-tls_too_old-server"))
    })
}

/// Ciphers that no client of today takes (RFC 7465, RFC 8996; browsers dropped 3DES and DHE).
fn is_gone(cipher: &str) -> bool {
    ["RC4", "3DES", "CAMELLIA", "_DHE_", "NULL", "0x"]
        .iter()
        .any(|part| cipher.contains(part))
}

/// Ciphers without forward secrecy or with a broken mode: gone from TLS 1.3 and from today's clients
/// (RFC 9325 section 4.2).
fn is_dead(cipher: &str) -> bool {
    let modern = cipher.contains("GCM") || cipher.contains("POLY1305") || cipher.contains("CCM");
    !(modern && cipher.contains("ECDHE"))
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, NotChecked, Possible, RuledOut};
    use crate::facts::sample::{facts, of_tls, tcp, tls};
    use crate::facts::{Facts, Failure, Record, Tls, TlsVariant, Trust};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:443";

    fn run(records: Vec<Record>) -> Facts {
        let mut facts = facts(Protocol::Https, "example.com", 443);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.extend(records);
        facts
    }

    fn refused(alert: Option<&str>, old: Option<(&str, &str)>) -> Record {
        let refused = Tls {
            completed: false,
            version: None,
            chain: Vec::new(),
            alert: alert.map(ToOwned::to_owned),
            old_version: old.map(|(version, _)| version.to_owned()),
            cipher: old.map(|(_, cipher)| cipher.to_owned()),
            system_trust: Trust::default(),
            bundled_trust: Trust::default(),
            ..tls(AT, TlsVariant::Asked)
        };
        of_tls(refused, Some(Failure::TlsVersionOrCipher))
    }

    #[test]
    fn an_old_hello_that_is_answered_confirms_it() {
        let old = refused(
            Some("protocol_version"),
            Some(("TLS 1.0", "TLS_RSA_WITH_AES_128_CBC_SHA")),
        );
        assert_eq!(judge(&run(vec![old])).status, Confirmed);
        let cipher = refused(
            Some("handshake_failure"),
            Some(("TLS 1.2", "TLS_RSA_WITH_AES_128_CBC_SHA")),
        );
        let judgement = judge(&run(vec![cipher]));
        // Browsers take it as their last choice.
        assert_eq!(judgement.status, Likely);
        assert_eq!(judgement.variant, Some("cipher"));
        let gone = Some(("TLS 1.2", "TLS_RSA_WITH_3DES_EDE_CBC_SHA"));
        let cipher = refused(Some("handshake_failure"), gone);
        assert_eq!(judge(&run(vec![cipher])).status, Confirmed);
    }

    /// It knows today's TLS, and none of the protocols that we named inside it.
    #[test]
    fn another_protocol_inside_is_another_cause() {
        let old = Some(("TLS 1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"));
        let other = refused(Some("no_application_protocol"), old);
        assert_eq!(judge(&run(vec![other])).status, NotChecked);
    }

    #[test]
    fn a_modern_answer_to_an_old_hello_is_no_proof() {
        let modern = "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";
        let odd = refused(None, Some(("TLS 1.2", modern)));
        assert_eq!(judge(&run(vec![odd])).status, Possible);
        let old = refused(None, Some(("TLS 1.0", "TLS_RSA_WITH_RC4_128_SHA")));
        let small = of_tls(tls(AT, TlsVariant::Small), None);
        assert_eq!(judge(&run(vec![old, small])).status, Possible);
    }

    #[test]
    fn an_alert_alone_is_likely_and_others_say_nothing() {
        for alert in ["protocol_version", "internal_error", "decode_error"] {
            let status = judge(&run(vec![refused(Some(alert), None)])).status;
            assert_eq!(status, Likely, "{alert}");
        }
        assert_eq!(
            judge(&run(vec![refused(Some("access_denied"), None)])).status,
            NotChecked
        );
    }

    #[test]
    fn a_handshake_rules_it_out() {
        let facts = run(vec![of_tls(
            tls(AT, TlsVariant::Asked),
            Some(Failure::TlsCertName),
        )]);
        assert_eq!(judge(&facts).status, RuledOut);
    }
}
