//! The answer in one sentence, and the sentence under it.

use super::tried::tried;
use crate::diagnosis::seen::icmp::{self, Sender, Told, Word};
use crate::diagnosis::seen::names::{self, ServerSays, ServerView};
use crate::diagnosis::seen::{port, says};
use crate::diagnosis::{CauseStatus, Diagnosis, Outcome};
use crate::facts::{Facts, Failure, TcpProbe};
use crate::i18n::Texts;
use crate::knowledge::special_ranges;
use crate::say;
use crate::say::Say;
use crate::target::Protocol;

/// The answer in one sentence: the cause, where it is sure and alone; otherwise what fails.
pub(super) fn headline(facts: &Facts, diagnosis: &Diagnosis) -> Say {
    let verdict = &diagnosis.verdict;
    let address = facts.target.shown();
    match verdict.outcome {
        Outcome::Reachable => works(facts, diagnosis),
        Outcome::Degraded => match diagnosis.findings.first() {
            Some(first) if verdict.top_causes.contains(&first.cause.id) => {
                say!(
                    "headline-degraded",
                    weakness = title(first.cause.id, first.judgement.variant, None)
                )
            }
            _ => say!("headline-degraded-somehow", address = address),
        },
        Outcome::Inconclusive if facts.stopped.is_some() => {
            say!("headline-stopped", address = address)
        }
        Outcome::Inconclusive if !facts.complete => say!("headline-checking", address = address),
        Outcome::Inconclusive | Outcome::Unreachable => {
            let first = diagnosis.findings.first();
            match (first, verdict.top_causes.as_slice()) {
                (Some(first), [only])
                    if first.judgement.status == CauseStatus::Confirmed
                        && first.cause.id == *only =>
                {
                    say!(
                        "headline-cause",
                        title = title(first.cause.id, first.judgement.variant, None)
                    )
                }
                _ => verdict.failure.map_or_else(
                    || say!("headline-inconclusive", address = address),
                    |failure| failed(facts, failure),
                ),
            }
        }
    }
}

/// The title of a cause, in the form that its variant has, where the language has one.
pub(super) fn title(id: &str, variant: Option<&str>, texts: Option<&Texts>) -> Say {
    if let Some(variant) = variant {
        let key = format!("cause-{id}.title-{variant}");
        if texts.is_none_or(|texts| texts.has(&key)) {
            return Say::key(key);
        }
    }
    Say::key(format!("cause-{id}.title"))
}

fn works(facts: &Facts, diagnosis: &Diagnosis) -> Say {
    let target = &facts.target;
    let place = format!("{}:{}", target.host, target.port);
    match diagnosis.verdict.completed.unwrap_or(target.protocol) {
        Protocol::Ws | Protocol::Wss => say!("headline-works-websocket", place = place),
        Protocol::Http | Protocol::Https => say!("headline-works-http", place = place),
        Protocol::Tls => say!("headline-works-tls", place = place),
        Protocol::Auto | Protocol::Tcp => say!("headline-works-tcp", place = place),
    }
}

