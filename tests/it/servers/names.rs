//! dnsmasq: the DNS server of most home routers, as the system's own resolver.

use std::net::TcpListener;
use std::process::{Command, Stdio};

use super::{Expected, WORKS, doubtful, expect, has};
use crate::namespace;

const NAMES: &str = "
    no-hosts
    no-resolv
    local=/example.com/
    address=/here.example.com/192.0.2.10
    address=/silent.example.com/198.51.100.7
    txt-record=text.example.com,no address
";

#[test]
fn names_of_a_home_router() {
    if has("dnsmasq", "--version") {
        let setup = format!("{}{}", namespace::NETWORK, namespace::RESOLVER);
        namespace::run("servers::names::inside_names_of_a_home_router", &setup);
    }
}

#[test]
#[ignore = "run by names_of_a_home_router, in a network of its own"]
fn inside_names_of_a_home_router() {
    let folder = namespace::folder();
    let configuration: String = NAMES
        .lines()
        .map(|line| line.trim().to_owned() + "\n")
        .collect();
    let file = folder.join("dnsmasq.conf");
    std::fs::write(&file, configuration).unwrap();
    let mut router = Command::new("dnsmasq")
        .args(["--keep-in-foreground", "--pid-file"])
        .arg(format!("--conf-file={}", file.display()))
        .args([
            "--listen-address=127.0.0.1",
            "--bind-interfaces",
            "--user=",
            "--group=",
        ])
        .stdin(Stdio::null())
        .spawn()
        .unwrap();
    // It answers over TCP too: there one sees when it is ready.
    let start = std::time::Instant::now();
    while std::net::TcpStream::connect("127.0.0.1:53").is_err() {
        assert!(router.try_wait().unwrap().is_none(), "dnsmasq ended");
        assert!(start.elapsed() < super::PATIENCE, "dnsmasq is not ready");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let listener = TcpListener::bind("192.0.2.10:8282").unwrap();
    expect(&["tcp://here.example.com:8282"], &[], &WORKS);
    drop(listener);
    // Its own address refuses: nothing stands between.
    let refused = Expected {
        status: "unreachable",
        top: &["server_not_listening"],
        confirmed: &["server_not_listening"],
    };
    expect(&["ws://here.example.com:8282/"], &[], &refused);
    // A name may be in use elsewhere, or nowhere: its absence here proves no spelling mistake.
    let run = expect(&["ws://hree.example.com/"], &[], &doubtful(&["wrong_host"]));
    assert_eq!(run.report()["verdict"]["failure"], "dns.name_not_resolved");
    // Without the zone's word (SOA) a router may have taken private addresses out of the answer.
    let missing = doubtful(&["dns_record_missing"]);
    let run = expect(&["ws://text.example.com/"], &[], &missing);
    assert_eq!(run.report()["verdict"]["failure"], "dns.no_address");
    // Silence has many reasons, and none can be proved from here.
    let run = crate::doctor::check("ws://silent.example.com:8282/");
    run.is_sound();
    assert_eq!(run.causes("confirmed"), Vec::<String>::new());
    assert_eq!(run.report()["verdict"]["failure"], "tcp.timed_out");
    router.kill().unwrap();
    router.wait().unwrap();
}
