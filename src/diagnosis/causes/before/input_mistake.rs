//! The address was typed with a mistake.
//!
//! # What it is
//! What was typed is no address that programs take as it stands, or it is an address that cannot be meant.
//!
//! # Why it happens
//! Copied out of a chat with invisible characters or full-width digits, a scheme typed twice, a letter of another
//! script that looks like a Latin one, the listen address `0.0.0.0` taken over from the server's configuration.
//!
//! # What confirms it
//! The text had to be mended, and the mended address works. Where the mended address fails too, the mistake is only
//! one of two faults: `likely`. Letters that look like others, and an unknown ending of a name that does not exist, are
//! never more than `likely`, because new endings and odd names exist.
//!
//! # What rules it out
//! Nothing had to be mended, and the name is made of ordinary parts.
//!
//! # What to do
//! Take the corrected address, everywhere where the wrong one stands.

use super::no_host;
use crate::diagnosis::seen::{self, names, port, port::PortSeen};
use crate::diagnosis::{Cause, CauseStatus, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts};
use crate::knowledge::{look_alikes, special_ranges};
use crate::say;
use crate::target::{Host, Mend, Target, public_suffixes};

pub(super) static CAUSE: Cause = Cause {
    id: "input_mistake",
    stage: Stage::Input,
    fixer: Fixer::User,
    judge,
};

/// Endings that people type most, to recognise a slip of one letter.
const COMMON_ENDINGS: &[&str] = &[
    "com", "net", "org", "info", "biz", "dev", "app", "online", "site", "shop", "cloud", "xyz",
    "top", "vip", "club", "tech", "store", "edu", "gov",
];

/// Endings that are unknown to the public list and yet no mistake (RFC 6761, RFC 8375, and what routers and companies
/// use).
const PRIVATE_ENDINGS: &[&str] = &[
    "local",
    "localhost",
    "localdomain",
    "lan",
    "home",
    "internal",
    "intranet",
    "corp",
    "private",
    "test",
    "example",
    "invalid",
    "onion",
    "arpa",
    "alt",
    "lab",
    "box",
    "docker",
    "svc",
    "cluster",
];

fn judge(facts: &Facts) -> Judgement {
    let mistakes: Vec<&Mend> = match facts.target.pasted {
        // Mends in a pasted message come from the message, not from the address that the program used.
        Some(_) => Vec::new(),
        None => facts
            .target
            .mends
            .iter()
            .filter(|mend| mend.kind.is_mistake())
            .collect(),
    };
    if !mistakes.is_empty() {
        return mended(facts, &mistakes);
    }
    if let Some(judgement) = seen::ruled_out_by_working(facts) {
        return judgement;
    }
    look_alike(facts)
        .or_else(|| unknown_ending(facts))
        .or_else(|| listen_address(facts))
        .or_else(|| no_host::named(facts))
        .or_else(|| this_computer(facts))
        .unwrap_or_else(|| {
            Judgement::ruled_out().although(
                CheckId::Input,
                say!(
                    "evidence-input_mistake-clean",
                    target = facts.target.shown()
                ),
            )
        })
}

fn mended(facts: &Facts, mistakes: &[&Mend]) -> Judgement {
    let works = seen::ruled_out_by_working(facts);
    let mut judgement = match works {
        Some(_) => Judgement::confirmed(),
        // The mended address fails as well, so that the mistake does not explain everything.
        None => Judgement::likely(),
    };
    for mend in mistakes {
        judgement = judgement.because(
            CheckId::Input,
            say!(
                "evidence-input_mistake-mended",
                before = &mend.before,
                after = &mend.after
            ),
        );
    }
    if let Some(works) = works {
        judgement
            .evidence
            .extend(works.evidence.into_iter().map(|mut evidence| {
                evidence.supports = true;
                evidence
            }));
    }
    if let (Some(other), CauseStatus::Likely) = (seen::other_scheme(facts), judgement.status)
        && port::find(facts, |port| port.seen == PortSeen::Connected).is_some()
    {
        // The port opens, and the protocol that was taken fails: the other one that was typed is worth a try.
        let target = Target {
            protocol: other,
            ..facts.target.clone()
        };
        return judgement.hiding_the_server().suggesting(target.shown());
    }
    judgement.suggesting(facts.target.shown())
}

