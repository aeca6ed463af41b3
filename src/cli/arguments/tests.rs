use super::*;

fn call(line: &[&str]) -> Result<Call, Wrong> {
    read(["connection-doctor"].iter().chain(line).map(OsString::from))
}

fn check(line: &[&str]) -> CheckCall {
    match call(line) {
        Ok(Call::Check(check)) => *check,
        other => panic!("{line:?} gives {other:?}"),
    }
}

fn refused(line: &[&str]) -> bool {
    match call(line) {
        Err(Wrong::Usage(error)) => error.use_stderr(),
        Err(Wrong::Said { says, .. }) => !says.is_empty(),
        Ok(_) => false,
    }
}

#[test]
fn the_usual_values_are_those_of_the_contract() {
    let check = check(&["check", "ws://example.com:8282/chat"]);
    assert_eq!(check.target.shown(), "ws://example.com:8282/chat");
    assert_eq!(check.format.id, "text");
    assert_eq!(check.output, Output::Standard);
    assert_eq!(check.asked, Asked::default());
}

#[test]
fn fields_make_the_same_target_as_one_text() {
    let fields = check(&[
        "check",
        "--host",
        "[2001:db8::1]",
        "--port",
        "8282",
        "--protocol",
        "WSS",
        "--path",
        "/chat",
    ]);
    assert_eq!(fields.target.shown(), "wss://[2001:db8::1]:8282/chat");
    let bare = check(&["check", "--host=2001:db8::1", "--port=8282"]);
    assert_eq!(bare.target.shown(), "[2001:db8::1]:8282");
    let words = check(&["check", "connect", "ECONNREFUSED", "192.0.2.7:8080"]);
    assert_eq!(words.target.shown(), "192.0.2.7:8080");
    assert!(words.target.pasted.is_some());
}

#[test]
fn details_and_wishes_are_passed_on() {
    let check = check(&[
        "check",
        "example.com",
        "--timeout",
        "1.25",
        "--expect-ip",
        "192.0.2.7",
        "--origin",
        "https://a.example",
        "--subprotocol",
        "chat",
        "--sni",
        "b.example",
        "--offline",
        "--format",
        "json",
        "-o",
        "report.json",
        "--lang",
        "en_GB.UTF-8",
    ]);
    assert_eq!(check.asked.timeout_ms, 1_250);
    assert!(check.asked.offline && !check.asked.public_checks);
    let details = &check.target.details;
    assert_eq!(details.origin.as_deref(), Some("https://a.example"));
    assert_eq!(details.subprotocol.as_deref(), Some("chat"));
    assert_eq!(details.sni.as_deref(), Some("b.example"));
    assert_eq!(details.expect_ip, Some(IpAddr::from([192, 0, 2, 7])));
    assert_eq!(check.format.id, "json");
    assert_eq!(check.output, Output::File("report.json".into()));
    assert_eq!(check.language.tag, "en");
}

#[test]
fn wrong_calls_are_refused() {
    let wrong: &[&[&str]] = &[
        &["check"],
        &["check", ""],
        &["check", "example.com:0"],
        &["check", "example.com:65536"],
        &["check", "--host", "", "--port", "80"],
        &["check", "--host", "example.com", "--port", "0"],
        &["check", "--host", "example.com", "--port", "-1"],
        &["check", "--port", "80"],
        &["check", "example.com", "--host", "example.com"],
        &["check", "example.com", "--protocol", "gopher"],
        &["check", "example.com", "--format", "docx"],
        &["check", "example.com", "--format", "pdf"],
        &["check", "example.com", "--timeout", "0"],
        &["check", "example.com", "--timeout", "nan"],
        &["check", "example.com", "--timeout", "soon"],
        &["check", "example.com", "--expect-ip", "example.com"],
        &["check", "example.com", "--origin", "a\r\nX: y"],
        &["check", "example.com", "--lang", "tlh"],
        &["check", "example.com", "--offline", "--public-checks"],
        &["check", "example.com", "--outside"],
        &["check", "example.com", "--redact"],
        &["check", "net::ERR_CONNECTION_REFUSED"],
        &["server", "--port", "80"],
        &["practice", "--list", "--serve"],
        &["examine", "example.com"],
        &["--nonsense"],
    ];
    for line in wrong {
        assert!(refused(line), "{line:?} should be refused");
    }
}

#[test]
fn help_and_version_are_answers() {
    for line in [["--help"], ["--version"]] {
        let Err(Wrong::Usage(error)) = call(&line) else {
            panic!("{line:?}");
        };
        assert!(!error.use_stderr());
    }
}

#[test]
fn no_arguments_mean_the_window() {
    assert!(matches!(call(&[]), Ok(Call::Window)));
}

#[test]
fn practice_has_four_forms() {
    let practice = |line: &[&str]| match call(line) {
        Ok(Call::Practice(practice)) => practice,
        other => panic!("{other:?}"),
    };
    assert_eq!(practice(&["practice"]), PracticeCall::All);
    assert_eq!(practice(&["practice", "--list"]), PracticeCall::List);
    assert_eq!(practice(&["practice", "--serve"]), PracticeCall::Serve);
    assert_eq!(
        practice(&["practice", "refused"]),
        PracticeCall::One("refused".to_owned())
    );
}

#[test]
fn the_server_may_be_described() {
    let plain = check(&["check", "example.com"]);
    let check = check(&[
        "check",
        "example.com",
        "--panel",
        "baota",
        "--cloud",
        "alibaba",
        "--panel-ports",
    ]);
    assert_eq!(check.asked.panel.as_deref(), Some("baota"));
    assert_eq!(check.asked.cloud.as_deref(), Some("alibaba"));
    assert!(check.asked.panel_ports);
    assert!(!plain.asked.panel_ports && plain.asked.panel.is_none());
    assert!(refused(&["check", "example.com", "--panel", "nothing"]));
}
