//! A CDN or accelerator stands in front of the server and does not pass this on.
//!
//! # What it is
//! The name leads to the machines of a CDN, which take only web ports and talk to the real server themselves.
//!
//! # Why it happens
//! The record is proxied by the CDN and the port is none of its own, WebSockets are switched off there, or the CDN does
//! not reach the real server.
//!
//! # What confirms it
//! The address, the chain of aliases or the headers belong to a CDN, and the port is not one that it forwards and does
//! not answer; or its edge answers with an error that only it makes up. Rows of general knowledge never confirm,
//! and services of the provider itself have ports of their own.
//!
//! # What rules it out
//! The address belongs to no known CDN and no header shows one, or the asked service answers.
//!
//! # What to do
//! Use a port that the CDN forwards, turn its proxying off for this record, switch WebSockets on there.

use super::ruled_out_by_addresses;
use crate::diagnosis::seen::{self, answers, names, owner, port, port::PortSeen};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Facts};
use crate::knowledge::Origin;
use crate::knowledge::cdn::{self, Cdn, WebSockets};
use crate::say;
use crate::say::{Arg, Say};

pub(super) static CAUSE: Cause = Cause {
    id: "cdn_or_accelerator",
    stage: Stage::Tcp,
    fixer: Fixer::Provider,
    judge,
};

/// A CDN, how it was recognised, and how sure that is.
struct Found {
    cdn: &'static Cdn,
    check: CheckId,
    says: Say,
    origin: Origin,
}

fn judge(facts: &Facts) -> Judgement {
    let works = seen::ruled_out_by_working(facts);
    let Some(found) = by_address(facts)
        .or_else(|| by_alias(facts))
        .or_else(|| by_headers(facts))
    else {
        return works
            .or_else(|| by_system(facts).map(|hint| behind_it(facts, &hint)))
            .unwrap_or_else(|| no_cdn(facts));
    };
    if let Some(judgement) = works {
        return judgement.because(found.check, found.says);
    }
    port_not_forwarded(facts, &found)
        .or_else(|| edge_answer(facts, &found))
        .or_else(|| upgrade_not_passed(facts, &found))
        .unwrap_or_else(|| behind_it(facts, &found))
}

fn no_cdn(facts: &Facts) -> Judgement {
    let Some(address) = facts.addresses().first().copied() else {
        return Judgement::not_checked(say!("missing-cdn_or_accelerator"));
    };
    let judgement = ruled_out_by_addresses(facts).unwrap_or_else(Judgement::ruled_out);
    judgement.although(
        CheckId::SystemLookup,
        say!("evidence-cdn_or_accelerator-none", address = address),
    )
}

/// By the ranges that seldom change, or by those that the check of the address found.
fn by_address(facts: &Facts) -> Option<Found> {
    facts.addresses().into_iter().find_map(|address| {
        if let Some(cdn) = cdn::by_address(address) {
            return Some(Found {
                cdn,
                check: CheckId::SystemLookup,
                says: say!(
                    "evidence-cdn_or_accelerator-address",
                    address = address,
                    cdn = cdn.name
                ),
                origin: cdn.prefixes_origin,
            });
        }
        let (check, known) = owner::of(facts, address)?;
        Some(Found {
            cdn: cdn::by_id(known.cdn.as_deref()?)?,
            check,
            says: owner::says(known)?,
            origin: owner::PUBLISHED,
        })
    })
}

/// Last, by who announces the address: a hint, which makes it possible and never more.
fn by_system(facts: &Facts) -> Option<Found> {
    facts.addresses().into_iter().find_map(|address| {
        let (check, known) = owner::of(facts, address)?;
        Some(Found {
            cdn: cdn::by_system(known.system?)?,
            check,
            says: owner::says(known)?,
            origin: owner::ANNOUNCED,
        })
    })
}

fn by_alias(facts: &Facts) -> Option<Found> {
    names::chain(facts).into_iter().find_map(|link| {
        let cdn = cdn::by_cname(&link.data)?;
        Some(Found {
            cdn,
            check: CheckId::DnsRecords,
            says: say!(
                "evidence-cdn_or_accelerator-alias",
                name = &link.name,
                target = &link.data,
                cdn = cdn.name
            ),
            origin: cdn.signs,
        })
    })
}

fn by_headers(facts: &Facts) -> Option<Found> {
    answers::all(facts).into_iter().find_map(|answer| {
        let cdn = answer.cdn()?;
        Some(Found {
            cdn,
            check: answer.check,
            says: say!(
                "evidence-cdn_or_accelerator-headers",
                address = answer.address,
                cdn = cdn.name
            ),
            origin: cdn.signs,
        })
    })
}

