use std::collections::BTreeSet;
use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa,
    Issuer, KeyPair, KeyUsagePurpose, date_time_ymd,
};
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::server::WebPkiClientVerifier;
use rustls::{RootCertStore, ServerConfig};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::*;
use crate::checks::net::testing::{
    Server, facts, private_key, provider, run, serve, serve_chain, serve_tls,
};
use crate::facts::{CertificateProblem as Problem, Tls, sample};

fn params(names: &[&str], common: &str) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).unwrap();
    params.distinguished_name.push(DnType::CommonName, common);
    params
}

fn authority(common: &str) -> CertificateParams {
    let mut params = params(&[], common);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign];
    params
}

fn issuer(params: CertificateParams) -> CertifiedIssuer<'static, KeyPair> {
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// A server that shows a chain made from these parameters; without an issuer it signs itself.
async fn showing(
    leaf: CertificateParams,
    issuer: Option<&Issuer<'_, KeyPair>>,
    above: &[CertificateDer<'static>],
) -> Server {
    let key = KeyPair::generate().unwrap();
    let certificate = match issuer {
        Some(issuer) => leaf.signed_by(&key, issuer),
        None => leaf.self_signed(&key),
    }
    .unwrap();
    let mut chain = vec![certificate.der().clone()];
    chain.extend_from_slice(above);
    serve_chain(chain, &key).await
}

fn tls(records: &[Record]) -> (&Record, &Tls) {
    let record = records.last().unwrap();
    match &record.fact {
        Fact::Tls(tls) => (record, tls),
        other => panic!("no handshake: {other:?}"),
    }
}

/// Facts of a run whose TLS name is a name, although the address is loopback.
fn named(server: &Server, name: &str) -> Facts {
    let mut facts = facts(Protocol::Tls, server.address);
    facts.target.details.sni = Some(name.to_owned());
    facts
}

async fn problems(leaf: CertificateParams) -> (Option<Failure>, Vec<Problem>) {
    let server = showing(leaf, None, &[]).await;
    let records = run(&CHECK, named(&server, "example.com"), server.address).await;
    let (record, tls) = tls(&records);
    assert!(tls.completed);
    assert_eq!(tls.chain.len(), 1);
    (record.failure, tls.problems.clone())
}

#[tokio::test]
async fn a_chain_is_kept_although_nobody_trusts_it() {
    let server = showing(params(&["example.com"], "self"), None, &[]).await;
    let records = run(&CHECK, named(&server, "example.com"), server.address).await;
    let (record, tls) = tls(&records);
    assert_eq!(record.failure, Some(Failure::TlsCertAuthority));
    assert_eq!(tls.problems, [Problem::SelfSigned]);
    assert_eq!(tls.version.as_deref(), Some("TLS 1.3"));
    assert_eq!(tls.sni.as_deref(), Some("example.com"));
    assert_eq!(tls.bundled_trust.trusted, Some(false));
    let leaf = &tls.chain[0];
    assert_eq!(leaf.subject, "self");
    assert_eq!(leaf.names, ["example.com"]);
    assert_eq!(leaf.key, "EC 256");
    assert!(leaf.self_signed && !leaf.authority);
    assert!(leaf.not_after.ends_with('Z'), "{}", leaf.not_after);
}

#[tokio::test]
async fn dates_names_and_usages_are_found_one_by_one() {
    let mut expired = params(&["example.com"], "old");
    expired.not_after = date_time_ymd(2020, 1, 1);
    expired.not_before = date_time_ymd(2019, 1, 1);
    let (failure, found) = problems(expired).await;
    assert_eq!(found, [Problem::Expired, Problem::SelfSigned]);
    assert_eq!(failure, Some(Failure::TlsCertAuthority));

    let mut future = params(&["example.com"], "early");
    future.not_before = date_time_ymd(2090, 1, 1);
    let (_, found) = problems(future).await;
    assert_eq!(found, [Problem::NotYetValid, Problem::SelfSigned]);

    let (_, found) = problems(params(&["other.example.com"], "other")).await;
    assert_eq!(found, [Problem::WrongName, Problem::SelfSigned]);

    let (_, found) = problems(params(&["*.example.com"], "wild")).await;
    assert_eq!(found, [Problem::WrongName, Problem::SelfSigned]);

    let mut mail = params(&["example.com"], "mail");
    mail.extended_key_usages = vec![ExtendedKeyUsagePurpose::EmailProtection];
    let (_, found) = problems(mail).await;
    assert_eq!(found, [Problem::SelfSigned, Problem::WrongUsage]);
}

#[tokio::test]
async fn an_address_is_matched_with_the_addresses_of_the_certificate() {
    let server = showing(params(&["127.0.0.1"], "by address"), None, &[]).await;
    let records = run(&CHECK, facts(Protocol::Tls, server.address), server.address).await;
    let (_, fact) = tls(&records);
    assert_eq!(fact.problems, [Problem::SelfSigned]);
    assert_eq!(fact.sni, None);
    assert_eq!(fact.chain[0].names, ["127.0.0.1"]);
}

#[tokio::test]
async fn an_unknown_authority_and_a_missing_intermediate_differ() {
    let root = issuer(authority("Company Root"));
    let server = showing(params(&["example.com"], "leaf"), Some(&root), &[]).await;
    let records = run(&CHECK, named(&server, "example.com"), server.address).await;
    assert_eq!(tls(&records).1.problems, [Problem::UnknownIssuer]);

    let between = CertifiedIssuer::signed_by(
        authority("Company Intermediate"),
        KeyPair::generate().unwrap(),
        &root,
    )
    .unwrap();
    let server = showing(params(&["example.com"], "leaf"), Some(&between), &[]).await;
    let records = run(&CHECK, named(&server, "example.com"), server.address).await;
    assert_eq!(tls(&records).1.problems, [Problem::ChainIncomplete]);

    let whole = [between.der().clone(), root.der().clone()];
    let server = showing(params(&["example.com"], "leaf"), Some(&between), &whole).await;
    let records = run(&CHECK, named(&server, "example.com"), server.address).await;
    assert_eq!(tls(&records).1.problems, [Problem::UnknownIssuer]);
    assert_eq!(tls(&records).1.chain_length, 3);
}

#[tokio::test]
async fn a_wanted_client_certificate_is_named_with_its_authorities() {
    let key = KeyPair::generate().unwrap();
    let leaf = params(&["example.com"], "leaf").self_signed(&key).unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(issuer(authority("Staff")).der().clone()).unwrap();
    let verifier = WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider())
        .build()
        .unwrap();
    for version in [&rustls::version::TLS13, &rustls::version::TLS12] {
        let config = ServerConfig::builder_with_provider(provider())
            .with_protocol_versions(&[version])
            .unwrap()
            .with_client_cert_verifier(Arc::clone(&verifier))
            .with_single_cert(vec![leaf.der().clone()], private_key(&key))
            .unwrap();
        let server = serve_tls(config).await;
        let records = run(&CHECK, named(&server, "example.com"), server.address).await;
        let (record, tls) = tls(&records);
        assert_eq!(record.failure, Some(Failure::TlsClientCert), "{tls:?}");
        assert!(tls.client_certificate_asked);
        assert_eq!(tls.acceptable_issuers, ["Staff"]);
    }
}

