//! One question to a DNS server, as a message of our own: resolver libraries hide response codes, chains and the
//! checking-disabled bit.

use hickory_resolver::proto::op::{Message, MessageType, OpCode, Query};
use hickory_resolver::proto::rr::{Name, RecordType};

/// What is asked.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Question {
    /// Fully qualified.
    pub(super) name: Name,
    pub(super) record_type: RecordType,
    /// Ask the server not to check DNSSEC (RFC 4035, 3.2.2).
    pub(super) checking_disabled: bool,
}

impl Question {
    pub(super) const fn new(name: Name, record_type: RecordType) -> Self {
        Self {
            name,
            record_type,
            checking_disabled: false,
        }
    }

    /// The message, with a number of its own. No EDNS, like the system's own lookups: a longer answer comes over TCP.
    pub(super) fn message(&self) -> Message {
        let mut message = Message::query();
        message.metadata.message_type = MessageType::Query;
        message.metadata.op_code = OpCode::Query;
        message.metadata.recursion_desired = true;
        message.metadata.checking_disabled = self.checking_disabled;
        message.add_query(Query::query(self.name.clone(), self.record_type));
        message
    }

    /// Whether an answer belongs to this question. Servers that understood nothing leave the question out.
    pub(super) fn is_answered_by(&self, id: u16, answer: &Message) -> bool {
        answer.metadata.id == id
            && answer.metadata.message_type == MessageType::Response
            && answer.queries.first().is_none_or(|query| {
                query.query_type == self.record_type
                    && query.name.to_lowercase() == self.name.to_lowercase()
            })
    }
}

/// A name as text: without the final dot, but for the root, and with everything unusual escaped.
pub(super) fn shown(name: &Name) -> String {
    let text = name.to_ascii();
    match text.strip_suffix('.') {
        Some("") | None => text,
        Some(short) => short.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question() -> Question {
        Question::new(Name::from_ascii("Example.com.").unwrap(), RecordType::A)
    }

    #[test]
    fn only_answers_to_this_question_count() {
        let asked = question().message();
        let mut answer = asked.clone();
        answer.metadata.message_type = MessageType::Response;
        let id = asked.metadata.id;
        assert!(question().is_answered_by(id, &answer));
        assert!(!question().is_answered_by(id.wrapping_add(1), &answer));
        assert!(
            !question().is_answered_by(id, &asked),
            "a question is no answer"
        );
        let other = Question::new(Name::from_ascii("example.org.").unwrap(), RecordType::A);
        assert!(!other.is_answered_by(id, &answer));
    }

    #[test]
    fn the_bit_is_set_where_asked() {
        let plain = question().message();
        assert!(!plain.metadata.checking_disabled && plain.metadata.recursion_desired);
        let unchecked = Question {
            checking_disabled: true,
            ..question()
        };
        assert!(unchecked.message().metadata.checking_disabled);
    }

    #[test]
    fn names_are_shown_without_the_final_dot() {
        assert_eq!(shown(&Name::from_ascii("a.example.").unwrap()), "a.example");
        assert_eq!(shown(&Name::root()), ".");
    }
}
