//! nginx, Apache, Caddy and their like in front of the service.

use super::{Case, Place, Step, quote};
use crate::say;

const SHOW_BACKENDS: &str = "sudo nginx -T | grep -nE 'proxy_pass|fastcgi_pass|upstream|server '";

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "upgrade_stripped" => vec![pass_the_upgrade(case)],
        "proxy_backend_down" if case.variant() == Some("wants-tls") => vec![
            Step::new(
                "ask_the_backend_with_tls",
                Place::Server,
                say!("advice-ask_the_backend_with_tls"),
            )
            .reads("nginx", SHOW_BACKENDS),
        ],
        "proxy_backend_down" => vec![start_the_backend()],
        "idle_dropped" => vec![heartbeat(), longer_timeout(case)],
        "client_policy" | "tls_not_expected" => vec![tls_in_front(case)],
        _ => Vec::new(),
    }
}

/// The part of the path before `?`, fit for a configuration file.
fn location(case: &Case<'_>) -> String {
    let path = case
        .facts
        .target
        .path_shown
        .split('?')
        .next()
        .unwrap_or("/");
    let word = quote::config_word(path);
    if word.starts_with('/') {
        word
    } else {
        "/".to_owned()
    }
}

fn pass_the_upgrade(case: &Case<'_>) -> Step {
    let location = location(case);
    Step::new("pass_the_upgrade", Place::Server, say!("advice-pass_the_upgrade", path = location.as_str()))
        .changes(
            "nginx",
            format!(
                "location {location} {{\n    proxy_pass http://127.0.0.1:BACKEND_PORT;\n    proxy_http_version 1.1;\n    \
                 proxy_set_header Upgrade $http_upgrade;\n    proxy_set_header Connection \"upgrade\";\n    \
                 proxy_set_header Host $host;\n    proxy_read_timeout 120s;\n}}"
            ),
        )
        .changes("apache", format!("ProxyPass \"{location}\" \"http://127.0.0.1:BACKEND_PORT{location}\" upgrade=websocket"))
        .changes("caddy", format!("reverse_proxy {location}* 127.0.0.1:BACKEND_PORT"))
}

fn start_the_backend() -> Step {
    Step::new(
        "start_the_backend",
        Place::Server,
        say!("advice-start_the_backend"),
    )
    .reads("nginx", SHOW_BACKENDS)
    .reads("nginx", "sudo tail -n 50 /var/log/nginx/error.log")
    .reads("linux", "sudo ss -ltnp")
}

fn heartbeat() -> Step {
    Step::new("heartbeat", Place::Application, say!("advice-heartbeat"))
        .changes("gatewayworker", "$gateway->pingInterval = 55;\n$gateway->pingNotResponseLimit = 0;\n$gateway->pingData = '{\"type\":\"ping\"}';")
}

fn longer_timeout(case: &Case<'_>) -> Step {
    Step::new(
        "longer_timeout",
        Place::Server,
        say!("advice-longer_timeout"),
    )
    .changes(
        "nginx",
        format!(
            "location {} {{\n    proxy_read_timeout 300s;\n}}",
            location(case)
        ),
    )
}

/// One TLS port in front of the plain service.
fn tls_in_front(case: &Case<'_>) -> Step {
    let host = quote::config_word(&case.facts.target.host.plain());
    let location = location(case);
    let port = case.port;
    Step::new("tls_in_front", Place::Server, say!("advice-tls_in_front", port = port))
        .changes(
            "nginx",
            format!(
                "server {{\n    listen 443 ssl;\n    server_name {host};\n    ssl_certificate     /etc/ssl/FULL_CHAIN.pem;\n    \
                 ssl_certificate_key /etc/ssl/PRIVATE_KEY.pem;\n    ssl_protocols TLSv1.2 TLSv1.3;\n    location {location} {{\n        \
                 proxy_pass http://127.0.0.1:{port};\n        proxy_http_version 1.1;\n        \
                 proxy_set_header Upgrade $http_upgrade;\n        proxy_set_header Connection \"upgrade\";\n        \
                 proxy_set_header Host $host;\n    }}\n}}"
            ),
        )
        .changes("caddy", format!("{host} {{\n    reverse_proxy {location}* 127.0.0.1:{port}\n}}"))
}
