//! Servers that know the name, and a lookup of programs that is late or fails all the same, for `dns_resolver_failing`.

use super::dns_resolver_failing::{Others, others, with_answers};
use crate::diagnosis::Judgement;
use crate::diagnosis::seen::{
    loss, names, names::Asked, names::ServerSays, names::ServerView, port, port::PortSeen, says,
    way, wording,
};
use crate::facts::{DnsRecords, Fact, Facts, Rcode, Record, Status, SystemLookup};
use crate::say;
use crate::say::Say;

/// Every server of this computer knows something of the name.
pub(super) fn all_answer(facts: &Facts, views: &[ServerView<'_>]) -> Option<Judgement> {
    if let Some(late) = found(facts, views) {
        return Some(with_answers(late, &views.iter().collect::<Vec<_>>(), true));
    }
    if let Some((record, _)) = lookup(facts) {
        // Every server that was heard is quick: another question is waited for, or packets get lost.
        let judgement = if lossy(facts) {
            Judgement::possible()
        } else {
            Judgement::likely()
        };
        let judgement = judgement
            .variant("slow")
            .because(record.check, waited(record));
        return Some(with_the_target(facts, with_silence(facts, judgement)));
    }
    if let Some(judgement) = left_out(facts, views) {
        return Some(judgement);
    }
    let slowest = views
        .iter()
        .flat_map(|view| &view.answers)
        .max_by(|a, b| a.0.duration_ms.total_cmp(&b.0.duration_ms))?;
    let (record, dns) = slowest;
    let says = answered(record, dns);
    // A long line makes every answer late.
    Some(if is_slow(facts, record.duration_ms) {
        Judgement::possible()
            .variant("slow")
            .because(record.check, says)
    } else {
        Judgement::ruled_out().although(record.check, says)
    })
}

/// Another server of this computer did its work: programs wait for the dead one first, or not at all.
pub(super) fn some_fail(facts: &Facts, failing: &[&ServerView<'_>]) -> Judgement {
    // Silent for every name, or for this one, which another server of this computer knows: no doubt about this server, unless
    // questions get lost.
    let views = names::own_servers(facts);
    let known = views.iter().any(|view| view.says == ServerSays::Addresses);
    let dead = !asked_again(&views)
        && failing.iter().all(|view| {
            view.says == ServerSays::Silent && (known || others(facts, view) == Others::Failed)
        });
    // Where nothing was found in the end, the wait is not what is wrong.
    let form = if names::is_resolved(facts) {
        "slow"
    } else {
        "one"
    };
    let judgement = match lookup(facts) {
        Some((record, _)) if dead => Judgement::confirmed()
            .variant(form)
            .because(record.check, waited(record)),
        Some((record, _)) => Judgement::likely()
            .variant(form)
            .because(record.check, waited(record)),
        None => Judgement::possible().variant("one"),
    };
    with_answers(judgement, failing, true)
}

/// An answer that nobody had to wait for.
const AT_ONCE_MS: f64 = 400.0;

/// Whether questions to the servers of this computer, or their answers, get lost now and then: one was answered when it was sent
/// again, and others came through at once.
fn asked_again(views: &[ServerView<'_>]) -> bool {
    // The same question is sent again after 0.7 s.
    const AGAIN_MS: f64 = 690.0;
    let answered = || {
        views
            .iter()
            .flat_map(|view| &view.answers)
            .filter(|(_, dns)| dns.rcode.is_some())
            .map(|(record, _)| record.duration_ms)
    };
    answered().any(|ms| ms >= AGAIN_MS) && answered().any(|ms| ms < AT_ONCE_MS)
}

/// Whether packets to the target get lost: then those to a DNS server may as well.
fn lossy(facts: &Facts) -> bool {
    names::dns_addresses(facts, true)
        .into_iter()
        .any(|address| loss::anywhere(facts, address))
}

pub(super) fn waited(record: &Record) -> Say {
    let (name, time) = (&record.subject, record.duration_ms);
    if matches!(&record.fact, Fact::SystemLookup(lookup) if lookup.unended) {
        return say!(
            "evidence-dns_resolver_failing-unended",
            name = name,
            time = time
        );
    }
    say!(
        "evidence-dns_resolver_failing-slow",
        name = name,
        time = time
    )
}

/// How long a server took.
fn answered(record: &Record, dns: &DnsRecords) -> Say {
    say!(
        "evidence-dns_resolver_failing-answered",
        server = dns.server.address.ip(),
        code = says::rcode(dns.rcode),
        time = record.duration_ms
    )
}

/// Each server of this computer took its time for every question about this name, and answered one about another at once.
pub(super) fn this_name(facts: &Facts) -> Option<Judgement> {
    let views = names::own_servers(facts);
    lookup(facts).filter(|_| names::is_resolved(facts) && !views.is_empty() && !lossy(facts))?;
    let mut judgement = Judgement::likely().variant("slow");
    for view in &views {
        let slow =
            |(record, dns): &Asked<'_>| dns.rcode.is_some() && is_slow(facts, record.duration_ms);
        if !view.answers.iter().all(slow) {
            return None;
        }
        let (record, dns) = view.decisive()?;
        let (quick, other) = names::controls(facts, view.server)
            .find(|(record, dns)| dns.rcode.is_some() && record.duration_ms < AT_ONCE_MS)?;
        judgement = judgement
            .because(record.check, answered(record, dns))
            .because(quick.check, says::dns_answered(other));
    }
    Some(judgement.settled_by(say!("next-dns_zone_broken")))
}

/// A lookup of programs that came to its end late.
pub(super) fn lookup(facts: &Facts) -> Option<(&Record, &SystemLookup)> {
    facts
        .system_lookups()
        .find(|(record, _)| is_slow(facts, record.duration_ms))
}

/// Slower than people should wait, and not only because the line is long: a lookup takes one round trip, two where both
/// families are asked in turn.
pub(super) fn is_slow(facts: &Facts, time_ms: f64) -> bool {
    let round_trip = facts
        .asked_tcp()
        .filter_map(|(_, probe)| probe.handshake_ms())
        .min_by(f64::total_cmp)
        .unwrap_or_default();
    time_ms > SLOW_MS && time_ms > round_trip * 2.0 + SLOW_MS / 2.0
}

/// Slower than this, people notice that every page waits.
const SLOW_MS: f64 = 1_000.0;

/// The lookup of programs failed, and when it was made again, it worked.
pub(super) fn once(facts: &Facts) -> Option<Judgement> {
    let (record, first) = facts.system_lookups().find_map(|(record, lookup)| {
        let first = lookup.at_first.as_ref()?;
        (!lookup.addresses.is_empty()).then_some((record, first))
    })?;
    let judgement = Judgement::likely().variant("once").because(
        record.check,
        say!(
            "evidence-dns_resolver_failing-once",
            name = &record.subject,
            error = wording::error(first.os_error.as_ref(), Some(first.failure))
        ),
    );
    let failed = |(_, dns): &Asked<'_>| {
        dns.server.system && !matches!(dns.rcode, Some(Rcode::NoError | Rcode::NxDomain) | None)
    };
    let failed = names::queries(facts).find(failed);
    Some(
        failed
            .into_iter()
            .fold(judgement, |judgement, (record, dns)| {
                judgement.because(record.check, says::dns_answered(dns))
            }),
    )
}

/// A server that failed at first and knew the name when it was asked again, while programs got no address: it was still
/// looking, and too slow for them.
fn found(facts: &Facts, views: &[ServerView<'_>]) -> Option<Judgement> {
    if names::is_resolved(facts) {
        return None;
    }
    let (record, dns) = views
        .iter()
        .filter(|view| view.says == ServerSays::Addresses)
        .flat_map(|view| &view.answers)
        .find(|(_, dns)| {
            matches!(
                dns.rcode,
                Some(Rcode::ServFail | Rcode::Refused | Rcode::Other)
            )
        })?;
    Some(Judgement::likely().because(record.check, says::dns_answered(dns)))
}

/// Every server gives us an address of use, and the lookup of programs fails, however often it is made: it goes another
/// way than DNS, or none at all.
fn left_out(facts: &Facts, views: &[ServerView<'_>]) -> Option<Judgement> {
    let record = names::system_failure(facts)?;
    let of_use = |view: &ServerView<'_>| {
        let mut addresses = view.addresses().into_iter();
        view.says == ServerSays::Addresses
            && addresses.any(|address| !way::lacks_family(facts, address))
    };
    if !views.iter().all(of_use) {
        return None;
    }
    let judgement = if lossy(facts) {
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    let judgement = judgement
        .variant("left_out")
        .because(record.check, says::lookup_failed(record));
    let known = views.iter().filter_map(ServerView::decisive);
    let judgement = known.fold(judgement, |judgement, (record, dns)| {
        judgement.because(record.check, says::dns_addresses(dns))
    });
    Some(with_the_target(facts, judgement))
}

/// Where programs get no address, and the one that DNS gives serves: only the lookup stands in the way.
fn with_the_target(facts: &Facts, judgement: Judgement) -> Judgement {
    let serves = port::elsewhere(facts)
        .into_iter()
        .find(|port| port.seen == PortSeen::Connected);
    match serves {
        Some(port) if !names::is_resolved(facts) => {
            judgement.because(port.record.check, port.says())
        }
        _ => judgement,
    }
}

/// A question for one family that was never answered, while that for the other was.
#[derive(Clone, Copy, Debug)]
pub(super) struct Half<'a> {
    /// The question that was not answered.
    pub(super) asked: Asked<'a>,
    /// The answer for the other family.
    pub(super) answered: Asked<'a>,
    /// Whether the same server answers questions of that kind for other names; none where it was not asked.
    pub(super) others: Option<bool>,
}

/// The first such question to a server of this computer.
pub(super) fn half(facts: &Facts) -> Option<Half<'_>> {
    let own = || names::queries(facts).filter(|(_, dns)| dns.server.system);
    own()
        .filter(|(record, dns)| dns.rcode.is_none() && !dns.cut && record.os_error.is_none())
        .find_map(|asked| {
            let (_, silent) = asked;
            let answered = own().find(|(_, dns)| {
                dns.server.address == silent.server.address
                    && dns.record_type != silent.record_type
                    && names::same(&dns.name, &silent.name)
                    && !dns.addresses.is_empty()
            })?;
            let mut controls = names::controls(facts, &silent.server)
                .filter(|(_, dns)| dns.record_type == silent.record_type)
                .peekable();
            let others = controls
                .peek()
                .is_some()
                .then(|| controls.any(|(_, dns)| dns.rcode.is_some()));
            Some(Half {
                asked,
                answered,
                others,
            })
        })
}

/// The questions of programs that were not answered.
fn with_silence(facts: &Facts, judgement: Judgement) -> Judgement {
    names::queries(facts)
        .filter(|(record, dns)| {
            dns.server.system && dns.rcode.is_none() && record.status == Status::Failed
        })
        .fold(judgement, |judgement, (record, dns)| {
            judgement.because(record.check, unanswered(dns))
        })
}

/// A question that was not answered, with its kind.
pub(super) fn unanswered(dns: &DnsRecords) -> Say {
    say!(
        "evidence-dns_resolver_failing-unanswered",
        server = dns.server.address.ip(),
        name = &dns.name,
        kind = &dns.record_type
    )
}

#[cfg(test)]
#[path = "late_tests.rs"]
mod tests;
