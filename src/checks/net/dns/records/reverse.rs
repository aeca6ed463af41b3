//! The name of a silent address (PTR), asked from this computer's own DNS servers: it often tells whose cloud it is.

use std::net::IpAddr;

use hickory_resolver::proto::rr::{Name, RecordType};

use super::super::question::{Question, shown};
use super::super::resolve::{Found, Server};
use super::super::servers;
use crate::checks::Context;
use crate::facts::{CheckId, Fact, Facts, Failure, Rcode, Record, Status};
use crate::knowledge::special_ranges::is_private;

/// What the subject begins with.
const PREFIX: &str = "reverse ";

/// How many addresses are looked up.
const MOST: usize = 2;

/// How many servers are asked in turn.
const SERVERS: usize = 2;

/// The subjects to look up now: public addresses whose port is silent.
pub(super) fn due(facts: &Facts) -> Vec<String> {
    facts
        .asked_tcp()
        .filter(|(_, probe)| {
            !is_private(probe.address.ip())
                && !probe.address.ip().is_loopback()
                && probe
                    .attempts
                    .iter()
                    .all(|attempt| attempt.failure == Some(Failure::TcpTimedOut))
        })
        .map(|(_, probe)| format!("{PREFIX}{}", probe.address.ip()))
        .take(MOST)
        .collect()
}

/// The address of such a subject.
pub(super) fn address(subject: &str) -> Option<IpAddr> {
    subject.strip_prefix(PREFIX)?.parse().ok()
}

/// Asks one server after the other until one knows a name. That there is none is no fault and makes no record; that a
/// server says nothing at all tells whether anything beyond this computer answers.
pub(super) async fn run(context: &Context, subject: String, address: IpAddr) {
    let question = Question::new(Name::from(address), RecordType::PTR);
    for dns in servers::system().servers.into_iter().take(SERVERS) {
        let found = Server::new(context.clock, dns).found(&question).await;
        if found.rcode == Some(Rcode::NoError) && found.reading.record_count > 0 {
            context.send(record(found, subject)).await;
            return;
        }
        if found.rcode.is_none() && found.os_error.is_none() && !found.nonsense && !found.cut {
            context.send(silence(found)).await;
        }
    }
}

fn silence(found: Found) -> Record {
    let address = found.server.address;
    let name = shown(&found.question.name);
    let record_type = found.question.record_type.to_string();
    Record {
        check: CheckId::DnsRecords,
        subject: format!("{address} {record_type} {name}"),
        status: Status::Failed,
        failure: Some(Failure::DnsUnreachable),
        os_error: None,
        start_ms: found.start_ms,
        duration_ms: found.duration_ms,
        fact: Fact::DnsRecords(found.into_fact(name, record_type, true)),
    }
}

fn record(found: Found, subject: String) -> Record {
    let name = shown(&found.question.name);
    let record_type = found.question.record_type.to_string();
    Record {
        check: CheckId::DnsRecords,
        subject,
        status: Status::Ok,
        failure: None,
        os_error: None,
        start_ms: found.start_ms,
        duration_ms: found.duration_ms,
        fact: Fact::DnsRecords(found.into_fact(name, record_type, false)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::fake_server;
    use super::*;
    use crate::facts::sample;
    use crate::target::Protocol;
    use hickory_resolver::proto::op::ResponseCode;
    use hickory_resolver::proto::rr::rdata::PTR;
    use hickory_resolver::proto::rr::{RData, Record as Answer};

    #[test]
    fn silent_public_addresses() {
        let mut facts = sample::facts(Protocol::Tcp, "203.0.113.7", 80);
        let tcp = |address, failure| sample::tcp(address, true, failure, None);
        let silent = Some(Failure::TcpTimedOut);
        facts.records = vec![
            tcp("203.0.113.7:80", silent),
            tcp("203.0.113.8:80", Some(Failure::TcpRefused)),
            tcp("192.168.1.7:80", silent),
        ];
        let due = due(&facts);
        assert_eq!(due, ["reverse 203.0.113.7"]);
        assert_eq!(address(&due[0]), "203.0.113.7".parse().ok());
    }

    #[tokio::test]
    async fn the_name_of_an_address() {
        let server = fake_server::start(|name, kind, _| {
            let known = kind == RecordType::PTR && name == "7.113.0.203.in-addr.arpa.";
            let target = Name::from_ascii("ec2-203-0-113-7.compute.amazonaws.com.").ok()?;
            let answer =
                Answer::from_rdata(Name::from_ascii(name).ok()?, 60, RData::PTR(PTR(target)));
            known.then_some((ResponseCode::NoError, vec![answer]))
        });
        let clock = crate::checks::net::clock::Clock::start();
        let address: IpAddr = "203.0.113.7".parse().unwrap();
        let question = Question::new(Name::from(address), RecordType::PTR);
        let found = Server::new(clock, server).found(&question).await;
        let record = record(found, "reverse 203.0.113.7".to_owned());
        let Fact::DnsRecords(records) = record.fact else {
            panic!("no records");
        };
        assert_eq!(records.record_type, "PTR");
        assert_eq!(
            records.records[0].data.trim_end_matches('.'),
            "ec2-203-0-113-7.compute.amazonaws.com"
        );
        assert!(records.addresses.is_empty());
    }
}
