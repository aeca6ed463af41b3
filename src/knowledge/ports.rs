//! Ports: what usually answers there, which ones browsers refuse, and which ones are never greeted unasked.

use super::Origin;

const DAY: &str = "2026-11-21";

/// What usually answers on a port.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Service {
    /// The port.
    pub port: u16,
    /// The name of the program or protocol, as people know it.
    pub name: &'static str,
    /// The language that it speaks, by the ids of reports (`ssh`, `http` …); none where it is none of them.
    pub language: Option<&'static str>,
    /// Where the row comes from.
    pub origin: Origin,
}

const IANA: Origin = Origin::sourced("IANA service names and port numbers", DAY);
const WORKERMAN: Origin = Origin::sourced(
    "walkor/workerman-manual; walkor/GatewayWorker Applications/YourApp",
    DAY,
);

const fn iana(port: u16, name: &'static str, language: &'static str) -> Service {
    Service {
        port,
        name,
        language: Some(language),
        origin: IANA,
    }
}

const fn habit(port: u16, name: &'static str, language: &'static str) -> Service {
    Service {
        port,
        name,
        language: Some(language),
        origin: Origin::general(DAY),
    }
}

const fn mute(port: u16, name: &'static str) -> Service {
    Service {
        port,
        name,
        language: None,
        origin: IANA,
    }
}

const fn workerman(port: u16, name: &'static str, language: &'static str) -> Service {
    Service {
        port,
        name,
        language: Some(language),
        origin: WORKERMAN,
    }
}

/// Usual services, sorted by port.
pub static SERVICES: &[Service] = &[
    iana(7, "echo", "echo"),
    iana(21, "FTP", "ftp"),
    iana(22, "SSH", "ssh"),
    iana(23, "Telnet", "telnet"),
    iana(25, "SMTP", "smtp"),
    mute(53, "DNS"),
    iana(80, "HTTP", "http"),
    mute(102, "S7"),
    iana(110, "POP3", "pop3"),
    mute(135, "Windows RPC"),
    mute(139, "SMB (Windows)"),
    iana(143, "IMAP", "imap"),
    mute(389, "LDAP"),
    iana(443, "HTTPS", "tls"),
    mute(445, "SMB (Windows)"),
    iana(465, "SMTP over TLS", "tls"),
    mute(502, "Modbus"),
    mute(515, "LPD"),
    iana(587, "SMTP", "smtp"),
    iana(631, "IPP", "http"),
    iana(636, "LDAP over TLS", "tls"),
    iana(853, "DNS over TLS", "tls"),
    iana(990, "FTP over TLS", "tls"),
    iana(993, "IMAP over TLS", "tls"),
    iana(995, "POP3 over TLS", "tls"),
    iana(1080, "SOCKS", "socks"),
    workerman(1236, "GatewayWorker Register", "gateway_register"),
    workerman(1238, "GatewayWorker Register", "gateway_register"),
    mute(1433, "Microsoft SQL Server"),
    mute(1521, "Oracle"),
    mute(1883, "MQTT"),
    iana(2181, "ZooKeeper", "text"),
    workerman(2346, "Workerman WebSocket", "ws"),
    workerman(2347, "Workerman text", "text"),
    habit(2375, "Docker", "http"),
    habit(2376, "Docker over TLS", "tls"),
    workerman(2900, "GatewayWorker internal", "binary"),
    iana(3306, "MySQL", "mysql"),
    iana(3389, "RDP (Windows)", "rdp"),
    workerman(4000, "GatewayWorker internal", "binary"),
    habit(5000, "application", "http"),
    habit(5173, "Vite", "http"),
    iana(5222, "XMPP", "text"),
    iana(5432, "PostgreSQL", "postgresql"),
    mute(5672, "AMQP"),
    iana(5900, "VNC", "vnc"),
    habit(6001, "Coolify or Laravel Echo", "ws"),
    iana(6379, "Redis", "redis"),
    iana(6667, "IRC", "irc"),
    workerman(7272, "Workerman chat", "ws"),
    habit(8000, "application", "http"),
    iana(8080, "HTTP", "http"),
    workerman(8282, "GatewayWorker gateway", "ws"),
    iana(8443, "HTTPS", "tls"),
    habit(8787, "Workerman webman", "http"),
    iana(8883, "MQTT over TLS", "tls"),
    habit(8888, "panel or application", "http"),
    habit(9000, "PHP-FPM or application", "binary"),
    mute(9092, "Kafka"),
    mute(9100, "JetDirect"),
    iana(9200, "Elasticsearch", "http"),
    habit(9501, "Swoole", "http"),
    iana(11211, "Memcached", "memcached"),
    iana(27017, "MongoDB", "mongodb"),
];

