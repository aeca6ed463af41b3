//! Opens the window.

use eframe::egui;

use crate::i18n::Language;
use crate::say;
use crate::settings::{Place, Settings};

use super::app::{Options, Window};
use super::theme::size;

/// The name by which the desktop knows the program: its `.desktop` file has it too.
const APP_ID: &str = "connection-doctor";

/// The window could not be opened, or broke down.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Neither renderer works here, or there is no display.
    #[error("the window could not be opened: {0}")]
    NoWindow(String),
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
    };
    let mut reasons = Vec::new();
    for renderer in RENDERERS {
        let (settings, options) = (settings.clone(), options.clone());
        let native = native_options(*renderer, settings.as_ref().ok().and_then(|s| s.window));
        let opened = eframe::run_native(
            APP_ID,
            native,
            Box::new(move |creation| {
                if let Some(place) = settings.as_ref().ok().and_then(|s| s.window) {
                    bring_into_sight(creation, place);
                }
                let window = Window::new(&creation.egui_ctx, settings, options)?;
                Ok(Box::new(window))
            }),
        );
        match opened {
            Ok(()) => return Ok(()),
            Err(error) => reasons.push(error.to_string()),
        }
    }
    let reason = reasons.join("; ");
    tell(&reason);
    Err(Error::NoWindow(reason))
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
fn tell(reason: &str) {
    if cfg!(target_os = "linux") {
        return;
    }
    let texts = crate::i18n::Texts::new(Language::of_system());
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Connection Doctor")
        .set_description(texts.say(&say!("ui-no-window", reason = reason)))
        .show();
}
