//! What the window shows.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::i18n::Texts;
use crate::practice::Served;
use crate::report::Report;
use crate::say::Say;
use crate::settings::Settings;

use super::command::Command;
use super::form::Form;
use super::run::{Run, Snapshot};

/// What the window shows; panels read it, `act.rs` changes it.
#[derive(Debug)]
pub struct State {
    /// The sentences.
    pub texts: Texts,
    /// What is kept between starts.
    pub settings: Settings,
    /// What is typed.
    pub form: Form,
    /// Start or result.
    pub screen: Screen,
    /// The run under way, or the last one.
    pub run: Option<Run>,
    /// The picture of the run before, until the new run has one.
    pub before: Option<Arc<Snapshot>>,
    /// The dialog in front.
    pub dialog: Option<Dialog>,
    /// Short messages.
    pub notices: Notices,
    /// Whether the start screen shows all examples.
    pub all_examples: bool,
    /// The practice server that runs.
    pub served: Option<Served>,
    /// Whether the checklist shows all causes.
    pub all_causes: bool,
    /// The causes whose details are open.
    pub unfolded: BTreeSet<&'static str>,
    /// A file is being saved, or the person is being asked where.
    pub saving: bool,
}

/// Start or result.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Screen {
    /// What can't you reach?
    Start,
    /// The answer.
    Result,
}

/// A dialog.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {
    /// The settings.
    Settings,
    /// Who made this, under which licence.
    About,
    /// Where to save the report, typed, because the system has no dialog for it.
    SaveAs(SaveAs),
}

/// Where to save the report.
#[derive(Clone, Debug, PartialEq)]
pub struct SaveAs {
    /// The id of the format.
    pub format: &'static str,
    /// The typed path.
    pub path: String,
    /// A file stands there already: the next try replaces it.
    pub replace: bool,
}

/// Short messages, oldest first.
#[derive(Debug, Default)]
pub struct Notices {
    list: Vec<Notice>,
    next: u64,
}

/// One short message.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// To take it away by.
    pub id: u64,
    /// Whether something went wrong.
    pub bad: bool,
    /// What it says.
    pub says: Say,
    /// What *Retry* does.
    pub retry: Option<Command>,
    /// When it was first shown, in seconds of the window's clock.
    pub since_s: Option<f64>,
}

/// More messages than this would cover the window.
const MOST_NOTICES: usize = 4;

/// How long a message that needs no answer stays, in seconds.
const NOTICE_S: f64 = 6.0;

impl Notices {
    /// Says that something was done; it goes by itself.
    pub fn tell(&mut self, says: Say) {
        self.add(false, says, None);
    }

    /// Says that something went wrong; it stays until it is answered.
    pub fn warn(&mut self, says: Say, retry: Option<Command>) {
        self.add(true, says, retry);
    }

    fn add(&mut self, bad: bool, says: Say, retry: Option<Command>) {
        self.list
            .retain(|notice| notice.bad != bad || notice.says != says);
        if self.list.len() >= MOST_NOTICES {
            self.list.remove(0);
        }
        self.next += 1;
        self.list.push(Notice {
            id: self.next,
            bad,
            says,
            retry,
            since_s: None,
        });
    }

    /// Takes one away.
    pub fn dismiss(&mut self, id: u64) {
        self.list.retain(|notice| notice.id != id);
    }

    /// All of them.
    pub fn list(&self) -> &[Notice] {
        &self.list
    }

    /// Lets the ones go whose time is over; returns the seconds until the next one goes.
    pub fn age(&mut self, now_s: f64) -> Option<f64> {
        for notice in &mut self.list {
            notice.since_s.get_or_insert(now_s);
        }
        let left = |notice: &Notice| {
            notice
                .since_s
                .map_or(NOTICE_S, |since| since + NOTICE_S - now_s)
        };
        self.list.retain(|notice| notice.bad || left(notice) > 0.0);
        self.list
            .iter()
            .filter(|notice| !notice.bad)
            .map(left)
            .min_by(f64::total_cmp)
    }
}

impl State {
    /// The first state.
    pub fn new(settings: Settings, texts: Texts) -> Self {
        Self {
            texts,
            settings,
            form: Form::default(),
            screen: Screen::Start,
            run: None,
            before: None,
            dialog: None,
            notices: Notices::default(),
            all_examples: false,
            served: None,
            all_causes: false,
            unfolded: BTreeSet::new(),
            saving: false,
        }
    }

    /// The picture to show: of this run, or until it has one, of the run before.
    pub fn snapshot(&self) -> Option<&Arc<Snapshot>> {
        self.run
            .as_ref()
            .and_then(|run| run.shown.as_ref())
            .or(self.before.as_ref())
    }

    /// The report to show.
    pub fn report(&self) -> Option<&Report> {
        self.snapshot().map(|snapshot| &snapshot.report)
    }

    /// Whether checks run.
    pub fn is_running(&self) -> bool {
        self.run.as_ref().is_some_and(Run::is_running)
    }
}
