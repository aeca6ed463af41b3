//! Under which names anybody can register one of their own: `com`, `co.uk`, `github.io`.
//!
//! Source: Public Suffix List (publicsuffix.org, Mozilla Public License 2.0), July 2026, names as they are looked up
//! (punycode), one rule a line, sorted by bytes. A rule is a suffix; with `*.` before it, any label under it makes one;
//! with `!`, what the rule with the star would take is none after all.

use std::cmp::Ordering;
use std::sync::LazyLock;

use crate::packed::{packed, unpack_text};

/// The rules. Searched as they stand: a table of code would be five times as large.
static RULES: LazyLock<String> = LazyLock::new(|| unpack_text(packed!("public-suffixes.txt")));

/// The end of a name under which names are registered.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Suffix<'a> {
    /// The suffix itself, without a dot before it.
    pub name: &'a str,
    /// Whether a rule names it. An unknown last label is taken for one.
    pub known: bool,
}

/// The suffix of a name in lower case and punycode; none where there is no name.
pub fn suffix(name: &str) -> Option<Suffix<'_>> {
    let name = name.strip_suffix('.').unwrap_or(name);
    if name.is_empty() {
        return None;
    }
    let mut rest = Some(name);
    while let Some(candidate) = rest {
        let above = candidate.split_once('.').map(|(_, above)| above);
        let known = |name| Some(Suffix { name, known: true });
        if let Some(above) = above {
            if has(&format!("!{candidate}")) {
                return known(above);
            }
            if has(&format!("*.{above}")) {
                return known(candidate);
            }
        }
        if has(candidate) {
            return known(candidate);
        }
        rest = above;
    }
    let last = name.rsplit('.').next()?;
    Some(Suffix {
        name: last,
        known: false,
    })
}

/// The name that was registered: the suffix and one label before it. None where the name is a suffix itself.
pub fn registered(name: &str) -> Option<&str> {
    let name = name.strip_suffix('.').unwrap_or(name);
    let suffix = suffix(name)?.name;
    let before = name.strip_suffix(suffix)?.strip_suffix('.')?;
    let start = before.rfind('.').map_or(0, |dot| dot + 1);
    name.get(start..)
}

/// Whether a rule stands in the list.
fn has(rule: &str) -> bool {
    let rules = RULES.as_bytes();
    let is_end = |byte: &u8| *byte == b'\n';
    let (mut low, mut high) = (0, rules.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let start = rules
            .get(low..middle)
            .and_then(|before| before.iter().rposition(is_end))
            .map_or(low, |end| low + end + 1);
        let line = rules
            .get(start..high)
            .and_then(|after| after.split(is_end).next())
            .unwrap_or_default();
        match line.cmp(rule.as_bytes()) {
            Ordering::Equal => return true,
            Ordering::Less => low = start + line.len() + 1,
            Ordering::Greater => high = start,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(name: &str) -> (&str, bool) {
        suffix(name).map_or(("", false), |suffix| (suffix.name, suffix.known))
    }

    #[test]
    fn the_list_is_sorted_and_every_rule_is_found() {
        let rules: Vec<&str> = RULES.lines().collect();
        assert!(rules.len() > 9_000);
        assert!(rules.is_sorted_by(|a, b| a.as_bytes() < b.as_bytes()));
        for rule in &rules {
            assert!(has(rule), "{rule}");
            assert!(rule.is_ascii() && !has(&format!("{rule}-")), "{rule}");
        }
        assert!(!has("") && !has("zzzz") && !has("!"));
    }

    /// As `psl` and the list's own test data have it.
    #[test]
    fn suffixes_are_those_of_the_list() {
        assert_eq!(of("www.example.com"), ("com", true));
        assert_eq!(of("example.co.uk."), ("co.uk", true));
        assert_eq!(of("a.b.example.uk.com"), ("uk.com", true));
        assert_eq!(of("user.github.io"), ("github.io", true));
        assert_eq!(of("a.b.ck"), ("b.ck", true));
        assert_eq!(of("www.ck"), ("ck", true));
        assert_eq!(of("www.city.kobe.jp"), ("kobe.jp", true));
        assert_eq!(of("www.xn--85x722f.xn--55qx5d.cn"), ("xn--55qx5d.cn", true));
        assert_eq!(of("printer.lan"), ("lan", false));
        assert_eq!(of("com"), ("com", true));
        assert_eq!(suffix(""), None);
        assert_eq!(suffix("."), None);
    }

    #[test]
    fn the_registered_name_is_one_label_longer() {
        assert_eq!(registered("a.b.example.com"), Some("example.com"));
        assert_eq!(registered("example.co.uk"), Some("example.co.uk"));
        assert_eq!(registered("b.www.ck"), Some("www.ck"));
        assert_eq!(registered("com"), None);
        assert_eq!(registered("nas.lan"), Some("nas.lan"));
    }
}