/// What usually answers on a port.
pub fn service(port: u16) -> Option<&'static Service> {
    SERVICES.iter().find(|row| row.port == port)
}

/// The service with a protocol of its own that a port is registered for. A web server may stand there all the same, so this
/// only speaks where the port said nothing.
pub fn own_protocol(port: u16) -> Option<&'static Service> {
    service(port).filter(|service| {
        service.origin.may_confirm() && !matches!(service.language, Some("http" | "tls" | "ws"))
    })
}

/// Ports that browsers refuse before any packet (WHATWG Fetch, "bad port").
///
/// 4190 and 10080 are on the list since 2020 and 2021; all browsers share it.
pub static BROWSER_BLOCKED: &[u16] = &[
    0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101,
    102, 103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427,
    465, 512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990,
    993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667,
    6668, 6669, 6679, 6697, 10080,
];

/// Source of [`BROWSER_BLOCKED`].
pub const BROWSER_BLOCKED_ORIGIN: Origin =
    Origin::sourced("WHATWG Fetch, bad port, July 2026", DAY);

/// Whether browsers refuse a port before any packet leaves.
pub fn browser_blocks(port: u16) -> bool {
    BROWSER_BLOCKED.binary_search(&port).is_ok()
}

/// A port of Workerman's or GatewayWorker's examples, and what runs there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorkermanPort {
    /// The first port; gateways take one each from here.
    pub port: u16,
    /// How many ports from there on may be taken.
    pub span: u16,
    /// What runs there.
    pub role: WorkermanRole,
    /// Where the row comes from.
    pub origin: Origin,
}

/// What runs on a port of Workerman or GatewayWorker.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum WorkermanRole {
    /// The port for clients.
    Clients,
    /// The Register service: a text protocol between the processes, a common wrong port.
    Register,
    /// A gateway's internal port (`startPort`) for its business workers.
    Internal,
}

const fn role(port: u16, span: u16, role: WorkermanRole) -> WorkermanPort {
    WorkermanPort {
        port,
        span,
        role,
        origin: WORKERMAN,
    }
}

/// The ports of the examples, sorted.
pub static WORKERMAN_PORTS: &[WorkermanPort] = &[
    role(1236, 1, WorkermanRole::Register),
    role(1238, 1, WorkermanRole::Register),
    role(2300, 16, WorkermanRole::Internal),
    role(2346, 1, WorkermanRole::Clients),
    role(2900, 16, WorkermanRole::Internal),
    role(4000, 16, WorkermanRole::Internal),
    role(7272, 1, WorkermanRole::Clients),
    role(8282, 1, WorkermanRole::Clients),
];

/// What a port is in the examples of Workerman and GatewayWorker.
pub fn workerman_role(port: u16) -> Option<WorkermanRole> {
    WORKERMAN_PORTS
        .iter()
        .find(|row| port >= row.port && port - row.port < row.span)
        .map(|row| row.role)
}

