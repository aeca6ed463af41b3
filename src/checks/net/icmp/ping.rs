//! ICMP echo to the first addresses: does the host live, and does the line lose packets?

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use super::echo::Echo;
use crate::checks::net::attempt::with_zone;
use crate::checks::net::failure_from::tcp_failure;
use crate::checks::net::tcp::first_of_each_family;
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, Fact, Facts, OsError, Ping, Record, Status};

/// ICMP echo.
pub static CHECK: Check = Check {
    id: CheckId::Ping,
    plan,
    run,
    optional: true,
};

/// How many addresses of each family.
const ADDRESSES: usize = 2;

/// How many echoes: enough to see a loss of one packet in ten nearly always.
const ECHOES: u16 = 24;

/// How far apart they are sent.
const SPACING: Duration = Duration::from_millis(7);

/// How long the asked port goes ahead. Machines limit how many ICMP errors they send (RFC 1812, 4.3.2.8): the one that
/// answers the SYN must not be missing because echoes used them up.
const PRECEDENCE: Duration = Duration::from_millis(20);

/// How long to wait for the first answer after the last was sent.
const PATIENCE: Duration = Duration::from_secs(1);

/// How long to wait for the others once some have come: at least this, and three round trips.
const STRAGGLERS: Duration = Duration::from_millis(60);

fn plan(progress: &Progress<'_>) -> Vec<String> {
    first_of_each_family(progress.facts, ADDRESSES)
        .iter()
        .chain(&neighbours(progress.facts))
        .map(IpAddr::to_string)
        .collect()
}

/// The routers of this network, where nobody on it answers for the target: if they answer, the network is whole.
fn neighbours(facts: &Facts) -> Vec<IpAddr> {
    let unanswered = |to: IpAddr| {
        facts.asked_tcp().any(|(_, probe)| {
            probe.address.ip() == to
                && probe
                    .attempts
                    .iter()
                    .any(|attempt| attempt.icmp.as_ref().is_some_and(|icmp| icmp.own))
        })
    };
    facts
        .routes()
        .filter(|(_, route)| route.on_link && unanswered(route.to))
        .flat_map(|(_, route)| {
            facts
                .interfaces()
                .flat_map(|(_, found)| &found.gateways)
                .filter(|gateway| gateway.is_ipv4() == route.to.is_ipv4())
        })
        .copied()
        .take(ADDRESSES)
        .collect()
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        let Ok(address) = subject.parse::<IpAddr>() else {
            return;
        };
        tokio::time::sleep(PRECEDENCE).await;
        let start_ms = context.clock.now_ms();
        let (ping, error) = ping(&context, address).await;
        let status = match (ping.permitted, ping.received) {
            (false, _) => Status::Skipped,
            (true, 0) => Status::Failed,
            (true, _) => Status::Ok,
        };
        let record = Record {
            check: CheckId::Ping,
            subject,
            status,
            failure: error
                .as_ref()
                .filter(|_| ping.permitted)
                .map(|error| tcp_failure(error).0),
            os_error: error.as_ref().and_then(OsError::from_io),
            start_ms,
            duration_ms: context.clock.now_ms() - start_ms,
            fact: Fact::Ping(ping),
        };
        context.send(record).await;
    })
}

/// Sends the echoes and gathers the answers; with the error that kept this computer from sending.
async fn ping(context: &Context, address: IpAddr) -> (Ping, Option<std::io::Error>) {
    let mut ping = Ping {
        address,
        sent: 0,
        received: 0,
        best_ms: None,
        permitted: true,
    };
    let to = with_zone(&context.target, SocketAddr::new(address, 0));
    let echo = match Echo::open(to) {
        Ok(echo) => echo,
        Err(error) => {
            ping.permitted = error.kind() != std::io::ErrorKind::PermissionDenied;
            return (ping, Some(error));
        }
    };
    let mut flight = Flight {
        sent_ms: Vec::new(),
        answered: vec![false; usize::from(ECHOES)],
        best_ms: None,
    };
    let mut error = None;
    for sequence in 0..ECHOES {
        flight.sent_ms.push(context.clock.now_ms());
        match echo.send(sequence).await {
            Ok(()) => ping.sent += 1,
            Err(refused) => {
                error = Some(refused);
                break;
            }
        }
        flight.gather(context, &echo, SPACING).await;
    }
    if ping.sent > 0 {
        let patience = flight.best_ms.map_or(PATIENCE, |best_ms| {
            STRAGGLERS.max(Duration::from_secs_f64(best_ms * 3.0 / 1_000.0))
        });
        flight.gather(context, &echo, patience).await;
    }
    ping.received = flight.received();
    ping.best_ms = flight.best_ms;
    let nothing_left = ping.sent == 0;
    (ping, error.filter(|_| nothing_left))
}