/// Letters of another script that look like Latin ones. A name wholly in another script is left alone.
fn look_alike(facts: &Facts) -> Option<Judgement> {
    let Host::Name { unicode, .. } = &facts.target.host else {
        return None;
    };
    let plain = latin_look_alike(unicode)?;
    let failed = names::system_failure(facts).is_some() || port::find(facts, |_| true).is_some();
    let judgement = if failed {
        Judgement::likely()
    } else {
        Judgement::possible()
    };
    Some(
        judgement
            .variant("look_alike")
            .because(
                CheckId::Input,
                say!(
                    "evidence-input_mistake-look_alike",
                    name = unicode,
                    plain = &plain
                ),
            )
            .suggesting(plain),
    )
}

/// The name with every letter of another script replaced by the Latin one that looks like it, where each has one.
fn latin_look_alike(name: &str) -> Option<String> {
    if name.is_ascii() {
        return None;
    }
    name.chars()
        .map(|c| {
            if c.is_ascii() {
                Some(c)
            } else {
                look_alikes::twin(c)
            }
        })
        .collect()
}

fn unknown_ending(facts: &Facts) -> Option<Judgement> {
    let name = names::target(facts)?;
    let (rest, ending) = name.rsplit_once('.')?;
    let known = public_suffixes::suffix(name).is_none_or(|suffix| suffix.known);
    if known || PRIVATE_ENDINGS.contains(&ending) {
        return None;
    }
    let (check, unknown_name) = names::nxdomain(facts)?;
    let near = COMMON_ENDINGS
        .iter()
        .find(|common| strsim::osa_distance(common, ending) == 1);
    let judgement = match near {
        Some(near) => Judgement::likely().suggesting(format!("{rest}.{near}")),
        None => Judgement::possible(),
    };
    Some(
        judgement
            .variant("ending")
            .because(
                CheckId::Input,
                say!("evidence-input_mistake-ending", ending = ending),
            )
            .because(check, unknown_name),
    )
}

/// `0.0.0.0` and `::` mean "every address of this computer" to a server; a client cannot go there.
fn listen_address(facts: &Facts) -> Option<Judgement> {
    let address = facts.target.host.address()?;
    if !special_ranges::is_unspecified(address) {
        return None;
    }
    Some(Judgement::likely().variant("listen_address").because(
        CheckId::Input,
        say!("evidence-input_mistake-listen_address", address = address),
    ))
}

