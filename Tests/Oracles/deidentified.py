# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges de-identified files against their sources by pydicom and dciodvfy, without a line of the code under test.

    deidentified.py PAIRS [--errors] [--dates]

PAIRS has a line for each file: source, result, first byte of the pixels in the result, their length, tab-separated.
Prints one line for each fault: what, tag or message, source. With --errors dciodvfy's new errors are judged as well,
with --dates the source's study date is searched for.
"""
import collections
import concurrent.futures
import re
import subprocess
import sys
import warnings

import pydicom
from pydicom.uid import UID_dictionary

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE

# Class UIDs, which are the same in every file of their kind.
CLASSES = {0x00080016, 0x0008001A, 0x0008001B, 0x00080062, 0x0008010C, 0x00080117, 0x00080118, 0x00081150, 0x0008115A}
PERSONS = {0x00100010, 0x00101001, 0x00101005, 0x00101060}
NUMBERS = {0x00100020, 0x00101000, 0x00080050, 0x00101090}
PLACES = {0x00080080, 0x00080081, 0x00081010, 0x00181000, 0x00081040}
# Stand-ins, as no secret can be one.
COMMON = set(
    "anonymous anonymized anonymous patient test phantom name unknown none removed deidentified case anon no subject "
    "study case other dummy sample demo mr dr ct mrs the and for with not user na n.a n.a. text".split()
)
# New errors that removal itself causes, by pattern; each with its reason.
ALLOWED = [
    # The basic profile takes every reference out (X/Z/U* where the IOD does not ask for one): what says in which series
    # the referenced instances are stays, and then refers to nothing.
    r"ReferencedSeriesSequence present but Instance does not reference Instances",
]


def text(value):
    return str(value).strip("\0 ")


def originals(dataset):
    """Needles of the source: (what, bytes, must stand as a word)."""
    found = set()
    kept = {text(e.value).lower() for e in dataset.iterall() if e.keyword in ("Manufacturer", "ManufacturerModelName")}

    def walk(items):
        for element in items:
            if element.VR == "SQ":
                for item in element.value or []:
                    walk(item)
                continue
            tag = int(element.tag)
            values = element.value if isinstance(element.value, (list, pydicom.multival.MultiValue)) else [element.value]
            for value in values:
                if value is None:
                    continue
                if isinstance(value, bytes):
                    continue
                value = text(value)
                if element.VR == "UI" and tag not in CLASSES:
                    if value and value not in UID_dictionary and len(value) > 5:
                        found.add(("uid", value, False))
                elif tag in PERSONS or (element.VR == "PN" and not element.tag.is_private):
                    parts = [part for part in re.split(r"[\^= ,]+", value) if part]
                    if len(value) >= 4 and any(p.lower().strip(".0123456789") not in COMMON | {""} for p in parts):
                        found.add(("name", value, True))
                        for part in parts:
                            if len(part) >= 4 and part.isalpha() and part.lower() not in COMMON:
                                found.add(("name-part", part, True))
                elif tag in NUMBERS:
                    if len(value) >= 4 and len(set(value)) > 1 and value.lower() not in COMMON:
                        found.add(("number", value, True))
                elif tag == 0x00100030 and len(value) == 8 and value != "19000101":
                    found.add(("birth", value, True))
                elif tag in PLACES:
                    # Makers and models stay, so an institution called like one is no secret.
                    if len(value) >= 5 and len(set(value)) > 1 and value.lower() not in COMMON:
                        if any(value.lower() in name for name in kept):
                            continue
                        found.add(("place", value, True))

    walk(dataset)
    return found


def holds(hay, what, needle, word):
    for encoding in ("utf-8", "latin-1"):
        try:
            raw = needle.encode(encoding).lower()
        except UnicodeEncodeError:
            continue
        start = hay.find(raw)
        while start >= 0:
            end = start + len(raw)
            digits = raw.isdigit()
            before, after = hay[max(0, start - 1) : start], hay[end : end + 1]
            beside = (before.isdigit() or after.isdigit()) if digits else (before.isalpha() or after.isalpha())
            if not word or not beside:
                return start
            start = hay.find(raw, start + 1)
    return -1


def errors(path):
    """Kinds of error by dciodvfy, None where it could not read the file. Values and UIDs differ of course."""
    out = subprocess.run(["dciodvfy", path], capture_output=True).stderr.decode("latin-1")
    if "Dicom dataset read failed" in out:
        return None
    kinds = set()
    for line in out.splitlines():
        if line.startswith("Error"):
            line = re.sub(r"UID [0-9.]+", "UID", line)
            kinds.add(re.sub(r"(?<!Element=)(?<!Module=)(?<!attribute )<[^>]*>", "<>", line))
    return kinds


def judge(line):
    source, result, start, length = line.rstrip("\n").split("\t")
    start, length = int(start), int(length)
    faults = []
    data = open(result, "rb").read()
    hay = (data[:start] + b"\0" + data[start + length :]).lower()
    try:
        before = pydicom.dcmread(source, force=True)
        needles = originals(before)
        study_dates = {text(e.value)[:8] for e in before.iterall() if e.VR in ("DA", "DT") and int(e.tag) != 0x00100030}
    except Exception:
        # What pydicom cannot read it cannot judge.
        return [f"skipped\t\t{source}"]
    if "--dates" in sys.argv:
        date = text(before.get("StudyDate", ""))
        if len(date) == 8:
            needles |= {("date", date, True), ("date", f"{date[:4]}-{date[4:6]}-{date[6:]}", True)}
    for what, needle, word in sorted(needles):
        if what == "birth" and needle in study_dates:
            continue
        at = holds(hay, what, needle, word)
        if at >= 0:
            faults.append(f"survivor {what}\t{len(needle)} bytes at {at}: {hay[max(0,at-40):at+60]!r}\t{source}")
    try:
        after = pydicom.dcmread(result)
        for element in after.iterall():
            _ = element.value
        if before.get("PixelData") is not None and after.get("PixelData") != before.get("PixelData"):
            faults.append(f"pixels\tdiffer\t{source}")
        if str(after.get("PatientIdentityRemoved")) != "YES":
            faults.append(f"unmarked\t\t{source}")
    except Exception as error:
        faults.append(f"unreadable\t{type(error).__name__} {error}\t{source}")
    if "--errors" in sys.argv:
        known = errors(source)
        for error in sorted((errors(result) or set()) - known) if known is not None else []:
            if not any(re.search(pattern, error) for pattern in ALLOWED):
                faults.append(f"dciodvfy\t{error}\t{source}")
    return faults


def main():
    lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
    total = 0
    with concurrent.futures.ProcessPoolExecutor(2) as pool:
        for faults in pool.map(judge, lines, chunksize=16):
            for fault in faults:
                print(fault)
            total += len(faults)
    print(f"judged\t{len(lines)}\t{total}")


if __name__ == "__main__":
    main()
