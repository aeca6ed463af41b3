//! The program itself: its protocol, its path, what it answers.

use super::listen_address::{look, workerman_lines};
use super::{Case, Place, Step};
use crate::say;
use crate::target::Protocol;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "protocol_mismatch" => vec![use_its_language(case), speak_the_asked_language(case)],
        "tls_expected" => vec![with_tls(case)],
        "tls_not_expected" => vec![without_tls(case)],
        "wrong_port" => vec![other_port(case), look(case)],
        "wrong_path" => vec![other_path(case)],
        "server_error" => vec![read_the_log()],
        "request_rejected" => vec![Step::new(
            "read_the_answer",
            Place::Server,
            say!("advice-read_the_answer"),
        )],
        "access_rejected" => vec![Step::new(
            "allow_the_caller",
            Place::Application,
            say!("advice-allow_the_caller"),
        )],
        "redirected" => vec![follow(case)],
        "subprotocol_mismatch" => vec![subprotocol(case)],
        "handshake_broken" => vec![Step::new(
            "mend_the_handshake",
            Place::Application,
            say!("advice-mend_the_handshake"),
        )],
        "closed_after_open" => vec![closed(), business_workers()],
        "silent_server" => vec![blocked_worker(case), read_the_log()],
        "connection_reset" => vec![docker_loopback(case), business_workers()],
        "server_overloaded" => vec![backlog(case)],
        _ => Vec::new(),
    }
}

fn use_its_language(case: &Case<'_>) -> Step {
    match case.suggestion() {
        Some(address) => Step::new(
            "use_its_language",
            Place::Client,
            say!("advice-use_its_language-address", address = address),
        ),
        None => Step::new(
            "use_its_language",
            Place::Client,
            say!("advice-use_its_language"),
        ),
    }
}

fn speak_the_asked_language(case: &Case<'_>) -> Step {
    let says = say!(
        "advice-speak_the_asked_language",
        protocol = case.workerman_scheme()
    );
    workerman_lines(
        case,
        Step::new("speak_the_asked_language", Place::Application, says),
    )
}

fn with_tls(case: &Case<'_>) -> Step {
    let protocol = match case.facts.target.protocol {
        Protocol::Ws | Protocol::Wss => Protocol::Wss,
        Protocol::Http | Protocol::Https => Protocol::Https,
        Protocol::Auto | Protocol::Tcp | Protocol::Tls => Protocol::Tls,
    };
    Step::new(
        "with_tls",
        Place::Client,
        say!("advice-with_tls", address = case.with_scheme(protocol)),
    )
}

fn without_tls(case: &Case<'_>) -> Step {
    let protocol = match case.facts.target.protocol {
        Protocol::Ws | Protocol::Wss => Protocol::Ws,
        Protocol::Http | Protocol::Https => Protocol::Http,
        Protocol::Auto | Protocol::Tcp | Protocol::Tls => Protocol::Tcp,
    };
    Step::new(
        "without_tls",
        Place::Client,
        say!("advice-without_tls", address = case.with_scheme(protocol)),
    )
}

fn other_port(case: &Case<'_>) -> Step {
    match case.suggestion() {
        Some(port) => Step::new(
            "other_port",
            Place::Client,
            say!("advice-other_port-known", port = port),
        ),
        None => Step::new(
            "other_port",
            Place::Client,
            say!("advice-other_port", port = case.port),
        ),
    }
}

fn other_path(case: &Case<'_>) -> Step {
    match case.suggestion() {
        Some(path) => Step::new(
            "other_path",
            Place::Client,
            say!("advice-other_path-known", path = path),
        ),
        None => Step::new(
            "other_path",
            Place::Client,
            say!(
                "advice-other_path",
                path = case.facts.target.path_shown.as_str()
            ),
        ),
    }
}

fn read_the_log() -> Step {
    Step::new("read_the_log", Place::Server, say!("advice-read_the_log"))
        .reads("workerman", "tail -n 100 workerman.log")
        .reads(
            "systemd",
            "journalctl --priority=warning --since=-1h --no-pager",
        )
        .reads("nginx", "sudo tail -n 50 /var/log/nginx/error.log")
}

fn follow(case: &Case<'_>) -> Step {
    match case.suggestion() {
        Some(address) => Step::new(
            "use_the_new_address",
            Place::Client,
            say!("advice-use_the_new_address-known", address = address),
        ),
        None => Step::new(
            "use_the_new_address",
            Place::Client,
            say!("advice-use_the_new_address"),
        ),
    }
}

fn subprotocol(case: &Case<'_>) -> Step {
    match case.suggestion() {
        Some(name) if !name.is_empty() => Step::new(
            "agree_on_a_subprotocol",
            Place::Application,
            say!("advice-agree_on_a_subprotocol-known", name = name),
        ),
        _ => Step::new(
            "agree_on_a_subprotocol",
            Place::Application,
            say!("advice-agree_on_a_subprotocol"),
        ),
    }
}

fn closed() -> Step {
    Step::new(
        "read_the_close_code",
        Place::Application,
        say!("advice-read_the_close_code"),
    )
}

fn business_workers() -> Step {
    Step::new(
        "start_business_workers",
        Place::Server,
        say!("advice-start_business_workers"),
    )
    .reads("gatewayworker", "php start.php status")
}

fn blocked_worker(case: &Case<'_>) -> Step {
    Step::new(
        "find_the_blocked_worker",
        Place::Server,
        say!("advice-find_the_blocked_worker"),
    )
    .reads("workerman", "php start.php status")
    .reads("linux", format!("sudo ss -ltn 'sport = :{}'", case.port))
}

fn docker_loopback(case: &Case<'_>) -> Step {
    Step::new(
        "listen_in_the_container",
        Place::Application,
        say!("advice-listen_in_the_container", port = case.port),
    )
    .reads(
        "docker",
        "docker ps --format 'table {{.Names}}\\t{{.Ports}}'",
    )
}

fn backlog(case: &Case<'_>) -> Step {
    Step::new(
        "look_at_the_backlog",
        Place::Server,
        say!("advice-look_at_the_backlog"),
    )
    .reads("linux", format!("ss -ltn 'sport = :{}'", case.port))
    .reads("linux", "nstat -az TcpExtListenOverflows TcpExtListenDrops")
    .reads("linux", "cat /proc/sys/net/core/somaxconn")
}
