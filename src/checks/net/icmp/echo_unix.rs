//! One echo socket: the unprivileged kind where the system allows it (`ping_group_range`, icmp(7)), else a raw one.

use std::io;
use std::net::SocketAddr;

use socket2::{Domain, Protocol, Socket, Type};
use tokio::net::UdpSocket;

const REQUEST_V4: u8 = 8;
const REPLY_V4: u8 = 0;
const REQUEST_V6: u8 = 128;
const REPLY_V6: u8 = 129;

/// Bytes of an ICMP echo before its payload.
const HEADER: usize = 8;

/// What the echoes carry.
const PAYLOAD: &[u8; 24] = b"connection doctor's echo";

pub(super) struct Echo {
    socket: UdpSocket,
    v4: bool,
    raw: bool,
    identifier: u16,
}

impl Echo {
    /// # Errors
    /// `EACCES` or `EPERM` where ordinary programs may not ping; otherwise what the system says of the address.
    pub(super) fn open(to: SocketAddr) -> io::Result<Self> {
        let v4 = to.is_ipv4();
        let (domain, protocol) = if v4 {
            (Domain::IPV4, Protocol::ICMPV4)
        } else {
            (Domain::IPV6, Protocol::ICMPV6)
        };
        let (socket, raw) = match Socket::new(domain, Type::DGRAM, Some(protocol)) {
            Ok(socket) => (socket, false),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                (Socket::new(domain, Type::RAW, Some(protocol))?, true)
            }
            Err(error) => return Err(error),
        };
        socket.set_nonblocking(true)?;
        socket.connect(&to.into())?;
        // `send` and `recv` are the same for every socket that is connected.
        let socket = UdpSocket::from_std(socket.into())?;
        let identifier = socket
            .local_addr()
            .map_or(0, |local| local.port())
            .wrapping_add(u16::try_from(std::process::id() & 0xffff).unwrap_or_default());
        Ok(Self {
            socket,
            v4,
            raw,
            identifier,
        })
    }

    pub(super) async fn send(&self, sequence: u16) -> io::Result<()> {
        let kind = if self.v4 { REQUEST_V4 } else { REQUEST_V6 };
        let mut packet = vec![kind, 0, 0, 0];
        packet.extend(self.identifier.to_be_bytes());
        packet.extend(sequence.to_be_bytes());
        packet.extend(PAYLOAD);
        if self.v4 {
            // The system sums for IPv6 itself (RFC 3542, 3.1).
            let [high, low] = checksum(&packet).to_be_bytes();
            packet.splice(2..4, [high, low]);
        }
        self.socket.send(&packet).await.map(drop)
    }

    /// The sequence number of the next answer. Errors on the way (an ICMP unreachable) are no answers.
    pub(super) async fn next_answer(&self) -> u16 {
        let mut buffer = [0_u8; 256];
        loop {
            match self.socket.recv(&mut buffer).await {
                Ok(length) => {
                    let packet = buffer.get(..length).unwrap_or_default();
                    if let Some(sequence) = self.read(packet) {
                        return sequence;
                    }
                }
                // The error is taken off the socket by this call, so the next one waits.
                Err(_) => tokio::task::yield_now().await,
            }
        }
    }

    fn read(&self, packet: &[u8]) -> Option<u16> {
        let first = packet.first()?;
        let packet = if self.v4 && first >> 4 == 4 {
            // Raw sockets, and on macOS the others too, hand the IP header out. Its length stands in its first byte, in
            // words; no ICMP type that is read here begins with that 4.
            packet.get(usize::from(first & 0x0f) * 4..)?
        } else {
            packet
        };
        let header: &[u8; HEADER] = packet.first_chunk()?;
        let [kind, code, _, _, id_high, id_low, high, low] = *header;
        let reply = if self.v4 { REPLY_V4 } else { REPLY_V6 };
        // Linux gives the unprivileged kind an identifier of its own and hands only its own answers out.
        let by_system = cfg!(target_os = "linux") && !self.raw;
        let ours = by_system || u16::from_be_bytes([id_high, id_low]) == self.identifier;
        (kind == reply && code == 0 && ours).then(|| u16::from_be_bytes([high, low]))
    }
}

/// The internet checksum (RFC 1071) of a packet whose checksum field is zero.
fn checksum(packet: &[u8]) -> u16 {
    let sum = packet
        .chunks(2)
        .map(|pair| match *pair {
            [high, low] => u32::from(u16::from_be_bytes([high, low])),
            [high] => u32::from(u16::from_be_bytes([high, 0])),
            _ => 0,
        })
        .sum::<u32>();
    let folded = (sum & 0xffff) + (sum >> 16);
    let folded = (folded & 0xffff) + (folded >> 16);
    !u16::try_from(folded & 0xffff).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_over_a_packet_with_its_checksum_is_zero() {
        let mut packet = vec![8, 0, 0, 0, 0x12, 0x34, 0, 1];
        packet.extend(PAYLOAD);
        let [high, low] = checksum(&packet).to_be_bytes();
        packet.splice(2..4, [high, low]);
        assert_eq!(checksum(&packet), 0);
    }
}
