//! The program where the system allows it hardly any open files.
#![cfg(unix)]

use std::process::{Command, Output, Stdio};

/// Runs the program with a limit of open files (`ulimit -n`, POSIX shells).
fn with_files(limit: u32, arguments: &[&str]) -> Output {
    Command::new("sh")
        .args(["-c", "ulimit -n \"$1\"; shift; exec \"$@\"", "sh"])
        .arg(limit.to_string())
        .arg(env!("CARGO_BIN_EXE_connection-doctor"))
        .args(arguments)
        .env("LANG", "C")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

#[test]
fn the_limit_of_open_files_is_named_and_never_a_panic() {
    // Below four not even the system's libraries can be loaded.
    for limit in 4..=9 {
        for target in ["ws://127.0.0.1:9/", "ws://no-such-host.invalid/"] {
            let output = with_files(limit, &["check", target, "--format", "json"]);
            let stderr = String::from_utf8_lossy(&output.stderr);
            assert_eq!(output.status.code(), Some(1), "{limit}: {stderr}");
            assert!(stderr.is_empty(), "{limit}: {stderr}");
            let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
            let verdict = &report["verdict"];
            let case = format!("{limit} {target}: {verdict}");
            assert_eq!(verdict["status"], "unreachable", "{case}");
            assert_eq!(verdict["stage"], "local", "{case}");
            assert_eq!(verdict["top_causes"][0], "open_files_exhausted", "{case}");
            assert_eq!(report["causes"][0]["status"], "confirmed", "{case}");
        }
    }
}

#[test]
fn every_format_says_it() {
    for format in ["text", "markdown", "html"] {
        let output = with_files(8, &["check", "127.0.0.1:9", "--format", format]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{format}");
        assert!(text.contains("limit of open files"), "{format}: {text}");
    }
}

#[test]
fn practice_says_so_too() {
    for limit in [5, 6, 7, 8] {
        let output = with_files(limit, &["practice"]);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{limit}: {stderr}");
        assert!(stderr.contains("open files"), "{limit}: {stderr}");
        assert!(!stderr.contains("panicked"), "{limit}: {stderr}");
    }
}
