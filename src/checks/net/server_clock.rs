//! The clock of a server against the local one, from the Date header of an answer (RFC 9110, 6.6.1).
//!
//! The answer came anyway; or, where the dates of a certificate do not fit the local clock, nothing but the date was asked
//! for.

use std::net::SocketAddr;
use std::time::Duration;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc2822;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::timeout;

use super::clock::wall_seconds;
use super::dial::dial;
use super::http::request::{USER_AGENT, host_header, request};
use super::tls::{Alpn, Hello, shake};
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{
    CertificateProblem, CheckId, Fact, Facts, Header, Record, ServerClock, Status, TlsVariant, when,
};

/// The clock of the target, as its answers show it.
pub static CHECK: Check = Check {
    id: CheckId::ServerClock,
    plan,
    run,
    optional: false,
};

/// A Date header is in whole seconds, and a cache may hold an answer for a moment: this much is no difference.
const SAME_SECONDS: i64 = 300;

/// Marks the subject whose date is asked for over a line that is not to be trusted.
const UNTRUSTED: &str = " untrusted";

/// How long the answer may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// The longest head that is read, in bytes.
const LONGEST_HEAD: u64 = 16_384;

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let known = dated(progress.facts)
        .map(|(address, ..)| address.to_string())
        .take(1);
    let asked = dates_refused(progress.facts)
        .map(|address| format!("{address}{UNTRUSTED}"))
        .take(1);
    known.chain(asked).collect()
}

/// The addresses whose certificate does not fit the local clock.
fn dates_refused(facts: &Facts) -> impl Iterator<Item = SocketAddr> {
    let dated = |problem: &CertificateProblem| {
        matches!(
            problem,
            CertificateProblem::Expired
                | CertificateProblem::NotYetValid
                | CertificateProblem::IssuerExpired
        )
    };
    facts
        .tls()
        .filter(move |(_, tls)| {
            tls.variant == TlsVariant::Asked && tls.completed && tls.problems.iter().any(dated)
        })
        .map(|(_, tls)| tls.address)
}

/// Asks for the date alone: no path, no query, no cookie, nothing of the person goes over a line that is not trusted.
async fn ask(context: &Context, address: SocketAddr) -> Option<(String, f64)> {
    let hello = Hello::inside(context, Alpn::Http1, TlsVariant::Asked);
    let dialled = dial(context, address, false).await.ok()?;
    let mut stream = shake(dialled, &hello).await.stream?;
    let host = host_header(&context.target, address.port(), true);
    let headers = [
        ("Host", host.as_str()),
        ("User-Agent", USER_AGENT),
        ("Connection", "close"),
    ];
    stream
        .write_all(&request("HEAD", "/", &headers))
        .await
        .ok()?;
    let mut head = Vec::new();
    // A connection that ends without a farewell has still said its head.
    drop(
        (&mut stream)
            .take(LONGEST_HEAD)
            .read_to_end(&mut head)
            .await,
    );
    let received_ms = context.clock.now_ms();
    let text = String::from_utf8_lossy(&head);
    let value = |name: &str| {
        text.lines()
            .skip(1)
            .take_while(|line| !line.is_empty())
            .find_map(|line| {
                let (key, value) = line.split_once(':')?;
                key.trim()
                    .eq_ignore_ascii_case(name)
                    .then(|| value.trim().to_owned())
            })
    };
    if value("age").is_some() {
        return None;
    }
    Some((value("date")?, received_ms))
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        if let Some(address) = subject.strip_suffix(UNTRUSTED) {
            let Ok(at) = address.parse() else {
                return;
            };
            let Ok(Some((date, received_ms))) = timeout(PATIENCE, ask(&context, at)).await else {
                return;
            };
            let ago_ms = context.clock.now_ms() - received_ms;
            if let Some(record) = record(&context, address.to_owned(), &date, ago_ms) {
                context.send(record).await;
            }
            return;
        }
        let found = dated(&context.facts)
            .find(|(address, ..)| address.to_string() == subject)
            .map(|(_, received_ms, date)| (received_ms, date.to_owned()));
        let Some((received_ms, date)) = found else {
            return;
        };
        // The answer came a moment before this check could run.
        let ago_ms = context.clock.now_ms() - received_ms;
        if let Some(record) = record(&context, subject, &date, ago_ms) {
            context.send(record).await;
        }
    })
}

/// Answers with a Date header that were not served from a cache: where from, when they came, and the header.
fn dated(facts: &Facts) -> impl Iterator<Item = (SocketAddr, f64, &str)> {
    let http = facts
        .http()
        .map(|(record, http)| (http.address, record, &http.headers));
    let web_socket = facts
        .web_sockets()
        .map(|(record, ws)| (ws.address, record, &ws.headers));
    http.chain(web_socket)
        .filter(|(_, _, headers)| header(headers, "age").is_none())
        .filter_map(|(address, record, headers)| {
            Some((address, record.end_ms(), header(headers, "date")?))
        })
}

fn header<'a>(headers: &'a [Header], name: &str) -> Option<&'a str> {
    headers
        .iter()
        .find(|header| header.name == name)
        .map(|header| header.value.as_str())
}

/// The record of one server's clock; none where the header is no date.
pub(super) fn record(context: &Context, server: String, date: &str, ago_ms: f64) -> Option<Record> {
    let theirs = read(date)?;
    let ago = Duration::try_from_secs_f64(ago_ms / 1_000.0).unwrap_or_default();
    let ours = i64::try_from(wall_seconds().saturating_sub(ago.as_secs())).ok()?;
    let offset_seconds = ours.saturating_sub(theirs);
    Some(Record {
        check: CheckId::ServerClock,
        subject: server.clone(),
        status: if offset_seconds.abs() <= SAME_SECONDS {
            Status::Ok
        } else {
            Status::Failed
        },
        failure: None,
        os_error: None,
        start_ms: context.clock.now_ms() - ago_ms,
        duration_ms: 0.0,
        fact: Fact::ServerClock(ServerClock {
            server,
            offset_seconds,
            server_time: when::of_seconds(theirs)?,
        }),
    })
}

/// Reads `Sun, 06 Nov 1994 08:49:37 GMT`, into seconds since 1970.
fn read(date: &str) -> Option<i64> {
    let date = OffsetDateTime::parse(date.trim(), &Rfc2822).ok()?;
    Some(date.unix_timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;
    use crate::target::Protocol;

    #[test]
    fn dates_of_http_are_read() {
        assert_eq!(read(" Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777));
        assert_eq!(read("yesterday"), None);
    }

    #[tokio::test]
    async fn a_clock_of_another_year_differs() {
        let facts = sample::facts(Protocol::Http, "192.0.2.1", 80);
        let (context, _records) = Context::for_test(facts);
        let record = record(
            &context,
            "192.0.2.1:80".to_owned(),
            "Sun, 06 Nov 1994 08:49:37 GMT",
            20.0,
        )
        .unwrap();
        assert_eq!(record.status, Status::Failed);
        let Fact::ServerClock(clock) = record.fact else {
            panic!("not a clock");
        };
        assert!(clock.offset_seconds > 900_000_000);
    }
}
