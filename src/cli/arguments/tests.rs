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
        Err(Wrong::Said { says, .. }) => !says.is_empty(),
        Err(Wrong::Asked(_)) | Ok(_) => false,
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

fn asked(line: &[&str]) -> String {
    match call(line) {
        Err(Wrong::Asked(text)) => text,
        other => panic!("{line:?} gives {other:?}"),
    }
}

#[test]
fn help_and_version_are_answers() {
    assert!(asked(&["--help", "--lang", "en"]).contains("connection-doctor check TARGET"));
    let check = asked(&["check", "--lang=en", "-h"]);
    assert!(check.contains("--expect-ip IP") && check.contains("Default: 3.5"));
    assert!(!check.contains("pdf"), "it is not there yet");
    let practice = asked(&["--lang", "en", "practice", "--help"]);
    assert!(practice.contains("--serve") && !practice.contains("--port"));
    assert!(asked(&["--version"]).contains(env!("CARGO_PKG_VERSION")));
}

#[test]
fn everything_that_can_be_typed_has_words_in_every_language() {
    let mut all = command();
    all.build();
    for language in LANGUAGES {
        let texts = Texts::new(language);
        for command in std::iter::once(&all).chain(all.get_subcommands()) {
            for argument in command.get_arguments().filter(|one| !one.is_hide_set()) {
                let key = format!("cli-arg-{}", argument.get_id());
                assert!(texts.has(&key), "{key}");
            }
            let words = help::render(command, "connection-doctor", &texts);
            assert!(!words.contains("cli-"), "a text is missing: {words}");
            let english = help::render(command, "connection-doctor", &Texts::english());
            assert_eq!(language.tag == "en", words == english, "{words}");
        }
    }
}

#[test]
fn a_wrong_call_is_told_in_the_language_that_it_asks_for() {
    for (line, keys) in [
        (&["--nonsense"][..], &["cli-wrong-unknown"][..]),
        (&["chekc"], &["cli-wrong-command", "cli-wrong-similar"]),
        (&["check"], &["cli-wrong-missing"]),
        (&["check", "a.example", "--sni"], &["cli-wrong-no-value"]),
        (
            &["check", "a.example", "--protocol", "wsss"],
            &["cli-wrong-choice", "cli-wrong-similar"],
        ),
        (
            &["check", "a.example", "--timeout", "0"],
            &["cli-wrong-value"],
        ),
        (
            &["check", "a.example", "--sni", "a", "--sni", "b"],
            &["cli-wrong-twice"],
        ),
        (
            &["check", "a.example", "--offline", "--public-checks"],
            &["cli-wrong-together"],
        ),
        (&["practice", "a", "b"], &["cli-wrong-unknown"]),
    ] {
        let line: Vec<&str> = line.iter().copied().chain(["--lang=ru"]).collect();
        let Err(Wrong::Said { language, says }) = call(&line) else {
            panic!("{line:?} is a call");
        };
        assert_eq!(language.tag, "ru", "{line:?}");
        let found: Vec<&str> = says.iter().map(|say| say.key.as_ref()).collect();
        let keys: Vec<&str> = keys.iter().copied().chain(["cli-wrong-help"]).collect();
        assert_eq!(found, keys, "{line:?}");
    }
}

#[test]
fn no_arguments_mean_the_window() {
    assert!(matches!(call(&[]), Ok(Call::Window(None))));
    let arabic = call(&["--lang", "ar"]);
    assert!(matches!(arabic, Ok(Call::Window(Some(language))) if language.tag == "ar"));
}

#[test]
fn practice_has_four_forms() {
    let practice = |line: &[&str]| match call(line) {
        Ok(Call::Practice(practice, _)) => practice,
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
