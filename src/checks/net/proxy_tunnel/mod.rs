//! The target through each proxy that this computer is configured to use for it.
//!
//! The verdict is that of the direct way; this says what programs get that obey the setting. Credentials of a setting are
//! never kept, so a proxy that wants them answers 407 here although programs that have them get through.

mod inside;
mod socks;
#[cfg(test)]
mod tests;

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use tokio::time::timeout;

use super::dial::{Broken, Dial, Dialled, connect};
use super::dns::system_lookup::lookup;
use super::http::http1::{self, Manner, Then};
use super::http::request::{USER_AGENT, request};
use super::line::{Stream, secure};
use super::measurement::Measurement;
use super::patience::ANSWER;
use super::tls::Hello;
use crate::checks::{Check, Context, Progress};
use crate::facts::{CheckId, Ended, Fact, Facts, Failure, Phases, Proxy, ProxyKind, ProxyTunnel};
use crate::target::Protocol;

/// The check.
pub static CHECK: Check = Check {
    id: CheckId::ProxyTunnel,
    plan,
    run: |context, subject| Box::pin(run(context, subject)),
    optional: false,
};

/// How many proxies are tried.
const MOST_PROXIES: usize = 4;

/// How many addresses of a proxy are tried.
const MOST_ADDRESSES: usize = 2;

fn plan(progress: &Progress<'_>) -> Vec<String> {
    in_use(progress.facts)
        .take(MOST_PROXIES)
        .map(subject)
        .collect()
}

/// The proxies that the target goes through.
fn in_use(facts: &Facts) -> impl Iterator<Item = &Proxy> {
    let target = &facts.target;
    facts
        .proxies()
        .flat_map(|(_, found)| &found.proxies)
        .filter(move |proxy| {
            let itself = proxy.port == target.port && proxy.host == target.host.plain();
            !proxy.bypassed && !itself
        })
}

fn subject(proxy: &Proxy) -> String {
    let kind = match proxy.kind {
        ProxyKind::Http => "http",
        ProxyKind::Https => "https",
        ProxyKind::Socks => "socks",
    };
    format!("{kind} {}", place(proxy))
}

/// `host:port`, IPv6 in brackets.
fn place(proxy: &Proxy) -> String {
    if proxy.host.contains(':') {
        format!("[{}]:{}", proxy.host, proxy.port)
    } else {
        format!("{}:{}", proxy.host, proxy.port)
    }
}

async fn run(context: Context, text: String) {
    let Some(proxy) = in_use(&context.facts).find(|proxy| subject(proxy) == text) else {
        return;
    };
    let measurement = Measurement::begin(&context, CheckId::ProxyTunnel, text);
    let mut fact = ProxyTunnel {
        proxy: place(proxy),
        proxy_connected: false,
        tunnel: false,
        status: None,
        socks_reply: None,
        inside: None,
        inside_ok: false,
    };
    let broken = through(&context, proxy, &mut fact).await.err();
    measurement
        .send(&context, broken, Fact::ProxyTunnel(fact))
        .await;
}

/// A way that bytes take.
type Way = Dialled<Box<dyn Stream>>;

async fn through(context: &Context, proxy: &Proxy, fact: &mut ProxyTunnel) -> Result<(), Broken> {
    let dialled = reach(context, proxy).await.map_err(|broken| Broken {
        failure: Failure::ProxyUnreachable,
        ..broken
    })?;
    fact.proxy_connected = true;
    let mut way = match proxy.kind {
        ProxyKind::Https => to_https_proxy(context, dialled, &proxy.host).await?,
        ProxyKind::Http | ProxyKind::Socks => boxed(dialled),
    };
    // Behind the proxy every address is that of the proxy, and the port that of the target.
    let at = way.address;
    way.address.set_port(context.target.port);
    let result = if proxy.kind == ProxyKind::Socks {
        way = socks::open(context, way, at, fact).await?;
        fact.tunnel = true;
        inside::complete(context, way).await
    } else if context.target.protocol == Protocol::Http {
        // Clients ask a proxy for plain pages directly (RFC 9112, 3.2.2); only everything else goes through a tunnel.
        inside::page(context, way, fact).await?
    } else {
        open(context, &mut way, fact).await?;
        fact.tunnel = true;
        inside::complete(context, way).await
    };
    fact.inside = result.as_ref().map(|broken| broken.failure);
    fact.inside_ok = result.is_none();
    result.map_or(Ok(()), Err)
}

/// Connects to the proxy.
async fn reach(context: &Context, proxy: &Proxy) -> Result<Dialled, Broken> {
    let wait = Duration::from_millis(context.asked.timeout_ms);
    let addresses = match proxy.host.parse::<IpAddr>() {
        Ok(address) => vec![address],
        Err(_) => match timeout(wait, lookup(proxy.host.clone())).await {
            Ok(found) => found.map_err(|failed| Broken {
                failure: failed.failure,
                os_error: failed.os_error,
            })?,
            Err(_elapsed) => return Err(Failure::DnsUnreachable.into()),
        },
    };
    let mut last = Broken::from(Failure::DnsNoAddress);
    for address in addresses.into_iter().take(MOST_ADDRESSES) {
        let how = Dial {
            timeout: wait,
            small_segments: false,
        };
        match connect(SocketAddr::new(address, proxy.port), how).await {
            Ok(dialled) => return Ok(dialled),
            Err(broken) => last = broken,
        }
    }
    Err(last)
}

fn boxed<S: Stream + 'static>(dialled: Dialled<S>) -> Way {
    Dialled {
        stream: Box::new(dialled.stream),
        address: dialled.address,
        meter: dialled.meter,
        started: dialled.started,
        connected_ms: dialled.connected_ms,
    }
}

async fn to_https_proxy(context: &Context, dialled: Dialled, host: &str) -> Result<Way, Broken> {
    let (address, connected_ms) = (dialled.address, dialled.connected_ms);
    let (_, secured) = secure(dialled, &Hello::to_proxy(context, host)).await;
    let line = secured.map_err(|no_line| no_line.broken)?;
    Ok(Dialled {
        stream: line.stream,
        address,
        meter: line.meter,
        started: line.started,
        connected_ms,
    })
}

/// Opens a tunnel with CONNECT (RFC 9110, 9.3.6).
async fn open(context: &Context, way: &mut Way, fact: &mut ProxyTunnel) -> Result<(), Broken> {
    let target = format!("{}:{}", context.target.host, context.target.port);
    let headers = [
        ("Host", target.as_str()),
        ("User-Agent", USER_AGENT),
        ("Proxy-Connection", "keep-alive"),
    ];
    let words = request("CONNECT", &target, &headers);
    let mut phases = Phases::default();
    let manner = Manner {
        then: Then::Tunnel,
        patience: ANSWER,
        started: way.started,
    };
    let heard = http1::ask(&mut way.stream, &words, manner, &mut phases).await;
    let status = heard.head.as_ref().map(|head| head.status);
    fact.status = status;
    let failure = match (status, heard.ended) {
        (Some(200..300), _) => return Ok(()),
        (Some(407), _) => Failure::ProxyAuth,
        (None, Some(Ended::Silent)) => Failure::ProxyUnreachable,
        _ => Failure::ProxyTunnelRefused,
    };
    Err(failure.into())
}
