//! A proxy, VPN or proxy program stands between this computer and the server.
//!
//! # What it is
//! Programs on this computer are told to go through a proxy, or a VPN or proxy program takes the way to the target.
//!
//! # Why it happens
//! A proxy setting was left behind by a program that no longer runs, the proxy does not let this port pass, a VPN does
//! not know the network.
//!
//! # What confirms it
//! The configured proxy does not answer or refuses the tunnel, while the direct way works.
//!
//! # What rules it out
//! No proxy is set for this target and no tunnel holds the route, or both ways work.
//!
//! # What to do
//! Start or remove the proxy, or add this host to the list of hosts that go without it.

use super::proxy_configured::{broken, differs, good_proxy, is_broken, set};
use crate::diagnosis::seen::{self, answers, lines, portal, reach, says, signs, tls, way};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{Facts, ProxyTunnel, Record, Status};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "proxy_software",
    stage: Stage::Local,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    let tried: Vec<(&Record, &ProxyTunnel)> = facts
        .proxy_tunnels()
        .filter(|(record, _)| record.status != Status::Skipped)
        .collect();
    if let Some((record, tunnel)) = tried.iter().find(|(_, tunnel)| is_broken(tunnel)) {
        return broken(facts, record, tunnel);
    }
    let inside = tried
        .iter()
        .find(|(_, tunnel)| tunnel.inside.is_some() && !tunnel.inside_ok);
    if let Some((record, tunnel)) = inside {
        return differs(facts, record, tunnel);
    }
    if let Some((record, tunnel)) = tried.iter().find(|(_, tunnel)| tunnel.inside_ok) {
        return good_proxy(facts, record, tunnel);
    }
    if let Some(judgement) = through_tunnel(facts) {
        return judgement;
    }
    if let Some(judgement) = transparent(facts) {
        return judgement;
    }
    configured(facts)
        .or_else(|| too_soon(facts))
        .unwrap_or_else(|| nothing_in_between(facts))
}

/// Nothing is set here, and a machine on the way accepts connections in the host's name.
fn transparent(facts: &Facts) -> Option<Judgement> {
    let (check, says) = reach::nearer_taker(facts)?;
    // A login page of this network is the better name for it. It asks to sign in (511, RFC 6585), or shows a certificate of its
    // own, where a proxy shows the server's or one for its name.
    let portal = answers::asked(facts)
        .iter()
        .any(|answer| portal::sent_away(facts, answer).is_some() || answer.status == 511);
    let judgement = if portal || tls::of_another(facts).is_some() {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    Some(
        judgement
            .variant("transparent")
            .because(check, says)
            .settled_by(say!("next-network_filter", target = facts.target.shown())),
    )
}

/// A VPN or a proxy program holds the route.
fn through_tunnel(facts: &Facts) -> Option<Judgement> {
    let (record, route) = facts
        .addresses()
        .into_iter()
        .filter_map(|address| way::route_to(facts, address))
        .find(|(_, route)| way::is_tunnel(route) && !route.own)?;
    if let Some(works) = seen::ruled_out_by_working(facts) {
        return Some(works.because(record.check, says::tunnel(route)));
    }
    // Every line that it could lead through is off: then it is not the tunnel that fails.
    let judgement = if lines::under_tunnels(facts).is_some() {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    Some(
        judgement
            .variant("tunnel")
            .because(record.check, says::tunnel(route))
            .settled_by(say!("next-proxy_software")),
    )
}

/// A proxy is set, and nobody has tried it. Our own measurements go the direct way.
fn configured(facts: &Facts) -> Option<Judgement> {
    let pac = facts
        .proxies()
        .find_map(|(record, all)| Some((record, all.pac_url.as_ref()?)));
    let proxy = facts
        .proxies()
        .flat_map(|(record, all)| all.proxies.iter().map(move |proxy| (record, proxy)))
        .find(|(_, proxy)| !proxy.bypassed);
    if proxy.is_none() && pac.is_none() {
        return None;
    }
    let mut judgement = Judgement::possible();
    if let Some((record, proxy)) = proxy {
        judgement = judgement.because(record.check, set(proxy));
    }
    if let Some((record, url)) = pac {
        judgement = judgement.because(record.check, say!("evidence-proxy_software-pac", url = url));
    }
    Some(judgement.settled_by(say!("next-proxy_software")))
}

/// No setting names it, but connections are accepted sooner than the distance to the server allows.
fn too_soon(facts: &Facts) -> Option<Judgement> {
    let (check, says) = reach::nearer_accept(facts)?;
    // The signature of a proxy for clients alone may also be that of one in front of the server.
    let signed = answers::asked(facts).into_iter().find(signs::caching_proxy);
    let judgement = match signed {
        Some(answer) => Judgement::likely()
            .because(check, says)
            .because(answer.check, answer.says()),
        None => Judgement::possible().because(check, says),
    };
    Some(judgement.settled_by(say!("next-proxy_software")))
}

fn nothing_in_between(facts: &Facts) -> Judgement {
    let proxies = facts
        .proxies()
        .find(|(record, _)| record.status != Status::Skipped);
    match proxies {
        Some((record, all)) => {
            let says = match all.proxies.iter().find(|proxy| proxy.bypassed) {
                Some(proxy) => say!(
                    "evidence-proxy_software-bypassed",
                    proxy = format!("{}:{}", proxy.host, proxy.port)
                ),
                None => say!("evidence-proxy_software-none"),
            };
            Judgement::ruled_out().although(record.check, says)
        }
        None => Judgement::not_checked(say!("missing-proxy_software")),
    }
}

#[cfg(test)]
#[path = "proxy_software_tests.rs"]
mod tests;
