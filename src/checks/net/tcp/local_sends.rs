//! What this computer itself says of its sending, read from `/proc` (Linux; elsewhere nothing is known).

use std::fs;

/// With fewer local ports than this, several attempts at once could use the last ones up.
const FEW_PORTS: u32 = 64;

/// `TCPRetransFail`: how many repeated sends failed on this computer, by a filter or for want of a route. It counts
/// for the whole system, so a rise during a probe points to this computer but may belong to another connection.
#[derive(Clone, Copy, Debug)]
pub(super) struct LocalSends {
    failed: Option<u64>,
}

impl LocalSends {
    pub(super) fn now() -> Self {
        let failed = fs::read_to_string("/proc/net/netstat")
            .ok()
            .and_then(|text| counter(&text, "TcpExt:", "TCPRetransFail"));
        Self { failed }
    }

    /// The rise since then.
    pub(super) fn failed_since(self) -> u64 {
        match (self.failed, Self::now().failed) {
            (Some(before), Some(after)) => after.saturating_sub(before),
            _ => 0,
        }
    }
}

/// The value of a counter: one line holds the names, the next line of the same group the values.
fn counter(text: &str, group: &str, name: &str) -> Option<u64> {
    let mut lines = text.lines().filter(|line| line.starts_with(group));
    let names = lines.next()?;
    let values = lines.next()?;
    names
        .split_whitespace()
        .zip(values.split_whitespace())
        .find(|(found, _)| *found == name)
        .and_then(|(_, value)| value.parse().ok())
}

/// Whether this computer has only a handful of local ports to give.
pub(super) fn few_local_ports() -> bool {
    fs::read_to_string("/proc/sys/net/ipv4/ip_local_port_range")
        .ok()
        .and_then(|text| {
            let mut ends = text.split_whitespace().map(str::parse::<u32>);
            Some((ends.next()?.ok()?, ends.next()?.ok()?))
        })
        .is_some_and(|(first, last)| last.saturating_sub(first) < FEW_PORTS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counters_are_found_by_name() {
        let text = "TcpExt: SyncookiesSent TCPRetransFail Other\nTcpExt: 4 17 9\nIpExt: InNoRoutes\nIpExt: 3\n";
        assert_eq!(counter(text, "TcpExt:", "TCPRetransFail"), Some(17));
        assert_eq!(counter(text, "IpExt:", "InNoRoutes"), Some(3));
        assert_eq!(counter(text, "TcpExt:", "Missing"), None);
        assert_eq!(counter("", "TcpExt:", "TCPRetransFail"), None);
    }
}
