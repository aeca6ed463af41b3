//! What TLS says, with the whole chain even where it is not trusted.

use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

use super::{Bytes, TcpCounters};

/// Which handshake was tried.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TlsVariant {
    /// As a client would.
    Asked,
    /// Without a server name.
    WithoutSni,
    /// With a server name that means nothing.
    RandomSni,
    /// A small ClientHello, without post-quantum key shares.
    Small,
    /// As a client would, over segments of at most 536 bytes: what a path MTU hole lets through.
    SmallSegments,
}

/// Whether a set of roots trusts the chain.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Trust {
    /// The answer; none means that it could not be asked (no roots, time-out).
    pub trusted: Option<bool>,
    /// The verifier's own word, where it refused or could not answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What is wrong with a certificate, computed by us and not by a verifier.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificateProblem {
    /// Its time is over.
    Expired,
    /// Its time has not come.
    NotYetValid,
    /// It is for other names.
    WrongName,
    /// It signed itself.
    SelfSigned,
    /// No trusted authority signed it.
    UnknownIssuer,
    /// The server leaves an intermediate certificate out.
    ChainIncomplete,
    /// A certificate above the server's own is expired.
    IssuerExpired,
    /// Revoked by its issuer.
    Revoked,
    /// A signature or a key that clients no longer take.
    WeakAlgorithm,
    /// It may not be used for servers.
    WrongUsage,
    /// The chain is larger than clients take: it could not be read.
    ChainTooLarge,
}

/// One certificate of the chain. Names come from the server: escape them.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct CertificateFacts {
    /// Subject, shortened to its common name where it has one.
    pub subject: String,
    /// Issuer, likewise.
    pub issuer: String,
    /// Organisation of the issuer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer_organization: Option<String>,
    /// DNS names and addresses that it is for, at most 20.
    #[serde(default)]
    pub names: Vec<String>,
    /// RFC 3339.
    pub not_before: String,
    /// RFC 3339.
    pub not_after: String,
    /// Subject and issuer are the same and the key signs itself.
    #[serde(default)]
    pub self_signed: bool,
    /// Marked as an authority.
    #[serde(default)]
    pub authority: bool,
    /// Key and size, such as `RSA 2048`.
    #[serde(default)]
    pub key: String,
    /// Signature algorithm.
    #[serde(default)]
    pub signature: String,
}

/// One handshake.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Tls {
    /// Where to.
    pub address: SocketAddr,
    /// Which one.
    pub variant: TlsVariant,
    /// The server name that was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sni: Option<String>,
    /// The handshake was completed (whatever the certificate is worth).
    pub completed: bool,
    /// `TLS 1.3` …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The cipher suite.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cipher: Option<String>,
    /// The protocol that was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alpn: Option<String>,
    /// The server's certificate first; at most 10 are kept.
    #[serde(default)]
    pub chain: Vec<CertificateFacts>,
    /// How many the server sent.
    #[serde(default)]
    pub chain_length: usize,
    /// What we found wrong ourselves.
    #[serde(default)]
    pub problems: Vec<CertificateProblem>,
    /// Trust by this computer's own roots.
    #[serde(default)]
    pub system_trust: Trust,
    /// Trust by the roots that this program brings along.
    #[serde(default)]
    pub bundled_trust: Trust,
    /// The alert that the server sent, such as `unrecognized_name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert: Option<String>,
    /// The server asked for a certificate of ours.
    #[serde(default)]
    pub client_certificate_asked: bool,
    /// Names of authorities whose certificates it would take, at most 10.
    #[serde(default)]
    pub acceptable_issuers: Vec<String>,
    /// The first bytes that came, where they were not TLS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_bytes: Option<Bytes>,
    /// What the connection's counters said at the end, where it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counters: Option<TcpCounters>,
    /// The version that an old-TLS hello of our own making was answered with, such as `TLS 1.0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old_version: Option<String>,
    /// The library's word for the failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
