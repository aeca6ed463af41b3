//! The cards as a session uses them: what they plan, and that every run ends with one record of its own.

use std::collections::BTreeSet;

use super::*;
use crate::checks::Check;
use crate::facts::{Facts, sample};
use crate::target::Protocol;

static CARDS: &[&Check] = &[
    &ephemeral_ports::CHECK,
    &hosts_file::CHECK,
    &interfaces::CHECK,
    &listeners::CHECK,
    &proxies::CHECK,
    &route::CHECK,
];

fn planned(check: &Check, facts: &Facts) -> Vec<String> {
    let running = BTreeSet::new();
    (check.plan)(&Progress {
        facts,
        running: &running,
        now_ms: 0.0,
    })
}

#[tokio::test]
async fn every_run_ends_with_a_record_of_its_subject() {
    let facts = sample::facts(Protocol::Ws, "127.0.0.1", 8282);
    for check in CARDS {
        for subject in planned(check, &facts) {
            let (context, mut arrived) = Context::for_test(facts.clone());
            (check.run)(context, subject.clone()).await;
            let record = arrived.recv().await.unwrap();
            assert_eq!((record.check, &record.subject), (check.id, &subject));
            assert_ne!(record.status, Status::Failed, "{record:?}");
            assert!(arrived.recv().await.is_none());
        }
    }
}

#[test]
fn a_name_must_be_resolved_before_its_ways_are_read() {
    let mut facts = sample::facts(Protocol::Ws, "example.com", 8282);
    for check in [&route::CHECK, &ephemeral_ports::CHECK, &listeners::CHECK] {
        assert!(planned(check, &facts).is_empty(), "{:?}", check.id);
    }
    assert_eq!(planned(&hosts_file::CHECK, &facts), ["example.com"]);
    let addresses = ["192.0.2.7", "2001:db8::7"];
    facts
        .records
        .push(sample::resolved("example.com", &addresses));
    facts.target.details.expect_ip = "192.0.2.9".parse().ok();
    let ways = planned(&route::CHECK, &facts);
    assert_eq!(ways, ["192.0.2.7", "192.0.2.9", "2001:db8::7"]);
    let ports = planned(&ephemeral_ports::CHECK, &facts);
    assert_eq!(ports, ["192.0.2.7:8282", "[2001:db8::7]:8282"]);
    assert!(planned(&hosts_file::CHECK, &sample::facts(Protocol::Ws, "::1", 80)).is_empty());
}

#[tokio::test]
async fn a_panic_in_a_reading_reaches_the_session() {
    let mut tasks = tokio::task::JoinSet::new();
    tasks.spawn(blocking(|| -> () { panic!("in a reading") }));
    let caught = tasks.join_next().await.unwrap();
    assert!(caught.is_err_and(|error| error.is_panic()));
    assert_eq!(blocking(|| 7).await, Ok(7));
}
