use std::collections::BTreeSet;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpSocket, TcpStream};
use tokio::time::timeout;

use super::{PracticeError, SCENARIOS, serve, serve_all};

async fn connect(url: &str) -> std::io::Result<TcpStream> {
    let address = url.split('/').nth(2).unwrap().parse().unwrap();
    TcpSocket::new_v4()?.connect(address).await
}

/// Sends a request and reads to the end, or for half a second.
async fn ask(name: &str, request: &str) -> std::io::Result<String> {
    let served = serve(name).await.unwrap();
    let mut stream = connect(&served.url).await?;
    stream.write_all(request.as_bytes()).await?;
    let mut heard = Vec::new();
    match timeout(Duration::from_millis(500), stream.read_to_end(&mut heard)).await {
        Ok(Err(error)) => Err(error),
        _ => Ok(String::from_utf8_lossy(&heard).into_owned()),
    }
}

fn upgrade(more: &str) -> String {
    format!(
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n{more}\r\n"
    )
}

#[test]
fn names_are_unique_and_causes_exist() {
    let names: BTreeSet<_> = SCENARIOS.iter().map(|scenario| scenario.name).collect();
    assert_eq!(names.len(), SCENARIOS.len());
    for scenario in SCENARIOS {
        if let Some(id) = scenario.expected {
            let known = crate::diagnosis::causes::all().any(|cause| cause.id == id);
            assert!(known, "{}: no cause is called {id}", scenario.name);
        }
    }
}

#[tokio::test]
async fn every_server_starts_on_a_port_of_its_own() {
    let all = serve_all().await;
    let mut urls = BTreeSet::new();
    for (scenario, served) in &all {
        match served {
            Ok(served) => assert!(urls.insert(served.url.clone()), "{}", scenario.name),
            // A computer without IPv6 cannot show this one.
            Err(error) => assert_eq!(scenario.name, "other-address-listens", "{error}"),
        }
    }
}

#[tokio::test]
async fn an_unknown_name_is_the_callers_fault() {
    assert!(matches!(
        serve("no such").await,
        Err(PracticeError::Unknown(_))
    ));
}

#[tokio::test]
async fn a_dropped_server_is_gone() {
    let served = serve("web-page-works").await.unwrap();
    let url = served.url.clone();
    connect(&url).await.unwrap();
    drop(served);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(connect(&url).await.is_err());
}

#[tokio::test]
async fn nobody_listens_where_it_says_so() {
    let served = serve("nothing-listens").await.unwrap();
    let error = connect(&served.url).await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::ConnectionRefused);
}

#[tokio::test]
async fn a_reset_is_a_reset_and_a_close_is_a_close() {
    let error = ask("resets-at-once", "").await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
    assert_eq!(ask("closes-at-once", "").await.unwrap(), "");
    assert_eq!(
        ask("frames-with-length", "GET / HTTP/1.1\r\n\r\n")
            .await
            .unwrap(),
        ""
    );
}

#[tokio::test]
async fn the_key_is_answered_as_the_standard_says() {
    // RFC 6455, section 1.3.
    let accept = "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";
    assert!(
        ask("web-socket-works", &upgrade(""))
            .await
            .unwrap()
            .contains(accept)
    );
    assert!(
        !ask("wrong-accept-key", &upgrade(""))
            .await
            .unwrap()
            .contains(accept)
    );
}

#[tokio::test]
async fn what_is_wanted_lets_the_client_in() {
    let refused = ask("other-origin-wanted", &upgrade("")).await.unwrap();
    assert!(refused.starts_with("HTTP/1.1 403"), "{refused}");
    let own = upgrade("Origin: http://127.0.0.1\r\n");
    let open = ask("other-origin-wanted", &own).await.unwrap();
    assert!(open.starts_with("HTTP/1.1 101"), "{open}");
    let named = upgrade("Sec-WebSocket-Protocol: chat, mqtt\r\n");
    let open = ask("subprotocol-wanted", &named).await.unwrap();
    assert!(open.contains("Sec-WebSocket-Protocol: mqtt"), "{open}");
}
