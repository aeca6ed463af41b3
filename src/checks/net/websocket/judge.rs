//! Whether a 101 answer is a valid WebSocket handshake: the five questions of browsers, in their order.
//!
//! RFC 6455, section 4.1; the order is that of Chromium's `ValidateUpgradeResponse`.

use crate::checks::net::http::head::Head;
use crate::facts::{Failure, HeaderFault};

/// What a 101 answer is worth.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Judgement {
    /// What is wrong, in order.
    pub(super) faults: Vec<HeaderFault>,
    /// The term of the first fault.
    pub(super) failure: Option<Failure>,
    /// The subprotocol that the server chose.
    pub(super) subprotocol: Option<String>,
}

impl Judgement {
    fn fault(&mut self, failure: Failure, header: &str, got: Option<String>, expected: &str) {
        self.failure.get_or_insert(failure);
        self.faults.push(HeaderFault {
            header: header.to_owned(),
            got,
            expected: expected.to_owned(),
        });
    }
}

/// Judges a 101 answer to a request with this accept key and these subprotocols.
pub(super) fn judge(head: &Head, accept: &str, asked: &[&str]) -> Judgement {
    let mut judgement = Judgement::default();
    let all = |name: &str| {
        let values: Vec<&str> = head.values(name).collect();
        (!values.is_empty()).then(|| values.join(", "))
    };
    // Browsers give up at an older version (Chromium: "Invalid status line").
    if head.version == "HTTP/1.0" {
        judgement.fault(
            Failure::WsUpgrade,
            "HTTP",
            Some(head.version.clone()),
            "HTTP/1.1",
        );
    }
    let upgrade = all("upgrade");
    if !upgrade
        .as_deref()
        .is_some_and(|v| v.eq_ignore_ascii_case("websocket"))
    {
        judgement.fault(Failure::WsUpgrade, "upgrade", upgrade, "websocket");
    }
    let connection = all("connection");
    let upgrades = connection.as_deref().is_some_and(|value| {
        value
            .split(',')
            .any(|token| token.trim().eq_ignore_ascii_case("upgrade"))
    });
    if !upgrades {
        judgement.fault(Failure::WsConnection, "connection", connection, "Upgrade");
    }
    let key = all("sec-websocket-accept");
    if key.as_deref() != Some(accept) {
        judgement.fault(Failure::WsAccept, "sec-websocket-accept", key, accept);
    }
    let chosen = all("sec-websocket-protocol");
    let agreed = chosen
        .as_deref()
        .map_or(asked.is_empty(), |chosen| asked.contains(&chosen));
    if !agreed {
        judgement.fault(
            Failure::WsSubprotocol,
            "sec-websocket-protocol",
            chosen.clone(),
            &asked.join(", "),
        );
    }
    judgement.subprotocol = chosen;
    let extensions = all("sec-websocket-extensions");
    if extensions.is_some() {
        // We offered none, so the server must choose none.
        judgement.fault(
            Failure::WsExtension,
            "sec-websocket-extensions",
            extensions,
            "",
        );
    }
    judgement
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Header;

    const ACCEPT: &str = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    fn head(version: &str, headers: &[(&str, &str)]) -> Head {
        let header = |(name, value): &(&str, &str)| Header {
            name: (*name).to_owned(),
            value: (*value).to_owned(),
        };
        Head {
            version: version.to_owned(),
            status: 101,
            headers: headers.iter().map(header).collect(),
            ..Head::default()
        }
    }

    fn judged(headers: &[(&str, &str)], asked: &[&str]) -> (Option<Failure>, usize) {
        let judgement = judge(&head("HTTP/1.1", headers), ACCEPT, asked);
        (judgement.failure, judgement.faults.len())
    }

    #[test]
    fn a_legal_answer_has_no_fault() {
        let headers = [
            ("upgrade", "WebSocket"),
            ("connection", "keep-alive, Upgrade"),
            ("sec-websocket-accept", ACCEPT),
        ];
        assert_eq!(judged(&headers, &[]), (None, 0));
        let chosen = [headers.as_slice(), &[("sec-websocket-protocol", "mqtt")]].concat();
        assert_eq!(judged(&chosen, &["chat", "mqtt"]), (None, 0));
    }

    /// Browsers give up at it, whatever the headers are.
    #[test]
    fn an_older_version_is_a_fault() {
        let headers = [
            ("upgrade", "websocket"),
            ("connection", "Upgrade"),
            ("sec-websocket-accept", ACCEPT),
        ];
        assert_eq!(
            judge(&head("HTTP/1.1", &headers), ACCEPT, &[]).failure,
            None
        );
        let old = judge(&head("HTTP/1.0", &headers), ACCEPT, &[]);
        assert_eq!(old.failure, Some(Failure::WsUpgrade));
    }

    #[test]
    fn the_first_fault_in_the_order_of_browsers_names_the_failure() {
        assert_eq!(judged(&[], &[]), (Some(Failure::WsUpgrade), 3));
        let upgrade = ("upgrade", "websocket");
        assert_eq!(judged(&[upgrade], &[]), (Some(Failure::WsConnection), 2));
        let connection = ("connection", "upgrade");
        let wrong = ("sec-websocket-accept", "AAAA");
        let headers = [upgrade, connection, wrong];
        assert_eq!(judged(&headers, &["chat"]), (Some(Failure::WsAccept), 2));
        let right = ("sec-websocket-accept", ACCEPT);
        let headers = [upgrade, connection, right];
        assert_eq!(
            judged(&headers, &["chat"]),
            (Some(Failure::WsSubprotocol), 1)
        );
        let unasked = [
            upgrade,
            connection,
            right,
            ("sec-websocket-protocol", "chat"),
        ];
        assert_eq!(judged(&unasked, &[]), (Some(Failure::WsSubprotocol), 1));
        let extended = [
            upgrade,
            connection,
            right,
            ("sec-websocket-extensions", "x"),
        ];
        assert_eq!(judged(&extended, &[]), (Some(Failure::WsExtension), 1));
        let twice = [upgrade, upgrade, connection, right];
        assert_eq!(judged(&twice, &[]), (Some(Failure::WsUpgrade), 1));
    }
}
