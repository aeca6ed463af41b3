//! A ClientHello as clients sent it years ago, to hear whether a server that refuses today's TLS speaks an older one.
//!
//! Made by hand (RFC 2246, RFC 5246), because no library speaks these versions any more; the handshake is not finished.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::handshake::client::generate_key;

use crate::checks::net::dial::{Dial, connect};

/// How long the answer may take.
const ANSWER: Duration = Duration::from_millis(2_500);

/// What an old hello was answered with.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Old {
    /// `TLS 1.0` …
    pub(super) version: String,
    /// The cipher suite that the server chose.
    pub(super) cipher: String,
}

/// Says hello in TLS 1.2 with the ciphers of its time, then in TLS 1.0 for servers that know no higher number.
pub(super) async fn ask(address: SocketAddr, sni: Option<&str>) -> Option<Old> {
    for version in [[3, 3], [3, 1]] {
        let heard = timeout(ANSWER, say(address, &hello(version, sni))).await;
        if let Ok(Some(bytes)) = heard
            && let Some(old) = server_hello(&bytes)
        {
            return Some(old);
        }
    }
    None
}

async fn say(address: SocketAddr, hello: &[u8]) -> Option<Vec<u8>> {
    let how = Dial {
        timeout: ANSWER,
        small_segments: false,
    };
    let mut stream = connect(address, how).await.ok()?.stream;
    stream.write_all(hello).await.ok()?;
    let mut heard = Vec::with_capacity(1_024);
    while heard.len() < 128 {
        match stream.read_buf(&mut heard).await {
            Ok(1..) => {}
            _ => break,
        }
    }
    Some(heard)
}

/// A whole ClientHello record, without anything that came after TLS 1.2.
pub(in crate::checks::net) fn hello(version: [u8; 2], sni: Option<&str>) -> Vec<u8> {
    let mut body = version.to_vec();
    let random = [generate_key(), generate_key()].concat();
    body.extend(random.bytes().take(32));
    body.push(0);
    let suites: Vec<u8> = SUITES.iter().flat_map(|(id, _)| id.to_be_bytes()).collect();
    with_length(&mut body, &suites);
    body.extend([1, 0]);
    let mut extensions = Vec::new();
    if let Some(name) = sni {
        let mut entry = vec![0];
        with_length(&mut entry, name.as_bytes());
        let mut list = Vec::new();
        with_length(&mut list, &entry);
        extension(&mut extensions, 0, &list);
    }
    extension(&mut extensions, 10, &[0, 6, 0, 23, 0, 24, 0, 25]);
    extension(&mut extensions, 11, &[1, 0]);
    extension(&mut extensions, 13, SIGNATURES);
    with_length(&mut body, &extensions);
    let mut message = vec![1, 0];
    with_length(&mut message, &body);
    let mut record = vec![22, 3, 1];
    with_length(&mut record, &message);
    record
}

fn extension(extensions: &mut Vec<u8>, number: u8, data: &[u8]) {
    extensions.extend([0, number]);
    with_length(extensions, data);
}

/// Appends a two-byte length and the data. Nothing here comes near 65,535 bytes.
fn with_length(to: &mut Vec<u8>, data: &[u8]) {
    let length = u16::try_from(data.len()).unwrap_or(u16::MAX);
    to.extend(length.to_be_bytes());
    to.extend(data);
}

/// Reads version and cipher suite out of a ServerHello record.
fn server_hello(bytes: &[u8]) -> Option<Old> {
    // Record: type, version, length; message: type, 3 bytes of length; then version, 32 random bytes, session id.
    if bytes.first() != Some(&22) || bytes.get(5) != Some(&2) {
        return None;
    }
    let version = match (bytes.get(9)?, bytes.get(10)?) {
        (3, 0) => "SSL 3.0",
        (3, 1) => "TLS 1.0",
        (3, 2) => "TLS 1.1",
        (3, 3) => "TLS 1.2",
        _ => return None,
    };
    let session = usize::from(*bytes.get(43)?);
    let suite = u16::from_be_bytes([*bytes.get(44 + session)?, *bytes.get(45 + session)?]);
    let cipher = SUITES.iter().find(|(id, _)| *id == suite);
    Some(Old {
        version: version.to_owned(),
        cipher: cipher.map_or_else(|| format!("0x{suite:04x}"), |(_, name)| (*name).to_owned()),
    })
}

