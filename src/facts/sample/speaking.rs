//! Samples of what TLS, HTTP and WebSocket say.

use super::record;
use crate::facts::{
    Bytes, CertificateFacts, CheckId, Ended, Fact, Failure, Header, HttpExchange, HttpVariant,
    Phases, Record, SpeakProbe, Speaks, TcpCounters, Tls, TlsVariant, Trust, WebSocketHandshake,
    WsVariant,
};

fn headers(headers: &[(&str, &str)]) -> Vec<Header> {
    headers
        .iter()
        .map(|(name, value)| Header {
            name: (*name).to_owned(),
            value: (*value).to_owned(),
        })
        .collect()
}

fn reason(status: u16) -> Option<String> {
    let text = match status {
        101 => "Switching Protocols",
        200 => "OK",
        301 => "Moved Permanently",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        426 => "Upgrade Required",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        _ => return None,
    };
    Some(text.to_owned())
}

/// The asked plain HTTP request and its answer; status 0 means that none came.
pub(crate) fn exchange(
    address: &str,
    status: u16,
    with: &[(&str, &str)],
    body: &str,
) -> HttpExchange {
    HttpExchange {
        address: address.parse().unwrap(),
        url: format!("http://{address}/"),
        variant: HttpVariant::Asked,
        tls: false,
        version: (status > 0).then(|| "HTTP/1.1".to_owned()),
        status: (status > 0).then_some(status),
        reason: reason(status),
        headers: headers(with),
        body: Bytes(body.as_bytes().to_vec()),
        phases: Phases::default(),
        ended: None,
        first_bytes: None,
        frames: None,
        counters: None,
        redirects: Vec::new(),
        redirect_loop: false,
        note: None,
    }
}

/// The asked upgrade and its answer; status 0 means that none came. A 101 is not yet an open WebSocket: see [`opened`].
pub(crate) fn upgrade(
    address: &str,
    status: u16,
    with: &[(&str, &str)],
    body: &str,
) -> WebSocketHandshake {
    WebSocketHandshake {
        address: address.parse().unwrap(),
        url: format!("ws://{address}/"),
        variant: WsVariant::Asked,
        tls: false,
        status: (status > 0).then_some(status),
        reason: reason(status),
        headers: headers(with),
        body: Bytes(body.as_bytes().to_vec()),
        faults: Vec::new(),
        opened: false,
        asked_subprotocol: None,
        subprotocol: None,
        stayed_open: false,
        pong_ms: None,
        greeting: None,
        closed: None,
        phases: Phases::default(),
        ended: None,
        first_bytes: None,
        counters: None,
        note: None,
    }
}

/// Another upgrade than the asked one.
pub(crate) fn upgrade_as(variant: WsVariant, handshake: WebSocketHandshake) -> WebSocketHandshake {
    WebSocketHandshake {
        url: match &variant {
            WsVariant::Path(path) => format!("ws://{}{path}", handshake.address),
            _ => handshake.url,
        },
        variant,
        ..handshake
    }
}

/// A WebSocket that opened and stayed open.
pub(crate) fn opened(address: &str) -> WebSocketHandshake {
    WebSocketHandshake {
        opened: true,
        stayed_open: true,
        ..upgrade(address, 101, &[("upgrade", "websocket")], "")
    }
}

/// A handshake that was completed with a certificate that nothing is wrong with.
pub(crate) fn tls(address: &str, variant: TlsVariant) -> Tls {
    let trust = Trust {
        trusted: Some(true),
        note: None,
    };
    Tls {
        address: address.parse().unwrap(),
        variant,
        sni: Some("example.com".to_owned()),
        completed: true,
        version: Some("TLS 1.3".to_owned()),
        cipher: Some("TLS_AES_256_GCM_SHA384".to_owned()),
        alpn: None,
        chain: vec![certificate("example.com", "Example CA")],
        chain_length: 1,
        problems: Vec::new(),
        system_trust: trust.clone(),
        bundled_trust: trust,
        alert: None,
        client_certificate_asked: false,
        acceptable_issuers: Vec::new(),
        first_bytes: None,
        counters: None,
        old_version: None,
        note: None,
    }
}

