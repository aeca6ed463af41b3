//! A server that failed is asked once more: half a second later it may have found what it was still looking for.

use std::time::Duration;

use tokio::time::sleep;

use super::super::question::Question;
use super::super::resolve::{Found, Server, resolve};
use crate::facts::Rcode;

/// How long after a failure the same is asked again: people who try once more are hardly quicker.
const LATER: Duration = Duration::from_millis(500);

/// Whether an answer may have been another one a moment later. A loop of aliases stays one.
pub(super) fn is_due(found: &Found) -> bool {
    let failed = matches!(
        found.rcode,
        Some(Rcode::ServFail | Rcode::Refused | Rcode::Other)
    );
    failed && !found.reading.loops && found.dangling.is_none()
}

/// What the server says later, and after SERVFAIL also what it says with DNSSEC left out: an answer then shows that the
/// signatures are what is wrong, as long as the plain question goes on failing.
pub(super) async fn ask(server: &Server, question: Question, rcode: Option<Rcode>) -> Vec<Found> {
    if rcode != Some(Rcode::ServFail) {
        sleep(LATER).await;
        return vec![plainly(server, &question).await];
    }
    let unchecked = Question {
        checking_disabled: true,
        ..question.clone()
    };
    let at_once = server.found(&unchecked).await;
    if is_answered(&at_once) {
        // A server may fail only as long as it is still looking for the answer: the plain question at once. Of one family, a
        // late "no" leaves the other open.
        let plain = server.found(&question).await;
        if !plain.reading.addresses.is_empty() {
            return vec![plain];
        }
    }
    sleep(LATER).await;
    let (plain, without) = tokio::join!(plainly(server, &question), server.found(&unchecked));
    if is_answered(&plain) {
        return vec![plain];
    }
    // Where several machines answer in turn, one of them may have known the name: all the answers without checking count.
    let without = if is_answered(&without) && !is_answered(&at_once) {
        at_once
    } else {
        without
    };
    vec![plain, without]
}

async fn plainly(server: &Server, question: &Question) -> Found {
    let names = std::slice::from_ref(&question.name);
    resolve(server, names, question.record_type).await.found
}

const fn is_answered(found: &Found) -> bool {
    matches!(found.rcode, Some(Rcode::NoError | Rcode::NxDomain))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use hickory_resolver::proto::op::ResponseCode as Code;
    use hickory_resolver::proto::rr::RecordType;

    use super::super::super::fake_server::{Script, a};
    use super::super::tests::{NAME, of, surveyed};
    use crate::facts::{DnsRecords, Rcode, Record, Status};

    #[tokio::test]
    async fn a_server_that_is_still_looking_is_asked_once_more() {
        static ASKED: AtomicUsize = AtomicUsize::new(0);
        let all = surveyed(|name, kind, _| {
            if name != "www.lab.test." || kind != RecordType::A {
                return Some((Code::NoError, Vec::new()));
            }
            if ASKED.fetch_add(1, Ordering::Relaxed) == 0 {
                return Some((Code::ServFail, Vec::new()));
            }
            Some((Code::NoError, vec![a(name, [192, 0, 2, 7])]))
        })
        .await;
        let plain = |(record, dns): &&(Record, DnsRecords)| {
            record.status == Status::Ok && !dns.checking_disabled && !dns.addresses.is_empty()
        };
        assert!(all.iter().any(|one| plain(&one)));
    }

    /// Whether an address came for the plain question after all, where the first questions for IPv4 addresses fail like that.
    async fn comes_later(script: Script) -> bool {
        let all = surveyed(script).await;
        let good = |(record, dns): &(Record, DnsRecords)| {
            record.status == Status::Ok && !dns.checking_disabled && !dns.addresses.is_empty()
        };
        let signatures = |(_, dns): &(Record, DnsRecords)| dns.checking_disabled;
        assert!(!all.iter().any(signatures), "it was still looking");
        all.iter().any(good)
    }

    #[tokio::test]
    async fn half_a_second_later_it_may_have_found_it() {
        static ASKED: AtomicUsize = AtomicUsize::new(0);
        static REFUSED: AtomicUsize = AtomicUsize::new(0);
        let late = comes_later(|name, kind, _| {
            let cold = kind == RecordType::A && ASKED.fetch_add(1, Ordering::Relaxed) < 2;
            Some(match kind {
                RecordType::A if cold => (Code::ServFail, Vec::new()),
                RecordType::A => (Code::NoError, vec![a(name, [192, 0, 2, 7])]),
                _ => (Code::NoError, Vec::new()),
            })
        });
        let refused = comes_later(|name, kind, _| {
            let first = kind == RecordType::A && REFUSED.fetch_add(1, Ordering::Relaxed) == 0;
            Some(match kind {
                RecordType::A if first => (Code::Refused, Vec::new()),
                RecordType::A => (Code::NoError, vec![a(name, [192, 0, 2, 7])]),
                _ => (Code::NoError, Vec::new()),
            })
        });
        assert!(late.await && refused.await);
    }

    /// Machines that answer in turn: what one of them says without checking proves nothing where another one then fails.
    #[tokio::test]
    async fn an_answer_without_checking_must_come_each_time() {
        static UNCHECKED: AtomicUsize = AtomicUsize::new(0);
        let all = surveyed(|name, kind, unchecked| {
            let knows = unchecked && UNCHECKED.fetch_add(1, Ordering::Relaxed) == 0;
            Some(match (name, kind) {
                (NAME, RecordType::A) if knows => (Code::NoError, vec![a(name, [192, 0, 2, 7])]),
                (NAME, RecordType::A) => (Code::ServFail, Vec::new()),
                _ => (Code::NoError, Vec::new()),
            })
        })
        .await;
        assert!(
            !of(&all, " A unchecked")
                .1
                .rcode
                .is_some_and(|rcode| rcode == Rcode::NoError)
        );
    }

    /// By the time it is asked without checking, it has found that there is no AAAA: nothing speaks of signatures.
    #[tokio::test]
    async fn a_late_no_says_nothing_of_signatures() {
        static ASKED: AtomicUsize = AtomicUsize::new(0);
        let all = surveyed(|name, kind, _| {
            let failing = name == "www.lab.test."
                && (kind == RecordType::A || ASKED.fetch_add(1, Ordering::Relaxed) == 0);
            let code = if failing {
                Code::ServFail
            } else {
                Code::NoError
            };
            Some((code, Vec::new()))
        })
        .await;
        assert_eq!(of(&all, " AAAA").1.rcode, Some(Rcode::ServFail));
        let through = |dns: &DnsRecords| dns.checking_disabled && dns.rcode == Some(Rcode::NoError);
        assert!(!all.iter().any(|(_, dns)| through(dns)));
    }
}
