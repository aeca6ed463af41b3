//! What this name in a request or in a hello stops, and not the same without it: for `network_filter` and `icp_block`.

use super::Judgement;
use crate::diagnosis::seen::hearing::{self, Sent};
use crate::diagnosis::seen::{answers, tls};
use crate::facts::{CheckId, Facts, Failure, Tls, TlsVariant};
use crate::say;
use crate::say::Say;

/// A handshake that is cut with this name and answered with another. The server itself may do that, too.
pub(super) fn by_name(facts: &Facts) -> Option<Judgement> {
    let stopped = |failure| matches!(failure, Some(Failure::TlsReset | Failure::TlsSilent));
    facts
        .tls()
        .filter(|(record, tls)| tls.variant == TlsVariant::Asked && stopped(record.failure))
        .find_map(|(_, named)| {
            let (other, random) = facts.tls().find(|(record, tls)| {
                tls.address == named.address
                    && matches!(tls.variant, TlsVariant::RandomSni | TlsVariant::WithoutSni)
                    && !stopped(record.failure)
                    && tls::flight_came(tls)
            })?;
            let judgement = if let Some(check) = cut(facts, named) {
                Judgement::likely().because(check, name_cut(named))
            } else {
                swallowed(facts, named)?
            };
            Some(judgement.because(
                other.check,
                say!(
                    "evidence-network_filter-name-other",
                    address = random.address,
                    name = named.sni.clone().unwrap_or_default()
                ),
            ))
        })
        .or_else(|| by_host(facts))
}

/// The check whose hello with the name was cut. Where one of them met silence, its reset may have been lost on the way.
fn cut(facts: &Facts, named: &Tls) -> Option<CheckId> {
    facts
        .tls()
        .filter(|(record, tls)| {
            tls.address == named.address
                && tls.sni == named.sni
                && record.failure == Some(Failure::TlsReset)
                && matches!(
                    tls.variant,
                    TlsVariant::Asked | TlsVariant::Small | TlsVariant::SmallSegments
                )
        })
        .map(|(record, _)| record.check)
        .next()
}

fn name_cut(named: &Tls) -> Say {
    say!(
        "evidence-network_filter-name-cut",
        address = named.address,
        name = named.sni.clone().unwrap_or_default()
    )
}

/// Every hello with the name was left without an answer. One silence alone may be chance.
fn swallowed(facts: &Facts, named: &Tls) -> Option<Judgement> {
    let hellos: Vec<_> = hearing::tries(facts)
        .into_iter()
        .filter(|one| one.address == named.address && one.sent == Sent::ClientHello)
        .collect();
    let silent = hellos.iter().filter(|one| one.silent()).count();
    let first = hellos.iter().find(|one| one.silent())?;
    (silent > 1).then(|| Judgement::likely().because(first.check, first.says()))
}

/// A request that is cut, or swallowed more than once, with this name in it and answered with the address in its place.
fn by_host(facts: &Facts) -> Option<Judgement> {
    facts.target.host.name()?;
    let other = answers::by_address(facts)?;
    let address = other.address;
    // The name got an answer, too, whatever it is worth.
    if answers::asked(facts).iter().any(|a| a.address == address) {
        return None;
    }
    let tries = hearing::tries(facts);
    // A plain request to a port of TLS is cut for another reason.
    let sent = if facts.target.protocol.tls() {
        Sent::HttpInTls
    } else {
        Sent::Http
    };
    let named = || {
        tries
            .iter()
            .filter(move |one| one.address == address && one.sent == sent)
    };
    let silent = named().filter(|one| one.silent()).count();
    let stopped = named().find(|one| one.cut() || (silent > 1 && one.silent()))?;
    Some(
        Judgement::likely()
            .because(stopped.check, stopped.says())
            .because(
                other.check,
                say!(
                    "evidence-icp_block-by_address",
                    address = address,
                    answer = format!("HTTP {}", other.status)
                ),
            ),
    )
}

#[cfg(test)]
mod tests {
    use super::super::network_filter::CAUSE;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{
        facts, of_tls, of_web_socket, record, resolved, tcp, tls, upgrade, upgrade_as,
    };
    use crate::facts::{CheckId, Ended, Failure, Record, TlsVariant, WsVariant};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:8282";

    fn status(records: Vec<Record>) -> CauseStatus {
        let mut facts = facts(Protocol::Wss, "192.0.2.7", 8282);
        facts.records = records;
        (CAUSE.judge)(&facts).status
    }

    /// With the name in the request, and with the address in its place.
    #[test]
    fn a_request_whose_name_stops_it() {
        let request = |variant: WsVariant, status: u16, ended: Option<Ended>| {
            let mut asked = upgrade(A, status, &[], "");
            asked.ended = ended;
            of_web_socket(upgrade_as(variant, asked))
        };
        let judged = |ended: Ended, times: usize, by_address: u16| {
            let mut facts = facts(Protocol::Ws, "example.com", 8282);
            facts.records = vec![
                resolved("example.com", &["192.0.2.7"]),
                tcp(A, true, None, None),
            ];
            for _ in 0..times {
                let asked = request(WsVariant::Asked, 0, Some(ended));
                facts.records.push(asked);
            }
            let host = WsVariant::Host("192.0.2.7:8282".to_owned());
            let ended = (by_address == 0).then_some(ended);
            facts.records.push(request(host, by_address, ended));
            (CAUSE.judge)(&facts).status
        };
        assert_eq!(judged(Ended::Reset, 1, 400), CauseStatus::Likely);
        assert_eq!(judged(Ended::Closed, 1, 101), CauseStatus::Likely);
        assert_eq!(judged(Ended::Silent, 2, 404), CauseStatus::Likely);
        // Once may be chance, and what is stopped by both is not stopped by the name.
        assert_eq!(judged(Ended::Silent, 1, 404), CauseStatus::RuledOut);
        assert_eq!(judged(Ended::Reset, 1, 0), CauseStatus::RuledOut);
    }

    #[test]
    fn a_name_that_is_cut() {
        let open = tcp(A, true, None, None);
        let mut cut = tls(A, TlsVariant::Asked);
        cut.completed = false;
        cut.chain.clear();
        let cut = of_tls(cut, Some(Failure::TlsReset));
        let random = of_tls(tls(A, TlsVariant::RandomSni), None);
        assert_eq!(
            status(vec![open.clone(), cut.clone(), random]),
            CauseStatus::Likely
        );
        let also_cut = record(
            CheckId::Tls,
            "random",
            Some(Failure::TlsReset),
            cut.fact.clone(),
        );
        assert_eq!(status(vec![open, cut, also_cut]), CauseStatus::RuledOut);
    }
}
