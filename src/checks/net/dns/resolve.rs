//! One name and family at one server, with the chain of CNAMEs followed to its end.

use std::net::SocketAddr;
use std::time::Duration;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesOrdered;
use hickory_resolver::proto::op::Message;
use hickory_resolver::proto::rr::{Name, RecordType};

use super::ask::{self, Reply};
use super::chain::{self, Reading};
use super::https;
use super::question::{Question, shown};
use crate::checks::net::clock::Clock;
use crate::facts::{DnsRecords, DnsServer, DnsTransport, IcmpError, OsError, Rcode};

/// How many questions are asked to follow one chain.
const MOST_LINKS: usize = 8;

/// A server, and how it is asked.
pub(super) struct Server {
    pub(super) dns: DnsServer,
    https: Option<https::Host>,
    clock: Clock,
}

/// What one server said.
pub(super) struct Found {
    pub(super) server: DnsServer,
    pub(super) question: Question,
    pub(super) rcode: Option<Rcode>,
    pub(super) reading: Reading,
    /// The end of a chain behind which nothing stands.
    pub(super) dangling: Option<Name>,
    /// What came was no DNS answer.
    pub(super) nonsense: bool,
    /// The addresses may have been cut off.
    pub(super) cut: bool,
    pub(super) note: Option<String>,
    pub(super) os_error: Option<OsError>,
    pub(super) icmp: Option<IcmpError>,
    pub(super) start_ms: f64,
    pub(super) duration_ms: f64,
}

impl Server {
    pub(super) const fn new(clock: Clock, dns: DnsServer) -> Self {
        Self {
            dns,
            https: None,
            clock,
        }
    }

    pub(super) const fn over_https(clock: Clock, dns: DnsServer, host: https::Host) -> Self {
        Self {
            dns,
            https: Some(host),
            clock,
        }
    }

    async fn ask(&self, question: &Question, patience: Duration) -> Reply {
        let address: SocketAddr = self.dns.address;
        let Some(host) = &self.https else {
            return ask::ask(self.clock, address, question, patience).await;
        };
        match https::ask(self.clock, address, host, question).await {
            Ok(answer) => Reply::Answer(Box::new(answer), DnsTransport::Https),
            Err(note) => Reply::Unreachable(std::io::Error::other(note), None),
        }
    }

    /// Asks one question, without following anything.
    pub(super) async fn found(&self, question: &Question) -> Found {
        self.found_within(question, ask::PATIENCE).await
    }

    /// The same with a patience of its own.
    pub(super) async fn found_within(&self, question: &Question, patience: Duration) -> Found {
        let start_ms = self.clock.now_ms();
        let mut found = Found {
            server: self.dns.clone(),
            question: question.clone(),
            rcode: None,
            reading: Reading::default(),
            dangling: None,
            nonsense: false,
            cut: false,
            note: None,
            os_error: None,
            icmp: None,
            start_ms,
            duration_ms: 0.0,
        };
        match self.ask(question, patience).await {
            Reply::Answer(answer, transport) => found.take(&answer, transport),
            Reply::Silent(icmp) => {
                found.icmp = icmp;
                found.note = Some("timed out".to_owned());
            }
            Reply::Unreachable(error, icmp) => {
                found.icmp = icmp;
                found.os_error = OsError::from_io(&error);
                found.note = Some(error.to_string());
            }
            Reply::Nonsense(note) => {
                found.nonsense = true;
                found.note = Some(note);
            }
        }
        found.duration_ms = self.clock.now_ms() - start_ms;
        found
    }
}

impl Found {
    fn take(&mut self, answer: &Message, transport: DnsTransport) {
        self.server.transport = transport;
        let rcode = chain::rcode(answer);
        if rcode == Rcode::Other {
            self.note = Some(answer.metadata.response_code.to_string());
        } else if answer.metadata.truncation {
            self.note = Some("the answer is cut, and TCP gave no whole one".to_owned());
        }
        self.reading = Reading::of(&self.question.name, self.question.record_type, answer);
        // What was cut off may be the addresses: an empty rest says nothing of the name.
        let cut = answer.metadata.truncation && self.reading.addresses.is_empty();
        self.cut = cut;
        self.rcode = (!cut).then_some(rcode);
    }

    /// An answer, whatever it says of the name, as opposed to a failure.
    const fn is_firm(&self) -> bool {
        matches!(self.rcode, Some(Rcode::NoError | Rcode::NxDomain))
    }

    fn has_records(&self) -> bool {
        !self.reading.addresses.is_empty() || self.reading.has_alias()
    }

    /// Whether the answer leaves open what stands at the end of the chain.
    fn is_open(&self) -> bool {
        self.reading.has_alias()
            && self.reading.addresses.is_empty()
            && !self.reading.loops
            && self.dangling.is_none()
    }

