//! Names, proxies and tunnels as this computer uses them.

use super::{Case, Place, Step, quote};
use crate::say;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "wrong_host" => vec![right_name(case)],
        "dns_resolver_failing" if case.variant() == Some("left_out") => vec![own_lookup(case)],
        "dns_resolver_failing" => vec![other_resolver(case)],
        // DNS gave what its records hold, a dead address or that of a seller of domains: no memory is to blame.
        "dns_wrong_address" if matches!(case.variant(), Some("one_dead" | "parked")) => {
            hosts_line(case).into_iter().collect()
        }
        "dns_wrong_address" => hosts_line(case).into_iter().chain([flush()]).collect(),
        "fake_ip" => vec![direct_rule(case), without_the_program()],
        "proxy_software" if case.variant() == Some("needed") => vec![use_the_proxy(case)],
        // Nothing is set on this computer: `network` knows whom to ask.
        "proxy_software" if case.variant() == Some("transparent") => Vec::new(),
        "proxy_software" => vec![look_at_the_proxy(), bypass(case)],
        _ => Vec::new(),
    }
}

fn right_name(case: &Case<'_>) -> Step {
    match case.suggestion() {
        Some(name) => Step::new(
            "use_the_right_name",
            Place::Client,
            say!("advice-use_the_right_name-known", name = name),
        ),
        None => Step::new(
            "use_the_right_name",
            Place::Client,
            say!("advice-use_the_right_name", host = case.host.as_str()),
        ),
    }
}

fn other_resolver(case: &Case<'_>) -> Step {
    let name = quote::posix(&case.facts.target.host.plain());
    Step::new(
        "look_at_the_resolver",
        Place::Client,
        say!("advice-look_at_the_resolver"),
    )
    .reads(
        "linux",
        format!("cat /etc/resolv.conf; getent ahosts {name}"),
    )
    .reads(
        "windows",
        "Get-DnsClientServerAddress | Format-Table InterfaceAlias, ServerAddresses",
    )
    .reads("macos", "scutil --dns")
}

/// DNS knows the name, and the way on which this computer looks names up does not.
fn own_lookup(case: &Case<'_>) -> Step {
    let name = quote::posix(&case.facts.target.host.plain());
    Step::new(
        "look_at_the_lookup",
        Place::Client,
        say!("advice-look_at_the_lookup"),
    )
    .reads(
        "linux",
        format!("grep hosts: /etc/nsswitch.conf; getent ahosts {name}; dig {name}"),
    )
    .reads("windows", "Get-DnsClientNrptPolicy; Get-Service Dnscache")
    .reads("macos", "scutil --dns")
}

/// The line of the hosts file that overrides DNS, with its number.
fn hosts_line(case: &Case<'_>) -> Option<Step> {
    let entries = || {
        case.facts
            .hosts_files()
            .flat_map(|(_, file)| file.entries.iter().map(move |entry| (file, entry)))
    };
    // Of several lines only those to a dead address are to blame.
    let (file, entry) = entries()
        .find(|(_, entry)| case.is_dead(entry.address))
        .or_else(|| entries().next())?;
    let line = entry.line.to_string();
    let says = say!(
        "advice-mend_the_hosts_file",
        line = line.as_str(),
        path = file.path.as_str(),
        text = entry.text.as_str()
    );
    let step = Step::new("mend_the_hosts_file", Place::Client, says);
    Some(if case.facts.os == "windows" {
        step.reads(
            "windows",
            format!("Get-Content {}", quote::powershell(&file.path)),
        )
    } else {
        step.reads(
            "linux",
            format!("sed -n {line}p {}", quote::posix(&file.path)),
        )
        .changes(
            "linux",
            format!(
                "sudo sed -i.bak '{line}s/^/# /' {}",
                quote::posix(&file.path)
            ),
        )
    })
}

fn flush() -> Step {
    Step::new("flush_names", Place::Client, say!("advice-flush_names"))
        .changes("linux", "sudo resolvectl flush-caches")
        .changes("windows", "ipconfig /flushdns")
        .changes(
            "macos",
            "sudo dscacheutil -flushcache; sudo killall -HUP mDNSResponder",
        )
}

fn direct_rule(case: &Case<'_>) -> Step {
    let host = case.facts.target.host.plain();
    Step::new(
        "direct_rule",
        Place::Client,
        say!("advice-direct_rule", host = host.as_str()),
    )
    .changes(
        "clash",
        format!("rules:\n  - DOMAIN,{},DIRECT", quote::config_word(&host)),
    )
}

fn without_the_program() -> Step {
    Step::new(
        "without_the_program",
        Place::Client,
        say!("advice-without_the_program"),
    )
}

fn use_the_proxy(case: &Case<'_>) -> Step {
    let proxy = case
        .facts
        .proxy_tunnels()
        .find(|(_, tunnel)| tunnel.inside_ok)
        .map(|(_, tunnel)| tunnel.proxy.clone())
        .unwrap_or_default();
    Step::new(
        "use_the_proxy",
        Place::Client,
        say!("advice-use_the_proxy", proxy = proxy),
    )
}

fn look_at_the_proxy() -> Step {
    Step::new(
        "look_at_the_proxy",
        Place::Client,
        say!("advice-look_at_the_proxy"),
    )
    .reads("linux", "env | grep -i _proxy | sed 's,//[^@]*@,//***@,'")
    .reads("windows", "netsh winhttp show proxy")
    .reads("macos", "scutil --proxy")
}

fn bypass(case: &Case<'_>) -> Step {
    let host = quote::posix(&case.facts.target.host.plain());
    Step::new(
        "bypass_the_proxy",
        Place::Client,
        say!("advice-bypass_the_proxy", host = host.as_str()),
    )
    .changes("linux", format!("export no_proxy=\"$no_proxy,\"{host}"))
}

#[cfg(test)]
mod tests {
    use crate::advice;
    use crate::diagnosis::diagnose;
    use crate::facts::{Failure, Record, sample};
    use crate::target::Protocol;

    const NAME: &str = "srv.example.com";

    fn advised(more: Vec<Record>) -> Vec<(String, String)> {
        let mut facts = sample::facts(Protocol::Tcp, NAME, 8282);
        facts.records = vec![
            sample::resolved(NAME, &["192.0.2.7", "192.0.2.8"]),
            sample::tcp("192.0.2.7:8282", true, None, None),
            sample::tcp("192.0.2.8:8282", true, Some(Failure::TcpTimedOut), None),
        ];
        facts.records.extend(more);
        let diagnosis = diagnose(&facts);
        let finding = diagnosis.finding("dns_wrong_address").unwrap();
        advice::steps(finding, &diagnosis, &facts)
            .iter()
            .map(|step| (step.says.key.to_string(), format!("{:?}", step.says)))
            .collect()
    }

    #[test]
    fn of_several_addresses_the_dead_one_is_named() {
        let steps = advised(Vec::new());
        let [(key, says)] = steps.as_slice() else {
            panic!("{steps:?}");
        };
        assert_eq!(key, "advice-mend_the_dead_address");
        assert!(
            says.contains("192.0.2.8") && !says.contains("192.0.2.7"),
            "{says}"
        );
    }

    #[test]
    fn of_several_lines_of_the_hosts_file_the_dead_one_is_mended() {
        let steps = advised(vec![
            sample::hosts(3, "192.0.2.7", NAME),
            sample::hosts(4, "192.0.2.8", NAME),
        ]);
        let [(key, says)] = steps.as_slice() else {
            panic!("{steps:?}");
        };
        assert_eq!(key, "advice-mend_the_hosts_file");
        assert!(says.contains("192.0.2.8"), "{says}");
    }
}
