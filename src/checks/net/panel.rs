//! The usual ports of hosting panels, looked at only where the person allowed it: is there a panel, and which one?
//!
//! A panel that answers while the asked port does not is a second gate that the person can open. What a port is called
//! proves nothing (other programs take the same ones): the panel is known by its own words, in an answer's head and title
//! or in its certificate. Nothing but one plain request is ever sent.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use super::dial::{Broken, dial};
use super::http::request::{USER_AGENT, request};
use super::measurement::Measurement;
use super::speaks::listen::listen;
use super::subject;
use super::tls::{Alpn, Hello, shake};
use crate::checks::{Check, Context, Progress};
use crate::facts::{CheckId, Fact, Facts, PanelPort, SpeakProbe, TlsVariant, clean_char};
use crate::knowledge::{cdn, panels};

/// The check.
pub static CHECK: Check = Check {
    id: CheckId::PanelPort,
    plan,
    run: |context, subject| Box::pin(run(context, subject)),
    optional: true,
};

/// An asked port that has not answered after this time will hardly: then panels are looked for, in milliseconds.
const SLOW_MS: f64 = 1_200.0;

/// How long a panel may take to answer: a page of its own is at hand.
const PATIENCE: Duration = Duration::from_secs(3);

/// Characters of a sign that are kept.
const LONGEST: usize = 80;

/// Headers that name the program.
const TELLING: &[&str] = &["location", "server", "set-cookie", "www-authenticate"];

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let facts = progress.facts;
    if !facts.asked.panel_ports {
        return Vec::new();
    }
    let unanswered = |address: &SocketAddr| match subject::connected(facts, *address) {
        Some(connected) => !connected,
        None => progress.now_ms >= SLOW_MS,
    };
    // One address is enough to learn which panel it is.
    let Some(address) = subject::addresses(facts).into_iter().find(unanswered) else {
        return Vec::new();
    };
    panels::all_ports()
        .into_iter()
        .filter(|port| *port != facts.target.port)
        .filter(|port| edge(facts, address.ip()).is_none_or(|cdn| !panels::hidden_by(*port, cdn)))
        .map(|port| SocketAddr::new(address.ip(), port).to_string())
        .collect()
}

/// The CDN whose edge the address is: its own ports answer for every site.
fn edge(facts: &Facts, address: IpAddr) -> Option<&'static cdn::Cdn> {
    cdn::by_address(address).or_else(|| {
        facts
            .address_owners()
            .find(|(_, owner)| owner.address == address)
            .and_then(|(_, owner)| cdn::by_id(owner.cdn.as_deref()?))
    })
}

async fn run(context: Context, subject: String) {
    let Ok(address) = subject.parse::<SocketAddr>() else {
        return;
    };
    let measurement = Measurement::begin(&context, CheckId::PanelPort, subject);
    let mut fact = PanelPort {
        address,
        connected: false,
        panel: None,
        sign: None,
    };
    let broken = match plain(&context, address).await {
        Ok((connected, words, secure)) => {
            fact.connected = connected;
            recognise(&mut fact, words);
            if fact.panel.is_none() && secure {
                recognise(&mut fact, certificate(&context, address).await);
            }
            None
        }
        Err(broken) => Some(broken),
    };
    measurement
        .send(&context, broken, Fact::PanelPort(fact))
        .await;
}

/// Keeps the first words by which a panel is known.
fn recognise(fact: &mut PanelPort, words: Vec<String>) {
    let found = words
        .into_iter()
        .find_map(|words| Some((panels::by_sign(&words)?, words)));
    if let Some((panel, words)) = found {
        fact.panel = Some(panel.id.to_owned());
        fact.sign = Some(words.chars().map(clean_char).take(LONGEST).collect());
    }
}

/// One plain request: whether the connection stood, the words that may name a panel, and whether TLS may be spoken there.
async fn plain(
    context: &Context,
    address: SocketAddr,
) -> Result<(bool, Vec<String>, bool), Broken> {
    let host = address.to_string();
    let headers = [
        ("Host", host.as_str()),
        ("Connection", "close"),
        ("User-Agent", USER_AGENT),
        ("Accept", "*/*"),
    ];
    let dialled = match dial(context, address, false).await {
        Ok(dialled) => dialled,
        Err(broken) if broken.stood() => return Ok((true, Vec::new(), true)),
        Err(broken) => return Err(broken),
    };
    let words = request("GET", "/", &headers);
    let (heard, _) = listen(dialled, SpeakProbe::Http, &words, PATIENCE).await;
    let text = String::from_utf8_lossy(&heard.received.0).into_owned();
    let refused = !text.starts_with("HTTP/") || text.contains(" 400 ");
    let mut words = telling(&text);
    words.extend(panel_of_page(&text, address.port()));
    Ok((true, words, refused))
}

/// The page may name anything; a panel that it names on a port of that same panel is more than chance.
fn panel_of_page(answer: &str, port: u16) -> Option<String> {
    let (_, page) = answer.split_once("\r\n\r\n")?;
    let page = page.to_lowercase();
    panels::by_port(port)
        .flat_map(|panel| panel.signs)
        .find(|sign| page.contains(**sign))
        .map(|sign| (*sign).to_owned())
}

/// The parts of an answer in which a program names itself: some headers and the title. Not the text of the page, which may
/// name anything.
fn telling(answer: &str) -> Vec<String> {
    let head = answer.split("\r\n\r\n").next().unwrap_or_default();
    let mut words: Vec<String> = head
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(':'))
        .filter(|(name, _)| {
            TELLING
                .iter()
                .any(|telling| name.trim().eq_ignore_ascii_case(telling))
        })
        .map(|(name, value)| {
            // What stands behind these signs may be a secret that the server hands out.
            let value = value.split(['=', '?', ';']).next().unwrap_or_default();
            format!("{}: {}", name.trim(), value.trim())
        })
        .collect();
    let title = answer
        .split_once("<title>")
        .and_then(|(_, rest)| rest.split_once("</title>"));
    words.extend(title.map(|(title, _)| title.trim().to_owned()));
    words
}

