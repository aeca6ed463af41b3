#!/usr/bin/env python3
"""One server of the lab, with one fault: serve.py KIND [ADDRESS] PORT [ARGUMENT]

Written for the lab alone, with the standard library, so that what it sends is exactly what stands here.
"""
import base64
import hashlib
import os
import select
import socket
import ssl
import struct
import sys
import threading
import time

GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


def head(connection, limit=65536):
    """The request up to the empty line."""
    data = b""
    while b"\r\n\r\n" not in data and len(data) < limit:
        part = connection.recv(4096)
        if not part:
            break
        data += part
    return data


def header(request, name):
    for line in request.decode("latin-1").split("\r\n")[1:]:
        key, _, value = line.partition(":")
        if key.strip().lower() == name:
            return value.strip()
    return None


def path(request):
    parts = request.decode("latin-1").split(" ")
    return parts[1] if len(parts) > 1 else ""


def answer(connection, status, body="", extra=""):
    text = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nContent-Type: text/html\r\nConnection: close\r\n{extra}\r\n{body}"
    connection.sendall(text.encode("latin-1"))


def accept_key(request, guid=GUID):
    key = header(request, "sec-websocket-key") or ""
    return base64.b64encode(hashlib.sha1((key + guid).encode()).digest()).decode()


def upgrade(connection, request, accept=None, extra="", connection_header="Upgrade", upgrade_header="websocket"):
    lines = ["HTTP/1.1 101 Switching Protocols"]
    if upgrade_header:
        lines.append(f"Upgrade: {upgrade_header}")
    if connection_header:
        lines.append(f"Connection: {connection_header}")
    key = accept_key(request) if accept is None else accept
    if key:
        lines.append(f"Sec-WebSocket-Accept: {key}")
    connection.sendall(("\r\n".join(lines) + "\r\n" + extra + "\r\n").encode())


def frames(connection):
    """Answers pings until the other side is gone."""
    while True:
        first = connection.recv(2)
        if len(first) < 2:
            return
        length = first[1] & 0x7F
        if length == 126:
            length = struct.unpack(">H", connection.recv(2))[0]
        mask = connection.recv(4) if first[1] & 0x80 else b"\0\0\0\0"
        data = b""
        while len(data) < length:
            part = connection.recv(length - len(data))
            if not part:
                return
            data += part
        data = bytes(byte ^ mask[i % 4] for i, byte in enumerate(data))
        opcode = first[0] & 0x0F
        if opcode == 9:
            connection.sendall(bytes([0x8A, len(data)]) + data)
        if opcode == 8:
            connection.sendall(bytes([0x88, len(data)]) + data)
            return


def close_frame(connection, code, reason):
    data = struct.pack(">H", code) + reason.encode()
    connection.sendall(bytes([0x88, len(data)]) + data)


def reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def is_upgrade(request):
    return (header(request, "upgrade") or "").lower() == "websocket"


def ws(connection, argument):
    """A healthy WebSocket at every path, or only at ARGUMENT."""
    request = head(connection)
    if argument and path(request).split("?")[0] != argument:
        return answer(connection, "404 Not Found", "<h1>Not Found</h1>")
    if not is_upgrade(request):
        return answer(connection, "400 Bad Request", "<h1>400 Bad Request</h1>", "Sec-WebSocket-Version: 13\r\n")
    upgrade(connection, request)
    frames(connection)


def http(connection, argument):
    """The status line ARGUMENT to everything."""
    head(connection)
    answer(connection, argument or "200 OK", "<html><title>Welcome</title><h1>It works</h1></html>")


def nginx(connection, argument):
    """A status with nginx's page."""
    head(connection)
    status = argument or "502 Bad Gateway"
    answer(connection, status, f"<html><center><h1>{status}</h1></center><hr><center>nginx/1.22.1</center></html>", "Server: nginx/1.22.1\r\n")


def icp(connection, argument):
    """A cloud that blocks a name without registration, and serves the address."""
    request = head(connection)
    if argument in (header(request, "host") or ""):
        return answer(connection, "403 Forbidden", "<html><head><title>Non-compliance ICP Filing</title></head><a href='https://www.aliyun.com/beian/beian-block'>beian</a></html>", "Server: Beaver\r\n")
    answer(connection, "200 OK", "<h1>It works</h1>")


def portal(connection, _):
    """A login page instead of everything."""
    head(connection)
    answer(connection, "302 Found", "", "Location: http://login.hotel.example/\r\n")


def redirect(connection, argument):
    head(connection)
    answer(connection, "301 Moved Permanently", "", f"Location: {argument}\r\n")


def origin(connection, argument):
    """A WebSocket for one Origin only."""
    request = head(connection)
    if header(request, "origin") != argument:
        return answer(connection, "403 Forbidden", "origin not allowed")
    upgrade(connection, request)
    frames(connection)


