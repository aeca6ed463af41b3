//! HTTP to the asked port: one request, and second ones where they tell causes apart.
//!
//! Redirects are not followed by the asked request. For `https` the record of the handshake is sent, too.

pub(super) mod body;
mod capped;
pub(super) mod exchange;
mod frames;
pub(super) mod head;
pub(super) mod http1;
mod http2;
mod redirects;
pub(super) mod request;
#[cfg(test)]
mod tests;

use std::net::SocketAddr;

pub(crate) use self::head::prove as prove_head;

use self::exchange::Page;
use super::alone::{self, ALONE};
use super::measurement::Measurement;
use super::patience::{self, Until};
use super::subject::{self, Subject};
use crate::checks::{Check, Context, Progress};
use crate::facts::{
    CheckId, Fact, Facts, Failure, HttpExchange, HttpVariant, Record, Status, WsVariant,
};
use crate::knowledge::ports;
use crate::target::{Host, Protocol};

/// The check.
pub static CHECK: Check = Check {
    id: CheckId::Http,
    plan,
    run: |context, subject| Box::pin(run(context, subject)),
    optional: false,
};

const OVER_TLS: &str = "over tls";
const ROOT_PATH: &str = "root path";
const ADDRESS_AS_HOST: &str = "address as host";
const FOLLOWED: &str = "followed";
const OTHER_PORT: &str = "other port";
/// One silence may be chance: the same request once more.
const AGAIN: &str = "again";

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let facts = progress.facts;
    let addresses = subject::addresses(facts);
    match facts.target.protocol {
        Protocol::Http | Protocol::Https => {
            let mut planned: Vec<String> = addresses.iter().map(ToString::to_string).collect();
            if !facts.asked_protocol_works() {
                let second = addresses
                    .into_iter()
                    .map(|address| second(progress, address))
                    .find(|second| !second.is_empty());
                planned.extend(second.unwrap_or_default());
                planned.extend(other_ports(facts));
                planned.extend(subject::small_again(progress, CheckId::Http));
                planned.extend(alone::asked(progress, CheckId::Http));
            }
            planned
        }
        Protocol::Auto if ports::never_greet(facts.target.port).is_none() => addresses
            .into_iter()
            .flat_map(|address| automatic(facts, address))
            .chain(alone::asked(progress, CheckId::Http))
            .collect(),
        Protocol::Ws | Protocol::Wss => beside_upgrade(facts),
        Protocol::Auto | Protocol::Tcp | Protocol::Tls => Vec::new(),
    }
}

/// The same address asked for as a page, where the upgrade was refused as servers do that know no WebSockets: one that
/// knows them says so to a plain request (status 426, `Sec-WebSocket-Version`).
fn beside_upgrade(facts: &Facts) -> Vec<String> {
    let refused = facts.web_sockets().find(|(_, upgrade)| {
        upgrade.variant == WsVariant::Asked
            && matches!(
                upgrade.status,
                Some(200 | 400 | 404 | 405 | 426 | 501 | 505)
            )
    });
    refused
        .map(|(_, upgrade)| upgrade.address.to_string())
        .into_iter()
        .collect()
}

/// Without an asked protocol: plain at once, and over TLS once there is a trusted handshake.
fn automatic(facts: &Facts, address: SocketAddr) -> Vec<String> {
    let mut planned = vec![address.to_string()];
    let trusted = facts
        .of(CheckId::Tls)
        .any(|record| record.subject == address.to_string() && record.status == Status::Ok);
    if trusted {
        planned.push(Subject::new(address, OVER_TLS).to_string());
    }
    planned
}

/// The requests that would say why the asked one failed, or hangs, at an address.
fn second(progress: &Progress<'_>, address: SocketAddr) -> Vec<String> {
    let facts = progress.facts;
    let asked = facts
        .http()
        .find(|(record, _)| record.subject == address.to_string());
    let kinds = match asked {
        Some((record, exchange)) => kinds(facts, record, exchange),
        None if subject::is_request_slow(progress, address) => silent(facts),
        None => Vec::new(),
    };
    kinds
        .into_iter()
        .map(|kind| Subject::new(address, kind).to_string())
        .collect()
}

