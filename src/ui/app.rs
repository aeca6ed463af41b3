//! The window: `logic` takes in what has happened, `ui` draws.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use eframe::egui;
use tokio::runtime::Runtime;
use tokio::sync::mpsc;

use crate::i18n::{Language, Texts};
use crate::practice::Served;
use crate::report::Report;
use crate::say;
use crate::session;
use crate::settings::{Place, Settings, TEXT_SIZES, ThemeChoice};

use super::command::{Command, Commands};
use super::export::Saved;
use super::run::{Snapshot, Wake};
use super::state::{Dialog, Screen, State};
use super::{flow, panels, theme};

/// Longer pasted texts are cut: nobody reads an address in them, and laying them out would freeze the window.
pub const LONGEST_PASTE: usize = 64 * 1024;

/// Finished tasks that may wait to be taken in.
const QUEUE: usize = 16;

/// How often the clock of a run is drawn anew.
const TICK: Duration = Duration::from_millis(100);

/// What a task off the window's thread has to say.
#[derive(Debug)]
pub(super) enum Done {
    /// A wish to save a report in a format, and the path in question.
    Saved(&'static str, PathBuf, Saved),
    /// A practice server was started, or could not be.
    Served(&'static str, Result<Served, String>),
    /// The report as text, for the clipboard.
    Rendered(String),
    /// A picture was told again in another language: the old one and the new one.
    Retold(Arc<Snapshot>, Box<Snapshot>),
    /// A fault in this program.
    Broken(String),
}

/// How a window is opened.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where settings are kept; none keeps nothing.
    pub settings_file: Option<PathBuf>,
    /// Whether the system's own dialogs may be used.
    pub native_dialogs: bool,
    /// The language of the call, in place of the one in the settings.
    pub language: Option<&'static Language>,
    /// The texts of that language or of the one in the settings, where they were made ahead.
    pub texts: Option<Texts>,
}

/// The window with all that belongs to it.
pub struct Window {
    pub(super) state: State,
    pub(super) runtime: Option<Runtime>,
    pub(super) wake: Wake,
    pub(super) native_dialogs: bool,
    /// The field that gets the keyboard once it is drawn, and for how many frames more that is asked for: a dialog only
    /// measures itself in its first frame, and egui takes the keyboard from a field that it has not shown.
    pub(super) focus_wanted: Option<(egui::Id, u8)>,
    /// A report is being told again in another language.
    pub(super) retelling: bool,
    /// The language of the call, until another one is chosen in the settings.
    pub(super) language_of_call: Option<&'static Language>,
    /// The language for which the fonts were asked.
    letters_of: Option<&'static str>,
    commands: Commands,
    settings_file: Option<PathBuf>,
    kept: Settings,
    tasks: (mpsc::Sender<Done>, mpsc::Receiver<Done>),
}

impl Window {
    /// Makes the window ready: fonts, themes, the runtime for checks.
    ///
    /// # Errors
    /// When the system gives no threads, or allows too few open files.
    pub fn new(
        ctx: &egui::Context,
        settings: Result<Settings, String>,
        options: Options,
    ) -> std::io::Result<Self> {
        theme::install(ctx);
        let runtime = session::runtime()?;
        let (settings, broken) = match settings {
            Ok(settings) => (settings, None),
            Err(reason) => (Settings::default(), Some(reason)),
        };
        let texts = options
            .texts
            .unwrap_or_else(|| Texts::new(language_of(options.language, &settings)));
        let waker = ctx.clone();
        let mut window = Self {
            state: State::new(settings.clone(), texts),
            runtime: Some(runtime),
            wake: Arc::new(move || waker.request_repaint()),
            native_dialogs: options.native_dialogs,
            focus_wanted: None,
            retelling: false,
            language_of_call: options.language,
            letters_of: None,
            commands: Commands::default(),
            settings_file: options.settings_file,
            kept: settings,
            tasks: mpsc::channel(QUEUE),
        };
        if let Some(reason) = broken {
            window
                .state
                .notices
                .warn(say!("ui-settings-broken", reason = reason), None);
        }
        window.apply_settings(ctx);
        panels::form::focus(ctx);
        Ok(window)
    }

