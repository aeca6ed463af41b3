//! The place where the name's records are kept, and CDN settings that live beside them.

use super::{Case, Place, Step, quote};
use crate::facts::{DnsRecords, Rcode};
use crate::say;
use crate::say::Arg;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "dns_record_missing" => vec![add_a_record(case), look(case)],
        "dns_alias_broken" => vec![mend_the_alias(case), look(case)],
        "dns_zone_broken" => vec![mend_the_zone(case)],
        "dns_wrong_address" => right_address(case).into_iter().collect(),
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

/// The name whose servers failed: behind an alias, the last one of the chain.
fn failing_name(case: &Case<'_>) -> String {
    let failed = |dns: &&DnsRecords| dns.rcode == Some(Rcode::ServFail) && !dns.control;
    let end = case
        .facts
        .dns_records()
        .map(|(_, dns)| dns)
        .filter(failed)
        .flat_map(|dns| &dns.records)
        .filter(|record| record.record_type == "CNAME")
        .last();
    // A name of a server's making may be anything: `dig` takes `@name` and `+name` for its own.
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    match end {
        Some(link) if link.data.chars().all(plain) => link.data.clone(),
        _ => name(case),
    }
}

fn mend_the_zone(case: &Case<'_>) -> Step {
    let failing = failing_name(case);
    let quoted = quote::posix(&failing);
    Step::new(
        "mend_the_zone",
        Place::Dns,
        say!("advice-mend_the_zone", host = failing),
    )
    .reads("linux", format!("dig +dnssec {quoted}; dig +cd {quoted}"))
}

/// The addresses that DNS gives and at which the port did not open. What the hosts file gives is mended there.
fn dead_addresses(case: &Case<'_>) -> Vec<String> {
    let hosts = |address| {
        case.facts
            .hosts_files()
            .flat_map(|(_, file)| &file.entries)
            .any(|entry| entry.address == address)
    };
    let mut dead = case.facts.addresses();
    dead.retain(|address| case.is_dead(*address) && !hosts(*address));
    dead.iter().map(ToString::to_string).collect()
}

fn right_address(case: &Case<'_>) -> Option<Step> {
    if case.variant() == Some("one_dead") {
        let dead = dead_addresses(case);
        return (!dead.is_empty()).then(|| {
            Step::new(
                "mend_the_dead_address",
                Place::Dns,
                say!(
                    "advice-mend_the_dead_address",
                    addresses = Arg::List(dead),
                    host = name(case)
                ),
            )
        });
    }
    // DNS is right there, and the file is corrected on this computer.
    if case.variant() == Some("hosts") {
        return None;
    }
    if case.variant() == Some("search") {
        return Some(whole_name(case));
    }
    let says = if let Some(address) = case.facts.target.details.expect_ip {
        say!(
            "advice-right_address-known",
            host = name(case),
            address = address
        )
    } else if case.variant() == Some("parked") {
        say!("advice-right_address-parked", host = name(case))
    } else {
        say!("advice-right_address", host = name(case))
    };
    Some(Step::new("right_address", Place::Dns, says))
}

fn whole_name(case: &Case<'_>) -> Step {
    Step::new(
        "write_the_whole_name",
        Place::Client,
        say!("advice-write_the_whole_name", host = name(case)),
    )
    .reads("linux", "cat /etc/resolv.conf")
    .reads("windows", "Get-DnsClientGlobalSetting")
    .reads("macos", "scutil --dns")
}

fn cdn(case: &Case<'_>) -> Step {
    Step::new(
        "use_a_cdn_port",
        Place::CloudConsole,
        say!("advice-use_a_cdn_port", port = case.port),
    )
}

fn cdn_off(case: &Case<'_>) -> Step {
    // An address has no record in whose place the server's own could stand.
    if let Some(address) = case.facts.target.host.address() {
        return Step::new(
            "past_the_cdn",
            Place::Client,
            say!("advice-past_the_cdn", address = address),
        );
    }
    Step::new(
        "cdn_off_for_this_name",
        Place::Dns,
        say!("advice-cdn_off_for_this_name", host = name(case)),
    )
}

fn ipv6(case: &Case<'_>) -> Step {
    if case.variant() == Some("ipv4") {
        let says = say!("advice-mend_ipv4", host = name(case), port = case.port);
        return Step::new("mend_ipv4", Place::Dns, says)
            .reads("linux", format!("sudo ss -ltn4 'sport = :{}'", case.port));
    }
    Step::new(
        "mend_ipv6",
        Place::Dns,
        say!("advice-mend_ipv6", host = name(case), port = case.port),
    )
    .reads("linux", format!("sudo ss -ltn6 'sport = :{}'", case.port))
}

#[cfg(test)]
mod tests {
    use crate::advice;
    use crate::diagnosis::diagnose;
    use crate::facts::Failure;
    use crate::facts::sample::{facts, resolved, tcp};
    use crate::target::Protocol;

    /// What an address of a CDN gets as advice has no record of a name in it.
    #[test]
    fn only_a_name_can_be_taken_off_a_cdn() {
        for (host, last) in [
            ("104.16.9.9", "past_the_cdn"),
            ("srv.example.com", "cdn_off_for_this_name"),
        ] {
            let mut facts = facts(Protocol::Ws, host, 8282);
            facts.records = vec![
                resolved(host, &["104.16.9.9"]),
                tcp("104.16.9.9:8282", false, Some(Failure::TcpTimedOut), None),
            ];
            facts.complete = true;
            let diagnosis = diagnose(&facts);
            let finding = diagnosis.finding("cdn_or_accelerator").unwrap();
            let steps = advice::steps(finding, &diagnosis, &facts);
            assert_eq!(steps.last().unwrap().id, last);
        }
    }
}
