//! The types of a diagnosis.

use crate::facts::{CheckId, Facts, Failure, Language, clean_char};
use crate::say::Say;

/// A cause: its identity and the function that judges it.
#[derive(Debug)]
pub struct Cause {
    /// Final: file name, text key (`cause-<id>`) and JSON use it.
    pub id: &'static str,
    /// Where on the way it bites.
    pub stage: Stage,
    /// Who can mend it.
    pub fixer: Fixer,
    /// Judges it.
    pub judge: fn(&Facts) -> Judgement,
}

impl PartialEq for Cause {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// A step on the way to a working connection, in order.
#[derive(
    Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, serde::Serialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// What was typed.
    Input,
    /// This computer.
    Local,
    /// Names.
    Dns,
    /// Getting to the port.
    Tcp,
    /// Encryption.
    Tls,
    /// HTTP.
    Http,
    /// WebSocket.
    #[serde(rename = "websocket")]
    WebSocket,
}

impl Stage {
    /// The name in reports.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Local => "local",
            Self::Dns => "dns",
            Self::Tcp => "tcp",
            Self::Tls => "tls",
            Self::Http => "http",
            Self::WebSocket => "websocket",
        }
    }
}

/// Who can mend a cause.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Fixer {
    /// The person at this computer.
    User,
    /// Whoever runs the local network.
    Network,
    /// Whoever runs the server.
    Server,
    /// Whoever runs the name's DNS.
    Dns,
    /// Whoever holds the cloud, CDN or panel account.
    Provider,
}

/// How sure a cause is. The order is the order of reading.
#[derive(
    Clone,
    Copy,
    Debug,
    Eq,
    Ord,
    PartialEq,
    PartialOrd,
    serde::Deserialize,
    serde::Serialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CauseStatus {
    /// The facts leave no other explanation.
    Confirmed,
    /// What was seen points there; something else would look the same.
    Likely,
    /// At least one observation speaks for it.
    Possible,
    /// A fact is missing.
    NotChecked,
    /// The facts exclude it, for every address tried.
    RuledOut,
}

impl CauseStatus {
    /// The name in reports, and the text key `status-<id>`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Likely => "likely",
            Self::Possible => "possible",
            Self::NotChecked => "not_checked",
            Self::RuledOut => "ruled_out",
        }
    }
}

/// One observation that a judgement rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Which check saw it.
    pub check: CheckId,
    /// What it says.
    pub says: Say,
    /// For the cause, or against it.
    pub supports: bool,
}

/// What was found about one cause.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// How sure.
    pub status: CauseStatus,
    /// What it rests on, most important first.
    pub evidence: Vec<Evidence>,
    /// The one test that would settle it, where it is open.
    pub next_test: Option<Say>,
    /// The fact that is missing and who could supply it, where nothing could be judged.
    pub missing: Option<Say>,
    /// A named form of the cause, such as `expired` for a certificate: the text `cause-<id>.title-<variant>`.
    pub variant: Option<&'static str>,
    /// A better value for the person to take: a port, a name, an address. What it is, its cause knows.
    pub suggestion: Option<String>,
    /// Whether what answered, or kept silent, cannot have been the server that is meant: then the causes of getting to the
    /// port and of speaking are at most possible, unless they are confirmed.
    pub hides: bool,
    /// Whether a measurement that is still to come may take a `confirmed` back: before the end it is at most likely.
    pub provisional: bool,
    /// Where it was met, if not at its cause's own step: a filter on the way can stop the questions to DNS already.
    pub met_at: Option<Stage>,
}

impl Judgement {
    fn new(status: CauseStatus) -> Self {
        Self {
            status,
            evidence: Vec::new(),
            next_test: None,
            missing: None,
            variant: None,
            suggestion: None,
            hides: false,
            provisional: false,
            met_at: None,
        }
    }

    /// The facts leave no other explanation.
    pub fn confirmed() -> Self {
        Self::new(CauseStatus::Confirmed)
    }

