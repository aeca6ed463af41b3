//! Something between this computer and the server decrypts the connection and encrypts it again.
//!
//! # What it is
//! A virus scanner, a company's or school's filter, or a tool for developers shows its own certificate in place of the
//! server's, so that it can read what is said.
//!
//! # Why it happens
//! It is meant to look for harm, to filter, or to debug. Programs that do not know its certificate then refuse the
//! connection, and some filters do not let WebSockets through.
//!
//! # What confirms it
//! The certificate is for the right name, and its issuer is a product that is known to do this.
//!
//! # What rules it out
//! The certificate comes from a public authority.
//!
//! # What to do
//! Add an exception for this address in the product that is named, or ask whoever runs it.

use super::{Cause, Judgement};
use crate::diagnosis::seen::hearing::{self, Sent};
use crate::diagnosis::seen::{self, answers};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{
    CertificateFacts, CertificateProblem, Facts, Failure, HttpVariant, Record, Tls,
};
use crate::knowledge::interception;
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "tls_intercepted",
    stage: Stage::Tls,
    fixer: Fixer::Network,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if !facts.target.protocol.may_use_tls() {
        return hearing::not_part(facts);
    }
    let chains = || facts.asked_tls().filter(|(_, tls)| !tls.chain.is_empty());
    if let Some(judgement) = chains().find_map(|(record, tls)| product(record, tls)) {
        return judgement;
    }
    // A company's own authority is as legitimate, so this is never more than likely.
    let private = chains().find(|(_, tls)| {
        tls.system_trust.trusted == Some(true) && tls.bundled_trust.trusted == Some(false)
    });
    if let Some((record, tls)) = private {
        // Trusted here, and refused for the handshake's own signature: whose the authority is, is not why it fails.
        let judgement = if record.failure == Some(Failure::TlsCertInvalid) {
            Judgement::possible()
        } else {
            private_authority(facts)
        };
        return judgement
            .because(
                record.check,
                say!(
                    "evidence-tls_intercepted-private",
                    address = tls.address,
                    issuer = top_issuer(tls)
                ),
            )
            .settled_by(say!("next-tls_intercepted-elsewhere"))
            .variant("private");
    }
    let public = chains().find(|(_, tls)| tls.bundled_trust.trusted == Some(true));
    let every = chains().all(|(_, tls)| tls.bundled_trust.trusted == Some(true));
    match public {
        Some((record, tls)) if every && facts.complete => Judgement::ruled_out().although(
            record.check,
            say!(
                "evidence-tls_intercepted-public",
                address = tls.address,
                issuer = top_issuer(tls)
            ),
        ),
        _ if chains().next().is_some() && facts.complete => {
            Judgement::not_checked(say!("missing-tls_intercepted"))
        }
        _ => hearing::unheard(facts, CAUSE.id),
    }
}

/// An HTTP answer that is not what was asked came through the encrypted connection: whoever opens that let it pass.
fn private_authority(facts: &Facts) -> Judgement {
    let answered = answers::asked(facts)
        .iter()
        .any(|a| a.tls && (a.status >= 300 || (a.upgrade && a.status != 101)));
    let begun = facts.http().any(|(_, http)| {
        http.tls
            && http.variant == HttpVariant::Asked
            && (http.status.is_some() || http.unanswered())
    });
    // So it did where the request inside was cut or left without a word: that is what fails, behind whoever opens it.
    let inside = hearing::tries(facts)
        .iter()
        .any(|one| one.sent == Sent::HttpInTls && (one.cut() || one.silent()));
    // WebSockets pass, where a pong came back.
    let ponged = facts
        .web_sockets()
        .any(|(_, ws)| ws.tls && ws.pong_ms.is_some());
    // What works through it is not broken by it.
    if answered || begun || inside || ponged || seen::works(facts) {
        Judgement::possible()
    } else {
        Judgement::likely()
    }
}

/// The issuer is a known product. Its own pages carry such a certificate, too: there the name is that of the device.
fn product(record: &Record, tls: &Tls) -> Option<Judgement> {
    let issuers = path_up(tls).into_iter().flat_map(|certificate| {
        std::iter::once(certificate.issuer.as_str())
            .chain(certificate.issuer_organization.as_deref())
    });
    let product = interception::by_issuer(issuers)?;
    if tls.bundled_trust.trusted == Some(true) {
        return None;
    }
    let for_us = !tls.problems.contains(&CertificateProblem::WrongName);
    let judgement = match (for_us, product.origin.may_confirm()) {
        (true, true) => Judgement::confirmed(),
        (true, false) => Judgement::likely(),
        (false, _) => Judgement::possible(),
    };
    Some(
        judgement
            .because(
                record.check,
                say!(
                    "evidence-tls_intercepted-product",
                    address = tls.address,
                    issuer = top_issuer(tls),
                    product = product.product
                ),
            )
            .variant("product"),
    )
}

