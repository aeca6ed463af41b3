//! Reading facts: the questions that many causes ask.

use std::net::{IpAddr, SocketAddr};

use super::{
    AddressOwner, CheckId, Connectivity, DnsRecords, EphemeralPorts, Fact, Facts, HostsFile,
    HttpExchange, Interfaces, Listeners, PanelPort, PathTrace, Ping, PortRole, Proxies,
    ProxyTunnel, Record, Route, ServerClock, Speaks, SystemLookup, TcpProbe, Tls, TlsVariant,
    WebSocketHandshake,
};

macro_rules! readers {
    ($($(#[$doc:meta])* $name:ident: $variant:ident($type:ty),)*) => {
        impl Facts {
            $($(#[$doc])*
            pub fn $name(&self) -> impl Iterator<Item = (&Record, &$type)> {
                self.records.iter().filter_map(|record| match &record.fact {
                    Fact::$variant(fact) => Some((record, fact)),
                    _ => None,
                })
            })*
        }
    };
}

readers! {
    /// Interfaces of this computer.
    interfaces: Interfaces(Interfaces),
    /// Routes, one for each address.
    routes: Route(Route),
    /// Whose addresses they are.
    address_owners: AddressOwner(AddressOwner),
    /// Configured proxies.
    proxies: Proxies(Proxies),
    /// Local ports.
    ephemeral_ports: EphemeralPorts(EphemeralPorts),
    /// What listens here.
    listeners: Listeners(Listeners),
    /// The hosts file.
    hosts_files: HostsFile(HostsFile),
    /// The system's own answer.
    system_lookups: SystemLookup(SystemLookup),
    /// What single DNS servers say.
    dns_records: DnsRecords(DnsRecords),
    /// TCP, asked and control ports.
    tcp: Tcp(TcpProbe),
    /// Ports of panels.
    panel_ports: PanelPort(PanelPort),
    /// ICMP echo.
    pings: Ping(Ping),
    /// The way to the port.
    path_traces: PathTrace(PathTrace),
    /// TLS handshakes.
    tls: Tls(Tls),
    /// HTTP exchanges.
    http: Http(HttpExchange),
    /// WebSocket handshakes.
    web_sockets: WebSocket(WebSocketHandshake),
    /// What speaks.
    speaks: Speaks(Speaks),
    /// The target through a proxy.
    proxy_tunnels: ProxyTunnel(ProxyTunnel),
    /// Connectivity probes.
    connectivity: Connectivity(Connectivity),
    /// Clocks of servers.
    server_clocks: ServerClock(ServerClock),
}

impl Facts {
    /// Facts of a run that has not begun.
    pub fn new(target: crate::target::Target) -> Self {
        Self {
            target,
            asked: super::Asked::default(),
            records: Vec::new(),
            os: std::env::consts::OS.to_owned(),
            complete: false,
            stopped: None,
        }
    }

    /// Adds what was learned. The last word of a WebSocket or a lookup takes the place of the first.
    pub fn learn(&mut self, record: Record) {
        self.records.retain(|known| {
            !(known.is_interim() && known.check == record.check && known.subject == record.subject)
        });
        self.records.push(record);
    }

    /// The records of one check.
    pub fn of(&self, check: CheckId) -> impl Iterator<Item = &Record> {
        self.records
            .iter()
            .filter(move |record| record.check == check)
    }

    /// The addresses that a program would try: the typed one, or the system's answer.
    pub fn addresses(&self) -> Vec<IpAddr> {
        if let Some(address) = self.target.host.address() {
            return vec![address];
        }
        self.system_lookups()
            .flat_map(|(_, lookup)| lookup.addresses.iter().copied())
            .collect()
    }

    /// The asked port at one address.
    pub fn socket(&self, address: IpAddr) -> SocketAddr {
        self.target.socket(address)
    }

    /// TCP to the asked port, one probe for each address.
    pub fn asked_tcp(&self) -> impl Iterator<Item = (&Record, &TcpProbe)> {
        self.tcp()
            .filter(|(record, _)| record.check == CheckId::Tcp)
    }

    /// TCP to the control ports.
    pub fn control_tcp(&self) -> impl Iterator<Item = (&Record, &TcpProbe)> {
        self.tcp()
            .filter(|(_, probe)| probe.role == PortRole::Control)
    }

    /// TCP to silent DNS servers of this computer.
    pub fn name_server_tcp(&self) -> impl Iterator<Item = (&Record, &TcpProbe)> {
        self.tcp()
            .filter(|(_, probe)| probe.role == PortRole::NameServer)
    }

    /// TLS as it was asked for, one handshake for each address.
    pub fn asked_tls(&self) -> impl Iterator<Item = (&Record, &Tls)> {
        self.tls()
            .filter(|(_, tls)| tls.variant == TlsVariant::Asked)
    }

    /// Whether a check has ended for at least one subject.
    pub fn has(&self, check: CheckId) -> bool {
        self.of(check).next().is_some()
    }
}

impl Facts {
    /// Whether the asked protocol was completed at some address, so that the rest is only detail.
    pub fn asked_protocol_works(&self) -> bool {
        use crate::target::Protocol;
        match self.target.protocol {
            Protocol::Tcp => {
                let taken = self.addresses();
                self.asked_tcp()
                    .any(|(_, probe)| probe.connected() && taken.contains(&probe.address.ip()))
            }
            Protocol::Tls => self
                .tls()
                .any(|(record, tls)| tls.completed && record.status == super::Status::Ok),
            Protocol::Http | Protocol::Https => self.http().any(|(record, http)| {
                http.variant == super::HttpVariant::Asked && record.status == super::Status::Ok
            }),
            Protocol::Ws | Protocol::Wss => self.web_sockets().any(|(record, ws)| {
                ws.stayed_open
                    && ws.variant == super::WsVariant::Asked
                    && record.status == super::Status::Ok
            }),
            // What speaks is the answer there: every check is wanted.
            Protocol::Auto => false,
        }
    }
}
