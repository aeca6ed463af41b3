//! text.

use crate::i18n::Texts;
use crate::report::Report;

/// The whole document.
pub(super) fn render(report: &Report, _texts: &Texts) -> String {
    report.headline.clone()
}
