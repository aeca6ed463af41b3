//! What was heard speaking on the asked port.

use crate::facts::{Facts, HttpVariant, Language, WsVariant};

/// The most telling language: a WebSocket before HTTP, HTTP inside TLS before TLS, a greeting before a plain answer.
pub(super) fn heard(facts: &Facts) -> Option<Language> {
    let opened = facts
        .web_sockets()
        .any(|(_, upgrade)| upgrade.opened && !matches!(upgrade.variant, WsVariant::Port(_)));
    let languages = || facts.speaks().filter_map(|(_, speaks)| speaks.language);
    if opened || languages().any(|language| language == Language::Ws) {
        return Some(Language::Ws);
    }
    let http = |tls: bool| {
        let pages = facts.http().any(|(_, http)| {
            http.tls == tls
                && http.status.is_some()
                && !matches!(http.variant, HttpVariant::Port(_) | HttpVariant::Followed)
        });
        let refusals = facts.web_sockets().any(|(_, upgrade)| {
            upgrade.tls == tls
                && upgrade.status.is_some()
                && !matches!(upgrade.variant, WsVariant::Port(_))
        });
        pages || refusals
    };
    if http(true) {
        return Some(Language::Http);
    }
    let greeting = languages().find(|language| !matches!(language, Language::Http | Language::Tls));
    if greeting.is_some() {
        return greeting;
    }
    // A TLS port answers a plain request in plain HTTP ("sent to HTTPS port"): TLS is what it speaks.
    let tls = facts.tls().any(|(_, tls)| tls.completed) || languages().any(|l| l == Language::Tls);
    if tls {
        return Some(Language::Tls);
    }
    (http(false) || languages().any(|l| l == Language::Http)).then_some(Language::Http)
}
