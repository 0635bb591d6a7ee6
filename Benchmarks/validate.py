#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures `spindle validate` over a 700 MB image with 10,000 instances, and over the same tree as a folder.

usage: validate.py FOLDER SPINDLE [--rounds N] [--count N]

Peers look at the same files in the same rounds: `head` pulls the first 16 KiB of each, `dcmftest` (DCMTK) says whether
each is a Part 10 file, `dciodvfy` (dicom3tools) judges the header of each of the first 500. CPU time is that of all
threads and of the kernel. Peaks are those of `spindle` alone; the small image shows what they owe to the instances.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time

from measure import exams, request
from tables import table

SIZE = 66 << 10
FEW = 500


def image(folder, spindle, count):
    """Made once and kept: an image of that many instances, mastered by Spindle, and its tree as a folder."""
    path, tree = os.path.join(folder, f"validate-{count}.iso"), os.path.join(folder, f"validate-{count}")
    if not os.path.exists(path):
        name = f"validate-exams-{count}"
        exams(folder, name, count, SIZE)
        made = os.path.join(folder, "validate-made")
        shutil.rmtree(made, ignore_errors=True)
        environment = {**os.environ, "HOME": folder, "XDG_CONFIG_HOME": os.path.join(folder, "config")}
        environment.pop("SPINDLE_OFFICE", None)
        subprocess.run(
            [spindle, "master", request(folder, name, "dvd"), "--into", made, "--progress", "lines"],
            env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.rename(os.path.join(made, "outgoing", "disc-01.iso"), path)
        shutil.rmtree(made)
    if not os.path.exists(tree):
        # The strict tree alone: one name a file, as a clinical reader sees it.
        subprocess.run(
            ["xorriso", "-osirrox", "on", "-indev", path]
            + [part for name in ("DICOM", "DICOMDIR", "README") for part in ("-extract", f"/{name}", f"{tree}.new/{name}")],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        subprocess.run(["chmod", "-R", "u+w", tree + ".new"], check=True)
        os.rename(tree + ".new", tree)
    return path, tree


def measured(command):
    """Wall time, CPU time and peak memory of one command; what it says is thrown away."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss << 10, process.returncode


def contenders(spindle, path, tree, count):
    files = f'find "{tree}/DICOM" -type f | sort'
    found = {
        "spindle validate, image": ([spindle, "validate", path], count),
        "spindle validate, folder": ([spindle, "validate", tree], count),
        "head -c 16384 of each file": (["sh", "-c", f"{files} | xargs head -q -c 16384"], count),
    }
    if shutil.which("dcmftest"):
        found["dcmftest of each file"] = (["sh", "-c", f"{files} | xargs dcmftest"], count)
    if shutil.which("dciodvfy"):
        few = min(FEW, count)
        found["dciodvfy of each file"] = (["sh", "-c", f"{files} | head -n {few} | xargs -n 1 dciodvfy"], few)
    return found


def main():
    parser = argparse.ArgumentParser(prog="run.sh validate")
    parser.add_argument("folder")
    parser.add_argument("spindle")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--count", type=int, default=10_000)
    chosen = parser.parse_args()
    folder, spindle = os.path.abspath(chosen.folder), os.path.abspath(chosen.spindle)
    path, tree = image(folder, spindle, chosen.count)
    small, _ = image(folder, spindle, max(1, chosen.count // 10))
    found = contenders(spindle, path, tree, chosen.count)
    times = {name: [] for name in found}
    for number in range(chosen.rounds + 1):
        for name, (command, count) in found.items():
            wall, cpu, peak, status = measured(command)
            if name.startswith("spindle") and status != 0:
                raise SystemExit(f"{' '.join(command)} ended with {status}")
            # The round that warms the cache does not count.
            if number > 0:
                times[name].append((wall, cpu * 1e6 / count, peak))
        print(f"round {number} of {chosen.rounds}", file=sys.stderr)
    base = [run[1] for run in times["spindle validate, image"]]
    rows = []
    for name, runs in times.items():
        ratio = statistics.median(run[1] / own for run, own in zip(runs, base))
        wall, cpu = (statistics.median(run[place] for run in runs) for place in (0, 1))
        peak = f"{max(run[2] for run in runs) / 1e6:.0f}" if name.startswith("spindle") else ""
        rows.append([name, f"{wall:.2f}", f"{cpu:.1f}", f"{ratio:.2f}", peak])
    size = os.path.getsize(path) / 1e6
    title = f"{chosen.count:,} instances, {size:.0f} MB, warm cache, median of {chosen.rounds} rounds"
    print(table(title, ["", "wall s", "CPU us each", "x image", "peak MB"], rows))
    few = measured([spindle, "validate", small])
    print(f"\npeak for a tenth of the instances: {few[2] / 1e6:.0f} MB")


main()
