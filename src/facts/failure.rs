//! The fixed vocabulary of failures: the dotted types of Network Error Logging (W3C), extended with our own groups.

use serde::{Deserialize, Serialize};

macro_rules! failures {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// How a step failed. An observation, never a cause.
        #[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, schemars::JsonSchema)]
        pub enum Failure {
            $($(#[$doc])* #[serde(rename = $id)] $name,)*
        }

        impl Failure {
            /// Every failure, in the order of the stages.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The dotted term that reports use.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

impl Failure {
    /// The other side ended the connection, by a reset or a close, before it said what was asked for.
    pub const fn is_end(self) -> bool {
        matches!(
            self,
            Self::TcpReset
                | Self::TcpClosed
                | Self::TlsReset
                | Self::TlsClosed
                | Self::HttpEmpty
                | Self::WsClosed
        )
    }
}

failures! {
    /// NXDOMAIN, or `getaddrinfo` says that the name is not known.
    DnsNameNotResolved = "dns.name_not_resolved",
    /// The name exists and has no address (NODATA).
    DnsNoAddress = "dns.no_address",
    /// The resolver did not answer.
    DnsUnreachable = "dns.unreachable",
    /// The resolver answered SERVFAIL, REFUSED or nonsense.
    DnsFailed = "dns.failed.server",
    /// A CNAME chain that loops or ends in nothing.
    DnsBrokenChain = "dns.failed.chain",
    /// A private or reserved address for a public name.
    DnsBogon = "dns.bogon",
    /// An address out of a proxy program's pool.
    DnsFakeIp = "dns.fake_ip",
    /// Something answered the SYN with a reset or an ICMP port-unreachable.
    TcpRefused = "tcp.refused",
    /// No SYN was answered.
    TcpTimedOut = "tcp.timed_out",
    /// Reset after the connection stood.
    TcpReset = "tcp.reset",
    /// Closed in order before any answer.
    TcpClosed = "tcp.closed",
    /// This computer gave the connection up.
    TcpAborted = "tcp.aborted",
    /// EHOSTUNREACH.
    TcpHostUnreachable = "tcp.address_unreachable.host",
    /// ENETUNREACH.
    TcpNetUnreachable = "tcp.address_unreachable.net",
    /// ENETDOWN.
    TcpNetworkDown = "tcp.network_down",
    /// EHOSTDOWN.
    TcpHostDown = "tcp.host_down",
    /// EACCES or EPERM.
    TcpPermission = "tcp.permission",
    /// EADDRNOTAVAIL, of which the cause is not known yet.
    TcpAddressInvalid = "tcp.address_invalid",
    /// No local port is left.
    TcpLocalPortsExhausted = "tcp.local_ports_exhausted",
    /// ENOPROTOOPT.
    TcpProtocolUnreachable = "tcp.protocol_unreachable",
    /// EMSGSIZE.
    TcpMessageSize = "tcp.msgsize",
    /// EMFILE or ENFILE.
    TcpTooManyFiles = "tcp.too_many_files",
    /// EINVAL from a blackhole route.
    TcpRouteBlackhole = "tcp.route_blackhole",
    /// Connected, our bytes were acknowledged, nothing came.
    TcpSilent = "tcp.silent",
    /// Connected, our bytes were never acknowledged.
    TcpDataLost = "tcp.data_lost",
    /// Any other socket error; the number is kept beside it.
    TcpOther = "tcp.other",
    /// No common version or cipher.
    TlsVersionOrCipher = "tls.version_or_cipher_mismatch",
    /// The certificate is for another name.
    TlsCertName = "tls.cert.name_invalid",
    /// Expired or not yet valid.
    TlsCertDate = "tls.cert.date_invalid",
    /// Not signed by an authority that this computer trusts.
    TlsCertAuthority = "tls.cert.authority_invalid",
    /// Any other fault of the certificate.
    TlsCertInvalid = "tls.cert.invalid",
    /// Revoked.
    TlsCertRevoked = "tls.cert.revoked",
    /// The server has no certificate for this name and says so with an alert.
    TlsUnrecognizedName = "tls.unrecognized_name_alert",
    /// The server wants a certificate of ours.
    TlsClientCert = "tls.bad_client_auth_cert",
    /// Plain HTTP came where TLS was asked.
    TlsPlaintextHttp = "tls.protocol.error.plaintext_http",
    /// Other plain bytes came where TLS was asked.
    TlsPlaintextOther = "tls.protocol.error.plaintext_other",
    /// No answer to the ClientHello.
    TlsSilent = "tls.protocol.error.silent",
    /// Closed during the handshake.
    TlsClosed = "tls.protocol.error.eof",
    /// Reset during the handshake.
    TlsReset = "tls.protocol.error.reset",
    /// Any other fault of the handshake.
    TlsProtocol = "tls.protocol.error",
    /// A status of 400 and above.
    HttpError = "http.error",
    /// A redirect.
    HttpRedirect = "http.redirect",
    /// What came is not HTTP.
    HttpInvalid = "http.response.invalid",
    /// Closed before a byte came.
    HttpEmpty = "http.response.invalid.empty",
    /// The connection ended in the middle of the body.
    HttpIncomplete = "http.response.invalid.incomplete",
    /// Redirects without end.
    HttpRedirectLoop = "http.response.redirect_loop",
    /// No answer in time.
    HttpTimedOut = "http.timed_out",
    /// Any other fault of HTTP.
    HttpProtocol = "http.protocol.error",
    /// A status other than 101.
    WsStatus = "ws.handshake.status",
    /// What came is not HTTP.
    WsNotHttp = "ws.handshake.not_http",
    /// 101 without a right Upgrade header.
    WsUpgrade = "ws.handshake.upgrade",
    /// 101 without a right Connection header.
    WsConnection = "ws.handshake.connection",
    /// 101 without a right Sec-WebSocket-Accept header.
    WsAccept = "ws.handshake.accept",
    /// 101 with a subprotocol that was not asked, or without the one that was.
    WsSubprotocol = "ws.handshake.subprotocol",
    /// 101 with an extension that was not asked.
    WsExtension = "ws.handshake.extension",
    /// Closed before a handshake answer.
    WsClosed = "ws.handshake.closed",
    /// No handshake answer in time.
    WsTimedOut = "ws.handshake.timeout",
    /// Opened and closed at once.
    WsClosedAfterOpen = "ws.closed_after_open",
    /// Opened and dropped after an idle time.
    WsDroppedIdle = "ws.dropped.idle",
    /// The proxy did not answer.
    ProxyUnreachable = "proxy.unreachable",
    /// The proxy wants credentials.
    ProxyAuth = "proxy.auth",
    /// The proxy refused the tunnel.
    ProxyTunnelRefused = "proxy.tunnel_refused",
    /// The client program refuses before any packet.
    PolicyPortBlocked = "policy.port_blocked",
    /// https page, ws:// address.
    PolicyMixedContent = "policy.mixed_content",
    /// An intermediary's login page.
    InterceptCaptivePortal = "intercept.captive_portal",
    /// The check itself broke down: a fault of this program.
    CheckPanicked = "check.panicked",
    /// The check did not end in its time.
    CheckTimedOut = "check.timed_out",
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id())
    }
}
