//! When the verdict last changed: found by judging again what was known at each moment.

use crate::diagnosis::{Diagnosis, diagnose};
use crate::facts::{Facts, Record};

/// When the verdict last changed, in milliseconds from the start.
///
/// The records are judged in the order in which they ended, from the last one backwards, until the verdict differs. An
/// open WebSocket was known of twice: when it opened, and when its first moment was over.
pub(super) fn verdict_ms(facts: &Facts, last: &Diagnosis) -> f64 {
    let mut earlier = facts.clone();
    earlier.complete = false;
    earlier
        .records
        .sort_by(|a, b| a.end_ms().total_cmp(&b.end_ms()));
    let end = earlier.records.last().map_or(0.0, Record::end_ms);
    if diagnose(&earlier).verdict != last.verdict {
        return end;
    }
    while let Some(removed) = earlier.records.pop() {
        if let Some(first) = removed.at_first() {
            let known = |record: &Record| record.end_ms() <= first.end_ms();
            let at = earlier.records.partition_point(known);
            earlier.records.insert(at, first);
        }
        if diagnose(&earlier).verdict != last.verdict {
            return removed.end_ms();
        }
    }
    0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{CloseSeen, Failure, Phases, Status, WebSocketHandshake, sample};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:80";

    /// A port that connects within 10 ms, and a WebSocket that opens after 30 ms and is watched until 200 ms.
    fn run(ws: WebSocketHandshake, failure: Option<Failure>) -> Facts {
        let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", 80);
        facts.complete = true;
        let mut tcp = sample::tcp(AT, true, None, None);
        (tcp.start_ms, tcp.duration_ms) = (0.0, 10.0);
        let mut upgrade = sample::of_web_socket(WebSocketHandshake {
            phases: Phases {
                done_ms: Some(30.0),
                ..Phases::default()
            },
            ..ws
        });
        (upgrade.start_ms, upgrade.duration_ms) = (0.0, 200.0);
        upgrade.failure = failure;
        if failure.is_some() {
            upgrade.status = Status::Failed;
        }
        facts.records = vec![tcp, upgrade];
        facts
    }

    fn judged(facts: &Facts) -> f64 {
        verdict_ms(facts, &diagnose(facts))
    }

    #[test]
    fn what_stays_open_was_reachable_when_it_opened() {
        let at = judged(&run(sample::opened(AT), None));
        assert!((at - 30.0).abs() < 0.01, "{at}");
    }

    #[test]
    fn what_is_closed_a_moment_later_changes_the_verdict_then() {
        let closed = WebSocketHandshake {
            stayed_open: false,
            closed: Some(CloseSeen {
                code: Some(1008),
                reason: String::new(),
                after_ms: 170.0,
                reset: false,
            }),
            ..sample::opened(AT)
        };
        let at = judged(&run(closed, Some(Failure::WsClosedAfterOpen)));
        assert!((at - 200.0).abs() < 0.01, "{at}");
    }
}
