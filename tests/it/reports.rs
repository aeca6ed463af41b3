//! Formats: the same diagnosis in each, the schema kept, nothing hostile let through.

use connection_doctor::facts::{
    Bytes, Ended, Header, HttpExchange, HttpVariant, Language, Phases, SpeakProbe,
};
use connection_doctor::facts::{CheckId, Fact, Facts, Failure, Record, Speaks, Status};
use connection_doctor::i18n::Texts;
use connection_doctor::report::{self, formats};
use connection_doctor::target::Target;

const SCHEMA: &str = "docs/report.schema.json";

/// Everything that could mean something in HTML, Markdown, a terminal or a bidi text.
const HOSTILE: &str = "\u{1b}[31m<script>alert(1)</script>\u{202e}[x](https://evil.example)\u{0}\u{7}`|**\u{2066}\r\n<img src=x onerror=y>";

fn record(check: CheckId, fact: Fact, failure: Option<Failure>) -> Record {
    Record {
        check,
        subject: format!("192.0.2.7:8282 {HOSTILE}"),
        status: if failure.is_some() {
            Status::Failed
        } else {
            Status::Ok
        },
        failure,
        os_error: None,
        start_ms: 1.0,
        duration_ms: 2.0,
        fact,
    }
}

/// A run in which the server sends hostile bytes wherever it can.
fn hostile() -> Facts {
    let mut facts = Facts::new(Target::parse("ws://192.0.2.7:8282/").unwrap());
    facts.complete = true;
    let address = "192.0.2.7:8282".parse().unwrap();
    facts.records.push(record(
        CheckId::Speaks,
        Fact::Speaks(Speaks {
            address,
            probe: SpeakProbe::Wait,
            sent: 0,
            received: Bytes(HOSTILE.as_bytes().to_vec()),
            first_byte_ms: Some(1.0),
            language: Some(Language::Text),
            product: Some(HOSTILE.to_owned()),
            ended: Ended::ByUs,
            listened_ms: 10.0,
            counters: None,
        }),
        None,
    ));
    facts.records.push(record(
        CheckId::Http,
        Fact::Http(HttpExchange {
            address,
            url: "http://192.0.2.7:8282/".to_owned(),
            variant: HttpVariant::Asked,
            tls: false,
            version: Some("HTTP/1.1".to_owned()),
            status: Some(500),
            reason: Some(HOSTILE.to_owned()),
            headers: vec![Header {
                name: "server".to_owned(),
                value: HOSTILE.to_owned(),
            }],
            body: Bytes(HOSTILE.as_bytes().to_vec()),
            phases: Phases::default(),
            ended: None,
            first_bytes: None,
            frames: None,
            counters: None,
            redirects: Vec::new(),
            redirect_loop: false,
            note: None,
        }),
        Some(Failure::HttpError),
    ));
    facts
}

#[test]
fn nothing_from_a_server_keeps_its_meaning() {
    let texts = Texts::english();
    let report = report::build(hostile(), "2026-01-02T03:04:05Z", &texts);
    for format in formats::FORMATS {
        let written = (format.render)(&report, &texts);
        let id = format.id;
        assert!(written.contains("192.0.2.7"), "{id} says where");
        for c in written.chars() {
            assert!(
                !c.is_control() || c == '\n',
                "{id} lets the control character {c:?} through"
            );
            assert!(
                !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'),
                "{id} lets a bidi control through"
            );
        }
        match id {
            "html" => {
                assert!(
                    !written.contains("<script") && !written.contains("<img"),
                    "{id}"
                );
                assert!(written.contains("Content-Security-Policy"), "{id}");
            }
            "markdown" => assert!(
                !written.contains("](http")
                    && !written.contains("<script")
                    && !written.contains("<img"),
                "{id}"
            ),
            "json" => {
                let value: serde_json::Value = serde_json::from_str(&written).unwrap();
                assert_eq!(value["schema_version"], "1.0");
            }
            _ => {}
        }
    }
}

#[test]
fn the_schema_is_the_one_in_the_repository() {
    let now = serde_json::to_string_pretty(&formats::schema()).unwrap() + "\n";
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(SCHEMA, &now).unwrap();
    }
    let kept = std::fs::read_to_string(SCHEMA).unwrap_or_default();
    assert!(
        kept == now,
        "{SCHEMA} is stale: run `UPDATE_DOCS=1 cargo test`"
    );
}

#[test]
fn a_json_report_validates_against_the_schema() {
    let texts = Texts::english();
    let report = report::build(hostile(), "2026-01-02T03:04:05Z", &texts);
    let json = formats::Format::find("json").unwrap();
    let value: serde_json::Value = serde_json::from_str(&(json.render)(&report, &texts)).unwrap();
    let validator = jsonschema::validator_for(&formats::schema()).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(&value)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    // The order that scripts rely on.
    assert!(
        (json.render)(&report, &texts)
            .trim_start()
            .starts_with("{\n  \"schema_version\"")
    );
}

#[test]
fn a_validator_would_notice_a_wrong_report() {
    let validator = jsonschema::validator_for(&formats::schema()).unwrap();
    assert!(!validator.is_valid(&serde_json::json!({"schema_version": "1.0"})));
}
