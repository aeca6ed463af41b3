//! TLS to the asked port: the handshake, the whole chain, and why it is or is not trusted.
//!
//! For `https` and `wss` the handshake belongs to the same connection as what follows it, so those checks send the record
//! of the asked handshake; this one makes the second ones, which tell causes of a failure apart.

mod alert;
mod chain;
mod failure;
mod hello;
mod keep;
mod old_hello;
mod problems;
mod shake;
#[cfg(test)]
mod tests;
mod trust;

use std::net::SocketAddr;

pub(super) use hello::{Alpn, Hello};
pub(super) use old_hello::hello as old_hello;
pub(super) use shake::{cut_off, shake, silence};
pub use trust::SystemVerifier;

use super::alone::{self, ALONE};
use super::dial::{Broken, Dialled, dial};
use super::measurement::Measurement;
use super::patience::{self, Until};
use super::subject::{self, Subject};
use crate::checks::{Check, Context, Progress};
use crate::facts::{CheckId, Fact, Facts, Failure, HttpExchange, Record, Status, TlsVariant};
use crate::knowledge::ports;
use crate::target::{Host, Protocol};

/// The check.
pub static CHECK: Check = Check {
    id: CheckId::Tls,
    plan,
    run: |context, subject| Box::pin(run(context, subject)),
    optional: false,
};

/// Second handshakes, by the words that stand in a subject.
const VARIANTS: &[(TlsVariant, &str)] = &[
    (TlsVariant::Asked, ""),
    (TlsVariant::WithoutSni, "without sni"),
    (TlsVariant::RandomSni, "random sni"),
    (TlsVariant::Small, "small"),
    (TlsVariant::SmallSegments, subject::SMALL_SEGMENTS),
    (TlsVariant::Asked, ALONE),
];

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let facts = progress.facts;
    let addresses = subject::addresses(facts);
    let mut planned = match facts.target.protocol {
        Protocol::Tls => addresses.iter().map(ToString::to_string).collect(),
        Protocol::Auto if ports::never_greet(facts.target.port).is_none() => {
            addresses.iter().map(ToString::to_string).collect()
        }
        _ => Vec::new(),
    };
    let tls = facts.target.protocol.tls() || ends_plain_words(facts);
    if tls && !facts.asked_protocol_works() {
        let second = addresses.into_iter().find_map(|address| {
            let variants = second(progress, address);
            (!variants.is_empty()).then(|| {
                let name = |variant| VARIANTS.iter().find(|(known, _)| *known == variant);
                variants
                    .into_iter()
                    .filter_map(name)
                    .map(|(_, words)| Subject::new(address, *words).to_string())
                    .collect::<Vec<_>>()
            })
        });
        planned.extend(second.unwrap_or_default());
        planned.extend(subject::small_again(progress, CheckId::Tls));
        planned.extend(alone::asked(progress, CheckId::Tls));
    } else if tls {
        planned.extend(hangs_at(facts));
        planned.extend(subject::small_again(progress, CheckId::Tls));
    }
    planned
}

/// It works at one address, and the handshake hangs at another, mostly of the other family: tunnels that carry IPv6 shorten
/// packets. Whether it is their size, small ones tell.
fn hangs_at(facts: &Facts) -> Option<String> {
    let hung = |subject: &String| {
        facts.of(CheckId::Tls).any(|record| {
            record.subject == *subject
                && matches!(
                    record.failure,
                    Some(Failure::TlsSilent | Failure::TcpDataLost)
                )
        })
    };
    subject::addresses(facts)
        .into_iter()
        .find(|address| hung(&address.to_string()))
        .map(|address| Subject::new(address, subject::SMALL_SEGMENTS).to_string())
}

/// Where no protocol was named: the port cuts a plain request without a word, as a TLS server does.
fn ends_plain_words(facts: &Facts) -> bool {
    let cut = |(record, http): (&Record, &HttpExchange)| {
        !http.tls
            && http.status.is_none()
            && http.first_bytes.is_none()
            && matches!(
                record.failure,
                Some(Failure::TcpReset | Failure::TcpClosed | Failure::HttpEmpty)
            )
    };
    facts.target.protocol == Protocol::Auto && facts.http().any(cut)
}

