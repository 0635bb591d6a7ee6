# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges files whose headers were edited, for `RealEditTests`.

Standard input: `F source edited`, then a line `E tagpath value` for each edit, tab-separated. Each edited file must pass
dcmftest and dcmdump; pydicom must read each new value at its path and every other element, pixel data included, as in the
source; dciodvfy must report no kind of error that it does not report of the source.
"""
import concurrent.futures
import os
import re
import sys
import warnings

import pydicom

import oracle
from iod_not_worse import errors

warnings.simplefilter("ignore")


def at(ds, path):
    """The element of `(0008,1140)[1].(0008,1155)`."""
    steps = re.findall(r"\(([0-9A-F]{4}),([0-9A-F]{4})\)(?:\[(\d+)\])?", path)
    for group, element, item in steps:
        found = ds[int(group, 16), int(element, 16)]
        if item:
            ds = found.value[int(item) - 1]
    return found


def differences(a, b, edited, path, out):
    for tag in sorted({*a.keys(), *b.keys()}):
        where = f"{path}({tag.group:04X},{tag.element:04X})"
        if tag.element == 0 or where in edited:
            continue
        if (tag in a) != (tag in b):
            out.append(f"{where} is in one of the two")
            continue
        try:
            x, y = a[tag], b[tag]
        except Exception:
            # What pydicom cannot make a value of must at least be the same bytes.
            if a._dict[tag].value != b._dict[tag].value:
                out.append(f"{where} differs in its bytes")
            continue
        if x.VR == "SQ":
            if len(x.value) != len(y.value):
                out.append(f"{where} has other items")
            for number, (one, two) in enumerate(zip(x.value, y.value), 1):
                differences(one, two, edited, f"{where}[{number}].", out)
        elif x.VR != y.VR or (x.value != y.value and not (x.value != x.value and y.value != y.value)):
            out.append(f"{where} differs")


def new_errors(source, path):
    before = errors(source)
    # Of a deflated file it reads nothing, and what it says then means nothing.
    return [] if any("dataset read failed" in error for error in before) else sorted(errors(path) - before)


def judge(case):
    source, path, edits = case
    out = []
    if oracle.run("dcmftest", path).returncode:
        out.append("dcmftest refuses it")
    dump = oracle.run("dcmdump", path)
    if dump.returncode or b"E: " in dump.stderr:
        out.append(f"dcmdump: {dump.stderr.decode(errors='replace').strip()}")
    try:
        before = pydicom.dcmread(source)
    except Exception:
        # It gives up within the source already.
        return [f"{path} of {source}: {fault}" for fault in out + new_errors(source, path)]
    after = pydicom.dcmread(path)
    for where, value in edits:
        found = at(after, where).value
        found = "\\".join(str(v) for v in found) if isinstance(found, pydicom.multival.MultiValue) else str(found)
        if found != value and not (value.isdigit() and str(found).isdigit() and int(found) == int(value)):
            out.append(f"{where} does not have its new value")
    differences(before, after, {where for where, _ in edits}, "", out)
    out += new_errors(source, path)
    return [f"{path} of {source}: {fault}" for fault in out]


def main():
    cases = []
    for line in sys.stdin:
        kind, one, two = line.rstrip("\n").split("\t")
        if kind == "F":
            cases.append((one, two, []))
        else:
            cases[-1][2].append((one, two))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        findings = [fault for faults in pool.map(judge, cases) for fault in faults]
    edits = sum(len(case[2]) for case in cases)
    return oracle.verdict(findings, f"{len(cases)} files with {edits} edits")


if __name__ == "__main__":
    sys.exit(main())
