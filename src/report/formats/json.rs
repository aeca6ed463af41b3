//! json.

use crate::i18n::Texts;
use crate::report::Report;

/// The whole document.
pub(super) fn render(report: &Report, _texts: &Texts) -> String {
    report.headline.clone()
}

/// The JSON schema of the report.
pub fn schema() -> serde_json::Value {
    serde_json::Value::Null
}
