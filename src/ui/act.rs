//! Carries out what widgets ask for: the one place that changes the state.

use std::path::Path;
use std::sync::Arc;

use eframe::egui;

use crate::practice::{self, Served};
use crate::report;
use crate::report::formats::Format;
use crate::say;
use crate::settings::Settings;

use super::app::{Done, Window};
use super::command::Command;
use super::export::{self, Saved};
use super::form::DetailFields;
use super::panels;
use super::run::{Run, Snapshot};
use super::state::{Dialog, SaveAs, Screen};

impl Window {
    /// Carries out one command.
    pub(super) fn act(
        &mut self,
        command: Command,
        ctx: &egui::Context,
        frame: Option<&eframe::Frame>,
    ) {
        let state = &mut self.state;
        match command {
            Command::EditText(text) => state.form.edit_text(text),
            Command::EditHost(host) => state.form.edit_host(host),
            Command::EditPort(port) => state.form.edit_port(port),
            Command::EditProtocol(protocol) => state.form.edit_protocol(protocol),
            Command::EditDetail(detail, text) => state.form.edit_detail(detail, text),
            Command::FoldDetails => state.form.details.open = !state.form.details.open,
            Command::Paste => {
                panels::form::focus(ctx);
                ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
            }
            Command::Check => self.check(),
            Command::Stop => {
                if let Some(run) = &state.run {
                    run.stop();
                }
            }
            Command::Home => {
                state.run = None;
                state.before = None;
                state.served = None;
                state.screen = Screen::Start;
                panels::form::focus(ctx);
            }
            Command::Try(name) => self.spawn(async move {
                let served = practice::serve(name).await;
                Done::Served(name, served.map_err(|error| error.to_string()))
            }),
            Command::AllExamples => state.all_examples = true,
            Command::Copy(text) => {
                ctx.copy_text(text);
                state.notices.tell(say!("ui-copied"));
            }
            Command::CopyReport => self.copy_report(),
            Command::Export(format) => self.export(format, frame),
            Command::EditPath(path) => {
                if let Some(Dialog::SaveAs(save)) = &mut state.dialog {
                    save.path = path;
                    save.replace = false;
                }
            }
            Command::SaveTyped => self.save_typed(),
            Command::Fold(cause) => {
                if !state.unfolded.remove(cause) {
                    state.unfolded.insert(cause);
                }
            }
            Command::AllCauses(all) => state.all_causes = all,
            Command::Open(dialog) => state.dialog = Some(dialog),
            Command::Close => state.dialog = None,
            Command::Settings(settings) => self.settings(*settings, ctx),
            Command::Dismiss(id) => state.notices.dismiss(id),
        }
    }

    /// Starts a run of what the fields say, or says why that is no target.
    fn check(&mut self) {
        let target = match self.state.form.target() {
            Ok(target) => target,
            Err(fault) => {
                self.state.form.fault = Some(fault);
                return;
            }
        };
        let Some(runtime) = &self.runtime else { return };
        let state = &mut self.state;
        let same = state.run.as_ref().is_some_and(|run| run.target == target);
        // Until the new run has a picture, the old one of the same target stays.
        state.before = state.run.take().and_then(|mut run| {
            run.stop();
            run.shown.take().filter(|_| same)
        });
        if !same {
            state.unfolded.clear();
            state.all_causes = false;
        }
        state.form.fault = None;
        state.screen = Screen::Result;
        state.run = Some(Run::start(
            runtime.handle(),
            target,
            state.settings.asked(),
            state.texts.clone(),
            Arc::clone(&self.wake),
        ));
    }

    /// Diagnoses a practice server, which runs until the next one is tried or the start screen is back.
    pub(super) fn served(&mut self, name: &'static str, served: Result<Served, String>) {
        match served {
            Ok(served) => {
                // What is known of another server is not true of this one.
                self.state.form.details = DetailFields::default();
                self.state.form.edit_text(served.url.clone());
                self.state.served = Some(served);
                self.check();
            }
            Err(reason) => self.state.notices.warn(
                say!("ui-not-served", reason = reason),
                Some(Command::Try(name)),
            ),
        }
    }

    fn copy_report(&self) {
        let (Some(snapshot), Some(format)) = (self.state.snapshot().cloned(), Format::find("text"))
        else {
            return;
        };
        let texts = self.state.texts.clone();
        self.spawn(async move {
            let text =
                tokio::task::spawn_blocking(move || (format.render)(&snapshot.report, &texts));
            match text.await {
                Ok(text) => Done::Rendered(text),
                Err(error) => Done::Broken(error.to_string()),
            }
        });
    }

