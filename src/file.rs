//! Writing a file: all of it or nothing, so that a full disk does not cost the file that stood there.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// What happens to a file that stands there already.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Existing {
    /// It stays, and writing fails with [`io::ErrorKind::AlreadyExists`].
    Keep,
    /// It is replaced, once the new one is whole.
    Replace,
}

/// Writes a file. What is no ordinary file (a pipe, a device) is written into as it is; a link stays one.
///
/// # Errors
/// As the system says. A new file is then not left behind, and an older one is as it was, unless it could be written
/// and its folder could not.
pub(crate) fn write(path: &Path, bytes: &[u8], existing: Existing) -> io::Result<()> {
    let place = place(path);
    let old = fs::metadata(&place).ok();
    if existing == Existing::Replace && old.as_ref().is_some_and(|old| !old.is_file()) {
        return fs::write(&place, bytes);
    }
    let mut new = match open(&place) {
        // The folder is not ours, but the file is.
        Err(error)
            if error.kind() == io::ErrorKind::PermissionDenied
                && existing == Existing::Replace
                && old.is_some() =>
        {
            return fs::write(&place, bytes);
        }
        opened => opened?,
    };
    new.write_all(bytes)?;
    if let Some(old) = old {
        new.as_file().set_permissions(old.permissions())?;
    }
    let kept = match existing {
        Existing::Keep => new.persist_noclobber(&place),
        Existing::Replace => new.persist(&place),
    };
    kept.map(drop).map_err(|error| error.error)
}

/// Whether a file could be written, without leaving anything behind.
///
/// # Errors
/// Why it could not.
pub(crate) fn can_write(path: &Path) -> io::Result<()> {
    let place = place(path);
    match fs::OpenOptions::new().append(true).open(&place) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => open(&place).map(drop),
        opened => opened.map(drop),
    }
}

/// Where a link leads to.
fn place(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// A nameless beginning of the file, in its folder: renaming works within one file system only.
fn open(place: &Path) -> io::Result<tempfile::NamedTempFile> {
    let folder = match place.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut new = tempfile::Builder::new();
    // Others may read it as they may read any document.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        new.permissions(fs::Permissions::from_mode(0o644));
    }
    // Asked first: the error of the line below names a file that nobody knows.
    fs::metadata(folder)?;
    new.tempfile_in(folder)
        .map_err(|error| io::Error::from(error.kind()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_that_is_not_there_is_told_in_the_words_of_the_system() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("none/report.txt");
        let error = write(&file, b"one", Existing::Keep).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert!(!error.to_string().contains("tmp"), "{error}");
    }

    #[test]
    fn a_file_is_written_whole_and_replaced_only_when_asked() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("report.txt");
        can_write(&file).unwrap();
        assert!(names(folder.path()).is_empty(), "asking leaves nothing");
        write(&file, b"one", Existing::Keep).unwrap();
        let again = write(&file, b"two", Existing::Keep).unwrap_err();
        assert_eq!(again.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&file).unwrap(), b"one");
        can_write(&file).unwrap();
        write(&file, b"two", Existing::Replace).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert_eq!(names(folder.path()), ["report.txt"]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("none/report.txt");
        assert_eq!(
            can_write(&file).unwrap_err().kind(),
            io::ErrorKind::NotFound
        );
        assert!(write(&file, b"", Existing::Replace).is_err());
        assert!(can_write(folder.path()).is_err(), "a folder is no file");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_a_mode_stays_the_mode() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, "one").unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        symlink(&file, &link).unwrap();
        write(&link, b"two", Existing::Replace).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"two");
        let mode = fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_device_is_written_into() {
        write(Path::new("/dev/null"), b"x", Existing::Replace).unwrap();
        let full = write(Path::new("/dev/full"), b"x", Existing::Replace).unwrap_err();
        assert_eq!(full.kind(), io::ErrorKind::StorageFull);
    }
}
