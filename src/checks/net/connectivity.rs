//! Does the internet answer, or a login page in its place? Asked only with consent, of servers that exist for this.
//!
//! Nothing of the target is told to them. Their Date headers say by the way whether the local clock is right.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use http_body_util::{BodyExt as _, Empty, Limited};
use hyper::body::Bytes;
use hyper::header::{DATE, HOST, LOCATION};
use hyper::{HeaderMap, Request};
use hyper_util::rt::TokioIo;

use super::attempt::{Dial, dial};
use super::dial::Broken;
use super::dns::system_lookup::lookup;
use super::measurement::Measurement;
use super::server_clock;
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, Connectivity, Fact, Failure, OsError, clean_char};
use crate::knowledge::public_servers::{ANDROID_PROBE, WINDOWS_PROBE};

/// The connectivity probe.
pub static CHECK: Check = Check {
    id: CheckId::Connectivity,
    plan,
    run,
    optional: true,
};

/// A page that always answers the same.
struct Probe {
    host: &'static str,
    path: &'static str,
    status: u16,
    body: &'static [u8],
}

/// The pages with which Android and Windows look for a login page, on plain HTTP so that one can answer in their place.
/// Two operators, so that their clocks are independent.
const PROBES: [Probe; 2] = [
    Probe {
        host: ANDROID_PROBE,
        path: "/generate_204",
        status: 204,
        body: b"",
    },
    Probe {
        host: WINDOWS_PROBE,
        path: "/connecttest.txt",
        status: 200,
        body: b"Microsoft Connect Test",
    },
];

/// How long one probe may take.
const PATIENCE: Duration = Duration::from_secs(3);

/// How much of a page is read.
const LONGEST: usize = 512;

impl Probe {
    fn url(&self) -> String {
        format!("http://{}{}", self.host, self.path)
    }
}

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let asked = &progress.facts.asked;
    if !asked.public_checks || asked.offline {
        return Vec::new();
    }
    PROBES.iter().map(Probe::url).collect()
}

fn run(context: Context, url: String) -> Running {
    Box::pin(async move {
        let Some(probe) = PROBES.iter().find(|probe| probe.url() == url) else {
            return;
        };
        let measurement = Measurement::begin(&context, CheckId::Connectivity, &url);
        let answer = match tokio::time::timeout(PATIENCE, ask(&context, probe)).await {
            Ok(answer) => answer,
            Err(_elapsed) => Err(Failure::HttpTimedOut.into()),
        };
        let date = answer.as_ref().ok().and_then(|answer| answer.date.clone());
        let expected = answer
            .as_ref()
            .is_ok_and(|answer| answer.status == probe.status && answer.is_page);
        let broken = match &answer {
            Ok(_) if expected => None,
            Ok(_) => Some(Failure::InterceptCaptivePortal.into()),
            Err(broken) => Some(broken.clone()),
        };
        let (status, location) = answer.map_or((None, None), |answer| {
            (Some(answer.status), answer.location)
        });
        let fact = Fact::Connectivity(Connectivity {
            url,
            status,
            location,
            as_expected: expected,
        });
        measurement.send(&context, broken, fact).await;
        // A login page's clock says nothing of the local one.
        if let Some(date) = date.filter(|_| expected)
            && let Some(clock) = server_clock::record(&context, probe.host.to_owned(), &date, 0.0)
        {
            context.send(clock).await;
        }
    })
}

/// What the page answered.
struct Answer {
    status: u16,
    location: Option<String>,
    date: Option<String>,
    /// The body is the page's own.
    is_page: bool,
}

async fn ask(context: &Context, probe: &Probe) -> Result<Answer, Broken> {
    let addresses = lookup(probe.host.to_owned())
        .await
        .map_err(|failed| Broken {
            failure: failed.failure,
            os_error: failed.os_error,
        })?;
    let address = addresses
        .iter()
        .find(|address| address.is_ipv4())
        .or_else(|| addresses.first())
        .ok_or(Failure::DnsNoAddress)?;
    exchange(context, probe, SocketAddr::new(*address, 80)).await
}

