"""More servers of the lab, each with one fault. `serve.py` finds them by name.

A server that looks at the first bytes before TLS starts stands in BEFORE_TLS and wraps the connection itself.
"""
import itertools
import os
import socket
import ssl
import struct
import threading
import time
from email.utils import formatdate

import serve
from serve import accept_key, answer, close_frame, frames, head, header, is_upgrade, path, reset, upgrade

COUNTER = itertools.count()
BEGAN = []


# ---------------------------------------------------------------- pages

def page(connection, argument):
    """STATUS|Header: value;Header: value|body, with the server's date."""
    head(connection)
    status, _, rest = argument.partition("|")
    extra, _, body = rest.partition("|")
    lines = "".join(line.strip() + "\r\n" for line in extra.split(";") if line.strip())
    answer(connection, status, body, f"Date: {formatdate(usegmt=True)}\r\n" + lines)


def cloudflare(connection, argument):
    """An edge of Cloudflare that answers with the page of status ARGUMENT."""
    head(connection)
    number = argument.split(" ")[0]
    body = f"<html><title>srv.example.com | {number}</title><h1>Error {number}</h1><a href='https://www.cloudflare.com/5xx-error-landing'>Cloudflare</a></html>"
    answer(connection, argument, body, "Server: cloudflare\r\nCF-RAY: 8f0d3c1a2b3c4d5e-FRA\r\n")


def dated(connection, _):
    """A healthy WebSocket and web server with the true date."""
    request = head(connection)
    if is_upgrade(request):
        upgrade(connection, request, extra=f"Date: {formatdate(usegmt=True)}\r\n")
        return frames(connection)
    answer(connection, "200 OK", "<h1>It works</h1>", f"Date: {formatdate(usegmt=True)}\r\n")


def probes(connection, argument):
    """A gateway that answers the connectivity probes of Android and Windows itself, with the date ARGUMENT."""
    request = head(connection)
    date = f"Date: {argument}\r\n" if argument else ""
    if "generate_204" in path(request):
        connection.sendall(f"HTTP/1.1 204 No Content\r\n{date}Connection: close\r\n\r\n".encode())
    else:
        answer(connection, "200 OK", "Microsoft Connect Test", date)


def coldstart(connection, argument):
    """SECONDS KIND: what connects sooner after the first connection is never answered, later ones are served by KIND."""
    seconds, _, kind = argument.partition(" ")
    if not BEGAN:
        BEGAN.append(time.monotonic())
    if time.monotonic() - BEGAN[0] < float(seconds):
        head(connection)
        return time.sleep(60)
    vars(serve)[kind or "ws"](connection, "")


def hostonly(connection, argument):
    """A web server of several names: closes without a word unless the Host is ARGUMENT (nginx 444)."""
    request = head(connection)
    if argument not in (header(request, "host") or ""):
        return
    if is_upgrade(request):
        upgrade(connection, request)
        return frames(connection)
    answer(connection, "200 OK", "<h1>It works</h1>")


def hostreset(connection, argument):
    """Resets a request that names ARGUMENT, serves all others."""
    request = head(connection)
    if argument in (header(request, "host") or ""):
        return reset(connection)
    if is_upgrade(request):
        upgrade(connection, request)
        return frames(connection)
    answer(connection, "200 OK", "<h1>It works</h1>")


def hostsilent(connection, argument):
    """Says nothing to a request that names ARGUMENT, serves all others."""
    request = head(connection)
    if argument in (header(request, "host") or ""):
        return time.sleep(30)
    if is_upgrade(request):
        upgrade(connection, request)
        return frames(connection)
    answer(connection, "200 OK", "<h1>It works</h1>")


def hostclose(connection, argument):
    """Closes without a word at a request that names ARGUMENT, serves all others."""
    request = head(connection)
    if argument in (header(request, "host") or ""):
        return
    answer(connection, "200 OK", "<h1>It works</h1>")


def wsonlyupgrade(connection, argument):
    """The `ws` library of Node: 426 to whoever does not upgrade."""
    request = head(connection)
    if not is_upgrade(request):
        return answer(connection, "426 Upgrade Required", "Upgrade Required", "Upgrade: websocket\r\n")
    upgrade(connection, request)
    frames(connection)


def short(connection, _):
    """Promises more body than it sends."""
    head(connection)
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 50000\r\n\r\n<html>half of it")


def stops(connection, argument):
    """HOW bytes (Python escapes): answers with them, then ends the connection (close, reset) or says no more (hang)."""
    how, _, raw = argument.partition(" ")
    head(connection)
    connection.sendall(raw.encode("latin-1").decode("unicode_escape").encode("latin-1"))
    time.sleep(30 if how == "hang" else 0.1)
    if how == "reset":
        reset(connection)