/// What fails, in words that a novice understands.
fn failed(facts: &Facts, failure: Failure) -> Say {
    let (host, port) = (facts.target.host.to_string(), facts.target.port);
    match failure {
        Failure::DnsNameNotResolved
        | Failure::DnsNoAddress
        | Failure::DnsUnreachable
        | Failure::DnsFailed => not_found(facts, failure),
        Failure::DnsBrokenChain => say!("headline-dns-chain", host = host),
        Failure::DnsBogon | Failure::DnsFakeIp => say!("headline-dns-strange", host = host),
        Failure::TcpRefused => say!("headline-refused", port = port),
        Failure::TcpTimedOut => say!("headline-silent", host = host, port = port),
        Failure::TcpReset | Failure::TcpClosed => say!("headline-cut", port = port),
        Failure::TcpSilent | Failure::HttpTimedOut | Failure::WsTimedOut => {
            say!("headline-no-answer", port = port)
        }
        Failure::TcpDataLost => say!("headline-data-lost", host = host),
        Failure::TcpHostUnreachable
        | Failure::TcpHostDown
        | Failure::TcpNetUnreachable
        | Failure::TcpRouteBlackhole => out_of_reach(facts, failure),
        Failure::TcpNetworkDown => say!("headline-no-network"),
        Failure::TcpPermission => say!("headline-not-permitted", host = host),
        // An address that is valid on one line, without the name of that line.
        Failure::TcpAddressInvalid
            if facts
                .target
                .host
                .address()
                .is_some_and(special_ranges::is_link_local) =>
        {
            say!("headline-no-way", host = host)
        }
        Failure::TcpLocalPortsExhausted | Failure::TcpAddressInvalid => {
            say!("headline-no-local-address", host = host)
        }
        Failure::TcpTooManyFiles => say!("headline-too-many-files"),
        Failure::TcpAborted
        | Failure::TcpProtocolUnreachable
        | Failure::TcpMessageSize
        | Failure::TcpOther => {
            say!("headline-tcp-other", host = host, port = port)
        }
        Failure::TlsCertName
        | Failure::TlsCertDate
        | Failure::TlsCertAuthority
        | Failure::TlsCertInvalid
        | Failure::TlsCertRevoked => say!("headline-certificate", host = host),
        Failure::TlsUnrecognizedName => say!("headline-unrecognized-name", host = host),
        Failure::TlsClientCert => say!("headline-client-certificate", host = host),
        Failure::TlsPlaintextHttp | Failure::TlsPlaintextOther => {
            say!("headline-not-tls", port = port)
        }
        Failure::TlsVersionOrCipher
        | Failure::TlsSilent
        | Failure::TlsClosed
        | Failure::TlsReset
        | Failure::TlsProtocol => say!("headline-tls", host = host),
        Failure::HttpError => say!("headline-http-error", status = status(facts)),
        Failure::HttpRedirect | Failure::HttpRedirectLoop => say!("headline-redirect"),
        Failure::HttpInvalid | Failure::WsNotHttp => say!("headline-not-http", port = port),
        Failure::HttpEmpty | Failure::WsClosed => say!("headline-closed-unanswered", port = port),
        Failure::HttpIncomplete | Failure::HttpProtocol => say!("headline-http-broken"),
        Failure::WsStatus => say!("headline-ws-status", status = status(facts)),
        Failure::WsUpgrade
        | Failure::WsConnection
        | Failure::WsAccept
        | Failure::WsSubprotocol
        | Failure::WsExtension => say!("headline-ws-handshake"),
        Failure::WsClosedAfterOpen => say!("headline-ws-closed"),
        Failure::WsDroppedIdle => say!("headline-ws-idle"),
        Failure::ProxyUnreachable | Failure::ProxyAuth | Failure::ProxyTunnelRefused => {
            say!("headline-proxy")
        }
        Failure::PolicyPortBlocked | Failure::PolicyMixedContent => say!("headline-policy"),
        Failure::InterceptCaptivePortal => say!("headline-captive"),
        Failure::CheckPanicked | Failure::CheckTimedOut => say!("headline-check-broken"),
    }
}

/// The lookup of programs found no address. Its own word is the system's guess: what the servers say is better.
fn not_found(facts: &Facts, failure: Failure) -> Say {
    let host = facts.target.host.to_string();
    let gives = |view: &ServerView<'_>| view.says == ServerSays::Addresses;
    let own = names::own_servers(facts);
    if !own.is_empty() && own.iter().all(gives) {
        return say!("headline-lookup-left-out", host = host);
    }
    let heard = own.iter().any(|view| view.says != ServerSays::Silent);
    match failure {
        Failure::DnsNameNotResolved if names::servers(facts).iter().any(gives) => {
            say!("headline-name-disputed", host = host)
        }
        Failure::DnsNameNotResolved => say!("headline-name-unknown", host = host),
        Failure::DnsNoAddress => say!("headline-name-no-address", host = host),
        // Systems give a server that could not find out the same word as one that is silent.
        Failure::DnsUnreachable if !heard => say!("headline-dns-silent", host = host),
        _ => say!("headline-dns-failed", host = host),
    }
}

