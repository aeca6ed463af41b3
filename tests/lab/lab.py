#!/usr/bin/env python3
"""The lab: networks with one real fault each, and the distance between verdict and truth.

    tests/lab/lab.py [--house NAME] [--bin PATH] [--jobs N] [--out FOLDER] [--list] [NAME ...]

Every scenario gets its own user, network and mount namespaces (no rights needed where the kernel allows
unprivileged ones): client and neighbour on a LAN, router r1, router r2, server and DNS server behind it.

    c 192.168.7.20  ─┐
    n 192.168.7.30  ─┴─ r1 192.168.7.1 │ 10.77.1.1 ── 10.77.1.2 r2 203.0.113.1 ─┬─ s 203.0.113.7
                        fd07::1        │ fd77::1   ── fd77::2      2001:db8:113::1 └─ d 203.0.113.53

A step is `PLACE: COMMAND`. Besides shell commands: `serve …` (serve.py), `run …` (in the background), `trigger …` and
`inject …` (onpath.py). `delay: MS` puts a slow line between the routers, `tunnel: PLACE ADDRESS PLACE ADDRESS MS` a TUN line
between two places, and `lab: COMMAND` runs outside of all of them, to make further places.
"""
import argparse
import concurrent.futures
import contextlib
import functools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import houses  # noqa: E402

SERVE = HERE / "serve.py"


# A part that covers every leg of the way, for each run of the tests.
PART = """
no-network no-route-prohibit client-firewall-reject ports-exhausted input-fullwidth healthy-ws healthy-wss name-unknown
name-without-address alias-dangling resolver-refused zone-dnssec hosts-wrong proxy-dead private-elsewhere ipv6-refused
cdn-port refused-nothing-listens loopback-only-here firewall-drop firewall-admin-prohibited filter-router-prohibited filter-router-reset host-down-far
data-lost ssh-on-port tls-expected tls-not-expected upgrade-stripped backend-down wrong-path access-origin
v-half-404 v-ratchet-subprotocol closed-after-open reset-on-accept cert-expired client-cert a-clock-ahead b-transparent-accepts
""".split()

# What chance has a hand in: the same verdict must come again and again.
UNEVEN = """
loss-10 loss-40 c-loss-20-far c-loss-25-https c-drop-lossy healthy-slow d-slow-6 d-slow-http
c-ping-lost-only mtu-black-hole c-mtu-v6 c-slow-accept
""".split()


def load():
    scenarios = []
    for file in sorted((HERE / "scenarios").glob("*.toml")):
        for scenario in tomllib.loads(file.read_text())["scenario"]:
            unknown = set(scenario) - {"name", "what", "truth", "alike", "also", "known", "setup", "target", "args", "env", "outcome", "hosts", "resolv", "zone", "user"}
            if unknown:
                sys.exit(f"{file.name}: {scenario.get('name')}: unknown keys {sorted(unknown)}")
            scenarios.append(scenario)
    return scenarios


# ---------------------------------------------------------------- inside the namespaces

def sh(command, check=True, env=None):
    done = subprocess.run(command, shell=True, capture_output=True, text=True, env=env)
    if check and done.returncode != 0:
        raise RuntimeError(f"{command}\n{done.stdout}{done.stderr}")
    return done.stdout


