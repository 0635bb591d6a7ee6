#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures what a header costs: Spindle's engine against DCMTK, GDCM and pydicom; prints tables.

usage: headers.py FOLDER HEADERBENCH [--rounds N]

CPU microseconds of one file, one thread, warm cache, every file opened anew. Every round runs all contenders one after
the other; ratios are taken within a round; medians are printed. Before anything is measured the edited files of all
contenders are compared: all must have done the same.
"""
import argparse
import os
import shutil
import subprocess
import sys
from statistics import median

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(here))
from tables import table  # noqa: E402

TAGS = os.path.join(here, "edited_tags.txt")
PEERS = os.path.join(here, "peers")
FILES = {"ct": "CT, 512 KiB", "mr": "MR, 66 KiB"}
MODES = {"parse": "parse", "edit": "parse, change 25 tags, serialise"}
# How often a file is done in one run: a quarter of a second or so.
COUNTS = {"spindle": 20_000, "DCMTK": 1000, "GDCM": 2000, "pydicom": 40}


def build(folder):
    """The peers' programs, if they are not newer than their sources."""
    programs = {
        "dcmtk_headers": ["g++", "-O2", "-std=c++17", "dcmtk_headers.cc", "-ldcmdata", "-loflog", "-lofstd"],
        "gdcm_headers": ["g++", "-O2", "-std=c++17", "-isystem", "/usr/include/gdcm-3.0", "gdcm_headers.cc",
                         "-lgdcmMSFF", "-lgdcmDSED", "-lgdcmCommon"],
        "count_allocations.so": ["gcc", "-O2", "-shared", "-fPIC", "count_allocations.c", "-ldl"],
    }
    sources = max(os.path.getmtime(os.path.join(PEERS, name)) for name in os.listdir(PEERS))
    for name, command in programs.items():
        program = os.path.join(folder, name)
        if not os.path.exists(program) or os.path.getmtime(program) < sources:
            subprocess.run([*command, "-o", program], cwd=PEERS, check=True)


def run(command, mode, file, last):
    answer = subprocess.run([*command, mode, file, TAGS, str(last)], check=True, stdout=subprocess.PIPE)
    return float(answer.stdout) if answer.stdout else None


def compare(contenders, folder):
    """All must write the same data set, as pydicom reads it."""
    import pydicom
    for name in FILES:
        written = {}
        for contender, command in contenders.items():
            output = os.path.join(folder, f"{name}.{contender}.dcm")
            run(command, "write", os.path.join(folder, f"{name}.dcm"), output)
            written[contender] = pydicom.dcmread(output)
            os.unlink(output)
        first = written["pydicom"]
        assert first != pydicom.dcmread(os.path.join(folder, f"{name}.dcm"))
        for contender, data in written.items():
            if data != first:
                sys.exit(f"headers.py: {contender} wrote another {name} than pydicom did")


def allocations(command, mode, file, folder):
    """Times that one file asks for memory, once buffers have grown."""
    def total(count):
        environment = {**os.environ, "LD_PRELOAD": os.path.join(folder, "count_allocations.so")}
        answer = subprocess.run([*command, mode, file, TAGS, str(count)], env=environment, check=True,
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        return int(answer.stderr.split()[-1])
    return (total(300) - total(100)) / 200


def main():
    parser = argparse.ArgumentParser(prog="headers.py")
    parser.add_argument("folder")
    parser.add_argument("headerbench")
    parser.add_argument("--rounds", type=int, default=7)
    chosen = parser.parse_args()
    folder = os.path.abspath(chosen.folder)
    os.makedirs(folder, exist_ok=True)
    subprocess.run([sys.executable, os.path.join(here, "make_headers.py"), folder], check=True)
    build(folder)
    contenders = {
        "spindle": [os.path.abspath(chosen.headerbench)],
        "DCMTK": [os.path.join(folder, "dcmtk_headers")],
        "GDCM": [os.path.join(folder, "gdcm_headers")],
        "pydicom": [sys.executable, os.path.join(PEERS, "pydicom_headers.py")],
    }
    compare(contenders, folder)

    measured = {}
    for number in range(chosen.rounds):
        for name in FILES:
            for mode in MODES:
                for contender, command in contenders.items():
                    used = run(command, mode, os.path.join(folder, f"{name}.dcm"), COUNTS[contender])
                    measured.setdefault((name, mode, contender), []).append(used)
        print(f"round {number + 1} of {chosen.rounds}", file=sys.stderr)

    heads = [f"{name.upper()} {mode}" for name in FILES for mode in MODES]
    rows, ratios, counts = [], [], []
    for contender, command in contenders.items():
        row, ratio, count = [contender], [contender], [contender]
        for name in FILES:
            for mode in MODES:
                times = measured[name, mode, contender]
                own = measured[name, mode, "spindle"]
                row.append(f"{median(times):,.1f}")
                ratio.append(f"{median(a / b for a, b in zip(times, own)):,.1f}")
                if contender != "pydicom":
                    count.append(f"{allocations(command, mode, os.path.join(folder, name + '.dcm'), folder):,.1f}")
        rows.append(row)
        ratios.append(ratio)
        if contender != "pydicom":
            counts.append(count)
    print(table(f"A header, microseconds of CPU, median of {chosen.rounds} rounds", ["", *heads], rows))
    print()
    print(table("Times Spindle's", ["", *heads], ratios))
    print()
    print(table("Allocations of memory for one file", ["", *heads], counts))
    print()
    print(f"parse: {FILES['ct']} and {FILES['mr']} up to pixel data. edit: {MODES['edit']} the header to memory.")


main()
