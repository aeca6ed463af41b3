//! What listens on this computer. Asked only when an address of the target is this computer's own.

#[cfg(target_os = "linux")]
use std::collections::BTreeSet;
use std::net::IpAddr;

#[cfg(target_os = "linux")]
use super::sockets::inodes_of;
use super::sockets::{TcpSocket, Wanted, tcp_sockets};
use super::{Reading, blocking};
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, Fact, Listener, Listeners};
use crate::knowledge::special_ranges;

/// The card.
pub static CHECK: Check = Check {
    id: CheckId::Listeners,
    plan,
    run,
    optional: true,
};

/// Listeners on other ports that are kept.
const MOST_OTHERS: usize = 64;

fn plan(progress: &Progress<'_>) -> Vec<String> {
    let facts = progress.facts;
    let own_interface = |address: IpAddr| {
        facts.interfaces().any(|(_, interfaces)| {
            interfaces
                .interfaces
                .iter()
                .flat_map(|interface| &interface.addresses)
                .filter_map(|text| text.split('/').next()?.parse::<IpAddr>().ok())
                .any(|own| own == address)
        })
    };
    let own = facts.addresses().into_iter().any(|address| {
        special_ranges::is_loopback(address)
            || address.is_unspecified()
            || facts
                .routes()
                .any(|(_, route)| route.to == address && route.own)
            || own_interface(address)
    });
    if own {
        vec![facts.target.port.to_string()]
    } else {
        Vec::new()
    }
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        let port = context.target.port;
        let reading = Reading::start(context, CheckId::Listeners, subject);
        match blocking(move || read(port)).await {
            Ok(Ok(listeners)) => reading.learned(Fact::Listeners(listeners)).await,
            Ok(Err(note)) | Err(note) => reading.unknown(note).await,
        }
    })
}

fn read(port: u16) -> Result<Listeners, String> {
    let mut sockets = tcp_sockets(Wanted::Listening)?;
    sockets.sort_by_key(|socket| socket.local);
    let owners = owners(&sockets);
    let (mut on_port, mut others) = (Vec::new(), Vec::new());
    for socket in &sockets {
        let owner = owners.iter().find(|owner| owner.has(socket));
        let listener = Listener {
            address: socket.local,
            program: owner.and_then(|owner| owner.program.clone()),
            pid: owner.map(|owner| owner.pid),
        };
        if socket.local.port() == port {
            on_port.push(listener);
        } else if others.len() < MOST_OTHERS {
            others.push(listener);
        }
    }
    Ok(Listeners {
        on_port,
        others,
        forwards: forwards(),
    })
}

/// Whether the system passes packets on (ip-sysctl: `ip_forward`, `forwarding`), as it does for containers, virtual
/// machines, and neighbours to which it passes its ports.
#[cfg(target_os = "linux")]
fn forwards() -> bool {
    const SETTINGS: [&str; 2] = ["ipv4/ip_forward", "ipv6/conf/all/forwarding"];
    SETTINGS.iter().any(|setting| {
        std::fs::read_to_string(format!("/proc/sys/net/{setting}"))
            .is_ok_and(|text| text.trim() != "0")
    })
}

#[cfg(not(target_os = "linux"))]
const fn forwards() -> bool {
    false
}

/// A process that holds listening sockets.
struct Owner {
    pid: u32,
    program: Option<String>,
    #[cfg(target_os = "linux")]
    inodes: Vec<u64>,
}

#[cfg(target_os = "linux")]
impl Owner {
    fn has(&self, socket: &TcpSocket) -> bool {
        self.inodes.contains(&socket.inode)
    }
}

#[cfg(not(target_os = "linux"))]
impl Owner {
    fn has(&self, socket: &TcpSocket) -> bool {
        socket.pids.contains(&self.pid)
    }
}

/// The processes behind the sockets, as far as this user may look into them. A socket that several processes share
/// (workers of one server) is named by the one with the lowest number.
#[cfg(target_os = "linux")]
fn owners(sockets: &[TcpSocket]) -> Vec<Owner> {
    let wanted: BTreeSet<u64> = sockets.iter().map(|socket| socket.inode).collect();
    let Ok(processes) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    let mut owners: Vec<Owner> = processes
        .filter_map(|entry| {
            let name = entry.ok()?.file_name();
            let process = name.to_str()?;
            let pid: u32 = process.parse().ok()?;
            let mut inodes = inodes_of(process);
            inodes.retain(|inode| wanted.contains(inode));
            if inodes.is_empty() {
                return None;
            }
            let program = std::fs::read_to_string(format!("/proc/{process}/comm")).ok();
            Some(Owner {
                pid,
                program: program.map(|name| name.trim().to_owned()),
                inodes,
            })
        })
        .collect();
    owners.sort_by_key(|owner| owner.pid);
    owners
}

/// The system names the processes with the sockets; their names need another crate and are left out.
#[cfg(not(target_os = "linux"))]
fn owners(sockets: &[TcpSocket]) -> Vec<Owner> {
    let mut pids: Vec<u32> = sockets
        .iter()
        .flat_map(|s| s.pids.iter().copied())
        .collect();
    pids.sort_unstable();
    pids.dedup();
    pids.into_iter()
        .map(|pid| Owner { pid, program: None })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::facts::sample;
    use crate::target::Protocol;

    #[test]
    fn asked_only_for_oneself() {
        let running = BTreeSet::new();
        let planned = |host: &str| {
            let facts = sample::facts(Protocol::Ws, host, 8282);
            plan(&Progress {
                facts: &facts,
                running: &running,
                now_ms: 0.0,
            })
        };
        assert_eq!(planned("127.0.0.1"), ["8282"]);
        assert_eq!(planned("0.0.0.0"), ["8282"]);
        assert!(planned("192.0.2.7").is_empty());
        assert!(planned("example.com").is_empty());
    }

    #[test]
    fn an_own_listener_is_found_with_its_process() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let found = read(address.port()).unwrap();
        let own = found
            .on_port
            .iter()
            .find(|listener| listener.address == address)
            .unwrap();
        assert_eq!(own.pid, Some(std::process::id()));
        assert!(found.others.len() <= MOST_OTHERS);
    }
}
