//! The line loses packets.
//!
//! # What it is
//! Part of what is sent never arrives. Connections then take seconds, hang, or fail now and then.
//!
//! # Why it happens
//! Weak Wi-Fi, an overloaded line or router, a faulty cable, trouble at a provider on the way.
//!
//! # What confirms it
//! Over ten or more attempts some were lost at this port, and some as well at another port or among the pings; a lost
//! packet was made good by the next one; attempts that followed each other passed side by side, as they do not where
//! somebody lets a few a second pass; those that began beside each other lost no more than they, as they do where
//! somebody lets a few stand at a time; not all of many pings came back where connections lose so many; the loss did not
//! begin with our own many attempts; and nothing that was answered explains the failure; where one exchange after the
//! other hangs, so many that repeating does not help. Where only the lookup of the name failed, it stays `likely`: the
//! questions go another way.
//!
//! # What rules it out
//! Ten of ten attempts were answered at once.
//!
//! # What to do
//! Compare with a cable or another network. If it stays, show the picture of the way to the provider.

use std::net::IpAddr;

use super::{Cause, Judgement};
use crate::diagnosis::seen::hearing::{self, Sent};
use crate::diagnosis::seen::loss::{self, PINGS, Series};
use crate::diagnosis::seen::{names, port, reach, says};
use crate::diagnosis::{Fixer, Outcome, Stage, verdict};
use crate::facts::{CheckId, Facts, Failure};
use crate::say;
use crate::say::Say;

pub(super) static CAUSE: Cause = Cause {
    id: "packet_loss",
    stage: Stage::Tcp,
    fixer: Fixer::Network,
    judge,
};

/// How many answered pings show that the line is whole.
const MANY_PINGS: u32 = 10;

fn judge(facts: &Facts) -> Judgement {
    let addresses = if lookup_lost(facts) {
        names::dns_addresses(facts, true)
    } else if let Some(untried) = reach::untried(facts) {
        return untried;
    } else {
        let mut tried: Vec<IpAddr> = port::asked(facts).iter().map(port::Port::ip).collect();
        tried.dedup();
        tried
    };
    let lossy = addresses
        .iter()
        .map(|address| (*address, loss::asked(facts, *address)))
        .find(|(_, series)| series.some_lost());
    if let Some((address, series)) = lossy {
        return lost(facts, address, series)
            .settled_by(say!("next-packet_loss", host = facts.target.host.plain()));
    }
    let shortest = addresses
        .iter()
        .map(|address| loss::asked(facts, *address))
        .min_by_key(|series| series.attempts);
    match shortest {
        Some(series) if series.is_long() && series.lost == 0 => Judgement::ruled_out().although(
            CheckId::Tcp,
            say!("evidence-packet_loss-none", attempts = series.attempts),
        ),
        _ => Judgement::not_checked(say!("missing-packet_loss", port = facts.target.port)),
    }
}

fn lost(facts: &Facts, address: IpAddr, series: Series) -> Judgement {
    let elsewhere = elsewhere(facts, address);
    let judgement = match &elsewhere {
        // The questions for the name go another way than the packets to the target.
        _ if lookup_lost(facts) && series.is_long() => Judgement::likely().met_at(Stage::Dns),
        _ if !explains(facts, address) || loss::of_this_port(facts, address) => {
            Judgement::possible()
        }
        // Somebody may count connections; where those of ordinary use are lost as well, it may be the line all the same.
        _ if loss::begun_by_us(facts, address) => {
            if loss::in_ordinary_use(facts, address) {
                Judgement::likely()
            } else {
                Judgement::possible()
            }
        }
        // One dead machine among several makes the same losses.
        Elsewhere::Lost(..) if series.is_long() => {
            let alike = loss::side_by_side(facts, address)
                && !loss::at_once(facts, address)
                && !loss::spares_pings(facts, address);
            if loss::mended(facts, address) && alike {
                Judgement::confirmed().provisional()
            } else {
                Judgement::likely()
            }
        }
        Elsewhere::Unknown if series.is_long() => Judgement::likely(),
        // Everything else of the same host is answered: the port is slow to accept, or something counts attempts.
        // And a few attempts may have waited only until the way was found.
        Elsewhere::Lost(..) | Elsewhere::Unknown | Elsewhere::Whole(..) => Judgement::possible(),
    };
    let judgement = judgement.because(CheckId::Tcp, says_series(facts.target.port, series));
    match elsewhere {
        Elsewhere::Lost(check, says) => judgement.because(check, says),
        Elsewhere::Whole(check, says) => judgement.although(check, says),
        Elsewhere::Unknown => judgement,
    }
}

