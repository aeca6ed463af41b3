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

use super::{no_host, odd_names};
use crate::diagnosis::seen::{self, names, port, port::PortSeen};
use crate::diagnosis::{Cause, CauseStatus, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts};
use crate::knowledge::special_ranges;
use crate::say;
use crate::target::{Mend, Target};

pub(super) static CAUSE: Cause = Cause {
    id: "input_mistake",
    stage: Stage::Input,
    fixer: Fixer::User,
    judge,
};

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
    odd_names::look_alike(facts)
        .or_else(|| odd_names::unknown_ending(facts))
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
        judgement = judgement.because_of(works);
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
    use crate::facts::{Failure, sample};
    use crate::target::{Host, MendKind, Protocol};

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
