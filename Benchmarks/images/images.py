#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how images are made, beside `cat` of the same files and other makers of images; prints tables.

usage: images.py FOLDER SPINDLE IMAGEBENCH [--rounds N] [--quick]

`ImageBench` makes the image of a folder as a disc's is made: without digests, with the image's SHA-256, and with a
read-back that makes the image's again and every file's; from memory, and (reported, not judged) from the disk.
`spindle build` makes it from a plan, with everything that comes before and behind. genisoimage and xorriso work on
the folder as it stands, which is what a staged tree would be. Everything is on the disk at the end of each run. Every
round runs all contenders; ratios are taken within a round, medians are printed.

Then two folders of small files, ten times as many in the second: time and memory for each file.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from contenders import Clock, cat_and_sync, copy_and_xorriso, interleaved, synchronize  # noqa: E402
from measure import exams, request  # noqa: E402
from tables import ratio, table  # noqa: E402

SETS = ((1400, 512 << 10), (10_000, 60 << 10))
FEW, MANY = 10_000, 100_000


def image_bench(bench, source, folder, checks):
    output = os.path.join(folder, "bench.iso")
    clock = Clock()
    subprocess.run([bench, source, output, checks], check=True)
    run = clock.stop()
    os.unlink(output)
    return run


def maker(command, source, folder):
    """Another program that makes an image of the folder."""
    output = os.path.join(folder, "peer.iso")
    clock = Clock()
    subprocess.run(
        command + ["-quiet", "-iso-level", "1", "-R", "-J", "-o", output, source], check=True,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    synchronize(output)
    run = clock.stop()
    os.unlink(output)
    return run


class Build:
    """`spindle build` from a plan that stands there."""

    def __init__(self, spindle, folder, name):
        self.spindle, self.into = spindle, os.path.join(folder, "images-made")
        self.environment = {**os.environ, "HOME": folder, "XDG_CONFIG_HOME": os.path.join(folder, "config")}
        self.environment.pop("SPINDLE_OFFICE", None)
        shutil.rmtree(self.into, ignore_errors=True)
        self.spindle_run("plan", request(folder, name, "dvd"), "--into", self.into)

    def spindle_run(self, *arguments):
        subprocess.run(
            [self.spindle, *arguments, "--progress", "lines"], env=self.environment, check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def run(self):
        for part in ("outgoing", "private/discs"):
            shutil.rmtree(os.path.join(self.into, part), ignore_errors=True)
        clock = Clock()
        self.spindle_run("build", self.into)
        return clock.stop()


def speed(arguments, count, size):
    folder = arguments.folder
    name = "exams" if (count, size) == SETS[0] else f"images-{count}"
    source = exams(folder, name, count, size)
    build = Build(arguments.spindle, folder, name)
    contenders = {
        "cat of all files, fsync": lambda: cat_and_sync(source, folder),
        "image, no digest": lambda: image_bench(arguments.bench, source, folder, "none"),
        "image, its SHA-256": lambda: image_bench(arguments.bench, source, folder, "digest"),
        "  and read back, every file's": lambda: image_bench(arguments.bench, source, folder, "read-back"),
        "  the same from the disk": lambda: image_bench(arguments.bench, source, folder, "cold"),
        "spindle build from a plan": build.run,
        "genisoimage, fsync": lambda: maker(["genisoimage"], source, folder),
        "xorriso, fsync": lambda: maker(["xorriso", "-as", "mkisofs"], source, folder),
        "cp -r, xorriso, fsync": lambda: copy_and_xorriso(source, folder),
    }
    measured = interleaved(contenders, arguments.rounds)
    floor = [run.wall for run in measured["cat of all files, fsync"]]
    rows = [
        [
            label, f"{statistics.median(run.wall for run in runs):.2f}",
            f"{statistics.median(run.cpu for run in runs):.2f}", ratio([run.wall for run in runs], floor),
        ]
        for label, runs in measured.items()
    ]
    title = f"{count:,} files of {size >> 10} KiB, warm cache, all synced, median of {arguments.rounds} rounds"
    print(table(title, ["", "wall s", "CPU s", "x cat"], rows))
    print()


def small_files(folder, count):
    path = os.path.join(folder, f"images-names-{count}")
    if not os.path.exists(path):
        os.makedirs(path + ".new")
        for number in range(count):
            with open(os.path.join(path + ".new", f"I{number:07d}"), "wb") as file:
                file.write(number.to_bytes(8, "big") * 128)
        os.rename(path + ".new", path)
    return path


def scale(arguments):
    rows, each = [], []
    for count in (FEW, MANY):
        source = small_files(arguments.folder, count)
        output = os.path.join(arguments.folder, "bench.iso")
        runs = []
        for number in range(arguments.rounds + 1):
            os.sync()
            start = time.monotonic()
            process = subprocess.Popen([arguments.bench, source, output, "read-back"])
            _, status, usage = os.wait4(process.pid, 0)
            if status != 0:
                raise SystemExit("ImageBench failed")
            os.unlink(output)
            if number > 0:
                runs.append((time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss << 10))
        wall, cpu, peak = (statistics.median(run[part] for run in runs) for part in range(3))
        each.append(cpu / count)
        rows.append([
            f"{count:,} files in one folder", f"{wall:.2f}", f"{cpu:.2f}", f"{cpu / count * 1e6:.0f}",
            f"{peak / 1e6:.0f}",
        ])
    rows.append(["a file's, of the larger by the smaller", "", "", f"{each[1] / each[0]:.2f}", ""])
    title = "Tree, exact size, image and read-back of files of 1 KiB"
    print(table(title, ["", "wall s", "CPU s", "us each", "peak MB"], rows))


def main():
    parser = argparse.ArgumentParser(prog="run.sh images")
    parser.add_argument("folder")
    parser.add_argument("spindle")
    parser.add_argument("bench")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="a hundredth of the files, to see that it runs")
    arguments = parser.parse_args()
    arguments.folder = os.path.abspath(arguments.folder)
    if arguments.quick:
        speed(arguments, 100, 60 << 10)
    else:
        for count, size in SETS:
            speed(arguments, count, size)
        scale(arguments)


if __name__ == "__main__":
    main()
