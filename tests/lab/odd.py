"""Still more servers of the lab: healthy but odd ones, and ones that count who comes. `serve.py` finds them by name."""
import base64
import itertools
import ssl
import threading
import time

from serve import answer, close_frame, connectproxy, frames, head, header, is_upgrade, path, relay, reset, upgrade

ASKED = itertools.count()
LOCK = threading.Lock()
OPEN = [0]


def serves(connection, request=None):
    """What a healthy one does: a WebSocket to whoever upgrades, else a page."""
    request = request or head(connection)
    if not request:
        return
    if is_upgrade(request):
        upgrade(connection, request)
        return frames(connection)
    answer(connection, "200 OK", "<h1>It works</h1>")


def meets(connection, how):
    """How somebody is turned away: reset, close, hang, a status, or a close code of a WebSocket that opened."""
    if how == "reset":
        return reset(connection)
    if how == "close":
        return
    if how == "hang":
        return time.sleep(60)
    request = head(connection)
    if int(how) < 1000:
        return answer(connection, f"{how} Said", "<h1>busy</h1>")
    if is_upgrade(request):
        upgrade(connection, request)
        close_frame(connection, int(how), "too many connections")
        time.sleep(0.2)


def banning(connection, argument):
    """NUMBER HOW: serves so many connections, and turns away all that come later."""
    number, how = argument.split(" ")
    if next(ASKED) < int(number):
        return serves(connection)
    meets(connection, how)


def atonce(connection, argument):
    """NUMBER HOW: serves so many connections at a time, and turns away the others."""
    number, how = argument.split(" ")
    with LOCK:
        OPEN[0] += 1
        many = OPEN[0] > int(number)
    try:
        if many:
            return meets(connection, how)
        serves(connection)
    finally:
        with LOCK:
            OPEN[0] -= 1


def raw(connection, argument):
    """END TEXT (Python escapes): answers a request with exactly this; END is fin, rst or keep."""
    end, _, text = argument.partition(" ")
    if not head(connection):
        return
    connection.sendall(text.encode().decode("unicode_escape").encode("latin-1"))
    if end == "rst":
        return reset(connection)
    if end == "keep":
        time.sleep(20)


def cookiewall(connection, _):
    """Sets a cookie and sends to where the request came from, until the cookie comes back."""
    request = head(connection)
    if "seen=1" in (header(request, "cookie") or ""):
        return answer(connection, "200 OK", "<h1>It works</h1>")
    answer(connection, "302 Found", "", f"Location: {path(request)}\r\nSet-Cookie: seen=1; Path=/\r\n")


def onlyhost(connection, argument):
    """Serves requests whose Host is exactly ARGUMENT, port and all; 400 to others."""
    request = head(connection)
    if header(request, "host") != argument:
        return answer(connection, "400 Bad Request", "Invalid Host")
    serves(connection, request)


def casebound(connection, _):
    """A small device that looks for the headers of an upgrade letter by letter, as they stand in RFC 6455."""
    request = head(connection)
    for wanted in (b"\r\nUpgrade: websocket\r\n", b"\r\nConnection: Upgrade\r\n", b"\r\nSec-WebSocket-Key: ", b"\r\nHost: "):
        if wanted not in request:
            return answer(connection, "400 Bad Request", "no WebSocket")
    serves(connection, request)


def oneread(connection, _):
    """A small device that reads once and takes what came for the whole request."""
    request = connection.recv(1024)
    if b"\r\n\r\n" not in request:
        return answer(connection, "400 Bad Request", "too long")
    serves(connection, request)


def agent(connection, argument):
    """Serves whoever says ARGUMENT in User-Agent, 403 to the others."""
    request = head(connection)
    if argument not in (header(request, "user-agent") or ""):
        return answer(connection, "403 Forbidden", "Forbidden")
    serves(connection, request)


def pinger(connection, _):
    """A WebSocket that pings as soon as it is open, and closes with 1002 where no pong comes within a second."""
    request = head(connection)
    if not is_upgrade(request):
        return answer(connection, "426 Upgrade Required", "", "Upgrade: websocket\r\n")
    upgrade(connection, request)
    connection.sendall(b"\x89\x04ping")
    connection.settimeout(1)
    try:
        while first := connection.recv(2):
            data = connection.recv(4 + (first[1] & 0x7F))
            if first[0] & 0x0F == 10 and bytes(b ^ data[i % 4] for i, b in enumerate(data[4:])) == b"ping":
                connection.settimeout(30)
                return frames(connection)
    except TimeoutError:
        pass
    close_frame(connection, 1002, "no pong")


