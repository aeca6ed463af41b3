//! Opens the window.

use std::panic::{self, AssertUnwindSafe};
use std::sync::mpsc;
use std::thread;

use eframe::egui;

use crate::i18n::{Language, Texts};
use crate::say;
use crate::say::Say;
use crate::settings::{Place, Settings};

use super::app::{Options, Window, language_of};
use super::theme::{self, size};

/// The name by which the desktop knows the program: its `.desktop` file has it too.
const APP_ID: &str = "connection-doctor";

/// Why the window could not be opened, or broke down.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The display does not answer, or does not let this program in.
    #[error("no display")]
    Display,
    /// A library that the window loads when it opens is missing.
    #[error("no library")]
    Library,
    /// No way to draw works here.
    #[error("no OpenGL")]
    OpenGl,
    /// Something else, in the words of whoever noticed.
    #[error("{0}")]
    Other(String),
}

impl Error {
    /// What is wrong, and what helps.
    pub fn say(&self) -> Say {
        match self {
            Self::Display => say!("window-display"),
            Self::Library => say!("window-library", packages = LIBRARIES),
            Self::OpenGl if cfg!(target_os = "linux") => {
                say!("window-opengl-linux", variable = "LIBGL_ALWAYS_SOFTWARE=1")
            }
            Self::OpenGl => say!("window-opengl"),
            Self::Other(reason) => say!("window-other", reason = reason),
        }
    }

    fn of(error: &eframe::Error) -> Self {
        let words = error.to_string();
        tracing::error!(reason = %words, "the window could not be opened");
        match error {
            _ if is_library(&words) => Self::Library,
            eframe::Error::WinitEventLoop(_) => Self::Display,
            eframe::Error::Glutin(_)
            | eframe::Error::NoGlutinConfigs(..)
            | eframe::Error::OpenGL(_) => Self::OpenGl,
            _ => Self::Other(words),
        }
    }
}

/// The packages of Debian and its children with what the window loads when it opens; others name them alike.
const LIBRARIES: &str =
    "libx11-6 libx11-xcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon0 libxkbcommon-x11-0 libegl1";

/// Whether the words of winit and of what it loads name a library.
fn is_library(words: &str) -> bool {
    ["shared libraries", "could not be loaded"]
        .iter()
        .any(|part| words.contains(part))
}

/// Opens the window and returns when it is closed. A language takes the place of the one in the settings.
///
/// # Errors
/// When there is no display, or no way to draw on it.
pub fn run(language: Option<&'static Language>) -> Result<(), Error> {
    let file = Settings::file();
    let settings = match &file {
        Ok(file) => Settings::load(file).map_err(|error| error.to_string()),
        Err(error) => Err(error.to_string()),
    };
    let options = Options {
        settings_file: file.ok(),
        native_dialogs: true,
        language,
        texts: None,
    };
    let usual = Settings::default();
    let spoken = language_of(language, settings.as_ref().unwrap_or(&usual));
    // What a person is told stands below; where it happened, in the log.
    panic::set_hook(Box::new(|panic| tracing::error!(%panic, "a panic")));
    let mut first = None;
    for renderer in RENDERERS {
        let (settings, mut options) = (settings.clone(), options.clone());
        let mut native = native_options(*renderer, settings.as_ref().ok().and_then(|s| s.window));
        let (made, texts) = mpsc::channel();
        native.window_builder = Some(Box::new(move |viewport| {
            make_ahead(spoken, made);
            viewport
        }));
        let create: eframe::AppCreator<'_> = Box::new(move |creation| {
            if let Some(place) = settings.as_ref().ok().and_then(|s| s.window) {
                bring_into_sight(creation, place);
            }
            options.texts = texts.recv().ok();
            let window = Window::new(&creation.egui_ctx, settings, options)?;
            Ok(Box::new(window))
        });
        match guarded(|| eframe::run_native(APP_ID, native, create)) {
            Ok(()) => return Ok(()),
            // The first way is the usual one: what is wrong with it is what can be mended.
            Err(error) => {
                first.get_or_insert(error);
            }
        }
    }
    let error = first.unwrap_or(Error::OpenGl);
    tell(&error);
    Err(error)
}

