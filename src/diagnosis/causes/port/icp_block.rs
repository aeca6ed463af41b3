//! The hosting provider blocks this name because it has no ICP registration (mainland China).
//!
//! # What it is
//! Servers in mainland China may serve a name only when the name is registered there (ICP filing). Without it the provider
//! answers in the server's place, on every port, whenever the name appears in the request.
//!
//! # Why it happens
//! The name is new, its registration lapsed, or it is registered with another provider.
//!
//! # What confirms it
//! The provider's known page comes for the name, and the same address without the name answers in another way.
//!
//! # What rules it out
//! The asked service answers, or it was asked by address only, or the answer is the same with and without the name.
//!
//! # What to do
//! Register the name, or move the service to a region outside mainland China. For a test, use the address alone.

use super::{Cause, Judgement, name_stopped};
use crate::diagnosis::seen::answers;
use crate::diagnosis::seen::{self, cloud, owner, reach, signs};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "icp_block",
    stage: Stage::Http,
    fixer: Fixer::Provider,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(works) = seen::ruled_out_by_working(facts) {
        return works;
    }
    if facts.target.host.name().is_none() {
        return Judgement::ruled_out().although(
            CheckId::Input,
            say!(
                "evidence-icp_block-address",
                host = facts.target.host.plain()
            ),
        );
    }
    if let Some(unconnected) = reach::untried(facts).or_else(|| reach::unconnected(facts)) {
        return unconnected;
    }
    if let Some(blocked) = blocked(facts) {
        return blocked;
    }
    if let Some(cut) = cut_by_name(facts) {
        return cut;
    }
    match answers::asked(facts).first() {
        Some(answer) => Judgement::ruled_out().although(answer.check, answer.says()),
        None => Judgement::not_checked(say!("missing-icp_block")),
    }
}

/// The name is cut at an address of a cloud of mainland China, where unregistered names are: any other filter by name looks
/// the same.
fn cut_by_name(facts: &Facts) -> Option<Judgement> {
    let cut = name_stopped::by_name(facts)?;
    let (address, found) = facts.addresses().into_iter().find_map(|address| {
        let found = cloud::of(facts, address)?;
        REGISTERING
            .contains(&found.cloud.id)
            .then_some((address, found))
    })?;
    let abroad = owner::of(facts, address)
        .and_then(|(_, known)| known.system)
        .is_some_and(|system| ABROAD.contains(&system));
    let judgement = if found.hint || abroad {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    Some(
        judgement
            .because_of(cut)
            .because(found.check, found.says)
            .settled_by(say!("next-icp_block", host = facts.target.host.plain())),
    )
}

/// Clouds that serve a name from mainland China only once it is registered there.
const REGISTERING: &[&str] = &["alibaba", "tencent", "huawei", "baidu"];

/// The systems by which these clouds announce their addresses outside mainland China, where no name is registered: Alibaba,
/// Tencent, Huawei. General knowledge: it only makes the cause less likely.
const ABROAD: &[u32] = &[45102, 132_203, 136_907];

fn blocked(facts: &Facts) -> Option<Judgement> {
    let (answer, page) = answers::asked(facts)
        .into_iter()
        .find_map(|answer| Some((answer, signs::registration_block(&answer)?)))?;
    let other =
        answers::by_address(facts).filter(|other| signs::registration_block(other).is_none());
    Some(match other {
        // A row of general knowledge is never enough.
        Some(other) if page.origin.may_confirm() => Judgement::confirmed()
            .because(answer.check, answer.says())
            .because(
                other.check,
                say!(
                    "evidence-icp_block-by_address",
                    address = other.address,
                    answer = other.quoted()
                ),
            ),
        _ => Judgement::likely()
            .because(answer.check, answer.says())
            .settled_by(say!("next-icp_block", host = facts.target.host.plain())),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{exchange, facts, of_http, of_tls, owner, resolved, tcp, tls};
    use crate::facts::{Failure, HttpVariant, Record, Tls, TlsVariant};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:80";

    fn status(pages: Vec<Record>) -> CauseStatus {
        let mut facts = facts(Protocol::Http, "example.com", 80);
        facts.records = vec![
            resolved("example.com", &["192.0.2.7"]),
            tcp(A, true, None, None),
        ];
        facts.records.extend(pages);
        judge(&facts).status
    }

    fn block() -> Record {
        let body = "<title>Non-compliance ICP Filing</title>";
        of_http(exchange(A, 403, &[("server", "Beaver")], body))
    }

    fn by_address(code: u16) -> Record {
        let mut page = exchange(A, code, &[("server", "nginx")], "hello");
        page.variant = HttpVariant::AddressAsHost;
        page.url = "http://192.0.2.7/".to_owned();
        of_http(page)
    }

    #[test]
    fn the_page_of_the_block() {
        assert_eq!(
            status(vec![block(), by_address(200)]),
            CauseStatus::Confirmed
        );
        assert_eq!(status(vec![block()]), CauseStatus::Likely);
    }

    /// Tencent sends the name to its page: no other filter needs to be looked for.
    #[test]
    fn a_redirect_to_the_page_of_the_block() {
        let place = "https://dnspod.qcloud.com/static/webblock.html?d=example.com";
        let mut facts = facts(Protocol::Http, "example.com", 80);
        facts.records = vec![
            resolved("example.com", &["192.0.2.7"]),
            tcp(A, true, None, None),
            of_http(exchange(A, 302, &[("location", place)], "")),
            by_address(200),
        ];
        let top = crate::diagnosis::diagnose(&facts).verdict.top_causes;
        assert!(top.contains(&CAUSE.id), "{top:?}");
        assert!(!top.contains(&"network_filter"), "{top:?}");
    }

    #[test]
    fn another_refusal() {
        let forbidden = of_http(exchange(A, 403, &[("server", "nginx")], "Forbidden"));
        assert_eq!(status(vec![forbidden]), CauseStatus::RuledOut);
        let page = of_http(exchange(A, 200, &[], "hello"));
        assert_eq!(status(vec![page]), CauseStatus::RuledOut);
        assert_eq!(status(vec![]), CauseStatus::NotChecked);
    }

    /// The packed tables say whose address it is; who announces it, whether it is in mainland China.
    #[test]
    fn a_cut_by_name_at_a_cloud() {
        let status = |cloud: Option<&str>, system: u32| {
            let mut facts = facts(Protocol::Https, "example.com", 443);
            let at = "192.0.2.7:443";
            let named = tls(at, TlsVariant::Asked);
            let other = tls(at, TlsVariant::RandomSni);
            facts.records = vec![
                resolved("example.com", &["192.0.2.7"]),
                tcp(at, true, None, None),
                of_tls(
                    Tls {
                        completed: false,
                        chain: Vec::new(),
                        ..named
                    },
                    Some(Failure::TlsReset),
                ),
                of_tls(other, None),
                owner("192.0.2.7", |known| {
                    known.cloud = cloud.map(str::to_owned);
                    known.system = Some(system);
                }),
            ];
            judge(&facts).status
        };
        assert_eq!(status(Some("alibaba"), 37963), CauseStatus::Likely);
        assert_eq!(status(Some("alibaba"), 45102), CauseStatus::Possible);
        assert_eq!(status(None, 37963), CauseStatus::Possible);
        assert_eq!(status(Some("aws"), 16509), CauseStatus::NotChecked);
    }

    #[test]
    fn asked_by_address() {
        let mut facts = facts(Protocol::Http, "192.0.2.7", 80);
        facts.records = vec![tcp(A, true, None, None), block()];
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }
}