/// A certificate for one name.
pub(crate) fn certificate(name: &str, issuer: &str) -> CertificateFacts {
    CertificateFacts {
        subject: name.to_owned(),
        issuer: issuer.to_owned(),
        names: vec![name.to_owned()],
        not_before: "2026-01-01T00:00:00Z".to_owned(),
        not_after: "2027-01-01T00:00:00Z".to_owned(),
        self_signed: name == issuer,
        ..CertificateFacts::default()
    }
}

/// One try to hear what speaks: the bytes that came, and how it ended after 4 seconds.
pub(crate) fn spoke(address: &str, probe: SpeakProbe, received: &[u8], ended: Ended) -> Speaks {
    Speaks {
        address: address.parse().unwrap(),
        probe,
        sent: if probe == SpeakProbe::Wait { 0 } else { 60 },
        received: Bytes(received.to_vec()),
        first_byte_ms: (!received.is_empty()).then_some(3.0),
        language: None,
        product: None,
        ended,
        listened_ms: if ended == Ended::Silent { 4_000.0 } else { 5.0 },
        counters: Some(TcpCounters {
            bytes_acked: if probe == SpeakProbe::Wait { 0 } else { 60 },
            bytes_received: received.len().try_into().unwrap(),
            rtt_ms: 1.0,
            ..TcpCounters::default()
        }),
    }
}

/// The record of a try to hear what speaks.
pub(crate) fn heard(speaks: Speaks) -> Record {
    let failure = match speaks.ended {
        Ended::Reset => Some(Failure::TcpReset),
        Ended::Closed if speaks.received.is_empty() => Some(Failure::TcpClosed),
        _ => None,
    };
    let subject = format!("{} {:?}", speaks.address, speaks.probe);
    record(CheckId::Speaks, &subject, failure, Fact::Speaks(speaks))
}

/// The record of an HTTP exchange: 2xx is good.
pub(crate) fn of_http(http: HttpExchange) -> Record {
    let failure = match (http.status, http.ended) {
        (Some(200..=299) | None, Some(Ended::Silent)) => Some(Failure::HttpTimedOut),
        (Some(200..=299), _) => None,
        (Some(300..=399), _) => Some(Failure::HttpRedirect),
        (Some(_), _) => Some(Failure::HttpError),
        (None, Some(Ended::Reset)) => Some(Failure::TcpReset),
        (None, Some(Ended::Closed)) => Some(Failure::HttpEmpty),
        (None, _) => Some(Failure::HttpInvalid),
    };
    let subject = format!("{} {:?}", http.url, http.variant);
    record(CheckId::Http, &subject, failure, Fact::Http(http))
}

/// The record of an upgrade: an open WebSocket that stayed open is good.
pub(crate) fn of_web_socket(ws: WebSocketHandshake) -> Record {
    let failure = match (ws.status, ws.ended) {
        _ if ws.stayed_open => None,
        _ if ws.opened => Some(Failure::WsClosedAfterOpen),
        (Some(101), _) => Some(Failure::WsAccept),
        (Some(_), _) => Some(Failure::WsStatus),
        (None, Some(Ended::Reset)) => Some(Failure::TcpReset),
        (None, Some(Ended::Closed)) => Some(Failure::WsClosed),
        (None, Some(Ended::Silent)) => Some(Failure::WsTimedOut),
        (None, _) => Some(Failure::WsNotHttp),
    };
    let subject = format!("{} {:?}", ws.url, ws.variant);
    record(CheckId::WebSocket, &subject, failure, Fact::WebSocket(ws))
}

/// The record of a TLS handshake.
pub(crate) fn of_tls(tls: Tls, failure: Option<Failure>) -> Record {
    let subject = format!("{} {:?}", tls.address, tls.variant);
    record(CheckId::Tls, &subject, failure, Fact::Tls(tls))
}