/// The names in the certificate that a port shows: panels sign their own.
async fn certificate(context: &Context, address: SocketAddr) -> Vec<String> {
    let Ok(dialled) = dial(context, address, false).await else {
        return Vec::new();
    };
    let hello = Hello::inside(context, Alpn::None, TlsVariant::WithoutSni).within(PATIENCE);
    let shaken = shake(dialled, &hello).await;
    let Some(leaf) = shaken.tls.chain.first() else {
        return Vec::new();
    };
    vec![leaf.subject.clone(), leaf.issuer.clone()]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::checks::net::testing::{answer, facts, run, serve, serve_chain};
    use crate::facts::{Failure, sample};
    use crate::target::Protocol;

    fn planned(facts: &Facts, now_ms: f64) -> Vec<String> {
        (CHECK.plan)(&Progress {
            facts,
            running: &BTreeSet::new(),
            now_ms,
        })
    }

    async fn looked_at(bytes: &'static [u8]) -> PanelPort {
        let server = serve(move |stream| answer(stream, bytes)).await;
        let asked = facts(Protocol::Ws, "127.0.0.1:1".parse().unwrap());
        let records = run(&CHECK, asked, server.address).await;
        match &records[0].fact {
            Fact::PanelPort(port) => port.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn only_with_consent_and_only_where_the_asked_port_does_not_answer() {
        let mut facts = sample::facts(Protocol::Ws, "203.0.113.7", 8888);
        assert_eq!(planned(&facts, 5_000.0), [""; 0]);
        facts.asked.panel_ports = true;
        assert_eq!(planned(&facts, 100.0), [""; 0]);
        let ports = planned(&facts, 5_000.0);
        assert!(ports.contains(&"203.0.113.7:10000".to_owned()));
        assert!(!ports.contains(&"203.0.113.7:8888".to_owned()));
        let open = sample::tcp("203.0.113.7:8888", true, None, None);
        facts.records.push(open);
        assert_eq!(planned(&facts, 5_000.0), [""; 0]);
    }

    #[test]
    fn the_edge_of_a_cdn_answers_for_every_site() {
        let mut facts = sample::facts(Protocol::Ws, "104.16.1.7", 8282);
        facts.asked.panel_ports = true;
        let ports = planned(&facts, 5_000.0);
        assert!(!ports.contains(&"104.16.1.7:2083".to_owned()));
        assert!(ports.contains(&"104.16.1.7:8888".to_owned()));
    }

    #[tokio::test]
    async fn a_panel_is_known_by_its_header_its_title_or_not_at_all() {
        let webmin = b"HTTP/1.0 200 Document follows\r\nServer: MiniServ/2.105\r\n\r\n";
        let found = looked_at(webmin).await;
        assert_eq!(found.panel.as_deref(), Some("webmin"));
        assert_eq!(found.sign.as_deref(), Some("Server: MiniServ/2.105"));

        let page = b"HTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n<title>HestiaCP - LOGIN</title>";
        assert_eq!(looked_at(page).await.panel.as_deref(), Some("hestiacp"));

        let cookie = b"HTTP/1.1 302 Found\r\nSet-Cookie: cpanel=s3cret\r\n\r\n";
        let found = looked_at(cookie).await;
        assert_eq!(found.sign.as_deref(), Some("Set-Cookie: cpanel"));

        let other = b"HTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n<p>We love Plesk and cPanel";
        let found = looked_at(other).await;
        assert!(found.connected);
        assert_eq!(found.panel, None);
    }

    /// What a page says counts only on a port of the panel that it names.
    #[test]
    fn a_page_on_a_panels_own_port() {
        let page = "HTTP/1.1 404 Not Found\r\n\r\n<a href='https://www.bt.cn/bbs/'>help</a>";
        assert_eq!(panel_of_page(page, 8888).as_deref(), Some("bt.cn"));
        assert_eq!(panel_of_page(page, 8443), None);
        assert_eq!(panel_of_page("HTTP/1.1 200 OK\r\n\r\nhello", 8888), None);
    }

    #[tokio::test]
    async fn a_panel_is_known_by_its_certificate() {
        let mut name = rcgen::DistinguishedName::new();
        name.push(rcgen::DnType::CommonName, "Plesk");
        let mut params = rcgen::CertificateParams::new(vec!["plesk".to_owned()]).unwrap();
        params.distinguished_name = name;
        let key = rcgen::KeyPair::generate().unwrap();
        let chain = vec![params.self_signed(&key).unwrap().der().clone()];
        let server = serve_chain(chain, &key).await;
        let asked = facts(Protocol::Ws, "127.0.0.1:1".parse().unwrap());
        let records = run(&CHECK, asked, server.address).await;
        let Fact::PanelPort(found) = &records[0].fact else {
            panic!("{records:?}");
        };
        assert_eq!(found.panel.as_deref(), Some("plesk"));
    }

    #[tokio::test]
    async fn a_closed_port_is_a_failure_of_its_own() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let closed = listener.local_addr().unwrap();
        drop(listener);
        let asked = facts(Protocol::Ws, "127.0.0.1:1".parse().unwrap());
        let records = run(&CHECK, asked, closed).await;
        assert_eq!(records[0].failure, Some(Failure::TcpRefused));
    }
}
