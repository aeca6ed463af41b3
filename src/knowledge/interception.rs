//! Programs and devices that open TLS connections and sign them anew, and pages that a network puts in place of a site.

use super::Origin;

const DAY: &str = "2026-11-21";
const PUBLIC: &str = "issuers in public bug reports, manuals and detection tests";

/// What kind of thing intercepts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum InterceptorKind {
    /// A virus scanner or filter on this computer.
    Antivirus,
    /// A device or service of a company or school.
    Gateway,
    /// A tool of developers on this computer.
    DebugTool,
    /// A state.
    National,
}

impl InterceptorKind {
    /// The name in text keys.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Antivirus => "antivirus",
            Self::Gateway => "gateway",
            Self::DebugTool => "debug-tool",
            Self::National => "national",
        }
    }
}

/// One product with the issuers that it writes into certificates.
#[derive(Debug, PartialEq)]
pub struct Interceptor {
    /// As people know it.
    pub product: &'static str,
    /// What it is.
    pub kind: InterceptorKind,
    /// Lower-case parts of the issuer's common name or organisation.
    pub issuers: &'static [&'static str],
    /// Where the row comes from.
    pub origin: Origin,
}

const fn seen(
    product: &'static str,
    kind: InterceptorKind,
    issuers: &'static [&'static str],
) -> Interceptor {
    Interceptor {
        product,
        kind,
        issuers,
        origin: Origin::sourced(PUBLIC, DAY),
    }
}

const fn heard(
    product: &'static str,
    kind: InterceptorKind,
    issuers: &'static [&'static str],
) -> Interceptor {
    Interceptor {
        product,
        kind,
        issuers,
        origin: Origin::general(DAY),
    }
}

use InterceptorKind::{Antivirus, DebugTool, Gateway, National};

/// The products, sorted by name. Names that public authorities use too (Symantec, Cisco alone, Cloudflare alone) are
/// left out: a wrong name here accuses somebody.
pub static INTERCEPTORS: &[Interceptor] = &[
    heard("360 Total Security", Antivirus, &["360 ssl filter"]),
    seen("AVG", Antivirus, &["avg web/mail shield", "avg trusted ca"]),
    seen(
        "AdGuard",
        Antivirus,
        &["adguard personal ca", "adguard personal root"],
    ),
    heard("AnyProxy", DebugTool, &["anyproxy"]),
    seen(
        "Avast",
        Antivirus,
        &[
            "avast! web/mail shield",
            "avast web/mail shield",
            "avast trusted ca",
        ],
    ),
    heard("Barracuda", Gateway, &["barracuda"]),
    seen("Bitdefender", Antivirus, &["bitdefender personal ca"]),
    seen("Blue Coat", Gateway, &["blue coat", "bluecoat"]),
    Interceptor {
        product: "Burp Suite",
        kind: DebugTool,
        issuers: &["portswigger"],
        origin: Origin::sourced(
            "portswigger.net burp documentation, installing the CA certificate",
            DAY,
        ),
    },
    seen("Charles", DebugTool, &["charles proxy"]),
    heard("Check Point", Gateway, &["check point"]),
    seen("Cisco Umbrella", Gateway, &["cisco umbrella"]),
    heard("Cloudflare Gateway", Gateway, &["gateway ca - cloudflare"]),
    heard("ContentKeeper", Gateway, &["contentkeeper"]),
    seen("Dr.Web", Antivirus, &["dr.web", "doctor web"]),
    seen("ESET", Antivirus, &["eset ssl filter"]),
    seen(
        "Fiddler",
        DebugTool,
        &["do_not_trust_fiddler", "fiddlerroot"],
    ),
    seen("Forcepoint", Gateway, &["forcepoint", "websense"]),
    seen("Fortinet", Gateway, &["fortinet", "fortigate"]),
    heard("HTTP Toolkit", DebugTool, &["http toolkit"]),
    seen("Kaspersky", Antivirus, &["kaspersky"]),
    heard("Lightspeed", Gateway, &["lightspeed"]),
    seen(
        "McAfee Web Gateway",
        Gateway,
        &["mcafee web gateway", "skyhigh"],
    ),
    heard("Net Nanny", Antivirus, &["net nanny", "contentwatch"]),
    seen("Netskope", Gateway, &["netskope", "goskope"]),
    heard("Norton", Antivirus, &["norton web/mail shield"]),
    heard(
        "OWASP ZAP",
        DebugTool,
        &["owasp zed attack proxy", "owasp root ca", "zap root ca"],
    ),
    seen("Palo Alto Networks", Gateway, &["palo alto networks"]),
    heard("Proxyman", DebugTool, &["proxyman"]),
    heard("Qaznet", National, &["qaznet"]),
    heard("Qustodio", Antivirus, &["qustodio"]),
    heard("Sangfor", Gateway, &["sangfor"]),
    heard("Securly", Gateway, &["securly"]),
    heard("Smoothwall", Gateway, &["smoothwall"]),
    heard("SonicWall", Gateway, &["sonicwall"]),
    seen("Sophos", Gateway, &["sophos"]),
    heard("Surge", DebugTool, &["surge generated ca"]),
    heard("Untangle", Gateway, &["untangle"]),
    heard("WatchGuard", Gateway, &["watchguard", "fireware"]),
    heard(
        "Watt Toolkit",
        DebugTool,
        &["steamtools certificate", "watt toolkit"],
    ),
    seen("Zscaler", Gateway, &["zscaler"]),
    heard("iboss", Gateway, &["iboss"]),
    Interceptor {
        product: "mitmproxy",
        kind: DebugTool,
        issuers: &["mitmproxy"],
        origin: Origin::sourced(
            "mitmproxy/mitmproxy mitmproxy/certs.py; docs.mitmproxy.org concepts/certificates",
            DAY,
        ),
    },
    heard("whistle", DebugTool, &["whistle.", "whistle ca"]),
];

