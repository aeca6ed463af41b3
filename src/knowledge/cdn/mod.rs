//! CDNs and accelerators: how they are recognised, which ports they forward, and what they do with WebSockets.
//!
//! Recognised by the chain of CNAMEs, by the address, or by response headers; the last need an answer first.

mod ranges;
mod table;

use std::net::IpAddr;

use super::{Origin, prefix::Prefix};

pub use table::CDNS;

/// What a CDN does with an upgrade to WebSocket.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum WebSockets {
    /// Passed on by default.
    Passed,
    /// Passed on when switched on for this site.
    Switch,
    /// Passed on only by another product of the same provider.
    OtherProduct,
    /// Not known.
    Unknown,
}

/// A sign in a response.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum HeaderSign {
    /// The header is there.
    Present(&'static str),
    /// The header holds this text; case does not matter.
    Holds(&'static str, &'static str),
    /// A header with a name that begins so is there.
    Begins(&'static str),
}

impl HeaderSign {
    fn fits(self, name: &str, value: &str) -> bool {
        match self {
            Self::Present(wanted) => name.eq_ignore_ascii_case(wanted),
            Self::Begins(wanted) => name.to_ascii_lowercase().starts_with(wanted),
            Self::Holds(wanted, text) => {
                name.eq_ignore_ascii_case(wanted) && value.to_lowercase().contains(text)
            }
        }
    }
}

/// One CDN.
#[derive(Debug)]
pub struct Cdn {
    /// Lower case, for text keys.
    pub id: &'static str,
    /// As people know it.
    pub name: &'static str,
    /// Ends of CNAMEs; a label may hold one `*`.
    pub cnames: &'static [&'static str],
    /// Headers that only its edge sends.
    pub headers: &'static [HeaderSign],
    /// Where names and headers come from.
    pub signs: Origin,
    /// Addresses of its edge that its provider publishes; empty where none are kept here.
    pub prefixes: &'static [Prefix],
    /// Where the addresses come from.
    pub prefixes_origin: Origin,
    /// Autonomous systems that announce its edge, where no ranges are known: a hint.
    pub systems: &'static [u32],
    /// Ports of plain HTTP that its edge takes.
    pub http_ports: &'static [u16],
    /// Ports of HTTPS that its edge takes.
    pub https_ports: &'static [u16],
    /// Where the ports come from.
    pub ports_origin: Origin,
    /// WebSockets.
    pub web_sockets: WebSockets,
    /// Where that comes from.
    pub web_sockets_origin: Origin,
    /// Statuses that only its edge makes up, when it cannot reach the server behind it.
    pub edge_statuses: &'static [u16],
}

impl Cdn {
    /// Whether its edge takes connections on a port.
    pub fn allows_port(&self, port: u16) -> bool {
        self.http_ports.contains(&port) || self.https_ports.contains(&port)
    }

    /// Whether its edge speaks TLS on a port; none where it takes no connections there.
    pub fn tls_on(&self, port: u16) -> Option<bool> {
        if self.https_ports.contains(&port) {
            return Some(true);
        }
        self.http_ports.contains(&port).then_some(false)
    }

    /// Whether a status can only come from its edge.
    pub fn is_edge_status(&self, status: u16) -> bool {
        self.edge_statuses.contains(&status)
    }
}

/// The CDN with an id.
pub fn by_id(id: &str) -> Option<&'static Cdn> {
    CDNS.iter().find(|cdn| cdn.id == id)
}

/// The CDN to which a name of a CNAME chain belongs.
pub fn by_cname(name: &str) -> Option<&'static Cdn> {
    CDNS.iter()
        .find(|cdn| cdn.cnames.iter().any(|suffix| ends_with(name, suffix)))
}

/// The CDN whose edge has an address, as far as ranges are kept here.
pub fn by_address(address: IpAddr) -> Option<&'static Cdn> {
    let address = address.to_canonical();
    CDNS.iter()
        .find(|cdn| cdn.prefixes.iter().any(|prefix| prefix.contains(address)))
}

/// Whether a service of the provider itself stands at an address of its CDN: the ports of the CDN say nothing of it.
pub fn is_own_service(address: IpAddr) -> bool {
    let address = address.to_canonical();
    let mut all = ranges::CLOUDFLARES_OWN.iter();
    all.any(|prefix| prefix.contains(address))
}

