//! Opening a tunnel through a SOCKS proxy: version 5 (RFC 1928), and 4a where the proxy does not know 5.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::timeout;

use super::{Way, boxed};
use crate::checks::Context;
use crate::checks::net::dial::{Broken, Dial, Dialled, connect};
use crate::checks::net::patience::ANSWER;
use crate::facts::{Failure, ProxyTunnel};

/// Opens a tunnel. The name goes to the proxy, which looks it up.
///
/// # Errors
/// When the proxy wants credentials, refuses, or says nothing.
pub(super) async fn open(
    context: &Context,
    mut way: Way,
    proxy: SocketAddr,
    fact: &mut ProxyTunnel,
) -> Result<Way, Broken> {
    let mut method = [0; 2];
    let greeted = ask(&mut way, &[5, 1, 0], &mut method).await;
    match (greeted, method) {
        (Ok(()), [5, 0]) => {
            five(context, &mut way, fact).await?;
            Ok(way)
        }
        (Ok(()), [5, _]) => Err(Failure::ProxyAuth.into()),
        (Err(broken), _) if broken.failure == Failure::ProxyUnreachable => Err(broken),
        _ => {
            let mut way = again(context, proxy, way.address).await?;
            four(context, &mut way, fact).await?;
            Ok(way)
        }
    }
}

async fn five(context: &Context, way: &mut Way, fact: &mut ProxyTunnel) -> Result<(), Broken> {
    let mut words = vec![5, 1, 0];
    match context.target.host.address() {
        Some(IpAddr::V4(address)) => {
            words.push(1);
            words.extend(address.octets());
        }
        Some(IpAddr::V6(address)) => {
            words.push(4);
            words.extend(address.octets());
        }
        None => {
            let name = context.target.host.plain();
            words.push(3);
            words.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
            words.extend(name.bytes().take(usize::from(u8::MAX)));
        }
    }
    words.extend(context.target.port.to_be_bytes());
    let mut head = [0; 4];
    ask(way, &words, &mut head).await?;
    fact.socks_reply = Some(head[1]);
    if head[1] != 0 {
        return Err(Failure::ProxyTunnelRefused.into());
    }
    // The address from which the proxy connects stands behind, and nobody needs it.
    let length = match head[3] {
        1 => 4,
        4 => 16,
        _ => {
            let mut length = [0; 1];
            ask(way, &[], &mut length).await?;
            usize::from(length[0])
        }
    };
    let mut rest = vec![0; length + 2];
    ask(way, &[], &mut rest).await
}

/// SOCKS 4a: an impossible address says that a name follows.
async fn four(context: &Context, way: &mut Way, fact: &mut ProxyTunnel) -> Result<(), Broken> {
    let (address, name) = match context.target.host.address() {
        Some(IpAddr::V4(address)) => (address, String::new()),
        _ => (Ipv4Addr::new(0, 0, 0, 1), context.target.host.plain()),
    };
    let mut words = vec![4, 1];
    words.extend(context.target.port.to_be_bytes());
    words.extend(address.octets());
    words.push(0);
    if !name.is_empty() {
        words.extend(name.bytes());
        words.push(0);
    }
    let mut reply = [0; 8];
    ask(way, &words, &mut reply).await?;
    fact.socks_reply = Some(reply[1]);
    if reply[1] == 90 {
        Ok(())
    } else {
        Err(Failure::ProxyTunnelRefused.into())
    }
}

/// Sends words and reads an answer of fixed length.
async fn ask(way: &mut Way, words: &[u8], answer: &mut [u8]) -> Result<(), Broken> {
    let stream = &mut way.stream;
    let asked = timeout(ANSWER, async {
        stream.write_all(words).await?;
        stream.flush().await?;
        stream.read_exact(answer).await
    });
    match asked.await {
        Ok(Ok(_)) => Ok(()),
        Ok(Err(_ended)) => Err(Failure::ProxyTunnelRefused.into()),
        Err(_elapsed) => Err(Failure::ProxyUnreachable.into()),
    }
}

/// A second connection to the same proxy.
async fn again(context: &Context, proxy: SocketAddr, address: SocketAddr) -> Result<Way, Broken> {
    let how = Dial {
        timeout: Duration::from_millis(context.asked.timeout_ms),
        small_segments: false,
    };
    let dialled = connect(proxy, how).await.map_err(|broken| Broken {
        failure: Failure::ProxyTunnelRefused,
        ..broken
    })?;
    Ok(boxed(Dialled { address, ..dialled }))
}
