//! The asked protocol inside a tunnel, or through a proxy that fetches pages.

use super::Way;
use crate::checks::Context;
use crate::checks::net::dial::Broken;
use crate::checks::net::http::exchange::{Page, fetch_over};
use crate::checks::net::line::{Line, NoLine, secure};
use crate::checks::net::patience::ANSWER;
use crate::checks::net::tls::{Alpn, Hello};
use crate::checks::net::websocket::attempt::Attempt;
use crate::facts::{Failure, ProxyTunnel, TlsVariant, WsVariant};
use crate::target::Protocol;

/// Headers by which proxies sign answers of their own (Squid; RFC 9110, 11.7.1).
const PROXYS_OWN: &[&str] = &["x-squid-error", "proxy-authenticate", "proxy-agent"];

/// Completes the asked protocol inside a tunnel; none means that it worked.
pub(super) async fn complete(context: &Context, way: Way) -> Option<Broken> {
    let protocol = context.target.protocol;
    let address = way.address;
    let line = match protocol {
        // The tunnel itself is all that was asked for.
        Protocol::Auto | Protocol::Tcp => return None,
        Protocol::Http | Protocol::Ws => Line::plain(way, ANSWER),
        Protocol::Tls => match over_tls(context, way, Alpn::None).await {
            Ok(_) => return None,
            Err(no_line) => return Some(no_line.broken),
        },
        Protocol::Https => match over_tls(context, way, Alpn::Http2).await {
            Ok(line) => line,
            Err(no_line) => return Some(no_line.broken),
        },
        Protocol::Wss => match over_tls(context, way, Alpn::Http1).await {
            Ok(line) => line,
            Err(no_line) => return Some(no_line.broken),
        },
    };
    if protocol.web_socket() {
        let attempt = Attempt::new(context, address, WsVariant::Asked);
        attempt.make_over(line, context, None).await.1
    } else {
        let page = Page::asked(context, address, protocol.tls());
        fetch_over(line, &page).await.1
    }
}

async fn over_tls(context: &Context, way: Way, alpn: Alpn) -> Result<Line, NoLine> {
    let hello = Hello::inside(context, alpn, TlsVariant::Asked);
    secure(way, &hello).await.1
}

/// Asks an HTTP proxy for a plain page. The proxy's own refusals are errors; what the server says is the result.
///
/// # Errors
/// When the proxy refused, or could not reach the server.
pub(super) async fn page(
    context: &Context,
    way: Way,
    fact: &mut ProxyTunnel,
) -> Result<Option<Broken>, Broken> {
    let target = &context.target;
    let mut page = Page::asked(context, way.address, false);
    page.path = format!("http://{}:{}{}", target.host, target.port, target.path);
    let (exchange, broken) = fetch_over(Line::plain(way, ANSWER), &page).await;
    fact.status = exchange.status;
    let own = exchange
        .headers
        .iter()
        .any(|header| PROXYS_OWN.contains(&header.name.as_str()));
    match exchange.status {
        Some(407) => Err(Failure::ProxyAuth.into()),
        Some(502..=504) => Err(Failure::ProxyTunnelRefused.into()),
        Some(_) if own => Err(Failure::ProxyTunnelRefused.into()),
        Some(_) => {
            fact.tunnel = true;
            Ok(broken)
        }
        None => Err(match broken {
            Some(broken) if broken.failure == Failure::HttpTimedOut => {
                Failure::ProxyUnreachable.into()
            }
            _ => Failure::ProxyTunnelRefused.into(),
        }),
    }
}
