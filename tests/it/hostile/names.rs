//! DNS answers that no honest server sends: a thousand addresses, circles, names that point at themselves, garbage.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, UdpSocket};

use crate::doctor::check;
use crate::namespace;

const A: u16 = 1;
const CNAME: u16 = 5;

#[test]
fn hostile_names() {
    let setup = format!("{}{}", namespace::NETWORK, namespace::RESOLVER);
    namespace::run("hostile::names::inside_hostile_names", &setup);
}

#[test]
#[ignore = "run by hostile_names, in a network of its own"]
fn inside_hostile_names() {
    namespace::folder();
    let udp = UdpSocket::bind("127.0.0.1:53").unwrap();
    let tcp = TcpListener::bind("127.0.0.1:53").unwrap();
    std::thread::spawn(move || {
        let mut buffer = [0; 512];
        while let Ok((length, from)) = udp.recv_from(&mut buffer) {
            drop(udp.send_to(&answer(&buffer[..length], true), from));
        }
    });
    std::thread::spawn(move || {
        for mut stream in tcp.incoming().flatten() {
            let mut length = [0; 2];
            if stream.read_exact(&mut length).is_err() {
                continue;
            }
            let mut question = vec![0; usize::from(u16::from_be_bytes(length))];
            if stream.read_exact(&mut question).is_err() {
                continue;
            }
            let answer = answer(&question, false);
            let mut framed = u16::try_from(answer.len()).unwrap().to_be_bytes().to_vec();
            framed.extend(answer);
            drop(stream.write_all(&framed));
        }
    });

    let many = check("ws://many.example.com:8282/");
    many.is_sound();
    let report = many.report();
    let checks = report["checks"].as_array().unwrap();
    let dialled = checks.iter().filter(|check| check["id"] == "tcp").count();
    assert!(
        (1..=64).contains(&dialled),
        "{dialled} addresses are dialled"
    );
    let told = checks
        .iter()
        .filter(|check| check["id"] == "dns_records")
        .filter_map(|check| check["facts"]["record_count"].as_u64())
        .max();
    assert_eq!(told, Some(1_000), "how many there were is told");
    assert_eq!(many.causes("confirmed"), Vec::<String>::new());

    let circle = check("ws://circle.example.com:8282/");
    circle.is_sound();
    assert_eq!(
        circle.report()["verdict"]["top_causes"],
        serde_json::json!(["dns_alias_broken"])
    );

    for hostile in ["pointer", "escape", "garbage", "short", "liar"] {
        let run = check(&format!("ws://{hostile}.example.com:8282/"));
        run.is_sound();
        assert_eq!(run.code, 1, "{hostile}");
        assert_ne!(run.report()["verdict"]["status"], "reachable", "{hostile}");
        assert!(!run.stdout.contains('\u{1b}'), "{hostile}");
    }
}

/// The answer to a question, by the first label of its name. Over UDP a long one is cut (RFC 1035, 4.1.1).
fn answer(question: &[u8], udp: bool) -> Vec<u8> {
    let Some(end) = question_end(question) else {
        return Vec::new();
    };
    let name = &question[12..end - 4];
    let kind = &name[1..=usize::from(name[0])];
    let wants_a = question[end - 4..end - 2] == A.to_be_bytes();
    let mut records: Vec<Vec<u8>> = Vec::new();
    let mut truncated = false;
    match kind {
        b"many" if wants_a && udp => truncated = true,
        b"many" if wants_a => {
            for number in 0_u16..1_000 {
                let [high, low] = number.to_be_bytes();
                let address = Ipv4Addr::new(198, 18 + 33, high, low);
                records.push(record(&[0xc0, 12], A, &address.octets()));
            }
        }
        b"circle" => {
            records.push(record(&[0xc0, 12], CNAME, b"\x05other\x07example\x03com\0"));
            records.push(record(b"\x05other\x07example\x03com\0", CNAME, name));
        }
        // The name of the record is a pointer to itself.
        b"pointer" => {
            let here = 0xc000 | u16::try_from(end).unwrap();
            records.push(record(&here.to_be_bytes(), A, &[192, 0, 2, 10]));
        }
        b"escape" => records.push(record(
            &[0xc0, 12],
            CNAME,
            b"\x0a\x1b[2J\x07\0<b>\n\x07example\x03com\0",
        )),
        b"garbage" => return question.iter().map(|byte| byte ^ 0x5a).collect(),
        b"short" => return question[..6].to_vec(),
        // It promises more records than it sends.
        b"liar" => {
            let mut message = head(question, end, u16::MAX, false);
            message.extend(record(&[0xc0, 12], A, &[192, 0, 2, 10]));
            return message;
        }
        _ => {}
    }
    let count = u16::try_from(records.len()).unwrap();
    let mut message = head(question, end, count, truncated);
    message.extend(records.concat());
    message
}

fn head(question: &[u8], end: usize, answers: u16, truncated: bool) -> Vec<u8> {
    let mut message = question[..2].to_vec();
    message.extend([0x81 | if truncated { 2 } else { 0 }, 0x80, 0, 1]);
    message.extend(answers.to_be_bytes());
    message.extend([0, 0, 0, 0]);
    message.extend(&question[12..end]);
    message
}

fn record(name: &[u8], record_type: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = name.to_vec();
    bytes.extend(record_type.to_be_bytes());
    bytes.extend([0, 1, 0, 0, 0, 60]);
    bytes.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
    bytes.extend(data);
    bytes
}

/// Where the first question ends.
fn question_end(message: &[u8]) -> Option<usize> {
    let mut at = 12;
    loop {
        let length = usize::from(*message.get(at)?);
        at += 1 + length;
        if length == 0 {
            return (message.len() >= at + 4).then_some(at + 4);
        }
    }
}
