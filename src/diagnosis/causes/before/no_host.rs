//! Addresses that name no single machine, for `input_mistake`.

use crate::diagnosis::Judgement;
use crate::diagnosis::seen::{no_host, no_host::NoHost, port, port::PortSeen, way};
use crate::facts::{CheckId, Facts};
use crate::say;

/// An address of many machines at once, or one that is valid on a line that was not named.
pub(super) fn named(facts: &Facts) -> Option<Judgement> {
    let address = facts.target.host.address()?;
    let failed = port::find(facts, |port| port.seen != PortSeen::Connected)?;
    let judgement = match no_host::of(facts, address)? {
        NoHost::Many => Judgement::likely().variant("many").because(
            CheckId::Input,
            say!("evidence-input_mistake-many", address = address),
        ),
        NoHost::WithoutZone => {
            let lines: Vec<&str> = way::link_local_lines(facts).collect();
            let line = lines.first().copied().unwrap_or("eth0");
            let example = format!("{address}%{line}");
            let judgement = Judgement::likely().variant("zone").because(
                CheckId::Input,
                say!(
                    "evidence-input_mistake-zone",
                    address = address,
                    example = &example
                ),
            );
            if lines.len() == 1 {
                judgement.suggesting(example)
            } else {
                judgement
            }
        }
    };
    Some(judgement.because(failed.record.check, failed.says()))
}
