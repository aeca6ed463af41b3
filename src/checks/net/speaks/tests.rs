use std::collections::BTreeSet;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::*;
use crate::checks::Progress;
use crate::checks::net::testing::{answer, facts, run, serve};
use crate::checks::net::{http, websocket};
use crate::facts::{Ended, Facts, Failure, Language, Record, Speaks, Status, sample};
use crate::target::Protocol;

fn speaks(records: &[Record]) -> (&Record, &Speaks) {
    let record = records.last().unwrap();
    match &record.fact {
        Fact::Speaks(speaks) => (record, speaks),
        other => panic!("nothing heard: {other:?}"),
    }
}

fn planned(facts: &Facts) -> Vec<String> {
    (CHECK.plan)(&Progress {
        facts,
        running: &BTreeSet::new(),
        now_ms: 0.0,
    })
}

#[tokio::test]
async fn a_greeting_is_heard_and_named() {
    let server = serve(|mut stream| async move {
        stream.write_all(b"SSH-2.0-OpenSSH_9.2\r\n").await.unwrap();
        let mut rest = Vec::new();
        drop(stream.read_to_end(&mut rest).await);
    })
    .await;
    let subject = subject(server.address, SpeakProbe::Wait);
    let records = run(&CHECK, facts(Protocol::Tcp, server.address), subject).await;
    let (record, heard) = speaks(&records);
    assert_eq!(record.failure, None);
    assert_eq!(heard.language, Some(Language::Ssh));
    assert_eq!(heard.product.as_deref(), Some("OpenSSH_9.2"));
    assert_eq!(heard.ended, Ended::ByUs);
    assert_eq!(heard.sent, 0);
}

#[tokio::test]
async fn an_echo_a_tls_server_and_silence_are_told_apart() {
    let echo = serve(|mut stream| async move {
        let (mut from, mut to) = stream.split();
        drop(tokio::io::copy(&mut from, &mut to).await);
    })
    .await;
    let asked = facts(Protocol::Ws, echo.address);
    let line = subject(echo.address, SpeakProbe::Line);
    let records = run(&CHECK, asked.clone(), line).await;
    assert_eq!(speaks(&records).1.language, Some(Language::Echo));

    let wait = subject(echo.address, SpeakProbe::Wait);
    let records = run(&CHECK, asked, wait).await;
    let (record, heard) = speaks(&records);
    assert_eq!(record.failure, Some(Failure::TcpSilent));
    assert_eq!(heard.ended, Ended::Silent);

    let tls = serve(answer_hello).await;
    let hello = subject(tls.address, SpeakProbe::ClientHello);
    let records = run(&CHECK, facts(Protocol::Ws, tls.address), hello).await;
    assert_eq!(speaks(&records).1.language, Some(Language::Tls));
}

async fn answer_hello(mut stream: TcpStream) {
    let mut head = [0; 5];
    stream.read_exact(&mut head).await.unwrap();
    assert_eq!(head[0], 22);
    stream.write_all(&[21, 3, 3, 0, 2, 2, 40]).await.unwrap();
    let mut rest = Vec::new();
    drop(stream.read_to_end(&mut rest).await);
}

#[test]
fn every_id_is_a_language() {
    for language in Language::ALL {
        assert_eq!(Language::from_id(language.id()), Some(*language));
    }
}

#[tokio::test]
async fn probes_wait_until_the_asked_protocol_failed() {
    let closing = serve(|mut stream| async move {
        drop(stream.read(&mut [0; 1_024]).await);
    })
    .await;
    let mut seen = facts(Protocol::Ws, closing.address);
    assert_eq!(planned(&seen), [""; 0]);
    seen.records = run(&websocket::CHECK, seen.clone(), closing.address).await;
    assert_eq!(planned(&seen).len(), 4);

    let mut seen = facts(Protocol::Http, closing.address);
    seen.records = run(&http::CHECK, seen.clone(), closing.address).await;
    let words = planned(&seen);
    let same = subject(closing.address, SpeakProbe::Http);
    assert!(!words.contains(&same), "{words:?}");

    let missing = b"HTTP/1.1 404 N\r\nContent-Length: 0\r\n\r\n";
    let page = serve(|stream| answer(stream, missing)).await;
    let mut seen = facts(Protocol::Http, page.address);
    seen.records = run(&http::CHECK, seen.clone(), page.address).await;
    assert_eq!(planned(&seen), [""; 0]);
}

