"""Still more servers of the lab: what real programs say to a client that they do not expect. `serve.py` finds them by name.

Their manners are written from the programs' documentation, not copied.
"""
import json
import socket
import struct
import time

from serve import answer, frames, head, header, is_upgrade, path, reset, subprotocol, upgrade


def workerhttp(connection, argument):
    """A Workerman `http` worker: the same page at every path, connection kept."""
    while request := head(connection):
        body = argument or "hello world"
        close = (header(request, "connection") or "").lower() == "close"
        connection.sendall(f"HTTP/1.1 200 OK\r\nServer: workerman\r\nConnection: {'close' if close else 'keep-alive'}\r\n"
                           f"Content-Type: text/html;charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
        if close:
            return


def workerws(connection, _):
    """A Workerman `websocket` worker: 400 with its version to a plain GET, its own page to other methods."""
    request = head(connection)
    if not request.startswith(b"GET"):
        return answer(connection, "400 Bad Request", "<h1>400 Bad Request</h1><hr>workerman", "Server: workerman\r\n")
    if not is_upgrade(request):
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Version: 13\r\n\r\n")
        return
    upgrade(connection, request, extra="Server: workerman/5.0.0\r\n")
    frames(connection)


def jsonlines(connection, _):
    """A worker of the `text` protocol that expects JSON on each line and keeps the line open."""
    data = b""
    while part := connection.recv(4096):
        data += part
        while b"\n" in data:
            line, data = data.split(b"\n", 1)
            try:
                json.loads(line)
                connection.sendall(b'{"code":0}\n')
            except ValueError:
                connection.sendall(b'{"code":-1,"msg":"bad package"}\n')


def register(connection, _):
    """GatewayWorker's Register: a line of JSON with an event, or the end; ten seconds for it."""
    connection.settimeout(10)
    data = b""
    while b"\n" not in data:
        part = connection.recv(4096)
        if not part:
            return
        data += part
    try:
        if "event" in json.loads(data.split(b"\n", 1)[0]):
            time.sleep(30)
    except (ValueError, TypeError):
        pass


def gatewayinternal(connection, _):
    """A Gateway's internal port: 28 bytes of binary head, a length that is too large ends it."""
    data = b""
    while len(data) < 28:
        part = connection.recv(4096)
        if not part:
            return
        data += part
    if struct.unpack(">I", data[:4])[0] < 10_485_760:
        time.sleep(30)


def amqp(connection, _):
    """RabbitMQ: says which version it wants to whoever does not begin with it, and ends."""
    if not connection.recv(4096).startswith(b"AMQP"):
        connection.sendall(b"AMQP\x00\x00\x09\x01")


def mqtt(connection, _):
    """An MQTT broker: a first packet that is not CONNECT ends it without a word."""
    if connection.recv(4096)[:1] == b"\x10":
        connection.sendall(b"\x20\x02\x00\x05")


def rdp(connection, _):
    """A Windows desktop: anything but TPKT is reset."""
    data = connection.recv(4096)
    if data[:1] != b"\x03":
        return reset(connection)
    connection.sendall(bytes.fromhex("030000130ed000001234000209080002000000"))


def postgres(connection, _):
    """PostgreSQL: N to a request for TLS, an error to a start-up packet, the end to an absurd length."""
    data = connection.recv(4096)
    length, code = struct.unpack(">II", data[:8])
    if length == 8 and code == 80877103:
        connection.sendall(b"N")
        data = connection.recv(4096)
        length = struct.unpack(">I", data[:4])[0]
    if length < 10_000:
        connection.sendall(b"E\x00\x00\x00\x2cSFATAL\x00C28000\x00Mno pg_hba.conf entry\x00\x00")


def greets(connection, argument):
    """A healthy WebSocket that sends a message as soon as it is open."""
    request = head(connection)
    if not is_upgrade(request):
        return answer(connection, "400 Bad Request", "", "Sec-WebSocket-Version: 13\r\n")
    upgrade(connection, request)
    text = (argument or '{"type":"init"}').encode()
    connection.sendall(bytes([0x81, len(text)]) + text)
    frames(connection)


def protoclose(connection, argument):
    """Opens with no subprotocol or with ARGUMENT, ends without a word where another one is asked."""
    request = head(connection)
    asked = header(request, "sec-websocket-protocol")
    if asked and argument not in [one.strip() for one in asked.split(",")]:
        return
    upgrade(connection, request, extra=f"Sec-WebSocket-Protocol: {argument}\r\n" if asked else "")
    frames(connection)


def proto403(connection, argument):
    """Opens with the subprotocol ARGUMENT only; another or none is a 403 of the application."""
    subprotocol(connection, argument, ("403 Forbidden", "forbidden"))


def latereset(connection, argument):
    """Reads, thinks for ARGUMENT seconds, resets: a balancer whose backend does not come."""
    connection.recv(4096)
    time.sleep(float(argument or 2))
    reset(connection)


def partreset(connection, argument):
    """The head and ARGUMENT bytes of a page of 200,000, then a reset."""
    head(connection)
    connection.sendall(b"HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/html\r\nContent-Length: 200000\r\n\r\n" + b"x" * int(argument or 2000))
    time.sleep(0.2)
    reset(connection)


def looping(connection, argument):
    """Redirects to where the request came from."""
    request = head(connection)
    answer(connection, "302 Found", "", f"Location: {argument}{path(request)}\r\nServer: Apache\r\n")


def slash(connection, argument):
    """A framework that wants a slash behind the path and redirects to it."""
    request = head(connection)
    if not path(request).split("?")[0].endswith("/"):
        return answer(connection, "301 Moved Permanently", "", f"Location: {path(request)}/\r\nServer: gunicorn\r\n")
    if not is_upgrade(request):
        return answer(connection, "400 Bad Request", "", "Sec-WebSocket-Version: 13\r\n")
    upgrade(connection, request)
    frames(connection)


def origins(connection, argument):
    """Refuses an Origin that is not ARGUMENT, as programs do that allow clients without one."""
    request = head(connection)
    if (header(request, "origin") or argument) != argument:
        return answer(connection, "403 Forbidden", "Origin not allowed")
    if not is_upgrade(request):
        return answer(connection, "400 Bad Request", "", "Sec-WebSocket-Version: 13\r\n")
    upgrade(connection, request)
    frames(connection)


def host421(connection, argument):
    """A server of the name ARGUMENT only: 403 to every other Host."""
    request = head(connection)
    if (header(request, "host") or "").split(":")[0] != argument:
        return answer(connection, "403 Forbidden", "Invalid Host header")
    upgrade(connection, request)
    frames(connection)


def bearer(connection, _):
    """401 in JSON without an Authorization header."""
    request = head(connection)
    if not header(request, "authorization"):
        return answer(connection, "401 Unauthorized", '{"code":401,"message":"token expired"}', "Server: openresty\r\n")
    upgrade(connection, request)
    frames(connection)


def hangs(connection, _):
    """A worker that is stuck: the kernel accepts, nobody reads."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    time.sleep(90)


def envoy(connection, _):
    """Envoy that was not told to allow upgrades: 403 without a body to an upgrade, the service's page to all else."""
    request = head(connection)
    if is_upgrade(request):
        return answer(connection, "403 Forbidden", "", "server: envoy\r\n")
    answer(connection, "200 OK", "<h1>It works</h1>", "server: envoy\r\nx-envoy-upstream-service-time: 2\r\n")


def textafter(connection, _):
    """A right 101, then lines of text where frames belong."""
    request = head(connection)
    if not is_upgrade(request):
        return answer(connection, "400 Bad Request", "", "Sec-WebSocket-Version: 13\r\n")
    upgrade(connection, request)
    connection.sendall(b"hello, this is a line and no frame\n")
    time.sleep(20)


def socketio(connection, _):
    """Socket.IO on Node's web server: upgrades at its own path; at others it ends them after a second."""
    request = head(connection)
    if not is_upgrade(request):
        return answer(connection, "404 Not Found", "Cannot GET " + path(request), "X-Powered-By: Express\r\n")
    if not path(request).startswith("/socket.io/"):
        return time.sleep(1)
    upgrade(connection, request)
    frames(connection)
