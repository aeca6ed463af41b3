"""Still more servers of the lab: ones that change their mind, stop in the middle, or speak HTTP/2. `serve.py` finds them by name."""
import itertools
import ssl
import struct
import time
from email.utils import formatdate

from faults import secured
from serve import answer, close_frame, frames, head, header, is_upgrade, reset, upgrade

ASKED = itertools.count()


# ---------------------------------------------------------------- HTTP/1

def turns(connection, argument):
    """STEP,STEP,… : what each request meets in turn (connections without one do not count): `ws` opens a WebSocket (400 to
    whoever does not upgrade), `hang`, `reset`, `close`, else a status with a bare page. The last one stays, unless the list
    ends in `*`: then it begins anew."""
    request = head(connection)
    if b"\r\n\r\n" not in request:
        return
    steps = argument.removesuffix("*").split(",")
    number = next(ASKED)
    step = steps[number % len(steps)] if argument.endswith("*") else steps[min(number, len(steps) - 1)]
    if step == "hang":
        return time.sleep(60)
    if step == "close":
        return
    if step == "reset":
        return reset(connection)
    if step == "ws" or (step.isdigit() and int(step) >= 1000):
        if not is_upgrade(request):
            return answer(connection, "400 Bad Request", "", "Sec-WebSocket-Version: 13\r\n")
        wanted = (header(request, "sec-websocket-protocol") or "").split(",")[0].strip()
        upgrade(connection, request, extra=f"Sec-WebSocket-Protocol: {wanted}\r\n" if wanted else "")
        if step != "ws":
            close_frame(connection, int(step), "warming up")
            return time.sleep(0.2)
        return frames(connection)
    answer(connection, f"{step} Said", f"<h1>{step}</h1>")


def interim(connection, argument):
    """NUMBER interim answers (102), then the page; `-1`: for ever."""
    head(connection)
    number = int(argument or 10)
    while number:
        connection.sendall(b"HTTP/1.1 102 Processing\r\n\r\n")
        number -= 1
        time.sleep(0.02 if number > 0 else 0.0005)
    answer(connection, "200 OK", "<h1>It works</h1>")


def continues(connection, _):
    """Tells the client to go on (100), and says no more."""
    head(connection)
    connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
    time.sleep(60)


def noupgrades(connection, argument):
    """HOW (reset, silence): what meets whoever asks for an upgrade, as a box does that looks for the word. Pages are served."""
    if not is_upgrade(head(connection)):
        return answer(connection, "200 OK", "<h1>It works</h1>", "Server: nginx\r\n")
    if argument == "reset":
        return reset(connection)
    time.sleep(60)


