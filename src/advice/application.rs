//! The program itself: its protocol, its path, what it answers.

use super::listen_address::{look, workerman_lines};
use super::{Case, Place, Step};
use crate::knowledge::ports;
use crate::say;
use crate::target::Protocol;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        // TLS is no protocol of a program, and a database's port will not become one of pages.
        "protocol_mismatch"
            if case.facts.target.protocol == Protocol::Tls
                || ports::own_protocol(case.port).is_some() =>
        {
            vec![use_its_language(case)]
        }
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
        "access_rejected" if case.variant() == Some("subprotocol") => vec![subprotocol(case)],
        "access_rejected" => vec![allow_the_caller(case)],
        "redirected" => vec![follow(case)],
        "subprotocol_mismatch" => vec![subprotocol(case)],
        "handshake_broken" => vec![Step::new(
            "mend_the_handshake",
            Place::Application,
            say!("advice-mend_the_handshake"),
        )],
        "closed_after_open" => vec![closed(), business_workers()],
        "silent_server" => vec![blocked_worker(case), read_the_log()],
        "connection_reset" => match case.variant() {
            // A published port without a program behind it does not wait for our words.
            Some("at-once") => vec![docker_loopback(case), business_workers()],
            Some("cut-short") => vec![read_the_log()],
            _ => vec![read_the_log(), business_workers()],
        },
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
        protocol = match case.workerman_scheme() {
            "websocket" => "WebSocket",
            "http" => "HTTP",
            _ => "TCP",
        }
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
        Some(address) => Step::new(
            "other_path",
            Place::Client,
            say!("advice-other_path-known", address = address),
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

/// What mattered when one thing of the request was changed at a time decides what is asked for.
fn allow_the_caller(case: &Case<'_>) -> Step {
    let target = &case.facts.target;
    let (place, says) = match (case.variant(), &target.details.origin, case.suggestion()) {
        (Some("credentials"), _, _) => (Place::Client, say!("advice-allow_the_caller-credentials")),
        (Some("origin"), Some(origin), _) => (
            Place::Server,
            say!("advice-allow_the_caller-origin", origin = origin),
        ),
        (Some("origin"), None, Some(origin)) => (
            Place::Client,
            say!("advice-allow_the_caller-origin_missing", origin = origin),
        ),
        (Some("host"), _, _) => (
            Place::Server,
            say!("advice-allow_the_caller-host", host = target.host.plain()),
        ),
        _ => (Place::Server, say!("advice-allow_the_caller")),
    };
    Step::new("allow_the_caller", place, says)
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

#[cfg(test)]
mod tests {
    use crate::advice;
    use crate::diagnosis::diagnose;
    use crate::facts::sample::{
        facts, heard, of_web_socket, opened, spoke, tcp, upgrade, upgrade_as, web_socket_run as run,
    };
    use crate::facts::{Ended, Fact, Failure, Language, Record, SpeakProbe, WsVariant};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:80";

    /// The key of the first step against a refused access, where this was tried besides.
    fn advised(
        origin: Option<&str>,
        status: u16,
        headers: &[(&str, &str)],
        tried: Option<WsVariant>,
    ) -> String {
        let mut records: Vec<Record> = vec![of_web_socket(upgrade(AT, status, headers, ""))];
        records.extend(tried.map(|variant| of_web_socket(upgrade_as(variant, opened(AT)))));
        let mut facts = run(records);
        facts.target.details.origin = origin.map(str::to_owned);
        let diagnosis = diagnose(&facts);
        let finding = diagnosis.finding("access_rejected").unwrap();
        let steps = advice::steps(finding, &diagnosis, &facts);
        steps.first().unwrap().says.key.to_string()
    }

    /// A mail server where TLS alone was asked: no line of a program listens "with TLS".
    #[test]
    fn a_program_is_told_only_what_it_can_speak() {
        let steps = |protocol, port: u16| {
            let mut facts = facts(protocol, "192.0.2.7", port);
            let at = &format!("192.0.2.7:{port}");
            let banner = b"220 mail ESMTP\r\n";
            let mut heard_it = spoke(at, SpeakProbe::Http, banner, Ended::ByUs);
            heard_it.language = Some(Language::Smtp);
            facts.records = vec![tcp(at, true, None, None), heard(heard_it)];
            let diagnosis = diagnose(&facts);
            let finding = diagnosis.finding("protocol_mismatch").unwrap();
            advice::steps(finding, &diagnosis, &facts).len()
        };
        assert_eq!(steps(Protocol::Tls, 2525), 1);
        assert_eq!(steps(Protocol::Ws, 2525), 2);
        assert_eq!(steps(Protocol::Ws, 25), 1);
    }

    /// Docker's published port is a tip for a port that ends all connections at once.
    #[test]
    fn each_way_of_ending_has_its_own_first_step() {
        let first = |records: Vec<Record>, early: bool| {
            let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
            facts.records = vec![tcp(AT, true, None, None)];
            if early && let Some(Fact::Tcp(probe)) = facts.records.first_mut().map(|r| &mut r.fact)
            {
                for attempt in &mut probe.attempts {
                    attempt.ended_early = Some(Failure::TcpReset);
                }
            }
            facts.records.extend(records);
            let diagnosis = diagnose(&facts);
            let finding = diagnosis.finding("connection_reset").unwrap();
            let steps = advice::steps(finding, &diagnosis, &facts);
            steps.first().unwrap().says.key.to_string()
        };
        let cut = |probe| heard(spoke(AT, probe, b"", Ended::Reset));
        assert_eq!(
            first(vec![cut(SpeakProbe::Http)], true),
            "advice-listen_in_the_container"
        );
        let waited = heard(spoke(AT, SpeakProbe::Wait, b"", Ended::Silent));
        assert_eq!(
            first(vec![waited, cut(SpeakProbe::Http)], false),
            "advice-read_the_log"
        );
    }

    #[test]
    fn what_mattered_decides_what_is_asked_for() {
        let own = || Some(WsVariant::Origin("http://192.0.2.7".to_owned()));
        let page = Some("https://page.example");
        let basic = &[("www-authenticate", "Basic")][..];
        for (key, found) in [
            ("advice-allow_the_caller", advised(None, 403, &[], None)),
            (
                "advice-allow_the_caller-credentials",
                advised(None, 401, basic, None),
            ),
            (
                "advice-allow_the_caller-origin",
                advised(page, 403, &[], own()),
            ),
            (
                "advice-allow_the_caller-origin_missing",
                advised(None, 403, &[], own()),
            ),
            (
                "advice-allow_the_caller-host",
                advised(None, 403, &[], Some(WsVariant::Host(AT.to_owned()))),
            ),
            (
                "advice-agree_on_a_subprotocol-known",
                advised(
                    None,
                    403,
                    &[],
                    Some(WsVariant::Subprotocol("mqtt".to_owned())),
                ),
            ),
        ] {
            assert_eq!(found, key);
        }
    }
}
