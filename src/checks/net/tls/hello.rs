//! What is said to a server at the beginning of a handshake.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use rustls::ClientConfig;
use rustls::client::Resumption;
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use rustls::pki_types::{DnsName, ServerName};

use super::keep::{Keeper, NoCertificate};
use super::trust::{ASKS_OTHERS, Loading, SystemVerifier};
use crate::checks::Context;
use crate::checks::net::attempt::with_zone;
use crate::checks::net::patience::ANSWER;
use crate::facts::TlsVariant;

/// A server name that no server has.
const RANDOM_NAME: &str = "q7x2k9.connection-doctor.invalid";

/// Which protocols are offered inside (RFC 7301).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::checks::net) enum Alpn {
    /// None.
    None,
    /// `HTTP/1.1`, which a WebSocket needs.
    Http1,
    /// `HTTP/2` and `HTTP/1.1`, as browsers do for pages.
    Http2,
}

/// What is said to the server.
#[derive(Clone, Debug)]
pub(in crate::checks::net) struct Hello {
    /// The name that the certificate must be for.
    pub(super) name: Result<ServerName<'static>, String>,
    alpn: Alpn,
    /// Which handshake this is.
    pub(super) variant: TlsVariant,
    /// Where the server may be dialled again, to hear whether it speaks an older TLS.
    pub(super) redial: Option<SocketAddr>,
    /// How long the handshake may take.
    pub(in crate::checks::net) patience: Duration,
    /// Nobody but the server may be asked about its certificate.
    offline: bool,
    system: SystemVerifier,
}

impl Hello {
    /// For a target: its name, or the one that the person gave for TLS.
    pub(in crate::checks::net) fn of(
        context: &Context,
        address: SocketAddr,
        alpn: Alpn,
        variant: TlsVariant,
    ) -> Self {
        Self {
            redial: (variant == TlsVariant::Asked).then(|| with_zone(&context.target, address)),
            ..Self::inside(context, alpn, variant)
        }
    }

    /// For a target behind a proxy, which must not be dialled directly.
    pub(in crate::checks::net) fn inside(
        context: &Context,
        alpn: Alpn,
        variant: TlsVariant,
    ) -> Self {
        let target = &context.target;
        let name = match (&target.details.sni, target.host.address()) {
            (Some(name), _) => named(name),
            (None, Some(address)) => Ok(ServerName::from(address)),
            (None, None) => named(target.host.name().unwrap_or_default()),
        };
        Self {
            name,
            alpn,
            variant,
            redial: None,
            patience: ANSWER,
            offline: context.asked.offline,
            system: context.verifier.clone(),
        }
    }

    /// For a proxy, which is no part of the facts about the target.
    pub(in crate::checks::net) fn to_proxy(context: &Context, host: &str) -> Self {
        Self {
            name: named(host),
            alpn: Alpn::None,
            variant: TlsVariant::Asked,
            redial: None,
            patience: ANSWER,
            offline: context.asked.offline,
            system: context.verifier.clone(),
        }
    }

    /// With another limit of time.
    #[must_use]
    pub(in crate::checks::net) fn within(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Begins to load what will judge the certificate.
    pub(super) fn load(&self) -> Loading {
        self.system.load(self.offline && ASKS_OTHERS)
    }

    /// The name that goes out, where one does: addresses never do (RFC 6066, 3).
    pub(super) fn sni(&self) -> Option<String> {
        match (self.variant, &self.name) {
            (TlsVariant::WithoutSni, _) => None,
            (TlsVariant::RandomSni, _) => Some(RANDOM_NAME.to_owned()),
            (_, Ok(ServerName::DnsName(name))) => Some(name.as_ref().to_owned()),
            _ => None,
        }
    }
}

/// A name or an address as TLS takes it.
pub(super) fn named(name: &str) -> Result<ServerName<'static>, String> {
    if let Ok(address) = name.parse::<IpAddr>() {
        return Ok(ServerName::from(address));
    }
    DnsName::try_from(name.to_owned())
        .map(ServerName::DnsName)
        .map_err(|error| error.to_string())
}

/// The cryptography of a handshake.
pub(super) fn provider(variant: TlsVariant) -> Arc<CryptoProvider> {
    let mut provider = aws_lc_rs::default_provider();
    if variant == TlsVariant::Small {
        // A post-quantum key share alone is longer than a thousand bytes; without it the hello fits into one packet.
        provider.kx_groups = vec![
            aws_lc_rs::kx_group::X25519,
            aws_lc_rs::kx_group::SECP256R1,
            aws_lc_rs::kx_group::SECP384R1,
        ];
    }
    Arc::new(provider)
}

/// The settings of a handshake.
pub(super) fn config(
    provider: &Arc<CryptoProvider>,
    keeper: &Arc<Keeper>,
    hello: &Hello,
) -> Result<ClientConfig, String> {
    let verifier: Arc<Keeper> = Arc::clone(keeper);
    let mut config = ClientConfig::builder_with_provider(Arc::clone(provider))
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_client_cert_resolver(Arc::new(NoCertificate(Arc::clone(keeper))));
    // Each handshake is a full one: a resumed one shows no chain.
    config.resumption = Resumption::disabled();
    config.enable_sni = hello.sni().is_some();
    config.alpn_protocols = match hello.alpn {
        Alpn::None => Vec::new(),
        Alpn::Http1 => vec![b"http/1.1".to_vec()],
        Alpn::Http2 => vec![b"h2".to_vec(), b"http/1.1".to_vec()],
    };
    Ok(config)
}