def full(connection, _):
    """Says 503 to whoever comes, before a word was said: all of its threads are busy."""
    connection.sendall(b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    connection.settimeout(1)
    try:
        connection.recv(4096)
    except OSError:
        pass


def ratchet(connection, argument):
    """A library that names WebSocket's headers in each refusal, and insists on the subprotocol ARGUMENT. Behind nginx, which
    passes upgrades on."""
    request = head(connection)
    extra = "Server: nginx/1.22.1\r\nSec-WebSocket-Version: 13\r\nUpgrade: websocket\r\nX-Powered-By: Ratchet/0.4.4\r\n"
    if not is_upgrade(request):
        return answer(connection, "426 Upgrade header MUST be provided", "", extra)
    if argument not in [one.strip() for one in (header(request, "sec-websocket-protocol") or "").split(",")]:
        return answer(connection, "426 No Sec-WebSocket-Protocols requested supported", "", extra)
    upgrade(connection, request, extra=f"Sec-WebSocket-Protocol: {argument}\r\n")
    frames(connection)


def tokenws(connection, _):
    """An application behind nginx that passes upgrades on: 400 without a token, in a library that names its version always."""
    request = head(connection)
    extra = "Server: nginx\r\nSec-WebSocket-Version: 13\r\n"
    if not is_upgrade(request):
        return answer(connection, "400 Bad Request", "Bad Request", extra)
    if not header(request, "authorization"):
        return answer(connection, "400 Bad Request", '{"error":"token is missing"}', extra)
    upgrade(connection, request)
    frames(connection)


def hostpage(connection, argument):
    """Refuses a request that names ARGUMENT with a bare page, serves all others."""
    if argument in (header(head(connection), "host") or ""):
        return answer(connection, "403 Forbidden", "<h1>Access to this resource is restricted</h1>")
    answer(connection, "200 OK", "<h1>It works</h1>")


# ---------------------------------------------------------------- WebSocket

def oldline(connection, _):
    """A home-made server whose status line says HTTP/1.0, as Python's BaseHTTPRequestHandler does."""
    request = head(connection)
    text = b"HTTP/1.0 101 Switching Protocols\r\n"
    pipe = Pipe(connection, b"HTTP/1.1 101 Switching Protocols\r\n", text)
    upgrade(pipe, request)
    frames(connection)


class Pipe:
    """A connection that writes one thing in place of another."""

    def __init__(self, connection, old, new):
        self.connection, self.old, self.new = connection, old, new

    def sendall(self, data):
        self.connection.sendall(data.replace(self.old, self.new))


def dislikespings(connection, _):
    """Knows text and close frames only: any other one ends the connection."""
    request = head(connection)
    if not is_upgrade(request):
        return answer(connection, "400 Bad Request")
    upgrade(connection, request)
    while first := connection.recv(2):
        if first[0] & 0x0F not in (1, 2, 8):
            return close_frame(connection, 1002, "unknown opcode")
        connection.recv(4 + (first[1] & 0x7F))


def deflates(connection, _):
    """Says that it compresses, whatever was offered."""
    request = head(connection)
    upgrade(connection, request, extra="Sec-WebSocket-Extensions: permessage-deflate\r\n")
    frames(connection)


def masks(connection, _):
    """Masks its frames, as only clients may."""
    request = head(connection)
    upgrade(connection, request)
    connection.sendall(bytes([0x81, 0x85, 1, 2, 3, 4]) + bytes(b ^ m for b, m in zip(b"hello", (1, 2, 3, 4, 1))))
    time.sleep(20)


def dribbles(connection, _):
    """The 101 in pieces of three bytes, each in a packet of its own."""
    request = head(connection)

    class Slow:
        @staticmethod
        def sendall(data):
            for at in range(0, len(data), 3):
                connection.sendall(data[at:at + 3])
                time.sleep(0.02)
    upgrade(Slow, request)
    frames(connection)


# ---------------------------------------------------------------- HTTP/2, over TLS with LAB_ALPN=h2

def frame(kind, flags, stream, payload=b""):
    return struct.pack(">I", len(payload))[1:] + bytes([kind, flags]) + struct.pack(">I", stream) + payload


SETTINGS, HINTS = frame(4, 0, 0), frame(1, 4, 1, b"\x08\x03103")
# Status 200 and a content-length of 50,000, spelt out in HPACK.
WHOLE = frame(1, 4, 1, b"\x88\x0f\x0d\x0550000")


def h2(connection, argument):
    """HOW: what follows the server's SETTINGS. Floods have no end; `cut-…` stop a page in the middle."""
    connection.sendall(SETTINGS)
    request = b""
    while b"\x01\x05\0\0\0\x01" not in request:
        part = connection.recv(4096)
        if not part:
            return
        request += part
    connection.sendall(frame(4, 1, 0))
    floods = {
        "settings": SETTINGS, "pings": frame(6, 0, 0, bytes(8)), "hints": HINTS,
        "continuation": frame(9, 0, 1, b"\x00\x01a\x01b"), "data": frame(0, 0, 1),
    }
    if argument in floods:
        if argument == "continuation":
            connection.sendall(frame(1, 0, 1, b"\x88"))
        if argument == "data":
            connection.sendall(WHOLE)
        connection.settimeout(60)
        while True:
            connection.sendall(floods[argument])
            time.sleep(0.01)
    if argument == "mute":
        return time.sleep(60)
    if argument == "alive":
        while True:
            connection.sendall(frame(6, 0, 0, bytes(8)))
            time.sleep(1)
    if argument == "whole":
        connection.sendall(frame(1, 4, 1, b"\x88") + frame(7, 0, 0, struct.pack(">II", 1, 0)) + frame(0, 1, 1, b"<h1>It works</h1>"))
        return time.sleep(0.3)
    if argument in ("old", "refused"):
        # HTTP_1_1_REQUIRED, REFUSED_STREAM
        connection.sendall(frame(3, 0, 1, struct.pack(">I", 13 if argument == "old" else 7)))
        return time.sleep(0.3)
    if argument == "calm":
        connection.sendall(frame(7, 0, 0, struct.pack(">II", 0, 11)))
        return time.sleep(0.3)
    connection.sendall(WHOLE + frame(0, 0, 1, b"x" * 9000))
    time.sleep(0.1)
    if argument == "cut-stream":
        connection.sendall(frame(3, 0, 1, struct.pack(">I", 2)))
        time.sleep(5)
    if argument == "cut-away":
        connection.sendall(frame(7, 0, 0, struct.pack(">II", 1, 2)))
        time.sleep(0.2)
    if argument == "cut-short":
        connection.sendall(frame(0, 1, 1, b"end"))
        time.sleep(5)
    if argument == "stall":
        time.sleep(60)


def eitherh(connection, argument):
    """HTTP/2 as `h2` does, or a page over HTTP/1.1, as was agreed."""
    if connection.selected_alpn_protocol() == "h2":
        return h2(connection, argument)
    head(connection)
    answer(connection, "200 OK", "<h1>It works</h1>")


def settings(connection, _):
    """HTTP/2 whatever was agreed: SETTINGS to the first bytes, nothing else."""
    connection.recv(4096)
    connection.sendall(SETTINGS)
    time.sleep(3)


# ---------------------------------------------------------------- before TLS

def halfhello(connection, argument, context):
    """Answers a hello with the first ARGUMENT bytes of what it should say, then says no more."""
    came, said = ssl.MemoryBIO(), ssl.MemoryBIO()
    shake = context.wrap_bio(came, said, server_side=True)
    data = b""
    while part := connection.recv(65536):
        data += part
        came.write(part)
        try:
            shake.do_handshake()
        except ssl.SSLWantReadError:
            pass
        except ssl.SSLError:
            return
        if whole := said.read():
            connection.sendall(whole[:int(argument or 60)])
            return time.sleep(60)


def blockpage(connection, argument, _):
    """A box of the provider: every first word, a TLS hello too, is answered with a redirect to ARGUMENT."""
    connection.recv(65536)
    answer(connection, "302 Found", "", f"Location: {argument}\r\nDate: {formatdate(usegmt=True)}\r\n")
    time.sleep(0.1)


def onlyfirst(connection, argument, context):
    """TLS for the first ARGUMENT hellos, a reset for all that follow."""
    if connection.recv(1, 2) == b"\x16" and next(ASKED) >= int(argument or 1):
        return reset(connection)
    secured(connection, context)


def gotls(connection, _, context):
    """A program in Go: plain requests get its own words in plain, hellos are served."""
    if connection.recv(1, 2) == b"\x16":
        return secured(connection, context, "http")
    connection.recv(4096)
    connection.sendall(b"HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n")


BEFORE_TLS = {"halfhello": halfhello, "blockpage": blockpage, "onlyfirst": onlyfirst, "gotls": gotls}
