"""A DNS server by table: NAME[/TYPE]=ANSWER;NAME=ANSWER;*=nxdomain

ANSWER: a:ADDRESS[+ADDRESS], aaaa:ADDRESS, cname:NAME (not followed), chain:NAME>NAME>ADDRESS, noerror, nxdomain,
servfail, refused, formerr, notimp, silent, truncated, junk (no DNS at all); `@SECONDS` behind it holds it back. TYPE is 1 (A) or 28 (AAAA).
`bytcp:` before an answer gives it over TCP only (UDP: truncated), `noedns:` FORMERR and `ednsdrop:` silence to whoever speaks EDNS.
soa: nothing, as an authority says it (RFC 2308); later:SECONDS:ADDRESS fails until so long after the first question;
bogus:ADDRESS fails unless checking is disabled; rotate:ADDRESS+ADDRESS gives another one each time; turns:ANSWER,ANSWER takes
turns. `*/28` stands for all other names and that type; `!atonce=SECONDS` drops a question that comes so soon after another one
from the same socket; halves:ADDRESS fails every other time.
"""
import itertools
import socket
import struct
import threading
import time

BEGAN = []
TURN = itertools.count()
CODES = {"noerror": 0, "formerr": 1, "servfail": 2, "nxdomain": 3, "notimp": 4, "refused": 5}


def labels(name):
    return b"".join(bytes([len(label)]) + label.encode() for label in name.split(".")) + b"\0"


def record(owner, kind, data):
    return owner + struct.pack(">HHIH", kind, 1, 60, len(data)) + data


def manners(what, data, udp):
    """What a server of that kind says here: TCP only, or no EDNS."""
    word, _, rest = what.partition(":")
    edns = struct.unpack(">H", data[10:12])[0] > 0
    if word == "bytcp":
        return "truncated" if udp else rest
    if word == "noedns":
        return "formerr" if edns else rest
    if word == "ednsdrop":
        return "silent" if edns else rest
    return what


def reply(data, table, udp=True):
    """The answer and how long it is held back; None where nothing is said."""
    name, at = [], 12
    while data[at]:
        name.append(data[at + 1:at + 1 + data[at]].decode().lower())
        at += 1 + data[at]
    kind = struct.unpack(">H", data[at + 1:at + 3])[0]
    name = ".".join(name)
    what = table.get(f"{name}/{kind}") or table.get(name) or table.get(f"*/{kind}") or table.get("*", "nxdomain")
    if what.startswith("turns:"):
        turns = what.removeprefix("turns:").split(",")
        what = turns[next(TURN) % len(turns)]
    what, _, pause = manners(what, data, udp).partition("@")
    word, _, value = what.partition(":")
    if word == "silent":
        return None, 0
    if word == "junk":
        return data[:2] + b"\x81\x80" + b"\xff" * 40, float(pause or 0)
    records, own, authority = [], b"\xc0\x0c", []
    if not BEGAN:
        BEGAN.append(time.monotonic())
    if word == "later":
        seconds, _, value = value.partition(":")
        word = "a" if time.monotonic() - BEGAN[0] >= float(seconds) else "servfail"
    elif word == "halves":
        word = "a" if next(TURN) % 2 else "servfail"
    elif word == "bogus":
        word = "a" if data[3] & 0x10 else "servfail"
    elif word == "rotate" and kind == 1:
        all_of_it = value.split("+")
        word, value = "a", all_of_it[next(TURN) % len(all_of_it)]
    elif word == "soa":
        zone = labels(name.split(".", 1)[-1])
        authority.append(record(zone, 6, labels("ns." + name) + labels("root." + name) + struct.pack(">IIIII", 1, 3600, 600, 86400, 300)))
    if word == "cname":
        records.append(record(own, 5, labels(value)))
    elif word == "chain":
        *names, address = value.split(">")
        for link in names:
            records.append(record(own, 5, labels(link)))
            own = labels(link)
        if kind == 1:
            records.append(record(own, 1, socket.inet_aton(address)))
    elif word == "a" and kind == 1:
        records += [record(own, 1, socket.inet_aton(address)) for address in value.split("+")]
    elif word == "aaaa" and kind == 28:
        records += [record(own, 28, socket.inet_pton(socket.AF_INET6, address)) for address in value.split("+")]
    high = 0x83 if word == "truncated" else 0x81
    head = data[:2] + bytes([high, 0x80 | CODES.get(word, 0)]) + struct.pack(">HHHH", 1, len(records), len(authority), 0)
    return head + data[12:at + 5] + b"".join(records + authority), float(pause or 0)


def streams(address, port, table):
    """The same table over TCP."""
    listener = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((address, port))
    listener.listen(16)
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=stream, args=(connection, table), daemon=True).start()


def stream(connection, table):
    """One connection, with as many questions as come."""
    data = b""
    try:
        connection.settimeout(3)
        while part := connection.recv(4096):
            data += part
            while len(data) > 2 and len(data) >= 2 + struct.unpack(">H", data[:2])[0]:
                size = struct.unpack(">H", data[:2])[0]
                packet, pause = reply(data[2:2 + size], table, udp=False)
                data = data[2 + size:]
                time.sleep(pause)
                if packet:
                    connection.sendall(struct.pack(">H", len(packet)) + packet)
    except (OSError, IndexError, struct.error):
        pass
    connection.close()


def serve(address, port, argument):
    table = dict(row.split("=", 1) for row in argument.split(";"))
    if "bytcp:" in argument:
        threading.Thread(target=streams, args=(address, port, table), daemon=True).start()
    sock = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_DGRAM)
    sock.bind((address, port))

    def later(packet, peer, pause):
        time.sleep(pause)
        sock.sendto(packet, peer)

    heard, apart = {}, float(table.pop("!atonce", 0))
    while True:
        data, peer = sock.recvfrom(4096)
        now = time.monotonic()
        too_soon = now - heard.get(peer, -apart) < apart
        heard[peer] = now
        if too_soon:
            continue
        try:
            packet, pause = reply(data, table)
        except (IndexError, struct.error):
            continue
        if packet:
            threading.Thread(target=later, args=(packet, peer, pause), daemon=True).start()
