//! The port number is not the one that the service uses.
//!
//! # What it is
//! The server is right and the service runs, but at another port than the one that was asked.
//!
//! # Why it happens
//! No port was typed, so the usual one was taken; the program's configuration names another one; two services of one
//! system were mixed up, such as the Register and the Gateway of GatewayWorker.
//!
//! # What confirms it
//! Only the server itself can: the same program listens on another port.
//!
//! # What rules it out
//! The asked service answers on the asked port.
//!
//! # What to do
//! Compare the port with the one in the server program's configuration, and take that one.

use super::{Cause, Judgement};
use crate::diagnosis::seen::icmp::{self, Sender};
use crate::diagnosis::seen::port::{self, Port, PortSeen};
use crate::diagnosis::seen::{self, hearing, other_ports, reach, wording};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts, Language};
use crate::knowledge::ports::{self, WorkermanRole};
use crate::say;
use crate::target::{PortSource, Protocol};

pub(super) static CAUSE: Cause = Cause {
    id: "wrong_port",
    stage: Stage::Tcp,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(works) = seen::ruled_out_by_working(facts) {
        return works;
    }
    let found = answers_elsewhere(facts)
        .or_else(|| neighbour_service(facts))
        .or_else(|| usual_of_another(facts))
        .or_else(|| refused(facts))
        .or_else(|| usual_port_open(facts));
    match found {
        Some(found) => found.settled_by(say!("next-wrong_port", port = facts.target.port)),
        None => reach::untried(facts).unwrap_or_else(|| {
            Judgement::not_checked(say!("missing-wrong_port", port = facts.target.port))
        }),
    }
}

/// The asked protocol answers on another port of the same address.
fn answers_elsewhere(facts: &Facts) -> Option<Judgement> {
    let page = || {
        (!facts.target.protocol.web_socket())
            .then(|| other_ports::page(facts))
            .flatten()
    };
    let other = other_ports::web_socket(facts).or_else(page)?;
    // A machine on the way stops what is for the asked port: whether that one is right, the server was never asked.
    let stopped = asked_port(facts)
        .and_then(|port| icmp::told(facts, &port))
        .is_some_and(|told| told.sender == Sender::OnTheWay);
    let judgement = if stopped {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    let judgement = judgement
        .because(
            other.check,
            say!(
                "evidence-wrong_port-answers",
                address = other.address,
                port = other.port,
                protocol = wording::protocol(facts.target.protocol)
            ),
        )
        .suggesting(other.port.to_string());
    Some(match asked_port(facts) {
        Some(port) => judgement.because(port.record.check, port.says()),
        None => judgement,
    })
}

/// What the asked port did instead of working.
fn asked_port(facts: &Facts) -> Option<Port<'_>> {
    port::find(facts, |port| port.seen != PortSeen::Connected)
}

/// The port belongs to another part of the same system.
fn neighbour_service(facts: &Facts) -> Option<Judgement> {
    let (record, _) = facts
        .speaks()
        .find(|(_, speaks)| speaks.language == Some(Language::GatewayRegister))?;
    Some(
        Judgement::likely()
            .because(
                record.check,
                say!("evidence-wrong_port-register", port = facts.target.port),
            )
            .variant("register"),
    )
}

/// The port is one at which a part of GatewayWorker usually listens that is not for clients, and what listens there ends
/// the connection at whatever it hears, as those parts do.
fn usual_of_another(facts: &Facts) -> Option<Judgement> {
    let port = facts.target.port;
    let says = match ports::workerman_role(port)? {
        WorkermanRole::Register => say!("evidence-wrong_port-usual_register", port = port),
        WorkermanRole::Internal => say!("evidence-wrong_port-usual_internal", port = port),
        WorkermanRole::Clients => return None,
    };
    let one = hearing::cut_at_our_words(&hearing::tries(facts))?;
    let judgement = if facts.complete {
        Judgement::likely()
    } else {
        Judgement::possible()
    };
    Some(
        judgement
            .because(one.check, one.says())
            .because(CheckId::Input, says),
    )
}

fn refused(facts: &Facts) -> Option<Judgement> {
    let refused = port::find(facts, |port| port.seen == PortSeen::Reset)?;
    // Accepted at another address of the name: the number is right.
    if port::find(facts, |port| port.seen == PortSeen::Connected).is_some() {
        return None;
    }
    // Pages have their usual ports nearly everywhere; a WebSocket without TLS has port 80 by chance only.
    let guess = match facts.target.protocol {
        Protocol::Http | Protocol::Https | Protocol::Wss | Protocol::Tls => Judgement::possible(),
        Protocol::Auto | Protocol::Tcp | Protocol::Ws => Judgement::likely(),
    };
    let judgement = if facts.target.port_source == PortSource::Typed {
        Judgement::possible()
    } else {
        guess.because(
            CheckId::Input,
            say!("evidence-wrong_port-not_typed", port = facts.target.port),
        )
    };
    let judgement = judgement.because(refused.record.check, refused.says());
    Some(match usual_port(facts) {
        Some(open) => judgement.because(open.record.check, open.says()),
        None => judgement,
    })
}

/// The port that the asked protocol usually has accepts connections, while the asked one is silent.
fn usual_port_open(facts: &Facts) -> Option<Judgement> {
    let silent = port::find(facts, |port| port.seen == PortSeen::Silent)?;
    let open = usual_port(facts)?;
    Some(
        Judgement::possible()
            .because(silent.record.check, silent.says())
            .because(open.record.check, open.says()),
    )
}

