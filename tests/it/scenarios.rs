//! Facts in, expected diagnosis out. Each file of `tests/scenarios` is one run: recorded from a real one, or made by
//! hand with the reason why.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use connection_doctor::diagnosis::{CauseStatus, causes, diagnose};
use connection_doctor::facts::Facts;
use serde::{Deserialize, Serialize};

/// Causes that a client alone can never confirm, by the catalogue: `likely` is their best.
const LIKELY_AT_BEST: &[&str] = &[
    "cloud_security_group",
    "panel_firewall",
    "port_forward_missing",
    "private_address_elsewhere",
    "server_firewall",
    "server_overloaded",
    "wrong_host",
    "wrong_port",
];

/// Causes that need a measurement which this program cannot make yet: the best is what a pasted message says.
const POSSIBLE_AT_BEST: &[&str] = &["idle_dropped"];

#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scenario {
    /// One line: what the network was like.
    pub(crate) what: String,
    /// `recorded`, or why it was made by hand.
    pub(crate) source: String,
    /// The outcome: `reachable`, `degraded`, `unreachable`, `inconclusive`.
    pub(crate) outcome: String,
    /// Exactly the causes at the top, in any order; absent: not looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) top_causes: Option<Vec<String>>,
    /// Causes and the status that each must have.
    pub(crate) expect: BTreeMap<String, CauseStatus>,
    pub(crate) facts: Facts,
}

fn files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir("tests/scenarios")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    files.sort();
    files
}

/// Every scenario.
pub(crate) fn all() -> impl Iterator<Item = Scenario> {
    files().into_iter().map(|path| read(&path))
}

pub(crate) fn read(path: &Path) -> Scenario {
    let text = std::fs::read_to_string(path).unwrap();
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_scenario_is_diagnosed_as_expected() {
    let known: BTreeSet<&str> = causes::all().map(|cause| cause.id).collect();
    let mut faults = Vec::new();
    for path in files() {
        let scenario = read(&path);
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let diagnosis = diagnose(&scenario.facts);
        if diagnosis.verdict.outcome.id() != scenario.outcome {
            faults.push(format!(
                "{name}: the outcome is {}, not {}",
                diagnosis.verdict.outcome.id(),
                scenario.outcome
            ));
        }
        if let Some(top) = &scenario.top_causes {
            let wanted: BTreeSet<&str> = top.iter().map(String::as_str).collect();
            let found: BTreeSet<&str> = diagnosis.verdict.top_causes.iter().copied().collect();
            if wanted != found {
                faults.push(format!(
                    "{name}: the top causes are {found:?}, not {wanted:?}"
                ));
            }
        }
        for (id, status) in &scenario.expect {
            if !known.contains(id.as_str()) {
                faults.push(format!("{name}: no cause is named {id}"));
                continue;
            }
            let found = diagnosis.finding(id).unwrap().judgement.status;
            if found != *status {
                faults.push(format!(
                    "{name}: {id} is {}, not {}",
                    found.id(),
                    status.id()
                ));
            }
        }
        for finding in diagnosis
            .findings
            .iter()
            .filter(|finding| finding.judgement.status == CauseStatus::Confirmed)
        {
            if scenario.expect.get(finding.cause.id) != Some(&CauseStatus::Confirmed) {
                faults.push(format!("{name}: falsely confirmed: {}", finding.cause.id));
            }
        }
        if diagnose(&scenario.facts) != diagnosis {
            faults.push(format!("{name}: the same facts gave two diagnoses"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Where several causes share the front, each says how to find out whether it is the one.
#[test]
fn causes_that_share_the_front_name_a_test() {
    let mut faults = Vec::new();
    for path in files() {
        let diagnosis = diagnose(&read(&path).facts);
        let top = &diagnosis.verdict.top_causes;
        if top.len() < 2 {
            continue;
        }
        for id in top {
            let judgement = &diagnosis.finding(id).unwrap().judgement;
            if judgement.status == CauseStatus::Likely && judgement.next_test.is_none() {
                faults.push(format!("{}: {id} names no test", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_cause_has_a_scenario_for_it_and_one_against_it() {
    let (mut shown, mut excluded) = (BTreeSet::new(), BTreeSet::new());
    for path in files() {
        for (id, status) in read(&path).expect {
            match status {
                CauseStatus::Confirmed => {
                    shown.insert(id);
                }
                CauseStatus::Likely if LIKELY_AT_BEST.contains(&id.as_str()) => {
                    shown.insert(id);
                }
                CauseStatus::Likely | CauseStatus::Possible
                    if POSSIBLE_AT_BEST.contains(&id.as_str()) =>
                {
                    shown.insert(id);
                }
                CauseStatus::RuledOut => {
                    excluded.insert(id);
                }
                CauseStatus::Likely | CauseStatus::Possible | CauseStatus::NotChecked => {}
            }
        }
    }
    let missing: Vec<String> = causes::all()
        .flat_map(|cause| {
            let confirm = (!shown.contains(cause.id))
                .then(|| format!("{}: no scenario confirms it", cause.id));
            let exclude = (!excluded.contains(cause.id))
                .then(|| format!("{}: no scenario rules it out", cause.id));
            confirm.into_iter().chain(exclude)
        })
        .collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Turns JSON reports into scenarios: `RECORD=folder cargo test record`. Each `folder/<name>.json` is a report, and
/// `folder/<name>.expect` holds the header in TOML without `facts`.
#[test]
fn record() {
    let Some(folder) = std::env::var_os("RECORD") else {
        return;
    };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let report: serde_json::Value =
            serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let facts = facts_of(&report);
        let diagnosis = diagnose(&facts);
        let header = std::fs::read_to_string(path.with_extension("expect")).unwrap();
        let facts = toml::to_string(&BTreeMap::from([("facts", &facts)])).unwrap();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        std::fs::write(
            format!("tests/scenarios/{name}.toml"),
            format!("{}\n\n{facts}", header.trim_end()),
        )
        .unwrap();
        println!("{name}: {:?}", diagnosis.verdict);
    }
}

/// The facts that a JSON report holds.
fn facts_of(report: &serde_json::Value) -> Facts {
    let records: Vec<serde_json::Value> = report["checks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|check| {
            let os_error = match (&check["os_error"], &check["os_error_number"]) {
                (serde_json::Value::Null, _) => serde_json::Value::Null,
                (name, number) => serde_json::json!({"name": name, "number": number}),
            };
            serde_json::json!({
                "check": check["id"], "subject": check["subject"], "status": check["status"],
                "failure": check["failure"], "os_error": os_error, "start_ms": check["start_ms"],
                "duration_ms": check["duration_ms"], "fact": check["facts"],
            })
        })
        .collect();
    serde_json::from_value(serde_json::json!({
        "target": report["target"]["details"], "asked": report["asked"], "records": records,
        "os": report["tool"]["os"], "complete": true,
    }))
    .unwrap()
}
