//! What TCP, ICMP and the way to the host say.

use std::net::{IpAddr, SocketAddr};

use serde::{Deserialize, Serialize};

use super::{Failure, OsError};

/// Why a port was dialled.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PortRole {
    /// The port that the person asked for.
    Asked,
    /// Another port of the same host, to learn whether the host answers at all.
    Control,
    /// The port of a DNS server of this computer that is silent, to learn where packets end.
    NameServer,
}

/// A usual port of hosting panels, looked at with consent.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct PanelPort {
    /// Where.
    pub address: SocketAddr,
    /// Whether it accepts connections.
    pub connected: bool,
    /// The panel that names itself there (id of `knowledge::panels`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panel: Option<String>,
    /// Its words, cut to 80 characters: a header, a title, a name in the certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<String>,
}

/// An ICMP error that answered a SYN, read from the socket's error queue (Linux, `IP_RECVERR`).
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct IcmpError {
    /// The type (3 for IPv4 unreachable, 1 for ICMPv6 unreachable, 11 and 3 for time exceeded).
    pub icmp_type: u8,
    /// The code.
    pub code: u8,
    /// Who sent it (`SO_EE_OFFENDER`).
    pub sender: IpAddr,
    /// The sender is one of this computer's own addresses.
    #[serde(default)]
    pub own: bool,
    /// Milliseconds from the SYN to the error.
    pub after_ms: f64,
}

/// One connection attempt.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct TcpAttempt {
    /// Milliseconds from the start of the diagnosis.
    pub start_ms: f64,
    /// Until the handshake was done or had failed, in milliseconds.
    pub duration_ms: f64,
    /// The handshake was done.
    pub connected: bool,
    /// How it failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<Failure>,
    /// The system's word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub os_error: Option<OsError>,
    /// The ICMP error that caused it, where the system tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icmp: Option<IcmpError>,
    /// How many SYNs were sent, where the system tells (TCP_INFO) or its timing implies it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub syns: Option<u32>,
    /// The local end of the connection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local: Option<SocketAddr>,
    /// A reset or a close arrived within a moment after the connection stood, before we sent anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_early: Option<Failure>,
}

impl TcpAttempt {
    /// The port refused with a reset. Where an ICMP error stands beside, the system turned that into the same word.
    pub fn reset(&self) -> bool {
        self.failure == Some(Failure::TcpRefused) && self.icmp.is_none()
    }

    /// The port answered in the host's name: with a handshake or with a reset.
    pub fn by_port(&self) -> bool {
        self.connected || self.reset()
    }
}

/// Several attempts towards one address and port.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct TcpProbe {
    /// Where to.
    pub address: SocketAddr,
    /// Why.
    pub role: PortRole,
    /// In the order of their starts.
    pub attempts: Vec<TcpAttempt>,
    /// How far `TCPRetransFail` of this computer rose meanwhile (Linux): sends that failed locally.
    #[serde(default)]
    pub local_send_failures: u64,
}

impl TcpProbe {
    /// Whether any attempt connected.
    pub fn connected(&self) -> bool {
        self.attempts.iter().any(|a| a.connected)
    }

    /// Whether anything at all came back: a handshake, a reset or an ICMP error of another machine.
    pub fn answered(&self) -> bool {
        self.attempts
            .iter()
            .any(|a| a.by_port() || a.icmp.as_ref().is_some_and(|icmp| !icmp.own))
    }

    /// The SYNs of all attempts, where known.
    pub fn syns(&self) -> u32 {
        self.attempts.iter().map(|a| a.syns.unwrap_or(1)).sum()
    }

    /// The shortest handshake in milliseconds.
    pub fn handshake_ms(&self) -> Option<f64> {
        self.attempts
            .iter()
            .filter(|a| a.connected)
            .map(|a| a.duration_ms)
            .min_by(f64::total_cmp)
    }
}

/// Counters of one connection after we sent something (TCP_INFO on Linux).
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct TcpCounters {
    /// Segments sent and not acknowledged.
    pub unacked: u32,
    /// Retransmissions over the life of the connection.
    pub retransmits: u32,
    /// Bytes that the other side acknowledged.
    pub bytes_acked: u64,
    /// Bytes received.
    pub bytes_received: u64,
    /// Smoothed round trip in milliseconds.
    pub rtt_ms: f64,
    /// Path MTU in bytes.
    pub pmtu: u32,
    /// The largest segment that we send.
    pub send_mss: u32,
}

/// ICMP echo.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Ping {
    /// Whom.
    pub address: IpAddr,
    /// Sent.
    pub sent: u32,
    /// Answered.
    pub received: u32,
    /// The shortest round trip in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best_ms: Option<f64>,
    /// This computer lets ordinary programs ping.
    pub permitted: bool,
}

/// One machine on the way.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Hop {
    /// The time to live with which it was found.
    pub ttl: u8,
    /// Who answered; none means silence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<IpAddr>,
    /// Round trip in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ms: Option<f64>,
    /// ICMP type and code, where it was an ICMP error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icmp: Option<(u8, u8)>,
}

/// The way to the real port, found with SYNs of rising time to live.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct PathTrace {
    /// Where to.
    pub address: SocketAddr,
    /// In order of their distance.
    pub hops: Vec<Hop>,
    /// The port itself answered (handshake or reset).
    pub reached: bool,
    /// Who returned a UDP packet that lived as long as the SYN that the port answered. As expired: the host is further off
    /// than whoever answered in its name. The host itself: nobody stands before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub farther: Option<Hop>,
}

impl PathTrace {
    /// The host is further off than whoever answered in its name.
    pub fn passes_on(&self) -> bool {
        self.farther
            .as_ref()
            .is_some_and(|hop| hop.address != Some(self.address.ip()))
    }
}
