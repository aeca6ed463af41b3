//! Names that look misspelt, for `input_mistake`.

use crate::diagnosis::Judgement;
use crate::diagnosis::seen::{names, port};
use crate::facts::{CheckId, Facts};
use crate::knowledge::look_alikes;
use crate::say;
use crate::target::{Host, public_suffixes};

/// Endings that people type most, to recognise a slip of one letter.
const COMMON_ENDINGS: &[&str] = &[
    "com", "net", "org", "info", "biz", "dev", "app", "online", "site", "shop", "cloud", "xyz",
    "top", "vip", "club", "tech", "store", "edu", "gov",
];

/// Endings that are unknown to the public list and yet no mistake (RFC 6761, RFC 8375, and what routers and companies
/// use).
const PRIVATE_ENDINGS: &[&str] = &[
    "local",
    "localhost",
    "localdomain",
    "lan",
    "home",
    "internal",
    "intranet",
    "corp",
    "private",
    "test",
    "example",
    "invalid",
    "onion",
    "arpa",
    "alt",
    "lab",
    "box",
    "docker",
    "svc",
    "cluster",
];

/// Letters of another script that look like Latin ones. A name wholly in another script is left alone.
pub(super) fn look_alike(facts: &Facts) -> Option<Judgement> {
    let Host::Name { unicode, .. } = &facts.target.host else {
        return None;
    };
    let plain = latin_look_alike(unicode)?;
    let failed = names::system_failure(facts).is_some() || port::find(facts, |_| true).is_some();
    let judgement = if failed {
        Judgement::likely()
    } else {
        Judgement::possible()
    };
    Some(
        judgement
            .variant("look_alike")
            .because(
                CheckId::Input,
                say!(
                    "evidence-input_mistake-look_alike",
                    name = unicode,
                    plain = &plain
                ),
            )
            .suggesting(plain),
    )
}

/// The name with every letter of another script replaced by the Latin one that looks like it, where each has one.
fn latin_look_alike(name: &str) -> Option<String> {
    if name.is_ascii() {
        return None;
    }
    name.chars()
        .map(|c| {
            if c.is_ascii() {
                Some(c)
            } else {
                look_alikes::twin(c)
            }
        })
        .collect()
}

/// A name that does not exist, with an ending that nobody has given out.
pub(super) fn unknown_ending(facts: &Facts) -> Option<Judgement> {
    let name = names::target(facts)?;
    let (rest, ending) = name.rsplit_once('.')?;
    let known = public_suffixes::suffix(name).is_none_or(|suffix| suffix.known);
    if known || PRIVATE_ENDINGS.contains(&ending) {
        return None;
    }
    let (check, unknown_name) = names::nxdomain(facts)?;
    let near = COMMON_ENDINGS
        .iter()
        .find(|common| strsim::osa_distance(common, ending) == 1);
    let judgement = match near {
        Some(near) => Judgement::likely().suggesting(format!("{rest}.{near}")),
        None => Judgement::possible(),
    };
    Some(
        judgement
            .variant("ending")
            .because(
                CheckId::Input,
                say!("evidence-input_mistake-ending", ending = ending),
            )
            .because(check, unknown_name),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{Rcode, sample};
    use crate::target::Protocol;

    #[test]
    fn a_misspelt_ending_is_suggested_right() {
        let mut facts = sample::facts(Protocol::Ws, "chat.example.cmo", 80);
        facts.records.extend(sample::nxdomain("chat.example.cmo"));
        let judgement = unknown_ending(&facts).unwrap();
        assert_eq!(judgement.status, CauseStatus::Likely);
        assert_eq!(judgement.suggestion.as_deref(), Some("chat.example.com"));
    }

    #[test]
    fn a_home_network_ending_is_no_mistake() {
        let mut facts = sample::facts(Protocol::Ws, "nas.lan", 80);
        facts.records.extend(sample::nxdomain("nas.lan"));
        assert_eq!(unknown_ending(&facts), None);
    }

    #[test]
    fn servfail_does_not_speak_of_the_ending() {
        let mut facts = sample::facts(Protocol::Ws, "chat.example.cmo", 80);
        facts.records.extend(sample::dns_failure(
            "chat.example.cmo",
            Some(Rcode::ServFail),
        ));
        assert_eq!(unknown_ending(&facts), None);
    }

    #[test]
    fn a_cyrillic_letter_between_latin_ones_is_a_look_alike() {
        assert_eq!(
            latin_look_alike("ex\u{430}mple.com").as_deref(),
            Some("example.com")
        );
        // A name wholly in Cyrillic has letters without a Latin twin.
        assert_eq!(
            latin_look_alike("\u{43f}\u{440}\u{438}\u{43c}\u{435}\u{440}.\u{440}\u{444}"),
            None
        );
        assert_eq!(latin_look_alike("example.com"), None);
    }
}