/// The machine or its network cannot be reached, as the system says. It says so of a rule as well, and of one port of a
/// machine that lives.
fn out_of_reach(facts: &Facts, failure: Failure) -> Say {
    let host = facts.target.host.to_string();
    let of_a_machine = matches!(failure, Failure::TcpHostUnreachable | Failure::TcpHostDown);
    let at_once = matches!(failure, Failure::TcpRouteBlackhole | Failure::TcpHostDown);
    if !at_once && told(facts, |told| told.word == Word::Prohibited) {
        say!("headline-not-permitted", host = host)
    } else if failure == Failure::TcpHostUnreachable
        && told(facts, |told| told.sender == Sender::Target)
    {
        say!("headline-silent", host = host, port = facts.target.port)
    } else if of_a_machine {
        say!("headline-host-unreachable", host = host)
    } else {
        say!("headline-no-way", host = host)
    }
}

/// Whether an ICMP error of this kind answered for the asked port.
fn told(facts: &Facts, kind: impl Fn(&Told) -> bool) -> bool {
    port::asked(facts)
        .iter()
        .filter_map(|port| icmp::told(facts, port))
        .any(|told| kind(&told))
}

/// The status that answered the asked request, as text; a dash where none did.
fn status(facts: &Facts) -> String {
    facts
        .web_sockets()
        .filter_map(|(_, ws)| ws.status)
        .chain(facts.http().filter_map(|(_, http)| http.status))
        .find(|status| *status != 101)
        .map_or_else(|| "\u{2013}".to_owned(), |status| status.to_string())
}

/// The sentence under the answer: why, or which causes look the same, and how much was measured.
pub(super) fn summary(
    facts: &Facts,
    diagnosis: &Diagnosis,
    texts: &Texts,
    duration_ms: f64,
) -> String {
    let verdict = &diagnosis.verdict;
    let checks = say!(
        "summary-checks",
        count = facts.records.len(),
        time = duration_ms
    );
    let mut sentences = Vec::new();
    if let Some(seen) = seen(&tried(facts, diagnosis)) {
        sentences.push(texts.say(&seen));
    }
    let titles: Vec<Say> = verdict
        .top_causes
        .iter()
        .filter_map(|id| diagnosis.finding(id))
        .map(|finding| title(finding.cause.id, finding.judgement.variant, Some(texts)))
        .collect();
    match (verdict.outcome, titles.as_slice()) {
        (Outcome::Unreachable | Outcome::Inconclusive, [only]) => {
            let first = diagnosis
                .findings
                .first()
                .map(|finding| finding.judgement.status);
            match first {
                Some(CauseStatus::Confirmed) => {
                    if let Some(id) = verdict.top_causes.first() {
                        sentences.insert(0, texts.key(&format!("cause-{id}.why")));
                    }
                }
                Some(CauseStatus::Possible) => {
                    sentences.push(texts.say(&say!("summary-possible", cause = only.clone())));
                }
                _ => sentences.push(texts.say(&say!("summary-likely", cause = only.clone()))),
            }
        }
        (Outcome::Unreachable | Outcome::Inconclusive, [_, _, ..]) => {
            sentences.push(texts.say(&say!("summary-alike", count = titles.len())));
        }
        _ => {}
    }
    sentences.push(texts.say(&checks));
    texts.sentences(&sentences)
}

