//! The `websockets` library of Python: a WebSocket server that many programs are built on.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{Server, WORKS, doubtful, expect, fails, left_out};

/// What the program behind the port does.
#[derive(Clone, Copy)]
pub(super) enum Program {
    /// It sends back what it hears.
    Healthy,
    /// It closes at once, with code 1008 and a reason.
    Closes,
    /// It takes browsers of `https://app.example` only.
    OwnOrigin,
    /// It speaks the subprotocol `chat.v2` and nothing else.
    OwnSubprotocol,
    /// It offers the subprotocol `chat.v2` and can do without.
    OffersSubprotocol,
}

impl Program {
    const fn name(self) -> &'static str {
        match self {
            Self::Healthy => "healthy",
            Self::Closes => "closes",
            Self::OwnOrigin => "own_origin",
            Self::OwnSubprotocol => "own_subprotocol",
            Self::OffersSubprotocol => "offers_subprotocol",
        }
    }
}

/// A Python that has the library: that of the system goes ahead, where packages put it.
fn python() -> Option<PathBuf> {
    let found = ["/usr/bin/python3", "python3"].into_iter().find(|python| {
        Command::new(python)
            .args(["-c", "import websockets"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    });
    if found.is_none() {
        left_out("python3-websockets");
    }
    found.map(PathBuf::from)
}

/// Starts one; none where Python or the library is not installed.
pub(super) fn start(program: Program) -> Option<Server> {
    let python = python()?;
    Some(Server::start(|_, port| {
        let script =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/servers/web_socket_server.py");
        let mut command = Command::new(&python);
        command
            .arg(script)
            .arg(program.name())
            .arg(port.to_string());
        command
    }))
}

#[test]
fn healthy() {
    let Some(server) = start(Program::Healthy) else {
        return;
    };
    expect(&[&server.url("ws", "/chat")], &[], &WORKS);
    let address = format!("127.0.0.1:{}", server.port);
    let run = expect(&[&address], &[], &WORKS);
    assert_eq!(run.report()["verdict"]["speaks"], "ws");
    // A browser's page asked for, a WebSocket server answers: it says so itself (426).
    expect(
        &[&server.url("http", "/")],
        &[],
        &fails(&["protocol_mismatch"]),
    );
    expect(
        &[&server.url("wss", "/")],
        &[],
        &fails(&["tls_not_expected"]),
    );
}

#[test]
fn a_close_code_with_a_reason_is_named() {
    let Some(server) = start(Program::Closes) else {
        return;
    };
    let run = expect(
        &[&server.url("ws", "/")],
        &[],
        &fails(&["closed_after_open"]),
    );
    assert!(
        run.stdout.contains("1008") && run.stdout.contains("come back with a token"),
        "code and reason are quoted"
    );
}

#[test]
fn an_origin_is_wanted() {
    let Some(server) = start(Program::OwnOrigin) else {
        return;
    };
    let url = server.url("ws", "/");
    expect(&[&url], &[], &doubtful(&["access_rejected"]));
    expect(
        &[&url, "--origin", "https://other.example"],
        &[],
        &doubtful(&["access_rejected"]),
    );
    expect(&[&url, "--origin", "https://app.example"], &[], &WORKS);
}

#[test]
fn a_subprotocol_is_wanted() {
    let Some(server) = start(Program::OffersSubprotocol) else {
        return;
    };
    let url = server.url("ws", "/");
    expect(&[&url], &[], &WORKS);
    expect(&[&url, "--subprotocol", "chat.v2"], &[], &WORKS);
    expect(
        &[&url, "--subprotocol", "chat.v1"],
        &[],
        &fails(&["subprotocol_mismatch"]),
    );
    let Some(server) = start(Program::OwnSubprotocol) else {
        return;
    };
    let url = server.url("ws", "/");
    expect(&[&url, "--subprotocol", "chat.v2"], &[], &WORKS);
    expect(&[&url], &[], &doubtful(&["subprotocol_mismatch"]));
}
