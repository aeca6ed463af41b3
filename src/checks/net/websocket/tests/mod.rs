mod planning;

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role};

use super::*;
use crate::checks::net::testing::{answer, facts, read_head, run, serve, web_socket};
use crate::facts::{Ended, Failure, Status};

fn header<'a>(head: &'a str, name: &str) -> &'a str {
    head.lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
        .unwrap_or_default()
}

/// Answers an upgrade as it should be, and speaks WebSocket from then on.
async fn upgraded(mut stream: TcpStream) -> WebSocketStream<TcpStream> {
    let head = read_head(&mut stream).await;
    // A small server compares header names letter by letter.
    let key = header(&head, "Sec-WebSocket-Key");
    assert!(!key.is_empty(), "{head}");
    let accept = derive_accept_key(key.as_bytes());
    let text = format!(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n\
         Sec-WebSocket-Accept: {accept}\r\n\r\n"
    );
    stream.write_all(text.as_bytes()).await.unwrap();
    WebSocketStream::from_raw_socket(stream, Role::Server, None).await
}

#[tokio::test]
async fn a_healthy_server_is_reached_and_its_greeting_noted() {
    let server = serve(|stream| async {
        let mut socket = upgraded(stream).await;
        socket.send(Message::text("welcome")).await.unwrap();
        while let Some(Ok(_)) = socket.next().await {}
    })
    .await;
    let records = run(&CHECK, facts(Protocol::Ws, server.address), server.address).await;
    let (record, fact) = web_socket(&records);
    assert_eq!((record.status, record.failure), (Status::Ok, None));
    assert!(fact.opened && fact.stayed_open);
    assert!(fact.pong_ms.is_some());
    assert_eq!(fact.greeting.as_deref(), Some("text, 7 bytes"));
    // The watch is over, and no time-out was waited for.
    assert!(record.duration_ms < 3_000.0, "{}", record.duration_ms);
}

#[tokio::test]
async fn an_opened_web_socket_is_told_of_before_it_has_been_watched() {
    let server = serve(|stream| async {
        let mut socket = upgraded(stream).await;
        tokio::time::sleep(std::time::Duration::from_millis(60)).await;
        socket.close(None).await.unwrap();
        while let Some(Ok(_)) = socket.next().await {}
    })
    .await;
    let asked = facts(Protocol::Ws, server.address);
    let records = run(&CHECK, asked.clone(), server.address).await;
    let [first, last] = records.as_slice() else {
        panic!("{records:?}");
    };
    assert!(first.is_watched() && first.status == Status::Ok);
    assert!(first.end_ms() < last.end_ms());
    assert_eq!(last.failure, Some(Failure::WsClosedAfterOpen));
    // Judged again later, the last word tells when the first was spoken.
    let again = last.at_first().unwrap();
    assert_eq!(again.fact, first.fact);
    assert!((again.end_ms() - first.end_ms()).abs() < 50.0);
    // Both are one thing measured.
    let mut known = asked;
    for record in &records {
        known.learn(record.clone());
    }
    assert_eq!(known.records, std::slice::from_ref(last));
}

#[tokio::test]
async fn a_server_that_closes_at_once_is_seen_with_its_code() {
    let server = serve(|stream| async {
        let mut socket = upgraded(stream).await;
        let frame = CloseFrame {
            code: 1008.into(),
            reason: "no token".into(),
        };
        socket.close(Some(frame)).await.unwrap();
        while let Some(Ok(_)) = socket.next().await {}
    })
    .await;
    let records = run(&CHECK, facts(Protocol::Ws, server.address), server.address).await;
    let (record, fact) = web_socket(&records);
    assert_eq!(record.failure, Some(Failure::WsClosedAfterOpen));
    let closed = fact.closed.as_ref().unwrap();
    assert_eq!(
        (closed.code, closed.reason.as_str()),
        (Some(1008), "no token")
    );
    assert!(fact.opened && !fact.stayed_open);
}

/// A server that knows no pings is pinged once, and left alone the next time.
#[tokio::test]
async fn a_server_that_ends_at_a_ping_stays_open_without() {
    let server = serve(|stream| async {
        let mut socket = upgraded(stream).await;
        while let Some(Ok(message)) = socket.next().await {
            if message.is_ping() {
                return;
            }
        }
    })
    .await;
    let mut facts = facts(Protocol::Ws, server.address);
    let mut stayed = Vec::new();
    for what in ["", " quiet"] {
        let subject = format!("{}{what}", server.address);
        let records = run(&CHECK, facts.clone(), subject).await;
        stayed.push(web_socket(&records).1.stayed_open);
        facts.records.extend(records);
    }
    assert_eq!(stayed, [false, true]);
}

