//! Where proxy settings are kept, and which of them count for one target. Credentials never leave this file.

use std::collections::BTreeMap;

use proxy_watch::{BypassRules, ProxyEndpoint, ProxyEntry, ProxyMode, ProxyScheme, Scheme};

use crate::facts::{Proxies, Proxy, ProxyKind, ProxySource};
use crate::knowledge::proxy_programs::product_of_local_port;
use crate::target::{Host, Protocol, Target};

/// For whom a proxy is wanted.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    host: url::Host,
    port: u16,
    protocol: Protocol,
}

impl Wanted {
    /// What a proxy's rules need of a target.
    pub(super) fn of(target: &Target) -> Self {
        let host = match &target.host {
            Host::Name { ascii, .. } => url::Host::Domain(ascii.clone()),
            Host::Address { ip, .. } => match ip.to_canonical() {
                std::net::IpAddr::V4(v4) => url::Host::Ipv4(v4),
                std::net::IpAddr::V6(v6) => url::Host::Ipv6(v6),
            },
        };
        Self {
            host,
            port: target.port,
            protocol: target.protocol,
        }
    }
}

/// A place where proxy settings are kept.
pub(super) trait ProxyStore {
    /// The settings that count for a target.
    ///
    /// # Errors
    /// When they cannot be read, as a technical note without credentials.
    fn read(&self, wanted: &Wanted) -> Result<Proxies, String>;
}

/// The variables of a process.
pub(super) struct Environment {
    variables: BTreeMap<String, String>,
}

impl Environment {
    /// Those of this process.
    pub(super) fn of_this_process() -> Self {
        let variables = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        Self { variables }
    }

    /// The first variable that is set, lower case before upper case, as curl and Python read them.
    fn get(&self, name: &str) -> Option<(String, &str)> {
        [name.to_owned(), name.to_uppercase()]
            .into_iter()
            .find_map(|name| {
                let value = self.variables.get(&name)?.trim();
                (!value.is_empty()).then_some((name, value))
            })
    }
}

/// The variables that programs read for a protocol, the most special first. WebSocket libraries fall back to those of
/// HTTP (Chromium takes `https_proxy` and `http_proxy` for both ws and wss); raw TCP programs know only SOCKS.
const fn variables(protocol: Protocol) -> &'static [&'static str] {
    match protocol {
        Protocol::Http => &["http_proxy", "all_proxy"],
        Protocol::Https | Protocol::Tls => &["https_proxy", "all_proxy"],
        Protocol::Ws => &[
            "ws_proxy",
            "socks_proxy",
            "https_proxy",
            "http_proxy",
            "all_proxy",
        ],
        Protocol::Wss => &[
            "wss_proxy",
            "socks_proxy",
            "https_proxy",
            "http_proxy",
            "all_proxy",
        ],
        Protocol::Tcp => &["socks_proxy", "all_proxy"],
        Protocol::Auto => &["https_proxy", "http_proxy", "socks_proxy", "all_proxy"],
    }
}

impl ProxyStore for Environment {
    fn read(&self, wanted: &Wanted) -> Result<Proxies, String> {
        // Under CGI a request's header could set HTTP_PROXY (CVE-2016-5385); every careful library ignores it there.
        let cgi = self.get("REQUEST_METHOD").is_some();
        let bypass = self
            .get("no_proxy")
            .map_or_else(BypassRules::new, |(_, value)| {
                proxy_watch::parse::no_proxy(value)
            });
        let proxies = variables(wanted.protocol)
            .iter()
            .filter(|name| !(cgi && **name == "http_proxy"))
            .filter_map(|name| {
                let (setting, value) = self.get(name)?;
                // A value that is no address is a setting that no program can use.
                let endpoint = ProxyEndpoint::parse(value, 80).ok()?;
                let socks = *name == "socks_proxy";
                Some(
                    Seen {
                        source: ProxySource::Environment,
                        setting,
                        socks,
                        bypass: &bypass,
                    }
                    .proxy(&endpoint, wanted),
                )
            })
            .collect();
        Ok(Proxies {
            proxies,
            pac_url: None,
        })
    }
}

/// The settings of the desktop or the system.
pub(super) struct Desktop;

