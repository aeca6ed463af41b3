//! Large packets vanish on the way, small ones pass (path MTU black hole).
//!
//! # What it is
//! A link on the way takes only smaller packets, and the message that should say so is lost. Short exchanges work; a page,
//! a certificate or a large request hangs.
//!
//! # Why it happens
//! VPNs, tunnels and DSL lines shorten packets, while a firewall blocks the ICMP messages that announce it.
//!
//! # What confirms it
//! The same exchange hangs with full-size packets every time and passes with small ones.
//!
//! # What rules it out
//! Large answers arrive.
//!
//! # What to do
//! Limit the segment size (MSS clamping) on the router or VPN, or lower its MTU; let ICMP "too big" messages through.

use std::net::SocketAddr;

use super::sized::{exchanges, hung, stuck};
use super::{Cause, Judgement};
use crate::diagnosis::seen::hearing::{self, Sent};
use crate::diagnosis::seen::{self, loss, reach};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Ended, Facts, HttpVariant, TlsVariant};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "mtu_black_hole",
    stage: Stage::Tcp,
    fixer: Fixer::Network,
    judge,
};

/// More than any link of the internet carries in one packet: who received this much received large packets.
const LARGE: u64 = 4_096;

/// Where nothing at all came of the large ones, a worker that is stuck now and then would look the same: the small ones must
/// pass this often.
const OFTEN: usize = 3;

fn judge(facts: &Facts) -> Judgement {
    // Where it works at one address, it may still hang at another.
    let hangs = exchanges(facts).iter().any(|one| one.hung);
    if let Some(works) = seen::ruled_out_by_working_everywhere(facts).filter(|_| !hangs) {
        return works;
    }
    if let Some(unconnected) = reach::untried(facts).or_else(|| reach::unconnected(facts)) {
        return unconnected;
    }
    let found = mended_by_size(facts).or_else(|| large_vanish(facts));
    if let Some(found) = found {
        return found.settled_by(say!("next-mtu_black_hole", port = facts.target.port));
    }
    if let Some((check, address)) = large_arrived(facts) {
        return Judgement::ruled_out().although(
            check,
            say!("evidence-mtu_black_hole-arrived", address = address),
        );
    }
    Judgement::not_checked(say!("missing-mtu_black_hole", port = facts.target.port))
}

/// The same exchange hangs with full-size packets and passes with small ones.
fn mended_by_size(facts: &Facts) -> Option<Judgement> {
    let all = exchanges(facts);
    let hung = all.iter().find(|one| {
        one.hung
            && one.asked
            && all.iter().any(|small| {
                small.small_segments
                    && small.whole
                    // What fits a small packet would have come anyway: a server that answers now and then.
                    && (small.large || one.unacknowledged)
                    && small.check == one.check
                    && small.address == one.address
            })
    })?;
    let mut of_address = all.iter().filter(|one| one.address == hung.address);
    // A server that is slow now and then would hang here or there, whatever the size.
    let consistent = of_address.all(|one| {
        if one.small_segments {
            one.whole
        } else {
            !one.whole || !(one.asked || one.large)
        }
    });
    let times = silent_full_size(facts, hung.address);
    let passed = all
        .iter()
        .filter(|one| one.small_segments && one.check == hung.check && one.address == hung.address)
        .count();
    let repeated = times >= 2 && (hung.begun || passed >= OFTEN);
    let sure = consistent && (hung.unacknowledged || repeated);
    // A line that loses packets of every size lets one exchange hang and the next one pass, whatever their sizes.
    let lossy = loss::anywhere(facts, hung.address.ip());
    let uneven = lossy && (!sure || loss::heavy(facts, hung.address.ip()));
    // Small ones hang, too.
    let any_size = all
        .iter()
        .any(|one| one.small_segments && one.hung && one.address == hung.address);
    let judgement = if any_size || uneven {
        Judgement::possible()
    } else if sure && !lossy {
        Judgement::confirmed()
    } else {
        Judgement::likely()
    };
    Some(
        judgement
            .because(
                hung.check,
                say!(
                    "evidence-mtu_black_hole-hangs",
                    address = hung.address,
                    times = times
                ),
            )
            .because(
                hung.check,
                say!("evidence-mtu_black_hole-small", address = hung.address),
            ),
    )
}

