//! Certificates and TLS settings.

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
