//! Where a row comes from.

/// How sure a row is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Confidence {
    /// Read in a named source.
    Sourced,
    /// Measured by us.
    Measured,
    /// General knowledge, not checked.
    General,
}

/// Source, date and sureness of a row.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Origin {
    /// A document, a file of a project, or `general knowledge`.
    pub source: &'static str,
    /// The day on which it was last looked at (ISO 8601).
    pub verified_on: &'static str,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Origin {
    /// Read in a source.
    pub const fn sourced(source: &'static str, verified_on: &'static str) -> Self {
        Self {
            source,
            verified_on,
            confidence: Confidence::Sourced,
        }
    }

    /// Measured by us.
    pub const fn measured(source: &'static str, verified_on: &'static str) -> Self {
        Self {
            source,
            verified_on,
            confidence: Confidence::Measured,
        }
    }

    /// General knowledge.
    pub const fn general(verified_on: &'static str) -> Self {
        Self {
            source: "general knowledge",
            verified_on,
            confidence: Confidence::General,
        }
    }

    /// Whether a verdict that rests on this row may be called confirmed.
    pub const fn may_confirm(&self) -> bool {
        !matches!(self.confidence, Confidence::General)
    }
}
