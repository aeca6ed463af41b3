//! The hosting panel's firewall does not allow this port.
//!
//! # What it is
//! Panels such as BaoTa, aaPanel, 1Panel or Plesk keep a list of allowed ports of their own and write it into the server's
//! firewall. What is not on the list is closed, whatever was allowed by hand before.
//!
//! # Why it happens
//! The port was opened in the cloud's console only, or with a command that the panel has overwritten since.
//!
//! # What confirms it
//! Only the server itself can: the panel's rules are the active ones and name no rule for the port.
//!
//! # What rules it out
//! The port accepts a connection at every address.
//!
//! # What to do
//! Add the port on the panel's firewall page. In a cloud the security group is a second gate.

use super::{Cause, Judgement};
use crate::diagnosis::seen::icmp::{self, Sender};
use crate::diagnosis::seen::port::{self, Port, PortSeen};
use crate::diagnosis::seen::reach;
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts, PortRole};
use crate::knowledge::panels::{self, Panel};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "panel_firewall",
    stage: Stage::Tcp,
    fixer: Fixer::Provider,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(settled) = reach::settled(facts) {
        return settled;
    }
    let next = say!("next-panel_firewall", port = facts.target.port);
    let found = port::find(facts, |port| blocked(facts, port)).and_then(|blocked| {
        let (panel, check, says) = panel(facts)?;
        let judgement = Judgement::likely()
            .because(check, says)
            .because(blocked.record.check, blocked.says());
        Some(match panel {
            Some(panel) => judgement.suggesting(panel.id),
            None => judgement,
        })
    });
    match found {
        Some(found) => reach::unless_further(facts, found).settled_by(next),
        None => Judgement::not_checked(say!("missing-panel_firewall", port = facts.target.port)),
    }
}

/// The port looks as if the server's own firewall closed it.
fn blocked(facts: &Facts, port: &Port<'_>) -> bool {
    let told = icmp::told(facts, port);
    match port.seen {
        PortSeen::Silent => told.is_none_or(|told| told.sender == Sender::Target),
        PortSeen::Icmp(_) => told.is_some_and(|told| told.sender == Sender::Target),
        PortSeen::Connected | PortSeen::Reset | PortSeen::Local(_) | PortSeen::Other(_) => false,
    }
}

/// The panel that the person named, or one whose port answers.
fn panel(facts: &Facts) -> Option<(Option<&'static Panel>, CheckId, Say)> {
    if let Some(named) = &facts.asked.panel {
        let panel = panels::by_id(named);
        let name = panel.map_or_else(|| named.clone(), |panel| panel.name.to_owned());
        let says = say!("evidence-panel_firewall-named", panel = name);
        return Some((panel, CheckId::Input, says));
    }
    let answers = facts.tcp().find(|(_, probe)| {
        probe.role == PortRole::Panel && probe.attempts.iter().any(|attempt| attempt.connected)
    });
    let (record, probe) = answers?;
    let mut fitting = panels::by_port(probe.address.port());
    let first = fitting.next()?;
    let only = fitting.next().is_none();
    let says = say!(
        "evidence-panel_firewall-answers",
        address = probe.address,
        panel = first.name
    );
    Some((only.then_some(first), record.check, says))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{facts, tcp};
    use crate::facts::{Fact, Failure};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:8282";

    fn silent() -> Facts {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts
            .records
            .push(tcp(A, true, Some(Failure::TcpTimedOut), None));
        facts
    }

    #[test]
    fn the_person_names_the_panel() {
        let mut facts = silent();
        facts.asked.panel = Some("plesk".to_owned());
        let judgement = judge(&facts);
        assert_eq!(judgement.status, CauseStatus::Likely);
        assert_eq!(judgement.suggestion.as_deref(), Some("plesk"));
    }

    #[test]
    fn a_panel_answers_on_its_port() {
        let mut facts = silent();
        let mut panel = tcp("192.0.2.7:8083", false, None, None);
        if let Fact::Tcp(probe) = &mut panel.fact {
            probe.role = PortRole::Panel;
        }
        facts.records.push(panel);
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn without_a_panel_nothing_is_known() {
        assert_eq!(judge(&silent()).status, CauseStatus::NotChecked);
    }

    #[test]
    fn an_open_port_rules_it_out() {
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
        facts.asked.panel = Some("plesk".to_owned());
        facts.records.push(tcp(A, true, None, None));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
        facts.records = vec![tcp(A, true, Some(Failure::TcpRefused), None)];
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }
}
