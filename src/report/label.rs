//! What a check measured, and why it could not, in words.

use crate::diagnosis::seen::wording;
use crate::facts::{CheckId, Failure, Record};
use crate::i18n::Texts;
use crate::say;
use crate::say::{Said, Say};

/// The longest subject that is shown, in characters: our own longest, the usual subprotocols at an IPv6 address, has 160.
const LONGEST: usize = 200;

/// What a check measures, in words: `TCP 203.0.113.7:8282`.
pub fn label(check: CheckId, subject: &str, texts: &Texts) -> String {
    let name = texts.key(&format!("check-{}", check.id()));
    if subject.is_empty() {
        return name;
    }
    let mut shown: String = subject.chars().take(LONGEST).collect();
    if shown.len() < subject.len() {
        shown.push('\u{2026}');
    }
    let subject = wording::subject(&shown);
    // In brackets alone: languages that set no space before a bracket set none here.
    let in_brackets = subject.args.is_empty();
    let check = Said(name);
    texts.say(&if in_brackets {
        say!("report-label-brackets", check = check, subject = subject)
    } else {
        say!("report-label", check = check, subject = subject)
    })
}

/// Why nothing was measured: an earlier step, a fault of ours, or the system's own words.
pub(super) fn nothing(record: &Record, note: &str) -> Say {
    if record.failure == Some(Failure::CheckPanicked) {
        return say!("result-broken", note = note);
    }
    match note {
        "not reached: TCP failed" => say!("result-not-reached", step = say!("protocol-tcp")),
        "not reached: TLS failed" => say!("result-not-reached", step = say!("protocol-tls")),
        "not an address" => say!("result-no-address"),
        "no server, or a name that DNS cannot carry" => say!("result-dns-impossible"),
        "stopped" => say!("result-stopped"),
        _ if note.starts_with("no answer from the system") => say!("result-system-silent"),
        _ => say!("result-nothing", note = note),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn no_space_stands_before_a_full_width_bracket() {
        let chinese = Texts::new(Language::find("zh-CN").unwrap());
        for subject in ["this computer", "system", "environment", "192.0.2.7:80"] {
            let label = label(CheckId::Http, subject, &chinese);
            assert!(!label.contains(" \u{ff08}"), "{label}");
        }
    }
}