fn port_not_forwarded(facts: &Facts, found: &Found) -> Option<Judgement> {
    let asked = facts.target.port;
    let own = facts.addresses().into_iter().any(cdn::is_own_service);
    if found.cdn.allows_port(asked) || own {
        return None;
    }
    let sure = found.origin.may_confirm() && found.cdn.ports_origin.may_confirm();
    // A customer may have bought the forwarding of any port: then the port opens.
    let closed = port::every(facts, |port| {
        matches!(port.seen, PortSeen::Silent | PortSeen::Reset)
    });
    let judgement = match (closed, sure) {
        // It is the edge of the CDN that refuses or drops: the server behind it was never asked.
        (true, true) => Judgement::confirmed().hiding_the_server(),
        (true, false) => Judgement::likely().hiding_the_server(),
        (false, _) => Judgement::possible(),
    };
    let judgement = judgement
        .variant("port")
        .because(found.check, found.says.clone())
        .because(
            CheckId::Input,
            say!(
                "evidence-cdn_or_accelerator-port",
                cdn = found.cdn.name,
                port = asked,
                ports = ports(found.cdn)
            ),
        );
    let judgement = port::asked(facts)
        .iter()
        .fold(judgement, |judgement, port| {
            judgement.because(port.record.check, port.says())
        });
    Some(seen::once_complete(facts, judgement))
}

fn ports(cdn: &Cdn) -> Arg {
    let mut all: Vec<u16> = cdn
        .http_ports
        .iter()
        .chain(cdn.https_ports)
        .copied()
        .collect();
    all.sort_unstable();
    Arg::List(all.iter().map(ToString::to_string).collect())
}

/// The edge says in its own words that it cannot get an answer from the server behind it.
fn edge_answer(facts: &Facts, found: &Found) -> Option<Judgement> {
    let answer = answers::asked(facts)
        .into_iter()
        .find(|answer| found.cdn.is_edge_status(answer.status))?;
    let shown = answer.cdn().is_some_and(|cdn| cdn.id == found.cdn.id);
    // Programs behind it may make up such a status of their own: only the edge's page speaks of the CDN or of its error.
    let body = answer.body();
    let own = body.contains(found.cdn.id) || body.contains("error code: ");
    let judgement = if shown && own && found.cdn.signs.may_confirm() {
        Judgement::confirmed()
    } else {
        Judgement::likely()
    };
    Some(
        judgement
            .variant("origin")
            .because(answer.check, answer.says())
            .because(found.check, found.says.clone()),
    )
}

fn upgrade_not_passed(facts: &Facts, found: &Found) -> Option<Judgement> {
    let likely = match found.cdn.web_sockets {
        WebSockets::Switch | WebSockets::OtherProduct => found.cdn.web_sockets_origin.may_confirm(),
        WebSockets::Passed | WebSockets::Unknown => return None,
    };
    let refused = answers::asked(facts)
        .into_iter()
        .find(|answer| answer.upgrade && answer.status != 101)?;
    let judgement = if likely {
        Judgement::likely()
    } else {
        Judgement::possible()
    };
    Some(
        judgement
            .variant("websocket")
            .because(found.check, found.says.clone())
            .because(refused.check, refused.says())
            .settled_by(say!("next-cdn_or_accelerator")),
    )
}