/// Makes fonts and texts on another thread while the system opens the window. Not before that: what connects to the system is
/// slower in a program that has a second thread.
fn make_ahead(language: &'static Language, made: mpsc::Sender<Texts>) {
    // Nobody listens where the window failed; without a thread the window makes them itself.
    let work = move || {
        theme::prepare();
        drop(made.send(Texts::new(language)));
    };
    drop(thread::Builder::new().spawn(work));
}

/// Opens it; a panic, with which winit answers a missing library, becomes an error.
fn guarded(open: impl FnOnce() -> eframe::Result) -> Result<(), Error> {
    let panicked = match panic::catch_unwind(AssertUnwindSafe(open)) {
        Ok(opened) => return opened.map_err(|error| Error::of(&error)),
        Err(panicked) => panicked,
    };
    let words = panicked
        .downcast_ref::<&str>()
        .map(|words| (*words).to_owned())
        .or_else(|| panicked.downcast_ref::<String>().cloned())
        .unwrap_or_default();
    Err(if is_library(&words) {
        Error::Library
    } else {
        Error::Other(words)
    })
}

/// The ways to draw, the first one first. OpenGL is missing on remote desktops and many virtual machines.
const RENDERERS: &[eframe::Renderer] = &[
    eframe::Renderer::Glow,
    #[cfg(not(target_os = "linux"))]
    eframe::Renderer::Wgpu,
];

fn native_options(renderer: eframe::Renderer, place: Option<Place>) -> eframe::NativeOptions {
    let mut viewport = egui::ViewportBuilder::default()
        .with_title("Connection Doctor")
        .with_app_id(APP_ID)
        .with_min_inner_size(size::SMALLEST)
        .with_inner_size(size::WINDOW);
    if let Some(icon) = icon() {
        viewport = viewport.with_icon(icon);
    }
    if let Some(place) = place {
        viewport = viewport
            .with_inner_size([place.width, place.height])
            .with_maximized(place.maximized);
        if let (Some(left), Some(top)) = (place.left, place.top) {
            viewport = viewport.with_position([left, top]);
        }
    }
    eframe::NativeOptions {
        viewport,
        renderer,
        persist_window: false,
        ..Default::default()
    }
}

fn icon() -> Option<egui::IconData> {
    let bytes = include_bytes!("../../assets/icons/connection-doctor-128.png");
    eframe::icon_data::from_png_bytes(bytes)
        .inspect_err(|error| tracing::error!(%error, "the icon is broken"))
        .ok()
}

/// A screen may be gone since the last start: a window that no screen shows is moved to the first one.
fn bring_into_sight(creation: &eframe::CreationContext<'_>, place: Place) {
    let (Some(left), Some(top), Some(window)) = (place.left, place.top, creation.winit_window())
    else {
        return;
    };
    let header = egui::Rect::from_min_size(egui::pos2(left, top), egui::vec2(place.width, 40.0));
    let mut screens = window.available_monitors().map(|screen| {
        let scale = screen.scale_factor();
        let (position, size) = (
            screen.position().to_logical::<f32>(scale),
            screen.size().to_logical::<f32>(scale),
        );
        egui::Rect::from_min_size(
            egui::pos2(position.x, position.y),
            egui::vec2(size.width, size.height),
        )
    });
    // Where the system names no screens, nothing can be said.
    let Some(first) = screens.next() else { return };
    let seen = std::iter::once(first)
        .chain(screens)
        .any(|screen| screen.intersect(header).area() > header.area() / 4.0);
    if !seen {
        creation
            .egui_ctx
            .send_viewport_cmd(egui::ViewportCommand::OuterPosition(
                first.min + egui::vec2(40.0, 40.0),
            ));
    }
}

/// Says in a message box of the system that no window could be opened: a double-clicked program has no terminal.
/// On Linux without a display there is nowhere to show it, and whoever called reads the error.
fn tell(error: &Error) {
    if cfg!(target_os = "linux") {
        return;
    }
    let texts = Texts::new(Language::of_system());
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Connection Doctor")
        .set_description(texts.say(&say!("ui-no-window", reason = error.say())))
        .show();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_library_is_told_and_is_no_panic() {
        // As xkbcommon-dl and winit say it.
        let missing = guarded(|| panic!("Library libxkbcommon-x11.so could not be loaded."));
        assert!(matches!(missing, Err(Error::Library)));
        assert!(is_library("Failed to load one of xlib's shared libraries"));
        let other = guarded(|| panic!("out of order"));
        assert!(matches!(other, Err(Error::Other(words)) if words == "out of order"));
    }
}
