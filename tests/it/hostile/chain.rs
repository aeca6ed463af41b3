//! A TLS server that shows a chain of fifty certificates.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

use crate::doctor::{check, doctor};

/// How many certificates the server shows.
const LENGTH: usize = 50;

fn authority(number: usize, padding: usize) -> CertificateParams {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    let name = format!("Authority {number} {}", "x".repeat(padding));
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params
}

/// Each certificate is signed by the next one, and has a name of so many letters.
fn chain(padding: usize) -> (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>) {
    let root =
        CertifiedIssuer::self_signed(authority(0, padding), KeyPair::generate().unwrap()).unwrap();
    let mut chain = vec![root.der().clone()];
    let mut issuer = root;
    for number in 1..LENGTH - 1 {
        let next = CertifiedIssuer::signed_by(
            authority(number, padding),
            KeyPair::generate().unwrap(),
            &issuer,
        )
        .unwrap();
        chain.insert(0, next.der().clone());
        issuer = next;
    }
    let mut params = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
    params
        .distinguished_name
        .push(DnType::CommonName, "<b>\u{202e}leaf</b>\u{1b}[2J");
    let key = KeyPair::generate().unwrap();
    chain.insert(0, params.signed_by(&key, &issuer).unwrap().der().clone());
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    (chain, key)
}

fn serve(padding: usize) -> SocketAddr {
    let (chain, key) = chain(padding);
    assert_eq!(chain.len(), LENGTH);
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for mut connection in listener.incoming().flatten() {
            let config = Arc::clone(&config);
            std::thread::spawn(move || {
                let mut tls = rustls::ServerConnection::new(config).unwrap();
                let mut stream = rustls::Stream::new(&mut tls, &mut connection);
                let mut request = [0; 4_096];
                if stream.read(&mut request).is_ok() {
                    let page = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
                    drop(stream.write_all(page.as_bytes()));
                }
            });
        }
    });
    address
}

#[test]
fn a_chain_of_fifty_certificates() {
    // About 45 kB: what TLS programs take at most is 64 kB to 100 kB.
    let address = serve(300);
    let target = format!("https://{address}/");
    let run = check(&target);
    run.is_sound();
    let report = run.report();
    assert_eq!(
        report["verdict"]["top_causes"],
        serde_json::json!(["tls_certificate"]),
        "{}",
        report["verdict"]
    );
    let longest = report["checks"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|check| check["facts"]["chain"].as_array().map(Vec::len))
        .max();
    assert!(
        longest.is_some_and(|length| (1..=10).contains(&length)),
        "{longest:?} certificates are kept"
    );
    // Two variants with ten names of 256 letters, quoted some times: a report that can still be read and sent.
    assert!(run.stdout.len() < 400_000, "{} bytes", run.stdout.len());
    let text = doctor(&["check", &target, "--format", "text"]).stdout;
    assert!(text.len() < 60_000, "{} bytes", text.len());
}

#[test]
fn a_chain_too_large_for_tls_programs() {
    let address = serve(5_000);
    let run = check(&format!("https://{address}/"));
    run.is_sound();
    assert_eq!(run.report()["verdict"]["status"], "unreachable");
    assert_eq!(run.report()["verdict"]["stage"], "tls");
    assert_eq!(run.causes("confirmed"), Vec::<String>::new());
}
