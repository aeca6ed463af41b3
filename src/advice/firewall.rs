//! The server's own firewall: one port, from one source where that is known, and never "off".

use super::{Case, Place, Step};
use crate::say;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "server_firewall" => vec![test_from_the_server(case), look(case), open(case)],
        // A limit of requests is no ban: it ends by itself.
        "client_banned" if case.variant() != Some("limited") => vec![unban(case)],
        _ => Vec::new(),
    }
}

/// The test that tells a firewall from a stopped program.
fn test_from_the_server(case: &Case<'_>) -> Step {
    let port = case.port;
    // Behind a cloud's address translation the server does not have the public address itself.
    let (linux, windows) = match case.address {
        Some(address) if case.is_v6() || case.private_source().is_some() => {
            (address.to_string(), address.to_string())
        }
        _ => (
            "\"$(hostname -I | cut -d ' ' -f 1)\"".to_owned(),
            "$env:COMPUTERNAME".to_owned(),
        ),
    };
    Step::new(
        "test_from_the_server",
        Place::Server,
        say!("advice-test_from_the_server", port = port),
    )
    .reads("linux", format!("nc -vz -w 5 {linux} {port}"))
    .reads("linux", format!("ss -ltn 'sport = :{port}'"))
    .reads(
        "windows",
        format!("Test-NetConnection {windows} -Port {port}"),
    )
    .reads(
        "windows",
        format!("Get-NetTCPConnection -State Listen -LocalPort {port}"),
    )
}

fn look(case: &Case<'_>) -> Step {
    let port = case.port;
    Step::new(
        "look_at_the_firewall",
        Place::Server,
        say!("advice-look_at_the_firewall"),
    )
    .reads("firewalld", "sudo firewall-cmd --list-all")
    .reads("ufw", "sudo ufw status verbose")
    .reads("nftables", "sudo nft list ruleset")
    .reads("iptables", "sudo iptables -L INPUT -n -v --line-numbers")
    .reads(
        "windows",
        format!(
            "Get-NetFirewallPortFilter | Where-Object LocalPort -eq {port} | Get-NetFirewallRule | \
                 Format-Table DisplayName, Enabled, Direction, Action"
        ),
    )
}

pub(super) fn open(case: &Case<'_>) -> Step {
    let port = case.port;
    let family = if case.is_v6() { "ipv6" } else { "ipv4" };
    let (says, firewalld, ufw, nft, iptables, windows) = match case.private_source() {
        Some(source) => (
            say!("advice-open_the_port-source", port = port, source = source),
            format!(
                "sudo firewall-cmd --permanent --add-rich-rule='rule family=\"{family}\" source address=\"{source}\" \
                 port port=\"{port}\" protocol=\"tcp\" accept'\nsudo firewall-cmd --reload"
            ),
            format!("sudo ufw allow from {source} to any port {port} proto tcp"),
            format!(
                "sudo nft insert rule inet filter input {} saddr {source} tcp dport {port} accept",
                if case.is_v6() { "ip6" } else { "ip" }
            ),
            format!(
                "sudo {} -I INPUT -p tcp -s {source} --dport {port} -j ACCEPT",
                if case.is_v6() {
                    "ip6tables"
                } else {
                    "iptables"
                }
            ),
            format!(
                "New-NetFirewallRule -DisplayName 'TCP {port} from {source}' -Direction Inbound -Protocol TCP \
                 -LocalPort {port} -RemoteAddress {source} -Action Allow"
            ),
        ),
        None => (
            say!("advice-open_the_port", port = port),
            format!(
                "sudo firewall-cmd --permanent --add-port={port}/tcp\nsudo firewall-cmd --reload"
            ),
            format!("sudo ufw allow {port}/tcp"),
            format!("sudo nft insert rule inet filter input tcp dport {port} accept"),
            format!(
                "sudo {} -I INPUT -p tcp --dport {port} -j ACCEPT",
                if case.is_v6() {
                    "ip6tables"
                } else {
                    "iptables"
                }
            ),
            format!(
                "New-NetFirewallRule -DisplayName 'TCP {port}' -Direction Inbound -Protocol TCP -LocalPort {port} \
                 -Action Allow"
            ),
        ),
    };
    Step::new("open_the_port", Place::Server, says)
        .changes("firewalld", firewalld)
        .changes("ufw", ufw)
        .changes("nftables", nft)
        .changes("iptables", iptables)
        .changes("windows", windows)
}

fn unban(case: &Case<'_>) -> Step {
    let step = Step::new("unban", Place::Server, say!("advice-unban"))
        .reads("linux", "sudo fail2ban-client banned");
    match case.route.and_then(|route| route.source) {
        Some(source) if case.private_source().is_some() => {
            step.changes("linux", format!("sudo fail2ban-client unban {source}"))
        }
        _ => step,
    }
}