/// The server's certificate and, one by one, those of whoever signed it. Servers send others along that signed nothing of it.
fn path_up(tls: &Tls) -> Vec<&CertificateFacts> {
    let mut path: Vec<&CertificateFacts> = tls.chain.first().into_iter().collect();
    while let Some(last) = path.last()
        && last.issuer != last.subject
        && path.len() < tls.chain.len()
    {
        let signer = tls.chain.iter().find(|one| one.subject == last.issuer);
        let Some(signer) = signer else { break };
        path.push(signer);
    }
    path
}

/// The issuer at the end of the chain that was sent.
fn top_issuer(tls: &Tls) -> String {
    let top = path_up(tls)
        .last()
        .map(|certificate| certificate.issuer.as_str());
    answers::clean(top.unwrap_or_default(), 80)
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{Confirmed, Likely, NotChecked, Possible, RuledOut};
    use crate::facts::sample::{
        certificate, exchange, facts, of_http, of_tls, of_web_socket, opened, tcp, tls,
    };
    use crate::facts::{
        CertificateProblem, Ended, Facts, Tls, TlsVariant, Trust, WebSocketHandshake,
    };
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:443";

    fn run(tls: Tls) -> Facts {
        let mut facts = facts(Protocol::Https, "example.com", 443);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.push(of_tls(tls, None));
        facts
    }

    fn trusted(trusted: bool) -> Trust {
        Trust {
            trusted: Some(trusted),
            note: None,
        }
    }

    fn issued_by(issuer: &str, system: bool) -> Tls {
        Tls {
            chain: vec![certificate("example.com", issuer)],
            system_trust: trusted(system),
            bundled_trust: trusted(false),
            ..tls(AT, TlsVariant::Asked)
        }
    }

    #[test]
    fn a_known_product_confirms_it() {
        assert_eq!(judge(&run(issued_by("mitmproxy", false))).status, Confirmed);
        assert_eq!(judge(&run(issued_by("mitmproxy", true))).status, Confirmed);
    }

    /// Somebody put all that was trusted there into the server's file.
    #[test]
    fn a_certificate_that_signed_nothing_accuses_nobody() {
        let with = |signer: &str| {
            let mut tls = issued_by("Example Corp Root", true);
            tls.chain.extend([
                certificate("mitmproxy", "mitmproxy"),
                certificate("Example Corp Root", signer),
            ]);
            judge(&run(tls)).status
        };
        assert_eq!(with("Example Corp Root"), Likely);
        assert_eq!(with("mitmproxy"), Confirmed);
    }

    #[test]
    fn the_products_own_page_does_not() {
        let device = Tls {
            problems: vec![CertificateProblem::WrongName],
            ..issued_by("mitmproxy", false)
        };
        assert_eq!(judge(&run(device)).status, Possible);
    }

    #[test]
    fn an_authority_that_only_this_computer_trusts_is_likely() {
        assert_eq!(
            judge(&run(issued_by("Example Corp Root", true))).status,
            Likely
        );
    }

    /// The program behind the end of TLS is down: the handshake passed, the request was cut.
    #[test]
    fn what_fails_inside_is_not_the_work_of_whoever_signed() {
        let mut facts = run(issued_by("Example Corp Root", true));
        let mut cut = exchange(AT, 0, &[], "");
        cut.tls = true;
        cut.status = None;
        cut.ended = Some(Ended::Closed);
        facts.records.push(of_http(cut));
        assert_eq!(judge(&facts).status, Possible);
    }

    /// Some filters do not know WebSockets. This one let a ping through, and its answer.
    #[test]
    fn a_web_socket_that_answered_a_ping_is_let_pass() {
        let status = |pong_ms| {
            let mut facts = run(issued_by("Example Corp Root", true));
            facts.target.protocol = Protocol::Wss;
            facts.records.push(of_web_socket(WebSocketHandshake {
                tls: true,
                stayed_open: false,
                pong_ms,
                ..opened(AT)
            }));
            judge(&facts).status
        };
        assert_eq!(status(None), Likely);
        assert_eq!(status(Some(4.0)), Possible);
    }

    /// This computer trusts the authority, and refuses the handshake for another reason.
    #[test]
    fn what_is_refused_for_its_signature_is_not_broken_by_whoever_signed() {
        let mut facts = run(issued_by("Example Corp Root", true));
        if let Some(record) = facts.records.last_mut() {
            record.status = crate::facts::Status::Failed;
            record.failure = Some(crate::facts::Failure::TlsCertInvalid);
        }
        assert_eq!(judge(&facts).status, Possible);
    }

    #[test]
    fn a_public_authority_rules_it_out_and_an_unknown_one_does_not() {
        assert_eq!(judge(&run(tls(AT, TlsVariant::Asked))).status, RuledOut);
        assert_eq!(
            judge(&run(issued_by("Example Corp Root", false))).status,
            NotChecked
        );
    }
}
