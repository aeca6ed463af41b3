//! Hostile servers and bad input: a clear message, bounded memory, no hang, nothing lost.

mod chain;
mod closing;
mod computer;
mod names;

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

use crate::doctor::{check, doctor};

/// A server on loopback that does this to every connection, until the test ends.
fn serve(behave: impl Fn(TcpStream) + Send + Sync + Clone + 'static) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let behave = behave.clone();
            std::thread::spawn(move || behave(connection));
        }
    });
    address
}

fn request(connection: &mut TcpStream) {
    connection
        .set_read_timeout(Some(Duration::from_secs(2)))
        .unwrap();
    let mut buffer = [0; 4096];
    // A probe that says nothing is answered all the same.
    drop(connection.read(&mut buffer));
}

#[test]
fn a_server_that_sends_a_gigabyte() {
    let address = serve(|mut connection| {
        request(&mut connection);
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n";
        if connection.write_all(head.as_bytes()).is_err() {
            return;
        }
        let block = vec![b'x'; 65536];
        for _ in 0..16_000 {
            if connection.write_all(&block).is_err() {
                return;
            }
        }
    });
    check(&format!("http://{address}/")).is_sound();
    check(&format!("ws://{address}/")).is_sound();
}

/// A WebSocket that opens as it should, and then sends without end: one message of a gigabyte, messages one after the
/// other, and pings whose answers it does not read. It is open all the same.
#[test]
fn a_web_socket_that_sends_without_end() {
    // The heads of binary frames of 2^30 and of 60,000 bytes, and of a ping of 125 (RFC 6455, 5.2).
    let large = [0x82, 127, 0, 0, 0, 0, 0x40, 0, 0, 0].to_vec();
    let many = [&[0x82, 126, 0xea, 0x60][..], &vec![b'x'; 60_000]].concat();
    let pings = [&[0x89, 125][..], &[b'x'; 125]].concat().repeat(500);
    let bytes = vec![b'x'; 60_000];
    for (first, then) in [(large, bytes), (Vec::new(), many), (Vec::new(), pings)] {
        let address = serve(move |connection| {
            let Ok(mut socket) = tokio_tungstenite::tungstenite::accept(connection) else {
                return;
            };
            let stream = socket.get_mut();
            if stream.write_all(&first).is_ok() {
                while stream.write_all(&then).is_ok() {}
            }
        });
        let run = check(&format!("ws://{address}/"));
        run.is_sound();
        assert_eq!(run.causes("confirmed"), Vec::<String>::new());
        let report = run.report();
        assert_eq!(report["verdict"]["status"], "reachable");
        let took_ms = report["duration_ms"].as_f64().unwrap();
        assert!(took_ms < 40_000.0, "the watch has no end: {took_ms} ms");
    }
}

#[test]
fn a_server_that_sends_one_byte_a_minute() {
    let address = serve(|mut connection| {
        request(&mut connection);
        for byte in b"HTTP/1.1 200 OK" {
            if connection.write_all(&[*byte]).is_err() {
                return;
            }
            std::thread::sleep(Duration::from_mins(1));
        }
    });
    let run = check(&format!("http://{address}/"));
    run.is_sound();
    assert_eq!(run.code, 1);
}

#[test]
fn a_server_that_sends_nul_and_escape_sequences() {
    let address = serve(|mut connection| {
        request(&mut connection);
        let text = "\u{1b}[2J\u{1b}]0;owned\u{7}\0\0\u{202e}\r\n<script>alert(1)</script>\r\n";
        drop(connection.write_all(text.as_bytes()));
    });
    let target = format!("ws://{address}/");
    check(&target).is_sound();
    for format in ["text", "markdown", "html"] {
        let run = doctor(&["check", &target, "--format", format]);
        assert!(
            run.stdout.chars().all(|c| !c.is_control() || c == '\n'),
            "{format} lets a control character through"
        );
        // Plain text has no tags: nothing there reads them.
        assert!(
            format == "text" || !run.stdout.contains("<script>alert"),
            "{format} lets a tag through"
        );
    }
}

#[test]
fn a_redirect_loop() {
    let address = serve(|mut connection| {
        request(&mut connection);
        let answer = "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        drop(connection.write_all(answer.as_bytes()));
    });
    let run = check(&format!("http://{address}/"));
    run.is_sound();
    let report = run.report();
    assert_eq!(
        report["verdict"]["top_causes"],
        serde_json::json!(["redirected"]),
        "{}",
        report["verdict"]
    );
}

