//! The server has banned this computer's address, or limits how often it may connect.
//!
//! # What it is
//! The service works for others. It no longer takes connections or requests from this address, for some time or for good.
//!
//! # Why it happens
//! Too many attempts or failed logins in a short time (fail2ban, rate limits), a block list, many people behind one address.
//!
//! # What confirms it
//! The answer says so: status 429, also to a request that was made while no other connection of ours was open, or a page that
//! names the ban.
//!
//! # What rules it out
//! The asked service answers.
//!
//! # What to do
//! Wait some minutes without trying, then try once. The server's owner can lift the ban and see its reason.

use std::net::IpAddr;

use super::{Cause, Judgement};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::port::{self, Port};
use crate::diagnosis::seen::{self, again, cut_off, loss, reach};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{CheckId, Facts, HttpVariant};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "client_banned",
    stage: Stage::Tcp,
    fixer: Fixer::Server,
    judge,
};

/// What pages say to a banned visitor, in lower case.
const BAN_WORDS: &[&str] = &[
    "banned your ip",
    "your ip has been banned",
    "your ip address has been banned",
    "your ip has been blocked",
    "your ip address has been blocked",
    "you are being rate limited",
    "you have been rate limited",
    "too many requests from your ip",
];

fn judge(facts: &Facts) -> Judgement {
    if let Some(banned) = banned(facts) {
        return banned;
    }
    if let Some(calm) = calmed(facts) {
        return calm;
    }
    if let Some(answer) = answers::all(facts).into_iter().find(hints_at_a_ban) {
        return Judgement::likely()
            .because(answer.check, answer.says())
            .settled_by(say!("next-client_banned"));
    }
    if let Some((worked, failed)) = cut_off::first_attempts(facts) {
        return Judgement::likely()
            .because(
                CheckId::Tcp,
                say!(
                    "evidence-client_banned-cut_off",
                    worked = worked,
                    failed = failed
                ),
            )
            .settled_by(say!("next-client_banned"));
    }
    if let Some(counted) = counted(facts) {
        return counted;
    }
    seen::ruled_out_by_working(facts)
        .or_else(|| reach::untried(facts))
        .unwrap_or_else(|| Judgement::not_checked(say!("missing-client_banned")))
}

/// The answer to what was asked says so. Where only a later request of ours was told so, it may be our own haste.
fn banned(facts: &Facts) -> Option<Judgement> {
    let asked = answers::asked(facts);
    let at_once = asked.iter().all(says_banned);
    let answer = asked.into_iter().find(says_banned);
    // A device with room for one request says 429 to those that we make beside each other.
    let sure = |answer: &Answer<'_>| {
        at_once && (answer.status != 429 || again::same_alone(facts, answer.address, answer.status))
    };
    let judgement = match &answer {
        Some(answer) if sure(answer) => Judgement::confirmed(),
        Some(_) => Judgement::likely(),
        None if seen::works(facts) => return None,
        None => Judgement::possible(),
    };
    let answer = answer.or_else(|| answers::all(facts).into_iter().find(says_banned))?;
    let judgement = judgement.because(answer.check, answer.says());
    Some(if answer.status == 429 {
        judgement.variant("limited")
    } else {
        judgement
    })
}

/// Over HTTP/2 the server ended the request with the word for a client that asks too much (RFC 9113, 7). Some servers use it
/// for whatever they do not like.
fn calmed(facts: &Facts) -> Option<Judgement> {
    const ENHANCE_YOUR_CALM: u32 = 11;
    let (record, http) = facts.http().find(|(_, http)| {
        http.variant == HttpVariant::Asked
            && http.frames.and_then(|frames| frames.error) == Some(ENHANCE_YOUR_CALM)
    })?;
    let says = say!(
        "seen-h2-ended",
        address = http.address,
        code = ENHANCE_YOUR_CALM.to_string()
    );
    Some(
        Judgement::likely()
            .because(record.check, says)
            .settled_by(say!("next-client_banned"))
            .variant("limited"),
    )
}

