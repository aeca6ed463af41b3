//! Runs the real program and watches its memory.

use std::ffi::OsStr;
use std::io::Read as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The most memory that a run may ever hold, in MiB.
const MOST_MIB: u64 = 250;

/// How long a run may take: it ends itself after a minute, whatever happens; the rest is for a busy computer.
const LONGEST: Duration = Duration::from_secs(100);

/// How one run of the program ended.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    /// The most memory that it ever held, in MiB; zero where the system does not tell.
    pub(crate) peak_mib: u64,
}

impl Run {
    /// The report, where JSON was asked for.
    pub(crate) fn report(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| {
            panic!(
                "no JSON report ({error}); exit {}; stderr: {}",
                self.code, self.stderr
            )
        })
    }

    /// The report is whole JSON, the memory bounded, no check panicked and no control character came through.
    pub(crate) fn is_sound(&self) {
        let report = self.report();
        assert_eq!(report["schema_version"], "1.0");
        assert!(self.code == 0 || self.code == 1, "exit {}", self.code);
        self.is_small();
        assert!(
            self.stdout.chars().all(|c| !c.is_control() || c == '\n'),
            "a control character came through"
        );
        let panicked = report["checks"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|check| check["failure"] == "check.panicked")
            .count();
        assert_eq!(panicked, 0, "a check panicked");
    }

    /// The memory was bounded.
    pub(crate) fn is_small(&self) {
        assert!(self.peak_mib < MOST_MIB, "{} MiB", self.peak_mib);
    }

    /// The causes with a status, in the order of the report.
    pub(crate) fn causes(&self, status: &str) -> Vec<String> {
        self.report()["causes"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|cause| cause["status"] == status)
            .map(|cause| cause["id"].as_str().unwrap().to_owned())
            .collect()
    }
}

/// Runs the program with these arguments and without any proxy of the machine that tests.
pub(crate) fn doctor(arguments: &[&str]) -> Run {
    doctor_with(arguments, &[])
}

/// The same with environment variables of its own. A run that takes too long is ended, and is a failure.
pub(crate) fn doctor_with(arguments: &[&str], environment: &[(&str, &OsStr)]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_connection-doctor"));
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    for name in [
        "http_proxy",
        "https_proxy",
        "all_proxy",
        "HTTP_PROXY",
        "HTTPS_PROXY",
        "ALL_PROXY",
        "DISPLAY",
        "WAYLAND_DISPLAY",
    ] {
        command.env_remove(name);
    }
    command.envs(environment.iter().copied());
    let mut child = command.spawn().unwrap();
    let pid = child.id();
    let mut stdout = child.stdout.take().unwrap();
    let mut stderr = child.stderr.take().unwrap();
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        stdout.read_to_string(&mut text).unwrap();
        text
    });
    let errors = std::thread::spawn(move || {
        let mut text = String::new();
        stderr.read_to_string(&mut text).unwrap();
        text
    });
    let mut peak_mib = 0;
    let began = Instant::now();
    let status = loop {
        peak_mib = peak_mib.max(high_water_mib(pid));
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if began.elapsed() > LONGEST {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{arguments:?} still runs after {LONGEST:?}");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    Run {
        code: status.code().unwrap_or(-1),
        stdout: reader.join().unwrap(),
        stderr: errors.join().unwrap(),
        peak_mib,
    }
}

/// Diagnoses a target and returns the report.
pub(crate) fn check(target: &str) -> Run {
    doctor(&["check", target, "--format", "json"])
}

/// The high-water mark of a process's memory (`proc_pid_status(5)`).
fn high_water_mib(pid: u32) -> u64 {
    std::fs::read_to_string(format!("/proc/{pid}/status"))
        .ok()
        .and_then(|text| {
            let line = text
                .lines()
                .find(|line| line.starts_with("VmHWM:"))?
                .to_owned();
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        })
        .map_or(0, |kib| kib / 1024)
}
