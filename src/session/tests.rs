use std::sync::atomic::{AtomicBool, Ordering};

use super::*;
use crate::checks::Running;
use crate::facts::sample;
use crate::target::Protocol;

fn note(check: CheckId, subject: &str) -> Record {
    let fact = Fact::Nothing {
        note: String::new(),
    };
    sample::record(check, subject, None, fact)
}

fn once(_: &Progress<'_>) -> Vec<String> {
    vec!["once".to_owned()]
}

fn sends_hosts(context: Context, subject: String) -> Running {
    Box::pin(async move { context.send(note(CheckId::HostsFile, &subject)).await })
}

fn waits_for_ever(_: Context, _: String) -> Running {
    Box::pin(std::future::pending())
}

fn panics(_: Context, _: String) -> Running {
    Box::pin(async { panic!("out of order") })
}

static HOSTS: Check = Check {
    id: CheckId::HostsFile,
    plan: once,
    run: sends_hosts,
    optional: false,
};

static AFTER_HOSTS: Check = Check {
    id: CheckId::Route,
    plan: |progress| {
        let known = progress.facts.has(CheckId::HostsFile);
        known.then(|| "after".to_owned()).into_iter().collect()
    },
    run: |context, subject| {
        Box::pin(async move {
            assert!(context.facts.has(CheckId::HostsFile));
            context.send(note(CheckId::Route, &subject)).await;
        })
    },
    optional: false,
};

static PANICS: Check = Check {
    id: CheckId::Tls,
    plan: once,
    run: panics,
    optional: false,
};

static HANGS: Check = Check {
    id: CheckId::Http,
    plan: once,
    run: waits_for_ever,
    optional: false,
};

static DETAIL: Check = Check {
    id: CheckId::Ping,
    plan: once,
    run: waits_for_ever,
    optional: true,
};

static CONNECTS: Check = Check {
    id: CheckId::Tcp,
    plan: once,
    run: |context, _| {
        Box::pin(async move {
            let record = sample::tcp("192.0.2.1:80", true, None, None);
            context.send(record).await;
        })
    },
    optional: false,
};

fn begin(checks: &'static [&'static Check]) -> Session {
    let (sender, events) = mpsc::channel(QUEUE);
    let stop = CancellationToken::new();
    let target = sample::target(Protocol::Tcp, "192.0.2.1", 80);
    let task = run(target, Asked::default(), checks, sender, stop.clone());
    tokio::runtime::Handle::current().spawn(task);
    Session { events, stop }
}

async fn finished(session: &mut Session) -> Facts {
    while let Some(event) = session.next().await {
        if let Event::Finished(facts) = event {
            return *facts;
        }
    }
    panic!("a session always finishes");
}

#[tokio::test]
async fn a_check_starts_when_its_inputs_exist() {
    static CHECKS: &[&Check] = &[&AFTER_HOSTS, &HOSTS];
    let facts = finished(&mut begin(CHECKS)).await;
    let order: Vec<CheckId> = facts.records.iter().map(|record| record.check).collect();
    assert_eq!(order, [CheckId::HostsFile, CheckId::Route]);
    assert!(facts.complete);
}

#[tokio::test]
async fn a_panic_is_a_fact_and_spoils_nothing() {
    static CHECKS: &[&Check] = &[&PANICS, &HOSTS];
    let facts = finished(&mut begin(CHECKS)).await;
    let broken = facts.of(CheckId::Tls).next().unwrap();
    assert_eq!(broken.failure, Some(Failure::CheckPanicked));
    assert_eq!(
        broken.fact,
        Fact::Nothing {
            note: "out of order".to_owned()
        }
    );
    assert!(facts.has(CheckId::HostsFile));
}

#[tokio::test]
async fn stop_ends_at_once_with_what_is_known() {
    static CHECKS: &[&Check] = &[&HANGS, &HOSTS];
    let mut session = begin(CHECKS);
    while let Some(event) = session.next().await {
        if matches!(event, Event::Learned(_)) {
            break;
        }
    }
    let pressed = Instant::now();
    session.stop();
    let facts = finished(&mut session).await;
    assert!(pressed.elapsed() < Duration::from_secs(5));
    assert!(facts.has(CheckId::HostsFile));
    assert!(!facts.complete, "silence is no finding in a stopped run");
    let stopped = facts.stopped.unwrap();
    assert_eq!(stopped.unfinished, [CheckId::Http]);
    assert!(stopped.after_ms >= 0.0);
}

#[tokio::test]
async fn details_are_dropped_once_the_asked_protocol_works() {
    static CHECKS: &[&Check] = &[&DETAIL, &CONNECTS];
    let begun = Instant::now();
    let facts = finished(&mut begin(CHECKS)).await;
    assert!(begun.elapsed() >= GRACE && begun.elapsed() < GRACE * 25);
    assert!(facts.complete);
}

#[tokio::test]
async fn a_dropped_session_stops_its_checks() {
    static DROPPED: AtomicBool = AtomicBool::new(false);
    struct Flag;
    impl Drop for Flag {
        fn drop(&mut self) {
            DROPPED.store(true, Ordering::SeqCst);
        }
    }
    static FLAGGED: Check = Check {
        id: CheckId::Http,
        plan: once,
        run: |_, _| {
            Box::pin(async {
                let _flag = Flag;
                std::future::pending::<()>().await;
            })
        },
        optional: false,
    };
    static CHECKS: &[&Check] = &[&FLAGGED];
    let mut session = begin(CHECKS);
    assert!(matches!(session.next().await, Some(Event::Started { .. })));
    tokio::time::sleep(Duration::from_millis(20)).await;
    drop(session);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(DROPPED.load(Ordering::SeqCst));
}
