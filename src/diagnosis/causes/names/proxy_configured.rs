//! What a configured proxy does with the target, for `proxy_software`.

use crate::diagnosis::Judgement;
use crate::diagnosis::seen::{self, loss, port, port::PortSeen, way, wording};
use crate::facts::{Facts, Failure, Proxy, ProxyTunnel, Record};
use crate::say;
use crate::say::Say;

pub(super) fn is_broken(tunnel: &ProxyTunnel) -> bool {
    !tunnel.proxy_connected || !tunnel.tunnel
}

/// The proxy is dead or refuses.
pub(super) fn broken(facts: &Facts, record: &Record, tunnel: &ProxyTunnel) -> Judgement {
    let variant = match (tunnel.proxy_connected, record.failure) {
        (false, _) => "dead",
        (true, Some(Failure::ProxyAuth)) => "auth",
        (true, _) => "refuses",
    };
    let works = seen::ruled_out_by_working(facts);
    // A proxy that took the connection and says nothing may still think: some look every site up first.
    let said = !tunnel.proxy_connected || tunnel.status.is_some() || tunnel.socks_reply.is_some();
    let judgement = match works {
        // What it asks for stands in the setting, and was not sent.
        Some(_) if way::proxy_wants_what_is_set(facts, record, tunnel) => {
            Judgement::possible().settled_by(say!("next-proxy_software"))
        }
        // It came to nobody, as may happen to whoever asks over a line that loses packets.
        Some(_) if cannot_connect(tunnel) && lossy(facts) => {
            Judgement::likely().settled_by(say!("next-proxy_software"))
        }
        Some(_) if said || record.failure != Some(Failure::ProxyUnreachable) => {
            Judgement::confirmed()
        }
        // The proxy says that it cannot connect there, and the server refuses us, too: both tell of the same.
        None if cannot_connect(tunnel) && refused(facts) => Judgement::possible(),
        // The direct way fails as well: the proxy is one fault of two, or the network lets only the proxy out.
        Some(_) | None => Judgement::likely().settled_by(say!("next-proxy_software")),
    };
    let mut judgement = judgement
        .variant(variant)
        .because(record.check, outcome(tunnel));
    if let Some((record, proxy)) = setting(facts, &tunnel.proxy) {
        judgement = judgement.because(record.check, set(proxy));
    }
    match works {
        Some(works) => judgement.because_of(works),
        None => judgement,
    }
}

/// The proxy's word that it could not reach what was asked (RFC 9110, 15.6; RFC 1928, 6).
const fn cannot_connect(tunnel: &ProxyTunnel) -> bool {
    matches!(tunnel.status, Some(502..=504)) || matches!(tunnel.socks_reply, Some(3..=5))
}

/// Packets to the target get lost.
fn lossy(facts: &Facts) -> bool {
    let addresses = facts.addresses();
    addresses.into_iter().any(|one| loss::anywhere(facts, one))
}

/// The direct way is refused at every address.
fn refused(facts: &Facts) -> bool {
    let ports = port::asked(facts);
    !ports.is_empty() && ports.iter().all(|port| port.seen == PortSeen::Reset)
}

fn outcome(tunnel: &ProxyTunnel) -> Say {
    let proxy = &tunnel.proxy;
    match (tunnel.proxy_connected, tunnel.status, tunnel.socks_reply) {
        (false, _, _) => say!("evidence-proxy_software-dead", proxy = proxy),
        (true, Some(status), _) => {
            say!(
                "evidence-proxy_software-status",
                proxy = proxy,
                status = status
            )
        }
        (true, None, Some(reply)) => {
            say!(
                "evidence-proxy_software-socks",
                proxy = proxy,
                reply = u16::from(reply)
            )
        }
        (true, None, None) => say!("evidence-proxy_software-no_tunnel", proxy = proxy),
    }
}

/// The tunnel stands, and what it leads to fails inside it.
pub(super) fn differs(facts: &Facts, record: &Record, tunnel: &ProxyTunnel) -> Judgement {
    let says = say!(
        "evidence-proxy_software-inside",
        proxy = &tunnel.proxy,
        failure = wording::error(None, tunnel.inside)
    );
    match seen::ruled_out_by_working(facts) {
        Some(works) => Judgement::likely()
            .variant("differs")
            .because(record.check, says)
            .because_of(works),
        // Both ways fail: the proxy is hardly the reason.
        None => Judgement::possible()
            .variant("differs")
            .because(record.check, says),
    }
}

pub(super) fn good_proxy(facts: &Facts, record: &Record, tunnel: &ProxyTunnel) -> Judgement {
    let says = say!("evidence-proxy_software-good", proxy = &tunnel.proxy);
    match seen::ruled_out_by_working(facts) {
        Some(works) => works.although(record.check, says),
        // Only the proxy gets out: programs that do not use it fail.
        None => Judgement::likely()
            .variant("needed")
            .hiding_the_server()
            .because(record.check, says),
    }
}

/// The setting that names a proxy.
fn setting<'a>(facts: &'a Facts, proxy: &str) -> Option<(&'a Record, &'a Proxy)> {
    facts
        .proxies()
        .flat_map(|(record, all)| all.proxies.iter().map(move |one| (record, one)))
        .find(|(_, one)| format!("{}:{}", one.host, one.port) == proxy)
}

pub(super) fn set(proxy: &Proxy) -> Say {
    let address = format!("{}:{}", proxy.host, proxy.port);
    match &proxy.product {
        Some(product) => say!(
            "evidence-proxy_software-set_product",
            setting = &proxy.setting,
            proxy = address,
            product = product
        ),
        None => say!(
            "evidence-proxy_software-set",
            setting = &proxy.setting,
            proxy = address
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{CheckId, sample};

    #[test]
    fn a_proxy_that_cannot_reach_what_refuses_us_is_not_the_reason() {
        let status = |status: u16, direct| {
            let tunnel = ProxyTunnel {
                proxy: "10.0.0.9:3128".to_owned(),
                proxy_connected: true,
                tunnel: false,
                status: Some(status),
                socks_reply: None,
                inside: None,
                inside_ok: false,
            };
            let facts = sample::tried(Some(direct));
            let failure = Some(Failure::ProxyTunnelRefused);
            let fact = crate::facts::Fact::ProxyTunnel(tunnel.clone());
            let record = sample::record(CheckId::ProxyTunnel, "", failure, fact);
            broken(&facts, &record, &tunnel).status
        };
        let refused = Failure::TcpRefused;
        assert_eq!(status(502, refused), CauseStatus::Possible);
        // It says no by itself.
        assert_eq!(status(403, refused), CauseStatus::Likely);
        // Perhaps only the proxy is let out.
        assert_eq!(status(502, Failure::TcpTimedOut), CauseStatus::Likely);
    }
}
