//! Other machines on the network of the target.

use std::net::IpAddr;

use crate::facts::{CheckId, Facts};
use crate::say::Say;

use super::{port, port::PortSeen, says, traces, way};

/// A machine that shares a subnet with this computer and with an address, and that answered while that address did not,
/// with the sentence that says so.
pub(crate) fn answering(facts: &Facts, beside: IpAddr) -> Option<(CheckId, Say)> {
    let near = |machine: IpAddr| {
        machine != beside
            && !way::is_own(facts, machine)
            && way::share_subnet(facts, machine, beside)
    };
    let dns = facts
        .dns_records()
        .find(|(_, dns)| dns.rcode.is_some() && near(dns.server.address.ip()))
        .map(|(record, dns)| (record.check, says::dns_answered(dns)));
    let ping = || {
        facts
            .pings()
            .find(|(_, ping)| ping.received > 0 && near(ping.address))
            .map(|(record, ping)| (record.check, says::ping(ping)))
    };
    let hop = || traces::hop(facts, near);
    let tcp = || {
        port::asked(facts)
            .into_iter()
            .chain(port::control(facts))
            .find(|port| match port.seen {
                PortSeen::Connected | PortSeen::Reset => near(port.ip()),
                PortSeen::Icmp(icmp) => !icmp.own && near(icmp.sender),
                PortSeen::Silent | PortSeen::Local(_) | PortSeen::Other(_) => false,
            })
            .map(|port| (port.record.check, port.says()))
    };
    dns.or_else(ping).or_else(hop).or_else(tcp)
}
