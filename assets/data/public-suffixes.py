#!/usr/bin/env python3
"""Packs the Public Suffix List (publicsuffix.org/list/public_suffix_list.dat) as the program searches it.

    assets/data/public-suffixes.py public_suffix_list.dat > assets/data/public-suffixes.txt
"""
import sys

rules = set()
for line in open(sys.argv[1], encoding="utf-8"):
    rule = line.split("//")[0].strip().lower()
    if rule:
        labels = rule.split(".")
        mark = "!" if labels[0].startswith("!") else ""
        labels[0] = labels[0].removeprefix("!")
        labels = [label if label.isascii() else "xn--" + label.encode("punycode").decode() for label in labels]
        rules.add(mark + ".".join(labels))
print("\n".join(sorted(rules)))
