//! `practice`: the built-in faulty servers, diagnosed one after the other, listed, or served.

use std::io::{self, Write as _};

use futures_util::StreamExt as _;
use futures_util::stream;

use super::arguments::PracticeCall;
use super::{Environment, Exit, output, tell};
use crate::diagnosis::Outcome;
use crate::facts::Asked;
use crate::i18n::{Language, Texts};
use crate::practice::{self, PracticeError, SCENARIOS, Scenario};
use crate::report;
use crate::say;
use crate::say::Said;
use crate::session::{self, Event, Session};
use crate::target::Target;

/// How many are diagnosed at once: the silent ones only wait.
const AT_ONCE: usize = 4;

/// What stands for no cause, in tables and for scripts.
const NONE: &str = "none";

/// Lists, serves or diagnoses the practice servers.
pub(super) fn run(
    call: &PracticeCall,
    language: &'static Language,
    environment: &Environment,
) -> Exit {
    let texts = Texts::new(language);
    if *call == PracticeCall::List {
        return list(&texts);
    }
    let chosen: Vec<&'static Scenario> = match call {
        PracticeCall::One(name) => SCENARIOS
            .iter()
            .filter(|scenario| scenario.name == name)
            .collect(),
        _ => SCENARIOS.iter().collect(),
    };
    if chosen.is_empty() {
        let name = if let PracticeCall::One(name) = call {
            name
        } else {
            ""
        };
        tell(&texts, &say!("cli-practice-unknown", name = name));
        return Exit::WrongCall;
    }
    let runtime = match session::runtime() {
        Ok(runtime) => runtime,
        Err(error) => {
            tell(&texts, &say!("cli-no-threads", reason = error.to_string()));
            return Exit::Failed;
        }
    };
    let work = async {
        match call {
            PracticeCall::Serve => serve(&texts).await,
            _ => diagnose_all(&chosen, &texts, environment.stderr_is_terminal).await,
        }
    };
    let exit = runtime.block_on(async {
        tokio::select! {
            exit = work => exit,
            _ = tokio::signal::ctrl_c() => Ok(Exit::Interrupted),
        }
    });
    runtime.shutdown_background();
    exit.unwrap_or_else(|error| not_written(&texts, &error))
}

fn not_written(texts: &Texts, error: &io::Error) -> Exit {
    tell(
        texts,
        &say!("cli-not-written", place = "-", reason = error.to_string()),
    );
    Exit::NotWritten
}

/// A line on standard output, there at once: whoever reads may wait for it.
fn line(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()
}

fn list(texts: &Texts) -> Exit {
    let width = width();
    for scenario in SCENARIOS {
        let title = texts.key(&format!("practice-{}", scenario.name));
        if let Err(error) = line(&format!("{:width$}  {title}", scenario.name)) {
            return not_written(texts, &error);
        }
    }
    Exit::Good
}

/// Prints `NAME<TAB>URL<TAB>EXPECTED` for each and waits.
async fn serve(texts: &Texts) -> io::Result<Exit> {
    let all = practice::serve_all().await;
    for (scenario, served) in &all {
        match served {
            Ok(served) => line(&format!(
                "{}\t{}\t{}",
                scenario.name,
                served.url,
                scenario.expected.unwrap_or(NONE)
            ))?,
            Err(error) => tell_not_served(texts, scenario.name, error),
        }
    }
    std::future::pending().await
}

fn tell_not_served(texts: &Texts, name: &str, error: &PracticeError) {
    tell(
        texts,
        &say!(
            "cli-practice-not-served",
            name = name,
            reason = error.to_string()
        ),
    );
}

/// A cause by its id, for scripts, and with its title beside it, for people.
#[derive(Clone, Debug, PartialEq)]
struct Named {
    id: &'static str,
    shown: String,
}

/// What came of one practice server.
#[derive(Clone, Debug, PartialEq)]
enum Found {
    /// It was diagnosed.
    Judged {
        outcome: Outcome,
        causes: Vec<Named>,
    },
    /// It could not be served here, which is no fault of the diagnosis.
    NotServed(String),
    /// The checks ended without facts.
    Nothing,
}

impl Found {
    /// Whether that is what the server was made for. A cause may share the front with others that look the same.
    fn matches(&self, expected: Option<&str>) -> bool {
        match (self, expected) {
            (Self::NotServed(_), _) => true,
            (Self::Nothing, _) => false,
            (Self::Judged { outcome, .. }, None) => *outcome == Outcome::Reachable,
            (Self::Judged { causes, .. }, Some(id)) => causes.iter().any(|cause| cause.id == id),
        }
    }

    fn shown(&self) -> String {
        match self {
            Self::Judged { outcome, causes } if causes.is_empty() => match outcome {
                Outcome::Reachable => NONE.to_owned(),
                other => other.id().to_owned(),
            },
            Self::Judged { causes, .. } => {
                let shown: Vec<&str> = causes.iter().map(|cause| cause.shown.as_str()).collect();
                shown.join("; ")
            }
            Self::NotServed(_) | Self::Nothing => "-".to_owned(),
        }
    }
}

