#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""iod_not_worse.py SOURCE... EXTRACTED UIDS.CSV: dciodvfy reports no error that the source did not have.

Errors are compared as kinds: values, item numbers and lengths are taken out first. What may differ, and why, stands in
iod_exceptions.tsv beside this script.
"""
import concurrent.futures
import os
import re
import sys
from pathlib import Path

import oracle
from pixels_equal import instances


def errors(path):
    done = oracle.run("dciodvfy", str(path))
    lines = done.stderr.decode("utf-8", "replace").splitlines() + done.stdout.decode("utf-8", "replace").splitlines()
    return {normalised(line) for line in lines if line.startswith("Error")}


def normalised(line):
    """The error without what depends on the value: UIDs, quoted text, numbers in brackets and in front of units."""
    line = re.sub(r'"[^"]*"', '""', line)
    line = re.sub(r"\[\d+\]", "[]", line)
    line = re.sub(r"value <[^>]*>|= <[^>]*>$", "<>", line)
    line = re.sub(r"\b[0-2](\.\d+){3,}\b", "UID", line)
    return re.sub(r"\b(length|offset|Multiplicity) ?[=:]? ?(0x)?[0-9a-f]+\b", r"\1 n", line)


def exceptions():
    table = Path(__file__).with_name("iod_exceptions.tsv").read_text("utf-8").splitlines()
    return [re.compile(line.split("\t")[0]) for line in table[1:] if line.strip()]


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    *sources, extracted, table = sys.argv[1:]
    uids = oracle.read_uids(table)
    before, after = instances(sources, are_sources=True), instances([extracted])
    pairs = [(before[old][0], after[new][0]) for old, new in uids.items() if old in before and new in after]
    findings, permitted = [], exceptions()
    if not pairs:
        findings.append("no instance of the extracted tree could be matched to a source")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        both = pool.map(lambda pair: (pair[1], errors(pair[1]) - errors(pair[0])), pairs)
        for path, worse in both:
            findings += [
                f"{path}: {error}" for error in sorted(worse) if not any(rule.search(error) for rule in permitted)
            ]
    return oracle.verdict(findings, f"{len(pairs)} instances no worse than their sources")


if __name__ == "__main__":
    sys.exit(main())
