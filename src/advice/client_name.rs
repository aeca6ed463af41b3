//! Names, proxies and tunnels as this computer uses them.

use super::{Case, Place, Step, quote};
use crate::say;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "wrong_host" => vec![right_name(case)],
        "dns_resolver_failing" => vec![other_resolver(case)],
        "dns_wrong_address" => hosts_line(case).into_iter().chain([flush()]).collect(),
        "fake_ip" => vec![direct_rule(case), without_the_program()],
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

/// The line of the hosts file that overrides DNS, with its number.
fn hosts_line(case: &Case<'_>) -> Option<Step> {
    let (_, file) = case
        .facts
        .hosts_files()
        .find(|(_, file)| !file.entries.is_empty())?;
    let entry = file.entries.first()?;
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
