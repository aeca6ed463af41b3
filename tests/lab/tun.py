#!/usr/bin/env python3
"""A TUN device that swallows what it is given: tun.py NAME ADDRESS/LENGTH [ROUTE ...] (a VPN or a proxy program that is dead)."""
import fcntl
import os
import struct
import subprocess
import sys

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000


def main():
    name, address, *routes = sys.argv[1:]
    device = os.open("/dev/net/tun", os.O_RDWR)
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TUN | IFF_NO_PI))
    subprocess.run(["ip", "address", "add", address, "dev", name], check=True)
    subprocess.run(["ip", "link", "set", name, "up"], check=True)
    for route in routes:
        subprocess.run(["ip", "route", "add", route, "dev", name], check=True)
    while os.read(device, 65536):
        pass


if __name__ == "__main__":
    main()
