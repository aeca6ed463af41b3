//! The name, asked exactly as programs ask it: `getaddrinfo`.
//!
//! With the hosts file, search domains, mDNS and whatever else the system puts in front of DNS. This answer decides which
//! addresses are dialled.
//!
//! Where programs wait for it although a DNS server of this computer has answered us, its addresses are dialled meanwhile;
//! where it fails although such a server knows the name, it is made once more: what is true now counts. Where a question is
//! never answered, or one of two that come at once, glibc goes on in a known way for up to 15 s: that is not waited out.

mod patience;
mod said;

use std::collections::BTreeSet;
use std::net::IpAddr;

use dns_lookup::{AddrInfoHints, LookupError, LookupErrorKind, SockType, getaddrinfo};
use tokio::sync::oneshot;

use super::pair;
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, Failure, OsError};
use patience::Asked;

/// The system's own answer.
pub static CHECK: Check = Check {
    id: CheckId::SystemLookup,
    plan,
    run,
    optional: false,
};

/// How many addresses are kept.
const MOST: usize = 64;

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let name = progress.facts.target.host.name();
    name.map(str::to_owned).into_iter().collect()
}

fn run(context: Context, name: String) -> Running {
    Box::pin(async move {
        let asked = Asked {
            start_ms: context.clock.now_ms(),
            context,
            name,
            lookup: |name| Box::pin(lookup(name)),
            pair: |name| Box::pin(pair::of(name)),
        };
        asked.run().await;
    })
}

/// How a lookup failed.
#[derive(Clone, Debug)]
pub(in crate::checks::net) struct Failed {
    pub(in crate::checks::net) failure: Failure,
    pub(in crate::checks::net) os_error: Option<OsError>,
}

/// Asks the system on a thread of its own: a lookup cannot be cancelled, and a thread of the runtime's pool that waits
/// for a dead resolver would hold the end of the program up.
///
/// # Errors
/// What `getaddrinfo` says.
pub(in crate::checks::net) async fn lookup(name: String) -> Result<Vec<IpAddr>, Failed> {
    let (sender, answer) = oneshot::channel();
    let thread = std::thread::Builder::new()
        .name("system lookup".to_owned())
        .spawn(move || {
            // Nobody waits any more after a time-out or Stop.
            drop(sender.send(blocking(&name)));
        });
    if let Err(error) = thread {
        return Err(Failed {
            failure: Failure::DnsFailed,
            os_error: OsError::from_io(&error),
        });
    }
    answer.await.unwrap_or(Err(Failed {
        failure: Failure::DnsFailed,
        os_error: None,
    }))
}

fn blocking(name: &str) -> Result<Vec<IpAddr>, Failed> {
    let hints = AddrInfoHints {
        socktype: SockType::Stream.into(),
        ..AddrInfoHints::default()
    };
    let found = getaddrinfo(Some(name), None, Some(hints)).map_err(from_error)?;
    let mut seen = BTreeSet::new();
    Ok(found
        .flatten()
        .map(|entry| entry.sockaddr.ip())
        .filter(|address| seen.insert(*address))
        .take(MOST)
        .collect())
}

/// The meaning of an `EAI_` number (RFC 3493, 6.1; glibc's `EAI_NODATA`; on Windows the Winsock numbers).
fn from_error(error: LookupError) -> Failed {
    let number = error.error_num();
    let (failure, name) = match error.kind() {
        LookupErrorKind::NoName => (Failure::DnsNameNotResolved, "EAI_NONAME"),
        LookupErrorKind::NoData => (Failure::DnsNoAddress, "EAI_NODATA"),
        LookupErrorKind::Again => (Failure::DnsUnreachable, "EAI_AGAIN"),
        LookupErrorKind::Fail => (Failure::DnsFailed, "EAI_FAIL"),
        LookupErrorKind::Memory => (Failure::DnsFailed, "EAI_MEMORY"),
        LookupErrorKind::System => {
            let error = std::io::Error::from(error);
            return Failed {
                failure: Failure::DnsFailed,
                os_error: OsError::from_io(&error),
            };
        }
        // glibc: the name exists, but not in the family that was asked (EAI_ADDRFAMILY).
        _ if cfg!(target_os = "linux") && number == -9 => (Failure::DnsNoAddress, "EAI_ADDRFAMILY"),
        _ => (Failure::DnsFailed, ""),
    };
    let os_error = if cfg!(windows) || name.is_empty() {
        OsError::from_raw(number)
    } else {
        OsError {
            name: name.to_owned(),
            number,
        }
    };
    Failed {
        failure,
        os_error: Some(os_error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Fact, Facts, Record, Status, sample};
    use crate::target::Protocol;

    async fn looked_up(facts: Facts) -> Record {
        let name = facts.target.host.plain();
        let (context, mut records) = Context::for_test(facts);
        run(context, name).await;
        records.try_recv().unwrap()
    }

    #[tokio::test]
    async fn localhost_is_loopback() {
        let record = looked_up(sample::facts(Protocol::Tcp, "localhost", 80)).await;
        assert_eq!(record.status, Status::Ok);
        let Fact::SystemLookup(lookup) = record.fact else {
            panic!("not a lookup");
        };
        assert!(lookup.addresses.iter().all(IpAddr::is_loopback));
        let unique: BTreeSet<_> = lookup.addresses.iter().collect();
        assert_eq!(unique.len(), lookup.addresses.len());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn numbers_get_the_names_of_the_manual_page() {
        for (number, name, failure) in [
            (-2, "EAI_NONAME", Failure::DnsNameNotResolved),
            (-3, "EAI_AGAIN", Failure::DnsUnreachable),
            (-4, "EAI_FAIL", Failure::DnsFailed),
            (-5, "EAI_NODATA", Failure::DnsNoAddress),
            (-9, "EAI_ADDRFAMILY", Failure::DnsNoAddress),
        ] {
            let failed = from_error(LookupError::new(number));
            assert_eq!(failed.failure, failure);
            let os_error = failed.os_error.unwrap();
            assert_eq!((os_error.name.as_str(), os_error.number), (name, number));
        }
    }

    #[test]
    fn an_address_needs_no_lookup() {
        let facts = sample::facts(Protocol::Tcp, "192.0.2.1", 80);
        let progress = Progress {
            facts: &facts,
            running: &BTreeSet::new(),
            now_ms: 0.0,
        };
        assert!(plan(&progress).is_empty());
    }
}
