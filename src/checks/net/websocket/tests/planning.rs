//! Which requests are planned, by what was learned.

use std::collections::BTreeSet;

use super::*;
use crate::facts::{Ended, Facts, Language, Record, SpeakProbe, sample};

fn planned(facts: &Facts) -> Vec<String> {
    plan(&Progress {
        facts,
        running: &BTreeSet::new(),
        now_ms: 0.0,
    })
}

async fn after(answer_with: &'static str) -> Vec<String> {
    let server = serve(move |stream| answer(stream, answer_with.as_bytes())).await;
    let mut facts = facts(Protocol::Ws, server.address);
    facts.target.path = "/live".to_owned();
    facts.records = run(&CHECK, facts.clone(), server.address).await;
    let prefix = server.address.to_string();
    planned(&facts)
        .into_iter()
        .map(|subject| subject.replacen(&prefix, "", 1))
        .collect()
}

#[tokio::test]
async fn a_missing_page_leads_to_other_paths() {
    let planned = after("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n").await;
    assert_eq!(planned[..3], ["", " path /", " path /ws"]);
    assert!(planned.iter().any(|p| p.starts_with(" subprotocol mqtt")));
}

/// A broker's path is asked for only once the usual ones are known to be none.
#[test]
fn well_known_systems_are_looked_for_last() {
    const AT: &str = "192.0.2.7:8083";
    let answered = |path: &str, status: u16| {
        let at = if path.is_empty() {
            AT.to_owned()
        } else {
            format!("{AT} path {path}")
        };
        let mut record = sample::of_web_socket(sample::upgrade(AT, status, &[], ""));
        if let Fact::WebSocket(ws) = &mut record.fact
            && !path.is_empty()
        {
            ws.variant = WsVariant::Path(path.to_owned());
        }
        record.subject = at;
        record.status = Status::Failed;
        record.failure = Some(Failure::WsStatus);
        record
    };
    let usual = ["/ws", "/websocket", "/socket.io/?EIO=4&transport=websocket"];
    let looks = |last: Option<u16>| {
        let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", 8083);
        facts.target.path = "/".to_owned();
        facts.records = vec![sample::tcp(AT, true, None, None), answered("", 404)];
        facts
            .records
            .extend(usual.iter().map(|path| answered(path, 404)));
        facts
            .records
            .extend(last.map(|status| answered("/chat", status)));
        planned(&facts).contains(&format!("{AT} path /mqtt"))
    };
    assert!(!looks(None));
    assert!(looks(Some(404)));
    // Whoever counts requests is asked no more, nor whoever was let in.
    assert!(!looks(Some(429)));
    assert!(!looks(Some(101)));
}

#[tokio::test]
async fn a_refused_identity_leads_to_other_identities() {
    let planned = after("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n").await;
    assert!(planned[1].starts_with(" origin http://127.0.0.1:"));
}

#[tokio::test]
async fn an_end_without_a_word_leads_to_no_subprotocol() {
    let server = serve(|mut stream| async move {
        drop(stream.read(&mut [0; 1_024]).await);
    })
    .await;
    let mut facts = facts(Protocol::Ws, server.address);
    let without = format!("{} subprotocol ", server.address);
    facts.records = run(&CHECK, facts.clone(), server.address).await;
    assert!(!planned(&facts).contains(&without));
    facts.target.details.subprotocol = Some("chat".to_owned());
    facts.records = run(&CHECK, facts.clone(), server.address).await;
    assert!(planned(&facts).contains(&without), "{:?}", planned(&facts));
}

#[tokio::test]
async fn an_end_without_a_word_of_a_web_server_leads_to_other_paths() {
    let server = serve(|mut stream| async move {
        drop(stream.read(&mut [0; 1_024]).await);
    })
    .await;
    let mut facts = facts(Protocol::Ws, server.address);
    facts.target.path = "/live".to_owned();
    let path = format!("{} path /ws", server.address);
    facts.records = run(&CHECK, facts.clone(), server.address).await;
    assert!(!planned(&facts).contains(&path));
    let at = server.address.to_string();
    let page = b"HTTP/1.1 404 Not Found\r\n";
    let mut page = sample::spoke(&at, SpeakProbe::Http, page, Ended::ByUs);
    page.language = Some(Language::Http);
    facts.records.push(sample::heard(page));
    assert!(planned(&facts).contains(&path), "{:?}", planned(&facts));
}

#[tokio::test]
async fn a_tls_port_leads_to_the_other_scheme_only() {
    let planned = after(
        "HTTP/1.1 400 Bad Request\r\nContent-Length: 54\r\n\r\nThe plain HTTP request was sent to HTTPS port         ",
    )
    .await;
    assert_eq!(planned, ["", " scheme wss"]);
}

#[test]
fn other_ports_are_asked_only_where_the_asked_one_refused() {
    let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", 8282);
    let control = |facts: &mut Facts, port: u16| {
        let address = format!("192.0.2.7:{port}");
        facts.records.push(sample::tcp(&address, false, None, None));
    };
    control(&mut facts, 443);
    control(&mut facts, 9100);
    assert_eq!(planned(&facts), ["192.0.2.7:8282"]);
    let refused = Some(Failure::TcpRefused);
    facts
        .records
        .push(sample::tcp("192.0.2.7:8282", true, refused, None));
    assert_eq!(
        planned(&facts),
        ["192.0.2.7:8282", "192.0.2.7:443 port 443"]
    );
}

/// Several servers may take turns: the asked request and the one that was let in are made twice more, one after the other.
#[test]
fn what_was_let_in_is_made_again_too() {
    const AT: &str = "192.0.2.7:8282";
    let of = |subject: &str, ws| Record {
        subject: subject.to_owned(),
        ..sample::of_web_socket(ws)
    };
    let refused = || sample::upgrade(AT, 404, &[], "");
    let path = || {
        let path = WsVariant::Path("/ws".to_owned());
        sample::upgrade_as(path, sample::opened(AT))
    };
    let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", 8282);
    facts.records = vec![
        sample::tcp(AT, true, None, None),
        of(AT, refused()),
        of(&format!("{AT} path /ws"), path()),
    ];
    for next in ["same 1", "same 2", "same 3 path /ws", "same 4 path /ws"] {
        let next = format!("{AT} {next}");
        assert!(planned(&facts).contains(&next), "{next}");
        let again = if next.contains("path") {
            path()
        } else {
            refused()
        };
        assert_eq!(
            variant(next.split_once(' ').unwrap().1).unwrap(),
            again.variant
        );
        facts.records.push(of(&next, again));
    }
}
