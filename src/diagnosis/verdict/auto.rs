//! Walks one address where no protocol was named.

use std::net::IpAddr;

use super::walk::{Step, asked_http, asked_upgrade, fault, is_certificate, page, socket, tls};
use crate::diagnosis::Stage;
use crate::facts::{Facts, Failure, Language};
use crate::target::Protocol;

/// Where no protocol was named, the highest one that answers is the one that counts: a WebSocket, a page, TLS, and
/// last any language that was heard.
pub(super) fn walk(facts: &Facts, address: IpAddr) -> Step {
    let upgrades = [(true, Protocol::Wss), (false, Protocol::Ws)];
    let pages = [(true, Protocol::Https), (false, Protocol::Http)];
    let tried: Vec<Step> = upgrades
        .into_iter()
        .filter_map(|(tls, protocol)| {
            asked_upgrade(facts, address, tls)
                .map(|(record, upgrade)| socket(facts, record, upgrade, protocol))
        })
        .chain(pages.into_iter().filter_map(|(tls, protocol)| {
            asked_http(facts, address, tls).map(|(record, http)| page(record, http, protocol))
        }))
        .collect();
    let tls = tls(facts, address);
    let untrusted = tls.fault().filter(|fault| is_certificate(fault.failure));
    let works = tried.iter().find(|step| match step.completed() {
        Some(protocol) => untrusted.is_none() || !protocol.tls(),
        None => false,
    });
    if let Some(step) = works {
        return *step;
    }
    if let Some(fault) = untrusted {
        return Step::Fails(fault);
    }
    let answered = asked_http(facts, address, true)
        .or_else(|| asked_http(facts, address, false))
        .filter(|(_, http)| http.status.is_some());
    let upgrade = |tls| asked_upgrade(facts, address, tls).is_some();
    if let Some((record, http)) = answered {
        // A page that says no, and the upgrade is still under way: a WebSocket server answers so.
        if !facts.complete && !upgrade(http.tls) {
            return Step::NotWalked;
        }
        return Step::Fails(fault(record, Stage::Http, Failure::HttpError));
    }
    if tls.completed().is_some() {
        return tls;
    }
    if greeted(facts, address) {
        return Step::Works(Protocol::Tcp);
    }
    // What speaks may still be found out: until every check has ended, a failed request is not the last word.
    if !facts.complete {
        return Step::NotWalked;
    }
    asked_http(facts, address, false).map_or(Step::NotWalked, |(record, _)| {
        Step::Fails(fault(record, Stage::Http, Failure::HttpError))
    })
}

/// Whether something was heard that neither HTTP nor TLS explains: a service with a language of its own.
fn greeted(facts: &Facts, address: IpAddr) -> bool {
    facts.speaks().any(|(_, speaks)| {
        speaks.address.ip() == address
            && speaks
                .language
                .is_some_and(|language| !matches!(language, Language::Http | Language::Tls))
    })
}
