use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::*;
use crate::checks::net::testing::{Server, answer, facts, page, read_head, run, serve};
use crate::facts::Ended;

async fn answering(bytes: &'static [u8]) -> Server {
    serve(move |stream| answer(stream, bytes)).await
}

/// The page as it was asked.
async fn asked(server: &Server) -> Vec<Record> {
    let facts = facts(Protocol::Http, server.address);
    run(&CHECK, facts, server.address).await
}

/// The page, and what it redirects to.
async fn followed(server: &Server) -> Vec<Record> {
    let facts = facts(Protocol::Http, server.address);
    run(&CHECK, facts, Subject::new(server.address, FOLLOWED)).await
}

#[tokio::test]
async fn a_page_is_reached_with_its_head_and_the_start_of_its_body() {
    let server = answering(
        b"HTTP/1.1 200 OK\r\nServer: nginx\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
    )
    .await;
    let records = asked(&server).await;
    let (record, fact) = page(&records);
    assert_eq!((record.status, record.failure), (Status::Ok, None));
    assert_eq!(fact.body.0, b"hello");
    assert_eq!(fact.version.as_deref(), Some("HTTP/1.1"));
    assert!(fact.phases.first_byte_ms >= fact.phases.sent_ms);
    assert!(record.duration_ms < 300.0, "{}", record.duration_ms);
}

#[tokio::test]
async fn statuses_are_failures_of_their_kind() {
    let expected: [(&[u8], Failure); 4] = [
        (
            b"HTTP/1.1 301 M\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n",
            Failure::HttpRedirect,
        ),
        (
            b"HTTP/1.1 404 N\r\nContent-Length: 0\r\n\r\n",
            Failure::HttpError,
        ),
        (
            b"HTTP/1.1 502 B\r\nContent-Length: 0\r\n\r\n",
            Failure::HttpError,
        ),
        (b"220 mail.example.com ESMTP\r\n", Failure::HttpInvalid),
    ];
    for (bytes, failure) in expected {
        let server = answering(bytes).await;
        let records = asked(&server).await;
        assert_eq!(page(&records).0.failure, Some(failure));
    }
}

#[tokio::test]
async fn an_empty_answer_and_a_silent_one_differ() {
    let closing = serve(|mut stream| async move {
        read_head(&mut stream).await;
    })
    .await;
    let records = asked(&closing).await;
    assert_eq!(page(&records).0.failure, Some(Failure::HttpEmpty));

    let silent = answering(b"").await;
    let records = asked(&silent).await;
    let (record, fact) = page(&records);
    assert_eq!(record.failure, Some(Failure::HttpTimedOut));
    assert_eq!(fact.ended, Some(Ended::Silent));
}

