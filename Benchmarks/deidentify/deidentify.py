#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""deidentify.py FOLDER SPINDLE BENCH [--rounds N] [--count N] [--megabytes N]

Two costs of de-identification, each beside a peer's in the same interleaved rounds.

A header: CPU to open a CT of 512 KiB, read its header, apply the office's rules and make the new header, inside one
process over warm files (BENCH is DeidentificationBench); the same within `spindle deidentify`, which at that point also
digests old and new header and takes the directory's keys; that command as a whole; gdcmanon and dicom-anonymizer as
whole commands over the same files, which they copy.

The leak check with 1,500 values: CPU of making them ready, the rate of the search alone, and the whole command, beside
`grep -aFi` with the plain values.

A peer that is not there is left out and said so: gdcmanon comes with libgdcm-tools, dicom-anonymizer is installed from
PyPI into FOLDER/peers, a virtual environment of the bench's own.
"""
import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(here))
from contenders import Clock  # noqa: E402
from tables import table  # noqa: E402

LETTERS = "ABCDEFGHIJKLMNOPRSTUVW"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("spindle")
    parser.add_argument("bench")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--count", type=int, default=400)
    parser.add_argument("--megabytes", type=int, default=1000)
    return parser.parse_args()


def cpu(command, **more):
    """CPU seconds of a command and its children."""
    clock = Clock()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    return clock.stop().cpu


def fresh(path):
    shutil.rmtree(path, ignore_errors=True)
    shutil.rmtree(f"{path}-private", ignore_errors=True)
    return path


def gdcmanon(folder):
    """The command over a folder, None where the program is missing."""
    if not shutil.which("gdcmanon") or not shutil.which("openssl"):
        return None
    key, certificate = os.path.join(folder, "anon.key"), os.path.join(folder, "anon.pem")
    if not os.path.exists(certificate):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=bench", "-keyout", key, "-out",
             certificate], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def run(source):
        target = fresh(os.path.join(folder, "gdcmanon"))
        os.makedirs(target)
        return cpu(["gdcmanon", "--de-identify", "-c", certificate, "-r", "--continue", source, target])

    return run


def dicom_anonymizer(folder):
    """From PyPI, in an environment of its own; None where it cannot be had."""
    peers = os.path.join(folder, "peers")
    program = os.path.join(peers, "bin", "dicom-anonymizer")
    if not os.path.exists(program):
        made = subprocess.run([sys.executable, "-m", "venv", peers], capture_output=True).returncode == 0
        if not made:
            made = subprocess.run(["virtualenv", "-q", peers], capture_output=True).returncode == 0 if shutil.which(
                "virtualenv") else False
        pip = os.path.join(peers, "bin", "python3")
        if not made or subprocess.run(
            [pip, "-m", "pip", "install", "-q", "dicom-anonymizer"], capture_output=True
        ).returncode != 0:
            return None

    def run(source):
        target = fresh(os.path.join(folder, "dicom-anonymizer"))
        os.makedirs(target)
        return cpu([program, source, target])

    return run


def spindle_header(program, folder, source):
    """CPU of the rehearsal, in which every header is read, de-identified and rewritten, a file."""
    target = fresh(os.path.join(folder, "spindle-files"))
    environment = {**os.environ, "XDG_CONFIG_HOME": os.path.join(folder, "config")}
    run = subprocess.Popen(
        [program, "deidentify", source, "--into", target, "--json", "--progress", "json"], stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, env=environment, text=True)
    clocks = os.sysconf("SC_CLK_TCK")

    def used():
        with open(f"/proc/{run.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / clocks

    began = spent = 0.0
    for line in run.stderr:
        event = json.loads(line) if line.startswith("{") else {}
        if event.get("phase") != "rehearse":
            continue
        if event["event"] == "began":
            began = used()
        if event["event"] == "ended":
            spent = used() - began
    if run.wait() != 0:
        raise SystemExit("spindle deidentify failed")
    return spent


def series(folder, count):
    """Made once and kept: a marker says that it is whole."""
    path, marker = os.path.join(folder, f"series-{count}"), os.path.join(folder, f"series-{count}.made")
    if not os.path.exists(marker):
        shutil.rmtree(path, ignore_errors=True)
        subprocess.run([sys.executable, os.path.join(here, "make_series.py"), path, str(count)], check=True)
        open(marker, "w").close()
    return path


def bench_header(program, source):
    """CPU microseconds of a header inside one process, the median of its rounds."""
    return float(subprocess.run([program, "header", source, "9"], check=True, stdout=subprocess.PIPE).stdout)


def headers(options):
    source = series(options.folder, options.count)
    peers = [("gdcmanon", gdcmanon(options.folder)), ("dicom-anonymizer", dicom_anonymizer(options.folder))]
    for name, run in peers:
        if run is None:
            print(f"{name} is not there and is left out")
    measured = {}
    for _ in range(options.rounds):
        measured.setdefault("Spindle, a header", []).append(bench_header(options.bench, source))
        rehearsed = spindle_header(options.spindle, options.folder, source)
        measured.setdefault("Spindle, a rehearsed file", []).append(rehearsed / options.count * 1e6)
        target = fresh(os.path.join(options.folder, "spindle-all"))
        environment = {**os.environ, "XDG_CONFIG_HOME": os.path.join(options.folder, "config")}
        used = cpu([options.spindle, "deidentify", source, "--into", target], env=environment)
        measured.setdefault("spindle deidentify", []).append(used / options.count * 1e6)
        for name, run in peers:
            if run is not None:
                measured.setdefault(name, []).append(run(source) / options.count * 1e6)
    own = measured["Spindle, a header"]
    rows = [
        [name, f"{statistics.median(values):,.0f}",
         f"{statistics.median(value / base for value, base in zip(values, own)):.1f}"]
        for name, values in measured.items()
    ]
    print(table(
        f"A CT of 512 KiB de-identified, {options.count} files, median of {options.rounds} rounds",
        ["", "us of CPU a file", "x a header"], rows))
    print("spindle deidentify also copies, syncs, reads back and searches every file; gdcmanon and dicom-anonymizer copy.")


def secrets(folder):
    """1,500 values as a table for the leak check, and their plain spellings for grep."""
    random.seed(4)

    def word(length):
        return "".join(random.choice(LETTERS) for _ in range(length))

    rows = [f"personName,{word(8)}^{word(7)}" for _ in range(500)]
    rows += [f"birthDate,{random.randint(1920, 2010)}{random.randint(1, 12):02}{random.randint(1, 28):02}" for _ in range(500)]
    rows += [f"patientIdentifier,{random.randint(10**9, 10**10 - 1)}" for _ in range(500)]
    path, patterns = os.path.join(folder, "secrets.csv"), os.path.join(folder, "patterns.txt")
    with open(path, "w") as file:
        file.write("kind,value\n" + "\n".join(rows) + "\n")
    with open(patterns, "w") as file:
        file.write("\n".join(row.split(",", 1)[1] for row in rows) + "\n")
    return path, patterns


def leak_check(options):
    folder = os.path.join(options.folder, "searched")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for number in range(2):
        with open(os.path.join(folder, f"noise-{number}.bin"), "wb") as file:
            left = options.megabytes * 500_000
            while left > 0:
                piece = os.urandom(min(left, 1 << 22))
                file.write(piece)
                left -= len(piece)
    table_path, patterns = secrets(options.folder)
    noise = os.path.join(folder, "noise-0.bin")
    preparing, rates, ours, theirs = [], [], [], []
    for _ in range(options.rounds):
        said = subprocess.run(
            [options.bench, "search", table_path, noise, "3"], check=True, stdout=subprocess.PIPE, text=True).stdout
        seconds, rate = map(float, said.split())
        preparing.append(seconds)
        rates.append(rate)
        ours.append(cpu([options.spindle, "leak-check", folder, "--secrets", table_path]))
        clock = Clock()
        # Status 1 says that nothing was found.
        subprocess.run(
            ["sh", "-c", 'LC_ALL=C grep -aFic -f "$0" "$1"/*', patterns, folder], stdout=subprocess.DEVNULL)
        theirs.append(clock.stop().cpu)
    gigabytes = options.megabytes / 1000
    rows = [["Spindle, the search alone", "", f"{statistics.median(rates):.2f}"]]
    rows += [
        [name, f"{statistics.median(values):.2f}", f"{gigabytes / statistics.median(values):.2f}"]
        for name, values in (("spindle leak-check", ours), ("grep -aFi", theirs))
    ]
    print(table(
        f"{options.megabytes} MB searched for 1,500 values, median of {options.rounds} rounds",
        ["", "CPU s", "GB/s a core"], rows))
    print(f"Ours searches each value in its spellings and encodings, grep as it stands. Of the command's CPU "
          f"{statistics.median(preparing):.2f} s make the spellings ready.")
    shutil.rmtree(folder)


def main():
    options = arguments()
    headers(options)
    leak_check(options)


if __name__ == "__main__":
    main()