def garbage(connection, argument):
    """Raw bytes (Python escapes) as answer to whatever comes."""
    connection.recv(4096)
    connection.sendall(argument.encode("latin-1").decode("unicode_escape").encode("latin-1"))
    time.sleep(0.3)


def mute(connection, argument):
    """Raw bytes first, then reads and says no more."""
    connection.sendall(argument.encode("latin-1").decode("unicode_escape").encode("latin-1"))
    while connection.recv(4096):
        pass


def talk(connection, argument):
    """GREETING~REPLY: the greeting at once, the reply to every line. Python escapes; an empty part is not said."""
    greeting, _, reply = argument.partition("~")
    raw = [part.encode("latin-1").decode("unicode_escape").encode("latin-1") for part in (greeting, reply)]
    if raw[0]:
        connection.sendall(raw[0])
    while connection.recv(4096):
        if raw[1]:
            connection.sendall(raw[1])


def latebanner(connection, argument):
    """Greets only after ARGUMENT seconds (a mail server that looks the client up first)."""
    time.sleep(float(argument or 3))
    connection.sendall(b"220 mail.example.com ESMTP Postfix\r\n")
    connection.recv(1024)
    connection.sendall(b"502 5.5.2 Error: command not recognized\r\n")
    time.sleep(1)


def slowpage(connection, argument):
    head(connection)
    time.sleep(float(argument or 3))
    answer(connection, "200 OK", "<h1>It works</h1>")


def big(connection, argument):
    """A page of ARGUMENT bytes."""
    request = head(connection)
    answer(connection, "200 OK", "x" * int(argument or 100_000))


# ---------------------------------------------------------------- WebSocket

def raw101(connection, argument):
    """101 with exactly these headers; KEY stands for the right accept value, LOWER for one that was made with the GUID in lower case."""
    request = head(connection)
    if not is_upgrade(request):
        return answer(connection, "400 Bad Request", "", "Sec-WebSocket-Version: 13\r\n")
    lines = "".join(line.strip() + "\r\n" for line in argument.replace("KEY", accept_key(request)).replace("LOWER", accept_key(request, serve.GUID.lower())).split(";"))
    connection.sendall(b"HTTP/1.1 101 Switching Protocols\r\n" + lines.encode() + b"\r\n")
    frames(connection)


def closelate(connection, argument):
    """CODE SECONDS: opens, serves pings, closes so much later; code 0 ends without a close frame, code -1 resets."""
    request = head(connection)
    code, _, seconds = argument.partition(" ")
    if not is_upgrade(request):
        return answer(connection, "400 Bad Request", "", "Sec-WebSocket-Version: 13\r\n")
    upgrade(connection, request)
    threading.Thread(target=lambda: quietly(frames, connection), daemon=True).start()
    time.sleep(float(seconds or 1))
    if int(code) > 0:
        close_frame(connection, int(code), "not today")
        time.sleep(0.3)
    elif int(code) < 0:
        # The thread that reads would keep the connection alive.
        connection.shutdown(socket.SHUT_RD)
        time.sleep(0.05)
        reset(connection)
    connection.shutdown(socket.SHUT_RDWR)


def rsv(connection, argument):
    """Opens, then sends a compressed frame that nobody agreed on."""
    request = head(connection)
    upgrade(connection, request)
    connection.sendall(bytes([0xC1, 5]) + b"hello")
    frames(connection)


def onpath(connection, argument):
    """PATH STATUS: WebSocket at PATH only, STATUS elsewhere."""
    request = head(connection)
    where, _, status = argument.partition(" ")
    if path(request).split("?")[0] != where:
        return answer(connection, status or "404 Not Found", "<h1>nothing here</h1>")
    if not is_upgrade(request):
        return answer(connection, "400 Bad Request", "", "Sec-WebSocket-Version: 13\r\n")
    upgrade(connection, request)
    frames(connection)


def chooses(connection, argument):
    """Opens with the subprotocol ARGUMENT whatever was asked (`none`: with no such header)."""
    request = head(connection)
    upgrade(connection, request, extra="" if argument == "none" else f"Sec-WebSocket-Protocol: {argument}\r\n")
    frames(connection)


def token(connection, argument):
    """401 without a token in the query."""
    request = head(connection)
    if "token=" not in path(request):
        return answer(connection, "401 Unauthorized", "token required", "WWW-Authenticate: Bearer\r\n")
    upgrade(connection, request)
    frames(connection)