/// Packets to more than one port are lost, as on a bad line, but no two attempts that followed each other came through: chance
/// lets some, and whoever lets only so many a second pass does not. A line that loses most packets may look the same.
fn counted(facts: &Facts) -> Option<Judgement> {
    let address = port::asked(facts).iter().map(Port::ip).find(|address| {
        let series = loss::asked(facts, *address);
        series.is_long()
            && series.some_lost()
            && loss::beside(facts, *address)
            && loss::mended(facts, *address)
            && !loss::side_by_side(facts, *address)
            // Who minds our own many attempts alone lets ordinary ones in.
            && (!loss::begun_by_us(facts, *address) || loss::in_ordinary_use(facts, *address))
    })?;
    let series = loss::asked(facts, address);
    let port = facts.target.port;
    Some(
        Judgement::likely()
            .because(
                CheckId::Tcp,
                say!(
                    "evidence-packet_loss-series",
                    port = port,
                    lost = series.lost,
                    attempts = series.attempts
                ),
            )
            .because(
                CheckId::Tcp,
                say!("evidence-client_banned-one_by_one", port = port),
            )
            .settled_by(say!("next-client_banned"))
            .variant("limited"),
    )
}

fn says_banned(answer: &Answer<'_>) -> bool {
    answer.status == 429
        || (matches!(answer.status, 403 | 503) && {
            let body = without_addresses(&answer.body());
            let says = |words: &[&str]| words.iter().any(|word| body.contains(word));
            says(BAN_WORDS) || (says(&["banned", "\u{5c01}\u{7981}"]) && says(ADDRESS_WORDS))
        })
}

/// What a page says, without its tags and the addresses in it: "your IP address 192.0.2.9 has been blocked".
fn without_addresses(page: &str) -> String {
    let mut inside = false;
    let text: String = page
        .chars()
        .filter_map(|letter| {
            inside = (inside || letter == '<') && letter != '>';
            (!inside).then_some(if letter == '>' { ' ' } else { letter })
        })
        .collect();
    let is_address = |word: &str| {
        word.trim_matches(|letter: char| !letter.is_ascii_hexdigit() && letter != ':')
            .parse::<IpAddr>()
            .is_ok()
    };
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| !is_address(word))
        .collect();
    words.join(" ")
}

/// A page that blocks the visitor, perhaps for what was asked and not for who asks.
fn hints_at_a_ban(answer: &Answer<'_>) -> bool {
    matches!(answer.status, 403 | 406 | 418 | 503) && {
        let body = answer.body();
        let says = |words: &[&str]| words.iter().any(|word| body.contains(word));
        says(BLOCK_WORDS) && says(ADDRESS_WORDS)
    }
}

/// How pages speak of a visitor's address, in lower case, in English and Chinese.
const ADDRESS_WORDS: &[&str] = &[
    "your ip",
    "ip address",
    "client ip",
    "your address",
    "\u{60a8}\u{7684}ip",
    "\u{4f60}\u{7684}ip",
    "ip\u{5730}\u{5740}",
];

