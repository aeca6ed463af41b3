//! Every practice server, diagnosed for real over loopback: the expected cause stands in front, and nothing else is
//! called confirmed.

use futures_util::future::join_all;

use connection_doctor::diagnosis::{CauseStatus, Diagnosis, Outcome, diagnose};
use connection_doctor::facts::{Asked, Facts};
use connection_doctor::practice::{Scenario, serve_all};
use connection_doctor::session::{Event, Session};
use connection_doctor::target::Target;

async fn facts_of(url: &str) -> Facts {
    let target = Target::parse(url).unwrap();
    let runtime = tokio::runtime::Handle::current();
    let mut session = Session::start(&runtime, target, Asked::default());
    while let Some(event) = session.next().await {
        if let Event::Finished(facts) = event {
            return *facts;
        }
    }
    panic!("{url}: the session ended without its facts");
}

/// What is wrong with a diagnosis, in one line; none when it is right.
fn fault(scenario: &Scenario, diagnosis: &Diagnosis) -> Option<String> {
    let confirmed: Vec<&str> = diagnosis
        .findings
        .iter()
        .filter(|finding| finding.judgement.status == CauseStatus::Confirmed)
        .map(|finding| finding.cause.id)
        .collect();
    let strangers: Vec<&&str> = confirmed
        .iter()
        .filter(|id| Some(**id) != scenario.expected)
        .collect();
    let top = &diagnosis.verdict.top_causes;
    let right = match scenario.expected {
        Some(id) => top.contains(&id),
        None => diagnosis.verdict.outcome == Outcome::Reachable && top.is_empty(),
    };
    (!right || !strangers.is_empty()).then(|| {
        format!(
            "{}: expected {:?}, in front {top:?}, confirmed {confirmed:?}, outcome {:?}",
            scenario.name, scenario.expected, diagnosis.verdict.outcome
        )
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn every_practice_server_is_understood() {
    // At the same time: the silent ones take their eight seconds each.
    // A computer without IPv6 cannot show every one of them.
    let served = serve_all()
        .await
        .into_iter()
        .filter_map(|(_, served)| served.ok());
    let diagnosed = join_all(served.map(|served| async move {
        // The whole of it: a block that takes only two fields would let the server go.
        let served = served;
        let diagnosis = diagnose(&facts_of(&served.url).await);
        (served.scenario, diagnosis)
    }))
    .await;
    let mut faults = Vec::new();
    for (scenario, diagnosis) in &diagnosed {
        println!(
            "{:32} {:?} {:?}",
            scenario.name, diagnosis.verdict.outcome, diagnosis.verdict.top_causes
        );
        faults.extend(fault(scenario, diagnosis));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
