//! Silence to some requests only, for `silent_server`: what answers others hangs, or some of several workers do.

use super::Judgement;
use crate::diagnosis::seen::hearing::{self, Sent, Try};
use crate::diagnosis::seen::{again, loss, tls, uneven};
use crate::facts::{Ended, Facts, HttpExchange, HttpVariant};
use crate::say;

/// One usual wait, a little shortened.
pub(super) const SHORT_MS: f64 = 2_900.0;

/// The very same request is answered on one connection and left without a word on another. Whether some workers hang or all of
/// them are busy now and then (`server_overloaded`), nobody can tell from here.
pub(super) fn seldom(facts: &Facts) -> Option<Judgement> {
    let (ip, left) = facts
        .addresses()
        .into_iter()
        .find_map(|ip| Some((ip, uneven::left(facts, ip)?)))?;
    let address = facts.socket(ip);
    let silent = hearing::tries(facts)
        .into_iter()
        .find(|one| one.address == address && one.check == left.check && one.silent())?;
    // Where most packets are lost, so may a whole answer be.
    let judgement = if loss::anywhere(facts, ip) && loss::heavy(facts, ip) {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    Some(
        judgement
            .because(silent.check, silent.says())
            .because(silent.check, again::says(address))
            .settled_by(say!("next-silent_server-server", port = facts.target.port))
            .variant("seldom"),
    )
}

/// The same request is left without a word now and answered then, whatever the size of its packets: some of several workers
/// hang.
pub(super) fn now_and_then(facts: &Facts, longest: &Try<'_>) -> Option<Judgement> {
    let pages = || {
        facts.http().filter(|(_, http)| {
            let same = matches!(
                http.variant,
                HttpVariant::Asked | HttpVariant::SmallSegments
            );
            same && http.address == longest.address
        })
    };
    let small = |http: &HttpExchange| http.variant == HttpVariant::SmallSegments;
    let hung = |http: &HttpExchange| http.status.is_none() && http.ended == Some(Ended::Silent);
    let whole = |http: &HttpExchange| http.status.is_some();
    let (record, _) = pages().find(|(_, http)| whole(http))?;
    let of_size = pages().all(|(_, http)| small(http) == whole(http));
    let sometimes = pages().any(|(_, http)| hung(http)) && !of_size && facts.complete;
    sometimes.then(|| {
        Judgement::likely()
            .because(longest.check, longest.says())
            .because(record.check, again::says(longest.address))
            .settled_by(say!("next-silent_server-server", port = facts.target.port))
            .variant("seldom")
    })
}

/// Pages are served, and what was asked is left without a word each time: what should answer that request hangs.
pub(super) fn this_request(
    facts: &Facts,
    requests: &[Try<'_>],
    longest: &Try<'_>,
) -> Option<Judgement> {
    let asked = || requests.iter().filter(|one| one.check == longest.check);
    let other = requests
        .iter()
        .find(|one| one.check != longest.check && one.bytes.is_some_and(tls::is_http))?;
    let each = asked().count() > 1 && asked().all(Try::silent);
    (each && longest.lasted_ms >= SHORT_MS && facts.complete).then(|| {
        Judgement::likely()
            .because(longest.check, longest.says())
            .because(other.check, other.says())
            .settled_by(say!("next-silent_server-server", port = facts.target.port))
            .variant("behind")
    })
}

/// A proxy or a web server answers rubbish at once, and a right request never: what should answer it hangs.
pub(super) fn stuck_behind(
    facts: &Facts,
    requests: &[Try<'_>],
    longest: &Try<'_>,
) -> Option<Judgement> {
    let alike = |one: &&Try<'_>| one.sent == Sent::Http;
    let silent = requests.iter().filter(alike).all(|one| one.silent());
    let rubbish = requests
        .iter()
        .find(|one| one.sent != Sent::Http && one.bytes.is_some_and(tls::is_http))?;
    let hangs = silent && longest.sent == Sent::Http && longest.lasted_ms >= SHORT_MS;
    (hangs && facts.complete).then(|| {
        Judgement::likely()
            .because(longest.check, longest.says())
            .because(rubbish.check, rubbish.says())
            .settled_by(say!("next-silent_server-server", port = facts.target.port))
            .variant("behind")
    })
}

#[cfg(test)]
mod tests {
    use crate::diagnosis::CauseStatus::{Likely, Possible};
    use crate::diagnosis::causes::speaking::silent_server::CAUSE;
    use crate::diagnosis::{Outcome, diagnose};
    use crate::facts::sample::{
        exchange, facts, heard, interfaces, of_http, of_web_socket, route_on_link, series, spoke,
        tcp, upgrade,
    };
    use crate::facts::{Ended, Facts, Failure, Record, SpeakProbe, Speaks, Status};
    use crate::target::Protocol;

    const AT: &str = "192.0.2.7:8282";

    fn run(protocol: Protocol, records: Vec<Record>) -> Facts {
        let mut facts = facts(protocol, "192.0.2.7", 8282);
        facts.records.push(tcp(AT, true, None, None));
        facts.records.extend(records);
        facts
    }

    /// A page that was left without a word, and the same one that was served.
    fn one_of_two() -> Vec<Record> {
        let mut left = exchange(AT, 0, &[], "");
        left.status = None;
        left.ended = Some(Ended::Silent);
        let mut left = of_http(left);
        left.status = Status::Failed;
        left.failure = Some(Failure::HttpTimedOut);
        left.duration_ms = 8_000.0;
        let mut served = of_http(exchange(AT, 200, &[], "hello"));
        served.subject = format!("{AT} again");
        vec![left, served]
    }

    /// One of two workers is stuck, or both are busy: the next client may wait in vain.
    #[test]
    fn the_same_request_is_answered_only_now_and_then() {
        let facts = run(Protocol::Http, one_of_two());
        let judgement = (CAUSE.judge)(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (Likely, Some("seldom"))
        );
        let verdict = diagnose(&facts).verdict;
        assert_eq!(verdict.outcome, Outcome::Degraded);
        assert_eq!(verdict.top_causes, ["server_overloaded", "silent_server"]);
    }

    /// Where most packets are lost, chance can silence one of two.
    #[test]
    fn one_of_two_on_a_line_that_loses_most() {
        let heavy = &[1, 2, 2, 3, 2, 1, 2, 2, 1, 3, 2, 2];
        let mut records = one_of_two();
        records.push(series(AT, true, heavy));
        records.push(series("192.0.2.7:22", false, heavy));
        let facts = run(Protocol::Http, records);
        assert_eq!((CAUSE.judge)(&facts).status, Possible);
    }

    /// A box that swallows upgrades, or the program for this request: pages are served all the while.
    #[test]
    fn silence_to_this_request_alone() {
        let hung = |what: &str| {
            let mut ws = upgrade(AT, 0, &[], "");
            ws.ended = Some(Ended::Silent);
            let mut record = of_web_socket(ws);
            record.subject = format!("{AT}{what}");
            record.duration_ms = 8_000.0;
            record
        };
        let page = heard(spoke(
            AT,
            SpeakProbe::Http,
            b"HTTP/1.1 200 OK\r\n",
            Ended::ByUs,
        ));
        let mut facts = run(Protocol::Ws, vec![hung(""), hung(" again"), page]);
        facts.records.push(route_on_link("192.0.2.7"));
        facts
            .records
            .push(interfaces(&[("eth0", true, &["192.0.2.20/24"])]));
        let judgement = (CAUSE.judge)(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (Likely, Some("behind"))
        );
    }

    #[test]
    fn a_server_in_front_that_answers_rubbish_only_keeps_it_likely() {
        let rubbish = b"HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n";
        let records = vec![
            heard(Speaks {
                listened_ms: 8_000.0,
                ..spoke(AT, SpeakProbe::Http, b"", Ended::Silent)
            }),
            heard(spoke(AT, SpeakProbe::ClientHello, rubbish, Ended::Closed)),
        ];
        let judgement = (CAUSE.judge)(&run(Protocol::Ws, records));
        assert_eq!(judgement.status, Likely);
        assert_eq!(judgement.variant, Some("behind"));
    }
}
