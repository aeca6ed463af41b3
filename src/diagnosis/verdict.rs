//! The verdict: whether it works, the first broken step, and the causes at the front.

use super::{Diagnosis, Finding, Outcome, VerdictLine};
use crate::facts::Facts;

/// Whether it works, and where it first fails.
pub(super) fn line(_facts: &Facts) -> VerdictLine {
    VerdictLine {
        outcome: Outcome::Inconclusive,
        speaks: None,
        stage: None,
        failure: None,
        top_causes: Vec::new(),
        completed: None,
    }
}

/// Orders the findings and names the top causes.
pub(super) fn settle(
    _facts: &Facts,
    verdict: VerdictLine,
    findings: &mut Vec<Finding>,
) -> Diagnosis {
    findings.sort_by_key(|finding| finding.judgement.status);
    Diagnosis {
        verdict,
        findings: std::mem::take(findings),
    }
}
