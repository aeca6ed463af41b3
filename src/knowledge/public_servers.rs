//! Who is asked beside the target, once a person has allowed it: public DNS servers and connectivity probes.

use std::net::{IpAddr, Ipv4Addr};

/// A public resolver.
#[derive(Debug)]
pub struct PublicDns {
    /// Its operator.
    pub name: &'static str,
    /// Its address.
    pub address: IpAddr,
    /// The host of its DNS over HTTPS, path `/dns-query` (RFC 8484).
    pub https_host: &'static str,
}

/// Addresses and hosts from the operators' own pages (developers.cloudflare.com/1.1.1.1, developers.google.com/speed/
/// public-dns, quad9.net).
pub static PUBLIC_DNS: [PublicDns; 3] = [
    PublicDns {
        name: "Cloudflare",
        address: IpAddr::V4(Ipv4Addr::new(1, 1, 1, 1)),
        https_host: "cloudflare-dns.com",
    },
    PublicDns {
        name: "Google",
        address: IpAddr::V4(Ipv4Addr::new(8, 8, 8, 8)),
        https_host: "dns.google",
    },
    PublicDns {
        name: "Quad9",
        address: IpAddr::V4(Ipv4Addr::new(9, 9, 9, 9)),
        https_host: "dns.quad9.net",
    },
];

/// The host of the page with which Android looks for a login page.
pub const ANDROID_PROBE: &str = "connectivitycheck.gstatic.com";

/// The host of the page with which Windows looks for a login page.
pub const WINDOWS_PROBE: &str = "www.msftconnecttest.com";

/// The public DNS servers as people may read them: `Cloudflare (1.1.1.1)` …
pub fn dns_shown() -> Vec<String> {
    PUBLIC_DNS
        .iter()
        .map(|server| format!("{} ({})", server.name, server.address))
        .collect()
}

/// Everybody who is asked, as people may read it.
pub fn all_shown() -> Vec<String> {
    let probes = [ANDROID_PROBE, WINDOWS_PROBE].map(str::to_owned);
    dns_shown().into_iter().chain(probes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_is_named() {
        let shown = all_shown().join(" ");
        for server in &PUBLIC_DNS {
            assert!(shown.contains(server.name) && shown.contains(&server.address.to_string()));
        }
        assert!(shown.ends_with(WINDOWS_PROBE));
    }
}
