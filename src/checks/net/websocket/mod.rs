//! WebSocket to the asked port: the upgrade, every header of the answer, and the first moment after it.
//!
//! For `wss` the record of the TLS handshake is sent, too: it is the same connection.

mod after_open;
pub(super) mod attempt;
mod judge;
mod second;
#[cfg(test)]
mod tests;

use std::net::SocketAddr;

use self::attempt::Attempt;
use super::alone::{self, ALONE};
use super::measurement::Measurement;
use super::patience::{self, Until};
use super::subject::{self, Subject};
use crate::checks::{Check, Context, Progress};
use crate::facts::{CheckId, Fact, WsVariant};
use crate::knowledge::ports;
use crate::target::Protocol;

/// The check.
pub static CHECK: Check = Check {
    id: CheckId::WebSocket,
    plan,
    run: |context, subject| Box::pin(run(context, subject)),
    optional: false,
};

const OVER_TLS: &str = "over tls";
const AGAIN: &str = "again";
/// The asked request, or a changed one that was let in, once more: does its answer stay what it was?
const SAME: &str = "same";
/// The asked request once more, without a ping of ours once it is open.
const QUIET: &str = "quiet";
/// The asked request once more, with pings all the time once it is open.
const PINGED: &str = "pinged";

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let facts = progress.facts;
    let addresses = subject::addresses(facts);
    match facts.target.protocol {
        Protocol::Ws | Protocol::Wss => addresses
            .iter()
            .map(ToString::to_string)
            .chain(
                second::plan(progress)
                    .into_iter()
                    .map(|(address, variant)| second_subject(address, &variant)),
            )
            .chain(second::same(progress))
            .chain(second::quiet(facts))
            .chain(second::pinged(facts))
            .chain(subject::small_again(progress, CheckId::WebSocket))
            .chain(alone::asked(progress, CheckId::WebSocket))
            .collect(),
        Protocol::Auto if ports::never_greet(facts.target.port).is_none() => addresses
            .into_iter()
            .flat_map(|address| automatic(progress, address))
            .collect(),
        _ => Vec::new(),
    }
}

/// Without an asked protocol: wherever HTTP was heard, plain or over TLS, and where a plain request was left unanswered,
/// since some small WebSocket servers answer nothing else.
fn automatic(progress: &Progress<'_>, address: SocketAddr) -> Vec<String> {
    let facts = progress.facts;
    let heard = facts
        .http()
        .filter(|(_, exchange)| exchange.address == address && exchange.first_bytes.is_none())
        .filter(|(_, exchange)| exchange.status.is_some() || !exchange.tls)
        .map(|(_, exchange)| if exchange.tls { OVER_TLS } else { "" });
    let slow = subject::is_check_slow(progress, CheckId::Http, address).then_some("");
    heard
        .chain(slow)
        .map(|what| Subject::new(address, what).to_string())
        .collect()
}

/// The subject of a second request; the asked one may be made once more.
fn second_subject(address: SocketAddr, variant: &WsVariant) -> String {
    let words = match variant {
        WsVariant::Asked => AGAIN.to_owned(),
        other => words(other),
    };
    Subject::new(address, words).to_string()
}

/// A variant as it stands in a subject.
fn words(variant: &WsVariant) -> String {
    match variant {
        WsVariant::Asked => String::new(),
        WsVariant::Path(path) => format!("path {path}"),
        WsVariant::Subprotocol(list) => format!("subprotocol {list}"),
        WsVariant::Origin(origin) => format!("origin {origin}"),
        WsVariant::Host(host) => format!("host {host}"),
        WsVariant::OtherScheme(scheme) => format!("scheme {scheme}"),
        WsVariant::Port(port) => format!("port {port}"),
        WsVariant::SmallSegments => subject::SMALL_SEGMENTS.to_owned(),
        WsVariant::Pinged => PINGED.to_owned(),
    }
}

/// Reads what [`words`] wrote.
fn variant(words: &str) -> Option<WsVariant> {
    // `same 3 path /ws`
    let repeated = words
        .strip_prefix(SAME)
        .and_then(|rest| rest.trim_start().split_once(' '));
    if let Some((_number, words)) = repeated {
        return variant(words);
    }
    let (kind, value) = words.split_once(' ').unwrap_or((words, ""));
    let value = value.to_owned();
    Some(match kind {
        "" | "over" | AGAIN | SAME | QUIET | ALONE => WsVariant::Asked,
        "path" => WsVariant::Path(value),
        "subprotocol" => WsVariant::Subprotocol(value),
        "origin" => WsVariant::Origin(value),
        "host" => WsVariant::Host(value),
        "scheme" => WsVariant::OtherScheme(value),
        "port" => WsVariant::Port(value.parse().ok()?),
        "small" => WsVariant::SmallSegments,
        PINGED => WsVariant::Pinged,
        _ => return None,
    })
}

async fn run(context: Context, subject: String) {
    let Some(Subject { address, what }) = Subject::parse(&subject) else {
        return;
    };
    let Some(variant) = variant(&what) else {
        return;
    };
    alone::pause(&what).await;
    let tell_tls = what.is_empty();
    let mut attempt = Attempt::new(&context, address, variant);
    if what == OVER_TLS {
        attempt = attempt.over_tls(&context);
    }
    let measurement = Measurement::begin(&context, CheckId::WebSocket, subject);
    let asked = matches!(what.as_str(), "" | OVER_TLS);
    if !asked {
        attempt = attempt.within(patience::second(&context));
    }
    // Only the asked request is told of as it goes on: the others end when an open WebSocket is known of.
    let so_far = asked.then_some(&measurement);
    let long = matches!(what.as_str(), QUIET | PINGED | ALONE);
    let settles = long || what.starts_with(SAME);
    attempt = attempt.quiet(what == QUIET).long(long);
    let work = attempt.make(&context, tell_tls, so_far);
    let made = if asked || settles {
        Some(work.await)
    } else {
        patience::unless(&context, address, Until::Settled, work).await
    };
    match made {
        None => {}
        Some(Ok((fact, broken))) => {
            measurement
                .send(&context, broken, Fact::WebSocket(fact))
                .await;
        }
        Some(Err(no_line)) => {
            let note = format!("{} failed", no_line.step);
            measurement
                .not_reached(&context, no_line.broken, &note)
                .await;
        }
    }
}
