use super::*;
use crate::diagnosis::CauseStatus;
use crate::facts::Record;
use crate::facts::sample::{self, facts, ping, series, tcp};
use crate::target::Protocol;

const A: &str = "192.0.2.7:8282";
const CONTROL: &str = "192.0.2.7:22";
const LOSSY: &[u32] = &[1, 1, 2, 1, 1, 1, 1, 3, 1, 1, 1, 1];
const WHOLE: &[u32] = &[1; 12];

fn status(records: Vec<Record>) -> CauseStatus {
    let mut facts = facts(Protocol::Tcp, "192.0.2.7", 8282);
    facts.records = records;
    judge(&facts).status
}

#[test]
fn lost_here_and_there() {
    let records = vec![series(A, true, LOSSY), series(CONTROL, false, LOSSY)];
    assert_eq!(status(records), CauseStatus::Confirmed);
    let records = vec![series(A, true, LOSSY), ping("192.0.2.7", 10, 8)];
    assert_eq!(status(records), CauseStatus::Confirmed);
}

/// One of several machines or ways is dead: what is sent again on a connection goes there again.
#[test]
fn what_is_never_made_good_is_no_chance() {
    let dead: &[u32] = &[1, 0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1];
    let records = vec![series(A, true, dead), series(CONTROL, false, dead)];
    assert_eq!(status(records), CauseStatus::Likely);
}

/// Whoever counts connections drops those of our own series, and none before.
#[test]
fn a_loss_that_our_own_attempts_began() {
    let mut counted = vec![1; 4];
    counted.extend([0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0]);
    let records = vec![
        tcp(A, true, None, None),
        series(A, true, &counted),
        series(CONTROL, false, &counted),
    ];
    assert_eq!(status(records.clone()), CauseStatus::Possible);
    let mut facts = facts(Protocol::Tcp, "192.0.2.7", 8282);
    facts.records = records;
    let outcome = crate::diagnosis::diagnose(&facts).verdict.outcome;
    assert_eq!(outcome, Outcome::Reachable);
    // A second attempt of the few at first was lost: the line may be out since then.
    let mut again = series(A, true, &[1, 0, 0]);
    again.subject = format!("{A}/repeat");
    let later = |mut record: Record| {
        if let crate::facts::Fact::Tcp(probe) = &mut record.fact {
            for attempt in &mut probe.attempts {
                attempt.start_ms += 400.0;
            }
        }
        record
    };
    let mut out = vec![0; 11];
    out.push(1);
    let six = |port: u16| tcp(&format!("192.0.2.7:{port}"), false, None, None);
    let mut records: Vec<Record> = (20..26).map(six).collect();
    records.extend([
        again,
        later(series(A, true, &out)),
        later(series(CONTROL, false, &out)),
    ]);
    assert_eq!(status(records), CauseStatus::Likely);
}

/// Whoever lets a few a second pass never lets two pass that follow each other, save at the start.
#[test]
fn a_few_a_second_are_no_chance() {
    let counted: &[u32] = &[1, 2, 1, 2, 2, 0, 0, 1, 0, 0, 0, 2, 0, 0, 1, 0, 0, 0, 2, 0];
    let records = vec![
        series(A, true, counted),
        series(CONTROL, false, counted),
        ping("192.0.2.7", 10, 3),
    ];
    assert_eq!(status(records), CauseStatus::Likely);
    // Another port may not be counted at all.
    let records = vec![
        series(A, true, counted),
        series(CONTROL, false, WHOLE),
        ping("192.0.2.7", 10, 3),
    ];
    assert_eq!(status(records), CauseStatus::Likely);
}

/// The line loses some packets, and every exchange is silent to its end.
#[test]
fn a_server_that_is_silent_every_time_is_not_explained_by_loss() {
    let mut records = vec![series(A, true, LOSSY), series(CONTROL, false, LOSSY)];
    for _ in 0..2 {
        let mut ws = sample::upgrade(A, 0, &[], "");
        ws.status = None;
        ws.ended = Some(crate::facts::Ended::Silent);
        let mut record = sample::of_web_socket(ws);
        record.status = crate::facts::Status::Failed;
        record.failure = Some(Failure::WsTimedOut);
        record.duration_ms = 8_000.0;
        records.push(record);
    }
    let mut facts = facts(Protocol::Ws, "192.0.2.7", 8282);
    facts.records = records;
    assert_eq!(judge(&facts).status, CauseStatus::Possible);
}

/// A slow acceptor loses SYNs of its own, without any loss on the way.
#[test]
fn lost_only_here() {
    let records = vec![series(A, true, LOSSY), series(CONTROL, false, WHOLE)];
    assert_eq!(status(records), CauseStatus::Possible);
    let records = vec![series(A, true, LOSSY), ping("192.0.2.7", 10, 10)];
    assert_eq!(status(records), CauseStatus::Possible);
    assert_eq!(status(vec![series(A, true, LOSSY)]), CauseStatus::Likely);
}

#[test]
fn too_few_attempts_confirm_nothing() {
    let records = vec![series(A, true, &[1, 2, 1]), series(CONTROL, false, LOSSY)];
    assert_eq!(status(records), CauseStatus::Possible);
    assert_eq!(
        status(vec![tcp(A, true, None, None)]),
        CauseStatus::NotChecked
    );
}