#[tokio::test]
async fn plain_bytes_are_kept_and_named() {
    let cases: [(&[u8], Failure); 2] = [
        (
            b"HTTP/1.1 400 Bad Request\r\n\r\n",
            Failure::TlsPlaintextHttp,
        ),
        (b"SSH-2.0-OpenSSH_9.2\r\n", Failure::TlsPlaintextOther),
    ];
    for (bytes, failure) in cases {
        let server = serve(move |mut stream| async move {
            let mut hello = [0; 64];
            stream.read_exact(&mut hello).await.unwrap();
            stream.write_all(bytes).await.unwrap();
            let mut rest = Vec::new();
            drop(stream.read_to_end(&mut rest).await);
        })
        .await;
        let records = run(&CHECK, facts(Protocol::Tls, server.address), server.address).await;
        let (record, tls) = tls(&records);
        assert_eq!(record.failure, Some(failure));
        assert_eq!(tls.first_bytes.as_ref().unwrap().0, bytes);
    }
}

#[tokio::test]
async fn alerts_and_old_versions_are_named() {
    let server = serve(|mut stream| async move {
        let mut hello = vec![0; 4_096];
        let length = stream.read(&mut hello).await.unwrap();
        let modern = hello[..length].windows(2).any(|w| w == [0x13, 0x01]);
        if modern {
            stream.write_all(&[21, 3, 1, 0, 2, 2, 70]).await.unwrap();
        } else {
            let mut answer = vec![22, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1];
            answer.extend([9; 32]);
            answer.extend([0, 0, 0x2f, 0]);
            stream.write_all(&answer).await.unwrap();
        }
    })
    .await;
    let records = run(&CHECK, facts(Protocol::Tls, server.address), server.address).await;
    let (record, tls) = tls(&records);
    assert_eq!(record.failure, Some(Failure::TlsVersionOrCipher));
    assert_eq!(tls.alert.as_deref(), Some("protocol_version"));
    assert_eq!(tls.old_version.as_deref(), Some("TLS 1.0"));
    assert_eq!(tls.cipher.as_deref(), Some("TLS_RSA_WITH_AES_128_CBC_SHA"));
}

