//! Local ports for outgoing connections: how many there are and how many are taken, towards the target and in all.
//! One record for each target address, as soon as it is known.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::ops::RangeInclusive;

use super::sockets::{SocketState, TcpSocket, Wanted, tcp_sockets};
use super::{Reading, blocking, dialled_addresses};
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, EphemeralPorts, Fact};

/// The card.
pub static CHECK: Check = Check {
    id: CheckId::EphemeralPorts,
    plan,
    run,
    optional: true,
};

/// Every address costs a reading of the socket table, which may hold tens of thousands of lines.
const MOST: usize = 8;

fn plan(progress: &Progress<'_>) -> Vec<String> {
    dialled_addresses(progress, MOST)
        .into_iter()
        .map(|address| progress.facts.socket(address).to_string())
        .collect()
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        let towards = subject.parse::<SocketAddr>();
        let reading = Reading::start(context, CheckId::EphemeralPorts, subject);
        let Ok(towards) = towards else {
            return reading.unknown("not an address".to_owned()).await;
        };
        match blocking(move || read(towards)).await {
            Ok(Ok(ports)) => reading.learned(Fact::EphemeralPorts(ports)).await,
            Ok(Err(note)) | Err(note) => reading.unknown(note).await,
        }
    })
}

fn read(towards: SocketAddr) -> Result<EphemeralPorts, String> {
    let (range, reserved) = range()?;
    let mut sockets = tcp_sockets(Wanted::All)?;
    // This program's own attempts are under way at the same time and must not look like somebody's load.
    #[cfg(target_os = "linux")]
    {
        let own: BTreeSet<u64> = super::sockets::inodes_of("self").into_iter().collect();
        sockets.retain(|socket| socket.inode == 0 || !own.contains(&socket.inode));
    }
    #[cfg(not(target_os = "linux"))]
    sockets.retain(|socket| !socket.pids.contains(&std::process::id()));
    Ok(count(&sockets, range, &reserved, towards))
}

/// Counts ports, not sockets: two connections to different places may share one.
fn count(
    sockets: &[TcpSocket],
    range: RangeInclusive<u16>,
    reserved: &BTreeSet<u16>,
    towards: SocketAddr,
) -> EphemeralPorts {
    let towards = SocketAddr::new(towards.ip().to_canonical(), towards.port());
    let takes = |port: &u16| range.contains(port) && !reserved.contains(port);
    let (mut used, mut waiting, mut all) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for socket in sockets {
        let port = socket.local.port();
        if !takes(&port) {
            continue;
        }
        all.insert(port);
        let same = socket.remote.ip() == towards.ip() && socket.remote.port() == towards.port();
        if same && socket.state != SocketState::Listen {
            used.insert(port);
            if socket.state == SocketState::TimeWait {
                waiting.insert(port);
            }
        }
    }
    let size = |set: &BTreeSet<u16>| u32::try_from(set.len()).unwrap_or(u32::MAX);
    EphemeralPorts {
        first: *range.start(),
        last: *range.end(),
        reserved: u32::try_from(reserved.iter().filter(|port| range.contains(port)).count())
            .unwrap_or(u32::MAX),
        towards: Some(towards),
        used: size(&used),
        time_wait: size(&waiting),
        used_all: size(&all),
    }
}

/// The range and the ports that the system keeps back (ip-sysctl: `ip_local_port_range`, `ip_local_reserved_ports`).
/// Both belong to the network namespace.
#[cfg(target_os = "linux")]
fn range() -> Result<(RangeInclusive<u16>, BTreeSet<u16>), String> {
    let path = "/proc/sys/net/ipv4/ip_local_port_range";
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let range = two_numbers(&text).ok_or_else(|| format!("{path}: {text:?}"))?;
    let reserved = std::fs::read_to_string("/proc/sys/net/ipv4/ip_local_reserved_ports")
        .map(|text| port_list(&text))
        .unwrap_or_default();
    Ok((range, reserved))
}

