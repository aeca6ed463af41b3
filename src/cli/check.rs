//! `check`: one diagnosis in the terminal.

use tokio::runtime::Runtime;

use super::arguments::CheckCall;
use super::progress::{self, Progress};
use super::{Environment, Exit, tell};
use crate::facts::{Asked, Facts, when};
use crate::i18n::Texts;
use crate::report;
use crate::say;
use crate::say::{Arg, Say};
use crate::session::{self, Event, Session};
use crate::target::{Target, TargetError};

/// Runs one diagnosis and writes it.
pub(super) fn run(call: &CheckCall, environment: &Environment) -> Exit {
    let texts = Texts::new(call.language);
    if let Err(error) = call.output.try_open() {
        return not_written(call, &texts, &error);
    }
    let started_at = when::now();
    let (facts, interrupted) = match session::runtime() {
        Ok(runtime) => {
            if call.asked.public_checks && environment.stderr_is_terminal {
                let servers = Arg::List(report::third_parties());
                let name = call.target.host.plain();
                tell(&texts, &say!("cli-public", servers = servers, name = name));
            }
            let progress = Progress::new(&texts, environment.stderr_is_terminal);
            let ended = diagnose(&runtime, call.target.clone(), call.asked.clone(), progress);
            // A name lookup of the system cannot be stopped: nobody waits for it.
            runtime.shutdown_background();
            ended
        }
        Err(error) => {
            let known = session::not_started(call.target.clone(), call.asked.clone(), &error);
            if known.is_none() {
                tell(&texts, &say!("cli-no-threads", reason = error.to_string()));
                return Exit::Failed;
            }
            (known, false)
        }
    };
    let Some(facts) = facts else {
        tell(&texts, &say!("cli-no-facts"));
        return if interrupted {
            Exit::Interrupted
        } else {
            Exit::Failed
        };
    };
    let report = report::build(facts, &started_at, &texts);
    let document = (call.format.render)(&report, &texts);
    if let Err(error) = call.output.write(&document) {
        return not_written(call, &texts, &error);
    }
    match (interrupted, report.works()) {
        (true, _) => Exit::Interrupted,
        (false, true) => Exit::Good,
        (false, false) => Exit::Failed,
    }
}

fn not_written(call: &CheckCall, texts: &Texts, error: &std::io::Error) -> Exit {
    let place = call.output.to_string();
    tell(
        texts,
        &say!("cli-not-written", place = place, reason = error.to_string()),
    );
    Exit::NotWritten
}

/// Runs the checks to their end, or until Ctrl+C: then what is known so far comes back, and a mark that it was ended.
fn diagnose(
    runtime: &Runtime,
    target: Target,
    asked: Asked,
    mut progress: Progress<'_>,
) -> (Option<Facts>, bool) {
    let mut session = Session::start(runtime.handle(), target, asked);
    let mut interrupted = false;
    let facts = runtime.block_on(async {
        let mut redraw = tokio::time::interval(progress::INTERVAL);
        let mut facts = None;
        let stop = tokio::signal::ctrl_c();
        tokio::pin!(stop);
        loop {
            tokio::select! {
                biased;
                // Only once: the future must not be asked again after it has ended.
                ended = &mut stop, if !interrupted => {
                    if let Err(error) = ended {
                        tracing::warn!(%error, "Ctrl+C cannot be caught");
                    }
                    interrupted = true;
                    session.stop();
                }
                event = session.next() => match event {
                    Some(Event::Finished(found)) => {
                        facts = Some(*found);
                        break;
                    }
                    Some(event) => progress.note(&event),
                    None => break,
                },
                _ = redraw.tick() => progress.draw(),
            }
        }
        progress.clear();
        facts
    });
    (facts, interrupted)
}

/// Says on standard error why a text is no target.
pub(super) fn say_error(error: &TargetError) -> Vec<Say> {
    let mut says = vec![error.say()];
    if let TargetError::MessageWithoutAddress(pasted) = error {
        says.insert(0, pasted.explain());
    }
    says
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_without_an_address_is_explained() {
        let Err(error) = Target::parse("net::ERR_CONNECTION_REFUSED") else {
            panic!("it names no address");
        };
        let says = say_error(&error);
        let keys: Vec<&str> = says.iter().map(|say| say.key.as_ref()).collect();
        assert_eq!(
            keys,
            ["pasted-refused", "target-error-message_without_address"]
        );
        assert_eq!(say_error(&TargetError::Empty).len(), 1);
    }
}
