use std::net::{IpAddr, TcpListener};

use super::*;
use crate::facts::{Failure, Rcode, sample};
use crate::target::Protocol;

fn probes(records: &mut tokio::sync::mpsc::Receiver<Record>) -> Vec<(Record, TcpProbe)> {
    let mut all = Vec::new();
    while let Ok(record) = records.try_recv() {
        if let Fact::Tcp(probe) = &record.fact {
            let probe = probe.clone();
            all.push((record, probe));
        }
    }
    all
}

async fn checked(address: SocketAddr, timeout_ms: u64) -> Vec<(Record, TcpProbe)> {
    let mut facts = sample::facts(Protocol::Tcp, &address.ip().to_string(), address.port());
    facts.asked.timeout_ms = timeout_ms;
    let (context, mut records) = Context::for_test(facts);
    run(context, address.to_string()).await;
    probes(&mut records)
}

#[tokio::test]
async fn a_refusal_is_known_at_once_and_not_repeated() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let all = checked(address, 3_500).await;
    assert_eq!(all.len(), 1, "the other attempts fare alike: no news");
    let (record, probe) = &all[0];
    assert_eq!(record.failure, Some(Failure::TcpRefused));
    assert_eq!(record.os_error.as_ref().unwrap().name, "ECONNREFUSED");
    assert_eq!(record.subject, address.to_string());
    assert!(record.duration_ms < 30.0, "{} ms", record.duration_ms);
    assert_eq!(probe.attempts.len(), 1);
}

#[tokio::test]
async fn a_connection_that_stays_open_is_one_record() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let all = checked(listener.local_addr().unwrap(), 3_500).await;
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].0.status, Status::Ok);
    assert!(all[0].1.connected());
    assert!(all[0].0.duration_ms < 30.0);
}

#[tokio::test]
async fn a_connection_that_is_closed_at_once_is_news() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = std::thread::Builder::new()
        .name("closes at once".to_owned())
        .spawn(move || {
            for stream in listener.incoming().take(3) {
                drop(stream);
            }
        })
        .unwrap();
    let all = checked(address, 3_500).await;
    server.join().unwrap();
    assert_eq!(all.len(), 2);
    let (record, probe) = &all[1];
    assert_eq!(record.subject, format!("{address}/repeat"));
    assert_eq!(record.failure, Some(Failure::TcpClosed));
    assert_eq!(probe.attempts.len(), 3);
    assert_eq!(probe.attempts[0].ended_early, Some(Failure::TcpClosed));
}

#[tokio::test]
async fn a_port_that_stops_answering_is_news() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = std::thread::Builder::new()
        .name("leaves".to_owned())
        .spawn(move || drop(listener.accept()))
        .unwrap();
    let all = checked(address, 3_500).await;
    server.join().unwrap();
    let (_, probe) = all.last().unwrap();
    assert_eq!(all.len(), 2);
    let refused = probe
        .attempts
        .iter()
        .filter(|attempt| attempt.failure == Some(Failure::TcpRefused));
    assert_eq!(refused.count(), 2);
}

