//! What the program wants to know of its surroundings, read once at the start.

use std::io::{self, IsTerminal as _};

use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

/// The surroundings of the program.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    /// A window could be shown: on Linux, `DISPLAY` or `WAYLAND_DISPLAY` is set.
    pub has_display: bool,
    /// Standard error is a terminal: somebody looks at it.
    pub stderr_is_terminal: bool,
    /// What `CONNECTION_DOCTOR_LOG` asks to be logged, such as `debug` or `connection_doctor::checks=trace`.
    pub log: Option<String>,
}

impl Environment {
    /// Reads the environment of this process.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the environment, called once by main"
    )]
    pub fn read() -> Self {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let unix_desktop = cfg!(all(unix, not(target_os = "macos")));
        Self {
            has_display: !unix_desktop
                || set("DISPLAY").is_some()
                || set("WAYLAND_DISPLAY").is_some(),
            stderr_is_terminal: io::stderr().is_terminal(),
            log: set("CONNECTION_DOCTOR_LOG"),
        }
    }

    /// Starts the log on standard error, where one is asked for. Never on standard output, which belongs to the report.
    pub(super) fn start_log(&self) {
        let Some(wish) = &self.log else {
            return;
        };
        // A wish that cannot be read is one for everything that goes wrong.
        let filter: Targets = wish
            .parse()
            .unwrap_or_else(|_unreadable| Targets::new().with_default(LevelFilter::WARN));
        let lines = tracing_subscriber::fmt::layer()
            .with_writer(io::stderr)
            .with_ansi(false);
        let started = tracing_subscriber::registry()
            .with(lines.with_filter(filter))
            .try_init();
        if started.is_err() {
            tracing::debug!("the log was started already");
        }
    }
}
