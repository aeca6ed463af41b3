//! A way that only a proxy may take, for `network_filter`.

use super::Judgement;
use crate::diagnosis::seen::port::{self, Port, PortSeen};
use crate::diagnosis::seen::way;
use crate::facts::Facts;

/// The configured proxy reaches the service, and this computer does not: what stands between lets only the proxy pass.
pub(super) fn judge(facts: &Facts) -> Option<Judgement> {
    let (check, reaches) = way::proxied(facts)?;
    let stopped = |port: &Port<'_>| match port.seen {
        PortSeen::Silent | PortSeen::Reset => true,
        PortSeen::Icmp(icmp) => !icmp.own,
        PortSeen::Connected | PortSeen::Local(_) | PortSeen::Other(_) => false,
    };
    let port = port::find(facts, stopped)?;
    let near = way::is_own(facts, port.ip()) || way::is_on_link(facts, port.ip());
    let every = port::every(facts, stopped) && !near;
    every.then(|| {
        Judgement::likely()
            .hiding_the_server()
            .because(port.record.check, port.says())
            .because(check, reaches)
    })
}

#[cfg(test)]
mod tests {
    use crate::diagnosis::diagnose;
    use crate::facts::{CheckId, Fact, Failure, ProxyTunnel, sample};
    use crate::target::Protocol;

    #[test]
    fn where_the_proxy_reaches_the_service_the_server_is_well() {
        let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
        facts.records.push(sample::tcp(
            "192.0.2.7:8282",
            true,
            Some(Failure::TcpTimedOut),
            None,
        ));
        let alone = diagnose(&facts).verdict.top_causes;
        assert!(!alone.contains(&"proxy_software"));
        let tunnel = ProxyTunnel {
            proxy: "10.0.0.9:3128".to_owned(),
            proxy_connected: true,
            tunnel: true,
            status: Some(200),
            socks_reply: None,
            inside_ok: true,
            inside: None,
        };
        facts.records.push(sample::record(
            CheckId::ProxyTunnel,
            "http 10.0.0.9:3128",
            None,
            Fact::ProxyTunnel(tunnel),
        ));
        let top = diagnose(&facts).verdict.top_causes;
        assert_eq!(top, ["network_filter", "proxy_software"]);
    }
}