/// A server that serves one connection at a time ended our request at once, and left the rest in its queue.
#[tokio::test]
async fn silence_after_a_quick_end_is_asked_again_alone() {
    let closing = serve(|mut stream| async move {
        drop(stream.read(&mut [0; 1_024]).await);
    })
    .await;
    let mut seen = facts(Protocol::Http, closing.address);
    seen.records = run(&http::CHECK, seen.clone(), closing.address).await;
    let alone = format!("{} client_hello alone", closing.address);
    let at = closing.address.to_string();
    let heard = |probe, ended| sample::heard(sample::spoke(&at, probe, b"", ended));
    // The line was served before the connection on which we only listen.
    seen.records.push(heard(SpeakProbe::Line, Ended::Closed));
    seen.records.push(heard(SpeakProbe::Wait, Ended::Silent));
    assert!(!planned(&seen).contains(&alone));
    let mut closed = seen.clone();
    let hello = |ended| heard(SpeakProbe::ClientHello, ended);
    seen.records.push(hello(Ended::Silent));
    assert!(planned(&seen).contains(&alone), "{:?}", planned(&seen));
    closed.records.push(hello(Ended::Closed));
    assert!(!planned(&closed).contains(&alone));

    let tls = serve(answer_hello).await;
    let alone = format!("{} client_hello alone", tls.address);
    let records = run(&CHECK, facts(Protocol::Http, tls.address), alone).await;
    assert_eq!(speaks(&records).1.probe, SpeakProbe::ClientHello);
    assert_eq!(speaks(&records).1.language, Some(Language::Tls));
}

#[test]
fn machines_are_listened_to_and_never_greeted() {
    let printer = sample::facts(Protocol::Auto, "192.0.2.7", 9100);
    assert_eq!(planned(&printer), ["192.0.2.7:9100 wait"]);
    let mut seen = sample::facts(Protocol::Ws, "192.0.2.7", 502);
    let reset = Some(Failure::TcpReset);
    let mut record = sample::tcp("192.0.2.7:502", true, reset, None);
    record.check = CheckId::WebSocket;
    seen.records.push(record);
    assert_eq!(planned(&seen), ["192.0.2.7:502 wait"]);
}

#[test]
fn a_slow_request_is_not_waited_for() {
    let seen = sample::facts(Protocol::Ws, "192.0.2.7", 8282);
    let running = BTreeSet::from([(CheckId::WebSocket, "192.0.2.7:8282".to_owned())]);
    let at = |now_ms| {
        let progress = Progress {
            facts: &seen,
            running: &running,
            now_ms,
        };
        (CHECK.plan)(&progress).len()
    };
    assert_eq!(at(1_000.0), 0);
    assert_eq!(at(2_000.0), 4);
}

/// It takes its time because it works: the open WebSocket is watched on.
#[test]
fn an_open_web_socket_is_not_slow() {
    let mut seen = sample::facts(Protocol::Ws, "192.0.2.7", 8282);
    let mut open = sample::opened("192.0.2.7:8282");
    open.stayed_open = false;
    let mut record = sample::of_web_socket(open);
    record.subject = "192.0.2.7:8282".to_owned();
    (record.status, record.failure) = (Status::Ok, None);
    assert!(record.is_watched());
    seen.records.push(record);
    let progress = Progress {
        facts: &seen,
        running: &BTreeSet::from([(CheckId::WebSocket, "192.0.2.7:8282".to_owned())]),
        now_ms: 3_000.0,
    };
    assert_eq!((CHECK.plan)(&progress), [""; 0]);
    assert_eq!((websocket::CHECK.plan)(&progress), ["192.0.2.7:8282"]);
}