/// What the host did, where that is known: of the addresses that opened, or else answered, the quickest.
fn seen(tried: &[&TcpProbe]) -> Option<Say> {
    let quickest = |probe: &TcpProbe| {
        probe
            .attempts
            .iter()
            .map(|attempt| attempt.duration_ms)
            .min_by(f64::total_cmp)
    };
    let answered = tried
        .iter()
        .filter(|probe| probe.answered())
        .min_by(|a, b| {
            let best = |probe: &TcpProbe| quickest(probe).unwrap_or(f64::MAX);
            (!a.connected())
                .cmp(&!b.connected())
                .then_with(|| best(a).total_cmp(&best(b)))
        });
    if let Some(probe) = answered {
        let ip = probe.address.ip();
        let ms = quickest(probe)?;
        if let Some(icmp) = probe
            .attempts
            .iter()
            .find_map(|attempt| attempt.icmp.as_ref())
            .filter(|_| !probe.connected())
        {
            return Some(says::icmp(probe.address, icmp));
        }
        return Some(if probe.connected() {
            say!("summary-connected", address = ip, time = ms)
        } else {
            say!("summary-refused", address = ip, time = ms)
        });
    }
    let probe = tried.first()?;
    if probe
        .attempts
        .iter()
        .all(|attempt| attempt.failure == Some(Failure::TcpTimedOut))
    {
        let longest = probe
            .attempts
            .iter()
            .map(|attempt| attempt.duration_ms)
            .max_by(f64::total_cmp)?;
        return Some(say!(
            "summary-silent",
            address = probe.address.ip(),
            syns = probe.syns(),
            time = longest
        ));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::diagnose;
    use crate::facts::sample::{self, facts, icmp, tcp};
    use crate::facts::{IcmpError, Rcode, Record};

    fn of(icmp: IcmpError) -> (Say, Option<&'static str>) {
        let mut facts = facts(Protocol::Tcp, "192.0.2.7", 8282);
        let failed = Some(Failure::TcpHostUnreachable);
        facts.records = vec![
            tcp("192.0.2.7:8282", true, failed, Some(icmp)),
            tcp("192.0.2.7:22", false, None, None),
        ];
        let diagnosis = diagnose(&facts);
        let variant = diagnosis
            .findings
            .first()
            .and_then(|first| first.judgement.variant);
        (headline(&facts, &diagnosis), variant)
    }

    /// The system says “no route to host” of all of them; the host itself answers.
    #[test]
    fn a_computer_that_answers_is_not_called_out_of_reach() {
        let (forbidden, _) = of(icmp(13, "192.0.2.7"));
        assert_eq!(forbidden.key, "headline-not-permitted");
        let dead_behind = IcmpError {
            after_ms: 3_080.0,
            ..icmp(1, "192.0.2.7")
        };
        let (silent, variant) = of(dead_behind);
        assert_eq!(silent.key, "headline-silent");
        assert_eq!(variant, Some("behind"));
    }

    /// The headline where programs find no address and nothing is sure.
    fn of_lookup(failure: Failure, server: &[Record]) -> String {
        let mut facts = facts(Protocol::Tcp, "chat.example.com", 8282);
        facts.records = vec![sample::unresolved("chat.example.com", failure)];
        facts.records.extend_from_slice(server);
        not_found(&facts, failure).key.to_string()
    }

    #[test]
    fn what_the_dns_server_knows_is_not_said_to_be_unknown() {
        let knows = [sample::dns(
            "chat.example.com",
            "A",
            Some(Rcode::NoError),
            &["192.0.2.7"],
        )];
        for failure in [
            Failure::DnsUnreachable,
            Failure::DnsFailed,
            Failure::DnsNameNotResolved,
            Failure::DnsNoAddress,
        ] {
            assert_eq!(of_lookup(failure, &knows), "headline-lookup-left-out");
        }
        assert_eq!(
            of_lookup(
                Failure::DnsNameNotResolved,
                &sample::nxdomain("chat.example.com")
            ),
            "headline-name-unknown"
        );
    }

    #[test]
    fn a_server_that_answers_is_not_called_silent() {
        let name = "chat.example.com";
        let failing = sample::dns_failure(name, Some(Rcode::ServFail));
        let silent = sample::dns_failure(name, None);
        let word = Failure::DnsUnreachable;
        assert_eq!(of_lookup(word, &failing), "headline-dns-failed");
        assert_eq!(of_lookup(word, &silent), "headline-dns-silent");
        assert_eq!(of_lookup(word, &[]), "headline-dns-silent");
    }
}
