//! Tests that need a network of their own: the test binary starts itself again in namespaces made for it, where it may
//! change addresses, resolver and disks without touching this computer's.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::servers::left_out;

/// Names an empty folder inside, so that nothing runs there by accident.
const INSIDE: &str = "CONNECTION_DOCTOR_TEST_FOLDER";

/// One interface with an address and a way to everywhere, behind which nothing answers.
pub(crate) const NETWORK: &str = "
    ip link set lo up
    ip link add d0 type veth peer name d1
    ip link set d1 up
    ip link set d0 up
    ip address add 192.0.2.10/24 dev d0
    ip neighbour add 192.0.2.1 lladdr 02:00:00:00:00:01 dev d0
    ip route add default via 192.0.2.1
";

/// The system's resolver is one on this computer.
pub(crate) const RESOLVER: &str = "
    printf 'nameserver 127.0.0.1\\n' > \"$CONNECTION_DOCTOR_TEST_FOLDER\"/resolv.conf
    mount --bind \"$CONNECTION_DOCTOR_TEST_FOLDER\"/resolv.conf /etc/resolv.conf
";

/// Runs one ignored test of this binary after a setup in `sh`, in user, network and mount namespaces of its own, with
/// a folder that only it sees. Says so and passes where the kernel allows none.
pub(crate) fn run(test: &str, setup: &str) {
    let allowed = Command::new("unshare")
        .args(["-rnm", "true"])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !allowed {
        left_out("a kernel that allows namespaces");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let script = format!(
        "set -e\nPATH=$PATH:/usr/sbin:/sbin\nmount -t tmpfs none \"${INSIDE}\"\n{setup}\n\
         exec \"$0\" --exact {test} --ignored --nocapture --test-threads 1"
    );
    let output = Command::new("unshare")
        .args(["-rnm", "sh", "-c", &script])
        .arg(std::env::current_exe().unwrap())
        .env(INSIDE, folder.path())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(output.status.success(), "{said}");
    assert!(said.contains("1 passed"), "{test} did not run: {said}");
}

/// The folder that only this network sees. Fails where a test runs outside of it.
pub(crate) fn folder() -> PathBuf {
    std::env::var_os(INSIDE).map_or_else(
        || panic!("this test is run by another one, in a network of its own"),
        PathBuf::from,
    )
}
