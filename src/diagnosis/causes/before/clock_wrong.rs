//! The clock of this computer is wrong.
//!
//! # What it is
//! Date or time of this computer differ so much from the real ones that certificates look expired or not yet valid.
//!
//! # Why it happens
//! An empty battery, a virtual machine that slept, a wrong time zone, a computer without time service.
//!
//! # What confirms it
//! Two unrelated servers agree on a time that is more than five minutes from ours, and the certificate is valid at their
//! time. One server alone, at whatever number of addresses, may be wrong itself: `likely`. So may one machine on the way
//! that answers for all with a clock behind ours. A time before this program existed is wrong in any case.
//!
//! # What rules it out
//! Two servers that agree with the local clock, a certificate whose dates are fine, or a target without TLS.
//!
//! # What to do
//! Set the clock, switch automatic time on.

use std::net::SocketAddr;

use crate::diagnosis::seen::{self, clocks, wording};
use crate::diagnosis::{Cause, Fixer, Judgement, Stage};
use crate::facts::{
    CertificateFacts, CertificateProblem, CheckId, Facts, Record, ServerClock, when,
};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "clock_wrong",
    stage: Stage::Local,
    fixer: Fixer::User,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    let clocks: Vec<(&Record, &ServerClock)> = clocks::believable(facts).collect();
    if let Some(judgement) = two_agree_with_us(&clocks) {
        return judgement;
    }
    if let Some(judgement) = seen::ruled_out_by_working(facts) {
        return judgement;
    }
    let Some((certificate, check)) = dates_fail(facts) else {
        return without_date_fault(facts);
    };
    let off: Vec<&(&Record, &ServerClock)> = clocks
        .iter()
        .filter(|(_, clock)| clocks::is_off(clock))
        .collect();
    let Some((record, clock)) = off.first() else {
        return match clocks.first() {
            Some((record, clock)) => Judgement::ruled_out().although(record.check, says(clock)),
            None => Judgement::not_checked(say!("missing-clock_wrong")),
        };
    };
    if !valid_at(certificate, &clock.server_time) {
        return Judgement::possible()
            .because(record.check, says(clock))
            .although(check, dates(certificate));
    }
    let second = off.iter().find(|(_, other)| {
        other.server != clock.server
            && (other.offset_seconds - clock.offset_seconds).abs() < AGREE_SECONDS
    });
    let judgement = match second {
        Some((other, agrees)) => {
            let of_target = [clock, agrees].map(|one| is_target(facts, one));
            // One machine on the way may answer in the place of all others, with a clock of its own. Clocks stop and fall
            // back far sooner than they run ahead: then the target's own clock has to agree, which came over TLS.
            let behind_ours = clock.offset_seconds > 0;
            let sure = of_target != [true, true] && (of_target != [false, false] || !behind_ours);
            let judgement = if sure {
                Judgement::confirmed()
            } else {
                Judgement::likely().settled_by(say!("next-clock_wrong"))
            };
            judgement
                .because(record.check, says(clock))
                .because(other.check, says(agrees))
        }
        None => Judgement::likely()
            .because(record.check, says(clock))
            .settled_by(say!("next-clock_wrong")),
    };
    judgement.because(check, dates(certificate))
}

/// Whether it is the target's own clock.
fn is_target(facts: &Facts, clock: &ServerClock) -> bool {
    clock.server.parse::<SocketAddr>().is_ok() || clock.server == facts.target.host.plain()
}

fn two_agree_with_us(clocks: &[(&Record, &ServerClock)]) -> Option<Judgement> {
    let near: Vec<_> = clocks
        .iter()
        .filter(|(_, clock)| !clocks::is_off(clock))
        .collect();
    let (record, first) = near.first()?;
    let (other, second) = near
        .iter()
        .find(|(_, clock)| clock.server != first.server)?;
    Some(
        Judgement::ruled_out()
            .although(record.check, says(first))
            .although(other.check, says(second)),
    )
}

/// The server's certificate whose dates do not fit the local clock.
fn dates_fail(facts: &Facts) -> Option<(&CertificateFacts, CheckId)> {
    facts
        .tls()
        .find(|(_, tls)| {
            tls.problems.iter().any(|problem| {
                matches!(
                    problem,
                    CertificateProblem::Expired | CertificateProblem::NotYetValid
                )
            })
        })
        .and_then(|(record, tls)| Some((tls.chain.first()?, record.check)))
}

fn without_date_fault(facts: &Facts) -> Judgement {
    let chain = facts
        .tls()
        .find_map(|(record, tls)| Some((record, tls.chain.first()?)));
    match chain {
        Some((record, certificate)) => {
            Judgement::ruled_out().although(record.check, dates(certificate))
        }
        None if facts.target.protocol.may_use_tls() => {
            Judgement::not_checked(say!("missing-clock_wrong-certificate"))
        }
        None => Judgement::ruled_out().although(
            CheckId::Input,
            say!(
                "evidence-clock_wrong-no_tls",
                protocol = wording::protocol(facts.target.protocol)
            ),
        ),
    }
}

/// Whether a certificate is valid at a time that a server gave; all in RFC 3339.
fn valid_at(certificate: &CertificateFacts, time: &str) -> bool {
    let (from, until, at) = (
        when::to_seconds(&certificate.not_before),
        when::to_seconds(&certificate.not_after),
        when::to_seconds(time),
    );
    matches!((from, until, at), (Some(from), Some(until), Some(at)) if from <= at && at <= until)
}

