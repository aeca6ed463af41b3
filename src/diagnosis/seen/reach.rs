//! Getting to the asked port: what every cause of that stage asks first, and what a silence means.

use std::net::{IpAddr, SocketAddr};

use crate::diagnosis::{CauseStatus, Judgement};
use crate::facts::{CheckId, Facts, Failure};
use crate::say;
use crate::say::{Arg, Say};
use crate::target::Protocol;

use super::hearing::{self, Sent};
use super::icmp;
use super::port::{self, Port, PortSeen};
use super::way;

/// The judgement as it is, unless another address accepted and the asked protocol still fails: then that one is what is
/// broken, and what keeps this address from answering is beside the point.
pub(crate) fn unless_further(facts: &Facts, judgement: Judgement) -> Judgement {
    let further = port::find(facts, |port| port.seen == PortSeen::Connected).is_some()
        && !super::works(facts)
        && facts.target.protocol != Protocol::Tcp;
    if further {
        judgement.at_most(CauseStatus::Possible)
    } else {
        judgement
    }
}

/// What is plain before any cause of getting to the port is looked at: the port accepted at every address that was
/// tried, or it was never tried, or no packet left this computer.
pub(crate) fn settled(facts: &Facts) -> Option<Judgement> {
    accepted(facts).or_else(|| untried(facts))
}

/// The port accepted at every address that was tried.
pub(crate) fn accepted(facts: &Facts) -> Option<Judgement> {
    let ports = port::asked(facts);
    let first = ports.first()?;
    ports
        .iter()
        .all(|port| port.seen == PortSeen::Connected)
        .then(|| Judgement::ruled_out().although(first.record.check, first.says()))
}

/// The port was never tried, or no packet left this computer: nothing is known about the server.
pub(crate) fn untried(facts: &Facts) -> Option<Judgement> {
    let ports = port::asked(facts);
    if ports.is_empty() {
        return Some(Judgement::not_checked(say!(
            "missing-port-not-tried",
            port = facts.target.port
        )));
    }
    ports.iter().all(kept_here).then(|| {
        Judgement::not_checked(say!("missing-port-nothing-left", port = facts.target.port))
    })
}

/// Whether the packets stayed on this computer.
pub(crate) fn kept_here(port: &Port<'_>) -> bool {
    match port.seen {
        PortSeen::Local(_) => true,
        PortSeen::Icmp(icmp) => icmp.own && icmp.after_ms < icmp::NEIGHBOUR_SEARCH_MS,
        PortSeen::Silent => sends_fail_here(port),
        PortSeen::Connected | PortSeen::Reset | PortSeen::Other(_) => false,
    }
}

/// Whether the system counted at least as many sends that failed here as there were SYNs sent again: a rule of this
/// computer swallows them, and the silence says nothing about the server.
fn sends_fail_here(port: &Port<'_>) -> bool {
    let attempts = u32::try_from(port.probe.attempts.len()).unwrap_or(u32::MAX);
    let again = port.probe.syns().saturating_sub(attempts);
    again >= FEW_SYNS && port.probe.local_send_failures >= u64::from(again)
}

/// Fewer SYNs than this sent again do not make a pattern: other programs share the counter.
const FEW_SYNS: u32 = 3;

/// No connection stood, so nothing that comes after it can be judged.
pub(crate) fn unconnected(facts: &Facts) -> Option<Judgement> {
    let connected = port::find(facts, |port| port.seen == PortSeen::Connected).is_some();
    (!connected).then(|| {
        Judgement::not_checked(say!("missing-port-not-connected", port = facts.target.port))
    })
}

/// An answer to a packet that lived too briefly to reach the host, as another packet shows that ended on the way: whoever
/// answered is nearer than the host.
pub(crate) fn nearer_answer(facts: &Facts, port: &Port<'_>) -> Option<(CheckId, Say)> {
    facts
        .path_traces()
        .filter(|(_, trace)| trace.address == port.probe.address && trace.reached)
        .find_map(|(record, trace)| {
            let farther = trace.farther.as_ref()?;
            // The host itself: nothing stands before it.
            if farther.address == Some(trace.address.ip()) {
                return None;
            }
            let says = say!(
                "seen-nearer-answer",
                address = trace.address,
                hops = u32::from(farther.ttl),
                router = farther.address?
            );
            Some((record.check, says))
        })
}

/// Whether an address was seen to answer for itself: no router stands before it, or a packet that lived as long as the one
/// that the port answered came as far as the host.
pub(crate) fn answers_itself(facts: &Facts, address: SocketAddr) -> bool {
    let ip = address.ip();
    let traced = || {
        facts
            .path_traces()
            .filter(|(_, trace)| trace.address == address && trace.reached)
            .filter_map(|(_, trace)| trace.farther.as_ref())
            .any(|hop| hop.address == Some(ip))
    };
    way::is_own(facts, ip) || way::is_on_link(facts, ip) || traced()
}