#[tokio::test]
async fn silence_is_not_a_close() {
    let silent = serve(|mut stream| async move {
        let mut rest = Vec::new();
        drop(stream.read_to_end(&mut rest).await);
    })
    .await;
    let records = run(&CHECK, facts(Protocol::Tls, silent.address), silent.address).await;
    assert_eq!(tls(&records).0.failure, Some(Failure::TlsSilent));

    let closing = serve(|mut stream| async move {
        let mut hello = vec![0; 65_536];
        assert!(stream.read(&mut hello).await.unwrap() > 0);
    })
    .await;
    let records = run(
        &CHECK,
        facts(Protocol::Tls, closing.address),
        closing.address,
    )
    .await;
    let failure = tls(&records).0.failure;
    assert_eq!(failure, Some(Failure::TlsClosed));
}

#[tokio::test]
async fn server_names_vary_as_wanted() {
    let server = showing(params(&["example.com"], "self"), None, &[]).await;
    let facts = named(&server, "example.com");
    let sni = async |what: &str| {
        let subject = Subject::new(server.address, what);
        let records = run(&CHECK, facts.clone(), subject).await;
        let (_, tls) = tls(&records);
        assert!(tls.completed);
        // The certificate is judged for the asked name whatever was sent.
        assert_eq!(tls.problems, [Problem::SelfSigned]);
        tls.sni.clone()
    };
    assert_eq!(sni("small").await.as_deref(), Some("example.com"));
    assert_eq!(sni("without sni").await, None);
    assert!(sni("random sni").await.unwrap().ends_with(".invalid"));
}

#[test]
fn second_handshakes_follow_a_failure_that_they_can_explain() {
    let mut facts = sample::facts(Protocol::Wss, "192.0.2.7", 443);
    facts.target.details.sni = Some("example.com".to_owned());
    let planned = |facts: &Facts, failure| {
        let mut facts = facts.clone();
        let mut record = sample::tcp("192.0.2.7:443", true, failure, None);
        record.check = CheckId::Tls;
        facts.records.push(record);
        plan(&Progress {
            facts: &facts,
            running: &BTreeSet::new(),
            now_ms: 0.0,
        })
    };
    assert_eq!(planned(&facts, None), [""; 0]);
    assert_eq!(planned(&facts, Some(Failure::TlsCertDate)), [""; 0]);
    let reset = planned(&facts, Some(Failure::TlsReset));
    assert!(
        reset.contains(&"192.0.2.7:443 random sni".to_owned()),
        "{reset:?}"
    );
    facts.target.details.sni = None;
    let reset = planned(&facts, Some(Failure::TlsReset));
    assert_eq!(reset, ["192.0.2.7:443 small"]);
}

