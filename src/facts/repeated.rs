//! What servers repeat: a page that quotes the address, a redirect that carries a token on. Secrets are masked there as
//! well, before a record goes anywhere.

use super::{Bytes, Fact, Header, HttpExchange, Record, Speaks, Tls, WebSocketHandshake};
use crate::target::{MASK, masked_address};

/// Headers whose values are addresses of the server's making.
const ADDRESSES: &[&str] = &["location", "content-location", "refresh", "link"];

/// Headers whose values are secrets.
const SECRETS: &[&str] = &[
    "authentication-info",
    "authorization",
    "cookie",
    "proxy-authorization",
    "x-api-key",
    "x-auth-token",
    "x-csrf-token",
];

/// How much of a secret must stand at the end of cut bytes to be taken for it.
const SHORTEST_PIECE: usize = 4;

impl Record {
    /// Masks what a server repeats of the target's secrets, and the secrets that it hands out itself.
    pub fn mask(&mut self, secrets: &[String]) {
        let secrets = Secrets(secrets);
        match &mut self.fact {
            Fact::Http(fact) => secrets.http(fact),
            Fact::WebSocket(fact) => secrets.web_socket(fact),
            Fact::Speaks(fact) => secrets.speaks(fact),
            Fact::Tls(fact) => secrets.tls(fact),
            Fact::Connectivity(fact) => {
                if let Some(location) = &mut fact.location {
                    *location = masked_address(location);
                }
            }
            // Nothing there comes from whoever was sent the path.
            Fact::Interfaces(_)
            | Fact::AddressOwner(_)
            | Fact::Route(_)
            | Fact::Proxies(_)
            | Fact::EphemeralPorts(_)
            | Fact::Listeners(_)
            | Fact::HostsFile(_)
            | Fact::SystemLookup(_)
            | Fact::DnsRecords(_)
            | Fact::Tcp(_)
            | Fact::PanelPort(_)
            | Fact::Ping(_)
            | Fact::PathTrace(_)
            | Fact::ProxyTunnel(_)
            | Fact::ServerClock(_)
            | Fact::Nothing { .. } => {}
        }
    }
}

/// The secrets, longest first.
struct Secrets<'a>(&'a [String]);

impl Secrets<'_> {
    fn http(&self, fact: &mut HttpExchange) {
        self.text(&mut fact.url);
        self.optional(&mut fact.reason);
        self.headers(&mut fact.headers);
        self.bytes(&mut fact.body);
        self.optional_bytes(&mut fact.first_bytes);
        for address in &mut fact.redirects {
            *address = masked_address(address);
            self.text(address);
        }
        self.optional(&mut fact.note);
    }

    fn web_socket(&self, fact: &mut WebSocketHandshake) {
        self.text(&mut fact.url);
        self.optional(&mut fact.reason);
        self.headers(&mut fact.headers);
        self.bytes(&mut fact.body);
        for fault in &mut fact.faults {
            self.optional(&mut fault.got);
        }
        self.optional(&mut fact.subprotocol);
        self.optional(&mut fact.greeting);
        if let Some(closed) = &mut fact.closed {
            self.text(&mut closed.reason);
        }
        self.optional_bytes(&mut fact.first_bytes);
        self.optional(&mut fact.note);
    }

    fn speaks(&self, fact: &mut Speaks) {
        self.bytes(&mut fact.received);
        self.optional(&mut fact.product);
    }

    fn tls(&self, fact: &mut Tls) {
        self.optional_bytes(&mut fact.first_bytes);
        self.optional(&mut fact.note);
    }

    fn headers(&self, headers: &mut [Header]) {
        for Header { name, value } in headers {
            if ADDRESSES.contains(&name.as_str()) {
                *value = masked_address(value);
            } else if SECRETS.contains(&name.as_str()) {
                MASK.clone_into(value);
            } else if name == "set-cookie" {
                // Which cookie it is tells who set it; its value is as good as a password.
                let cookie = value.split(['=', ';']).next().unwrap_or_default();
                *value = format!("{cookie}={MASK}");
            }
            self.text(value);
        }
    }

    fn optional(&self, text: &mut Option<String>) {
        if let Some(text) = text {
            self.text(text);
        }
    }

    fn optional_bytes(&self, bytes: &mut Option<Bytes>) {
        if let Some(bytes) = bytes {
            self.bytes(bytes);
        }
    }

    fn text(&self, text: &mut String) {
        let mut bytes = Bytes(std::mem::take(text).into_bytes());
        self.bytes(&mut bytes);
        // Whole characters were replaced by whole characters, but for a piece at the end.
        *text = String::from_utf8_lossy(&bytes.0).into_owned();
    }

    /// Masks every secret, and the beginning of one where the bytes were cut.
    fn bytes(&self, bytes: &mut Bytes) {
        for secret in self.0.iter().map(String::as_bytes) {
            let mut out: Vec<u8> = Vec::new();
            let mut rest = bytes.0.as_slice();
            let mut found = false;
            while let Some(first) = rest.first() {
                let here = rest.starts_with(secret)
                    || (rest.len() >= SHORTEST_PIECE && secret.starts_with(rest));
                if here && !secret.is_empty() {
                    out.extend(MASK.as_bytes());
                    rest = rest.get(secret.len()..).unwrap_or_default();
                    found = true;
                } else {
                    out.push(*first);
                    rest = rest.get(1..).unwrap_or_default();
                }
            }
            if found {
                bytes.0 = out;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample::{exchange, of_http};

    const SECRET: &str = "hunter2-secret";

    fn masked(headers: &[(&str, &str)], body: &str) -> HttpExchange {
        let mut record = of_http(exchange("192.0.2.7:80", 404, headers, body));
        record.mask(&[SECRET.to_owned()]);
        match record.fact {
            Fact::Http(fact) => fact,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_a_page_repeats_is_masked() {
        let fact = masked(
            &[],
            &format!("Cannot GET /chat?token={SECRET}&x=1 {SECRET}"),
        );
        assert_eq!(fact.body.text(), "Cannot GET /chat?token=***&x=1 ***");
        let cut = masked(&[], "Cannot GET /chat?token=hunter2-s");
        assert_eq!(cut.body.text(), "Cannot GET /chat?token=***");
        let other = masked(&[], "hunting is another matter: hun");
        assert_eq!(other.body.text(), "hunting is another matter: hun");
    }

    #[test]
    fn headers_carry_no_secret_on() {
        let path = format!("/{SECRET}");
        let fact = masked(
            &[
                ("location", "https://bob:pw@a.example/x?session=abc&page=2"),
                ("set-cookie", "sid=0123456789; Path=/"),
                ("x-path", &path),
                ("server", "nginx"),
            ],
            "",
        );
        let values: Vec<&str> = fact.headers.iter().map(|h| h.value.as_str()).collect();
        assert_eq!(
            values,
            [
                "https://***@a.example/x?session=***&page=2",
                "sid=***",
                "/***",
                "nginx"
            ]
        );
    }
}