fn says(clock: &ServerClock) -> Say {
    let ahead = clock.offset_seconds > 0;
    let difference = span(clock.offset_seconds.unsigned_abs());
    if !clocks::is_off(clock) {
        say!(
            "evidence-clock_wrong-agrees",
            server = &clock.server,
            time = &clock.server_time
        )
    } else if ahead {
        say!(
            "evidence-clock_wrong-ahead",
            server = &clock.server,
            time = &clock.server_time,
            difference = difference
        )
    } else {
        say!(
            "evidence-clock_wrong-behind",
            server = &clock.server,
            time = &clock.server_time,
            difference = difference
        )
    }
}

fn span(seconds: u64) -> Say {
    let count = |unit: u64| u32::try_from(seconds / unit).unwrap_or(u32::MAX);
    match seconds {
        0..7_200 => say!("clock-minutes", count = count(60)),
        7_200..172_800 => say!("clock-hours", count = count(3_600)),
        _ => say!("clock-days", count = count(86_400)),
    }
}

fn dates(certificate: &CertificateFacts) -> Say {
    say!(
        "evidence-clock_wrong-dates",
        from = &certificate.not_before,
        until = &certificate.not_after
    )
}

/// Two servers agree that differ by less.
const AGREE_SECONDS: i64 = 120;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::CauseStatus;
    use crate::facts::{Failure, TlsVariant, sample};
    use crate::target::Protocol;

    fn not_yet_valid() -> Facts {
        with(CertificateProblem::NotYetValid)
    }

    fn with(problem: CertificateProblem) -> Facts {
        let mut facts = sample::facts(Protocol::Wss, "chat.example.com", 443);
        let mut tls = sample::tls("192.0.2.7:443", TlsVariant::Asked);
        let mut certificate = sample::certificate("chat.example.com", "Test CA");
        certificate.not_before = "2026-01-01T00:00:00Z".to_owned();
        certificate.not_after = "2026-12-31T00:00:00Z".to_owned();
        tls.chain = vec![certificate];
        tls.problems = vec![problem];
        facts
            .records
            .push(sample::of_tls(tls, Some(Failure::TlsCertDate)));
        facts
    }

    #[test]
    fn two_servers_and_a_valid_certificate_confirm() {
        let mut facts = not_yet_valid();
        facts.records.push(sample::clock(
            "chat.example.com",
            -80_000_000,
            "2026-06-01T00:00:00Z",
        ));
        facts.records.push(sample::clock(
            "other.example.net",
            -80_000_010,
            "2026-06-01T00:00:10Z",
        ));
        assert_eq!(judge(&facts).status, CauseStatus::Confirmed);
    }

    #[test]
    fn clocks_behind_ours_may_be_one_of_a_machine_on_the_way() {
        let judged = |names: [&str; 2]| {
            let mut facts = with(CertificateProblem::Expired);
            for name in names {
                let clock = sample::clock(name, 80_000_000, "2026-06-01T00:00:00Z");
                facts.records.push(clock);
            }
            judge(&facts).status
        };
        let probes = ["probe.example.org", "other.example.net"];
        assert_eq!(judged(probes), CauseStatus::Likely);
        let with_target = ["chat.example.com", "other.example.net"];
        assert_eq!(judged(with_target), CauseStatus::Confirmed);
    }

    #[test]
    fn two_addresses_of_the_target_are_one_clock() {
        let mut facts = not_yet_valid();
        for server in ["192.0.2.7:443", "[2001:db8::7]:443"] {
            let clock = sample::clock(server, -80_000_000, "2026-06-01T00:00:00Z");
            facts.records.push(clock);
        }
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_clock_of_the_past_is_the_servers_own_fault() {
        let mut facts = not_yet_valid();
        let clock = sample::clock("chat.example.com", 200_000_000, "2020-06-01T00:00:00Z");
        facts.records.push(clock);
        assert_eq!(judge(&facts).status, CauseStatus::NotChecked);
    }

    #[test]
    fn one_server_may_be_wrong_itself() {
        let mut facts = not_yet_valid();
        facts.records.push(sample::clock(
            "chat.example.com",
            -80_000_000,
            "2026-06-01T00:00:00Z",
        ));
        assert_eq!(judge(&facts).status, CauseStatus::Likely);
    }

    #[test]
    fn a_server_clock_that_agrees_with_ours_rules_it_out() {
        let mut facts = not_yet_valid();
        facts
            .records
            .push(sample::clock("chat.example.com", 2, "2026-01-02T00:00:00Z"));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn a_wrong_clock_does_not_matter_without_tls() {
        let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", 80);
        facts
            .records
            .push(sample::clock("192.0.2.7", 4_000, "2026-06-01T00:00:00Z"));
        assert_eq!(judge(&facts).status, CauseStatus::RuledOut);
    }

    #[test]
    fn a_certificate_that_is_also_invalid_at_their_time_is_the_servers_fault() {
        let mut facts = not_yet_valid();
        facts.records.push(sample::clock(
            "chat.example.com",
            -40_000,
            "2027-02-01T00:00:00Z",
        ));
        assert_eq!(judge(&facts).status, CauseStatus::Possible);
    }
}
