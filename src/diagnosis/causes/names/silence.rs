//! DNS servers of this computer that are silent for every name, for `dns_resolver_failing`.

use crate::diagnosis::Judgement;
use crate::diagnosis::seen::{self, gateway, names::ServerView, way};
use crate::facts::Facts;

/// Silence for every name. Only where something out there answers, the line and this computer are not the reason; where
/// nothing was heard, that is open.
pub(super) fn judge(facts: &Facts, failing: &[&ServerView<'_>]) -> Option<Judgement> {
    let words = || {
        failing
            .iter()
            .flat_map(|view| &view.answers)
            .flat_map(|(record, _)| seen::words(record))
    };
    // A server on this computer: its system says itself that nobody serves DNS there.
    let own = failing
        .iter()
        .all(|view| way::is_own(facts, view.server.address.ip()));
    if own && words().any(|word| word == "ECONNREFUSED") {
        return Some(Judgement::confirmed().variant("local"));
    }
    let kept_here = words().any(|word| KEPT_HERE.contains(&word));
    // Where questions did not get beyond this network, nothing is known of the server.
    if kept_here || gateway::dead(facts).is_some() {
        return Some(Judgement::possible());
    }
    let (check, says) = way::reply_from_beyond(facts)?;
    Some(Judgement::confirmed().because(check, says))
}

/// Words of the system for a question that never left this computer.
const KEPT_HERE: &[&str] = &[
    "EPERM",
    "EACCES",
    "EINVAL",
    "ENETUNREACH",
    "ENETDOWN",
    "EMFILE",
];
