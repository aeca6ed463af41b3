//! nginx: the server and the reverse proxy that most people have in front of their program.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

use super::certificates::{self, Kind};
use super::websockets::{self, Program};
use super::{Expected, Server, WORKS, doubtful, expect, fails, free_port, has};

/// nginx with one server block; none where it is not installed. `{folder}` in the block is the server's folder.
fn nginx(listen: &str, block: &str) -> Option<Server> {
    nginx_with(listen, block, |_| {})
}

fn nginx_with(listen: &str, block: &str, prepare: impl Fn(&Path)) -> Option<Server> {
    // It stands in /usr/sbin, which is not in everyone's path.
    let program = if Path::new("/usr/sbin/nginx").exists() {
        "/usr/sbin/nginx"
    } else {
        "nginx"
    };
    has(program, "-v").then(|| {
        Server::start(|folder, port| {
            prepare(folder);
            let place = folder.display().to_string();
            std::fs::write(folder.join("index.html"), "<h1>It works</h1>").unwrap();
            let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
                .map(|kind| format!("{kind}_temp_path {place}/{kind};\n"))
                .concat();
            let block = block.replace("{folder}", &place);
            let text = format!(
                "daemon off;\nmaster_process off;\npid {place}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n\
                 access_log off;\n{temporary}server {{ listen 127.0.0.1:{port} {listen}; root {place}; {block} }}\n}}\n"
            );
            let file = folder.join("nginx.conf");
            std::fs::write(&file, text).unwrap();
            let mut command = Command::new(program);
            command.args(["-e", "stderr", "-p"]).arg(folder).arg("-c").arg(file);
            command
        })
    })
}

/// The lines of every manual on WebSockets behind nginx.
fn upgrading(port: u16) -> String {
    format!(
        "proxy_pass http://127.0.0.1:{port}; proxy_http_version 1.1; \
         proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade; \
         proxy_set_header Host $http_host;"
    )
}

#[test]
fn a_plain_site() {
    let Some(server) = nginx("", "") else { return };
    expect(&[&server.url("http", "/")], &[], &WORKS);
    expect(
        &[&server.url("http", "/nothing-here")],
        &[],
        &doubtful(&["wrong_path"]),
    );
    // Whether a WebSocket would be behind it on another path or host cannot be told from here.
    expect(
        &[&server.url("ws", "/")],
        &[],
        &doubtful(&["protocol_mismatch", "upgrade_stripped"]),
    );
    expect(
        &[&server.url("wss", "/")],
        &[],
        &fails(&["tls_not_expected"]),
    );
}

#[test]
fn a_proxy_with_and_without_the_upgrade_headers() {
    let Some(program) = websockets::start(Program::Healthy) else {
        return;
    };
    let port = program.port;
    let with = format!("location / {{ {} }}", upgrading(port));
    let Some(server) = nginx("", &with) else {
        return;
    };
    expect(&[&server.url("ws", "/")], &[], &WORKS);

    let without = format!("location / {{ proxy_pass http://127.0.0.1:{port}; }}");
    let Some(server) = nginx("", &without) else {
        return;
    };
    // The same answer comes from a program behind it that does without WebSockets: likely is all that can be said.
    let run = expect(
        &[&server.url("ws", "/")],
        &[],
        &doubtful(&["upgrade_stripped"]),
    );
    let advice = run.stdout;
    assert!(
        advice.contains("proxy_set_header Upgrade"),
        "the lines for nginx are missing"
    );
}

#[test]
fn a_proxy_before_a_program_that_is_down() {
    let block = format!("location / {{ {} }}", upgrading(free_port()));
    let Some(server) = nginx("", &block) else {
        return;
    };
    for scheme in ["ws", "http"] {
        expect(
            &[&server.url(scheme, "/")],
            &[],
            &fails(&["proxy_backend_down"]),
        );
    }
}

#[test]
fn a_web_socket_on_another_path() {
    let Some(program) = websockets::start(Program::Healthy) else {
        return;
    };
    let block = format!(
        "location / {{ return 404; }} location /ws {{ {} }}",
        upgrading(program.port)
    );
    let Some(server) = nginx("", &block) else {
        return;
    };
    expect(&[&server.url("ws", "/ws")], &[], &WORKS);
    let run = expect(&[&server.url("ws", "/")], &[], &fails(&["wrong_path"]));
    assert!(run.stdout.contains("/ws"), "the path that works is named");
}

#[test]
fn statuses_that_refuse_a_web_socket() {
    let table: [(&str, &[&str], &[&str]); 5] = [
        ("return 426;", &["upgrade_stripped"], &[]),
        ("return 403;", &["access_rejected"], &[]),
        ("return 404;", &["protocol_mismatch", "wrong_path"], &[]),
        (
            "return 301 https://127.0.0.1:1/;",
            &["redirected"],
            &["redirected"],
        ),
        ("return 500;", &["server_error"], &["server_error"]),
    ];
    for (block, top, confirmed) in table {
        let Some(server) = nginx("", &format!("location / {{ {block} }}")) else {
            return;
        };
        let expected = Expected {
            status: "unreachable",
            top,
            confirmed,
        };
        expect(&[&server.url("ws", "/")], &[], &expected);
    }
}

#[test]
fn http_2_and_nothing_else() {
    let Some(server) = nginx("http2", "") else {
        return;
    };
    for scheme in ["ws", "http"] {
        expect(
            &[&server.url(scheme, "/")],
            &[],
            &fails(&["protocol_mismatch"]),
        );
    }
}

#[test]
fn certificates_behind_nginx() {
    let block = "ssl_certificate {folder}/certificate.pem; ssl_certificate_key {folder}/key.pem;";
    for (kind, expected) in [
        (Kind::Good, WORKS),
        (Kind::OtherName, fails(&["tls_certificate"])),
    ] {
        let prepare = |folder: &Path| drop(certificates::write(folder, kind));
        let Some(server) = nginx_with("ssl", block, prepare) else {
            return;
        };
        let authority = server.folder.path().join("authority.pem");
        let trust: [(&str, &OsStr); 1] = [("SSL_CERT_FILE", authority.as_os_str())];
        expect(&[&server.url("https", "/")], &trust, &expected);
        // “The plain HTTP request was sent to HTTPS port” is nginx's own sentence.
        expect(&[&server.url("ws", "/")], &trust, &fails(&["tls_expected"]));
    }
}
