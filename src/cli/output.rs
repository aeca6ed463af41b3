//! Writing: the report where it was asked for, remarks on standard error.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::file::{self, Existing};

/// Where the report goes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Output {
    /// Standard output.
    Standard,
    /// A file.
    File(PathBuf),
}

impl Output {
    /// `-` is standard output.
    pub(super) fn read(text: &Path) -> Self {
        if text == Path::new("-") {
            Self::Standard
        } else {
            Self::File(text.to_owned())
        }
    }

    /// Whether it can be written, asked before the checks run: nobody should wait for a report that has no place.
    pub(super) fn try_open(&self) -> io::Result<()> {
        match self {
            Self::Standard => Ok(()),
            Self::File(path) => file::can_write(path),
        }
    }

    /// Writes the whole report.
    pub(super) fn write(&self, text: &str) -> io::Result<()> {
        match self {
            Self::Standard => {
                let mut out = io::stdout().lock();
                out.write_all(text.as_bytes())?;
                if !text.ends_with('\n') {
                    out.write_all(b"\n")?;
                }
                out.flush()
            }
            Self::File(path) => file::write(path, text.as_bytes(), Existing::Replace),
        }
    }
}

impl std::fmt::Display for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Standard => f.write_str("-"),
            Self::File(path) => path.display().fmt(f),
        }
    }
}

/// A line on standard error. When that is closed, there is nobody to tell.
pub(super) fn to_stderr(line: &str) {
    drop(writeln!(io::stderr().lock(), "{line}"));
}