/// A CDN is there and something fails: whether behind it or at it, cannot be told.
fn behind_it(facts: &Facts, found: &Found) -> Judgement {
    let judgement = Judgement::possible().because(found.check, found.says.clone());
    let judgement = match answers::asked(facts)
        .into_iter()
        .find(|answer| answer.status >= 500)
    {
        Some(answer) => judgement.because(answer.check, answer.says()),
        None => judgement,
    };
    judgement.settled_by(say!("next-cdn_or_accelerator"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{AddressOwner, Failure, sample};
    use crate::target::Protocol;

    /// An address of Cloudflare's published ranges.
    const EDGE: &str = "104.16.1.7";

    fn facts(port: u16, failure: Option<Failure>) -> Facts {
        let mut facts = sample::facts(Protocol::Ws, "srv.example.com", port);
        facts
            .records
            .push(sample::resolved("srv.example.com", &[EDGE]));
        facts
            .records
            .push(sample::tcp(&format!("{EDGE}:{port}"), true, failure, None));
        facts
    }

    #[test]
    fn a_port_that_the_cdn_does_not_forward_confirms() {
        let judgement = judge(&facts(8282, Some(Failure::TcpTimedOut)));
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Confirmed, Some("port"))
        );
    }

    /// The end of a tunnel, at a port of its own.
    #[test]
    fn the_providers_own_services_are_no_cdn() {
        let mut facts = sample::facts(Protocol::Tcp, "198.41.192.27", 7844);
        let silent = Some(Failure::TcpTimedOut);
        let there = sample::tcp("198.41.192.27:7844", true, silent, None);
        facts.records.push(there);
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    fn owned(known: impl FnOnce(&mut AddressOwner)) -> CauseStatus {
        let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", 8282);
        let silent = Some(Failure::TcpTimedOut);
        facts.records = vec![
            sample::tcp("192.0.2.7:8282", true, silent, None),
            sample::owner("192.0.2.7", known),
        ];
        judge(&facts).status
    }

    #[test]
    fn a_published_range_confirms_where_the_ports_are_sourced() {
        let cdn = |id: &str| owned(|known| known.cdn = Some(id.to_owned()));
        assert_eq!(cdn("cloudfront"), CauseStatus::Confirmed);
        assert_eq!(cdn("fastly"), CauseStatus::Likely);
    }

    #[test]
    fn who_announces_an_address_makes_it_possible_and_no_more() {
        let status = owned(|known| known.system = Some(20_940));
        assert_eq!(status, CauseStatus::Possible);
        assert_eq!(
            owned(|known| known.system = Some(64_500)),
            CauseStatus::RuledOut
        );
    }

    #[test]
    fn a_forwarded_port_that_is_silent_is_only_possible() {
        let judgement = judge(&facts(8080, Some(Failure::TcpTimedOut)));
        assert_eq!(judgement.status, CauseStatus::Possible);
    }

    #[test]
    fn a_port_that_opens_was_bought() {
        assert_eq!(judge(&facts(8282, None)).status, CauseStatus::Possible);
    }

    #[test]
    fn the_edges_own_error_confirms() {
        let mut facts = facts(8080, None);
        let headers = [("server", "cloudflare"), ("cf-ray", "8f2-FRA")];
        facts.records.push(sample::of_web_socket(sample::upgrade(
            &format!("{EDGE}:8080"),
            521,
            &headers,
            "error code: 521",
        )));
        let judgement = judge(&facts);
        assert_eq!(
            (judgement.status, judgement.variant),
            (CauseStatus::Confirmed, Some("origin"))
        );
    }

    /// Programs behind a CDN make up statuses of their own, and the edge adds its headers to them.
    #[test]
    fn an_applications_own_status_confirms_nothing() {
        for status in [521, 529] {
            let mut facts = facts(8080, None);
            let headers = [("server", "cloudflare"), ("cf-ray", "8f2-FRA")];
            let body = "{\"error\":\"overloaded\"}";
            let answer = sample::upgrade(&format!("{EDGE}:8080"), status, &headers, body);
            facts.records.push(sample::of_web_socket(answer));
            assert_ne!(judge(&facts).status, CauseStatus::Confirmed, "{status}");
        }
    }

    #[test]
    fn an_address_of_no_cdn_rules_it_out() {
        let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", 8282);
        facts.records.push(sample::tcp(
            "192.0.2.7:8282",
            true,
            Some(Failure::TcpTimedOut),
            None,
        ));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn an_edge_that_refuses_a_port_says_nothing_of_the_server() {
        let mut facts = sample::facts(Protocol::Ws, "www.example.com", 8282);
        facts.records = vec![
            sample::resolved("www.example.com", &["192.0.2.7"]),
            sample::with_dns(
                sample::dns(
                    "www.example.com",
                    "A",
                    Some(crate::facts::Rcode::NoError),
                    &["192.0.2.7"],
                ),
                |dns| {
                    dns.records = vec![crate::facts::ResourceRecord {
                        name: "www.example.com".to_owned(),
                        record_type: "CNAME".to_owned(),
                        ttl: 60,
                        data: "www.example.com.w.kunlunaq.com".to_owned(),
                    }];
                },
            ),
            sample::tcp("192.0.2.7:8282", true, Some(Failure::TcpRefused), None),
        ];
        let diagnosis = crate::diagnosis::diagnose(&facts);
        assert_eq!(diagnosis.verdict.top_causes, [CAUSE.id]);
        let status = |id: &str| diagnosis.finding(id).unwrap().judgement.status;
        assert_eq!(status(CAUSE.id), CauseStatus::Likely);
        assert_eq!(status("server_not_listening"), CauseStatus::Possible);
    }
}
