//! The list of languages: one line each, one folder each.

/// Where lines begin.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Direction {
    /// At the left.
    LeftToRight,
    /// At the right.
    RightToLeft,
}

/// One language.
#[derive(Debug)]
pub struct Language {
    /// Its BCP 47 tag, which is also its folder.
    pub tag: &'static str,
    /// Its own name for itself.
    pub name: &'static str,
    /// Its name in English, for a screen that has no font for its own.
    pub english_name: &'static str,
    /// Where its lines begin.
    pub direction: Direction,
}

/// All languages, English first.
pub static LANGUAGES: &[Language] = &[
    Language {
        tag: "en",
        name: "English",
        english_name: "English",
        direction: Direction::LeftToRight,
    },
    Language {
        tag: "ar",
        name: "\u{627}\u{644}\u{639}\u{631}\u{628}\u{64a}\u{629}",
        english_name: "Arabic",
        direction: Direction::RightToLeft,
    },
    Language {
        tag: "fr",
        name: "Fran\u{e7}ais",
        english_name: "French",
        direction: Direction::LeftToRight,
    },
    Language {
        tag: "it",
        name: "Italiano",
        english_name: "Italian",
        direction: Direction::LeftToRight,
    },
    Language {
        tag: "ru",
        name: "\u{420}\u{443}\u{441}\u{441}\u{43a}\u{438}\u{439}",
        english_name: "Russian",
        direction: Direction::LeftToRight,
    },
    Language {
        tag: "tr",
        name: "T\u{fc}rk\u{e7}e",
        english_name: "Turkish",
        direction: Direction::LeftToRight,
    },
    Language {
        tag: "zh-CN",
        name: "\u{7b80}\u{4f53}\u{4e2d}\u{6587}",
        english_name: "Chinese",
        direction: Direction::LeftToRight,
    },
];

/// English, the source of all others.
pub(super) fn english() -> &'static Language {
    static ENGLISH: Language = Language {
        tag: "en",
        name: "English",
        english_name: "English",
        direction: Direction::LeftToRight,
    };
    LANGUAGES.first().unwrap_or(&ENGLISH)
}

impl Language {
    /// The language for a tag such as `en`, `en_GB.UTF-8` or `zh-CN`. `C` and `POSIX` mean texts as they were written:
    /// English.
    pub fn find(tag: &str) -> Option<&'static Self> {
        let tag = tag
            .split(['.', '@'])
            .next()
            .unwrap_or_default()
            .replace('_', "-")
            .to_lowercase();
        if matches!(tag.as_str(), "c" | "posix") {
            return Some(english());
        }
        let short = tag.split('-').next().unwrap_or_default();
        LANGUAGES
            .iter()
            .find(|language| language.tag.eq_ignore_ascii_case(&tag))
            .or_else(|| {
                LANGUAGES
                    .iter()
                    .find(|language| language.tag.split('-').next() == Some(short))
            })
    }

    /// English, the source of all others.
    pub fn english() -> &'static Self {
        english()
    }

    /// The system's language, or English.
    pub fn of_system() -> &'static Self {
        sys_locale::get_locales()
            .find_map(|tag| Self::find(&tag))
            .unwrap_or_else(english)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_systems_are_understood() {
        for (tag, language) in [
            ("en_GB.UTF-8", "en"),
            ("fr_CA.UTF-8@euro", "fr"),
            ("FR", "fr"),
            ("ar_EG.UTF-8", "ar"),
            ("zh_CN.GB18030", "zh-CN"),
            ("zh-Hans", "zh-CN"),
            ("C.UTF-8", "en"),
            ("POSIX", "en"),
        ] {
            assert_eq!(Language::find(tag).map(|found| found.tag), Some(language));
        }
        assert!(Language::find("tlh").is_none());
    }
}
