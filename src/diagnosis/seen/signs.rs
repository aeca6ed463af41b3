//! Signs in HTTP answers: who wrote them, and what they say between the lines. Phrases are compared in lower case.
//!
//! Sources are the programs themselves: nginx `ngx_http_special_response.c`, Apache `util_script.c`/`mod_ssl`, Go
//! `net/http`, `HAProxy` `http_htx.c`, Envoy `response_code_details.h`, Node `ws`, Python `websockets`, aiohttp, Tornado,
//! Spring, gorilla/websocket, coder/websocket, Workerman.

use std::net::SocketAddr;

use super::answers::Answer;
use super::hearing::{Sent, Try};
use super::tls;
use crate::knowledge::interception::{self, IcpPage};

/// A TLS port answers a plain request: the phrases with which servers say so.
const PLAIN_TO_TLS: &[&str] = &[
    "plain http request was sent to https port",
    "speaking plain http to an ssl-enabled server port",
    "client sent an http request to an https server",
    "combination of host and port requires tls",
    "use the https scheme to access",
    "this web server is running in ssl mode",
    "http request was sent to an https port",
];

/// A server that knows WebSockets says that our upgrade headers did not reach it.
const UPGRADE_MISSING: &[&str] = &[
    "missing connection header",
    "missing upgrade header",
    "invalid connection header",
    "invalid upgrade header",
    "connection header must",
    "upgrade header must",
    "upgrade header is missing",
    "upgrade header not found",
    "no websocket upgrade hdr",
    "can \"upgrade\" only to \"websocket\"",
    "\"connection\" must be \"upgrade\"",
    "'upgrade' token not found",
    "does not contain upgrade",
    "does not contain websocket",
    "missing upgrade",
    "not a websocket handshake request",
    "not a websocket request",
    "expected websocket",
    "upgrade required",
    "upgrade to websocket",
    "websocket upgrade required",
    // The proxy hands requests on as HTTP/1.0, in which there is no upgrade (nginx without `proxy_http_version`).
    "unsupported http version",
];

/// Pages that proxies write when the program behind them does not answer.
const BACKEND_DOWN: &[(&str, &str)] = &[
    ("nginx", "502 bad gateway</h1></center>"),
    ("nginx", "504 gateway time-out</h1></center>"),
    ("Apache", "the proxy server received an invalid"),
    (APACHE, APACHE_HANDLED),
    ("Apache", MAINTENANCE),
    ("Apache", "the gateway did not receive a timely response"),
    ("HAProxy", NO_SERVER),
    (
        "HAProxy",
        "the server returned an invalid or incomplete response",
    ),
    ("HAProxy", "the server didn't respond in time"),
    (
        "Envoy",
        "upstream connect error or disconnect/reset before headers",
    ),
    ("Envoy", "no healthy upstream"),
    ("Envoy", "upstream request timeout"),
    ("Traefik", "no available server"),
    ("Varnish", "backend fetch failed"),
    (
        "IIS",
        "web server received an invalid response while acting as a gateway",
    ),
    (
        "Kong",
        "an invalid response was received from the upstream server",
    ),
    (SQUID, "the requested url could not be retrieved"),
];

const APACHE: &str = "Apache";
/// Networks put it before their clients, too.
const SQUID: &str = "Squid";
/// Also said with status 500, where Apache cannot shake hands with the program behind it.
const APACHE_HANDLED: &str = "the proxy server could not handle the request";
/// Also what Apache says while it is switched to maintenance (`R=503`).
const MAINTENANCE: &str = "due to maintenance downtime or capacity";
/// Also what `HAProxy` says where no rule of its own leads to any program.
const NO_SERVER: &str = "no server is available to handle this request";

/// A proxy says that it, and not the program, has too much to do: Envoy's circuit breaker.
const OVERLOADED: &[&str] = &["reset reason: overflow", "upstream_rq_pending_overflow"];

/// Programs whose Server header shows a proxy or a web server that is commonly put in front of another one.
const FRONTS: &[&str] = &[
    "nginx",
    "openresty",
    "tengine",
    "apache",
    "caddy",
    "haproxy",
    "envoy",
    "traefik",
    "awselb",
    "cloudflare",
    "litespeed",
    "varnish",
    "squid",
    "kong",
    "microsoft-iis",
    "angie",
    "lighttpd",
    "h2o",
    "pingora",
    "akamaighost",
    "qrator",
];

/// The server says that this port wants TLS.
pub(crate) fn plain_to_tls(answer: &Answer<'_>) -> bool {
    !answer.tls && answer.status >= 400 && text_says_plain_to_tls(&answer.body())
}

/// The same, in raw text of any case.
pub(crate) fn text_says_plain_to_tls(text: &str) -> bool {
    holds(&text.to_lowercase(), PLAIN_TO_TLS).is_some()
}

