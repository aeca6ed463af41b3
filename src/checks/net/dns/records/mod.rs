//! The name, asked from one DNS server at a time: who says what, with the whole chain of CNAMEs.
//!
//! Subjects of the check are `system` and, with consent, `public`; and `reverse 192.0.2.7` for a silent address. Records have subjects such as `192.0.2.53:53 A`;
//! `192.0.2.53:53 A unchecked` where DNSSEC was left out of the question, `192.0.2.53:53 NS .` for a control, and
//! `192.0.2.53:53 A www.example.com` for the typed name alone where the answer was for a longer one.

mod again;
mod controls;
mod reverse;

use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::future::join_all;
use futures_util::stream::FuturesUnordered;
use hickory_resolver::proto::rr::{Name, RecordType};
use tokio::sync::watch;

use super::https;
use super::question::{Question, shown};
use super::resolve::{Found, Resolved, Server, resolve};
use super::servers;
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, DnsTransport, Fact, Facts, Failure, Rcode, Record, Status};
use crate::knowledge::public_servers::{PUBLIC_DNS, PublicDns};
use crate::knowledge::special_names::{is_special_use, never_in_dns};
use crate::knowledge::special_ranges::is_private;
use controls::Mood;

/// The name, server by server.
pub static CHECK: Check = Check {
    id: CheckId::DnsRecords,
    plan,
    run,
    optional: true,
};

const SYSTEM: &str = "system";
const PUBLICLY: &str = "public";

/// How long the system's own lookup goes ahead. A server whose port is closed says so only a few times a second
/// (icmp(7), `icmp_ratelimit`): questions of ours would use that up, and the lookup that counts would wait in vain.
const PRECEDENCE: Duration = Duration::from_millis(250);

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let facts = progress.facts;
    let Some(name) = facts.target.host.name().filter(|name| !never_in_dns(name)) else {
        return reverse::due(facts);
    };
    let mut subjects = vec![SYSTEM.to_owned()];
    if facts.asked.public_checks && !facts.asked.offline && may_be_public(facts, name) {
        subjects.push(PUBLICLY.to_owned());
    }
    subjects.extend(reverse::due(facts));
    subjects
}

/// Whether others may learn of the name: once the system has answered, and with no private address.
fn may_be_public(facts: &Facts, name: &str) -> bool {
    !is_special_use(name)
        && facts.has(CheckId::SystemLookup)
        && !facts.addresses().into_iter().any(is_private)
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        if let Some(address) = reverse::address(&subject) {
            reverse::run(&context, subject, address).await;
            return;
        }
        let Some(typed) = context.target.host.name() else {
            return;
        };
        let dns = servers::system();
        if subject == SYSTEM {
            let answered = context.until(|facts| facts.has(CheckId::SystemLookup));
            drop(tokio::time::timeout(PRECEDENCE, answered).await);
            let names = dns.candidates(typed);
            if dns.servers.is_empty() || names.is_empty() {
                nothing(
                    &context,
                    subject,
                    "no server, or a name that DNS cannot carry",
                )
                .await;
                return;
            }
            join_all(
                dns.servers
                    .into_iter()
                    .map(|server| survey(&context, Server::new(context.clock, server), &names)),
            )
            .await;
        } else {
            // Nobody else knows this network's search domains: the name alone.
            let names: Vec<Name> = dns.candidates(typed).pop().into_iter().collect();
            let asked = public_servers(&context).await.into_iter();
            join_all(asked.map(|server| survey(&context, server, &names))).await;
        }
    })
}

/// The public servers, each over UDP and over HTTPS: a network may answer in their names, but not with their certificates.
async fn public_servers(context: &Context) -> Vec<Server> {
    let config = https::config().await.ok();
    let ways = |resolver: &'static PublicDns| {
        let of = |transport| servers::public(resolver, transport);
        let secure = config.clone().map(|config| {
            let name = resolver.https_host;
            let host = https::Host { name, config };
            Server::over_https(context.clock, of(DnsTransport::Https), host)
        });
        [Server::new(context.clock, of(DnsTransport::Udp))]
            .into_iter()
            .chain(secure)
            .collect::<Vec<_>>()
    };
    PUBLIC_DNS.iter().flat_map(ways).collect()
}

async fn nothing(context: &Context, subject: String, note: &str) {
    let record = Record {
        check: CheckId::DnsRecords,
        subject,
        status: Status::Skipped,
        failure: None,
        os_error: None,
        start_ms: context.clock.now_ms(),
        duration_ms: 0.0,
        fact: Fact::Nothing {
            note: note.to_owned(),
        },
    };
    context.send(record).await;
}

/// Asks one server for both families, and for other names where it fails.
async fn survey(context: &Context, server: Server, names: &[Name]) {
    let Some(name) = names.last() else {
        return;
    };
    let (mood, watched) = watch::channel(Mood::Unknown);
    let controls = async {
        if server.dns.system {
            controls::ask(context, &server, name, watched).await;
        }
    };
    tokio::join!(both_families(context, &server, names, mood), controls);
}

