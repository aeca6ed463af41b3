"""Still more servers of the lab: ones that take few connections, or take their time. `serve.py` finds them by name."""
import threading
import time

from serve import close_frame, connectproxy, frames, head, is_upgrade, reset, upgrade

LOCK = threading.Lock()
OPEN = []


def single(connection, argument):
    """A WebSocket that keeps one session of a person: the next one closes the one before with the code ARGUMENT."""
    request = head(connection)
    if not is_upgrade(request):
        return connection.sendall(b"HTTP/1.1 400 Bad Request\r\nSec-WebSocket-Version: 13\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
    upgrade(connection, request)
    with LOCK:
        for other in OPEN:
            try:
                close_frame(other, int(argument or 4002), "signed in elsewhere")
            except OSError:
                pass
        OPEN[:] = [connection]
    frames(connection)


def onlyone(connection, argument):
    """A device with one connection: whoever comes while it is taken is reset. The one is a healthy WebSocket or page."""
    if not LOCK.acquire(blocking=False):
        return reset(connection)
    try:
        request = head(connection)
        if is_upgrade(request):
            upgrade(connection, request)
            frames(connection)
        elif request:
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok")
    finally:
        LOCK.release()


def slowproxy(connection, argument):
    """A good proxy that asks somebody for ARGUMENT seconds before it lets through."""
    time.sleep(float(argument or 6))
    connectproxy(connection, "")


# ---------------------------------------------------------------- before TLS

def onesegment(connection, argument, context):
    """Reads once and takes it for the whole hello: what comes in more than one packet is never answered."""
    data = connection.recv(65536, 2)
    if len(data) < 5 or int.from_bytes(data[3:5], "big") + 5 > min(len(data), 1448):
        return time.sleep(60)
    with context.wrap_socket(connection, server_side=True) as inner:
        request = head(inner)
        inner.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok" if request else b"")


BEFORE_TLS = {"onesegment": onesegment}
