use super::*;

/// Every text that can leave the program.
fn everything(typed: &str) -> String {
    match Target::parse(typed) {
        Ok(target) => format!(
            "{target:?} {} {}",
            target.shown(),
            serde_json::to_string(&target).unwrap()
        ),
        Err(error) => format!("{error:?} {error} {:?}", error.say()),
    }
}

#[test]
fn secrets_never_survive() {
    let table = [
        "ws://bob:hunter2@example.com:8282/",
        "bob:hunter2@example.com",
        "ws：／／bob：hunter2＠example.com：80／",
        "ws://bob:hun\u{200b}hunter2@example.com",
        "  \"https://bob:hunter2@example.com/x?y=1\" ",
        "https://https://bob:hunter2@example.com",
        "redis://:hunter2@cache.example:6379/0",
        "mysql://root:hunter2/x@db.example/shop",
        "ws://bob:hunter2@exa*mple.com",
        "ws://bob:hunter2@example.com:99999",
        "ws://bob:hunter2@",
        "http://bob:hunter2@/",
        "ws://bob: hunter2@example.com",
        "ws://bob:hunter2@h@example.com",
        "wss://example.com/?token=hunter2",
        "wss://example.com/?a=1&API_KEY=hunter2&b=2",
        "wss://example.com/ws?access_token=hunter2#x",
        "wss://example.com/?to=http://bob:hunter2@inner.example/",
        "wss://example.com/?to=http%3A%2F%2Fbob%3Ahunter2%40inner.example",
        "wss://example.com/x;jsessionid=hunter2",
        "WebSocket connection to 'wss://bob:hunter2@example.com/ws' failed: Error during WebSocket handshake: Unexpected response code: 404",
        "WebSocket connection to 'wss://example.com/ws?token=hunter2' failed: net::ERR_CONNECTION_REFUSED",
        "connection refused password: hunter2",
        "curl -u x -H 'Authorization: Bearer hunter2' https://example.com/ws",
        "use bob:hunter2@example.com please",
        "Server=db.example.com;Password=hunter2; connection refused",
        "look at ws://example.com/?token=hunter2 and tell me",
        "wss://eyJhbGciOiJIUzI1NiJ9.hunter2@example.com",
    ];
    all_equal(table.map(|typed| {
        let all = everything(typed);
        let left = if all.contains("hunter2") {
            all
        } else {
            String::new()
        };
        (typed.to_owned(), left, String::new())
    }));
}

#[test]
fn what_must_be_sent_is_sent() {
    let target = Target::parse("wss://example.com/ws?room=1&token=hunter2&x").unwrap();
    assert_eq!(target.path, "/ws?room=1&token=hunter2&x");
    assert_eq!(target.path_shown, "/ws?room=1&token=***&x");
    assert_eq!(target.input, "wss://example.com:443/ws?room=1&token=***&x");
    let target = Target::parse("wss://bob:pw@example.com/ws").unwrap();
    assert!(target.had_credentials);
    assert_eq!(target.input, "wss://***@example.com:443/ws");
    assert_eq!(target.path, "/ws");
}

#[test]
fn harmless_texts_are_not_masked() {
    for typed in [
        "https://medium.com/@someone",
        "ws://example.com/chat?room=blue&page=2",
        "http://example.com/author/designer?author=x",
    ] {
        let target = Target::parse(typed).unwrap();
        assert_eq!(target.path, target.path_shown, "{typed}");
        assert_eq!(target.input, typed);
        assert!(!target.had_credentials);
    }
}

#[test]
fn codes_in_messages_are_no_secrets() {
    for message in [
        "WebSocket connection to 'ws://example.com:8282/' failed: Error during WebSocket handshake: Unexpected response code: 404",
        "close code: 1006 from ws://example.com/",
        "code: 1006, reason: lost, ws://example.com/",
    ] {
        let target = Target::parse(message).unwrap();
        assert_eq!(target.input, message);
        assert_eq!(target.pasted.unwrap().text, message);
    }
}
