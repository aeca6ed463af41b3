#!/usr/bin/env python3
"""How long a frame of the result takes in each language, beside English.

    benches/frames.py [--runs 3] [--debug]

All languages are drawn in turns in one process, without a display, so that what else this computer does falls on all of
them; the ratio is what counts. Builds the tests with optimisation (--debug: without). Nothing here fails by the clock.
"""
import argparse
import pathlib
import re
import statistics
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent


def measure(build):
    """Language to milliseconds a frame and the ratio to English."""
    command = ["cargo", "test", *build, "--test", "it", "fit::frame_times", "--", "--exact", "--ignored", "--nocapture"]
    out = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    rows = re.findall(r"^\| ([\w-]+) \| ([\d.]+) ms \| ([\d.]+) \|$", out, re.MULTILINE)
    if not rows:
        raise SystemExit(f"no table in:\n{out}")
    return {tag: (float(own), float(ratio)) for tag, own, ratio in rows}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--debug", action="store_true")
    options = parser.parse_args()
    runs = [measure([] if options.debug else ["--release"]) for _ in range(options.runs)]
    print("| language | frame | to English |\n| --- | ---: | ---: |")
    for tag in runs[0]:
        own, ratio = (statistics.median(run[tag][at] for run in runs) for at in (0, 1))
        print(f"| {tag} | {own:.2f} ms | {ratio:.2f} |")


main()