/// The second handshakes that would say why the asked one failed, or hangs, at an address.
fn second(progress: &Progress<'_>, address: SocketAddr) -> Vec<TlsVariant> {
    use TlsVariant as Variant;
    let facts = progress.facts;
    let asked = facts
        .of(CheckId::Tls)
        .find(|record| record.subject == address.to_string());
    let named =
        matches!(facts.target.host, Host::Name { .. }) || facts.target.details.sni.is_some();
    let wanted: &[Variant] = match asked {
        None if subject::is_slow(progress, address)
            || subject::is_check_slow(progress, CheckId::Tls, address) =>
        {
            &[Variant::RandomSni, Variant::Small, Variant::SmallSegments]
        }
        Some(record) if record.status == Status::Failed => match record.failure {
            Some(Failure::TlsReset | Failure::TlsClosed) => {
                &[Variant::WithoutSni, Variant::RandomSni, Variant::Small]
            }
            Some(Failure::TlsSilent | Failure::TcpDataLost | Failure::TcpReset) => {
                &[Variant::RandomSni, Variant::Small, Variant::SmallSegments]
            }
            Some(
                Failure::TlsUnrecognizedName | Failure::TlsProtocol | Failure::TlsVersionOrCipher,
            ) => &[Variant::WithoutSni, Variant::RandomSni],
            _ => &[],
        },
        _ => &[],
    };
    wanted
        .iter()
        .copied()
        .filter(|variant| named || matches!(variant, Variant::Small | Variant::SmallSegments))
        .collect()
}

/// Opens a connection for a handshake, and loads meanwhile what will judge the certificate.
///
/// # Errors
/// As [`dial`].
pub(super) async fn dial_for(
    hello: &Hello,
    context: &Context,
    address: SocketAddr,
    small_segments: bool,
) -> Result<Dialled, Broken> {
    // In this order: a thread is only begun once the first packet is on its way.
    let load = async { drop(hello.load()) };
    tokio::join!(biased; dial(context, address, small_segments), load).0
}

async fn run(context: Context, subject: String) {
    let Some(Subject { address, what }) = Subject::parse(&subject) else {
        return;
    };
    let words = if what.starts_with(subject::SMALL_SEGMENTS) {
        subject::SMALL_SEGMENTS
    } else {
        what.as_str()
    };
    let Some((variant, _)) = VARIANTS.iter().find(|(_, known)| *known == words) else {
        return;
    };
    let alpn = match context.target.protocol {
        Protocol::Https => Alpn::Http2,
        Protocol::Wss => Alpn::Http1,
        _ => Alpn::None,
    };
    alone::pause(&what).await;
    let measurement = Measurement::begin(&context, CheckId::Tls, subject);
    let small_segments = *variant == TlsVariant::SmallSegments;
    let asked = *variant == TlsVariant::Asked;
    let mut hello = Hello::of(&context, address, alpn, *variant);
    if !asked {
        hello = hello.within(patience::second(&context));
    }
    let work = async {
        match dial_for(&hello, &context, address, small_segments).await {
            Ok(dialled) => {
                let shaken = shake(dialled, &hello).await;
                Ok((shaken.tls, shaken.broken))
            }
            Err(broken) if broken.stood() => {
                let (tls, broken) = cut_off(address, &hello, broken);
                Ok((tls, Some(broken)))
            }
            Err(broken) => Err(broken),
        }
    };
    // Without an asked protocol whatever works is the answer.
    let made = if asked && context.target.protocol != Protocol::Auto {
        Some(work.await)
    } else {
        patience::unless(&context, address, Until::Settled, work).await
    };
    match made {
        None => {}
        Some(Ok((tls, broken))) => {
            measurement.send(&context, broken, Fact::Tls(tls)).await;
        }
        Some(Err(broken)) => {
            measurement
                .not_reached(&context, broken, "TCP failed")
                .await;
        }
    }
}