    pub(super) fn into_fact(self, name: String, record_type: String, control: bool) -> DnsRecords {
        DnsRecords {
            server: self.server,
            name,
            record_type,
            control,
            checking_disabled: self.question.checking_disabled,
            rcode: self.rcode,
            records: self.reading.records,
            record_count: self.reading.record_count,
            addresses: self.reading.addresses,
            cut: self.cut,
            loops: self.reading.loops,
            dangling: self.dangling.as_ref().map(shown),
            negative_ttl: self.reading.negative_ttl,
            note: self.note.map(|note| {
                note.chars()
                    .take(200)
                    .map(crate::facts::clean_char)
                    .collect()
            }),
            icmp: self.icmp,
        }
    }
}

/// What the names that a typed one may stand for come to.
pub(super) struct Resolved {
    /// The one that programs take.
    pub(super) found: Found,
    /// Those that programs tried before in vain, and waited for.
    pub(super) failed_before: Vec<Found>,
}

/// Asks for the records of a family under each name that a typed one may stand for, and follows the chain of the first
/// that has any. As systems do, it goes on behind a name that does not exist, has nothing or fails.
pub(super) async fn resolve(server: &Server, names: &[Name], record_type: RecordType) -> Resolved {
    let mut asking: FuturesOrdered<_> = names
        .iter()
        .map(|name| async move {
            server
                .found(&Question::new(name.clone(), record_type))
                .await
        })
        .collect();
    let mut failed_before = Vec::new();
    let mut firm: Option<Found> = None;
    while let Some(next) = asking.next().await {
        if !next.is_firm() {
            failed_before.push(next);
            continue;
        }
        let has_records = next.has_records();
        let exists = |found: &Found| found.rcode == Some(Rcode::NoError);
        // A name that exists and has nothing says more than one that does not exist.
        if exists(&next) || !firm.as_ref().is_some_and(exists) {
            firm = Some(next);
        }
        if has_records {
            break;
        }
    }
    // A name that fails leaves open whether it has the address: that is what programs are told then.
    let found = match firm.filter(|found| found.has_records() || failed_before.is_empty()) {
        Some(found) => found,
        None if failed_before.is_empty() => {
            server
                .found(&Question::new(Name::root(), record_type))
                .await
        }
        None => failed_before.remove(0),
    };
    Resolved {
        found: whole(server, found).await,
        failed_before,
    }
}

/// Follows the chain of a name to its end.
async fn whole(server: &Server, mut found: Found) -> Found {
    let start_ms = found.start_ms;
    match found.rcode {
        Some(Rcode::NoError | Rcode::NxDomain) => follow(server, &mut found).await,
        // Resolvers say no more than that of a chain that goes in circles: go link by link.
        Some(Rcode::ServFail) => {
            drop(tokio::time::timeout(ask::PATIENCE, links(server, &mut found)).await);
        }
        _ => {}
    }
    found.start_ms = start_ms;
    found.duration_ms = server.clock.now_ms() - start_ms;
    found
}

/// Asks for the end of the chain where the answer itself did not hold it.
async fn follow(server: &Server, found: &mut Found) {
    let record_type = found.question.record_type;
    for _ in 0..MOST_LINKS {
        if !found.is_open() {
            return;
        }
        let Some(end) = found.reading.end().cloned() else {
            return;
        };
        if found.rcode == Some(Rcode::NxDomain) {
            found.dangling = Some(end);
            return;
        }
        let next = server.found(&Question::new(end.clone(), record_type)).await;
        let went_on = next.reading.has_alias();
        found.rcode = next.rcode;
        if !matches!(next.rcode, Some(Rcode::NoError | Rcode::NxDomain)) {
            // The rest of the chain is not known, and so neither is the name.
            found.os_error = next.os_error;
            found.icmp = next.icmp;
            return;
        }
        found.reading.append(next.reading);
        if !went_on && found.is_open() && found.rcode == Some(Rcode::NoError) {
            if !has_other_family(server, end.clone(), record_type).await {
                found.dangling = Some(end);
            }
            return;
        }
    }
}

/// Whether the end of a chain, which has no address of one family, has one of the other, or cannot be asked.
async fn has_other_family(server: &Server, end: Name, record_type: RecordType) -> bool {
    let other = if record_type == RecordType::A {
        RecordType::AAAA
    } else {
        RecordType::A
    };
    let found = server.found(&Question::new(end, other)).await;
    match found.rcode {
        Some(Rcode::NoError) => !found.reading.addresses.is_empty() || found.reading.has_alias(),
        Some(Rcode::NxDomain) => false,
        _ => true,
    }
}

/// Walks a chain one CNAME at a time, behind a server that only says that it failed.
async fn links(server: &Server, found: &mut Found) {
    for _ in 0..MOST_LINKS {
        let Some(end) = found.reading.end().cloned() else {
            return;
        };
        let next = server
            .found(&Question::new(end.clone(), RecordType::CNAME))
            .await;
        if next.rcode != Some(Rcode::NoError) || !next.reading.has_alias() {
            if next.rcode == Some(Rcode::NxDomain) && found.reading.has_alias() {
                found.dangling = Some(end);
            }
            return;
        }
        found.reading.append(next.reading);
        if found.reading.loops {
            return;
        }
    }
}
