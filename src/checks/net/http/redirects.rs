//! Where redirects of the same host lead, and whether they go round in a ring.

use std::net::SocketAddr;

use super::exchange::{Page, fetch};
use super::request::host_header;
use crate::checks::Context;
use crate::checks::net::dial::Broken;
use crate::checks::net::line::NoLine;
use crate::facts::{Failure, HttpExchange, HttpVariant};

/// How many redirects are followed. Browsers follow 20 (WHATWG Fetch); a chain of ten is a fault already.
const MOST_REDIRECTS: usize = 10;

/// Follows redirects from the asked page as long as they stay on the host; no other host is contacted.
///
/// # Errors
/// When a line to the next page could not be opened.
pub(super) async fn follow(
    context: &Context,
    address: SocketAddr,
    tls: bool,
) -> Result<(HttpExchange, Option<Broken>), NoLine> {
    let mut page = Page {
        variant: HttpVariant::Followed,
        ..Page::asked(context, address, tls)
    };
    let mut visited = vec![(page.tls, page.host.clone(), page.path.clone())];
    let mut redirects = Vec::new();
    loop {
        let (mut fact, mut broken) = fetch(context, &page).await?;
        let next = location(&fact).and_then(|location| next(context, &page, location));
        if let Some(location) = location(&fact) {
            redirects.push(location.chars().take(1_024).collect());
        }
        let Some(next) = next else {
            fact.redirects = redirects;
            return Ok((fact, broken));
        };
        let key = (next.tls, next.host.clone(), next.path.clone());
        if visited.contains(&key) || redirects.len() >= MOST_REDIRECTS {
            fact.redirect_loop = true;
            fact.redirects = redirects;
            broken = Some(Failure::HttpRedirectLoop.into());
            return Ok((fact, broken));
        }
        visited.push(key);
        page = next;
    }
}

/// Where an answer sends us.
fn location(fact: &HttpExchange) -> Option<&str> {
    fact.status
        .filter(|status| matches!(status, 301 | 302 | 303 | 307 | 308))?;
    fact.headers
        .iter()
        .find(|header| header.name == "location")
        .map(|header| header.value.as_str())
}

/// The page that a Location names, where it is on this host.
fn next(context: &Context, page: &Page, location: &str) -> Option<Page> {
    let scheme = if page.tls { "https" } else { "http" };
    let base = url::Url::parse(&format!("{scheme}://{}{}", page.host, page.path)).ok()?;
    let url = base.join(location).ok()?;
    let tls = match url.scheme() {
        "http" => false,
        "https" => true,
        _ => return None,
    };
    if url.host_str() != base.host_str() {
        return None;
    }
    let port = url.port_or_known_default()?;
    let path = match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    };
    let mut address = page.address;
    address.set_port(port);
    Some(Page {
        address,
        tls,
        host: host_header(&context.target, port, tls),
        // The server wrote this path, so what the person typed is not in it unless the server repeats it.
        path_shown: url.path().to_owned(),
        path,
        ..page.clone()
    })
}
