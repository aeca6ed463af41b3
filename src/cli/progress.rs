//! One line on a terminal that says what is being measured, and goes away when the report comes.

use std::io::{self, Write as _};
use std::time::Duration;

use crate::facts::CheckId;
use crate::i18n::Texts;
use crate::say;
use crate::say::Said;
use crate::session::Event;

/// How often the line is written anew at most: reading needs longer.
pub(super) const INTERVAL: Duration = Duration::from_millis(100);

/// Most checks named in the line.
const MOST_NAMES: usize = 3;

/// The way back to the beginning of the line, and the rest of it erased (ECMA-48).
const CLEAR: &str = "\r\u{1b}[K";

/// What has been measured and what is being measured.
#[derive(Debug)]
pub(super) struct Progress<'a> {
    texts: &'a Texts,
    shown: bool,
    measured: usize,
    /// An open WebSocket is watched on.
    watching: bool,
    running: Vec<CheckId>,
}

impl<'a> Progress<'a> {
    /// A line on standard error, or none where nobody would read it.
    pub(super) const fn new(texts: &'a Texts, shown: bool) -> Self {
        Self {
            texts,
            shown,
            measured: 0,
            watching: false,
            running: Vec::new(),
        }
    }

    /// Takes note of an event.
    pub(super) fn note(&mut self, event: &Event) {
        match event {
            Event::Started { check, .. } => self.running.push(*check),
            Event::Learned(record) if record.is_watched() => self.watching = true,
            Event::Learned(_) => self.measured += 1,
            Event::Ended { check, .. } => {
                if let Some(at) = self.running.iter().position(|running| running == check) {
                    self.running.swap_remove(at);
                }
            }
            Event::Finished(_) => self.running.clear(),
        }
    }

    /// The line as it is now.
    fn line(&self) -> String {
        let mut checks = self.running.clone();
        checks.sort_unstable();
        checks.dedup();
        let names: Vec<String> = checks
            .iter()
            .take(MOST_NAMES)
            .map(|check| match check {
                CheckId::WebSocket if self.watching => {
                    self.texts.say(&say!("check-web_socket-watched"))
                }
                check => self.texts.key(&format!("check-{}", check.id())),
            })
            .collect();
        self.texts.say(&say!(
            "cli-progress",
            measured = self.measured,
            running = Said(self.texts.list(&names))
        ))
    }

    /// Writes the line over the last one.
    pub(super) fn draw(&self) {
        if self.shown {
            write(&format!("{CLEAR}{}", self.line()));
        }
    }

    /// Takes the line away.
    pub(super) fn clear(&self) {
        if self.shown {
            write(CLEAR);
        }
    }
}

fn write(text: &str) {
    let mut out = io::stderr().lock();
    drop(out.write_all(text.as_bytes()));
    drop(out.flush());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started(check: CheckId) -> Event {
        Event::Started {
            check,
            subject: String::new(),
            at_ms: 0.0,
        }
    }

    #[test]
    fn the_line_names_what_runs() {
        let texts = Texts::english();
        let mut progress = Progress::new(&texts, false);
        progress.note(&started(CheckId::Tcp));
        progress.note(&started(CheckId::Tcp));
        progress.note(&started(CheckId::Ping));
        progress.note(&Event::Ended {
            check: CheckId::Ping,
            subject: String::new(),
        });
        let line = progress.line();
        assert!(line.contains("TCP") && !line.contains("Ping"), "{line}");
        assert_eq!(line.matches("TCP").count(), 1);
    }
}
