//! Reading an answer: the chain of CNAMEs, what stands at its end, and how long a "no" may be kept.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use hickory_resolver::proto::op::{Message, ResponseCode};
use hickory_resolver::proto::rr::{Name, RData, RecordType};

use super::question::shown;
use crate::facts::{Rcode, ResourceRecord};

/// How many records, and how many addresses, are kept.
const MOST: usize = 64;

/// What an answer says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Reading {
    pub(super) records: Vec<ResourceRecord>,
    pub(super) record_count: usize,
    pub(super) addresses: Vec<IpAddr>,
    pub(super) loops: bool,
    /// The names from the asked one to the end of the chain.
    pub(super) names: Vec<Name>,
    pub(super) negative_ttl: Option<u32>,
}

impl Reading {
    /// Reads the answer to a question about a name.
    pub(super) fn of(name: &Name, record_type: RecordType, answer: &Message) -> Self {
        let mut reading = Self {
            record_count: answer.answers.len(),
            negative_ttl: negative_ttl(answer),
            names: vec![name.clone()],
            ..Self::default()
        };
        reading.records = answer
            .answers
            .iter()
            .take(MOST)
            .map(|record| ResourceRecord {
                name: shown(&record.name),
                record_type: record.record_type().to_string(),
                ttl: record.ttl,
                data: data(&record.data),
            })
            .collect();
        reading.walk(answer);
        reading.gather(record_type, answer);
        reading
    }

    /// The end of the chain.
    pub(super) fn end(&self) -> Option<&Name> {
        self.names.last()
    }

    /// Whether there is a chain at all.
    pub(super) fn has_alias(&self) -> bool {
        self.names.len() > 1
    }

    /// Appends what a question about the end of the chain brought.
    pub(super) fn append(&mut self, more: Self) {
        self.record_count += more.record_count;
        self.records.extend(more.records);
        self.records.truncate(MOST);
        self.addresses.extend(more.addresses);
        self.addresses.truncate(MOST);
        self.negative_ttl = self.negative_ttl.or(more.negative_ttl);
        self.loops |= more.loops;
        for name in more.names.into_iter().skip(1) {
            self.loops |= self.passes(&name);
            self.names.push(name);
        }
    }

    fn passes(&self, name: &Name) -> bool {
        let name = name.to_lowercase();
        self.names
            .iter()
            .any(|passed| passed.to_lowercase() == name)
    }

    /// Follows the CNAMEs as far as the answer goes.
    fn walk(&mut self, answer: &Message) {
        let links: BTreeMap<Name, &Name> = answer
            .answers
            .iter()
            .filter_map(|record| match &record.data {
                RData::CNAME(to) => Some((record.name.to_lowercase(), &to.0)),
                _ => None,
            })
            .collect();
        let mut seen: BTreeSet<Name> = self.names.iter().map(Name::to_lowercase).collect();
        while let Some(next) = self
            .end()
            .and_then(|end| links.get(&end.to_lowercase()).copied())
        {
            self.names.push(next.clone());
            if !seen.insert(next.to_lowercase()) {
                self.loops = true;
                return;
            }
        }
    }

    fn gather(&mut self, record_type: RecordType, answer: &Message) {
        let Some(end) = self.end().map(Name::to_lowercase) else {
            return;
        };
        let mut seen = BTreeSet::new();
        self.addresses = answer
            .answers
            .iter()
            .filter(|record| record.record_type() == record_type)
            .filter(|record| record.name.to_lowercase() == end)
            .filter_map(|record| match &record.data {
                RData::A(address) => Some(IpAddr::V4(address.0)),
                RData::AAAA(address) => Some(IpAddr::V6(address.0)),
                _ => None,
            })
            .filter(|address| seen.insert(*address))
            .take(MOST)
            .collect();
    }
}

/// The response code in the words of the facts.
pub(super) const fn rcode(answer: &Message) -> Rcode {
    match answer.metadata.response_code {
        ResponseCode::NoError => Rcode::NoError,
        ResponseCode::NXDomain => Rcode::NxDomain,
        ResponseCode::ServFail => Rcode::ServFail,
        ResponseCode::Refused => Rcode::Refused,
        _ => Rcode::Other,
    }
}

/// How long a negative answer may be kept: the smaller of the SOA record's own time and its minimum (RFC 2308, 5).
fn negative_ttl(answer: &Message) -> Option<u32> {
    answer
        .authorities
        .iter()
        .find_map(|record| match &record.data {
            RData::SOA(soa) => Some(record.ttl.min(soa.minimum)),
            _ => None,
        })
}

