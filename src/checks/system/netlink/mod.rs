//! Linux: which route the kernel would take, and what an interface is (rtnetlink(7)). Nothing leaves this computer.

mod links;
mod routes;

pub(super) use links::{addresses, link, links};
pub(super) use routes::{Ask, RouteType, default_gateways, route};

use super::rtnetlink::Answer;

/// What is asked and answered (`RTM_NEWLINK` and so on, `linux/rtnetlink.h`).
mod kind {
    pub(super) const NEW_LINK: u16 = 16;
    pub(super) const GET_LINK: u16 = 18;
    pub(super) const NEW_ADDRESS: u16 = 20;
    pub(super) const GET_ADDRESS: u16 = 22;
    pub(super) const NEW_ROUTE: u16 = 24;
    pub(super) const GET_ROUTE: u16 = 26;
}

/// `AF_INET`, `AF_INET6`.
fn family(v4: bool) -> u8 {
    let family = if v4 { libc::AF_INET } else { libc::AF_INET6 };
    u8::try_from(family).unwrap_or_default()
}

/// What stands behind the header of an answer of a kind.
fn behind(answer: &Answer, kind: u16, header: usize) -> Option<&[u8]> {
    (answer.kind == kind).then(|| answer.body.get(header..))?
}
