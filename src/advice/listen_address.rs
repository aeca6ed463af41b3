//! What listens on the server, and on which address.

use super::{Case, Place, Step, quote};
use crate::say;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "server_not_listening" => vec![look(case), start(case)],
        "listen_address_mismatch" if case.address.is_some_and(|address| address.is_loopback()) => {
            vec![look(case), listen_here(case)]
        }
        "listen_address_mismatch" => vec![look(case), listen_on_all(case), rather_a_proxy(case)],
        "local_address_missing" => vec![bind_to_an_address_that_exists(case)],
        _ => Vec::new(),
    }
}

/// Which program listens, and where.
pub(super) fn look(case: &Case<'_>) -> Step {
    let port = case.port;
    let says = if case.is_local() {
        say!("advice-look_who_listens-here", port = port)
    } else {
        say!("advice-look_who_listens", port = port)
    };
    Step::new("look_who_listens", if case.is_local() { Place::Client } else { Place::Server }, says)
        .reads("linux", format!("sudo ss -ltnp 'sport = :{port}'"))
        .reads("windows", format!("Get-NetTCPConnection -State Listen -LocalPort {port} | Format-Table LocalAddress, OwningProcess"))
        .reads("macos", format!("sudo lsof -nP -iTCP:{port} -sTCP:LISTEN"))
}

fn start(case: &Case<'_>) -> Step {
    Step::new(
        "start_the_server",
        Place::Server,
        say!("advice-start_the_server", port = case.port),
    )
    .reads("workerman", "php start.php status")
    .changes("workerman", "php start.php start -d")
    .reads("systemd", "systemctl --failed")
    .reads(
        "docker",
        "docker ps --all --format 'table {{.Names}}\\t{{.Status}}\\t{{.Ports}}'",
    )
}

/// The listening line of Workerman and GatewayWorker with the person's port.
pub(super) fn workerman_lines(case: &Case<'_>, step: Step) -> Step {
    let address = format!("{}://0.0.0.0:{}", case.workerman_scheme(), case.port);
    let both = format!("{}://[::]:{}", case.workerman_scheme(), case.port);
    let line = if case.is_v6() { both } else { address };
    let quoted = quote::php(&line);
    step.changes("workerman", format!("$worker = new Worker({quoted});"))
        .changes(
            "gatewayworker",
            format!("$gateway = new Gateway({quoted});"),
        )
}

fn listen_on_all(case: &Case<'_>) -> Step {
    let says = if case.is_v6() {
        say!("advice-listen_on_all-v6", port = case.port)
    } else {
        say!("advice-listen_on_all", port = case.port)
    };
    workerman_lines(case, Step::new("listen_on_all", Place::Application, says))
}

/// Only this computer itself asks: nobody else has to be let in.
fn listen_here(case: &Case<'_>) -> Step {
    Step::new(
        "listen_on_all",
        Place::Application,
        say!(
            "advice-listen_on_all-here",
            address = case.place(),
            port = case.port
        ),
    )
}

/// Exposing a database is worse than not reaching it.
fn rather_a_proxy(case: &Case<'_>) -> Step {
    Step::new(
        "rather_a_proxy",
        Place::Application,
        say!("advice-rather_a_proxy", port = case.port),
    )
}

fn bind_to_an_address_that_exists(case: &Case<'_>) -> Step {
    let step = Step::new(
        "bind_to_an_existing_address",
        Place::Application,
        say!("advice-bind_to_an_existing_address"),
    )
    .reads("linux", "ip -brief address")
    .reads(
        "windows",
        "Get-NetIPAddress | Format-Table InterfaceAlias, IPAddress",
    )
    .reads("macos", "ifconfig");
    workerman_lines(case, step)
}