async fn diagnose_all(
    chosen: &[&'static Scenario],
    texts: &Texts,
    somebody_waits: bool,
) -> io::Result<Exit> {
    let expected_width = chosen
        .iter()
        .map(|scenario| scenario.expected.unwrap_or(NONE).len())
        .max();
    let (width, expected_width) = (width(), expected_width.unwrap_or_default().max(8));
    let says = |key: &str| texts.key(key);
    if somebody_waits {
        tell(texts, &say!("cli-practice-waits", count = chosen.len()));
    }
    line(&format!(
        "{:9} {:width$}  {:expected_width$}  {}",
        "",
        says("cli-practice-name"),
        says("cli-practice-expected"),
        says("cli-practice-found")
    ))?;
    let mut wrong = 0_usize;
    let mut rows = stream::iter(chosen.iter().copied())
        .map(|scenario| async move { (scenario, diagnose(scenario, texts).await) })
        .buffered(AT_ONCE);
    while let Some((scenario, found)) = rows.next().await {
        let matches = found.matches(scenario.expected);
        let mark = match (&found, matches) {
            (Found::NotServed(_), _) => "cli-practice-skipped",
            (_, true) => "cli-practice-right",
            (_, false) => "cli-practice-wrong",
        };
        line(&format!(
            "{:9} {:width$}  {:expected_width$}  {}",
            says(mark),
            scenario.name,
            scenario.expected.unwrap_or(NONE),
            found.shown()
        ))?;
        if let Found::NotServed(reason) = &found {
            tell(
                texts,
                &say!(
                    "cli-practice-not-served",
                    name = scenario.name,
                    reason = reason
                ),
            );
        }
        wrong += usize::from(!matches);
    }
    Ok(if wrong == 0 { Exit::Good } else { Exit::Failed })
}

/// Serves one for as long as its diagnosis takes.
async fn diagnose(scenario: &'static Scenario, texts: &Texts) -> Found {
    let served = match practice::serve(scenario.name).await {
        Ok(served) => served,
        Err(error) => return Found::NotServed(error.to_string()),
    };
    let target = match Target::parse(&served.url) {
        Ok(target) => target,
        Err(error) => {
            output::to_stderr(&error.to_string());
            return Found::Nothing;
        }
    };
    let asked = Asked {
        offline: true,
        ..Asked::default()
    };
    let mut session = Session::start(&tokio::runtime::Handle::current(), target, asked);
    while let Some(event) = session.next().await {
        if let Event::Finished(facts) = event {
            let report = report::build(*facts, "", texts);
            let verdict = &report.diagnosis.verdict;
            let titled = |id: &&'static str| {
                let cause = report.causes.iter().find(|cause| cause.id == *id);
                let title = cause.map(|cause| cause.title.clone()).unwrap_or_default();
                let says = say!("report-measured", label = *id, says = Said(title));
                Named {
                    id,
                    shown: texts.say(&says),
                }
            };
            return Found::Judged {
                outcome: verdict.outcome,
                causes: verdict.top_causes.iter().map(titled).collect(),
            };
        }
    }
    Found::Nothing
}

fn width() -> usize {
    SCENARIOS
        .iter()
        .map(|scenario| scenario.name.len())
        .max()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(outcome: Outcome, causes: &[&'static str]) -> Found {
        Found::Judged {
            outcome,
            causes: causes
                .iter()
                .map(|id| Named {
                    id,
                    shown: format!("{id}: A title"),
                })
                .collect(),
        }
    }

    #[test]
    fn only_the_expected_cause_at_the_front_matches() {
        let refused = judged(
            Outcome::Unreachable,
            &["server_not_listening", "wrong_port"],
        );
        assert!(refused.matches(Some("wrong_port")));
        assert!(!refused.matches(Some("server_firewall")));
        assert!(!refused.matches(None));
        assert!(judged(Outcome::Reachable, &[]).matches(None));
        assert!(!judged(Outcome::Inconclusive, &[]).matches(None));
        assert!(!judged(Outcome::Degraded, &["ipv6_broken"]).matches(None));
        assert!(!Found::Nothing.matches(None));
    }

    #[test]
    fn a_found_cause_stands_there_by_id_and_title() {
        let found = judged(Outcome::Unreachable, &["wrong_port", "wrong_path"]);
        assert_eq!(found.shown(), "wrong_port: A title; wrong_path: A title");
        assert_eq!(judged(Outcome::Reachable, &[]).shown(), NONE);
    }

    #[test]
    fn a_server_that_this_computer_cannot_offer_is_no_mismatch() {
        assert!(Found::NotServed("no IPv6".to_owned()).matches(Some("listen_address_mismatch")));
    }

    #[test]
    fn every_practice_server_has_a_title_for_the_list() {
        let texts = Texts::english();
        for scenario in SCENARIOS {
            assert!(
                texts.has(&format!("practice-{}", scenario.name)),
                "{}",
                scenario.name
            );
        }
    }
}
