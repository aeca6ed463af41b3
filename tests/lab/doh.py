"""DNS over HTTPS (RFC 8484) on HTTP/2, with the tables of names.py: `serve cert=doh LAB_ALPN=h2 doh ADDRESS 443 TABLE`."""
import names
from turncoats import SETTINGS, frame


def doh(connection, argument):
    """Every stream is one question; its answer is the one of the table."""
    table = dict(row.split("=", 1) for row in argument.split(";"))
    connection.sendall(SETTINGS)
    data, bodies = b"", {}
    while True:
        while len(data) < 9 or len(data) < 9 + int.from_bytes(data[:3], "big") or data.startswith(b"PRI * HTTP/2.0"):
            if data.startswith(b"PRI * HTTP/2.0") and len(data) >= 24:
                data = data[24:]
                continue
            part = connection.recv(4096)
            if not part:
                return
            data += part
        length, kind, flags = int.from_bytes(data[:3], "big"), data[3], data[4]
        stream, payload = int.from_bytes(data[5:9], "big"), data[9:9 + length]
        data = data[9 + length:]
        if kind == 4 and not flags & 1:
            connection.sendall(frame(4, 1, 0))
        if kind != 0:
            continue
        bodies[stream] = bodies.get(stream, b"") + payload
        if flags & 1:
            packet, _ = names.reply(bodies.pop(stream), table, udp=False)
            if packet:
                # Status 200, and content-type: application/dns-message (index 31 of HPACK's table, not kept).
                kind = b"\x88\x0f\x10" + bytes([len("application/dns-message")]) + b"application/dns-message"
                connection.sendall(frame(1, 4, stream, kind) + frame(0, 1, stream, packet))
