//! A DNS server on loopback that answers as a test tells it.

use std::net::{SocketAddr, UdpSocket};

use hickory_resolver::proto::op::{Message, ResponseCode};
use hickory_resolver::proto::rr::rdata::{A, CNAME};
use hickory_resolver::proto::rr::{Name, RData, Record, RecordType};

use crate::facts::{DnsServer, DnsTransport};

/// What to answer to a name, a type and the checking-disabled bit; none is silence.
pub(super) type Script = fn(&str, RecordType, bool) -> Option<(ResponseCode, Vec<Record>)>;

/// Starts a server that lives as long as the test process.
pub(super) fn start(script: Script) -> DnsServer {
    let socket = UdpSocket::bind("127.0.0.1:0").unwrap();
    let address: SocketAddr = socket.local_addr().unwrap();
    std::thread::Builder::new()
        .name("fake DNS server".to_owned())
        .spawn(move || serve(&socket, script))
        .unwrap();
    DnsServer {
        address,
        transport: DnsTransport::Udp,
        system: true,
        name: None,
    }
}

fn serve(socket: &UdpSocket, script: Script) {
    let mut buffer = [0; 4_096];
    while let Ok((length, from)) = socket.recv_from(&mut buffer) {
        let Ok(question) = Message::from_vec(&buffer[..length]) else {
            continue;
        };
        let query = &question.queries[0];
        let unchecked = question.metadata.checking_disabled;
        let name = query.name.to_ascii();
        let Some((code, records)) = script(&name, query.query_type, unchecked) else {
            continue;
        };
        let mut answer = Message::response(question.metadata.id, question.metadata.op_code);
        answer.metadata.response_code = code;
        answer.add_queries(question.queries.clone());
        answer.add_answers(records);
        drop(socket.send_to(&answer.to_vec().unwrap(), from));
    }
}

/// An address record.
pub(super) fn a(name: &str, ip: [u8; 4]) -> Record {
    Record::from_rdata(Name::from_ascii(name).unwrap(), 60, RData::A(A(ip.into())))
}

/// A CNAME record.
pub(super) fn cname(name: &str, to: &str) -> Record {
    let data = RData::CNAME(CNAME(Name::from_ascii(to).unwrap()));
    Record::from_rdata(Name::from_ascii(name).unwrap(), 60, data)
}