def topology(house):
    """The house and the way to the server; in a flat one they share the client's wire. Few processes, many lines each: the
    lab spends most of its time here."""
    number = functools.partial(houses.renumber, house)
    moved = house.get("places", {})
    far = "r1" if house.get("flat") else "r2"
    wires = [("c", "eth0", "r1", "lc"), ("n", "eth0", "r1", "ln"), ("r1", "wan", "r2", "wan"), ("s", "eth0", far, "vs"), ("d", "eth0", far, "vd")]
    lines = {place: ["link set lo up"] for place in ["c", "n", "r1", "r2", "s", "d"]}
    links = []
    for a, port_a, b, port_b in wires:
        links += [f"link add {port_a}-{a} type veth peer name {port_b}-{b}",
                  f"link set {port_a}-{a} netns {a} name {port_a}", f"link set {port_b}-{b} netns {b} name {port_b}"]
    for router, bridge in [("r1", "lan"), ("r2", "net")]:
        lines[router] += [f"link add {bridge} type bridge", f"link set {bridge} up"]
    for a, port_a, b, port_b in wires:
        lines[a].append(f"link set {port_a} up")
        lines[b] += [f"link set {port_b} up"] + [f"link set {port_b} master {'lan' if b == 'r1' else 'net'}"] * (port_b != "wan")
    def give(place, port, v4, v6, via4=None, via6=None):
        lines[place] += [f"address add {number(v4)} dev {port}", f"address add {number(v6)} dev {port} nodad"]
        if via4:
            lines[place] += [f"route add default via {number(via4)}", f"route add ::/0 via {number(via6)}"]
    give("c", "eth0", "192.168.7.20/24", "fd07::20/64", "192.168.7.1", "fd07::1")
    give("n", "eth0", "192.168.7.30/24", "fd07::30/64", "192.168.7.1", "fd07::1")
    give("r1", "lan", "192.168.7.1/24", "fd07::1/64")
    give("r1", "wan", "10.77.1.1/24", "fd77::1/64", "10.77.1.2", "fd77::2")
    give("r2", "wan", "10.77.1.2/24", "fd77::2/64", "10.77.1.1", "fd77::1")
    if far == "r2":
        give("r2", "net", "203.0.113.1/24", "2001:db8:113::1/64")
    give("s", "eth0", "203.0.113.7/24", "2001:db8:113::7/64", "203.0.113.1", "2001:db8:113::1")
    if "d" not in moved:
        give("d", "eth0", "203.0.113.53/24", "2001:db8:113::53/64", "203.0.113.1", "2001:db8:113::1")
    sh("mount -t tmpfs none /run && mkdir -p /run/netns /run/lab")
    # A web server that was once started by another user left folders there that are not ours.
    for kept in ["/var/lib/nginx", "/var/log/nginx"]:
        sh(f"[ ! -d {kept} ] || mount -t tmpfs none {kept}")
    batch("ip -batch -", [f"netns add {place}" for place in lines])
    for place in lines:
        # Before there are links, which take it over. Addresses are usable at once: duplicate address detection would eat
        # the first second.
        knobs = "net.ipv6.conf.default.accept_dad=0 net.ipv6.conf.all.accept_dad=0"
        if place in ("r1", "r2"):
            knobs += " net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1 net.ipv4.icmp_ratelimit=0 net.ipv6.icmp.ratelimit=0"
        sh(f"ip netns exec {place} sysctl -qw {knobs}")
    batch("ip -batch -", links)
    for place, own in lines.items():
        batch(f"ip -n {place} -batch -", own)
    sh("ip netns exec c sysctl -qw net.ipv4.ping_group_range='0 2147483647'", check=False)


