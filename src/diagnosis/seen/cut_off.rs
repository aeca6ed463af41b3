//! A port that took the first connections, and none since.

use std::net::IpAddr;

use super::port;
use crate::facts::{Facts, Failure, Status};

/// How many attempts must have worked before, and how many failed since.
const BEFORE: usize = 2;
const SINCE: usize = 3;

/// The port of one address took the first connections and then none any more: how many worked, and how many failed
/// since. Another address that is dead all the time is no ban.
pub(crate) fn first_attempts(facts: &Facts) -> Option<(usize, usize)> {
    let mut addresses: Vec<IpAddr> = port::asked(facts).iter().map(port::Port::ip).collect();
    addresses.dedup();
    addresses.into_iter().find_map(|address| at(facts, address))
}

fn at(facts: &Facts, address: IpAddr) -> Option<(usize, usize)> {
    let attempts = facts
        .asked_tcp()
        .filter(|(_, probe)| probe.address.ip() == address)
        .flat_map(|(_, probe)| &probe.attempts)
        .filter(|attempt| attempt.connected || attempt.failure.is_some_and(closed))
        .map(|attempt| (attempt.start_ms, attempt.connected));
    let tls = facts.tls().map(|(record, tls)| (record, tls.address));
    let pages = facts.http().map(|(record, http)| (record, http.address));
    let upgrades = facts.web_sockets().map(|(record, ws)| (record, ws.address));
    let heard = facts
        .speaks()
        .map(|(record, speaks)| (record, speaks.address));
    let later = tls
        .chain(pages)
        .chain(upgrades)
        .chain(heard)
        .filter(|(record, at)| at.ip() == address && record.status != Status::Skipped)
        .map(|(record, _)| (record.start_ms, !record.failure.is_some_and(closed)));
    let mut events: Vec<(f64, bool)> = attempts.chain(later).collect();
    events.sort_by(|a, b| a.0.total_cmp(&b.0));
    // One attempt may stand in two records.
    events.dedup();
    let worked = events.iter().take_while(|(_, worked)| *worked).count();
    let failed = events.len() - worked;
    let never_again = events.iter().skip(worked).all(|(_, worked)| !worked);
    (worked >= BEFORE && failed >= SINCE && never_again).then_some((worked, failed))
}

const fn closed(failure: Failure) -> bool {
    matches!(failure, Failure::TcpTimedOut | Failure::TcpRefused)
}