fn kinds(facts: &Facts, record: &Record, exchange: &HttpExchange) -> Vec<&'static str> {
    let named = matches!(facts.target.host, Host::Name { .. });
    match (record.failure, exchange.status) {
        (Some(Failure::HttpRedirect), _) => vec![FOLLOWED],
        (Some(Failure::HttpError), Some(404)) if facts.target.path != "/" => vec![ROOT_PATH],
        // A block by name answers 403, or ends the connection; the same address without the name is not blocked.
        (Some(Failure::HttpError), Some(403))
        | (Some(Failure::TcpReset | Failure::HttpEmpty), None)
            if named =>
        {
            vec![ADDRESS_AS_HOST]
        }
        (Some(Failure::HttpTimedOut | Failure::TcpDataLost), _) => silent(facts),
        _ => Vec::new(),
    }
}

/// Silence may be chance, or swallow only large packets, or only requests with this name in them.
fn silent(facts: &Facts) -> Vec<&'static str> {
    let named = matches!(facts.target.host, Host::Name { .. });
    let by_address = named.then_some(ADDRESS_AS_HOST);
    [subject::SMALL_SEGMENTS, AGAIN]
        .into_iter()
        .chain(by_address)
        .collect()
}

/// The same page on control ports that answered, where the asked port refused at every address.
fn other_ports(facts: &Facts) -> Vec<String> {
    subject::answering_control_ports(facts)
        .into_iter()
        .map(|address| Subject::new(address, OTHER_PORT).to_string())
        .collect()
}

async fn run(context: Context, subject: String) {
    let Some(Subject { address, what }) = Subject::parse(&subject) else {
        return;
    };
    let asked_tls = context.target.protocol.tls();
    let page = |tls| Page::asked(&context, address, tls);
    let page = match what.as_str() {
        "" => Page {
            // For `wss` the upgrade has told it.
            tell_tls: context.target.protocol == Protocol::Https,
            ..page(asked_tls)
        },
        OVER_TLS => page(true),
        FOLLOWED | AGAIN | ALONE => page(asked_tls),
        ROOT_PATH => Page {
            variant: HttpVariant::RootPath,
            path: "/".to_owned(),
            path_shown: "/".to_owned(),
            ..page(asked_tls)
        },
        ADDRESS_AS_HOST => Page {
            variant: HttpVariant::AddressAsHost,
            host: address.to_string(),
            ..page(asked_tls)
        },
        small if small.starts_with(subject::SMALL_SEGMENTS) => Page {
            variant: HttpVariant::SmallSegments,
            small_segments: true,
            ..page(asked_tls)
        },
        OTHER_PORT => Page {
            variant: HttpVariant::Port(address.port()),
            ..page(subject::usually_tls(address.port()))
        },
        _ => return,
    };
    let second = !matches!(what.as_str(), "" | OVER_TLS);
    let page = Page {
        patience: if second {
            patience::second(&context)
        } else {
            page.patience
        },
        ..page
    };
    alone::pause(&what).await;
    let measurement = Measurement::begin(&context, CheckId::Http, subject);
    let work = async {
        if what == FOLLOWED {
            redirects::follow(&context, address, asked_tls).await
        } else {
            exchange::fetch(&context, &page).await
        }
    };
    // Without an asked protocol whatever works is the answer.
    let fetched = if second || context.target.protocol == Protocol::Auto {
        patience::unless(&context, address, Until::Settled, work).await
    } else {
        Some(work.await)
    };
    match fetched {
        None => {}
        Some(Ok((fact, broken))) => {
            measurement.send(&context, broken, Fact::Http(fact)).await;
        }
        Some(Err(no_line)) => {
            let note = format!("{} failed", no_line.step);
            measurement
                .not_reached(&context, no_line.broken, &note)
                .await;
        }
    }
}