/// How many exchanges of an address hung with full-size packets.
fn silent_full_size(facts: &Facts, address: SocketAddr) -> usize {
    let tries = hearing::tries(facts)
        .into_iter()
        .filter(|one| one.address == address && one.sent != Sent::Nothing && one.silent())
        .count();
    let cut_off = facts
        .http()
        .filter(|(_, http)| {
            http.address == address
                && http.variant != HttpVariant::SmallSegments
                && (http.status.is_some() || http.frames.is_some())
                && http.ended == Some(Ended::Silent)
        })
        .count();
    tries + cut_off
}

/// A handshake of full-size packets is not acknowledged, while a small one or a small request is.
fn large_vanish(facts: &Facts) -> Option<Judgement> {
    let (record, large) = facts.tls().find(|(record, tls)| {
        tls.variant == TlsVariant::Asked && hung(record, None) && stuck(tls.counters)
    })?;
    let small_hello = facts
        .tls()
        .find(|(_, tls)| {
            tls.address == large.address
                && tls.variant == TlsVariant::Small
                && seen::tls::flight_came(tls)
        })
        .map(|(record, _)| record.check);
    let small_request = || {
        hearing::tries(facts)
            .into_iter()
            .find(|one| {
                one.address == large.address
                    && matches!(one.sent, Sent::Http | Sent::Line)
                    && (one.answered || one.acknowledged() == Some(true))
            })
            .map(|one| one.check)
    };
    let check = small_hello.or_else(small_request)?;
    let judgement = if loss::anywhere(facts, large.address.ip()) {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    Some(
        judgement
            .because(
                record.check,
                say!("evidence-mtu_black_hole-hello", address = large.address),
            )
            .because(
                check,
                say!("evidence-mtu_black_hole-request", address = large.address),
            ),
    )
}

/// A large answer came from every address that answered, and nothing hung.
fn large_arrived(facts: &Facts) -> Option<(CheckId, SocketAddr)> {
    if exchanges(facts).iter().any(|one| one.hung) {
        return None;
    }
    let handshake = facts
        .asked_tls()
        .find(|(_, tls)| tls.completed)
        .map(|(record, tls)| (record.check, tls.address));
    handshake.or_else(|| {
        hearing::tries(facts)
            .into_iter()
            .find(|one| one.counters.is_some_and(|c| c.bytes_received > LARGE))
            .map(|one| (one.check, one.address))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{exchange, facts, heard, of_http, of_tls, spoke, tcp, tls};
    use crate::facts::{Fact, Failure, Record, SpeakProbe, TcpCounters};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:8282";

    fn status(protocol: Protocol, mut records: Vec<Record>) -> CauseStatus {
        let mut facts = facts(protocol, "192.0.2.7", 8282);
        facts.records.push(tcp(A, true, None, None));
        facts.records.append(&mut records);
        judge(&facts).status
    }

    fn hung(variant: TlsVariant, retransmits: u32) -> Record {
        let mut hello = tls(A, variant);
        hello.completed = false;
        hello.chain.clear();
        hello.counters = Some(TcpCounters {
            unacked: u32::from(retransmits > 0),
            retransmits,
            ..TcpCounters::default()
        });
        let lost = hello.counters.is_some_and(|c| c.unacked > 0);
        of_tls(
            hello,
            Some(if lost {
                Failure::TcpDataLost
            } else {
                Failure::TlsSilent
            }),
        )
    }

    fn passes(variant: TlsVariant) -> Record {
        of_tls(tls(A, variant), None)
    }

    #[test]
    fn small_segments_mend_it() {
        let records = vec![
            hung(TlsVariant::Asked, 4),
            passes(TlsVariant::SmallSegments),
        ];
        assert_eq!(status(Protocol::Https, records), CauseStatus::Confirmed);
        let times = |hangs: usize, small: usize| {
            let hangs = std::iter::repeat_n(hung(TlsVariant::Asked, 0), hangs);
            let small = std::iter::repeat_n(passes(TlsVariant::SmallSegments), small);
            status(Protocol::Https, hangs.chain(small).collect())
        };
        assert_eq!(times(2, 3), CauseStatus::Confirmed);
        // A worker that is stuck now and then.
        assert_eq!(times(2, 1), CauseStatus::Likely);
        assert_eq!(times(1, 3), CauseStatus::Likely);
    }

    /// Once may be a slow server.
    #[test]
    fn once_is_likely() {
        let records = vec![
            hung(TlsVariant::Asked, 0),
            passes(TlsVariant::SmallSegments),
        ];
        assert_eq!(status(Protocol::Https, records), CauseStatus::Likely);
    }

    #[test]
    fn a_page_that_breaks_off() {
        let mut page = exchange(A, 200, &[("content-length", "90000")], "<html>");
        page.ended = Some(Ended::Silent);
        let mut small = exchange(A, 200, &[("content-length", "90000")], &"<p>".repeat(600));
        small.variant = HttpVariant::SmallSegments;
        let mut broken = of_http(page);
        broken.status = crate::facts::Status::Failed;
        broken.failure = Some(Failure::HttpTimedOut);
        let request = heard(spoke(A, SpeakProbe::Http, b"", Ended::Silent));
        let records = vec![broken, request, of_http(small)];
        assert_eq!(status(Protocol::Http, records), CauseStatus::Confirmed);
    }

    /// Half of the workers are stuck: what fits one packet came over small ones by chance.
    #[test]
    fn an_answer_that_fits_a_small_packet_shows_nothing() {
        let mut asked = of_http(exchange(A, 200, &[], ""));
        if let Fact::Http(http) = &mut asked.fact {
            http.status = None;
        }
        asked.status = crate::facts::Status::Failed;
        asked.failure = Some(Failure::HttpTimedOut);
        let request = heard(spoke(A, SpeakProbe::Http, b"", Ended::Silent));
        let line = heard(spoke(A, SpeakProbe::Line, b"", Ended::Silent));
        let mut small = exchange(A, 200, &[], "<html>");
        small.variant = HttpVariant::SmallSegments;
        let records = vec![asked, request, line, of_http(small)];
        assert_eq!(status(Protocol::Http, records), CauseStatus::NotChecked);
    }

    #[test]
    fn a_page_may_promise_any_size() {
        let all = usize::MAX.to_string();
        let mut small = exchange(A, 200, &[("content-length", all.as_str())], "<html>");
        small.variant = HttpVariant::SmallSegments;
        assert_eq!(
            status(Protocol::Http, vec![of_http(small)]),
            CauseStatus::NotChecked
        );
    }

    /// So does a certificate that came over full-size packets as well.
    #[test]
    fn a_large_answer_over_full_size_packets() {
        let records = vec![
            hung(TlsVariant::Asked, 0),
            passes(TlsVariant::RandomSni),
            hung(TlsVariant::Small, 0),
            passes(TlsVariant::SmallSegments),
        ];
        assert_eq!(status(Protocol::Https, records), CauseStatus::Likely);
    }

    #[test]
    fn large_hellos_vanish() {
        let records = vec![hung(TlsVariant::Asked, 3), passes(TlsVariant::Small)];
        assert_eq!(status(Protocol::Https, records), CauseStatus::Likely);
    }

    /// A server that is silent at every size is a silent server.
    #[test]
    fn silent_at_every_size() {
        let records = vec![
            hung(TlsVariant::Asked, 0),
            hung(TlsVariant::SmallSegments, 0),
        ];
        assert_eq!(status(Protocol::Https, records), CauseStatus::NotChecked);
    }

    #[test]
    fn large_answers_arrive() {
        let refused = of_http(exchange(A, 404, &[], ""));
        let records = vec![passes(TlsVariant::Asked), refused];
        assert_eq!(status(Protocol::Https, records), CauseStatus::RuledOut);
    }
}
