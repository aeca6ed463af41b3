//! Saving a report as a file. Everything here runs off the window's thread, except for opening the dialog.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::file::{self, Existing};
use crate::i18n::Texts;
use crate::report::Report;
use crate::report::formats::Format;
use crate::say;

use super::run::Snapshot;

/// A dialog that is gone this soon was never there: nobody can read and press Cancel in that time.
const NEVER_THERE: Duration = Duration::from_millis(100);

/// How long a host may be in the name of a file, in characters.
const LONGEST_HOST: usize = 60;

/// What became of a wish to save.
#[derive(Debug)]
pub(super) enum Saved {
    /// It was written.
    At(PathBuf),
    /// The person changed their mind.
    Not,
    /// The system has no dialog to ask with.
    NoDialog,
    /// A file stands at the typed path.
    Exists,
    /// Writing failed.
    Failed(PathBuf, std::io::Error),
}

/// Asks with the system's own dialog. Must be called on the window's thread (macOS); what it returns may wait anywhere.
pub(super) fn ask(
    format: &'static Format,
    texts: &Texts,
    suggested: &Path,
    frame: Option<&eframe::Frame>,
) -> impl Future<Output = Result<PathBuf, Saved>> + Send + use<> {
    let mut dialog = rfd::AsyncFileDialog::new()
        .set_title(texts.say(&say!("ui-save-title")))
        .add_filter(
            texts.key(&format!("format-{}", format.id)),
            &[format.extension],
        );
    if let Some(name) = suggested.file_name() {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    if let Some(folder) = suggested.parent() {
        dialog = dialog.set_directory(folder);
    }
    if let Some(frame) = frame {
        dialog = dialog.set_parent(frame);
    }
    let began = tokio::time::Instant::now();
    let answer = dialog.save_file();
    async move {
        match answer.await {
            Some(file) => Ok(file.path().to_path_buf()),
            None if cfg!(target_os = "linux") && began.elapsed() < NEVER_THERE => {
                Err(Saved::NoDialog)
            }
            None => Err(Saved::Not),
        }
    }
}

/// Writes the report in a format: all of it or nothing.
pub(super) async fn write(
    snapshot: Arc<Snapshot>,
    texts: Texts,
    format: &'static Format,
    path: PathBuf,
    replace: bool,
) -> Saved {
    let target = path.clone();
    let task = tokio::task::spawn_blocking(move || {
        let document = (format.render)(&snapshot.report, &texts);
        let existing = if replace {
            Existing::Replace
        } else {
            Existing::Keep
        };
        file::write(&path, document.as_bytes(), existing)
    });
    match task.await {
        Ok(Ok(())) => Saved::At(target),
        Ok(Err(error)) if !replace && error.kind() == std::io::ErrorKind::AlreadyExists => {
            Saved::Exists
        }
        Ok(Err(error)) => Saved::Failed(target, error),
        Err(error) => Saved::Failed(target, std::io::Error::other(error)),
    }
}

/// Where a report is saved if nobody says otherwise.
pub(super) fn suggested(report: &Report, format: &Format) -> PathBuf {
    documents().join(file_name(report, format))
}

/// `connection-doctor-chat.example.com-8282-2026-11-21.html`: only characters that every file system takes.
fn file_name(report: &Report, format: &Format) -> String {
    let target = &report.facts.target;
    let host: String = target
        .host
        .plain()
        .chars()
        .take(LONGEST_HOST)
        .map(|c| match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' => c,
            _ => '-',
        })
        .collect();
    let day = report.started_at.split('T').next().unwrap_or_default();
    format!(
        "connection-doctor-{host}-{}-{day}.{}",
        target.port, format.extension
    )
}

/// The folder for documents: as `user-dirs.dirs` names it (XDG), `Documents`, or the home folder.
fn documents() -> PathBuf {
    let Ok(home) = etcetera::home_dir() else {
        return PathBuf::from(".");
    };
    let named = std::fs::read_to_string(home.join(".config/user-dirs.dirs"))
        .ok()
        .and_then(|text| named_documents(&text, &home));
    [named, Some(home.join("Documents"))]
        .into_iter()
        .flatten()
        .find(|folder| folder.is_dir())
        .unwrap_or(home)
}

/// The line `XDG_DOCUMENTS_DIR="$HOME/Documents"` of `user-dirs.dirs`.
fn named_documents(text: &str, home: &Path) -> Option<PathBuf> {
    let value = text
        .lines()
        .find_map(|line| line.trim().strip_prefix("XDG_DOCUMENTS_DIR="))?
        .trim_matches('"');
    match value.strip_prefix("$HOME/") {
        Some(rest) => Some(home.join(rest)),
        None => Path::new(value).is_absolute().then(|| PathBuf::from(value)),
    }
}

/// A typed path, with `~` for the home folder.
pub(super) fn typed(path: &str) -> PathBuf {
    let path = path.trim();
    match (path.strip_prefix("~/"), etcetera::home_dir()) {
        (Some(rest), Ok(home)) => home.join(rest),
        _ => PathBuf::from(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_for_documents_is_read_as_the_system_names_it() {
        let home = Path::new("/home/ann");
        let text =
            "# comment\nXDG_DESKTOP_DIR=\"$HOME/Desk\"\nXDG_DOCUMENTS_DIR=\"$HOME/Papers\"\n";
        assert_eq!(
            named_documents(text, home),
            Some(PathBuf::from("/home/ann/Papers"))
        );
        assert_eq!(named_documents("XDG_DOCUMENTS_DIR=\"x\"", home), None);
        assert_eq!(named_documents("", home), None);
    }
}