#[test]
fn ten_of_ten() {
    assert_eq!(status(vec![series(A, true, WHOLE)]), CauseStatus::RuledOut);
}

/// The first packets to a host wait until its hardware address is known, and the SYN is sent again meanwhile.
#[test]
fn a_way_that_had_to_be_found() {
    let records = vec![series(A, true, &[2]), series(CONTROL, false, &[2, 2])];
    assert_eq!(status(records), CauseStatus::NotChecked);
}

/// The lookup of programs waited in vain, and the same DNS server answered a moment later.
#[test]
fn the_questions_for_the_name_get_lost() {
    use crate::facts::Rcode;
    let found = |syns: &[u32]| {
        let name = "srv.example.com";
        let mut facts = facts(Protocol::Tcp, name, 8282);
        facts.records = vec![
            sample::unresolved(name, Failure::DnsUnreachable),
            sample::dns(name, "A", Some(Rcode::NoError), &["192.0.2.7"]),
            series(A, true, syns),
        ];
        crate::diagnosis::diagnose(&facts).verdict.top_causes
    };
    assert_eq!(found(LOSSY), ["packet_loss"]);
    assert!(!found(WHOLE).contains(&"packet_loss"));
}

/// The line does lose packets, and the server refuses all the same.
#[test]
fn an_answer_is_not_explained_by_loss() {
    let mut refused = series(A, true, LOSSY);
    if let crate::facts::Fact::Tcp(probe) = &mut refused.fact {
        for attempt in &mut probe.attempts {
            attempt.connected = false;
            attempt.failure = Some(Failure::TcpRefused);
        }
    }
    refused.status = crate::facts::Status::Failed;
    refused.failure = Some(Failure::TcpRefused);
    let records = vec![refused, series(CONTROL, false, LOSSY)];
    assert_eq!(status(records.clone()), CauseStatus::Possible);
    let mut facts = facts(Protocol::Tcp, "192.0.2.7", 8282);
    facts.records = records;
    let top = crate::diagnosis::diagnose(&facts).verdict.top_causes;
    assert_eq!(top.first(), Some(&"server_not_listening"));
}

/// One hung exchange may be chance. Several are not, at a loss that repeating makes up for.
#[test]
fn a_few_lost_packets_do_not_silence_a_server() {
    use crate::facts::sample::{heard, of_http, spoke};
    use crate::facts::{Ended, SpeakProbe};
    let found = |times: usize, syns: &[u32]| {
        let mut facts = facts(Protocol::Http, "192.0.2.7", 8282);
        let mut page = sample::exchange(A, 0, &[], "");
        page.status = None;
        page.ended = Some(Ended::Silent);
        let mut page = of_http(page);
        page.status = crate::facts::Status::Failed;
        page.failure = Some(Failure::HttpTimedOut);
        facts.records = vec![series(A, true, syns), series(CONTROL, false, syns), page];
        for _ in 1..times {
            facts
                .records
                .push(heard(spoke(A, SpeakProbe::Http, b"", Ended::Silent)));
        }
        judge(&facts).status
    };
    let heavy = &[1, 2, 2, 3, 2, 2, 2, 1, 1, 3, 2, 2];
    assert_eq!(found(3, LOSSY), CauseStatus::Possible);
    assert_eq!(found(3, heavy), CauseStatus::Confirmed);
    assert_eq!(found(1, LOSSY), CauseStatus::Confirmed);
}

/// Silence throughout is no loss.
#[test]
fn silence() {
    let silent = tcp(A, true, Some(Failure::TcpTimedOut), None);
    assert_eq!(
        status(vec![silent, series(CONTROL, false, LOSSY)]),
        CauseStatus::NotChecked
    );
}

/// Whoever lets a few connections stand at a time drops those that begin beside each other, and few of those that follow.
#[test]
fn lost_beside_each_other_and_hardly_after() {
    let mut seldom = vec![1; 30];
    seldom[0] = 2;
    seldom[12] = 2;
    let lost = |port: u16| series(&format!("192.0.2.7:{port}"), false, &[2]);
    let passed = |port: u16| series(&format!("192.0.2.7:{port}"), false, &[1]);
    let records = |beside: &[Record]| {
        let long = [series(A, true, &seldom), series(CONTROL, false, &seldom)];
        [beside, &long].concat()
    };
    let counted = records(&[lost(80), lost(443), lost(7272), passed(2346), passed(8080)]);
    assert_eq!(status(counted), CauseStatus::Likely);
    let even = records(&[passed(80), passed(443), lost(7272), passed(2346)]);
    assert_eq!(status(even), CauseStatus::Confirmed);
}

/// A line loses packets of every kind.
#[test]
fn a_loss_that_spares_all_pings_is_no_chance() {
    let half: &[u32] = &[1, 1, 2, 1, 2, 1, 1, 2, 1, 0, 2, 1, 2, 1, 1, 2];
    let records = |pings| {
        vec![
            series(A, true, half),
            series(CONTROL, false, half),
            ping("192.0.2.7", 24, pings),
        ]
    };
    assert_eq!(status(records(24)), CauseStatus::Likely);
    assert_eq!(status(records(15)), CauseStatus::Confirmed);
}