    /// What the window shows.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Shows a finished report.
    pub fn show_report(&mut self, report: Report) {
        self.state.form.edit_text(report.facts.target.shown());
        self.state.run = None;
        self.state.before = Some(Arc::new(Snapshot {
            report,
            running: Vec::new(),
            ended: 0,
            finished: true,
        }));
        self.state.screen = Screen::Result;
    }

    /// Changes the settings, from the next frame on.
    pub fn change(&mut self, settings: Settings) {
        self.commands.send(Command::Settings(Box::new(settings)));
    }

    /// Opens a dialog, from the next frame on.
    pub fn open(&mut self, dialog: Dialog) {
        self.commands.send(Command::Open(dialog));
    }

    /// Takes in what has happened since the last frame. Never waits.
    pub fn logic(&mut self, ctx: &egui::Context) {
        while let Ok(done) = self.tasks.1.try_recv() {
            self.take_in(done, ctx);
        }
        if let Some(run) = &mut self.state.run {
            if run.look() {
                self.state.before = None;
            }
            if run.is_running() {
                ctx.request_repaint_after(TICK);
            }
        }
        self.retell();
        if let Some(left_s) = self.state.notices.age(ctx.input(|input| input.time)) {
            ctx.request_repaint_after(Duration::from_secs_f64(left_s.max(0.01)));
        }
        self.note_place(ctx);
    }

    /// Draws, then carries out what was asked for.
    pub fn ui(&mut self, ui: &mut egui::Ui, frame: Option<&eframe::Frame>) {
        self.check_letters(ui.ctx());
        self.keys(ui.ctx());
        if let Some((field, frames)) = self.focus_wanted.take() {
            ui.ctx().memory_mut(|memory| memory.request_focus(field));
            if frames > 0 {
                self.focus_wanted = Some((field, frames - 1));
                ui.ctx().request_repaint();
            }
        }
        panels::show(ui, &self.state, &mut self.commands);
        let commands = self.commands.take();
        if !commands.is_empty() {
            // What was asked for shows in the next frame.
            ui.ctx().request_repaint();
        }
        let ctx = ui.ctx().clone();
        for command in commands {
            self.act(command, &ctx, frame);
        }
    }

    /// Cuts pasted texts before anything lays them out.
    pub fn guard_input(&mut self, input: &mut egui::RawInput) {
        for event in &mut input.events {
            if let egui::Event::Paste(text) | egui::Event::Text(text) = event
                && text.len() > LONGEST_PASTE
            {
                text.truncate(text.floor_char_boundary(LONGEST_PASTE));
                self.state.notices.tell(say!("ui-paste-cut"));
            }
        }
    }

    /// The keys that work everywhere.
    fn keys(&mut self, ctx: &egui::Context) {
        let save = egui::KeyboardShortcut::new(egui::Modifiers::COMMAND, egui::Key::S);
        if ctx.input_mut(|input| input.consume_shortcut(&save))
            && let Some(format) = panels::export::usual(&self.state)
        {
            self.commands.send(Command::Export(format));
        }
        let menu = egui::Popup::is_any_open(ctx);
        if !menu && ctx.input(|input| input.key_pressed(egui::Key::Escape)) {
            if self.state.dialog.is_some() {
                self.commands.send(Command::Close);
            } else if self.state.is_running() {
                self.commands.send(Command::Stop);
            }
        }
    }

    /// Runs a task off the window's thread; what it returns is taken in by `logic`.
    pub(super) fn spawn(&self, task: impl Future<Output = Done> + Send + 'static) {
        let Some(runtime) = &self.runtime else { return };
        let (done, wake) = (self.tasks.0.clone(), Arc::clone(&self.wake));
        runtime.spawn(async move {
            if done.send(task.await).await.is_ok() {
                wake();
            }
        });
    }

    fn take_in(&mut self, done: Done, ctx: &egui::Context) {
        match done {
            Done::Saved(format, path, saved) => self.saved(format, &path, saved),
            Done::Served(name, served) => self.served(name, served),
            Done::Rendered(text) => self.act(Command::Copy(text), ctx, None),
            Done::Retold(old, new) => self.retold(&old, *new),
            Done::Broken(reason) => self
                .state
                .notices
                .warn(say!("ui-broken", reason = reason), None),
        }
    }