def subprotocol(connection, argument, refusal=("400 Bad Request", "subprotocol required")):
    """A WebSocket for one subprotocol only."""
    request = head(connection)
    offered = [item.strip() for item in (header(request, "sec-websocket-protocol") or "").split(",")]
    if argument not in offered:
        return answer(connection, *refusal)
    upgrade(connection, request, extra=f"Sec-WebSocket-Protocol: {argument}\r\n")
    frames(connection)


def badaccept(connection, _):
    request = head(connection)
    upgrade(connection, request, accept="AAAAAAAAAAAAAAAAAAAAAAAAAAA=")
    time.sleep(2)


def noupgrade(connection, _):
    request = head(connection)
    upgrade(connection, request, upgrade_header="")
    time.sleep(2)


def closeafter(connection, argument):
    """Opens, then closes with the code ARGUMENT."""
    request = head(connection)
    upgrade(connection, request)
    close_frame(connection, int(argument or 1008), "policy")
    time.sleep(0.5)


def resetafter(connection, _):
    request = head(connection)
    upgrade(connection, request)
    time.sleep(0.05)
    reset(connection)


def silent(connection, _):
    time.sleep(60)


def slow(connection, argument):
    """A healthy WebSocket that thinks ARGUMENT seconds first."""
    request = head(connection)
    time.sleep(float(argument or 3))
    upgrade(connection, request)
    frames(connection)


def close(connection, _):
    connection.close()


def closeread(connection, _):
    connection.recv(4096)
    connection.close()


def rst(connection, _):
    reset(connection)


def rstread(connection, _):
    connection.recv(4096)
    reset(connection)


def banner(connection, argument):
    connection.sendall((argument or "SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3").encode() + b"\r\n")
    time.sleep(0.3)
    connection.settimeout(5)
    connection.recv(1024)
    connection.sendall(b"Protocol mismatch.\r\n")


def echo(connection, _):
    while data := connection.recv(4096):
        connection.sendall(data)


def lines(connection, _):
    """A line protocol (Workerman `text`): says something on each line."""
    while data := connection.recv(4096):
        for line in data.split(b"\n"):
            if line.strip():
                connection.sendall(b"unknown command: " + line.strip()[:40] + b"\n")


def frame(connection, _):
    """4-byte length, then data (Workerman `frame`): a length that is too long ends it."""
    data = connection.recv(4)
    length = struct.unpack(">I", data)[0] if len(data) == 4 else 0
    if length > 10_000_000:
        return
    connection.recv(length)
    connection.sendall(struct.pack(">I", 9) + b"hello")


def tlsrequired(connection, _):
    """Plain nginx answer of a TLS port."""
    data = connection.recv(4096)
    if data[:1] == b"\x16":
        return reset(connection)
    answer(connection, "400 Bad Request", "<center>The plain HTTP request was sent to HTTPS port</center>", "Server: nginx\r\n")


def resetonsni(connection, argument):
    """Resets a ClientHello that names ARGUMENT, serves others with silence: a filter in the way."""
    data = connection.recv(4096)
    if argument.encode() in data:
        return reset(connection)
    connection.sendall(b"\x15\x03\x03\x00\x02\x02\x28")


def connectproxy(connection, argument):
    """An HTTP proxy: refuses with ARGUMENT, or tunnels."""
    request = head(connection)
    if argument:
        return answer(connection, argument, "proxy says no")
    host, _, port = path(request).rpartition(":")
    try:
        onward = socket.create_connection((host.strip("[]"), int(port)), 4)
    except OSError:
        return answer(connection, "502 Bad Gateway", "cannot connect")
    connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
    relay(connection, onward)


def relay(one, other):
    ends = [one, other]
    while True:
        ready, _, _ = select.select(ends, [], [], 30)
        if not ready:
            return
        for end in ready:
            data = end.recv(65536)
            if not data:
                return
            (other if end is one else one).sendall(data)


