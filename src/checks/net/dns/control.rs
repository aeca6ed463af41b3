//! Does a server that fails for this name answer for others?

use std::time::Duration;

use hickory_resolver::proto::rr::{Name, RecordType};

use super::question::Question;

/// After this time without any answer the controls are asked as well.
pub(super) const SILENT: Duration = Duration::from_secs(1);

/// How long a server may take for the controls. Together with [`SILENT`] no longer than one attempt anywhere else.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);

/// How long a server whose port is closed may take for the controls.
pub(super) const CLOSED: Duration = Duration::from_millis(300);

/// Names that any resolver can answer for: the root, and a domain that is reserved for such uses (RFC 2606). Two kinds,
/// since some servers only know addresses. Any answer but a failure shows that the server serves others.
pub(super) fn questions(asked: &Name) -> Vec<Question> {
    let mut questions = vec![Question::new(Name::root(), RecordType::NS)];
    questions.extend(of_kind(asked, RecordType::A));
    questions
}

/// Another name, asked for records of one kind.
pub(super) fn of_kind(asked: &Name, record_type: RecordType) -> Option<Question> {
    let other = if shares_domain(asked, "example.com.") {
        "example.org."
    } else {
        "example.com."
    };
    let name = Name::from_ascii(other).ok()?;
    Some(Question::new(name, record_type))
}

/// A name that cannot exist (RFC 6761, 6.4): whoever gives an address for it does so for any name.
pub(super) fn nobody() -> Option<Question> {
    let name = Name::from_ascii("no-such-name.invalid.").ok()?;
    Some(Question::new(name, RecordType::A))
}

fn shares_domain(name: &Name, domain: &str) -> bool {
    Name::from_ascii(domain).is_ok_and(|domain| domain.zone_of(&name.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(name: &str) -> Vec<String> {
        questions(&Name::from_ascii(name).unwrap())
            .iter()
            .map(|question| question.name.to_ascii())
            .collect()
    }

    #[test]
    fn the_control_is_another_name() {
        assert_eq!(asked("www.lab.test."), [".", "example.com."]);
        assert_eq!(asked("www.Example.com."), [".", "example.org."]);
    }
}