/// What Express, PHP's warnings and many a login page do.
#[test]
fn a_server_that_repeats_our_secrets() {
    type Answer = fn(&str, &str) -> String;
    let answers: [Answer; 3] = [
        |request, _| request.to_owned(),
        |_, path| format!("HTTP/1.1 404 Not Found\r\nX-Path: {path}\r\n\r\nCannot GET {path}"),
        |_, path| {
            format!(
                "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1{path}&again=1\r\nSet-Cookie: sid=hunter3\r\n\r\n"
            )
        },
    ];
    for answer in answers {
        let address = serve(move |mut connection| {
            let mut buffer = [0; 4_096];
            let Ok(length) = connection.read(&mut buffer) else {
                return;
            };
            let request = String::from_utf8_lossy(&buffer[..length]).into_owned();
            let path = request.split(' ').nth(1).unwrap_or("/");
            drop(connection.write_all(answer(&request, path).as_bytes()));
        });
        for scheme in ["ws", "http"] {
            let target = format!("{scheme}://bob:hunter1@{address}/chat?token=hunter%202&x=1");
            check(&target).is_sound();
            for format in ["text", "markdown", "html", "json"] {
                let written = doctor(&["check", &target, "--format", format]).stdout;
                assert!(written.contains("127.0.0.1"), "{format}");
                assert!(!written.contains("hunter"), "{format}: {written}");
                // Base64 of the word at each of its three positions.
                for code in ["aHVudGVy", "h1bnRlc", "odW50ZX"] {
                    assert!(!written.contains(code), "{format} holds it in base64");
                }
            }
        }
    }
}

#[test]
fn ten_thousand_headers() {
    let address = serve(|mut connection| {
        request(&mut connection);
        let mut answer = String::from("HTTP/1.1 200 OK\r\n");
        for number in 0..10_000 {
            answer.push_str(&format!("X-Header-{number}: {}\r\n", "v".repeat(100)));
        }
        answer.push_str("Content-Length: 2\r\n\r\nok");
        drop(connection.write_all(answer.as_bytes()));
    });
    check(&format!("http://{address}/")).is_sound();
    check(&format!("ws://{address}/")).is_sound();
}

#[test]
fn garbage_where_tls_is_asked() {
    let address = serve(|mut connection| {
        request(&mut connection);
        let garbage: Vec<u8> = (0..=255).cycle().take(100_000).collect();
        drop(connection.write_all(&garbage));
    });
    check(&format!("wss://{address}/")).is_sound();
}

#[test]
fn input_that_is_no_target_is_a_wrong_call() {
    let long = "a".repeat(300);
    // Near the longest argument that systems take; longer texts are pasted into the window.
    let huge = "ws://example.com/".repeat(7_000);
    for wrong in [
        "127.0.0.1:0",
        "127.0.0.1:65536",
        "",
        "   ",
        long.as_str(),
        huge.as_str(),
        "ws://:8282",
        "not an address at all ???",
    ] {
        let run = doctor(&["check", wrong, "--format", "json"]);
        let shown: String = wrong.chars().take(40).collect();
        assert_eq!(run.code, 2, "“{shown}”: {}", run.stdout);
        assert!(run.stdout.is_empty(), "“{shown}” writes to standard output");
        assert!(!run.stderr.trim().is_empty(), "“{shown}” says nothing");
        assert!(
            run.stderr.len() < 1_000 && run.stderr.chars().all(|c| !c.is_control() || c == '\n'),
            "“{shown}” is not answered in a clear sentence: {}",
            run.stderr
        );
        run.is_small();
    }
}

#[test]
fn a_report_that_cannot_be_written_is_exit_3() {
    let run = doctor(&[
        "check",
        "ws://127.0.0.1:1/",
        "--format",
        "text",
        "-o",
        "/no/such/folder/report.txt",
    ]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(
        run.stderr.contains("/no/such/folder/report.txt"),
        "{}",
        run.stderr
    );
}

/// A full disk: every write to `/dev/full` fails with ENOSPC.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_exit_3() {
    let run = doctor(&[
        "check",
        "ws://127.0.0.1:1/",
        "--format",
        "text",
        "-o",
        "/dev/full",
    ]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("/dev/full"), "{}", run.stderr);
    run.is_small();
}

#[test]
fn checks_run_at_once() {
    // A server that lets everyone wait: whatever is measured takes its time, so that overlap can be seen.
    let address = serve(|connection| {
        std::thread::sleep(Duration::from_secs(20));
        drop(connection);
    });
    let report = check(&format!("ws://{address}/")).report();
    let spans: Vec<(String, f64, f64)> = report["checks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|check| {
            let start = check["start_ms"].as_f64().unwrap();
            (
                check["id"].as_str().unwrap().to_owned(),
                start,
                start + check["duration_ms"].as_f64().unwrap(),
            )
        })
        .collect();
    let first = |id: &str| {
        spans
            .iter()
            .find(|(check, ..)| check == id)
            .unwrap_or_else(|| panic!("no {id} in {spans:?}"))
            .clone()
    };
    let (web_socket, speaks, control) =
        (first("web_socket"), first("speaks"), first("control_port"));
    assert!(
        speaks.1 < web_socket.2 && web_socket.1 < speaks.2,
        "{spans:?}"
    );
    // The handshake waits for seconds: who looks at the other ports does not wait for its end.
    assert!(
        control.1 < web_socket.2 && web_socket.1 < control.2,
        "{spans:?}"
    );
}
