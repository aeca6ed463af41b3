//! Times and numbers as a language writes them (CLDR 46, short units). Digits are the ones of computers everywhere:
//! they can be compared with what a terminal shows.

use super::Language;

/// How a language writes numbers with units.
struct Custom {
    /// Between whole numbers and tenths.
    decimal: char,
    /// Between a number and its unit; a no-break space keeps both on one line.
    gap: &'static str,
    /// Milliseconds, seconds, minutes.
    units: [&'static str; 3],
    /// What goes before and behind a percentage.
    percent: [&'static str; 2],
    /// Before a time that was shorter.
    less: &'static str,
    /// Between the items of a list.
    separator: &'static str,
    /// Between sentences.
    pause: &'static str,
}

const NO_BREAK: &str = "\u{a0}";

static ENGLISH: Custom = Custom {
    decimal: '.',
    gap: NO_BREAK,
    units: ["ms", "s", "min"],
    percent: ["", "%"],
    less: "under ",
    separator: ", ",
    pause: " ",
};

static ARABIC: Custom = Custom {
    decimal: '.',
    gap: NO_BREAK,
    units: ["\u{645}\u{644}\u{64a} \u{62b}", "\u{62b}", "\u{62f}"],
    percent: ["", "%"],
    less: "\u{623}\u{642}\u{644} \u{645}\u{646} ",
    separator: "\u{60c} ",
    pause: " ",
};

static FRENCH: Custom = Custom {
    decimal: ',',
    gap: NO_BREAK,
    units: ["ms", "s", "min"],
    percent: ["", "\u{a0}%"],
    less: "moins de ",
    separator: ", ",
    pause: " ",
};

static ITALIAN: Custom = Custom {
    decimal: ',',
    gap: NO_BREAK,
    units: ["ms", "s", "min"],
    percent: ["", "%"],
    less: "meno di ",
    separator: ", ",
    pause: " ",
};

static RUSSIAN: Custom = Custom {
    decimal: ',',
    gap: NO_BREAK,
    units: ["\u{43c}\u{441}", "\u{441}", "\u{43c}\u{438}\u{43d}"],
    percent: ["", "\u{a0}%"],
    less: "<",
    separator: ", ",
    pause: " ",
};

static TURKISH: Custom = Custom {
    decimal: ',',
    gap: NO_BREAK,
    units: ["ms", "sn", "dk"],
    percent: ["%", ""],
    less: "<",
    separator: ", ",
    pause: " ",
};

static CHINESE: Custom = Custom {
    decimal: '.',
    gap: NO_BREAK,
    units: ["\u{6beb}\u{79d2}", "\u{79d2}", "\u{5206}\u{949f}"],
    percent: ["", "%"],
    less: "<",
    separator: "\u{3001}",
    pause: "",
};

fn custom(language: &Language) -> &'static Custom {
    match language.tag {
        "ar" => &ARABIC,
        "fr" => &FRENCH,
        "it" => &ITALIAN,
        "ru" => &RUSSIAN,
        "tr" => &TURKISH,
        "zh-CN" => &CHINESE,
        _ => &ENGLISH,
    }
}

impl Custom {
    fn number(&self, value: f64, tenths: bool) -> String {
        if tenths {
            let text = format!("{value:.1}");
            text.replace('.', &self.decimal.to_string())
        } else {
            format!("{value:.0}")
        }
    }

    fn less(&self, value: &str) -> String {
        format!("{}{value}", self.less)
    }

    fn with_unit(&self, value: f64, tenths: bool, unit: usize) -> String {
        let unit = self.units.get(unit).copied().unwrap_or_default();
        let unit = unit.replace(' ', NO_BREAK);
        format!("{}{}{unit}", self.number(value, tenths), self.gap)
    }
}

/// A duration: `under 0.1 ms`, `0.4 ms`, `12 ms`, `3.5 s`, `2 min`.
pub(super) fn duration(ms: f64, language: &Language) -> String {
    let custom = custom(language);
    if ms < 0.05 {
        custom.less(&custom.with_unit(0.1, true, 0))
    } else if ms < 1.0 {
        custom.with_unit(ms, true, 0)
    } else if ms < 1_000.0 {
        custom.with_unit(ms, false, 0)
    } else if ms < 10_000.0 {
        custom.with_unit(ms / 1_000.0, true, 1)
    } else if ms < 120_000.0 {
        custom.with_unit(ms / 1_000.0, false, 1)
    } else {
        custom.with_unit(ms / 60_000.0, false, 2)
    }
}

/// Milliseconds with a tenth: `12.3 ms`.
pub(super) fn milliseconds(ms: f64, language: &Language) -> String {
    custom(language).with_unit(ms, true, 0)
}

/// A share of one: `125%`.
pub(super) fn percent(share: f32, language: &Language) -> String {
    let custom = custom(language);
    let [before, behind] = custom.percent;
    let number = custom.number(f64::from(share) * 100.0, false);
    format!("{before}{number}{behind}")
}

/// The unit of seconds.
pub(super) fn second(language: &Language) -> &'static str {
    let [_, second, _] = custom(language).units;
    second
}

/// Between the items of a list.
pub(super) fn separator(language: &Language) -> &'static str {
    custom(language).separator
}

/// Between sentences: nothing after a full-width stop, which holds its own space.
pub(super) fn pause(language: &Language) -> &'static str {
    custom(language).pause
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Direction;

    fn language(tag: &'static str) -> Language {
        Language {
            tag,
            name: "",
            english_name: "",
            direction: Direction::LeftToRight,
        }
    }

    #[test]
    fn every_language_has_customs_of_its_own() {
        for other in super::super::LANGUAGES.iter().skip(1) {
            let borrowed = std::ptr::eq(custom(other), &raw const ENGLISH);
            assert!(!borrowed, "add `{}` to `custom`", other.tag);
        }
    }

    #[test]
    fn times_are_written_as_the_language_does() {
        for (tag, ms, text) in [
            ("en", 0.04, "under 0.1\u{a0}ms"),
            ("ru", 0.0, "<0,1\u{a0}\u{43c}\u{441}"),
            ("zh-CN", 0.04, "<0.1\u{a0}\u{6beb}\u{79d2}"),
            ("en", 0.05, "0.1\u{a0}ms"),
            ("en", 0.44, "0.4\u{a0}ms"),
            ("en", 12.0, "12\u{a0}ms"),
            ("fr", 3_500.0, "3,5\u{a0}s"),
            ("ru", 3_500.0, "3,5\u{a0}\u{441}"),
            ("tr", 12_000.0, "12\u{a0}sn"),
            ("it", 180_000.0, "3\u{a0}min"),
            ("ar", 24.0, "24\u{a0}\u{645}\u{644}\u{64a}\u{a0}\u{62b}"),
            ("zh-CN", 24.0, "24\u{a0}\u{6beb}\u{79d2}"),
        ] {
            assert_eq!(duration(ms, &language(tag)), text, "{tag}");
        }
    }

    #[test]
    fn percentages_are_written_as_the_language_does() {
        for (tag, text) in [("en", "125%"), ("fr", "125\u{a0}%"), ("tr", "%125")] {
            assert_eq!(percent(1.25, &language(tag)), text);
        }
    }
}