/// Whoever cuts what is idle lets a connection live on which something is said.
#[tokio::test]
async fn pings_keep_what_is_cut_for_being_idle() {
    let server = serve(|stream| async {
        let mut socket = upgraded(stream).await;
        let idle = std::time::Duration::from_secs(1);
        while let Ok(Some(Ok(_))) = tokio::time::timeout(idle, socket.next()).await {}
    })
    .await;
    let mut facts = facts(Protocol::Ws, server.address);
    facts.asked.timeout_ms = 2_000;
    let mut stayed = Vec::new();
    for what in ["", " quiet", " pinged"] {
        let subject = format!("{}{what}", server.address);
        if !what.is_empty() {
            let planned = (CHECK.plan)(&Progress {
                facts: &facts,
                running: &std::collections::BTreeSet::new(),
                now_ms: 0.0,
            });
            assert!(planned.contains(&subject), "{planned:?}");
        }
        let records = run(&CHECK, facts.clone(), subject).await;
        stayed.push(web_socket(&records).1.stayed_open);
        facts.records.extend(records);
    }
    assert_eq!(stayed, [false, false, true]);
}

/// The wait for one attempt is the wait here, too.
#[tokio::test]
async fn it_is_watched_for_as_long_as_an_attempt_may_take() {
    let server = serve(|stream| async {
        let socket = upgraded(stream).await;
        tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        drop(socket);
    })
    .await;
    for (timeout_ms, stays) in [(1_500, false), (300, true)] {
        let mut facts = facts(Protocol::Ws, server.address);
        facts.asked.timeout_ms = timeout_ms;
        let records = run(&CHECK, facts, server.address).await;
        assert_eq!(web_socket(&records).1.stayed_open, stays, "{timeout_ms}");
    }
}

/// Only what the server does may count as its end: not that we read no more of it.
#[tokio::test]
async fn a_message_too_large_to_be_read_is_no_end() {
    for (stays, expected) in [(true, None), (false, Some(Failure::WsClosedAfterOpen))] {
        let server = serve(move |stream| async move {
            let mut socket = upgraded(stream).await;
            let stream = socket.get_mut();
            // The head of a binary frame of 2^30 bytes (RFC 6455, 5.2), and some of them.
            let head = [0x82, 127, 0, 0, 0, 0, 0x40, 0, 0, 0];
            stream.write_all(&head).await.unwrap();
            stream.write_all(&[b'x'; 4_096]).await.unwrap();
            if stays {
                let mut rest = Vec::new();
                drop(stream.read_to_end(&mut rest).await);
            }
        })
        .await;
        let records = run(&CHECK, facts(Protocol::Ws, server.address), server.address).await;
        let (record, fact) = web_socket(&records);
        assert_eq!(record.failure, expected);
        assert!(fact.opened);
        assert_eq!(fact.stayed_open, stays);
    }
}

#[tokio::test]
async fn a_drop_without_a_close_frame_has_no_code() {
    let server = serve(|stream| async {
        drop(upgraded(stream).await);
    })
    .await;
    let records = run(&CHECK, facts(Protocol::Ws, server.address), server.address).await;
    let (record, fact) = web_socket(&records);
    assert_eq!(record.failure, Some(Failure::WsClosedAfterOpen));
    assert_eq!(fact.closed.as_ref().unwrap().code, None);
}

#[tokio::test]
async fn bytes_that_are_no_frames_do_not_count_as_open() {
    let server = serve(|stream| async {
        let mut stream = upgraded(stream).await.into_inner();
        stream.write_all(b"hello, no frames here").await.unwrap();
        let mut rest = Vec::new();
        drop(stream.read_to_end(&mut rest).await);
    })
    .await;
    let records = run(&CHECK, facts(Protocol::Ws, server.address), server.address).await;
    let (record, fact) = web_socket(&records);
    assert_eq!(record.failure, Some(Failure::WsClosedAfterOpen));
    assert!(fact.note.is_some());
}

#[tokio::test]
async fn a_connection_that_is_reset_at_once_was_one() {
    let server = serve(|stream| async move {
        socket2::SockRef::from(&stream)
            .set_linger(Some(std::time::Duration::ZERO))
            .unwrap();
    })
    .await;
    for protocol in [Protocol::Ws, Protocol::Wss] {
        let records = run(&CHECK, facts(protocol, server.address), server.address).await;
        let asked = &records[0];
        assert_eq!(asked.status, Status::Failed, "{asked:?}");
        let failures = [Failure::TcpReset, Failure::TlsReset];
        assert!(failures.contains(&asked.failure.unwrap()), "{asked:?}");
    }
}

#[tokio::test]
async fn a_refusal_keeps_status_headers_and_body_that_comes_late() {
    let server = serve(|mut stream| async move {
        read_head(&mut stream).await;
        let head =
            b"HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic\r\nContent-Length: 4\r\n\r\n";
        stream.write_all(head).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_millis(60)).await;
        stream.write_all(b"deny").await.unwrap();
    })
    .await;
    let records = run(&CHECK, facts(Protocol::Ws, server.address), server.address).await;
    let (record, fact) = web_socket(&records);
    assert_eq!(record.failure, Some(Failure::WsStatus));
    assert_eq!(fact.status, Some(401));
    assert_eq!(fact.headers[0].name, "www-authenticate");
    assert_eq!(fact.body.0, b"deny");
}