async fn exchange(context: &Context, probe: &Probe, to: SocketAddr) -> Result<Answer, Broken> {
    let dialled = dial(context.clock, Dial::new(to, PATIENCE)).await;
    let Some(stream) = dialled.stream else {
        let failure = dialled.attempt.failure.unwrap_or(Failure::TcpOther);
        return Err(Broken {
            failure,
            os_error: dialled.attempt.os_error,
        });
    };
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream))
        .await
        .map_err(|error| broken(&error))?;
    let request = Request::get(probe.path)
        .header(HOST, probe.host)
        .body(Empty::<Bytes>::new())
        .map_err(|error| {
            tracing::debug!(%error, "the probe's request cannot be built");
            Failure::HttpProtocol
        })?;
    let answer = async {
        let response = sender
            .send_request(request)
            .await
            .map_err(|error| broken(&error))?;
        let status = response.status().as_u16();
        let location = text(response.headers(), &LOCATION);
        let date = text(response.headers(), &DATE);
        let body = Limited::new(response.into_body(), LONGEST).collect().await;
        Ok(Answer {
            status,
            location,
            date,
            is_page: body.is_ok_and(|body| body.to_bytes().as_ref() == probe.body),
        })
    };
    tokio::pin!(answer);
    tokio::select! {
        answer = &mut answer => answer,
        // A server that closes at once may have answered before.
        _ = connection => answer.await,
    }
}

fn broken(error: &hyper::Error) -> Broken {
    let failure = if error.is_incomplete_message() {
        Failure::HttpEmpty
    } else {
        Failure::HttpInvalid
    };
    let os_error = std::error::Error::source(error)
        .and_then(|source| source.downcast_ref::<io::Error>())
        .and_then(OsError::from_io);
    Broken { failure, os_error }
}

/// A header as clean text of at most 500 characters.
fn text(headers: &HeaderMap, name: &hyper::header::HeaderName) -> Option<String> {
    let value = headers.get(name)?;
    let text = String::from_utf8_lossy(value.as_bytes());
    Some(text.chars().take(500).map(clean_char).collect())
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};

    use super::*;
    use crate::facts::sample;
    use crate::target::Protocol;

    /// What a server that says this is taken for.
    async fn answered(said: &'static [u8], probe: usize) -> Result<Answer, Broken> {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let server = std::thread::Builder::new()
            .name("probed server".to_owned())
            .spawn(move || {
                let (mut stream, _) = listener.accept().unwrap();
                let mut buffer = [0; 1_024];
                let length = stream.read(&mut buffer).unwrap();
                stream.write_all(said).unwrap();
                String::from_utf8_lossy(&buffer[..length]).into_owned()
            })
            .unwrap();
        let facts = sample::facts(Protocol::Http, "192.0.2.1", 80);
        let (context, _records) = Context::for_test(facts);
        let answer = exchange(&context, &PROBES[probe], address).await;
        let request = server.join().unwrap();
        assert!(request.starts_with(&format!("GET {} HTTP/1.1", PROBES[probe].path)));
        answer
    }

    #[tokio::test]
    async fn an_open_network_answers_as_expected() {
        let said = b"HTTP/1.1 204 No Content\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n\r\n";
        let answer = answered(said, 0).await.unwrap();
        assert!(answer.status == 204 && answer.is_page && answer.date.is_some());
        let said = b"HTTP/1.1 200 OK\r\nContent-Length: 22\r\n\r\nMicrosoft Connect Test";
        assert!(answered(said, 1).await.unwrap().is_page);
    }

    #[tokio::test]
    async fn a_login_page_does_not() {
        let said =
            b"HTTP/1.1 302 Found\r\nLocation: http://login.example/\r\nContent-Length: 0\r\n\r\n";
        let answer = answered(said, 0).await.unwrap();
        assert_eq!(answer.location.as_deref(), Some("http://login.example/"));
        let said = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nlogin";
        assert!(!answered(said, 1).await.unwrap().is_page);
    }

    #[test]
    fn nobody_is_asked_without_consent() {
        let mut facts = sample::facts(Protocol::Http, "192.0.2.1", 80);
        let planned = |facts: &crate::facts::Facts| {
            let running = std::collections::BTreeSet::new();
            plan(&Progress {
                facts,
                running: &running,
                now_ms: 0.0,
            })
            .len()
        };
        assert_eq!(planned(&facts), 0);
        facts.asked.public_checks = true;
        assert_eq!(planned(&facts), 2);
        facts.asked.offline = true;
        assert_eq!(planned(&facts), 0);
    }
}
