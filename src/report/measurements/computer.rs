//! One line on what this computer says of itself.

use super::{cut, list};
use crate::facts::{EphemeralPorts, InterfaceKind, Interfaces, Listeners, Proxies, Route};
use crate::say;
use crate::say::Say;

pub(super) fn interfaces(fact: &Interfaces) -> Say {
    let up: Vec<&str> = fact
        .interfaces
        .iter()
        .filter(|interface| interface.up && interface.kind != InterfaceKind::Loopback)
        .map(|interface| interface.name.as_str())
        .collect();
    if up.is_empty() {
        say!("result-interfaces-none")
    } else {
        say!("result-interfaces", names = list(&up))
    }
}

pub(super) fn route(fact: &Route) -> Say {
    let interface = fact.interface.as_deref().unwrap_or("\u{2013}");
    match (fact.own, fact.gateway, fact.source) {
        (true, ..) => say!("result-route-own"),
        (_, Some(gateway), _) => say!(
            "result-route-gateway",
            gateway = gateway,
            interface = interface
        ),
        (_, None, Some(_)) => say!("result-route-link", interface = interface),
        (_, None, None) => say!(
            "result-route-none",
            kind = fact.route_type.as_deref().unwrap_or("\u{2013}")
        ),
    }
}

pub(super) fn proxies(fact: &Proxies) -> Say {
    match (fact.proxies.first(), &fact.pac_url) {
        (Some(proxy), _) => say!(
            "result-proxy",
            proxy = format!("{}:{}", proxy.host, proxy.port),
            setting = proxy.setting.as_str()
        ),
        (None, Some(url)) => say!("result-pac", url = cut(url)),
        (None, None) => say!("result-proxy-none"),
    }
}

pub(super) fn ephemeral_ports(fact: &EphemeralPorts) -> Say {
    say!(
        "result-ports",
        used = fact.used.to_string(),
        waiting = fact.time_wait,
        size = fact.size().to_string()
    )
}

pub(super) fn listeners(fact: &Listeners) -> Say {
    match fact.on_port.first() {
        Some(listener) => match &listener.program {
            Some(program) => say!(
                "result-listener-program",
                address = listener.address,
                program = cut(program)
            ),
            None => say!("result-listener", address = listener.address),
        },
        None => say!("result-listener-none"),
    }
}
