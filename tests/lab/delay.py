#!/usr/bin/env python3
"""A router that is far away: joins two network namespaces by TUN devices and holds every packet back.

    delay.py NAMESPACE_A ADDRESS_A NAMESPACE_B ADDRESS_B MILLISECONDS

MILLISECONDS is the round trip; each way takes half. Root only (/dev/net/tun). Prints `ready` when both ends stand.
"""
import collections
import ctypes
import fcntl
import os
import select
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
libc = ctypes.CDLL(None, use_errno=True)


def tun(namespace, address):
    """A TUN device inside a namespace, held from here."""
    home = os.open("/proc/self/ns/net", os.O_RDONLY)
    there = os.open(f"/run/netns/{namespace}", os.O_RDONLY)
    if libc.setns(there, 0) != 0:
        raise OSError(ctypes.get_errno(), "setns")
    fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(fd, TUNSETIFF, struct.pack("16sH", b"far0", IFF_TUN | IFF_NO_PI))
    libc.setns(home, 0)
    run = ["ip", "-n", namespace]
    subprocess.run([*run, "address", "add", address, "dev", "far0"], check=True)
    subprocess.run([*run, "link", "set", "far0", "up"], check=True)
    return fd


def main():
    a, address_a, b, address_b, round_trip = sys.argv[1:6]
    ends = [tun(a, address_a), tun(b, address_b)]
    half = float(round_trip) / 2000
    waiting = [collections.deque(), collections.deque()]
    print("ready", flush=True)
    while True:
        now = time.monotonic()
        due = [queue[0][0] for queue in waiting if queue]
        pause = max(0.0, min(due) - now) if due else None
        ready, _, _ = select.select(ends, [], [], pause)
        now = time.monotonic()
        for fd in ready:
            other = 1 - ends.index(fd)
            try:
                while True:
                    waiting[other].append((now + half, os.read(fd, 65536)))
            except BlockingIOError:
                pass
        for end, queue in zip(ends, waiting):
            while queue and queue[0][0] <= time.monotonic():
                try:
                    os.write(end, queue[0][1])
                except OSError:
                    pass
                queue.popleft()


main()
