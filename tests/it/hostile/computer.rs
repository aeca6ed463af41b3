//! A computer in trouble: no network at all, a full disk.

use crate::doctor::{check, doctor};
use crate::namespace;

#[test]
fn no_network_at_all() {
    namespace::run("hostile::computer::inside_no_network", "");
}

#[test]
#[ignore = "run by no_network_at_all, in a network of its own"]
fn inside_no_network() {
    namespace::folder();
    for target in [
        "ws://203.0.113.7:8282/",
        "wss://example.com/",
        "[2001:db8::7]:443",
    ] {
        let run = check(target);
        run.is_sound();
        let report = run.report();
        assert_eq!(report["verdict"]["status"], "unreachable", "{target}");
        assert_eq!(report["verdict"]["stage"], "local", "{target}");
        assert_eq!(
            report["verdict"]["top_causes"],
            serde_json::json!(["no_network"]),
            "{target}"
        );
    }
}

#[test]
fn a_disk_that_is_full() {
    let disk =
        "mount -t tmpfs -o size=16k none \"$CONNECTION_DOCTOR_TEST_FOLDER\"\nip link set lo up";
    namespace::run("hostile::computer::inside_a_full_disk", disk);
}

#[test]
#[ignore = "run by a_disk_that_is_full, in namespaces of its own"]
fn inside_a_full_disk() {
    let disk = namespace::folder();
    let path = disk.join("report.html");
    let file = path.to_str().unwrap();
    let before = "what stood there before";
    std::fs::write(file, before).unwrap();
    let arguments = ["check", "ws://127.0.0.1:1/", "--format", "html", "-o", file];
    let run = doctor(&arguments);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stdout.is_empty());
    run.is_small();
    assert!(run.stderr.contains(file), "{}", run.stderr);
    assert_eq!(
        std::fs::read_to_string(file).unwrap(),
        before,
        "an older report is kept until the new one is whole"
    );
    assert_eq!(
        std::fs::read_dir(disk).unwrap().count(),
        1,
        "no half-written file stays"
    );
}
