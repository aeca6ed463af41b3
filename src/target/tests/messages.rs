use super::*;

/// What a message gives: address, client, meaning, and a status or a close code.
fn read(message: &str) -> (String, String, String, Option<u16>) {
    let (address, pasted) = match Target::parse(message) {
        Ok(target) => (target.shown(), target.pasted),
        Err(TargetError::MessageWithoutAddress(pasted)) => ("none".to_owned(), Some(*pasted)),
        Err(error) => (error.id().to_owned(), None),
    };
    let pasted = pasted.unwrap_or_default();
    let meaning = pasted
        .explain()
        .key
        .trim_start_matches("pasted-")
        .to_owned();
    (
        address,
        pasted.client,
        meaning,
        pasted.status.or(pasted.close_code),
    )
}

#[test]
fn messages_give_address_and_meaning() {
    let table: &[(&str, &str, &str, &str, Option<u16>)] = &[
        (
            "WebSocket connection to 'ws://example.com:8282/chat' failed: Error during WebSocket handshake: Unexpected response code: 404",
            "ws://example.com:8282/chat",
            "chrome",
            "http-status-path",
            Some(404),
        ),
        (
            "main.js:45 WebSocket connection to 'wss://example.com/ws' failed: Error in connection establishment: net::ERR_CERT_DATE_INVALID",
            "wss://example.com:443/ws",
            "chrome",
            "cert-date",
            None,
        ),
        (
            "https://site.example/static/app.js:12:5 WebSocket connection to 'ws://192.0.2.7:8282/' failed: Error during WebSocket handshake: net::ERR_INVALID_HTTP_RESPONSE",
            "ws://192.0.2.7:8282/",
            "chrome",
            "not-http",
            None,
        ),
        (
            "WebSocket connection to 'ws://example.com:8282/' failed: ",
            "ws://example.com:8282/",
            "chrome",
            "any-failure",
            None,
        ),
        (
            "WebSocket connection to 'ws://example.com:8282/' failed: Connection closed before receiving a handshake response",
            "ws://example.com:8282/",
            "chrome",
            "closed-before-answer",
            None,
        ),
        (
            "Mixed Content: The page at 'https://shop.example/' was loaded over HTTPS, but attempted to connect to the insecure WebSocket endpoint 'ws://shop.example:8282/'. This request has been blocked; this endpoint must be available over WSS.",
            "ws://shop.example:8282/",
            "chrome",
            "mixed-content",
            None,
        ),
        (
            "net::ERR_UNSAFE_PORT",
            "none",
            "chrome",
            "port-blocked",
            None,
        ),
        (
            "GET http://example.com:6000/ net::ERR_UNSAFE_PORT",
            "http://example.com:6000/",
            "chrome",
            "port-blocked",
            None,
        ),
        ("ERR_CONNECTION_REFUSED", "none", "chrome", "refused", None),
        (
            "This site can’t be reached example.com refused to connect.",
            "example.com:443",
            "unknown",
            "refused",
            None,
        ),
        (
            "Firefox can’t establish a connection to the server at ws://192.0.2.7:8282/.",
            "ws://192.0.2.7:8282/",
            "firefox",
            "any-failure",
            None,
        ),
        (
            "The connection to ws://example.com/chat was interrupted while the page was loading.",
            "ws://example.com:80/chat",
            "firefox",
            "interrupted",
            None,
        ),
        (
            "WebSocket is closed: CloseEvent {isTrusted: true, wasClean: false, code: 1006, reason: ''}",
            "none",
            "unknown",
            "close-1006",
            Some(1006),
        ),
        (
            "Error: Unexpected server response: 502",
            "none",
            "node",
            "http-status-gateway",
            Some(502),
        ),
        (
            "Error: connect ECONNREFUSED 127.0.0.1:8080",
            "127.0.0.1:8080",
            "node",
            "refused",
            None,
        ),
        (
            "connect ECONNREFUSED ::1:8080",
            "[::1]:8080",
            "unknown",
            "refused",
            None,
        ),
        (
            "Error: getaddrinfo ENOTFOUND api.exampel.com",
            "api.exampel.com:443",
            "node",
            "name-unknown",
            None,
        ),
        (
            "Error: getaddrinfo ENOTFOUND redis",
            "redis:443",
            "node",
            "name-unknown",
            None,
        ),
        (
            "AggregateError [ETIMEDOUT]",
            "none",
            "node",
            "timed-out",
            None,
        ),
        (
            "Error: Client network socket disconnected before secure TLS connection was established",
            "none",
            "node",
            "tls-failed",
            None,
        ),
        (
            "ConnectionRefusedError: [Errno 111] Connect call failed ('127.0.0.1', 8765)",
            "127.0.0.1:8765",
            "python",
            "refused",
            None,
        ),
        (
            "websockets.exceptions.InvalidStatus: server rejected WebSocket connection: HTTP 403",
            "none",
            "python",
            "http-status-access",
            Some(403),
        ),
        (
            "requests.exceptions.ConnectionError: HTTPConnectionPool(host='192.0.2.9', port=8000): Max retries exceeded with url: / (Caused by NewConnectionError('<urllib3.connection.HTTPConnection object at 0x7f>: Failed to establish a new connection: [Errno 111] Connection refused'))",
            "192.0.2.9:8000",
            "python",
            "refused",
            None,
        ),
        (
            "java.net.ProtocolException: Expected HTTP 101 response but was '301 Moved Permanently'",
            "none",
            "okhttp",
            "http-status-redirect",
            Some(301),
        ),
        (
            "java.net.UnknownServiceException: CLEARTEXT communication to api.example.com not permitted by network security policy",
            "api.example.com:443",
            "okhttp",
            "cleartext",
            None,
        ),
        (
            "java.net.ConnectException: Failed to connect to example.com/192.0.2.7:8080",
            "example.com:8080",
            "java",
            "any-failure",
            None,
        ),
        (
            "failed to connect to /192.0.2.7 (port 8282) from /192.168.1.5 (port 40512) after 10000ms: isConnected failed: ECONNREFUSED (Connection refused)",
            "192.0.2.7:8282",
            "unknown",
            "refused",
            None,
        ),
        (
            "System.Net.WebSockets.WebSocketException (0x80004005): The server returned status code '400' when status code '101' was expected.",
            "none",
            "dotnet",
            "http-status-upgrade",
            Some(400),
        ),
        (
            "No connection could be made because the target machine actively refused it 127.0.0.1:5000",
            "127.0.0.1:5000",
            "dotnet",
            "refused",
            None,
        ),
        (
            "dial tcp 10.0.0.2:53211->192.0.2.7:80: connect: connection refused",
            "192.0.2.7:80",
            "go",
            "refused",
            None,
        ),
        (
            "dial tcp: lookup db.example.com on 127.0.0.53:53: no such host",
            "db.example.com:443",
            "go",
            "name-unknown",
            None,
        ),
        (
            "Get \"https://example.com:8443/\": x509: certificate signed by unknown authority",
            "https://example.com:8443/",
            "go",
            "cert-authority",
            None,
        ),
        (
            "curl: (7) Failed to connect to example.com port 8080 after 12 ms: Connection refused",
            "example.com:8080",
            "curl",
            "refused",
            None,
        ),
        (
            "curl: (6) Could not resolve host: exampel.com",
            "exampel.com:443",
            "curl",
            "name-unknown",
            None,
        ),
        (
            "curl: (52) Empty reply from server",
            "none",
            "curl",
            "closed-before-answer",
            None,
        ),
        (
            "stream_socket_server(): Unable to connect to tcp://0.0.0.0:8282 (Address already in use)",
            "tcp://0.0.0.0:8282",
            "php",
            "start-port-taken",
            None,
        ),
        (
            "stream_socket_client(): unable to connect to tcp://192.0.2.7:1236 (Connection refused)",
            "tcp://192.0.2.7:1236",
            "php",
            "refused",
            None,
        ),
        (
            "stream_socket_server(): unable to connect to tcp://203.0.113.9:8282 (在其上下文中，该请求的地址无效。)",
            "tcp://203.0.113.9:8282",
            "php",
            "start-address",
            None,
        ),
        (
            "{errMsg: \"connectSocket:fail url not in domain list\"}",
            "none",
            "wechat",
            "mini-program",
            None,
        ),
        (
            "由于目标计算机积极拒绝，无法连接。127.0.0.1:8282",
            "127.0.0.1:8282",
            "unknown",
            "refused",
            None,
        ),
        (
            "Не удалось подключиться к 192.0.2.7:80: В соединении отказано",
            "192.0.2.7:80",
            "unknown",
            "refused",
            None,
        ),
        (
            "La connexion WebSocket à 'ws://example.com:8282/' a échoué : Erreur lors de l'ouverture de WebSocket : Code de réponse inattendu : 400",
            "ws://example.com:8282/",
            "unknown",
            "http-status-upgrade",
            Some(400),
        ),
        (
            "Connessione WebSocket a 'ws://example.com:8282/' fallita: Errore durante l'handshake WebSocket: net::ERR_INVALID_HTTP_RESPONSE",
            "ws://example.com:8282/",
            "chrome",
            "not-http",
            None,
        ),
        (
            "فشل الاتصال عبر WebSocket 'ws://example.com:8282/' بسبب خطأ أثناء مصافحة WebSocket: كود استجابة غير متوقع: 404",
            "ws://example.com:8282/",
            "unknown",
            "http-status-path",
            Some(404),
        ),
        (
            "192.0.2.7:8282 bağlantı zaman aşımına uğradı",
            "192.0.2.7:8282",
            "unknown",
            "timed-out",
            None,
        ),
        ("connection timeout", "none", "unknown", "timed-out", None),
        ("connection refuse", "none", "unknown", "refused", None),
        (
            "cannot assign requested address",
            "none",
            "unknown",
            "address-invalid",
            None,
        ),
        (
            "The operation couldn’t be completed. (NSURLErrorDomain error -1004.)",
            "none",
            "safari",
            "refused",
            None,
        ),
        (
            "could not connect to server: Connection refused Is the server running on host \"db.example.com\" (192.0.2.4) and accepting TCP/IP connections on port 5432?",
            "db.example.com:5432",
            "unknown",
            "refused",
            None,
        ),
        (
            "connection to server at \"192.0.2.4\", port 5432 failed: Connection refused",
            "192.0.2.4:5432",
            "unknown",
            "refused",
            None,
        ),
        (
            "ssh: connect to host example.com port 22: Connection timed out",
            "example.com:22",
            "unknown",
            "timed-out",
            None,
        ),
        (
            "websocket: close 1011 (internal server error): x",
            "none",
            "go",
            "close-1011",
            Some(1011),
        ),
        (
            "close code 4001 from wss://example.com/ws",
            "wss://example.com:443/ws",
            "unknown",
            "close-other",
            Some(4001),
        ),
    ];
    all_equal(
        table
            .iter()
            .map(|(message, address, client, meaning, number)| {
                let expected = (
                    (*address).to_owned(),
                    (*client).to_owned(),
                    (*meaning).to_owned(),
                    *number,
                );
                ((*message).to_owned(), read(message), expected)
            }),
    );
}

