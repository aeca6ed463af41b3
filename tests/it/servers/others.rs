//! Servers that a person reaches by a wrong port or a wrong scheme.

use std::process::Command;

use super::{Server, WORKS, doubtful, expect, fails, has};

#[test]
fn redis() {
    if !has("redis-server", "--version") {
        return;
    }
    let server = Server::start(|folder, port| {
        let mut command = Command::new("redis-server");
        command
            .args(["--bind", "127.0.0.1", "--save", "", "--port"])
            .arg(port.to_string())
            .arg("--dir")
            .arg(folder);
        command
    });
    for scheme in ["ws", "http"] {
        let run = expect(
            &[&server.url(scheme, "/")],
            &[],
            &fails(&["protocol_mismatch"]),
        );
        assert_eq!(run.report()["verdict"]["speaks"], "redis");
    }
    expect(&[&server.url("tcp", "")], &[], &WORKS);
    let address = format!("127.0.0.1:{}", server.port);
    let run = expect(&[&address], &[], &WORKS);
    assert_eq!(run.report()["verdict"]["speaks"], "redis");
}

#[test]
fn the_web_server_of_php() {
    if !has("php", "--version") {
        return;
    }
    let server = Server::start(|folder, port| {
        std::fs::write(folder.join("index.php"), "<?php echo 'It works';").unwrap();
        let mut command = Command::new("php");
        command
            .arg("-S")
            .arg(format!("127.0.0.1:{port}"))
            .arg("-t")
            .arg(folder);
        command
    });
    expect(&[&server.url("http", "/")], &[], &WORKS);
    // It answers the upgrade with its page: a WebSocket could still be elsewhere.
    expect(
        &[&server.url("ws", "/")],
        &[],
        &doubtful(&["protocol_mismatch"]),
    );
    expect(
        &[&server.url("https", "/")],
        &[],
        &fails(&["tls_not_expected"]),
    );
}
