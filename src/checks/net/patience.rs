//! How long an answer is worth waiting for.

use std::net::SocketAddr;
use std::time::Duration;

use super::subject;
use crate::checks::Context;
use crate::facts::{CheckId, Facts, Failure, Language, Record, Status};
use crate::target::Protocol;

/// How long a connected server may take to answer what was asked: slow ones exist. Unit tests do not wait that long.
pub(super) const ANSWER: Duration = if cfg!(test) {
    Duration::from_millis(700)
} else {
    Duration::from_secs(8)
};

/// How long a second request is given. Where the asked one met silence, nearly as long as that waits itself; where it was
/// cut off or answered in another language, an answer comes soon or not at all.
pub(super) fn second(context: &Context) -> Duration {
    match context.target.protocol {
        Protocol::Auto | Protocol::Tcp => ANSWER,
        _ if met_silence(&context.facts) => ANSWER.mul_f64(0.8),
        _ => ANSWER.mul_f64(0.375),
    }
}

/// Whether the asked protocol met silence, or still waits.
fn met_silence(facts: &Facts) -> bool {
    asked_failures(facts).all(|record| {
        matches!(
            record.failure,
            Some(
                Failure::HttpTimedOut
                    | Failure::WsTimedOut
                    | Failure::TlsSilent
                    | Failure::TcpDataLost
            )
        )
    })
}

/// The failed records of the asked protocol, and of TLS below it.
pub(super) fn asked_failures(facts: &Facts) -> impl Iterator<Item = &Record> {
    let check = subject::asked_check(facts.target.protocol);
    facts.records.iter().filter(move |record| {
        (Some(record.check) == check || record.check == CheckId::Tls)
            && record.status == Status::Failed
            && record.subject.parse::<SocketAddr>().is_ok()
    })
}

/// What ends a second request before its time.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Until {
    /// Any language was heard at the address.
    AnyLanguage,
    /// A language was heard at the address that is neither HTTP nor TLS, so that no request of theirs can succeed.
    ForeignLanguage,
}

impl Until {
    fn reached(self, facts: &Facts, address: SocketAddr) -> bool {
        facts.speaks().any(|(_, speaks)| {
            speaks.address == address
                && speaks.language.is_some_and(|language| match self {
                    Self::AnyLanguage => true,
                    Self::ForeignLanguage => {
                        !matches!(language, Language::Http | Language::Ws | Language::Tls)
                    }
                })
        })
    }
}

/// Does the work unless something makes it pointless before; then nothing comes out.
pub(super) async fn unless<T>(
    context: &Context,
    address: SocketAddr,
    until: Until,
    work: impl Future<Output = T> + Send,
) -> Option<T> {
    tokio::select! {
        biased;
        done = work => Some(done),
        () = pointless(context, address, until) => None,
    }
}

async fn pointless(context: &Context, address: SocketAddr, until: Until) {
    context.until(|facts| until.reached(facts, address)).await;
    let reached = until.reached(&context.learned.borrow(), address);
    if !reached {
        // Nothing more will be learned.
        std::future::pending::<()>().await;
    }
}
