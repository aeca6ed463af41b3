use super::*;

/// What a message gives: address, client, meaning, and a status or a close code.
fn read(message: &str) -> [String; 4] {
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
    let number = pasted.status.or(pasted.close_code);
    let number = number.map_or_else(|| "-".to_owned(), |number| number.to_string());
    [address, pasted.client, meaning, number]
}

#[test]
fn messages_give_address_and_meaning() {
    let lines = include_str!("messages.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'));
    all_equal(lines.map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        let [message, address, client, meaning, number] = cells.as_slice() else {
            panic!("five columns: {line}");
        };
        let expected = [*address, *client, *meaning, *number].map(str::to_owned);
        ((*message).to_owned(), read(message), expected)
    }));
}

#[test]
fn the_placeholders_of_manuals_are_no_address() {
    let message = "WebSocket connection to 'ws://xxx.com:xx/' failed: Error during WebSocket handshake: Unexpected response code: xxx";
    assert_eq!(read(message)[0], "none");
    assert_eq!(read(message)[2], "not-101");
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
