//! The order of the findings, and the causes at the front.

use super::nearest;
use crate::diagnosis::seen::{self, loss, reach, way};
use crate::diagnosis::{CauseStatus, Diagnosis, Finding, Judgement, Outcome, Stage, VerdictLine};
use crate::facts::Facts;
use crate::say;
use crate::say::Say;

/// Orders the findings and names the top causes.
pub(in crate::diagnosis) fn settle(
    facts: &Facts,
    mut verdict: VerdictLine,
    findings: &mut Vec<Finding>,
) -> Diagnosis {
    if way::is_hidden(facts) {
        for finding in &mut *findings {
            hide(finding, verdict.outcome, &say!("missing-hidden-way"));
        }
    } else if reach::nearer_taker(facts).is_some() {
        for finding in &mut *findings {
            hide(finding, verdict.outcome, &say!("missing-nearer-way"));
        }
    } else if reach::nearer_accept(facts).is_some() {
        // By the clock alone: something may answer in the host's name, so nothing beyond it is sure.
        for finding in &mut *findings {
            doubt(finding);
        }
    }
    if matches!(verdict.outcome, Outcome::Unreachable)
        && let Some(stage) = verdict.stage
    {
        for finding in &mut *findings {
            hold_back(finding, stage);
            set_aside(finding, stage);
        }
    }
    if seen::other_scheme(facts).is_some() {
        // Two protocols were typed: that the port speaks the other one is one way of saying so.
        let mismatch = |finding: &&mut Finding| MISMATCHES.contains(&finding.cause.id);
        findings.iter_mut().filter(mismatch).for_each(doubt);
    }
    hide_the_server(findings, verdict.outcome);
    // It works, and yet something is surely broken: that is a weakness, and it has a name.
    if verdict.outcome == Outcome::Reachable
        && let Some(weak) = findings
            .iter()
            .find(|finding| finding.judgement.status == CauseStatus::Confirmed)
            .or_else(|| uneven(facts, findings))
            .or_else(|| late(findings))
            .or_else(|| told(facts, findings))
    {
        verdict.outcome = Outcome::Degraded;
        verdict.stage = Some(weak.cause.stage);
    }
    name_what_fails(facts, &verdict, findings);
    // Stable: within one status and group the order of the catalogue stays.
    findings.sort_by_key(|finding| {
        (
            finding.judgement.status,
            Some(finding.stage()) != verdict.stage,
        )
    });
    verdict.top_causes = top(facts, &verdict, findings);
    Diagnosis {
        verdict,
        findings: std::mem::take(findings),
    }
}

/// All is measured, something fails, and nothing that was seen speaks for any cause.
fn name_what_fails(facts: &Facts, verdict: &VerdictLine, findings: &mut [Finding]) {
    let named = findings
        .iter()
        .any(|finding| finding.judgement.status <= CauseStatus::Possible);
    let fails = matches!(verdict.outcome, Outcome::Degraded | Outcome::Unreachable);
    if let (true, true, false, Some(failure)) = (facts.complete, fails, named, verdict.failure) {
        nearest::name(facts, failure, findings);
    }
}

/// It works this time, and other attempts at the same port were lost: what likely explains that. The loss was measured,
/// only its cause may stay open.
fn uneven<'a>(facts: &Facts, findings: &'a [Finding]) -> Option<&'a Finding> {
    let lost = facts.addresses().into_iter().any(|address| {
        let series = loss::asked(facts, address);
        series.is_long() && series.some_lost()
    });
    findings.iter().find(|finding| {
        lost && finding.cause.stage == Stage::Tcp && finding.judgement.status == CauseStatus::Likely
    })
}

/// It works once the name is known, for which every program has to wait: the wait was measured, only its reason may stay
/// open.
fn late(findings: &[Finding]) -> Option<&Finding> {
    findings.iter().find(|finding| {
        finding.cause.stage == Stage::Dns
            && finding.judgement.status == CauseStatus::Likely
            && is_late(finding)
    })
}

/// Variants of causes of names by which the name is found all the same: after a wait, or at the second try.
const LATE: &[&str] = &["half", "once", "slow"];

fn is_late(finding: &Finding) -> bool {
    let variant = finding.judgement.variant;
    finding.cause.stage == Stage::Dns && variant.is_some_and(|variant| LATE.contains(&variant))
}