/// Ports of the same host that may be dialled unasked as a control, most telling first, without the asked one.
///
/// They tell whether the host answers at all, and whether the asked protocol answers next door. `scheme` is the
/// protocol's id.
pub fn control_ports(scheme: &str, asked: u16) -> Vec<u16> {
    let set: &[u16] = match scheme {
        "ws" => &[80, 443, 22, 8282, 7272, 2346, 8080, 3389],
        "wss" => &[443, 80, 22, 8443, 8282, 3389],
        "http" => &[80, 443, 22, 8080, 3389],
        "https" | "tls" => &[443, 80, 22, 8443, 3389],
        _ => &[80, 443, 22, 3389],
    };
    set.iter().copied().filter(|port| *port != asked).collect()
}

/// A port to which nothing is sent unless the person asked for just that.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NeverGreet {
    /// First port.
    pub first: u16,
    /// Last port.
    pub last: u16,
    /// What may stand there.
    pub what: &'static str,
    /// Where the row comes from.
    pub origin: Origin,
}

const fn never(first: u16, last: u16, what: &'static str) -> NeverGreet {
    NeverGreet {
        first,
        last,
        what,
        origin: Origin::general(DAY),
    }
}

/// Printers print what they get, and machines move: sorted by port.
pub static NEVER_GREET: &[NeverGreet] = &[
    never(102, 102, "Siemens S7"),
    never(502, 502, "Modbus"),
    never(515, 515, "printer (LPD)"),
    never(789, 789, "Red Lion Crimson"),
    never(1911, 1911, "Niagara Fox"),
    never(1962, 1962, "PCWorx"),
    never(2404, 2404, "IEC 60870-5-104"),
    never(2455, 2455, "CODESYS"),
    never(4911, 4911, "Niagara Fox over TLS"),
    never(5006, 5007, "MELSEC"),
    never(5094, 5094, "HART-IP"),
    never(9100, 9109, "printer (JetDirect)"),
    never(9600, 9600, "OMRON FINS"),
    never(10001, 10001, "tank gauge"),
    never(18245, 18246, "GE SRTP"),
    never(20000, 20000, "DNP3"),
    never(20547, 20547, "ProConOS"),
    never(34962, 34964, "PROFINET"),
    never(44818, 44818, "EtherNet/IP"),
    never(47808, 47823, "BACnet"),
];

/// Why nothing may be sent to a port unasked; none where a greeting is harmless.
pub fn never_greet(port: u16) -> Option<&'static NeverGreet> {
    NEVER_GREET
        .iter()
        .find(|row| (row.first..=row.last).contains(&port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_unique() {
        assert!(SERVICES.is_sorted_by(|a, b| a.port < b.port));
        assert!(BROWSER_BLOCKED.is_sorted_by(|a, b| a < b));
        assert!(WORKERMAN_PORTS.is_sorted_by(|a, b| a.port + a.span <= b.port));
        assert!(NEVER_GREET.is_sorted_by(|a, b| a.last < b.first));
        assert!(NEVER_GREET.iter().all(|row| row.first <= row.last));
    }

    #[test]
    fn examples() {
        assert_eq!(service(6379).map(|s| s.name), Some("Redis"));
        assert_eq!(service(6380), None);
        assert!(browser_blocks(6667) && browser_blocks(10080) && !browser_blocks(8282));
        assert_eq!(workerman_role(1238), Some(WorkermanRole::Register));
        assert_eq!(workerman_role(2903), Some(WorkermanRole::Internal));
        assert_eq!(workerman_role(8282), Some(WorkermanRole::Clients));
        assert_eq!(workerman_role(8283), None);
        assert!(never_greet(9100).is_some() && never_greet(47808).is_some());
        assert!(never_greet(80).is_none() && never_greet(8282).is_none());
    }

    #[test]
    fn controls_leave_the_asked_port_out_and_hit_no_machine() {
        for scheme in ["auto", "tcp", "tls", "http", "https", "ws", "wss"] {
            let controls = control_ports(scheme, 80);
            assert!(controls.len() >= 3 && !controls.contains(&80));
            assert!(controls.iter().all(|port| never_greet(*port).is_none()));
        }
    }
}
