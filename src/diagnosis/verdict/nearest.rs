//! The causes that a failure itself points to: for what no cause was seen to explain. Whoever is told that something fails
//! is told why that may be.

use crate::diagnosis::seen::wording;
use crate::diagnosis::{Finding, Judgement};
use crate::facts::{CheckId, Facts, Failure};
use crate::say;

/// Makes the nearest causes of a failure possible.
pub(super) fn name(facts: &Facts, failure: Failure, findings: &mut [Finding]) {
    let record = facts
        .records
        .iter()
        .find(|record| record.failure == Some(failure));
    let (check, subject) = record.map_or_else(
        || (CheckId::Input, facts.target.shown()),
        |record| (record.check, record.subject.clone()),
    );
    for finding in findings {
        if nearest(failure).contains(&finding.cause.id) {
            let seen = say!(
                "seen-failed",
                subject = wording::subject(&subject),
                failure = wording::failure(failure)
            );
            finding.judgement = Judgement::possible().because(check, seen);
        }
    }
}

/// The causes that explain a failure by its name alone.
const fn nearest(failure: Failure) -> &'static [&'static str] {
    match failure {
        Failure::DnsNameNotResolved => &["wrong_host", "dns_resolver_failing"],
        Failure::DnsNoAddress => &["dns_record_missing", "dns_resolver_failing"],
        Failure::DnsBrokenChain => &["dns_alias_broken"],
        Failure::DnsUnreachable | Failure::DnsFailed => {
            &["dns_resolver_failing", "dns_zone_broken"]
        }
        Failure::DnsBogon => &["dns_wrong_address"],
        Failure::DnsFakeIp => &["fake_ip"],
        Failure::TcpRefused => &["server_not_listening", "listen_address_mismatch"],
        Failure::TcpTimedOut => &["server_firewall", "network_filter", "host_down"],
        Failure::TcpHostUnreachable | Failure::TcpHostDown => &["host_down"],
        Failure::TcpNetUnreachable | Failure::TcpRouteBlackhole => &["no_route"],
        Failure::TcpNetworkDown => &["no_network"],
        Failure::TcpPermission => &["client_firewall", "no_route"],
        Failure::TcpAddressInvalid => &["local_address_missing"],
        Failure::TcpLocalPortsExhausted => &["local_ports_exhausted"],
        Failure::TcpTooManyFiles => &["open_files_exhausted"],
        Failure::TcpProtocolUnreachable | Failure::TcpOther => &["network_filter"],
        Failure::TcpMessageSize => &["mtu_black_hole"],
        Failure::TcpDataLost => &["data_lost"],
        Failure::TcpReset
        | Failure::TcpClosed
        | Failure::TcpAborted
        | Failure::TlsClosed
        | Failure::TlsReset
        | Failure::HttpEmpty
        | Failure::HttpIncomplete
        | Failure::WsClosed => &["connection_reset"],
        Failure::TcpSilent
        | Failure::TlsSilent
        | Failure::HttpTimedOut
        | Failure::WsTimedOut
        | Failure::CheckTimedOut
        | Failure::CheckPanicked => &["silent_server"],
        Failure::TlsVersionOrCipher => &["tls_too_old"],
        Failure::TlsCertName
        | Failure::TlsCertDate
        | Failure::TlsCertAuthority
        | Failure::TlsCertInvalid
        | Failure::TlsCertRevoked
        | Failure::TlsUnrecognizedName => &["tls_certificate"],
        Failure::TlsClientCert => &["client_certificate_required"],
        Failure::TlsPlaintextHttp | Failure::TlsPlaintextOther | Failure::TlsProtocol => {
            &["tls_not_expected"]
        }
        Failure::HttpError => &["request_rejected", "server_error"],
        Failure::HttpRedirect | Failure::HttpRedirectLoop => &["redirected"],
        Failure::HttpInvalid | Failure::HttpProtocol | Failure::WsNotHttp => &["protocol_mismatch"],
        Failure::WsStatus => &["wrong_path", "upgrade_stripped"],
        Failure::WsUpgrade | Failure::WsConnection => &["upgrade_stripped"],
        Failure::WsAccept | Failure::WsExtension => &["handshake_broken"],
        Failure::WsSubprotocol => &["subprotocol_mismatch"],
        Failure::WsClosedAfterOpen => &["closed_after_open"],
        Failure::WsDroppedIdle => &["idle_dropped"],
        Failure::ProxyUnreachable | Failure::ProxyAuth | Failure::ProxyTunnelRefused => {
            &["proxy_software"]
        }
        Failure::PolicyPortBlocked | Failure::PolicyMixedContent => &["client_policy"],
        Failure::InterceptCaptivePortal => &["captive_portal"],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::{causes, diagnose};
    use crate::facts::sample;
    use crate::target::Protocol;

    #[test]
    fn every_failure_has_causes_of_the_catalogue() {
        for failure in Failure::ALL {
            let named = nearest(*failure);
            assert!(!named.is_empty());
            for id in named {
                assert!(causes::all().any(|cause| cause.id == *id), "{id}");
            }
        }
    }

    #[test]
    fn a_failure_alone_has_a_name() {
        let mut facts = sample::facts(Protocol::Tcp, "192.0.2.7", 8282);
        facts.complete = true;
        for failure in [Failure::TcpOther, Failure::TcpProtocolUnreachable] {
            facts.records = vec![sample::tcp("192.0.2.7:8282", true, Some(failure), None)];
            let verdict = diagnose(&facts).verdict;
            assert!(!verdict.top_causes.is_empty(), "{verdict:?}");
        }
    }
}