def snapshot(connection, _):
    """A WebSocket that sends 400 kB in pieces as soon as it is open: the state of a market."""
    request = head(connection)
    if not is_upgrade(request):
        return answer(connection, "400 Bad Request", "", "Sec-WebSocket-Version: 13\r\n")
    upgrade(connection, request)
    for number in range(8):
        kind = (1 if number == 0 else 0) | (0x80 if number == 7 else 0)
        connection.sendall(bytes([kind, 127]) + (50_000).to_bytes(8, "big") + b"x" * 50_000)
    frames(connection)


def login(connection, argument):
    """A WebSocket that waits ARGUMENT seconds for the client's first message, then closes with 4001."""
    request = head(connection)
    upgrade(connection, request)
    connection.settimeout(float(argument or 2))
    try:
        while first := connection.recv(2):
            data = connection.recv(4 + (first[1] & 0x7F))
            if first[0] & 0x0F == 9:
                connection.sendall(bytes([0x8A, first[1] & 0x7F]) + bytes(b ^ data[i % 4] for i, b in enumerate(data[4:])))
    except TimeoutError:
        close_frame(connection, 4001, "login timed out")
        time.sleep(0.2)


def crumbs(connection, _):
    """A page whose bytes come one by one over two seconds."""
    head(connection)
    text = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
    for byte in text:
        connection.sendall(bytes([byte]))
        time.sleep(0.03)


def events(connection, _):
    """Server-sent events: a page without an end."""
    head(connection)
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-cache\r\n\r\n: hello\n\n")
    while True:
        time.sleep(15)
        connection.sendall(b": still here\n\n")


# ---------------------------------------------------------------- proxies

def signedproxy(connection, argument):
    """A proxy for whoever signs in as USER:PASSWORD, by CONNECT or by a whole address."""
    request = head(connection)
    wanted = "Basic " + base64.b64encode(argument.encode()).decode()
    if header(request, "proxy-authorization") != wanted:
        return answer(connection, "407 Proxy Authentication Required", "who are you?", 'Proxy-Authenticate: Basic realm="office"\r\n')
    onwards(connection, request)


def oneproxy(connection, argument):
    """A proxy that takes one connection at a time, ARGUMENT (a status) for the others."""
    if not LOCK.acquire(blocking=False):
        head(connection)
        return answer(connection, argument or "503 Service Unavailable", "too many connections")
    try:
        time.sleep(0.2)
        connectproxy(connection, "")
    finally:
        LOCK.release()


def oldproxy(connection, _):
    """A good proxy that answers CONNECT in HTTP/1.0, with a header and no reason."""
    request = head(connection)
    onwards(connection, request, b"HTTP/1.0 200\r\nProxy-Agent: Sample/1.0\r\n\r\n")


def onwards(connection, request, word=b"HTTP/1.1 200 OK\r\n\r\n"):
    import socket
    if not request.startswith(b"CONNECT"):
        return answer(connection, "200 OK", "<h1>It works</h1>")
    host, _, port = path(request).rpartition(":")
    onward = socket.create_connection((host.strip("[]"), int(port)), 4)
    connection.sendall(word)
    relay(connection, onward)


# ---------------------------------------------------------------- before TLS

def warmtls(connection, argument, context):
    """SECONDS HOW: turns everybody away so long after the first connection, then serves TLS of every age."""
    seconds, how = argument.split(" ")
    now = time.monotonic()
    with LOCK:
        OPEN.append(now)
    if now - OPEN[1] < float(seconds):
        connection.recv(4096)
        return meets(connection, how)
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.set_ciphers("ALL:@SECLEVEL=0")
    with context.wrap_socket(connection, server_side=True) as inner:
        serves(inner)


def tls400(connection, argument, context):
    """TLS; to whoever speaks plainly the bare status ARGUMENT, in no words of its own."""
    if connection.recv(1, 2) == b"\x16":
        with context.wrap_socket(connection, server_side=True) as inner:
            return serves(inner)
    connection.recv(4096)
    answer(connection, argument or "400 Bad Request")


def asksthenfails(connection, argument, context):
    """Asks for a client's certificate without need (TLS 1.2), and breaks off with the alert ARGUMENT once none came."""
    context.verify_mode = ssl.CERT_OPTIONAL
    context.load_verify_locations("/run/lab/ca.pem")
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    came, said = ssl.MemoryBIO(), ssl.MemoryBIO()
    shake = context.wrap_bio(came, said, server_side=True)
    flights = 0
    while data := connection.recv(65536):
        if flights and (b"\x14\x03\x03" in data or b"\x16\x03\x03" in data):
            connection.sendall(b"\x15\x03\x03\x00\x02\x02" + bytes([int(argument or 80)]))
            return time.sleep(0.2)
        came.write(data)
        try:
            shake.do_handshake()
        except ssl.SSLWantReadError:
            pass
        if whole := said.read():
            connection.sendall(whole)
            flights += 1


BEFORE_TLS = {"warmtls": warmtls, "tls400": tls400, "asksthenfails": asksthenfails}