/// Echoes under way, by their sequence numbers.
struct Flight {
    sent_ms: Vec<f64>,
    answered: Vec<bool>,
    best_ms: Option<f64>,
}

impl Flight {
    /// Takes answers for a while; ends sooner when all have come.
    async fn gather(&mut self, context: &Context, echo: &Echo, patience: Duration) {
        let all = async {
            while !self.answered.iter().all(|answered| *answered) {
                let sequence = echo.next_answer().await;
                self.note(context.clock.now_ms(), sequence);
            }
        };
        // Time over is how this ends where answers are missing.
        drop(tokio::time::timeout(patience, all).await);
    }

    fn note(&mut self, now_ms: f64, sequence: u16) {
        let place = usize::from(sequence);
        let (Some(answered), Some(sent_ms)) =
            (self.answered.get_mut(place), self.sent_ms.get(place))
        else {
            return;
        };
        if !*answered {
            *answered = true;
            let ms = now_ms - sent_ms;
            self.best_ms = Some(self.best_ms.map_or(ms, |best| best.min(ms)));
        }
    }

    fn received(&self) -> u32 {
        let count = self.answered.iter().filter(|answered| **answered).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::sample;
    use crate::target::Protocol;

    #[tokio::test]
    async fn this_computer_answers_or_forbids() {
        for host in ["127.0.0.1", "::1"] {
            let (context, mut records) = Context::for_test(sample::facts(Protocol::Tcp, host, 9));
            run(context, host.to_owned()).await;
            let record = records.try_recv().unwrap();
            let Fact::Ping(ping) = record.fact else {
                panic!("not a ping");
            };
            if ping.permitted && ping.sent > 0 {
                assert_eq!(ping.received, ping.sent);
                assert_eq!(record.status, Status::Ok);
                assert!(ping.best_ms.unwrap() < 100.0);
                assert!(record.duration_ms < 400.0);
            } else {
                assert_ne!(record.status, Status::Ok);
                assert!(record.os_error.is_some());
            }
        }
    }

    #[test]
    fn the_router_is_asked_where_a_neighbour_is_missing() {
        use crate::facts::{Failure, IcmpError};
        let own = IcmpError {
            own: true,
            ..sample::icmp(1, "192.168.1.20")
        };
        let failed = Some(Failure::TcpHostUnreachable);
        let mut network = sample::ethernet(&["192.168.1.20/24"]);
        if let Fact::Interfaces(found) = &mut network.fact {
            found.gateways = vec!["192.168.1.1".parse().unwrap()];
        }
        let mut facts = sample::facts(Protocol::Tcp, "192.168.1.7", 80);
        facts.records = vec![network, sample::route_on_link("192.168.1.7")];
        assert_eq!(neighbours(&facts), Vec::<IpAddr>::new());
        let missing = sample::tcp("192.168.1.7:80", true, failed, Some(own));
        facts.records.push(missing);
        assert_eq!(
            neighbours(&facts),
            ["192.168.1.1".parse::<IpAddr>().unwrap()]
        );
    }

    #[test]
    fn answers_count_once() {
        let mut flight = Flight {
            sent_ms: vec![0.0, 10.0],
            answered: vec![false; 2],
            best_ms: None,
        };
        flight.note(30.0, 0);
        flight.note(31.0, 0);
        flight.note(32.0, 7);
        assert_eq!(flight.received(), 1);
        flight.note(25.0, 1);
        assert_eq!(flight.best_ms, Some(15.0));
    }
}
