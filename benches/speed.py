#!/usr/bin/env python3
"""Time to verdict, side by side with curl in one run. Needs root (else it ends with 77)
and no internet; installs what it needs (tests/install).

    benches/speed.py [--bin PATH] [--runs 11] [--rtt 5,50,150]

Prints ratios of medians. Nothing here fails by the clock: it is for reading. The target is an address, so that no lookup
is in the times; the server sends at once (no Nagle), so that what is compared is the two clients. Both trust the same one
file, take turns in going first, and run before everything else on this computer (SCHED_RR, as the way and the server do):
else a compiler beside them costs whichever of them it meets several milliseconds, a round trip of the nearest way.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
LAB = ROOT / "tests" / "lab"
NEAR, FAR = "cdbench-a", "cdbench-b"


def go_first():
    """This process and all that it starts run before every ordinary one, each side alike. Says whether that was allowed."""
    try:
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(10))
    except OSError as error:
        return f"at ordinary priority ({error.strerror}): read it only where nothing else runs"
    return "both sides, the way and the server at real-time priority (SCHED_RR)"


def sh(command):
    subprocess.run(command, shell=True, check=True, capture_output=True)


def certificates(folder):
    def openssl(arguments):
        sh(f"cd {folder} && openssl {arguments}")
    ec = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
    openssl(f"req -x509 {ec} -keyout ca.key -out ca.pem -days 30 -subj '/CN=Bench Root'")
    (folder / "leaf.ext").write_text("subjectAltName=IP:10.99.0.2\nextendedKeyUsage=serverAuth\n")
    openssl(f"req {ec} -keyout leaf.key -out leaf.csr -subj '/CN=bench'")
    openssl("x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 20 -extfile leaf.ext -out leaf.pem")


def doctor(binary, target, env, namespace=NEAR):
    command = [binary, "check", target, "--format", "json"]
    if namespace:
        command = ["ip", "netns", "exec", namespace, *command]
    return json.loads(subprocess.run(command, capture_output=True, text=True, env=env, timeout=60).stdout)


def handshake(report):
    return [check["facts"]["attempts"][0]["duration_ms"] for check in report["checks"] if check["id"] == "tcp"][0]


def curl(folder):
    """Milliseconds to the first byte of the same upgrade; the WebSocket stays open, so curl stops at its limit."""
    command = ["ip", "netns", "exec", NEAR, "curl", "-s", "-o", "/dev/null", "--max-time", "1.5", "--http1.1",
               "--cacert", str(folder / "ca.pem"), "-H", "Connection: Upgrade", "-H", "Upgrade: websocket",
               "-H", "Sec-WebSocket-Version: 13", "-H", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
               "-w", "%{time_starttransfer}", "https://10.99.0.2:443/"]
    return float(subprocess.run(command, capture_output=True, text=True).stdout) * 1000


def at_distance(options, folder, env, rtt):
    children = []
    for name in (NEAR, FAR):
        subprocess.run(["ip", "netns", "del", name], capture_output=True)
        sh(f"ip netns add {name} && ip -n {name} link set lo up")
    try:
        router = subprocess.Popen([sys.executable, str(LAB / "delay.py"), NEAR, "10.99.0.1/24", FAR, "10.99.0.2/24", str(rtt)],
                                  stdout=subprocess.PIPE, text=True)
        children.append(router)
        router.stdout.readline()
        sh(f"ip -n {NEAR} route add default dev far0")
        serve = ["ip", "netns", "exec", FAR, sys.executable, str(LAB / "serve.py")]
        with_tls = dict(os.environ, LAB_CERT=str(folder / "leaf.pem"), LAB_KEY=str(folder / "leaf.key"))
        children.append(subprocess.Popen([*serve, "ws", "0.0.0.0", "443"], env=with_tls))
        children.append(subprocess.Popen([*serve, "silent", "0.0.0.0", "9"]))
        time.sleep(1)
        ours, theirs, refused, refusal = [], [], [], []
        for turn in range(options.runs):
            if turn % 2:
                theirs.append(curl(folder))
            report = doctor(options.bin, "wss://10.99.0.2/", env)
            assert report["verdict"]["status"] == "reachable", report["verdict"]
            ours.append(report["verdict_ms"])
            if not turn % 2:
                theirs.append(curl(folder))
            report = doctor(options.bin, "ws://10.99.0.2:8282/", env)
            refused.append(report["verdict_ms"])
            refusal.append(handshake(report))
        least = min(ours), min(theirs)
        ours, theirs, refused, refusal = map(statistics.median, (ours, theirs, refused, refusal))
        print(f"round trip {rtt:5.0f} ms: reachable wss {ours:7.1f} ms, curl {theirs:7.1f} ms, ratio {ours / theirs:.3f} (wanted: 1.15), "
              f"the fastest of each {least[0]:.1f} and {least[1]:.1f} ms; "
              f"refused {refused:7.1f} ms = {refused / rtt:.2f} round trips (wanted: 2; the refusal itself: {refusal:.1f} ms)", flush=True)
        if rtt == 50:
            sh(f"ip netns exec {FAR} nft 'add table inet f; add chain inet f i {{ type filter hook input priority 0; }}; add rule inet f i tcp dport 8283 drop'")
            silent = statistics.median(doctor(options.bin, "ws://10.99.0.2:8283/", env)["verdict_ms"] for _ in range(3))
            held = doctor(options.bin, "ws://10.99.0.2:9/", env)["verdict_ms"]
            print(f"no answer to any SYN: {silent:.0f} ms (wanted: 3600); accepted and then silent: {held:.0f} ms (wanted: 8000)", flush=True)
    finally:
        for child in children:
            child.kill()
        for name in (NEAR, FAR):
            subprocess.run(["ip", "netns", "del", name], capture_output=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", default=str(ROOT / "target/release/connection-doctor"))
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--rtt", default="5,50,150")
    options = parser.parse_args()
    if os.geteuid() != 0:
        print("benches/speed.py: left out: only root may build the networks it measures in", file=sys.stderr)
        sys.exit(77)
    if subprocess.run([ROOT / "tests/install", "curl", "openssl", "nftables", "iproute2"]).returncode != 0:
        sys.exit(1)
    folder = pathlib.Path(tempfile.mkdtemp())
    certificates(folder)
    env = dict(os.environ, SSL_CERT_FILE=str(folder / "ca.pem"))
    # Whatever folder of roots this shell names: curl is given the file alone, and would never read the whole folder.
    env.pop("SSL_CERT_DIR", None)
    print(go_first(), flush=True)
    for rtt in options.rtt.split(","):
        at_distance(options, folder, env, float(rtt))
    reports = [doctor(options.bin, "ws://127.0.0.1:1/", env, namespace=None) for _ in range(options.runs)]
    over = statistics.median(report["verdict_ms"] - handshake(report) for report in reports)
    print(f"refused on loopback: {over:.1f} ms over the handshake's own time (wanted: 30)")


main()