/// How pages speak of shutting somebody out, in lower case, in English and Chinese.
const BLOCK_WORDS: &[&str] = &[
    "been blocked",
    "is blocked",
    "blacklist",
    "blocklist",
    "too many requests",
    "too many attempts",
    "rate limit",
    "\u{8fc7}\u{4e8e}\u{9891}\u{7e41}",
    "\u{9ed1}\u{540d}\u{5355}",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::sample::{exchange, facts, of_http, resolved, series, tcp};
    use crate::facts::{Failure, HttpExchange, Record};
    use crate::target::Protocol;

    const A: &str = "192.0.2.7:8282";

    fn status(records: Vec<Record>) -> CauseStatus {
        let mut facts = facts(Protocol::Http, "192.0.2.7", 8282);
        facts.records = records;
        judge(&facts).status
    }

    fn page(status: u16, body: &str) -> Record {
        of_http(exchange(A, status, &[], body))
    }

    /// Four a second pass, of pings fewer: the rest of what looks like loss comes through a second later.
    #[test]
    fn whoever_lets_a_few_a_second_pass() {
        let top = |syns: &[u32]| {
            let mut facts = facts(Protocol::Tcp, "192.0.2.7", 8282);
            facts.records = vec![
                series(A, true, syns),
                series("192.0.2.7:80", false, syns),
                tcp(A, true, None, None),
            ];
            crate::diagnosis::diagnose(&facts).verdict.top_causes
        };
        let limited = [1, 2, 2, 2, 1, 2, 2, 2, 1, 2, 2, 2, 1, 2, 2];
        assert_eq!(top(&limited), [CAUSE.id, "packet_loss"]);
        let chance = [1, 2, 2, 1, 1, 2, 1, 1, 1, 2, 2, 1, 1, 2, 1];
        assert_eq!(top(&chance), ["packet_loss"]);
    }

    #[test]
    fn the_answer_says_so() {
        let open = || tcp(A, true, None, None);
        let banned = page(403, "The owner of this website has banned your IP address");
        let alone = Record {
            subject: format!("{A} alone"),
            ..page(429, "")
        };
        let limited = vec![open(), page(429, ""), alone];
        assert_eq!(status(limited), CauseStatus::Confirmed);
        assert_eq!(status(vec![open(), page(429, "")]), CauseStatus::Likely);
        assert_eq!(status(vec![open(), banned]), CauseStatus::Confirmed);
        let named = page(
            403,
            "Your IP address 192.0.2.9 has been banned for a while.",
        );
        assert_eq!(status(vec![open(), named]), CauseStatus::Confirmed);
        for words in [
            "<p>Your IP address <b>192.0.2.9</b> has been blocked (code 7)</p>",
            "Your IP address (2001:db8::9) has been blocked.",
        ] {
            assert_eq!(
                status(vec![open(), page(403, words)]),
                CauseStatus::Confirmed
            );
        }
        let blocked = page(403, "Sorry, you have been blocked. Your IP: 192.0.2.9");
        assert_eq!(status(vec![open(), blocked]), CauseStatus::Likely);
        let forbidden = page(403, "Forbidden");
        assert_eq!(status(vec![open(), forbidden]), CauseStatus::NotChecked);
        assert_eq!(status(vec![open(), page(200, "")]), CauseStatus::RuledOut);
    }

    /// The limit is met by our own second requests: what was asked was answered otherwise.
    #[test]
    fn a_limit_that_only_later_requests_meet() {
        let other = HttpExchange {
            variant: HttpVariant::RootPath,
            ..exchange(A, 429, &[], "")
        };
        let records = vec![tcp(A, true, None, None), page(404, ""), of_http(other)];
        assert_eq!(status(records), CauseStatus::Possible);
    }

    #[test]
    fn a_dead_address_beside_a_live_one_is_no_ban() {
        let mut facts = facts(Protocol::Tcp, "example.com", 8282);
        facts.records.extend([
            resolved("example.com", &["192.0.2.7", "192.0.2.8"]),
            tcp(A, true, None, None),
            tcp("192.0.2.8:8282", true, Some(Failure::TcpTimedOut), None),
        ]);
        assert_ne!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn the_first_attempts_worked() {
        assert_eq!(
            status(vec![series(A, true, &[1, 1, 1, 0, 0, 0])]),
            CauseStatus::Likely
        );
    }

    /// Now and then is loss or load, no ban.
    #[test]
    fn now_and_then() {
        for syns in [&[1, 0, 0, 1, 0, 0][..], &[0, 0, 0][..], &[1, 1, 0][..]] {
            assert_eq!(status(vec![series(A, true, syns)]), CauseStatus::NotChecked);
        }
    }
}
