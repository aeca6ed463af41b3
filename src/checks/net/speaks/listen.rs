//! One connection with one first word, and what came.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::time::{Instant, timeout_at};

use crate::checks::net::dial::{Broken, Dialled, ms_since};
use crate::checks::net::tls::silence;
use crate::facts::{Bytes, Ended, Failure, Language, SpeakProbe, Speaks};
use crate::knowledge::banners;

/// How many bytes are kept.
const MOST: usize = 4_096;

/// After the first bytes, more of them are waited for this long.
const MORE: Duration = Duration::from_millis(150);

/// The fact of a connection that was cut off before anything could be sent.
pub(super) fn cut_off(address: SocketAddr, probe: SpeakProbe, broken: &Broken) -> Speaks {
    Speaks {
        address,
        probe,
        sent: 0,
        received: Bytes::default(),
        first_byte_ms: None,
        language: None,
        product: None,
        ended: broken.end(),
        listened_ms: 0.0,
        counters: None,
    }
}

/// Sends the words and listens.
pub(in crate::checks::net) async fn listen(
    dialled: Dialled,
    probe: SpeakProbe,
    words: &[u8],
    patience: Duration,
) -> (Speaks, Option<Broken>) {
    let Dialled {
        address,
        mut stream,
        meter,
        ..
    } = dialled;
    let stood = Instant::now();
    let mut received = Vec::with_capacity(MOST);
    let mut first_byte_ms = None;
    let mut until = stood + patience;
    let mut broken = None;
    let sending = timeout_at(until, stream.write_all(words)).await;
    if let Ok(Err(error)) = sending {
        broken = Some(Broken::from(&error));
    }
    // What the other side said before it went may still be there, even where sending failed.
    let ended = loop {
        match timeout_at(until, stream.read_buf(&mut received)).await {
            Ok(Ok(0)) => break Ended::Closed,
            Ok(Ok(_)) if received.len() >= MOST => break Ended::ByUs,
            Ok(Ok(_)) => {
                first_byte_ms.get_or_insert_with(|| ms_since(stood));
                until = until.min(Instant::now() + MORE);
            }
            Ok(Err(error)) => {
                let failed = Broken::from(&error);
                let ended = failed.end();
                broken = Some(failed);
                break ended;
            }
            Err(_elapsed) if received.is_empty() => break Ended::Silent,
            Err(_elapsed) => break Ended::ByUs,
        }
    };
    received.truncate(MOST);
    let counters = meter.counters();
    let heard = banners::classify(words, &received);
    let broken = if received.is_empty() {
        Some(match ended {
            Ended::Silent => silence(counters, Failure::TcpSilent).into(),
            Ended::Closed => Failure::TcpClosed.into(),
            Ended::ByUs | Ended::Reset | Ended::Error => {
                broken.unwrap_or_else(|| Failure::TcpOther.into())
            }
        })
    } else {
        None
    };
    let fact = Speaks {
        address,
        probe,
        sent: words.len(),
        received: Bytes(received),
        first_byte_ms,
        language: heard.as_ref().and_then(|h| Language::from_id(h.language)),
        product: heard.and_then(|h| h.product),
        ended,
        listened_ms: ms_since(stood),
        counters,
    };
    (fact, broken)
}
