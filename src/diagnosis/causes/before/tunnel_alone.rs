//! A tunnel that has no line to lead through, for `no_network`.

use super::no_network::MOST_SHOWN;
use crate::diagnosis::Judgement;
use crate::diagnosis::seen::{lines, port, port::PortSeen, way};
use crate::facts::Facts;
use crate::say;

/// A tunnel is up and holds the way, and every line that it could lead through is off. It may lead through one that this
/// program does not know as a line.
pub(super) fn found(facts: &Facts) -> Option<Judgement> {
    let (record, off) = lines::under_tunnels(facts)?;
    let silent = port::every(facts, |port| {
        let tunnel =
            way::route_to(facts, port.ip()).is_some_and(|(_, route)| way::is_tunnel(route));
        tunnel && port.seen == PortSeen::Silent
    });
    if !facts.complete || !silent {
        return None;
    }
    let judgement = Judgement::likely()
        .variant("silent")
        .hiding_the_server()
        .settled_by(say!("next-no_network-silent"));
    Some(
        off.into_iter()
            .take(MOST_SHOWN)
            .fold(judgement, |judgement, one| {
                judgement.because(
                    record.check,
                    if one.up {
                        say!("evidence-no_network-no_carrier", interface = &one.name)
                    } else {
                        say!("evidence-no_network-off", interface = &one.name)
                    },
                )
            }),
    )
}

#[cfg(test)]
mod tests {
    use super::super::no_network;
    use crate::facts::{Fact, Failure, InterfaceKind, sample};

    /// A VPN's device is up, and the Wi-Fi that it needs is off.
    #[test]
    fn a_tunnel_without_a_line_leads_nowhere() {
        let top = |wifi: bool| {
            let mut facts = sample::tried(Some(Failure::TcpTimedOut));
            let rows: [(&str, bool, &[&str]); 2] = [
                ("wlan0", wifi, &["10.0.0.2/24"]),
                ("tun0", true, &["10.8.0.2/24"]),
            ];
            let mut record = sample::interfaces(&rows);
            if let Fact::Interfaces(all) = &mut record.fact {
                all.interfaces[1].kind = InterfaceKind::Wifi;
                all.interfaces[2].kind = InterfaceKind::Tunnel;
            }
            facts.records.push(record);
            facts
                .records
                .push(sample::tunnel_route("192.0.2.7", "tun0"));
            crate::diagnosis::diagnose(&facts).verdict.top_causes
        };
        assert_eq!(top(false).first(), Some(&no_network::CAUSE.id));
        // The tunnel is not what fails.
        assert!(!top(false).contains(&"proxy_software"));
        assert!(top(true).contains(&"proxy_software"));
        assert!(!top(true).contains(&no_network::CAUSE.id));
    }
}