/// The product that wrote this issuer: its common name, its organisation, or a whole chain of them.
pub fn by_issuer<'a>(names: impl IntoIterator<Item = &'a str>) -> Option<&'static Interceptor> {
    names.into_iter().find_map(|name| {
        let name = name.to_lowercase();
        INTERCEPTORS
            .iter()
            .find(|row| row.issuers.iter().any(|issuer| name.contains(issuer)))
    })
}

/// A page that a cloud puts in place of a site whose name is not registered in mainland China.
#[derive(Debug, PartialEq)]
pub struct IcpPage {
    /// Whose.
    pub provider: &'static str,
    /// A text of the `Server` header, lower case, that goes with status 403.
    pub server: Option<&'static str>,
    /// Texts of the body, any of which tells it.
    pub body: &'static [&'static str],
    /// Where the row comes from.
    pub origin: Origin,
}

/// The pages.
pub static ICP_PAGES: &[IcpPage] = &[
    IcpPage {
        provider: "Alibaba Cloud",
        server: Some("beaver"),
        body: &[
            "Non-compliance ICP Filing",
            "beian/beian-block",
            "beian-block",
        ],
        origin: Origin::sourced(
            "several independent repositories that describe the block",
            DAY,
        ),
    },
    IcpPage {
        provider: "Tencent Cloud",
        server: None,
        body: &["dnspod.qcloud.com/static/webblock.html"],
        origin: Origin::general(DAY),
    },
];

/// The page that an answer is, by its status, its `Server` header and the start of its body.
pub fn icp_page(status: u16, server: Option<&str>, body: &str) -> Option<&'static IcpPage> {
    let server = server.map(str::to_lowercase);
    ICP_PAGES.iter().find(|page| {
        let by_server = status == 403
            && page
                .server
                .is_some_and(|wanted| server.as_deref() == Some(wanted));
        by_server || page.body.iter().any(|text| body.contains(text))
    })
}

/// A page that a filter shows in place of a site.
#[derive(Debug, PartialEq)]
pub struct FilterPage {
    /// Whose, as people know it.
    pub product: &'static str,
    /// Texts of the body in lower case, any of which tells it.
    pub body: &'static [&'static str],
    /// Where the row comes from.
    pub origin: Origin,
}

