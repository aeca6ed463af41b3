//! What can be learned about a connection: typed, ordered, serialisable, and without a word of explanation.
//!
//! A check produces [`Record`]s; [`Facts`] keeps them in the order in which they arrived. The diagnosis reads nothing
//! else, so that any report can be judged again later.

mod dns;
mod failure;
mod http;
mod local;
mod os_error;
mod owner;
mod reading;
mod repeated;
#[cfg(test)]
pub(crate) mod sample;
mod speaks;
mod tcp;
mod tls;
pub mod when;

pub use dns::{
    DnsRecords, DnsServer, DnsTransport, FirstLookup, HostsEntry, HostsFile, Rcode, ResourceRecord,
    SystemLookup,
};
pub use failure::Failure;
pub use http::{
    CloseSeen, Header, HeaderFault, Http2Frames, HttpExchange, HttpVariant, Phases, ProxyTunnel,
    WebSocketHandshake, WsVariant,
};
pub use local::{
    Connectivity, EphemeralPorts, Interface, InterfaceKind, Interfaces, Listener, Listeners,
    Proxies, Proxy, ProxyKind, ProxySource, Route, ServerClock,
};
pub use os_error::OsError;
pub use owner::AddressOwner;
pub use speaks::{Bytes, Ended, Language, SpeakProbe, Speaks, clean_char};
pub use tcp::{
    Hop, IcmpError, PanelPort, PathTrace, Ping, PortRole, TcpAttempt, TcpCounters, TcpProbe,
};
pub use tls::{CertificateFacts, CertificateProblem, Tls, TlsVariant, Trust};

use serde::{Deserialize, Serialize};

use crate::target::Target;

/// Everything that one run learned, in the order of arrival.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Facts {
    /// What was to be reached.
    pub target: Target,
    /// What the person allowed and asked for.
    #[serde(default)]
    pub asked: Asked,
    /// One entry for each thing measured.
    #[serde(default)]
    pub records: Vec<Record>,
    /// The operating system that measured: `linux`, `windows`, `macos` …
    #[serde(default)]
    pub os: String,
    /// Whether every check has ended: before that, silence is not yet a finding.
    #[serde(default)]
    pub complete: bool,
    /// Where the run was ended before every check had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped: Option<Stopped>,
}

/// How a run was ended before its end: by the person, or because it took too long.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Stopped {
    /// Milliseconds from the start.
    pub after_ms: f64,
    /// The checks that were under way, each once.
    pub unfinished: Vec<CheckId>,
}

/// What the person allowed and asked for, beyond the target.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Asked {
    /// The longest wait of one attempt, in milliseconds.
    pub timeout_ms: u64,
    /// Other ports of the same host may be tried as a control.
    pub control_ports: bool,
    /// Public DNS servers and a connectivity probe may be asked.
    pub public_checks: bool,
    /// Nothing but the target and the system's own resolver may be asked.
    pub offline: bool,
    /// A text message may be posted into an open WebSocket.
    pub send_message: bool,
    /// The ports of hosting panels may be looked at.
    pub panel_ports: bool,
    /// The person says that the server runs this panel (id of `knowledge::panels`).
    pub panel: Option<String>,
    /// The person says that the server stands in this cloud (id of `knowledge::cloud`).
    pub cloud: Option<String>,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            timeout_ms: 3_500,
            control_ports: true,
            public_checks: false,
            offline: false,
            send_message: false,
            panel_ports: false,
            panel: None,
            cloud: None,
        }
    }
}

/// One thing measured.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Record {
    /// Which check measured.
    pub check: CheckId,
    /// What it looked at: an address, a server, a variant. Unique within a check.
    pub subject: String,
    /// How it ended.
    pub status: Status,
    /// How it failed, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<Failure>,
    /// The system's own word for the failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os_error: Option<OsError>,
    /// Milliseconds from the start of the diagnosis, on a monotonic clock.
    pub start_ms: f64,
    /// How long it took, in milliseconds.
    pub duration_ms: f64,
    /// What was learned.
    pub fact: Fact,
}

impl Record {
    /// When it ended, in milliseconds from the start of the diagnosis.
    pub fn end_ms(&self) -> f64 {
        self.start_ms + self.duration_ms
    }

    /// Whether more will be learned of the same: an open WebSocket whose first moment is not over.
    pub fn is_watched(&self) -> bool {
        matches!(&self.fact, Fact::WebSocket(ws) if ws.is_watched())
    }

    /// Whether the last word of the same takes its place: a watched WebSocket, or a lookup that programs still wait for.
    pub fn is_interim(&self) -> bool {
        self.is_watched() || matches!(&self.fact, Fact::SystemLookup(lookup) if lookup.waiting)
    }

    /// What was known before the last word of a WebSocket that opened: that it had. None where nothing was.
    pub fn at_first(&self) -> Option<Self> {
        let Fact::WebSocket(ws) = &self.fact else {
            return None;
        };
        if !ws.opened || ws.is_watched() || ws.variant != WsVariant::Asked {
            return None;
        }
        Some(Self {
            status: Status::Ok,
            failure: None,
            os_error: None,
            duration_ms: ws.phases.done_ms?.min(self.duration_ms),
            fact: Fact::WebSocket(WebSocketHandshake {
                stayed_open: false,
                pong_ms: None,
                greeting: None,
                closed: None,
                note: None,
                ..ws.clone()
            }),
            ..self.clone()
        })
    }
}

