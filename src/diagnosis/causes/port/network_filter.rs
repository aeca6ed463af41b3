//! A firewall or filter between this computer and the server blocks the connection.
//!
//! # What it is
//! A machine on the way (a router, a company's or school's firewall, a provider's or a country's filter) refuses to pass
//! these packets on. The server never sees them, or sees them cut off.
//!
//! # Why it happens
//! Networks allow few ports or block names; a network's access list was made for other servers.
//!
//! # What confirms it
//! A machine that was seen on the way, and is not the server, says that a rule forbids the packets, or the questions to
//! the DNS servers. "Port unreachable" is a rule as well, but often one of the server's side, for a service without a
//! machine: `likely`.
//!
//! # What rules it out
//! The host itself answered on the port, or no machine stands between.
//!
//! # What to do
//! Try another network, such as a phone's. Show the address of the blocking machine to whoever runs the network.

use super::{Cause, Judgement, filter_words, name_stopped, only_by_proxy};
use crate::diagnosis::seen::hearing::{self, Sent};
use crate::diagnosis::seen::icmp::{self, Sender};
use crate::diagnosis::seen::port::{self, Port, PortSeen};
use crate::diagnosis::seen::reach::{self, Silence};
use crate::diagnosis::seen::{answers, portal, signs, tls, traces, way};
use crate::diagnosis::{CauseStatus, Fixer, Stage};
use crate::facts::{CheckId, Facts};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "network_filter",
    stage: Stage::Tcp,
    fixer: Fixer::Network,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    let next = say!("next-network_filter", target = facts.target.shown());
    let said = || own_page(facts).or_else(|| sent_to_a_warning(facts));
    if let Some(by_name) = name_stopped::by_name(facts).or_else(said) {
        return by_name.settled_by(next).variant("by-name");
    }
    if let Some(questions) = filter_words::questions(facts) {
        return questions.variant("dns").met_at(Stage::Dns);
    }
    if let Some(nearby) = cut_nearby(facts) {
        return nearby.settled_by(next);
    }
    let found = reach::unless_further(facts, look(facts, next.clone()));
    match only_by_proxy::judge(facts) {
        Some(by_proxy) if found.status >= by_proxy.status => by_proxy.settled_by(next),
        _ => found,
    }
}

fn look(facts: &Facts, next: Say) -> Judgement {
    if let Some(settled) = reach::settled(facts).or_else(|| answered_by_host(facts)) {
        return settled;
    }
    let found = filter_words::told(facts)
        .or_else(|| silence_before_host(facts))
        .or_else(|| unseen(facts));
    match found {
        Some(found) if found.status == CauseStatus::Confirmed => found,
        Some(found) => found.settled_by(next),
        None => Judgement::not_checked(say!("missing-network_filter", port = facts.target.port)),
    }
}

/// Every address either accepts, speaks for itself by an ICMP error, or has no machine before it.
fn answered_by_host(facts: &Facts) -> Option<Judgement> {
    let by_host = |port: &Port<'_>| match port.seen {
        PortSeen::Connected => true,
        PortSeen::Reset => nothing_between(facts, port),
        PortSeen::Icmp(_) | PortSeen::Silent => match icmp::told(facts, port) {
            // Firewalls in switches and before virtual machines say it in the target's name, as does NAT for all behind it.
            Some(told) => told.sender == Sender::Target && nothing_between(facts, port),
            None => nothing_between(facts, port),
        },
        PortSeen::Local(_) | PortSeen::Other(_) => false,
    };
    let first = port::find(facts, by_host)?;
    port::every(facts, by_host)
        .then(|| Judgement::ruled_out().although(first.record.check, first.says()))
}

fn nothing_between(facts: &Facts, port: &Port<'_>) -> bool {
    way::is_own(facts, port.ip()) || way::is_on_link(facts, port.ip())
}