def batch(command, lines):
    done = subprocess.run(command, shell=True, input="\n".join(lines) + "\n", capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{command}\n{done.stdout}{done.stderr}")


def kept_certificates(house, kept):
    """Made once for all networks of a run."""
    if not kept.exists():
        certificates(house)
        mine = kept.with_name(f"{kept.name}-{pathlib.Path('/run/lab').stat().st_ctime_ns}")
        shutil.copytree("/run/lab", mine)
        with contextlib.suppress(OSError):
            mine.rename(kept)
    shutil.copytree(kept, "/run/lab", dirs_exist_ok=True)


def certificates(house):
    """A CA that the client trusts, and certificates with their faults."""
    folder = pathlib.Path("/run/lab")
    def openssl(arguments):
        sh(f"cd {folder} && openssl {houses.reword(house, arguments)}")
    openssl("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -days 3650 -subj '/CN=Lab Root/O=Lab'")
    openssl("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout mid.key -out mid.csr -subj '/CN=Lab Intermediate/O=Lab'")
    (folder / "mid.ext").write_text("basicConstraints=critical,CA:TRUE\n")
    openssl("x509 -req -in mid.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 3000 -extfile mid.ext -out mid.pem")
    def leaf(name, host, ca="mid", dates="-days 300"):
        (folder / f"{name}.ext").write_text(f"subjectAltName={houses.reword(house, host)}\nextendedKeyUsage=serverAuth\n")
        openssl(f"req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout {name}.key -out {name}.csr -subj '/CN={name}'")
        openssl(f"x509 -req -in {name}.csr -CA {ca}.pem -CAkey {ca}.key -CAcreateserial {dates} -extfile {name}.ext -out {name}.only.pem")
        chain = (folder / f"{name}.only.pem").read_text() + ((folder / "mid.pem").read_text() if ca == "mid" else "")
        (folder / f"{name}.pem").write_text(chain)
    leaf("good", "DNS:srv.example.com,IP:203.0.113.7")
    leaf("other", "DNS:other.example.net")
    leaf("wild", "DNS:*.example.com,DNS:example.com")
    leaf("doh", "DNS:cloudflare-dns.com,DNS:dns.google,DNS:dns.quad9.net")
    # More than 64 KiB, which is all that a handshake message of today's clients may hold.
    (folder / "good.huge.pem").write_text((folder / "good.only.pem").read_text() + (folder / "mid.pem").read_text() * 200)
    openssl("req -newkey rsa:2048 -nodes -keyout rsa.key -out rsa.csr -subj '/CN=rsa'")
    openssl("x509 -req -in rsa.csr -CA mid.pem -CAkey mid.key -CAcreateserial -days 300 -extfile good.ext -out rsa.only.pem")
    (folder / "rsa.pem").write_text((folder / "rsa.only.pem").read_text() + (folder / "mid.pem").read_text())
    # Roots that this computer does not trust: a private one, and an inspection product's.
    for root, subject in [("private-ca", "/O=Sample Works/CN=Sample Works Root"), ("fortinet-ca", "/C=US/O=Fortinet/OU=Certificate Authority/CN=FGT60F0000000000")]:
        openssl(f"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout {root}.key -out {root}.pem -days 3650 -subj '{subject}'")
        name = root.removesuffix("-ca")
        leaf(name, "DNS:srv.example.com", ca=root)
        (folder / f"{name}.pem").write_text((folder / f"{name}.only.pem").read_text() + (folder / f"{root}.pem").read_text())
    openssl("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout self.key -out self.pem -days 300 -subj '/CN=srv.example.com' -addext 'subjectAltName=DNS:srv.example.com'")
    # The root of a company's inspection, which this computer trusts.
    openssl("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout zscaler.key -out zscaler.pem -days 3650 -subj '/C=US/O=Zscaler Inc./CN=Zscaler Root CA'")
    leaf("inspected", "DNS:srv.example.com", ca="zscaler")
    (folder / "ca.pem").write_text((folder / "ca.pem").read_text() + (folder / "zscaler.pem").read_text())
    # An expired one: `openssl ca` takes dates, `openssl x509` of Debian 12 does not.
    (folder / "ca.cnf").write_text(
        "[ca]\ndefault_ca=x\n[x]\ndatabase=index.txt\nnew_certs_dir=.\nserial=serial.txt\ndefault_md=sha256\npolicy=p\n"
        "copy_extensions=copy\nunique_subject=no\n[p]\ncommonName=supplied\n")
    (folder / "index.txt").write_text("")
    (folder / "serial.txt").write_text("77\n")
    for name, start, end in [("expired", "20200101000000Z", "20210101000000Z"), ("future", "20350101000000Z", "20360101000000Z")]:
        openssl(f"req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout {name}.key -out {name}.csr -subj '/CN=srv.example.com' -addext 'subjectAltName=DNS:srv.example.com'")
        openssl(f"ca -batch -config ca.cnf -cert mid.pem -keyfile mid.key -in {name}.csr -startdate {start} -enddate {end} -out {name}.only.pem -notext")
        (folder / f"{name}.pem").write_text((folder / f"{name}.only.pem").read_text() + (folder / "mid.pem").read_text())


def line_between(*ends):
    """Joins two places by TUN devices: PLACE ADDRESS PLACE ADDRESS MILLISECONDS; returns what holds them."""
    line = subprocess.Popen([sys.executable, str(HERE / "delay.py"), *ends], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    if line.stdout.readline().strip() != "ready":
        raise RuntimeError("the line does not stand")
    return line


def far_away(milliseconds):
    """Puts a slow line between the routers; returns what holds it."""
    line = line_between("r1", "10.78.1.1/24", "r2", "10.78.1.2/24", milliseconds)
    for router, own, other in [("r1", "1", "2"), ("r2", "2", "1")]:
        sh(f"ip -n {router} -6 address add fd78::{own}/64 dev far0 nodad")
        sh(f"ip -n {router} route replace default via 10.78.1.{other} && ip -n {router} -6 route replace default via fd78::{other}")
    return line


ZONE = """address=/srv.example.com/203.0.113.7
address=/srv.example.com/2001:db8:113::7
address=/v4.example.com/203.0.113.7
"""


def listen(waits):
    """Waits until every server that was started listens; a busy machine takes its time."""
    end = time.time() + 60
    while waits:
        place, port, sockets = waits[0]
        while f":{port}" not in sh(f"ip netns exec {place} ss {sockets}"):
            if time.time() > end:
                raise RuntimeError(f"nothing listens on {port} of {place}")
            time.sleep(0.05)
        waits.pop(0)


def inside(scenario, house, binary, out):
    os.environ["LAB"] = str(HERE)
    topology(house)
    scenario = houses.furnish(house, scenario)
    number = functools.partial(houses.renumber, house)
    setup = scenario.get("setup", [])
    if any("cert=" in step for step in setup):
        kept_certificates(house, pathlib.Path(out).parent / "certificates")
    resolv = scenario.get("resolv", number("nameserver 203.0.113.53\n"))
    for path, text in [("/etc/resolv.conf", resolv), ("/etc/hosts", "127.0.0.1 localhost\n::1 localhost\n" + scenario.get("hosts", ""))]:
        copy = pathlib.Path("/run/lab") / path.strip("/").replace("/", "-")
        copy.write_text(text)
        sh(f"mount --bind {copy} {os.path.realpath(path)}")
    children = []
    zone = scenario.get("zone", houses.reword(house, ZONE))
    names_at = house.get("places", {}).get("d", "d")
    if zone:
        # The address may be given to the client only later, by a step of its house.
        bind = "bind-dynamic" if names_at == "c" else "bind-interfaces"
        pathlib.Path("/run/lab/dns.conf").write_text(
            f"no-resolv\nno-hosts\nport=53\n{bind}\n" + house.get("others", "local=/com/\nlocal=/net/\nlocal=/org/\n") + number("listen-address=203.0.113.53\n") + zone)
        children.append(subprocess.Popen(["ip", "netns", "exec", names_at, "dnsmasq", "-d", "-C", "/run/lab/dns.conf"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    waits = []
    for number_of_step, step in enumerate(setup):
        place, _, command = step.partition(": ")
        env = dict(os.environ, LAB_SERVER=houses.reword(house, "203.0.113.7"))
        if place == "delay":
            children.append(far_away(command))
            continue
        if place == "tunnel":
            children.append(line_between(*command.split(" ")))
            continue
        if place == "lab":
            sh(command)
            continue
        if command.startswith(("trigger ", "inject ")):
            verb, rest = command.split(" ", 1)
            children.append(subprocess.Popen(["ip", "netns", "exec", place, sys.executable, str(HERE / "onpath.py"), verb, *rest.split(" ", 3)],
                                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True))
            children[-1].stdout.readline()
            continue
        if command.startswith("serve "):
            words = command.split(" ")[1:]
            while words and "=" in words[0]:
                key, value = words.pop(0).split("=", 1)
                if key == "cert":
                    env["LAB_CERT"], env["LAB_KEY"] = f"/run/lab/{value}.pem", f"/run/lab/{value.split('.')[0]}.key"
                else:
                    env[key] = value
            kind, address, port, *rest = words
            argument = [" ".join(rest)] if rest else []
            children.append(subprocess.Popen(["ip", "netns", "exec", place, sys.executable, str(SERVE), kind, address, port, *argument], env=env, stderr=subprocess.DEVNULL))
            waits.append((place, port, "-lun" if kind in ("dns", "names") else "-ltn"))
        elif command.startswith("run "):
            # Its own socket is told from those of others that start.
            listen(waits)
            children.append(subprocess.Popen(["ip", "netns", "exec", place, "sh", "-c", command[4:]], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
            listening = sh(f"ip netns exec {place} ss -ltn").count("LISTEN")
            patience = time.time() + (0.7 if "python3 -c" in command or "tun.py" in command else 8)
            while time.time() < patience and sh(f"ip netns exec {place} ss -ltn").count("LISTEN") == listening:
                time.sleep(0.05)
        else:
            script = pathlib.Path(f"/run/lab/step-{len(children)}-{number_of_step}.sh")
            script.write_text("set -e\n" + command + "\n")
            sh(f"ip netns exec {place} sh {script}")
    listen(waits)
    end = time.time() + 8
    if zone:
        while time.time() < end and ":53" not in sh(f"ip netns exec {names_at} ss -lun"):
            time.sleep(0.05)
    # Duplicate address detection and bridges settle.
    time.sleep(0.4)
    env = dict(os.environ, SSL_CERT_FILE="/run/lab/ca.pem" if pathlib.Path("/run/lab/ca.pem").exists() else "/etc/ssl/certs/ca-certificates.crt")
    for name in ["http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"]:
        env.pop(name, None)
    env.update(scenario.get("env", {}))
    command = ["ip", "netns", "exec", "c", binary, "check", scenario["target"], "--format", "json", *scenario.get("args", [])]
    prefix = scenario.get("user")
    if prefix:
        command = ["ip", "netns", "exec", "c", "sh", "-c", prefix + ' "$@"', "sh", binary, "check", scenario["target"], "--format", "json", *scenario.get("args", [])]
    start = time.time()
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=90)
    seconds = time.time() - start
    pathlib.Path(out).write_text(json.dumps({"code": done.returncode, "seconds": seconds, "stderr": done.stderr[-2000:], "stdout": done.stdout}))
    for child in children:
        child.kill()


# ---------------------------------------------------------------- outside

def one(scenario, binary, folder, suffix="", house=None):
    out = folder / f"{scenario['name']}{suffix}.run"
    out.unlink(missing_ok=True)
    command = ["unshare", "-rnmp", "--fork", "--kill-child", "--mount-proc", sys.executable, __file__, "--inside", scenario["name"], "--bin", binary, "--out", str(out), "--house", house or ""]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    except subprocess.TimeoutExpired:
        return scenario, None, "the lab itself ran out of time"
    if not out.exists():
        return scenario, None, (done.stderr or done.stdout)[-600:]
    run = json.loads(out.read_text())
    try:
        report = json.loads(run["stdout"])
    except ValueError:
        return scenario, None, f"no report (exit {run['code']}): {run['stderr'][-400:]}"
    (folder / f"{scenario['name']}{suffix}.json").write_text(run["stdout"])
    return scenario, report, run["seconds"]


def allowed():
    """Whether this system lets us make namespaces; else why not."""
    done = subprocess.run(["unshare", "-rnmp", "--fork", "--mount-proc", "sh", "-c", "mount -t tmpfs none /run && mkdir /run/netns && ip netns add x"],
                          capture_output=True, text=True)
    return None if done.returncode == 0 else (done.stderr.strip() or "unshare failed").splitlines()[-1]


def judge(scenario, report):
    """first, among, wrong; and what was falsely confirmed."""
    truth = scenario["truth"]
    top = report["verdict"]["top_causes"]
    confirmed = [cause["id"] for cause in report["causes"] if cause["status"] == "confirmed"]
    false = [cause for cause in confirmed if cause != truth and cause not in scenario.get("also", [])]
    outcome = scenario.get("outcome", "reachable" if truth == "none" else None)
    if outcome and report["verdict"]["status"] != outcome:
        return "wrong", false
    if truth == "none":
        return "first", false
    # Where something is broken, it must be said, whatever causes are named.
    if not scenario.get("outcome") and report["verdict"]["status"] == "reachable":
        return "wrong", false
    alike = set(scenario.get("alike", [truth])) | {truth}
    if top and top[0] == truth and set(top) <= alike:
        return "first", false
    if truth in top:
        return "among", false
    return "wrong", false


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", default=str(HERE.parent.parent / "target/debug/connection-doctor"))
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--out")
    parser.add_argument("--inside")
    parser.add_argument("--house", default="")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    scenarios = load()
    if options.inside:
        scenario = next(s for s in scenarios if s["name"] == options.inside)
        house = houses.load()[options.house] if options.house else {}
        return inside(scenario, house, options.bin, options.out)
    if options.names:
        scenarios = [s for s in scenarios if any(s["name"] == n or s["name"].startswith(n) for n in options.names)]
    if options.list:
        for scenario in scenarios:
            print(f"{scenario['name']:40} {scenario['truth']}")
        return
    folder = pathlib.Path(options.out or tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    counts = {"first": 0, "among": 0, "wrong": 0, "broken": 0}
    falsely = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for scenario, report, more in pool.map(lambda s: one(s, options.bin, folder, house=options.house), scenarios):
            if report is None:
                counts["broken"] += 1
                print(f"{scenario['name']:36} BROKEN {more}", flush=True)
                continue
            rank, false = judge(scenario, report)
            counts[rank] += 1
            falsely += len(false)
            verdict = report["verdict"]
            statuses = {cause["id"]: cause["status"] for cause in report["causes"]}
            print(f"{scenario['name']:36} {rank:6} truth={scenario['truth']}({statuses.get(scenario['truth'], '-')}) "
                  f"{verdict['status']} {verdict['failure']} top={','.join(verdict['top_causes'])} "
                  f"v={report['verdict_ms']:.0f} d={report['duration_ms']:.0f}ms"
                  + (f" FALSELY CONFIRMED {','.join(false)}" if false else ""), flush=True)
    total = sum(counts.values())
    print(f"\n{total} scenarios: first {counts['first']}, among {counts['among']}, wrong {counts['wrong']}, "
          f"broken {counts['broken']}; falsely confirmed {falsely}; reports in {folder}")


if __name__ == "__main__":
    main()
