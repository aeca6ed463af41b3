//! What really speaks on the asked port: a few connections, each with another first word, and the first bytes that come.
//!
//! Begun only where the asked protocol failed or takes long, so that a small server which serves one connection at a time
//! is not kept busy by us. Ports of printers and machines are never greeted: there we only listen.

pub(super) mod listen;
mod plan;
#[cfg(test)]
mod tests;

use std::net::SocketAddr;

pub(super) use self::plan::all_probed;

use self::listen::{cut_off, listen};
use super::alone;
use super::dial::dial;
use super::http::request::{USER_AGENT, host_header, request};
use super::measurement::Measurement;
use super::patience::{self, Until};
use super::subject::Subject;
use super::tls::old_hello;
use crate::checks::{Check, Context};
use crate::facts::{CheckId, Fact, SpeakProbe};
use crate::target::Host;

/// The check.
pub static CHECK: Check = Check {
    id: CheckId::Speaks,
    plan: plan::plan,
    run: |context, subject| Box::pin(run(context, subject)),
    optional: true,
};

/// Probes, by the word that stands in a subject.
const PROBES: &[(SpeakProbe, &str)] = &[
    (SpeakProbe::Wait, "wait"),
    (SpeakProbe::Http, "http"),
    (SpeakProbe::ClientHello, "client_hello"),
    (SpeakProbe::Line, "line"),
    (SpeakProbe::ClientHello, ALONE_HELLO),
    (SpeakProbe::Http, ALONE_HTTP),
    (SpeakProbe::Wait, alone::ALONE),
];

/// The hello once more, when no other connection of ours is open.
const ALONE_HELLO: &str = "client_hello alone";

/// The web request once more, when no other connection of ours is open.
const ALONE_HTTP: &str = "http alone";

/// A word that text protocols answer, if only with an error.
const LINE: &[u8] = b"HELP\r\n";

/// The subject of a probe.
fn subject(address: SocketAddr, probe: SpeakProbe) -> String {
    let word = PROBES.iter().find(|(known, _)| *known == probe);
    Subject::new(address, word.map_or("", |(_, word)| *word)).to_string()
}

async fn run(context: Context, subject: String) {
    let Some(Subject { address, what }) = Subject::parse(&subject) else {
        return;
    };
    let Some((probe, _)) = PROBES.iter().find(|(_, word)| *word == what) else {
        return;
    };
    alone::pause(&what).await;
    let measurement = Measurement::begin(&context, CheckId::Speaks, subject);
    let until = match probe {
        SpeakProbe::Wait | SpeakProbe::Line => Until::Heard,
        SpeakProbe::Http | SpeakProbe::ClientHello => Until::Settled,
    };
    let words = words(&context, *probe);
    let work = async {
        match dial(&context, address, false).await {
            Ok(dialled) => Ok(listen(dialled, *probe, &words, patience::second(&context)).await),
            Err(broken) if broken.stood() => Ok((cut_off(address, *probe, &broken), Some(broken))),
            Err(broken) => Err(broken),
        }
    };
    match patience::unless(&context, address, until, work).await {
        Some(Ok((fact, broken))) => {
            measurement.send(&context, broken, Fact::Speaks(fact)).await;
        }
        Some(Err(broken)) => {
            measurement
                .not_reached(&context, broken, "TCP failed")
                .await;
        }
        None => {}
    }
}

/// What is sent.
fn words(context: &Context, probe: SpeakProbe) -> Vec<u8> {
    let target = &context.target;
    match probe {
        SpeakProbe::Wait => Vec::new(),
        SpeakProbe::Http => {
            let host = host_header(target, target.port, false);
            let headers = [
                ("Host", host.as_str()),
                ("Connection", "close"),
                ("User-Agent", USER_AGENT),
                ("Accept", "*/*"),
            ];
            request("GET", "/", &headers)
        }
        SpeakProbe::ClientHello => {
            let name = match &target.host {
                Host::Name { ascii, .. } => Some(ascii.as_str()),
                Host::Address { .. } => None,
            };
            old_hello([3, 3], target.details.sni.as_deref().or(name))
        }
        SpeakProbe::Line => LINE.to_vec(),
    }
}
