//! The command line as scripts call it: exit codes, what goes where, Ctrl+C. Everything on loopback.

use std::io::Read as _;
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use connection_doctor::i18n::Texts;
use connection_doctor::report::formats::FORMATS;

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_connection-doctor"));
    // The tests must not depend on the desktop or the language of whoever runs them.
    for name in [
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "CONNECTION_DOCTOR_LOG",
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "LANGUAGE",
        "LC_MESSAGES",
        "LANG",
    ] {
        command.env_remove(name);
    }
    command.env("LC_ALL", "C").stdin(Stdio::null());
    command
}

fn call(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// A port on which nobody listens: it was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// A listener that the kernel serves: connections are accepted, nothing is said.
fn silent() -> (TcpListener, u16) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    (listener, port)
}

fn json(output: &Output) -> serde_json::Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_refused_port_is_unreachable_and_exits_with_1() {
    let target = format!("127.0.0.1:{}", free_port());
    let output = call(&["check", &target, "--format", "json"]);
    assert_eq!(code(&output), 1);
    let report = json(&output);
    assert_eq!(report["verdict"]["status"], "unreachable");
    assert_eq!(report["verdict"]["failure"], "tcp.refused");
    assert_eq!(report["schema_version"], "1.0");
    assert!(
        output.stderr.is_empty(),
        "standard error is no terminal here"
    );
}

#[test]
fn an_open_port_is_reachable_over_tcp_and_exits_with_0() {
    let (_listener, port) = silent();
    let output = call(&[
        "check",
        "--host",
        "127.0.0.1",
        "--port",
        &port.to_string(),
        "--protocol",
        "tcp",
        "--format",
        "json",
    ]);
    assert_eq!(
        code(&output),
        0,
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    assert_eq!(json(&output)["verdict"]["status"], "reachable");
}

#[test]
fn a_wrong_call_exits_with_2_and_writes_no_report() {
    let wrong: &[&[&str]] = &[
        &["check"],
        &["check", "127.0.0.1:65536"],
        &["check", "ws://"],
        &["check", "this is no address"],
        &["check", "127.0.0.1:9", "--format", "pdf"],
        &["check", "127.0.0.1:9", "--lang", "tlh"],
        &["check", "127.0.0.1:9", "--outside"],
        &["check", "127.0.0.1:9", "--redact"],
        &["check", "127.0.0.1:9", "--nonsense"],
        &["server", "--port", "80"],
    ];
    for arguments in wrong {
        let output = call(arguments);
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?} needs a sentence");
    }
}

#[test]
fn a_file_gets_the_report_and_standard_output_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let target = format!("127.0.0.1:{}", free_port());
    for format in FORMATS {
        let file = folder.path().join(format.id);
        std::fs::write(&file, "what stood there before ".repeat(100_000)).unwrap();
        let path = file.to_str().unwrap();
        let output = call(&["check", &target, "--format", format.id, "-o", path]);
        assert_eq!(code(&output), 1, "{}", format.id);
        assert!(output.stdout.is_empty(), "{}", format.id);
        let written = std::fs::read_to_string(&file).unwrap();
        assert!(
            written.contains("127.0.0.1") && !written.contains("what stood there"),
            "{}",
            format.id
        );
    }
}

#[test]
fn a_report_that_cannot_be_written_exits_with_3() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("no such folder/report.txt");
    let output = call(&["check", "127.0.0.1:9", "--output", path.to_str().unwrap()]);
    assert_eq!(code(&output), 3);
    assert!(output.stdout.is_empty() && !output.stderr.is_empty());
}

#[test]
fn a_reader_that_went_away_exits_with_3() {
    let target = format!("127.0.0.1:{}", free_port());
    let mut child = program()
        .args(["check", &target])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    assert_eq!(child.wait().unwrap().code(), Some(3));
}

