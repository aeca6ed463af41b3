//! The gate in the cloud's console: not the same as the server's own firewall.

use super::{Case, Place, Step};
use crate::say;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "cloud_security_group" => vec![open(case), two_gates(case)],
        "server_firewall" if case.is_open("cloud_security_group") => vec![open(case)],
        _ => Vec::new(),
    }
}

fn open(case: &Case<'_>) -> Step {
    let says = match case.private_source() {
        Some(source) => say!(
            "advice-open_security_group-source",
            port = case.port,
            source = source
        ),
        None => say!("advice-open_security_group", port = case.port),
    };
    Step::new("open_security_group", Place::CloudConsole, says)
}

fn two_gates(case: &Case<'_>) -> Step {
    Step::new(
        "two_gates",
        Place::Server,
        say!("advice-two_gates", port = case.port),
    )
    .reads(
        "linux",
        format!("sudo tcpdump -ni any -c 5 'tcp port {}'", case.port),
    )
}
