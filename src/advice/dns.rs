//! The place where the name's records are kept, and CDN settings that live beside them.

use super::{Case, Place, Step, quote};
use crate::say;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "dns_record_missing" => vec![add_a_record(case), look(case)],
        "dns_alias_broken" => vec![mend_the_alias(case), look(case)],
        "dns_zone_broken" => vec![mend_the_zone(case)],
        "dns_wrong_address" => vec![right_address(case)],
        "cdn_or_accelerator" => vec![cdn(case), cdn_off(case)],
        "ipv6_broken" => vec![ipv6(case)],
        _ => Vec::new(),
    }
}

fn name(case: &Case<'_>) -> String {
    case.facts.target.host.plain()
}

fn add_a_record(case: &Case<'_>) -> Step {
    Step::new(
        "add_a_record",
        Place::Dns,
        say!("advice-add_a_record", host = name(case)),
    )
}

fn look(case: &Case<'_>) -> Step {
    let quoted = quote::posix(&name(case));
    Step::new(
        "look_at_the_records",
        Place::Client,
        say!("advice-look_at_the_records"),
    )
    .reads(
        "linux",
        format!("dig {quoted} A; dig {quoted} AAAA; dig {quoted} CNAME"),
    )
    .reads(
        "windows",
        format!("Resolve-DnsName {}", quote::powershell(&name(case))),
    )
}

fn mend_the_alias(case: &Case<'_>) -> Step {
    match case.suggestion() {
        Some(alias) => Step::new(
            "mend_the_alias",
            Place::Dns,
            say!("advice-mend_the_alias-known", alias = alias),
        ),
        None => Step::new(
            "mend_the_alias",
            Place::Dns,
            say!("advice-mend_the_alias", host = name(case)),
        ),
    }
}

fn mend_the_zone(case: &Case<'_>) -> Step {
    let quoted = quote::posix(&name(case));
    Step::new(
        "mend_the_zone",
        Place::Dns,
        say!("advice-mend_the_zone", host = name(case)),
    )
    .reads("linux", format!("dig +dnssec {quoted}; dig +cd {quoted}"))
}

fn right_address(case: &Case<'_>) -> Step {
    match case.facts.target.details.expect_ip {
        Some(address) => Step::new(
            "right_address",
            Place::Dns,
            say!(
                "advice-right_address-known",
                host = name(case),
                address = address
            ),
        ),
        None => Step::new(
            "right_address",
            Place::Dns,
            say!("advice-right_address", host = name(case)),
        ),
    }
}

fn cdn(case: &Case<'_>) -> Step {
    Step::new(
        "use_a_cdn_port",
        Place::CloudConsole,
        say!("advice-use_a_cdn_port", port = case.port),
    )
}

fn cdn_off(case: &Case<'_>) -> Step {
    Step::new(
        "cdn_off_for_this_name",
        Place::Dns,
        say!("advice-cdn_off_for_this_name", host = name(case)),
    )
}

fn ipv6(case: &Case<'_>) -> Step {
    Step::new(
        "mend_ipv6",
        Place::Dns,
        say!("advice-mend_ipv6", host = name(case), port = case.port),
    )
    .reads("linux", format!("sudo ss -ltn6 'sport = :{}'", case.port))
}
