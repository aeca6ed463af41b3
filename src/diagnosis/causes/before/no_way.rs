//! Why no packet leaves towards an address, for `no_route`.

use crate::diagnosis::seen::{self, port::Port, port::PortSeen, way};
use crate::facts::{Facts, Failure, Route};
use crate::say;
use crate::say::Say;

/// A refusal of the routing table needs no packet; a busy computer may still take some time to say so.
const AT_ONCE_MS: f64 = 500.0;

/// Why no packet leaves towards one address.
pub(super) struct NoWay {
    /// The system's own tables agree.
    pub(super) sure: bool,
    /// No IPv6 on this computer.
    pub(super) without_ipv6: bool,
    /// What was seen.
    pub(super) says: Say,
}

/// Why no packet leaves towards the address of a port; none where packets leave.
pub(super) fn no_way(facts: &Facts, port: &Port<'_>) -> Option<NoWay> {
    let PortSeen::Local(failure) = port.seen else {
        return None;
    };
    let (address, ip) = (port.probe.address, port.ip());
    let route = way::route_to(facts, ip).map(|(_, route)| route);
    let without_ipv6 = ip.is_ipv6() && way::is_without_ipv6(facts);
    let error = seen::says::error(port, failure);
    // A real route with a source and an interface contradicts the failure: another fault then looks like this one.
    let has_way = route.is_some_and(leads_somewhere);
    let forbidden = route.and_then(way::forbidden);
    let linux = facts.os == "linux";
    let no_way = |sure: bool, says: Say| {
        Some(NoWay {
            sure,
            without_ipv6,
            says,
        })
    };
    match (failure, forbidden) {
        (Failure::TcpNetUnreachable | Failure::TcpAddressInvalid, _) if without_ipv6 => no_way(
            true,
            say!("evidence-no_route-no_ipv6", address = ip, error = error),
        ),
        (_, Some(kind)) => no_way(
            true,
            say!(
                "evidence-no_route-forbidden",
                address = ip,
                kind = kind,
                error = error
            ),
        ),
        (Failure::TcpRouteBlackhole, _) => no_way(
            linux && !has_way,
            say!(
                "evidence-no_route-forbidden",
                address = ip,
                kind = "blackhole",
                error = error
            ),
        ),
        (Failure::TcpNetUnreachable, _) => no_way(
            linux && !has_way,
            say!("evidence-no_route-none", address = address, error = error),
        ),
        // The address resolution of a neighbour that is away takes seconds and gives the same word.
        (Failure::TcpHostUnreachable, _) if at_once(port) => no_way(
            false,
            say!(
                "evidence-no_route-at_once",
                address = address,
                error = error
            ),
        ),
        (Failure::TcpPermission, _)
            if seen::says::os_word(port, failure) == "EACCES" && linux && at_once(port) =>
        {
            no_way(
                false,
                say!(
                    "evidence-no_route-at_once",
                    address = address,
                    error = error
                ),
            )
        }
        _ => None,
    }
}

fn leads_somewhere(route: &Route) -> bool {
    let kind = route.route_type.as_deref();
    kind.is_none_or(|kind| matches!(kind, "unicast" | "local"))
        && route.source.is_some()
        && route.interface.is_some()
}

fn at_once(port: &Port<'_>) -> bool {
    port.probe
        .attempts
        .iter()
        .all(|attempt| attempt.duration_ms < AT_ONCE_MS)
}
