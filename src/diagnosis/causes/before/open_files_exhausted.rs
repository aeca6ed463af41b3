//! This computer may not open any more files or sockets.
//!
//! # What it is
//! Every connection is an open file to the system. A program, or the whole computer, has reached its limit.
//!
//! # Why it happens
//! A low limit (`ulimit -n` is often 1024), a program that forgets to close, very many connections at once.
//!
//! # What confirms it
//! The system says EMFILE or ENFILE when the connection to the target, or the lookup of its name, is opened.
//!
//! # What rules it out
//! A socket towards the target was opened.
//!
//! # What to do
//! See who holds the files, close them, raise the limit.

use crate::diagnosis::seen::{self, names, port, port::PortSeen, wording};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{CheckId, Fact, Facts, Failure, Record};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "open_files_exhausted",
    stage: Stage::Local,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    let hit: Vec<(&Record, &'static str)> = facts
        .records
        .iter()
        .filter_map(|record| Some((record, word(record)?)))
        .collect();
    let ports = port::asked(facts);
    let opened = ports
        .iter()
        .find(|port| port.seen != PortSeen::Local(Failure::TcpTooManyFiles));
    let Some((record, word)) = hit.first() else {
        if seen::pasted_points_to(facts, CAUSE.id) {
            return Judgement::likely()
                .variant("pasted")
                .because(CheckId::Input, say!("evidence-open_files_exhausted-pasted"));
        }
        return match opened {
            Some(port) => Judgement::ruled_out().although(
                port.record.check,
                say!(
                    "evidence-open_files_exhausted-opened",
                    address = port.probe.address
                ),
            ),
            None => seen::ruled_out_by_working(facts)
                .unwrap_or_else(|| Judgement::not_checked(say!("missing-open_files_exhausted"))),
        };
    };
    let says = if not_started(record) {
        say!("evidence-open_files_exhausted-start", word = *word)
    } else if *word == "ENFILE" {
        say!(
            "evidence-open_files_exhausted-system",
            subject = wording::subject(&record.subject)
        )
    } else {
        say!(
            "evidence-open_files_exhausted-program",
            subject = wording::subject(&record.subject)
        )
    };
    // It stopped the way to the target itself, not a side check only.
    let stopped = hit.iter().any(|(record, _)| {
        matches!(
            record.check,
            CheckId::SystemLookup
                | CheckId::Tcp
                | CheckId::Tls
                | CheckId::Http
                | CheckId::WebSocket
        )
    }) || (ports.is_empty() && !names::is_resolved(facts));
    // A run of ordinary size needs few files: where even those are too many, the limit is a weakness by itself.
    let small_run = facts.records.len() < SMALL_RUN;
    let judgement = match (stopped, seen::works(facts)) {
        (true, false) => Judgement::confirmed(),
        (_, true) if small_run => Judgement::confirmed(),
        (false, false) => Judgement::likely(),
        (_, true) => Judgement::possible(),
    };
    seen::once_complete(facts, judgement.because(record.check, says))
}

/// EMFILE or ENFILE, wherever a record keeps the system's word.
fn word(record: &Record) -> Option<&'static str> {
    if record.failure == Some(Failure::TcpTooManyFiles) {
        let system = seen::words(record).any(|word| word == "ENFILE");
        return Some(if system { "ENFILE" } else { "EMFILE" });
    }
    seen::words(record).find_map(|word| {
        if word == "ENFILE" || word.contains("os error 23)") {
            Some("ENFILE")
        } else if matches!(word, "EMFILE" | "WSAEMFILE")
            || word.contains("os error 24)")
            || word.contains("Too many open files")
        {
            Some("EMFILE")
        } else {
            None
        }
    })
}

/// Whether not even the checks could be started.
fn not_started(record: &Record) -> bool {
    record.check == CheckId::Tcp && matches!(record.fact, Fact::Nothing { .. })
}

/// Records of a run against a name with a few addresses.
const SMALL_RUN: usize = 100;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{OsError, sample};
    use crate::target::Protocol;

    #[test]
    fn emfile_towards_the_target_confirms() {
        let facts = sample::tried(Some(Failure::TcpTooManyFiles));
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn emfile_in_the_lookup_confirms() {
        let mut facts = sample::facts(Protocol::Tcp, "chat.example.com", 8282);
        let mut record = sample::unresolved("chat.example.com", Failure::DnsUnreachable);
        record.os_error = Some(OsError {
            name: "EMFILE".to_owned(),
            number: 24,
        });
        facts.records.push(record);
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn emfile_in_a_side_check_does_not_explain_a_refusal() {
        let mut facts = sample::tried(Some(Failure::TcpRefused));
        facts.records.push(sample::record(
            CheckId::Ping,
            "192.0.2.7",
            None,
            Fact::Nothing {
                note: "Too many open files (os error 24)".to_owned(),
            },
        ));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_limit_that_a_small_run_meets_is_a_weakness_although_it_works() {
        let mut facts = sample::tried(None);
        let note = || Fact::Nothing {
            note: "/proc/net/tcp: Too many open files (os error 24)".to_owned(),
        };
        facts
            .records
            .push(sample::record(CheckId::EphemeralPorts, "", None, note()));
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
        for number in 0..200 {
            let subject = number.to_string();
            facts
                .records
                .push(sample::record(CheckId::Ping, &subject, None, note()));
        }
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }

    #[test]
    fn an_opened_socket_rules_it_out() {
        let facts = sample::tried(Some(Failure::TcpTimedOut));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }
}
