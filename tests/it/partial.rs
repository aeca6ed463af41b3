//! A run may be stopped at any moment: what is known by then must not be called more than it is.

use std::collections::BTreeSet;

use connection_doctor::diagnosis::{CauseStatus, Outcome, diagnose};
use connection_doctor::facts::{Facts, Record, Stopped};

use crate::scenarios;

/// The facts of a run that was stopped after so many records, in the order in which they ended.
fn stopped(whole: &Facts, known: usize) -> Facts {
    let mut facts = whole.clone();
    facts
        .records
        .sort_by(|a, b| a.end_ms().total_cmp(&b.end_ms()));
    facts.records.truncate(known);
    facts.complete = false;
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
        for known in 0..scenario.facts.records.len() {
            let facts = stopped(&scenario.facts, known);
            let part = diagnose(&facts);
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
            if decided(early) && works(early) != works(late) {
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
