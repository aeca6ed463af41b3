#!/usr/bin/env python3
"""First frame, memory, idle CPU and size of the window, side by side with an empty eframe window built the same way.

    cargo build --release && cargo build --release --example empty_window
    benches/window.py [--runs 7]

Installs what it needs (tests/install). Prints ratios of medians; nothing here fails by the clock.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / "release"


def cpu_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid):
    for line in pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def measure(binary, env, rest):
    start = time.monotonic()
    child = subprocess.Popen([binary], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        # Painted: the window is there and no longer one colour.
        window = ""
        while not window and time.monotonic() - start < 20:
            window = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(child.pid)], env=env, capture_output=True, text=True).stdout.strip().split("\n")[0]
        while time.monotonic() - start < 20:
            colours = subprocess.run(["import", "-silent", "-window", window, "-format", "%k", "info:"], env=env, capture_output=True, text=True).stdout.strip()
            if colours.isdigit() and int(colours) > 2:
                break
        first = (time.monotonic() - start) * 1000
        time.sleep(3)
        before = cpu_seconds(child.pid)
        time.sleep(rest)
        return first, memory(child.pid), (cpu_seconds(child.pid) - before) / rest * 100
    finally:
        child.kill()
        child.wait()


# A resolver that asks a server which never answers, and waits for minutes (resolv.conf(5)).
PATIENT = """
ip link set lo up
mount -t tmpfs none /mnt
printf 'nameserver 127.0.0.1\\noptions timeout:30 attempts:5\\n' > /mnt/resolv.conf
printf 'hosts: files dns\\n' > /mnt/nsswitch.conf
mount --bind /mnt/resolv.conf /etc/resolv.conf
mount --bind /mnt/nsswitch.conf /etc/nsswitch.conf
python3 -c 'import socket, time; s = socket.socket(type=socket.SOCK_DGRAM); s.bind(("127.0.0.1", 53)); time.sleep(600)' &
exec "$0"
"""


def threads(pid):
    return [path.read_text().strip() for path in pathlib.Path(f"/proc/{pid}/task").glob("*/comm")]


def closing(binary, env):
    """Milliseconds from closing the window to the end of the process while the system looks a name up."""
    command = ["unshare", "-rnmpf", "--kill-child", "--mount-proc", "sh", "-ec", PATIENT, binary]
    child = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(4)
        inside = pathlib.Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text().split()[0]
        window = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Connection Doctor$"], env=env, capture_output=True, text=True).stdout.split()[0]
        for keys in (["type", "--delay", "12", "ws://nobody-answers.example.com/"], ["key", "Return"]):
            subprocess.run(["xdotool", "windowfocus", "--sync", window, *keys], env=env, capture_output=True)
        time.sleep(1)
        if "system lookup" not in threads(inside):
            raise RuntimeError("the system looks no name up")
        start = time.monotonic()
        subprocess.run(["xdotool", "key", "alt+F4"], env=env)
        child.wait(60)
        return (time.monotonic() - start) * 1000
    finally:
        child.kill()
        child.wait()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    if subprocess.run([ROOT / "tests/install", "xvfb", "openbox", "xdotool", "imagemagick"]).returncode != 0:
        sys.exit(1)
    reader, writer = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1280x900x24"], pass_fds=[writer],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as numbers:
        display = f":{numbers.readline().strip()}"
    home = tempfile.mkdtemp()
    env = dict(os.environ, DISPLAY=display, HOME=home, XDG_CONFIG_HOME=home, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
    env.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(["openbox"], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(1)
    try:
        ours, empty = str(TARGET / "connection-doctor"), str(TARGET / "examples/empty_window")
        rows = {ours: [], empty: []}
        for _ in range(options.runs):
            for binary in rows:
                rows[binary].append(measure(binary, env, 5))
        middle = {binary: [statistics.median(column) for column in zip(*row)] for binary, row in rows.items()}
        a, b = middle[ours], middle[empty]
        print(f"first frame: {a[0]:.0f} ms, empty window {b[0]:.0f} ms, ratio {a[0] / b[0]:.2f} (wanted: 1.3)")
        print(f"memory (PSS): {a[1]:.0f} MiB, empty window {b[1]:.0f} MiB, ratio {a[1] / b[1]:.2f} (wanted: 1.3)")
        print(f"CPU at rest: {a[2]:.1f} %, empty window {b[2]:.1f} % (wanted: 0.0)")
        allowed = subprocess.run(["unshare", "-rnmpf", "--mount-proc", "true"], capture_output=True).returncode == 0
        ends = f"{closing(ours, env):.0f} ms (wanted: 1000)" if allowed else "left out: this system makes no namespaces for us"
        print(f"closing while the system looks a name up: {ends}")
        print(f"size: {os.path.getsize(ours) / 1e6:.1f} MB (wanted: 16)")
    finally:
        manager.kill()
        server.kill()


main()