/// A loopback address is right for a server on this computer and wrong for any other.
fn this_computer(facts: &Facts) -> Option<Judgement> {
    let loopback = match facts.target.host.address() {
        Some(address) => special_ranges::is_loopback(address),
        None => names::target(facts) == Some("localhost"),
    };
    let port = port::find(facts, |_| true)?;
    if !loopback {
        return None;
    }
    Some(
        Judgement::possible()
            .variant("this_computer")
            .because(
                CheckId::Input,
                say!(
                    "evidence-input_mistake-this_computer",
                    host = facts.target.host.plain()
                ),
            )
            .because(port.record.check, port.says())
            .settled_by(say!("next-input_mistake-this_computer")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Failure, Rcode, sample};
    use crate::target::{MendKind, Protocol};

    fn mend(facts: &mut Facts, kind: MendKind) {
        facts.target.mends.push(Mend {
            kind,
            before: "ws://ws://a".to_owned(),
            after: "ws://a".to_owned(),
        });
    }

    #[test]
    fn a_mended_text_that_works_confirms() {
        let mut facts = sample::tried(None);
        mend(&mut facts, MendKind::SchemeTwice);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn a_mended_text_that_still_fails_does_not_explain_everything() {
        let mut facts = sample::tried(Some(Failure::TcpRefused));
        mend(&mut facts, MendKind::FullWidth);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn of_two_schemes_the_other_one_may_be_meant() {
        let mut facts = sample::tried(None);
        facts.target.protocol = Protocol::Http;
        mend(&mut facts, MendKind::SchemeTwice);
        assert_eq!(seen::other_scheme(&facts), Some(Protocol::Ws));
        let mut answer = sample::exchange(
            "192.0.2.7:8282",
            400,
            &[("sec-websocket-version", "13")],
            "",
        );
        answer.address = "192.0.2.7:8282".parse().unwrap();
        facts.records.push(sample::of_http(answer));
        let verdict = crate::diagnosis::diagnose(&facts).verdict;
        assert_eq!(verdict.top_causes, [CAUSE.id]);
        let suggestion = judge(&facts).suggestion.unwrap();
        assert!(suggestion.starts_with("ws://"), "{suggestion}");
        facts.target.mends.clear();
        let verdict = crate::diagnosis::diagnose(&facts).verdict;
        assert_eq!(verdict.top_causes, ["protocol_mismatch"]);
    }

    #[test]
    fn spaces_at_the_ends_are_no_mistake() {
        let mut facts = sample::tried(Some(Failure::TcpRefused));
        mend(&mut facts, MendKind::OuterSpaces);
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn a_misspelt_ending_is_suggested_right() {
        let mut facts = sample::facts(Protocol::Ws, "chat.example.cmo", 80);
        facts.records.extend(sample::nxdomain("chat.example.cmo"));
        let judgement = judge(&facts);
        assert_eq!(judgement.status, CauseStatus::Likely);
        assert_eq!(judgement.suggestion.as_deref(), Some("chat.example.com"));
    }

    #[test]
    fn a_home_network_ending_is_no_mistake() {
        let mut facts = sample::facts(Protocol::Ws, "nas.lan", 80);
        facts.records.extend(sample::nxdomain("nas.lan"));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn servfail_does_not_speak_of_the_ending() {
        let mut facts = sample::facts(Protocol::Ws, "chat.example.cmo", 80);
        facts.records.extend(sample::dns_failure(
            "chat.example.cmo",
            Some(Rcode::ServFail),
        ));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn a_cyrillic_letter_between_latin_ones_is_a_look_alike() {
        assert_eq!(
            latin_look_alike("ex\u{430}mple.com").as_deref(),
            Some("example.com")
        );
        // A name wholly in Cyrillic has letters without a Latin twin.
        assert_eq!(
            latin_look_alike("\u{43f}\u{440}\u{438}\u{43c}\u{435}\u{440}.\u{440}\u{444}"),
            None
        );
        assert_eq!(latin_look_alike("example.com"), None);
    }

    #[test]
    fn the_listen_address_is_no_destination() {
        let mut facts = sample::facts(Protocol::Tcp, "0.0.0.0", 8282);
        facts.records.push(sample::tcp(
            "0.0.0.0:8282",
            true,
            Some(Failure::TcpRefused),
            None,
        ));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    fn dialled(address: &str, failure: Failure) -> Facts {
        let mut facts = sample::facts(Protocol::Tcp, address, 8282);
        let socket = std::net::SocketAddr::new(address.parse().unwrap(), 8282);
        facts
            .records
            .push(sample::tcp(&socket.to_string(), true, Some(failure), None));
        facts
    }

    #[test]
    fn an_address_of_many_machines_is_no_address_to_connect_to() {
        for address in ["239.1.2.3", "255.255.255.255", "ff02::1"] {
            let mut facts = dialled(address, Failure::TcpNetUnreachable);
            facts.records.push(sample::interfaces(&[(
                "eth0",
                true,
                &["10.0.0.2/24", "fd00::2/64"],
            )]));
            let diagnosis = crate::diagnosis::diagnose(&facts);
            assert_eq!(diagnosis.verdict.top_causes, [CAUSE.id], "{address}");
            let judgement = &diagnosis.finding(CAUSE.id).unwrap().judgement;
            assert_eq!(
                (judgement.status, judgement.variant),
                (CauseStatus::Likely, Some("many"))
            );
        }
        // The broadcast address of a network is one by the routing table alone.
        let mut facts = dialled("10.0.0.255", Failure::TcpNetUnreachable);
        facts
            .records
            .push(sample::route_of_type("10.0.0.255", "broadcast"));
        assert_eq!(judge(&facts).variant, Some("many"));
    }

    #[test]
    fn a_link_local_address_needs_its_line() {
        let mut facts = dialled("fe80::30", Failure::TcpAddressInvalid);
        facts.records.push(sample::interfaces(&[(
            "wlan0",
            true,
            &["10.0.0.2/24", "fe80::1/64"],
        )]));
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Likely, Some("zone"))
        );
        assert_eq!(judgement.suggestion.as_deref(), Some("fe80::30%wlan0"));
        let verdict = crate::diagnosis::diagnose(&facts).verdict;
        assert_eq!(verdict.top_causes, [CAUSE.id]);
        facts.target.host = Host::Address {
            ip: "fe80::30".parse().unwrap(),
            zone: Some("wlan0".to_owned()),
        };
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }
}