/// The server wants the connection to be encrypted, and says so in the header for that (RFC 2817, 4.2).
pub(crate) fn upgrade_to_tls(answer: &Answer<'_>) -> bool {
    let upgrade = answer.header("upgrade").unwrap_or_default();
    answer.status == 426 && !answer.tls && upgrade.to_lowercase().starts_with("tls/")
}

/// The phrase with which a server says that the headers of our upgrade are missing or changed.
pub(crate) fn upgrade_missing(answer: &Answer<'_>) -> Option<&'static str> {
    matches!(answer.status, 400..=499 | 505)
        .then(|| holds(&answer.body(), UPGRADE_MISSING))
        .flatten()
}

/// A header that only a program which knows WebSockets sends, with its value.
pub(crate) fn web_socket_header(answer: &Answer<'_>) -> Option<String> {
    if let Some(version) = answer.header("sec-websocket-version") {
        return Some(format!("Sec-WebSocket-Version: {version}"));
    }
    let upgrade = answer.header("upgrade")?;
    (answer.status != 101 && upgrade.to_lowercase().contains("websocket"))
        .then(|| format!("Upgrade: {upgrade}"))
}

/// The hello to which a port answered in plain HTTP: it does not speak TLS, whatever its pages say.
pub(crate) fn answers_hello_plainly<'a, 'b>(
    tries: &'b [Try<'a>],
    address: SocketAddr,
) -> Option<&'b Try<'a>> {
    tries.iter().find(|one| {
        one.address == address
            && one.sent == Sent::ClientHello
            && one.bytes.is_some_and(tls::is_http)
    })
}

/// Whether an answer shows that whoever wrote it knows WebSockets: by a header, or by its words. A page that is not found
/// may speak of anything, so its words do not count.
pub(crate) fn knows_web_sockets(answer: &Answer<'_>) -> bool {
    web_socket_header(answer).is_some()
        || upgrade_missing(answer).is_some()
        || names_subprotocol(answer)
        || (answer.status >= 400 && answer.status != 404 && answer.body().contains("websocket"))
}

/// A refusal that speaks of subprotocols, which only WebSockets have: in its page, or beside its status.
pub(crate) fn names_subprotocol(answer: &Answer<'_>) -> bool {
    let text = format!("{} {}", answer.reason().to_lowercase(), answer.body());
    matches!(answer.status, 400..=403 | 405..=499)
        && (text.contains("subprotocol") || text.contains("sec-websocket-protocol"))
}

/// No body, or one that repeats the status and has nothing of its own to say.
pub(crate) fn says_nothing_more(answer: &Answer<'_>) -> bool {
    const SHORT: usize = 60;
    let body = answer.body();
    body.is_empty() || (body.len() < SHORT && body.contains(&answer.reason().to_lowercase()))
}

/// Whether the head of a raw answer names a program that is commonly put in front of another one.
pub(crate) fn front_in_text(text: &str) -> bool {
    text.lines()
        .take_while(|line| !line.trim().is_empty())
        .filter_map(|line| line.split_once(':'))
        .filter(|(name, _)| name.eq_ignore_ascii_case("server"))
        .any(|(_, value)| is_front(value))
}

fn is_front(server: &str) -> bool {
    let server = server.to_lowercase();
    FRONTS.iter().any(|front| server.contains(front))
}

/// The header that shows a proxy or a web server in front, with its value.
pub(crate) fn front(answer: &Answer<'_>) -> Option<String> {
    if let Some(server) = answer.header("server").filter(|server| is_front(server)) {
        return Some(format!("Server: {}", super::answers::clean(server, 60)));
    }
    [
        "via",
        "x-envoy-upstream-service-time",
        "x-kong-proxy-latency",
        "x-cache",
        "x-varnish",
    ]
    .into_iter()
    .find_map(|name| {
        let value = answer.header(name)?;
        Some(format!("{name}: {}", super::answers::clean(value, 60)))
    })
}

/// The answer was written by a proxy that is commonly put in the way of clients, as networks do to save traffic: Squid, by
/// its own headers (`src/errorpage.cc`, `src/http.cc`).
pub(crate) fn caching_proxy(answer: &Answer<'_>) -> bool {
    let squid = |name| {
        answer
            .header(name)
            .is_some_and(|value| value.to_lowercase().contains("squid"))
    };
    answer.header("x-squid-error").is_some() || squid("via") || squid("server")
}

/// A proxy's own page that says that the program behind it does not answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct BackendDown {
    /// Whose page it is.
    pub(crate) product: &'static str,
    /// The proxy writes such a page for nothing else.
    pub(crate) only: bool,
    /// Such a proxy may stand in the way of the clients as well: then it is not the server's.
    pub(crate) of_clients: bool,
}