/// RSA and ECDSA, each with SHA-256, SHA-384, SHA-512 and SHA-1, after their length.
const SIGNATURES: &[u8] = &[0, 16, 4, 1, 5, 1, 6, 1, 2, 1, 4, 3, 5, 3, 6, 3, 2, 3];

/// Cipher suites of TLS 1.0 to 1.2 (IANA "TLS Cipher Suites"), the better ones first.
const SUITES: &[(u16, &str)] = &[
    (0xc02b, "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"),
    (0xc02f, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"),
    (0xc02c, "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"),
    (0xc030, "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"),
    (0x009e, "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256"),
    (0x009f, "TLS_DHE_RSA_WITH_AES_256_GCM_SHA384"),
    (0xc023, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"),
    (0xc027, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256"),
    (0xc009, "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA"),
    (0xc013, "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA"),
    (0xc00a, "TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA"),
    (0xc014, "TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA"),
    (0x0033, "TLS_DHE_RSA_WITH_AES_128_CBC_SHA"),
    (0x0039, "TLS_DHE_RSA_WITH_AES_256_CBC_SHA"),
    (0x009c, "TLS_RSA_WITH_AES_128_GCM_SHA256"),
    (0x009d, "TLS_RSA_WITH_AES_256_GCM_SHA384"),
    (0x003c, "TLS_RSA_WITH_AES_128_CBC_SHA256"),
    (0x003d, "TLS_RSA_WITH_AES_256_CBC_SHA256"),
    (0x002f, "TLS_RSA_WITH_AES_128_CBC_SHA"),
    (0x0035, "TLS_RSA_WITH_AES_256_CBC_SHA"),
    (0x0041, "TLS_RSA_WITH_CAMELLIA_128_CBC_SHA"),
    (0x0084, "TLS_RSA_WITH_CAMELLIA_256_CBC_SHA"),
    (0xc008, "TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA"),
    (0xc012, "TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA"),
    (0x0016, "TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA"),
    (0x000a, "TLS_RSA_WITH_3DES_EDE_CBC_SHA"),
    (0xc011, "TLS_ECDHE_RSA_WITH_RC4_128_SHA"),
    (0x0005, "TLS_RSA_WITH_RC4_128_SHA"),
    (0x0004, "TLS_RSA_WITH_RC4_128_MD5"),
    (0x00ff, "TLS_EMPTY_RENEGOTIATION_INFO_SCSV"),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_hello_is_one_record_with_right_lengths() {
        let hello = hello([3, 1], Some("example.com"));
        let record = usize::from(u16::from_be_bytes([hello[3], hello[4]]));
        assert_eq!(record + 5, hello.len());
        let message = usize::from(u16::from_be_bytes([hello[7], hello[8]]));
        assert_eq!(message + 9, hello.len());
        assert!(hello.windows(11).any(|window| window == b"example.com"));
    }

    #[test]
    fn a_server_hello_is_read() {
        let mut bytes = vec![22, 3, 1, 0, 80, 2, 0, 0, 76, 3, 1];
        bytes.extend([9; 32]);
        bytes.push(2);
        bytes.extend([1, 2]);
        bytes.extend([0, 0x2f, 0]);
        let old = server_hello(&bytes).unwrap();
        assert_eq!(old.version, "TLS 1.0");
        assert_eq!(old.cipher, "TLS_RSA_WITH_AES_128_CBC_SHA");
        assert_eq!(server_hello(&[21, 3, 1, 0, 2, 2, 70]), None);
    }

    proptest! {
        #[test]
        fn never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..100)) {
            server_hello(&bytes);
        }
    }
}