/// How a check ended.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It learned what it wanted, and that was good.
    Ok,
    /// It learned that something is broken.
    Failed,
    /// It could not or should not run; the fact says why.
    Skipped,
}

/// The checks, by the name that reports use.
#[derive(
    Clone,
    Copy,
    Debug,
    Deserialize,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CheckId {
    /// What was typed. No check runs for it: evidence points to it.
    Input,
    /// Interfaces and addresses of this computer.
    Interfaces,
    /// The route to one address.
    Route,
    /// Whose address it is.
    AddressOwner,
    /// Proxies that this computer is configured to use.
    Proxies,
    /// Local ports in use.
    EphemeralPorts,
    /// What listens here, when the target is this computer.
    Listeners,
    /// The hosts file.
    HostsFile,
    /// The name, asked as programs ask it (`getaddrinfo`).
    SystemLookup,
    /// The name, asked from one server at a time.
    DnsRecords,
    /// TCP to the asked port.
    Tcp,
    /// TCP to another port of the same host.
    ControlPort,
    /// A usual port of hosting panels (only with consent).
    PanelPort,
    /// ICMP echo.
    Ping,
    /// The way to the port, hop by hop.
    PathTrace,
    /// TLS to the asked port.
    Tls,
    /// HTTP to the asked port.
    Http,
    /// WebSocket to the asked port.
    WebSocket,
    /// What really speaks on the asked port.
    Speaks,
    /// The target through the configured proxy.
    ProxyTunnel,
    /// A connectivity probe on the internet (only with consent).
    Connectivity,
    /// The clock of a server against the local one.
    ServerClock,
}

impl CheckId {
    /// Every check that measures something.
    pub const ALL: &'static [Self] = &[
        Self::Interfaces,
        Self::Route,
        Self::AddressOwner,
        Self::Proxies,
        Self::EphemeralPorts,
        Self::Listeners,
        Self::HostsFile,
        Self::SystemLookup,
        Self::DnsRecords,
        Self::Tcp,
        Self::ControlPort,
        Self::PanelPort,
        Self::Ping,
        Self::PathTrace,
        Self::Tls,
        Self::Http,
        Self::WebSocket,
        Self::Speaks,
        Self::ProxyTunnel,
        Self::Connectivity,
        Self::ServerClock,
    ];

    /// The name in reports, and the text key `check-<id>`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Interfaces => "interfaces",
            Self::Route => "route",
            Self::AddressOwner => "address_owner",
            Self::Proxies => "proxies",
            Self::EphemeralPorts => "ephemeral_ports",
            Self::Listeners => "listeners",
            Self::HostsFile => "hosts_file",
            Self::SystemLookup => "system_lookup",
            Self::DnsRecords => "dns_records",
            Self::Tcp => "tcp",
            Self::ControlPort => "control_port",
            Self::PanelPort => "panel_port",
            Self::Ping => "ping",
            Self::PathTrace => "path_trace",
            Self::Tls => "tls",
            Self::Http => "http",
            Self::WebSocket => "web_socket",
            Self::Speaks => "speaks",
            Self::ProxyTunnel => "proxy_tunnel",
            Self::Connectivity => "connectivity",
            Self::ServerClock => "server_clock",
        }
    }
}

/// What can be learned.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fact {
    /// See [`Interfaces`].
    Interfaces(Interfaces),
    /// See [`Route`].
    Route(Route),
    /// See [`AddressOwner`].
    AddressOwner(AddressOwner),
    /// See [`Proxies`].
    Proxies(Proxies),
    /// See [`EphemeralPorts`].
    EphemeralPorts(EphemeralPorts),
    /// See [`Listeners`].
    Listeners(Listeners),
    /// See [`HostsFile`].
    HostsFile(HostsFile),
    /// See [`SystemLookup`].
    SystemLookup(SystemLookup),
    /// See [`DnsRecords`].
    DnsRecords(DnsRecords),
    /// See [`TcpProbe`]; both for the asked port and for control ports.
    Tcp(TcpProbe),
    /// See [`PanelPort`].
    PanelPort(PanelPort),
    /// See [`Ping`].
    Ping(Ping),
    /// See [`PathTrace`].
    PathTrace(PathTrace),
    /// See [`Tls`].
    Tls(Tls),
    /// See [`HttpExchange`].
    Http(HttpExchange),
    /// See [`WebSocketHandshake`].
    WebSocket(WebSocketHandshake),
    /// See [`Speaks`].
    Speaks(Speaks),
    /// See [`ProxyTunnel`].
    ProxyTunnel(ProxyTunnel),
    /// See [`Connectivity`].
    Connectivity(Connectivity),
    /// See [`ServerClock`].
    ServerClock(ServerClock),
    /// Nothing could be learned, for this reason (a technical note, not a sentence for users).
    Nothing {
        /// Why: `not permitted`, `no resolver configured`, a panic message …
        note: String,
    },
}