def dns(address, port, argument):
    """A DNS server that always answers with the code ARGUMENT (or never, for `silent`)."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    sock = socket.socket(family, socket.SOCK_DGRAM)
    sock.bind((address, port))
    while True:
        data, peer = sock.recvfrom(4096)
        if argument == "silent" or len(data) < 12:
            continue
        cd = data[3] & 0x10
        if "=" in argument:
            sock.sendto(dns_table(data, argument), peer)
            continue
        code = {"servfail": 2, "refused": 5, "nxdomain": 3}.get(argument, 2)
        if argument == "dnssec" and cd:
            question = data[12:]
            end = question.index(b"\0") + 5
            kind = struct.unpack(">H", question[end - 4:end - 2])[0]
            reply = data[:2] + b"\x81\x90" + struct.pack(">HHHH", 1, 1 if kind == 1 else 0, 0, 0) + question[:end]
            if kind == 1:
                reply += b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 60, 4) + socket.inet_aton(os.environ["LAB_SERVER"])
            sock.sendto(reply, peer)
            continue
        if argument == "dnssec" and not question_is_victim(data):
            code = 3
        end = 12 + data[12:].index(b"\0") + 5
        sock.sendto(data[:2] + bytes([0x81, 0x80 | code]) + struct.pack(">HHHH", 1, 0, 0, 0) + data[12:end], peer)


def dns_table(data, argument):
    """Answers by a table: `a.example=cname:b.example;b.example=a:192.0.2.7;c.example=servfail;*=nxdomain`. One record an
    answer, aliases are not followed."""
    codes = {"noerror": 0, "servfail": 2, "nxdomain": 3, "refused": 5}
    labels, at = [], 12
    while data[at]:
        labels.append(data[at + 1:at + 1 + data[at]].decode())
        at += 1 + data[at]
    kind = struct.unpack(">H", data[at + 1:at + 3])[0]
    table = dict(row.split("=", 1) for row in argument.split(";"))
    what = table.get(".".join(labels).lower(), table.get("*", "nxdomain"))
    word, _, value = what.partition(":")
    question, code, record = data[12:at + 5], codes.get(word, 0), b""
    if word == "cname":
        target = b"".join(bytes([len(label)]) + label.encode() for label in value.split(".")) + b"\0"
        record = b"\xc0\x0c" + struct.pack(">HHIH", 5, 1, 60, len(target)) + target
    elif word == "a" and kind == 1:
        record = b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 60, 4) + socket.inet_aton(value)
    return data[:2] + bytes([0x81, 0x80 | code]) + struct.pack(">HHHH", 1, 1 if record else 0, 0, 0) + question + record


def question_is_victim(data):
    return b"\x07example\x03com" in data


def handle(kind, connection, argument, context):
    import doh
    import faults
    import odd
    import shy
    import speakers
    import turncoats
    try:
        connection.settimeout(30)
        before = faults.BEFORE_TLS | turncoats.BEFORE_TLS | shy.BEFORE_TLS | odd.BEFORE_TLS
        if kind in before:
            return before[kind](connection, argument, context)
        if context:
            connection = context.wrap_socket(connection, server_side=True)
        kinds = next(kinds for kinds in (globals(), vars(faults), vars(speakers), vars(turncoats), vars(doh), vars(shy), vars(odd)) if kind in kinds)
        kinds[kind](connection, argument)
    except (OSError, ValueError, IndexError):
        pass
    finally:
        try:
            connection.close()
        except OSError:
            pass


def main():
    kind, address, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
    argument = sys.argv[4] if len(sys.argv) > 4 else ""
    if kind == "dns":
        return dns(address, port, argument)
    if kind == "names":
        import names
        return names.serve(address, port, argument)
    context = None
    if os.environ.get("LAB_CERT"):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(os.environ["LAB_CERT"], os.environ["LAB_KEY"])
        if os.environ.get("LAB_ALPN"):
            context.set_alpn_protocols(os.environ["LAB_ALPN"].split(","))
        if os.environ.get("LAB_CLIENT_CA"):
            context.verify_mode = ssl.CERT_REQUIRED
            context.load_verify_locations(os.environ["LAB_CLIENT_CA"])
            if os.environ.get("LAB_TLS12"):
                context.maximum_version = ssl.TLSVersion.TLSv1_2
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0 if address == "::" else 1)
    listener.bind((address, port))
    if kind == "noaccept":
        # The queue is full after two: what a server does that accepts no more.
        listener.listen(0)
        keep = [socket.socket(family) for _ in range(3)]
        for one in keep:
            one.setblocking(False)
            one.connect_ex(("127.0.0.1" if family == socket.AF_INET else "::1", port))
        time.sleep(600)
        return
    if kind == "slowaccept":
        # One connection each ARGUMENT seconds, a queue of two: what a busy single-threaded server does.
        listener.listen(1)
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=handle, args=("ws", connection, "", context), daemon=True).start()
            time.sleep(float(argument or 0.5))
    listener.listen(128)
    while kind == "onethread":
        # One connection after the other, as small devices and servers for development do: ARGUMENT is what each meets.
        connection, _ = listener.accept()
        handle(argument, connection, "", context)
    while True:
        connection, _ = listener.accept()
        # As servers do: else an answer after a TLS handshake waits for the client's delayed acknowledgement.
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=handle, args=(kind, connection, argument, context), daemon=True).start()


if __name__ == "__main__":
    main()