/// The proxy whose own page says that the program behind it does not answer.
pub(crate) fn backend_down_page(answer: &Answer<'_>) -> Option<BackendDown> {
    let body = answer.body();
    let (product, phrase) = BACKEND_DOWN
        .iter()
        .find(|(_, phrase)| body.contains(phrase))?;
    // Werkzeug says the same in an application's own name.
    let copied = *product == APACHE && body.contains(WERKZEUG);
    (!copied && !overloaded(answer)).then_some(BackendDown {
        product,
        only: ![APACHE_HANDLED, MAINTENANCE, NO_SERVER].contains(phrase),
        of_clients: *product == SQUID,
    })
}

/// Whether an answer names the language of the program that wrote it, out of those in which nobody writes proxies, or the
/// server of programs that it came from, and no proxy; or says when to come again, as planned maintenance does.
pub(crate) fn by_itself(answer: &Answer<'_>) -> bool {
    let server = answer.header("server").unwrap_or_default().to_lowercase();
    by_language(answer)
        || HOSTS.iter().any(|host| server.starts_with(host))
        || (front(answer).is_none()
            && by_application(answer)
            && answer.header("retry-after").is_some())
}

/// Servers of web programs by their Server header, which a proxy in front would replace.
const HOSTS: &[&str] = &[
    "werkzeug",
    "gunicorn",
    "uvicorn",
    "hypercorn",
    "waitress",
    "daphne",
    "wsgiserver",
    "puma",
];

fn by_language(answer: &Answer<'_>) -> bool {
    let by = answer
        .header("x-powered-by")
        .unwrap_or_default()
        .to_lowercase();
    ["php", "asp.net", "servlet", "jsp"]
        .iter()
        .any(|language| by.starts_with(language))
}

/// An answer bears what an application adds, and no proxy: so it was not the proxy that made it up.
pub(crate) fn by_application(answer: &Answer<'_>) -> bool {
    let body = answer.body();
    ["x-powered-by", "x-request-id", "set-cookie"]
        .iter()
        .any(|name| answer.header(name).is_some())
        || body.trim_start().starts_with('{')
        || body.contains(WERKZEUG)
}

/// How the pages of Werkzeug begin, on which Flask stands.
const WERKZEUG: &str = "<html lang=en>";

/// Apache could not speak with the program behind it, and calls that its own fault.
pub(crate) fn proxy_fault(answer: &Answer<'_>) -> bool {
    answer.status == 500 && answer.body().contains(APACHE_HANDLED)
}

/// A proxy says that too many requests wait already.
pub(crate) fn overloaded(answer: &Answer<'_>) -> bool {
    answer.status == 503
        && (answer.header("x-envoy-overloaded").is_some()
            || holds(&answer.body(), OVERLOADED).is_some())
}

/// The page was written by the web server in front itself, not by a program behind it.
pub(crate) fn own_page(answer: &Answer<'_>) -> bool {
    let body = answer.body();
    body.contains("<hr><center>nginx")
        || body.contains("<hr><center>openresty")
        || body.contains("<hr><center>tengine")
        || (body.contains("<address>apache") && body.contains("server at"))
        || body.contains("404 - file or directory not found")
        || body.contains("http error 404.0 - not found")
        || body.contains("proudly powered by litespeed")
}

/// The server wants a certificate of the client and says so in its page (nginx status 495 and 496, sent as 400).
pub(crate) fn client_certificate_wanted(answer: &Answer<'_>) -> bool {
    answer.tls
        && matches!(answer.status, 400 | 403 | 495 | 496)
        && holds(
            &answer.body(),
            &[
                "no required ssl certificate was sent",
                "client certificate required",
                "client certificate is required",
                "the ssl certificate error",
                "403.7",
            ],
        )
        .is_some()
}

/// The page by which a cloud in mainland China blocks a name without a registration; `icp_block` judges it.
pub(crate) fn registration_block(answer: &Answer<'_>) -> Option<&'static IcpPage> {
    let location = answer.header("location").unwrap_or_default();
    let text = format!("{} {location}", answer.raw_body());
    interception::icp_page(answer.status, answer.header("server"), &text)
}

/// The filter whose page this refusal is.
pub(crate) fn filter_page(answer: &Answer<'_>) -> Option<&'static str> {
    let page = interception::filter_page(&answer.body())?;
    (answer.status >= 400).then_some(page.product)
}

/// A CDN's own failure towards the origin; `cdn_or_accelerator` judges it.
pub(crate) const fn is_cdn_status(status: u16) -> bool {
    matches!(status, 520..=527 | 530)
}

fn holds(text: &str, phrases: &[&'static str]) -> Option<&'static str> {
    phrases
        .iter()
        .find(|phrase| text.contains(**phrase))
        .copied()
}
