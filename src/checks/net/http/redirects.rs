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

/// How many cookies are brought along.
const MOST_COOKIES: usize = 20;

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
    let place = |page: &Page| {
        let cookies = page.cookies.clone();
        (page.tls, page.host.clone(), page.path.clone(), cookies)
    };
    let mut visited = vec![place(&page)];
    let mut redirects = Vec::new();
    loop {
        let (mut fact, mut broken) = fetch(context, &page).await?;
        keep_cookies(&mut page.cookies, &fact);
        let next = location(&fact).and_then(|location| next(context, &page, location));
        if let Some(location) = location(&fact) {
            redirects.push(location.chars().take(1_024).collect());
        }
        let Some(next) = next else {
            fact.redirects = redirects;
            return Ok((fact, broken));
        };
        let key = place(&next);
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

/// What the server wants to see again, as browsers bring it: some send everybody in a ring who does not (RFC 6265, 5.4).
fn keep_cookies(kept: &mut String, fact: &HttpExchange) {
    let given = fact
        .headers
        .iter()
        .filter(|header| header.name == "set-cookie")
        .filter_map(|header| header.value.split(';').next())
        .map(str::trim)
        .filter(|pair| pair.contains('='));
    for pair in given.take(MOST_COOKIES) {
        let name = |pair: &str| pair.split('=').next().unwrap_or_default().to_owned();
        let mut all: Vec<&str> = kept.split("; ").filter(|one| !one.is_empty()).collect();
        all.retain(|old| name(old) != name(pair));
        if all.len() < MOST_COOKIES {
            all.push(pair);
        }
        *kept = all.join("; ");
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
        // What was given in secret is not shown in the open.
        cookies: if page.tls && !tls {
            String::new()
        } else {
            page.cookies.clone()
        },
        ..page.clone()
    })
}