/// Asks for A and AAAA at once, and sends each as soon as it is known. That there is no record of one family is only
/// a fault when the other has none either, so such an answer waits for the other.
async fn both_families(
    context: &Context,
    server: &Server,
    names: &[Name],
    mood: watch::Sender<Mood>,
) {
    let mut asking: FuturesUnordered<_> = [RecordType::A, RecordType::AAAA]
        .into_iter()
        .map(|record_type| resolve(server, names, record_type))
        .collect();
    let mut again = FuturesUnordered::new();
    let mut alone = FuturesUnordered::new();
    let mut held: Option<Found> = None;
    let mut has_address = false;
    let mut other_names = FuturesUnordered::new();
    loop {
        tokio::select! {
            Some(Resolved { found, failed_before }) = asking.next() => {
                for missed in failed_before {
                    send(context, missed, Wanted::Typed).await;
                }
                has_address |= !found.reading.addresses.is_empty();
                mood.send_if_modified(|mood| found.tell(mood));
                if server.dns.system && again::is_due(&found) {
                    again.push(again::ask(server, found.question.clone(), found.rcode));
                }
                if let Some(typed) = typed_alone(names, &found) {
                    alone.push(as_typed(context, server, typed));
                }
                if has_address && !asking.is_empty() {
                    other_names.push(controls::other_name(context, server, names, found.other_family()));
                } else if found.rcode.is_some() {
                    other_names.clear();
                }
                if found.is_closed() {
                    // So it is for the other question, which may never be told.
                    send(context, found, Wanted::Address).await;
                    break;
                }
                if found.is_empty() && !has_address && !asking.is_empty() {
                    held = Some(found);
                } else {
                    send(context, found, Wanted::address(has_address)).await;
                }
            }
            Some(later) = again.next() => {
                for found in later {
                    has_address |= !found.reading.addresses.is_empty() && !found.question.checking_disabled;
                    send(context, found, Wanted::address(has_address)).await;
                }
            }
            Some(()) = alone.next() => {}
            Some(()) = other_names.next() => {}
            else => break,
        }
        if (has_address || asking.is_empty())
            && let Some(found) = held.take()
        {
            send(context, found, Wanted::address(has_address)).await;
        }
    }
}

/// What makes an answer a good one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Wanted {
    /// An address.
    Address,
    /// An address, or none in this family: the other has one.
    AddressOrNone,
    /// Whatever is said of the typed name alone.
    Typed,
    /// Any answer but a failure: a control.
    Answer,
}

impl Wanted {
    const fn address(other_family: bool) -> Self {
        if other_family {
            Self::AddressOrNone
        } else {
            Self::Address
        }
    }
}

impl Found {
    /// Changes the mood by what was found; whether it changed.
    fn tell(&self, mood: &mut Mood) -> bool {
        let now = match self.rcode {
            Some(Rcode::NoError | Rcode::NxDomain) => Mood::Fine,
            None if self.is_closed() => Mood::Closed,
            _ => Mood::Trouble,
        };
        let before = std::mem::replace(mood, now);
        before != now
    }

    const fn other_family(&self) -> RecordType {
        match self.question.record_type {
            RecordType::A => RecordType::AAAA,
            _ => RecordType::A,
        }
    }

    /// Nothing listens there, or there is no way to it: the same for every question.
    const fn is_closed(&self) -> bool {
        self.rcode.is_none() && self.os_error.is_some()
    }

    /// The name exists and has no record of this kind.
    fn is_empty(&self) -> bool {
        self.rcode == Some(Rcode::NoError)
            && self.reading.addresses.is_empty()
            && !self.reading.loops
            && self.dangling.is_none()
    }

    fn failure(&self) -> Option<Failure> {
        if self.reading.loops || self.dangling.is_some() {
            return Some(Failure::DnsBrokenChain);
        }
        match self.rcode {
            None if self.nonsense || self.cut => Some(Failure::DnsFailed),
            None => Some(Failure::DnsUnreachable),
            Some(Rcode::NxDomain) => Some(Failure::DnsNameNotResolved),
            Some(Rcode::NoError) if self.reading.addresses.is_empty() => {
                Some(Failure::DnsNoAddress)
            }
            Some(Rcode::NoError) => None,
            Some(Rcode::ServFail | Rcode::Refused | Rcode::Other) => Some(Failure::DnsFailed),
        }
    }
}

/// The typed name, where an address was found for it with a search domain behind it: alone it may lead elsewhere.
fn typed_alone(names: &[Name], found: &Found) -> Option<Question> {
    let typed = names.last()?;
    let completed = *typed != found.question.name && !found.reading.addresses.is_empty();
    (completed && typed.num_labels() > 1)
        .then(|| Question::new(typed.clone(), found.question.record_type))
}

async fn as_typed(context: &Context, server: &Server, question: Question) {
    let found = server.found(&question).await;
    send(context, found, Wanted::Typed).await;
}

async fn send(context: &Context, found: Found, wanted: Wanted) {
    let good = match wanted {
        Wanted::Address => false,
        Wanted::AddressOrNone => found.is_empty(),
        Wanted::Answer | Wanted::Typed => {
            matches!(found.rcode, Some(Rcode::NoError | Rcode::NxDomain))
        }
    };
    let failure = found.failure().filter(|_| !good);
    let control = wanted == Wanted::Answer;
    let record_type = found.question.record_type.to_string();
    let name = shown(&found.question.name);
    let address = found.server.address;
    let unchecked = found.question.checking_disabled;
    let subject = match (control || wanted == Wanted::Typed, unchecked) {
        (true, _) => format!("{address} {record_type} {name}"),
        (false, true) => format!("{address} {record_type} unchecked"),
        (false, false) => format!("{address} {record_type}"),
    };
    let record = Record {
        check: CheckId::DnsRecords,
        subject,
        status: if failure.is_some() {
            Status::Failed
        } else {
            Status::Ok
        },
        failure,
        os_error: found.os_error.clone(),
        start_ms: found.start_ms,
        duration_ms: found.duration_ms,
        fact: Fact::DnsRecords(found.into_fact(name, record_type, control)),
    };
    context.send(record).await;
}

#[cfg(test)]
mod tests;