#[test]
fn the_placeholders_of_manuals_are_no_address() {
    let message = "WebSocket connection to 'ws://xxx.com:xx/' failed: Error during WebSocket handshake: Unexpected response code: xxx";
    assert_eq!(read(message).0, "none");
    assert_eq!(read(message).2, "not-101");
}

#[test]
fn refusals_of_the_client_are_marked() {
    for message in [
        "net::ERR_UNSAFE_PORT",
        "url not in domain list",
        "CLEARTEXT communication to a.example not permitted",
    ] {
        let pasted = match Target::parse(message) {
            Ok(target) => target.pasted.unwrap(),
            Err(TargetError::MessageWithoutAddress(pasted)) => *pasted,
            Err(error) => panic!("{message}: {error:?}"),
        };
        assert!(pasted.refused_by_client, "{message}");
        assert_eq!(pasted.causes, ["client_policy"]);
    }
    let pasted = Target::parse("connect ECONNREFUSED 192.0.2.1:80")
        .unwrap()
        .pasted
        .unwrap();
    assert!(!pasted.refused_by_client);
    assert_eq!(pasted.failure.as_deref(), Some("tcp.refused"));
}

#[test]
fn addresses_are_found_in_longer_texts() {
    let table = [
        (
            "please connect to ws://example.com:8282/chat thanks",
            "ws://example.com:8282/chat",
        ),
        ("telnet example.com 8282", "example.com:8282"),
        ("nc -vz 192.0.2.7 80", "192.0.2.7:80"),
        ("ping example.com", "example.com:443"),
        ("curl -v http://example.com:81/x", "http://example.com:81/x"),
        (
            "var ws = new WebSocket(\"wss://example.com/ws\");",
            "wss://example.com:443/ws",
        ),
        (
            "$worker = new Worker('websocket://0.0.0.0:8282');",
            "ws://0.0.0.0:8282/",
        ),
        (
            "redis-cli -h cache.example.com -p 6379",
            "cache.example.com:6379",
        ),
        ("host: example.com port: 8080", "example.com:8080"),
        ("地址：192.0.2.7 端口：8282", "192.0.2.7:8282"),
        ("服务器192.0.2.7:8282连不上", "192.0.2.7:8282"),
        ("Hello\nserver is at\n192.0.2.7:8282\nbye", "192.0.2.7:8282"),
        (
            "Socket.IO error: server api.example.com",
            "api.example.com:443",
        ),
    ];
    all_equal(table.map(|(text, expected)| {
        let found = (shown(text), mends(text).contains(&MendKind::Surroundings));
        (text.to_owned(), found, (expected.to_owned(), true))
    }));
}

#[test]
fn names_that_look_like_messages_are_names() {
    for name in [
        "timeout.example.com",
        "refused.example:80",
        "ws://econnrefused.example.com/",
    ] {
        let target = Target::parse(name).unwrap();
        assert_eq!(target.pasted, None, "{name}");
        assert_eq!(target.mends, [], "{name}");
    }
}
