//! Whoever closes the program waits for nothing: the system's lookup of a name cannot be stopped, and may take minutes.

use std::net::UdpSocket;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::{namespace, ui};

/// What is asked for: no server answers for it.
const TARGET: &str = "ws://nobody-answers.example.com:8282/";

/// A run follows a lookup no longer than about 5 s; the lookup itself goes on for more than two minutes here.
const LOOKUP: Duration = Duration::from_mins(2);

/// How long closing may take: one second is promised, the rest is for a computer that does much else.
const AT_ONCE: Duration = Duration::from_secs(3);

/// The resolver waits as long as it can be told to (resolv.conf(5)), and asks nobody but this computer.
const PATIENT: &str = "
    printf 'nameserver 127.0.0.1\\noptions timeout:30 attempts:5\\n' > \"$CONNECTION_DOCTOR_TEST_FOLDER\"/resolv.conf
    mount --bind \"$CONNECTION_DOCTOR_TEST_FOLDER\"/resolv.conf /etc/resolv.conf
    printf 'hosts: files dns\\n' > \"$CONNECTION_DOCTOR_TEST_FOLDER\"/nsswitch.conf
    if [ -e /etc/nsswitch.conf ]; then
        mount --bind \"$CONNECTION_DOCTOR_TEST_FOLDER\"/nsswitch.conf /etc/nsswitch.conf
    fi
";

/// Whether a process waits for the system's lookup of a name (Linux).
fn looks_up(process: &str) -> bool {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{process}/task")) else {
        return false;
    };
    threads.flatten().any(|thread| {
        let name = std::fs::read_to_string(thread.path().join("comm"));
        name.is_ok_and(|name| name.trim() == "system lookup")
    })
}

/// A DNS server that takes questions and answers none.
fn silent_server() -> UdpSocket {
    UdpSocket::bind("127.0.0.1:53").unwrap()
}

fn start() -> Child {
    Command::new(env!("CARGO_BIN_EXE_connection-doctor"))
        .args(["check", TARGET, "--format", "json"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn until_it_looks_up(process: &str) {
    let began = Instant::now();
    while !looks_up(process) {
        assert!(began.elapsed() < LOOKUP / 4, "no lookup begins");
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn closing_during_a_lookup() {
    let setup = format!("{}{PATIENT}", namespace::NETWORK);
    let began = Instant::now();
    namespace::run("hostile::closing::inside_closing_during_a_lookup", &setup);
    // The process with the window ended, too, with the lookup still under way in it.
    assert!(began.elapsed() < LOOKUP, "{:?}", began.elapsed());
}

#[test]
#[ignore = "run by closing_during_a_lookup, in a network of its own"]
fn inside_closing_during_a_lookup() {
    namespace::folder();
    let _server = silent_server();

    // Ctrl+C on the command line.
    let mut child = start();
    let process = child.id().to_string();
    until_it_looks_up(&process);
    let began = Instant::now();
    let told = Command::new("kill").args(["-INT", &process]).status();
    assert!(told.unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    assert!(began.elapsed() < AT_ONCE, "{:?}", began.elapsed());

    // A run that ends by itself.
    let began = Instant::now();
    let mut child = start();
    assert_eq!(child.wait().unwrap().code(), Some(1));
    assert!(began.elapsed() < LOOKUP / 2, "{:?}", began.elapsed());

    // The window.
    let mut test = ui::open(None);
    ui::check(&mut test, TARGET);
    until_it_looks_up("self");
    let began = Instant::now();
    test.state_mut().as_mut().unwrap().close();
    assert!(began.elapsed() < AT_ONCE, "{:?}", began.elapsed());
    assert!(
        looks_up("self"),
        "the lookup ended by itself: nothing was tried"
    );
}