/// Packets to this port get less far than packets to another port of the same host.
fn silence_before_host(facts: &Facts) -> Option<Judgement> {
    let (port, _) = reach::silent(facts)?;
    let cut = traces::cut_short(facts, port.probe.address)?;
    Some(
        Judgement::likely()
            .because(port.record.check, port.says())
            .because(
                CheckId::PathTrace,
                say!(
                    "evidence-network_filter-cut_short",
                    port = port.probe.address.port(),
                    last = cut.last,
                    control = cut.control,
                    further = cut.further
                ),
            ),
    )
}

/// A reset or a silence, which a machine on the way can cause as well as the server.
fn unseen(facts: &Facts) -> Option<Judgement> {
    let reset = port::find(facts, |port| {
        port.seen == PortSeen::Reset && !nothing_between(facts, port)
    });
    if let Some(port) = reset {
        let says = (port.record.check, port.says());
        return Some(match reach::nearer_reset(facts, &port) {
            Some((check, nearer)) => Judgement::likely()
                .because(check, nearer)
                .because(says.0, says.1),
            None => Judgement::possible().because(says.0, says.1),
        });
    }
    let (port, silence) = reach::silent(facts)?;
    if nothing_between(facts, &port) {
        return None;
    }
    let says = (port.record.check, port.says());
    Some(match silence {
        Silence::ThisPort(check, other) => Judgement::possible()
            .because(says.0, says.1)
            .because(check, other),
        Silence::Total(_) => match traces::near_silence(facts, &port) {
            Some(near) => Judgement::likely()
                .because(says.0, says.1)
                .because(CheckId::PathTrace, near),
            None => Judgement::possible().because(says.0, says.1),
        },
        Silence::Unknown => Judgement::possible().because(says.0, says.1),
    })
}

/// Connections are cut sooner than the host could do it. A filter on this computer may do the same.
fn cut_nearby(facts: &Facts) -> Option<Judgement> {
    let (check, says) = reach::nearer_cut(facts)?;
    Some(Judgement::likely().because(check, says))
}

/// Plain requests are sent to another site's warning page, or a TLS hello is sent anywhere: a server cannot read in that
/// where to. The server's owner may do so, too.
fn sent_to_a_warning(facts: &Facts) -> Option<Judgement> {
    let all = answers::all(facts);
    let warned = all
        .iter()
        .find(|answer| {
            // The page of a cloud for names that are not registered is no filter's: `icp_block`.
            portal::sends_to_a_warning(facts, answer) && signs::registration_block(answer).is_none()
        })
        .map(|answer| (answer.check, answer.says()));
    let hello = || {
        hearing::tries(facts)
            .into_iter()
            .find(|one| {
                one.sent == Sent::ClientHello
                    && matches!(one.bytes.and_then(tls::raw_status), Some(300..=399))
            })
            .map(|one| (one.check, one.says()))
    };
    let (check, says) = warned.or_else(hello)?;
    Some(Judgement::likely().because(check, says))
}