    fn export(&mut self, id: &'static str, frame: Option<&eframe::Frame>) {
        let (Some(snapshot), Some(format)) = (self.state.snapshot().cloned(), Format::find(id))
        else {
            return;
        };
        if self.state.saving {
            return;
        }
        self.state.saving = true;
        id.clone_into(&mut self.state.settings.format);
        let suggested = export::suggested(&snapshot.report, format);
        if !self.native_dialogs {
            self.saved(id, &suggested, Saved::NoDialog);
            return;
        }
        let texts = self.state.texts.clone();
        let answer = export::ask(format, &texts, &suggested, frame);
        self.spawn(async move {
            let (path, saved) = match answer.await {
                // The dialog has asked whether to replace a file.
                Ok(path) => {
                    let saved = export::write(snapshot, texts, format, path.clone(), true).await;
                    (path, saved)
                }
                Err(saved) => (suggested, saved),
            };
            Done::Saved(id, path, saved)
        });
    }

    /// Tells a finished report again when the language was changed. Nothing is measured anew.
    pub(super) fn retell(&mut self) {
        let wanted = self.state.texts.language().tag;
        let Some(old) = self.state.snapshot().cloned() else {
            return;
        };
        // A run that goes on speaks the new language by itself.
        if self.retelling || self.state.is_running() || old.report.language.tag == wanted {
            return;
        }
        self.retelling = true;
        let texts = self.state.texts.clone();
        self.spawn(async move {
            let known = Arc::clone(&old);
            let told = tokio::task::spawn_blocking(move || Snapshot {
                report: report::build(known.report.facts.clone(), &known.report.started_at, &texts),
                running: Vec::new(),
                ended: known.ended,
                finished: known.finished,
            });
            match told.await {
                Ok(new) => Done::Retold(old, Box::new(new)),
                Err(error) => Done::Broken(error.to_string()),
            }
        });
    }

    /// Shows a report in its new language, if it is still the one that is shown.
    pub(super) fn retold(&mut self, old: &Arc<Snapshot>, new: Snapshot) {
        self.retelling = false;
        let state = &mut self.state;
        let shown = state.run.as_mut().and_then(|run| run.shown.as_mut());
        if let Some(shown) = shown.or(state.before.as_mut())
            && Arc::ptr_eq(shown, old)
        {
            *shown = Arc::new(new);
        }
    }

    fn save_typed(&mut self) {
        let Some(Dialog::SaveAs(save)) = &self.state.dialog else {
            return;
        };
        let (Some(snapshot), Some(format)) =
            (self.state.snapshot().cloned(), Format::find(save.format))
        else {
            return;
        };
        if self.state.saving || save.path.trim().is_empty() {
            return;
        }
        let (path, replace) = (export::typed(&save.path), save.replace);
        let texts = self.state.texts.clone();
        self.state.saving = true;
        self.spawn(async move {
            let saved = export::write(snapshot, texts, format, path.clone(), replace).await;
            Done::Saved(format.id, path, saved)
        });
    }

    /// Takes in what became of a wish to save.
    pub(super) fn saved(&mut self, format: &'static str, path: &Path, saved: Saved) {
        let state = &mut self.state;
        state.saving = false;
        match saved {
            Saved::At(path) => {
                state.dialog = None;
                state
                    .notices
                    .tell(say!("ui-saved", path = path.display().to_string()));
            }
            Saved::Not => {}
            Saved::NoDialog => {
                self.focus_wanted = Some((panels::save_as::path_field(), 3));
                state.dialog = Some(Dialog::SaveAs(SaveAs {
                    format,
                    path: path.display().to_string(),
                    replace: false,
                }));
            }
            Saved::Exists => {
                if let Some(Dialog::SaveAs(save)) = &mut state.dialog {
                    save.replace = true;
                }
            }
            Saved::Failed(path, error) => {
                let retry = match state.dialog {
                    Some(Dialog::SaveAs(_)) => Command::SaveTyped,
                    _ => Command::Export(format),
                };
                let says = say!(
                    "ui-not-saved",
                    path = path.display().to_string(),
                    reason = error.to_string(),
                );
                state.notices.warn(says, Some(retry));
            }
        }
    }

    fn settings(&mut self, settings: Settings, ctx: &egui::Context) {
        if settings.language != self.state.settings.language {
            self.language_of_call = None;
        }
        self.state.settings = settings;
        self.apply_settings(ctx);
        self.keep_settings();
    }
}
