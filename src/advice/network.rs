//! The network between here and there, and the machine at its end.

use super::{Case, Place, Step, quote};
use crate::facts::Status;
use crate::say;
use crate::say::Arg;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "network_filter" => vec![ask_the_administrator(case), other_network()],
        "proxy_software" if case.variant() == Some("transparent") => {
            vec![ask_the_administrator(case), other_network()]
        }
        "icp_block" => vec![Step::new(
            "register_the_name",
            Place::CloudConsole,
            say!("advice-register_the_name", host = case.host.as_str()),
        )],
        "host_down" if case.variant() == Some("behind") => vec![Step::new(
            "look_at_the_forwarding",
            Place::Server,
            say!(
                "advice-look_at_the_forwarding",
                address = case.place(),
                port = case.port
            ),
        )],
        "host_down" => vec![switch_it_on(case), neighbours(case)],
        "data_lost" => vec![
            Step::new(
                "look_for_dropped_traffic",
                Place::Server,
                say!("advice-look_for_dropped_traffic", port = case.port),
            )
            .reads(
                "linux",
                format!("sudo tcpdump -ni any -c 20 'tcp port {}'", case.port),
            ),
        ],
        "mtu_black_hole" => vec![clamp(case)],
        "packet_loss" => vec![watch_the_path(case)],
        "private_address_elsewhere" => {
            vec![Step::new(
                "use_the_public_address",
                Place::Client,
                say!("advice-use_the_public_address", address = case.place()),
            )]
        }
        "port_forward_missing" => {
            vec![Step::new(
                "forward_the_port",
                Place::Server,
                say!("advice-forward_the_port", port = case.port),
            )]
        }
        "client_banned" => vec![Step::new(
            "wait_a_while",
            Place::Client,
            say!("advice-wait_a_while"),
        )],
        _ => Vec::new(),
    }
}

fn ask_the_administrator(case: &Case<'_>) -> Step {
    // What is blocked: the name, or of several addresses the one that does not get through.
    let blocked = if case.variant() == Some("by-name") {
        Some(case.host.clone())
    } else if case.variant() == Some("dns") {
        return ask_for_dns(case);
    } else {
        case.facts
            .asked_tcp()
            .find(|(record, _)| record.status == Status::Failed)
            .map(|(_, probe)| probe.address.ip().to_string())
    };
    Step::new(
        "ask_the_administrator",
        Place::Client,
        say!(
            "advice-ask_the_administrator",
            address = blocked.unwrap_or_else(|| case.place()),
            port = case.port
        ),
    )
}

/// The questions to the DNS servers are blocked.
fn ask_for_dns(case: &Case<'_>) -> Step {
    Step::new(
        "ask_the_administrator",
        Place::Client,
        say!(
            "advice-ask_for_dns",
            servers = Arg::List(case.dns_servers())
        ),
    )
}

fn other_network() -> Step {
    Step::new("other_network", Place::Client, say!("advice-other_network"))
}

fn switch_it_on(case: &Case<'_>) -> Step {
    Step::new(
        "switch_it_on",
        Place::Server,
        say!("advice-switch_it_on", address = case.place()),
    )
}

fn neighbours(case: &Case<'_>) -> Step {
    let place = case.place();
    let step = Step::new(
        "look_for_the_host",
        Place::Client,
        say!("advice-look_for_the_host"),
    )
    .reads("linux", format!("ping -c 4 {}", quote::posix(&place)))
    .reads("windows", format!("ping {}", quote::powershell(&place)));
    if case.route.is_some_and(|route| route.on_link) {
        step.reads(
            "linux",
            format!("ip neighbour show {}", quote::posix(&place)),
        )
    } else {
        step
    }
}

fn clamp(case: &Case<'_>) -> Step {
    Step::new("clamp_the_mss", Place::Client, say!("advice-clamp_the_mss"))
        .reads("linux", format!("ping -M do -s 1400 -c 3 {}", quote::posix(&case.place())))
        .changes("nftables", "sudo nft add rule inet filter forward tcp flags syn tcp option maxseg size set rt mtu")
        .changes("iptables", "sudo iptables -t mangle -A FORWARD -p tcp --tcp-flags SYN,RST SYN -j TCPMSS --clamp-mss-to-pmtu")
}

fn watch_the_path(case: &Case<'_>) -> Step {
    let place = case.place();
    Step::new(
        "watch_the_path",
        Place::Client,
        say!("advice-watch_the_path"),
    )
    .reads(
        "linux",
        format!(
            "mtr --tcp --port {} --report {}",
            case.port,
            quote::posix(&place)
        ),
    )
    .reads("windows", format!("pathping {}", quote::powershell(&place)))
}

#[cfg(test)]
mod tests {
    use crate::advice;
    use crate::diagnosis::diagnose;
    use crate::facts::Failure;
    use crate::facts::sample::{exchange, facts, icmp, of_http, resolved, route_via, tcp};
    use crate::target::Protocol;

    /// One of two addresses is blocked: that is the one to ask about.
    #[test]
    fn the_blocked_address_is_named() {
        let mut facts = facts(Protocol::Tcp, "srv.example.com", 443);
        let failure = Some(Failure::TcpHostUnreachable);
        let error = Some(icmp(13, "10.0.0.1"));
        facts.records = vec![
            resolved("srv.example.com", &["192.0.2.7", "192.0.2.8"]),
            route_via("192.0.2.8", "10.0.0.1"),
            tcp("192.0.2.7:443", true, None, None),
            tcp("192.0.2.8:443", true, failure, error),
        ];
        let diagnosis = diagnose(&facts);
        let finding = diagnosis.finding("network_filter").unwrap();
        let steps = advice::steps(finding, &diagnosis, &facts);
        let said = format!("{:?}", steps.first().unwrap().says);
        assert!(
            said.contains("192.0.2.8") && !said.contains("192.0.2.7"),
            "{said}"
        );
    }

    #[test]
    fn a_blocked_name_is_named() {
        let mut facts = facts(Protocol::Http, "srv.example.com", 80);
        let page = exchange("192.0.2.7:80", 403, &[], "FortiGuard: Access Blocked");
        facts.records = vec![
            resolved("srv.example.com", &["192.0.2.7"]),
            tcp("192.0.2.7:80", true, None, None),
            of_http(page),
        ];
        let diagnosis = diagnose(&facts);
        let finding = diagnosis.finding("network_filter").unwrap();
        let steps = advice::steps(finding, &diagnosis, &facts);
        let said = format!("{:?}", steps.first().unwrap().says);
        assert!(said.contains("srv.example.com"), "{said}");
    }
}
