#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the making of a DICOMDIR against dcmmkdir: N instances of one series, CPU seconds, medians.

usage: directories.py FOLDER BENCH [--rounds N] [--counts N,N...]

BENCH is the release build of DirectoryBench. Each round runs both, one after the other, over the same files.
"""
import argparse
import os
import resource
import statistics
import struct
import subprocess


def element(group, number, vr, value):
    value = value.encode("ascii") if isinstance(value, str) else value
    value += (b"\0" if vr == "UI" else b" ") * (len(value) % 2)
    head = struct.pack("<HH2s", group, number, vr.encode())
    return head + (struct.pack("<HI" if vr == "OB" else "<H", *([0, len(value)] if vr == "OB" else [len(value)]))) + value


def instance(number):
    uid = f"1.2.826.0.1.3680043.8.498.1.{number}"
    sop_class = "1.2.840.10008.5.1.4.1.1.2"
    meta = (
        element(2, 1, "OB", b"\0\1") + element(2, 2, "UI", sop_class) + element(2, 3, "UI", uid)
        + element(2, 0x10, "UI", "1.2.840.10008.1.2.1") + element(2, 0x12, "UI", "1.2.826.0.1.3680043.8.498.1")
    )
    data = b"".join(
        element(*one)
        for one in [
            (8, 8, "CS", "ORIGINAL\\PRIMARY\\AXIAL"), (8, 0x16, "UI", sop_class), (8, 0x18, "UI", uid),
            (8, 0x20, "DA", "20230206"), (8, 0x30, "TM", "101500"), (8, 0x50, "SH", ""), (8, 0x60, "CS", "CT"),
            (8, 0x1030, "LO", "CT CHEST"), (0x10, 0x10, "PN", "S1"), (0x10, 0x20, "LO", "S1"),
            (0x20, 0xD, "UI", "1.2.826.0.1.3680043.8.498.2"), (0x20, 0xE, "UI", "1.2.826.0.1.3680043.8.498.3"),
            (0x20, 0x10, "SH", "1"), (0x20, 0x11, "IS", "1"), (0x20, 0x13, "IS", str(number)),
            (0x28, 0x10, "US", struct.pack("<H", 512)), (0x28, 0x11, "US", struct.pack("<H", 512)),
        ]
    )
    return b"\0" * 128 + b"DICM" + element(2, 0, "UL", struct.pack("<I", len(meta))) + meta + data


def make(folder, count):
    path = os.path.join(folder, f"series-{count}")
    if not os.path.exists(os.path.join(path, f"I{count:07}")):
        os.makedirs(path, exist_ok=True)
        for number in range(1, count + 1):
            with open(os.path.join(path, f"I{number:07}"), "wb") as file:
                file.write(instance(number))
    return path


def cpu(command, **options):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("bench")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--counts", default="1000")
    options = parser.parse_args()
    print(f"DICOMDIR of one series, CPU seconds, median of {options.rounds} rounds\n")
    print(f"{'instances':>10}{'Spindle':>10}{'dcmmkdir':>10}{'ratio':>9}")
    for count in map(int, options.counts.split(",")):
        path = make(options.folder, count)
        ours, theirs = [], []
        for _ in range(options.rounds):
            ours.append(cpu([options.bench, path, str(count), os.path.join(options.folder, "OURS")]))
            # dcmmkdir is quadratic in the instances of a series: once is enough of what takes minutes.
            if count <= 2000 or not theirs:
                output = os.path.join(options.folder, "THEIRS")
                theirs.append(cpu(["dcmmkdir", "-Pgp", "-Nxc", "+D", output, "+id", path, "+r"], cwd=path))
        a, b = statistics.median(ours), statistics.median(theirs)
        print(f"{count:>10,}{a:>10.3f}{b:>10.2f}{b / a:>8.0f}x")


main()
