//! Times and numbers as a language writes them.

use super::Language;

/// A duration: `0.4 ms`, `12 ms`, `3.5 s`, `2 min`, with the decimal sign of the language.
pub(super) fn duration(ms: f64, language: &Language) -> String {
    // A no-break space keeps number and unit on one line.
    if ms < 1.0 {
        format!("{}\u{a0}ms", tenths(ms, language))
    } else if ms < 1_000.0 {
        format!("{ms:.0}\u{a0}ms")
    } else if ms < 10_000.0 {
        format!("{}\u{a0}s", tenths(ms / 1_000.0, language))
    } else if ms < 120_000.0 {
        format!("{:.0}\u{a0}s", ms / 1_000.0)
    } else {
        format!("{:.0}\u{a0}min", ms / 60_000.0)
    }
}

fn tenths(number: f64, language: &Language) -> String {
    let text = format!("{number:.1}");
    if decimal_comma(language) {
        text.replace('.', ",")
    } else {
        text
    }
}

/// Whether a comma stands before the decimals (CLDR, symbol `decimal`).
fn decimal_comma(language: &Language) -> bool {
    matches!(language.tag, "fr" | "it" | "ru" | "tr")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::LANGUAGES;

    #[test]
    fn a_language_has_its_own_decimal_sign() {
        let say = |tag: &str, ms: f64| {
            let language = LANGUAGES.iter().find(|language| language.tag == tag);
            duration(ms, language.unwrap())
        };
        assert_eq!(say("en", 3_540.0), "3.5\u{a0}s");
        assert_eq!(say("fr", 3_540.0), "3,5\u{a0}s");
        assert_eq!(say("fr", 0.44), "0,4\u{a0}ms");
        assert_eq!(say("fr", 12.3), "12\u{a0}ms");
    }
}