fn usual_port(facts: &Facts) -> Option<Port<'_>> {
    let language = match facts.target.protocol {
        Protocol::Http | Protocol::Ws => "http",
        Protocol::Https | Protocol::Wss | Protocol::Tls => "tls",
        Protocol::Auto | Protocol::Tcp => return None,
    };
    port::control(facts).into_iter().find(|port| {
        port.seen == PortSeen::Connected
            && ports::SERVICES.iter().any(|service| {
                service.port == port.probe.address.port() && service.language == Some(language)
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{
        exchange, facts, heard, icmp, of_http, of_web_socket, opened, spoke, tcp, upgrade_as,
    };
    use crate::facts::{Ended, Failure, HttpVariant, SpeakProbe, WsVariant};

    const A: &str = "192.0.2.7:8282";

    fn refused(protocol: Protocol) -> Facts {
        let mut facts = facts(protocol, "192.0.2.7", 8282);
        facts
            .records
            .push(tcp(A, true, Some(Failure::TcpRefused), None));
        facts
    }

    #[test]
    fn the_protocol_answers_on_another_port() {
        let mut facts = refused(Protocol::Ws);
        let other = upgrade_as(WsVariant::Port(8283), opened("192.0.2.7:8283"));
        facts.records.push(of_web_socket(other));
        let judgement = judge(&facts);
        assert_eq!(judgement.status, CauseStatus::Likely);
        assert_eq!(judgement.suggestion.as_deref(), Some("8283"));
    }

    /// Then the program runs, and the other causes of a refusal stand back.
    #[test]
    fn it_stands_alone_at_the_front() {
        let mut facts = refused(Protocol::Ws);
        let other = upgrade_as(WsVariant::Port(8283), opened("192.0.2.7:8283"));
        facts.records.push(of_web_socket(other));
        let top = crate::diagnosis::diagnose(&facts).verdict.top_causes;
        assert_eq!(top, ["wrong_port"]);
    }

    /// A router says that it lets nothing to this port: the server was not asked.
    #[test]
    fn a_port_that_is_stopped_on_the_way_may_be_the_right_one() {
        let top = |sender: Option<&str>| {
            let mut facts = facts(Protocol::Http, "192.0.2.7", 9501);
            let told = sender.map(|sender| icmp(3, sender));
            let mut page = exchange("192.0.2.7:80", 200, &[], "hello");
            page.variant = HttpVariant::Port(80);
            facts.records = vec![
                tcp("192.0.2.7:9501", true, Some(Failure::TcpRefused), told),
                of_http(page),
            ];
            crate::diagnosis::diagnose(&facts).verdict.top_causes
        };
        assert_eq!(top(Some("198.51.100.1")), ["network_filter"]);
        assert_eq!(top(None).first(), Some(&CAUSE.id));
    }

    #[test]
    fn a_page_on_another_port_is_no_web_socket() {
        let mut page = exchange("192.0.2.7:80", 200, &[], "hello");
        page.variant = HttpVariant::Port(80);
        for (protocol, expected) in [
            (Protocol::Ws, CauseStatus::Possible),
            (Protocol::Http, CauseStatus::Likely),
        ] {
            let mut facts = refused(protocol);
            facts.records.push(of_http(page.clone()));
            assert_eq!(judge(&facts).status, expected);
        }
    }

    #[test]
    fn a_refusal_alone_is_possible_unless_the_port_was_a_guess() {
        let mut facts = refused(Protocol::Ws);
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
        facts.target.port_source = PortSource::Scheme;
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        facts.target.protocol = Protocol::Https;
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn the_register_of_gateway_worker() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        let mut spoke = spoke(A, SpeakProbe::Line, b"\0\0", Ended::Closed);
        spoke.language = Some(Language::GatewayRegister);
        facts
            .records
            .extend([tcp(A, true, None, None), heard(spoke)]);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_usual_port_of_gateway_worker_that_ends_every_talk() {
        let status = |port: u16, ended: Ended| {
            let at = format!("192.0.2.7:{port}");
            let mut facts = facts(Protocol::Ws, "192.0.2.7", port);
            facts.records.extend([
                tcp(&at, true, None, None),
                heard(spoke(&at, SpeakProbe::Wait, b"", Ended::Silent)),
                heard(spoke(&at, SpeakProbe::Http, b"", ended)),
                heard(spoke(&at, SpeakProbe::Line, b"", Ended::Reset)),
            ]);
            judge(&facts).status
        };
        assert_eq!(status(1238, Ended::Closed), CauseStatus::Likely);
        assert_eq!(status(2900, Ended::Reset), CauseStatus::Likely);
        assert_eq!(status(1238, Ended::Silent), CauseStatus::NotChecked);
        assert_eq!(status(8282, Ended::Closed), CauseStatus::NotChecked);
    }

    #[test]
    fn the_asked_service_answers() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts
            .records
            .extend([tcp(A, true, None, None), of_web_socket(opened(A))]);
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn silence_alone_says_nothing() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts
            .records
            .push(tcp(A, true, Some(Failure::TcpTimedOut), None));
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
        facts.records.push(tcp("192.0.2.7:80", false, None, None));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }
}
