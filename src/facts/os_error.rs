//! The operating system's own word for a failure.

use serde::{Deserialize, Serialize};

/// A system error: its number here and the name that documentation uses for it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub struct OsError {
    /// `ECONNREFUSED`, `WSAETIMEDOUT`, `EAI_NONAME` …
    pub name: String,
    /// The number on the system that measured.
    pub number: i32,
}
