//! Getting to the port.

mod client_banned;
mod cloud_security_group;
mod data_lost;
mod filter_words;
mod host_down;
mod icp_block;
mod listen_address_mismatch;
mod mtu_black_hole;
mod name_stopped;
mod network_filter;
mod only_by_proxy;
mod packet_loss;
mod panel_firewall;
mod server_firewall;
mod server_not_listening;
mod server_overloaded;
mod sized;
mod wrong_port;

use super::{Cause, Judgement};

/// In the order of the catalogue.
pub(super) static CAUSES: &[&Cause] = &[
    &wrong_port::CAUSE,
    &server_not_listening::CAUSE,
    &listen_address_mismatch::CAUSE,
    &server_firewall::CAUSE,
    &cloud_security_group::CAUSE,
    &panel_firewall::CAUSE,
    &network_filter::CAUSE,
    &icp_block::CAUSE,
    &client_banned::CAUSE,
    &host_down::CAUSE,
    &data_lost::CAUSE,
    &mtu_black_hole::CAUSE,
    &packet_loss::CAUSE,
    &server_overloaded::CAUSE,
];