const fn page(product: &'static str, body: &'static [&'static str]) -> FilterPage {
    FilterPage {
        product,
        body,
        origin: Origin::general(DAY),
    }
}

/// The pages, sorted by name. Words that a server's own firewall would write as well are left out.
pub static FILTER_PAGES: &[FilterPage] = &[
    page("Barracuda", &["barracuda web"]),
    page("Blue Coat", &["blue coat web filter"]),
    page("Check Point", &["check point usercheck"]),
    page("Cisco Umbrella", &["block.opendns.com", "cisco umbrella"]),
    page("Forcepoint", &["forcepoint", "websense"]),
    page("FortiGuard", &["fortiguard", "web filter violation"]),
    page("Lightspeed", &["lightspeed systems"]),
    page(
        "McAfee",
        &["mcafee web gateway", "skyhigh secure web gateway"],
    ),
    page("Netsweeper", &["netsweeper"]),
    page(
        "Palo Alto",
        &["has been blocked in accordance with company policy"],
    ),
    page("Securly", &["securly"]),
    page("Smoothwall", &["smoothwall"]),
    page("SonicWall", &["sonicwall"]),
    page("Sophos", &["sophos"]),
    page(
        "Squid",
        &["access control configuration prevents your request"],
    ),
    page("WatchGuard", &["watchguard"]),
    page("Zscaler", &["zscaler"]),
];

/// The filter that wrote a page, by the start of its body in lower case.
pub fn filter_page(body: &str) -> Option<&'static FilterPage> {
    FILTER_PAGES
        .iter()
        .find(|page| page.body.iter().any(|text| body.contains(text)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn rows_are_sorted_and_issuers_belong_to_one() {
        assert!(INTERCEPTORS.is_sorted_by(|a, b| a.product < b.product));
        let mut issuers = BTreeSet::new();
        for issuer in INTERCEPTORS.iter().flat_map(|row| row.issuers) {
            assert!(issuers.insert(*issuer), "{issuer} stands twice");
            assert_eq!(*issuer, issuer.to_lowercase());
        }
    }

    #[test]
    fn issuers_of_products() {
        let of = |name| by_issuer([name]).map(|row| row.product);
        assert_eq!(
            of("Kaspersky Anti-Virus Personal Root Certificate"),
            Some("Kaspersky")
        );
        assert_eq!(of("avast! Web/Mail Shield Root"), Some("Avast"));
        assert_eq!(
            of("Zscaler Intermediate Root CA (zscaler.net) (t) "),
            Some("Zscaler")
        );
        assert_eq!(of("DO_NOT_TRUST_FiddlerRoot"), Some("Fiddler"));
        assert_eq!(
            by_issuer(["mitmproxy"]).map(|row| row.origin.may_confirm()),
            Some(true)
        );
    }

    #[test]
    fn public_authorities_are_not_accused() {
        for issuer in [
            "R11",
            "Let's Encrypt",
            "E7",
            "DigiCert Global G2 TLS RSA SHA256 2020 CA1",
            "DigiCert Inc",
            "Cloudflare Inc ECC CA-3",
            "Cloudflare, Inc.",
            "CloudFlare Origin SSL Certificate Authority",
            "Google Trust Services",
            "WE1",
            "GlobalSign nv-sa",
            "Sectigo Limited",
            "ZeroSSL",
            "Amazon RSA 2048 M02",
            "Microsoft Azure RSA TLS Issuing CA 03",
            "GeoTrust TLS RSA CA G1",
            "Symantec Class 3 Secure Server CA - G4",
            "TrustAsia Technologies, Inc.",
            "WoTrus CA Limited",
            "Entrust, Inc.",
            "GoDaddy.com, Inc.",
            "Cisco Systems",
            "Caddy Local Authority - ECC Intermediate",
            "Actalis S.p.A.",
            "Russian Trusted Sub CA",
            "Kubernetes Ingress Controller Fake Certificate",
        ] {
            assert_eq!(by_issuer([issuer]), None, "{issuer}");
        }
    }

    #[test]
    fn pages_of_filters() {
        assert!(FILTER_PAGES.is_sorted_by(|a, b| a.product < b.product));
        let of = |body: &str| filter_page(&body.to_lowercase()).map(|page| page.product);
        assert_eq!(of("<title>Smoothwall: blocked</title>"), Some("Smoothwall"));
        let fortinet = "<h1>FortiGuard Intrusion Prevention - Access Blocked</h1>";
        assert_eq!(of(fortinet), Some("FortiGuard"));
        assert_eq!(of("<h1>403 Forbidden</h1><hr><center>nginx</center>"), None);
        for text in FILTER_PAGES.iter().flat_map(|page| page.body) {
            assert_eq!(*text, text.to_lowercase());
        }
    }

    #[test]
    fn block_pages() {
        let of = |status, server, body| icp_page(status, server, body).map(|page| page.provider);
        assert_eq!(of(403, Some("Beaver"), ""), Some("Alibaba Cloud"));
        assert_eq!(
            of(
                403,
                Some("nginx"),
                "<title>Non-compliance ICP Filing</title>"
            ),
            Some("Alibaba Cloud")
        );
        assert_eq!(of(200, Some("Beaver"), ""), None);
        assert_eq!(of(403, Some("nginx"), "<h1>403 Forbidden</h1>"), None);
        assert_eq!(of(403, None, ""), None);
    }
}