    /// Brings theme, text size and language in line with the settings.
    pub(super) fn apply_settings(&mut self, ctx: &egui::Context) {
        let settings = &self.state.settings;
        ctx.set_theme(match settings.theme {
            ThemeChoice::System => egui::ThemePreference::System,
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
        });
        ctx.set_zoom_factor(settings.text_size);
        let language = language_of(self.language_of_call, settings);
        if language.tag != self.state.texts.language().tag {
            self.speak(ctx, language);
        }
        flow::set(ctx, language.direction);
    }

    fn speak(&mut self, ctx: &egui::Context, language: &'static Language) {
        self.state.texts = Texts::new(language);
        if let Some(run) = &self.state.run {
            run.speak(&self.state.texts);
        }
        flow::set(ctx, language.direction);
    }

    /// Speaks English where no font has the letters of the language: boxes can be read by nobody.
    fn check_letters(&mut self, ctx: &egui::Context) {
        let language = self.state.texts.language();
        if self.letters_of == Some(language.tag) {
            return;
        }
        self.letters_of = Some(language.tag);
        if !theme::has_letters(ctx, language.name) {
            let name = language.english_name;
            self.speak(ctx, Language::english());
            self.letters_of = Some(Language::english().tag);
            self.state
                .notices
                .warn(say!("ui-no-letters", language = name), None);
        }
    }

    /// Remembers where the window is, and the text size that Ctrl with plus or minus has set.
    fn note_place(&mut self, ctx: &egui::Context) {
        let zoom = ctx.zoom_factor();
        let settings = &mut self.state.settings;
        if TEXT_SIZES.contains(&zoom) {
            settings.text_size = zoom;
        } else {
            ctx.set_zoom_factor(settings.text_size);
        }
        let (inner, outer, maximized) = ctx.input(|input| {
            let viewport = input.viewport();
            let maximized = viewport.maximized.unwrap_or(false);
            (viewport.inner_rect, viewport.outer_rect, maximized)
        });
        let Some(inner) = inner else { return };
        let before = settings.window;
        settings.window = Some(match before {
            // The size to go back to from full size stays.
            Some(before) if maximized => Place {
                maximized,
                ..before
            },
            _ => Place {
                left: outer.map(|outer| outer.left() * zoom),
                top: outer.map(|outer| outer.top() * zoom),
                width: inner.width() * zoom,
                height: inner.height() * zoom,
                maximized,
            },
        });
    }

    /// Writes the settings if they have changed.
    pub(super) fn keep_settings(&mut self) {
        let Some(file) = &self.settings_file else {
            return;
        };
        if self.kept == self.state.settings {
            return;
        }
        match self.state.settings.save(file) {
            Ok(()) => self.kept = self.state.settings.clone(),
            Err(error) => {
                let again = Command::Settings(Box::new(self.state.settings.clone()));
                self.state.notices.warn(
                    say!("ui-settings-not-kept", reason = error.to_string()),
                    Some(again),
                );
            }
        }
    }

    /// Ends everything without waiting: a name lookup of the system cannot be stopped, so nobody waits for it.
    pub fn close(&mut self) {
        self.keep_settings();
        self.state.run = None;
        // Its sockets belong to the runtime that is about to end.
        self.state.served = None;
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// What the call says, else the settings, else the system.
pub(super) fn language_of(
    of_call: Option<&'static Language>,
    settings: &Settings,
) -> &'static Language {
    let chosen = || settings.language.as_deref().and_then(Language::find);
    of_call.or_else(chosen).unwrap_or_else(Language::of_system)
}

impl Drop for Window {
    fn drop(&mut self) {
        self.close();
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        Self::logic(self, ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        Self::ui(self, ui, Some(frame));
    }

    fn raw_input_hook(&mut self, _ctx: &egui::Context, input: &mut egui::RawInput) {
        self.guard_input(input);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.close();
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}