/// What a record holds, as text of at most 200 characters.
fn data(data: &RData) -> String {
    match data {
        RData::A(address) => address.0.to_string(),
        RData::AAAA(address) => address.0.to_string(),
        RData::CNAME(to) => shown(&to.0),
        RData::NS(to) => shown(&to.0),
        other => other
            .to_string()
            .chars()
            .take(200)
            .map(crate::facts::clean_char)
            .collect(),
    }
}

/// What must hold for any bytes that come as an answer: all is capped, and no chain is longer than the answer.
pub(crate) fn prove(bytes: &[u8]) {
    let Ok(answer) = Message::from_vec(bytes) else {
        return;
    };
    let asked = answer
        .queries
        .first()
        .map_or_else(Name::root, |query| query.name.clone());
    for record_type in [RecordType::A, RecordType::AAAA] {
        let mut reading = Reading::of(&asked, record_type, &answer);
        assert!(reading.names.len() <= answer.answers.len() + 1);
        assert!(reading.records.len() <= MOST && reading.addresses.len() <= MOST);
        for record in &reading.records {
            for text in [&record.name, &record.data] {
                let unusual = text.chars().find(|c| crate::facts::clean_char(*c) != *c);
                assert!(unusual.is_none(), "{unusual:?} in {text}");
            }
        }
        reading.append(Reading::of(&asked, record_type, &answer));
        assert!(reading.records.len() <= MOST && reading.addresses.len() <= MOST);
    }
}

#[cfg(test)]
mod tests {
    use hickory_resolver::proto::op::OpCode;
    use hickory_resolver::proto::rr::Record;
    use hickory_resolver::proto::rr::rdata::{A, CNAME, SOA};

    use super::*;

    fn name(text: &str) -> Name {
        Name::from_ascii(text).unwrap()
    }

    fn alias(from: &str, to: &str) -> Record {
        Record::from_rdata(name(from), 60, RData::CNAME(CNAME(name(to))))
    }

    fn address(of: &str, ip: [u8; 4]) -> Record {
        Record::from_rdata(name(of), 60, RData::A(A(ip.into())))
    }

    fn answer(records: Vec<Record>) -> Message {
        let mut message = Message::response(1, OpCode::Query);
        message.add_answers(records);
        message
    }

    fn read(records: Vec<Record>) -> Reading {
        Reading::of(&name("www.example."), RecordType::A, &answer(records))
    }

    #[test]
    fn a_chain_is_followed_to_its_addresses() {
        let reading = read(vec![
            alias("WWW.example.", "edge.example."),
            alias("edge.example.", "a.example."),
            address("a.example.", [192, 0, 2, 1]),
            address("a.example.", [192, 0, 2, 1]),
            address("other.example.", [192, 0, 2, 9]),
        ]);
        assert_eq!(reading.names.len(), 3);
        assert_eq!(reading.addresses, [IpAddr::from([192, 0, 2, 1])]);
        assert_eq!(reading.record_count, 5);
        assert_eq!(reading.records[0].data, "edge.example");
        assert!(!reading.loops);
    }

    #[test]
    fn a_loop_is_seen() {
        let reading = read(vec![
            alias("www.example.", "b.example."),
            alias("b.example.", "WWW.example."),
        ]);
        assert!(reading.loops);
        assert!(reading.addresses.is_empty());
    }

    #[test]
    fn a_loop_over_several_answers_is_seen() {
        let mut reading = read(vec![alias("www.example.", "b.example.")]);
        assert!(!reading.loops && reading.has_alias());
        let more = Reading::of(
            &name("b.example."),
            RecordType::A,
            &answer(vec![alias("b.example.", "www.example.")]),
        );
        reading.append(more);
        assert!(reading.loops);
        assert_eq!(reading.record_count, 2);
    }

    #[test]
    fn a_thousand_records_are_counted_and_64_kept() {
        let records = (0..1_000_u16)
            .map(|n| {
                let [high, low] = n.to_be_bytes();
                address("www.example.", [10, 0, high, low])
            })
            .collect();
        let reading = read(records);
        assert_eq!(reading.record_count, 1_000);
        assert_eq!(reading.records.len(), 64);
        assert_eq!(reading.addresses.len(), 64);
    }

    #[test]
    fn a_no_may_be_kept_for_the_smaller_time() {
        let mut message = answer(Vec::new());
        let soa = SOA::new(name("ns.example."), name("root.example."), 1, 2, 3, 4, 300);
        message.add_authority(Record::from_rdata(name("example."), 900, RData::SOA(soa)));
        let reading = Reading::of(&name("www.example."), RecordType::A, &message);
        assert_eq!(reading.negative_ttl, Some(300));
    }
}
