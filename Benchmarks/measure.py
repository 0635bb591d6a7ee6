#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures `spindle master` against `cat`, and against `cp` and xorriso; prints tables.

usage: measure.py FOLDER SPINDLE [--rounds N] [--no-memory | --only-memory]

Every round runs all contenders. Ratios are taken within a round; medians are printed.
"""
import argparse
import os

from contenders import Spindle, cat_and_sync, copy_and_xorriso, interleaved
from exams import EXAMS, MANY, exams
from tables import header_table, memory_table, phase_table, speed_table

REQUEST = """\
number: "BENCH-1"
kind: research
requester: Bench
study: {{name: Bench, short: BENCH, number: B-1}}
sources: [{exams}]
date: 2026-11-22
media: {media}
"""


def request(folder, name, media):
    path = os.path.join(folder, f"{name}.yaml")
    with open(path, "w") as file:
        file.write(REQUEST.format(exams=name, media=media))
    return path


def speed(folder, spindle, rounds):
    count, size = EXAMS
    source = exams(folder, "exams", count, size)
    spindle = Spindle(spindle, request(folder, "exams", "dvd"), folder)
    contenders = {
        "cat": lambda: cat_and_sync(source, folder),
        "xorriso": lambda: copy_and_xorriso(source, folder),
        "spindle": spindle.run,
    }
    measured = interleaved(contenders, rounds)
    print(speed_table(measured, count, size))
    print()
    print(phase_table(measured["cat"], measured["spindle"]))
    print()
    print(header_table(measured["spindle"], count))


def memory(folder, spindle):
    count, size = MANY
    exams(folder, "many", count, size, "--sparse")
    os.sync()
    result = Spindle(spindle, request(folder, "many", "bd"), folder).run()
    print(memory_table(result, count, size))


def main():
    parser = argparse.ArgumentParser(prog="run.sh")
    parser.add_argument("folder")
    parser.add_argument("spindle")
    parser.add_argument("--rounds", type=int, default=5)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--no-memory", action="store_true")
    which.add_argument("--only-memory", action="store_true")
    chosen = parser.parse_args()
    folder, spindle = os.path.abspath(chosen.folder), os.path.abspath(chosen.spindle)
    if not chosen.only_memory:
        speed(folder, spindle, chosen.rounds)
    if not chosen.no_memory:
        if not chosen.only_memory:
            print()
        memory(folder, spindle)


if __name__ == "__main__":
    main()