#[cfg(unix)]
#[test]
fn ctrl_c_writes_what_is_known_and_exits_with_130() {
    let (_listener, port) = silent();
    let target = format!("ws://127.0.0.1:{port}/");
    let mut child = program()
        .args(["check", &target, "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The port accepts and says nothing, which takes 8 seconds to find out.
    std::thread::sleep(Duration::from_millis(1_500));
    let pressed = Instant::now();
    let interrupt = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(interrupt.unwrap().success());
    let status = wait(&mut child, Duration::from_secs(5));
    assert!(
        pressed.elapsed() < Duration::from_secs(3),
        "it stops at once"
    );
    assert_eq!(status, Some(130));
    let mut text = String::new();
    child
        .stdout
        .take()
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    let report: serde_json::Value = serde_json::from_str(&text).unwrap();
    let checks = report["checks"].as_array().unwrap();
    assert!(
        checks
            .iter()
            .any(|check| check["id"] == "tcp" && check["status"] == "ok"),
        "{text}"
    );
}

#[cfg(unix)]
fn wait(child: &mut Child, longest: Duration) -> Option<i32> {
    let start = Instant::now();
    while start.elapsed() < longest {
        if let Some(status) = child.try_wait().unwrap() {
            return status.code();
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    child.kill().unwrap();
    None
}

#[test]
fn secrets_are_in_no_format() {
    let target = format!(
        "ws://bob:hunter2@127.0.0.1:{}/chat?token=hunter2",
        free_port()
    );
    for format in FORMATS {
        let output = call(&[
            "check",
            &target,
            "--format",
            format.id,
            "--path",
            "/chat?access_key=hunter2",
        ]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(text.contains("127.0.0.1"), "{}", format.id);
        assert!(
            !text.contains("hunter2") && !text.contains("bob"),
            "{}: {text}",
            format.id
        );
    }
}

#[test]
fn a_pasted_message_is_checked_and_explained() {
    let port = free_port();
    let message = format!("Error: connect ECONNREFUSED 127.0.0.1:{port}");
    let output = call(&["check", &message, "--lang", "en"]);
    assert_eq!(code(&output), 1);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(text.contains(&format!("127.0.0.1:{port}")), "{text}");
    let output = call(&["check", "net::ERR_UNSAFE_PORT", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    let explained = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(explained.contains("blocked ports"), "{explained}");
}

#[test]
fn practice_lists_and_judges_by_name() {
    let listed = call(&["practice", "--list"]);
    assert_eq!(code(&listed), 0);
    let names = String::from_utf8(listed.stdout).unwrap();
    assert!(
        names
            .lines()
            .any(|line| line.starts_with("nothing-listens ")),
        "{names}"
    );
    let one = call(&["practice", "nothing-listens"]);
    let table = String::from_utf8(one.stdout.clone()).unwrap();
    assert_eq!(code(&one), 0, "{table}");
    assert_eq!(
        table.matches("server_not_listening").count(),
        2,
        "expected and found: {table}"
    );
    let english = Texts::english().key("cause-server_not_listening.title");
    assert!(table.contains(&english), "the title beside the id: {table}");
    let unknown = call(&["practice", "no-such-server"]);
    assert_eq!(code(&unknown), 2);
    assert!(unknown.stdout.is_empty() && !unknown.stderr.is_empty());
}

#[test]
fn practice_serves_until_it_is_ended() {
    use std::io::BufRead as _;
    let mut child = program()
        .args(["practice", "--serve"])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // Kept to the end: a program whose reader goes away ends.
    let mut lines = std::io::BufReader::new(child.stdout.take().unwrap()).lines();
    let line = lines
        .by_ref()
        .map(|line| line.unwrap())
        .find(|line| line.starts_with("web-page-works\t"))
        .unwrap();
    let cells: Vec<&str> = line.split('\t').collect();
    let output = call(&["check", cells[1], "--format", "json"]);
    child.kill().unwrap();
    child.wait().unwrap();
    drop(lines);
    assert_eq!(cells[2], "none");
    assert_eq!(
        code(&output),
        0,
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_display_the_practice_servers_are_diagnosed() {
    use std::io::BufRead as _;
    let mut child = program()
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let first = |pipe: Box<dyn std::io::Read>| {
        let line = std::io::BufReader::new(pipe).lines().next();
        line.unwrap().unwrap()
    };
    let said = first(Box::new(child.stderr.take().unwrap()));
    let table = first(Box::new(child.stdout.take().unwrap()));
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(said.contains("display"), "{said}");
    assert!(table.contains("Expected"), "{table}");
}

#[test]
fn help_goes_to_standard_output() {
    for arguments in [&["--help"][..], &["check", "--help"], &["--version"]] {
        let output = call(arguments);
        assert_eq!(code(&output), 0);
        assert!(!output.stdout.is_empty() && output.stderr.is_empty());
    }
}

#[test]
fn help_and_refusals_speak_the_language_of_the_system() {
    let call = |arguments: &[&str]| {
        let mut program = program();
        program.env("LC_ALL", "fr_FR.UTF-8").args(arguments);
        program.output().unwrap()
    };
    let help = call(&["check", "--help"]);
    let words = String::from_utf8(help.stdout).unwrap();
    assert!(words.contains("Par d\u{e9}faut"), "{words}");
    let wrong = call(&["check", "127.0.0.1:9", "--nonsense"]);
    assert_eq!(code(&wrong), 2);
    let words = String::from_utf8(wrong.stderr).unwrap();
    assert!(
        wrong.stdout.is_empty() && words.contains("inconnu"),
        "{words}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_window_that_cannot_open_says_why_in_a_sentence() {
    for (name, value) in [("DISPLAY", ":59999"), ("WAYLAND_DISPLAY", "nowhere-59999")] {
        let output = program().env(name, value).output().unwrap();
        assert_eq!(code(&output), 1, "{name}");
        assert!(output.stdout.is_empty(), "{name}");
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains("The window could not open."), "{said}");
        assert!(said.contains("connection-doctor check"), "{said}");
        // No place in a source file, no trace.
        assert!(
            !said.contains(".rs") && !said.contains("panicked"),
            "{said}"
        );
    }
}
