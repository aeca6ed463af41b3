//! Another language than HTTP and TLS on the port, for `protocol_mismatch`.

use crate::diagnosis::Judgement;
use crate::diagnosis::seen::hearing::{self, Sent, Try};
use crate::diagnosis::seen::{answers, tls, wording};
use crate::facts::{Facts, Language, SpeakProbe};
use crate::say;

/// Bytes that are neither HTTP nor TLS, from an address where neither was ever heard. A web server may answer rubbish
/// with a bare page, and one port may serve several protocols: there the foreign bytes prove nothing.
pub(super) fn find(facts: &Facts) -> Option<Try<'_>> {
    let tries = hearing::tries(facts);
    let answers = answers::all(facts);
    let mut heard: Vec<Try<'_>> = tries
        .iter()
        .filter(|one| {
            one.bytes
                .is_some_and(|b| !tls::is_http(b) && !tls::is_tls(b))
        })
        .filter(|one| {
            let understood = answers.iter().any(|answer| answer.address == one.address)
                || tries.iter().any(|other| {
                    other.address == one.address && other.bytes.is_some_and(tls::is_http)
                });
            let encrypted = one.sent != Sent::HttpInTls && tls::proof(facts, one.address).is_some();
            !understood && !encrypted
        })
        .copied()
        .collect();
    // A name is worth more than “text” or “binary”, and what came unasked more than an answer to a strange request.
    heard.sort_by_key(|one| {
        let vague = matches!(
            one.language,
            None | Some(Language::Text | Language::Binary | Language::Http | Language::Tls)
        );
        (vague, one.sent != Sent::Nothing)
    });
    heard.first().copied()
}

/// The port was heard speaking it.
pub(super) fn confirmed(facts: &Facts, heard: &Try<'_>) -> Judgement {
    let asked = facts.target.protocol;
    let language = heard
        .language
        .filter(|l| !matches!(l, Language::Http | Language::Tls));
    let says = match (language, heard.product) {
        (Some(language), Some(product)) => say!(
            "evidence-protocol_mismatch-product",
            address = heard.address,
            after = heard.sent.says(),
            bytes = heard.quoted(),
            language = wording::language(language),
            product = answers::clean(product, 60),
            asked = wording::protocol(asked)
        ),
        (Some(language), None) => say!(
            "evidence-protocol_mismatch-language",
            address = heard.address,
            after = heard.sent.says(),
            bytes = heard.quoted(),
            language = wording::language(language),
            asked = wording::protocol(asked)
        ),
        (None, _) => say!(
            "evidence-protocol_mismatch-bytes",
            address = heard.address,
            after = heard.sent.says(),
            bytes = heard.quoted(),
            asked = wording::protocol(asked)
        ),
    };
    let judgement = if only_to_silence(facts, heard) {
        Judgement::likely().settled_by(say!(
            "next-protocol_mismatch-listen",
            port = facts.target.port
        ))
    } else {
        Judgement::confirmed()
    };
    let judgement = judgement.because(heard.check, says);
    match language.and_then(variant) {
        Some(variant) => judgement.variant(variant),
        None => judgement,
    }
}

/// Only who says nothing hears it, and whoever speaks is cut off sooner than that: one port may serve several programs, told
/// apart by the first word (sslh), and the one for our words be down.
fn only_to_silence(facts: &Facts, heard: &Try<'_>) -> bool {
    let tries = hearing::tries(facts);
    let here = || tries.iter().filter(|one| one.address == heard.address);
    let spoken = || here().filter(|one| one.sent != Sent::Nothing);
    let late = facts
        .speaks()
        .filter(|(_, speaks)| speaks.address == heard.address && speaks.probe == SpeakProbe::Wait)
        .find_map(|(_, speaks)| speaks.first_byte_ms)
        .unwrap_or_default();
    heard.sent == Sent::Nothing
        && spoken().all(|one| one.bytes.is_none())
        && spoken().any(|one| one.cut() && one.lasted_ms < late)
}

const fn variant(language: Language) -> Option<&'static str> {
    match language {
        Language::Ssh => Some("ssh"),
        Language::Smtp | Language::Pop3 | Language::Imap => Some("mail"),
        Language::Mysql
        | Language::Postgresql
        | Language::Redis
        | Language::Memcached
        | Language::Mongodb => Some("database"),
        Language::GatewayRegister => Some("register"),
        Language::Http
        | Language::Ws
        | Language::Tls
        | Language::Ftp
        | Language::Vnc
        | Language::Rdp
        | Language::Telnet
        | Language::Irc
        | Language::Socks
        | Language::Echo
        | Language::Text
        | Language::Frame
        | Language::Binary => None,
    }
}
