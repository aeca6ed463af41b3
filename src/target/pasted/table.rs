//! The table of error messages, read once from `assets/data/error-messages.tsv`.

use std::sync::LazyLock;

use super::phrase::Phrase;
use crate::packed::{packed, unpack_text};

/// One line of the table.
#[derive(Debug)]
pub(super) struct Row {
    pub(super) client: &'static str,
    pub(super) phrase: Phrase,
    /// The dotted term.
    pub(super) failure: Option<&'static str>,
    pub(super) causes: Vec<&'static str>,
    /// Its text is `pasted-<says>`.
    pub(super) says: &'static str,
    pub(super) number: Number,
    /// The client refused before it sent anything.
    pub(super) refused_by_client: bool,
}

/// What the number of a message is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Number {
    /// There is none that matters.
    None,
    /// An HTTP status.
    Status,
    /// A WebSocket close code.
    Close,
}

static TABLE: LazyLock<String> = LazyLock::new(|| unpack_text(packed!("error-messages.tsv")));

/// Every line, most specific first.
pub(super) static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    TABLE
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(row)
        .collect()
});

fn row(line: &'static str) -> Option<Row> {
    let mut cells = line.split('\t');
    let mut cell = || cells.next();
    let (client, phrase, failure, causes, says, flags) =
        (cell()?, cell()?, cell()?, cell()?, cell()?, cell()?);
    let given = |text: &&str| *text != "-";
    Some(Row {
        client,
        phrase: Phrase::read(phrase),
        failure: Some(failure).filter(given),
        causes: causes.split(',').filter(given).collect(),
        says,
        number: match flags {
            "status" => Number::Status,
            "close" => Number::Close,
            _ => Number::None,
        },
        refused_by_client: flags == "client",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        let lines = TABLE
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty());
        for line in lines.clone() {
            assert_eq!(
                line.split('\t').count(),
                6,
                "six columns, separated by tabulators: {line}"
            );
        }
        assert_eq!(lines.count(), ROWS.len());
    }

    #[test]
    fn phrases_are_lower_case_and_plain() {
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let phrase = line.split('\t').nth(1).unwrap();
            let plain: String = super::super::plain(phrase).1;
            assert_eq!(phrase, plain, "write the phrase as it is looked for");
        }
    }

    #[test]
    fn every_failure_is_a_known_term() {
        for row in ROWS.iter() {
            if let Some(failure) = row.failure {
                let known = crate::facts::Failure::ALL
                    .iter()
                    .any(|known| known.id() == failure);
                assert!(known, "{failure} is not in facts/failure.rs");
            }
        }
    }

    #[test]
    fn every_meaning_has_a_text() {
        let texts = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/i18n/en/target.ftl"));
        for row in ROWS.iter() {
            let key = format!("pasted-{} =", row.says);
            let family = format!("pasted-{}-other =", row.says);
            let found = texts
                .lines()
                .any(|line| line.starts_with(&key) || line.starts_with(&family));
            assert!(found, "add `{key}` to i18n/en/target.ftl");
        }
    }

    /// A phrase that an earlier, more general one hides would never be found.
    #[test]
    fn no_phrase_is_hidden_by_an_earlier_one() {
        let mut hidden = Vec::new();
        for line in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = line.split('\t').collect();
            let text = cells[1]
                .replace("{n}", "404")
                .replace("{host}", "db7.example")
                .replace("{*}", "x");
            let first = ROWS.iter().find(|row| row.phrase.find(&text).is_some());
            let found = first.map(|row| (row.says, row.failure.unwrap_or("-")));
            if found != Some((cells[4], cells[2])) {
                hidden.push(format!("{}: an earlier line says {found:?}", cells[1]));
            }
        }
        assert!(hidden.is_empty(), "{}", hidden.join("\n"));
    }
}
