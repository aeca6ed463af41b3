//! Whether the router of this network is there at all.

use std::net::IpAddr;

use crate::facts::{CheckId, Facts};

use super::{port, port::PortSeen, way};

/// A router that nobody on this network answers for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct DeadGateway {
    /// Its address.
    pub(crate) address: IpAddr,
    /// Which check met it.
    pub(crate) check: CheckId,
    /// How long it was looked for, in milliseconds.
    pub(crate) after_ms: f64,
}

/// Neighbour discovery of the router failed: on the way to an address beyond this network the error comes from this computer
/// itself, after about three seconds.
pub(crate) fn dead(facts: &Facts) -> Option<DeadGateway> {
    port::asked(facts)
        .into_iter()
        .chain(port::name_servers(facts))
        .find_map(|port| {
            let PortSeen::Icmp(icmp) = port.seen else {
                return None;
            };
            let address = router(facts, port.ip())?;
            // Without an address of its own, this computer cannot even ask for the router.
            let source = way::route_to(facts, port.ip()).and_then(|(_, route)| route.source);
            if source.is_some_and(|source| source.is_loopback() && !address.is_loopback()) {
                return None;
            }
            (icmp.own && port::is_neighbour_failure(icmp)).then_some(DeadGateway {
                address,
                check: port.record.check,
                after_ms: icmp.after_ms,
            })
        })
}

/// The router on the way to an address; the address itself where it is a router of this network.
fn router(facts: &Facts, to: IpAddr) -> Option<IpAddr> {
    if let Some((_, route)) = way::route_to(facts, to) {
        return route.gateway;
    }
    let gateways = || facts.interfaces().flat_map(|(_, all)| &all.gateways);
    if gateways().any(|gateway| *gateway == to) {
        return Some(to);
    }
    if way::is_on_link(facts, to) {
        return None;
    }
    gateways()
        .find(|gateway| gateway.is_ipv4() == to.is_ipv4())
        .copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Failure, IcmpError, Record, sample};
    use crate::target::Protocol;

    fn looked_for(server: &str) -> Facts {
        let mut facts = sample::facts(Protocol::Https, "www.example.com", 443);
        let interfaces = sample::interfaces_behind("10.0.0.2/24", "10.0.0.1");
        facts.records.push(interfaces);
        facts.records.push(failed(server, 3_080.0));
        facts
    }

    fn failed(server: &str, after_ms: f64) -> Record {
        let icmp = IcmpError {
            own: true,
            after_ms,
            ..sample::icmp(1, "10.0.0.2")
        };
        sample::name_server(server, Some(Failure::TcpHostUnreachable), Some(icmp))
    }

    #[test]
    fn a_router_that_nobody_answers_for() {
        let dead = |facts: &Facts| dead(facts).map(|dead| dead.address.to_string());
        // A DNS server beyond the router, and one that is the router.
        for server in ["192.0.2.53:53", "10.0.0.1:53"] {
            assert_eq!(dead(&looked_for(server)).as_deref(), Some("10.0.0.1"));
        }
    }

    #[test]
    fn a_machine_beside_the_router_says_nothing_of_it() {
        assert_eq!(dead(&looked_for("10.0.0.53:53")), None);
    }

    #[test]
    fn an_error_at_once_is_a_rule() {
        let mut facts = looked_for("192.0.2.53:53");
        facts.records.pop();
        facts.records.push(failed("192.0.2.53:53", 1.0));
        assert_eq!(dead(&facts), None);
    }
}
