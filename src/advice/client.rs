//! This computer: its network, its ports, its rules, its clock.

use super::{Case, Place, Step, quote};
use crate::say;
use crate::say::Arg;
use crate::target::Protocol;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "input_mistake" => vec![corrected(case)],
        "no_network" => vec![connect(case), interfaces()],
        "no_route" => vec![route(case), family(case)],
        "captive_portal" => vec![Step::new("sign_in", Place::Client, say!("advice-sign_in"))],
        "client_firewall" => vec![allow_this_program(case)],
        "local_ports_exhausted" => vec![who_holds(case), keep_alive(), widen()],
        "local_address_missing" => vec![interfaces()],
        "open_files_exhausted" => vec![open_files()],
        "client_policy" => vec![secure_address(case)],
        "clock_wrong" => vec![set_the_clock()],
        _ => Vec::new(),
    }
}

fn corrected(case: &Case<'_>) -> Step {
    if matches!(
        case.variant(),
        Some("listen_address" | "this_computer" | "many")
    ) {
        // Nothing can be corrected: another address is needed, which only the person knows.
        return Step::new(
            "enter_the_servers_address",
            Place::Client,
            say!("advice-enter_the_servers_address"),
        );
    }
    let address = case
        .suggestion()
        .map_or_else(|| case.facts.target.shown(), str::to_owned);
    Step::new(
        "use_the_corrected_address",
        Place::Client,
        say!("advice-use_the_corrected_address", address = address),
    )
}

fn connect(case: &Case<'_>) -> Step {
    // With these the cable is in and Wi-Fi is on: it is the router that does not speak.
    let again = matches!(case.variant(), Some("gateway" | "silent" | "self_assigned"));
    let says = if again {
        say!("advice-connect_to_a_network-again")
    } else {
        say!("advice-connect_to_a_network")
    };
    Step::new("connect_to_a_network", Place::Client, says)
}

fn interfaces() -> Step {
    Step::new(
        "look_at_the_interfaces",
        Place::Client,
        say!("advice-look_at_the_interfaces"),
    )
    .reads("linux", "ip -brief address")
    .reads("windows", "ipconfig /all")
    .reads("macos", "ifconfig")
}

fn route(case: &Case<'_>) -> Step {
    let place = case.place();
    let step = Step::new(
        "look_at_the_route",
        Place::Client,
        say!("advice-look_at_the_route", address = place.as_str()),
    )
    .reads("linux", format!("ip route get {}", quote::posix(&place)))
    .reads(
        "windows",
        format!(
            "Find-NetRoute -RemoteIPAddress {}",
            quote::powershell(&place)
        ),
    )
    .reads("macos", format!("route -n get {}", quote::posix(&place)));
    match case.route.and_then(|route| route.route_type.as_deref()) {
        Some(kind @ ("unreachable" | "prohibit" | "blackhole")) => {
            let family = if case.is_v6() { "-6 " } else { "" };
            step.reads("linux", format!("ip {family}route show type {kind}"))
        }
        _ => step,
    }
}

fn family(case: &Case<'_>) -> Step {
    let says = if case.variant() == Some("neighbour") {
        say!(
            "advice-get_a_route-neighbour",
            address = case.place().as_str()
        )
    } else if case.is_v6() {
        say!("advice-get_a_route-v6")
    } else {
        say!("advice-get_a_route")
    };
    Step::new("get_a_route", Place::Client, says)
}

/// The port of DNS.
const DNS_PORT: u16 = 53;

fn allow_this_program(case: &Case<'_>) -> Step {
    let (place, port) = if case.variant() == Some("dns") {
        (Arg::List(case.dns_servers()), DNS_PORT)
    } else {
        (case.place().into(), case.port)
    };
    Step::new("allow_this_program", Place::Client, say!("advice-allow_this_program", address = place, port = port))
        .reads("nftables", "sudo nft list ruleset")
        .reads("iptables", "sudo iptables -L OUTPUT -n -v --line-numbers")
        .reads("windows", "Get-NetFirewallRule -Direction Outbound -Action Block -Enabled True | Format-Table DisplayName")
}

fn who_holds(case: &Case<'_>) -> Step {
    let place = case.address.map_or_else(
        || case.place(),
        |address| match address {
            std::net::IpAddr::V6(v6) => format!("[{v6}]"),
            std::net::IpAddr::V4(v4) => v4.to_string(),
        },
    );
    let port = case.port;
    Step::new(
        "who_holds_the_ports",
        Place::Client,
        say!(
            "advice-who_holds_the_ports",
            address = place.as_str(),
            port = port
        ),
    )
    .reads(
        "linux",
        format!(
            "ss -tanp {}",
            quote::posix(&format!("dst {place} and dport = :{port}"))
        ),
    )
    .reads("linux", "cat /proc/sys/net/ipv4/ip_local_port_range")
    .reads("windows", "netsh int ipv4 show dynamicport tcp")
    .reads(
        "macos",
        "sysctl net.inet.ip.portrange.first net.inet.ip.portrange.last",
    )
}

fn keep_alive() -> Step {
    Step::new(
        "keep_connections",
        Place::Application,
        say!("advice-keep_connections"),
    )
}

/// Only after connections are kept: a wider range only moves the wall. Never `tcp_tw_recycle`: it broke clients
/// behind NAT and left Linux with 4.12.
fn widen() -> Step {
    Step::new(
        "widen_the_range",
        Place::Client,
        say!("advice-widen_the_range"),
    )
    .changes(
        "linux",
        "sudo sysctl -w net.ipv4.ip_local_port_range='10000 65535'",
    )
    .changes(
        "windows",
        "netsh int ipv4 set dynamicport tcp start=10000 num=55536",
    )
    .changes("macos", "sudo sysctl net.inet.ip.portrange.first=10000")
}

fn open_files() -> Step {
    Step::new(
        "raise_open_files",
        Place::Client,
        say!("advice-raise_open_files"),
    )
    .reads("linux", "ulimit -n; cat /proc/sys/fs/file-nr")
    .changes("linux", "ulimit -n 65535")
}

fn secure_address(case: &Case<'_>) -> Step {
    let protocol = if case.facts.target.protocol.web_socket() {
        Protocol::Wss
    } else {
        Protocol::Https
    };
    let target = crate::target::Target {
        protocol,
        port: 443,
        ..case.facts.target.clone()
    };
    Step::new(
        "use_a_secure_address",
        Place::Client,
        say!("advice-use_a_secure_address", address = target.shown()),
    )
}

fn set_the_clock() -> Step {
    Step::new("set_the_clock", Place::Client, say!("advice-set_the_clock"))
        .reads("linux", "timedatectl")
        .changes("linux", "sudo timedatectl set-ntp true")
        .reads("windows", "w32tm /query /status")
        .changes("windows", "w32tm /resync")
        .changes("macos", "sudo sntp -sS time.apple.com")
}