impl ProxyStore for Desktop {
    fn read(&self, wanted: &Wanted) -> Result<Proxies, String> {
        if !has_desktop() {
            return Ok(Proxies::default());
        }
        let config = match proxy_watch::read() {
            Ok(config) => config,
            // No desktop, no settings.
            Err(proxy_watch::Error::Unsupported) => return Ok(Proxies::default()),
            Err(error) => return Err(error.to_string()),
        };
        let store = config
            .sources
            .iter()
            .find(|(_, mode)| *mode == config.effective)
            .map_or_else(|| "system".to_owned(), |(source, _)| format!("{source:?}"));
        Ok(of_mode(&config.effective, &store, wanted))
    }
}

/// Whether anybody is logged in at a desktop whose settings programs would read.
///
/// Opening `GLib` to learn that nobody is costs more than the whole diagnosis.
fn has_desktop() -> bool {
    const SIGNS: &[&str] = &[
        "DBUS_SESSION_BUS_ADDRESS",
        "DESKTOP_SESSION",
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "XDG_CURRENT_DESKTOP",
    ];
    !cfg!(target_os = "linux") || SIGNS.iter().any(|sign| std::env::var_os(sign).is_some())
}

/// What a mode means for the target.
fn of_mode(mode: &ProxyMode, store: &str, wanted: &Wanted) -> Proxies {
    match mode {
        ProxyMode::Manual { bypass, .. } => {
            let mut proxies: Vec<Proxy> = Vec::new();
            for (scheme, entry) in entries(mode, wanted.protocol) {
                let Some(endpoint) = entry.endpoint() else {
                    continue;
                };
                let proxy = Seen {
                    source: ProxySource::System,
                    setting: store.to_owned(),
                    socks: scheme == Scheme::Socks,
                    bypass,
                }
                .proxy(endpoint, wanted);
                if !proxies.contains(&proxy) {
                    proxies.push(proxy);
                }
            }
            Proxies {
                proxies,
                pac_url: None,
            }
        }
        ProxyMode::Pac { url, .. } => Proxies {
            proxies: Vec::new(),
            pac_url: Some(without_credentials(url.clone())),
        },
        ProxyMode::PacInline { .. } => Proxies {
            proxies: Vec::new(),
            pac_url: Some("data:".to_owned()),
        },
        // Automatic discovery is on by default on Windows and names no proxy: nothing is known to be in the way.
        _ => Proxies::default(),
    }
}

fn entries(mode: &ProxyMode, protocol: Protocol) -> Vec<(Scheme, &ProxyEntry)> {
    let of = |schemes: &[Scheme]| {
        schemes
            .iter()
            .filter_map(|scheme| Some((*scheme, mode.entry_for(*scheme)?)))
            .collect()
    };
    match protocol {
        Protocol::Http => of(&[Scheme::Http]),
        Protocol::Https | Protocol::Tls => of(&[Scheme::Https]),
        Protocol::Ws | Protocol::Wss => mode
            .websocket_entry()
            .map(|entry| {
                let socks = mode.entry_for(Scheme::Socks) == Some(entry);
                (if socks { Scheme::Socks } else { Scheme::Https }, entry)
            })
            .into_iter()
            .collect(),
        Protocol::Tcp => of(&[Scheme::Socks]),
        Protocol::Auto => of(&[Scheme::Https, Scheme::Http, Scheme::Socks]),
    }
}

/// A setting on its way to become a fact.
struct Seen<'a> {
    source: ProxySource,
    setting: String,
    /// The setting stands for SOCKS when the address does not say what it speaks.
    socks: bool,
    bypass: &'a BypassRules,
}

impl Seen<'_> {
    fn proxy(self, endpoint: &ProxyEndpoint, wanted: &Wanted) -> Proxy {
        let (host, here) = match &endpoint.host {
            url::Host::Domain(name) => (name.clone(), name == "localhost"),
            url::Host::Ipv4(v4) => (v4.to_string(), v4.is_loopback()),
            url::Host::Ipv6(v6) => (v6.to_string(), v6.is_loopback()),
        };
        let kind = match endpoint.scheme_hint {
            Some(ProxyScheme::Http) => ProxyKind::Http,
            Some(ProxyScheme::Https) => ProxyKind::Https,
            None if !self.socks => ProxyKind::Http,
            _ => ProxyKind::Socks,
        };
        Proxy {
            source: self.source,
            setting: self.setting,
            kind,
            port: endpoint.port,
            has_credentials: endpoint.auth.is_some(),
            bypassed: self.bypass.matches(&wanted.host, Some(wanted.port)),
            product: here
                .then(|| product_of_local_port(endpoint.port))
                .flatten()
                .map(str::to_owned),
            host,
        }
    }
}

