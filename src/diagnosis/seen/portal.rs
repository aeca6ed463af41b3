//! Redirects as a login page of the network sends them, in the name of whatever was asked.

use super::answers::Answer;
use super::way;
use crate::facts::Facts;
use crate::knowledge::special_ranges;
use crate::target::public_suffixes::registered;

/// Whether the network answers plain web requests itself, as a connectivity probe shows: then a plain page is nobody's word.
pub(crate) fn intercepts(facts: &Facts) -> bool {
    let mut probes = facts.connectivity().map(|(_, probe)| probe).peekable();
    let probed = probes.peek().is_some();
    let (open, page) = probes.fold((false, false), |(open, page), probe| {
        (open || probe.as_expected, page || probe.status.is_some())
    });
    probed && page && !open && is_before(facts)
}

/// Whether the router of this network stands before an address of the target: a login page is its work, and it sees nothing
/// of what stays on this network. Its DNS server may have given out its own address.
pub(crate) fn is_before(facts: &Facts) -> bool {
    let router = |address| {
        facts
            .interfaces()
            .any(|(_, all)| all.gateways.contains(&address))
    };
    let addresses = facts.addresses();
    addresses.is_empty()
        || addresses.into_iter().any(|address| {
            router(address) || !(way::is_own(facts, address) || way::is_on_link(facts, address))
        })
}

/// Where a plain answer sends to, when that is somebody else's place.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Away {
    /// To an address of the local network.
    Inside,
    /// To a page that names itself a login.
    Login,
    /// To any other site.
    Elsewhere,
}

/// Where an answer without TLS sends to, when it is not the target's own site: anybody on the way can have written it.
pub(crate) fn sent_away(facts: &Facts, answer: &Answer<'_>) -> Option<Away> {
    if answer.tls || !(300..400).contains(&answer.status) {
        return None;
    }
    let location = answer.header("location")?;
    let host = host_of(location)?;
    let asked = facts.target.host.plain();
    if host == asked || same_site(&host, &asked) {
        return None;
    }
    let private = |address| special_ranges::is_private(address);
    let inside = host.parse().is_ok_and(private) && !facts.addresses().into_iter().any(private);
    let lower = location.to_ascii_lowercase();
    Some(if inside {
        Away::Inside
    } else if WORDS.iter().any(|word| lower.contains(word)) {
        Away::Login
    } else {
        Away::Elsewhere
    })
}

/// Whether the network itself may have written a redirect: on the port that portals watch, to another site, and either
/// to something like a login or for this time only (a permanent one would be remembered after the login).
pub(crate) fn may_be_portal(facts: &Facts, answer: &Answer<'_>) -> bool {
    let passing = matches!(answer.status, 302 | 303 | 307);
    answer.address.port() == 80
        && match sent_away(facts, answer) {
            Some(Away::Inside | Away::Login) => true,
            Some(Away::Elsewhere) => passing,
            None => false,
        }
}

/// Whether somebody on the way may have written a redirect, on whatever port: to another site, and either to something like
/// a login or a warning, or for this time only.
pub(crate) fn may_be_of_the_network(facts: &Facts, answer: &Answer<'_>) -> bool {
    let passing = matches!(answer.status, 302 | 303 | 307);
    match sent_away(facts, answer) {
        Some(Away::Inside | Away::Login) => true,
        Some(Away::Elsewhere) => passing || sends_to_a_warning(facts, answer),
        None => false,
    }
}

/// Whether a redirect without TLS leads to another site's page about what is forbidden.
pub(crate) fn sends_to_a_warning(facts: &Facts, answer: &Answer<'_>) -> bool {
    let location = answer.header("location").unwrap_or_default();
    sent_away(facts, answer).is_some() && names_a_warning(location)
}

/// Whether the address of a page names itself a login. Pages of other kinds speak of Wi-Fi and of guests, too.
pub(crate) fn names_a_login(location: &str) -> bool {
    let lower = location.to_ascii_lowercase();
    let vague = |word: &&&str| !matches!(**word, "wifi" | "wlan" | "guest" | "cgi-bin/luci");
    WORDS.iter().filter(vague).any(|word| lower.contains(word))
}

/// Whether the address of a page speaks of something that is forbidden.
pub(crate) fn names_a_warning(location: &str) -> bool {
    let lower = location.to_ascii_lowercase();
    WARNINGS.iter().any(|word| lower.contains(word))
}

/// An answer in plain HTTP that sends to the very same place over TLS: the port is meant for that.
pub(crate) fn sends_to_tls(answer: &Answer<'_>) -> bool {
    let location = answer.header("location").unwrap_or_default();
    let place = |text: &str| {
        let url = url::Url::parse(text).ok()?;
        Some((
            url.host_str()?.to_ascii_lowercase(),
            url.port_or_known_default()?,
        ))
    };
    let secure = location.starts_with("https:") || location.starts_with("wss:");
    let here = answer
        .url
        .split_once("://")
        .map(|(_, rest)| format!("http://{rest}"));
    let same = here
        .and_then(|here| place(&here))
        .is_some_and(|(host, _)| place(location) == Some((host, answer.address.port())));
    !answer.tls && secure && same
}

/// The host of a URL, in small letters.
pub(crate) fn host_of(text: &str) -> Option<String> {
    let url = url::Url::parse(text).ok()?;
    Some(url.host_str()?.to_ascii_lowercase())
}

fn same_site(a: &str, b: &str) -> bool {
    registered(a).is_some_and(|site| registered(b) == Some(site))
}

/// Words in the addresses of pages by which networks forbid something.
const WARNINGS: &[&str] = &[
    "block", "warning", "denied", "restrict", "forbid", "filter", "censor",
];

/// Words in the addresses of portals.
const WORDS: &[&str] = &[
    "captive",
    "portal",
    "hotspot",
    "wifidog",
    "guest",
    "login",
    "signin",
    "wifi",
    "wlan",
    "cgi-bin/luci",
    "fgtauth",
    "userauth",
    "cmd=authenticate",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::seen::answers;
    use crate::facts::sample::{exchange, facts, of_http, tcp};
    use crate::target::Protocol;

    fn portal(host: &str, port: u16, status: u16, location: &str) -> bool {
        let at = format!("192.0.2.7:{port}");
        let mut facts = facts(Protocol::Http, host, port);
        facts.records.push(tcp(&at, true, None, None));
        let moved = exchange(&at, status, &[("location", location)], "");
        facts.records.push(of_http(moved));
        let answers = answers::asked(&facts);
        may_be_portal(&facts, answers.first().unwrap())
    }

    #[test]
    fn another_sites_login_and_what_holds_for_this_time() {
        assert!(portal(
            "shop.example.com",
            80,
            301,
            "http://login.hotel.example/"
        ));
        assert!(portal(
            "shop.example.com",
            80,
            302,
            "http://other.example.net/"
        ));
        assert!(portal(
            "shop.example.com",
            80,
            302,
            "http://login.hotel.example/"
        ));
        assert!(portal("shop.example.com", 80, 302, "http://10.0.0.1/"));
    }

    #[test]
    fn what_no_portal_sends() {
        let shop = |port, status, location| portal("shop.example.com", port, status, location);
        assert!(!shop(80, 301, "http://other.example.net/"));
        assert!(!shop(80, 302, "https://shop.example.com/login"));
        assert!(!shop(80, 302, "https://login.example.com/"));
        assert!(!shop(8080, 302, "http://login.hotel.example/"));
    }
}
