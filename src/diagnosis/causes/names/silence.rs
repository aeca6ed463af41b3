//! DNS servers of this computer that are silent for every name, for `dns_resolver_failing`.

use crate::diagnosis::Judgement;
use crate::diagnosis::seen::icmp::Sender;
use crate::diagnosis::seen::names::{Asked, ServerSays, ServerView};
use crate::diagnosis::seen::{self, gateway, replies, stopped_questions, way};
use crate::facts::{DnsRecords, Facts};

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
    let (check, says) = replies::reply_from_beyond(facts)?;
    Some(Judgement::confirmed().because(check, says))
}

/// Whether some machine, or this one, ended the questions to every server: whatever another server knows, these never saw
/// them.
pub(super) fn never_asked(facts: &Facts, failing: &[&ServerView<'_>]) -> bool {
    let stopped = stopped_questions::all(facts)
        .iter()
        .any(|one| one.sender != Sender::Target);
    // A route of type unreachable, where no machine has said it.
    let no_way = |word: &str, dns: &DnsRecords| word == "EHOSTUNREACH" && dns.icmp.is_none();
    let kept = |(record, dns): &Asked<'_>| {
        seen::words(record).any(|word| KEPT_HERE.contains(&word) || no_way(word, dns))
    };
    let kept_here =
        |view: &&ServerView<'_>| view.says == ServerSays::Silent && view.answers.iter().any(kept);
    stopped || failing.iter().all(kept_here)
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