/// An address for reports: no user name, no password, no query (which may hold a token).
fn without_credentials(mut url: url::Url) -> String {
    let removed = url.set_username("").is_ok() && url.set_password(None).is_ok();
    if !removed && url.cannot_be_a_base() {
        // `data:` and the like: the rest is the script itself.
        return format!("{}:", url.scheme());
    }
    if url.query().is_some() {
        url.set_query(Some("***"));
    }
    url.set_fragment(None);
    url.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;

    fn environment(variables: &[(&str, &str)], protocol: Protocol, host: &str) -> Vec<Proxy> {
        let variables = variables
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let wanted = Wanted::of(&sample::target(protocol, host, 8282));
        Environment { variables }.read(&wanted).unwrap().proxies
    }

    #[test]
    fn credentials_are_noted_and_not_kept() {
        let found = environment(
            &[("https_proxy", "http://bob:s3cret@127.0.0.1:7890/")],
            Protocol::Wss,
            "example.com",
        );
        assert_eq!(found.len(), 1);
        assert!(found[0].has_credentials);
        assert_eq!((found[0].host.as_str(), found[0].port), ("127.0.0.1", 7890));
        assert_eq!(found[0].product.as_deref(), Some("Clash"));
        assert!(!format!("{found:?}").contains("s3cret"));
        assert!(!format!("{found:?}").contains("bob"));
    }

    #[test]
    fn exceptions_of_no_proxy() {
        let with = |exceptions: &str, host: &str| {
            let variables = [("ALL_PROXY", "socks5://10.0.0.1"), ("NO_PROXY", exceptions)];
            let found = environment(&variables, Protocol::Tcp, host);
            assert_eq!((found[0].kind, found[0].port), (ProxyKind::Socks, 1080));
            found[0].bypassed
        };
        assert!(with("localhost,example.com", "www.example.com"));
        assert!(with("10.0.0.0/8", "10.9.8.7"));
        assert!(with("*", "anything.example"));
        assert!(!with("example.com", "example.org"));
    }

    #[test]
    fn which_variables_count() {
        let set = [
            ("http_proxy", "10.0.0.1:3128"),
            ("HTTPS_PROXY", "10.0.0.2:3128"),
        ];
        let hosts = |protocol| -> Vec<String> {
            environment(&set, protocol, "example.com")
                .into_iter()
                .map(|proxy| proxy.host)
                .collect()
        };
        assert_eq!(hosts(Protocol::Http), ["10.0.0.1"]);
        assert_eq!(hosts(Protocol::Https), ["10.0.0.2"]);
        assert_eq!(hosts(Protocol::Ws), ["10.0.0.2", "10.0.0.1"]);
        assert!(hosts(Protocol::Tcp).is_empty());
        let cgi = [("http_proxy", "10.0.0.1:3128"), ("REQUEST_METHOD", "GET")];
        assert!(environment(&cgi, Protocol::Http, "example.com").is_empty());
        assert!(environment(&[("http_proxy", "  ")], Protocol::Http, "a.example").is_empty());
    }

    #[test]
    fn settings_of_the_system() {
        let wanted = Wanted::of(&sample::target(Protocol::Wss, "example.com", 443));
        let endpoint = ProxyEndpoint::parse("user:pw@[::1]:7897", 80).unwrap();
        let mode = ProxyMode::manual(
            [(Scheme::Https, ProxyEntry::Use(endpoint))].into(),
            BypassRules::new(),
        );
        let found = of_mode(&mode, "GSettings", &wanted).proxies;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].product.as_deref(), Some("Clash Verge"));
        assert_eq!(
            (found[0].host.as_str(), found[0].kind),
            ("::1", ProxyKind::Http)
        );
        let pac = ProxyMode::pac(
            "http://bob:pw@wpad.example/proxy.pac?token=abc"
                .parse()
                .unwrap(),
        );
        assert_eq!(
            of_mode(&pac, "GSettings", &wanted).pac_url.as_deref(),
            Some("http://wpad.example/proxy.pac?***")
        );
        assert_eq!(
            of_mode(&ProxyMode::WpadAutoDetect, "", &wanted),
            Proxies::default()
        );
    }
}