/// A listener whose queue is full: Linux drops the SYNs, as a firewall would.
#[cfg(target_os = "linux")]
fn silent_port() -> (socket2::Socket, SocketAddr, Vec<socket2::Socket>) {
    let any: SocketAddr = "0.0.0.0:0".parse().unwrap();
    let new = || socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
    let socket = new();
    socket.bind(&any.into()).unwrap();
    socket.listen(0).unwrap();
    let port = socket.local_addr().unwrap().as_socket().unwrap().port();
    let address = SocketAddr::new(IpAddr::from([127, 0, 0, 1]), port);
    let held = (0..4)
        .map(|_| {
            let client = new();
            client.set_nonblocking(true).unwrap();
            drop(client.connect(&address.into()));
            client
        })
        .collect();
    (socket, address, held)
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn silence_of_64_addresses_takes_no_longer_than_of_one() {
    let (_socket, address, _held) = silent_port();
    let clock = crate::checks::net::clock::Clock::start();
    let all = futures_util::future::join_all((1..=64).map(|last| {
        let ip = IpAddr::from([127, 0, 0, last]);
        checked(SocketAddr::new(ip, address.port()), 1_300)
    }))
    .await;
    // One after the other they would take 83 seconds: however busy the machine, these were side by side.
    assert!(clock.now_ms() < 20_000.0, "{} ms", clock.now_ms());
    for one in all {
        let (record, probe) = &one[0];
        assert_eq!(record.failure, Some(Failure::TcpTimedOut));
        assert_eq!(probe.attempts.len(), 3);
        assert!(probe.syns() >= 5, "silence is judged by several SYNs");
    }
}

#[test]
fn one_subject_for_each_address_and_the_expected_one() {
    let mut facts = sample::facts(Protocol::Tcp, "example.com", 8_282);
    assert!(addresses::asked(&facts).is_empty(), "no address yet");
    facts.records.push(sample::resolved(
        "example.com",
        &["192.0.2.1", "2001:db8::1", "192.0.2.1"],
    ));
    facts.target.details.expect_ip = Some("192.0.2.9".parse().unwrap());
    let running = std::collections::BTreeSet::new();
    let progress = Progress {
        facts: &facts,
        running: &running,
        now_ms: 0.0,
    };
    assert_eq!(
        plan(&progress),
        ["192.0.2.1:8282", "[2001:db8::1]:8282", "192.0.2.9:8282"]
    );
    assert_eq!(
        (control_port::CHECK.plan)(&progress).first().unwrap(),
        "192.0.2.1:80"
    );
}

#[test]
fn loss_is_looked_at_where_a_syn_was_sent_again() {
    let mut facts = sample::facts(Protocol::Tcp, "192.0.2.1", 80);
    facts
        .records
        .push(sample::tcp("192.0.2.1:80", true, None, None));
    assert!(loss::due(&facts).is_empty());
    let mut again = sample::tcp("192.0.2.1:443", false, None, None);
    if let Fact::Tcp(probe) = &mut again.fact {
        probe.attempts[0].syns = Some(2);
        probe.attempts[0].duration_ms = 1_012.0;
    }
    facts.records.push(again);
    assert_eq!(loss::due(&facts), ["192.0.2.1:80/loss"]);
}

/// A name server that is quick when asked by itself, and a lookup that took seconds: a question may have been lost.
#[test]
fn loss_is_looked_at_where_a_lookup_waited() {
    let mut facts = sample::facts(Protocol::Tcp, "srv.example.com", 80);
    let mut lookup = sample::resolved("srv.example.com", &["192.0.2.1"]);
    let answer = sample::dns("srv.example.com", "A", Some(Rcode::NoError), &["192.0.2.1"]);
    let open = sample::tcp("192.0.2.1:80", true, None, None);
    facts.records = vec![lookup.clone(), answer.clone(), open.clone()];
    assert!(loss::due(&facts).is_empty());
    lookup.duration_ms = 5_010.0;
    facts.records = vec![lookup.clone(), answer, open.clone()];
    assert_eq!(loss::due(&facts), ["192.0.2.1:80/loss"]);
    let mut slow = sample::dns("srv.example.com", "A", Some(Rcode::NoError), &["192.0.2.1"]);
    slow.duration_ms = 2_010.0;
    facts.records = vec![lookup, slow, open];
    assert!(loss::due(&facts).is_empty(), "the server itself is slow");
}

#[test]
fn a_slow_line_is_not_a_lossy_one() {
    let mut facts = sample::facts(Protocol::Tcp, "192.0.2.1", 80);
    let mut slow = sample::tcp("192.0.2.1:80", true, None, None);
    if let Fact::Tcp(probe) = &mut slow.fact {
        for attempt in &mut probe.attempts {
            attempt.syns = Some(2);
            attempt.duration_ms = 1_400.0;
        }
    }
    facts.records.push(slow);
    assert!(loss::due(&facts).is_empty(), "every answer takes that long");
}
