#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures `spindle scan` against the disk and against other readers of headers; prints tables.

usage: scan.py FOLDER SPINDLE [--rounds N] [--million]

The disk is `head` of what a scan reads of each file, its first 16 KiB, and `cat` of all. Warm: all is in the cache. Cold:
the files' pages are put out of it before each run; names and inodes stay. Every round runs all contenders one after the
other; ratios are taken within a round; medians are printed.
"""
import argparse
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from statistics import median

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(here))
from exams import EXAMS, MANY, exams  # noqa: E402
from tables import ratio, size_text, table  # noqa: E402

PYDICOM = """
import sys
from pathlib import Path
import pydicom
tags = ["PatientName", "PatientID", "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "Modality", "StudyDate"]
for path in sorted(Path(sys.argv[1]).rglob("*")):
    if path.is_file():
        pydicom.dcmread(path, stop_before_pixels=True, specific_tags=tags)
"""
SCANNER = [part for tag in ("10,10", "10,20", "20,d", "20,e", "8,18", "8,60", "8,20") for part in ("-t", tag)]
DUMP = [part for tag in ("0010,0010", "0010,0020", "0020,000d", "0020,000e", "0008,0018", "0008,0060", "0008,0020")
        for part in ("+P", tag)]
FILES = 'find "$0" -type f -print0 | xargs -0 '


@dataclass
class Run:
    wall: float
    cpu: float
    # Bytes, of the largest process.
    peak: int


def run(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if status:
        sys.exit(f"scan.py: {command[0]} ended with {process.returncode}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss << 10)


def evict(source):
    for folder, _, names in os.walk(source):
        for name in names:
            descriptor = os.open(os.path.join(folder, name), os.O_RDONLY)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(descriptor)


def contenders(spindle, source, peers):
    chosen = {
        "head -c 16K of each": ["sh", "-c", FILES + "head -q -c 16384", source],
        "cat of all bytes": ["sh", "-c", FILES + "cat", source],
        "spindle scan": [spindle, "scan", "--json", source],
    }
    if peers:
        chosen |= {
            "gdcmscanner, 7 tags": ["gdcmscanner", "-d", source, "-r", *SCANNER],
            "dcmdump, 7 tags": ["sh", "-c", FILES + "dcmdump -q -M " + " ".join(DUMP), source],
            "pydicom, 7 tags": [sys.executable, "-c", PYDICOM, source],
        }
    return chosen


def measure(spindle, source, count, size, rounds, cold, peers):
    chosen = contenders(spindle, source, peers)
    if cold:
        # Sparse files have nothing on the disk to be read but their headers.
        chosen.pop("cat of all bytes")
    measured = {name: [] for name in chosen}
    # Without the first round, which warms the cache.
    for number in range(rounds + 1):
        for name, command in chosen.items():
            if cold:
                evict(source)
            result = run(command)
            if number:
                measured[name].append(result)
    base = [each.wall for each in measured["head -c 16K of each"]]
    rows = []
    for name, runs in measured.items():
        wall, cpu = median(each.wall for each in runs), median(each.cpu for each in runs)
        rows.append([
            name, f"{wall:.2f}", f"{cpu:.2f}", f"{cpu / wall:.2f}", f"{count / wall:,.0f}", f"{cpu / count * 1e6:,.1f}",
            ratio([each.wall for each in runs], base), f"{max(each.peak for each in runs) / 1e6:.0f}",
        ])
    state = "cold" if cold else "warm"
    heads = ["", "wall s", "CPU s", "cores", "files/s", "us CPU each", "x head", "peak MB"]
    return table(f"{count:,} files of {size_text(size)}, {state} cache, median of {rounds} rounds", heads, rows)


def main():
    parser = argparse.ArgumentParser(prog="scan.py")
    parser.add_argument("folder")
    parser.add_argument("spindle")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--million", action="store_true")
    chosen = parser.parse_args()
    folder, spindle = os.path.abspath(chosen.folder), os.path.abspath(chosen.spindle)
    few, many = exams(folder, "exams", *EXAMS), exams(folder, "many", *MANY, "--sparse")
    os.sync()
    print(measure(spindle, few, *EXAMS, chosen.rounds, cold=False, peers=True))
    print()
    print(measure(spindle, few, *EXAMS, chosen.rounds, cold=True, peers=False))
    print()
    print(measure(spindle, many, *MANY, chosen.rounds, cold=False, peers=False))
    print()
    print(measure(spindle, many, *MANY, chosen.rounds, cold=True, peers=False))
    if chosen.million:
        count = 1_000_000
        result = run([spindle, "scan", "--json", exams(folder, "million", count, 1024)])
        print()
        print(f"{count:,} files of 1 KiB: {result.wall:.1f} s, {result.cpu:.1f} s CPU, peak {result.peak / 1e6:.0f} MB")


main()