/// Whether something came so much sooner than the host can answer that no chance explains it: in less than half of the time,
/// and by more than lines and busy machines waver.
fn is_much_sooner(sooner_ms: f64, host_ms: f64) -> bool {
    const WAVERING_MS: f64 = 20.0;
    sooner_ms * 2.0 < host_ms && host_ms - sooner_ms >= WAVERING_MS
}

/// A reset that came back much sooner than the host can answer, as its pings and other ports show: a machine nearer than
/// the host sent it in the host's name.
///
/// The slowest reset counts, and the fastest other answer: what waits for a hardware address to be found is slow once.
pub(crate) fn nearer_reset(facts: &Facts, port: &Port<'_>) -> Option<(CheckId, Say)> {
    if port.seen != PortSeen::Reset {
        return None;
    }
    if let Some(nearer) = nearer_answer(facts, port) {
        return Some(nearer);
    }
    let reset = port
        .probe
        .attempts
        .iter()
        .filter(|attempt| attempt.failure == Some(Failure::TcpRefused))
        .map(|attempt| attempt.duration_ms)
        .max_by(f64::total_cmp)?;
    let (check, host) = fastest_answer(facts, port.ip())?;
    is_much_sooner(reset, host).then(|| {
        (
            check,
            say!(
                "seen-nearer-reset",
                address = port.ip(),
                reset = reset,
                host = host
            ),
        )
    })
}

/// The fastest answer of a host beside the asked port, in milliseconds: a ping, a handshake, or one of several resets. A lone
/// reset may have been sent in its name as well.
pub(crate) fn fastest_answer(facts: &Facts, address: IpAddr) -> Option<(CheckId, f64)> {
    let pings = facts
        .pings()
        .filter(|(_, ping)| ping.address == address)
        .filter_map(|(record, ping)| Some((record.check, ping.best_ms?)));
    let controls = || {
        facts
            .control_tcp()
            .filter(|(_, probe)| probe.address.ip() == address)
    };
    let handshakes =
        controls().filter_map(|(record, probe)| Some((record.check, probe.handshake_ms()?)));
    let resets: Vec<(CheckId, f64)> = controls()
        .filter_map(|(record, probe)| {
            let resets = probe.attempts.iter().filter(|attempt| attempt.reset());
            let fastest = resets
                .map(|attempt| attempt.duration_ms)
                .min_by(f64::total_cmp)?;
            Some((record.check, fastest))
        })
        .collect();
    let resets = (resets.len() > 1).then_some(resets).into_iter().flatten();
    pings
        .chain(handshakes)
        .chain(resets)
        .min_by(|a, b| a.1.total_cmp(&b.1))
}

/// A connection that was cut right after our first bytes, much sooner than the host's answer to them could be here: a
/// machine nearer than the host cut it in its name. Whoever only listened was left alone, so the end is an answer.
///
/// The slowest end counts, and the fastest handshake.
pub(crate) fn nearer_cut(facts: &Facts) -> Option<(CheckId, Say)> {
    let tries = hearing::tries(facts);
    port::asked(facts).into_iter().find_map(|port| {
        // What the other checks measure includes the handshake.
        let here = || {
            tries
                .iter()
                .filter(|one| one.check == CheckId::Speaks && one.address == port.probe.address)
        };
        let waited = here().any(|one| one.sent == Sent::Nothing && one.silent());
        let spoken = || here().filter(|one| one.sent != Sent::Nothing);
        let cut = spoken().map(|one| one.lasted_ms).max_by(f64::total_cmp)?;
        let host = fastest_sign(facts, port.probe.address)?;
        let every = spoken().count() > 1 && spoken().all(hearing::Try::cut);
        (waited && every && is_much_sooner(cut, host)).then(|| {
            let says = say!(
                "seen-nearer-cut",
                address = port.ip(),
                cut = cut,
                host = host
            );
            (CheckId::Speaks, says)
        })
    })
}

/// The fastest handshake of a port or ping of its host, in milliseconds: one whose SYN was lost took a second longer.
fn fastest_sign(facts: &Facts, address: SocketAddr) -> Option<f64> {
    let handshakes = facts
        .asked_tcp()
        .filter(|(_, probe)| probe.address == address)
        .filter_map(|(_, probe)| probe.handshake_ms());
    let pings = facts
        .pings()
        .filter(|(_, ping)| ping.address == address.ip())
        .filter_map(|(_, ping)| ping.best_ms);
    handshakes.chain(pings).min_by(f64::total_cmp)
}

/// A port that accepted much sooner than the host answers pings, or at the first router: a machine nearer than the host
/// accepted in its name, as transparent proxies do. A host may also be slow to answer pings, or stand on the router
/// itself, so this makes something possible and no more.
pub(crate) fn nearer_accept(facts: &Facts) -> Option<(CheckId, Say)> {
    sooner_accept(facts).or_else(|| first_accept(facts))
}