#[tokio::test]
async fn a_wrong_accept_key_is_a_fault_and_nothing_is_sent_on() {
    let server = serve(|stream| async {
        let text =
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
            Sec-WebSocket-Accept: AAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n";
        answer(stream, text).await;
    })
    .await;
    let records = run(&CHECK, facts(Protocol::Ws, server.address), server.address).await;
    let (record, fact) = web_socket(&records);
    assert_eq!(record.failure, Some(Failure::WsAccept));
    assert_eq!(fact.faults.len(), 1);
    assert_eq!(fact.faults[0].header, "sec-websocket-accept");
    assert!(!fact.opened);
}

#[tokio::test]
async fn another_language_is_kept_as_bytes() {
    let server = serve(|mut stream| async move {
        stream
            .write_all(b"SSH-2.0-OpenSSH_9.2p1\r\n")
            .await
            .unwrap();
        let mut rest = Vec::new();
        drop(stream.read_to_end(&mut rest).await);
    })
    .await;
    let records = run(&CHECK, facts(Protocol::Ws, server.address), server.address).await;
    let (record, fact) = web_socket(&records);
    assert_eq!(record.failure, Some(Failure::WsNotHttp));
    assert_eq!(
        fact.first_bytes.as_ref().unwrap().0,
        b"SSH-2.0-OpenSSH_9.2p1\r\n"
    );
}

#[tokio::test]
async fn close_reset_and_silence_before_an_answer_differ() {
    let closing = serve(|mut stream| async move {
        read_head(&mut stream).await;
    })
    .await;
    let records = run(
        &CHECK,
        facts(Protocol::Ws, closing.address),
        closing.address,
    )
    .await;
    let (record, fact) = web_socket(&records);
    assert_eq!(record.failure, Some(Failure::WsClosed));
    assert_eq!(fact.ended, Some(Ended::Closed));

    let resetting = serve(|mut stream| async move {
        read_head(&mut stream).await;
        socket2::SockRef::from(&stream)
            .set_linger(Some(std::time::Duration::ZERO))
            .unwrap();
    })
    .await;
    let records = run(
        &CHECK,
        facts(Protocol::Ws, resetting.address),
        resetting.address,
    )
    .await;
    let (record, fact) = web_socket(&records);
    assert_eq!(record.failure, Some(Failure::TcpReset));
    assert_eq!(fact.ended, Some(Ended::Reset));

    let silent = serve(|mut stream| async move {
        let mut rest = Vec::new();
        drop(stream.read_to_end(&mut rest).await);
    })
    .await;
    let records = run(&CHECK, facts(Protocol::Ws, silent.address), silent.address).await;
    let (record, fact) = web_socket(&records);
    assert_eq!(record.failure, Some(Failure::WsTimedOut));
    assert_eq!(fact.ended, Some(Ended::Silent));
    #[cfg(target_os = "linux")]
    assert!(fact.counters.unwrap().bytes_acked > 100);
}

#[tokio::test]
async fn a_port_that_refuses_leaves_nothing_to_measure() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let records = run(&CHECK, facts(Protocol::Wss, address), address).await;
    // The record of TLS, and that of the WebSocket.
    assert_eq!(records.len(), 2);
    for record in records {
        assert_eq!(record.status, Status::Skipped);
        assert_eq!(record.failure, Some(Failure::TcpRefused));
    }
}

#[tokio::test]
async fn subprotocols_are_offered_as_asked() {
    let server = serve(|mut stream| async move {
        let head = read_head(&mut stream).await;
        let asked = header(&head, "Sec-WebSocket-Protocol").to_owned();
        let text = format!("HTTP/1.1 400 Bad\r\nX-Asked: {asked}\r\nContent-Length: 0\r\n\r\n");
        stream.write_all(text.as_bytes()).await.unwrap();
    })
    .await;
    let mut facts = facts(Protocol::Ws, server.address);
    facts.target.details.subprotocol = Some("mqtt".to_owned());
    let asked = |records: &[crate::facts::Record]| {
        let (_, fact) = web_socket(records);
        fact.headers[0].value.clone()
    };
    let records = run(&CHECK, facts.clone(), server.address).await;
    assert_eq!(asked(&records), "mqtt");
    let without = Subject::new(server.address, "subprotocol ");
    assert_eq!(asked(&run(&CHECK, facts, without).await), "");
}

#[test]
fn variants_are_read_back() {
    for variant_of in [
        WsVariant::Asked,
        WsVariant::Path("/a b?c=d e".to_owned()),
        WsVariant::Subprotocol(String::new()),
        WsVariant::Origin("https://example.com".to_owned()),
        WsVariant::Host("[::1]:80".to_owned()),
        WsVariant::OtherScheme("wss".to_owned()),
        WsVariant::Port(8080),
        WsVariant::SmallSegments,
        WsVariant::Pinged,
    ] {
        assert_eq!(variant(&words(&variant_of)), Some(variant_of));
    }
}