#[tokio::test]
async fn a_body_that_never_comes_is_a_silence_too() {
    let server = answering(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n").await;
    let records = asked(&server).await;
    let (record, fact) = page(&records);
    assert_eq!(record.failure, Some(Failure::HttpTimedOut));
    assert_eq!(fact.status, Some(200));
}

/// Sends a head and the start of a body, then ends the connection in a way.
async fn cut_page(bytes: &'static [u8], how: Ended) -> (Record, HttpExchange) {
    let server = serve(move |mut stream| async move {
        read_head(&mut stream).await;
        stream.write_all(bytes).await.unwrap();
        // Else the reset overtakes the bytes.
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        match how {
            Ended::Closed => {}
            Ended::Reset => stream.set_zero_linger().unwrap(),
            _ => drop(stream.read_to_end(&mut Vec::new()).await),
        }
    })
    .await;
    let records = asked(&server).await;
    let (record, fact) = page(&records);
    (record.clone(), fact.clone())
}

#[tokio::test]
async fn a_page_that_stops_in_the_middle_is_cut_short() {
    const KNOWN: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n<html>";
    const PIECES: &[u8] = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n<html>\r\n";
    const UNTIL_CLOSE: &[u8] = b"HTTP/1.0 200 OK\r\n\r\n<html>";
    let cases = [
        (KNOWN, Ended::Closed, Some(Failure::HttpIncomplete)),
        (KNOWN, Ended::Reset, Some(Failure::TcpReset)),
        (KNOWN, Ended::Silent, Some(Failure::HttpTimedOut)),
        (PIECES, Ended::Closed, Some(Failure::HttpIncomplete)),
        (PIECES, Ended::Reset, Some(Failure::TcpReset)),
        (UNTIL_CLOSE, Ended::Reset, Some(Failure::TcpReset)),
        // The look-alikes: a stream that has nothing to say now, and the end that is the end.
        (PIECES, Ended::Silent, None),
        (UNTIL_CLOSE, Ended::Closed, None),
        (UNTIL_CLOSE, Ended::Silent, None),
    ];
    for (bytes, how, expected) in cases {
        let (record, fact) = cut_page(bytes, how).await;
        assert_eq!(fact.cut_short(), expected, "{how:?}");
        assert_eq!(fact.body.0, b"<html>");
        let silent = expected.filter(|_| how == Ended::Silent);
        assert_eq!(record.failure, silent);
    }
}

#[tokio::test]
async fn a_long_page_that_we_end_is_not_cut_short() {
    let server = serve(|mut stream| async move {
        read_head(&mut stream).await;
        let head = b"HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\n";
        stream.write_all(head).await.unwrap();
        while stream.write_all(&[b'a'; 4_096]).await.is_ok() {}
    })
    .await;
    let records = asked(&server).await;
    let (record, fact) = page(&records);
    assert_eq!((record.status, fact.cut_short()), (Status::Ok, None));
}

#[tokio::test]
async fn endless_heads_and_bodies_are_cut() {
    let head = serve(|mut stream| async move {
        read_head(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\n").await.unwrap();
        while stream.write_all(&[b'a'; 4_096]).await.is_ok() {}
    })
    .await;
    let records = asked(&head).await;
    let (record, fact) = page(&records);
    assert_eq!(record.failure, Some(Failure::HttpInvalid));
    assert!(fact.first_bytes.as_ref().unwrap().0.len() <= 4_096);

    let body = serve(|mut stream| async move {
        read_head(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
        while stream.write_all(&[b'a'; 4_096]).await.is_ok() {}
    })
    .await;
    let records = asked(&body).await;
    let (record, fact) = page(&records);
    assert_eq!(record.status, Status::Ok);
    assert_eq!(fact.body.0.len(), 2_048);
}

/// Some servers send one each second while they work; without end they are no answer.
#[tokio::test]
async fn many_interim_answers_are_passed_over_and_endless_ones_are_not() {
    for (many, status) in [(30, Some(200)), (5_000, None)] {
        let interim = b"HTTP/1.1 102 Processing\r\n\r\n".repeat(many);
        let whole = [
            &interim[..],
            b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        ]
        .concat();
        let server = serve(move |stream| {
            let whole = whole.clone();
            async move { answer(stream, &whole).await }
        })
        .await;
        let records = asked(&server).await;
        let (_, fact) = page(&records);
        assert_eq!(fact.status, status);
        assert_eq!(fact.unanswered(), status.is_none());
    }
}

#[tokio::test]
async fn an_interim_answer_alone_is_no_silence() {
    let server = serve(|mut stream| async move {
        read_head(&mut stream).await;
        let interim = b"HTTP/1.1 100 Continue\r\n\r\n";
        stream.write_all(interim).await.unwrap();
        tokio::time::sleep(std::time::Duration::from_secs(5)).await;
    })
    .await;
    let records = asked(&server).await;
    let (record, fact) = page(&records);
    assert_eq!(record.failure, Some(Failure::HttpTimedOut));
    assert!(fact.unanswered(), "{fact:?}");
}

#[tokio::test]
async fn interim_answers_are_passed_over() {
    let server =
        answering(b"HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n")
            .await;
    let records = asked(&server).await;
    let (record, fact) = page(&records);
    assert_eq!((record.status, fact.status), (Status::Ok, Some(204)));
}

#[tokio::test]
async fn a_ring_of_redirects_is_found_and_other_hosts_are_left_alone() {
    let ring = serve(|mut stream| async move {
        let head = read_head(&mut stream).await;
        let to = if head.starts_with("GET /b ") {
            "/"
        } else {
            "b"
        };
        let text = format!("HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n");
        stream.write_all(text.as_bytes()).await.unwrap();
        let mut rest = Vec::new();
        drop(stream.read_to_end(&mut rest).await);
    })
    .await;
    let records = followed(&ring).await;
    let (record, fact) = page(&records);
    assert_eq!(record.failure, Some(Failure::HttpRedirectLoop));
    assert_eq!(fact.redirects, ["b", "/"]);
    assert!(fact.redirect_loop);

    let away = answering(
        b"HTTP/1.1 302 F\r\nLocation: http://elsewhere.invalid/\r\nContent-Length: 0\r\n\r\n",
    )
    .await;
    let records = followed(&away).await;
    let (record, fact) = page(&records);
    assert_eq!(record.failure, Some(Failure::HttpRedirect));
    assert_eq!(fact.redirects, ["http://elsewhere.invalid/"]);
    assert!(!fact.redirect_loop);
}

/// Browsers bring the cookie along and see the page.
#[tokio::test]
async fn a_page_for_whoever_brings_its_cookie_is_no_ring() {
    let wall = serve(|mut stream| async move {
        let head = read_head(&mut stream).await;
        let text = if head.contains("\r\nCookie: a=1; seen=2\r\n") {
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
        } else {
            "HTTP/1.1 302 Found\r\nLocation: /\r\nSet-Cookie: a=1; Path=/\r\nSet-Cookie: seen=2\r\n\
             Content-Length: 0\r\n\r\n"
        };
        stream.write_all(text.as_bytes()).await.unwrap();
        let mut rest = Vec::new();
        drop(stream.read_to_end(&mut rest).await);
    })
    .await;
    let records = followed(&wall).await;
    let (_, fact) = page(&records);
    assert_eq!((fact.status, fact.redirect_loop), (Some(200), false));
}

#[tokio::test]
async fn secrets_of_the_path_are_sent_and_not_kept() {
    let server = answering(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").await;
    let mut facts = facts(Protocol::Http, server.address);
    facts.target.path = "/a?token=secret".to_owned();
    facts.target.path_shown = "/a?token=***".to_owned();
    let records = run(&CHECK, facts, server.address).await;
    let (_, fact) = page(&records);
    assert_eq!(fact.url, format!("http://{}/a?token=***", server.address));
}
