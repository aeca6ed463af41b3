//! A port that says nothing to our words, or ends at them, for `protocol_mismatch`.

use crate::diagnosis::Judgement;
use crate::diagnosis::seen::hearing::{self, Sent};
use crate::diagnosis::seen::reach;
use crate::facts::{CheckId, Ended, Facts};
use crate::knowledge::ports;
use crate::say;

/// A program with its own protocol often says nothing to a web request, or closes at the first strange byte.
pub(super) fn wordless(facts: &Facts) -> Option<Judgement> {
    let tries = hearing::tries(facts);
    if tries.iter().any(|one| one.answered) {
        return None;
    }
    let service = ports::own_protocol(facts.target.port).map(|service| service.name);
    let named = tries.iter().find(|one| one.language.is_some());
    let waited = tries
        .iter()
        .any(|one| one.sent == Sent::Nothing && one.silent());
    let mut asked = tries.iter().filter(|one| one.sent != Sent::Nothing);
    let closed = asked.clone().find(|one| one.cut());
    let silent = asked.find(|one| one.silent() && one.acknowledged() != Some(false));
    let (one, strong) = match (named, closed, silent) {
        (Some(one), _, _) => (one, true),
        // It stayed open until it heard us: what we said is what it did not like. Programs close, or reset where they have
        // not read all of it; a reset of some words and not of others is rather the work of something in between.
        (None, Some(one), _) if waited => {
            let closed = one.ended == Some(Ended::Closed);
            let at_words = closed || hearing::cut_at_our_words(&tries).is_some();
            (one, at_words || service.is_some())
        }
        // Silence at everything for long is what `silent_server` names; that the program may wait for another protocol is
        // one of its reasons.
        (None, None, Some(one)) => {
            let silent = || tries.iter().filter(|t| t.silent());
            let long = silent().any(|t| t.sent != Sent::Nothing && t.lasted_ms >= hearing::LONG_MS);
            (one, silent().count() > 1 && (!long || service.is_some()))
        }
        (None, _, _) => return None,
    };
    // Cut by a machine nearer than the server: its program never heard us.
    let elsewhere = reach::nearer_cut(facts).is_some();
    let judgement = if strong && facts.complete && !elsewhere {
        Judgement::likely()
    } else {
        Judgement::possible()
    };
    let judgement = judgement.because(one.check, one.says()).settled_by(say!(
        "next-protocol_mismatch-listen",
        port = facts.target.port
    ));
    Some(match service {
        Some(service) => judgement.because(
            CheckId::Input,
            say!(
                "evidence-protocol_mismatch-usual_port",
                port = facts.target.port,
                service = service
            ),
        ),
        None => judgement,
    })
}
