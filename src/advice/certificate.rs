//! Certificates and TLS settings.

use std::net::IpAddr;

use super::{Case, Place, Step, quote};
use crate::say;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "tls_certificate" => vec![mend(case), look(case)],
        "tls_too_old" => vec![
            Step::new("newer_tls", Place::Server, say!("advice-newer_tls"))
                .changes("nginx", "ssl_protocols TLSv1.2 TLSv1.3;")
                .changes("apache", "SSLProtocol -all +TLSv1.2 +TLSv1.3"),
        ],
        "client_certificate_required" => {
            vec![Step::new(
                "get_a_client_certificate",
                Place::Client,
                say!("advice-get_a_client_certificate"),
            )]
        }
        "tls_intercepted" => vec![Step::new(
            "ask_about_interception",
            Place::Client,
            say!("advice-ask_about_interception"),
        )],
        _ => Vec::new(),
    }
}

fn mend(case: &Case<'_>) -> Step {
    let host = case
        .facts
        .target
        .details
        .sni
        .clone()
        .unwrap_or_else(|| case.facts.target.host.plain());
    let quoted = quote::posix(&host);
    let by_address = host.parse::<IpAddr>().is_ok();
    match case.variant() {
        Some("expired" | "issuer-expired") => Step::new(
            "renew_the_certificate",
            Place::Server,
            say!("advice-renew_the_certificate"),
        )
        .reads("linux", "sudo certbot certificates")
        .changes("linux", "sudo certbot renew"),
        Some("not-yet-valid") => Step::new(
            "wait_or_set_the_clock",
            Place::Server,
            say!("advice-wait_or_set_the_clock"),
        ),
        Some("wrong-name" | "unrecognized-name") if by_address => Step::new(
            "certificate_for_this_name",
            Place::Server,
            say!("advice-certificate_for_this_name-address", address = host),
        ),
        Some("self-signed" | "unknown-issuer") if by_address => Step::new(
            "public_certificate",
            Place::Server,
            say!("advice-public_certificate-address", address = host),
        ),
        Some("wrong-name" | "unrecognized-name") => Step::new(
            "certificate_for_this_name",
            Place::Server,
            say!("advice-certificate_for_this_name", host = host),
        )
        .changes(
            "linux",
            format!("sudo certbot certonly --nginx -d {quoted}"),
        ),
        Some("chain-incomplete") => Step::new(
            "send_the_whole_chain",
            Place::Server,
            say!("advice-send_the_whole_chain"),
        )
        .changes("nginx", "ssl_certificate /etc/ssl/FULL_CHAIN.pem;")
        .changes("apache", "SSLCertificateFile /etc/ssl/FULL_CHAIN.pem"),
        Some("self-signed" | "unknown-issuer") => Step::new(
            "public_certificate",
            Place::Server,
            say!("advice-public_certificate", host = host),
        )
        .changes(
            "linux",
            format!("sudo certbot certonly --nginx -d {quoted}"),
        ),
        _ => Step::new(
            "new_certificate",
            Place::Server,
            say!("advice-new_certificate"),
        ),
    }
}

fn look(case: &Case<'_>) -> Step {
    let target = &case.facts.target;
    let name = target
        .details
        .sni
        .clone()
        .unwrap_or_else(|| target.host.plain());
    let place = format!("{}:{}", target.host, target.port);
    Step::new(
        "look_at_the_certificate",
        Place::Client,
        say!("advice-look_at_the_certificate"),
    )
    .reads(
        "linux",
        format!(
            "openssl s_client -connect {} -servername {} -showcerts </dev/null",
            quote::posix(&place),
            quote::posix(&name)
        ),
    )
}

#[cfg(test)]
mod tests {
    use crate::advice;
    use crate::diagnosis::{Diagnosis, Finding, Judgement, Outcome, VerdictLine, causes};
    use crate::facts::sample::facts;
    use crate::target::Protocol;

    fn advised(host: &str, variant: &'static str) -> (String, bool) {
        let facts = facts(Protocol::Wss, host, 443);
        let cause = causes::all().find(|cause| cause.id == "tls_certificate");
        let finding = Finding {
            cause: cause.unwrap(),
            judgement: Judgement::confirmed().variant(variant),
        };
        let diagnosis = Diagnosis {
            verdict: VerdictLine {
                outcome: Outcome::Unreachable,
                speaks: None,
                stage: None,
                failure: None,
                top_causes: vec!["tls_certificate"],
                completed: None,
            },
            findings: vec![finding.clone()],
        };
        let steps = advice::steps(&finding, &diagnosis, &facts);
        let first = steps.first().unwrap();
        (first.says.key.to_string(), first.commands.is_empty())
    }

    /// Public authorities certify names: a command that asks them for an address would fail.
    #[test]
    fn an_address_gets_other_advice_than_a_name() {
        for (variant, key) in [
            ("wrong-name", "advice-certificate_for_this_name"),
            ("self-signed", "advice-public_certificate"),
        ] {
            assert_eq!(advised("example.com", variant), (key.to_owned(), false));
            let by_address = (format!("{key}-address"), true);
            assert_eq!(advised("192.0.2.7", variant), by_address);
            assert_eq!(advised("2001:db8::7", variant), by_address);
        }
    }
}