/// It works from here, and the message that was pasted speaks of a fault of the computer that it comes from.
fn told<'a>(facts: &Facts, findings: &'a [Finding]) -> Option<&'a Finding> {
    findings.iter().find(|finding| {
        finding.cause.stage == Stage::Local
            && finding.judgement.status == CauseStatus::Likely
            && seen::pasted_points_to(facts, finding.cause.id)
    })
}

/// What a port that speaks another protocol is called.
const MISMATCHES: &[&str] = &["protocol_mismatch", "tls_expected", "tls_not_expected"];

/// The causes at the front that share the best status.
fn top(facts: &Facts, verdict: &VerdictLine, findings: &[Finding]) -> Vec<&'static str> {
    let silent = match verdict.outcome {
        Outcome::Reachable => true,
        // Nothing is known yet: names would only flicker.
        Outcome::Inconclusive => !facts.complete,
        Outcome::Degraded | Outcome::Unreachable => false,
    };
    let best = findings.first().map(|finding| finding.judgement.status);
    match best {
        Some(best) if !silent && best <= CauseStatus::Possible => findings
            .iter()
            .take_while(|finding| finding.judgement.status == best)
            .map(|finding| finding.cause.id)
            .collect(),
        _ => Vec::new(),
    }
}

/// A proxy program, a fake-IP or a machine on the way answers: what is seen further along is its word, not the target's.
fn hide(finding: &mut Finding, outcome: Outcome, missing: &Say) {
    if finding.cause.stage < Stage::Tcp {
        return;
    }
    let judgement = &mut finding.judgement;
    match judgement.status {
        CauseStatus::Confirmed | CauseStatus::Likely => judgement.status = CauseStatus::Possible,
        CauseStatus::RuledOut
            if matches!(outcome, Outcome::Unreachable | Outcome::Inconclusive) =>
        {
            let evidence = std::mem::take(&mut judgement.evidence);
            *judgement = Judgement::not_checked(missing.clone());
            judgement.evidence = evidence;
        }
        CauseStatus::RuledOut | CauseStatus::Possible | CauseStatus::NotChecked => {}
    }
}

/// One finding shows that the server was not reached at all: what was seen says nothing about it. Where the target works
/// at another address, what was said there still counts.
fn hide_the_server(findings: &mut [Finding], outcome: Outcome) {
    let spoken_to = matches!(outcome, Outcome::Reachable | Outcome::Degraded);
    let hides = |finding: &Finding| {
        finding.judgement.hides && finding.judgement.status <= CauseStatus::Likely
    };
    let Some(first) = findings.iter().find(|finding| hides(finding)) else {
        return;
    };
    let cause = first.cause.id;
    for finding in findings {
        if finding.cause.id != cause
            && !finding.judgement.hides
            && finding.cause.stage >= Stage::Tcp
            && !(spoken_to && finding.cause.stage > Stage::Tcp)
            && finding.judgement.status == CauseStatus::Likely
        {
            finding.judgement.status = CauseStatus::Possible;
        }
    }
}

/// Something may answer in the target's name: what is seen further along stays likely.
fn doubt(finding: &mut Finding) {
    let judgement = &mut finding.judgement;
    if finding.cause.stage >= Stage::Tcp && judgement.status == CauseStatus::Confirmed {
        judgement.status = CauseStatus::Likely;
    }
}

/// A cause beyond the step where the way broke was never put to the test: it must not stand at the front.
fn hold_back(finding: &mut Finding, broken: Stage) {
    let stage = finding.stage();
    let judgement = &mut finding.judgement;
    if leg(stage) > leg(broken) && judgement.status < CauseStatus::Possible {
        judgement.status = CauseStatus::Possible;
    }
}

/// A name that was found late is found: the wait explains nothing that fails after it.
fn set_aside(finding: &mut Finding, broken: Stage) {
    let late = is_late(finding);
    let judgement = &mut finding.judgement;
    if late && leg(broken) > leg(Stage::Dns) && judgement.status < CauseStatus::Possible {
        judgement.status = CauseStatus::Possible;
    }
}

/// The three legs of the way. Within a leg the causes of one step can show at another: a mail server heard in a TLS
/// handshake is a cause of the last leg, whatever the step.
const fn leg(stage: Stage) -> u8 {
    match stage {
        Stage::Input | Stage::Local | Stage::Dns => 0,
        Stage::Tcp => 1,
        Stage::Tls | Stage::Http | Stage::WebSocket => 2,
    }
}