/// The first router accepts for an address that is not the one it is reached by, and nothing tells whether it has that
/// address too.
fn first_accept(facts: &Facts) -> Option<(CheckId, Say)> {
    port::asked(facts).into_iter().find_map(|port| {
        let gateway = way::route_to(facts, port.ip())?.1.gateway?;
        let (record, _) = facts.path_traces().find(|(_, trace)| {
            trace.address == port.probe.address
                && trace.reached
                && trace.hops.len() == 1
                && trace.farther.is_none()
        })?;
        (port.seen == PortSeen::Connected && gateway != port.ip()).then(|| {
            let says = say!("seen-first-accept", address = port.ip(), gateway = gateway);
            (record.check, says)
        })
    })
}

/// The slowest handshake counts, and the fastest of at least two pings.
fn sooner_accept(facts: &Facts) -> Option<(CheckId, Say)> {
    const FEWEST: u32 = 2;
    port::asked(facts).into_iter().find_map(|port| {
        let accept = port
            .probe
            .attempts
            .iter()
            .filter(|attempt| attempt.connected)
            .map(|attempt| attempt.duration_ms)
            .max_by(f64::total_cmp)?;
        let (record, host) = facts
            .pings()
            .filter(|(_, ping)| ping.address == port.ip() && ping.received >= FEWEST)
            .find_map(|(record, ping)| Some((record, ping.best_ms?)))?;
        is_much_sooner(accept, host).then(|| {
            let says = say!(
                "seen-nearer-accept",
                address = port.ip(),
                accept = accept,
                host = host
            );
            (record.check, says)
        })
    })
}

/// A machine nearer than the host took the connection to the asked port in its name: what was said on it is that machine's
/// word.
pub(crate) fn nearer_taker(facts: &Facts) -> Option<(CheckId, Say)> {
    let connected = |port: &&Port<'_>| port.seen == PortSeen::Connected;
    port::asked(facts)
        .iter()
        .filter(connected)
        .find_map(|port| nearer_answer(facts, port))
}

/// What stands behind a silent port.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Silence {
    /// The host answered in another way, which the sentence names: only this port is silent.
    ThisPort(CheckId, Say),
    /// Everything else of the host was silent too, as the sentences say; none where nothing else could be tried.
    Total(Vec<(CheckId, Say)>),
    /// The other measurements still run.
    Unknown,
}

/// What stands behind the silence of the asked port at one address.
pub(crate) fn silence(facts: &Facts, port: &Port<'_>) -> Silence {
    if let Some((check, says)) = port::host_lives(facts, port.ip()) {
        return Silence::ThisPort(check, says);
    }
    if !facts.complete {
        return Silence::Unknown;
    }
    if neighbour_answered(facts, port) {
        return Silence::ThisPort(
            CheckId::Route,
            say!("seen-neighbour-answered", address = port.ip()),
        );
    }
    Silence::Total(also_silent(facts, port.ip()))
}

/// The first silent address, with what stands behind its silence.
pub(crate) fn silent(facts: &Facts) -> Option<(Port<'_>, Silence)> {
    let port = port::find(facts, |port| port.seen == PortSeen::Silent)?;
    let behind = silence(facts, &port);
    Some((port, behind))
}

/// The other measurements of a host that heard nothing.
fn also_silent(facts: &Facts, address: IpAddr) -> Vec<(CheckId, Say)> {
    let ports: Vec<String> = port::control(facts)
        .iter()
        .filter(|port| port.ip() == address && port.seen == PortSeen::Silent)
        .map(|port| port.probe.address.port().to_string())
        .collect();
    let mut said = Vec::new();
    if !ports.is_empty() {
        said.push((
            CheckId::ControlPort,
            say!(
                "seen-controls-silent",
                address = address,
                ports = Arg::List(ports)
            ),
        ));
    }
    let pinged = facts
        .pings()
        .find(|(_, ping)| ping.address == address && ping.permitted && ping.sent > 0);
    if let Some((record, ping)) = pinged {
        said.push((
            record.check,
            say!("seen-ping-silent", address = address, sent = ping.sent),
        ));
    }
    said
}

/// Whether the host of a silent port must at least have told its hardware address: on the same network Linux reports
/// a neighbour that does not by an error of its own after about 3 seconds. (A neighbour that left a minute ago may still be
/// remembered, so this is a hint.)
fn neighbour_answered(facts: &Facts, port: &Port<'_>) -> bool {
    const LONG_ENOUGH_MS: f64 = 3_300.0;
    facts.os == "linux"
        && way::is_on_link(facts, port.ip())
        && !way::is_own(facts, port.ip())
        && port
            .probe
            .attempts
            .iter()
            .any(|attempt| attempt.duration_ms >= LONG_ENOUGH_MS)
}
