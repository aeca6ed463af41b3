use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::*;
use crate::checks::net::testing::{Server, facts, read_head, run, serve};
use crate::facts::{Proxies, ProxySource, Record, Status, sample};

/// Facts of a run for which a proxy is set.
fn behind(protocol: Protocol, server: SocketAddr, proxy: &Server, kind: ProxyKind) -> Facts {
    let mut facts = facts(protocol, server);
    let proxies = Proxies {
        proxies: vec![Proxy {
            source: ProxySource::Environment,
            setting: "all_proxy".to_owned(),
            kind,
            host: proxy.address.ip().to_string(),
            port: proxy.address.port(),
            has_credentials: false,
            bypassed: false,
            product: None,
        }],
        pac_url: None,
    };
    let fact = Fact::Proxies(proxies);
    facts
        .records
        .push(sample::record(CheckId::Proxies, "", None, fact));
    facts
}

async fn through_proxy(facts: Facts) -> (Record, ProxyTunnel) {
    let planned = plan(&Progress {
        facts: &facts,
        running: &std::collections::BTreeSet::new(),
        now_ms: 0.0,
    });
    assert_eq!(planned.len(), 1);
    let record = run(&CHECK, facts, &planned[0]).await.remove(0);
    match record.fact.clone() {
        Fact::ProxyTunnel(fact) => (record, fact),
        other => panic!("{other:?}"),
    }
}

async fn pipe(mut from: TcpStream, to: SocketAddr) {
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    let mut there = socket.connect(to).await.unwrap();
    drop(tokio::io::copy_bidirectional(&mut from, &mut there).await);
}

async fn pages() -> Server {
    serve(|mut stream| async move {
        read_head(&mut stream).await;
        let page = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
        stream.write_all(page).await.unwrap();
    })
    .await
}

#[tokio::test]
async fn a_page_is_fetched_by_a_proxy_with_its_whole_address() {
    let proxy = serve(|mut stream| async move {
        let head = read_head(&mut stream).await;
        let whole = head.starts_with("GET http://192.0.2.7:8080/ HTTP/1.1\r\n");
        let status = if whole { "200 OK" } else { "400 Bad" };
        let text = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
        stream.write_all(text.as_bytes()).await.unwrap();
    })
    .await;
    let server = "192.0.2.7:8080".parse().unwrap();
    let facts = behind(Protocol::Http, server, &proxy, ProxyKind::Http);
    let (record, fact) = through_proxy(facts).await;
    assert_eq!(record.status, Status::Ok, "{record:?}");
    assert!(fact.proxy_connected && fact.tunnel && fact.inside_ok);
}

#[tokio::test]
async fn refusals_of_a_proxy_are_told_apart() {
    let cases: [(&'static [u8], Failure, Option<u16>); 4] = [
        (b"HTTP/1.1 407 Auth\r\n\r\n", Failure::ProxyAuth, Some(407)),
        (
            b"HTTP/1.1 403 No\r\n\r\n",
            Failure::ProxyTunnelRefused,
            Some(403),
        ),
        (b"SSH-2.0-x\r\n", Failure::ProxyTunnelRefused, None),
        (b"", Failure::ProxyUnreachable, None),
    ];
    for (answer, failure, status) in cases {
        let proxy = serve(move |mut stream| async move {
            let head = read_head(&mut stream).await;
            assert!(
                head.starts_with("CONNECT 192.0.2.7:8282 HTTP/1.1\r\n"),
                "{head}"
            );
            stream.write_all(answer).await.unwrap();
            let mut rest = Vec::new();
            drop(stream.read_to_end(&mut rest).await);
        })
        .await;
        let server = "192.0.2.7:8282".parse().unwrap();
        let facts = behind(Protocol::Ws, server, &proxy, ProxyKind::Http);
        let (record, fact) = through_proxy(facts).await;
        assert_eq!(record.failure, Some(failure));
        assert_eq!(fact.status, status);
        assert!(fact.proxy_connected && !fact.tunnel);
    }
}

#[tokio::test]
async fn a_dead_proxy_is_unreachable() {
    let mut proxy = serve(|_| async {}).await;
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    proxy.address = listener.local_addr().unwrap();
    drop(listener);
    let server = "192.0.2.7:8282".parse().unwrap();
    let facts = behind(Protocol::Ws, server, &proxy, ProxyKind::Socks);
    let (record, fact) = through_proxy(facts).await;
    assert_eq!(record.failure, Some(Failure::ProxyUnreachable));
    assert_eq!(record.os_error.unwrap().name, "ECONNREFUSED");
    assert!(!fact.proxy_connected);
}

#[tokio::test]
async fn what_fails_inside_a_tunnel_is_told() {
    let server = pages().await;
    let to = server.address;
    let proxy = serve(move |mut stream| async move {
        read_head(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
        pipe(stream, to).await;
    })
    .await;
    let facts = behind(Protocol::Ws, to, &proxy, ProxyKind::Http);
    let (record, fact) = through_proxy(facts).await;
    assert_eq!(record.failure, Some(Failure::WsStatus));
    assert!(fact.tunnel && !fact.inside_ok);
    assert_eq!(fact.inside, Some(Failure::WsStatus));
}

#[tokio::test]
async fn socks_5_and_4_open_tunnels_and_refuse_them() {
    let server = pages().await;
    let to = server.address;
    let five = serve(move |mut stream| async move {
        let mut greeting = [0; 3];
        stream.read_exact(&mut greeting).await.unwrap();
        stream.write_all(&[5, 0]).await.unwrap();
        let mut request = [0; 10];
        stream.read_exact(&mut request).await.unwrap();
        assert_eq!(request[..4], [5, 1, 0, 1]);
        let answer = [5, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        stream.write_all(&answer).await.unwrap();
        pipe(stream, to).await;
    })
    .await;
    let facts_of = |proxy: &Server| behind(Protocol::Http, to, proxy, ProxyKind::Socks);
    let (record, fact) = through_proxy(facts_of(&five)).await;
    assert_eq!(record.status, Status::Ok, "{record:?}");
    assert_eq!(fact.socks_reply, Some(0));

    let four = serve(|mut stream| async move {
        let version = stream.read_u8().await.unwrap();
        if version == 4 {
            let mut request = [0; 8];
            stream.read_exact(&mut request).await.unwrap();
            stream.write_all(&[0, 91, 0, 0, 0, 0, 0, 0]).await.unwrap();
        }
    })
    .await;
    let (record, fact) = through_proxy(facts_of(&four)).await;
    assert_eq!(record.failure, Some(Failure::ProxyTunnelRefused));
    assert_eq!(fact.socks_reply, Some(91));
}

#[test]
fn exceptions_and_the_target_itself_are_left_alone() {
    let target: SocketAddr = "192.0.2.7:8080".parse().unwrap();
    let mut facts = sample::facts(Protocol::Http, "192.0.2.7", 8080);
    let mut proxy = Proxy {
        source: ProxySource::System,
        setting: String::new(),
        kind: ProxyKind::Http,
        host: target.ip().to_string(),
        port: target.port(),
        has_credentials: false,
        bypassed: false,
        product: None,
    };
    let itself = proxy.clone();
    proxy.port = 3128;
    let plain = proxy.clone();
    proxy.bypassed = true;
    let fact = Fact::Proxies(Proxies {
        proxies: vec![itself, proxy, plain],
        pac_url: None,
    });
    facts
        .records
        .push(sample::record(CheckId::Proxies, "", None, fact));
    let used: Vec<String> = in_use(&facts).map(subject).collect();
    assert_eq!(used, ["http 192.0.2.7:3128"]);
}