    /// What was seen points there.
    pub fn likely() -> Self {
        Self::new(CauseStatus::Likely)
    }

    /// At least one observation speaks for it.
    pub fn possible() -> Self {
        Self::new(CauseStatus::Possible)
    }

    /// The facts exclude it.
    pub fn ruled_out() -> Self {
        Self::new(CauseStatus::RuledOut)
    }

    /// A fact is missing: which, and who could supply it.
    pub fn not_checked(missing: Say) -> Self {
        Self {
            missing: Some(missing),
            ..Self::new(CauseStatus::NotChecked)
        }
    }

    /// An observation for it.
    #[must_use]
    pub fn because(mut self, check: CheckId, says: Say) -> Self {
        self.evidence.push(Evidence {
            check,
            says,
            supports: true,
        });
        self
    }

    /// An observation against it.
    #[must_use]
    pub fn although(mut self, check: CheckId, says: Say) -> Self {
        self.evidence.push(Evidence {
            check,
            says,
            supports: false,
        });
        self
    }

    /// What another judgement rests on, all of it for this cause.
    #[must_use]
    pub fn because_of(self, other: Self) -> Self {
        other.evidence.into_iter().fold(self, |judgement, seen| {
            judgement.because(seen.check, seen.says)
        })
    }

    /// No surer than this, whatever speaks for it.
    #[must_use]
    pub fn at_most(mut self, status: CauseStatus) -> Self {
        self.status = self.status.max(status);
        self
    }

    /// The one test that would settle it.
    #[must_use]
    pub fn settled_by(mut self, test: Say) -> Self {
        self.next_test = Some(test);
        self
    }

    /// A named form of the cause.
    #[must_use]
    pub fn variant(mut self, variant: &'static str) -> Self {
        self.variant = Some(variant);
        self
    }

    /// What answered, or kept silent, cannot have been the server that is meant.
    #[must_use]
    pub fn hiding_the_server(mut self) -> Self {
        self.hides = true;
        self
    }

    /// The cause was met at another step than its own.
    #[must_use]
    pub fn met_at(mut self, stage: Stage) -> Self {
        self.met_at = Some(stage);
        self
    }

    /// A measurement that is still to come may take it back.
    #[must_use]
    pub fn provisional(mut self) -> Self {
        self.provisional = true;
        self
    }

    /// A better value for the person to take. It may come from a server: nothing in it is hidden.
    #[must_use]
    pub fn suggesting(mut self, value: impl Into<String>) -> Self {
        self.suggestion = Some(value.into().chars().map(clean_char).collect());
        self
    }
}

impl Finding {
    /// The step at which the cause was met.
    pub fn stage(&self) -> Stage {
        self.judgement.met_at.unwrap_or(self.cause.stage)
    }
}

/// A cause with what was found about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which cause.
    pub cause: &'static Cause,
    /// What was found.
    pub judgement: Judgement,
}

/// Whether it works.
#[derive(
    Clone, Copy, Debug, Eq, PartialEq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It works.
    Reachable,
    /// It works, with a weakness.
    Degraded,
    /// It does not work.
    Unreachable,
    /// The facts do not say.
    Inconclusive,
}

impl Outcome {
    /// The name in reports.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reachable => "reachable",
            Self::Degraded => "degraded",
            Self::Unreachable => "unreachable",
            Self::Inconclusive => "inconclusive",
        }
    }
}

/// The verdict in its short form.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictLine {
    /// Whether it works.
    pub outcome: Outcome,
    /// What was heard speaking.
    pub speaks: Option<Language>,
    /// The first step that fails on the way that this protocol takes.
    pub stage: Option<Stage>,
    /// How it fails.
    pub failure: Option<Failure>,
    /// The causes at the front that share the best status and cannot be told apart. Empty when it is reachable.
    pub top_causes: Vec<&'static str>,
    /// The protocol that completed, when any was asked.
    pub completed: Option<crate::target::Protocol>,
}
