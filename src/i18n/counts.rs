//! Numbers that choose a form of a text. Arabic goes by the last two digits: 103 is counted as 3 is, 730 as 30 is (CLDR 46,
//! `n % 100`). The plural rules that Fluent asks look at the whole number there, so they are asked about those digits.

use fluent_bundle::FluentValue;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};

use super::Language;

/// A number that chooses as its language counts, and is written as it is.
pub(super) fn counted(number: i64, language: &Language) -> FluentValue<'static> {
    let last = number.rem_euclid(100);
    let by_last_digits = language.tag == "ar" && number > 100 && last > 2;
    match (u8::try_from(last), usize::try_from(number)) {
        (Ok(last), Ok(whole)) if by_last_digits => {
            let options = FluentNumberOptions {
                // Nothing else uses this option: it carries what `shown` writes.
                minimum_significant_digits: Some(whole),
                ..FluentNumberOptions::default()
            };
            FluentValue::Number(FluentNumber::new(f64::from(last), options))
        }
        _ => FluentValue::from(number),
    }
}

/// How such a number is written; none for others.
pub(super) fn shown<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let whole = number.options.minimum_significant_digits?;
    Some(whole.to_string())
}

#[cfg(test)]
mod tests {
    use crate::i18n::{LANGUAGES, Texts};
    use crate::say;

    fn days(tag: &str, count: u32) -> String {
        let language = LANGUAGES.iter().find(|language| language.tag == tag);
        Texts::new(language.unwrap()).say(&say!("clock-days", count = count))
    }

    #[test]
    fn arabic_counts_by_the_last_two_digits() {
        let many = "\u{64a}\u{648}\u{645}\u{64b}\u{627}";
        let few = "\u{623}\u{64a}\u{627}\u{645}";
        let one = "\u{64a}\u{648}\u{645}";
        for (count, noun) in [
            (3, few),
            (12, many),
            (100, one),
            (102, one),
            (103, few),
            (730, many),
            (2_994, many),
            (3_000, one),
        ] {
            assert_eq!(days("ar", count), format!("{count} {noun}"));
        }
    }

    #[test]
    fn others_count_by_the_whole_number() {
        assert_eq!(days("en", 730), "730 days");
        assert_eq!(days("ru", 111), "111 \u{434}\u{43d}\u{435}\u{439}");
    }
}