/// `netsh` speaks the system's language; its numbers stand in a fixed order: the first port, then how many.
#[cfg(windows)]
fn range() -> Result<(RangeInclusive<u16>, BTreeSet<u16>), String> {
    use std::os::windows::process::CommandExt as _;
    /// No console window flashes up.
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    let root = std::env::var_os("SystemRoot").unwrap_or_else(|| "C:\\Windows".into());
    let netsh = std::path::Path::new(&root).join("System32\\netsh.exe");
    let output = std::process::Command::new(netsh)
        .args(["int", "ipv4", "show", "dynamicport", "tcp"])
        .creation_flags(CREATE_NO_WINDOW)
        .output()
        .map_err(|error| format!("netsh: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut numbers = text
        .split_whitespace()
        .filter_map(|word| word.parse::<u16>().ok());
    let (Some(first), Some(many)) = (numbers.next(), numbers.next()) else {
        return Err("netsh named no range".to_owned());
    };
    let last = first.saturating_add(many.saturating_sub(1));
    Ok((first..=last, BTreeSet::new()))
}

#[cfg(not(any(target_os = "linux", windows)))]
fn range() -> Result<(RangeInclusive<u16>, BTreeSet<u16>), String> {
    let output = std::process::Command::new("/usr/sbin/sysctl")
        .args([
            "-n",
            "net.inet.ip.portrange.first",
            "net.inet.ip.portrange.last",
        ])
        .output()
        .map_err(|error| format!("sysctl: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let range = two_numbers(&text).ok_or("sysctl named no range")?;
    Ok((range, BTreeSet::new()))
}

#[cfg(not(windows))]
fn two_numbers(text: &str) -> Option<RangeInclusive<u16>> {
    let mut words = text.split_whitespace();
    let (first, last): (u16, u16) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    (first <= last).then_some(first..=last)
}

/// Reads `8080,9148-9150`.
#[cfg(any(target_os = "linux", test))]
fn port_list(text: &str) -> BTreeSet<u16> {
    text.trim()
        .split(',')
        .filter_map(|part| {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            Some(first.trim().parse::<u16>().ok()?..=last.trim().parse::<u16>().ok()?)
        })
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn socket(local: &str, remote: &str, state: SocketState) -> TcpSocket {
        TcpSocket {
            local: local.parse().unwrap(),
            remote: remote.parse().unwrap(),
            state,
            #[cfg(target_os = "linux")]
            inode: 0,
            #[cfg(not(target_os = "linux"))]
            pids: Vec::new(),
        }
    }

    #[test]
    fn ports_are_counted_towards_the_target_and_in_all() {
        use SocketState::{Listen, Other, TimeWait};
        let sockets = [
            socket("10.0.0.2:40000", "10.0.0.9:8282", Other),
            socket("10.0.0.2:40001", "10.0.0.9:8282", TimeWait),
            // The same port towards another place is one port in all.
            socket("10.0.0.2:40001", "10.0.0.9:9999", Other),
            socket("10.0.0.2:40002", "10.0.0.8:8282", Other),
            socket("0.0.0.0:40003", "0.0.0.0:0", Listen),
            // Bound and nothing else.
            socket("0.0.0.0:40004", "0.0.0.0:0", Other),
            // Out of the range, and kept back.
            socket("10.0.0.2:50000", "10.0.0.9:8282", Other),
            socket("10.0.0.2:40007", "10.0.0.9:8282", Other),
        ];
        let reserved = port_list("40007,50001");
        let ports = count(
            &sockets,
            40_000..=40_007,
            &reserved,
            "[::ffff:10.0.0.9]:8282".parse().unwrap(),
        );
        assert_eq!((ports.used, ports.time_wait, ports.used_all), (2, 1, 5));
        assert_eq!((ports.reserved, ports.size()), (1, 7));
        assert_eq!(ports.towards, Some("10.0.0.9:8282".parse().unwrap()));
    }

    #[test]
    fn lists_of_ports() {
        assert_eq!(port_list("8080,9148-9150\n").len(), 4);
        assert!(port_list("\n").is_empty());
        assert!(port_list("9-1,x").is_empty());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn this_computer_has_a_range() {
        let ports = read("192.0.2.1:80".parse().unwrap()).unwrap();
        assert!(ports.first > 0 && ports.first <= ports.last);
        assert_eq!(two_numbers("32768\t60999\n"), Some(32_768..=60_999));
        assert_eq!(two_numbers("5 4"), None);
    }
}