/// A filter answers in the server's place with its own page. The server's owner may have one before it, too.
fn own_page(facts: &Facts) -> Option<Judgement> {
    let answers = answers::all(facts);
    let (answer, product) = answers
        .iter()
        .find_map(|answer| Some((answer, signs::filter_page(answer)?)))?;
    Some(
        Judgement::likely()
            .because(answer.check, answer.says())
            .because(
                answer.check,
                say!("evidence-network_filter-page", product = product),
            ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample::{
        exchange, facts, heard, icmp, of_http, ping, route_on_link, route_via, spoke, tcp, trace,
    };
    use crate::facts::{Ended, Failure, Record, SpeakProbe};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:8282";

    fn status(records: Vec<Record>) -> CauseStatus {
        let mut facts = facts(Protocol::Wss, "192.0.2.7", 8282);
        facts.records = records;
        judge(&facts).status
    }

    fn error(code: u8, sender: &str) -> Record {
        let failure = Some(Failure::TcpHostUnreachable);
        tcp(A, true, failure, Some(icmp(code, sender)))
    }

    fn silent() -> Record {
        tcp(A, true, Some(Failure::TcpTimedOut), None)
    }

    #[test]
    fn a_router_forbids_it() {
        let forbids = |code| {
            let gateway = route_via("192.0.2.7", "10.0.0.1");
            status(vec![gateway, error(code, "10.0.0.1")])
        };
        for code in [9, 10, 13] {
            assert_eq!(forbids(code), CauseStatus::Confirmed, "code {code}");
        }
        // The node of a cluster, which is the gateway of its containers, says so for a service that nobody serves.
        assert_eq!(forbids(3), CauseStatus::Likely);
        let hop = trace(A, &["10.0.0.1", "198.51.100.1"], false);
        let records = vec![hop.clone(), error(13, "198.51.100.1")];
        assert_eq!(status(records), CauseStatus::Confirmed);
        // A service without a machine behind it is refused so by the machine that stands for it.
        let records = vec![hop, error(3, "198.51.100.1")];
        assert_eq!(status(records), CauseStatus::Likely);
    }

    /// A server with two addresses may answer from the other one.
    #[test]
    fn a_machine_that_was_not_seen_on_the_way() {
        assert_eq!(status(vec![error(13, "192.0.2.8")]), CauseStatus::Likely);
    }

    #[test]
    fn the_server_itself_forbids_it() {
        // A firewall before it says so in its name.
        assert_eq!(status(vec![error(13, "192.0.2.7")]), CauseStatus::Possible);
        let near = route_on_link("192.0.2.7");
        let on_this_network = vec![near, error(13, "192.0.2.7")];
        assert_eq!(status(on_this_network), CauseStatus::RuledOut);
    }

    #[test]
    fn host_unreachable() {
        let gateway = || route_via("192.0.2.7", "10.0.0.1");
        let at_once = vec![gateway(), error(1, "10.0.0.1")];
        assert_eq!(status(at_once), CauseStatus::Likely);
        let mut slow = icmp(1, "10.0.0.1");
        slow.after_ms = 3_060.0;
        let slow = tcp(A, true, Some(Failure::TcpHostUnreachable), Some(slow));
        let looked_for = vec![gateway(), slow.clone()];
        assert_eq!(status(looked_for), CauseStatus::NotChecked);
        let lives = tcp("192.0.2.7:22", false, None, None);
        // Each port of a balancer has a machine of its own.
        let balanced = vec![gateway(), slow, lives.clone()];
        assert_eq!(status(balanced), CauseStatus::NotChecked);
        let faked = vec![gateway(), error(1, "10.0.0.1"), lives];
        // Perhaps it was looked for just before: some routers remember that for a while.
        assert_eq!(status(faked), CauseStatus::Likely);
    }

    #[test]
    fn resets_and_silence() {
        let refused = || tcp(A, true, Some(Failure::TcpRefused), None);
        assert_eq!(status(vec![refused()]), CauseStatus::Possible);
        let near = route_on_link("192.0.2.7");
        assert_eq!(status(vec![near.clone(), refused()]), CauseStatus::RuledOut);
        assert_eq!(status(vec![silent()]), CauseStatus::Possible);
        assert_eq!(status(vec![near, silent()]), CauseStatus::RuledOut);
        let open = tcp(A, true, None, None);
        assert_eq!(status(vec![open]), CauseStatus::RuledOut);
    }

    /// A reset after 12 ms of a host that needs 120 ms for a ping.
    #[test]
    fn a_reset_that_comes_too_soon() {
        let refused = || tcp(A, true, Some(Failure::TcpRefused), None);
        let mut far = ping("192.0.2.7", 10, 10);
        if let crate::facts::Fact::Ping(ping) = &mut far.fact {
            ping.best_ms = Some(120.0);
        }
        assert_eq!(status(vec![refused(), far]), CauseStatus::Likely);
        let near = ping("192.0.2.7", 10, 10);
        assert_eq!(status(vec![refused(), near]), CauseStatus::Possible);
    }

    /// The host needs 12 ms to answer a request to connect, and cuts after 0.4 ms what it has not even received.
    #[test]
    fn a_connection_that_is_cut_too_soon() {
        let open = |ms: f64| {
            let mut open = tcp(A, true, None, None);
            if let crate::facts::Fact::Tcp(probe) = &mut open.fact {
                for attempt in &mut probe.attempts {
                    attempt.duration_ms = ms;
                }
            }
            open
        };
        let cut = |probe, ended, ms| {
            let mut spoke = spoke(A, probe, b"", ended);
            spoke.listened_ms = ms;
            heard(spoke)
        };
        let cuts = |wait, ms| {
            vec![
                cut(SpeakProbe::Wait, wait, 3_000.0),
                cut(SpeakProbe::Http, Ended::Reset, ms),
                cut(SpeakProbe::Line, Ended::Reset, 0.4),
            ]
        };
        let far = |wait, ms| [vec![open(120.0)], cuts(wait, ms)].concat();
        assert_eq!(status(far(Ended::Silent, 0.4)), CauseStatus::Likely);
        // The server's program did not hear a word: it says nothing about what that speaks.
        let mut facts = facts(Protocol::Wss, "192.0.2.7", 8282);
        facts.records = far(Ended::Silent, 0.4);
        let top = crate::diagnosis::diagnose(&facts).verdict.top_causes;
        assert_eq!(top, ["network_filter", "connection_reset"]);
        // The server's own answer, a line that is too short to tell, and an end that came unasked.
        assert_ne!(status(far(Ended::Silent, 121.0)), CauseStatus::Likely);
        assert_ne!(status(far(Ended::Closed, 0.4)), CauseStatus::Likely);
        let near = [vec![open(12.0)], cuts(Ended::Silent, 0.4)].concat();
        assert_ne!(status(near), CauseStatus::Likely);
    }

    #[test]
    fn the_page_of_a_filter() {
        let page = |body| {
            let mut facts = facts(Protocol::Http, "192.0.2.7", 8282);
            facts.records = vec![
                tcp(A, true, None, None),
                of_http(exchange(A, 403, &[], body)),
            ];
            crate::diagnosis::diagnose(&facts).verdict.top_causes
        };
        assert_eq!(
            page("<h1>FortiGuard: Access Blocked</h1>"),
            ["network_filter"]
        );
        assert_eq!(page("<h1>Forbidden</h1>"), ["access_rejected"]);
    }

    #[test]
    fn silence_right_behind_the_first_router() {
        let control = || tcp("192.0.2.7:22", false, Some(Failure::TcpTimedOut), None);
        let near = trace(A, &["10.0.0.1", "", ""], false);
        let records = vec![silent(), control(), near];
        assert_eq!(status(records), CauseStatus::Likely);
        let far = trace(A, &["10.0.0.1", "10.0.1.1", ""], false);
        let records = vec![silent(), control(), far];
        assert_eq!(status(records), CauseStatus::Possible);
    }

    #[test]
    fn the_way_to_this_port_is_shorter() {
        let control = tcp("192.0.2.7:22", false, None, None);
        let far = trace("192.0.2.7:22", &["10.0.0.1", "10.0.1.1", "192.0.2.7"], true);
        let short = trace(A, &["10.0.0.1", "", ""], false);
        let records = vec![silent(), control.clone(), far.clone(), short];
        assert_eq!(status(records), CauseStatus::Likely);
        // As far as the last router: the server itself may be the one that is silent.
        let whole = trace(A, &["10.0.0.1", "10.0.1.1", ""], false);
        let records = vec![silent(), control, far, whole];
        assert_eq!(status(records), CauseStatus::Possible);
    }
}
