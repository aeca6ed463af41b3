//! Whose address it is.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

/// Who owns an address, as the tables that this program carries along say. Kept as a fact, so that a report is judged by
/// what was known on its day.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct AddressOwner {
    /// Whose owner it is.
    pub address: IpAddr,
    /// What the address is for, where it is not an ordinary public one: `private`, `documentation` …
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub special: Option<String>,
    /// Id of the cloud or hoster that says it is one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cloud: Option<String>,
    /// Id of the CDN that says it is one of its edge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cdn: Option<String>,
    /// The provider's name of the region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The provider's name of the service; `managed` for one on which no server of a customer runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// The day of what the four fields above say, ISO 8601.
    pub published_on: String,
    /// The autonomous system that announces the address: a hint, no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<u32>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The day of what the two fields above say, ISO 8601.
    pub announced_on: String,
}
