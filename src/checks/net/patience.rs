//! How long an answer is worth waiting for.

use std::net::SocketAddr;
use std::time::Duration;

use super::subject;
use crate::checks::Context;
use crate::facts::{
    CheckId, Facts, Failure, HttpExchange, HttpVariant, Language, Record, Status,
    WebSocketHandshake, WsVariant,
};
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

/// What ends a request before its time, because it could not tell more.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Until {
    /// Something was heard at the address, whatever it is.
    Heard,
    /// What was heard at the address settles what it speaks: a language that is neither HTTP nor TLS, or what was asked
    /// for, which works in some variant.
    Settled,
}

impl Until {
    fn reached(self, facts: &Facts, address: SocketAddr) -> bool {
        let language = facts.speaks().any(|(_, speaks)| {
            speaks.address == address
                && speaks.language.is_some_and(|language| match self {
                    Self::Heard => true,
                    Self::Settled => {
                        !matches!(language, Language::Http | Language::Ws | Language::Tls)
                    }
                })
        });
        language || completed(facts, address)
    }
}

/// Whether what was asked for worked there in some variant. What only passes in small segments, or without the name in it,
/// leaves the question open whether what was asked is stopped every time.
fn completed(facts: &Facts, address: SocketAddr) -> bool {
    let protocol = facts.target.protocol;
    let page = |(record, http): (&Record, &HttpExchange)| {
        let same = !matches!(
            http.variant,
            HttpVariant::SmallSegments | HttpVariant::AddressAsHost
        );
        same && http.address == address && record.status == Status::Ok
    };
    let socket = |(_, ws): (&Record, &WebSocketHandshake)| {
        let same = !matches!(ws.variant, WsVariant::SmallSegments | WsVariant::Host(_));
        same && ws.address == address && ws.opened
    };
    let automatic = protocol == Protocol::Auto;
    (automatic || protocol.http()) && facts.http().any(page)
        || (automatic || protocol.web_socket()) && facts.web_sockets().any(socket)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Ended, SpeakProbe, Speaks, sample};

    #[tokio::test]
    async fn work_ends_when_it_has_become_pointless() {
        let address: SocketAddr = "192.0.2.7:8282".parse().unwrap();
        let mut facts = sample::facts(Protocol::Ws, "192.0.2.7", 8282);
        let waiting = async |facts: &Facts, until| {
            let (context, _records) = Context::for_test(facts.clone());
            let work = tokio::time::sleep(Duration::from_millis(20));
            unless(&context, address, until, work).await.is_none()
        };
        assert!(!waiting(&facts, Until::Heard).await);
        let page = Speaks {
            language: Some(Language::Http),
            ..sample::spoke(
                "192.0.2.7:8282",
                SpeakProbe::Http,
                b"HTTP/1.1 404 N",
                Ended::ByUs,
            )
        };
        facts.records.push(sample::heard(page));
        assert!(waiting(&facts, Until::Heard).await);
        assert!(!waiting(&facts, Until::Settled).await);
    }

    #[test]
    fn a_page_settles_a_question_for_a_page_only() {
        let address: SocketAddr = "192.0.2.7:8282".parse().unwrap();
        let page = sample::of_http(sample::exchange("192.0.2.7:8282", 200, &[], ""));
        let settled = |protocol| {
            let mut facts = sample::facts(protocol, "192.0.2.7", 8282);
            facts.records.push(page.clone());
            Until::Settled.reached(&facts, address)
        };
        assert!(settled(Protocol::Http));
        assert!(settled(Protocol::Auto));
        assert!(!settled(Protocol::Ws));
    }
}
