//! Servers that people really run, from packages, with the faults that people really make.
//!
//! Each test starts one on a free port of loopback, waits until it takes connections, runs the real program and looks
//! at status and causes. Where a package is missing the test says so on standard error; `tests/run` installs them all.

mod certificates;
mod names;
mod nginx;
mod others;
mod tls;
mod websockets;

use std::ffi::OsStr;
use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::doctor::{Run, doctor_with};

/// How long a server may take to start: generous, for machines that do much at once.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often a server is started again where another program took its port.
const TRIES: usize = 5;

/// Says on standard error that a package is missing: tests that are left out must be seen. `eprintln!` would be
/// swallowed by the test harness.
pub(crate) fn left_out(what: &str) {
    let line = format!("left out: {what} is not installed (tests/run installs it)\n");
    std::io::stderr().write_all(line.as_bytes()).unwrap();
}

/// Whether a program can be started at all; says so where not.
fn has(program: &str, argument: &str) -> bool {
    let ran = Command::new(program)
        .arg(argument)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let found = ran.is_ok_and(|status| status.success());
    if !found {
        left_out(program);
    }
    found
}

/// A port of loopback on which nobody listens: it was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// A server that ends with the test, and its files with it.
struct Server {
    child: Child,
    port: u16,
    folder: tempfile::TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

impl Server {
    /// Starts what `command` makes for a folder and a port, and waits until the port takes connections.
    fn start(command: impl Fn(&Path, u16) -> Command) -> Self {
        for _ in 0..TRIES {
            let folder = tempfile::tempdir().unwrap();
            let port = free_port();
            let log = std::fs::File::create(folder.path().join("log")).unwrap();
            let child = command(folder.path(), port)
                .stdin(Stdio::null())
                .stdout(log.try_clone().unwrap())
                .stderr(log)
                .spawn()
                .unwrap();
            let mut server = Self {
                child,
                port,
                folder,
            };
            if server.is_ready() {
                return server;
            }
            let log = std::fs::read_to_string(server.folder.path().join("log")).unwrap_or_default();
            // Some other test was given the same port in the meantime.
            assert!(log.contains("in use"), "the server did not start: {log}");
        }
        panic!("no free port in {TRIES} tries");
    }

    /// Waits until the port takes connections; false where the server ended instead.
    fn is_ready(&mut self) -> bool {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.child.try_wait().unwrap().is_some() {
                return false;
            }
            if TcpStream::connect_timeout(&address, Duration::from_secs(1)).is_ok() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("the server takes no connection after {PATIENCE:?}");
    }

    /// `ws://127.0.0.1:PORT/path`
    fn url(&self, scheme: &str, path: &str) -> String {
        format!("{scheme}://127.0.0.1:{}{path}", self.port)
    }
}

/// What a run must come to.
struct Expected<'a> {
    status: &'a str,
    /// Exactly the causes at the top.
    top: &'a [&'a str],
    /// Exactly the causes that are confirmed: one too many is the worst fault of all.
    confirmed: &'a [&'a str],
}

/// It works, and nothing is blamed.
const WORKS: Expected<'_> = Expected {
    status: "reachable",
    top: &[],
    confirmed: &[],
};

/// It fails for this reason and no other.
const fn fails<'a>(cause: &'a [&'a str]) -> Expected<'a> {
    Expected {
        status: "unreachable",
        top: cause,
        confirmed: cause,
    }
}

/// It fails; these reasons look alike, and none can be proved from here.
const fn doubtful<'a>(causes: &'a [&'a str]) -> Expected<'a> {
    Expected {
        status: "unreachable",
        top: causes,
        confirmed: &[],
    }
}

/// Runs the program and compares.
fn expect(arguments: &[&str], environment: &[(&str, &OsStr)], expected: &Expected<'_>) -> Run {
    let mut all = vec!["check"];
    all.extend(arguments);
    all.extend(["--format", "json"]);
    let run = doctor_with(&all, environment);
    run.is_sound();
    let report = run.report();
    let verdict = &report["verdict"];
    let mut top: Vec<&str> = verdict["top_causes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap())
        .collect();
    top.sort_unstable();
    let mut wanted = expected.top.to_vec();
    wanted.sort_unstable();
    assert_eq!(
        verdict["status"], expected.status,
        "{arguments:?}: {verdict}"
    );
    assert_eq!(top, wanted, "{arguments:?}: {verdict}");
    assert_eq!(run.causes("confirmed"), expected.confirmed, "{arguments:?}");
    assert_eq!(run.code, i32::from(expected.status == "unreachable"));
    run
}
