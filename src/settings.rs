//! What is kept between starts: wishes for the look, for the checks, and the window's place.

use std::path::{Path, PathBuf};

use etcetera::app_strategy::{AppStrategy as _, AppStrategyArgs, choose_native_strategy};
use serde::{Deserialize, Serialize};

use crate::facts::Asked;
use crate::file::{self, Existing};

/// The smallest and the largest text size, as a factor.
pub const TEXT_SIZES: std::ops::RangeInclusive<f32> = 0.8..=2.0;

/// The shortest and the longest wait of one attempt, in milliseconds.
pub const TIMEOUTS_MS: std::ops::RangeInclusive<u64> = 500..=30_000;

/// A file larger than this was not written by this program.
const LARGEST_FILE: u64 = 64 * 1024;

/// Everything that is kept. A missing key takes its default, so that older files stay readable.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct Settings {
    /// Light, dark, or as the system says.
    pub theme: ThemeChoice,
    /// The size of everything in the window, as a factor.
    pub text_size: f32,
    /// The tag of the language; none means the system's.
    pub language: Option<String>,
    /// The longest wait of one attempt, in milliseconds.
    pub timeout_ms: u64,
    /// Other ports of the same host may be tried as a control.
    pub control_ports: bool,
    /// Public DNS servers and a connectivity probe may be asked.
    pub public_checks: bool,
    /// A text message may be posted into an open WebSocket.
    pub send_message: bool,
    /// The ports of hosting panels may be looked at.
    pub panel_ports: bool,
    /// The hosting panel that the server runs, by its id; none means not said.
    pub panel: Option<String>,
    /// The cloud or hoster in which the server stands, by its id; none means not said.
    pub cloud: Option<String>,
    /// The format that was exported last.
    pub format: String,
    /// Where the window was.
    pub window: Option<Place>,
}

/// Light, dark, or as the system says.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl ThemeChoice {
    /// All, in the order of the menu.
    pub const ALL: &'static [Self] = &[Self::System, Self::Light, Self::Dark];

    /// The end of its text key `ui-theme-<id>`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The window's place, in points of the screen.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Serialize)]
pub struct Place {
    /// The left edge; none where the system does not tell (Wayland).
    pub left: Option<f32>,
    /// The upper edge.
    pub top: Option<f32>,
    /// The width inside the frame.
    pub width: f32,
    /// The height inside the frame.
    pub height: f32,
    /// Whether it filled the screen.
    pub maximized: bool,
}

impl Default for Settings {
    fn default() -> Self {
        let asked = Asked::default();
        Self {
            theme: ThemeChoice::System,
            text_size: 1.0,
            language: None,
            timeout_ms: asked.timeout_ms,
            control_ports: asked.control_ports,
            public_checks: asked.public_checks,
            send_message: asked.send_message,
            panel_ports: asked.panel_ports,
            panel: None,
            cloud: None,
            format: "html".to_owned(),
            window: None,
        }
    }
}

/// Why settings were not read or not kept.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The system names no folder for settings.
    #[error("the system names no folder for settings")]
    NoFolder,
    /// Reading or writing failed.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The file is not what this program writes.
    #[error("{0}")]
    Broken(#[from] serde_json::Error),
    /// The file is larger than this program writes.
    #[error("the file is larger than {LARGEST_FILE} bytes")]
    TooLarge,
}

impl Settings {
    /// Where settings are kept, by the customs of the system.
    ///
    /// # Errors
    /// When the system names no folder for settings.
    pub fn file() -> Result<PathBuf, SettingsError> {
        let strategy = choose_native_strategy(AppStrategyArgs {
            top_level_domain: "org".to_owned(),
            author: "Connection Doctor".to_owned(),
            app_name: "Connection Doctor".to_owned(),
        })
        .map_err(|error| {
            tracing::debug!(%error, "no home folder");
            SettingsError::NoFolder
        })?;
        Ok(strategy.config_dir().join("settings.json"))
    }

    /// Reads a file; a file that does not exist means the defaults.
    ///
    /// # Errors
    /// When the file exists and cannot be read or understood.
    pub fn load(file: &Path) -> Result<Self, SettingsError> {
        let length = match std::fs::metadata(file) {
            Ok(metadata) => metadata.len(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Self::default());
            }
            Err(error) => return Err(error.into()),
        };
        if length > LARGEST_FILE {
            return Err(SettingsError::TooLarge);
        }
        Self::read(&std::fs::read(file)?)
    }

    /// Reads the content of a file.
    ///
    /// # Errors
    /// When it cannot be understood.
    pub fn read(bytes: &[u8]) -> Result<Self, SettingsError> {
        let settings: Self = serde_json::from_slice(bytes)?;
        Ok(settings.within_limits())
    }

    /// Writes a file: all of it or nothing.
    ///
    /// # Errors
    /// When the folder cannot be made or the file cannot be written.
    pub fn save(&self, file: &Path) -> Result<(), SettingsError> {
        let folder = file.parent().ok_or(SettingsError::NoFolder)?;
        std::fs::create_dir_all(folder)?;
        let mut text = serde_json::to_vec_pretty(self)?;
        text.push(b'\n');
        file::write(file, &text, Existing::Replace)?;
        Ok(())
    }

    /// What the person allowed, for the checks.
    pub fn asked(&self) -> Asked {
        Asked {
            timeout_ms: self.timeout_ms,
            control_ports: self.control_ports,
            public_checks: self.public_checks,
            send_message: self.send_message,
            panel_ports: self.panel_ports,
            panel: self.panel.clone(),
            cloud: self.cloud.clone(),
            ..Asked::default()
        }
    }

    /// A file can be edited by hand: numbers outside their limits are brought inside.
    fn within_limits(mut self) -> Self {
        let sane = |value: f32| value.is_finite().then_some(value);
        self.text_size = sane(self.text_size)
            .unwrap_or(1.0)
            .clamp(*TEXT_SIZES.start(), *TEXT_SIZES.end());
        self.timeout_ms = self
            .timeout_ms
            .clamp(*TIMEOUTS_MS.start(), *TIMEOUTS_MS.end());
        self.window = self
            .window
            .filter(|place| sane(place.width).is_some() && sane(place.height).is_some())
            .map(|place| Place {
                left: place.left.and_then(sane),
                top: place.top.and_then(sane),
                ..place
            });
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deeper/settings.json");
        let settings = Settings {
            theme: ThemeChoice::Dark,
            text_size: 1.5,
            control_ports: false,
            window: Some(Place {
                left: Some(10.0),
                top: None,
                width: 900.0,
                height: 700.0,
                maximized: true,
            }),
            ..Settings::default()
        };
        settings.save(&file).unwrap();
        assert_eq!(Settings::load(&file).unwrap(), settings);
    }

    #[test]
    fn a_missing_file_means_the_defaults() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.json");
        assert_eq!(Settings::load(&file).unwrap(), Settings::default());
    }

    #[test]
    fn a_broken_file_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.json");
        std::fs::write(&file, "{\"theme\": 7").unwrap();
        assert!(matches!(
            Settings::load(&file),
            Err(SettingsError::Broken(_))
        ));
    }

    #[test]
    fn numbers_outside_their_limits_are_brought_inside() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("settings.json");
        std::fs::write(&file, "{\"text_size\": 900, \"timeout_ms\": 0}").unwrap();
        let settings = Settings::load(&file).unwrap();
        assert!((settings.text_size - *TEXT_SIZES.end()).abs() < f32::EPSILON);
        assert_eq!(settings.timeout_ms, *TIMEOUTS_MS.start());
        assert_eq!(settings.theme, ThemeChoice::System);
    }
}
