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
use crate::facts::{CheckId, Facts};
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
        let seen = panel(facts)?;
        let judgement = match seen.panel {
            // Without a firewall of its own it closes no port.
            Some(panel) if panel.has_firewall() => Judgement::likely().suggesting(panel.id),
            Some(panel) => Judgement::possible().suggesting(panel.id),
            None => Judgement::possible(),
        };
        Some(
            judgement
                .because(seen.check, seen.says)
                .because(blocked.record.check, blocked.says()),
        )
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

/// A panel, and what shows it.
struct Seen {
    /// None where a port of panels answers without a name.
    panel: Option<&'static Panel>,
    check: CheckId,
    says: Say,
}

/// The panel that the person named, else one that names itself on its port, else a port of panels that answers.
fn panel(facts: &Facts) -> Option<Seen> {
    named(facts)
        .or_else(|| recognised(facts))
        .or_else(|| accepting(facts))
}

fn named(facts: &Facts) -> Option<Seen> {
    let named = facts.asked.panel.as_ref()?;
    let panel = panels::by_id(named);
    let name = panel.map_or_else(|| named.clone(), |panel| panel.name.to_owned());
    Some(Seen {
        panel,
        check: CheckId::Input,
        says: say!("evidence-panel_firewall-named", panel = name),
    })
}

fn recognised(facts: &Facts) -> Option<Seen> {
    facts.panel_ports().find_map(|(record, port)| {
        let panel = panels::by_id(port.panel.as_deref()?)?;
        Some(Seen {
            panel: Some(panel),
            check: record.check,
            says: say!(
                "evidence-panel_firewall-recognised",
                address = port.address,
                panel = panel.name,
                sign = port.sign.as_deref().unwrap_or(panel.name)
            ),
        })
    })
}

/// Other programs take the same ports: without a name such a port is little more than a control.
fn accepting(facts: &Facts) -> Option<Seen> {
    facts.panel_ports().find_map(|(record, port)| {
        let first = panels::by_port(port.address.port()).next()?;
        port.connected.then(|| Seen {
            panel: None,
            check: record.check,
            says: say!(
                "evidence-panel_firewall-answers",
                address = port.address,
                panel = first.name
            ),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{facts, record, tcp};
    use crate::facts::{Fact, Failure, PanelPort, Record};
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
    fn a_panel_names_itself_on_its_port() {
        let mut facts = silent();
        facts.records.push(panel_port("192.0.2.7:80", None));
        facts
            .records
            .push(panel_port("192.0.2.7:8083", Some("hestiacp")));
        let judgement = judge(&facts);
        assert_eq!(judgement.status, CauseStatus::Likely);
        assert_eq!(judgement.suggestion.as_deref(), Some("hestiacp"));
    }

    #[test]
    fn a_port_of_panels_that_names_none_makes_it_possible_only() {
        let mut facts = silent();
        facts.records.push(panel_port("192.0.2.7:8083", None));
        let judgement = judge(&facts);
        assert_eq!(judgement.status, CauseStatus::Possible);
        assert_eq!(judgement.suggestion, None);
    }

    #[test]
    fn a_panel_without_a_firewall_closes_no_port() {
        let mut facts = silent();
        facts
            .records
            .push(panel_port("192.0.2.7:8000", Some("coolify")));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    fn panel_port(address: &str, panel: Option<&str>) -> Record {
        let fact = PanelPort {
            address: address.parse().unwrap(),
            connected: true,
            panel: panel.map(str::to_owned),
            sign: panel.map(|panel| format!("Server: {panel}")),
        };
        record(CheckId::PanelPort, address, None, Fact::PanelPort(fact))
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
