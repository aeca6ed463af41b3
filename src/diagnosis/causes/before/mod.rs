//! Before the network: what was typed, and what this computer allows.

mod captive_portal;
mod client_firewall;
mod client_policy;
mod clock_wrong;
mod forbidden_questions;
mod input_mistake;
mod local_address_missing;
mod local_ports_exhausted;
mod no_host;
mod no_network;
mod no_route;
mod no_way;
mod odd_names;
mod open_files_exhausted;
mod tunnel_alone;
mod ways_of_names;
mod wrong_way;

use super::Cause;

/// In the order of the catalogue.
pub(super) static CAUSES: &[&Cause] = &[
    &input_mistake::CAUSE,
    &no_network::CAUSE,
    &no_route::CAUSE,
    &captive_portal::CAUSE,
    &client_firewall::CAUSE,
    &local_ports_exhausted::CAUSE,
    &local_address_missing::CAUSE,
    &open_files_exhausted::CAUSE,
    &client_policy::CAUSE,
    &clock_wrong::CAUSE,
];
