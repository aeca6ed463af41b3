//! The client program refuses the address before it sends anything.
//!
//! # What it is
//! Browsers, phones and mini-programs have rules of their own: they refuse some ports, plain `ws://` from an `https`
//! page, or addresses without encryption. No packet leaves, so that no server can be at fault.
//!
//! # Why it happens
//! The port belongs to another service on the list of blocked ports; the page is `https` and the socket `ws://`;
//! Android takes cleartext only when told; a mini-program takes only listed `wss://` names.
//!
//! # What confirms it
//! The pasted message says that the client refused, and the rule that it names applies to this address.
//!
//! # What rules it out
//! No rule of a known client applies to this protocol and port.
//!
//! # What to do
//! Serve `wss://` on port 443 behind a reverse proxy, or take another port.

use crate::diagnosis::seen::{self, wording};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts, Failure};
use crate::knowledge::{ports, special_ranges};
use crate::say;
use crate::target::{PastedError, Protocol};

pub(super) static CAUSE: Cause = Cause {
    id: "client_policy",
    stage: Stage::Input,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(pasted) = facts
        .target
        .pasted
        .as_ref()
        .filter(|pasted| pasted.refused_by_client)
    {
        return refused(facts, pasted);
    }
    mixed_content(facts)
        .or_else(|| mini_program(facts))
        .or_else(|| blocked_port(facts))
        .unwrap_or_else(|| {
            Judgement::ruled_out().although(
                CheckId::Input,
                say!(
                    "evidence-client_policy-none",
                    protocol = wording::protocol(facts.target.protocol),
                    port = facts.target.port
                ),
            )
        })
}

/// The client's own message. It is a promise only where the rule that it names applies to the address.
fn refused(facts: &Facts, pasted: &PastedError) -> Judgement {
    let failure = pasted.failure.as_deref();
    let blocked = failure == Some(Failure::PolicyPortBlocked.id());
    let mixed = failure == Some(Failure::PolicyMixedContent.id());
    let plain = !facts.target.protocol.tls();
    let applies = match (blocked, mixed) {
        (true, _) => ports::browser_blocks(facts.target.port),
        (_, true) => plain,
        (false, false) => true,
    };
    let judgement = if applies {
        Judgement::confirmed()
    } else {
        Judgement::likely()
    };
    let judgement = judgement.because(
        CheckId::Input,
        say!("evidence-client_policy-pasted", text = &pasted.text),
    );
    match (blocked, mixed) {
        (true, _) => judgement.variant("port").because(
            CheckId::Input,
            say!("evidence-client_policy-port", port = facts.target.port),
        ),
        (_, true) => judgement.variant("mixed"),
        (false, false) => judgement,
    }
}

/// An `https` page may not open a `ws://` socket, save to this computer itself.
fn mixed_content(facts: &Facts) -> Option<Judgement> {
    let origin = facts.target.details.origin.as_deref()?;
    let local = facts
        .target
        .host
        .address()
        .is_some_and(special_ranges::is_loopback)
        || facts.target.host.name() == Some("localhost");
    let plain = matches!(facts.target.protocol, Protocol::Ws | Protocol::Http);
    if !plain || local || !origin.starts_with("https://") {
        return None;
    }
    Some(
        Judgement::likely()
            .variant("mixed")
            .because(
                CheckId::Input,
                say!(
                    "evidence-client_policy-mixed",
                    origin = origin,
                    target = facts.target.shown()
                ),
            )
            .settled_by(say!("next-client_policy")),
    )
}

/// WeChat mini-programs take `wss://` with a listed name only.
fn mini_program(facts: &Facts) -> Option<Judgement> {
    let pasted = facts.target.pasted.as_ref()?;
    let address = facts.target.host.address();
    let breaks = !facts.target.protocol.tls()
        || address.is_some_and(|address| !special_ranges::is_private(address));
    if pasted.client != "wechat" || !breaks {
        return None;
    }
    Some(
        Judgement::likely()
            .variant("mini_program")
            .because(
                CheckId::Input,
                say!(
                    "evidence-client_policy-mini_program",
                    target = facts.target.shown()
                ),
            )
            .settled_by(say!("next-client_policy")),
    )
}

/// A blocked port, where nobody said which client it is: other programs take it.
fn blocked_port(facts: &Facts) -> Option<Judgement> {
    let protocol = facts.target.protocol;
    let web = protocol.web_socket() || protocol.http();
    if !web || !ports::browser_blocks(facts.target.port) {
        return None;
    }
    let browser =
        facts.target.pasted.as_ref().is_some_and(|pasted| {
            matches!(pasted.client.as_str(), "chrome" | "firefox" | "safari")
        });
    let judgement = if browser {
        Judgement::likely()
    } else {
        Judgement::possible()
    };
    let mut judgement = judgement.variant("port").because(
        CheckId::Input,
        say!("evidence-client_policy-port", port = facts.target.port),
    );
    if let Some(works) = seen::ruled_out_by_working(facts) {
        judgement.evidence.extend(works.evidence);
    }
    Some(judgement.settled_by(say!("next-client_policy")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample;

    fn pasted(port: u16, failure: Option<Failure>) -> Facts {
        let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", port);
        facts.target.pasted = Some(PastedError {
            client: "chrome".to_owned(),
            text: "net::ERR_UNSAFE_PORT".to_owned(),
            failure: failure.map(|failure| failure.id().to_owned()),
            status: None,
            close_code: None,
            causes: Vec::new(),
            refused_by_client: true,
            ..PastedError::default()
        });
        facts
    }

    #[test]
    fn the_clients_own_word_on_a_blocked_port_confirms() {
        let facts = pasted(6000, Some(Failure::PolicyPortBlocked));
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn a_message_about_another_port_does_not_confirm() {
        let facts = pasted(8282, Some(Failure::PolicyPortBlocked));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_blocked_port_without_a_known_client_is_only_possible() {
        let facts = sample::facts(Protocol::Ws, "192.0.2.7", 6000);
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn plain_tcp_knows_no_browser_rule() {
        let facts = sample::facts(Protocol::Tcp, "192.0.2.7", 22);
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn an_https_page_with_a_plain_socket_is_likely() {
        let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", 8282);
        facts.target.details.origin = Some("https://example.com".to_owned());
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
        facts.target.host = sample::target(Protocol::Ws, "127.0.0.1", 8282).host;
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }
}