/// The lookup of programs met silence, while the same DNS server answered when it was asked again.
fn lookup_lost(facts: &Facts) -> bool {
    let waited_in_vain = names::system_failure(facts)
        .is_some_and(|record| record.failure == Some(Failure::DnsUnreachable));
    let servers = names::own_servers(facts);
    waited_in_vain && !servers.is_empty() && servers.iter().all(|view| view.says.knows())
}

/// Whether loss can be why it fails. Packets that get lost make a connection slow or silent: they never make a server
/// refuse, forbid, or say the wrong thing, and whoever mends the line still meets the same answer. Nor do a few of them keep
/// one exchange after the other from being answered, as all that is lost is sent again.
fn explains(facts: &Facts, address: IpAddr) -> bool {
    let line = verdict::line(facts);
    line.outcome != Outcome::Unreachable
        || line.failure.is_none_or(|failure| {
            let unanswered = matches!(
                failure,
                Failure::TcpSilent
                    | Failure::TcpDataLost
                    | Failure::TlsSilent
                    | Failure::HttpTimedOut
                    | Failure::WsTimedOut
            );
            let by_loss = || loss::heavy(facts, address) || !hangs_again(facts, address);
            failure == Failure::TcpTimedOut || (unanswered && by_loss())
        })
}

/// More than one connection to an address got no answer to what was asked. A cut is no loss, nor is a silence beside it.
fn hangs_again(facts: &Facts, address: IpAddr) -> bool {
    let tls = facts.target.protocol.tls();
    hearing::tries(facts)
        .iter()
        .filter(|one| match one.sent {
            Sent::Http => !tls,
            Sent::ClientHello | Sent::HttpInTls => tls,
            Sent::Nothing | Sent::Line => false,
        })
        .filter(|one| one.address.ip() == address && (one.silent() || one.cut()))
        .count()
        > 1
}

fn says_series(port: u16, series: Series) -> Say {
    say!(
        "evidence-packet_loss-series",
        port = port,
        lost = series.lost,
        attempts = series.attempts
    )
}

/// What became of packets to the same host besides those to the asked port.
enum Elsewhere {
    /// Some were lost as well.
    Lost(CheckId, Say),
    /// Enough of them, and none was lost.
    Whole(CheckId, Say),
    /// Too few to say.
    Unknown,
}

fn elsewhere(facts: &Facts, address: IpAddr) -> Elsewhere {
    let control = loss::control(facts, address);
    let says_control = || {
        say!(
            "evidence-packet_loss-control",
            lost = control.lost,
            attempts = control.attempts
        )
    };
    if control.some_lost() {
        return Elsewhere::Lost(CheckId::ControlPort, says_control());
    }
    let pings = loss::pings(facts, address).filter(|ping| ping.sent >= PINGS);
    match pings {
        Some(ping) if ping.received < ping.sent => Elsewhere::Lost(CheckId::Ping, says::ping(ping)),
        _ if control.is_long() && control.lost == 0 => {
            Elsewhere::Whole(CheckId::ControlPort, says_control())
        }
        Some(ping) if ping.sent >= MANY_PINGS => Elsewhere::Whole(CheckId::Ping, says::ping(ping)),
        _ => Elsewhere::Unknown,
    }
}

#[cfg(test)]
#[path = "packet_loss_tests.rs"]
mod tests;