def everyother(connection, argument):
    """Serves each second connection; the others it accepts and forgets (a worker pool that is half stuck)."""
    if next(COUNTER) % 2:
        time.sleep(60)
        return
    serve.ws(connection, "")


def limit(connection, argument):
    """Serves the first ARGUMENT connections, resets all that follow."""
    if next(COUNTER) >= int(argument or 1):
        return reset(connection)
    serve.ws(connection, "")


def h2only(connection, _):
    """Speaks HTTP/2 only: whoever sends anything else gets SETTINGS, GOAWAY and the end."""
    connection.recv(4096)
    connection.sendall(bytes.fromhex("000000040000000000" + "000008070000000000" + "00000000" + "00000001"))
    time.sleep(0.2)


def nulwindow(connection, _):
    """Accepts and never reads."""
    time.sleep(60)


def quietly(function, *arguments):
    try:
        function(*arguments)
    except (OSError, ValueError, IndexError, struct.error):
        pass


# ---------------------------------------------------------------- proxies

def socksproxy(connection, argument):
    """SOCKS5: `tunnel`, or refuses with the reply code ARGUMENT; `auth` wants a password."""
    greeting = connection.recv(262)
    if argument == "auth":
        return connection.sendall(b"\x05\xff")
    connection.sendall(b"\x05\x00")
    request = connection.recv(262)
    if argument != "tunnel":
        return connection.sendall(b"\x05" + bytes([int(argument)]) + b"\x00\x01\0\0\0\0\0\0")
    kind = request[3]
    if kind == 1:
        host, port = socket.inet_ntoa(request[4:8]), struct.unpack(">H", request[8:10])[0]
    elif kind == 4:
        host, port = socket.inet_ntop(socket.AF_INET6, request[4:20]), struct.unpack(">H", request[20:22])[0]
    else:
        host, port = request[5:5 + request[4]].decode(), struct.unpack(">H", request[5 + request[4]:7 + request[4]])[0]
    onward = socket.create_connection((host, port), 4)
    connection.sendall(b"\x05\x00\x00\x01\0\0\0\0\0\0")
    serve.relay(connection, onward)


def forward(connection, argument):
    """ADDRESS PORT: relays everything there (a transparent proxy that works)."""
    address, _, port = argument.partition(" ")
    onward = socket.create_connection((address, int(port)), 4)
    serve.relay(connection, onward)


# ---------------------------------------------------------------- before TLS

def first(connection, limit=5):
    return connection.recv(limit, socket.MSG_PEEK)


def secured(connection, context, kind="ws"):
    with context.wrap_socket(connection, server_side=True) as inner:
        (serve.ws if kind == "ws" else vars(serve)[kind])(inner, "")


def sni(how):
    def judge(connection, argument, context):
        time.sleep(0.05)
        hello = connection.recv(4096, socket.MSG_PEEK)
        if argument.encode() not in hello:
            return secured(connection, context)
        if how == "reset":
            connection.recv(4096)
            return reset(connection)
        time.sleep(60)
    return judge


def alert(connection, argument, _):
    """A fatal alert of number ARGUMENT to every hello, an end to all else."""
    data = connection.recv(4096)
    if data[:1] == b"\x16":
        connection.sendall(b"\x15\x03\x03\x00\x02\x02" + bytes([int(argument)]))
        time.sleep(0.1)


def plainstrict(connection, argument, _):
    """A healthy plain WebSocket that meets a TLS hello with ARGUMENT: close, reset or silence."""
    if first(connection, 1) != b"\x16":
        return serve.ws(connection, "")
    connection.recv(4096)
    if argument == "reset":
        return reset(connection)
    if argument == "silence":
        time.sleep(60)


def tlsstrict(connection, argument, context):
    """A healthy WebSocket over TLS that meets plain bytes with ARGUMENT: close, reset, silence or alert."""
    if first(connection, 1) == b"\x16":
        return secured(connection, context)
    connection.recv(4096)
    if argument == "reset":
        return reset(connection)
    if argument == "silence":
        time.sleep(60)
    if argument == "alert":
        connection.sendall(b"\x15\x03\x03\x00\x02\x02\x46")
        time.sleep(0.1)


def slowtls(connection, argument, context):
    """Starts TLS only after ARGUMENT seconds."""
    time.sleep(float(argument or 3))
    secured(connection, context)


def stall(connection, argument, context):
    """Takes the hello and never answers it, for every name."""
    connection.recv(4096)
    time.sleep(60)


BEFORE_TLS = {
    "snireset": sni("reset"),
    "snisilent": sni("silence"),
    "tlsalert": alert,
    "plainstrict": plainstrict,
    "tlsstrict": tlsstrict,
    "slowtls": slowtls,
    "tlsstall": stall,
}
