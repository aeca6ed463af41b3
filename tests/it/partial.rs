//! A run may be stopped at any moment: what is known by then must not be called more than it is.

use std::collections::{BTreeMap, BTreeSet};

use connection_doctor::diagnosis::{CauseStatus, Outcome, diagnose};
use connection_doctor::facts::{Facts, Record, Stopped};

use crate::scenarios;

/// What was known at each moment of a run, while it went on: an open WebSocket was known of before it was watched on.
fn moments(whole: &Facts) -> Vec<Facts> {
    let mut learned: Vec<Record> = whole.records.clone();
    learned.extend(whole.records.iter().filter_map(Record::at_first));
    learned.sort_by(|a, b| a.end_ms().total_cmp(&b.end_ms()));
    let mut facts = whole.clone();
    facts.records.clear();
    facts.complete = false;
    let mut moments = vec![facts.clone()];
    for record in learned {
        facts.learn(record);
        moments.push(facts.clone());
    }
    moments
}

/// The same run, stopped at that moment.
fn stopped(mut facts: Facts) -> Facts {
    facts.stopped = Some(Stopped {
        after_ms: facts.records.last().map_or(0.0, Record::end_ms),
        unfinished: Vec::new(),
    });
    facts
}

#[test]
fn a_stopped_run_claims_nothing_that_the_whole_run_takes_back() {
    let mut faults = BTreeSet::new();
    let mut looked_at = 0;
    for scenario in scenarios::all() {
        let whole = diagnose(&scenario.facts);
        for facts in moments(&scenario.facts) {
            let part = diagnose(&stopped(facts));
            looked_at += 1;
            for finding in &part.findings {
                let (id, early) = (finding.cause.id, finding.judgement.status);
                let late = whole.finding(id).unwrap().judgement.status;
                if early == CauseStatus::Confirmed && late != CauseStatus::Confirmed {
                    faults.insert(format!(
                        "{}: {id} confirmed, then {}",
                        scenario.what,
                        late.id()
                    ));
                }
                if early == CauseStatus::RuledOut && late < CauseStatus::NotChecked {
                    faults.insert(format!(
                        "{}: {id} ruled out, then {}",
                        scenario.what,
                        late.id()
                    ));
                }
            }
            let (early, late) = (part.verdict.outcome, whole.verdict.outcome);
            let works = |outcome| matches!(outcome, Outcome::Reachable | Outcome::Degraded);
            let decided = |outcome| outcome != Outcome::Inconclusive;
            // What was asked failed, and asked in another way it works: the weakness of the one is the fault of the other.
            let weaker = early == Outcome::Unreachable && late == Outcome::Degraded;
            if decided(early) && works(early) != works(late) && !weaker {
                faults.insert(format!(
                    "{}: {}, then {}",
                    scenario.what,
                    early.id(),
                    late.id()
                ));
            }
        }
    }
    assert!(looked_at > 1_000, "{looked_at}");
    assert!(
        faults.is_empty(),
        "{} of {looked_at}:\n{}",
        faults.len(),
        faults.into_iter().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn a_run_under_way_takes_nothing_back() {
    let mut faults = BTreeSet::new();
    let mut looked_at = 0;
    for scenario in scenarios::all() {
        // What was settled after some records, by cause.
        let mut settled: BTreeMap<&str, CauseStatus> = BTreeMap::new();
        let mut moments = moments(&scenario.facts);
        moments.push(scenario.facts.clone());
        for facts in moments {
            looked_at += 1;
            for finding in &diagnose(&facts).findings {
                let (id, now) = (finding.cause.id, finding.judgement.status);
                if let Some(before) = settled.get(id)
                    && *before != now
                {
                    faults.insert(format!(
                        "{}: {id} {}, then {}",
                        scenario.what,
                        before.id(),
                        now.id()
                    ));
                }
                if matches!(now, CauseStatus::Confirmed | CauseStatus::RuledOut) {
                    settled.insert(id, now);
                }
            }
        }
    }
    assert!(looked_at > 1_000, "{looked_at}");
    assert!(
        faults.is_empty(),
        "{} of {looked_at}:\n{}",
        faults.len(),
        faults.into_iter().collect::<Vec<_>>().join("\n")
    );
}