/// Over IPv4 it works, over IPv6 the handshake hangs: is it the size?
#[test]
fn small_packets_where_the_other_family_hangs() {
    let planned = |failure: Option<Failure>| {
        let mut facts = sample::facts(Protocol::Https, "srv.example.com", 443);
        let (four, six) = ("192.0.2.7:443", "[2001:db8::7]:443");
        let mut page = sample::exchange(four, 200, &[], "hello");
        page.tls = true;
        facts.records = vec![
            sample::resolved("srv.example.com", &["192.0.2.7", "2001:db8::7"]),
            sample::tcp(four, true, None, None),
            sample::tcp(six, true, None, None),
            sample::of_tls(sample::tls(four, TlsVariant::Asked), None),
            sample::of_http(page),
            Record {
                subject: six.to_owned(),
                ..sample::of_tls(sample::tls(six, TlsVariant::Asked), failure)
            },
        ];
        plan(&Progress {
            facts: &facts,
            running: &BTreeSet::new(),
            now_ms: 9_000.0,
        })
    };
    assert_eq!(
        planned(Some(Failure::TlsSilent)),
        ["[2001:db8::7]:443 small segments"]
    );
    assert_eq!(planned(None), [""; 0]);
}

/// Without a named protocol: a port that cuts plain words may be a TLS server whose handshake hangs.
#[test]
fn second_handshakes_where_a_plain_request_is_cut() {
    let address = "192.0.2.7:443";
    let planned = |failure: Failure| {
        let mut facts = sample::facts(Protocol::Auto, "192.0.2.7", 443);
        let silent = Some(Failure::TlsSilent);
        let mut hello = sample::of_tls(sample::tls(address, TlsVariant::Asked), silent);
        address.clone_into(&mut hello.subject);
        let mut page = sample::exchange(address, 0, &[], "");
        page.status = None;
        let mut page = sample::of_http(page);
        page.status = Status::Failed;
        page.failure = Some(failure);
        facts.records = vec![sample::tcp(address, true, None, None), hello, page];
        let planned = plan(&Progress {
            facts: &facts,
            running: &BTreeSet::new(),
            now_ms: 9_000.0,
        });
        planned.contains(&format!("{address} small segments"))
    };
    assert!(planned(Failure::TcpReset));
    assert!(!planned(Failure::HttpTimedOut));
}

#[tokio::test]
async fn a_verifier_that_would_ask_others_is_left_out() {
    let name = ServerName::try_from("example.com").unwrap();
    let judged = |left_out| {
        let loading = SystemVerifier::default().load(left_out);
        trust::judge(loading, provider(), keep::Shown::default(), name.clone())
    };
    let without = judged(true).await;
    assert_eq!(without.system.trusted, None);
    assert!(without.system.note.is_some());
    assert_eq!(without.bundled.trusted, Some(false));
    assert_ne!(judged(false).await.system.note, without.system.note);
}

#[tokio::test]
async fn the_verifier_is_loaded_once_a_run_while_the_first_connection_is_opened() {
    let server = showing(params(&["example.com"], "self"), None, &[]).await;
    let (context, _arrived) = Context::for_test(named(&server, "example.com"));
    let hello = || Hello::of(&context, server.address, Alpn::None, TlsVariant::Asked);
    assert!(!context.verifier.begun());
    drop(dial_for(&hello(), &context, server.address, false).await);
    assert!(context.verifier.begun());
    assert!(hello().load().ptr_eq(&hello().load()));
}
