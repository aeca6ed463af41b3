//! Pure tables with source and date: address ranges, ports, proxy programs, CDN, cloud, panels, interception.
//!
//! Every row says where it comes from and how sure that is ([`Origin`]), because a rule that rests on a row of general
//! knowledge may call a cause possible, never confirmed.

pub mod banners;
pub mod cdn;
pub mod cloud;
mod fake_ip;
pub mod interception;
pub mod look_alikes;
mod origin;
pub mod owners;
pub mod panels;
pub mod parking;
pub mod ports;
pub mod prefix;
pub mod proxy_programs;
pub mod public_servers;
pub mod special_names;
pub mod special_ranges;

pub use origin::{Confidence, Origin};
