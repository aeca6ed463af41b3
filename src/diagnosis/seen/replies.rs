//! Whether anybody beyond this computer answered anything at all.

use std::net::IpAddr;

use crate::facts::{CheckId, Facts};
use crate::say::Say;

use super::port::{self, Port, PortSeen};
use super::{says, traces, way};

/// A reply that came from beyond this computer, whoever sent it, with the sentence that says so.
///
/// A reset does not count: a rule on this computer can send one in the target's name. Neither does an answer through a
/// tunnel or to a fake address: the program behind it may run here.
pub(crate) fn reply_from_beyond(facts: &Facts) -> Option<(CheckId, Say)> {
    reply(facts, &|address| !way::is_own(facts, address))
}

/// [`reply_from_beyond`], or a silent DNS server of this computer that answers over TCP, or a machine on the way to it.
pub(crate) fn any_reply(facts: &Facts) -> Option<(CheckId, Say)> {
    reply_from_beyond(facts)
        .or_else(|| name_server_reply(facts, &|address| !way::is_own(facts, address)))
}

/// Whether anybody answered who is not on this very network, so that its router passes packets on.
pub(crate) fn replies_through_router(facts: &Facts) -> bool {
    let far = |address: IpAddr| !way::is_own(facts, address) && !way::is_on_link(facts, address);
    reply(facts, &far)
        .or_else(|| name_server_reply(facts, &far))
        .is_some()
}

fn name_server_reply(facts: &Facts, from: &dyn Fn(IpAddr) -> bool) -> Option<(CheckId, Say)> {
    port::name_servers(facts)
        .iter()
        .find(|port| replies(facts, port, from))
        .map(|port| (port.record.check, port.says()))
}

fn reply(facts: &Facts, from: &dyn Fn(IpAddr) -> bool) -> Option<(CheckId, Say)> {
    let mut ports = port::asked(facts);
    ports.extend(port::control(facts));
    let tcp = ports
        .iter()
        .find(|port| replies(facts, port, from))
        .map(|port| (port.record.check, port.says()));
    let ping = || {
        facts
            .pings()
            .find(|(_, ping)| {
                ping.received > 0 && from(ping.address) && !way::is_hidden_to(facts, ping.address)
            })
            .map(|(record, ping)| (record.check, says::ping(ping)))
    };
    let dns = || {
        facts
            .dns_records()
            .find(|(_, dns)| dns.rcode.is_some() && from(dns.server.address.ip()))
            .map(|(record, dns)| (record.check, says::dns_answered(dns)))
            .or_else(|| told_of_dns(facts, from))
    };
    let hop = || traces::hop(facts, from);
    tcp.or_else(ping).or_else(dns).or_else(hop)
}

/// A machine's word about the way to a DNS server.
fn told_of_dns(facts: &Facts, from: &dyn Fn(IpAddr) -> bool) -> Option<(CheckId, Say)> {
    facts.dns_records().find_map(|(record, dns)| {
        let icmp = dns.icmp.as_ref()?;
        let beyond = !icmp.own && from(icmp.sender);
        beyond.then(|| (record.check, says::icmp(dns.server.address, icmp)))
    })
}

fn replies(facts: &Facts, port: &Port<'_>, from: &dyn Fn(IpAddr) -> bool) -> bool {
    match port.seen {
        PortSeen::Connected => from(port.ip()) && !way::is_hidden_to(facts, port.ip()),
        PortSeen::Icmp(icmp) => !icmp.own && from(icmp.sender),
        PortSeen::Reset | PortSeen::Silent | PortSeen::Local(_) | PortSeen::Other(_) => false,
    }
}
