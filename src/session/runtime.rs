//! The threads and files that a session runs on, and what is known where the system gives none.

use std::io;

use tokio::runtime::{Builder, Runtime};

use crate::facts::{Asked, CheckId, Fact, Facts, Failure, OsError, Record, Status};
use crate::target::Target;

/// Threads for the sockets: a diagnosis waits more than it works.
const THREADS: usize = 2;

/// A runtime for sessions.
///
/// # Errors
/// When the system gives no threads, or allows too few open files.
pub fn runtime() -> io::Result<Runtime> {
    room()?;
    Builder::new_multi_thread()
        .worker_threads(THREADS)
        .thread_name("checks")
        .enable_all()
        .build()
}

/// Tries whether the files may be opened that the runtime needs: it panics where it cannot open those for signals.
#[cfg(unix)]
fn room() -> io::Result<()> {
    use std::os::unix::net::UnixStream;

    // Three for waiting (epoll, its waker, a copy), three for signals (a pair, a copy).
    let taken: io::Result<Vec<_>> = (0..3).map(|_| UnixStream::pair()).collect();
    taken.map(drop)
}

#[cfg(not(unix))]
const fn room() -> io::Result<()> {
    Ok(())
}

/// What is known of a target where the runtime could not be started because no file may be opened; none where the
/// reason is another.
pub fn not_started(target: Target, asked: Asked, error: &io::Error) -> Option<Facts> {
    let os_error =
        OsError::from_io(error).filter(|os| matches!(os.name.as_str(), "EMFILE" | "ENFILE"))?;
    let record = Record {
        check: CheckId::Tcp,
        subject: target.shown(),
        status: Status::Skipped,
        failure: Some(Failure::TcpTooManyFiles),
        os_error: Some(os_error),
        start_ms: 0.0,
        duration_ms: 0.0,
        fact: Fact::Nothing {
            note: error.to_string(),
        },
    };
    Some(Facts {
        asked,
        records: vec![record],
        complete: true,
        ..Facts::new(target)
    })
}
