//! The table that `netstat -anW -p tcp` writes on macOS. Its words are not translated.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use super::sockets::SocketState;

/// One line.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Line {
    /// The local end.
    pub(super) local: SocketAddr,
    /// The other end; unspecified where there is none.
    pub(super) remote: SocketAddr,
    /// The state.
    pub(super) state: SocketState,
}

/// Reads the lines of TCP sockets; others, such as headings, are passed over.
pub(super) fn read(text: &str) -> Vec<Line> {
    text.lines().filter_map(line).collect()
}

/// `tcp4  0  0  192.168.1.2.50123  203.0.113.7.443  ESTABLISHED`
fn line(text: &str) -> Option<Line> {
    let mut words = text.split_whitespace();
    let kind = words.next().filter(|word| word.starts_with("tcp"))?;
    let v6 = kind.contains('6');
    let (local, remote) = (words.nth(2)?, words.next()?);
    Some(Line {
        local: end(local, v6)?,
        remote: end(remote, v6)?,
        state: match words.next() {
            Some("LISTEN") => SocketState::Listen,
            Some("TIME_WAIT") => SocketState::TimeWait,
            _ => SocketState::Other,
        },
    })
}

/// An address with its port behind the last dot; `*` stands for any.
fn end(text: &str, v6: bool) -> Option<SocketAddr> {
    let (address, port) = text.rsplit_once('.')?;
    let port = if port == "*" { 0 } else { port.parse().ok()? };
    let address: IpAddr = match address.split('%').next()? {
        "*" if v6 => Ipv6Addr::UNSPECIFIED.into(),
        "*" => Ipv4Addr::UNSPECIFIED.into(),
        plain => plain.parse().ok()?,
    };
    Some(SocketAddr::new(address, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_macos() {
        use SocketState::{Listen, Other, TimeWait};
        let text = "Active Internet connections (including servers)\n\
            Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)\n\
            tcp4       0      0  192.168.1.2.50123      203.0.113.7.443        ESTABLISHED\n\
            tcp4       0      0  192.168.1.2.50124      203.0.113.7.443        TIME_WAIT\n\
            tcp46      0      0  *.8080                 *.*                    LISTEN\n\
            tcp4       0      0  127.0.0.1.8282         *.*                    LISTEN\n\
            tcp6       0      0  fe80::1%lo0.1024       fe80::2%lo0.1025       CLOSE_WAIT\n\
            udp4       0      0  *.5353                 *.*\n\
            tcp4       0      0  broken\n";
        let found = read(text);
        let ends: Vec<String> = found.iter().map(|line| line.local.to_string()).collect();
        assert_eq!(
            ends,
            [
                "192.168.1.2:50123",
                "192.168.1.2:50124",
                "[::]:8080",
                "127.0.0.1:8282",
                "[fe80::1]:1024"
            ]
        );
        assert_eq!(found[0].remote, "203.0.113.7:443".parse().unwrap());
        let states: Vec<SocketState> = found.iter().map(|line| line.state).collect();
        assert_eq!(states, [Other, TimeWait, Listen, Listen, Other]);
    }
}
