#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""deidentify.py FOLDER SPINDLE [--rounds N] [--count N] [--megabytes N]

Two costs of de-identification, each beside a peer's in the same interleaved rounds: a header's CPU, ours, gdcmanon's
and dicom-anonymizer's over the same CT files of 512 KiB; and the leak check's CPU a gigabyte with 1,500 values,
beside `grep -aFi` with the spellings of the same values.

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

from contenders import Clock
from measure import exams
from tables import table

LETTERS = "ABCDEFGHIJKLMNOPRSTUVW"


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("spindle")
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


def flat(folder, source, count):
    """The files in one folder, for peers that take no tree."""
    target = os.path.join(folder, "flat")
    shutil.rmtree(target, ignore_errors=True)
    os.makedirs(target)
    found = sorted(os.path.join(root, name) for root, _, names in os.walk(source) for name in names)[:count]
    for number, path in enumerate(found):
        os.link(path, os.path.join(target, f"{number:05}.dcm"))
    return target


def headers(options):
    source = exams(options.folder, "deidentify", options.count, 512 * 1024)
    source = flat(options.folder, source, options.count)
    peers = [("gdcmanon", gdcmanon(options.folder)), ("dicom-anonymizer", dicom_anonymizer(options.folder))]
    for name, run in peers:
        if run is None:
            print(f"{name} is not there and is left out")
    measured = {"spindle: rehearsal": [], "spindle: all": []}
    for _ in range(options.rounds):
        measured["spindle: rehearsal"].append(spindle_header(options.spindle, options.folder, source))
        target = fresh(os.path.join(options.folder, "spindle-all"))
        environment = {**os.environ, "XDG_CONFIG_HOME": os.path.join(options.folder, "config")}
        measured["spindle: all"].append(
            cpu([options.spindle, "deidentify", source, "--into", target], env=environment))
        for name, run in peers:
            if run is not None:
                measured.setdefault(name, []).append(run(source))
    base = statistics.median(measured["spindle: rehearsal"])
    rows = []
    for name, values in measured.items():
        middle = statistics.median(values)
        rows.append([name, f"{middle / options.count * 1e6:.0f}", f"{middle / base:.1f}" if base else ""])
    print(table(
        f"A CT of 512 KiB de-identified, {options.count} files, median of {options.rounds} rounds",
        ["", "us of CPU", "x rehearsal"], rows))
    print("The rehearsal makes each new header and no file; all of it also copies, fsyncs, reads back and searches.")


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
    ours, theirs = [], []
    for _ in range(options.rounds):
        ours.append(cpu([options.spindle, "leak-check", folder, "--secrets", table_path]))
        clock = Clock()
        # Status 1 says that nothing was found.
        subprocess.run(
            ["sh", "-c", 'LC_ALL=C grep -aFic -f "$0" "$1"/*', patterns, folder], stdout=subprocess.DEVNULL)
        theirs.append(clock.stop().cpu)
    gigabytes = options.megabytes / 1000
    rows = [
        [name, f"{statistics.median(values):.2f}", f"{gigabytes / statistics.median(values):.2f}"]
        for name, values in (("spindle leak-check", ours), ("grep -aFi", theirs))
    ]
    print(table(
        f"{options.megabytes} MB searched for 1,500 values, median of {options.rounds} rounds",
        ["", "CPU s", "GB/s a core"], rows))
    print("Ours searches each value in its spellings and encodings, grep as it stands.")
    shutil.rmtree(folder)


def main():
    options = arguments()
    headers(options)
    leak_check(options)


if __name__ == "__main__":
    main()