/// The CDN that announces an autonomous system.
pub fn by_system(number: u32) -> Option<&'static Cdn> {
    CDNS.iter().find(|cdn| cdn.systems.contains(&number))
}

/// The CDN whose edge sent these headers, given as names and values.
pub fn by_headers(headers: &[(&str, &str)]) -> Option<&'static Cdn> {
    CDNS.iter().find(|cdn| {
        cdn.headers
            .iter()
            .any(|sign| headers.iter().any(|(name, value)| sign.fits(name, value)))
    })
}

/// Whether a host name is the suffix or lies below it, label by label.
fn ends_with(name: &str, suffix: &str) -> bool {
    let name = name.trim_end_matches('.').to_lowercase();
    let mut labels = name.rsplit('.');
    suffix
        .rsplit('.')
        .all(|wanted| labels.next().is_some_and(|label| label_fits(label, wanted)))
}

fn label_fits(label: &str, wanted: &str) -> bool {
    match wanted.split_once('*') {
        None => label == wanted,
        Some((start, end)) => label
            .strip_prefix(start)
            .is_some_and(|rest| rest.ends_with(end)),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::knowledge::Confidence;

    #[test]
    fn rows_are_sorted_and_signs_belong_to_one() {
        assert!(CDNS.is_sorted_by(|a, b| a.id < b.id));
        let mut cnames = BTreeSet::new();
        for cdn in CDNS {
            for cname in cdn.cnames {
                assert!(cnames.insert(*cname), "{cname} stands twice");
                assert_eq!(*cname, cname.to_lowercase());
            }
            assert!(!cdn.cnames.is_empty() || !cdn.prefixes.is_empty() || !cdn.headers.is_empty());
            assert!(cdn.allows_port(443) && cdn.allows_port(80), "{}", cdn.id);
        }
    }

    #[test]
    fn names() {
        let of = |name| by_cname(name).map(|cdn| cdn.id);
        assert_eq!(of("d111.cloudfront.net."), Some("cloudfront"));
        assert_eq!(of("shop.example.com.w.kunlunca.com"), Some("alibaba"));
        assert_eq!(of("x.cdn.dnsv1.com"), Some("tencent"));
        assert_eq!(of("e1.a.AKAMAIEDGE.net"), Some("akamai"));
        assert_eq!(of("notcloudfront.net"), None);
        assert_eq!(of("cloudfront.net.example.com"), None);
        assert_eq!(of(""), None);
    }

    #[test]
    fn headers() {
        let of = |name, value| by_headers(&[("date", "now"), (name, value)]).map(|cdn| cdn.id);
        assert_eq!(of("cf-ray", "8a"), Some("cloudflare"));
        assert_eq!(of("Server", "Cloudflare"), Some("cloudflare"));
        assert_eq!(of("eagleid", "1"), Some("alibaba"));
        assert_eq!(of("server", "nginx"), None);
        assert_eq!(of("via", "1.1 varnish"), None);
    }

    #[test]
    fn what_the_provider_serves_itself_stands_in_its_ranges() {
        for prefix in ranges::CLOUDFLARES_OWN {
            assert!(by_address(prefix.network).is_some_and(|cdn| cdn.id == "cloudflare"));
            assert!(is_own_service(prefix.network));
        }
        assert!(!is_own_service("104.16.1.1".parse().unwrap()));
    }

    #[test]
    fn addresses_and_ports_of_cloudflare() {
        let cdn = by_address("104.16.1.1".parse().unwrap()).unwrap();
        assert_eq!(cdn.id, "cloudflare");
        assert_eq!(
            by_address("2606:4700::6810:1".parse().unwrap()).map(|c| c.id),
            Some("cloudflare")
        );
        assert!(by_address("8.8.8.8".parse().unwrap()).is_none());
        assert!(!cdn.allows_port(8282) && cdn.allows_port(2053));
        assert_eq!(
            (cdn.tls_on(8080), cdn.tls_on(8443), cdn.tls_on(22)),
            (Some(false), Some(true), None)
        );
        assert!(cdn.is_edge_status(522) && !cdn.is_edge_status(502));
        assert_eq!(cdn.ports_origin.confidence, Confidence::Sourced);
    }
}
