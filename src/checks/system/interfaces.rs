//! Interfaces, addresses and default routes of this computer. Needs nothing; starts at once.

use std::net::IpAddr;

#[cfg(not(target_os = "linux"))]
use super::enumerate::read;
#[cfg(target_os = "linux")]
use super::enumerate_linux::read;
use super::{Reading, blocking};
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, Fact, Failure, InterfaceKind, Interfaces};
use crate::knowledge::special_ranges;

/// The card.
pub static CHECK: Check = Check {
    id: CheckId::Interfaces,
    plan,
    run,
    optional: false,
};

fn plan(_: &Progress<'_>) -> Vec<String> {
    vec!["this computer".to_owned()]
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        let link_local_target = context
            .target
            .host
            .address()
            .is_some_and(special_ranges::is_link_local);
        let reading = Reading::start(context, CheckId::Interfaces, subject);
        match blocking(read).await {
            Ok(interfaces) if usable(&interfaces, link_local_target) => {
                reading.learned(Fact::Interfaces(interfaces)).await;
            }
            Ok(interfaces) => {
                let fact = Fact::Interfaces(interfaces);
                reading.broken(fact, Failure::TcpNetworkDown, None).await;
            }
            Err(note) => reading.unknown(note).await,
        }
    })
}

/// Whether any interface besides loopback is up, connected, and has an address that leads anywhere.
fn usable(interfaces: &Interfaces, link_local_target: bool) -> bool {
    interfaces.interfaces.iter().any(|interface| {
        interface.kind != InterfaceKind::Loopback
            && interface.up
            && interface.running != Some(false)
            && interface
                .addresses
                .iter()
                .filter_map(|text| text.split('/').next()?.parse::<IpAddr>().ok())
                .any(|address| link_local_target || !special_ranges::is_link_local(address))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Interface;

    fn interface(kind: InterfaceKind, running: bool, address: &str) -> Interfaces {
        Interfaces {
            interfaces: vec![Interface {
                inner: false,
                name: "x0".to_owned(),
                kind,
                up: true,
                running: Some(running),
                addresses: vec![address.to_owned()],
                mtu: None,
                product: None,
            }],
            ..Interfaces::default()
        }
    }

    #[test]
    fn what_counts_as_a_network() {
        use InterfaceKind::{Ethernet, Loopback};
        assert!(usable(&interface(Ethernet, true, "192.168.1.2/24"), false));
        assert!(!usable(
            &interface(Ethernet, false, "192.168.1.2/24"),
            false
        ));
        assert!(!usable(&interface(Ethernet, true, "fe80::1/64"), false));
        assert!(usable(&interface(Ethernet, true, "fe80::1/64"), true));
        assert!(!usable(&interface(Loopback, true, "127.0.0.1/8"), false));
        assert!(!usable(&Interfaces::default(), false));
    }

    #[test]
    fn this_computer_has_a_loopback() {
        let found = read();
        let loopback = found
            .interfaces
            .iter()
            .find(|interface| interface.kind == InterfaceKind::Loopback);
        assert!(loopback.is_some(), "{found:?}");
    }
}
