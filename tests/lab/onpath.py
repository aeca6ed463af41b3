#!/usr/bin/env python3
"""Somebody who watches the packets of a place.

    onpath.py trigger PORT MILLISECONDS COMMAND    runs COMMAND so long after the first SYN to PORT
    onpath.py inject DEVICE PORT rst|icmp:TYPE:CODE[@ROUTER]
        answers every IPv4 SYN to PORT in the name of its target (or of ROUTER), whatever becomes of the SYN

Prints `ready` when it watches.
"""
import socket
import struct
import subprocess
import sys
import time

SYN, ACK = 0x02, 0x10


def checksum(data):
    data += b"\0" * (len(data) % 2)
    total = sum(struct.unpack(f">{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def syns(device, port):
    """The SYNs to a port as they pass: frame header, IPv4 packet, its header's length."""
    watch = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(3))
    if device:
        watch.bind((device, 0))
    print("ready", flush=True)
    while True:
        frame, (where, _, kind, *_) = watch.recvfrom(65536)
        packet = frame[14:]
        if kind == socket.PACKET_OUTGOING or frame[12:14] != b"\x08\x00" or packet[9] != 6:
            continue
        length = (packet[0] & 15) * 4
        flags = packet[length + 13]
        if flags & SYN and not flags & ACK and struct.unpack(">H", packet[length + 2:length + 4])[0] == port:
            yield watch, where, frame[:14], packet, length


def ip(protocol, source, target, payload):
    head = struct.pack(">BBHHHBBH4s4s", 0x45, 0, 20 + len(payload), 7, 0, 64, protocol, 0, source, target)
    return head[:10] + struct.pack(">H", checksum(head)) + head[12:] + payload


def reset(packet, length):
    source, target = packet[12:16], packet[16:20]
    sport, dport, sequence = struct.unpack(">HHI", packet[length:length + 8])
    tcp = struct.pack(">HHIIBBHHH", dport, sport, 0, (sequence + 1) & 0xFFFFFFFF, 0x50, 0x14, 0, 0, 0)
    pseudo = target + source + struct.pack(">BBH", 0, 6, len(tcp))
    tcp = tcp[:16] + struct.pack(">H", checksum(pseudo + tcp)) + tcp[18:]
    return ip(6, target, source, tcp)


def error(packet, length, kind, code, sender):
    body = struct.pack(">BBHI", kind, code, 0, 0) + packet[:length + 8]
    body = body[:2] + struct.pack(">H", checksum(body)) + body[4:]
    return ip(1, sender, packet[12:16], body)


def main():
    verb, *rest = sys.argv[1:]
    if verb == "trigger":
        port, milliseconds, *command = rest
        next(syns(None, int(port)))
        time.sleep(float(milliseconds) / 1000)
        subprocess.run(" ".join(command), shell=True, check=False)
        return
    device, port, how = rest
    what, _, sender = how.partition("@")
    for watch, _, ethernet, packet, length in syns(device, int(port)):
        if what == "rst":
            answer = reset(packet, length)
        else:
            _, kind, code = what.split(":")
            answer = error(packet, length, int(kind), int(code), socket.inet_aton(sender) if sender else packet[16:20])
        watch.send(ethernet[6:12] + ethernet[:6] + b"\x08\x00" + answer)


main()
