//! The words of requests: as browsers write them, letter by letter.

use crate::target::{Host, Target};

/// Who asks. Some servers refuse requests without a browser's word in it.
pub(in crate::checks::net) const USER_AGENT: &str = concat!(
    "Mozilla/5.0 (compatible; ConnectionDoctor/",
    env!("CARGO_PKG_VERSION"),
    ")"
);

/// The value of the Host header: without the usual port, without the zone of a link-local address (RFC 9110, 7.2).
pub(in crate::checks::net) fn host_header(target: &Target, port: u16, tls: bool) -> String {
    let host = match &target.host {
        Host::Address {
            ip: std::net::IpAddr::V6(ip),
            ..
        } => format!("[{ip}]"),
        Host::Address { ip, .. } => ip.to_string(),
        Host::Name { ascii, .. } => ascii.clone(),
    };
    if port == if tls { 443 } else { 80 } {
        host
    } else {
        format!("{host}:{port}")
    }
}

/// A request line and its headers, in order.
pub(in crate::checks::net) fn request(
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
) -> Vec<u8> {
    let mut text = format!("{method} {} HTTP/1.1\r\n", safe(path));
    for (name, value) in headers {
        let value: String = value.chars().filter(|c| !c.is_control()).collect();
        text.extend([name, ": ", &value, "\r\n"]);
    }
    text.push_str("\r\n");
    text.into_bytes()
}

/// A path that cannot end the request line: everything but visible ASCII is percent-encoded.
pub(super) fn safe(path: &str) -> String {
    let mut safe = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_graphic() {
            safe.push(char::from(byte));
        } else {
            safe.extend(["%", &format!("{byte:02X}")]);
        }
    }
    if safe.is_empty() {
        safe.push('/');
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;
    use crate::target::Protocol;

    #[test]
    fn the_usual_port_stays_out_of_the_host_header() {
        let target = sample::target(Protocol::Https, "2001:db8::1", 443);
        assert_eq!(host_header(&target, 443, true), "[2001:db8::1]");
        assert_eq!(host_header(&target, 443, false), "[2001:db8::1]:443");
        let target = sample::target(Protocol::Ws, "example.com", 8282);
        assert_eq!(host_header(&target, 8282, false), "example.com:8282");
    }

    #[test]
    fn nothing_breaks_out_of_its_line() {
        let bytes = request("GET", "/a b\r\nX: y", &[("Origin", "a\r\nB: c")]);
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(
            text,
            "GET /a%20b%0D%0AX:%20y HTTP/1.1\r\nOrigin: aB: c\r\n\r\n"
        );
    }
}
